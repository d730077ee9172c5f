"""Damaged videos and project files, made at random from a seed, and what comes of reading them.

Reading one must end in a refusal in words or in something that holds together. Every function
here raises `AssertionError` where a wrong result passes for a good one, and lets pass whatever
else is raised.
"""

import contextlib
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from fake_network import FakeEstimator, body_at
from kinetrace.core.analysis import Analysis
from kinetrace.core.errors import KinetraceError
from kinetrace.core.measures import measure
from kinetrace.core.pose import Event, Pass
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.recording import Comment, Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from sample_recording import sample_recording

ODD = (None, "", "x", -1, 0, 1e308, float("nan"), float("inf"), True, [], {}, [None], 2**70)


def damaged(data: bytes, seed: int) -> bytes:
    """Return a copy with one to eight faults: bytes flipped, lost, doubled, moved, cut off."""
    chance, content = random.Random(seed), bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        if not content:
            break
        fault, at = chance.randrange(7), chance.randrange(len(content))
        length = min(chance.choice((1, 4, 16, 300)), len(content) - at)
        part = content[at : at + length]
        if fault == 0:
            content[at] ^= 1 << chance.randrange(8)
        elif fault == 1:
            content[at : at + length] = chance.randbytes(length)
        elif fault == 2:
            del content[at : at + length]
        elif fault == 3:
            content[at:at] = part
        elif fault == 4:
            content[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff"))
        elif fault == 5:
            content[at : at + length] = bytes(length)
        else:
            del content[at:]
    return bytes(content)


def full_recording() -> Recording:
    """Return a recording in which everything is filled in that a file can hold."""
    return replace(
        sample_recording(20),
        settings=Settings(facing=-1, passes=(Pass(0, 5, 1),), neutral_s=(0.0, 0.5), height_m=1.7),
        notices=("a note",),
        corrections=(MovePoint(3, "left_knee", 1.5, 2.0), SwapSides(1, 4)),
        edited_events=(Event("initial_contact", "left", 0.31, "manual", True),),
        deleted_events=(Event("foot_off", "right", 0.1, "zeni"),),
        comments=(Comment(0.2, "stumbles"),),
        code="P-07",
    )


def rewritten(path: Path, seed: int) -> None:
    """Put something odd into one place of a recording's file, whose zip stays sound."""
    chance = random.Random(seed)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if chance.random() < 0.3:
        name = chance.choice([name for name in parts if name.endswith(".npy")])
        parts[name] = damaged(parts[name], seed)
    else:
        entry = json.loads(parts["recording.json"])
        _put(entry, chance)
        parts["recording.json"] = json.dumps(entry).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _put(entry: Any, chance: random.Random) -> None:
    """Replace or take out one value, at any depth."""
    keys = list(entry) if isinstance(entry, dict) else list(range(len(entry)))
    key = chance.choice(keys)
    if isinstance(entry[key], (dict, list)) and entry[key] and chance.random() < 0.8:
        _put(entry[key], chance)
    elif chance.random() < 0.2:
        del entry[key]
    else:
        entry[key] = chance.choice(ODD)


def read_video(path: Path) -> str:
    """Analyse a video; return ``refused``, ``noted`` (with a warning) or ``read``."""
    estimator = FakeEstimator(lambda index: [body_at(90, 10, 80)])
    try:
        analysis = Analysis(path, estimator)  # type: ignore[arg-type]
        for step in analysis:
            info = analysis.info
            assert step.frame.image.shape == (info.height, info.width, 3)
            assert step.frame.time_s == info.times_s[step.frame.index]
    except KinetraceError as error:
        return _refusal(error, path)
    made = analysis.recording()
    assert made.complete
    assert np.isfinite(made.time_s).all()
    assert (np.diff(made.frames) > 0).all()
    assert (np.diff(made.time_s) > 0).all()
    lost = made.video.frame_count - len(made)
    assert lost == 0 or any("cannot be decoded" in note for note in made.video.warnings)
    return "noted" if made.video.warnings else "read"


def read_recording(path: Path, before: Recording, *, sealed: bool) -> str:
    """Load and measure a recording; return ``refused`` or ``read``.

    Parameters
    ----------
    sealed : whether the zip's own checksums tell any damage, so that what loads is as it was
    """
    try:
        after = load(path)
    except KinetraceError as error:
        return _refusal(error, path)
    if sealed:
        assert after.settings == before.settings
        assert after.video == before.video
        assert after.corrections == before.corrections
        np.testing.assert_array_equal(after.detections.candidates, before.detections.candidates)
    measure(after)
    with contextlib.suppress(KinetraceError):
        save(after, path)
    return "read"


def _refusal(error: KinetraceError, path: Path) -> str:
    assert path.name in str(error)
    return "refused"
