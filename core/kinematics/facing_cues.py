"""What tells the facing without feet: cues that vote on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.leg_signals import hip_centre
from ..pose import Floats, PoseSequence
from .angles import ARM, FOREARM, THIGH, TRUNK, Segment
from .butterworth import frame_interval_s
from .joint_angles import turn_deg
from .view import across

STRIDE_S = 1.0
"""Knees count in full from so much time; less may be all stance."""

ARM_TO_TRUNK = 0.45
"""An upper arm that is as long in the picture, over the trunk, moves along it: those of rendered
bodies are longer (`tests/core/test_facing.py`), and look shorter where they are spread."""


@dataclass(frozen=True)
class ClearBend:
    """A joint bent so far that it can but bend forwards.

    Attributes
    ----------
    upper, lower : segments; the joint is straight where one goes on in line with the other
    deg : bent by so much, from ... to; more is misread
    least : length of `lower` in the picture, over the trunk's, where it moves along the picture
    """

    upper: Segment
    lower: Segment
    deg: tuple[float, float]
    least: float


CLEAR_BENDS = {
    "hips": ClearBend(TRUNK, THIGH, (50.0, 150.0), 0.55),
    "arms": ClearBend(TRUNK, ARM, (75.0, 135.0), ARM_TO_TRUNK),
    "bent elbows": ClearBend(ARM, FOREARM, (60.0, 160.0), 0.35),
}
"""Backwards a thigh goes by 30 degrees from the trunk, an upper arm by 60, a forearm hardly."""

CLEAR_BEND_WEIGHT = 4.0
"""More than the knees, which in somebody who stands look overstretched by some degrees."""

BENT_S = 0.2
"""Joints bent for less are misread."""

CERTAIN_SCORE = 0.25
CLEAR = 0.5
"""A cue of this value is clear by itself."""


@dataclass(frozen=True)
class Cue:
    """One vote on the facing.

    Attributes
    ----------
    name : ``knees``, ``displacement``, ``elbows``, ``hips``, ``arms``, ``bent elbows`` or ``head``
    value : -1 (surely to the left) ... +1 (surely to the right), 0 undecided
    weight : how much it counts
    """

    name: str
    value: float
    weight: float


def cues(pose: PoseSequence, camera_static: bool | None, trunk: float) -> tuple[Cue, ...]:
    """Return the votes on the facing in a stretch, leaving out what cannot be seen.

    Knees: the mean flexion of both, seen as facing right, 15 degrees being sure. Pelvis: its
    displacement, one trunk length being sure. Elbows: as the knees, 30 degrees. Hips, arms and
    elbows that are bent far (`CLEAR_BENDS`): to which side. Head: how far head top and upper neck
    are ahead of the thorax, seen head up, 0.15 trunk lengths.

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
        *(
            (name, _bent_to(pose, bend, trunk), CLEAR_BEND_WEIGHT)
            for name, bend in CLEAR_BENDS.items()
        ),
        ("head", _mean(ahead) / trunk / 0.15, 0.5),
    )
    return tuple(
        Cue(name, float(np.clip(value, -1, 1)), weight)
        for name, value, weight in votes
        if np.isfinite(value) and weight > 0
    )


def bends_far(cue: Cue) -> bool:
    """Tell whether a cue is a joint clearly bent to one side, farther than it goes backwards."""
    return cue.name in CLEAR_BENDS and abs(cue.value) > CLEAR


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


def _bent_to(pose: PoseSequence, bend: ClearBend, trunk: float) -> float:
    """Return to which side joints are bent forwards, +1 what would be right head up, -1 left.

    The mean of both sides; NaN where they are not bent, or for less than `BENT_S`.
    """
    sides = []
    for side in ("left", "right"):
        upper, lower = (_vector(pose, segment, side) for segment in (bend.upper, bend.lower))
        angle = turn_deg(upper, lower)
        in_plane = np.linalg.norm(lower, axis=1) >= bend.least * trunk
        with np.errstate(invalid="ignore"):
            bent = in_plane & (np.abs(angle) > bend.deg[0]) & (np.abs(angle) < bend.deg[1])
        sides.append(np.sign(angle[bent]))
    to = np.concatenate(sides)
    return _mean(to) if len(to) * frame_interval_s(pose.time_s) > BENT_S else float("nan")


def _vector(pose: PoseSequence, segment: Segment, side: str) -> Floats:
    """Return a segment, (T, 2), with y up."""
    upper, lower = (pose.point(end.format(side=side)) for end in segment)
    return (lower - upper) * [1.0, -1.0]


def _knee_weight(lasts_s: float) -> float:
    return 3.0 * float(np.clip(lasts_s / STRIDE_S, 1 / 3, 1))


def _mean(values: Floats) -> float:
    found = values[np.isfinite(values)]
    return float(np.mean(found)) if len(found) else float("nan")
