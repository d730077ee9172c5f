"""A batch keeps the computer awake, by what each system has for it."""

import ctypes
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from kinetrace.core.batch.no_sleep import CONTINUOUS, SYSTEM_REQUIRED, no_sleep

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked without a program")


@POSIX
@pytest.mark.parametrize(
    ("system", "program", "option"),
    [("linux", "systemd-inhibit", "--what=idle:sleep"), ("darwin", "caffeinate", "-i")],
)
def test_a_program_of_the_system_runs_as_long_as_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, program: str, option: str
) -> None:
    asked = tmp_path / "asked"
    script = tmp_path / program
    script.write_text(f'#!/bin/sh\necho $$ "$@" > {asked}.new\nmv {asked}.new {asked}\nsleep 60\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("kinetrace.core.batch.no_sleep.sys.platform", system)
    with no_sleep():
        while not asked.exists():
            time.sleep(0.01)
        pid, *options = asked.read_text().split()
        os.kill(int(pid), 0)
    assert option in options
    assert any(str(os.getpid()) in one for one in options)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


@POSIX
@pytest.mark.parametrize("refused", [True, False])
def test_work_goes_on_where_the_system_does_not_allow_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: bool
) -> None:
    if refused:
        script = tmp_path / "systemd-inhibit"
        script.write_text("#!/bin/sh\nexit 1\n")
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("kinetrace.core.batch.no_sleep.sys.platform", "linux")
    with no_sleep():
        time.sleep(0.1)


def test_windows_is_told_that_it_is_needed_and_afterwards_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[int] = []
    kernel = SimpleNamespace(SetThreadExecutionState=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr("kinetrace.core.batch.no_sleep.sys.platform", "win32")
    with no_sleep():
        assert told == [CONTINUOUS | SYSTEM_REQUIRED]
    assert told == [CONTINUOUS | SYSTEM_REQUIRED, CONTINUOUS]
