"""Writing a video: times, size and colours are kept, nothing else is stored."""

import os
import subprocess
import sys
from fractions import Fraction

import av
import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.video.frames import VideoWriter, frames, probe
from pattern_frames import pattern, read_index


def write(path, images, times_s, **options):
    height, width = images[0].shape[:2]
    with VideoWriter(path, width, height, **options) as writer:
        for image, time_s in zip(images, times_s, strict=True):
            writer.write(image, time_s)


def patterns(count, width=192, height=108):
    return [pattern(index, width, height) for index in range(count)]


def test_a_written_video_comes_back_with_its_pictures(tmp_path):
    path = tmp_path / "out.mp4"
    write(path, patterns(30), np.arange(30) / 30)
    info = probe(path)
    assert (info.codec, info.pixel_format) == ("h264", "yuv420p")
    assert (info.width, info.height, info.frame_count) == (192, 108, 30)
    assert [read_index(frame.image) for frame in frames(info)] == list(range(30))


@pytest.mark.parametrize(
    "tick", [Fraction(1, 16000), Fraction(1, 1000), Fraction(1001, 30000), Fraction(1, 200000)]
)
def test_times_are_kept_exactly(tmp_path, tick):
    ticks = np.cumsum([0, 50, 50, 33, 33, 17, 17, 100, 2000, 1, 1, 33])
    times_s = ticks * float(tick)
    path = tmp_path / "out.mp4"
    write(path, patterns(12), times_s + 7.25, time_base=tick)
    assert probe(path).times_s == pytest.approx(times_s, abs=1e-9)


def test_the_times_of_a_recording_survive_a_round_trip(test_data, tmp_path):
    source = probe(test_data / "bad_input" / "vfr.mp4")
    with VideoWriter(
        tmp_path / "out.mp4", source.width, source.height, time_base=source.timeline.time_base
    ) as writer:
        for frame in frames(source):
            writer.write(frame.image, frame.time_s)
    copy = probe(tmp_path / "out.mp4")
    assert np.array_equal(copy.times_s, source.times_s)
    assert (copy.width, copy.height) == (source.width, source.height)


def test_odd_sizes_are_padded_with_the_edge(tmp_path):
    image = np.full((107, 191, 3), 30, np.uint8)
    image[-1], image[:, -1] = 220, 220
    write(tmp_path / "out.mp4", [image], [0.0])
    back = next(frames(tmp_path / "out.mp4")).image
    assert back.shape == (108, 192, 3)
    assert np.abs(back[:, -2:].astype(int) - 220).mean() < 12
    assert np.abs(back[-2:].astype(int) - 220).mean() < 12


def test_colours_are_kept(tmp_path):
    for colour in ((200, 30, 30), (30, 200, 30), (30, 30, 200), (250, 250, 250), (5, 5, 5)):
        write(tmp_path / "out.mp4", [np.full((48, 64, 3), colour, np.uint8)], [0.0])
        assert next(frames(tmp_path / "out.mp4")).image[24, 32] == pytest.approx(colour, abs=4)


def test_nothing_but_the_pictures_is_stored(tmp_path):
    path = tmp_path / "patient name.mp4"
    write(path, patterns(3), [0, 0.1, 0.2])
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    assert_nothing_but_pictures(path)


def assert_nothing_but_pictures(path):
    data = path.read_bytes()
    for mark in (b"x264", b"Lavf", b"Lavc", b"FFmpeg", b"patient"):
        assert mark not in data
    assert b"ilst" not in data.replace(b"\0\0\0\x08ilst", b"")  # the list of tags is empty
    created = data.index(b"mvhd") + 8
    assert data[created : created + 8] == bytes(8)
    with av.open(str(path)) as container:
        assert not container.streams.audio
        assert "creation_time" not in container.metadata
        assert "encoder" not in container.metadata


def test_the_same_frames_give_the_same_bytes(tmp_path):
    for name in ("a.mp4", "b.mp4"):
        write(tmp_path / name, patterns(10), np.arange(10) / 25)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_failure_leaves_the_earlier_file_and_nothing_else(tmp_path):
    path = tmp_path / "out.mp4"
    path.write_bytes(b"earlier")
    with pytest.raises(ValueError, match="image"), VideoWriter(path, 64, 48) as writer:
        writer.write(pattern(0, 32, 48), 0.0)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_the_name_is_taken_only_when_the_video_is_complete(tmp_path):
    path = tmp_path / "out.mp4"
    with VideoWriter(path, 64, 48) as writer:
        writer.write(pattern(0, 64, 48), 0.0)
        assert not path.exists()
    assert [file.name for file in tmp_path.iterdir()] == ["out.mp4"]


def test_a_video_without_frames_is_refused_and_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="at least one frame"), VideoWriter(tmp_path / "o", 8, 8):
        pass
    assert list(tmp_path.iterdir()) == []


def test_wrong_images_and_times_are_refused(tmp_path):
    with VideoWriter(tmp_path / "out.mp4", 64, 48) as writer:
        with pytest.raises(ValueError, match=r"expected \(48, 64, 3\) uint8, got \(64, 48, 3\)"):
            writer.write(pattern(0, 48, 64), 0.0)
        writer.write(pattern(0, 64, 48), 1.0)
        for time_s in (1.0, 0.5, float("nan")):
            with pytest.raises(ValueError, match="time_s: expected"):
                writer.write(pattern(0, 64, 48), time_s)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    folder = tmp_path / "none"
    with pytest.raises(VideoError, match=r"out\.mp4: the video cannot be written in .*none"):
        VideoWriter(folder / "out.mp4", 64, 48)
    with pytest.raises(VideoError, match="cannot be written"):
        VideoWriter(tmp_path, 64, 48)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_others_may_read_the_video_as_any_new_file(tmp_path):
    write(tmp_path / "out.mp4", patterns(1), [0.0])
    (tmp_path / "plain").touch()
    assert (tmp_path / "out.mp4").stat().st_mode == (tmp_path / "plain").stat().st_mode


FULL_DISK = """
import resource, signal, sys
import numpy as np
from kinetrace.core.errors import VideoError
from kinetrace.core.video.frames import VideoWriter
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4000000, 4000000))
noise = np.random.default_rng(0)
try:
    with VideoWriter(sys.argv[1], 320, 240, as_it_goes=len(sys.argv) > 2) as writer:
        for index in range(300):
            writer.write(noise.integers(0, 255, (240, 320, 3), dtype=np.uint8), index / 30)
except VideoError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits to act as a full disk")
@pytest.mark.parametrize("as_it_goes", [False, True])
def test_a_full_disk_is_an_error_and_leaves_what_cannot_be_made_again(tmp_path, as_it_goes):
    path = tmp_path / "out.mp4"
    command = [sys.executable, "-c", FULL_DISK, str(path), *(["yes"] * as_it_goes)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stdout.startswith("out.mp4: the video cannot be written")
    assert run.stderr == ""
    if as_it_goes:
        assert len(list(frames(path))) >= 10
    else:
        assert list(tmp_path.iterdir()) == []


AS_IT_GOES = """
import os, sys
from kinetrace.core.video.frames import VideoWriter
from pattern_frames import pattern
writer = VideoWriter(sys.argv[1], 192, 108, as_it_goes=True)
for index in range(100):
    writer.write(pattern(index, 192, 108), 3 + index / 30)
os._exit(9)
"""


def test_what_is_written_as_it_goes_outlives_the_program(tmp_path):
    path = tmp_path / "film.mp4"
    command = [sys.executable, "-c", AS_IT_GOES, str(path)]
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(command, check=False, env=found)
    assert ended.returncode == 9
    film = list(frames(path))
    assert len(film) >= 60  # all but what the encoder still held and a second
    assert [read_index(frame.image) for frame in film] == list(range(len(film)))
    assert [frame.time_s for frame in film] == pytest.approx(np.arange(len(film)) / 30, abs=1e-5)


def test_what_is_written_as_it_goes_is_a_plain_video_in_the_end(tmp_path):
    path = tmp_path / "film.mp4"
    with VideoWriter(path, 192, 108, as_it_goes=True) as writer:
        for index in range(70):
            writer.write(pattern(index, 192, 108), index / 30)
        assert path.exists()
    assert [file.name for file in tmp_path.iterdir()] == ["film.mp4"]
    film = list(frames(path))
    assert [read_index(frame.image) for frame in film] == list(range(70))
    assert [frame.time_s for frame in film] == pytest.approx(np.arange(70) / 30, abs=1e-5)
    assert_nothing_but_pictures(path)
    with pytest.raises(VideoError, match="cannot be written"):
        VideoWriter(path, 192, 108, as_it_goes=True)
    assert len(list(frames(path))) == 70
