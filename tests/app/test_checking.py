"""The look at a video that was opened, and what the file card says of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.analysis.checking import Checking
from kinetrace.app.analysis.file_card import FileCard
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.network import weights
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import probe
from pattern_frames import tagged
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000


@pytest.fixture
def card(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileCard]:
    """A file card with a session, whose network is quick and needs no weights."""
    monkeypatch.setenv(weights.ENVIRONMENT, str(tmp_path))
    fake = FakeEstimator(tmp_path / weights.file_name("RT"))
    session, store = Session(), SettingsStore(None)
    analyst = Analyst(session, store)
    analyst.open_network = lambda *_: fake
    checking = Checking(session, analyst, store)
    card = FileCard(session, checking)
    card.session, card.store, card.checking, card.analyst = session, store, checking, analyst
    qtbot.addWidget(card)
    card.show()
    yield card
    checking.stop_and_wait()


def settle(qtbot: QtBot, card: FileCard) -> None:
    qtbot.waitUntil(lambda: not card.checking.busy, timeout=WAIT_MS)


def test_a_video_is_looked_at_when_it_is_opened_and_the_verdict_is_shown(
    qtbot: QtBot, card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.session.open_video(probe(write_video(count=40, rate=10)))
    assert card.checking.busy
    assert card.verdict.button.text() == "Skip"
    settle(qtbot, card)
    said = [one.kind for one in card.checking.verdict.advice]
    assert "small" in said
    assert "rate" in said
    assert "10 frames a second are too few" in card.verdict.advice.text()


def test_the_same_pictures_are_judged_anew_for_another_rate(
    qtbot: QtBot, card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.session.open_video(probe(write_video(count=40, rate=10)))
    settle(qtbot, card)
    card.session.set_slow_motion("Slow motion", 6.0)
    assert not card.checking.busy
    assert "too few" not in card.verdict.advice.text()


def test_it_can_be_skipped_and_made_up_for(
    qtbot: QtBot, card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.session.open_video(probe(write_video(count=40)))
    card.verdict.button.click()
    assert not card.checking.busy
    assert card.checking.verdict is None
    assert card.verdict.button.text() == "Check the video"
    card.verdict.button.click()
    settle(qtbot, card)
    assert card.checking.verdict.pictures == 20


def test_it_is_left_to_the_user_where_that_is_set(
    card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.store.change(check=False)
    card.session.open_video(probe(write_video()))
    assert not card.checking.busy
    assert card.verdict.isVisible()


def test_a_video_that_is_analysed_is_not_looked_at(
    card: FileCard, recording: Recording, write_video: Callable[..., Path]
) -> None:
    card.session.open_recording(recording, probe(write_video()), None)
    assert not card.checking.busy
    assert not card.verdict.isVisible()


def test_an_analysis_comes_first(
    qtbot: QtBot, card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.session.open_video(probe(write_video(count=40)))
    with qtbot.waitSignal(card.analyst.ended, timeout=WAIT_MS):
        card.analyst.start()
        assert not card.checking.busy


def test_a_network_that_fails_leaves_the_video_unchecked_and_it_is_said_why(
    qtbot: QtBot, card: FileCard, write_video: Callable[..., Path]
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no network")

    card.analyst.open_network = fail
    card.session.open_video(probe(write_video(count=40)))
    settle(qtbot, card)
    assert card.checking.verdict is None
    assert card.verdict.button.text() == "Check the video"
    assert "could not be checked" in card.verdict.words.text()
    assert card.verdict.advice.isVisible()
    assert card.verdict.advice.text() == "No network."
    card.session.open_video(probe(write_video("other.mp4")))
    assert card.checking.trouble == ""


def test_the_rate_of_the_recording_makes_it_slow_motion(
    card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.store.change(check=False)
    card.session.open_video(probe(write_video(count=30, rate=30)))
    rate = card.recorded_at.rate
    assert rate.currentText() == "30"
    rate.setCurrentText("240")
    rate.activated.emit(rate.currentIndex())
    assert card.session.settings.slow_motion == pytest.approx(8.0)
    assert card.session.video.duration_s == pytest.approx(1 / 8)
    assert "slowed down 8 times" in card.facts(card.session.video)
    rate.setCurrentText("30")
    rate.activated.emit(0)
    assert card.session.settings.slow_motion == 1.0


def test_the_rate_that_the_file_names_is_offered_and_asked_for_until_one_is_set(
    card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.store.change(check=False)
    path = tagged(write_video(count=30, rate=30), **{"com.android.capture.fps": "250"})
    card.session.open_video(probe(path))
    rate = card.recorded_at.rate
    offered = [rate.itemText(n) for n in range(rate.count())]
    assert offered == ["30", "50", "60", "100", "120", "200", "240", "250", "480", "960"]
    assert rate.currentText() == "30"
    assert "filmed at 250 frames a second" in card._warnings.text()
    rate.setCurrentText("250")
    rate.activated.emit(rate.currentIndex())
    assert not card._warnings.isVisible()


def test_a_rate_below_that_of_the_file_is_not_taken(
    card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.store.change(check=False)
    card.session.open_video(probe(write_video(count=30, rate=30)))
    rate = card.recorded_at.rate
    rate.setCurrentText("12")
    rate.activated.emit(0)
    assert card.session.settings.slow_motion == 1.0
    assert rate.currentText() == "30"


def test_of_a_single_frame_no_rate_is_said(
    card: FileCard, write_video: Callable[..., Path]
) -> None:
    card.store.change(check=False)
    card.session.open_video(probe(write_video(count=1)))
    assert card.facts(card.session.video) == "192 × 108 pixels · 1 frame"
