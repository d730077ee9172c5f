import numpy as np
import pytest
from kinetrace.core.tracks.limb_identity import (
    LEVEL,
    LEVEL_CAP,
    STRIDE_S,
    _level,
    _telling,
    against_in_a_part,
    level_evidence,
)
from kinetrace.core.tracks.limb_options import LimbView

LENGTH = 100.0
TIME_S = np.arange(0, 2 * STRIDE_S, 1 / 30)
LASTS_S = 2 * STRIDE_S


def feet(left_lower, time_s=TIME_S):
    """Return heights of feet that stand, rise for a third of a stride each, and stand again."""
    swing = 30 * np.clip(np.sin(2 * np.pi * time_s / STRIDE_S) - 0.5, 0, None)
    other = 30 * np.clip(-np.sin(2 * np.pi * time_s / STRIDE_S) - 0.5, 0, None)
    return np.stack([400 + left_lower - swing, 400 - other], axis=1)


def test_the_nearer_foot_being_lower_speaks_for_the_names_by_how_much_it_is():
    lower = 3 * LEVEL * LENGTH
    towards_left = level_evidence(LASTS_S, feet(lower), -1, LENGTH)
    assert towards_left == pytest.approx(3.0)
    assert level_evidence(LASTS_S, feet(lower), +1, LENGTH) == pytest.approx(-3.0)


def test_a_level_counts_no_more_than_labels_can_outweigh():
    assert level_evidence(LASTS_S, feet(0.2 * LENGTH), -1, LENGTH) == LEVEL_CAP


def test_feet_that_were_seen_for_half_a_stride_count_half():
    part = TIME_S <= STRIDE_S / 2
    standing = np.broadcast_to(feet(0.0)[0] + [0.2 * LENGTH, 0], (part.sum(), 2))
    found = level_evidence(np.ptp(TIME_S[part]), standing, -1, LENGTH)
    assert found == pytest.approx(LEVEL_CAP * np.ptp(TIME_S[part]) / STRIDE_S)


def test_the_floor_says_nothing_from_the_front_or_of_a_few_frames():
    assert level_evidence(LASTS_S, feet(5.0), 0, LENGTH) == 0.0
    assert level_evidence(LASTS_S, feet(5.0)[:4], -1, LENGTH) == 0.0


def test_a_few_frames_that_seem_to_be_from_the_side_say_little():
    ends = np.full((len(TIME_S), 2, 2), 300.0)
    ends[:, :, 1] = [400 + 0.2 * LENGTH, 400]
    frontal = np.full(len(TIME_S), 0.8)
    frontal[::6] = 0.4
    view = LimbView(
        root=np.zeros((len(TIME_S), 2, 2)),
        peaks=np.full((len(TIME_S), 2, 2, 4, 3), np.nan),
        bones=np.full((len(TIME_S), 2, 2), LENGTH / 2),
        frontal=frontal,
        bends=1,
    )
    found = _level(view, slice(0, len(TIME_S)), ends, TIME_S, -1)
    expected = LEVEL_CAP * (frontal < 0.5).sum() / 30 / STRIDE_S
    assert found == pytest.approx(expected, rel=0.1)
    assert _level(view, slice(0, len(TIME_S)), ends, TIME_S, 0) == 0.0


def test_a_foot_that_is_lifted_while_the_other_stands_is_not_farther_away():
    standing = np.full((len(TIME_S), 2, 2), [300.0, 400.0])
    lifted = standing.copy()
    lifted[:, 0, 1] -= 80 * np.clip(np.sin(np.pi * TIME_S / TIME_S[-1]) - 0.1, 0, None)
    frames, part = len(TIME_S), slice(0, len(TIME_S))
    view = LimbView(
        root=np.zeros((frames, 2, 2)),
        peaks=np.full((frames, 2, 2, 4, 3), np.nan),
        bones=np.full((frames, 2), LENGTH / 2),
        frontal=np.zeros(frames),
        bends=1,
    )
    assert _level(view, part, lifted, TIME_S, +1) == 0.0
    both = lifted.copy()
    both[:, 1, 0] += np.linspace(0, 60, frames)
    assert _level(view, part, both, TIME_S, +1) != 0.0


def test_where_feet_move_for_a_stride_they_alone_tell_which_is_which():
    def view(still_s):
        peaks = np.zeros((len(TIME_S), 2, 2, 4, 3))
        peaks[-3:] = np.nan  # nobody
        bones, still = np.full((len(TIME_S), 2), LENGTH / 2), still_s > TIME_S
        return LimbView(np.zeros((len(TIME_S), 2, 2)), peaks, bones, TIME_S, 1, still=still)

    part = slice(0, len(TIME_S))
    telling, seconds = _telling(view(0.9), part, TIME_S)
    assert telling.tolist() == list(range(27, len(TIME_S) - 3))
    assert seconds == pytest.approx(len(telling) / 30)
    for still_s in (1.5, 9.9):
        telling, seconds = _telling(view(still_s), part, TIME_S)
        assert len(telling) == len(TIME_S)
        assert seconds == pytest.approx(np.ptp(TIME_S))


def test_a_part_whose_labels_speak_for_the_other_names_is_found_first_or_last():
    lasts_s = np.full(60, 0.1)
    labels = np.where(np.arange(60) < 45, 0.3, -0.2)  # the last 1.5 s
    assert against_in_a_part(labels, lasts_s) == pytest.approx(15 * 0.2)
    assert against_in_a_part(labels[::-1], lasts_s) == pytest.approx(15 * 0.2)
    assert against_in_a_part(np.abs(labels), lasts_s) == 0.0
    two_strides = 20 * 0.3
    assert against_in_a_part(-np.abs(labels), lasts_s) == pytest.approx(two_strides)
    assert against_in_a_part(labels[:0], lasts_s[:0]) == 0.0
