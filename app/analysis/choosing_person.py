"""Whom to follow once somebody clicked on them: in the whole video, or from this frame on."""

from kinetrace.core.recordings.another_person import somebody_before
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from ..document.session import Session
from .analyst import Analyst


class ChoosingPerson(QObject):
    """Begins the analysis of a person who was clicked on or framed.

    Where somebody was followed before that frame, asks whether that stays.

    Signals
    -------
    said(str) : for the status line
    """

    said = Signal(str)

    def __init__(self, session: Session, analyst: Analyst, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._analyst, self._window = session, analyst, window

    @Slot(int, float, float, float)
    def take(self, frame: int, x: float, y: float, side: float) -> None:
        """Follow the person at a point, or in a square around it whose side is not 0."""
        from kinetrace.core.person.seed import Seed

        session, analyst = self._session, self._analyst
        if session.video is None:
            return
        file_s = float(session.video.times_s[frame]) * session.settings.slow_motion
        person = Seed(x, y, side or None, file_s)
        recording, keep = session.recording, False
        if recording is not None and somebody_before(recording, frame):
            answer = self._ask_to_keep(frame)
            if answer is None:
                return
            keep = answer
        ready = analyst.ready
        if keep:
            analyst.follow_from(frame, person)
        else:
            analyst.seeds = (person,)
            analyst.start()
        if not ready:
            self.said.emit(self.tr("The person is chosen for the next analysis."))

    def _ask_to_keep(self, frame: int) -> bool | None:
        """Return whether what is before a frame stays, None to do nothing."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Choose person"),
            self.tr("Somebody is followed before frame {frame} as well. Is that the same person?")
            .format(frame=frame),
            parent=self._window,
        )  # fmt: skip
        box.setInformativeText(
            self.tr(
                "If so, what is before stays, and only from here on it is analysed anew. "
                "Otherwise nobody is followed before this frame."
            )
            if self._analyst.can_keep
            else self.tr(
                "If so, the same person is followed before this frame when the whole video is "
                "analysed anew. Otherwise nobody is followed before this frame."
            )
        )
        same = box.addButton(self.tr("Same person: keep it"), QMessageBox.ButtonRole.AcceptRole)
        another = box.addButton(
            self.tr("Somebody else: leave it out"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(same)
        box.exec()
        clicked = box.clickedButton()
        return True if clicked is same else False if clicked is another else None
