"""Analysing only the chosen range: the question where that throws an analysis away."""

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from ..document.session import Session
from .analyst import Analyst


class OnlyRange(QObject):
    """Begins the analysis of the range; what is analysed outside of it goes, so that is asked."""

    def __init__(self, session: Session, analyst: Analyst, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._analyst, self._window = session, analyst, window

    def start(self) -> None:
        """Analyse only the chosen range, unless the user would rather keep what is outside."""
        if self._analyst.ready and self._session.loop is not None:
            outside = self._outside(*self._session.loop)
            if not outside or self._ask(outside):
                self._analyst.start_range()

    def _outside(self, first: int, last: int) -> int:
        """Return how many analysed frames are before the first or after the last."""
        recording = self._session.recording
        if recording is None:
            return 0
        return int(np.sum((recording.frames < first) | (recording.frames > last)))

    def _ask(self, outside: int) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Analyse only the range?"))
        box.setText(self.tr("{n} frames outside of the range are analysed.").format(n=outside))
        box.setInformativeText(
            self.tr(
                "What was measured in them goes. Corrections, events and notes stay in the "
                "recording, and undo brings all of it back."
            )
        )
        go = box.addButton(self.tr("Only the range"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is go
