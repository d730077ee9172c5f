"""Which angles are shown until somebody chooses: those that the view and the task are about."""

from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.tasks.choice import moving_angles

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings
    from kinetrace.core.measures import Measures

DEFAULT_CURVES = ("knee_flexion", "hip_flexion_trunk", "trunk_lean")

FRONT_CURVES = ("knee_valgus", "pelvis_obliquity", "trunk_lateral_lean")

FILMED_FROM_FRONT = ("single_leg_squat",)
"""Tasks whose angles are all of the front view."""

MOST_CURVES = len(DEFAULT_CURVES)
"""Of a range of motion: more plots would not fit under each other. Segments beside joints are left
out, for in the picture their values would stand on those of the joints."""


def usual_curves(findings: "Findings") -> tuple[str, ...]:
    """Return the angles to show: of a range of motion what moves, else those of the view."""
    recording, measures = findings.recording, findings.measures
    moving = moving_angles(recording, measures)
    joints = tuple(name for name in moving if ANGLES[name].kind == "joint")
    if chosen := (joints or moving)[:MOST_CURVES]:
        return chosen
    front = recording.settings.task in FILMED_FROM_FRONT or _mostly_from_front(measures)
    return FRONT_CURVES if front else DEFAULT_CURVES


def _mostly_from_front(measures: "Measures") -> bool:
    """Return whether the person faces the camera, or away, in most frames in which one is seen.

    Who turns faces neither.
    """
    seen = np.asarray(np.isfinite(measures.pose.xy[..., 0]).any(axis=1))
    front = sum(seen[one.start : one.stop].sum() for one in measures.passes if not one.direction)
    return bool(2 * front > seen.sum())
