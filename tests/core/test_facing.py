"""Facing and passes on walkers whose facing is known."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics import turns
from kinetrace.core.kinematics.facing import direction_per_frame, find_passes
from kinetrace.core.kinematics.facing_cues import ARM_TO_TRUNK, CLEAR_BENDS, cues
from kinetrace.core.kinematics.floor import floor_angle
from kinetrace.core.kinematics.travel import trunk_px
from kinetrace.core.kinematics.view import (
    HIPS_TO_TRUNK,
    SHOULDERS_TO_TRUNK,
    near_side,
    not_sagittal,
    swap_sides,
    width_ratio,
)
from kinetrace.core.pose import Pass
from stick_walker import pose_from, still, walker, walking_angles
from walkers import rendered

SPEED = 240.0  # px/s, 1.2 m/s where the trunk is 100 px
WALKERS = {"walk_right_normal": 1, "walk_left_stiff_right_knee": -1, "treadmill": 1}


def walk(time_s, direction, *, speed=SPEED, start=300.0):
    yaw = 0.0 if direction > 0 else 180.0
    x = start + direction * speed * time_s
    return walker(time_s, yaw_deg=yaw, pelvis_x=x, **walking_angles(time_s))


def there_and_back(*, turn_s=0.8, rate=30.0, camera_follows=False, distance=np.inf):
    """Return a walk of 3 s to the right, a turn past the camera, 3 s to the left."""
    time_s = np.arange(0, 6 + turn_s, 1 / rate)
    yaw = np.interp(time_s, [3, 3 + turn_s], [0, 180])
    speed = SPEED * np.cos(np.radians(yaw))
    x = -400 + np.cumsum(speed) / rate * (not camera_follows)
    still_s = np.minimum(time_s, 3) + np.maximum(time_s - 3 - turn_s, 0)
    angles = walking_angles(still_s)
    return walker(time_s, yaw_deg=yaw, pelvis_x=x, distance=distance, **angles)


def directions(passes):
    return [one.direction for one in passes]


def with_noise(pose, px, seed=0):
    return replace(pose, xy=pose.xy + np.random.default_rng(seed).normal(0, px, pose.xy.shape))


def with_exchanged_legs(pose, share, seed=0):
    """Return the pose with knees and ankles exchanged in a share of frames, each by itself."""
    rng = np.random.default_rng(seed)
    xy = pose.xy.copy()
    for joint in ("knee", "ankle"):
        at = np.flatnonzero(rng.random(len(pose)) < share)
        left, right = INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]
        xy[at, left], xy[at, right] = pose.xy[at, right], pose.xy[at, left]
    return replace(pose, xy=xy)


@pytest.mark.parametrize("camera_static", [True, None, False])
@pytest.mark.parametrize("name", WALKERS)
def test_the_rendered_walkers_face_where_they_were_made_to(test_data, name, camera_static):
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    expected = (Pass(0, len(pose), WALKERS[name]),)
    assert find_passes(pose, camera_static=camera_static) == expected


@pytest.mark.parametrize("name", WALKERS)
def test_exchanged_legs_and_noise_do_not_change_the_facing(test_data, name):
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    pose = with_noise(with_exchanged_legs(pose, 0.3), 4.0)
    assert find_passes(pose) == (Pass(0, len(pose), WALKERS[name]),)


@pytest.mark.parametrize("direction", [1, -1])
def test_a_treadmill_walker_faces_where_the_knees_say(direction):
    pose = walk(np.arange(0, 5, 1 / 30), direction, speed=0.0)
    assert find_passes(pose) == (Pass(0, len(pose), direction),)


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize(("cue", "posture"), [
    ("knees", {"knee": (15.0, 15.0)}),
    ("elbows", {"elbow": (30.0, 30.0)}),
    ("arms", {"arm": (90.0, 0.0)}),
    ("head", {"nod": 40.0}),
])  # fmt: skip
def test_bent_limbs_a_lifted_arm_and_a_head_held_forwards_each_tell_the_facing(
    direction, cue, posture
):
    yaw = 0.0 if direction > 0 else 180.0
    pose = walker(np.arange(0, 2, 1 / 30), yaw_deg=yaw, **posture)
    found = {one.name: one.value for one in cues(pose, None, trunk_px(pose))}
    assert found.pop(cue) == pytest.approx(direction, abs=0.35)
    assert all(abs(value) < 0.01 for value in found.values())
    assert directions(find_passes(pose)) == [direction]


@pytest.mark.parametrize("direction", [1, -1])
def test_who_stands_and_lifts_an_arm_faces_where_it_goes_for_certain(direction):
    time_s = np.arange(0, 4, 1 / 30)
    yaw = 0.0 if direction > 0 else 180.0
    lifted = 85 * (1 - np.cos(np.pi * time_s / 2))
    pose = walker(time_s, yaw_deg=yaw, knee=(-2.0, -2.0), arm=(lifted, 0.0))
    assert [(one.direction, one.certain) for one in find_passes(pose)] == [(direction, True)]


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize(
    "posture", [{"lean": 70.0}, {"thigh": (70.0, 0.0)}, {"elbow": (0.0, 120.0)}]
)
def test_who_stands_and_bends_a_hip_or_an_elbow_far_faces_where_it_bends_for_certain(
    direction, posture
):
    yaw = 0.0 if direction > 0 else 180.0
    pose = walker(np.arange(0, 2, 1 / 30), yaw_deg=yaw, knee=(-4.0, -4.0), **posture)
    assert [(one.direction, one.certain) for one in find_passes(pose)] == [(direction, True)]


def test_a_hip_that_is_overstretched_and_an_elbow_bent_a_little_are_not_clear():
    pose = walker(np.arange(0, 2, 1 / 30), thigh=(-35.0, 0.0), elbow=(45.0, 45.0))
    assert not {one.name for one in cues(pose, None, trunk_px(pose))} & set(CLEAR_BENDS)


def test_who_moves_the_hips_a_little_before_the_camera_is_seen_from_the_front_all_the_time():
    time_s = np.arange(0, 6, 1 / 30)
    sway = 300 + 40 * np.sin(np.pi * time_s)
    passes = find_passes(walker(time_s, yaw_deg=90.0, pelvis_x=sway))
    assert [(one.start, one.stop, one.direction) for one in passes] == [(0, len(time_s), 0)]


def test_an_arm_that_goes_back_as_far_as_it_can_tells_nothing():
    pose = walker(np.arange(0, 2, 1 / 30), arm=(-60.0, -60.0))
    assert "arms" not in {one.name for one in cues(pose, None, trunk_px(pose))}


@pytest.mark.parametrize("knee", [(9.0, 0.0), (0.0, 9.0)])
def test_both_knees_tell_the_facing_by_their_mean(knee):
    pose = walker(np.arange(0, 2, 1 / 30), knee=knee)
    (knees,) = (cue for cue in cues(pose, True, trunk_px(pose)) if cue.name == "knees")
    assert knees.value == pytest.approx(4.5 / 15)


def test_an_arm_spread_to_the_side_tells_nothing():
    pose = walker(np.arange(0, 2, 1 / 30), yaw_deg=30.0)
    xy = pose.xy.copy()
    xy[:, INDEX["left_elbow"]] = xy[:, INDEX["left_shoulder"]] - [30.0, 0.0]
    assert "arms" not in {one.name for one in cues(replace(pose, xy=xy), None, trunk_px(pose))}


@pytest.mark.parametrize("direction", [1, -1])
def test_a_camera_that_overtakes_the_walker_does_not_turn_them(direction):
    pose = walk(np.arange(0, 5, 1 / 30), direction, speed=-60.0)
    assert directions(find_passes(pose, camera_static=False)) == [direction]
    assert directions(find_passes(pose)) == [direction]


def test_walking_backwards_keeps_the_facing_but_is_not_called_certain():
    pose = walk(np.arange(0, 5, 1 / 30), 1, speed=-SPEED)
    (one,) = find_passes(pose, camera_static=True)
    assert (one.direction, one.certain) == (1, False)


@pytest.mark.parametrize("direction", [1, -1])
def test_stiff_knees_leave_the_facing_to_the_path(direction):
    time_s = np.arange(0, 4, 1 / 30)
    stiff = walking_angles(time_s) | {"knee": (np.full(len(time_s), -3.0),) * 2}
    yaw = 0.0 if direction > 0 else 180.0
    pose = walker(time_s, yaw_deg=yaw, pelvis_x=300 + direction * SPEED * time_s, **stiff)
    assert directions(find_passes(pose, camera_static=True)) == [direction]


@pytest.mark.parametrize("rate", [15.0, 30.0, 60.0])
@pytest.mark.parametrize("turn_s", [0.6, 1.0, 1.4])
@pytest.mark.parametrize("camera_follows", [False, True])
def test_there_and_back_gives_two_passes_and_a_turn_in_neither(rate, turn_s, camera_follows):
    pose = there_and_back(turn_s=turn_s, rate=rate, camera_follows=camera_follows)
    passes = find_passes(with_noise(pose, 1.0), camera_static=False if camera_follows else None)
    assert directions(passes) == [1, -1]
    there, back = passes
    assert there.start == 0
    assert back.stop == len(pose)
    middle = 3 + turn_s / 2
    assert pose.time_s[there.stop - 1] <= middle <= pose.time_s[back.start]
    assert pose.time_s[there.stop - 1] > 2.6
    assert pose.time_s[back.start] < 3.4 + turn_s
    frames = direction_per_frame(passes, len(pose))
    assert frames[np.searchsorted(pose.time_s, middle)] == 0


@pytest.mark.parametrize("yaw", [0.0, 180.0, 15.0])
def test_chest_and_back_at_the_edges_of_a_near_cameras_picture_are_no_turns(yaw):
    # a view of 75 degrees: standing at one edge, walking to the other, standing there
    time_s = np.arange(0, 8, 1 / 30)
    walked_s = np.clip(time_s - 1.5, 0, 5)
    way = np.cos(np.radians(yaw))
    pose = walker(
        time_s, yaw_deg=yaw, pelvis_x=SPEED * way * (walked_s - 2.5), distance=780.0,
        **walking_angles(walked_s),
    )  # fmt: skip
    seen = width_ratio(pose)
    assert min(seen[0], -seen[-1]) > 0.6 or yaw == 15.0
    for camera_static in (True, None):
        (one,) = find_passes(pose, camera_static=camera_static)
        assert (one.start, one.stop, one.direction) == (0, len(pose), np.sign(way))
    expected = 15.0 if yaw == 15.0 else 0.0
    assert np.median(not_sagittal(pose)) == pytest.approx(expected, abs=2.0)


@pytest.mark.parametrize("turn_s", [0.6, 1.4])
def test_there_and_back_before_a_near_camera_still_has_its_turn(turn_s):
    pose = there_and_back(turn_s=turn_s, distance=780.0)
    there, back = find_passes(with_noise(pose, 1.0))
    assert (there.direction, back.direction) == (1, -1)
    assert 2.6 < pose.time_s[there.stop - 1] < pose.time_s[back.start] < 3.4 + turn_s


def test_a_person_who_leaves_on_one_side_and_comes_back_has_two_passes():
    first, second = walk(np.arange(0, 3, 1 / 30), 1), walk(np.arange(0, 3, 1 / 30), -1, start=900)
    away = np.full((45, 16, 2), np.nan)
    xy = np.concatenate([first.xy, away, second.xy])
    pose = pose_from(np.arange(len(xy)) / 30, xy)
    passes = find_passes(pose, camera_static=True)
    assert passes == (Pass(0, 90, 1), Pass(135, 225, -1))


def test_a_glimpse_of_the_person_is_no_pass():
    pose = walk(np.arange(0, 4, 1 / 30), 1)
    pose.xy[60:80], pose.xy[85:] = np.nan, np.nan
    assert find_passes(pose) == (Pass(0, 60, 1),)


def test_a_short_loss_of_the_person_does_not_end_the_pass():
    pose = walk(np.arange(0, 4, 1 / 30), 1)
    pose.xy[50:58] = np.nan
    assert find_passes(pose) == (Pass(0, 120, 1),)


def test_the_frames_interval_is_not_sought_anew_for_every_loss_of_the_person(monkeypatch):
    asked = []

    def counted(time_s, found=turns.frame_interval_s):
        asked.append(len(time_s))
        return found(time_s)

    monkeypatch.setattr(turns, "frame_interval_s", counted)
    pose = walk(np.arange(0, 8, 1 / 30), 1)
    pose.xy[::8] = np.nan  # 30 times
    list(turns.blocks(pose))
    assert len(asked) < 10


def test_a_stop_on_the_way_belongs_to_the_pass():
    time_s = np.arange(0, 6, 1 / 30)
    walked_s = np.minimum(time_s, 2) + np.maximum(time_s - 4, 0)
    pose = walker(time_s, pelvis_x=300 + SPEED * walked_s, **walking_angles(walked_s))
    assert find_passes(pose) == (Pass(0, len(pose), 1),)


@pytest.mark.parametrize(("rate", "stands_s"), [(30.0, 0.66), (50.0, 0.64)])
def test_who_does_not_travel_for_just_as_long_as_a_stop_takes_has_stopped(rate, stands_s):
    time_s = np.arange(0, 6, 1 / rate)
    walked_s = np.minimum(time_s, 2) + np.maximum(time_s - 2 - stands_s, 0)
    pose = walker(time_s, pelvis_x=300 + SPEED * walked_s, **walking_angles(walked_s))
    ((_, stop, _),) = turns.blocks(pose)
    assert (stop.kind, stop.lasts_s) == (turns.Kind.STOP, turns.SHORTEST_S)


def test_who_is_out_of_sight_for_just_as_long_as_a_loss_takes_has_two_passes():
    pose = walk(np.arange(0, 4, 1 / 30), 1)
    pose.xy[50:65] = np.nan
    assert find_passes(pose) == (Pass(0, 50, 1), Pass(65, 120, 1))


@pytest.mark.parametrize("sits_s", [0.8, 3.0])
def test_who_walks_back_turns_and_sits_down_faces_two_ways(sits_s):
    time_s = np.arange(0, 7 + sits_s, 1 / 30)
    walked_s = np.minimum(time_s, 3)
    down = np.clip((time_s - 5) / 1.2, 0, 1)  # two seconds after the walk
    angles = walking_angles(walked_s)
    pose = walker(
        time_s,
        yaw_deg=np.interp(time_s, [3.4, 3.5], [180, 360]),
        pelvis_x=800 - SPEED * walked_s - 20 * down,
        lean=25 * np.sin(np.pi * down),
        **{
            name: tuple(np.where(time_s < 3.2, bent, 85 * down) for bent in both)
            for name, both in angles.items()
        },
    )
    first, last = find_passes(pose)
    assert (first.direction, last.direction) == (-1, 1)
    assert time_s[first.stop - 1] < 5 + 1.2
    assert time_s[last.start] < 5 + 1.2


@pytest.mark.parametrize("away_s", [4.0, 6.0])
def test_who_walks_back_and_sits_down_at_once_faces_two_ways(away_s):
    time_s = np.arange(0, away_s + 1.5, 1 / 30)
    turned_s = away_s + 0.2
    down = np.clip(time_s - turned_s, 0, 1)
    angles = walking_angles(np.minimum(time_s, away_s))
    pose = walker(
        time_s,
        yaw_deg=np.interp(time_s, [away_s, turned_s], [180, 360]),
        pelvis_x=1500 - SPEED * np.minimum(time_s, away_s) - 60 * np.clip(time_s - away_s, 0, 1),
        lean=25 * np.sin(np.pi * down),
        **{
            name: tuple(np.where(time_s < away_s, bent, 95 * down) for bent in both)
            for name, both in angles.items()
        },
    )
    first, last = find_passes(pose)
    assert (first.direction, last.direction) == (-1, 1)
    assert first.start == 0
    assert last.stop == len(pose)
    assert abs(time_s[last.start] - away_s) < 1


@pytest.mark.parametrize("yaw", [90.0, -90.0])
def test_a_view_from_the_front_or_back_has_direction_0(yaw):
    time_s = np.arange(0, 4, 1 / 30)
    pose = walker(time_s, yaw_deg=yaw, **walking_angles(time_s))
    assert find_passes(with_noise(pose, 2.0)) == (Pass(0, len(pose), 0),)


@pytest.mark.parametrize("yaw", [90, 270])
def test_who_steps_sideways_across_the_picture_is_seen_from_the_front_or_back(yaw):
    time_s = np.arange(0, 4, 1 / 30)
    pose = walker(time_s, yaw_deg=yaw, pelvis_x=200 + 60 * time_s, **walking_angles(time_s))
    (found,) = find_passes(pose)
    assert (found.start, found.stop, found.direction) == (0, len(pose), 0)


@pytest.mark.parametrize("yaw", [45, 135])
def test_who_walks_obliquely_across_the_picture_has_a_facing(yaw):
    time_s = np.arange(0, 4, 1 / 30)
    way = np.cos(np.radians(yaw)) * SPEED * time_s
    pose = walker(time_s, yaw_deg=yaw, pelvis_x=500 + way, **walking_angles(time_s))
    assert directions(find_passes(pose)) == [1 if yaw < 90 else -1]


@pytest.mark.parametrize("yaw", [50.0, 130.0])
def test_an_oblique_view_is_no_certain_frontal_one(yaw):
    time_s = np.arange(0, 8, 0.2)
    bend = 45 - 45 * np.cos(2 * np.pi * time_s / 4)
    pose = walker(time_s, yaw_deg=yaw, thigh=(bend,) * 2, knee=(1.6 * bend,) * 2, lean=bend / 3)
    assert find_passes(pose) == (Pass(0, len(pose), 0, certain=False),)


def test_standing_before_the_camera_and_then_walking_off_has_a_frontal_pass_first():
    time_s = np.arange(0, 6, 1 / 30)
    yaw = np.interp(time_s, [2.5, 3], [90, 0])
    walked_s = np.maximum(time_s - 3, 0)
    angles = walking_angles(walked_s) | {"thigh": (0.0, 0.0)}
    pose = walker(time_s, yaw_deg=yaw, pelvis_x=200 + SPEED * walked_s, **angles)
    assert directions(find_passes(pose)) == [0, 1]


def test_squats_seen_from_the_left_at_5_frames_a_second_face_left():
    time_s = np.arange(0, 8, 0.2)
    bend = 45 - 45 * np.cos(2 * np.pi * time_s / 4)
    pose = walker(time_s, yaw_deg=180.0, thigh=(bend,) * 2, knee=(1.6 * bend,) * 2, lean=bend / 3)
    assert find_passes(pose) == (Pass(0, len(pose), -1),)


@pytest.mark.parametrize("direction", [1, -1])
def test_a_single_picture_of_bent_knees_has_a_facing(direction):
    yaw = 0.0 if direction > 0 else 180.0
    pose = walker([0.0], yaw_deg=yaw, thigh=(60.0, 60.0), knee=(90.0, 90.0), lean=20.0)
    assert directions(find_passes(pose)) == [direction]


def test_a_single_picture_from_the_front_has_direction_0():
    assert find_passes(walker([0.0], yaw_deg=90.0)) == (Pass(0, 1, 0),)


@pytest.mark.parametrize(("height", "certain"), [(0.25, False), (0.45, True)])
def test_legs_that_are_hardly_seen_make_no_facing_certain(height, certain):
    pose = walk(np.arange(0, 5, 1 / 30), 1)
    faint = replace(pose, confidence=np.full_like(pose.confidence, height))
    assert find_passes(faint) == (Pass(0, len(pose), 1, certain),)


def test_standing_straight_is_not_certain_either_way():
    pose = with_noise(walker(np.arange(0, 3, 1 / 30)), 1.0)
    assert [one.certain for one in find_passes(pose)] == [False]


def test_nobody_in_the_picture_gives_no_pass():
    pose = still(frames=60)
    assert find_passes(replace(pose, xy=np.full_like(pose.xy, np.nan))) == ()
    assert find_passes(still(frames=0)) == ()


def test_the_user_has_the_last_word():
    pose = walk(np.arange(0, 3, 1 / 30), 1)
    assert find_passes(pose, override=-1) == (Pass(0, 90, -1, chosen_by="user"),)
    edited = find_passes(pose, override=[Pass(30, 40, 0)])
    assert edited == (Pass(0, 30, 1), Pass(30, 40, 0, chosen_by="user"), Pass(40, 90, 1))


@pytest.mark.parametrize(("wrong", "text"), [
    (2, "direction of -1, 0 or 1, got 2"),
    ([Pass(0, 91, 1)], "within 0 to 90"),
    ([Pass(0, 30, 1), Pass(29, 40, 1)], "do not overlap"),
])  # fmt: skip
def test_an_impossible_override_is_refused(wrong, text):
    with pytest.raises(ValueError, match=text):
        find_passes(walk(np.arange(0, 3, 1 / 30), 1), override=wrong)


def test_the_near_leg_is_the_one_on_the_side_that_is_shown():
    assert near_side(1) == "right"
    assert near_side(-1) == "left"
    assert near_side(1, mirrored=True) == "left"
    assert near_side(0) is None


def test_exchanging_sides_twice_changes_nothing():
    pose = walk(np.arange(0, 1, 1 / 30), 1)
    once = swap_sides(pose)
    assert np.array_equal(once.point("left_knee"), pose.point("right_knee"))
    assert np.array_equal(swap_sides(once).xy, pose.xy)


@pytest.mark.parametrize("yaw", [-60.0, -20.0, 0.0, 20.0, 45.0, 90.0])
def test_the_turn_out_of_the_side_view_is_estimated(yaw):
    # the stick walker's shoulders and hips have the usual widths
    found = not_sagittal(walker(np.arange(0, 1, 1 / 30), yaw_deg=yaw))
    assert np.allclose(found, yaw, atol=0.1)


def test_the_turn_is_missing_where_a_shoulder_is():
    pose = walk(np.arange(0, 3, 1 / 30), 1)
    pose.xy[30:60, INDEX["left_shoulder"]] = np.nan
    assert np.isnan(width_ratio(pose)[30:60]).all()
    assert np.isfinite(width_ratio(pose)[:30]).all()


@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee"])
@pytest.mark.parametrize(("joint", "usual"), [("shoulder", SHOULDERS_TO_TRUNK),
                                              ("hip", HIPS_TO_TRUNK)])  # fmt: skip
def test_the_usual_widths_are_within_a_tenth_of_the_rendered_bodies(test_data, name, joint, usual):
    *_, truth = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    at = {str(point): truth["j3d"][:, i] for i, point in enumerate(truth["names"])}
    trunk = np.linalg.norm(at["thorax"] - at["pelvis"], axis=1)
    width = np.linalg.norm(at[f"l_{joint}"] - at[f"r_{joint}"], axis=1)
    assert np.median(width / trunk) == pytest.approx(usual, rel=0.1)
    arm = np.linalg.norm(at["l_elbow"] - at["l_shoulder"], axis=1)
    assert (arm / trunk).min() > ARM_TO_TRUNK


@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee"])
def test_a_square_path_is_sagittal_in_its_median(test_data, name):
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    assert abs(np.nanmedian(not_sagittal(pose))) < 3


@pytest.mark.parametrize("roll", [-8.0, 0.0, 5.0])
@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee"])
def test_the_roll_of_the_camera_is_read_off_the_standing_feet(test_data, name, roll):
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    tilt = floor_angle(rolled(pose, roll))
    assert tilt.angle_deg == pytest.approx(roll, abs=0.15)
    assert tilt.stances >= 4


@pytest.mark.parametrize("rises_deg", [0.0, 5.0, -3.0])
def test_two_steps_alone_tilt_the_floor_by_the_cameras_roll_and_no_more(rises_deg):
    # the far foot stands 12 px higher: a common line would rise by 4.6 degrees
    time_s = np.arange(0, 2, 1 / 30)
    xy = np.full((60, 16, 2), np.nan)
    hips_x = 100 + 150 * time_s
    xy[:, INDEX["thorax"]] = np.stack([hips_x, np.full(60, 100.0)], axis=1)
    xy[:, INDEX["pelvis"]] = np.stack([hips_x, np.full(60, 200.0)], axis=1)
    near_x = np.where(time_s < 0.7, 100, np.where(time_s > 1.3, 400, np.nan))
    far_x = np.where((time_s > 0.5) & (time_s < 1.5), 250, np.nan)
    xy[:, INDEX["right_ankle"]] = np.stack([near_x, np.full(60, 400.0)], axis=1)
    xy[:, INDEX["left_ankle"]] = np.stack([far_x, np.full(60, 388.0)], axis=1)
    pose = rolled(pose_from(time_s, xy), rises_deg)
    tilt = floor_angle(pose)
    assert tilt.angle_deg == pytest.approx(rises_deg, abs=1e-6)
    assert tilt.scatter_px == pytest.approx(0.0, abs=1e-6)


def test_a_treadmill_gives_no_floor_line(test_data):
    pose, _, _ = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    assert np.isnan(floor_angle(pose).angle_deg)


def test_a_runner_on_a_treadmill_whose_ankles_rest_in_the_air_gives_no_floor_line():
    # far behind and high at one end of the swing, far ahead and low at the other
    time_s = np.arange(0, 6, 1 / 30)
    phase = 3 * np.sin(2 * np.pi * time_s / 0.7)
    swing = 60 * np.tanh(phase)
    pose = walker(time_s, thigh=(20.0, 20.0), knee=(15.0, 15.0))
    for side, sign in (("left", 1), ("right", -1)):
        track = np.stack([300 + sign * swing, 400 + sign * swing / 5], axis=1)
        pose.xy[:, INDEX[f"{side}_ankle"]] = track
    assert np.isnan(floor_angle(pose).angle_deg)


def rolled(pose, degrees):
    """Return the pose in a picture whose floor rises to the right by so many degrees."""
    a = np.radians(degrees)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])  # y down
    return replace(pose, xy=(pose.xy - 200) @ turn.T + 200)
