"""What two recordings of one person differ by, and by how much they must to mean anything."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .findings import Findings
from .gait.intervals import together
from .gait.parameters import NOTHING, Definition, Parameter, Summary
from .tasks.choice import task_title

BETWEEN_SESSIONS_DEG = 5.0
"""What angles of one person differ by from one session of a marker laboratory to the next: 2 to 5
degrees (McGinley et al. 2009, Gait Posture 29:360). A smaller change is within the error."""

ABOUT_ERRORS = (
    "The error is what measuring leaves unsure of a change: half of its 95 % interval, of angles "
    "5° at least. How a person varies from day to day is not in it."
)

OTHER_PACE_PERCENT = 5.0
"""Cadences that are farther apart are another pace, with which angles and times change."""


@dataclass(frozen=True)
class Change:
    """One quantity of one leg, or of the whole body, in two recordings.

    Attributes
    ----------
    definition : what it is
    side : ``left``, ``right``, or empty for the whole body
    first, second : its figures; a recording that has none has a count of 0
    """

    definition: Definition
    side: str
    first: Summary
    second: Summary

    @property
    def difference(self) -> float:
        """Return second minus first, in the quantity's unit; NaN where one has none."""
        return self.second.mean - self.first.mean

    @property
    def error(self) -> float:
        """Return half of the difference's 95 % interval, in the quantity's unit.

        That of both means, as independent; of an angle `BETWEEN_SESSIONS_DEG` at least. What a
        network does wrong alike in both counts twice: the error is rather too large. NaN where
        strides or repetitions are too few for an interval.
        """
        of_means = together(self.first.half_width, self.second.half_width)
        return float(np.maximum(of_means, self._least))

    @property
    def beyond_error(self) -> bool | None:
        """Return whether the difference is larger than its error; None where that is not known."""
        if np.isnan(self.difference):
            return None
        if abs(self.difference) <= self._least:
            return False
        return None if np.isnan(self.error) else bool(abs(self.difference) > self.error)

    @property
    def _least(self) -> float:
        return BETWEEN_SESSIONS_DEG if self.definition.unit == "deg" else 0.0


def changes(first: Findings, second: Findings) -> tuple[Change, ...]:
    """Return the quantities of two recordings side by side, as their tables have them.

    A quantity that only one of them has stands there as well; lengths in metres and in leg lengths
    are two quantities.
    """
    ours, theirs = _by_quantity(first), _by_quantity(second)
    return tuple(
        change for key in ours | theirs for change in _of_sides(ours.get(key), theirs.get(key))
    )


def unlike(first: Findings, second: Findings) -> tuple[str, ...]:
    """Return in words what makes two recordings hard to compare, apart from the person."""
    notes = []
    one, other = first.recording, second.recording
    if one.code and other.code and one.code != other.code:
        notes.append(f"Their codes are {one.code} and {other.code}: are they of one person?")
    if one.settings.task != other.settings.task:
        tasks = [task_title(each.settings.task) for each in (one, other)]
        notes.append(f"Other movements are measured: {tasks[0]} in the first, {tasks[1]} then.")
    made = [(r.engine.weights_sha256, r.engine.averaging, r.settings.repair) for r in (one, other)]
    if made[0] != made[1]:
        notes.append(
            f"They are made in different ways, with EfficientPose {one.engine.variant} and "
            f"{other.engine.variant}: analyse both alike."
        )
    if one.settings.filter != other.settings.filter:
        notes.append("They are not filtered alike: set one filter for both.")
    if _nearer_sides(first) != _nearer_sides(second):
        notes.append(
            "The camera is not on the same side of the person in both: a leg that is nearer to it "
            "in one is farther away in the other, and read differently."
        )
    cadences = [_cadence(each) for each in (first, second)]
    apart = 100 * abs(cadences[1] / cadences[0] - 1)
    if apart > OTHER_PACE_PERCENT:
        notes.append(f"Cadences are {apart:.0f} % apart: angles and times change with the pace.")
    if (first.scale is None) != (second.scale is None):
        notes.append("Only one of them has lengths in metres: give both a scale.")
    return tuple(notes)


def _by_quantity(findings: Findings) -> dict[tuple[str, str], Parameter]:
    return {(row.definition.key, row.definition.unit): row for row in findings.parameters}


def _of_sides(first: Parameter | None, second: Parameter | None) -> Iterator[Change]:
    """Yield a quantity by side, as a whole where neither recording knows it by side."""
    rows = [row for row in (first, second) if row is not None]
    by_side = any(row.left.count or row.right.count for row in rows)
    for side in ("right", "left") if by_side else ("",):
        pair = [NOTHING if row is None else _of_side(row, side) for row in (first, second)]
        if any(one.count for one in pair):
            yield Change(rows[0].definition, side, *pair)


def _of_side(row: Parameter, side: str) -> Summary:
    return {"left": row.left, "right": row.right}.get(side, row.both)


def _nearer_sides(findings: Findings) -> set[int]:
    """Return which legs are nearer to the camera on the way: 1 right, -1 left, 0 neither."""
    mirrored = -1 if findings.recording.settings.mirrored else 1
    return {one.direction * mirrored for one in findings.measures.passes}


def _cadence(findings: Findings) -> float:
    """Return the steps a minute, NaN where none are known."""
    rows = (row for row in findings.parameters if row.definition.key == "cadence")
    return next((row.both.mean for row in rows), float("nan"))
