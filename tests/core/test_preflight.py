"""The verdict on a video before it is analysed."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.errors import VideoError
from kinetrace.core.keypoints import INDEX
from kinetrace.core.person import samples as samples_module
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.preflight import Looked, judge, look_over
from kinetrace.core.person.samples import (
    SAMPLES,
    Sample,
    background_shift,
    sample_indices,
    take_samples,
)
from kinetrace.core.person.sighting import Sighting
from kinetrace.core.recordings.turning import turned_points
from kinetrace.core.video import reader
from kinetrace.core.video.frames import Frame, probe


def seen(body):
    """Return a sighting of a body."""
    candidates = np.full((16, 4, 3), np.nan)
    candidates[:, 0, :2], candidates[:, 0, 2] = body, 0.6
    candidates[np.isnan(body[:, 0]), 0, 2] = np.nan
    return Sighting(Crop.around(np.nanmean(body, axis=0), 300), candidates, np.ones(16))


def samples_of(*people, shift=0.0):
    """Return samples in all of which these bodies are seen, 0.2 s being six frames."""
    return [Sample(10 * n, 10 * n + 6, n % 4 == 0, people, shift) for n in range(20)]


@pytest.fixture
def video(write_video):
    """A video of 7 s at 30 frames a second, said to be 640 by 480."""
    return replace(probe(write_video(count=210)), width=640, height=480)


def kinds(video, samples, task="gait"):
    return [one.kind for one in judge(video, samples, task).advice]


def walker(x=200.0, top=100.0, height=250.0):
    return seen(body_at(x, top, height))


def test_nothing_is_said_of_a_good_video(video):
    assert kinds(video, samples_of(walker())) == []


def test_who_comes_and_goes_at_the_edge_is_not_cut_off(video):
    samples = samples_of(walker())
    samples[0] = replace(samples[0], people=())
    samples[19] = replace(samples[19], people=(walker(x=620.0),))
    assert kinds(video, samples) == []


def test_nobody_is_told(video):
    assert kinds(video, samples_of()) == ["nobody"]


@pytest.mark.parametrize(
    ("degrees", "todo"),
    [(90, "left (Shift+R)."), (180, "right twice (R)."), (270, "picture right (R).")],
)
def test_who_lies_on_the_side_is_told_with_the_turn_that_helps_and_nothing_else(
    video, degrees, todo
):
    lying = seen(turned_points(body_at(200.0, 100.0, 100.0), degrees, (640, 480)))
    (advice,) = judge(video, samples_of(lying)).advice
    assert (advice.kind, advice.todo.endswith(todo)) == ("lying", True)


def test_who_leans_or_lies_in_some_pictures_does_not_lie(video):
    lying = seen(turned_points(body_at(200.0, 100.0, 250.0), 90, (640, 480)))
    samples = [replace(one, people=(lying,)) if n % 3 == 0 else one
               for n, one in enumerate(samples_of(walker()))]  # fmt: skip
    assert kinds(video, samples) == []


def test_somebody_who_is_seldom_there_is_told(video):
    samples = [replace(s, people=()) if s.index > 40 else s for s in samples_of(walker())]
    verdict = judge(video, samples)
    assert [one.kind for one in verdict.advice] == ["seldom"]
    assert "2 of 5 pictures" in verdict.advice[0].what


def test_a_small_person_is_told_with_the_height(video):
    (one,) = judge(video, samples_of(walker(height=90.0))).advice
    assert one.kind == "small"
    assert "90 pixels" in one.what


@pytest.mark.parametrize(
    ("person", "edge"),
    [
        (walker(top=220.0), "bottom"),
        (walker(top=2.0), "top"),
        (walker(x=20.0), "side"),
    ],
)
def test_a_body_that_is_cut_off_is_told_with_the_edge(video, person, edge):
    (one,) = judge(video, samples_of(person)).advice
    assert one.kind == "cut_off"
    assert edge in one.what


def test_feet_that_nobody_sees_below_are_cut_off(video):
    body = body_at(200, 180, 300)
    body[[INDEX["left_ankle"], INDEX["right_ankle"]]] = np.nan
    assert kinds(video, samples_of(seen(body))) == ["cut_off"]


def test_a_second_person_is_told(video):
    assert kinds(video, samples_of(walker(), walker(x=450.0))) == ["people"]


def test_a_second_person_in_one_picture_only_is_not(video):
    samples = samples_of(walker())
    samples[4] = replace(samples[4], people=(walker(), walker(x=450.0)))
    assert kinds(video, samples) == []


def test_a_view_from_the_front_is_told_where_the_side_is_needed(video):
    body = body_at(300, 100, 250)
    trunk = 0.3 * 250
    for joint, share in (("shoulder", 0.75), ("hip", 0.45)):
        body[INDEX[f"left_{joint}"], 0] = 300 + share * trunk / 2
        body[INDEX[f"right_{joint}"], 0] = 300 - share * trunk / 2
    assert kinds(video, samples_of(seen(body))) == ["view"]
    assert kinds(video, samples_of(seen(body)), task="squat") == []


def test_perspective_at_the_sides_of_the_picture_is_no_other_view(video):
    samples = samples_of(walker(x=320.0))
    for n in (0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17, 18, 19):
        body = body_at(60.0 if n < 10 else 580.0, 100, 250)
        for joint in ("shoulder", "hip"):
            body[INDEX[f"left_{joint}"], 0] += 40 if n < 10 else -40
        samples[n] = replace(samples[n], people=(seen(body),))
    assert kinds(video, samples) == []


@pytest.mark.parametrize(
    ("task", "factor", "said"),
    [("gait", 1, []), ("running", 1, ["rate"]), ("running", 8, []), ("gait", 0.2, ["rate"])],
)
def test_too_few_frames_a_second_are_told_by_the_task(video, task, factor, said):
    assert kinds(video.slowed(factor), samples_of(walker()), task) == said


def test_a_camera_that_moves_is_told(video):
    assert kinds(video, samples_of(walker(), shift=0.02)) == ["camera"]
    assert kinds(video, samples_of(walker(), shift=0.001)) == []
    assert kinds(video, samples_of(walker(), shift=float("nan"))) == []


def test_samples_are_spread_evenly_and_lie_on_key_pictures_where_there_are_many(write_video):
    few = sample_indices(probe(write_video(count=210)))
    assert len(few) == SAMPLES
    assert set(np.diff(few)) <= {10, 11}
    keyed = sample_indices(probe(write_video("k.mp4", count=300, options={"g": "4", "bf": "0"})))
    assert len(keyed) == SAMPLES
    assert all(index % 4 == 0 for index in keyed)


def test_a_short_video_is_looked_at_frame_by_frame(write_video):
    assert sample_indices(probe(write_video(count=5))) == [0, 1, 2, 3, 4]


def noise(shift=0):
    made = np.random.default_rng(2).integers(0, 255, (48, 96, 3), dtype=np.uint8)
    picture = cv2.resize(made, (960, 480), interpolation=cv2.INTER_CUBIC)
    return np.roll(picture, shift, axis=1)


def test_the_way_of_the_background_is_measured():
    assert background_shift(noise(), noise(6), []) == pytest.approx(6 / 960, rel=0.1)
    assert background_shift(noise(), noise(), []) == pytest.approx(0.0, abs=1e-4)


def test_who_walks_past_does_not_move_the_background():
    after = noise()
    after[:, 300:500] = noise(12)[:, 300:500]
    assert background_shift(noise(), after, []) < 1e-3


def test_a_plain_wall_tells_nothing_of_the_camera():
    wall = np.full((480, 640, 3), 180, np.uint8)
    assert np.isnan(background_shift(wall, wall, []))


def test_the_person_is_found_and_followed_through_the_samples(write_video, monkeypatch):
    info = replace(probe(write_video(count=60)), width=640, height=480)
    monkeypatch.setattr(reader, "render", lambda *_: picture_of(0))
    network = FakeEstimator(lambda _: [body_at(200, 100, 250)])
    steps, found = look_over(info, network), None
    told = []
    while found is None:
        try:
            told.append(next(steps))
        except StopIteration as end:
            found = end.value
    assert told == [Looked(n, SAMPLES) for n in range(SAMPLES + 1)]
    assert all(len(sample.people) == 1 for sample in found)
    assert [sample.searched for sample in found] == [n % 4 == 0 for n in range(SAMPLES)]
    assert judge(info, found).advice == ()


def test_two_people_are_both_seen_where_the_whole_picture_is_searched(write_video, monkeypatch):
    info = replace(probe(write_video(count=12)), width=640, height=480)
    monkeypatch.setattr(reader, "render", lambda *_: picture_of(0))
    network = FakeEstimator(lambda _: [body_at(150, 100, 250), body_at(480, 100, 250)])
    found = list(take_samples(info, network))
    assert [len(sample.people) for sample in found if sample.searched] == [2, 2, 2]


def damaged_at(monkeypatch, wrong):
    """Let a reader fail at the frames for which `wrong` is true."""

    def frame(self, index):
        if wrong(index):
            raise VideoError(f"frame {index} is damaged and cannot be decoded.")
        return Frame(index, float(self.info.times_s[index]), picture_of(0))

    monkeypatch.setattr(reader.FrameReader, "frame", frame)


def test_damaged_pictures_are_passed_over_and_the_others_are_judged(video, monkeypatch):
    indices = sample_indices(video)
    later = video.index_at(float(video.times_s[indices[3]]) + 0.2)
    lost = {*indices[:2], later}
    damaged_at(monkeypatch, lambda index: index in lost)
    monkeypatch.setattr(samples_module, "background_shift", lambda *_: 0.0)
    network = FakeEstimator(lambda _: [body_at(200, 100, 250)])
    found = list(take_samples(video, network))
    assert [sample.index for sample in found] == indices[2:]
    assert [sample.searched for sample in found] == [n % 4 == 0 for n in range(len(found))]
    assert [np.isnan(sample.shift) for sample in found] == [n == 1 for n in range(len(found))]
    assert judge(video, found).advice == ()


def test_a_video_of_which_no_picture_looked_at_decodes_is_told(video, monkeypatch):
    damaged_at(monkeypatch, lambda _: True)
    with pytest.raises(VideoError, match=r"clip\.mp4: none of the pictures looked at can be"):
        list(take_samples(video, FakeEstimator(lambda _: [])))
