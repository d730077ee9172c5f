from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.tracks.at_rest import parted_at_rests
from kinetrace.core.tracks.limb_identity import identify
from kinetrace.core.tracks.limb_options import LimbView
from kinetrace.core.tracks.limb_search import LimbPath

LENGTH = 100.0
RATE_HZ = 30
NOISE_PX = 0.5


def view_of(frames, hips_px_s=0.0):
    """Return what is needed of the pictures: hips that go along, and the limb's length."""
    time_s = np.arange(frames) / RATE_HZ
    root = np.zeros((frames, 2, 2)) + (hips_px_s * time_s)[:, None, None] * [1, 0]
    peaks = np.full((frames, 2, 2, 4, 3), np.nan)
    bones, frontal = np.full((frames, 2), LENGTH / 2), np.zeros(frames)
    return LimbView(root, peaks, bones, frontal, bends=1), time_s


def legs(*lifted_px, hips_px_s=0.0):
    """Return a view, its times and places of knees and ankles, the left leg lifted by so much."""
    lifted = np.concatenate([np.asarray(one, float) for one in lifted_px])
    view, time_s = view_of(len(lifted), hips_px_s)
    places = np.tile([[0.0, 50.0], [0.0, 100.0]], (len(lifted), 2, 1, 1))
    places += view.root[:, :, None]
    places[:, 0, 1, 0] += lifted
    places += np.random.default_rng(1).normal(0, NOISE_PX, places.shape)
    return view, time_s, places


def rest(seconds):
    return np.zeros(round(seconds * RATE_HZ))


def lift(seconds, px=60.0):
    return px * np.sin(np.linspace(0, np.pi, round(seconds * RATE_HZ)))


def parts_of(view, time_s, places, start=0, stop=None):
    stop = len(time_s) if stop is None else stop
    return [*parted_at_rests([(start, stop)], view, time_s, places)]


def test_each_lift_from_rest_to_rest_is_a_part_of_its_own():
    found = parts_of(*legs(rest(1), lift(2), rest(1), lift(2), rest(0.5), lift(2), rest(1)))
    assert [start for start, _ in found] == pytest.approx([0, 105, 187], abs=6)
    assert [stop for _, stop in found[:-1]] == [start for start, _ in found[1:]]
    assert found[-1][1] == 285


def test_a_joint_that_is_hidden_while_the_legs_rest_does_not_end_the_rest():
    view, time_s, places = legs(lift(2), rest(1), lift(2))
    places[55:95, 1, 1] = np.nan
    assert len(parts_of(view, time_s, places)) == 2


def test_a_leg_that_is_held_up_or_lifted_for_a_moment_is_no_rest():
    held = np.full(60, 60.0)
    assert parts_of(*legs(lift(1)[:15], held, lift(1)[15:])) == [(0, 90)]
    moment = np.where(np.arange(40) // 4 == 5, 20.0, 0.0)
    assert parts_of(*legs(moment, rest(1))) == [(0, 70)]


def test_legs_that_go_along_with_the_body_in_one_place_do_not_rest():
    assert len(parts_of(*legs(lift(2), rest(1), lift(2), hips_px_s=60.0))) == 1


def test_nothing_is_parted_where_nobody_is_seen_or_in_a_few_frames():
    view, time_s, places = legs(lift(2), rest(1), lift(2))
    assert len(parts_of(view, time_s, np.full_like(places, np.nan))) == 1
    short, times = view_of(2)
    assert parts_of(short, times, places[:2]) == [(0, 2)]
    assert parts_of(view, time_s, places, 10, 40) == [(10, 40)]


def test_each_lift_has_its_names_from_its_own_labels():
    view, time_s, places = legs(rest(1), lift(2), rest(1), lift(2), rest(1))
    peaks = np.full((*places.shape[:1], 2, 2, 1, 3), np.nan)
    peaks[..., 0, :2], peaks[..., 2] = places.swapaxes(1, 2), 0.8
    wrong = time_s >= 3.5  # each map has its peak on the other leg
    peaks[wrong] = peaks[wrong][:, :, ::-1]
    choice = np.broadcast_to([[0, 0], [1, 1]], (len(time_s), 2, 2)).copy()
    choice[wrong] = choice[wrong][:, ::-1]
    path = LimbPath(choice, np.ones(len(time_s), dtype=np.int64))
    seen = replace(view, peaks=peaks)
    named, decided = identify(seen, time_s, {"one": path}, 0.6, feet=True, rests=True)
    assert [one.exchanged for one in decided] == [False, True]
    assert (named.choice == [[0, 0], [1, 1]]).mean() > 0.95
    _, whole = identify(seen, time_s, {"one": path}, 0.6, feet=True)
    assert len(whole) == 1
