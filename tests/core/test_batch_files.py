import sys
from pathlib import Path

import pytest
from kinetrace.core.batch.files import Found, find_videos
from kinetrace.core.errors import VideoError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.mp4",
        "B.MOV",
        "notes.txt",
        ".hidden.mp4",
        "day1/c.avi",
        "day1/c.kinetrace",
        "day1/c_overlay.mp4",
        "day1/d_overlay.mp4",
        "day1/c_worst.jpg",
        "day1/c_angles.png",
        "day1/still.jpg",
        "day2/.cache/e.mp4",
        "day2/f.webm",
        "out/a.mp4",
        "folder.mp4/g.mkv",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def names(found: Found, folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in found.videos}


def test_all_videos_are_found_but_hidden_ones_and_the_annotated_ones_of_a_recording(
    folder: Path,
) -> None:
    found = find_videos(folder, leave_out=[folder / "out"])
    assert names(found, folder) == {
        "a.mp4",
        "B.MOV",
        "day1/c.avi",
        "day1/d_overlay.mp4",
        "day2/f.webm",
        "folder.mp4/g.mkv",
    }
    assert list(found.videos) == sorted(found.videos)
    assert found.unreadable == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_to_what_is_not_there_is_no_video_that_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "gone.mp4").symlink_to(tmp_path / "nowhere.mp4")
    (tmp_path / "circle.mp4").symlink_to(tmp_path / "circle.mp4")
    assert names(find_videos(tmp_path), tmp_path) == {"gone.mp4", "circle.mp4"}


def test_folders_within_can_be_left_alone(folder: Path) -> None:
    assert names(find_videos(folder, recursive=False), folder) == {"a.mp4", "B.MOV"}


def test_patterns_hold_for_names_and_for_paths_in_any_case(folder: Path) -> None:
    assert names(find_videos(folder, include=["*.mov", "day1/c.*"]), folder) >= {"B.MOV"}
    assert names(find_videos(folder, include=["DAY1/*.avi"]), folder) == {"day1/c.avi"}
    left = names(find_videos(folder, exclude=["day?", "out", "*.mkv"]), folder)
    assert left == {"a.mp4", "B.MOV"}


def test_pictures_that_kinetrace_wrote_are_not_analysed_as_new_ones(folder: Path) -> None:
    found = find_videos(folder, include=["*.jpg", "*.png"])
    assert names(found, folder) == {"day1/still.jpg"}


def test_annotated_videos_that_the_window_exported_are_not_analysed_as_new_ones(
    folder: Path,
) -> None:
    for name in ("a_skeleton.mp4", "day1/P-01_skeleton.mp4", "day2/bony_skeleton.mp4"):
        (folder / name).touch()
    found = names(find_videos(folder), folder)
    assert {name for name in found if name.endswith("_skeleton.mp4")} == {"day2/bony_skeleton.mp4"}


def test_a_folder_is_left_out_also_with_a_slash_and_an_umlaut_of_two_letters(folder: Path) -> None:
    (folder / "Mu\u0308ller [1].mp4").touch()
    left = names(find_videos(folder, exclude=["day1/", "day2/", "out", "folder.mp4"]), folder)
    assert left == {"a.mp4", "B.MOV", "Mu\u0308ller [1].mp4"}
    for pattern in ("m\u00fcller*", "M\u00fcller [1].mp4"):
        assert len(find_videos(folder, include=[pattern]).videos) == 1


def test_no_such_folder_is_told(folder: Path) -> None:
    with pytest.raises(VideoError, match="there is no such folder"):
        find_videos(folder / "nowhere")
    with pytest.raises(VideoError, match="this is a file"):
        find_videos(folder / "a.mp4")
