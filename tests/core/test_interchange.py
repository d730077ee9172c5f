import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.cli import main
from kinetrace.core.errors import RecordingError
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.scale import ankle_height_px
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.output.exports import metadata
from kinetrace.core.output.interchange import FORMATS, export
from kinetrace.core.output.interchange_dlc import write_dlc
from kinetrace.core.output.interchange_kinovea import POINTS, write_kinovea
from kinetrace.core.output.interchange_markers import MARKERS, markers
from kinetrace.core.output.interchange_mot import write_mot
from kinetrace.core.output.interchange_tidy import write_tidy
from kinetrace.core.output.interchange_trc import write_trc
from kinetrace.core.pose import Event, Status
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Settings
from kinetrace.core.recordings.recording_file import save
from sample_recording import sample_recording
from walking_recording import walking_recording


@pytest.fixture(scope="module")
def walk() -> Findings:
    return findings_of(walking_recording())


@pytest.fixture(scope="module")
def measured_walk() -> Findings:
    return findings_of(walking_recording(height_m=1.7))


@pytest.fixture(scope="module")
def gap() -> Findings:
    recording = walking_recording(2.0)
    recording.detections.candidates[20:35, 11] = np.nan
    return findings_of(recording)


def read_trc(path: Path):
    """Read a TRC as OpenSim lays it out: five lines, an empty one, then one line a frame."""
    lines = path.read_text(encoding="utf-8").split("\n")
    first = lines[0].split("\t")
    facts = dict(zip(lines[1].split("\t"), lines[2].split("\t"), strict=True))
    names = [name for name in lines[3].split("\t")[2:] if name]
    start = 6 if not lines[5].strip() else 5
    cells = [line.split("\t") for line in lines[start:] if line]
    table = np.array([[float(c) if c else np.nan for c in row] for row in cells])
    return first, facts, names, table[:, :2], table[:, 2:].reshape(len(table), -1, 3)


def read_mot(path: Path):
    head, body = path.read_text(encoding="utf-8").split("endheader\n")
    facts = dict(line.split("=", 1) for line in head.splitlines() if "=" in line and line[0] != "F")
    lines = body.splitlines()
    table = np.array([[float(cell) for cell in line.split("\t")] for line in lines[1:]])
    return facts, head, dict(zip(lines[0].split("\t"), table.T, strict=True))


def test_a_trc_without_a_scale_is_in_pixels_and_says_so(walk: Findings, tmp_path: Path) -> None:
    path = write_trc(walk, tmp_path / "deep" / "Jane", "P-01")
    assert path.name == "P-01_px.trc"
    first, facts, names, _, _ = read_trc(path)
    assert first == ["PathFileType", "4", "(X/Y/Z)", "P-01_px.trc"]
    assert facts["Units"] == "px"
    assert names == list(MARKERS.values())
    assert int(facts["NumFrames"]) == len(walk.recording)
    assert int(facts["NumMarkers"]) == 16
    assert float(facts["DataRate"]) == pytest.approx(30.0)
    assert "Jane" not in path.read_text(encoding="utf-8")


def test_a_trc_of_one_picture_has_a_rate(tmp_path: Path) -> None:
    _, facts, *_ = read_trc(write_trc(findings_of(walking_recording(1 / 30)), tmp_path, "a"))
    assert (facts["NumFrames"], facts["DataRate"]) == ("1", "1")


def test_a_trc_of_a_range_says_at_which_frame_of_the_video_it_begins(
    walk: Findings, tmp_path: Path
) -> None:
    assert read_trc(write_trc(walk, tmp_path, "a"))[1]["OrigDataStartFrame"] == "1"
    later = replace(walk, recording=replace(walk.recording, frames=walk.recording.frames + 12))
    facts = read_trc(write_trc(later, tmp_path, "a"))[1]
    assert facts["OrigDataStartFrame"] == "13"


def test_a_trc_comes_back_with_y_up_and_x_forwards(measured_walk: Findings, tmp_path: Path) -> None:
    _, facts, names, clock, xyz = read_trc(write_trc(measured_walk, tmp_path, "a"))
    assert facts["Units"] == "m"
    assert clock[:, 0].tolist() == list(range(1, len(clock) + 1))
    assert np.allclose(clock[:, 1], measured_walk.recording.time_s, atol=1e-6)
    assert np.allclose(xyz, markers(measured_walk).xyz, atol=1e-6, equal_nan=True)
    head, ankle = (xyz[:, names.index(name)] for name in ("HeadTop", "RAnkle"))
    assert np.nanmedian(head[:, 1] - ankle[:, 1]) == pytest.approx(1.6, abs=0.1)
    assert np.nanmax(np.abs(xyz[..., 2])) == 0


def test_y_is_zero_at_the_floor_and_not_at_the_ankles(
    measured_walk: Findings, tmp_path: Path
) -> None:
    _, _, names, _, xyz = read_trc(write_trc(measured_walk, tmp_path, "a"))
    ankles = np.concatenate([xyz[:, names.index(name), 1] for name in ("RAnkle", "LAnkle")])
    assert np.nanpercentile(ankles, 5) == pytest.approx(0.039 * 1.7, abs=0.002)
    assert np.nanmedian(xyz[:, names.index("HeadTop"), 1]) == pytest.approx(1.7, abs=0.05)
    facts = metadata(measured_walk.recording, measured_walk.measures, measured_walk)
    assert measured_walk.scale is not None
    level = measured_walk.measures.level.point("right_ankle")[0, 1]
    up = facts["floor_of_markers"]["y_px"] - level
    assert up * measured_walk.scale.metres_per_px == pytest.approx(
        xyz[0, names.index("RAnkle"), 1], abs=1e-5
    )


def test_y_is_zero_at_the_ankles_of_a_body_whose_height_is_not_seen(walk: Findings) -> None:
    level = walk.measures.level
    xy = level.xy.copy()
    xy[:, INDEX["head_top"]] = np.nan
    headless = replace(walk, measures=replace(walk.measures, level=replace(level, xy=xy)))
    track = markers(headless)
    ankles = np.concatenate([track.xyz[:, track.names.index(n), 1] for n in ("RAnkle", "LAnkle")])
    assert np.nanpercentile(ankles, 5) == pytest.approx(0.0, abs=1e-9)


def test_x_points_forwards_whichever_way_somebody_walks() -> None:
    for direction in (1, -1):
        track = markers(findings_of(walking_recording(3.0, direction=direction)))
        hips = track.xyz[:, track.names.index("Pelvis"), 0]
        assert track.forward == direction
        assert hips[0] == pytest.approx(0.0, abs=1e-9)
        assert hips[-1] == pytest.approx(150 * 3, rel=0.05)


@pytest.mark.parametrize("lower", ["left_ankle", "right_ankle"])
def test_y_is_0_below_where_the_foot_stands_that_is_lower_in_the_picture(
    walk: Findings, lower: str
) -> None:
    pose = walk.measures.level
    xy = pose.xy.copy()
    xy[:, KEYPOINTS.index(lower), 1] += 20.0
    lowered = replace(pose, xy=xy)
    track = markers(replace(walk, measures=replace(walk.measures, level=lowered)))
    feet = track.xyz[:, [track.names.index(name) for name in ("LAnkle", "RAnkle")], 1]
    assert np.nanpercentile(feet, 5) == pytest.approx(ankle_height_px(lowered), abs=1e-6)


def test_a_missing_marker_has_empty_cells(gap: Findings, tmp_path: Path) -> None:
    path = write_trc(gap, tmp_path, "a")
    row = path.read_text(encoding="utf-8").split("\n")[6 + 27].split("\t")
    column = 2 + 3 * KEYPOINTS.index("right_knee")
    assert row[column : column + 3] == ["", "", ""]
    assert len(row) == 2 + 3 * 16
    body = path.read_text(encoding="utf-8").lower().split("\n")[6:-1]
    assert not any("nan" in line.split("\t")[:-3] for line in body)


def test_no_line_of_a_trc_ends_with_an_empty_cell_which_opensim_drops(
    walk: Findings, tmp_path: Path
) -> None:
    pose = walk.measures.level
    xy = pose.xy.copy()
    xy[5, KEYPOINTS.index(KEYPOINTS[-1])] = np.nan
    blind = replace(walk, measures=replace(walk.measures, level=replace(pose, xy=xy)))
    lines = write_trc(blind, tmp_path, "a").read_text(encoding="utf-8").split("\n")[6:-1]
    assert lines[5].endswith("\tnan\tnan\tnan")
    assert not any(line.endswith("\t") for line in lines)
    assert {line.count("\t") for line in lines} == {1 + 3 * 16}


@pytest.mark.parametrize(("model", "sign"), [("gait2392", -1), ("rajagopal2016", 1)])
def test_a_mot_has_the_models_sign_and_counts_its_time_column(
    walk: Findings, tmp_path: Path, model: str, sign: int
) -> None:
    path = write_mot(walk, tmp_path, "P-01", model)
    facts, head, columns = read_mot(path)
    assert path.name == f"P-01_{model}.mot"
    assert int(facts["nColumns"]) == len(columns)
    assert int(facts["nRows"]) == len(columns["time"]) == len(walk.recording)
    assert facts["inDegrees"] == "yes"
    knee = walk.measures.curves["right_knee_flexion"].value
    seen = np.isfinite(knee)
    assert np.allclose(columns["knee_angle_r"][seen], sign * knee[seen], atol=1e-5)
    assert np.nanmedian(columns["lumbar_extension"]) == pytest.approx(-4, abs=0.5)
    thigh = walk.measures.curves["left_thigh"].value
    seen = np.isfinite(thigh)
    assert np.allclose(columns["hip_flexion_l"][seen], thigh[seen], atol=1e-5)
    assert not any("ankle" in name or "subtalar" in name for name in columns)
    assert "pelvis_tx" not in columns
    assert "left out" in head


OF_A_SIDE = {
    "hip_flexion": "thigh",
    "knee_angle": "knee_flexion",
    "arm_flex": "shoulder_flexion",
    "elbow_flex": "elbow_flexion",
}
"""Coordinates of Rajagopal 2016, all positive in flexion, and our angles."""


def test_each_coordinate_is_the_angle_of_its_own_side(walk: Findings, tmp_path: Path) -> None:
    curves = {
        name: replace(curve, value=np.full_like(curve.value, i))
        for i, (name, curve) in enumerate(walk.measures.curves.items(), start=1)
    }
    told = replace(walk, measures=replace(walk.measures, curves=curves))
    _, _, columns = read_mot(write_mot(told, tmp_path, "a", "rajagopal2016"))
    expected = {"pelvis_tilt": 0.0, "lumbar_extension": -curves["trunk_lean"].value[0]}
    for side in ("left", "right"):
        for coordinate, angle in OF_A_SIDE.items():
            expected[f"{coordinate}_{side[0]}"] = curves[f"{side}_{angle}"].value[0]
    del columns["time"]
    assert {name: set(values) for name, values in columns.items()} == {
        name: {value} for name, value in expected.items()
    }


def test_a_mot_has_no_gap_at_which_opensim_would_stop_and_counts_what_was_bridged(
    gap: Findings, tmp_path: Path
) -> None:
    _, head, columns = read_mot(write_mot(gap, tmp_path, "a"))
    knee = gap.measures.curves["right_knee_flexion"].value
    missing = np.flatnonzero(~np.isfinite(knee))
    assert len(missing)
    assert all(np.isfinite(column).all() for column in columns.values())
    assert f"knee_angle_r {len(missing)}" in head
    edges = np.diff(np.isfinite(knee).astype(int))
    before = int(np.flatnonzero(edges == -1)[0])  # the last sample ahead of a gap
    after = before + 1 + int(np.flatnonzero(edges[before + 1 :] == 1)[0]) + 1
    ends = columns["knee_angle_r"][[before, after]]
    assert np.allclose(ends, knee[[before, after]], atol=1e-5)
    bridge = np.linspace(*ends, after - before + 1)
    assert np.allclose(columns["knee_angle_r"][before : after + 1], bridge, atol=1e-3)


def test_a_mot_leaves_out_a_coordinate_that_was_never_seen(walk: Findings, tmp_path: Path) -> None:
    curves = dict(walk.measures.curves)
    elbow = curves["left_elbow_flexion"]
    curves["left_elbow_flexion"] = replace(elbow, value=np.full_like(elbow.value, np.nan))
    blind = replace(walk, measures=replace(walk.measures, curves=curves))
    facts, _, columns = read_mot(write_mot(blind, tmp_path, "a"))
    assert "elbow_flex_l" not in columns
    assert "elbow_flex_r" in columns
    assert int(facts["nColumns"]) == len(columns)


def test_a_mot_has_the_pelvis_place_in_metres_with_a_scale(
    measured_walk: Findings, tmp_path: Path
) -> None:
    _, _, columns = read_mot(write_mot(measured_walk, tmp_path, "a"))
    assert 0.7 < np.median(columns["pelvis_ty"]) < 1.0
    assert columns["pelvis_tx"][-1] > columns["pelvis_tx"][0] + 1


def there_and_back(*, mostly: int) -> Findings:
    """Return somebody who walks to the right and back, longer to the side of `mostly`."""
    out = walking_recording(4.0 if mostly > 0 else 3.0, height_m=1.7)
    back = walking_recording(3.0 if mostly > 0 else 4.0, direction=-1)
    there, then = out.detections, back.detections
    candidates = then.candidates.copy()
    candidates[..., 0] += np.nanmean(there.candidates[-1, ..., 0] - candidates[0, ..., 0])
    both = replace(
        there,
        time_s=np.arange(len(out) + len(back)) / 30,
        candidates=np.concatenate([there.candidates, candidates]),
        spread_px=np.concatenate([there.spread_px, then.spread_px]),
        box=np.concatenate([there.box, then.box]),
    )
    frames = np.arange(len(out) + len(back))
    return findings_of(replace(out, frames=frames, detections=both))


@pytest.mark.parametrize("model", ["gait2392", "rajagopal2016"])
@pytest.mark.parametrize("mostly", [1, -1])
def test_who_walks_there_and_back_faces_where_the_model_goes(
    mostly: int, model: str, tmp_path: Path
) -> None:
    found = there_and_back(mostly=mostly)
    facing = found.measures.direction * mostly
    assert {1, -1} <= set(facing.tolist())
    _, head, columns = read_mot(write_mot(found, tmp_path, "a", model))
    rotation, forwards = columns["pelvis_rotation"], np.gradient(columns["pelvis_tx"])
    assert set(rotation[facing > 0]) == {0}
    assert set(rotation[facing < 0]) == {180}
    assert ((rotation >= 0) & (rotation <= 180)).all()
    goes = np.cos(np.radians(rotation)) * forwards * 30
    assert np.median(goes[facing > 0]) == pytest.approx(np.median(goes[facing < 0]), rel=0.05)
    assert np.median(goes) > 0.5
    assert "pelvis_rotation is 180 degrees" in head
    assert ("clamps pelvis_rotation" in head) == (model == "rajagopal2016")


def test_who_walks_one_way_needs_no_rotation_of_the_pelvis(tmp_path: Path) -> None:
    for direction in (1, -1):
        found = findings_of(walking_recording(3.0, direction=direction))
        _, head, columns = read_mot(write_mot(found, tmp_path, "a"))
        assert "pelvis_rotation" not in columns
        assert "pelvis_rotation" not in head


def test_without_a_side_view_there_is_no_mot_and_the_other_formats_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = replace(sample_recording(20), settings=Settings(facing=0))
    save(recording, tmp_path / "a.kinetrace")
    formats = ["--format", "mot", "--format", "trc"]
    assert main(["export", str(tmp_path / "a.kinetrace"), "--out", str(tmp_path), *formats]) == 1
    assert "no frame shows the person from the side" in capsys.readouterr().err
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {"a.kinetrace", "a_px.trc", "a_metadata.json"}


def test_what_the_numbers_were_made_with_goes_with_each_format_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(walking_recording(2.0), tmp_path / "a.kinetrace")
    formats = [part for name in ("trc", "mot", "dlc", "kinovea") for part in ("--format", name)]
    assert main(["export", str(tmp_path / "a.kinetrace"), "--out", str(tmp_path), *formats]) == 0
    assert capsys.readouterr().out.count("a_metadata.json") == 1
    facts = json.loads((tmp_path / "a_metadata.json").read_text(encoding="utf-8"))
    assert "Not a medical device" in str(facts)


def test_an_unknown_model_is_refused(walk: Findings, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected one of gait2392, rajagopal2016"):
        write_mot(walk, tmp_path, "a", "other")


def test_deeplabcut_tables_come_back_through_pandas(gap: Findings, tmp_path: Path) -> None:
    table = pd.read_csv(write_dlc(gap, tmp_path, "a"), header=[0, 1, 2], index_col=0)
    assert table.index.tolist() == gap.recording.frames.tolist()
    assert table.columns.names == ["scorer", "bodyparts", "coords"]
    scorer = table.columns[0][0]
    assert scorer == "EfficientPose_RT"
    for name in ("right_knee", "head_top"):
        xy = table[scorer][name][["x", "y"]].to_numpy()
        assert np.allclose(xy, gap.measures.pose.point(name), rtol=1e-5, equal_nan=True)
    assert table[scorer]["right_knee"]["likelihood"].isna()[27]


def test_deeplabcut_trusts_what_a_person_set_and_not_what_was_filled(tmp_path: Path) -> None:
    recording = walking_recording(2.0)
    recording.detections.candidates[20, INDEX["right_wrist"], 0, :2] += 5.0
    recording.detections.candidates[30, INDEX["right_wrist"]] = np.nan
    recording = replace(recording, corrections=(MovePoint(30, "right_wrist", 10.0, 20.0),))
    findings = findings_of(recording)
    status = findings.measures.pose.status[[20, 30], INDEX["right_wrist"]]
    assert status.tolist() == [Status.FILLED, Status.CORRECTED]
    table = pd.read_csv(write_dlc(findings, tmp_path, "a"), header=[0, 1, 2], index_col=0)
    likelihood = table["EfficientPose_RT"]["right_wrist"]["likelihood"]
    assert likelihood[[20, 30]].tolist() == [0.0, 1.0]
    assert 0 < likelihood[10] < 1


def test_no_likelihood_of_deeplabcut_is_above_one(tmp_path: Path) -> None:
    recording = walking_recording(2.0)
    recording.detections.candidates[10, :, 0, 2] = 1.2
    table = pd.read_csv(
        write_dlc(findings_of(recording), tmp_path, "a"), header=[0, 1, 2], index_col=0
    )
    likelihood = table["EfficientPose_RT"].xs("likelihood", axis=1, level="coords")
    assert likelihood.loc[10].max() == 1.0
    assert likelihood.max().max() == 1.0


def test_pandas_keeps_the_first_frames_where_nobody_is_seen(tmp_path: Path) -> None:
    recording = walking_recording(2.0)
    recording.detections.candidates[:3] = np.nan
    path = write_dlc(findings_of(recording), tmp_path, "a")
    table = pd.read_csv(path, header=[0, 1, 2], index_col=0)
    assert table.index.tolist() == recording.frames.tolist()
    assert table.columns.names == ["scorer", "bodyparts", "coords"]
    assert table.iloc[:3].isna().all(axis=None)
    assert np.isfinite(table.iloc[3:].to_numpy()).any(axis=1).all()
    assert table.dtypes.eq("float64").all()


def kinovea_import(path: Path):
    """Read as Kinovea's importer does, dropped rows and all."""
    lines = path.read_text(encoding="utf-8").split("\n")
    facts = lines[2].split("\t")
    names = [name for name in lines[3].split("\t") if name][2:]
    assert len(names) == int(facts[3])
    rows = []
    for i in range(5, int(facts[2])):
        cells = lines[i].split("\t")
        xy = [
            (float(cells[c]) * 1000, float(cells[c + 1]) * -1000) for c in range(2, len(cells), 3)
        ]
        rows.append(dict(zip(names, xy, strict=True)))
    return rows


def test_kinoveas_importer_gets_every_frame_in_pixels(gap: Findings, tmp_path: Path) -> None:
    rows = kinovea_import(write_kinovea(gap, tmp_path, "a"))
    assert len(rows) == gap.recording.video.frame_count
    assert list(rows[0]) == list(POINTS)
    knee = gap.measures.pose.point("right_knee")
    assert np.allclose(rows[5]["RKnee"], knee[5], atol=0.01)
    known = np.flatnonzero(np.isfinite(knee[:, 0]))
    between = np.interp(27, known, knee[known, 0])
    assert np.isnan(knee[27]).all()
    assert rows[27]["RKnee"][0] == pytest.approx(between, abs=9)


def test_kinovea_is_refused_where_a_point_was_never_seen(tmp_path: Path) -> None:
    recording = walking_recording(1.0)
    recording.detections.candidates[:, 0] = np.nan
    with pytest.raises(RecordingError, match=r"never\s+seen"):
        write_kinovea(findings_of(recording), tmp_path, "a")


def test_tidy_tables_have_their_columns_and_come_back(walk: Findings, tmp_path: Path) -> None:
    cycles, parameters, symmetry, events = (
        pd.read_csv(path) for path in write_tidy(walk, tmp_path, "P-01")
    )
    assert ",".join(cycles) == "trial,side,stride,variable,unit,percent,value,ci95_half"
    assert ",".join(parameters) == "trial,side,stride,parameter,unit,value,n,sd,ci95_half"
    means = parameters[parameters.stride.isna() & (parameters.parameter == "cadence")]
    assert (means["ci95_half"] > 0).all()
    assert parameters["ci95_half"][parameters.stride.notna()].isna().all()
    rows = {row.definition.key: row for row in walk.parameters}
    one = symmetry.set_index("parameter").loc["knee_range"]
    row = rows["knee_range"]
    assert one["left"] == pytest.approx(row.left.mean, rel=1e-4)
    assert one["difference"] == pytest.approx(one["right"] - one["left"], abs=1e-3)
    assert one["ratio"] == pytest.approx(one["right"] / one["left"], rel=1e-4)
    assert one["symmetry_index_percent"] == pytest.approx(row.symmetry_index_percent, abs=1e-3)
    assert one["symmetry_angle_percent"] == pytest.approx(row.symmetry_angle_percent, abs=1e-3)
    assert "cadence" not in set(symmetry["parameter"])
    assert ",".join(events) == "trial,side,event,frame,time_s,method,edited"
    assert set(cycles["trial"]) == {"P-01"}
    knee = cycles[(cycles.variable == "knee_flexion") & (cycles.side == "left")]
    one = walk.walking.curves["knee_flexion"]["left"]
    assert knee["percent"].tolist() == [*range(101)] * one.count
    mean = knee.groupby("percent")["value"].mean().to_numpy()
    assert np.allclose(mean, one.mean, rtol=1e-4, atol=1e-4)
    usual = np.median(walk.measures.half_width_deg["left_knee_flexion"])
    assert knee["ci95_half"].median() == pytest.approx(usual, rel=0.1)
    assert np.allclose(events["time_s"], [e.time_s for e in walk.walking.events], atol=1e-4)


def test_the_mean_of_the_strides_is_the_row_without_a_stride(
    walk: Findings, tmp_path: Path
) -> None:
    table = pd.read_csv(write_tidy(walk, tmp_path, "a")[1])
    own = table[(table.parameter == "stride_time") & (table.side == "right")]
    mean, strides = own[own.stride.isna()], own[own.stride.notna()]
    assert len(mean) == 1
    assert len(strides) == mean.n.item() >= 3
    assert strides.value.mean() == pytest.approx(mean.value.item(), rel=1e-4)
    assert mean.value.item() == pytest.approx(1.1, abs=0.01)
    assert strides.sd.isna().all()


def test_each_mean_of_a_leg_is_that_of_its_strides(walk: Findings, tmp_path: Path) -> None:
    table = pd.read_csv(write_tidy(walk, tmp_path, "a")[1])
    means = table[table.stride.isna()].set_index(["parameter", "side"])
    strides = table[table.stride.notna()].groupby(["parameter", "side"]).value
    several = {"knee_swing_peak", "knee_swing_peak_percent", "knee_range", "step_time"}
    assert {(key, side) for key in several for side in ("left", "right")} <= set(strides.groups)
    for key, own in strides:
        assert (key, len(own)) == (key, means.n[key])
        assert own.mean() == pytest.approx(means.value[key], rel=1e-3, abs=1e-3), key


def test_an_events_frame_is_the_one_on_show_in_the_numbers_of_the_video(tmp_path: Path) -> None:
    whole = walking_recording(4.0)
    later = replace(whole, frames=whole.frames + 200)
    events = pd.read_csv(write_tidy(findings_of(later), tmp_path, "a")[3])
    assert len(events) > 4
    assert events["frame"].tolist() == [200 + int(30 * t + 1e-6) for t in events["time_s"]]


def test_an_event_set_on_a_frame_has_the_number_of_that_frame(
    walk: Findings, tmp_path: Path
) -> None:
    at_s = float(walk.recording.time_s[37])
    events = (Event("initial_contact", "left", at_s, "manual", edited=True),)
    marked = replace(walk, walking=replace(walk.walking, events=events))
    assert pd.read_csv(write_tidy(marked, tmp_path, "a")[3])["frame"].tolist() == [37]


def test_without_walking_the_tables_have_headers_and_no_row(tmp_path: Path) -> None:
    for path in write_tidy(findings_of(sample_recording(20)), tmp_path, "a"):
        table = pd.read_csv(path)
        assert len(table) == 0
        assert len(table.columns) > 5


def test_every_format_is_written_again_to_the_same_bytes(walk: Findings, tmp_path: Path) -> None:
    names = [name for name in FORMATS if name != "c3d"]
    first = {path.name: path.read_bytes() for path in export(walk, names, tmp_path, "a")}
    again = {path.name: path.read_bytes() for path in export(walk, names, tmp_path, "a")}
    assert first == again
    assert len(list(tmp_path.iterdir())) == len(first) == 13


def test_an_unknown_format_and_an_empty_recording_are_refused(
    walk: Findings, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="expected one of csv, tidy"):
        export(walk, ["xls"], tmp_path, "a")
    with pytest.raises(RecordingError, match="no analysed frame"):
        findings_of(sample_recording(0))


def test_the_command_names_files_by_code_and_drops_the_videos_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(walking_recording(3.0), tmp_path / "Jane_Doe.kinetrace")
    save(walking_recording(2.0), tmp_path / "Jane_Doe_2.kinetrace")
    out = tmp_path / "out"
    files = [str(tmp_path / f"Jane_Doe{end}.kinetrace") for end in ("", "_2", "_missing")]
    formats = ["--format", "csv", "--format", "mot", "--model", "gait2392"]
    code = main(["export", *files, "--out", str(out), "--code", "P-01", *formats])
    assert code == 1
    assert "no such recording" in capsys.readouterr().err
    names = {path.name for path in out.iterdir()}
    assert {"P-01_angles.csv", "P-01_2_angles.csv", "P-01_gait2392.mot"} <= names
    assert len(names) == 8
    assert not any("Jane" in path.read_text(encoding="utf-8") for path in out.iterdir())


def test_files_of_equal_names_do_not_meet_and_older_ones_are_not_replaced_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "A.kinetrace", tmp_path / "B" / "A.kinetrace"]
    for file in files:
        save(sample_recording(20), file)
    out = tmp_path / "out"
    call = ["export", *map(str, files), "--out", str(out), "--format", "dlc"]
    assert main(call) == 0
    told = capsys.readouterr()
    assert [Path(line).name for line in told.out.splitlines()] == [
        *("A_dlc.csv", "A_metadata.json"),
        *("B_A_dlc.csv", "B_A_metadata.json"),
    ]
    assert told.err == ""
    assert main(["export", str(files[1]), "--out", str(out), "--format", "dlc"]) == 0
    replaced = [f"A.kinetrace: {out / name} was there" for name in ("A_dlc.csv", "A_metadata.json")]
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(" already")[0] for line in told] == replaced


def test_a_height_that_gives_no_scale_leaves_pixels_and_the_reason() -> None:
    recording = walking_recording(2.0, height_m=1.7)
    recording.detections.candidates[:, 0] = np.nan
    found = findings_of(recording)
    assert found.scale is None
    assert "no frame shows the body" in found.scale_refused
    known = replace(recording, settings=replace(recording.settings, height_m=None))
    assert findings_of(known).scale_refused == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_with_a_line_feed_or_a_tab_breaks_no_head(walk: Findings, tmp_path: Path) -> None:
    stem = "P\n01\t\x85\u2028x"
    first, facts, names, clock, _ = read_trc(write_trc(walk, tmp_path, stem))
    assert first == ["PathFileType", "4", "(X/Y/Z)", "P_01___x_px.trc"]
    assert (facts["Units"], len(names), len(clock)) == ("px", 16, len(walk.recording))
    facts, _, columns = read_mot(write_mot(walk, tmp_path, stem))
    assert facts["name"] == "P_01___x_rajagopal2016.mot"
    assert int(facts["nColumns"]) == len(columns)
    assert len(kinovea_import(write_kinovea(walk, tmp_path, stem))) == len(walk.recording)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_every_format_takes_a_name_that_is_no_text(walk: Findings, tmp_path: Path) -> None:
    pytest.importorskip("ezc3d")
    stem = os.fsdecode(b"gr\xf6\xdfe")
    for path in export(walk, list(FORMATS), tmp_path, stem):
        assert path.name.startswith(stem)
        assert path.stat().st_size > 0
