"""From what the network saw to one body over time: which peak is which joint.

In a side view the network exchanges the legs' joints one by one, or puts both labels on one
leg; frame by frame that cannot be undone. Over time it can: limbs keep their lengths, knees
and elbows do not bend backwards, and at a crossing the swinging leg is twice as fast as the
body while the standing one does not move. Trunk and head are followed first, then the legs
(`kinetrace.core.tracks.limb_search`), whose bending tells the facing, then the arms.
"""

from collections.abc import Generator
from dataclasses import asdict, dataclass, field, replace
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, KEYPOINTS, SIDES
from ..kinematics.view import frontal_share
from ..pose import Detections, Floats, PoseSequence, Status
from .body_size import bone_lengths, downwards, trunk_length
from .feet_stay import feet_stay
from .limb_identity import Identity, identify
from .limb_options import LimbCosts, LimbView
from .limb_search import PART, LimbPath, SearchSettings, searching
from .point_tracks import steadiest

LEG = ("hip", "knee", "ankle")
ARM = ("shoulder", "elbow", "wrist")

SINGLE = tuple(n for n in KEYPOINTS if not n.endswith((*LEG[1:], *ARM[1:])))
"""The points that are followed by themselves."""


ARM_COSTS = LimbCosts(label=1.0, bone_short=0.3, free_bend_deg=20.0, missing=2.0)


@dataclass(frozen=True)
class RepairSettings:
    """How legs and arms are weighed (`LimbCosts`) and move (`SearchSettings`).

    Attributes
    ----------
    identity : whether whole stretches are named anew by the evidence of all their frames
    rests : whether a stretch ends where both limbs rest in one place
    leg_orders : ``ends first`` follows the ankles by themselves, then the knees by them;
        ``together`` decides both at once, as for the arms. With both, each stretch takes the
        path that the labels and the floor speak for most clearly
    """

    identity: bool = True
    rests: bool = False
    leg_orders: tuple[str, ...] = ("ends first", "together")
    leg_costs: LimbCosts = field(default_factory=LimbCosts)
    leg_search: SearchSettings = field(default_factory=SearchSettings)
    arm_costs: LimbCosts = ARM_COSTS
    arm_search: SearchSettings = field(
        default_factory=lambda: SearchSettings(noise=0.06, beam=12, choices=4)
    )


LEGS_TOGETHER = RepairSettings(leg_costs=LimbCosts(label=1.0, overlap_middle=0.0, overlap_end=0.0))
"""For movements in which both legs do the same. From the side one leg then covers the other all the
time: both labels in one place are right, and no sign of a leg that was taken for the other."""

ONE_LEG = RepairSettings(
    rests=True,
    leg_costs=LimbCosts(label=0.3, overlap_middle=3.0),
    leg_search=SearchSettings(turn=100.0),
    arm_costs=replace(ARM_COSTS, label=3.0, bone_long=0.3, missing=6.0),
)
"""For movements in which one leg may move while the other stays: the knees may be in one place for
long, as where a heel is lifted to the seat. Then they share a peak, which speaks for one of them
alone; that costs less than leaving a knee out. So a knee that is lifted forwards and has a peak of
its own is not taken for a heel lifted by somebody who faces the other way. Both ankles in one place
are still both on one leg. Who turns round is seen from the front in between. A raised arm looks
longer, for the network sees the shoulder lower and the elbow higher than they are. Its peaks are
low, and a bent elbow may lie where the other one hangs: leaving out an arm's joint costs more. The
names of arms count for more, so that one that is lifted is not taken for the one that hangs."""


@dataclass(frozen=True)
class Repaired:
    """The result of the repair.

    Attributes
    ----------
    pose : positions as the network saw them, not filtered. MEASURED where the highest peak of
        the point's own map stayed, REPAIRED where another peak was taken, MISSING where no
        peak is plausible
    direction : (T,) facing that the legs' bending speaks for, +1 to the right of the picture
    feet_stay : (T,) where both legs may be in one place (`kinetrace.core.tracks.feet_stay`)
    log : JSON-able: settings, facings used, and for each keypoint the shares of the frames
        with the person in view in which it was repaired and left out
    """

    pose: PoseSequence
    direction: NDArray[np.int64]
    feet_stay: NDArray[np.bool_]
    log: dict[str, Any]


def repair(detections: Detections, settings: RepairSettings | None = None) -> Repaired:
    """Return the most plausible body over time."""
    steps = repairing(detections, settings)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            repaired: Repaired = end.value
            return repaired


def repairing(
    detections: Detections, settings: RepairSettings | None = None
) -> Generator[None, None, Repaired]:
    """Yield `parts` times, where it can be given up; return the same as `repair`."""
    s = settings or RepairSettings()
    candidates = detections.candidates.astype(np.float64)
    chosen = np.full((*candidates.shape[:2], 3), np.nan)
    direction = np.zeros(len(detections), dtype=np.int64)
    stay = np.zeros(len(detections), dtype=bool)
    decided: dict[str, list[Identity]] = {}
    if len(detections):
        trunk_px = trunk_length(detections.strongest(), detections.box)
        take_single(detections.time_s, candidates, trunk_px, chosen)
        trunk = pose_of(detections, chosen)
        down = downwards(trunk)
        for joints, bends, costs, how in (
            (LEG, +1, s.leg_costs, s.leg_search),
            (ARM, -1, s.arm_costs, s.arm_search),
        ):
            view = _limbs(joints, bends, detections, trunk, trunk_px)
            stay = stay if view.still is None else view.still
            paths: dict[str, LimbPath] = {}
            for order in _orders(joints, s):
                paths[order] = yield from _path(order, view, detections.time_s, down, costs, how)
            path = next(iter(paths.values()))
            if s.identity:
                path, decided[joints[-1]] = identify(
                    view,
                    detections.time_s,
                    paths,
                    how.forget_s,
                    feet=joints is LEG,
                    rests=s.rests,
                )
            take_limbs(joints, view, path.choice, chosen)
            direction = path.direction if joints is LEG else direction
    pose = pose_of(detections, chosen)
    log = _log(detections, pose, direction, decided, s)
    return Repaired(pose, direction, stay, log | {"frames_feet_stay": int(stay.sum())})


def parts(frames: int, settings: RepairSettings | None = None) -> int:
    """Return how often `repairing` yields, to tell how far it is."""
    s = settings or RepairSettings()
    orders = [*_orders(LEG, s), *_orders(ARM, s)]
    return ceil(frames / PART) * (len(orders) + orders.count("ends first"))


def _orders(joints: tuple[str, ...], s: RepairSettings) -> tuple[str, ...]:
    return s.leg_orders if joints is LEG else ("together",)


def limb_channels(joints: tuple[str, str, str]) -> NDArray[np.int64]:
    """Return the channels of a pair of limbs' keypoints, (2 sides, 3 joints)."""
    return np.array([[INDEX[f"{side}_{joint}"] for joint in joints] for side in SIDES])


def take_single(time_s: Floats, candidates: Floats, size_px: Floats, chosen: Floats) -> None:
    """Put the steadiest peaks of the points without a twin into `chosen`, (T, K, 3)."""
    channels = [INDEX[name] for name in SINGLE]
    part = candidates[:, channels]
    choice = steadiest(time_s, part, size_px)
    padded = np.concatenate([part, np.full_like(part[:, :, :1], np.nan)], axis=2)
    chosen[:, channels] = np.take_along_axis(padded, choice[..., None, None], axis=2)[:, :, 0]


def _limbs(
    joints: tuple[str, str, str],
    bends: int,
    detections: Detections,
    trunk: PoseSequence,
    trunk_px: Floats,
) -> LimbView:
    channels = limb_channels(joints)
    peaks = detections.candidates[:, channels[:, 1:]].astype(np.float64)
    frontal = frontal_share(trunk)
    bones = bone_lengths(detections, channels, trunk_px, frontal)
    leg_px = float(np.median(bones.sum(axis=1)))
    return LimbView(
        root=_filled(detections, trunk.xy[:, channels[:, 0]]),
        peaks=peaks.swapaxes(1, 2),
        bones=bones,
        frontal=frontal,
        bends=bends,
        still=feet_stay(detections.strongest(), leg_px) if joints is LEG else None,
    )


def _path(
    order: str, view: LimbView, time_s: Floats, down: Floats, costs: LimbCosts, how: SearchSettings
) -> Generator[None, None, LimbPath]:
    if order == "together":
        return (yield from searching(view, time_s, down, costs, how))
    if order != "ends first":
        raise ValueError(f"leg_orders: expected 'together' or 'ends first', got {order!r}")
    peaks = view.peaks.copy()
    peaks[:, 0] = np.nan  # the ends alone
    wide = replace(how, beam=how.ends_beam)
    ends = yield from searching(replace(view, peaks=peaks), time_s, down, costs, wide)
    by_them = replace(view, ends=ends.choice[:, :, 1])
    return (yield from searching(by_them, time_s, down, costs, how))


def _filled(detections: Detections, root: Floats) -> Floats:
    """Return the roots, (T, 2 sides, 2), with unseen ones taken from before and after."""
    filled = root.copy()
    centre = detections.box[:, :2] + detections.box[:, 2:] / 2
    known_box = np.asarray(np.isfinite(centre).all(axis=1))
    for side in (0, 1):
        for axis in (0, 1):
            known = np.asarray(np.isfinite(root[:, side, axis]))
            place = root[:, side, axis]
            if not known.any():
                known, place = known_box, centre[:, axis]
            if known.any():
                times = detections.time_s
                filled[:, side, axis] = np.interp(times, times[known], place[known])
    return np.nan_to_num(filled)


def take_limbs(
    joints: tuple[str, str, str], view: LimbView, choice: NDArray[np.int64], chosen: Floats
) -> None:
    """Put the peaks that were chosen, (T, 2 sides, 2 joints), into `chosen`, (T, K, 3)."""
    chosen[:, limb_channels(joints)[:, 1:]] = view.chosen(choice)


def pose_of(detections: Detections, chosen: Floats) -> PoseSequence:
    """Return chosen peaks, (T, K, 3), as a pose: MEASURED where a map's own highest stayed."""
    highest = detections.candidates[:, :, 0, :2].astype(np.float64)
    found = np.isfinite(chosen[..., 0])
    kept = found & np.asarray((chosen[..., :2] == highest).all(axis=-1))
    status = np.where(kept, Status.MEASURED, np.where(found, Status.REPAIRED, Status.MISSING))
    return PoseSequence(
        time_s=detections.time_s,
        xy=chosen[..., :2].copy(),
        confidence=np.where(found, chosen[..., 2], 0.0),
        status=status.astype(np.uint8),
    )


def _log(
    detections: Detections,
    pose: PoseSequence,
    direction: NDArray[np.int64],
    decided: dict[str, list[Identity]],
    s: RepairSettings,
) -> dict[str, Any]:
    in_view = np.isfinite(detections.box).all(axis=1)
    shares = {}
    for kind in (Status.REPAIRED, Status.MISSING):
        share = (pose.status[in_view] == kind).mean(axis=0) if in_view.any() else np.zeros(16)
        shares[kind.name.lower()] = {
            name: round(float(value), 4) for name, value in zip(KEYPOINTS, share, strict=True)
        }
    turned = np.flatnonzero(np.diff(direction, prepend=0))  # a direction is never 0
    facings = [{"from_frame": int(n), "direction": int(direction[n])} for n in turned]
    return {
        "settings": asdict(s) | {"leg_orders": list(s.leg_orders)},
        "frames_in_view": int(in_view.sum()),
        "shares": shares,
        "facings": facings,
        "sides": {name: [asdict(one) for one in found] for name, found in decided.items()},
    }
