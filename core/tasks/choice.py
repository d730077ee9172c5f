"""Which movement is measured: one row a task, read by the window, the command line and reports."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import RecordingError
from ..gait.events import analysed
from ..gait.scale import Scale
from ..keypoints import mirrored
from ..kinematics.view import SAGITTAL_LIMIT_DEG, near_side
from ..pose import PoseSequence
from ..tracks.body_size import seen_trunk_length
from .jump import measure_jumps
from .posture import measure_posture
from .range_of_motion import measure_range_of_motion, moving
from .repetitions import TaskResult
from .running import measure_running
from .single_leg_squat import measure_single_leg_squats
from .sit_to_stand import measure_sit_to_stand
from .squat import measure_squats
from .timed_up_and_go import measure_timed_up_and_go

if TYPE_CHECKING:
    from ..measures import Measures
    from ..recordings.recording import Recording

GAIT = "gait"
"""The task that is no row of `TASKS`: walking is measured by `kinetrace.core.gait.walking`."""

RANGE_OF_MOTION = "range_of_motion"

ONE_JOINT = "if a joint was moved in place, choose the task Range of motion"

FAR_ARM = (
    "the arm on the far side of the body has no extremes: it may be read as hanging while it "
    "moves, or as the near one; film each arm from its own side"
)

ARM_JOINTS = ("shoulder_flexion", "elbow_flexion")
ARMS = (*ARM_JOINTS, "arm", "forearm")
"""Angles of arms seen from the side."""

Legs = Literal["in turn", "together", "one"]
"""How the legs move in a task."""


@dataclass(frozen=True)
class Task:
    """A movement other than walking.

    Attributes
    ----------
    name : as in the recording's settings and on the command line
    title : as shown
    filming : how to film it, in one sentence
    measure : from a recording, all that follows from it, and metres per pixel where known
    legs : ``together`` where both do the same, so that from the side one covers the other;
        ``one`` where one may move while the other stays
    """

    name: str
    title: str
    filming: str
    measure: "Callable[[Recording, Measures, Scale | None], TaskResult]"
    legs: Legs = "in turn"


def moving_angles(recording: "Recording", measures: "Measures") -> tuple[str, ...]:
    """Return the angles, without side, that a range of motion is about; none in other tasks."""
    return moving(measures.curves) if recording.settings.task == RANGE_OF_MOTION else ()


def without_extremes(recording: "Recording", measures: "Measures") -> tuple[str, ...]:
    """Return the curves whose extremes are not given: those of the far arm, where arms are moved.

    Of rendered far arms hardly one was right (README, *How far off*).
    """
    faced = {one.direction for one in measures.passes if one.direction}
    if not set(ARM_JOINTS) & set(moving_angles(recording, measures)) or len(faced) != 1:
        return ()
    near = near_side(faced.pop(), mirrored=recording.settings.mirrored)
    return tuple(mirrored(f"{near}_{name}") for name in ARMS)


def _range_of_motion(recording: "Recording", measures: "Measures", _: Scale | None) -> TaskResult:
    far = without_extremes(recording, measures)
    curves = {name: curve for name, curve in measures.curves.items() if name not in far}
    result = measure_range_of_motion(curves, measures.half_width_deg)
    return replace(result, notes=(*result.notes, FAR_ARM)) if far else result


def _running(recording: "Recording", measures: "Measures", scale: Scale | None) -> TaskResult:
    by_hand = analysed(recording.edited_events, recording.time_s)
    return measure_running(
        measures.level,
        measures.direction,
        measures.curves,
        by_hand,
        recording.deleted_events,
        scale,
        mirrored=recording.settings.mirrored,
    )


TASKS: dict[str, Task] = {
    row.name: row
    for row in (
        Task(
            "squat",
            "Squat",
            "From the side, the whole body in view; begin and end standing.",
            lambda _, m, __: measure_squats(m.level, m.curves, m.half_width_deg),
            legs="together",
        ),
        Task(
            "single_leg_squat",
            "Single-leg squat",
            "From the front, the whole body in view; stand on one leg before and after, as often "
            "as wanted, then on the other.",
            lambda _, m, __: measure_single_leg_squats(m.level, m.curves, m.half_width_deg),
            legs="one",
        ),
        Task(
            "sit_to_stand",
            "Sit to stand",
            "From the side, the chair in view; begin seated, stand up fully each time.",
            lambda _, m, __: measure_sit_to_stand(m.level, m.curves, m.half_width_deg),
            legs="together",
        ),
        Task(
            "timed_up_and_go",
            "Timed up and go",
            "From the side, chair and turning place in view, the camera still; sit for a second "
            "before rising.",
            lambda _, m, __: measure_timed_up_and_go(m.level),
        ),
        Task(
            "jump",
            "Jump",
            "Upright jumps on the spot at 100 frames a second or more; stand still before and "
            "after.",
            lambda _, m, scale: measure_jumps(m.level, scale),
            legs="together",
        ),
        Task(
            "running",
            "Running",
            "From the side, best on a treadmill, at 60 frames a second or more.",
            _running,
        ),
        Task(
            "posture",
            "Posture",
            "From the side or from the front, the camera on a stand and level; hold each posture "
            "for two seconds.",
            lambda _, m, __: measure_posture(m.level, m.curves, m.half_width_deg),
            legs="together",
        ),
        Task(
            RANGE_OF_MOTION,
            "Range of motion",
            "In the plane in which the joint moves, square to the camera: standing, seated or "
            "lying. Move slowly to both ends.",
            _range_of_motion,
            legs="one",
        ),
    )
}
"""Every task besides gait, by its name."""

TASK_NAMES = (GAIT, *TASKS)


def legs_of(task: str) -> Legs:
    """Return how the legs move in a task, in turn where it is not known."""
    return TASKS[task].legs if task in TASKS else "in turn"


def measure_task(
    recording: "Recording", measures: "Measures", scale: Scale | None = None
) -> TaskResult | None:
    """Return what is measured of the recording's task, None for gait.

    Raises
    ------
    RecordingError
        for a task that this version does not know
    """
    task = recording.settings.task
    if task == GAIT:
        return None
    if task not in TASKS:
        raise RecordingError(
            f"The recording asks for the task {task}, which this Kinetrace does not know. "
            "Choose another task, or open it with a newer Kinetrace."
        )
    if not _is_moving(measures):
        return TaskResult((), (), ("no person is seen, or there is one picture only",))
    result = TASKS[task].measure(recording, measures, scale)
    return replace(result, notes=(*result.notes, *_seen_from(measures)))


def other_tasks(
    recording: "Recording", measures: "Measures", scale: Scale | None = None
) -> tuple[str, ...]:
    """Return in words which tasks may be meant, for a recording without strides.

    Those that would find repetitions where the feet stay in place half of the time
    (`kinetrace.core.tracks.feet_stay`); who jumps also bends and stands up: where there are jumps,
    they alone are named. And range of motion, where the body stays.
    """
    if not _is_moving(measures):
        return ()
    stay = sum(step.get("frames_feet_stay", 0) for step in measures.log)
    reasons = _repeated(recording, measures, scale) if 2 * stay >= len(measures.pose) else ()
    return (*reasons, ONE_JOINT) if _body_stays(measures.level) else reasons


def _repeated(recording: "Recording", measures: "Measures", scale: Scale | None) -> tuple[str, ...]:
    """Return in words which tasks of both legs would find repetitions."""
    counts = {
        task.name: len(task.measure(recording, measures, scale).repetitions)
        for task in TASKS.values()
        if task.legs == "together"
    }
    named = ["jump"] if counts["jump"] else [name for name, count in counts.items() if count]
    reasons: list[str] = []
    for name in named:
        title, count = TASKS[name].title, counts[name]
        reasons.append(
            f"the task {title} would have repetitions ({count}): choose it if that is what was done"
        )
    return tuple(reasons)


def _body_stays(pose: PoseSequence) -> bool:
    """Return whether the pelvis hardly moves along the picture: by less than half a trunk."""
    trunk_px = seen_trunk_length(pose)
    if not np.isfinite(trunk_px).any():
        return False
    moved = np.subtract(*np.nanpercentile(pose.point("pelvis")[:, 0], [97.5, 2.5]))
    return bool(moved < 0.5 * np.nanmedian(trunk_px))


def _is_moving(measures: "Measures") -> bool:
    """Return whether somebody is seen in a recording of more than one picture."""
    return len(measures.pose) > 1 and bool(np.isfinite(measures.pose.xy).any())


def _seen_from(measures: "Measures") -> tuple[str, ...]:
    """Return notes on a view that makes angles wrong, none on a good one."""
    if not all(one.certain for one in measures.passes):
        return ("it is not certain which way the person faces: check it, and set the facing",)
    turned = np.abs(measures.not_sagittal_deg[measures.direction != 0])
    turned = turned[np.isfinite(turned)]
    if not len(turned) or np.median(turned) <= SAGITTAL_LIMIT_DEG:
        return ()
    turn = f"{np.median(turned):.0f}"
    steps = [one for one in measures.log if one["step"] == "path_turn"]
    taken_off = [abs(deg) for one in steps for deg in one["deg"]]
    if (most := max(taken_off, default=0.0)) < 1:
        return (
            f"the body is turned by about {turn} degrees out of the side view: angles read too "
            "small",
        )
    return (
        f"the body is turned by about {turn} degrees out of the side view: {most:.0f} are taken "
        "off, and angles are less certain",
    )


def task_title(task: str) -> str:
    """Return a task as shown.

    >>> task_title("gait"), task_title("sit_to_stand")
    ('Gait', 'Sit to stand')
    """
    return TASKS[task].title if task in TASKS else "Gait"
