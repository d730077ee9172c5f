"""What tells the facing without feet: cues that vote on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.leg_signals import hip_centre
from ..pose import Floats, PoseSequence
from .butterworth import frame_interval_s
from .joint_angles import turn_deg
from .view import across

STRIDE_S = 1.0
"""Knees count in full from so much time; less may be all stance."""

LIFTED_DEG = (75.0, 135.0)
"""An upper arm so far from hanging along the trunk is lifted forwards: backwards it goes by 60."""

ARM_TO_TRUNK = 0.45
"""An upper arm that is as long in the picture, over the trunk, is lifted along it: those of
rendered bodies are longer (`tests/core/test_facing.py`), and look shorter where they are spread."""

LIFTED_S = 0.2
"""Arms lifted for less are misread."""

CERTAIN_SCORE = 0.25
CLEAR = 0.5
"""A cue of this value is clear by itself."""


@dataclass(frozen=True)
class Cue:
    """One vote on the facing.

    Attributes
    ----------
    name : ``knees``, ``displacement``, ``elbows``, ``arms`` or ``head``
    value : -1 (surely to the left) ... +1 (surely to the right), 0 undecided
    weight : how much it counts
    """

    name: str
    value: float
    weight: float


def cues(pose: PoseSequence, camera_static: bool | None, trunk: float) -> tuple[Cue, ...]:
    """Return the votes on the facing in a stretch, leaving out what cannot be seen.

    Knees: the mean flexion of both, seen as facing right, 15 degrees being sure. Pelvis: its
    displacement, one trunk length being sure. Elbows: as the knees, 30 degrees. Arms: to which
    side they are lifted, about as high as the shoulders (`LIFTED_DEG`). Head: how far head top and
    upper neck are ahead of the thorax, seen head up, 0.15 trunk lengths.

    Parameters
    ----------
    pose : the stretch alone, at least one frame
    camera_static : as for `kinetrace.core.kinematics.facing.find_passes`
    trunk : length of the trunk in pixels (`kinetrace.core.kinematics.travel.trunk_px`)
    """
    lasts = float(pose.time_s[-1] - pose.time_s[0])
    pelvis = hip_centre(pose)[:, 0]
    seen = pelvis[np.isfinite(pelvis)]
    path = seen[-1] - seen[0] if len(seen) > 1 else np.nan
    head = (pose.point("head_top") + pose.point("upper_neck")) / 2 - pose.point("thorax")
    ahead = (head * across(pose)).sum(axis=1)
    votes = (
        ("knees", _mean_bend(pose, "hip", "knee", "ankle") / 15, _knee_weight(lasts)),
        ("displacement", path / trunk, {True: 2.0, None: 1.0, False: 0.0}[camera_static]),
        ("elbows", -_mean_bend(pose, "shoulder", "elbow", "wrist") / 30, 0.5),
        ("arms", _lifted_to(pose, trunk), 3.0),
        ("head", _mean(ahead) / trunk / 0.15, 0.5),
    )
    return tuple(
        Cue(name, float(np.clip(value, -1, 1)), weight)
        for name, value, weight in votes
        if np.isfinite(value) and weight > 0
    )


def vote(votes: Sequence[Cue]) -> tuple[int, bool]:
    """Return the direction (+1 or -1, 0 without any cue) and whether it is certain.

    It is not where the sum is small, or where two clear cues of weight contradict it.
    """
    total = sum(cue.weight for cue in votes)
    score = sum(cue.value * cue.weight for cue in votes) / total if total else 0.0
    direction = int(np.sign(score))
    against = any(cue.weight >= 1 and cue.value * direction < -CLEAR for cue in votes)
    return direction, bool(abs(score) >= CERTAIN_SCORE and not against)


def _mean_bend(pose: PoseSequence, *joints: str) -> float:
    """Return the mean angle in degrees by which the lower segment lags behind the upper one.

    As seen by one who faces right, both sides together; whatever exceeds 90 degrees counts
    as 90, so that a frame in which a limb collapsed does not decide.
    """
    bends = []
    for side in ("left", "right"):
        top, middle, end = (pose.point(f"{side}_{joint}") for joint in joints)
        upper, lower = (v * [1.0, -1.0] for v in (middle - top, end - middle))
        bends.append(np.clip(turn_deg(lower, upper), -90, 90))
    return _mean(np.concatenate(bends))


def _lifted_to(pose: PoseSequence, trunk: float) -> float:
    """Return to which side arms are lifted, +1 what would be right with the head up, -1 left.

    The mean of both arms; NaN where they are not, or for less than `LIFTED_S`.
    """
    down = pose.point("pelvis") - pose.point("thorax")
    sides = []
    for side in ("left", "right"):
        arm = pose.point(f"{side}_elbow") - pose.point(f"{side}_shoulder")
        lifted = np.abs(turn_deg(down, arm))
        in_plane = np.linalg.norm(arm, axis=1) >= ARM_TO_TRUNK * trunk
        with np.errstate(invalid="ignore"):
            there = in_plane & (lifted > LIFTED_DEG[0]) & (lifted < LIFTED_DEG[1])
        sides.append(np.sign((arm * across(pose)).sum(axis=1)[there]))
    to = np.concatenate(sides)
    return _mean(to) if len(to) * frame_interval_s(pose.time_s) > LIFTED_S else float("nan")


def _knee_weight(lasts_s: float) -> float:
    return 3.0 * float(np.clip(lasts_s / STRIDE_S, 1 / 3, 1))


def _mean(values: Floats) -> float:
    found = values[np.isfinite(values)]
    return float(np.mean(found)) if len(found) else float("nan")
