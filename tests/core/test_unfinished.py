import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kinetrace.core.batch.places import remove_unfinished
from kinetrace.core.errors import RecordingError
from kinetrace.core.output.results import ENDINGS, OVERLAY, result_path
from kinetrace.core.recording_file import check_place, replace_file
from kinetrace.core.unfinished import unfinished
from kinetrace.core.video.writer import VideoWriter


def write(file: Path) -> None:
    file.write_bytes(b"whole")


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
