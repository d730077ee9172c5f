import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.batch.places import remove_unfinished
from kinetrace.core.errors import KinetraceError, RecordingError
from kinetrace.core.output.results import ENDINGS, OVERLAY, result_path
from kinetrace.core.recordings.recording_file import check_place, replace_file
from kinetrace.core.system.unfinished import unfinished
from kinetrace.core.video.writer import VideoWriter


def write(file: Path) -> None:
    file.write_bytes(b"whole")


def write_video(file: Path) -> None:
    with VideoWriter(file, 32, 32) as writer:
        writer.write(np.zeros((32, 32, 3), np.uint8), 0.0)


def replaced_by_recording_file(file: Path) -> None:
    replace_file(file, write)


class Held:
    """A file that another program has open, as Windows has it, for so many tries."""

    def __init__(self, tries: float, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tries, self.pauses = tries, 0
        self._replace = os.replace
        monkeypatch.setattr(os, "replace", self.replace)
        monkeypatch.setattr("time.sleep", self.pause)

    def replace(self, part: Path, path: Path) -> None:
        if self.tries > self.pauses:
            raise PermissionError(13, "Permission denied", str(path))
        self._replace(part, path)

    def pause(self, _seconds: float) -> None:
        self.pauses += 1


@pytest.mark.parametrize("write_anew", [replaced_by_recording_file, write_video])
def test_a_file_that_is_open_elsewhere_for_a_moment_is_replaced_after_it(
    write_anew: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "walk.mp4"
    file.write_bytes(b"old")
    held = Held(2, monkeypatch)
    write_anew(file)
    assert file.read_bytes() != b"old"
    assert held.pauses == 2
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("write_anew", [replaced_by_recording_file, write_video])
def test_a_file_that_stays_open_elsewhere_is_kept_and_to_be_closed(
    write_anew: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "walk.mp4"
    file.write_bytes(b"old")
    Held(float("inf"), monkeypatch)
    with pytest.raises(KinetraceError, match=r"or close the (file|video) where it is open\."):
        write_anew(file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="letters count there, not bytes")
def test_a_name_as_long_as_names_may_be_can_be_written(tmp_path: Path) -> None:
    name = "ü" * 120 + ".kinetrace"  # 250 bytes of 255
    replace_file(tmp_path / name, write)
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(sys.platform == "win32", reason="letters count there, not bytes")
@pytest.mark.parametrize("attempt", [check_place, lambda path: replace_file(path, write)])
def test_a_name_that_is_too_long_is_to_be_made_shorter(
    attempt: Callable[[Path], None], tmp_path: Path
) -> None:
    file = result_path(tmp_path / ("a" * 250), ".kinetrace")  # of a video whose name has 254
    with pytest.raises(RecordingError, match=r"Choose a shorter name: .* after their video\."):
        attempt(file)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("attempt", [check_place, lambda path: replace_file(path, write)])
def test_a_path_that_windows_does_not_take_is_to_be_made_shorter(
    attempt: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(path: Path, *_args: object, **_more: object) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(path))

    monkeypatch.setattr(Path, "touch", opened)
    monkeypatch.setattr(Path, "write_bytes", opened)
    folder = tmp_path.joinpath(*["of a patient"] * 17)
    with pytest.raises(RecordingError, match=r"choose a folder with a shorter path\."):
        attempt(folder / "walk.csv")
    with pytest.raises(RecordingError, match=r"Choose another folder or free some space\."):
        attempt(tmp_path / "walk.csv")


def test_what_a_killed_process_left_of_a_video_is_removed_and_nothing_else(tmp_path: Path) -> None:
    begun = "recording of a patient on the treadmill, camera "  # longer than what names keep
    walk, others = tmp_path / f"{begun}1", (tmp_path / f"{begun}12", tmp_path / f"{begun}1_2")
    mine = [unfinished(result_path(walk, ending), "7") for ending in ENDINGS]
    kept = [unfinished(result_path(stem, ending), "7") for stem in others for ending in ENDINGS]
    kept.append(unfinished(result_path(walk, "_angles.csv"), "8"))
    for file in (*mine, *kept):
        write(file)
    remove_unfinished(walk, 7)
    assert set(tmp_path.iterdir()) == set(kept)
    remove_unfinished(walk, None)
    assert set(tmp_path.iterdir()) == set(kept[:-1])


def test_an_annotated_video_that_was_not_finished_is_removed_too(tmp_path: Path) -> None:
    writer = VideoWriter(result_path(tmp_path / "walk", OVERLAY), 32, 32)
    assert len(list(tmp_path.iterdir())) == 1
    remove_unfinished(tmp_path / "walk", 7)
    assert list(tmp_path.iterdir()) == []
    writer.discard()
