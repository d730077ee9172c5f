import contextlib
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from kinetrace.core.cli import main
from kinetrace.core.commands import train as command

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


def test_first_request_to_end_waits_for_the_step_and_a_second_one_does_not() -> None:
    before = signal.getsignal(signal.SIGINT)
    with command._asked_to_stop() as asked:
        handler = signal.getsignal(signal.SIGINT)
        assert not asked.is_set()
        handler(signal.SIGINT, None)
        assert asked.is_set()
        assert signal.getsignal(signal.SIGINT) is before
    assert signal.getsignal(signal.SIGINT) is before
