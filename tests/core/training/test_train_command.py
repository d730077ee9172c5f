import contextlib
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.core.cli import main
from kinetrace.core.commands import train as command
from kinetrace.core.system.lock import alone
from kinetrace.core.system.stopping import HANG_UP
from kinetrace.core.training.loop import Progress

RUN = """
variant = "RT"
output = "out"
cache = "cache"
crop_size = 96
device = "cpu"
sources = [{ kind = "labels", path = "." }]
stages = [{ size = 32, epochs = 2, batch = 11 }]
"""


@contextlib.contextmanager
def asked_at_once() -> Iterator[threading.Event]:
    asked = threading.Event()
    asked.set()
    yield asked


def test_run_that_is_stopped_goes_on_and_says_where_its_weights_are(
    figures: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = figures / "run.toml"
    config.write_text(RUN, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(command, "_asked_to_stop", asked_at_once)
        assert main(["train", str(config)]) == 130
    assert "stopped after step 1 of 4" in capsys.readouterr().err
    assert main(["train", str(config), "--every", "1"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in said[:-1]] == ["step 2/4", "step 3/4", "step 4/4"]
    assert "held out: pck_05" in said[0]
    assert said[-1].startswith(str(figures / "out" / "efficientpose_RT.safetensors"))


def test_a_second_training_in_a_folder_is_refused(
    figures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = figures / "run.toml"
    config.write_text(RUN, encoding="utf-8")
    (figures / "out").mkdir()
    with alone(figures / "out" / command.LOCK):
        assert main(["train", str(config)]) == 1
    assert "another training is at work in this folder" in capsys.readouterr().err
    assert list((figures / "out").iterdir()) == []


def test_run_that_ends_while_its_rate_still_rises_is_told(
    figures: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = figures / "run.toml"
    config.write_text(RUN, encoding="utf-8")
    monkeypatch.setattr(command, "_asked_to_stop", asked_at_once)
    assert main(["train", str(config)]) == 130
    assert "has 4 steps and its rate rises over the first 200" in capsys.readouterr().err


def test_line_of_a_run_without_anybody_held_out_says_so() -> None:
    scores = dict.fromkeys(("pck_05", "pckh_50"), float("nan"))
    progress = Progress(step=1, total=2, epoch=0.5, size=64, loss=0.25, scores=scores)
    assert command._line(progress, evaluated=True).endswith("loss 0.25000  held out: nobody")
    some = replace(progress, scores=scores | {"pck_05": 40.0})
    assert command._line(some, evaluated=True).endswith("held out: pck_05 40.0")


@pytest.fixture
def not_ignored() -> Iterator[None]:
    """The signals as in a terminal's foreground, whatever started the tests."""
    kinds = [signal.SIGINT, *([HANG_UP] if HANG_UP is not None else [])]
    before = {kind: signal.signal(kind, signal.default_int_handler) for kind in kinds}
    yield
    for kind, handler in before.items():
        signal.signal(kind, handler)


@pytest.mark.usefixtures("not_ignored")
def test_first_request_to_end_waits_for_the_step_and_a_second_one_does_not() -> None:
    before = signal.getsignal(signal.SIGINT)
    with command._asked_to_stop() as asked:
        handler = signal.getsignal(signal.SIGINT)
        assert not asked.is_set()
        handler(signal.SIGINT, None)
        assert asked.is_set()
        assert signal.getsignal(signal.SIGINT) is before
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.usefixtures("not_ignored")
@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="there is no terminal that hangs up")
def test_lost_terminal_waits_for_the_step_though_it_is_told_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command, "leave_terminal", lambda: None)
    with command._asked_to_stop() as asked:
        handler = signal.getsignal(signal.SIGHUP)
        handler(signal.SIGHUP, None)
        assert asked.is_set()
        assert signal.getsignal(signal.SIGHUP) is handler
