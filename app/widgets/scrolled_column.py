"""A column that scrolls where the window is too low for it, and is as wide as it needs."""

# ruff: noqa: N802 - Qt's own names are overridden

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabWidget, QWidget

from .unwheeled import TabBar

LEAST_HEIGHT = 240


class ScrolledColumn(QScrollArea):
    """Holds one widget; on a small or magnified screen the window may be lower than it.

    The widget is as high as there is room, and no lower than its layout's least height. (Qt's
    own resizing would make it as high as its parts would like to be, and scroll sooner.)

    Parameters
    ----------
    inside : what is shown, with a layout
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is inside
        self._inside = inside
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what the keys have gone to; Qt does it only from one part inside to another.

        Under the mouse, and when the window comes back, all stays where it is.
        """
        if before is None or now is None or QApplication.mouseButtons():
            return
        if self.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def minimumSizeHint(self) -> QSize:
        """Return the width of what is inside, with room for the bar beside it."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the size of what is inside, as wide as the bar asks for."""
        width = max(self._inside.sizeHint().width(), self.viewport().width())
        return QSize(width, self._least_height(width)).expandedTo(self.minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside when it wants another size; Qt sends its events here."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.viewport().size()
        self._inside.resize(room.width(), max(room.height(), self._least_height(room.width())))

    def _least_height(self, width: int) -> int:
        layout = self._inside.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width)
        return layout.minimumSize().height()


class LowTabs(QTabWidget):
    """Tabs that may be as low as the lowest that their pages can be.

    Qt's own are as high as a page's wrapped texts and all the rest of it would like to be.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTabBar(TabBar())

    def hasHeightForWidth(self) -> bool:
        return False
