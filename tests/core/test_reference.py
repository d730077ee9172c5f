import csv
import json

import numpy as np
import pytest
from kinetrace.core.gait.cycles import over_cycles
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.reference import (
    LABEL,
    SPEED_LIMITS,
    age_group_of,
    citation,
    reference_band,
    reference_value,
    speed_class,
    why_off,
)
from kinetrace.core.gait.strides import find_cycles
from walkers import leg_angles, rendered

QUANTITIES = ("knee_flexion", "thigh", "shank")
SPEEDS = ("free", "very_slow", "slow", "medium", "fast")


@pytest.mark.parametrize("group", ["young", "adult"])
@pytest.mark.parametrize("speed", SPEEDS)
def test_each_band_is_whole_and_knee_is_thigh_minus_shank(group, speed):
    bands = {quantity: reference_band(quantity, group, speed) for quantity in QUANTITIES}
    for band in bands.values():
        assert band.mean.shape == band.sd.shape == (101,)
        assert np.all((band.sd > 1) & (band.sd < 15))
        assert LABEL in band.label
        assert "Bovi" in band.citation
    rest = bands["thigh"].mean - bands["shank"].mean - bands["knee_flexion"].mean
    assert np.sqrt(np.mean(rest**2)) < 1.0


def test_knee_peaks_in_swing_and_thigh_extends_before_foot_off():
    assert 68 <= np.argmax(reference_band("knee_flexion").mean) <= 76
    assert reference_band("knee_flexion").mean.max() == pytest.approx(63, abs=2)
    assert 48 <= np.argmin(reference_band("thigh").mean) <= 58


def test_a_hip_against_the_pelvis_has_no_band():
    assert reference_band("hip_flexion_trunk") is None
    assert reference_band("trunk_lean") is None


def test_parameters_are_those_published():
    cadence = reference_value("cadence", "steps/min")
    assert (cadence.mean, cadence.sd, cadence.trials) == (109.8, 9.07, 124)
    assert reference_value("knee_swing_peak", "deg", "young").mean == pytest.approx(66.51)
    assert reference_value("stride_length", "leg lengths") is None
    assert reference_value("stride_length", "m").mean == pytest.approx(1.326)
    assert reference_value("step_time", "s") is None


def test_resource_agrees_with_the_published_tables(test_data):
    folder = test_data / "normative"
    curves = json.loads((folder / "bovi2011.json").read_text(encoding="utf-8"))
    row = curves["joint_rotations_deg"]["Shank  Flex/Extension"]["Fast Y"]
    band = reference_band("shank", "young", "fast")
    assert np.allclose(band.mean, row["mean"], atol=0.051)
    assert np.allclose(band.mean + band.sd, row["plus_sd"], atol=0.11)
    with (folder / "bovi2011_parameters.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    at = next(i for i, r in enumerate(rows) if r[0].startswith("Knee sagittal ROM"))
    slow = next(r for r in rows[at + 1 :] if r[1] == "XS")
    found = reference_value("knee_range", "deg", "adult", "very_slow")
    assert found.mean == pytest.approx(float(slow[11]), rel=1e-3)
    assert found.trials == int(slow[10])


def test_speed_classes_agree_with_the_speeds_that_were_measured(test_data):
    path = test_data / "normative" / "bovi2011_parameters.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[3:8]
    means = {row[1]: float(row[11]) / 100 for row in rows}
    names = {"XS": "very_slow", "S": "slow", "M": "medium", "L": "fast"}
    for short, name in names.items():
        assert speed_class(means[short] * 1.7, 1.7) == name
    assert [name for _, name in SPEED_LIMITS] == list(names.values())
    with pytest.raises(ValueError, match="positive speed and height"):
        speed_class(1.2, 0.0)


def test_the_reference_is_off_where_it_does_not_apply():
    assert why_off(cycles=4) == ""
    assert why_off(cycles=4, age_years=9) == ""
    assert "no gait cycle" in why_off(cycles=0)
    assert "3 years" in why_off(cycles=4, age_years=3)
    assert "80 years" in why_off(cycles=4, age_years=80)
    assert "aid" in why_off(cycles=4, walking_aid=True)
    assert "prosthesis" in why_off(cycles=4, prosthesis=True)
    assert "walking" in why_off(cycles=4, running=True)
    assert age_group_of(17.9) == "young"


def test_unknown_groups_and_speeds_are_refused():
    with pytest.raises(ValueError, match="expected one of young, adult"):
        reference_band("thigh", "old")
    with pytest.raises(ValueError, match="expected one of free"):
        reference_value("cadence", "steps/min", "adult", "running")


def test_citation_names_journal_and_year():
    assert "Gait & Posture 2011" in citation()


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_a_normal_rendered_walker_lies_near_the_band(test_data, quantity):
    pose, direction, _ = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    cycles = find_cycles(detect_events(pose, direction).events, pose.time_s, direction)
    own = over_cycles(leg_angles(pose, direction, "left")[quantity], cycles, "left").mean
    band = reference_band(quantity)
    assert np.corrcoef(own, band.mean)[0, 1] > 0.9
    assert np.sqrt(np.mean((own - band.mean) ** 2)) < 9
