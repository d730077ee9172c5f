"""Checks the types of core and app under the names by which they import each other.

python packaging/check_types.py
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run mypy on a copy of both packages, laid out as they are installed."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("core", "app"):
            shutil.copytree(ROOT / name, Path(folder) / "kinetrace" / name)
        command = [sys.executable, "-m", "mypy", "-p", "kinetrace.core", "-p", "kinetrace.app"]
        command += ["--config-file", str(ROOT / "pyproject.toml")]
        command += ["--cache-dir", str(ROOT / ".mypy_cache")]
        return subprocess.run(command, cwd=folder).returncode


if __name__ == "__main__":
    sys.exit(main())
