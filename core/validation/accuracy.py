"""How far the whole pipeline's angles are from the truth of rendered walkers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, SIDES
from ..kinematics.joint_angles import wrapped
from ..measures import Measures
from ..pose import Floats
from ..recordings.recording import Recording
from .rendered import Rendered
from .walker import Walker

APART = 0.06
"""Two joints count as apart from this share of the body's height in the picture."""


@dataclass(frozen=True)
class AngleError:
    """Errors of one angle of one leg or arm, degrees.

    Attributes
    ----------
    leg : ``near`` (facing the camera) or ``far``, from the front its side; also of arms
    frames : frames with a value
    rms, bias : of value minus truth
    scatter : rms after the bias is taken off
    worst : largest absolute error
    rom_bias : difference of the range between the 1st and 99th percentile
    """

    walker: str
    quantity: str
    leg: str
    frames: int
    share: float
    rms: float
    bias: float
    scatter: float
    worst: float
    rom_bias: float


@dataclass(frozen=True)
class LegError:
    """Share of frames, in percent, with a joint of the legs on the wrong leg.

    Attributes
    ----------
    exchanged : both labels nearer to the other leg's joint, the joints being apart
    collapsed : both labels on one leg, the joints being apart
    """

    walker: str
    joint: str
    exchanged: float
    collapsed: float
    missing: float


def angle_errors(walker: Rendered, recording: Recording, measures: Measures) -> list[AngleError]:
    """Return the errors of each angle and leg over the frames of a recording."""
    truth, errors = walker.angles(), []
    for quantity in walker.quantities:
        of_leg: dict[str, list[Floats]] = {}
        for side in SIDES:
            name = f"{side}_{quantity}"
            both = np.stack([measures.curves[name].value, truth[name][recording.frames]])
            for leg, frames in walker.frames_of(side).items():
                of_leg.setdefault(leg, []).append(both[:, frames[recording.frames]])
        for leg, parts in of_leg.items():
            value, true = np.concatenate(parts, axis=1)
            errors.append(_error(walker.video.stem, quantity, leg, value, true))
    return errors


def leg_errors(walker: Walker, recording: Recording, xy: Floats) -> list[LegError]:
    """Return how often knees and ankles are on the wrong leg in a pose, (T, K, 2)."""
    true = walker.xy[recording.frames]
    height = float(np.nanmedian(np.ptp(true[..., 1], axis=1)))
    errors = []
    for joint in ("knee", "ankle"):
        pair = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        exchanged, collapsed, missing = wrong_leg(xy[:, pair], true[:, pair], APART * height)
        shares = (100 * float(flags.mean()) for flags in (exchanged, collapsed, missing))
        errors.append(LegError(walker.video.stem, joint, *shares))
    return errors


def wrong_leg(
    xy: Floats, true: Floats, apart_px: float
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return the frames in which left and right, (T, 2, 2), are exchanged, collapsed, missing.

    Only frames in which the true joints are apart can be told, the others count as right.
    """
    apart = np.linalg.norm(true[:, 0] - true[:, 1], axis=1) > apart_px
    seen: NDArray[np.bool_] = np.asarray(np.isfinite(xy).all(axis=(1, 2)))
    distance = np.linalg.norm(xy[:, :, None] - true[:, None], axis=-1)  # (T, label, true leg)
    nearest = np.where(np.isfinite(distance), distance, np.inf).argmin(axis=2)
    exchanged = seen & apart & (nearest[:, 0] == 1) & (nearest[:, 1] == 0)
    collapsed = seen & apart & (nearest[:, 0] == nearest[:, 1])
    return exchanged, collapsed, ~seen


def _error(walker: str, quantity: str, leg: str, value: Floats, true: Floats) -> AngleError:
    found = np.isfinite(value) & np.isfinite(true)
    if not found.any():
        nothing = float("nan")
        return AngleError(walker, quantity, leg, 0, 0.0, *[nothing] * 5)
    difference = wrapped(value[found] - true[found])
    bias = float(difference.mean())
    ranges = [np.ptp(np.percentile(one[found], (1, 99))) for one in (value, true)]
    return AngleError(
        walker,
        quantity,
        leg,
        frames=int(found.sum()),
        share=float(found.mean()),
        rms=float(np.sqrt(np.mean(difference**2))),
        bias=bias,
        scatter=float(difference.std()),
        worst=float(np.abs(difference).max()),
        rom_bias=float(ranges[0] - ranges[1]),
    )
