"""Whether a new analysis follows somebody else, and what was decided about the one before.

A knee that was moved, legs that were swapped, a contact, a facing, a body height belong to a
person. A note, a drawing, a mirror image, a known length in the room belong to the picture.
"""

from dataclasses import replace
from typing import TypeVar

import numpy as np

from ..keypoints import INDEX
from ..person.seed import Seed
from ..pose import Detections, Floats
from .corrections import Correction, MovePoint
from .mirroring import mirror_image
from .recording import Recording

TRUNK = ("thorax", "pelvis", "left_shoulder", "right_shoulder", "left_hip", "right_hip")

APART = 0.5
"""Of the trunk's length, from which two bodies are not in one place. Two networks put the same
trunk within a tenth of it; two people who walk side by side are mostly further apart."""

ENOUGH = 5
"""Frames in which both are seen that tell whether they are one, before an analysis has ended."""

_Some = TypeVar("_Some")


def follows_another(
    before: Recording, after: Recording, since: int = 0, *, ended: bool = True
) -> bool:
    """Return whether two analyses of one video follow different people.

    In the median of the frames in which both saw somebody, the trunks are more than `APART` from
    each other. Where there is no such frame: each saw somebody only where the other, which looked
    there as well, did not.

    Parameters
    ----------
    since : frame from which on they are compared
    ended : the second is all that there will be; otherwise `ENOUGH` frames are waited for
    """
    frames, old, new = np.intersect1d(before.frames, after.frames, return_indices=True)
    old, new = old[frames >= since], new[frames >= since]
    (was, trunk_px), (now, _) = _trunk(before.detections), _trunk(after.detections)
    apart_px = np.hypot(*(was[old] - now[new]).T)
    both = np.isfinite(apart_px)
    if both.any():
        far = np.median(apart_px[both]) > APART * np.median(trunk_px[old][both])
        return bool(far and (ended or both.sum() >= ENOUGH))
    return ended and bool(np.isfinite(was[old]).any() and np.isfinite(now[new]).any())


def _trunk(seen: Detections) -> tuple[Floats, Floats]:
    """Return the middle of the trunk, (T, 2) px, NaN where nobody is seen, and its length (T,)."""
    xy = seen.candidates[:, :, 0, :2].astype(np.float64)
    length_px = np.hypot(*(xy[:, INDEX["thorax"]] - xy[:, INDEX["pelvis"]]).T)
    return xy[:, [INDEX[name] for name in TRUNK]].mean(axis=1), length_px


def decisions_on_person(recording: Recording) -> int:
    """Return how much was decided about the person: corrections, events, and settings."""
    settings = recording.settings
    about = (
        *recording.corrections,
        *recording.edited_events,
        *recording.deleted_events,
        *settings.passes,
    )
    set_once = (settings.facing, settings.neutral_s, settings.height_m)
    return len(about) + sum(one is not None for one in set_once)


def somebody_before(recording: Recording, frame: int) -> bool:
    """Return whether somebody is seen in a frame before this one."""
    seen = np.isfinite(recording.detections.box[:, 0])
    return bool(seen[recording.frames < frame].any())


def chosen_for_range(recording: Recording, frame: int) -> tuple[Seed, ...]:
    """Return whom people chose, and where that person is in the first frame of a range.

    Where they were in an earlier frame tells nothing there.
    """
    from ..person.sighting import MARGIN

    chosen, row = recording.chosen, int(np.searchsorted(recording.frames, frame))
    if row == len(recording) or recording.frames[row] != frame:
        return chosen
    time_s = float(recording.detections.time_s[row])
    left, top, side, _ = (float(one) for one in recording.detections.box[row])
    earlier = [one for one in chosen if one.time_s < time_s]
    later = [one for one in chosen if one.time_s >= time_s]
    if not earlier or not np.isfinite(side) or any(one.time_s == time_s for one in later):
        return chosen
    there = Seed(left + side / 2, top + side / 2, side / MARGIN, time_s, goes_on=True)
    return (*earlier, there, *later)


def before_frame(recording: Recording, frame: int) -> Recording:
    """Return what stays where another person is followed from a frame on: what is before it.

    An analysis goes on from there. What was decided since about whoever was followed goes; what
    belongs to the picture stays.
    """
    rows = int(np.searchsorted(recording.frames, frame))
    until_s = recording.time_s[rows] if rows < len(recording) else np.inf
    seen, settings = recording.detections, recording.settings
    neutral_s = settings.neutral_s
    return replace(
        recording,
        frames=recording.frames[:rows],
        detections=Detections(
            seen.time_s[:rows], seen.candidates[:rows], seen.spread_px[:rows], seen.box[:rows]
        ),
        settings=replace(
            settings,
            passes=tuple(
                replace(one, stop=min(one.stop, rows))
                for one in settings.passes
                if one.start < rows
            ),
            neutral_s=neutral_s if neutral_s and neutral_s[1] < until_s else None,
        ),
        corrections=tuple(
            _until(one, frame) for one in recording.corrections if _begins(one) < frame
        ),
        edited_events=tuple(one for one in recording.edited_events if one.time_s < until_s),
        deleted_events=tuple(one for one in recording.deleted_events if one.time_s < until_s),
        complete=False,
        notices=(),
        tracker=None,
        chosen=tuple(
            one for one in recording.chosen if one.time_s < until_s * settings.slow_motion
        ),
        changes=_changes_until(recording.changes, until_s * settings.slow_motion),
    )


def _changes_until(
    changes: tuple[tuple[float, str], ...], until_s: float
) -> tuple[tuple[float, str], ...]:
    """Return what happened before a time; who passed then is followed no longer than that."""
    kept = tuple(one for one in changes if one[0] < until_s)
    last, then = ([kind for _, kind in part] for part in (kept[-1:], changes[len(kept) :]))
    if last == ["left"]:
        return (*kept, (float(until_s), "back"))
    return kept[:-1] if last == ["found"] and then[:1] == ["mistaken"] else kept


def _begins(correction: Correction) -> int:
    return correction.frame if isinstance(correction, MovePoint) else correction.start


def _until(correction: Correction, frame: int) -> Correction:
    """Return a correction that begins before a frame for the frames before it."""
    if isinstance(correction, MovePoint):
        return correction
    return replace(correction, stop=min(correction.stop, frame))


def without_decisions(recording: Recording, before: Recording, since: int = 0) -> Recording:
    """Return a recording without what had been decided about the person of an analysis before.

    What was decided since stays, as does all that belongs to the picture.

    Parameters
    ----------
    since : frame from which on it is another person; what was decided on earlier ones stays
    """
    old = before.reanalysed(recording).with_slow_motion(recording.settings.slow_motion)
    old = mirror_image(old, recording.settings.mirrored)
    if since:
        return _with_decisions_until(recording, old, since)
    now, was = recording.settings, old.settings
    settings = replace(
        now,
        passes=_less(now.passes, was.passes),
        facing=None if now.facing == was.facing else now.facing,
        neutral_s=None if now.neutral_s == was.neutral_s else now.neutral_s,
        height_m=None if now.height_m == was.height_m else now.height_m,
    )
    return replace(
        recording,
        settings=settings,
        corrections=_less(recording.corrections, old.corrections),
        edited_events=_less(recording.edited_events, old.edited_events),
        deleted_events=_less(recording.deleted_events, old.deleted_events),
    )


def _with_decisions_until(recording: Recording, old: Recording, frame: int) -> Recording:
    """Return a recording with what was decided in an old one before a frame, and since then."""
    kept = before_frame(old, frame)
    now, was = recording.settings, old.settings
    return replace(
        recording,
        settings=replace(
            now,
            passes=(*kept.settings.passes, *_less(now.passes, was.passes)),
            neutral_s=kept.settings.neutral_s if now.neutral_s == was.neutral_s else now.neutral_s,
        ),
        corrections=(*kept.corrections, *_less(recording.corrections, old.corrections)),
        edited_events=(*kept.edited_events, *_less(recording.edited_events, old.edited_events)),
        deleted_events=(*kept.deleted_events, *_less(recording.deleted_events, old.deleted_events)),
    )


def _less(these: tuple[_Some, ...], those: tuple[_Some, ...]) -> tuple[_Some, ...]:
    return tuple(one for one in these if one not in those)
