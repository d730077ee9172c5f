import time
from inspect import signature
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.video import camera
from kinetrace.core.video.camera import CameraName, capture, find_cameras, open_camera


class Film:
    """A camera of three pictures."""

    def __init__(self) -> None:
        self.left, self.closed = 3, False

    def read(self) -> np.ndarray:
        if self.left == 0:
            raise VideoError("Film: no more pictures come.")
        self.left -= 1
        return np.full((4, 6, 3), self.left, np.uint8)

    def close(self) -> None:
        self.closed = True


def test_pictures_come_with_their_time_since_the_first() -> None:
    times = iter([100.0, 100.04, 100.13])
    frames = list(islice(capture(Film(), lambda: next(times)), 3))
    assert [frame.index for frame in frames] == [0, 1, 2]
    assert [frame.time_s for frame in frames] == pytest.approx([0.0, 0.04, 0.13])
    assert [frame.image[0, 0, 0] for frame in frames] == [2, 1, 0]


def test_the_clock_parts_pictures_that_come_close_together() -> None:
    assert signature(capture).parameters["clock"].default is time.perf_counter


def test_the_camera_is_given_back_when_it_ends_and_when_one_stops_early() -> None:
    film = Film()
    with pytest.raises(VideoError, match="no more pictures"):
        list(capture(film))
    assert film.closed
    other = Film()
    frames = capture(other)
    next(frames)
    frames.close()
    assert other.closed


def test_linux_lists_its_cameras_by_name_and_leaves_out_their_other_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, title, index in (("video10", "HD Webcam", 0), ("video2", "Phone", 0),
                               ("video3", "Phone", 1)):  # fmt: skip
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(f"{title}\n", encoding="utf-8")
        (tmp_path / name / "index").write_text(f"{index}\n", encoding="ascii")
    (tmp_path / "video4").mkdir()
    monkeypatch.setattr(camera, "LISTED", tmp_path)
    assert list(find_cameras()) == [CameraName(2, "Phone"), CameraName(10, "HD Webcam")]


def test_a_computer_without_a_camera_lists_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera, "LISTED", tmp_path / "not there")
    assert list(find_cameras()) == []


def test_elsewhere_the_first_places_are_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(camera.sys, "platform", "win32")
    monkeypatch.setattr(camera, "_opened", lambda _: None)
    assert list(find_cameras()) == [None] * camera.MOST


def test_a_camera_that_cannot_be_opened_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera, "_opened", lambda _: None)
    with pytest.raises(VideoError, match=r"Phone: the camera cannot be opened\. Close other"):
        open_camera(CameraName(7, "Phone"))


class Webcam:
    """A camera on USB 2, as OpenCV opens it: what it sends is settled when its height is set."""

    def __init__(self, *_: int) -> None:
        self.wanted: dict[int, float] = {}
        self.rate_hz = 30.0

    def isOpened(self) -> bool:  # noqa: N802 - of OpenCV
        return True

    def set(self, what: int, value: float) -> bool:
        self.wanted[what] = value
        if what == cv2.CAP_PROP_FRAME_HEIGHT:
            raw = self.wanted.get(cv2.CAP_PROP_FOURCC) != cv2.VideoWriter.fourcc(*"MJPG")
            self.rate_hz = 10.0 if raw and value >= 720 else 30.0
        return True


def test_large_pictures_are_asked_for_in_the_kind_in_which_they_come_quickly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cv2, "VideoCapture", Webcam)
    device = camera._opened(0)
    assert isinstance(device, Webcam)
    assert device.rate_hz == 30
    size = cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT
    assert tuple(device.wanted[one] for one in size) == camera.SIZE
