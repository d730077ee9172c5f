"""What a user should know of how the measures of a recording came about, in words."""

from collections.abc import Iterator

import numpy as np

from .kinematics.cleaning import not_low_passed
from .kinematics.floor import TOLD_DEG
from .kinematics.view import LYING_DEG
from .measures import Measures
from .recordings.corrections import SwapSides
from .recordings.recording import Recording
from .recordings.swaps_again import Rows, runs
from .stretches_told import told_of
from .tasks.choice import legs_of
from .tracks.limb_identity import BRIEF_S, Identity
from .tracks.second_body import second_body

UNSURE_LEGS = (
    "it is not certain which leg is the left one; check it in the picture, and swap the legs "
    "where they are wrong"
)
IN_THE_WAY = (
    "another person is in the way; check in the picture that the same one is followed before "
    "and after"
)


def notes_on(recording: Recording, measures: Measures) -> tuple[str, ...]:
    """Return in words what a user should know of how the numbers came about."""
    notes = [*not_low_passed(measures.log)]
    for reason, stretches in (
        (UNSURE_LEGS, doubtful_legs(recording, measures)),
        (IN_THE_WAY, second_body(recording.detections)),
    ):
        if stretches:
            time_s = recording.time_s
            stretches_s = [(time_s[start], time_s[stop - 1]) for start, stop in stretches]
            notes.append(told_of(reason, stretches_s))
    return (*notes, *_rolled(recording, measures))


def _rolled(recording: Recording, measures: Measures) -> list[str]:
    """Return what to do where the floor is still tilted after what was taken off, if it is."""
    floor, settings = measures.floor, recording.settings
    follows = settings.camera_static is False
    notes: list[str] = []
    if floor.sure and abs(floor.angle_deg) > TOLD_DEG and not follows:
        notes.append(
            f"in the picture the floor is tilted by {floor.angle_deg:+.1f}° (+ rises to the right; "
            f"from {floor.stances} stances). Where it is level and the path square to the camera, "
            "the camera was rolled and angles to the vertical are wrong by that: take off "
            f"{settings.level_deg + floor.angle_deg:.1f}° in the settings of the recording "
            "(--level)"
        )
    return notes


def doubtful_legs(recording: Recording, measures: Measures) -> list[tuple[int, int]]:
    """Return the stretches, start ... stop - 1, in which the left leg may be the right one.

    Those that follow each other are one. Where the person lies on the back, all of them: of three
    rendered heel slides the own RT and I took one leg for the other in two, II in one, their labels
    agreeing with each other; on the belly they were right. None where both legs do the same.

    A person who swapped the legs in more than half of a stretch has decided about all of it; of
    fewer frames only about those, and what is left between them is doubtful still.
    """
    if legs_of(recording.settings.task) == "together":
        return []
    swapped = _legs_swapped(recording)
    lean_deg = measures.curves["trunk_lean"].value
    found: list[tuple[int, int]] = []
    for sides in (step["sides"] for step in measures.log if step["step"] == "repair"):
        for one in (Identity(**entry) for entry in sides.get("ankle", ())):
            on_the_back = (lean_deg[one.start : one.stop] < -LYING_DEG).mean() > 0.5
            if not (one.doubtful or on_the_back):
                continue
            for start, stop in _undecided(one, swapped):
                if recording.time_s[stop - 1] - recording.time_s[start] < BRIEF_S:
                    continue
                if found and found[-1][1] == start:
                    found[-1] = (found[-1][0], stop)
                else:
                    found.append((start, stop))
    return found


def _legs_swapped(recording: Recording) -> Rows:
    """Return in which frames the legs are swapped in the end, (T,): twice is as before."""
    rows = np.zeros(len(recording.frames), bool)
    for one in recording.corrections:
        if isinstance(one, SwapSides) and "ankle" in one.joints:
            rows ^= (recording.frames >= one.start) & (recording.frames < one.stop)
    return rows


def _undecided(one: Identity, swapped: Rows) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch, start ... stop - 1, that no swap has decided about."""
    part = swapped[one.start : one.stop]
    if part.mean() <= 0.5:
        yield from ((one.start + start, one.start + stop) for start, stop in runs(~part))
