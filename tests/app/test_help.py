"""The table of commands and the help that reads it."""

from collections import Counter

import pytest
from kinetrace.app.dialogs.help_window import HelpWindow
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.keys.actions import COMMANDS, LINE, shortcut_rows
from kinetrace.app.keys.other_keys import other_key_rows
from kinetrace.app.main_window import MainWindow
from kinetrace.app.picture.skeleton import degrees
from kinetrace.core.kinematics.angles import ANGLES, UNAVAILABLE
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(
        QKeySequence(key).toString() for row in COMMANDS for key in row.keys + row.stage_keys
    )
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_no_two_commands_share_a_name_and_every_one_does_something(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    window = MainWindow(SettingsStore(None), tmp_path_factory.mktemp("recovery"))
    qtbot.addWidget(window)
    names = [row.name for row in COMMANDS]
    assert len(names) == len(set(names))
    done = {row.name for row in COMMANDS if row.text != LINE} - {"recent"}
    assert done == set(window.commands._table)
    window.close()


def test_the_help_names_every_angle_every_refusal_and_every_shortcut(qtbot: QtBot) -> None:
    help_window = HelpWindow()
    qtbot.addWidget(help_window)
    assert all(row.title in help_window.angles_page() for row in ANGLES.values())
    assert "seen from the front (from the front)" not in help_window.angles_page()
    page = help_window.unavailable_page()
    assert all(name.replace("_", " ") in page for name in UNAVAILABLE)
    shortcuts = help_window.shortcuts_page()
    assert all(text in shortcuts for _, text, _ in shortcut_rows())
    assert "Swap legs from here on" in shortcuts
    assert all(text in shortcuts for _, text, _ in other_key_rows())
    assert "Take the last point back" in shortcuts


def test_the_help_says_of_all_keys_with_ctrl_where_they_hold(qtbot: QtBot) -> None:
    texts = [row.text for row in COMMANDS if row.stage and "Ctrl" in "".join(row.keys)]
    assert texts
    assert all("contact" in text or "foot-off" in text or "Event" in text for text in texts)
    help_window = HelpWindow()
    qtbot.addWidget(help_window)
    assert help_window.shortcuts_page().startswith("<p>Keys of events, and keys without Ctrl")


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(-16.2, 0, "−16°"), (-0.2, 0, "0°"), (3.14, 1, "3.1°"), (-0.04, 1, "0.0°")],
)
def test_angles_are_written_with_a_minus_and_without_a_negative_zero(
    value: float, places: int, text: str
) -> None:
    assert degrees(value, places) == text
