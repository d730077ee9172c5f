"""What is said after a point was moved: it is smoothed over time before anything is measured."""

import numpy as np
from kinetrace.core.keypoints import INDEX
from kinetrace.core.recordings.corrections import MovePoint
from PySide6.QtCore import QObject, Signal, Slot

from ..document.editing import Editing
from ..document.session import Session
from ..words.core_words import core_word
from .shown import AWAY_PX, Shown


class SmoothingWords(QObject):
    """Waits for what is measured with a moved point, and says how far from there it is used.

    Signals
    -------
    said(str) : a sentence, or "" where the one said before does not hold any more
    """

    said = Signal(str)

    def __init__(self, session: Session, editing: Editing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: MovePoint | None = None
        self._told = False
        editing.point_moved.connect(self._wait)
        session.findings_changed.connect(self._tell)

    @Slot(object)
    def _wait(self, moved: MovePoint) -> None:
        self._waiting = moved
        if self._told:
            self.said.emit("")
            self._told = False

    @Slot()
    def _tell(self) -> None:
        findings, moved = self._session.findings, self._waiting
        if findings is None or moved is None or moved not in findings.recording.corrections:
            return
        self._waiting = None
        row = self._session.row(moved.frame)
        if row is None or row >= len(findings.measures.pose):
            return
        away = Shown.of(findings.measures, row, (moved,)).away_px
        point = INDEX[moved.keypoint]
        if not np.isfinite(away[point]) or away[point] <= AWAY_PX:
            return
        words = self.tr(
            "Smoothed over time, {name} is measured {px:.0f} pixels from where you put it (ring). "
            "The frames beside it may need it too."
        )
        name = core_word(moved.keypoint.replace("_", " "))
        self.said.emit(words.format(name=name, px=away[point]))
        self._told = True
