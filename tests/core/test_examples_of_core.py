"""The examples in the docstrings of core."""

import doctest
import importlib
from pathlib import Path

import kinetrace.core
import pytest

FOLDER = Path(kinetrace.core.__path__[0])
FILES = (file for file in FOLDER.rglob("*.py") if ">>>" in file.read_text(encoding="utf-8"))
MODULES = sorted(".".join(file.relative_to(FOLDER).with_suffix("").parts) for file in FILES)
SLOW = ("network.", "training.")  # import torch


@pytest.mark.parametrize(
    "module",
    [pytest.param(m, marks=pytest.mark.slow if m.startswith(SLOW) else ()) for m in MODULES],
)
def test_the_examples_of_docstrings_hold(module: str) -> None:
    done = doctest.testmod(importlib.import_module(f"kinetrace.core.{module}"))
    assert done.attempted > 0
    assert done.failed == 0
