"""When commands can be used: where the keys hold, and on which frames."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.app.keys.actions import COMMANDS
from kinetrace.app.keys.other_keys import OTHER_KEYS
from kinetrace.app.main_window import MainWindow
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.probe import probe
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("clip.mp4", count=24)


def test_a_letter_in_a_box_or_list_changes_nothing_of_the_document(
    qtbot: QtBot, window: MainWindow, recording: Recording, video: Path
) -> None:
    session = window.session
    session.open_recording(recording, probe(video), None)
    window.activateWindow()
    window.tabs.setCurrentWidget(window.notes)
    for field in (window.card.recorded_at.rate, window.analysis.choice.device, window.notes.list):
        field.setFocus()
        for key in (*"XBR1234", "Shift+X", "Shift+R", "Shift+Del", "Shift+Backspace"):
            QTest.keySequence(field, QKeySequence(key))
        assert session.recording is recording, field.accessibleName()
    window.player.timeline.setFocus()
    QTest.keySequence(window.player.timeline, QKeySequence("X"))
    assert session.undo_label == "Swap left and right"
    session.undo()
    window.tabs.setCurrentWidget(window.curves)
    qtbot.waitUntil(window.curves.plots_column.isVisible)
    plot = window.curves.plots_column.plots[0]
    plot.setFocus()
    QTest.keySequence(plot, QKeySequence("X"))
    assert session.undo_label == "Swap left and right"


def test_a_letter_that_chooses_in_a_box_is_no_key_of_the_window(
    window: MainWindow, recording: Recording, video: Path
) -> None:
    session, box = window.session, window.analysis.choice.device
    session.open_recording(recording, probe(video), None)
    window.activateWindow()
    box.setFocus()
    QTest.keySequence(box, QKeySequence("P"))
    assert box.currentText() == "processor"
    assert not window.player.picture.picking
    skeleton = window.store.value.skeleton
    for key in "IOKS":
        QTest.keySequence(box, QKeySequence(key))
    assert (session.loop, session.playing) == (None, False)
    assert window.store.value.skeleton == skeleton
    window.player.picture.setFocus()
    QTest.keySequence(window.player.picture, QKeySequence("I"))
    assert session.loop is not None


def test_what_deletes_has_a_key_on_a_macbook_which_has_no_del() -> None:
    rows = [row.keys for row in (*COMMANDS, *OTHER_KEYS.values())]
    deleting = [keys for keys in rows if any("Del" in key for key in keys)]
    assert len(deleting) == 4
    for keys in deleting:
        assert {key.replace("Del", "Backspace") for key in keys} <= set(keys)


def test_what_is_not_analysed_or_not_shown_cannot_be_corrected(
    window: MainWindow, make_recording: Callable[..., Recording], video: Path
) -> None:
    session, actions = window.session, window.actions_table.by_name
    later = make_recording(10)
    later = replace(later, frames=later.frames + 10, span=(10, 19))
    names = ("swap_here", "swap_on", "clear", "bridge", "swap_arms", "contact_left", "next_point")

    def usable() -> list[bool]:
        return [actions[name].isEnabled() for name in names]

    session.open_recording(later, probe(video), None)
    assert not any(usable())
    assert "not analysed" in actions["swap_here"].statusTip()
    session.go_to(12)
    assert all(usable())
    assert actions["swap_here"].statusTip() == ""
    session.go_to(5)
    assert not any(usable())
    session.set_loop((5, 12))
    assert usable() == [False, False, True, True, True, False, False]
    assert actions["swap_range"].isEnabled()
    session.set_loop((2, 6))
    assert not actions["swap_range"].isEnabled()
    session.open_recording(later, None, None)
    assert not any(usable())
    window.editing.swap_here()
    assert "not at hand" in window.status._work.whole
    assert session.undo_label is None


def test_why_something_was_refused_is_not_said_any_more_elsewhere_or_after_a_change(
    window: MainWindow, recording: Recording, video: Path
) -> None:
    session, said = window.session, window.status._work
    session.open_recording(recording, probe(video), None)
    for go_on in (lambda: session.go_to(3), lambda: window.editing.comment("Looks up")):
        window.editing.refused.emit("This frame was not analysed.")
        assert said.whole == "This frame was not analysed."
        go_on()
        assert said.whole == ""
    window.status.say("All frames are analysed (24).")
    session.go_to(5)
    assert said.whole == "All frames are analysed (24)."
