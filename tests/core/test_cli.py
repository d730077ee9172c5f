import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.cli import COMMANDS, main
from kinetrace.core.commands.options import add_settings_options, overlay_of
from kinetrace.core.errors import VideoError
from kinetrace.core.network.weights import file_name
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.video.sample import sample_video


@pytest.fixture
def published(test_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the published weights, chosen for this test."""
    folder = test_data / "official"
    if not (folder / file_name("RT")).exists():
        pytest.skip(f"no published weights in {folder}")
    monkeypatch.setenv("KINETRACE_WEIGHTS", str(folder))
    return folder


def run_in_new_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; from kinetrace.core.cli import main; code = main(sys.argv[1:]);"
        "heavy = {'torch', 'scipy', 'matplotlib', 'cv2', 'pandas', 'PySide6'} & set(sys.modules);"
        "print('heavy:', sorted(heavy)); sys.exit(code)"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a word")
def test_a_request_to_end_lets_a_command_clear_up_as_ctrl_c_does(tmp_path: Path) -> None:
    half = tmp_path / "half.part.mp4"
    done = subprocess.run(
        [sys.executable, "-c", ASKED_TO_END, str(half)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "the file was there\n"
    assert done.stderr == "kinetrace: stopped.\n"
    assert done.returncode == 130
    assert not half.exists()


ASKED_TO_END = """
import os, signal, sys
from pathlib import Path
from kinetrace.core.cli import main
from kinetrace.core.commands import variants

half = Path(sys.argv[1])

def work(args):
    half.touch()
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        return 0
    finally:
        print("the file was there" if half.exists() else "no file")
        half.unlink()

variants.run = work
before = signal.getsignal(signal.SIGTERM)
code = main(["variants"])
sys.exit(code if signal.getsignal(signal.SIGTERM) == before else 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no terminal that hangs up")
def test_a_lost_terminal_is_heard_as_ctrl_c_and_nothing_is_printed_to_it() -> None:
    import pty

    terminal, end = pty.openpty()
    os.close(terminal)  # from now on a line that is printed there is an error
    try:
        assert asked_by("SIGHUP", "SIGHUP", errors=end) == "kept\n"  # by the terminal, by its shell
    finally:
        os.close(end)
    assert asked_by("SIGHUP", ignored="SIGHUP") == "went on\nkept\n", "as with nohup"


def test_ctrl_c_pressed_twice_in_a_row_counts_once_and_a_later_one_again() -> None:
    assert asked_by("SIGINT", "SIGINT") == "kept\n"
    assert asked_by("SIGINT", "wait", "SIGINT") == ""


def test_ctrl_break_of_windows_is_heard_as_ctrl_c() -> None:
    assert asked_by("SIGBREAK" if sys.platform == "win32" else "SIGUSR1") == "kept\n"


def asked_by(*signals: str, ignored: str = "", errors: int = subprocess.DEVNULL) -> str:
    """Return what a command says that is asked to stop, and again while it keeps what is done."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED_TWICE, ignored, *signals],
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        check=False,
    )
    return done.stdout


ASKED_TWICE = """
import os, signal, sys
if not hasattr(signal, "SIGBREAK"):
    signal.SIGBREAK = signal.SIGUSR1  # as on Windows
from kinetrace.core.system import stopping
from kinetrace.core.cli import main
from kinetrace.core.commands import variants

ignored, first, *later = sys.argv[1:]
signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it is not
if stopping.HANG_UP is not None:
    signal.signal(stopping.HANG_UP, signal.SIG_DFL)  # under nohup it is not
if ignored:
    signal.signal(signal.Signals[ignored], signal.SIG_IGN)

def work(args):
    try:
        signal.raise_signal(signal.Signals[first])
        print("went on")
    finally:
        for one in later:
            if one == "wait":
                stopping.IN_A_ROW_S = -1.0
            else:
                signal.raise_signal(signal.Signals[one])
        print("keeping", file=sys.stderr)
        print("kept")
    return 0

variants.run = work
sys.exit(main(["variants"]))
"""


def test_the_version_answers_without_loading_the_network() -> None:
    done = run_in_new_process("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("kinetrace ")
    assert "heavy: []" in done.stdout


def test_letters_that_the_output_cannot_hold_do_not_end_a_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("KINETRACE_WEIGHTS", "/nowhere/größe")
    done = run_in_new_process("weights", "where")
    assert done.returncode == 0, done.stderr
    assert "/nowhere/gr??e" in done.stdout


@pytest.mark.parametrize("command", ["--help", *COMMANDS])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command] if command == "--help" else [command, "--help"])
    assert stop.value.code == 0
    assert "usage: kinetrace" in capsys.readouterr().out


def test_wrong_usage_is_2() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["analyze", "--variant", "V"])
    assert stop.value.code == 2
    assert main(["analyze"]) == 2


def test_letters_that_a_console_lacks_do_not_end_a_command() -> None:
    """As into a file on Windows: ANSI, which knows no emoji, and outside of Europe no ×."""
    done = subprocess.run(
        [sys.executable, "-c", NAMING_A_FILE],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1251", "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [b"walk", b"?.mp4:", b"640", b"?", b"480"]


NAMING_A_FILE = r"""
import sys
from kinetrace.core.cli import main
from kinetrace.core.commands import variants

def work(args):
    print("walk \U0001f600.mp4: 640 \xd7 480")
    return 0

variants.run = work
sys.exit(main(["variants"]))
"""


@pytest.mark.slow
def test_the_sample_is_measured_from_end_to_end(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["analyze", "--sample", "--variant", "RT", "--device", "cpu", "--out", str(tmp_path)])
        == 0
    )
    stem = "walk_right_normal"
    endings = (".kinetrace", "_angles.csv", "_keypoints.csv", "_metadata.json", "_angles.png")
    for ending in endings:
        assert (tmp_path / f"{stem}{ending}").stat().st_size > 1000
    table = pd.read_csv(tmp_path / f"{stem}_angles.csv")
    assert len(table) == 108
    assert np.allclose(table["time_s"], np.arange(108) / 30, atol=1e-3)
    assert set(table["facing"].dropna()) == {"right"}
    facts = json.loads((tmp_path / f"{stem}_metadata.json").read_text(encoding="utf-8"))
    assert facts["engine"]["variant"] == "RT"
    assert "facing right" in capsys.readouterr().out


@pytest.mark.slow
def test_a_bad_file_does_not_stop_the_others_and_is_named_in_one_line(
    published: Path, test_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = test_data / "bad_input"
    videos = [bad / "zero_bytes.mp4", tmp_path / "missing.mp4", bad / "one_frame.mp4"]
    code = main(["analyze", *map(str, videos), "--variant", "RT", "--out", str(tmp_path / "o")])
    assert code == 1
    errors = [line for line in capsys.readouterr().err.splitlines() if ".mp4: " in line]
    errors = [line for line in errors if "frame" not in line]
    assert [line.split(":")[0] for line in errors] == ["zero_bytes.mp4", "missing.mp4"]
    assert len(load(tmp_path / "o" / "one_frame.kinetrace")) == 1


@pytest.mark.slow
def test_a_stopped_analysis_goes_on_to_the_same_result(published: Path, tmp_path: Path) -> None:
    from kinetrace.core.analysis import Analysis
    from kinetrace.core.network.estimator import open_estimator

    estimator = open_estimator("RT", "cpu")
    whole = Analysis(sample_video(), estimator)
    first = Analysis(sample_video(), estimator)
    for progress in whole:
        if progress.done == 40:
            break
    list(whole_rest := Analysis(sample_video(), estimator, resume=whole.recording()))
    for progress in first:
        if progress.done == 25:
            break
    save(first.recording(), tmp_path / "x.kinetrace")
    stopped = load(tmp_path / "x.kinetrace")
    assert not stopped.complete
    assert len(stopped) == 25
    resumed = Analysis(sample_video(), estimator, resume=stopped)
    list(resumed)
    one, other = resumed.recording(), whole_rest.recording()
    assert one.complete
    assert one.frames.tolist() == list(range(108))
    assert np.array_equal(one.detections.box, other.detections.box, equal_nan=True)


def test_going_on_with_another_video_is_refused(tmp_path: Path) -> None:
    from fake_network import FakeEstimator
    from kinetrace.core.analysis import Analysis
    from sample_recording import sample_recording

    with pytest.raises(VideoError, match=r"walk_right_normal.* not the video that was analysed"):
        Analysis(sample_video(), FakeEstimator(lambda _: []), resume=sample_recording(5))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "ground"),
    [
        ((), None),
        (("--show-faces",), None),
        (("--overlay",), "blurred"),
        (("--overlay", "--show-faces"), "picture"),
        (("--stick-figure",), "plain"),
        (("--stick-figure", "--overlay", "--show-faces"), "plain"),
    ],
)
def test_no_annotated_video_shows_the_face_unasked(
    options: tuple[str, ...], ground: str | None
) -> None:
    parser = argparse.ArgumentParser()
    add_settings_options(parser)
    assert overlay_of(parser.parse_args(options)) == ground
