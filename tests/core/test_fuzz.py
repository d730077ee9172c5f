"""Random damage, from fixed seeds; packaging/fuzz.py tries thousands more of the same."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from kinetrace.core.recordings.recording_file import save
from mutations import damaged, full_recording, read_recording, read_video, rewritten

WriteVideo = Callable[..., Path]
SEEDS = 12
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mkv", "clip.avi", "clip.ts", "clip.mov"])
def test_a_damaged_video_is_refused_or_read_and_holds_together(
    write_video: WriteVideo, name: str
) -> None:
    path = write_video(name, count=12, options={"g": "5"})
    whole = path.read_bytes()
    assert read_video(path) != "refused"
    outcomes: Counter[str] = Counter()
    for seed in range(SEEDS):
        path.write_bytes(damaged(whole, seed))
        outcomes[read_video(path)] += 1
    assert outcomes.total() == SEEDS
    print(f"{name}: {SEEDS} inputs, {dict(outcomes)}")


def test_a_damaged_recording_is_refused_or_is_what_it_was(tmp_path: Path) -> None:
    path, before = tmp_path / "clip.kinetrace", full_recording()
    save(before, path)
    whole = path.read_bytes()
    outcomes: Counter[str] = Counter()
    for seed in range(40):
        path.write_bytes(damaged(whole, seed))
        outcomes[read_recording(path, before, sealed=True)] += 1
    assert outcomes["refused"] > 30
    print(f"40 inputs, {dict(outcomes)}")


def test_a_recording_with_something_odd_in_it_is_refused_or_can_be_measured(
    tmp_path: Path,
) -> None:
    path, before = tmp_path / "clip.kinetrace", full_recording()
    save(before, path)
    whole = path.read_bytes()
    assert read_recording(path, before, sealed=True) == "read"
    outcomes: Counter[str] = Counter()
    for seed in range(40):
        path.write_bytes(whole)
        rewritten(path, seed)
        outcomes[read_recording(path, before, sealed=False)] += 1
    assert outcomes["refused"] > 15
    print(f"40 inputs, {dict(outcomes)}")
