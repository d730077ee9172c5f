"""Fails where a wheel lacks a file that Kinetrace needs: python packaging/check_wheel.py WHEEL."""

import subprocess
import sys
import zipfile
from pathlib import Path


def missing_files(wheel: Path) -> list[str]:
    """Return the tracked files of core, app and resources that the wheel does not hold."""
    tracked = subprocess.run(
        ["git", "ls-files", "core", "app", "resources"], capture_output=True, text=True, check=True
    ).stdout.split()
    held = set(zipfile.ZipFile(wheel).namelist())
    return [name for name in tracked if f"kinetrace/{name}" not in held]


if __name__ == "__main__":
    missing = missing_files(Path(sys.argv[1]))
    if missing:
        sys.exit(f"{sys.argv[1]} lacks {', '.join(missing)}")
