"""How fast angles change, over time and in the gait cycle."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.findings import findings_of
from kinetrace.core.gait.cycles import Cycle, over_cycles
from kinetrace.core.gait.features import feature_parameters
from kinetrace.core.gait.parameters import Parameter
from kinetrace.core.kinematics.velocity import LONGEST_S, angular_velocity
from kinetrace.core.output.interchange import export
from kinetrace.core.pose import Curve
from walking_recording import walking_recording


def sine(time_s: np.ndarray) -> np.ndarray:
    """Return 30 + 20 sin(2π t): its velocity is 40 π cos(2π t)."""
    return 30 + 20 * np.sin(2 * np.pi * time_s)


@pytest.mark.parametrize("even", [True, False])
def test_the_velocity_of_a_sine_is_its_cosine_also_where_frames_are_uneven(even: bool) -> None:
    time_s = np.arange(0, 2, 1 / 60)
    if not even:
        time_s = time_s + np.random.default_rng(1).uniform(-0.004, 0.004, len(time_s))
    velocity = angular_velocity(time_s, sine(time_s))
    true = 40 * np.pi * np.cos(2 * np.pi * time_s)
    assert np.isnan(velocity[[0, -1]]).all()
    assert velocity[1:-1] == pytest.approx(true[1:-1], abs=1.0 if even else 6.0)


def test_beside_a_missing_sample_and_over_a_pause_there_is_none() -> None:
    time_s = np.arange(0, 2, 1 / 20)
    angle = sine(time_s)
    angle[10] = np.nan
    assert np.flatnonzero(np.isnan(angular_velocity(time_s, angle))).tolist() == [0, 9, 10, 11, 39]
    time_s[20:] += LONGEST_S
    angle = sine(time_s)
    assert np.flatnonzero(np.isnan(angular_velocity(time_s, angle))).tolist() == [0, 19, 20, 39]


@pytest.mark.parametrize("frames", [0, 1, 2])
def test_too_few_frames_have_none(frames: int) -> None:
    assert np.isnan(angular_velocity(np.arange(frames) / 30, np.ones(frames))).all()


def knee_rows(turn: float) -> dict[str, Parameter]:
    """Return the rows of a knee that bends from 40 to 70 % of a cycle, stretches to 95 %."""
    time_s = np.arange(0, 6, 1 / 60)
    share = time_s % 1.2 / 1.2
    bend = np.clip((share - 0.4) / 0.3, 0, 1) - np.clip((share - 0.7) / 0.25, 0, 1)
    value = 5 + 30 * turn * (1 - np.cos(np.pi * bend))
    curve = Curve("left_knee_flexion", "deg", time_s, value, np.ones(len(value), np.uint8))
    cycles = [Cycle("left", 1.2 * n, 1.2 * (n + 1), 1.2 * n + 0.72) for n in range(4)]
    rows = feature_parameters("knee_flexion", over_cycles(curve, cycles, "left"), None)
    return {row.definition.key: row for row in rows}


def test_the_knees_greatest_velocities_in_the_cycle_are_signed_and_in_seconds() -> None:
    rows = knee_rows(1.0)
    flexion, extension = rows["knee_flexion_velocity"], rows["knee_extension_velocity"]
    assert flexion.definition.unit == "deg/s"
    assert flexion.left.mean == pytest.approx(30 * np.pi / (0.3 * 1.2), rel=0.02)
    assert extension.left.mean == pytest.approx(-30 * np.pi / (0.25 * 1.2), rel=0.02)
    assert (flexion.left.count, flexion.right.count) == (4, 0)
    assert np.isnan(flexion.left.half_width)
    assert "extension negative" in extension.definition.text
    half = knee_rows(0.5)["knee_flexion_velocity"]
    assert half.left.mean == pytest.approx(flexion.left.mean / 2)


def test_velocities_are_exported_by_frame_with_their_unit(tmp_path: Path) -> None:
    findings = findings_of(walking_recording())
    table, facts = export(findings, ["velocities"], tmp_path, "walk")
    assert (table.name, facts.name) == ("walk_velocities.csv", "walk_metadata.json")
    assert "central difference" in json.loads(facts.read_text("utf-8"))["angular_velocity"]
    rows = pd.read_csv(table)
    curve = findings.measures.curves["right_knee_flexion"]
    own = np.gradient(curve.value, curve.time_s)
    assert np.isfinite(own[1:-1]).mean() > 0.9
    written = rows["right_knee_flexion_deg_per_s"].to_numpy()
    assert written[1:-1] == pytest.approx(own[1:-1], rel=1e-3, nan_ok=True)
    assert set(rows.columns[:2]) == {"frame", "time_s"}


def test_how_the_greatest_velocities_of_a_cycle_are_read_is_said_in_their_definitions():
    curves = {"left": None, "right": None}
    rows = feature_parameters("knee_flexion", **curves)
    texts = [row.definition.text for row in rows if row.definition.unit == "deg/s"]
    assert len(texts) == 2
    assert all("slope of the curve over the cycle, at 1 % steps" in text for text in texts)
