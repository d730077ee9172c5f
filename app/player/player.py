"""The picture with its badge, the buttons under it and the timeline: one column."""

from collections.abc import Callable
from math import hypot

from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.gait.scale import SHORTEST_PX
from kinetrace.core.keypoints import Side
from kinetrace.core.pose import Event
from kinetrace.core.recordings.hand_measurements import (
    HandAngle,
    HandLength,
    HandMeasurement,
    Point,
)
from kinetrace.core.recordings.recording import Comment
from PySide6.QtCore import QEvent, QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QVBoxLayout, QWidget

from ..document.clock import Clock
from ..document.editing import Editing
from ..document.hand_editing import HandEditing
from ..document.note_words import kind_words
from ..document.session import Session
from ..document.settings import SettingsStore
from ..picture.hand_tools import ANGLE, LENGTH, HandTools
from ..picture.picture_view import PictureView
from ..picture.previewing import Previewing
from ..timeline.timeline import Timeline
from ..words.core_words import core_word
from .badge import FacingBadge
from .reading_aloud import ReadingAloud
from .scale_dialog import ScaleDialog
from .transport import Transport


class Player(QWidget):
    """Picture, buttons and timeline, and the menus that open on them.

    Signals
    -------
    commanded(str) : a button's command (`kinetrace.app.keys.actions`)
    """

    commanded = Signal(str)

    def __init__(
        self,
        session: Session,
        editing: Editing,
        store: SettingsStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._editing = session, editing
        self.clock = Clock(session, self)
        self.previewing = Previewing(session, self)
        self.picture = PictureView(session, store, self.previewing)
        self.timeline = Timeline(session, self.previewing)
        self.transport = Transport(session, self.clock)
        self.hand_editing = HandEditing(session, self)
        self.tools = HandTools(session, self.picture)
        self.badge = FacingBadge(session, editing, self.picture)
        self.reading_aloud = ReadingAloud(session, self.timeline, self.picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self.transport)
        column.addWidget(self.timeline)
        self.transport.pressed.connect(self.commanded)
        self.picture.moved.connect(editing.move)
        self.picture.nudged.connect(editing.nudge)
        self.tools.drawn.connect(self._take_drawing)
        self.tools.moved.connect(self._take_move)
        self.picture.asked.connect(self._picture_menu)
        self.timeline.event_moved.connect(editing.move_event)
        self.timeline.asked.connect(self._timeline_menu)
        self.picture.installEventFilter(self)
        self._place_badge()

    def close_video(self) -> None:
        """Stop decoding; before the window closes."""
        self.previewing.stop_and_wait()
        self.picture.close_video()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place_badge()
        return super().eventFilter(watched, event)

    def _place_badge(self) -> None:
        self.badge.move(12, 12)
        self.badge.fit(self.picture.width() - 24)

    @Slot(int, str, object)
    def _picture_menu(self, frame: int, keypoint: str, at: QPoint) -> None:
        menu = QMenu(self)
        if not self._editing.why_not_there():
            self._offer_corrections(menu, keypoint)
            menu.addSeparator()
        menu.addAction(self.tr("Turn the picture right"), lambda: self.commanded.emit("turn_right"))
        menu.addAction(self.tr("Turn the picture left"), lambda: self.commanded.emit("turn_left"))
        menu.exec(at)

    def _offer_corrections(self, menu: QMenu, keypoint: str) -> None:
        editing = self._editing
        whole = self._session.loop is not None
        where = self.tr("in the range") if whole else self.tr("in this frame")
        if keypoint:
            name = core_word(keypoint.replace("_", " "))
            menu.addSection(name)
            menu.addAction(
                self.tr("Clear {name} {where}").format(name=name, where=where),
                lambda: editing.clear((keypoint,)),
            )
            menu.addAction(
                self.tr("Bridge {name} {where}").format(name=name, where=where),
                lambda: editing.bridge((keypoint,)),
            )
            menu.addSeparator()
        menu.addAction(self.tr("Swap legs in this frame"), editing.swap_here)
        menu.addAction(self.tr("Swap legs from here on"), editing.swap_on)
        if whole:
            menu.addAction(self.tr("Swap legs in the range"), editing.swap_range)
        menu.addAction(self.tr("Swap arms {where}").format(where=where), editing.swap_arms)
        menu.addSeparator()
        menu.addAction(self.tr("This pass: facing right"), lambda: editing.face_pass(1))
        menu.addAction(self.tr("This pass: facing left"), lambda: editing.face_pass(-1))
        menu.addAction(self.tr("This pass: front or back"), lambda: editing.face_pass(0))

    @Slot(float, object, object)
    def _timeline_menu(self, time_s: float, found: object, at: QPoint) -> None:
        if self._session.document is None:
            return
        menu, editing = QMenu(self), self._editing
        if isinstance(found, Event):
            menu.addAction(self.tr("Delete this event"), lambda: editing.delete_event(found))
            menu.addAction(
                self.tr("Move it to the playhead"),
                lambda: editing.move_event(found, self._session.time_s),
            )
            menu.addSeparator()
        elif isinstance(found, Comment | HandAngle | HandLength):
            text = self.tr("Delete: {what}").format(what=kind_words(found))
            menu.addAction(text, lambda: self.hand_editing.delete(found))
            menu.addSeparator()
        if self._session.analysed:
            self._offer_events(menu, time_s)
        menu.addAction(self.tr("Note here …"), lambda: self.ask_comment(time_s))
        menu.exec(at)

    def _offer_events(self, menu: QMenu, time_s: float) -> None:
        for kind, kind_name in (
            (INITIAL_CONTACT, self.tr("Initial contact")),
            (FOOT_OFF, self.tr("Foot-off")),
        ):
            sides: tuple[tuple[Side, str], ...]
            sides = (("right", self.tr("right")), ("left", self.tr("left")))
            for side, side_name in sides:
                text = self.tr("{kind} {side} here").format(kind=kind_name, side=side_name)
                menu.addAction(text, self._adder(kind, side, time_s))
        menu.addSeparator()

    def _adder(self, kind: str, side: Side, time_s: float) -> Callable[[], None]:
        return lambda: self._editing.add_event(kind, side, time_s)

    @Slot(str, object)
    def _take_drawing(self, tool: str, points: tuple[Point, ...]) -> None:
        """Keep what was drawn; ask for the true length of a line that calibrates."""
        if tool == ANGLE:
            self.hand_editing.add_angle(points)  # type: ignore[arg-type]
            return
        if tool == LENGTH:
            self.hand_editing.add_length(points)  # type: ignore[arg-type]
            return
        (ax, ay), (bx, by) = points
        dialog = ScaleDialog(hypot(bx - ax, by - ay), self)
        if dialog.exec() != ScaleDialog.DialogCode.Accepted:
            return
        self._unless_too_short(
            lambda: self.hand_editing.add_length(
                points,  # type: ignore[arg-type]
                dialog.length.value(),
                walking_plane=dialog.walking.isChecked(),
            )
        )

    @Slot(object, object)
    def _take_move(self, one: HandMeasurement, points: tuple[Point, ...]) -> None:
        self._unless_too_short(lambda: self.hand_editing.move(one, points))

    def _unless_too_short(self, do: Callable[[], None]) -> None:
        """Change a drawing; a line that would tell no scale stays as it was, with a word."""
        try:
            do()
        except ValueError:
            words = self.tr("It has to be at least {n:.0f} pixels long to tell a scale.")
            QMessageBox.warning(self, self.tr("This line does not do"), words.format(n=SHORTEST_PX))

    def ask_key_frame(self) -> None:
        """Ask for a word on the picture at the playhead, and keep it among the results."""
        self._session.set_playing(False)
        text, given = QInputDialog.getText(
            self, self.tr("Key frame"), self.tr("A word on this picture, or none:")
        )
        if given:
            self.hand_editing.add_key_frame(text)

    def ask_comment(self, time_s: float | None = None) -> None:
        """Ask for the text of a note; the playhead stays where it was asked for."""
        self._session.set_playing(False)
        text, given = QInputDialog.getMultiLineText(
            self, self.tr("Note"), self.tr("At this moment:")
        )
        if given:
            self._editing.comment(text, time_s)
