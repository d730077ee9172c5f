"""What a user should know of how the measures of a recording came about, in words."""

from .kinematics.cleaning import not_low_passed
from .kinematics.floor import TOLD_DEG
from .kinematics.view import LYING_DEG
from .measures import Measures
from .recordings.corrections import SwapSides
from .recordings.recording import Recording
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
    agreeing with each other; on the belly they were right. Not those in which a person has swapped
    legs, and so has looked; none where both legs do the same.
    """
    if legs_of(recording.settings.task) == "together":
        return []
    swaps = [one for one in recording.corrections if isinstance(one, SwapSides)]
    time_s = recording.time_s
    lean_deg = measures.curves["trunk_lean"].value
    found: list[tuple[int, int]] = []
    for sides in (step["sides"] for step in measures.log if step["step"] == "repair"):
        for one in (Identity(**entry) for entry in sides.get("ankle", ())):
            first, last = (int(recording.frames[i]) for i in (one.start, one.stop - 1))
            looked = any(swap.start <= last and swap.stop > first for swap in swaps)
            brief = time_s[one.stop - 1] - time_s[one.start] < BRIEF_S
            on_the_back = (lean_deg[one.start : one.stop] < -LYING_DEG).mean() > 0.5
            if not (one.doubtful or on_the_back) or looked or brief:
                continue
            if found and found[-1][1] == one.start:
                found[-1] = (found[-1][0], one.stop)
            else:
                found.append((one.start, one.stop))
    return found
