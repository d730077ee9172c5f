"""A frame around the person that keys move and size, for choosing whom to follow without a mouse.

>>> frame = PersonFrame()
>>> frame.press(Qt.Key.Key_Right, shift=False, width=400, height=300)
True
>>> frame.box
PySide6.QtCore.QRectF(95.000000, 30.000000, 240.000000, 240.000000)
"""

from PySide6.QtCore import QPointF, QRectF, Qt

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
KEYS = (*ARROWS, *CHOOSE, Qt.Key.Key_Escape)
FIRST_SHARE, LEAST_SHARE = 0.8, 0.05
"""Side of the frame at first, and at least, of the picture's height."""
STEP = 0.05
"""Of the picture's height, by which an arrow moves the frame."""
GROWTH = 1.1


class PersonFrame:
    """A square in the picture; there is none before the first arrow.

    Attributes
    ----------
    box : pixels of the picture, None without one
    """

    def __init__(self) -> None:
        self.box: QRectF | None = None

    def forget(self) -> None:
        """Take the frame away."""
        self.box = None

    def press(self, key: int, *, shift: bool, width: float, height: float) -> bool:
        """Move the frame, or with Shift change its size; False for other keys than arrows.

        Right and up make it larger. Its middle stays in the picture of the given size.
        """
        if key not in ARROWS:
            return False
        x, y = ARROWS[Qt.Key(key)]
        centre, side = QPointF(width / 2, height / 2), FIRST_SHARE * height
        if self.box is not None:
            centre, side = self.box.center(), self.box.width()
        if shift:
            side *= GROWTH ** (x - y)
            side = min(max(side, LEAST_SHARE * height), 2 * max(width, height))
        else:
            step = STEP * height
            centre = QPointF(
                min(max(centre.x() + x * step, 0.0), width),
                min(max(centre.y() + y * step, 0.0), height),
            )
        self.box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        return True
