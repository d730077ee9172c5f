"""A field to choose in that does not widen its window for its longest text."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox


def choice_box(name: str, rows: Iterable[tuple[str, object]], letters: int = 8) -> QComboBox:
    """Return a field with texts and their data.

    Parameters
    ----------
    name : for those who do not see the field
    letters : for which there is always room
    """
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
    for text, data in rows:
        box.addItem(text, data)
    return box
