"""Broken and odd files end in a correct result or in one sentence that names the file."""

import contextlib
import os
from fractions import Fraction

import av
import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.video.frames import FrameReader, frames, probe
from pattern_frames import read_index

REFUSED = {
    "audio_only.mp4": "no video track",
    "found_corrupt.mkv": "damaged",
    "found_moov_only.mov": "damaged",
    "found_smallest.mp4": "no video track",
    "text_named.mp4": "text file",
    "truncated_no_moov.mp4": "index is missing",
    "zero_bytes.mp4": "empty",
}
READ = {
    "bitrot.mp4": (90, 30),
    "found_fragmented.mp4": (10, 10),
    "fps_1.mp4": (10, 1),
    "fps_240.mp4": (90, 240),
    "h264_10bit.mp4": (90, 30),
    "h264_plain.mp4": (90, 30),
    "hevc_10bit.mp4": (90, 30),
    "hevc_8bit.mp4": (90, 30),
    "mjpeg.avi": (45, 30),
    "no_person_black.mp4": (30, 30),
    "odd_size_361x639_444.mp4": (45, 30),
    "one_frame.mp4": (1, 0),
    "rotated_180.mp4": (90, 30),
    "rotated_90.mp4": (90, 30),
    "truncated_faststart.mp4": (27, 30),
    "vfr.mp4": (90, 20),
    "vfr_gap_2s.mp4": (90, 1 / 0.033),
    "vp9.webm": (45, 44 / 1.467),
}


def test_every_file_of_the_collection_is_expected_here(test_data):
    found = {path.name for path in (test_data / "bad_input").iterdir()} - {"manifest.json"}
    assert found == REFUSED.keys() | READ.keys()


@pytest.mark.parametrize(("name", "cause"), REFUSED.items())
def test_an_unusable_file_is_refused_in_one_sentence(test_data, name, cause):
    with pytest.raises(VideoError) as caught:
        frames(test_data / "bad_input" / name)
    text = str(caught.value)
    assert text.startswith(f"{name}: ")
    assert cause in text
    assert "\n" not in text
    assert text.endswith((".", ")."))


@pytest.mark.parametrize(("name", "truth"), READ.items())
def test_a_usable_file_gives_its_true_count_and_rate(test_data, name, truth):
    count, rate = truth
    info = probe(test_data / "bad_input" / name)
    assert info.frame_count == count
    assert float(info.rate) == pytest.approx(rate, rel=1e-3)
    assert np.all(np.diff(info.times_s) > 0)
    stream = frames(info)
    times = [frame.time_s for frame in stream]
    lost = 3 if name == "bitrot.mp4" else 0
    assert len(times) == count - lost
    assert set(times) <= set(info.times_s)


def test_a_header_that_claims_too_much_is_reported(test_data):
    info = probe(test_data / "bad_input" / "truncated_faststart.mp4")
    assert info.claimed_frames == 90
    assert info.warnings == ("the header claims 90 frames, 27 are there",)


def test_damage_in_the_middle_is_skipped_counted_and_the_same_every_time(test_data):
    path = test_data / "bad_input" / "bitrot.mp4"
    first, second = frames(path), frames(path)
    sums = [(frame.index, int(frame.image.sum())) for frame in first]
    assert sums == [(frame.index, int(frame.image.sum())) for frame in second]
    assert len(sums) == 87
    assert first.warnings[0].startswith("3 of 90 frames cannot be decoded (between 2.4")
    assert first.warnings[1].endswith("frames are damaged and were patched by the decoder")


def test_a_frame_that_is_lost_is_an_error_for_the_player_and_the_others_come(test_data):
    path = test_data / "bad_input" / "bitrot.mp4"
    there = {frame.index for frame in frames(path)}
    lost = min(set(range(90)) - there)
    with FrameReader(path) as reader:
        with pytest.raises(VideoError, match=rf"bitrot\.mp4: frame {lost} at"):
            reader.frame(lost)
        assert reader.frame(0).image.shape == (640, 360, 3)
        assert reader.frame(max(there)).index == max(there)


@pytest.mark.timeout(60)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_and_nobody_waits_for_what_comes_through_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(VideoError, match=r"pipe\.mp4: this is not an ordinary file"):
        probe(tmp_path / "pipe.mp4")


def test_missing_files_and_folders_are_named(tmp_path):
    with pytest.raises(VideoError, match=r"none\.mp4: there is no such file"):
        probe(tmp_path / "none.mp4")
    with pytest.raises(VideoError, match="this is a folder"):
        probe(tmp_path)


@pytest.mark.parametrize("kept", [0.02, 0.1, 0.35, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("name", ["clip.mkv", "clip.ts", "clip.avi", "clip.mp4"])
def test_a_file_cut_anywhere_gives_its_first_frames_or_one_sentence(write_video, name, kept):
    path = write_video(name, count=60, options={"g": "15"})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    refused = False
    try:
        stream = frames(path)
    except VideoError as error:
        refused = str(error).startswith(f"{name}: ")
    if refused:
        return
    got = [(frame.index, read_index(frame.image)) for frame in stream]
    assert all(index == seen for index, seen in got[:-3])
    assert len(got) >= stream.info.frame_count - 1


@pytest.mark.parametrize("seed", range(6))
def test_overwritten_bytes_never_hang_or_raise_anything_else(write_video, seed):
    path = write_video("clip.mp4", count=60, options={"g": "15"})
    data = bytearray(path.read_bytes())
    random = np.random.default_rng(seed)
    for place in random.integers(0, len(data), 30):
        data[place] = random.integers(256)
    path.write_bytes(data)
    with contextlib.suppress(VideoError):
        assert all(frame.image.ndim == 3 for frame in frames(path))


def test_nonsense_is_refused(tmp_path):
    path = tmp_path / "nonsense.mp4"
    path.write_bytes(np.random.default_rng(0).bytes(20000))
    with pytest.raises(VideoError, match=r"nonsense\.mp4: this is not a video"):
        probe(path)


def test_names_with_letters_of_all_kinds_work(write_video):
    path = write_video("Gång 50% åt höger %03d 歩行.mp4", count=3)
    assert probe(path).frame_count == 3


def test_a_playlist_cannot_reach_another_file(write_video, tmp_path):
    write_video("clip.ts", count=5)
    trap = tmp_path / "trap.mp4"
    trap.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/clip.ts\n#EXT-X-ENDLIST\n"
    )
    with pytest.raises(VideoError, match=r"trap\.mp4"):
        probe(trap)


def test_clips_joined_uncut_leave_out_what_lies_before_the_first_ones_end(write_video, tmp_path):
    clips = [write_video(f"{n}.mp4", count=30, options={"g": "30", "bf": "2"}) for n in (1, 2)]
    path, tick = tmp_path / "joined.mp4", Fraction(1, 15360)
    with av.open(str(path), "w") as target:
        stream, last = None, -(10**6)
        for clip, begins in zip(clips, (0, 25 * 512), strict=True):
            with av.open(str(clip)) as source:
                stream = stream or target.add_stream_from_template(source.streams.video[0])
                for packet in source.demux(source.streams.video[0]):
                    if not packet.size:
                        continue
                    assert packet.time_base == tick
                    # as FFmpeg's concat does: decoding times must grow, display times follow
                    last = max(packet.dts + begins, last + 1)
                    packet.pts, packet.dts = max(packet.pts + begins, last), last
                    packet.stream = stream
                    target.mux(packet)
    info = probe(path)
    stream = frames(info)
    shown = [(frame.index, read_index(frame.image)) for frame in stream]
    wanted = list(range(30)) + list(range(5, 30))
    assert [index for index, _ in shown] == list(range(info.frame_count))
    assert [number for _, number in shown] == wanted
    assert "frames that do not come later than the one before are left out: 5" in stream.warnings
    assert not any("cannot be decoded" in one for one in stream.warnings)
    for index in (27, 29, 30, 54):
        with FrameReader(info) as reader:
            assert read_index(reader.frame(index).image) == wanted[index]
        assert read_index(next(frames(info, start=index)).image) == wanted[index]
