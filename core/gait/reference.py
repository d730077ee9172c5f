"""What the walkers of a marker laboratory did: a band behind the curves, for orientation.

Figures of Bovi and others 2011, measured with markers in three dimensions. Two good
laboratories differ by some degrees, and a camera with 16 keypoints differs from both: the
band shows the usual shape and says nothing about a person. Its SD, as that of the parameters, is
over all trials of 20 people, several of each: at initial contact the two agree. The SD of a
person's own curves is between that person's strides.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import numpy as np

from ..pose import Floats

AgeGroup = Literal["young", "adult"]
Speed = Literal["free", "very_slow", "slow", "medium", "fast"]

LABEL = "Marker-based laboratory reference, for orientation"
AUTHORS = "Bovi et al. 2011"
"""What the citation is where there is no room for it."""

SPEED_LIMITS: tuple[tuple[float, Speed], ...] = (
    (0.6, "very_slow"),
    (0.8, "slow"),
    (1.0, "medium"),
    (float("inf"), "fast"),
)
"""Classes of speed in body heights per second, each up to its limit (Bovi 2011)."""

AGES: dict[AgeGroup, tuple[float, float]] = {"young": (6, 18), "adult": (18, 73)}
"""Years from … up to which a group is used; the adults measured were 22 to 72."""


@dataclass(frozen=True)
class ReferenceBand:
    """Mean and standard deviation over the reference's trials, along the gait cycle.

    Attributes
    ----------
    quantity : ``knee_flexion``, ``thigh`` or ``shank``; deg, signs as ours
    age_group, speed : which part of the reference
    mean, sd : (101,) at 0 … 100 %
    label, citation : to be shown with it
    """

    quantity: str
    age_group: AgeGroup
    speed: Speed
    mean: Floats
    sd: Floats
    label: str
    citation: str

    def distance_deg(self, mean: Floats) -> float:
        """Return how far a leg's mean curve, (101,), is from the reference's, deg.

        The root mean square of the difference over the cycle: the gait variable score of Baker et
        al. 2009, Gait Posture 30:265, here of an angle in the picture's plane. The constant offset
        of the joint centres is in it. NaN without a curve.
        """
        return root_mean_square(mean - self.mean)

    @property
    def own_distance_deg(self) -> float:
        """Return how far the reference's own trials are from its mean, deg (root mean square)."""
        return root_mean_square(self.sd)


def root_mean_square(values: Floats | Sequence[float]) -> float:
    """Return the root of the mean square.

    >>> root_mean_square([3.0, -3.0])
    3.0
    """
    return float(np.sqrt(np.mean(np.square(values))))


@dataclass(frozen=True)
class ReferenceValue:
    """Mean and standard deviation of a parameter over the reference's trials."""

    mean: float
    sd: float
    trials: int


def reference_band(
    quantity: str, age_group: AgeGroup = "adult", speed: Speed = "free"
) -> ReferenceBand | None:
    """Return the band of a quantity, None where the reference has none.

    Parameters
    ----------
    quantity : name of a curve without its side; only ``knee_flexion``, ``thigh`` and ``shank``
        are there: a laboratory's hip angle is against the pelvis, which no keypoint shows
    speed : ``free`` is each person's own pace; the rest by `speed_class`

    Raises
    ------
    ValueError
        for an unknown age group or speed
    """
    _check(age_group, speed)
    table = _figures()
    if quantity not in table["curves_deg"]:
        return None
    row = table["curves_deg"][quantity][age_group][speed]
    return ReferenceBand(
        quantity=quantity,
        age_group=age_group,
        speed=speed,
        mean=np.array(row["mean"], dtype=np.float64),
        sd=np.array(row["sd"], dtype=np.float64),
        label=f"{LABEL} ({table['groups'][age_group]}, {speed.replace('_', ' ')} speed)",
        citation=table["citation"],
    )


def reference_value(
    key: str, unit: str, age_group: AgeGroup = "adult", speed: Speed = "free"
) -> ReferenceValue | None:
    """Return the reference of a parameter by its key, None where there is none.

    Lengths are there in metres only, not in leg lengths: hence the unit is asked for.
    """
    _check(age_group, speed)
    row = _figures()["parameters"].get(key)
    if row is None or unit == "leg lengths":
        return None
    mean, sd, trials = row[age_group][speed]
    return ReferenceValue(mean, sd, trials)


def age_group_of(age_years: float) -> AgeGroup | None:
    """Return the group an age belongs to, None outside the reference.

    >>> age_group_of(9), age_group_of(40), age_group_of(3)
    ('young', 'adult', None)
    """
    for group, (youngest, below) in AGES.items():
        if youngest <= age_years < below:
            return group
    return None


def speed_class(speed_m_s: float, height_m: float) -> Speed:
    """Return the reference's class of a walking speed.

    >>> speed_class(1.2, 1.7)
    'slow'

    Raises
    ------
    ValueError
        if the height or the speed is not positive
    """
    if not (height_m > 0 and speed_m_s > 0):
        raise ValueError(f"expected a positive speed and height, got {speed_m_s}, {height_m}")
    relative = speed_m_s / height_m
    return next(name for limit, name in SPEED_LIMITS if relative < limit)


def pace_words(speed: Speed) -> str:
    """Return how fast the reference's people walked, in words.

    >>> pace_words("free"), pace_words("slow")
    ('at their own pace', 'at 0.6–0.8 body heights a second')
    """
    if speed == "free":
        return "at their own pace"
    below = [0.0, *(limit for limit, _ in SPEED_LIMITS)]
    at = [name for _, name in SPEED_LIMITS].index(speed)
    low, high = below[at], below[at + 1]
    if at == 0:
        return f"at less than {high:g} body heights a second"
    if high == float("inf"):
        return f"at more than {low:g} body heights a second"
    return f"at {low:g}–{high:g} body heights a second"


def why_off(
    *,
    cycles: int,
    age_years: float | None = None,
    walking_aid: bool = False,
    prosthesis: bool = False,
    running: bool = False,
) -> str:
    """Return why no reference is to be shown, empty where it may be.

    Parameters
    ----------
    cycles : gait cycles that count
    age_years : None where unknown; the band for adults is then shown with its ages
    """
    if not cycles:
        return "there is no gait cycle to compare"
    if running:
        return "the reference is of walking"
    if walking_aid:
        return "the reference is of people who walk without an aid"
    if prosthesis:
        return "the reference is of people without a prosthesis"
    if age_years is not None and age_group_of(age_years) is None:
        return f"the reference has nobody of {age_years:g} years"
    return ""


def citation() -> str:
    """Return where the reference's figures were published."""
    return str(_figures()["citation"])


def _check(age_group: str, speed: str) -> None:
    if age_group not in get_args(AgeGroup):
        expected = ", ".join(get_args(AgeGroup))
        raise ValueError(f"age_group: expected one of {expected}, got {age_group}")
    if speed not in get_args(Speed):
        raise ValueError(f"speed: expected one of {', '.join(get_args(Speed))}, got {speed}")


@cache
def _figures() -> dict[str, Any]:
    path = files("kinetrace.resources") / "reference" / "bovi2011.json"
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table
