"""What must not change a task's figures: the clock, the place and size, the way, the names."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest
from bending import bent, chair, pulses
from kinetrace.core.keypoints import mirrored
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.kinematics.view import swap_sides
from kinetrace.core.pose import Curve, PoseSequence
from kinetrace.core.tasks.jump import measure_jumps
from kinetrace.core.tasks.posture import measure_posture
from kinetrace.core.tasks.range_of_motion import measure_range_of_motion
from kinetrace.core.tasks.repetitions import TaskResult
from kinetrace.core.tasks.running import measure_running
from kinetrace.core.tasks.single_leg_squat import measure_single_leg_squats
from kinetrace.core.tasks.sit_to_stand import measure_sit_to_stand
from kinetrace.core.tasks.squat import measure_squats
from kinetrace.core.tasks.timed_up_and_go import measure_timed_up_and_go
from test_posture import standing
from test_running import run
from test_single_leg_squat import person
from test_timed_up_and_go import trial
from walkers import leg_angles

Curves = Mapping[str, Curve]
LATER_S = 1000.0


def squats() -> tuple[PoseSequence, Curves]:
    time_s = np.arange(0, 12, 1 / 30)
    return bent(time_s, pulses(time_s, [2, 6, 10], 125.0))


def rises() -> tuple[PoseSequence, Curves]:
    time_s = np.arange(0, 40, 1 / 30)
    return bent(time_s, chair(time_s, 2.0 + 5.0 * np.arange(7)))


def jumps() -> tuple[PoseSequence, Curves]:
    time_s = np.arange(0, 5, 1 / 120)
    air = sum(np.clip(700 * (time_s - at) * (at + 0.5 - time_s), 0, None) for at in (1.2, 3.2))
    return bent(time_s, 0.0, lift_px=air)


def walk_from_a_chair() -> tuple[PoseSequence, Curves]:
    return trial(np.arange(0, 16, 1 / 30), [3.01]), {}


def running() -> tuple[PoseSequence, Curves]:
    pose = run()
    return pose, {c.name: c for s in ("left", "right") for c in leg_angles(pose, 1, s).values()}


def measured_running(
    pose: PoseSequence, curves: Curves, direction: int = 1, mirrored: bool = False
) -> TaskResult:
    return measure_running(pose, np.full(len(pose), direction), curves, mirrored=mirrored)


Measure = Callable[..., TaskResult]
TASKS: dict[str, tuple[Callable[[], tuple[PoseSequence, Curves]], Measure]] = {
    "squat": (squats, measure_squats),
    "single-leg squat": (
        lambda: person({"right": [2.0, 4.5], "left": [8.0, 10.5]}),
        measure_single_leg_squats,
    ),
    "sit to stand": (rises, measure_sit_to_stand),
    "timed up and go": (walk_from_a_chair, lambda pose, _: measure_timed_up_and_go(pose)),
    "jump": (jumps, lambda pose, _: measure_jumps(pose)),
    "posture": (lambda: standing(np.zeros(90)), measure_posture),
    "running": (running, measured_running),
    "range of motion": (squats, lambda _, curves: measure_range_of_motion(curves)),
}


def unlike(curves: Curves) -> dict[str, Curve]:
    """Return the curves with smaller angles on the left."""
    return {
        name: replace(curve, value=0.9 * curve.value) if name.startswith("left") else curve
        for name, curve in curves.items()
    }


def figures(result: TaskResult) -> dict[str, tuple[float, float, float, int]]:
    return {
        row.definition.key: (row.left.mean, row.right.mean, row.both.mean, row.both.count)
        for row in result.parameters
    }


def same(result: TaskResult, expected: dict[str, tuple[float, float, float, int]]) -> None:
    found = figures(result)
    assert list(found) == list(expected)
    for key, values in expected.items():
        assert found[key] == pytest.approx(values, rel=1e-6, abs=1e-6, nan_ok=True), key


def times_s(result: TaskResult) -> np.ndarray:
    repetitions = [t for one in result.repetitions for t in (one.start_s, one.turn_s, one.stop_s)]
    return np.array([*repetitions, *(event.time_s for event in result.events)])


@pytest.mark.parametrize("task", TASKS)
def test_a_later_clock_moves_the_times_and_no_figure(task: str) -> None:
    made, measure = TASKS[task]
    pose, curves = made()
    now = measure(pose, unlike(curves))
    late_s = pose.time_s + LATER_S
    late_curves = {name: replace(one, time_s=late_s) for name, one in unlike(curves).items()}
    later = measure(replace(pose, time_s=late_s), late_curves)
    assert len(figures(now)) >= 1
    same(later, figures(now))
    assert times_s(later) - times_s(now) == pytest.approx(LATER_S, abs=1e-6)


@pytest.mark.parametrize("task", TASKS)
def test_place_and_size_in_the_picture_do_not_matter(task: str) -> None:
    made, measure = TASKS[task]
    pose, curves = made()
    larger = replace(pose, xy=2.5 * pose.xy + [400, -90])
    same(measure(larger, unlike(curves)), figures(measure(pose, unlike(curves))))


@pytest.mark.parametrize("task", TASKS)
def test_who_faces_the_other_way_has_the_same_figures(task: str) -> None:
    made, measure = TASKS[task]
    pose, curves = made()
    seen = replace(pose, xy=pose.xy * [-1, 1] + [640, 0])
    other = (-1, True) if task == "running" else ()  # the same leg stays the nearer one
    same(measure(seen, unlike(curves), *other), figures(measure(pose, unlike(curves))))


@pytest.mark.parametrize("task", TASKS)
def test_the_figures_of_the_sides_go_with_their_names(task: str) -> None:
    made, measure = TASKS[task]
    pose, curves = made()
    one = unlike(curves)
    exchanged = {name: one[mirrored(name)] for name in one}
    for name, curve in one.items():
        if name in ANGLES and ANGLES[name].axis == "right":  # of the whole body, + to the right
            exchanged[name] = replace(curve, value=-curve.value)
    expected = {
        key: (right, left, both, count)
        for key, (left, right, both, count) in figures(measure(pose, one)).items()
    }
    other = (1, True) if task == "running" else ()
    same(measure(swap_sides(pose), exchanged, *other), expected)


@pytest.mark.parametrize(
    ("task", "key"),
    [
        ("squat", "squat_knee_peak"),
        ("running", "running_knee_at_contact"),
        ("range of motion", "rom_knee_flexion_most"),
    ],
)
def test_the_leg_that_bends_less_has_the_smaller_figure(task: str, key: str) -> None:
    made, measure = TASKS[task]
    pose, curves = made()
    left, right, _, _ = figures(measure(pose, unlike(curves)))[key]
    assert left == pytest.approx(0.9 * right, rel=0.02)
