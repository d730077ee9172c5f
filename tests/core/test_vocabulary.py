"""What is imported when: core without Qt, the vocabulary and the start-up without torch."""

import pkgutil
import subprocess
import sys

import kinetrace.core
import pytest
from kinetrace.core.cli import COMMANDS

LIGHT = ("torch", "timm", "scipy", "matplotlib", "h5py", "pandas", "PySide6")


def imported_by(statements: str, *names: str) -> set[str]:
    """Those of the packages that a fresh interpreter has loaded after the statements."""
    code = f"{statements}\nimport sys\nprint(*[n for n in {names!r} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stdout.splitlines()[-1].split()) if done.stdout.strip() else set()


def modules_of_core() -> list[str]:
    prefix = "kinetrace.core."
    return [m.name for m in pkgutil.walk_packages(kinetrace.core.__path__, prefix)]


@pytest.mark.slow
def test_no_module_of_core_imports_qt() -> None:
    modules = modules_of_core()
    assert "kinetrace.core.network.efficientpose" in modules
    assert "kinetrace.core.commands.variants" in modules
    found = imported_by("\n".join(f"import {name}" for name in modules), "PySide6", "pyqtgraph")
    assert found == set()


@pytest.mark.parametrize(
    "module",
    [
        "keypoints",
        "pose",
        "errors",
        "network.variants",
        "network.weights",
        "network.published_weights",
    ],
)
def test_the_vocabulary_imports_no_heavy_package(module: str) -> None:
    assert imported_by(f"import kinetrace.core.{module}", *LIGHT) == set()


def test_the_commands_import_no_heavy_package_before_they_run() -> None:
    commands = [f"kinetrace.core.commands.{module}" for module, *_ in COMMANDS.values()]
    statements = "import argparse\n" + "\n".join(
        f"import {name}; {name}.add_arguments(argparse.ArgumentParser())" for name in commands
    )
    assert imported_by(statements, *LIGHT) == set()
