"""Which network works, on what, and how often it looks at each picture: three fields in a row."""

from kinetrace.core.network.held_out import held_out_pck_10
from kinetrace.core.network.variants import PUBLISHED, VARIANTS
from kinetrace.core.network.weights import WeightsFile
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..document.settings import SettingsStore
from ..widgets.choice_box import choice_box
from ..words.durations import in_words
from ..words.numbers import Local
from ..words.weights_words import origin_of, place_words, test_score_words, weights_words
from .analyst import Analyst, present_weights

STRETCH = (13, 9, 10)


class WithTimes(QStyledItemDelegate):
    """Rows of the list of networks, each with the time that the open video takes with it."""

    def __init__(self, analyst: Analyst, parent: QWidget) -> None:
        super().__init__(parent)
        self._analyst = analyst

    def initStyleOption(  # noqa: N802 - Qt's own name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        takes = self._analyst.takes(index.data(Qt.ItemDataRole.UserRole))
        if takes is not None:
            guessed = "" if takes.measured else "~ "
            option.text += f"  ·  {guessed}{in_words(takes.seconds)}"


class NetworkChoice(QWidget):
    """Shows the choice that the settings hold, and changes it there."""

    def __init__(
        self, analyst: Analyst, store: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._analyst, self._store = analyst, store
        self.variant = choice_box(self.tr("Network"), (), 6)
        self.variant.setItemDelegate(WithTimes(analyst, self))
        self.variant.setToolTip(
            "\n".join(
                (
                    self.tr(
                        "The further down the list, the slower, and of like training the more "
                        "exact."
                    ),
                    test_score_words(),
                    self.tr(
                        "Time: what the open video takes on this computer; with ~ it is guessed "
                        "from another network's."
                    ),
                )
            )
        )
        devices = (
            (self.tr("automatic"), "auto"),
            (self.tr("processor"), "cpu"),
            (self.tr("NVIDIA card"), "cuda"),
        )
        self.device = choice_box(self.tr("Device"), devices, 8)
        averagings = (
            (self.tr("none"), "none"),
            (self.tr("mirror, 2 ×"), "flip"),
            (self.tr("full, 6 ×"), "full"),
        )
        self.averaging = choice_box(self.tr("Averaging"), averagings, 6)
        self.averaging.setToolTip(
            self.tr("2 ×, 6 ×: so many times the work.")
            + "\n"
            + self.tr(
                "Mirror: the picture and its mirror image are averaged.\nFull: at three sizes as "
                "well.\nEither finds more joints in everyday pictures; of walkers seen from the "
                "side, mirror reads the knees a little more steadily, and full no better."
            )
        )
        self._lay_out()
        for box in self._boxes:
            box.activated.connect(self._choose)
        store.changed.connect(self.show_choice)
        self.refresh_weights()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.variant, self.device, self.averaging

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        texts = (self.tr("Network · test score"), self.tr("Device"), self.tr("Averaging"))
        for column, (text, box) in enumerate(zip(texts, self._boxes, strict=True)):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(box)
            label.setWordWrap(True)
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, STRETCH[column])

    def refresh_weights(self) -> None:
        """Look again which weights are on this computer."""
        present = present_weights()
        self.variant.clear()
        for name in VARIANTS:
            text, tip = self._row(name, present.get(name))
            self.variant.addItem(text, name)
            self.variant.setItemData(self.variant.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.fit_lists()
        self.show_choice()

    def _row(self, name: str, file: WeightsFile | None) -> tuple[str, str]:
        """Return what a network's row says, and what it says at length."""
        published = PUBLISHED[name]
        pck = None if file is None else held_out_pck_10(file)
        lines = [
            self.tr("EfficientPose {name}: {flops:g} GFLOPs a picture").format(
                name=name, flops=Local(published.flops_g)
            )
        ]
        if file is not None:
            words = weights_words(file.place, origin_of(file))
            lines.append(self.tr("On this computer: {weights}").format(weights=words))
        if pck is not None:
            text = self.tr("{pck:.0f} %").format(pck=pck)
            found = self.tr("In the test, these weights found {pck:.1f} % of the joints (PCK@0.1).")
            lines.append(found.format(pck=Local(pck)))
        else:
            text = self.tr("no weights") if file is None else place_words(file.place)
            printed = self.tr(
                "The paper prints {pckh:.1f} % for the published weights, on another scale that is "
                "easier to do well on: within half a head, on the MPII pictures (PCKh@50)."
            )
            lines.append(printed.format(pckh=Local(published.pckh_50)))
        return f"{name}  ·  {text}", "\n".join(lines)

    def fit_lists(self) -> None:
        """Give the lists room for their rows, which may be wider than their fields."""
        for box in self._boxes:
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 16)

    @Slot()
    def show_choice(self) -> None:
        """Show what is chosen."""
        value = self._store.value
        for box, key in zip(
            self._boxes,
            (self._analyst.variant or "RT", value.device, value.averaging),
            strict=True,
        ):
            box.setCurrentIndex(max(box.findData(key), 0))

    @Slot()
    def _choose(self) -> None:
        self._store.change(
            variant=self.variant.currentData(),
            device=self.device.currentData(),
            averaging=self.averaging.currentData(),
        )
