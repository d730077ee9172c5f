"""From a recording to everything that is shown and exported: one pure, quick function."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .keypoints import MIRROR
from .kinematics.cleaning import filter_pose
from .kinematics.facing import direction_per_frame, find_passes
from .kinematics.floor import FloorTilt, floor_angle, levelled
from .kinematics.joint_angles import joint_angles
from .kinematics.neutral import SHORTEST_S, is_too_short, neutral_offsets, subtract_offsets
from .kinematics.path_turn import (
    FOCAL_WIDTHS,
    aside,
    in_path_plane,
    path_turns_deg,
    paths_deg,
    square_on,
)
from .kinematics.view import not_sagittal, swap_sides
from .pose import Curve, Floats, Pass, PoseSequence, Status
from .recordings.corrections import apply_corrections
from .recordings.recording import Recording, Settings
from .tasks.choice import legs_of
from .tracks.body_size import trunk_length
from .tracks.brief import leave_out_brief
from .tracks.cut_off import leave_out_cut_off
from .tracks.doubtful_legs import leave_out_doubtful
from .tracks.hidden_arms import leave_out_hidden
from .tracks.merged_peaks import other_knee, part_merged
from .tracks.one_pelvis import STRIDE_S, steady_hips
from .tracks.repair import LEGS_TOGETHER, ONE_LEG, Repaired, RepairSettings, repair
from .tracks.uncertainty import half_widths

PATH_TURN_NOTE = (
    "for angles, and lengths and speed of walking, points are seen square to the upright plane of "
    "each pass's path, turned by so much, + away from the camera rightwards"
)
LEVEL_NOTE = "for all measures the positions are turned about the picture's middle, not where drawn"


@dataclass(frozen=True, eq=False)
class Measures:
    """All that follows from a recording.

    Attributes
    ----------
    raw : the highest peak of each map, as the network saw it
    decided : after left/right repair and corrections, not filtered
    pose : filtered, where it is in the picture: what is drawn on it and written in its pixels
    level : the same with the camera's roll taken off (`Settings.level_deg`), the pose itself where
        that is 0; every measure is read from it, not angles alone: heights, depths and what goes
        along the floor mean the vertical and the horizontal too
    plane : `level` as a camera square to each pass's path would see it, if the turn of the path is
        taken off (`Settings.path_turn`): what angles, and lengths of walking, are read from
    passes, direction : which way the person faces, by pass and by frame (T,)
    curves : joint angles by name (`kinetrace.core.kinematics.angles.ANGLES`)
    half_width_deg : by the name of the curve, (T,) half of each sample's 95 % interval; NaN where
        the curve has no value. The constant offset of the joint centres is not in it
        (`kinetrace.core.tracks.uncertainty`)
    not_sagittal_deg : (T,) estimated turn of the body out of the picture's plane
    floor : estimated roll of the camera, what is left of it in `level`
    log : each step with its settings and what it touched, JSON-able
    """

    raw: PoseSequence
    decided: PoseSequence
    pose: PoseSequence
    level: PoseSequence
    plane: PoseSequence
    passes: tuple[Pass, ...]
    direction: NDArray[np.int_]
    curves: dict[str, Curve]
    half_width_deg: dict[str, Floats]
    not_sagittal_deg: Floats
    floor: FloorTilt
    log: list[dict[str, Any]]

    @property
    def level_deg(self) -> float:
        """Return how much of the camera's roll was taken off, degrees as `FloorTilt.angle_deg`."""
        return next((float(one["deg"]) for one in self.log if one["step"] == "level"), 0.0)

    def share(self, status: Status, keypoints: Sequence[int] | None = None) -> float:
        """Return the share of samples with a status, among the given keypoints or all."""
        values = self.pose.status if keypoints is None else self.pose.status[:, keypoints]
        return float((values == status).mean()) if values.size else 0.0


def measure(recording: Recording, repaired: Repaired | None = None) -> Measures:
    """Return everything that follows from a recording.

    The order is fixed: left/right repair over time, a person's corrections, merged peaks of the
    knees, hidden arms, bodies cut off, what is seen for a moment, low confidence, outliers, gaps,
    low-pass, level, facing, one pelvis, doubtful legs, turn of the path, angles, neutral offsets.
    Without repair no peaks are parted, hips stay as seen, and nothing is left out but by the
    filter.

    Parameters
    ----------
    repaired : the repair of ``recording.seen``, the longest step, where it is already made;
        no correction and no setting but `Settings.slow_motion` and `repair_settings` changes it
    """
    settings = recording.settings
    seen = recording.seen
    raw = seen.strongest()
    decided, log = raw, _slow_motion(settings.slow_motion)
    together = np.full(len(recording), legs_of(settings.task) != "in turn")
    if settings.repair and len(recording):
        repaired = repaired or repair(seen, repair_settings(settings))
        decided, together = repaired.pose, together | repaired.feet_stay
        log.append({"step": "repair", **repaired.log})
    if settings.mirrored:
        decided = swap_sides(decided)
        log.append({"step": "mirrored", "note": "the video is a mirror image: sides exchanged"})
    decided = apply_corrections(decided, recording.frames, recording.corrections)
    log.append({"step": "corrections", "count": len(recording.corrections)})
    spread_px = _spread_px(recording)
    shown = decided
    if settings.repair and len(recording):
        shown, steps = _untangled(decided, spread_px, recording)
        log += steps
    smooth, steps = filter_pose(shown, settings.filter)
    log += steps
    picture = recording.video.width, recording.video.height
    smooth, steps = _level(smooth, settings.level_deg, picture)
    log += steps
    override = _override(settings, len(smooth))
    passes = find_passes(
        _as_shown(smooth, settings), camera_static=settings.camera_static, override=override
    )
    level = smooth
    if settings.repair:
        level, steps = _believed(smooth, passes, together)
        log += steps
    paths, as_shown = paths_deg(level, passes, picture), _as_shown(level, settings)
    not_sagittal_deg = not_sagittal(as_shown, aside(as_shown, passes, picture))
    plane = level
    if settings.path_turn and len(level):
        turns = path_turns_deg(level, passes, paths, not_sagittal_deg)
        log.append(_path_turn(turns, picture))
        plane = in_path_plane(level, passes, turns, picture)
    curves = joint_angles(plane, passes)
    curves, step = _without_offsets(curves, settings.neutral_s)
    return Measures(
        raw=raw,
        decided=decided,
        pose=levelled(level, -settings.level_deg, picture),
        level=level,
        plane=plane,
        passes=passes,
        direction=direction_per_frame(passes, len(level)),
        curves={curve.name: curve for curve in curves},
        half_width_deg=_half_widths(level, spread_px, passes, together, curves, settings.mirrored),
        not_sagittal_deg=not_sagittal_deg,
        floor=floor_angle(square_on(level, passes, paths, picture)),
        log=[*log, *step],
    )


def repair_settings(settings: Settings) -> RepairSettings:
    """Return how left and right are decided in the task that is set."""
    return {"together": LEGS_TOGETHER, "one": ONE_LEG}.get(legs_of(settings.task), RepairSettings())


def _slow_motion(factor: float) -> list[dict[str, Any]]:
    if factor == 1:
        return []
    note = "the video shows slow motion: its times are divided by the factor"
    return [{"step": "slow_motion", "factor": factor, "note": note}]


def _level(
    pose: PoseSequence, roll_deg: float, picture: tuple[int, int]
) -> tuple[PoseSequence, list[dict[str, Any]]]:
    """Return the pose without the camera's roll, so far as somebody has said it."""
    if roll_deg == 0:
        return pose, []
    step = {"step": "level", "deg": roll_deg, "note": LEVEL_NOTE}
    return levelled(pose, roll_deg, picture), [step]


def _as_shown(pose: PoseSequence, settings: Settings) -> PoseSequence:
    """Return the pose with sides as the picture shows them, which chest and perspective go by."""
    return swap_sides(pose) if settings.mirrored else pose


def _spread_px(recording: Recording) -> Floats:
    """Return the peaks' spreads with sides as in the pose, (T, K)."""
    spread_px = recording.detections.spread_px.astype(np.float64)
    return spread_px[:, list(MIRROR)] if recording.settings.mirrored else spread_px


def _untangled(
    pose: PoseSequence, spread_px: Floats, recording: Recording
) -> tuple[PoseSequence, list[dict[str, Any]]]:
    """Return the pose, not yet filtered, with knees parted and without what is but guessed."""
    height = other_knee(recording.engine.variant, recording.engine.origin)
    parted = part_merged(pose, spread_px, height)
    seen = leave_out_hidden(parted)
    trunk_px = trunk_length(pose, recording.detections.box)
    inside = leave_out_cut_off(seen, recording.video.width, trunk_px)
    steady = leave_out_brief(inside)
    return steady, [
        _moved("merged_knees", pose, parted) | {"other_knee": height},
        _left_out("hidden_arms", parted, seen),
        _left_out("cut_off", seen, inside),
        _left_out("seen_briefly", inside, steady),
    ]


def _believed(
    pose: PoseSequence, passes: Sequence[Pass], together: NDArray[np.bool_]
) -> tuple[PoseSequence, list[dict[str, Any]]]:
    """Return the filtered pose with one pelvis and without doubtful legs."""
    steady = steady_hips(pose, passes)
    believed = leave_out_doubtful(steady, passes, together)
    steps = [_moved("one_pelvis", pose, steady) | {"over_s": STRIDE_S}]
    return believed, [*steps, _left_out("doubtful_legs", steady, believed)]


def _path_turn(turns: Sequence[float], picture: tuple[int, int]) -> dict[str, Any]:
    """Return the log of what is taken off the angles of each pass."""
    focal_px = FOCAL_WIDTHS * max(picture)
    return {"step": "path_turn", "deg": list(turns), "focal_px": focal_px, "note": PATH_TURN_NOTE}


def _moved(step: str, before: PoseSequence, after: PoseSequence) -> dict[str, Any]:
    """Return the log of a step that moves positions."""
    far = np.nan_to_num(np.hypot(*np.moveaxis(after.xy - before.xy, -1, 0)))
    largest = round(float(far.max()), 2) if far.size else 0.0
    return {"step": step, "samples_moved": int((far > 0).sum()), "largest_px": largest}


def _left_out(step: str, before: PoseSequence, after: PoseSequence) -> dict[str, Any]:
    """Return the log of a step that leaves samples out."""
    return {"step": step, "samples_left_out": int((before.status != after.status).sum())}


def _half_widths(
    pose: PoseSequence,
    spread_px: Floats,
    passes: Sequence[Pass],
    together: NDArray[np.bool_],
    curves: Sequence[Curve],
    mirrored: bool,
) -> dict[str, Floats]:
    widths = half_widths(pose, spread_px, passes, together, mirrored=mirrored)
    return {c.name: np.where(np.isfinite(c.value), widths[c.name], np.nan) for c in curves}


def _override(settings: Settings, frames: int) -> int | tuple[Pass, ...] | None:
    """Return the facing that a person has set, passes as far as the analysis has come."""
    if settings.facing is not None:
        return settings.facing
    begun = [one for one in settings.passes if one.start < frames]
    return tuple(replace(one, stop=min(one.stop, frames)) for one in begun) or None


def _without_offsets(
    curves: list[Curve], neutral_s: tuple[float, float] | None
) -> tuple[list[Curve], list[dict[str, Any]]]:
    if neutral_s is None:
        return curves, []
    start_s, stop_s = neutral_s
    if is_too_short(start_s, stop_s):  # the rate was said after the stretch was chosen
        note = (
            f"quiet standing lasts {stop_s - start_s:.3g} s and must last at least "
            f"{SHORTEST_S:g} s: nothing is taken off"
        )
        return curves, [{"step": "neutral", "offsets_deg": {}, "refused": {}, "note": note}]
    neutral = neutral_offsets(curves, *neutral_s)
    step = {"step": "neutral", "offsets_deg": neutral.offsets_deg, "refused": neutral.refused}
    return subtract_offsets(curves, neutral.offsets_deg), [step]
