"""A field to choose in that does not widen its window for its longest text."""

from collections.abc import Iterable

from .unwheeled import ComboBox


def choice_box(name: str, rows: Iterable[tuple[str, object]], letters: int = 8) -> ComboBox:
    """Return a field with texts and their data.

    Parameters
    ----------
    name : for those who do not see the field
    letters : for which there is always room
    """
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
    for text, data in rows:
        box.addItem(text, data)
    return box
