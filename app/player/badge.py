"""The facing badge on the picture: which way the person faces, one click changes it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ..document.editing import Editing
from ..document.session import Session


class FacingBadge(QPushButton):
    """Shows the facing at the playhead; a click goes on: automatic, right, left, front."""

    def __init__(self, session: Session, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setStyleSheet(
            "QPushButton { background: rgba(10, 14, 16, 205); color: #f4f6f7; border: 1px solid "
            "rgba(255, 255, 255, 60); border-radius: 14px; padding: 5px 14px; font-weight: 600; }"
            "QPushButton:hover, QPushButton:focus { border: 1px solid #ffffff; }"
        )
        self.setToolTip(
            self.tr("Which way the person faces; the sign of every angle depends on it.\n"
                    "Click to change: automatic, right, left, front or back.")
        )  # fmt: skip
        self.clicked.connect(editing.face_next)
        for signal in (
            session.findings_changed,
            session.frame_changed,
            session.recording_changed,
            session.settings_changed,
            session.video_changed,
        ):
            signal.connect(self._show)
        self._show()

    @Slot()
    def _show(self, *_: object) -> None:
        video = self._session.video
        self.setVisible((video is not None and not video.is_picture) or self._chosen() is not None)
        words = self._words()
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.fit(self.maximumWidth())

    def fit(self, width: int) -> None:
        """Be no wider than that: large letters would leave the picture."""
        self.setMaximumWidth(width)
        self.setText(self.accessibleName())
        room = width - self.sizeHint().width() + self.fontMetrics().horizontalAdvance(self.text())
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self.text(), elide, room))
        self.adjustSize()

    def _chosen(self) -> int | None:
        return self._session.settings.facing

    def _words(self) -> str:
        names = {
            1: self.tr("Facing right →"),
            -1: self.tr("← Facing left"),
            0: self.tr("Facing front or back"),
        }
        if (chosen := self._chosen()) is not None:
            return names[chosen]
        findings, row = self._session.findings, self._session.row()
        if findings is None or row is None:
            return self.tr("Facing: automatic")
        here = [one for one in findings.measures.passes if one.start <= row < one.stop]
        if not here:
            return self.tr("Turning or not seen")
        how = self.tr("automatic") if here[0].chosen_by == "auto" else self.tr("chosen")
        if not here[0].certain:
            how = self.tr("unsure")
        return f"{names[here[0].direction]}  ·  {how}"
