"""Rendered movements other than walking with exact truth: the yardstick of their tasks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..gait.scale import Scale
from ..pose import Curve, PoseSequence
from ..tasks.choice import GAIT, RANGE_OF_MOTION
from ..tasks.jump import measure_jumps
from ..tasks.posture import measure_posture
from ..tasks.range_of_motion import measure_range_of_motion, moving
from ..tasks.repetitions import Repetition, TaskResult
from ..tasks.running import measure_running
from ..tasks.single_leg_squat import measure_single_leg_squats
from ..tasks.sit_to_stand import measure_sit_to_stand
from ..tasks.squat import measure_squats
from ..tasks.timed_up_and_go import measure_timed_up_and_go
from .rendered import Rendered, joints, opened_truth, rendered_videos

METRES = Scale(1.0, 0.0, "the truth is in metres")

ABOUT = (
    "knee_flexion",
    "shoulder_flexion",
    "elbow_flexion",
    "hip_abduction",
    "shoulder_abduction",
)
"""Angles that a rendered range of motion may be about."""


def _about(curves: Mapping[str, Curve]) -> tuple[str, ...]:
    return tuple(name for name in moving(curves) if name in ABOUT)


def _measure_range_of_motion(curves: Mapping[str, Curve]) -> TaskResult:
    about = _about(curves)
    return measure_range_of_motion({k: curve for k, curve in curves.items() if k.endswith(about)})


def _measure_running(pose: PoseSequence, curves: Mapping[str, Curve], direction: int) -> TaskResult:
    return measure_running(pose, np.full(len(pose), direction), curves, scale=METRES)


TRUE_MEASURES: dict[str, Callable[[PoseSequence, Mapping[str, Curve], int], TaskResult]] = {
    "squat": lambda pose, curves, _: measure_squats(pose, curves),
    "single_leg_squat": lambda pose, curves, _: measure_single_leg_squats(pose, curves),
    "sit_to_stand": lambda pose, curves, _: measure_sit_to_stand(pose, curves),
    "timed_up_and_go": lambda pose, _, __: measure_timed_up_and_go(pose),
    "jump": lambda pose, _, __: measure_jumps(pose, METRES),
    "running": _measure_running,
    "posture": lambda pose, curves, _: measure_posture(pose, curves),
    RANGE_OF_MOTION: lambda _, curves, __: _measure_range_of_motion(curves),
}
"""What each task measures of the true joints and angles; of a range of motion what it is about."""


@dataclass(frozen=True, eq=False)
class RenderedTask(Rendered):
    """A rendered movement other than walking and what is exactly known about it.

    The truth file beside the video holds ``task``, ``fps`` (Hz), ``names`` of the 16 joints,
    ``j3d`` (T, 16, 3) float32 in metres as in `Rendered`, ``height_m``, ``repetition_s`` (N, 3)
    and for jumps ``jump_height_m`` (N,).

    Attributes
    ----------
    task : a key of `TRUE_MEASURES`
    height_m : the vertex above the floor in standing
    repetitions : by design, all that count by the task's definition. Squat: from standing over
        the middle of the bottom to standing, where the hips sink below 70 % of their standing
        height. Sit-to-stand: from leaving the seat to standing, where it turns and stops. Timed up
        and go: from the trunk's first lean over the turn to the seat again. Jump: from take-off
        over the highest point to landing. Running and range of motion count none
    jump_height_m : of each jump by design, the body's centre of mass above take-off; empty for
        other tasks
    """

    task: str
    height_m: float
    repetitions: tuple[Repetition, ...]
    jump_height_m: tuple[float, ...]

    @property
    def quantities(self) -> tuple[str, ...]:
        """Return the legs' angles and what is moved in a range of motion, from the front that.

        Of a squat on one leg the knees' frontal angle, none of a timed up and go, where the person
        turns round: its times are looked at.
        """
        if self.task == "timed_up_and_go":
            return ()
        if self.task == "single_leg_squat":
            return ("knee_valgus",)
        if self.task != RANGE_OF_MOTION:
            return super().quantities
        about = _about(self.curves())
        if self.direction == 0:
            return about
        return tuple(dict.fromkeys((*super().quantities, *about)))

    def true_result(self) -> TaskResult:
        """Return what the task's definitions make of the true joints in the sagittal plane."""
        return TRUE_MEASURES[self.task](self.in_plane(), self.curves(), self.direction)


def read_rendered_task(video: Path) -> RenderedTask:
    """Return the movement whose truth lies beside a rendered video.

    Raises
    ------
    RecordingError : no truth beside the video, or not such a file, or of another task
    """
    with opened_truth(video) as truth:
        return RenderedTask(
            video=video,
            fps=float(truth["fps"]),
            xyz=joints(truth, "j3d"),
            task=_known(str(truth["task"])),
            height_m=float(truth["height_m"]),
            repetitions=tuple(Repetition(*row) for row in truth["repetition_s"].tolist()),
            jump_height_m=_numbers(truth, "jump_height_m"),
        )


def find_rendered_tasks(folder: Path) -> list[RenderedTask]:
    """Return all rendered movements other than walking in a folder, by name."""
    videos = rendered_videos(folder)
    return [read_rendered_task(video) for video, task in videos.items() if task != GAIT]


def _known(task: str) -> str:
    if task not in TRUE_MEASURES:
        raise ValueError(f"task: expected one of {', '.join(TRUE_MEASURES)}, got {task}")
    return task


def _numbers(truth: Any, key: str) -> tuple[float, ...]:
    return tuple(truth[key].tolist()) if key in truth else ()
