"""What a screen reader says where the playhead comes to rest: frame, time, event and angles."""

import numpy as np
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from ..picture.skeleton import degrees
from ..timeline.timeline import Timeline
from ..words.core_words import core_word
from ..words.numbers import Local

REST_MS = 300
"""How long the playhead stands still before it is told: who holds a key down hears the last."""


class ReadingAloud(QObject):
    """Has nothing to do while no screen reader is at work."""

    def __init__(self, session: Session, timeline: Timeline, picture: QWidget) -> None:
        super().__init__(picture)
        self._session, self._timeline, self._picture = session, timeline, picture
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._say)
        session.frame_changed.connect(self._wait)
        session.playing_changed.connect(self._wait)
        session.findings_changed.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        session = self._session
        if not QAccessible.isActive():
            return
        if session.video is None or session.playing or session.job is not None:
            self._rest.stop()
        else:
            self._rest.start()

    @Slot()
    def _say(self) -> None:
        said = QAccessibleAnnouncementEvent(self._picture, self.words())
        QAccessible.updateAccessibility(said)

    def words(self) -> str:
        """Return the frame at the playhead with its event and the chosen angles."""
        session = self._session
        words = self.tr("Frame {frame}, {time} s")
        parts = [words.format(frame=session.frame, time=f"{Local(session.time_s):.2f}")]
        return "; ".join((*parts, *self._timeline.events_here(), *self._angles()))

    def _angles(self) -> list[str]:
        findings, at = self._session.findings, self._session.row()
        if findings is None or at is None or at >= len(findings.recording):
            return []
        told = []
        for row in (ANGLES[name] for name in self._session.curves):
            values = []
            for side in ("right", "left") if row.sided else ("",):
                curve = findings.measures.curves.get(f"{side}_{row.name}" if side else row.name)
                known = np.nan if curve is None else float(curve.value[at])
                value = degrees(known) if np.isfinite(known) else self.tr("missing")
                values.append(f"{core_word(side)} {value}" if side else value)
            told.append(f"{core_word(row.title)} {', '.join(values)}")
        return told
