"""What two recordings of one person differ by, and by how much they must to mean anything."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .findings import Findings
from .gait.intervals import together
from .gait.parameters import NOTHING, Definition, Summary
from .kinematics.floor import TOLD_DEG
from .recordings.recording import Recording
from .tasks.choice import task_title

BETWEEN_SESSIONS_DEG = 5.0
"""What angles of one person differ by from one session of a marker laboratory to the next: 2 to 5
degrees (McGinley et al. 2009, Gait Posture 29:360). A smaller change is within the error."""

ABOUT_ERRORS = (
    "The error is what measuring leaves unsure of a change: half of its 95 % interval, of angles "
    "5° at least. How a person varies from day to day is not in it."
)

OWN_ERRORS = (
    "The error is the repeatability of your own recordings, where their table has it; else half of "
    "the 95 % interval of the change, of angles 5° at least."
)

SIDES = ("", "right", "left")

OTHER_PACE_PERCENT = 5.0
"""Cadences that are farther apart are another pace, with which angles and times change."""


Quantity = tuple[str, str, str]
"""Key, unit and side: ``left``, ``right``, or empty for the whole body. Lengths in metres and in
leg lengths are two quantities."""


@dataclass(frozen=True)
class Change:
    """One quantity of one leg, or of the whole body, in two recordings.

    Attributes
    ----------
    definition : what it is
    side : ``left``, ``right``, or empty for the whole body
    first, second : its figures; a recording that has none has a count of 0
    own_error : what repeated recordings of one's own say of it (`kinetrace.core.repeatability`),
        NaN where there are none
    """

    definition: Definition
    side: str
    first: Summary
    second: Summary
    own_error: float = math.nan

    @property
    def difference(self) -> float:
        """Return second minus first, in the quantity's unit; NaN where one has none."""
        return self.second.mean - self.first.mean

    @property
    def error(self) -> float:
        """Return what a difference must exceed, in the quantity's unit.

        `own_error` where it is known. Else half of the difference's 95 % interval: that of both
        means, as independent; of an angle `BETWEEN_SESSIONS_DEG` at least. What a network does
        wrong alike in both counts twice: the error is rather too large. NaN where strides or
        repetitions are too few for an interval.
        """
        of_means = together(self.first.half_width, self.second.half_width)
        return self.own_error if self._is_own else float(np.maximum(of_means, self._least))

    @property
    def beyond_error(self) -> bool | None:
        """Return whether the difference is larger than its error; None where that is not known."""
        if np.isnan(self.difference):
            return None
        if abs(self.difference) < self._least:
            return False
        return None if np.isnan(self.error) else bool(abs(self.difference) > self.error)

    @property
    def _is_own(self) -> bool:
        return math.isfinite(self.own_error)

    @property
    def _least(self) -> float:
        return BETWEEN_SESSIONS_DEG if self.definition.unit == "deg" and not self._is_own else 0.0


def figures(findings: Findings) -> dict[Quantity, tuple[Definition, Summary]]:
    """Return what a recording's table has, by side where it is known by side."""
    found = {}
    for row in findings.parameters:
        by_side = row.left.count or row.right.count
        pairs = (("right", row.right), ("left", row.left)) if by_side else (("", row.both),)
        for side, one in pairs:
            if one.count:
                found[row.definition.key, row.definition.unit, side] = row.definition, one
    return found


def changes(
    first: Findings, second: Findings, own_errors: Mapping[Quantity, float] | None = None
) -> tuple[Change, ...]:
    """Return the quantities of two recordings side by side, those that only one has as well.

    Parameters
    ----------
    own_errors : of one's own repeated recordings, in place of the usual ones
    """
    ours, theirs, own = figures(first), figures(second), own_errors or {}
    rows = [*dict.fromkeys(key[:2] for key in ours | theirs)]
    quantities = sorted(ours | theirs, key=lambda key: (rows.index(key[:2]), SIDES.index(key[2])))
    return tuple(
        Change(
            (ours.get(key) or theirs[key])[0],
            key[2],
            ours[key][1] if key in ours else NOTHING,
            theirs[key][1] if key in theirs else NOTHING,
            own.get(key, math.nan),
        )
        for key in quantities
    )


def unlike(first: Findings, second: Findings) -> tuple[str, ...]:
    """Return in words what makes two recordings hard to compare, apart from the person."""
    notes = []
    one, other = first.recording, second.recording
    if one.code and other.code and one.code != other.code:
        notes.append(f"Their codes are {one.code} and {other.code}: are they of one person?")
    if of_one_movement(one, other):
        notes.append("Both are of the same video: only how it was analysed can differ.")
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
    if (one.settings.neutral_s is None) != (other.settings.neutral_s is None):
        notes.append(
            "Quiet standing is taken off the angles of only one: take it off in both or neither."
        )
    if one.settings.path_turn != other.settings.path_turn:
        notes.append("The turn of the path is taken off in only one: set both alike.")
    if _nearer_sides(first) != _nearer_sides(second):
        notes.append(
            "The camera is not on the same side of the person in both: a leg that is nearer to it "
            "in one is farther away in the other, and read differently."
        )
    notes += _not_level(first, second)
    cadences = [_cadence(each) for each in (first, second)]
    apart = 100 * abs(cadences[1] / cadences[0] - 1)
    if apart > OTHER_PACE_PERCENT:
        notes.append(f"Cadences are {apart:.0f} % apart: angles and times change with the pace.")
    if (first.scale is None) != (second.scale is None):
        notes.append("Only one of them has lengths in metres: give both a scale.")
    return tuple(notes)


def _not_level(first: Findings, second: Findings) -> list[str]:
    """Return in words that the vertical may not be the same in both.

    Where both floors are known they are compared as they are left: who held one camera level and
    took the roll off the other compares alike.
    """
    floors = [each.measures.floor for each in (first, second)]
    levelled = [each.recording.settings.level_deg != 0 for each in (first, second)]
    notes: list[str] = []
    if all(floor.sure for floor in floors):
        apart = f"{abs(floors[1].angle_deg - floors[0].angle_deg):.1f}"
        if abs(floors[1].angle_deg - floors[0].angle_deg) > TOLD_DEG:
            notes.append(
                f"Their floors are tilted by {apart}° against each other: where both are level, a "
                "camera was rolled, and angles to the vertical differ by that. Take it off in the "
                "settings of the recording."
            )
    elif levelled[0] != levelled[1]:
        notes.append(
            "The camera's roll is taken off only one of them: angles to the vertical are not alike."
        )
    return notes


def of_one_movement(one: Recording, other: Recording) -> bool:
    """Return whether two recordings are of the same frames of one video, in part at least.

    Whom they follow may differ. Of a shared one, without names, the video is not known.
    """
    starts, ends = zip(one.wanted, other.wanted, strict=True)
    same = one.video.sha256 == other.video.sha256 != ""
    return same and max(starts) <= min(ends)


def _nearer_sides(findings: Findings) -> set[int]:
    """Return which legs are nearer to the camera on the way: 1 right, -1 left, 0 neither."""
    mirrored = -1 if findings.recording.settings.mirrored else 1
    return {one.direction * mirrored for one in findings.measures.passes}


def _cadence(findings: Findings) -> float:
    """Return the steps a minute, NaN where none are known."""
    rows = (row for row in findings.parameters if row.definition.key == "cadence")
    return next((row.both.mean for row in rows), float("nan"))
