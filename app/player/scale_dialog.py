"""Asking how long a line on the picture is in truth, and whether step lengths may use it."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QLabel,
    QWidget,
)

from ..widgets.ok_or_cancel import lay_out
from ..widgets.theme import SPIN_MARGINS
from ..widgets.unwheeled import NumberBox


class ScaleDialog(QDialog):
    """The true length of a line that was drawn."""

    def __init__(self, length_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Known length"))
        self.length = NumberBox()
        self.length.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.length.setRange(0.001, 100.0)
        self.length.setDecimals(3)
        self.length.setSingleStep(0.01)
        self.length.setValue(1.0)
        self.length.setSuffix(" m")
        self.length.setAccessibleName(self.tr("True length"))
        self.length.setMinimumHeight(28)
        self.length.selectAll()
        self.walking = QCheckBox(self.tr("It lies in the plane in which the person moves"))
        self.walking.setToolTip(
            self.tr("Step length, speed and jump height are then given in metres by this line.")
        )
        caveat = QLabel(
            self.tr(
                "The line is {px:.0f} pixels long. Lengths drawn on the picture are then given in "
                "metres. They hold only in the plane of this line, square to the camera: what is "
                "nearer to the camera looks larger, a tenth nearer by a tenth."
            ).format(px=length_px)
        )
        caveat.setWordWrap(True)
        caveat.setProperty("role", "quiet")
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(self.tr("True length"), self.length)
        form.addRow("", self.walking)
        lay_out(self, caveat, form, spacing=14, least=380)
