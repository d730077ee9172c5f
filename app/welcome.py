"""The empty window: drop a video, open one, try the sample, take up a recent one."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .document.settings import SettingsStore
from .widgets.drop_area import DropArea
from .widgets.long_names import shortened
from .widgets.theme import LINE, theme_of

MOST_SHOWN = 5


FIGURE: dict[str, tuple[tuple[float, float], ...]] = {
    "": ((52, 12), (50, 26), (48, 60)),
    "left": ((48, 60), (38, 84), (22, 104)),
    "right": ((48, 60), (64, 82), (66, 108)),
    "left arm": ((49, 30), (62, 46), (74, 56)),
    "right arm": ((49, 30), (38, 47), (28, 60)),
}
"""A walker seen from the side: the lines of each limb on a square of 100 by 116."""


class Walker(QWidget):
    """The skeleton as it is drawn on the picture: right solid, left dashed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(100, 116)
        self.setAccessibleName(self.tr("A walking skeleton"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        for limb, points in FIGURE.items():
            side = limb.partition(" ")[0] or None
            track = [QPointF(*point) for point in points]
            pen = QPen(theme.side(side), 3.0, LINE[side], Qt.PenCapStyle.FlatCap)
            if side == "left":
                pen.setDashPattern([2.6, 1.3])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(track))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.side(side))
            for point in track:
                painter.drawEllipse(point, 3.6, 3.6)
            painter.setBrush(Qt.BrushStyle.NoBrush)


class Welcome(DropArea):
    """What the window shows before a file is open.

    Signals
    -------
    open_wanted, sample_wanted, camera_wanted : of the buttons
    recent_wanted(str) : path of a recent file
    """

    open_wanted = Signal()
    sample_wanted = Signal()
    camera_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(20, parent)
        self._store = store
        title = QLabel(self.tr("Drop a video here"))
        title.setProperty("role", "title")
        words = QLabel(
            self.tr(
                "Film the person from the side, the whole body in view, the camera still.\n"
                "Everything is computed on this computer; nothing leaves it."
            )
        )
        words.setProperty("role", "quiet")
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_button = QPushButton(self.tr("Open a video …"))
        self.open_button.setProperty("role", "main")
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button = QPushButton(self.tr("Try the sample"))
        self.sample_button.clicked.connect(self.sample_wanted)
        self.camera_button = QPushButton(self.tr("Use a camera …"))
        self.camera_button.clicked.connect(self.camera_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addWidget(self.camera_button)
        buttons.addStretch()
        self._head = QLabel(self.tr("Recent"))
        self._head.setProperty("role", "quiet")
        self._head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.addStretch(3)
        column.addWidget(Walker(), alignment=Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(10)
        for part in (title, words):
            column.addWidget(part)
        column.addSpacing(18)
        column.addLayout(buttons)
        column.addSpacing(26)
        column.addWidget(self._head)
        column.addLayout(self._recent)
        column.addStretch(4)
        store.changed.connect(self._show_recent)
        self._show_recent()

    @Slot()
    def _show_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._store.value.recent[:MOST_SHOWN]
        self._head.setVisible(bool(recent))
        for name in recent:
            path = Path(name)
            words = self.tr("{name}   in {folder}")
            place = {"name": shortened(path.name), "folder": shortened(path.parent.name, 30)}
            button = QPushButton(words.format(**place).replace("&", "&&"))
            button.setProperty("role", "link")
            button.setToolTip(name)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, name=name: self.recent_wanted.emit(name))
            self._recent.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
