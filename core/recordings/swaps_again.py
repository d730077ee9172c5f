"""Which swaps of left and right still say the same once a video is analysed anew.

A swap says that a network and the repair had exchanged two limbs. Another network may have them
right: the swap would exchange them. What people meant is what they saw, the limbs after the swap;
a swap holds where it makes the new limbs those.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, KEYPOINTS, mirrored
from ..kinematics.view import swap_sides
from ..pose import Floats, PoseSequence
from .corrections import BridgePoints, ClearPoints, Correction, MovePoint, SwapSides

CLEAR = 0.2
"""Of the limb's length, by which one way must fit better than the other to count in full."""

BRIEF_S = 0.1
"""What must speak against a swap, or for it, for about so long to make a stretch of its own."""

Rows = NDArray[np.bool_]
Runs = list[tuple[int, int]]


@dataclass(frozen=True, eq=False)
class Decided:
    """Left and right as an analysis, the repair and a person had decided them.

    Attributes
    ----------
    frames : (T,) numbers of the video's frames
    pose : with all corrections, not filtered (`kinetrace.core.measures.Measures.decided`)
    corrections : that are in it
    mirrored : whether its sides are those of a mirror image
    """

    frames: NDArray[np.int64]
    pose: PoseSequence
    corrections: tuple[Correction, ...]
    mirrored: bool = False


@dataclass(frozen=True, eq=False)
class SwapsAgain:
    """What becomes of the swaps.

    Attributes
    ----------
    corrections : with the swaps that still say the same
    frames : in how many a swap had been made before this analysis
    dropped, unclear : in how many of them the new analysis has the limbs without the swap as they
        were with it; in how many that cannot be told, so that the swap stays
    """

    corrections: tuple[Correction, ...]
    frames: int
    dropped: int
    unclear: int


def swaps_again(old: Decided | None, new: Decided) -> SwapsAgain:
    """Return the corrections with those swaps that a new analysis has not made wrong.

    Only swaps that both have are looked at; where somebody has swapped since, all stay.

    Parameters
    ----------
    old : before the new analysis; None where it is not known: then all is unclear
    """
    was = () if old is None else old.corrections
    swaps = [one for one in new.corrections if isinstance(one, SwapSides)]
    if old is None:
        swapped = [_swapped(new.frames, swaps, joints) for joints in _groups(swaps)]
        count = int(np.any(swapped, axis=0).sum()) if swapped else 0
        return SwapsAgain(new.corrections, count, 0, count)
    before = [one for one in was if isinstance(one, SwapSides)]
    looked, gone, open_ = (np.zeros(len(new.frames), bool) for _ in range(3))
    corrections = new.corrections
    for joints in _groups(before):
        rows = _swapped(new.frames, before, joints)
        rows &= _swapped(new.frames, swaps, joints)
        dropped, unclear = _dropped(rows, _evidence(old, new, joints), new.pose.time_s)
        looked, gone, open_ = looked | rows, gone | dropped, open_ | unclear
        corrections = without_swaps(corrections, frame_runs(new.frames, dropped), joints)
    return SwapsAgain(corrections, int(looked.sum()), int(gone.sum()), int(open_.sum()))


def _groups(swaps: Sequence[SwapSides]) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(one.joints for one in swaps))


def _swapped(frames: NDArray[np.int64], swaps: Sequence[SwapSides], joints: Any) -> Rows:
    """Return in which frames some joints are swapped an odd number of times, (T,)."""
    rows = np.zeros(len(frames), bool)
    for one in swaps:
        if one.joints == joints:
            rows ^= (frames >= one.start) & (frames < one.stop)
    return rows


def _evidence(old: Decided, new: Decided, joints: tuple[str, ...]) -> Floats:
    """Return how much better the limbs fit as they are than exchanged, (T,) -1 ... 1."""
    _, in_old, in_new = np.intersect1d(old.frames, new.frames, return_indices=True)
    pose = old.pose if old.mirrored == new.mirrored else swap_sides(old.pose)
    points = np.array([[INDEX[f"{side}_{one}"] for one in joints] for side in ("left", "right")])
    was, now = pose.xy[in_old][:, points], new.pose.xy[in_new][:, points]  # (N, 2 sides, J, 2)
    length = np.linalg.norm(was[:, :, -1] - was[:, :, 0], axis=-1)
    evidence = np.zeros(len(new.frames))
    if np.isfinite(length).any():
        better = _distance(was, now[:, ::-1]) - _distance(was, now)
        share = better / max(CLEAR * float(np.nanmedian(length)), 1e-6)
        evidence[in_new] = np.clip(np.nan_to_num(share), -1, 1)
    return evidence


def _distance(one: Floats, other: Floats) -> Floats:
    """Return the sum of distances, (N,), of the joints that are known on both sides of both."""
    far = np.linalg.norm(one - other, axis=-1)
    known = np.isfinite(one + other + one[:, ::-1] + other[:, ::-1]).all(axis=(1, 3))
    return np.asarray(np.where(np.asarray(known)[:, None], far, 0.0).sum(axis=(1, 2)))


def _dropped(rows: Rows, evidence: Floats, time_s: Floats) -> tuple[Rows, Rows]:
    """Return in which rows the swap goes, and in which nothing tells, in whole stretches."""
    dropped, unclear = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
    usual_s = float(np.median(np.diff(time_s))) if len(rows) > 1 else 1.0
    for start, stop in runs(rows):
        part = evidence[start:stop]
        unclear[start:stop] = not part.any()
        dropped[start:stop] = against(part, max(BRIEF_S / usual_s, 1.0))
    return dropped, unclear


def against(evidence: Floats, change: float) -> Rows:
    """Return the stretches that evidence below 0 speaks for, (T,), each change at a cost.

    Evidence is at most 1 a row: no stretch of fewer rows than a change costs is told apart.

    >>> against(np.array([1.0, 1, -1, 1, 1, -1, -1]), 1.5).astype(int).tolist()
    [0, 0, 0, 0, 0, 1, 1]
    """
    stay = go = 0.0
    came: list[tuple[int, int]] = []
    for one in evidence.tolist():  # plain numbers: a recording may be long
        came.append((int(go + change < stay), int(stay + change >= go)))
        stay, go = min(stay, go + change) + max(-one, 0.0), min(go, stay + change) + max(one, 0.0)
    state, found = int(go < stay), np.zeros(len(evidence), bool)
    for row in range(len(evidence) - 1, -1, -1):
        found[row] = state
        state = came[row][state]
    return found


def runs(rows: Rows) -> Runs:
    """Return the stretches of true, start ... stop - 1.

    >>> runs(np.array([True, False, True, True]))
    [(0, 1), (2, 4)]
    """
    ends = np.flatnonzero(np.diff(np.r_[0, rows.astype(int), 0]))
    return list(zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True))


def frame_runs(frames: NDArray[np.int64], rows: Rows) -> Runs:
    """Return the stretches of rows in numbers of frames; what does not decode within is in them."""
    return [(int(frames[start]), int(frames[stop - 1]) + 1) for start, stop in runs(rows)]


def without_swaps(
    corrections: Sequence[Correction], gone: Runs, joints: tuple[str, ...]
) -> tuple[Correction, ...]:
    """Return the corrections without the last swap of some joints in some stretches of frames.

    What was set before that swap keeps its place: it takes the name of the other side.
    """
    size = max((stop for _, stop in gone), default=0)
    waits, passed = np.zeros(size, bool), np.zeros(size, bool)
    for start, stop in gone:
        waits[start:stop] = True
    names = {f"{side}_{one}" for side in ("left", "right") for one in joints}
    made: list[Correction] = []
    for one in reversed(corrections):
        if isinstance(one, SwapSides) and one.joints == joints:
            own = np.zeros(max(size, one.stop), bool)
            own[one.start : one.stop] = True
            taken = own[:size] & waits
            waits &= ~taken
            passed |= taken
            own[:size] &= ~taken
            made += [replace(one, start=a, stop=b) for a, b in reversed(runs(own))]
        else:
            made += list(_renamed(one, passed, names))[::-1]
    return tuple(made[::-1])


def _renamed(change: Correction, passed: Rows, names: set[str]) -> Iterator[Correction]:
    """Yield a correction with the other side's names in the frames in which a later swap went."""
    if isinstance(change, MovePoint):
        turned = change.keypoint in names and passed[change.frame : change.frame + 1].any()
        yield replace(change, keypoint=mirrored(change.keypoint)) if turned else change
    elif isinstance(change, BridgePoints):  # between its ends: it cannot be parted
        here = passed[change.start : change.stop]
        most = len(here) and 2 * here.sum() > change.stop - change.start
        yield replace(change, keypoints=_others(change.keypoints, names)) if most else change
    elif isinstance(change, ClearPoints):
        here = np.zeros(change.stop - change.start, bool)
        inside = passed[change.start : change.stop]
        here[: len(inside)] = inside
        others = _others(change.keypoints, names)
        if set(others) == set(change.keypoints) or not here.any():
            yield change
            return
        for rows, points in ((~here, change.keypoints), (here, others)):
            for start, stop in runs(rows):
                yield ClearPoints(change.start + start, change.start + stop, points)
    else:
        yield change


def _others(keypoints: tuple[str, ...], names: set[str]) -> tuple[str, ...]:
    """Return keypoints, those with the names by that of the other side, in their usual order."""
    found = {mirrored(one) if one in names else one for one in keypoints}
    return tuple(name for name in KEYPOINTS if name in found)
