"""`kinetrace analyze` where results are already: nothing that people made is lost."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.cli import main
from kinetrace.core.commands import networks
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile
from kinetrace.core.person.seed import Seed
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.recording import Comment, Recording
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.video.probe import probe

Analyze = Callable[..., int]
CHANGE = SwapSides(0, 2)


@pytest.fixture
def videos(write_video: Callable[..., Path], tmp_path: Path) -> tuple[Path, Path]:
    """Two videos of one name in two folders."""
    made = []
    for folder, count in (("one", 6), ("other", 7)):
        (tmp_path / folder).mkdir()
        name = write_video("walk.mp4", count=count)
        made.append(name.rename(tmp_path / folder / "walk.mp4"))
    return made[0], made[1]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Analyze:
    """A function that analyses a video into one folder, by a network that is quick."""
    estimator = FakeEstimator(lambda _: [body_at(90, 10, 80)])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    monkeypatch.setattr(networks, "tell_of_conversion", lambda _: None)
    monkeypatch.setattr("kinetrace.core.output.plots.write_figure", lambda *_: None)

    def run(video: Path, *options: str) -> int:
        return main(["analyze", "--out", str(tmp_path / "out"), str(video), *options])

    return run


def result(tmp_path: Path, stem: str = "walk") -> Path:
    return tmp_path / "out" / f"{stem}.kinetrace"


def corrected(path: Path) -> Recording:
    """Correct the recording in a file, as the window does, and return it."""
    made = replace(load(path), corrections=(CHANGE,), comments=(Comment(0.1, "limps"),))
    made = replace(made, settings=replace(made.settings, facing=-1)).with_slow_motion(4.0)
    save(made, path)
    return made


def test_the_range_that_people_chose_in_the_window_is_kept(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kinetrace.core.analysis import Analysis

    of_range = Analysis(videos[0], FakeEstimator(lambda _: []), span=(2, 4))  # type: ignore[arg-type]
    list(of_range)
    save(of_range.recording(), result(tmp_path))
    assert run(videos[0]) == 0
    assert "only frames 2 to 4, the range that was chosen in" in capsys.readouterr().out
    made = load(result(tmp_path))
    assert (made.frames.tolist(), made.span) == ([2, 3, 4], (2, 4))
    result(tmp_path).unlink()
    assert run(videos[0]) == 0
    assert load(result(tmp_path)).span is None


def test_whom_people_chose_is_followed_again_until_another_is_named(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(videos[0], "--person", "90,50", "--person", "91,51,70@0.1") == 0
    both = (Seed(90, 50), Seed(91, 51, 70, 0.1, goes_on=True))
    assert load(result(tmp_path)).chosen == both
    assert run(videos[0]) == 0
    assert "whom people chose in" in capsys.readouterr().out
    assert load(result(tmp_path)).chosen == both
    assert run(videos[0], "--person", "92,52") == 0
    assert load(result(tmp_path)).chosen == (Seed(92, 52),)


def stop_after(monkeypatch: pytest.MonkeyPatch, frames: int) -> None:
    """Let Ctrl-C come after some frames."""
    from kinetrace.core.analysis import Analysis

    whole = Analysis.__iter__

    def until(self):
        if not frames:
            raise KeyboardInterrupt
        for progress in whole(self):
            yield progress
            if progress.done == frames:
                raise KeyboardInterrupt

    monkeypatch.setattr(Analysis, "__iter__", until)


def test_the_results_of_another_video_of_the_same_name_stay(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for video in (*videos, *videos):
        assert run(video) == 0
    assert "is of another video and stays" in capsys.readouterr().out
    assert [len(load(result(tmp_path, stem))) for stem in ("walk", "walk_2")] == [6, 7]
    assert (tmp_path / "out" / "walk_2_angles.csv").is_file()
    assert not result(tmp_path, "walk_3").exists()


@pytest.mark.parametrize("made", ["Mu\u0308ller", "M\u00fcller", "M\u00dcLLER"])
def test_a_name_that_is_the_same_on_some_disks_has_the_same_results(
    run: Analyze,
    videos: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    made: str,
) -> None:
    assert run(videos[0].rename(videos[0].with_stem(made))) == 0
    corrected(result(tmp_path, made))
    assert run(videos[0].with_stem(made).rename(videos[0].with_stem("M\u00fcller"))) == 0
    assert [one.name for one in result(tmp_path).parent.glob("*.kinetrace")] == [
        f"{made}.kinetrace"
    ]
    assert load(result(tmp_path, made)).corrections == (CHANGE,)
    assert "is of another video" not in capsys.readouterr().out


def test_of_two_names_that_some_disks_take_for_one_the_very_one_is_meant(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run(videos[0]) == 0
    save(load(result(tmp_path)), result(tmp_path, "Walk"))
    if result(tmp_path).samefile(result(tmp_path, "Walk")):
        pytest.skip("one name on this disk")
    corrected(result(tmp_path))
    assert run(videos[0]) == 0
    assert not load(result(tmp_path, "Walk")).corrections


def test_a_code_that_is_named_is_kept_until_another_is(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for options, code in (
        (["--code", "P-01"], "P-01"),
        ([], "P-01"),
        (["--resume"], "P-01"),
        (["--resume", "--code", "P-02"], "P-02"),
        (["--code", "P-03"], "P-03"),
    ):
        assert run(videos[0], *options) == 0
        assert load(result(tmp_path)).code == code
    stop_after(monkeypatch, 3)
    assert run(videos[1], "--code", "P-04") == 130
    assert load(result(tmp_path, "walk_2")).code == "P-04"


def test_one_video_more_of_the_same_name_moves_none_of_the_others(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, write_video: Callable[..., Path]
) -> None:
    one, other = videos
    assert run(one, str(other)) == 0
    changed = [corrected(result(tmp_path, stem)) for stem in ("walk", "walk_2")]
    third = write_video("WALK.mp4", count=8)
    assert run(third, str(other), str(one)) == 0
    for stem, before in zip(("walk", "walk_2"), changed, strict=True):
        now = load(result(tmp_path, stem))
        assert (now.video.sha256, now.corrections) == (before.video.sha256, (CHANGE,))
    assert len(load(result(tmp_path, "WALK_3"))) == 8
    assert len([*(tmp_path / "out").glob("*.kinetrace")]) == 3


def test_a_recording_is_found_also_where_those_before_it_were_moved_away(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run(videos[0], str(videos[1])) == 0
    result(tmp_path).unlink()
    assert run(videos[1]) == 0
    assert not result(tmp_path).exists()


def test_the_same_content_twice_in_one_call_is_analysed_once_and_that_is_said(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    videos[1].write_bytes(videos[0].read_bytes())
    assert run(videos[0], str(videos[1])) == 0
    assert f"{videos[1]}: the same content as {videos[0]}" in capsys.readouterr().out
    assert not result(tmp_path, "walk_2").exists()


def test_a_recording_that_cannot_be_read_is_not_taken_for_another_videos(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(videos[0], str(videos[1])) == 0
    result(tmp_path).write_bytes(b"damaged")
    assert run(videos[1]) == 0
    assert run(videos[0]) == 1
    assert "Move it away to analyse the video anew." in capsys.readouterr().err
    assert result(tmp_path).read_bytes() == b"damaged"


def test_the_annotated_video_of_a_moved_video_is_not_of_what_took_its_place(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run(videos[0]) == 0
    moved = videos[0].rename(tmp_path / "walk.mp4")
    videos[1].rename(videos[0])
    assert run(moved, "--resume", "--overlay") == 0
    assert load(result(tmp_path)).video.path == moved
    assert probe(tmp_path / "out" / "walk_overlay.mp4").frame_count == 6


def test_what_people_set_outlives_another_analysis(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    run(videos[0])
    before = corrected(result(tmp_path))
    assert run(videos[0], "--cutoff-hz", "8") == 0
    after = load(result(tmp_path))
    assert (after.corrections, after.comments) == (before.corrections, before.comments)
    assert (after.settings.facing, after.settings.slow_motion) == (-1, 4.0)
    assert after.settings.filter.cutoff_hz == 8.0
    facts = json.loads((tmp_path / "out" / "walk_metadata.json").read_text(encoding="utf-8"))
    assert facts["corrections"] == 1


def test_the_usual_setting_is_taken_where_it_is_named_whatever_people_set(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    run(videos[0])
    before = corrected(result(tmp_path))
    save(replace(before, settings=replace(before.settings, task="squat")), result(tmp_path))
    assert run(videos[0], "--task", "gait", "--side", "auto") == 0
    settings = load(result(tmp_path)).settings
    assert (settings.task, settings.facing, settings.slow_motion) == ("gait", None, 4.0)


def test_a_swap_that_another_network_may_have_right_is_to_be_checked(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(videos[0])
    old = corrected(result(tmp_path))
    save(replace(old, engine=replace(old.engine, variant="II")), result(tmp_path))
    assert run(videos[0]) == 0
    assert "swapped by hand before: check them" in capsys.readouterr().out
    assert load(result(tmp_path)).corrections == (CHANGE,)


def test_a_recording_that_nobody_changed_is_made_with_the_settings_asked_for_and_that_is_told(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--side", "left", "--mirrored", "--height-m", "1.8", "--task", "squat")
    run(videos[0], *asked)
    capsys.readouterr()
    assert run(videos[0], "--task", "gait") == 0
    settings = load(result(tmp_path)).settings
    assert (settings.facing, settings.mirrored, settings.task) == (None, False, "gait")
    told = "was set by --side left --mirrored --height-m 1.8, which is not kept: name what"
    assert told in capsys.readouterr().out
    assert run(videos[0]) == 0
    assert "not kept" not in capsys.readouterr().out


def test_a_whole_recording_is_not_lost_for_one_that_is_stopped(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(videos[0])
    corrected(result(tmp_path))
    before = result(tmp_path).read_bytes()
    stop_after(monkeypatch, 3)
    assert run(videos[0]) == 130
    assert result(tmp_path).read_bytes() == before


def test_going_on_keeps_the_settings_that_it_was_begun_with(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        stop_after(patch, 3)
        assert run(videos[0], "--side", "left", "--height-m", "1.8") == 130
    assert not load(result(tmp_path)).complete
    assert run(videos[0], "--resume", "--side", "right") == 0
    made = load(result(tmp_path))
    assert (len(made), made.complete) == (6, True)
    assert (made.settings.facing, made.settings.height_m) == (1, 1.8)


@pytest.fixture
def run_by(run: Analyze, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Analyze:
    """The same function, by another network for each variant and each weights file."""

    def opened(
        variant: str | None, device: str, weights: Path | None, averaging: str, engine: str
    ) -> FakeEstimator:
        made = FakeEstimator(lambda _: [body_at(90, 10, 80)])
        made.variant = VARIANTS[variant or "RT"]
        made.averaging = averaging
        path = weights or tmp_path / f"{made.variant.name}.safetensors"
        path.write_text(path.name)
        made.weights = WeightsFile(made.variant.name, path, "chosen" if weights else "shipped")
        return made

    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", opened)
    return run


def test_going_on_takes_the_network_that_it_was_begun_with(
    run_by: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        stop_after(patch, 3)
        assert run_by(videos[0], "--variant", "I", "--averaging", "flip") == 130
    assert run_by(videos[0], "--resume", "--variant", "RT") == 1
    assert (
        "walk.kinetrace was begun with --variant I. To go on, leave --variant out; to begin anew, "
        "leave --resume out."
    ) in capsys.readouterr().err
    assert run_by(videos[0], "--resume", "--averaging", "none", "--variant", "II") == 1
    words = "with --variant I and --averaging flip. To go on, leave --variant and --averaging out"
    assert words in capsys.readouterr().err
    assert run_by(videos[0], "--resume") == 0
    made = load(result(tmp_path))
    assert (len(made), made.complete) == (6, True)
    assert (made.engine.variant, made.engine.averaging) == ("I", "flip")
    assert "EfficientPose I (" in capsys.readouterr().out
    assert run_by(videos[0], "--resume", "--variant", "RT") == 1, "nor is a whole one of another"
    assert "was begun with --variant I. To go on, leave --variant out" in (capsys.readouterr().err)


def test_going_on_from_no_frame_takes_the_same_network_unless_another_is_named(
    run_by: Analyze, videos: tuple[Path, Path], tmp_path: Path
) -> None:
    for again, variant in (((), "I"), (("--variant", "II"), "II")):
        with pytest.MonkeyPatch.context() as patch:
            stop_after(patch, 0)
            assert run_by(videos[0], "--variant", "I") == 130
        assert len(load(result(tmp_path))) == 0
        assert run_by(videos[0], "--resume", *again) == 0
        assert load(result(tmp_path)).engine.variant == variant
        result(tmp_path).unlink()


def test_going_on_with_weights_of_ones_own_says_that_they_have_to_be_named(
    run_by: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.safetensors"
    with pytest.MonkeyPatch.context() as patch:
        stop_after(patch, 3)
        assert run_by(videos[0], "--weights", str(mine)) == 130
    assert f"'--resume --weights {mine}' goes on from" in capsys.readouterr().err
    assert run_by(videos[0], "--resume") == 1
    told = capsys.readouterr().err
    assert "was begun with other weights: mine.safetensors of EfficientPose RT, SHA-256 " in told
    assert "name them with --weights FILE; to begin anew, leave --resume out." in told
    assert run_by(videos[0], "--resume", "--weights", str(mine)) == 0
    assert load(result(tmp_path)).complete


def test_going_on_with_a_whole_recording_writes_the_results_that_are_missing(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(videos[0])
    (tmp_path / "out" / "walk_angles.csv").unlink()
    assert run(videos[0], "--resume") == 0
    assert "already complete" in capsys.readouterr().out
    assert (tmp_path / "out" / "walk_angles.csv").is_file()


@pytest.mark.parametrize("state", [{}, {"changes": 3, "seeds": []}])
def test_the_person_is_looked_for_anew_where_it_cannot_be_read_where_they_were(
    run: Analyze,
    videos: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: object,
) -> None:
    with monkeypatch.context() as patch:
        stop_after(patch, 3)
        assert run(videos[0], "--person", "92,52") == 130
    save(replace(load(result(tmp_path)), tracker=state), result(tmp_path))
    assert run(videos[0], "--resume") == 0
    made = load(result(tmp_path))
    assert made.complete
    assert len(made) == 6
    assert made.chosen == (Seed(92, 52),)
    assert [one for one in made.notices if "Check that it is the same person" in one]


def test_a_name_too_long_for_the_tables_is_told_before_the_video_is_looked_at(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = videos[0].rename(videos[0].with_name(f"{'w' * 243}.mp4"))  # with .kinetrace it would go
    assert run(long) == 1
    assert "Choose a shorter name" in capsys.readouterr().err
    assert not list((tmp_path / "out").iterdir())


def test_a_recording_that_cannot_be_read_is_not_overwritten(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result(tmp_path).parent.mkdir()
    result(tmp_path).write_bytes(b"cut off")
    assert run(videos[0]) == 1
    assert "Move it away" in capsys.readouterr().err
    assert result(tmp_path).read_bytes() == b"cut off"


def test_another_turn_begins_anew_and_keeps_what_was_set_in_its_place(
    run: Analyze, videos: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        stop_after(patch, 3)
        assert run(videos[0], "--rotate", "90") == 130
    part = load(result(tmp_path))
    assert (len(part), part.video.turned_deg, part.video.width) == (3, 90, 108)
    save(replace(part, corrections=(MovePoint(1, "left_knee", 88.0, 40.0),)), result(tmp_path))
    assert run(videos[0], "--resume") == 0
    whole = load(result(tmp_path))
    assert (len(whole), whole.video.turned_deg, whole.complete) == (6, 90, True)
    assert "108 × 192, turned by 90°" in capsys.readouterr().out
    assert run(videos[0], "--resume", "--rotate", "0", "--side", "right") == 0
    plain = load(result(tmp_path))
    assert (len(plain), plain.video.turned_deg, plain.video.width) == (6, 0, 192)
    assert plain.corrections == (MovePoint(1, "left_knee", 40.0, 20.0),)
    assert plain.settings.facing == 1


def test_somebody_named_while_going_on_is_followed_from_then_on_or_refused(
    run: Analyze,
    videos: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with monkeypatch.context() as patch:
        stop_after(patch, 3)
        assert run(videos[0], "--person", "90,50") == 130
    assert run(videos[0], "--resume", "--person", "91,51") == 1
    said = capsys.readouterr().err
    assert "--person with --resume needs @SECONDS after that" in said
    assert len(load(result(tmp_path))) == 3
    later = float(probe(videos[0]).times_s[4])
    assert run(videos[0], "--resume", "--person", "90,50", "--person", f"91,51@{later}") == 0
    made = load(result(tmp_path))
    assert made.chosen == (Seed(90, 50), Seed(91, 51, None, later, goes_on=True))
    assert "From frame 4 on the person is followed who was chosen there." in made.notices
