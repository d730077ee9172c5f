"""The ``kinetrace`` command: the window without a command or with ``open``, else core's commands.

Nothing of Qt is loaded for a command that shows no window.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kinetrace.core.cli import COMMANDS
from kinetrace.core.cli import main as run_command

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt needs on Linux, and under X11 besides: library to Debian package."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``kinetrace``; return its exit code."""
    silent = sys.stdout is None or sys.stderr is None  # a program of Windows without a terminal
    if silent:
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if getattr(sys, "frozen", False):
        _keep_own_libraries()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return _show_window()
    if given[0] == "open" and len(given) == 2 and not given[1].startswith("-"):
        return _show_window(Path(given[1]))
    if _are_from_a_desktop(given, silent):
        return _show_window(*map(Path, given))
    if given[0] == "open":
        print("usage: kinetrace open FILE      a video, picture or recording", file=sys.stderr)
        return 0 if given[1:] in (["-h"], ["--help"]) else 2
    return run_command(given)


def _are_from_a_desktop(given: list[str], silent: bool) -> bool:
    """Return whether these are files that a desktop opens with the program.

    Without a terminal they are, whatever became of them: the window says it, and nothing else can.
    """
    if given[0] == "open" or given[0] in COMMANDS:
        return False
    if silent:  # with a dash begins what processes of a packaged program are started with
        return not any(one.startswith("-") for one in given)
    return len(given) == 1 and Path(given[0]).is_file()


def _keep_own_libraries() -> None:
    """Let the system's programs that a packaged Kinetrace starts load the system's libraries."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)  # as PyInstaller keeps it
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


def missing_libraries() -> dict[str, str]:
    """Return the system libraries that Qt would not find, with their Debian packages."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(LIBRARIES)
    if _platform() == "xcb":
        wanted |= XCB_LIBRARIES
    return {name: package for name, package in wanted.items() if not _loads(name)}


def _platform() -> str:
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    return chosen or ("wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _show_window(*paths: Path) -> int:
    if missing := missing_libraries():
        print(
            f"kinetrace: the window needs {', '.join(missing)}. On Debian or Ubuntu: "
            f"sudo apt-get install {' '.join(missing.values())}",
            file=sys.stderr,
        )
        return 1
    if _platform() == "xcb" and sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        print(
            "kinetrace: there is no screen to show a window on. Without one, use a command: "
            "kinetrace --help",
            file=sys.stderr,
        )
        return 1
    from .main import run

    return run(paths)
