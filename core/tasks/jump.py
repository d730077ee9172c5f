"""Vertical jumps: height from the rise of the hips and from the time in the air.

There is no keypoint on the toes, and the ankle of a foot that points downwards in the air is often
seen too near its tip, as if the foot still stood. Take-off and landing are therefore read from the
hips, which rise with the heels before the feet leave the floor: the time in the air is given as an
interval, and the height from it too. Legs that are bent in landing lengthen the flight of the feet
(by a fifth, PeerJ 2024 12:e17704) but not that of the hips.
"""

from dataclasses import dataclass, replace

import numpy as np

from ..gait.leg_signals import both_legs_px, hip_centre
from ..gait.other_steps import FREE_FALL
from ..gait.parameters import Definition
from ..gait.scale import Scale
from ..kinematics.butterworth import frame_interval_s
from ..pose import Curve, Floats, PoseSequence, Status
from .each_repetition import InEach
from .greatest import Greatest, greatest_of_body
from .repetitions import Repetition, TaskResult, find_repetitions, within
from .unseen import may_hide, told_hidden

GRAVITY_M_S2 = 9.81

FLAT, TIPTOE = 0.04, 0.16
"""Height of the hips above their standing height, in leg lengths: above the first the heel is
off the floor, above the second even a foot on tiptoe is. (The second: of the body height the foot
is 0.152 long, the ankle 0.039 above the floor and the leg 0.491, Drillis & Contini 1966. With the
ankle a quarter of the foot before the heel, a foot that stood upright on its tip would have it
0.081 above its standing height, a sixth of the leg; no take-off is quite so upright.)"""

AIRBORNE = 0.5
"""Of the height that a body in the air rises and falls within the time above `TIPTOE`. Jumps rise
by all of it and more, steps onto a box by a small part, and a jump at half the speed by a quarter.
"""

QUICKEST_S = 0.3
"""Hips that are not seen for so long may have been in the air meanwhile."""

OWN = "Kinetrace"
RISE = "greatest height of the hips minus their height in standing"
LOW = Definition("jump_flight_low", "Height from flight time, at least", "m",
                 "g t²/8, t while the hips are over 0.16 leg lengths above standing (beyond "
                 "tiptoe), less one frame", "Bosco 1983")  # fmt: skip
HIGH = Definition("jump_flight_high", "Height from flight time, at most", "m",
                  "g t²/8, t while the hips are over 0.04 leg lengths above standing (heels up), "
                  "plus one frame", "Bosco 1983")  # fmt: skip


@dataclass(frozen=True)
class Flight:
    """Shortest and longest time in the air that the hips allow, seconds."""

    shortest_s: float
    longest_s: float


def flight_height_m(seconds: float) -> float:
    """Return the height of a jump from its time in the air, g t²/8, metres.

    >>> round(flight_height_m(0.5), 3)
    0.307
    """
    return GRAVITY_M_S2 * seconds**2 / 8


def measure_jumps(pose: PoseSequence, scale: Scale | None = None) -> TaskResult:
    """Return the jumps and their height: rise of the hips, and an interval from flight time.

    The rise is in metres with a scale, else in leg lengths; it contains the stretch onto
    tiptoe. The interval needs no scale. A jump lasts while the hips are above their standing
    height by more than 0.04 leg lengths and counts if they pass 0.16, both ankles leave theirs and
    the hips rise as far as the time in the air needs.
    """
    leg_px = both_legs_px(pose)
    if not np.isfinite(leg_px):
        return TaskResult((), (), ("no leg is seen from hip to ankle",))
    lift, hips = _lift(pose) / leg_px, -hip_centre(pose)[:, 1] / leg_px
    standing = _standing(hips, lift)
    up = hips - standing
    found = find_repetitions(pose.time_s, -up, enter=-TIPTOE, leave=-FLAT)
    off = [one for one in found if (lift[within(pose.time_s, one)] > FLAT).any()]
    frame_s = frame_interval_s(pose.time_s)
    jumps = tuple(one for one in off if _airborne(pose.time_s, up, one, frame_s))
    notes = told_hidden(may_hide(pose.time_s, -up, leave=-FLAT, lasts_s=QUICKEST_S))
    if not off and not notes:
        notes.append(
            "nowhere do the hips rise by 0.16 leg lengths, more than on tiptoe, with both ankles "
            "off the floor"
        )
    if len(jumps) < len(off):
        notes.append(
            f"rises left out: {len(off) - len(jumps)}; the hips stay up for longer than in a jump: "
            "of a step onto something it is none, of slow motion, say at how many frames a second "
            "it was recorded"
        )
    if not jumps:
        return TaskResult((), (), tuple(notes))
    flights = [_flight(pose.time_s, up, one, frame_s) for one in jumps]
    rise = _rise(pose, standing, jumps, scale, leg_px)
    notes += rise.told
    each = (
        rise.each,
        InEach(LOW, body=tuple(flight_height_m(flight.shortest_s) for flight in flights)),
        InEach(HIGH, body=tuple(flight_height_m(flight.longest_s) for flight in flights)),
    )
    if 1 / frame_s < 100:
        notes.append(f"{1 / frame_s:.0f} frames a second: heights from flight time are coarse")
    known = tuple(one for one in each if one.row.both.count)
    return TaskResult(jumps, tuple(one.row for one in known), tuple(notes), each=known)


def _lift(pose: PoseSequence) -> Floats:
    """Return how far the lower ankle is above its standing height, (T,) pixels."""
    height = -np.maximum(pose.point("left_ankle")[:, 1], pose.point("right_ankle")[:, 1])
    known = height[np.isfinite(height)]
    return height - (float(np.percentile(known, 25)) if len(known) else np.nan)


def _standing(hips: Floats, lift: Floats) -> float:
    """Return the hips' height in standing: 75th percentile while an ankle is where it stands.

    Crouching lies below; on tiptoe and just after take-off, when the ankles still seem to stand,
    the hips are above.
    """
    with np.errstate(invalid="ignore"):
        known = hips[np.isfinite(hips) & (lift <= FLAT)]
    return float(np.percentile(known, 75)) if len(known) else float("nan")


def _flight(time_s: Floats, up: Floats, jump: Repetition, frame_s: float) -> Flight:
    """Return the shortest and longest time in the air of a jump."""
    above = time_s[within(time_s, jump) & (up > TIPTOE)]
    shortest = float(above[-1] - above[0]) - frame_s
    return Flight(max(0.0, shortest), jump.duration_s + frame_s)


def _airborne(time_s: Floats, up: Floats, jump: Repetition, frame_s: float) -> bool:
    """Tell whether the hips rise as far as in a body that is in the air for so long."""
    seconds = _flight(time_s, up, jump, frame_s).shortest_s
    height = float(up[within(time_s, jump)].max()) - TIPTOE
    return height >= AIRBORNE * FREE_FALL * seconds**2 / 8


def _rise(
    pose: PoseSequence,
    standing: float,
    jumps: tuple[Repetition, ...],
    scale: Scale | None,
    leg_px: float,
) -> Greatest:
    """Return the hips' rise above standing in each jump.

    Samples filled over gaps do not count: a curve through both ends of a gap knows of no flight.
    """
    size, unit = (leg_px * scale.metres_per_px, "m") if scale else (1.0, "leg lengths")
    filled = (pose.status == Status.FILLED)[..., None]
    seen = replace(pose, xy=np.where(filled, np.nan, pose.xy))
    up = size * (-hip_centre(seen)[:, 1] / leg_px - standing)
    status = np.where(np.isfinite(up), Status.MEASURED, Status.MISSING).astype(np.uint8)
    definition = Definition("jump_rise", "Rise of the hips", unit, RISE, OWN)
    found = greatest_of_body(definition, Curve("hips", unit, pose.time_s, up, status), jumps)
    uncertainty = scale.uncertainty if scale else 0.0
    return replace(found, each=replace(found.each, scale_uncertainty=uncertainty))
