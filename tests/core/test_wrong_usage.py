"""What a command says where it was called with something that it cannot use."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.cli import COMMANDS, main
from kinetrace.core.commands import networks
from kinetrace.core.commands.options import engine_line
from kinetrace.core.errors import RecordingError
from kinetrace.core.recordings.recording_file import load, replace_file, save
from sample_recording import sample_recording

Analyze = Callable[..., int]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Analyze:
    """A function that runs `kinetrace analyze` by a network that is quick."""
    estimator = FakeEstimator(lambda _: [body_at(90, 10, 80)])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    monkeypatch.setattr(networks, "tell_of_conversion", lambda _: None)
    monkeypatch.setattr("kinetrace.core.output.plots.write_figure", lambda *_: None)
    return lambda *arguments: main(["analyze", *map(str, arguments)])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["analyze", "a.mp4", "--cutoff-hz", "six"], "expected a number like 1.75, got six"),
        (["analyze", "a.mp4", "--height-m", "1,75"], "expected a number like 1.75, got 1,75"),
        (["analyze", "a.mp4", "--slow-motion", "x"], "expected a number like 1.75, got x"),
        (
            ["analyze", "a.mp4", "--slow-motion", "2000"],
            "expected a factor from 1 to 1000",
        ),
        (["analyze", "a.mp4", "--cutoff-hz", "1000"], "expected 0 or a frequency below 1000"),
        (["analyze", "a.mp4", "--person", "here"], "expected a number like 1.75, got here"),
        (["analyze", "a.mp4", "--person", "nan,nan"], "expected X,Y or X,Y,SIDE"),
        (["analyze", "a.mp4", "--person", "9,9,-5"], "expected X,Y or X,Y,SIDE"),
        (["analyze", "a.mp4", "--person", "9,9@-1"], "expected X,Y or X,Y,SIDE"),
        (["analyze", "a.mp4", "--person", "9,9@later"], "expected a number like 1.75, got later"),
        (["batch", ".", "--workers", "1.5"], "expected a whole number from 1 on, got 1.5"),
        (["bench", "--busy", "-1"], "expected a whole number from 1 on, got -1"),
        (["crops", ".", "--out", "p", "--every", "x"], "expected a number like 1.75, got x"),
        (["decoders", "--most", "0"], "expected a whole number from 1 on, got 0"),
        (["evaluate", "w", "--data", "d", "--framing", "nan"], "expected a factor from 1 to 5"),
        (["evaluate", "w", "--data", "d", "--scales", "x"], "expected a number like 1.75, got x"),
        *(
            ([*command.split(), "--csv", "b.kinetrace"], "which ends in .csv, .tsv or .txt, got b")
            for command in (
                "repeatability a.kinetrace",
                "compare a.kinetrace b.kinetrace",
                "exchanges a.mp4 --weights w",
                "evaluate w --data d",
                "validate",
                "ablate-repair",
            )
        ),
        (["train", "a.toml", "--every", "0"], "expected a whole number from 1 on, got 0"),
        (["bench", "--rounds", "no"], "expected a whole number from 1 on, got no"),
        (["export", "a.kinetrace", "--height-m", "175"], "expected metres between 0.4 and 2.6"),
        (["report", "a.kinetrace", "--height-m", "175"], "expected metres between 0.4 and 2.6"),
        (
            ["report", "a.kinetrace", "--age", "-3"],
            "expected years between 0 and 130, like 45, got",
        ),
        (
            ["report", "a.kinetrace", "--age", "abc"],
            "expected years between 0 and 130, like 45, go",
        ),
        (
            ["report", "a.kinetrace", "--age", "nan"],
            "expected years between 0 and 130, like 45, go",
        ),
        (["export", "a.kinetrace", "--code", ""], "expected a code like P-01, got ''"),
        (["report", "a.kinetrace", "--code", " ."], "expected a code like P-01, got ' .'"),
        (["analyse", "a.mp4"], "invalid choice: 'analyse'"),
    ],
)
def test_a_value_that_cannot_be_is_named_in_the_users_words(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.mp4"], "kinetrace: missing.mp4: there is no such file in "),
        (["videos/missing"], "kinetrace: missing: there is no such file in "),
        (["crops", "missing", "--out", "p"], "missing: there is no such file or folder."),
        (["report", "a.kinetrace", "--video", "b.mp4"], "--video b.mp4: there is no such file."),
        (["train", "missing.toml"], "missing.toml: there is no such file. Check the path."),
        (["train", "."], ".: this is a folder. Name the TOML file of a training."),
        (["export", "."], ".: this is a folder; choose recordings in it, as by *.kinetrace"),
        (["report", "."], ".: this is a folder; choose recordings in it, as by *.kinetrace"),
    ],
)
def test_a_file_that_is_not_there_or_a_folder_is_told_in_the_users_words(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    assert words in capsys.readouterr().err


def test_a_file_or_folder_in_place_of_a_command_is_told_which_one_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("videos").mkdir()
    for name in ("a.mp4", "a.kinetrace"):
        Path(name).touch()
    for given, command in (("videos", "batch"), ("a.mp4", "analyze"), ("a.kinetrace", "report")):
        assert main([given, "--overlay"]) == 2
        told = capsys.readouterr().err
        assert told == f"kinetrace: say what to do with it: kinetrace {command} {given}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_ends_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    last = " ".join(capsys.readouterr().out.split("\n\n")[-1].split())
    assert last.startswith(f"Example: kinetrace {command} ")


def test_results_that_cannot_be_written_are_known_before_the_analysis(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    from kinetrace.core.analysis import Analysis

    begun = []
    monkeypatch.setattr(Analysis, "__iter__", lambda self: iter(begun.append(self) or ()))
    (tmp_path / "taken").touch()
    assert run(write_video("walk.mp4", count=3), "--out", tmp_path / "taken" / "out") == 1
    assert "cannot be written" in capsys.readouterr().err
    assert not begun


def test_a_file_that_another_program_holds_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    def refuse(file: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(RecordingError, match="close the file where it is open"):
        replace_file(tmp_path / "walk_angles.csv", refuse)


def test_a_missing_file_is_missed_in_a_folder_that_has_a_name(
    run: Analyze, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert run("nothere.mp4") == 1
    assert f"there is no such file in {Path.cwd()}." in capsys.readouterr().err


def test_a_video_is_missed_before_the_networks_are_timed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kinetrace.core.benchmark.contest.contest", lambda *_: pytest.fail("timed"))
    assert main(["bench", "missing.mp4"]) == 1
    assert "missing.mp4: there is no such file in " in capsys.readouterr().err


def test_an_empty_name_is_taken_for_the_folder_that_it_is(
    run: Analyze, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("") == run(".") == 1
    assert capsys.readouterr().err.startswith(".: this is a folder")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it in another way")
def test_a_name_that_no_file_can_have_is_told_and_does_not_stop_the_others(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    long, out = f"{'a' * 300}.mp4", tmp_path / "out"
    assert run(long, write_video("walk.mp4", count=2), "--out", out) == 1
    assert "File name too long. Check the name" in capsys.readouterr().err
    assert (out / "walk.kinetrace").is_file()
    for command in (["batch", long], ["validate", long], ["train", long], ["export", long]):
        assert main(command) in (1, 2)
        assert "File name too long" in capsys.readouterr().err


def test_a_recording_in_place_of_a_video_is_told_apart(
    run: Analyze, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(sample_recording(3), path := tmp_path / "walk.kinetrace")
    assert run(path, "--out", tmp_path) == 1
    assert "this is a recording; name its video instead" in capsys.readouterr().err
    assert len(load(path)) == 3


@pytest.mark.parametrize(
    ("place", "origin", "words"),
    [
        ("shipped", "trained by Kinetrace", "RT (Kinetrace's own weights; 0.46 M"),
        ("imported", "daniegr/EfficientPose, x.h5", "(imported weights: daniegr/EfficientPose, x"),
        ("chosen", "", "(chosen weights: origin unknown; 0.46 M parameters) on the CPU"),
    ],
)
def test_the_first_line_says_whose_weights_measure(place: str, origin: str, words: str) -> None:
    assert words in engine_line("RT", place, "cpu", origin)


def test_files_are_found_by_a_pattern_where_no_shell_does_it(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path
) -> None:
    for name in ("b.mp4", "a.mp4", "c.mkv"):
        write_video(name, count=2)
    assert run(tmp_path / "*.mp4", "--out", tmp_path / "out") == 0
    assert sorted(path.name for path in (tmp_path / "out").glob("*.kinetrace")) == [
        "a.kinetrace",
        "b.kinetrace",
    ]


def test_it_is_said_that_positions_are_not_low_passed(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    video = write_video("walk.mp4", count=12, rate=15)
    assert run(video, "--out", tmp_path) == 0
    told = "note: not low-passed: 15 frames a second are too few for a cut-off of 6 Hz"
    assert told in capsys.readouterr().out
    assert run(video, "--out", tmp_path, "--cutoff-hz", "0") == 0
    assert "low-passed" not in capsys.readouterr().out


def test_one_picture_has_no_rate(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    assert run(write_video("walk.mp4", count=1), "--out", tmp_path) == 0
    assert "walk.mp4: one picture, 192 × 108" in capsys.readouterr().out


def test_a_file_in_place_of_a_folder_of_videos_is_called_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (video := tmp_path / "walk.mp4").touch()
    assert main(["batch", str(video)]) == 2
    assert "this is a file" in capsys.readouterr().err


def test_decoders_are_not_compared_on_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    estimator = FakeEstimator(lambda _: [])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    assert main(["decoders", "--walkers", str(tmp_path)]) == 1
    assert "no walker (NAME.mp4 with NAME.truth.npz) is here" in capsys.readouterr().err


def test_a_person_outside_of_the_picture_is_not_looked_for(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    assert run(write_video("walk.mp4", count=2), "--out", tmp_path, "--person", "500,50") == 1
    told = "--person 500,50 lies outside of the picture, which is 192 × 108 pixels"
    assert told in capsys.readouterr().err
    assert not (tmp_path / "walk.kinetrace").exists()


def test_a_person_behind_the_end_of_the_video_is_not_looked_for(
    run: Analyze, write_video: Callable[..., Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    video = write_video("walk.mp4", count=2)
    assert run(video, "--out", tmp_path, "--person", "9,9", "--person", "9,9@5") == 1
    assert "--person …@5 lies behind the video's end" in capsys.readouterr().err
    assert not (tmp_path / "walk.kinetrace").exists()


def test_it_is_said_why_tables_are_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(sample_recording(12), path := tmp_path / "stands.kinetrace")
    assert main(["export", str(path), "--out", str(tmp_path), "--task", "squat"]) == 0
    assert "stands.kinetrace: nothing to put in tables: " in capsys.readouterr().err
