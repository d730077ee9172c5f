import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from kinetrace.core.errors import RecordingError
from kinetrace.core.person.seed import Seed
from kinetrace.core.pose import Event, Pass
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.hand_measurements import HandAngle, HandLength
from kinetrace.core.recordings.recording import Comment, Recording, Settings
from kinetrace.core.recordings.recording_check import fits
from kinetrace.core.recordings.recording_file import check_place, load, save
from sample_recording import sample_recording


def full() -> Recording:
    return replace(
        sample_recording(20),
        settings=Settings(facing=-1, passes=(Pass(0, 5, 1),), neutral_s=(0.0, 0.5), height_m=1.7),
        complete=False,
        notices=("Schön: a note",),
        corrections=(MovePoint(3, "left_knee", 1.5, 2.0), SwapSides(1, 4)),
        edited_events=(Event("initial_contact", "left", 0.31, "manual", True),),
        deleted_events=(Event("foot_off", "right", 0.1, "zeni"),),
        comments=(Comment(0.2, "stumbles"), Comment(0.3, "deepest", key_frame=True)),
        by_hand=(
            HandAngle(3, 0.1, ((1.5, 2.0), (3.0, 4.0), (5.0, 6.25)), "ankle"),
            HandLength(4, 0.13, ((0.0, 0.0), (50.0, 0.0)), "tape", 1.25, walking_plane=True),
        ),
        code="P-07",
        tracker={"seen_s": 0.3},
        span=(0, 18),
        chosen=(Seed(7.5, 8.0), Seed(1.0, 2.0, 30.5, 0.25, goes_on=True)),
        changes=((0.0, "found"), (0.25, "chosen")),
    )


def test_everything_comes_back(tmp_path: Path) -> None:
    before = full()
    save(before, tmp_path / "ä b.kinetrace")
    after = load(tmp_path / "ä b.kinetrace")
    for name in ("video", "engine", "settings", "complete", "notices", "corrections", "tracker"):
        assert getattr(after, name) == getattr(before, name)
    for name in (
        "edited_events",
        "deleted_events",
        "comments",
        "by_hand",
        "code",
        "span",
        "chosen",
        "changes",
    ):
        assert getattr(after, name) == getattr(before, name)
    assert np.array_equal(after.frames, before.frames)
    for name in ("time_s", "candidates", "spread_px", "box"):
        one, other = getattr(after.detections, name), getattr(before.detections, name)
        assert one.dtype == other.dtype
        assert np.array_equal(one, other, equal_nan=True)


def test_arrays_are_known_by_an_alias_of_their_class() -> None:
    """NumPy 2.5, which Python 3.11 does not get, makes NDArray with a `type` statement."""
    extensions = pytest.importorskip("typing_extensions")
    kind = TypeVar("kind", bound=np.generic)
    array = np.ndarray[Any, np.dtype[kind]]
    alias = extensions.TypeAliasType("NDArray", array, type_params=(kind,))
    assert fits(np.zeros(2), alias[np.float64])
    assert not fits((0.0, 0.0), alias[np.float64])
    assert fits(None, alias[np.float64] | None)


def rewritten(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the JSON of a recording's file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    entry = json.loads(parts["recording.json"])
    change(entry)
    parts["recording.json"] = json.dumps(entry).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_file_of_the_first_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.kinetrace"
    save(full(), path)

    def to_version_1(entry: dict[str, Any]) -> None:
        entry["version"] = 1
        del entry["by_hand"], entry["settings"]["task"], entry["video"]["turned_deg"]
        for comment in entry["comments"]:
            del comment["key_frame"]
        entry["settings"]["filter"]["outlier_floor_px"] = 1.0

    rewritten(path, to_version_1)
    old = load(path)
    assert old.by_hand == ()
    assert old.video == full().video
    assert old.settings.task == "gait"
    assert [one.key_frame for one in old.comments] == [False, False]
    assert old.corrections == full().corrections


@pytest.mark.parametrize(
    "entry",
    [
        {"kind": "HandAngle", "frame": 1, "time_s": 0.0, "points": [[0, 0], [1, 1]]},
        {"kind": "HandArea", "frame": 1, "time_s": 0.0, "points": []},
        {"kind": "HandLength", "time_s": 0.0, "points": [[0, 0], [1, 1]]},
    ],
)
def test_a_hand_measurement_that_cannot_be_read_is_told(
    tmp_path: Path, entry: dict[str, Any]
) -> None:
    path = tmp_path / "a.kinetrace"
    save(full(), path)
    rewritten(path, lambda whole: whole.update(by_hand=[entry]))
    with pytest.raises(RecordingError, match="a hand measurement cannot be read"):
        load(path)


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.kinetrace"
    save(full(), path)
    old = path.read_bytes()

    def full_disk(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full_disk)
    with pytest.raises(RecordingError, match="No space left on device"):
        save(sample_recording(3), path)
    assert path.read_bytes() == old
    assert [p.name for p in tmp_path.iterdir()] == ["a.kinetrace"]


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04 cut off"])
def test_what_is_no_recording_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.kinetrace"
    path.write_bytes(content)
    with pytest.raises(RecordingError, match=r"x\.kinetrace: not a Kinetrace recording"):
        load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="no such recording"):
        load(tmp_path / "x.kinetrace")


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.kinetrace"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("recording.json", json.dumps({"version": 99}))
    with pytest.raises(RecordingError, match="newer Kinetrace"):
        load(path)


def test_every_cut_of_a_file_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.kinetrace"
    save(full(), path)
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, max(len(whole) // 40, 1)):
        path.write_bytes(whole[:length])
        with pytest.raises(RecordingError):
            load(path)


def test_another_variant_keeps_what_people_decided() -> None:
    before, other = full(), sample_recording(20, variant="I")
    after = before.reanalysed(other)
    assert after.engine.variant == "I"
    assert after.corrections == before.corrections
    assert after.comments == before.comments
    assert after.settings == before.settings


def test_a_file_that_somebody_protected_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "final.kinetrace"
    save(sample_recording(4), path)
    path.chmod(0o444)
    before = path.read_bytes()
    for write in (lambda: save(sample_recording(5), path), lambda: check_place(path)):
        with pytest.raises(RecordingError, match=r"final\.kinetrace: cannot be written"):
            write()
    assert path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [path]
    path.chmod(0o644)
    save(sample_recording(5), path)
    assert len(load(path)) == 5


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    path, link = tmp_path / "store" / "walk.kinetrace", tmp_path / "today.kinetrace"
    save(sample_recording(4), path)
    link.symlink_to(path)
    save(sample_recording(5), link)
    assert link.is_symlink()
    assert len(load(path)) == 5
    circle = tmp_path / "circle.kinetrace"
    circle.symlink_to(circle)
    with pytest.raises(RecordingError, match=r"circle\.kinetrace: cannot be written"):
        save(sample_recording(4), circle)


def test_a_name_as_long_as_names_may_be_has_a_place(tmp_path: Path) -> None:
    check_place(tmp_path / f"{'a' * 240}_angles.csv")
    assert not list(tmp_path.iterdir())
