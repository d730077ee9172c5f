"""What each command of the table does in a window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.keypoints import Side
from PySide6.QtCore import QObject, Qt, Slot

from .analysis.turning import LEFT, RIGHT
from .command_states import FACING_NAMES, THEMES, TOGGLED, ticked, unusable, usable
from .document.editing import FACINGS
from .keys.actions import translated
from .picture.hand_tools import ANGLE, LENGTH, SCALE
from .plots.savable_plot import SavablePlot, plot_in
from .widgets.long_names import shortened

if TYPE_CHECKING:
    from .main_window import MainWindow

STEPS: tuple[tuple[str, str, Side], ...] = (
    ("contact_right", INITIAL_CONTACT, "right"),
    ("off_right", FOOT_OFF, "right"),
    ("contact_left", INITIAL_CONTACT, "left"),
    ("off_left", FOOT_OFF, "left"),
)
"""The events that keys set and move: name of the command, kind and side."""


class Commands(QObject):
    """Does the commands of `kinetrace.app.keys.actions.COMMANDS` by name."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        session, editing, player = window.session, window.editing, window.player
        analyst, files = window.analyst, window.files

        def step(frames: int) -> Callable[[], None]:
            def go() -> None:
                session.set_playing(False)
                session.go_to(session.frame + frames)

            return go

        self._table: dict[str, Callable[[], object]] = {
            "open": files.ask_open,
            "sample": files.open_sample,
            "preferences": self.preferences,
            "camera": self.camera,
            "batch": self.batch,
            "find_video": files.ask_video,
            "save": files.saving.save,
            "save_as": files.saving.save_as,
            "export": self.export,
            "copy_plot": lambda: self._with_plot(SavablePlot.copy_picture),
            "save_plot": lambda: self._with_plot(SavablePlot.ask_picture),
            "save_data": lambda: self._with_plot(SavablePlot.ask_data),
            "compare": self.compare,
            "close": files.close,
            "quit": window.close,
            "undo": session.undo,
            "redo": session.redo,
            "swap_here": editing.swap_here,
            "swap_on": editing.swap_on,
            "swap_range": editing.swap_range,
            "swap_arms": editing.swap_arms,
            "clear": editing.clear,
            "bridge": editing.bridge,
            "next_point": lambda: player.picture.choose_next(1),
            "previous_point": lambda: player.picture.choose_next(-1),
            "point_left": lambda: player.picture.nudge(-1, 0),
            "point_right": lambda: player.picture.nudge(1, 0),
            "point_up": lambda: player.picture.nudge(0, -1),
            "point_down": lambda: player.picture.nudge(0, 1),
            "delete_event": self.delete_event_here,
            "comment": player.ask_comment,
            "key_frame": player.ask_key_frame,
            "hand_angle": lambda: player.tools.take(ANGLE),
            "hand_length": lambda: player.tools.take(LENGTH),
            "hand_scale": lambda: player.tools.take(SCALE),
            "play": player.clock.toggle,
            "back": lambda: player.clock.shuttle(-1),
            "forth": lambda: player.clock.shuttle(1),
            "previous": step(-1),
            "next": step(1),
            "previous10": step(-10),
            "next10": step(10),
            "first": lambda: session.go_to(0),
            "last": lambda: session.go_to(session.frame_count - 1),
            "previous_event": lambda: self.go_to_event(-1),
            "next_event": lambda: self.go_to_event(1),
            "mark_in": lambda: self.mark(start=True),
            "mark_out": lambda: self.mark(start=False),
            "no_range": lambda: session.set_loop(None),
            "analyse": analyst.start,
            "analyse_range": window.only_range.start,
            "pause": lambda: analyst.set_paused(session.job is None or not session.job.paused),
            "stop": analyst.cancel,
            "go_on": analyst.go_on,
            "person": player.picture.pick_person,
            "mirror": editing.mirror,
            "turn_right": lambda: window.turning.turn(RIGHT),
            "turn_left": lambda: window.turning.turn(LEFT),
            "settings": self.recording_settings,
            "weights": self.get_weights,
            "fit": player.picture.fit,
            "zoom_in": lambda: player.picture.zoom_by(1.25),
            "fainter": lambda: self._fade(-20),
            "stronger": lambda: self._fade(20),
            "zoom_out": lambda: player.picture.zoom_by(0.8),
            "full_screen": self.full_screen,
            "help": self.help,
            "about": self.about,
        }
        for name in TOGGLED:
            self._table[name] = partial(self._toggle, name)
        for name, kind, side in STEPS:
            self._table[name] = partial(editing.add_event, kind, side)
            self._table[f"move_{name}"] = partial(editing.move_nearest, kind, side)
        for name, direction in zip(FACING_NAMES, FACINGS, strict=True):
            self._table[name] = partial(editing.face, direction)
        for choice in THEMES:
            self._table[f"theme_{choice}"] = partial(window.store.change, theme=choice)
        self._blind: dict[str, str] = {}

    @Slot(str)
    def do(self, name: str) -> None:
        """Do a command, if it can be used now."""
        if self._window.actions_table.by_name[name].isEnabled():
            self._table.get(name, lambda: None)()
        self.refresh()  # a click on a mark has already flipped it

    @Slot()
    def refresh(self) -> None:
        """Switch commands on and off, set marks and texts by the state of the window."""
        actions = self._window.actions_table
        self._blind = unusable(self._window)
        actions.enable(usable(self._window))
        actions.explain(self._blind)
        actions.check(ticked(self._window))
        self._name_undo()
        self._fill_recent()

    @Slot()
    def follow_playhead(self) -> None:
        """Switch commands on and off where the playhead comes to frames that were analysed."""
        if unusable(self._window) != self._blind:
            self.refresh()

    def _name_undo(self) -> None:
        session, by_name = self._window.session, self._window.actions_table.by_name
        undo, redo = session.undo_label, session.redo_label
        undone, redone = self.tr("&Undo {what}"), self.tr("&Redo {what}")
        by_name["undo"].setText(undone.format(what=undo) if undo else translated("&Undo"))
        by_name["redo"].setText(redone.format(what=redo) if redo else translated("&Redo"))

    def _fill_recent(self) -> None:
        window = self._window
        action = window.actions_table.by_name["recent"]
        recent = window.store.value.recent
        if action.data() == recent and action.menu() is not None:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(window)
        menu.setToolTipsVisible(True)
        for name in recent:
            path = Path(name)
            words = f"{shortened(path.name)}   ({shortened(path.parent.name, 30)})"
            entry = menu.addAction(words.replace("&", "&&"))
            entry.setToolTip(name)
            entry.triggered.connect(lambda _=False, name=name: window.open_recent(name))
        action.setMenu(menu)
        action.setData(recent)
        action.setEnabled(bool(recent))

    def _toggle(self, name: str) -> None:
        store = self._window.store
        store.change(**{name: not getattr(store.value, name)})

    def _fade(self, percent: int) -> None:
        """Let more or less of the picture be seen through what is drawn on it."""
        opacity = self._window.store.value.opacity + percent
        self._window.store.change(opacity=min(max(opacity, 20), 100))

    def mark(self, *, start: bool) -> None:
        """Put the in or out point at the playhead; beyond the other one it is the only one."""
        session = self._window.session
        here, end = session.frame, session.frame_count - 1
        first, last = session.loop or (0, end)
        if start:
            session.set_loop((here, last if here < last else end))
        else:
            session.set_loop((first if first < here else 0, here))

    def go_to_event(self, direction: int) -> None:
        """Go to the next event after or before the playhead."""
        session = self._window.session
        if session.findings is None or session.video is None:
            return
        frames = sorted({session.video.index_at(one.time_s) for one in session.events})
        ahead = [f for f in frames if (f - session.frame) * direction > 0]
        if ahead:
            session.go_to(ahead[0] if direction > 0 else ahead[-1])

    def delete_event_here(self) -> None:
        """Take out the event nearest to the playhead, if it is on its frame or the next."""
        session = self._window.session
        if session.video is None or not session.events:
            return
        nearest = min(session.events, key=lambda e: abs(e.time_s - session.time_s))
        if abs(session.video.index_at(nearest.time_s) - session.frame) <= 1:
            self._window.editing.delete_event(nearest)

    def full_screen(self) -> None:
        """Fill the screen with the picture and its timeline, or have all parts back."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def get_weights(self) -> None:
        """Show the dialog for the network's weights."""
        from .dialogs.weights_dialog import WeightsDialog

        WeightsDialog(self._window).exec()
        self._window.analysis.refresh_weights()
        self.refresh()

    def preferences(self) -> None:
        """Show the settings of the program."""
        from .dialogs.settings_dialog import SettingsDialog

        SettingsDialog(self._window.store, self._window).exec()

    def camera(self) -> None:
        """Show the camera."""
        self._window.side_windows.show_camera()

    def batch(self) -> None:
        """Show the queue of recordings."""
        self._window.side_windows.show_batch()

    def _with_plot(self, do: Callable[[SavablePlot], None]) -> None:
        """Do something with the plot that has the focus, or the first one on show."""
        plot = plot_in(self._window.tabs.currentWidget())
        if plot is not None:
            do(plot)

    def compare(self) -> None:
        """Show this recording beside another one."""
        self._window.side_windows.show_compare(self._window.session)

    def recording_settings(self) -> None:
        """Show what the measures depend on besides the picture."""
        from .dialogs.recording_dialog import RecordingDialog

        RecordingDialog(self._window.session, self._window).exec()

    def export(self) -> None:
        """Show the export dialog."""
        from .export.export_dialog import ExportDialog

        ExportDialog(self._window.session, self._window.store, self._window).exec()

    def help(self) -> None:
        """Show the angles' definitions and the shortcuts."""
        from .dialogs.help_window import HelpWindow

        HelpWindow(self._window).show()

    def about(self) -> None:
        """Show what this is and what it is not."""
        from .dialogs.about import show_about

        show_about(self._window)
