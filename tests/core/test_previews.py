"""Small pictures of a video's frames."""

import cv2
import numpy as np
import pytest
from kinetrace.core.video.frames import probe
from kinetrace.core.video.picture import read_picture
from kinetrace.core.video.previews import HEIGHT, Previews
from pattern_frames import pattern, read_index


def shown(previews, index):
    jpeg = np.frombuffer(previews.jpeg(index), np.uint8)
    return cv2.imdecode(jpeg, cv2.IMREAD_COLOR)[:, :, ::-1]


def made(path, **settings):
    previews = Previews(probe(path), **settings)
    assert list(previews.make())
    return previews


@pytest.mark.parametrize("ticks", [None, [0, 3, 4, 9, 10, 18, 19, 20, 31, 40]])
def test_each_preview_is_of_the_very_frame_that_it_is_named_by(write_video, ticks):
    count = 40 if ticks is None else len(ticks)
    previews = made(write_video(count=count, ticks=ticks, options={"g": "12", "bf": "2"}))
    assert [read_index(shown(previews, index)) for index in range(count)] == list(range(count))


def test_key_pictures_come_first_so_that_something_is_there_at_once(write_video):
    path = write_video(count=40, options={"g": "10", "bf": "0", "sc_threshold": "0"})
    previews = Previews(probe(path))
    steps = iter(previews.make())
    assert [next(steps) for _ in range(4)] == [1, 2, 3, 4]
    assert [previews.nearest(index) for index in (0, 12, 18, 39)] == [0, 10, 20, 30]
    assert read_index(shown(previews, 30)) == 30


def test_of_many_key_pictures_some_from_all_over_the_video_come_before_the_rest(
    write_video, monkeypatch
):
    monkeypatch.setattr("kinetrace.core.video.previews.FIRST", 4)
    path = write_video(count=40, options={"g": "1"})
    previews = Previews(probe(path))
    steps = iter(previews.make())
    assert [next(steps) for _ in range(4)] == [1, 2, 3, 4]
    assert [previews.nearest(index) for index in (1, 12, 18, 39)] == [0, 10, 20, 30]
    assert read_index(shown(previews, 30)) == 30
    assert list(steps)[-1] == 40


def test_memory_is_bounded_by_keeping_every_second_again_and_again(write_video):
    path = write_video(count=64)
    whole = made(path)
    few = made(path, limit_bytes=whole.bytes // 5)
    assert few.bytes <= whole.bytes // 5
    assert few.step == 8
    assert [few.nearest(index) for index in (0, 3, 5, 63)] == [0, 0, 8, 56]
    assert few.jpeg(3) is None
    assert read_index(shown(few, 56)) == 56


def test_a_large_picture_becomes_small_and_a_small_one_stays(write_video):
    assert shown(made(write_video(count=2, size=(960, 540))), 1).shape == (HEIGHT, 480, 3)
    assert shown(made(write_video("b.mp4", count=2)), 1).shape == (108, 192, 3)


def test_before_anything_is_made_nothing_is_near(write_video):
    previews = Previews(probe(write_video()))
    assert previews.nearest(3) is None
    assert previews.jpeg(3) is None


def test_a_still_picture_needs_none(tmp_path):
    path = tmp_path / "still.png"
    cv2.imwrite(str(path), pattern(3, 192, 108))
    assert read_picture(path).shape == (108, 192, 3)
    assert list(Previews(probe(path)).make()) == []
