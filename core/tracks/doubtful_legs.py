"""Legs that cannot be told apart, or seem to bend backwards, are left out rather than shown.

A near camera sees whoever comes into its picture or leaves it half from the front or from behind.
There the repair over time is at its weakest: the track begins or ends, and one leg covers the
other for long. Three signs are seen afterwards, and then nothing is better than a wrong leg.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import both_legs_px, hip_centre, leg_signals, step_rhythm_s
from ..keypoints import INDEX, SIDES
from ..kinematics.butterworth import frame_interval_s, runs
from ..kinematics.facing import direction_per_frame
from ..kinematics.joint_angles import joint_angles
from ..kinematics.view import oblique_deg
from ..pose import Floats, Pass, PoseSequence, Status

Flags = NDArray[np.bool_]

ALONE_S = 0.4
"""A knee unseen for so long while the other one is seen: which of the two is seen is a guess. A
crossing of the legs, a few frames in each step, takes less."""

ALONE_STEPS, SLOWEST_STRIDE_S = 0.4, 12.0
"""And for so much of a step, where that is longer: in slow motion that nobody has told of a
crossing lasts for as long as its steps do."""

BESIDE, HARDLY_MOVES = 0.17, 0.15
"""Unless the knees are in one place, in leg lengths: the one vanishes beside the other and comes
back beside it, and meanwhile the other hardly moves against the hips. No leg swings past without
that. So it is in step-to gait, where one foot is only drawn up to the other."""

OBLIQUE_DEG = 25.0
BACKWARDS_DEG = -8.0
"""A knee bent backwards by more, the body turned out of the side view by more than
`OBLIQUE_DEG`, is taken for wrong: the side that a near camera sees of who comes or leaves is where
legs are mistaken. In a side view such a knee stays: some people's knees do bend backwards."""

NO_KNEE_DEG = -30.0
"""No knee bends backwards by more, from no side: where the repair gave a leg another place, as the
other leg's foot while its own is still outside the picture, that place is wrong."""

AROUND_S = 0.1
"""What is left out reaches so far to both sides."""

LEGS = ("knee", "ankle")


def leave_out_doubtful(
    pose: PoseSequence, passes: Sequence[Pass], together: Flags | None = None
) -> PoseSequence:
    """Return the pose without the knees and ankles that are not to be believed.

    Where one knee is seen alone for long, knees and ankles of both legs are left out; where a
    knee bends backwards in an oblique view, that knee; where it does as none can, what the repair
    has put there. What a person has set stays.

    Parameters
    ----------
    pose : repaired and filtered
    together : (T,) where both legs do the same: then it is of no matter which is seen alone.
        None for nowhere
    """
    drop = np.zeros(pose.status.shape, dtype=bool)
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in LEGS]
    drop[:, legs] = seen_alone(pose, passes, together)[:, None]
    drop[:, [INDEX["left_knee"], INDEX["right_knee"]]] |= bent_backwards(pose, passes)
    drop |= misplaced(pose, passes)
    return pose.without(drop)


def seen_alone(pose: PoseSequence, passes: Sequence[Pass], together: Flags | None = None) -> Flags:
    """Return (T,) where one knee is unseen and the other is seen, for too long in one gap.

    That is `ALONE_S`, in slow steps `ALONE_STEPS`. And around it, in passes from the side alone,
    and not where both legs do the same, or the knees are in one place. A knee that a person has set
    speaks against it.
    """
    alone = np.zeros(len(pose), dtype=bool)
    if len(pose) < 2:
        return alone
    found = np.isfinite(pose.xy[..., 0])
    frame_s = frame_interval_s(pose.time_s)
    direction = direction_per_frame(passes, len(pose))
    longest_s = _longest_alone_s(pose, direction)
    places = (pose.xy - hip_centre(pose)[:, None]) / both_legs_px(pose)
    for side, other in (("left", "right"), ("right", "left")):
        knee, other_knee = INDEX[f"{side}_knee"], INDEX[f"{other}_knee"]
        seen = found[:, other_knee]
        if together is not None:
            seen = seen & ~together
        for gap in runs(pose.time_s, ~found[:, knee] & (direction != 0), ALONE_S):
            too_long = seen[gap].sum() * frame_s >= longest_s[gap].max() - frame_s / 2
            if too_long and not _in_one_place(places[:, knee], places[:, other_knee], gap):
                alone[gap] |= seen[gap]
    return _around(pose.time_s, alone)


def _in_one_place(hidden: Floats, seen: Floats, gap: slice) -> bool:
    """Return whether a knee that is hidden in a gap is where the other one is seen.

    Parameters
    ----------
    hidden, seen : (T, 2) against the hips, leg lengths
    """
    if not 0 < gap.start < gap.stop < len(seen):
        return False
    at_ends = np.hypot(*(hidden - seen)[[gap.start - 1, gap.stop]].T)
    moves = np.ptp(seen[gap, 0])  # NaN where it is not seen all the time
    return bool(at_ends.max() <= BESIDE and moves <= HARDLY_MOVES)


def _longest_alone_s(pose: PoseSequence, direction: NDArray[np.int_]) -> Floats:
    """Return for how long, (T,) s, a crossing of the legs may hide a knee."""
    longest_s = np.full(len(pose), ALONE_S)
    for start, stop, signals in leg_signals(pose, direction):
        step_s = step_rhythm_s(signals, shortest_s=ALONE_S, longest_s=SLOWEST_STRIDE_S)
        longest_s[start:stop] = np.fmax(ALONE_S, ALONE_STEPS * step_s)
    return longest_s


def bent_backwards(pose: PoseSequence, passes: Sequence[Pass]) -> Flags:
    """Return (T, 2 sides) where a knee bends backwards in an oblique view, and around it."""
    oblique = np.nan_to_num(oblique_deg(pose)) > OBLIQUE_DEG
    flags = np.zeros((len(pose), 2), dtype=bool)
    if not oblique.any():
        return flags
    for i, backwards in enumerate(_bent_below(pose, passes, BACKWARDS_DEG)):
        flags[:, i] = oblique & _around(pose.time_s, oblique & backwards)
    return flags


def misplaced(pose: PoseSequence, passes: Sequence[Pass]) -> Flags:
    """Return (T, K) the repaired knees and ankles with which a knee bends as none can."""
    flags = np.zeros(pose.status.shape, dtype=bool)
    for side, impossible in zip(SIDES, _bent_below(pose, passes, NO_KNEE_DEG), strict=True):
        leg = [INDEX[f"{side}_{joint}"] for joint in LEGS]
        repaired = pose.status[:, leg] == Status.REPAIRED
        wrong = impossible & repaired.any(axis=1)
        flags[:, leg] = repaired & _around(pose.time_s, wrong)[:, None]
    return flags


def _bent_below(pose: PoseSequence, passes: Sequence[Pass], least_deg: float) -> Flags:
    """Return (2 sides, T) where a knee's flexion is less, left first; not where it is unknown."""
    curves = {curve.name: curve.value for curve in joint_angles(pose, passes, ["knee_flexion"])}
    with np.errstate(invalid="ignore"):
        return np.stack([curves[f"{side}_knee_flexion"] < least_deg for side in SIDES])


def _around(time_s: Floats, flags: Flags) -> Flags:
    """Return the flags with all frames at most `AROUND_S` from a flagged one."""
    at = time_s[flags]
    if not len(at):
        return flags
    after = np.searchsorted(at, time_s).clip(0, len(at) - 1)
    nearest = np.minimum(np.abs(at[after] - time_s), np.abs(at[(after - 1).clip(0)] - time_s))
    return np.asarray(nearest <= AROUND_S + 1e-9)
