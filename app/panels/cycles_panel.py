"""The chosen angles over the gait cycle, and two of them against each other."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

from kinetrace.core.gait.coordination import PAIRS
from kinetrace.core.gait.cycles import FEWEST_FOR_SD
from kinetrace.core.keypoints import SIDES
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..document.session import Session
from ..plots.cycle_plot import CyclePlot
from ..plots.cyclogram_plot import CyclogramPlot
from ..plots.plots_column import PlotsColumn
from ..widgets.choice_box import choice_box
from ..widgets.seen import WhenSeen
from ..widgets.theme import theme_of
from ..words.core_words import core_sentence, core_word
from .empty_words import empty_words

if TYPE_CHECKING:
    from kinetrace.core.gait.walking import Walking

LEAST_HEIGHT = 118


class CyclesPanel(QWidget):
    """One plot for each chosen angle from 0 to 100 % of the cycle, or one cyclogram."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plots: list[CyclePlot] = []
        self._count = QLabel()
        self._count.setProperty("role", "quiet")
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self._count.setWordWrap(True)
        self.reference = QCheckBox(self.tr("Laboratory reference"))
        self.reference.setChecked(True)
        self.reference.toggled.connect(self._show)
        self._source = QLabel()
        self._source.setProperty("role", "quiet")
        self._source.setWordWrap(True)
        self._reasons = QLabel()
        self._reasons.setWordWrap(True)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reasons.setProperty("role", "quiet")
        self._make_choice()
        self.cyclogram = CyclogramPlot()
        self.cyclogram.hide()  # before the page is seen as well: it would ask for room
        head = QHBoxLayout()
        head.addWidget(self.shown, 1)
        head.addWidget(self.reference)
        self._column = PlotsColumn(LEAST_HEIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 6, 10, 6)
        whole.addLayout(head)
        whole.addWidget(self._count)
        whole.addWidget(self._reasons, 1)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.cyclogram, 1)
        whole.addWidget(self._figures)
        whole.addWidget(self._source)
        for label in (self._count, self._figures, self._source, self._reasons):
            label.setMinimumHeight(1)  # else Qt wants room for them in a narrow column
        self._when_seen = WhenSeen(self, self._show)
        session.curves_changed.connect(self._when_seen.ask)
        session.findings_changed.connect(self._when_seen.ask)
        session.recording_changed.connect(self._show_reasons)
        self._when_seen.ask()

    def _make_choice(self) -> None:
        """Make the field that chooses between curves and cyclograms."""
        rows: list[tuple[str, object]] = [(self.tr("Curves"), None)]
        for pair in PAIRS:
            y, x = (core_word(ANGLES[name].title).partition(" (")[0] for name in reversed(pair))
            rows.append((f"{y} – {x}", pair))
        self.shown = choice_box(self.tr("Curves over the cycle, or a cyclogram"), rows, 12)
        self.shown.setToolTip(
            self.tr("Curves over the cycle, or two angles of a leg against each other")
        )
        self.shown.activated.connect(self._show)
        self._figures = QLabel()
        self._figures.setWordWrap(True)

    def _take_choice(self) -> None:
        """Make the plots of the chosen angles, one in each turn; those that are there stay."""
        known = {plot.row.name: plot for plot in self._plots}
        names = self._session.curves
        if tuple(known) == names:
            return
        missing = [name for name in names if name not in known]
        for name in missing[:1]:
            known[name] = CyclePlot(ANGLES[name], self)
        self._plots = [known[name] for name in names if name in known]
        self._column.show_plots(self._plots)
        if missing[1:]:
            QTimer.singleShot(0, self, self._show)

    @Slot()
    def _show(self) -> None:
        self._take_choice()
        findings = self._session.findings
        walking = findings.walking if findings else None
        by_side = {side: walking.count(side) if walking else 0 for side in SIDES}
        counts = [by_side[side] for side in ("right", "left")]
        pair = self.shown.currentData()
        if pair is not None:
            caption = self.tr(
                "Cycles: {r} right, {l} left. Mean; disc: initial contact, ring: foot-off"
            )
        elif self._most(walking) >= FEWEST_FOR_SD:
            caption = self.tr("Cycles: {r} right, {l} left. Mean ± SD; upright lines: foot-off")
        else:
            caption = self.tr(
                "Cycles: {r} right, {l} left. Mean and each cycle; upright lines: foot-off"
            )
        theme = theme_of(self)
        right, left = (
            f"<span style='color:{theme.side(side).name()}'>{line}&nbsp;{count}</span>"
            for side, line, count in zip(("right", "left"), ("—", "- -"), counts, strict=True)
        )
        self._count.setText(caption.format(r=right, l=left))
        any_cycle = walking is not None and sum(counts) > 0
        self.shown.setVisible(any_cycle)
        self.cyclogram.setVisible(any_cycle and pair is not None)
        self._figures.setVisible(any_cycle and pair is not None)
        self._reasons.setVisible(not any_cycle)
        self._show_reasons()
        self._count.setVisible(any_cycle)
        self.reference.setVisible(any_cycle)
        self._column.setVisible(any_cycle and pair is None)
        sources = set()
        for plot in self._plots:
            if walking is not None and any_cycle and pair is None:
                curves = walking.curves.get(plot.row.name, {})
                checked = self.reference.isChecked()
                sources.add(plot.show_curves(curves, by_side, reference=checked))
        if walking is not None and any_cycle and pair is not None:
            sources.add(self._show_cyclogram(walking, pair))
        label, _, citation = max(sources, default="").partition("\n")
        self._source.setText(label)
        self._source.setToolTip(citation)
        self._source.setVisible(any_cycle and bool(label))

    def _most(self, walking: "Walking | None") -> int:
        """Return how many cycles the angle shown that has most of them has."""
        over = walking.curves if walking is not None else {}
        shown = (curves for name in self._session.curves for curves in over.get(name, {}).values())
        return max((curves.count for curves in shown), default=0)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the parts, with all lines of the texts at the present width."""
        size, layout = super().minimumSizeHint(), self.layout()
        if self.isVisible() and layout is not None:
            size.setHeight(max(size.height(), layout.minimumHeightForWidth(self.width())))
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_column"):
            self._when_seen.ask()
        super().changeEvent(event)

    @Slot()
    def _show_reasons(self) -> None:
        """Say why there is no cycle, seen only where there is none."""
        findings = self._session.findings
        reasons = map(core_sentence, findings.walking.reasons if findings else ())
        invitation = self.tr("Gait cycles appear here once steps are found.")
        if findings is None:
            invitation = empty_words(self._session, invitation)
        self._reasons.setText("\n".join(reasons) or invitation)

    def _show_cyclogram(self, walking: "Walking", pair: tuple[str, str]) -> str:
        words, source = self.cyclogram.show_walking(
            walking, pair, reference=self.reference.isChecked()
        )
        self._figures.setText(words or self.tr("No cycle counts in both angles."))
        return source
