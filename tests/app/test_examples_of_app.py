"""The examples in the docstrings of app."""

import doctest
import importlib
from pathlib import Path

import kinetrace.app
import pytest

FOLDER = Path(kinetrace.app.__path__[0])
FILES = (file for file in FOLDER.rglob("*.py") if ">>>" in file.read_text(encoding="utf-8"))
MODULES = sorted(".".join(file.relative_to(FOLDER).with_suffix("").parts) for file in FILES)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_docstrings_hold(module: str) -> None:
    done = doctest.testmod(importlib.import_module(f"kinetrace.app.{module}"))
    assert done.attempted > 0
    assert done.failed == 0
