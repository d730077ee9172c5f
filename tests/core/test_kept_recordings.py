"""Recordings that a command keeps from one run to the next."""

from dataclasses import replace
from pathlib import Path

import pytest
from fake_network import FakeEstimator
from kinetrace.core.commands import kept_recordings
from kinetrace.core.fingerprint import sha256_of
from kinetrace.core.recording_file import save
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
    save(made[0], tmp_path / "walk.kinetrace")
    monkeypatch.setattr(kept_recordings, "_analysed", lambda *_: made[1])
    for video, one in zip(videos, made, strict=True):
        kept = kept_recordings.recorded(video, estimator, tmp_path)  # type: ignore[arg-type]
        assert kept.video.sha256 == one.video.sha256
