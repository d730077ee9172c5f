"""Metres per pixel in the plane in which the person moves, and how sure it is."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..pose import Floats, PoseSequence
from .leg_signals import hip_centre

HEAD_TO_ANKLE = 0.961
"""Share of the body height between vertex and ankle: the ankle is 0.039 of it above the floor
(Drillis & Contini 1966, as in Winter 2009, Biomechanics and Motor Control, 4th ed., fig. 4.1)."""

SHORTEST_PATH = 1.0
"""Body lengths that the person must travel for growing on the way to be told from chance."""

SHORTEST_PX = 20.0
"""Of a line between two clicks, each of which is off by some pixels."""

CHAIN = ("head_top", "upper_neck", "thorax", "pelvis")
LEG = ("hip", "knee", "ankle")

NO_BODY_LENGTH = "no frame shows the body from the top of the head to an ankle"


@dataclass(frozen=True)
class Scale:
    """Size of a pixel.

    Attributes
    ----------
    metres_per_px : holds at one depth only; a limb 0.1 m nearer at 4.6 m is 2 % larger
    uncertainty : relative standard uncertainty; each length and speed carries it on
    source : in words, for the report
    """

    metres_per_px: float
    uncertainty: float
    source: str

    def __post_init__(self) -> None:
        if not (np.isfinite(self.metres_per_px) and self.metres_per_px > 0):
            raise ValueError(f"metres_per_px: expected more than 0, got {self.metres_per_px}")
        if not (np.isfinite(self.uncertainty) and self.uncertainty >= 0):
            raise ValueError(f"uncertainty: expected 0 or more, got {self.uncertainty}")


def scale_from_length(
    start_px: tuple[float, float],
    end_px: tuple[float, float],
    length_m: float,
    *,
    click_px: float = 1.5,
    length_uncertainty_m: float = 0.005,
) -> Scale:
    """Return the scale from two clicked ends of a known length on the line of walking.

    Parameters
    ----------
    click_px : standard uncertainty of each click
    length_uncertainty_m : standard uncertainty of the length itself

    Raises
    ------
    ValueError
        if the length is not positive or the clicks are less than 20 pixels apart
    """
    distance = float(np.hypot(end_px[0] - start_px[0], end_px[1] - start_px[1]))
    if length_m <= 0:
        raise ValueError(f"length_m: expected more than 0, got {length_m}")
    if distance < SHORTEST_PX:
        raise ValueError(
            f"the two ends are {distance:.0f} px apart; at least {SHORTEST_PX:.0f} are needed"
        )
    clicks = np.sqrt(2.0) * click_px / distance
    uncertainty = float(np.hypot(clicks, length_uncertainty_m / length_m))
    return Scale(length_m / distance, uncertainty, f"known length of {length_m:g} m")


def scale_from_height(
    pose: PoseSequence, height_m: float, *, build_uncertainty: float = 0.03
) -> Scale:
    """Return the scale from the person's height without shoes.

    The height in pixels is the length of the chain vertex, neck, thorax, pelvis, and hip,
    knee, ankle of each leg, which bent knees do not shorten, over 0.961. Of all frames the
    median of the longer half counts (segments turned towards the camera look shorter), each as at
    the middle of the path: who walks at an angle to the picture grows on the way.

    Parameters
    ----------
    build_uncertainty : relative standard uncertainty for bodies that are built otherwise and
        for keypoints that sit beside the joints; the spread between frames is added

    Raises
    ------
    ValueError
        if the height is not that of a person, or no frame shows the whole body
    """
    if not 0.4 <= height_m <= 2.6:
        raise ValueError(f"height_m: expected metres between 0.4 and 2.6, got {height_m}")
    longer = _longer_half(pose)
    if not len(longer):
        raise ValueError(NO_BODY_LENGTH)
    spread = 1.4826 * float(np.median(np.abs(longer - np.median(longer)))) / np.sqrt(len(longer))
    height_px = float(np.median(longer)) / HEAD_TO_ANKLE
    uncertainty = float(np.hypot(build_uncertainty, spread / float(np.median(longer))))
    return Scale(height_m / height_px, uncertainty, f"body height of {height_m:.2f} m")


def ankle_height_px(pose: PoseSequence) -> float:
    """Return how far a standing person's ankles are above the floor, 0.039 of the body's height.

    NaN where no frame shows the body from vertex to ankle. See `HEAD_TO_ANKLE`.
    """
    longer = _longer_half(pose)
    share = (1 - HEAD_TO_ANKLE) / HEAD_TO_ANKLE
    return share * float(np.median(longer)) if len(longer) else float("nan")


def _longer_half(pose: PoseSequence) -> Floats:
    """Return the longer half of all frames' lengths from vertex to ankle, as at mid path."""
    chain = _at_mid_path(pose, body_length_px(pose))
    chain = np.sort(chain[np.isfinite(chain)])
    return np.asarray(chain[len(chain) // 2 :])


def body_length_px(pose: PoseSequence) -> Floats:
    """Return the length of the chain from vertex to ankle, mean of both legs, (T,) px."""
    trunk = _length(pose, CHAIN)
    legs = np.stack([_length(pose, [f"{s}_{j}" for j in LEG]) for s in ("left", "right")])
    known = np.isfinite(legs)
    count = known.sum(axis=0)
    leg = np.where(known, legs, 0.0).sum(axis=0) / np.maximum(count, 1)
    return trunk + np.where(count > 0, leg, np.nan)


def _at_mid_path(pose: PoseSequence, chain: Floats) -> Floats:
    """Return lengths (T,) less the line by which they change along the path of who travels."""
    x = hip_centre(pose)[:, 0]
    known = np.isfinite(chain) & np.isfinite(x)
    if not known.any() or np.ptp(x[known]) < SHORTEST_PATH * np.median(chain[known]):
        return chain
    line = np.polyval(np.polyfit(x[known], chain[known], 1), x)
    return np.asarray(chain * np.median(line[known]) / line)


def _length(pose: PoseSequence, names: "tuple[str, ...] | list[str]") -> Floats:
    parts = [np.linalg.norm(pose.point(a) - pose.point(b), axis=1) for a, b in pairwise(names)]
    return np.asarray(np.sum(parts, axis=0))
