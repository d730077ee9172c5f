"""Any frame of a video in any order."""

import os
import random
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import numpy as np
import pytest
from kinetrace.core.video.decoder import Decoder
from kinetrace.core.video.frames import FrameReader, frames, probe
from kinetrace.core.video.source import Source
from pattern_frames import read_index

ONE_FRAME = 192 * 108 * 2
"""a little more than a decoded frame of the test videos takes"""


@pytest.fixture
def seeks(monkeypatch):
    """The indices that were sought for."""
    made: list[int] = []
    original = Decoder.seek

    def seek(self, index, back=0):
        made.append(index)
        original(self, index, back)

    monkeypatch.setattr(Decoder, "seek", seek)
    return made


def assert_equal_to_sequential(path, cache_bytes, count=50):
    expected = [frame.image for frame in frames(path)]
    order = random.Random(1)
    with FrameReader(path, cache_bytes=cache_bytes) as reader:
        for _ in range(count):
            index = order.randrange(len(expected))
            frame = reader.frame(index)
            assert frame.index == index
            assert frame.time_s == reader.info.times_s[index]
            assert np.array_equal(frame.image, expected[index])


@pytest.mark.parametrize("cache_bytes", [2 * 360 * 640, 256 * 2**20])
def test_random_seeks_equal_sequential_decoding_at_a_variable_rate(test_data, cache_bytes):
    assert_equal_to_sequential(test_data / "bad_input" / "vfr.mp4", cache_bytes)


@pytest.mark.parametrize("cache_bytes", [3 * ONE_FRAME, 256 * 2**20])
@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [
        ("clip.mp4", "libx264", {"g": "20", "bf": "3", "x264-params": "open-gop=0"}),
        ("clip.mp4", "libx264", {"g": "12", "bf": "3", "x264-params": "open-gop=1:scenecut=0"}),
        ("clip.mkv", "libx264", {"g": "12", "bf": "2", "x264-params": "open-gop=1:scenecut=0"}),
        ("clip.ts", "libx264", {"g": "12", "bf": "3", "x264-params": "open-gop=1:scenecut=0"}),
        ("clip.mp4", "libx264", {"g": "15", "x264-params": "intra-refresh=1"}),
        ("clip.mp4", "libx264", {"g": "2", "bf": "0"}),
        ("clip.mp4", "libx265", {"g": "12", "x265-params": "open-gop=1:log-level=none"}),
        ("clip.webm", "libvpx-vp9", {"g": "12"}),
        ("clip.avi", "libx264", {"g": "12", "bf": "3"}),
        ("clip.avi", "libx264", {"g": "12", "bf": "3", "x264-params": "open-gop=1:scenecut=0"}),
        ("clip.wmv", "libx264", {"g": "12", "bf": "3"}),
        ("clip.avi", "mpeg4", {"g": "12"}),
        ("clip.mpg", "mpeg2video", {"g": "12", "bf": "2"}),
        ("clip.gif", "gif", {}),
    ],
)
def test_random_seeks_equal_sequential_decoding(write_video, name, codec, options, cache_bytes):
    pixel_format = "bgr8" if codec == "gif" else "yuv420p"
    path = write_video(name, count=60, codec=codec, options=options, pixel_format=pixel_format)
    assert_equal_to_sequential(path, cache_bytes)


def test_irregular_times_are_sought_exactly(write_video):
    ticks = np.cumsum(np.random.default_rng(0).integers(1, 200, 80)).tolist()
    options = {"g": "16", "bf": "3"}
    path = write_video(ticks=ticks, time_base=Fraction(1, 1000), options=options)
    with FrameReader(path, cache_bytes=ONE_FRAME) as reader:
        for index in random.Random(2).sample(range(80), 40):
            assert read_index(reader.frame(index).image) == index


def test_reading_on_forward_never_seeks(write_video, seeks):
    path = write_video(count=60, options={"g": "10"})
    with FrameReader(path, cache_bytes=ONE_FRAME) as reader:
        assert [read_index(reader.frame(index).image) for index in range(60)] == list(range(60))
    assert len(seeks) == 1


@pytest.mark.parametrize(
    ("name", "gops"), [("clip.mp4", 1), ("clip.mkv", 1), ("clip.ts", 2), ("clip.avi", 1)]
)
def test_a_seek_decodes_no_more_than_from_the_key_picture_before(
    write_video, monkeypatch, name, gops
):
    path = write_video(name, count=120, options={"g": "15", "bf": "3", "sc_threshold": "0"})
    decoded: list[int] = []
    original = Source._decode

    def decode(self, packet):
        decoded.append(1)
        return original(self, packet)

    with FrameReader(path, cache_bytes=ONE_FRAME) as reader:
        monkeypatch.setattr(Source, "_decode", decode)
        for index in (100, 31, 75, 44):
            decoded.clear()
            assert read_index(reader.frame(index).image) == index
            held_back = 3 + 2 + (os.cpu_count() or 1) + 1  # reordering and threads
            assert len(decoded) <= (gops - 1) * 15 + index % 15 + 1 + held_back


def test_small_steps_back_come_from_the_cache(write_video, seeks):
    path = write_video(count=60, options={"g": "30"})
    with FrameReader(path) as reader:
        for index in (50, 49, 48, 40, 31, 30):
            assert read_index(reader.frame(index).image) == index
    assert seeks == [50]


def test_the_cache_stays_within_its_bytes(write_video):
    path = write_video(count=60)
    with FrameReader(path, cache_bytes=5 * ONE_FRAME) as reader:
        for index in range(60):
            reader.frame(index)
            assert reader._cached_bytes <= 5 * ONE_FRAME
        assert len(reader._cache) >= 4


def test_changing_an_image_leaves_the_next_one_as_it_was(write_video):
    with FrameReader(write_video(count=3)) as reader:
        first = reader.frame(1).image
        first[:] = 0
        assert read_index(reader.frame(1).image) == 1


def test_several_threads_get_what_they_ask_for(write_video):
    path = write_video(count=60, options={"g": "10"})
    wanted = random.Random(3).choices(range(60), k=120)
    with FrameReader(path, cache_bytes=8 * ONE_FRAME) as reader, ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda index: read_index(reader.frame(index).image), wanted))
    assert found == wanted


def test_wrong_indices_and_a_closed_reader_are_refused(write_video):
    reader = FrameReader(probe(write_video(count=3)))
    for index in (-1, 3):
        with pytest.raises(ValueError, match=f"expected 0 to 2, got {index}"):
            reader.frame(index)
    reader.frame(0)
    reader.close()
    reader.close()
    with pytest.raises(ValueError, match="closed"):
        reader.frame(0)


@pytest.fixture
def one_group(write_video):
    """A video of 60 frames with one key picture, and its frames read in order."""
    path = write_video("long_group.mp4", count=60, options={"g": "250"})
    return path, [frame.image for frame in frames(path)]


def test_who_steps_back_finds_the_pictures_decoded_beforehand(one_group, monkeypatch):
    path, expected = one_group
    with FrameReader(path, cache_bytes=24 * ONE_FRAME) as reader:
        reader.frame(50)
        sought = []
        decode = reader._decode
        monkeypatch.setattr(reader, "_decode", lambda index: sought.append(index) or decode(index))
        for index in range(49, 5, -1):
            for _ in reader.read_back(index):
                assert reader._cached_bytes <= 24 * ONE_FRAME
            assert np.array_equal(reader.frame(index).image, expected[index])
        assert sought == []


def test_a_frame_far_away_ends_the_reading_back_and_is_right(one_group):
    path, expected = one_group
    with FrameReader(path, cache_bytes=12 * ONE_FRAME) as reader:
        reader.frame(40)
        begun = (reader.read_back(index) for index in range(39, 0, -1))
        steps = next(steps for steps in begun if next(steps, None) is not None)
        assert np.array_equal(reader.frame(59).image, expected[59])
        assert list(steps) == []
        assert np.array_equal(reader.frame(39).image, expected[39])


def test_nothing_is_read_back_before_the_first_frame(one_group):
    with FrameReader(one_group[0]) as reader:
        reader.frame(10)
        assert list(reader.read_back(10)) == []


@pytest.mark.parametrize("codec", ["mpeg1video", "mpeg2video"])
def test_after_a_jump_in_a_program_stream_each_time_has_its_own_picture(write_video, codec):
    info = probe(write_video("clip.mpg", count=60, codec=codec, options={"g": "12", "bf": "2"}))
    for index in range(info.frame_count):
        with FrameReader(info) as reader:
            assert read_index(reader.frame(index).image) == index
        begun = [read_index(one.image) for one in frames(info, start=index, stop=index + 2)]
        assert begun == list(range(60))[index : index + 2]
