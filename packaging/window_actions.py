"""For how long what one does holds the window up, on a recording of ten minutes."""

from collections.abc import Callable, Iterator

from kinetrace.app.main_window import MainWindow
from kinetrace.core.recordings.corrections import MovePoint
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from stalls import Stalls
from waiting import run_until

DIALOGS = ("settings", "preferences", "export", "weights", "about")
WINDOWS = ("help", "batch", "compare")
OPEN_MS = 500
"""How long a dialog stands open."""

TASK_WAIT_S = 60.0
LINGER_S = 0.3


def actions(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is done, in this order: each dialog and tab for the first time, as by a user."""
    session, do = window.session, window.commands.do
    point = MovePoint(int(session.recording.frames[5]), "left_knee", 9.0, 9.0)
    yield "move a keypoint", lambda: session.correct("Move", point)
    yield "undo", session.undo
    yield "redo", session.redo
    for place, name in ((1, "cycles"), (2, "parameters"), (3, "notes"), (0, "angles")):
        yield f"the {name}", lambda place=place: window.tabs.setCurrentIndex(place)
    yield "one angle more", lambda: session.set_curves((*session.curves, "thigh"))
    yield "another task", lambda: session.set_settings("Task", task="squat")
    yield "gait again", lambda: session.set_settings("Task", task="gait")
    yield "save", window.files.saving.save
    for name in DIALOGS:
        yield f"dialog: {name}", lambda name=name: show(window, name)
    for name in WINDOWS:
        yield f"window: {name}", lambda name=name: do(name)
    yield "copy a plot", lambda: do("copy_plot")


def measure_actions(window: MainWindow) -> Iterator[tuple[str, Stalls]]:
    """Yield each action on the open recording, with the stalls since it was begun."""
    for name, do in actions(window):
        stalls = Stalls()
        stalls.start()
        do()
        run_until(lambda: at_rest(window), TASK_WAIT_S)
        run_until(lambda: False, LINGER_S)
        yield name, stalls


def at_rest(window: MainWindow) -> bool:
    """Return whether nothing is being measured, opened or written."""
    files = window.files
    return not (window.measurer.busy or files.opening or files.saving.busy)


def show(window: MainWindow, name: str) -> None:
    """Open a dialog for a moment."""

    def end() -> None:
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()

    QTimer.singleShot(OPEN_MS, window, end)
    window.commands.do(name)
