"""Both looks can be read."""

import pytest
from kinetrace.app.document.hand_editing import HandEditing
from kinetrace.app.document.session import Session
from kinetrace.app.panels.notes_panel import NotesPanel
from kinetrace.app.widgets.theme import DARK, LIGHT, LINE, Theme, apply_theme
from kinetrace.app.widgets.usual_size import resize_to_usual
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_has_a_contrast_of_at_least_4_5(theme: Theme) -> None:
    for ground in (theme.window, theme.surface, theme.raised):
        for ink in (theme.text, theme.quiet, theme.caution, theme.left, theme.right, theme.middle):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_curves_have_a_contrast_of_at_least_3_and_two_cues(theme: Theme) -> None:
    for colour in (theme.right, theme.left, theme.middle, theme.accent):
        assert contrast(colour, theme.surface) >= 3
    assert theme.right != theme.left
    assert LINE["right"] != LINE["left"]


def test_large_letters_of_a_button_are_not_cut_where_there_is_little_room(
    qtbot: QtBot, own_look: QApplication
) -> None:
    usual = own_look.font()
    try:
        own_look.setFont(QFont(usual.family(), 24))
        apply_theme(own_look, LIGHT)
        button = QPushButton("Choose the person")
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.minimumHeight() >= button.fontMetrics().height() + 10
    finally:
        own_look.setFont(usual)


def test_a_window_of_large_letters_is_larger_but_no_larger_than_the_screen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    usual, windows = qapp.font(), []
    try:
        for points, width in ((usual.pointSize(), 300), (24, 300), (24, 9000)):
            qapp.setFont(QFont(usual.family(), points))
            windows.append(QWidget())
            qtbot.addWidget(windows[-1])
            resize_to_usual(windows[-1], width, 200)
    finally:
        qapp.setFont(usual)
    assert windows[0].size() == QSize(300, 200)
    assert windows[1].width() > 500
    assert windows[2].width() <= windows[2].screen().availableSize().width()


def test_large_letters_leave_room_for_the_video_beside_the_notes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    usual, widths = qapp.font(), []
    try:
        for points in (usual.pointSize(), 2 * usual.pointSize()):
            qapp.setFont(QFont(usual.family(), points))
            session = Session()
            panel = NotesPanel(session, HandEditing(session))
            qtbot.addWidget(panel)
            widths.append(panel.minimumSizeHint().width())
    finally:
        qapp.setFont(usual)
    assert widths[1] < 1.3 * widths[0]
