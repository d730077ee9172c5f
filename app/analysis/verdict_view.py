"""What a look at the video said, before it is analysed: fit, or what to do better."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..widgets.long_names import breakable
from ..widgets.theme import theme_of
from ..words.core_words import core_sentence, core_word
from .checking import Checking

if TYPE_CHECKING:
    from kinetrace.core.person.preflight import Preflight


class VerdictView(QWidget):
    """The verdict in words; while it is made, how far it is and a way to skip it."""

    def __init__(self, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checking = checking
        self.words, self.advice = QLabel(), QLabel()
        self.words.setProperty("role", "quiet")
        self.advice.setProperty("role", "caution")
        self.advice.setTextFormat(Qt.TextFormat.RichText)
        for label in (self.words, self.advice):
            label.setWordWrap(True)
        self.words.setAccessibleName(self.tr("Check of the video"))
        self.advice.setAccessibleName(self.tr("What to do better"))
        self.button = QPushButton(self.tr("Check the video"))
        self.button.setProperty("role", "link")
        self.button.clicked.connect(self._press)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.advice)
        checking.changed.connect(self.show_verdict)
        self.show_verdict()

    @Slot()
    def show_verdict(self) -> None:
        """Show how far the look is, what it said, or why it failed."""
        checking = self._checking
        wanted = checking.busy or checking.possible
        self.setVisible(wanted)
        if not wanted:
            return
        verdict = checking.verdict
        self.button.setText(self.tr("Skip") if checking.busy else self.tr("Check the video"))
        self.button.setVisible(checking.busy or verdict is None)
        self.advice.setVisible(False)
        if checking.busy:
            looked = checking.looked
            words = self.tr("Checking whether it can be measured well …")
            if looked is not None and looked.total:
                words = self.tr("Checking: picture {done} of {total}").format(
                    done=looked.done, total=looked.total
                )
            self.words.setText(words)
        elif checking.trouble:
            self.words.setText(self.tr("It could not be checked whether it can be measured well:"))
            self.advice.setText(escape(breakable(core_sentence(checking.trouble))))
            self.advice.setVisible(True)
        elif verdict is None:
            self.words.setText(self.tr("Not checked yet whether it can be measured well."))
        elif verdict.advice:
            self.words.setText(
                self.tr("Pictures checked: {n}. Before you analyse:").format(n=verdict.pictures)
            )
            self.advice.setText(self._advice(verdict))
            self.advice.setVisible(True)
        else:
            self.words.setText(
                self.tr("Pictures checked: {n}. Nothing speaks against measuring it.").format(
                    n=verdict.pictures
                )
            )

    def _advice(self, verdict: "Preflight") -> str:
        """Return what is amiss, each with what to do in quieter words."""
        quiet = theme_of(self).quiet
        return "".join(
            f"<p style='margin:0 0 4px 0'>{escape(core_word(one.what))} "
            f"<span style='color:{quiet}'>{escape(core_word(one.todo))}</span></p>"
            for one in verdict.advice
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "button"):
            self.show_verdict()
        super().changeEvent(event)

    @Slot()
    def _press(self) -> None:
        if self._checking.busy:
            self._checking.cancel()
        else:
            self._checking.start()
