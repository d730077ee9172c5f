"""A camera that was rolled: what goes by the vertical is as before a level one."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.changes import unlike
from kinetrace.core.commands.options import add_settings_options, named_settings
from kinetrace.core.errors import RecordingError
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.keypoints import INDEX, MIRROR
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.kinematics.floor import MOST_ROLL_DEG, FloorTilt, levelled
from kinetrace.core.measure_notes import notes_on
from kinetrace.core.measures import measure
from kinetrace.core.output.exports import metadata
from kinetrace.core.output.floor_line import floor_line
from kinetrace.core.output.interchange_markers import markers
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from squatting import squatting
from stick_walker import walker
from walkers import rendered
from walking_recording import walking_recording


def rolled(recording: Recording, roll_deg: float) -> Recording:
    """Return what a camera saw whose floor rises to the right by so many degrees."""
    seen, video = recording.detections, recording.video
    a = np.radians(roll_deg)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])  # y down
    middle = np.array([video.width, video.height]) / 2
    candidates = seen.candidates.copy()
    candidates[..., :2] = (candidates[..., :2] - middle) @ turn.T + middle
    return replace(recording, detections=replace(seen, candidates=candidates))


def with_level(recording: Recording, level_deg: float) -> Recording:
    return replace(recording, settings=replace(recording.settings, level_deg=level_deg))


def mirror(recording: Recording) -> Recording:
    """Return the same in a mirror image, said to be one."""
    seen = recording.detections
    candidates = seen.candidates[:, list(MIRROR)].copy()
    candidates[..., 0] = recording.video.width - candidates[..., 0]
    settings = replace(recording.settings, mirrored=True)
    return replace(recording, detections=replace(seen, candidates=candidates), settings=settings)


def from_the_front() -> Recording:
    """Return somebody before the camera who leans and raises one side of the pelvis."""
    plain = walking_recording(3.0)
    time_s = plain.time_s
    lift = np.zeros((len(time_s), 16, 2))
    pose = walker(time_s, yaw_deg=90.0, pelvis_x=600.0, pelvis_y=300.0)
    lift[:, INDEX["right_hip"], 1] = -8.0
    candidates = np.full((len(time_s), 16, 4, 3), np.nan, np.float32)
    candidates[:, :, 0, :2], candidates[:, :, 0, 2] = pose.xy + lift, 0.6
    seen = replace(plain.detections, candidates=candidates)
    return replace(plain, detections=seen, settings=Settings(facing=0, task="posture"))


def seen_walk(test_data: Path, name: str) -> Recording:
    """Return a rendered walker, whose feet stand, as a network without error would see them."""
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    plain = walking_recording(len(pose) / 30)
    candidates = np.full((len(pose), 16, 4, 3), np.nan, np.float32)
    candidates[:, :, 0, :2], candidates[:, :, 0, 2] = pose.xy, 0.6
    seen = replace(plain.detections, candidates=candidates, time_s=pose.time_s)
    return replace(plain, detections=seen, video=replace(plain.video, width=640, height=480))


@pytest.mark.parametrize("roll_deg", [5.0, -8.0])
@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("mirrored", [False, True])
def test_angles_to_the_vertical_come_back_and_joint_angles_stay(
    roll_deg: float, direction: int, mirrored: bool
) -> None:
    plain = Settings(repair=False)  # sticks lie on each other where the legs cross: a toss-up
    level = replace(walking_recording(3.0, direction=direction), settings=plain)
    if mirrored:
        level = mirror(level)
    tilted = rolled(level, roll_deg)
    straight, wrong, taken = map(measure, (level, tilted, with_level(tilted, roll_deg)))
    for name, curve in straight.curves.items():
        row = ANGLES[name.removeprefix("left_").removeprefix("right_")]
        if row.view == "sagittal":
            np.testing.assert_allclose(taken.curves[name].value, curve.value, atol=0.1)
            off = np.nanmedian(np.abs(wrong.curves[name].value - curve.value))
            assert off == pytest.approx(abs(roll_deg) if row.kind == "segment" else 0, abs=0.1)


def test_obliquity_from_the_front_comes_back_as_well() -> None:
    level = from_the_front()
    straight, taken = measure(level), measure(with_level(rolled(level, 6.0), 6.0))
    for name in ("pelvis_obliquity", "shoulder_obliquity", "trunk_lateral_lean"):
        np.testing.assert_allclose(taken.curves[name].value, straight.curves[name].value, atol=0.1)
    assert np.nanmedian(np.abs(straight.curves["pelvis_obliquity"].value)) > 5


def test_the_turn_is_about_the_middle_and_back_again_is_where_it_was() -> None:
    pose = walker(np.arange(0, 1, 1 / 30), pelvis_x=100.0)
    turned = levelled(pose, 7.0, (640, 480))
    back = levelled(turned, -7.0, (640, 480))
    np.testing.assert_allclose(back.xy, pose.xy, atol=1e-9)
    middle = np.array([320.0, 240.0])
    far = [np.linalg.norm(one.xy - middle, axis=-1) for one in (pose, turned)]
    np.testing.assert_allclose(far[0], far[1])
    assert levelled(pose, 0.0, (640, 480)) is pose


def test_what_is_drawn_on_the_picture_stays_where_it_was_put() -> None:
    tilted = rolled(walking_recording(3.0), 5.0)
    put = replace(tilted, corrections=(MovePoint(30, "right_wrist", 300.0, 320.0),))
    before, after = measure(put), measure(with_level(put, 5.0))
    np.testing.assert_allclose(after.pose.xy, before.pose.xy, atol=1e-6)
    assert np.array_equal(after.pose.status, before.pose.status)
    assert before.level is before.pose
    steps = [step for step in after.log if step["step"] == "level"]
    assert [step["deg"] for step in steps] == [5.0]
    assert (after.level_deg, before.level_deg) == (5.0, 0.0)


@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee"])
@pytest.mark.parametrize("roll_deg", [5.0, -8.0])
def test_the_estimate_can_be_taken_over_as_it_is(
    test_data: Path, name: str, roll_deg: float
) -> None:
    level = seen_walk(test_data, name)
    tilted = rolled(level, roll_deg)
    found = measure(tilted)
    assert found.floor.sure
    assert found.floor.angle_deg == pytest.approx(roll_deg, abs=0.5)
    (told,) = (note for note in notes_on(tilted, found) if "the floor is tilted" in note)
    taken = with_level(tilted, round(found.floor.angle_deg, 1))
    rest = measure(taken)
    assert f"take off {taken.settings.level_deg:.1f}°" in told
    assert abs(rest.floor.angle_deg) < 0.1
    assert not any("the floor" in note for note in notes_on(taken, rest))
    straight = measure(level)
    assert not any("the floor" in note for note in notes_on(level, straight))
    exactly = measure(with_level(tilted, roll_deg))
    for name in ("trunk_lean", "left_thigh", "right_shank", "left_forearm", "right_knee_flexion"):
        off = np.abs(exactly.curves[name].value - straight.curves[name].value)
        assert np.nanquantile(off, 0.95) < 0.1  # others are left out at the picture's edges


def test_the_note_on_the_floor_needs_stances_a_still_camera_and_names_the_whole_roll() -> None:
    recording = walking_recording(3.0)
    tilted = replace(measure(recording), floor=FloorTilt(3.0, 3, 1.0))
    few = replace(tilted, floor=FloorTilt(3.0, 2, 1.0))
    follows = replace(recording, settings=Settings(camera_static=False))
    assert notes_on(recording, few) == notes_on(follows, tilted) == ()
    (told,) = notes_on(with_level(recording, -7.0), tilted)
    assert "tilted by +3.0°" in told
    assert "from 3 stances" in told
    assert "take off -4.0°" in told


def test_depths_and_markers_go_by_the_levelled_floor() -> None:
    level = squatting()
    tilted = rolled(level, 6.0)
    depths = [
        next(row.both.mean for row in findings_of(one).parameters if "depth" in row.definition.key)
        for one in (level, with_level(tilted, 6.0), tilted)
    ]
    assert depths[1] == pytest.approx(depths[0], abs=0.1)
    assert abs(depths[2] - depths[0]) > 3
    walk = replace(walking_recording(3.0), settings=Settings(repair=False))
    straight, taken = (markers(findings_of(one)) for one in (walk, with_level(rolled(walk, 5), 5)))
    np.testing.assert_allclose(taken.xyz, straight.xyz, atol=0.2)


def tilt(findings: Findings, angle_deg: float) -> Findings:
    """Return the findings with so much of the floor's tilt left, from many stances."""
    measures = replace(findings.measures, floor=FloorTilt(angle_deg, 10, 1.0))
    return replace(findings, measures=measures)


def test_two_recordings_are_unlike_by_the_roll_that_is_left() -> None:
    one = findings_of(walking_recording(4.0))
    rolled = with_level(walking_recording(4.0), 0.5)
    other = findings_of(replace(rolled, video=replace(rolled.video, sha256="2" * 64)))
    assert not unlike(tilt(one, 0.3), tilt(other, -0.2))
    (told,) = unlike(tilt(one, 0.3), tilt(other, -2.7))
    assert "tilted by 3.0° against each other" in told
    unknown = replace(one.measures, floor=FloorTilt(float("nan"), 0, float("nan")))
    (told,) = unlike(replace(one, measures=unknown), tilt(other, 0.0))
    assert "only one of them" in told


def test_report_and_metadata_say_what_was_taken_off() -> None:
    recording = with_level(walking_recording(3.0), -5.1)
    findings = tilt(findings_of(recording), 0.2)
    words = floor_line(findings)
    assert words.startswith("a rise of 5.1° to the left was taken off as the camera's roll; then")
    assert "angles to the vertical are wrong" not in words
    left = floor_line(tilt(findings_of(walking_recording(3.0)), 3.0))
    assert "not taken off. Where the floor is level" in left
    facts = json.loads(json.dumps(metadata(recording, findings.measures)["floor"]))
    assert (facts["angle_deg"], facts["taken_off_deg"]) == (0.2, -5.1)


def test_a_file_keeps_the_roll_and_no_camera_lies_on_its_side(tmp_path: Path) -> None:
    path = tmp_path / "a.kinetrace"
    save(with_level(walking_recording(1.0), -5.1), path)
    assert load(path).settings.level_deg == -5.1
    save(with_level(walking_recording(1.0), MOST_ROLL_DEG + 1), path)
    with pytest.raises(RecordingError, match="rolled by 46°"):
        load(path)


def test_the_roll_is_named_on_the_command_line_and_refused_beyond_45_degrees(
    capsys: pytest.CaptureFixture[str],
) -> None:
    parser = argparse.ArgumentParser()
    add_settings_options(parser)
    assert named_settings(parser.parse_args(["--level", "-5.1"])) == {"level_deg": -5.1}
    assert named_settings(parser.parse_args([])) == {}
    for wrong in ("46", "-46", "nan"):
        with pytest.raises(SystemExit):
            parser.parse_args(["--level", wrong])
        assert "from -45 to 45" in capsys.readouterr().err
