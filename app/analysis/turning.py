"""Turning the picture: the question where it was analysed, and the new analysis."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ..document.session import Session
from .analyst import Analyst, present_weights

RIGHT, LEFT = 90, -90
STAY, TURN, ANALYSE = "stay", "turn", "analyse"


class Turning(QObject):
    """Turns the session's picture; what the network saw in it goes, so that is asked before.

    Signals
    -------
    turned : what was told of an analysis does not hold any more
    """

    turned = Signal()

    def __init__(self, session: Session, analyst: Analyst, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._analyst, self._window = session, analyst, window
        self._waiting = False

    def turn(self, degrees: int) -> None:
        """Turn the picture clockwise; an analysis at work is stopped, and begun anew if wanted."""
        session = self._session
        if session.video is None or self._waiting:
            return
        answer = self._ask() if session.analysed or session.job is not None else TURN
        if answer == STAY:
            return

        def go_on() -> None:
            self._waiting = False
            session.turn(self.tr("Turn the picture"), degrees)
            self.turned.emit()
            if answer == ANALYSE:
                self._analyst.start()

        if session.job is None:
            go_on()
        else:
            self._waiting = True
            session.job.ended.connect(go_on)
            session.job.cancel()

    def _ask(self) -> str:
        """Ask what is to come of the skeleton; an analysis at work is held meanwhile."""
        job = self._session.job
        paused = job is not None and job.paused
        self._analyst.set_paused(True)
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Turn the picture?"))
        box.setText(self.tr("The skeleton was found in the picture as it stands now."))
        box.setInformativeText(
            self.tr(
                "Turned, the video has to be analysed anew. Corrections, events, notes and "
                "drawings stay, and undo brings all of it back."
            )
        )
        answers: dict[QPushButton, str] = {}
        if self._analyst.variant in present_weights():
            analyse = self.tr("Turn and analyse")
            answers[box.addButton(analyse, QMessageBox.ButtonRole.AcceptRole)] = ANALYSE
        only = self.tr("Only turn")
        answers[box.addButton(only, QMessageBox.ButtonRole.DestructiveRole)] = TURN
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(next(iter(answers)))
        box.exec()
        clicked = box.clickedButton()
        answer = next((one for button, one in answers.items() if button is clicked), STAY)
        if answer == STAY:
            self._analyst.set_paused(paused)
        return answer
