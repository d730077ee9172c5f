import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.errors import RecordingError
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.output.interchange_c3d import ANGLES, on_even_grid, write_c3d
from kinetrace.core.output.interchange_markers import MARKERS, markers
from walking_recording import walking_recording

ezc3d = pytest.importorskip("ezc3d")


@pytest.fixture(scope="module")
def walk() -> Findings:
    recording = walking_recording(4.0, height_m=1.7)
    recording.detections.candidates[60:75, 11] = np.nan
    return findings_of(recording)


@pytest.fixture(scope="module")
def back(walk: Findings, tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("c3d")
    path = write_c3d(walk, folder, "P-01")
    assert [one.name for one in folder.iterdir()] == ["P-01.c3d"]
    return ezc3d.c3d(str(path))


def test_points_come_back_in_millimetres(walk: Findings, back) -> None:
    point = back["parameters"]["POINT"]
    assert point["UNITS"]["value"] == ["mm"]
    assert point["RATE"]["value"][0] == pytest.approx(30.0)
    assert point["LABELS"]["value"][:16] == list(MARKERS.values())
    assert all(len(label) <= 16 for label in point["LABELS"]["value"])
    xyz = np.moveaxis(back["data"]["points"][:3, :16], 0, 2)
    expected = np.moveaxis(markers(walk).xyz * 1000, 0, 1)
    assert np.allclose(xyz, expected, atol=0.01, equal_nan=True)
    assert (point["X_SCREEN"]["value"], point["Y_SCREEN"]["value"]) == (["+X"], ["+Y"])


def test_a_missing_point_has_residual_minus_one(walk: Findings, back) -> None:
    residual = back["data"]["meta_points"]["residuals"][0]
    missing = ~np.isfinite(markers(walk).xyz).all(axis=-1).T
    assert missing.any()
    assert np.array_equal(residual[:16] < 0, missing)


def test_angles_are_points_of_their_own(walk: Findings, back) -> None:
    point = back["parameters"]["POINT"]
    assert point["ANGLES"]["value"] == list(ANGLES)
    for label, name in {
        "LKneeAngles": "left_knee_flexion",
        "RKneeAngles": "right_knee_flexion",
        "LThighAngles": "left_thigh",
        "RShankAngles": "right_shank",
        "RHipTrunkAngles": "right_hip_flexion_trunk",
        "TrunkLeanAngles": "trunk_lean",
    }.items():
        angle = back["data"]["points"][:3, point["LABELS"]["value"].index(label)]
        value = walk.measures.curves[name].value
        assert np.allclose(angle[0], value, atol=1e-3, equal_nan=True), label
        assert np.nanmax(np.abs(angle[1:])) == 0


def test_events_come_back_with_side_label_and_time(walk: Findings, back) -> None:
    event, events = back["parameters"]["EVENT"], walk.walking.events
    assert event["USED"]["value"][0] == len(events) > 8
    assert event["CONTEXTS"]["value"] == [one.side.capitalize() for one in events]
    labels = {"initial_contact": "Foot Strike", "foot_off": "Foot Off"}
    assert event["LABELS"]["value"] == [labels[one.kind] for one in events]
    assert set(event["LABELS"]["value"]) == set(labels.values())
    assert event["TIMES"]["value"].shape == (2, len(events))
    assert np.allclose(event["TIMES"]["value"][0], 0)
    assert np.allclose(event["TIMES"]["value"][1], [one.time_s for one in events], atol=1e-4)


def test_events_count_from_the_first_frame_that_was_analysed(
    walk: Findings, tmp_path: Path
) -> None:
    whole, first = walk.recording, 12
    rest = replace(
        whole,
        frames=whole.frames[first:],
        detections=replace(
            whole.detections,
            **{
                name: getattr(whole.detections, name)[first:]
                for name in ("time_s", "candidates", "spread_px", "box")
            },
        ),
    )
    found = findings_of(rest)
    content = ezc3d.c3d(str(write_c3d(found, tmp_path, "a")))
    times_s = content["parameters"]["EVENT"]["TIMES"]["value"][1]
    start_s = rest.time_s[0]
    assert start_s == pytest.approx(0.4)
    expected = [event.time_s - start_s for event in found.walking.events]
    assert np.allclose(times_s, expected, atol=1e-4)
    own = content["parameters"]["KINETRACE"]
    assert own["FIRST_FRAME"]["value"].tolist() == [first]
    assert own["FIRST_TIME_S"]["value"] == pytest.approx(start_s)


def test_without_a_scale_and_events_the_name_and_unit_say_so(tmp_path: Path) -> None:
    path = write_c3d(findings_of(walking_recording(0.5)), tmp_path, "ä")
    assert path.name == "ä_px.c3d"
    content = ezc3d.c3d(str(path))
    assert content["parameters"]["POINT"]["UNITS"]["value"] == ["px"]
    assert content["parameters"]["EVENT"]["USED"]["value"] == [0]


def straight(time_s: np.ndarray) -> np.ndarray:
    """Return one track whose three coordinates are the time, so that a straight line is true."""
    return np.stack([np.stack([time_s] * 3, axis=1)])


@pytest.mark.parametrize("begins_s", [0.0, 12.0])
def test_uneven_times_are_put_on_an_even_grid_but_not_over_long_gaps(begins_s: float) -> None:
    time_s = np.delete(np.arange(0, 2, 0.1), [7, 8, 9, 15]) + 0.0
    time_s[3] += 0.03
    grid = on_even_grid(begins_s + time_s, straight(time_s))
    assert grid.rate_hz == pytest.approx(10)
    assert grid.tracks.shape == (1, 20, 3)
    known = np.isfinite(grid.tracks[0, :, 0])
    assert np.allclose(grid.tracks[0, known, 0], np.arange(20)[known] / 10)
    assert np.flatnonzero(~known).tolist() == [7, 8, 9]
    assert "of 20 samples, 1 lie" in grid.notes[1].lower()
    assert "of 20 samples, 3 lie" in grid.notes[2].lower()


def test_a_stretch_of_half_the_rate_is_bridged_where_both_neighbours_are_known() -> None:
    time_s = np.concatenate([np.arange(61) / 60, 1 + np.arange(1, 31) / 30])
    tracks = straight(time_s)
    tracks[0, 80] = np.nan
    grid = on_even_grid(time_s, tracks)
    assert grid.rate_hz == pytest.approx(60)
    missing = np.flatnonzero(~np.isfinite(grid.tracks[0, :, 0]))
    assert missing.tolist() == [99, 100, 101]
    assert "121 samples, 30 lie" in grid.notes[1]
    assert "121 samples, 0 lie" in grid.notes[2]


def test_the_file_of_a_variable_rate_keeps_what_was_seen_and_says_what_was_bridged(
    tmp_path: Path,
) -> None:
    plain = walking_recording(3.0, height_m=1.7)
    kept = np.r_[0:50, 50:90:2]
    seen = plain.detections
    uneven = replace(
        plain,
        frames=plain.frames[kept],
        detections=replace(
            seen,
            time_s=seen.time_s[kept],
            candidates=seen.candidates[kept],
            spread_px=seen.spread_px[kept],
            box=seen.box[kept],
        ),
    )
    found = findings_of(uneven)
    content = ezc3d.c3d(str(write_c3d(found, tmp_path, "a")))
    known = np.isfinite(content["data"]["points"][0, :16])
    given = np.isfinite(markers(found).xyz[..., 0]).T
    assert known.shape[1] == 89
    assert known.mean() > given.mean() - 0.02
    notes = content["parameters"]["KINETRACE"]["NOTES"]["value"]
    assert notes[0].startswith("The video's rate is variable: its 70 frames")
    assert notes[1].startswith("Of 89 samples, 19 lie between frames")


def test_an_even_video_needs_no_note(back) -> None:
    assert "NOTES" not in back["parameters"]["KINETRACE"]


def test_it_is_written_under_a_plain_name_first_for_ezc3d_opens_no_other_on_windows(
    walk: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    write = ezc3d.c3d.write

    def seen(self, path: str) -> None:
        opened.append(path)
        write(self, path)

    monkeypatch.setattr(ezc3d.c3d, "write", seen)
    (tmp_path / "Müller").mkdir()
    made = write_c3d(walk, tmp_path / "Müller", "Größe")
    assert all(path.isascii() for path in opened)
    assert [one.name for one in (tmp_path / "Müller").iterdir()] == [made.name]


def test_without_the_package_the_error_says_what_to_install(
    walk: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ezc3d", None)
    with pytest.raises(RecordingError, match=f"{re.escape(sys.executable)} -m pip install ezc3d$"):
        write_c3d(walk, tmp_path, "a")
