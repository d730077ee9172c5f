"""How right predicted keypoints are: PCK, PCKh and left/right exchange."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, KEYPOINTS

Array = NDArray[np.floating]

TORSO_FRACTIONS = (0.05, 0.1, 0.2)
HEAD_FRACTIONS = (0.1, 0.5)
PAIRS = tuple(name.removeprefix("left_") for name in KEYPOINTS if name.startswith("left_"))


@dataclass(frozen=True)
class Scores:
    """Shares in percent; NaN where nothing could be counted.

    Attributes
    ----------
    persons : persons scored
    pck : torso fraction → (16,) percent of each keypoint's labels found within it
    pckh : head fraction → (16,) likewise with the head size
    exchanged : pair ("knee", …) → percent of decidable pairs with left and right exchanged
    usual_peak : how high peaks are on persons found right (`usual_peak`), 0 to 1
    """

    persons: int
    pck: dict[float, Array]
    pckh: dict[float, Array]
    exchanged: dict[str, float]
    usual_peak: float = float("nan")

    def mean_pck(self, fraction: float) -> float:
        """Return the mean over the keypoints that could be scored, percent."""
        return _mean(self.pck[fraction])

    def mean_pckh(self, fraction: float) -> float:
        """Return the mean over the keypoints that could be scored, percent."""
        return _mean(self.pckh[fraction])


def score(found: Array, truth: Array, head_size: Array | None = None) -> Scores:
    """Return how right the found keypoints are.

    PCK@f counts a keypoint within f × torso length, the distance from the left shoulder to
    the right hip (or right to left where those lack a label). PCKh@f counts it within
    f × head size: 0.6 × the head box' diagonal where known (Andriluka et al. 2014, doi
    10.1109/CVPR.2014.471), else the length of the head segment.

    Parameters
    ----------
    found : (N, 16, 2) pixels, truth : (N, 16, 2) pixels, NaN without a label
    head_size : (N,) pixels, NaN where unknown

    Raises
    ------
    ValueError : the shapes differ
    """
    if found.shape != truth.shape:
        raise ValueError(f"found: expected shape {truth.shape}, got {found.shape}")
    error = np.linalg.norm(found - truth, axis=2)  # (N, 16)
    torso = torso_length(truth)
    head = _distance(truth, "head_top", "upper_neck")
    if head_size is not None:
        head = np.where(np.isfinite(head_size), head_size, head)
    return Scores(
        persons=len(truth),
        pck={f: _within(error, f * torso) for f in TORSO_FRACTIONS},
        pckh={f: _within(error, f * head) for f in HEAD_FRACTIONS},
        exchanged={pair: exchange_rate(found, truth, pair) for pair in PAIRS},
    )


def usual_peak(found: Array, height: Array, truth: Array) -> float:
    """Return how high peaks are on persons that a network gets right.

    The mean peak over the labelled keypoints of those persons of whom at least nine tenths
    of the labels are found within 0.2 torso lengths; NaN where there is none.

    Parameters
    ----------
    found, height : (N, 16, 2) pixels and (N, 16) peaks
    truth : (N, 16, 2) pixels, NaN without a label
    """
    error = np.linalg.norm(found - truth, axis=2) / torso_length(truth)[:, None]
    labelled = np.isfinite(error)
    right = (error <= 0.2).sum(axis=1) >= 0.9 * np.maximum(labelled.sum(axis=1), 1)
    heights = height[labelled & right[:, None]]
    return float(heights.mean()) if len(heights) else float("nan")


def torso_length(truth: Array) -> Array:
    """Return left shoulder to right hip, else right shoulder to left hip, (N,) pixels."""
    first = _distance(truth, "left_shoulder", "right_hip")
    second = _distance(truth, "right_shoulder", "left_hip")
    length = np.where(np.isfinite(first), first, second)
    known: Array = np.where(length > 0, length, np.nan)
    return known


def exchange_rate(found: Array, truth: Array, pair: str) -> float:
    """Return the percentage of pairs whose left and right points are exchanged.

    A pair counts where both labels exist and lie more than 0.2 torso lengths apart. It is
    exchanged where the sum of both errors is less after exchanging the found points, and
    each exchanged point lies within half the pair's distance of its label: far-off points
    are wrong, not exchanged.
    """
    left, right = INDEX[f"left_{pair}"], INDEX[f"right_{pair}"]
    apart = np.linalg.norm(truth[:, left] - truth[:, right], axis=1)
    decidable = apart > 0.2 * torso_length(truth)
    crossed_left = np.linalg.norm(found[:, left] - truth[:, right], axis=1)
    crossed_right = np.linalg.norm(found[:, right] - truth[:, left], axis=1)
    straight = np.linalg.norm(found - truth, axis=2)[:, [left, right]].sum(axis=1)
    exchanged = (crossed_left + crossed_right < straight) & (
        np.maximum(crossed_left, crossed_right) < apart / 2
    )
    count = int(decidable.sum())
    return 100.0 * float((exchanged & decidable).sum()) / count if count else float("nan")


def _distance(points: Array, first: str, second: str) -> Array:
    length: Array = np.linalg.norm(points[:, INDEX[first]] - points[:, INDEX[second]], axis=1)
    return length


def _within(error: Array, limit: Array) -> Array:
    """Return the percentage of scorable labels within each person's limit, (16,)."""
    scorable = np.isfinite(error) & np.isfinite(limit)[:, None]
    with np.errstate(invalid="ignore"):
        right = (scorable & (error <= limit[:, None])).sum(axis=0)
    count = np.where(scorable.any(axis=0), scorable.sum(axis=0), np.nan)
    percent: Array = 100.0 * right / count
    return percent


def _mean(values: Array) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")
