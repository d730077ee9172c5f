import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kinetrace.app import start
from kinetrace.app.main import start as begin
from kinetrace.app.main_window import MainWindow
from kinetrace.app.warm_up import NEEDED, warm_up
from pytestqt.qtbot import QtBot


def test_a_command_loads_nothing_of_qt() -> None:
    code = (
        "import sys; from kinetrace.app.start import main; main(['--version']);"
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_program_without_a_terminal_prints_to_nowhere() -> None:
    code = (
        "import os, sys; sys.stdout = sys.stderr = None\n"
        "from kinetrace.app.start import main\n"
        "os._exit(main(['--version']) + 2 * main(['analyze', 'no such file.mp4']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_programs_that_a_packaged_one_starts_do_not_get_its_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/Kinetrace/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert start.main(["open"]) == 2
    assert os.environ.get("LD_LIBRARY_PATH") == before


def test_a_missing_library_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(start, "_loads", lambda name: name != "libxcb-cursor.so.0")
    assert start.main([]) == 1
    assert "apt-get install libxcb-cursor0" in capsys.readouterr().err


def test_no_screen_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(start, "_loads", lambda _: True)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert start.main([]) == 1
    assert "no screen" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["open"], ["open", "a", "b"], ["open", "--what"]])
def test_open_takes_one_file(arguments: list[str]) -> None:
    assert start.main(arguments) == 2


def test_a_file_alone_is_opened_as_a_desktop_opens_it_with_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(start, "_show_window", lambda *paths: shown.extend(paths) or 0)
    (video := tmp_path / "walk.mp4").touch()
    assert start.main([str(video)]) == 0
    assert shown == [video]


def test_without_a_terminal_the_window_takes_all_that_is_dropped_on_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(start, "_show_window", lambda *paths: shown.extend(paths) or 0)
    gone = [tmp_path / "walk.mp4", tmp_path / "gone.kinetrace"]
    for given in (gone, [tmp_path], gone[:1]):
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        shown.clear()
        assert start.main([str(path) for path in given]) == 0
        sys.stdout.close()  # what leads to nowhere
        assert shown == given


def test_what_is_given_at_the_start_is_taken_as_if_it_was_dropped_on_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, write_video: Callable[..., Path]
) -> None:
    video = write_video("walk.mp4", count=3)
    begin(window, tmp_path / "recovery", [video])
    qtbot.waitUntil(lambda: window.session.video is not None)
    assert window.session.video.path == video
    begin(window, tmp_path / "recovery", [video, write_video("other.mp4", count=3)])
    assert window.side_windows.batch is not None


def test_what_is_loaded_while_nobody_waits_can_all_be_loaded(qapp: object) -> None:
    assert tuple(warm_up()) == NEEDED
