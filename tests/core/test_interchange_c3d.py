import re
import sys
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
    index = point["LABELS"]["value"].index("LKneeAngles")
    knee = walk.measures.curves["left_knee_flexion"].value
    assert np.allclose(back["data"]["points"][0, index], knee, atol=1e-3, equal_nan=True)


def test_events_come_back_with_side_label_and_time(walk: Findings, back) -> None:
    event, events = back["parameters"]["EVENT"], walk.walking.events
    assert event["USED"]["value"][0] == len(events) > 8
    assert event["CONTEXTS"]["value"] == [one.side.capitalize() for one in events]
    assert set(event["LABELS"]["value"]) == {"Foot Strike", "Foot Off"}
    assert event["TIMES"]["value"].shape == (2, len(events))
    assert np.allclose(event["TIMES"]["value"][0], 0)
    assert np.allclose(event["TIMES"]["value"][1], [one.time_s for one in events], atol=1e-4)


def test_without_a_scale_and_events_the_name_and_unit_say_so(tmp_path: Path) -> None:
    path = write_c3d(findings_of(walking_recording(0.5)), tmp_path, "ä")
    assert path.name == "ä_px.c3d"
    content = ezc3d.c3d(str(path))
    assert content["parameters"]["POINT"]["UNITS"]["value"] == ["px"]
    assert content["parameters"]["EVENT"]["USED"]["value"] == [0]


def test_uneven_times_are_put_on_an_even_grid_but_not_over_gaps() -> None:
    time_s = np.delete(np.arange(0, 2, 0.1), [7, 8]) + 0.0
    time_s[3] += 0.03
    rate_hz, tracks = on_even_grid(time_s, np.stack([np.stack([time_s] * 3, axis=1)]))
    assert rate_hz == pytest.approx(10)
    assert tracks.shape == (1, 20, 3)
    known = np.isfinite(tracks[0, :, 0])
    assert np.allclose(tracks[0, known, 0], np.arange(20)[known] / 10)
    assert np.flatnonzero(~known).tolist() == [7, 8]


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
