import numpy as np
import pytest
from kinetrace.core.gait.coordination import cyclogram, phase_angle, relative_phase
from kinetrace.core.gait.cycles import Cycle, over_cycles
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.strides import find_cycles
from kinetrace.core.kinematics.joint_angles import wrapped
from kinetrace.core.pose import Curve, Status
from walkers import leg_angles, rendered

TURN = np.linspace(0, 2 * np.pi, 101)


def sine(time_s, phase_deg, *, amplitude=20.0, offset=5.0, period_s=1.0):
    value = offset + amplitude * np.sin(2 * np.pi * time_s / period_s + np.radians(phase_deg))
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    return Curve("left_thigh", "deg", time_s, value, status)


def test_cyclogram_of_a_circle_is_a_circle():
    loop = cyclogram(10 + 5 * np.cos(TURN), 30 + 5 * np.sin(TURN))
    assert loop.area == pytest.approx(np.pi * 25, rel=0.001)
    assert loop.perimeter == pytest.approx(2 * np.pi * 5, rel=0.001)


def test_cyclogram_run_the_other_way_has_negative_area():
    loop = cyclogram(10 + 5 * np.cos(-TURN), 30 + 5 * np.sin(-TURN))
    assert loop.area == pytest.approx(-np.pi * 25, rel=0.001)


def test_cyclogram_of_a_line_encloses_nothing():
    loop = cyclogram(np.cos(TURN), 2 * np.cos(TURN))
    assert loop.area == pytest.approx(0, abs=1e-9)
    with pytest.raises(ValueError, match="two curves of one length"):
        cyclogram(np.zeros(3), np.zeros(4))


def over(curve, cycles):
    return over_cycles(curve, cycles, "left")


def test_phase_of_a_sine_runs_evenly_whatever_its_size_and_offset():
    phase = phase_angle(-12 + 33 * np.sin(TURN))
    assert np.allclose(wrapped(phase - np.degrees(TURN) + 90), 0, atol=1e-6)


@pytest.mark.parametrize("lead_deg", [0.0, 40.0, 120.0, -75.0])
def test_relative_phase_of_two_sines_is_their_lead(lead_deg):
    time_s = np.arange(0, 7, 1 / 30)
    proximal, distal = sine(time_s, lead_deg), sine(time_s, 0, amplitude=40, offset=-20)
    cycles = [Cycle("left", i + 1.0, i + 2.0) for i in range(4)]
    result = relative_phase(over(proximal, cycles), over(distal, cycles))
    assert result.values.shape == (4, 101)
    assert np.allclose(result.mean, lead_deg, atol=1)
    assert result.mean_absolute == pytest.approx(abs(lead_deg), abs=0.5)
    assert result.deviation_phase < 0.5


def test_deviation_phase_is_the_sample_standard_deviation_between_strides():
    time_s = np.arange(0, 5, 1 / 100)
    lead_deg = 10.0 * np.floor(time_s - 1)  # 0, 10, 20 in the three strides
    distal = sine(time_s, 0)
    proximal = sine(time_s, lead_deg)
    cycles = [Cycle("left", i + 1.0, i + 2.0) for i in range(3)]
    result = relative_phase(over(proximal, cycles), over(distal, cycles))
    assert result.deviation_phase == pytest.approx(10, abs=0.7)  # 8.2 if divided by n


def test_relative_phase_near_half_a_turn_does_not_average_to_zero():
    time_s = np.arange(0, 7, 1 / 30)
    cycles = [Cycle("left", i + 1.0, i + 2.0) for i in range(4)]
    result = relative_phase(over(sine(time_s, 180), cycles), over(sine(time_s, 0), cycles))
    assert result.mean_absolute > 175
    assert result.deviation_phase < 3


def test_cycles_with_a_gap_or_without_any_are_left_out():
    time_s = np.arange(0, 7, 1 / 30)
    proximal, distal = sine(time_s, 30), sine(time_s, 0)
    distal.value[70:75] = np.nan
    cycles = [Cycle("left", float(i), i + 1.0) for i in range(6)]
    result = relative_phase(over(proximal, cycles), over(distal, cycles))
    assert [c.start_s for c in result.cycles] == [0.0, 1.0, 3.0, 4.0, 5.0]
    empty = relative_phase(over(proximal, []), over(distal, []))
    assert np.isnan(empty.mean).all()
    assert np.isnan(empty.deviation_phase)
    with pytest.raises(ValueError, match="the same cycles"):
        relative_phase(over(proximal, cycles), over(distal, cycles[1:]))


def test_thigh_and_shank_of_a_rendered_walker_are_coordinated_alike_in_each_stride(test_data):
    pose, direction, _ = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    cycles = find_cycles(detect_events(pose, direction).events, pose.time_s, direction)
    angles = leg_angles(pose, direction, "left")
    result = relative_phase(over(angles["thigh"], cycles), over(angles["shank"], cycles))
    assert 10 < result.mean_absolute < 90
    assert result.deviation_phase < 10
