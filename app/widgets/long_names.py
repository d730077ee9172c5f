"""Names and paths of any length in a window that stays as narrow as it was."""

# ruff: noqa: N802 - Qt's own names are overridden

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

BREAK = "\u200b"
"""A place, not seen, at which a line may end."""

LONGEST_RUN, PIECE = 60, 30
"""Letters without a place to break that a line holds; and after which a longer run gets one."""

LEAST_WIDTH = 60


def breakable(text: str) -> str:
    r"""Return a text whose long paths and names can go on in the next line.

    What stands between < and > in a name stays letters too, where Qt would take it for HTML.

    >>> breakable("a short/path.mp4: gone") == "a short/path.mp4: gone"
    True
    >>> breakable("<b>.mp4").split(BREAK)
    ['<', 'b>.mp4']
    >>> breakable("/" + "x" * 70).split(BREAK) == ["/", "x" * 30, "x" * 30, "x" * 10]
    True
    """
    broken = re.sub(rf"\S{{{LONGEST_RUN},}}", lambda found: _broken(found[0]), text)
    return broken.replace("<", f"<{BREAK}")


def _broken(run: str) -> str:
    pieces = []
    for part in re.split(r"(?<=[/\\])", run):
        size = PIECE if len(part) >= LONGEST_RUN else LONGEST_RUN
        pieces += [part[at : at + size] for at in range(0, len(part), size)]
    return BREAK.join(pieces)


def shortened(name: str, letters: int = 60) -> str:
    """Return a name without its middle where it is longer than so many letters.

    >>> shortened("walk.mp4"), shortened("a" * 50 + "b" * 50 + ".mp4", 11)
    ('walk.mp4', 'aaaaa…b.mp4')
    """
    if len(name) <= letters:
        return name
    half = (letters - 1) // 2
    return f"{name[:half]}…{name[-half:]}"


class LineLabel(QLabel):
    """One line that gives way: where it is cut, its middle goes and the tooltip has it whole."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)  # <b> in a name is no HTML
        self._whole = text

    @property
    def whole(self) -> str:
        """The text as it was given."""
        return self._whole

    def setText(self, text: str) -> None:
        """Show a text, as much of it as there is room for."""
        self._whole = text
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + margins.left() + margins.right()
        return QSize(wide + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
