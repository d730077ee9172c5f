"""What is printed into a full disk, or for a reader that has gone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from kinetrace.core.cli import COMMANDS, main

FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full, of Linux")

CALLS = [["--help"], ["--version"], ["variants"], *([name, "--help"] for name in COMMANDS)]


@pytest.fixture
def full() -> Iterator[IO[str]]:
    """A file on a disk without space."""
    with FULL.open("w", encoding="utf-8") as stream:
        yield stream


@pytest.fixture
def gone() -> Iterator[IO[str]]:
    """A pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        yield stream


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_full_disk_is_told_in_one_line(
    call: list[str],
    full: IO[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", full)
    assert main(call) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert told[0].startswith("kinetrace: the output cannot be written (No space left on device).")


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_reader_that_has_gone_ends_a_command_without_a_word(
    call: list[str],
    gone: IO[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", gone)
    assert main(call) == 141
    assert capsys.readouterr().err == ""


def test_nor_is_anything_said_where_errors_cannot_be_printed(
    full: IO[str], gone: IO[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", gone)
    assert main(["analyze"]) == 141
    monkeypatch.setattr(sys, "stderr", full)
    assert main(["analyze"]) == 1


def test_nothing_more_is_said_when_the_program_ends(full: IO[str]) -> None:
    code = "import sys; from kinetrace.core.cli import main; sys.exit(main(['variants']))"
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, text=True, check=False
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
