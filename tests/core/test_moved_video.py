"""A recording whose video was moved or renamed."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.output.sharing import without_names
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.moved_video import beside, with_video_at
from kinetrace.core.recordings.recording import Engine, Recording, VideoFacts


def recording(folder: Path) -> Recording:
    """Return one without frames, of a video that a warning and a notice name."""
    facts = VideoFacts("Doe.mp4", str(folder), "0" * 64, 192, 108, 0, "h264", 0, 0.0, 30.0, False,
                       0, ("Doe.mp4: two frames are missing.",))  # fmt: skip
    engine = Engine("0", "RT", "made up", "0" * 64, "cpu", "none", "0")
    nothing = Detections(
        np.zeros(0), np.zeros((0, 16, 1, 3), np.float32), np.zeros((0, 16)), np.zeros((0, 4))
    )
    return Recording(facts, engine, np.zeros(0, np.int64), nothing, notices=("Look at Doe.mp4.",))


def test_it_knows_the_new_place_and_forgets_the_old_name(tmp_path: Path) -> None:
    before = recording(tmp_path)
    now = tmp_path / "archive" / "P07.mp4"
    moved = with_video_at(before, now)
    assert moved.video.path == now
    assert "Doe" not in repr((moved.video, moved.notices))
    back = with_video_at(moved, before.video.path)
    assert (back.video, back.notices) == (before.video, before.notices)
    assert with_video_at(before, before.video.path) is before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_is_the_place_of_its_video(tmp_path: Path) -> None:
    link = tmp_path / "links" / "P-01.mp4"
    link.parent.mkdir()
    link.symlink_to(tmp_path / "real.mp4")
    assert with_video_at(recording(tmp_path), link).video.path == link


def test_one_to_share_holds_no_place_of_its_video(tmp_path: Path) -> None:
    moved = with_video_at(recording(tmp_path), tmp_path / "archive" / "P07.mp4")
    shared = without_names(replace(moved, code="P07"))
    assert (shared.video.name, shared.video.folder) == ("", "")
    assert "archive" not in repr((shared.video, shared.notices))


@pytest.mark.skipif(sys.platform == "darwin", reason="its disks take both for one")
@pytest.mark.parametrize(
    ("noted", "there"),
    [("M\u00fcller.mp4", "Mu\u0308ller.mp4"), ("Mu\u0308ller.mp4", "M\u00fcller.mp4")],
)
def test_an_umlaut_may_be_written_otherwise_after_a_mac(
    noted: str, there: str, tmp_path: Path
) -> None:
    assert beside(tmp_path, noted) == tmp_path / noted
    (tmp_path / there).touch()
    assert beside(tmp_path, noted) == tmp_path / there
    (tmp_path / noted).touch()
    assert beside(tmp_path, noted) == tmp_path / noted
    assert beside(tmp_path / "gone", noted) == tmp_path / "gone" / noted
