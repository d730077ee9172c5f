"""The help: every angle with its definition and limits, what cannot be had, all shortcuts."""

from html import escape

from kinetrace.core.kinematics.angles import ANGLES, UNAVAILABLE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from ..keys.actions import shortcut_rows
from ..keys.other_keys import other_key_rows
from ..widgets.usual_size import resize_to_usual
from ..words.core_words import core_word


class HelpWindow(QDialog):
    """Reads the same tables as the program itself, so that it cannot be out of date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Angles and shortcuts"))
        resize_to_usual(self, 760, 640)
        tabs = QTabWidget()
        for title, page in (
            (self.tr("Angles"), self.angles_page()),
            (self.tr("What cannot be had"), self.unavailable_page()),
            (self.tr("Shortcuts"), self.shortcuts_page()),
        ):
            browser = QTextBrowser()
            browser.document().setDocumentMargin(14)
            browser.setHtml(page)
            browser.setOpenExternalLinks(False)
            browser.setAccessibleName(title)
            tabs.addTab(browser, title)
        column = QVBoxLayout(self)
        column.addWidget(tabs)

    def angles_page(self) -> str:
        """Return the definition of every angle."""
        views = {"sagittal": self.tr("seen from the side"), "frontal": self.tr("from the front")}
        parts = [
            "<p>" + self.tr("Degrees throughout. Standing straight is 0, flexion is positive.")
        ]
        wrong = self.tr("When it is wrong:")
        for row in ANGLES.values():
            parts.append(
                f"<h3>{_shown(row.title)}</h3><p>{_shown(row.definition)} "
                f"({views[row.view]}).<br>"
                f"<b>0</b> {_shown(row.zero)} &nbsp; <b>+</b> {_shown(row.positive)}<br>"
                f"<i>{wrong}</i> {_shown(row.limits)}<br>"
                f"<small>{escape(row.source)}</small></p>"
            )
        return "".join(parts)

    def unavailable_page(self) -> str:
        """Return what 16 points and one camera cannot give, with the reasons."""
        rows = "".join(
            f"<tr><td><b>{_shown(name).replace('_', ' ')}</b></td><td>{_shown(why)}</td></tr>"
            for name, why in UNAVAILABLE.items()
        )
        return f"<table cellpadding='5'>{rows}</table>"

    def shortcuts_page(self) -> str:
        """Return the commands that have keys, by menu, and the keys of other places."""
        parts, menu = [], ""
        for title, text, keys in (*shortcut_rows(), *other_key_rows()):
            if title != menu:
                menu = title
                parts.append(f"<tr><td colspan='2'><h3>{escape(title)}</h3></td></tr>")
            parts.append(f"<tr><td><b>{escape(keys)}</b></td><td>{escape(text)}</td></tr>")
        where = self.tr(
            "Keys of events, and keys without Ctrl that step through the video or that change "
            "keypoints or the picture's turn, hold while the picture, the timeline or a curve over "
            "time has the focus."
        )
        return f"<p>{escape(where)}</p><table cellpadding='3'>{''.join(parts)}</table>"


def _shown(text: str) -> str:
    """Return a text of the core in the user's language, ready for a page."""
    return escape(core_word(text))
