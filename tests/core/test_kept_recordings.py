"""Recordings that a command keeps from one run to the next."""

from dataclasses import replace
from pathlib import Path

import pytest
from fake_network import FakeEstimator
from kinetrace.core.commands import kept_recordings
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.system.fingerprint import sha256_of
from walking_recording import walking_recording


def test_another_video_of_the_same_name_is_analysed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    estimator = FakeEstimator(lambda _: [])
    videos = [tmp_path / "a" / "walk.mp4", tmp_path / "b" / "walk.mp4"]
    made = []
    for video in videos:
        video.parent.mkdir()
        video.write_text(str(video))
        one = walking_recording()
        facts = replace(one.video, sha256=sha256_of(video))
        engine = replace(
            one.engine, weights_sha256=estimator.weights.sha256, averaging=estimator.averaging
        )
        made.append(replace(one, video=facts, engine=engine))
    own = tmp_path / estimator.weights.sha256[:12]
    own.mkdir()
    save(made[0], own / "walk.kinetrace")
    monkeypatch.setattr(kept_recordings, "_analysed", lambda *_: made[1])
    for video, one in zip(videos, made, strict=True):
        kept = kept_recordings.recorded(video, estimator, tmp_path)  # type: ignore[arg-type]
        assert kept.video.sha256 == one.video.sha256


def test_recordings_of_two_networks_lie_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    video = tmp_path / "walk.mp4"
    video.write_text("a walk")
    asked = []

    def analysed(_video: Path, estimator: FakeEstimator, _settings: None) -> Recording:
        asked.append(estimator.weights.sha256)
        one = walking_recording()
        own = replace(
            one.engine, weights_sha256=estimator.weights.sha256, averaging=estimator.averaging
        )
        facts = replace(one.video, sha256=sha256_of(video))
        return replace(one, video=facts, engine=own)

    monkeypatch.setattr(kept_recordings, "_analysed", analysed)
    networks = [FakeEstimator(lambda _: []), FakeEstimator(lambda _: [])]
    networks[1].weights = replace(networks[1].weights, path=video)  # other bytes, another network
    for _ in range(2):
        for network in networks:
            kept_recordings.recorded(video, network, tmp_path)  # type: ignore[arg-type]
    assert len(asked) == 2
