"""What each part of the repair over time is worth: the repair with one part taken out."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, SIDES
from ..kinematics.cleaning import filter_pose
from ..kinematics.joint_angles import joint_angles
from ..pose import Detections, Floats, PoseSequence
from ..tracks.merged_peaks import OTHER_KNEE, part_merged
from ..tracks.one_pelvis import steady_hips
from ..tracks.repair import RepairSettings, repair
from .accuracy import APART, wrong_leg
from .walker import Walker

Flags = NDArray[np.bool_]

LEG_JOINTS = ("hip", "knee", "ankle")
MARGIN_PX = 5

Change = Callable[[RepairSettings], RepairSettings]


def _costs(**changes: Any) -> Change:
    return lambda s: replace(s, leg_costs=replace(s.leg_costs, **changes))


def _search(**changes: Any) -> Change:
    return lambda s: replace(s, leg_search=replace(s.leg_search, **changes))


RAW, MERGED, LOOSE = "highest peaks alone", "knees' peaks left merged", "hips as they were seen"

CHANGES: dict[str, Change | None] = {
    RAW: None,
    "the whole repair": lambda s: s,
    MERGED: lambda s: s,
    LOOSE: lambda s: s,
    "no motion": _search(motion=False),
    "no limb lengths": _costs(bone=False),
    "knees may bend backwards": _costs(bend=False),
    "each side's own map alone": _costs(pooled=False),
    "both labels on one leg for nothing": _costs(overlap_middle=0.0, overlap_end=0.0),
    "labels of single frames trusted": _costs(label=1.0),
    "stretches not named anew": lambda s: replace(s, identity=False),
    "ankles always before knees": lambda s: replace(s, leg_orders=("ends first",)),
    "knees and ankles always together": lambda s: replace(s, leg_orders=("together",)),
    "beam of 8": _search(beam=8),
}
"""Name of each variant of the repair and what it changes; None is no repair at all."""


@dataclass(frozen=True)
class Outcome:
    """How one variant of the repair does on one walker, in frames with the legs in the picture.

    Attributes
    ----------
    wrong : percent of frames with a knee or ankle on the wrong leg, or both labels on one
    missing : percent of knees and ankles left out
    near_knee, near_thigh, far_knee, far_thigh : rms error in degrees of the filtered angle
    near_knee_scatter, far_knee_scatter : the same after the mean error is taken off
    milliseconds : a frame, from detections to smooth positions
    """

    variant: str
    walker: str
    wrong: float
    missing: float
    near_knee: float
    near_knee_scatter: float
    near_thigh: float
    far_knee: float
    far_knee_scatter: float
    far_thigh: float
    milliseconds: float


def ablate(
    walker: Walker,
    detections: Detections,
    size: tuple[int, int],
    changes: Sequence[str] = tuple(CHANGES),
    other_knee: float = OTHER_KNEE,
) -> list[Outcome]:
    """Return the outcome of each variant of the repair on what the network saw of a walker.

    The facing is taken from the truth, so that every variant is judged by the same sign.

    Parameters
    ----------
    size : width and height of the picture in px
    other_knee : height of the other knee in a knee's map (`tracks.merged_peaks.other_knee`)

    Raises
    ------
    ValueError : as many detections as frames of the walker are expected
    """
    if len(detections) != len(walker):
        raise ValueError(f"detections: expected {len(walker)} frames, got {len(detections)}")
    outcomes, inside = [], legs_inside(walker, size)
    for name in changes:
        change, start = CHANGES[name], time.process_time()
        if change is None:
            pose = detections.strongest()
        else:
            pose = repair(detections, change(RepairSettings())).pose
        smooth = _smooth(name, walker, pose, detections, other_knee)
        spent = 1e3 * (time.process_time() - start) / len(walker)
        outcomes.append(_outcome(name, walker, pose, smooth, inside, spent))
    return outcomes


def _smooth(
    name: str, walker: Walker, pose: PoseSequence, detections: Detections, other_knee: float
) -> PoseSequence:
    """Return the pose that angles are read from."""
    if name not in (RAW, MERGED):
        pose = part_merged(pose, detections.spread_px.astype(np.float64), other_knee)
    smooth, _ = filter_pose(pose)
    if name in (RAW, LOOSE):
        return smooth
    return steady_hips(smooth, walker.passes)


def _outcome(
    name: str,
    walker: Walker,
    pose: PoseSequence,
    smooth: PoseSequence,
    inside: Flags,
    milliseconds: float,
) -> Outcome:
    wrong, missing = np.zeros(len(walker), dtype=bool), []
    height = float(np.nanmedian(np.ptp(walker.xy[..., 1], axis=1)))
    for joint in LEG_JOINTS[1:]:
        pair = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        exchanged, collapsed, _ = wrong_leg(pose.xy[:, pair], walker.xy[:, pair], APART * height)
        wrong |= exchanged | collapsed
        missing.append(np.isnan(pose.xy[inside][:, pair, 0]).mean())
    errors = _angle_errors(walker, smooth, inside)
    return Outcome(
        variant=name,
        walker=walker.video.stem,
        wrong=100 * float(wrong[inside].mean()),
        missing=100 * float(np.mean(missing)),
        near_knee=_rms(errors["near_knee_flexion"]),
        near_knee_scatter=float(np.std(errors["near_knee_flexion"])),
        near_thigh=_rms(errors["near_thigh"]),
        far_knee=_rms(errors["far_knee_flexion"]),
        far_knee_scatter=float(np.std(errors["far_knee_flexion"])),
        far_thigh=_rms(errors["far_thigh"]),
        milliseconds=milliseconds,
    )


def legs_inside(walker: Walker, size: tuple[int, int]) -> Flags:
    """Return the frames with both whole legs at least `MARGIN_PX` inside the picture, (T,)."""
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in LEG_JOINTS]
    xy = walker.xy[:, legs]
    inside = (xy > MARGIN_PX) & (xy < np.array(size) - MARGIN_PX)
    return np.asarray(inside.all(axis=(1, 2)))


def _angle_errors(walker: Walker, smooth: PoseSequence, inside: Flags) -> dict[str, Floats]:
    """Return the errors of the angles in the given frames, without missing ones."""
    curves = joint_angles(smooth, walker.passes)
    values, truth = {c.name: c.value for c in curves}, walker.angles()
    errors: dict[str, list[Floats]] = {}
    for side in SIDES:
        for quantity in ("knee_flexion", "thigh"):
            name = f"{side}_{quantity}"
            difference = values[name] - truth[name]
            for leg, frames in walker.frames_of(side).items():
                known = difference[inside & frames & np.isfinite(difference)]
                errors.setdefault(f"{leg}_{quantity}", []).append(known)
    return {name: np.concatenate(parts) for name, parts in errors.items()}


def _rms(errors: Floats) -> float:
    return float(np.sqrt(np.mean(errors**2))) if len(errors) else float("nan")
