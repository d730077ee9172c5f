"""Every command of the window: one table, read by the menus, the keyboard and the help page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True)
class Command:
    """One row.

    Attributes
    ----------
    name : by which the window says what it does
    menu : title of its menu
    text : in the menu; ``-`` is a line between groups
    keys : shortcuts, in Qt's words; standard ones differ between systems (``Ctrl`` is ⌘ on macOS,
        where the key that deletes is ``Backspace`` and many have no ``Del``)
    needs : ``""`` always, ``video``, ``recording`` with analysed frames, ``frame`` where that at
        the playhead is analysed, ``frames`` where the range or it is, ``findings``; or the name
        of another state that the window knows
    stage : True where the keys hold only while the picture, the timeline or a curve over time has
        the focus, since lists and fields need them as well; so it is of every plain key that
        changes the document
    stage_keys : further keys that hold only there
    checkable : whether it is on or off
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    stage: bool = False
    checkable: bool = False
    stage_keys: tuple[str, ...] = ()


CONTEXT = "Actions"
LINE = "-"


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


FILE, EDIT, PLAY = _("&File"), _("&Edit"), _("&Playback")
ANALYSIS, VIEW, HELP = _("&Analysis"), _("&View"), _("&Help")
MEASURE = _("&Measure")

COMMANDS: tuple[Command, ...] = (
    Command("open", FILE, _("&Open …"), ("Ctrl+O",)),
    Command("sample", FILE, _("Open the samp&le")),
    Command("recent", FILE, _("Open &recent")),
    Command("camera", FILE, _("Ca&mera …"), ("Ctrl+K",)),
    Command("batch", FILE, _("&Batch …"), ("Ctrl+B",)),
    Command("preferences", FILE, _("Sett&ings …"), ("Ctrl+Shift+,",)),
    Command("find_video", FILE, _("&Find the video …"), needs="lost_video"),
    Command("line1", FILE, LINE),
    Command("save", FILE, _("&Save"), ("Ctrl+S",), "saveable"),
    Command("save_as", FILE, _("Save &as …"), ("Ctrl+Shift+S",), "saveable"),
    Command("export", FILE, _("&Export …"), ("Ctrl+E",), "exportable"),
    Command("copy_plot", FILE, _("Copy the &plot"), ("Ctrl+Shift+C",), "findings"),
    Command("save_plot", FILE, _("Save the plo&t …"), ("Ctrl+Shift+P",), "findings"),
    Command("save_data", FILE, _("Save the &data of the plot …"), ("Ctrl+Shift+D",), "findings"),
    Command("compare", FILE, _("Compare &with …"), ("Ctrl+Shift+O",), "findings"),
    Command("line2", FILE, LINE),
    Command("close", FILE, _("&Close"), ("Ctrl+W",), "open"),
    Command("quit", FILE, _("&Quit"), ("Ctrl+Q",)),
    Command("undo", EDIT, _("&Undo"), ("Ctrl+Z",), "undo"),
    Command("redo", EDIT, _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Command("line3", EDIT, LINE),
    Command("swap_here", EDIT, _("S&wap legs in this frame"), ("X",), "frame", True),
    Command("swap_on", EDIT, _("Swap legs from &here on"), ("Shift+X",), "frame", True),
    Command("swap_range", EDIT, _("Swap legs in the ran&ge"), ("Ctrl+Shift+X",), "seen_range"),
    Command("swap_arms", EDIT, _("Swap &arms in the range or frame"), (), "frames"),
    Command("clear", EDIT, _("&Clear keypoints in the range or frame"),
            ("Shift+Del", "Shift+Backspace"), "frames", True),
    Command("bridge", EDIT, _("&Bridge keypoints over the range or frame"), ("B",), "frames",
            True),
    Command("next_point", EDIT, _("Choose the next keypoint"), ("N",), "frame", True),
    Command("previous_point", EDIT, _("Choose the keypoint before"), ("Shift+N",), "frame",
            True),
    Command("point_left", EDIT, _("Move it left"), ("Alt+Left",), "frame", True),
    Command("point_right", EDIT, _("Move it right"), ("Alt+Right",), "frame", True),
    Command("point_up", EDIT, _("Move it up"), ("Alt+Up",), "frame", True),
    Command("point_down", EDIT, _("Move it down"), ("Alt+Down",), "frame", True),
    Command("line4", EDIT, LINE),
    Command("contact_right", EDIT, _("Initial contact, right"), ("1",), "frame", True),
    Command("off_right", EDIT, _("Foot-off, right"), ("2",), "frame", True),
    Command("contact_left", EDIT, _("Initial contact, left"), ("3",), "frame", True),
    Command("off_left", EDIT, _("Foot-off, left"), ("4",), "frame", True),
    Command("move_contact_right", EDIT, _("Move nearest initial contact here, right"), ("Ctrl+1",),
            "frame", True),
    Command("move_off_right", EDIT, _("Move nearest foot-off here, right"), ("Ctrl+2",), "frame",
            True),
    Command("move_contact_left", EDIT, _("Move nearest initial contact here, left"), ("Ctrl+3",),
            "frame", True),
    Command("move_off_left", EDIT, _("Move nearest foot-off here, left"), ("Ctrl+4",), "frame",
            True),
    Command("delete_event", EDIT, _("&Delete the event here"), ("Del", "Backspace"), "recording",
            True),
    Command("comment", EDIT, _("&Note …"), ("M",), "notable"),
    Command("hand_angle", MEASURE, _("&Angle on the picture"), ("G",), "measurable",
            checkable=True),
    Command("hand_length", MEASURE, _("&Length on the picture"), ("D",), "measurable",
            checkable=True),
    Command("hand_scale", MEASURE, _("&Known length …"), ("Shift+D",), "measurable",
            checkable=True),
    Command("line11", MEASURE, LINE),
    Command("key_frame", MEASURE, _("Key &frame …"), ("Shift+M",), "measurable"),
    Command("play", PLAY, _("&Play or pause"), ("K",), "video", stage_keys=("Space",)),
    Command("back", PLAY, _("Play &backwards, again for faster"), ("J",), "video"),
    Command("forth", PLAY, _("Play &forwards, again for faster"), ("L",), "video"),
    Command("line5", PLAY, LINE),
    Command("previous", PLAY, _("One frame back"), ("Left", ","), "video", True),
    Command("next", PLAY, _("One frame on"), ("Right", "."), "video", True),
    Command("previous10", PLAY, _("Ten frames back"), ("Shift+Left",), "video", True),
    Command("next10", PLAY, _("Ten frames on"), ("Shift+Right",), "video", True),
    Command("first", PLAY, _("First frame"), ("Home",), "video", True),
    Command("last", PLAY, _("Last frame"), ("End",), "video", True),
    Command("previous_event", PLAY, _("Event before"), ("Ctrl+Left",), "findings", True),
    Command("next_event", PLAY, _("Event after"), ("Ctrl+Right",), "findings", True),
    Command("line6", PLAY, LINE),
    Command("mark_in", PLAY, _("Range begins here"), ("I",), "video"),
    Command("mark_out", PLAY, _("Range ends here"), ("O",), "video"),
    Command("no_range", PLAY, _("No range"), ("Shift+I",), "range"),
    Command("analyse", ANALYSIS, _("&Analyse"), ("Ctrl+R",), "ready"),
    Command("analyse_range", ANALYSIS, _("Analyse &only the range"), ("Ctrl+Shift+R",),
            "ready_range"),
    Command("pause", ANALYSIS, _("&Pause or go on"), (), "job"),
    Command("stop", ANALYSIS, _("&Stop"), ("Ctrl+.",), "job"),
    Command("go_on", ANALYSIS, _("&Continue a stopped analysis"), (), "stopped"),
    Command("person", ANALYSIS, _("Choose the pe&rson"), ("P",), "no_job"),
    Command("line7", ANALYSIS, LINE),
    Command("face_auto", ANALYSIS, _("Facing: a&utomatic"), (), "open", checkable=True),
    Command("face_right", ANALYSIS, _("Facing: ri&ght"), (), "open", checkable=True),
    Command("face_left", ANALYSIS, _("Facing: &left"), (), "open", checkable=True),
    Command("face_front", ANALYSIS, _("Facing: &front or back"), (), "open", checkable=True),
    Command("mirror", ANALYSIS, _("The video is a &mirror image"), (), "open", checkable=True),
    Command("turn_right", ANALYSIS, _("&Turn the picture right"), ("R",), "video", True),
    Command("turn_left", ANALYSIS, _("Tur&n the picture left"), ("Shift+R",), "video", True),
    Command("line8", ANALYSIS, LINE),
    Command("settings", ANALYSIS, _("S&ettings of this recording …"), ("Ctrl+,",), "open"),
    Command("check", ANALYSIS, _("Chec&k videos when they are opened"), checkable=True),
    Command("weights", ANALYSIS, _("Get &weights …")),
    Command("skeleton", VIEW, _("&Skeleton"), ("S",), checkable=True),
    Command("marks", VIEW, _("&Marks of repaired and filled points"), (), checkable=True),
    Command("angles", VIEW, _("&Angles on the picture"), ("A",), checkable=True),
    Command("trails", VIEW, _("&Trails"), ("T",), checkable=True),
    Command("box", VIEW, _("&Box around the person"), (), checkable=True),
    Command("fainter", VIEW, _("All this fainter"), ("-",), "findings", True),
    Command("stronger", VIEW, _("All this stronger"), ("+", "="), "findings", True),
    Command("line9", VIEW, LINE),
    Command("fit", VIEW, _("&Whole picture"), ("F",), "video"),
    Command("zoom_in", VIEW, _("Zoom &in"), ("Ctrl++", "Ctrl+="), "video"),
    Command("zoom_out", VIEW, _("Zoom &out"), ("Ctrl+-",), "video"),
    Command("full_screen", VIEW, _("&Full screen"), ("F11",), checkable=True),
    Command("line10", VIEW, LINE),
    Command("theme_system", VIEW, _("Look of the s&ystem"), (), checkable=True),
    Command("theme_light", VIEW, _("&Light"), (), checkable=True),
    Command("theme_dark", VIEW, _("&Dark"), (), checkable=True),
    Command("help", HELP, _("&Angles and shortcuts"), ("F1",)),
    Command("about", HELP, _("A&bout Kinetrace")),
)  # fmt: skip

ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""What macOS puts into the program's own menu; the others stay, whatever their name."""


class Actions:
    """The table as menus and shortcuts of a window.

    Parameters
    ----------
    bar : gets the menus
    stage : the widgets that get the keys that hold only there, and in what is inside them
    do : called with a command's name
    """

    def __init__(self, bar: QMenuBar, stage: Sequence[QWidget], do: Callable[[str], None]) -> None:
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for row in COMMANDS:
            menu = self.menus.get(row.menu)
            if menu is None:
                menu = self.menus[row.menu] = bar.addMenu(translated(row.menu))
            if row.text == LINE:
                menu.addSeparator()
                continue
            action = QAction(translated(row.text), bar)
            action.setMenuRole(ROLES.get(row.name, QAction.MenuRole.NoRole))
            action.setCheckable(row.checkable)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            if row.stage:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                for widget in stage:
                    widget.addAction(action)
            action.triggered.connect(lambda _=False, name=row.name: do(name))
            for key in row.stage_keys:
                for widget in stage:
                    shortcut = QShortcut(QKeySequence(key), widget)
                    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                    shortcut.activated.connect(action.trigger)
            menu.addAction(action)
            self.by_name[row.name] = action

    def enable(self, states: dict[str, bool]) -> None:
        """Switch every action on or off by what it needs."""
        for row in COMMANDS:
            if row.name in self.by_name:
                self.by_name[row.name].setEnabled(not row.needs or states.get(row.needs, False))

    def explain(self, reasons: dict[str, str]) -> None:
        """Say at the foot of the window why commands cannot be used, by what they need."""
        for row in COMMANDS:
            if row.needs in reasons:
                self.by_name[row.name].setStatusTip(reasons[row.needs])

    def check(self, states: dict[str, bool]) -> None:
        """Set the marks of actions that are on or off."""
        for name, on in states.items():
            self.by_name[name].setChecked(on)


def translated(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Return menu, command and keys of every command that has keys, for the help page."""
    return [
        (
            translated(row.menu).replace("&", ""),
            translated(row.text).replace("&", "").rstrip("… "),
            ", ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                for key in row.keys + row.stage_keys
            ),
        )
        for row in COMMANDS
        if row.keys
    ]
