"""Annotated videos that are Kinetrace's own, and videos of people that are named like them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.batch.files import find_videos
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.cli import main
from kinetrace.core.commands import networks
from kinetrace.core.errors import RecordingError
from kinetrace.core.output.own_overlay import is_own_overlay
from kinetrace.core.system.fingerprint import sha256_of
from kinetrace.core.video.frames import VideoWriter

WriteVideo = Callable[..., Path]


@pytest.fixture
def estimator(monkeypatch: pytest.MonkeyPatch) -> FakeEstimator:
    """A network that is quick, which every command takes."""
    estimator = FakeEstimator(lambda _: [body_at(90, 10, 80)])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    monkeypatch.setattr(networks, "tell_of_conversion", lambda _: None)
    monkeypatch.setattr("kinetrace.core.output.plots.write_figure", lambda *_: None)
    return estimator


def test_a_video_of_the_users_own_is_not_replaced_by_an_annotated_one(
    estimator: FakeEstimator, write_video: WriteVideo, capsys: pytest.CaptureFixture[str]
) -> None:
    video, own, other = (write_video(f"{n}.mp4", count=3) for n in ("a", "a_overlay", "b"))
    content = own.read_bytes()
    analyze = ["analyze", "--out", str(video.parent)]
    assert main([*analyze, str(video), str(other), "--overlay"]) == 1
    assert "a_overlay.mp4: a video of this name is there" in capsys.readouterr().err
    assert not video.with_suffix(".kinetrace").exists()  # it was said before the analysis began
    assert other.with_name("b_overlay.mp4").exists()
    assert main([*analyze, str(video)]) == 0
    assert main([*analyze, str(video), "--overlay", "--resume"]) == 1
    assert own.read_bytes() == content


def test_a_batch_leaves_it_as_well_and_replaces_its_own(
    estimator: FakeEstimator, write_video: WriteVideo
) -> None:
    work, video = FileAnalysis(overlay="picture"), write_video("a.mp4", count=3)
    work._estimator = estimator  # type: ignore[assignment]
    asked = video, sha256_of(video), video.with_suffix(""), lambda *_: None
    own = write_video("a_overlay.mp4", count=4)
    content = own.read_bytes()
    for step in (work.analyse, work.rewrite):
        with pytest.raises(RecordingError, match="Kinetrace did not write"):
            step(*asked)
    assert own.read_bytes() == content
    own.unlink()
    work.analyse(*asked)
    first = own.stat()
    work.analyse(*asked)
    assert own.stat().st_ino != first.st_ino or own.stat().st_mtime_ns != first.st_mtime_ns


def test_what_kinetrace_drew_is_no_new_trial_also_without_its_recording(
    estimator: FakeEstimator, write_video: WriteVideo, tmp_path: Path
) -> None:
    video = write_video("a.mp4", count=3)
    write_video("b_overlay.mp4", count=3)
    assert main(["analyze", str(video), "--overlay", "--out", str(tmp_path)]) == 0
    video.with_suffix(".kinetrace").unlink()
    tmp_path.joinpath("a_overlay.mp4").rename(tmp_path / "moved_overlay.mp4")
    found = find_videos(tmp_path).videos
    assert [one.name for one in found] == ["a.mp4", "b_overlay.mp4"]
    tmp_path.joinpath("moved_overlay.mp4").rename(tmp_path / "P-01_skeleton.mp4")
    assert len(find_videos(tmp_path).videos) == 2


def test_an_annotated_video_of_before_the_mark_is_known_by_its_recording(tmp_path: Path) -> None:
    old = tmp_path / "walk_overlay.mp4"
    with VideoWriter(old, 64, 48) as writer:
        writer.write(np.zeros((48, 64, 3), np.uint8), 0.0)
    assert not is_own_overlay(old)
    (tmp_path / "walk.kinetrace").touch()
    assert is_own_overlay(old)
    (tmp_path / "walk_overlay.kinetrace").touch()  # analysed: somebody's own
    assert not is_own_overlay(old)


def test_the_mark_is_all_that_an_annotated_video_says_of_itself(
    estimator: FakeEstimator, write_video: WriteVideo, tmp_path: Path
) -> None:
    import av

    video = write_video("a.mp4", count=3)
    assert main(["analyze", str(video), "--overlay", "--out", str(tmp_path)]) == 0
    with av.open(str(tmp_path / "a_overlay.mp4")) as made:
        said = set(made.metadata) - {"major_brand", "minor_version", "compatible_brands"}
        assert (said, made.metadata["comment"]) == ({"comment"}, "Kinetrace")


def test_an_annotated_video_that_is_not_made_anew_is_said_to_be_of_earlier_results(
    estimator: FakeEstimator, write_video: WriteVideo, capsys: pytest.CaptureFixture[str]
) -> None:
    video = write_video("a.mp4", count=3)
    analyze = ["analyze", str(video), "--out", str(video.parent)]
    assert main([*analyze, "--overlay"]) == 0
    assert "earlier results" not in capsys.readouterr().out
    assert main(analyze) == 0
    assert "a_overlay.mp4 is of earlier results" in capsys.readouterr().out
    work = FileAnalysis()
    work._estimator = estimator  # type: ignore[assignment]
    made = work.analyse(video, sha256_of(video), video.with_suffix(""), lambda *_: None)
    assert made.notes[-1] == "the video with the skeleton is of earlier results"
