"""What nobody sees is not drawn."""

from kinetrace.app.widgets.seen import WhenSeen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_a_hidden_widget_is_drawn_once_when_it_is_shown(qtbot: QtBot) -> None:
    widget, drawn = QWidget(), []
    qtbot.addWidget(widget)
    due = WhenSeen(widget, lambda: drawn.append(1))
    for _ in range(5):
        due.ask()
    assert drawn == []
    widget.show()
    assert drawn == [1]
    due.ask()
    assert drawn == [1, 1]
    widget.hide()
    widget.show()
    assert drawn == [1, 1]
