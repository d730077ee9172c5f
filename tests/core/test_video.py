"""Probing a video and reading its frames in order."""

from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.video.frames import frames, probe
from kinetrace.core.video.geometry import Geometry
from kinetrace.core.video.render import render
from pattern_frames import pattern, read_index

VFR_TICKS = [0, 17, 50, 67, 167, 217, 234, 250, 350, 400, 417, 450]


def packet_times(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        ticks = sorted(p.pts for p in container.demux(stream) if p.pts is not None)
        tick = stream.time_base
    return (np.array(ticks) - ticks[0]) * float(tick)


def indices(path: Path, **limits: int) -> list[int]:
    return [read_index(frame.image) for frame in frames(path, **limits)]


def test_every_frame_comes_once_and_in_order(write_video):
    path = write_video(count=40)
    assert indices(path) == list(range(40))
    assert [frame.index for frame in frames(path)] == list(range(40))


def test_frames_come_from_start_to_stop(write_video):
    path = write_video(count=40, options={"g": "12"})
    assert indices(path, start=29, stop=33) == [29, 30, 31, 32]
    assert indices(path, start=38, stop=99) == [38, 39]
    assert indices(path, start=40) == []
    with pytest.raises(ValueError, match="expected 0 or more"):
        frames(path, start=-1)


def test_probing_once_serves_every_later_reading(write_video):
    info = probe(write_video(count=5))
    assert [read_index(frame.image) for frame in frames(info)] == list(range(5))


def test_each_frame_keeps_its_own_time(write_video):
    path = write_video(ticks=VFR_TICKS, time_base=Fraction(1, 1000))
    info = probe(path)
    expected = np.array(VFR_TICKS) / 1000
    assert np.allclose(info.times_s, expected, atol=1e-9)
    assert np.allclose([frame.time_s for frame in frames(path)], expected, atol=1e-9)
    assert info.variable_rate
    assert info.rate == Fraction(1000, 33)
    assert info.duration_s == pytest.approx(0.450 + 0.033)


def test_a_constant_rate_is_exact_and_not_variable(write_video):
    info = probe(write_video(count=30, rate=Fraction(30000, 1001)))
    assert info.rate == Fraction(30000, 1001)
    assert not info.variable_rate
    assert info.times_s[-1] == pytest.approx(29 * 1001 / 30000, abs=1e-12)


def test_times_rounded_to_milliseconds_are_not_called_variable(write_video):
    info = probe(write_video("clip.webm", codec="libvpx-vp9", count=40))
    assert info.codec == "vp9"
    assert info.frame_count == 40
    assert not info.variable_rate


def test_the_first_frame_is_at_time_zero(write_video):
    path = write_video(ticks=[90, 120, 150], time_base=Fraction(1, 900))
    assert probe(path).times_s == pytest.approx([0, 1 / 30, 2 / 30])


def test_index_at_names_the_frame_on_show(write_video):
    info = probe(write_video(ticks=[0, 100, 400], time_base=Fraction(1, 1000)))
    shown = [info.index_at(time) for time in (-1, 0, 0.099, 0.1, 0.399, 0.4, 9)]
    assert shown == [0, 0, 0, 1, 1, 2, 2]


def test_two_frames_of_one_time_become_one_and_it_is_said(write_video):
    ticks, tick = [0, 33, 66, 66, 100], Fraction(1, 1000)
    path = write_video("clip.mkv", ticks=ticks, time_base=tick, codec="ffv1")
    info = probe(path)
    assert info.times_s == pytest.approx([0, 0.033, 0.066, 0.1])
    assert "not come later than the one before are left out: 1" in info.warnings[0]
    assert len(list(frames(info))) == 4


def test_a_stream_without_times_takes_the_header_rate_and_says_so(write_video):
    path = write_video("clip.h264", count=20, rate=50)
    info = probe(path)
    assert info.frame_count == 20
    assert info.rate == 50
    assert "no usable times: 50 frames per second taken from its header" in info.warnings[0]
    assert indices(path, start=15) == [15, 16, 17, 18, 19]


@pytest.mark.parametrize("name", ["clip.avi", "clip.wmv"])
@pytest.mark.parametrize("forward", [0, 60, 270])
def test_pictures_that_refer_to_later_ones_are_read_in_order_wherever_they_begin(
    write_video, name, forward
):
    path = write_video(name, count=300, rate=25, options={"bf": "3"}, forward=forward)
    assert probe(path).times_s == pytest.approx(np.arange(300) / 25, abs=6e-3)
    with frames(path) as stream:
        assert [read_index(frame.image) for frame in stream] == list(range(300))
    assert not stream.warnings


@pytest.mark.parametrize(
    ("name", "codec", "pixel_format"),
    [
        ("clip.avi", "mjpeg", "yuvj420p"),
        ("clip.avi", "mpeg4", "yuv420p"),
        ("clip.avi", "libx264", "yuv420p"),
        ("clip.ts", "libx264", "yuv420p"),
        ("clip.mpg", "mpeg2video", "yuv420p"),
        ("clip.webm", "libvpx", "yuv420p"),
        ("clip.mkv", "ffv1", "yuv420p"),
        ("clip.mov", "prores_ks", "yuv422p10le"),
        ("clip.gif", "gif", "bgr8"),
        ("clip.mp4", "libx265", "yuv420p10le"),
        ("clip.mkv", "libsvtav1", "yuv420p"),
    ],
)
def test_containers_and_codecs_give_all_frames_with_their_times(
    write_video, name, codec, pixel_format
):
    path = write_video(name, codec=codec, pixel_format=pixel_format, rate=25, count=24)
    assert probe(path).times_s == pytest.approx(np.arange(24) / 25, abs=6e-3)
    assert indices(path) == list(range(24))
    assert indices(path, start=17, stop=20) == [17, 18, 19]


def test_fragmented_mp4_without_frame_count_is_read_whole(write_video):
    flags = {"movflags": "+frag_keyframe+empty_moov"}
    path = write_video(count=40, options={"g": "10"}, container_options=flags)
    info = probe(path)
    assert info.frame_count == 40
    assert indices(path) == list(range(40))


@pytest.mark.parametrize(
    ("aspect", "size"), [(Fraction(16, 11), (279, 108)), (Fraction(1, 2), (192, 216))]
)
def test_pixels_become_square_by_enlarging(write_video, aspect, size):
    path = write_video(count=3, pixel_aspect=aspect)
    info = probe(path)
    assert (info.width, info.height) == size
    images = [frame.image for frame in frames(path)]
    assert all(image.shape == (size[1], size[0], 3) for image in images)
    assert [read_index(image) for image in images] == [0, 1, 2]


def test_odd_sizes_and_full_chroma_keep_every_pixel(test_data):
    info = probe(test_data / "bad_input" / "odd_size_361x639_444.mp4")
    assert (info.width, info.height, info.frame_count) == (361, 639, 45)
    assert next(frames(info)).image.shape == (639, 361, 3)


def test_ten_bits_look_like_eight(test_data):
    folder = test_data / "bad_input"
    plain = [frame.image.astype(int) for frame in frames(folder / "h264_plain.mp4", stop=5)]
    for name in ("h264_10bit.mp4", "hevc_10bit.mp4"):
        for frame, expected in zip(frames(folder / name, stop=5), plain, strict=True):
            assert np.abs(frame.image - expected).mean() < 4


@pytest.mark.parametrize(("name", "turns"), [("rotated_90.mp4", -1), ("rotated_180.mp4", 2)])
def test_rotated_recordings_show_the_plain_pixels_upright(test_data, name, turns):
    folder = test_data / "bad_input"
    info = probe(folder / name)
    assert info.rotation_deg == -90 * turns % 360
    assert (info.width, info.height) == ((640, 360) if turns == -1 else (360, 640))
    plain = frames(folder / "h264_plain.mp4", stop=10)
    for turned, straight in zip(frames(info, stop=10), plain, strict=True):
        assert np.array_equal(turned.image, np.rot90(straight.image, turns))


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_is_mirrored_and_then_turned_clockwise(turns, mirrored):
    stored = np.random.default_rng(0).integers(0, 256, (48, 64, 3)).astype(np.uint8)
    frame = av.VideoFrame.from_ndarray(stored, format="rgb24")
    shown = render(frame, Geometry(64, 48, turns, mirrored))
    assert np.array_equal(shown, np.rot90(stored[:, ::-1] if mirrored else stored, -turns))
    assert shown.flags.c_contiguous


def test_times_of_a_variable_rate_recording_are_those_of_its_packets(test_data):
    folder = test_data / "bad_input"
    for name in ("vfr.mp4", "vfr_gap_2s.mp4", "vp9.webm", "fps_240.mp4"):
        info = probe(folder / name)
        assert np.array_equal(info.times_s, packet_times(folder / name))
        assert [frame.time_s for frame in frames(info)] == list(info.times_s)
    assert probe(folder / "vfr.mp4").variable_rate
    assert not probe(folder / "vp9.webm").variable_rate
    assert "no pictures for 2.03 s after 1.47 s" in probe(folder / "vfr_gap_2s.mp4").warnings


def test_the_variable_rate_twin_shows_the_plain_pictures_at_other_times(test_data):
    folder = test_data / "bad_input"
    plain, twin = frames(folder / "h264_plain.mp4"), frames(folder / "vfr.mp4")
    for ours, expected in zip(twin, plain, strict=True):
        assert np.abs(ours.image.astype(int) - expected.image).mean() < 4


def test_abandoning_the_frames_closes_the_file(write_video):
    path = write_video(count=30)
    stream = frames(path)
    taken = list(islice(stream, 3))
    source = stream._frames.gi_yieldfrom.gi_frame.f_locals["decoder"]
    stream.close()
    assert len(taken) == 3
    assert source._source is None
    assert list(stream) == []
    path.replace(path.with_suffix(".moved"))  # Windows refuses this for an open file


def test_colours_survive(write_video):
    path = write_video(count=3, pixel_format="yuv444p", options={"crf": "1"})
    for frame in frames(path):
        lower = frame.image[-20:].reshape(-1, 3).mean(axis=0)
        assert lower == pytest.approx(pattern(frame.index, 8, 8)[-1, 0], abs=4)


def test_a_song_with_a_cover_has_no_video(tmp_path):
    path = tmp_path / "song.mp4"
    with av.open(str(path), "w") as container:
        sound = container.add_stream("aac", rate=16000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
        frame.sample_rate = 16000
        container.mux(sound.encode(frame))
        container.mux(sound.encode(None))
    with pytest.raises(VideoError, match=r"song\.mp4: the file has no video track \(only sound"):
        probe(path)


@pytest.mark.slow
def test_memory_stays_flat_over_a_long_video(write_video):
    resource = pytest.importorskip("resource", reason="needs POSIX resource usage")
    path = write_video(count=900, size=(640, 360), options={"preset": "ultrafast"})
    peaks = []
    for frame in frames(path):
        if frame.index in (200, 899):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    grown_kib = peaks[1] - peaks[0]
    assert grown_kib < 20 * 1024  # one frame kept each time would be 470 MiB
