import csv
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.batch import work
from kinetrace.core.batch.manifest import Entry, Manifest, Quality, State, file_key, known_entries
from kinetrace.core.batch.summary import worst_first, write_summary
from kinetrace.core.errors import RecordingError
from kinetrace.core.kinematics.filtering import FilterSettings
from kinetrace.core.measures import measure
from sample_recording import sample_recording


def quality(missing: float, *notes: str) -> Quality:
    return Quality(100, 3.3, 1 - missing, 0.0, 0.0, 0.0, missing, 0.9, 0.0, notes)


ENTRIES = [
    Entry("good.mp4", 9, State.DONE, "s1", "k1", "good", quality=quality(0.0)),
    Entry("noted.mp4", 9, State.DONE, "s2", "k2", "noted", quality=quality(0.0, "two people")),
    Entry("poor & <b>.mp4", 9, State.DONE, "s3", "k3", "poor & <b>", quality=quality(0.4)),
    Entry("same.mp4", 9, State.COPY, "s1", "k1", "good", "The same content as good.mp4."),
    Entry("bad.mp4", 9, State.FAILED, "s4", "k4", "bad", "bad.mp4: the file is empty."),
    Entry("half.mp4", 9, State.STOPPED, "s5", "k5", "half"),
]


def manifest_in(folder: Path) -> Manifest:
    engine = {"variant": "RT", "weights": "w.safetensors (chosen)"}
    return Manifest(folder / "kinetrace-batch.json", folder, engine, {}, list(ENTRIES))


def test_what_needs_a_look_comes_first() -> None:
    order = [entry.video for entry in worst_first(ENTRIES)]
    assert order == [
        "bad.mp4",
        "half.mp4",
        "poor & <b>.mp4",
        "noted.mp4",
        "good.mp4",
        "same.mp4",
    ]


def test_the_table_has_one_row_a_file_with_shares_in_percent(tmp_path: Path) -> None:
    table, _ = write_summary(manifest_in(tmp_path))
    with table.open(encoding="utf-8", newline="") as file:
        rows = {row["video"]: row for row in csv.DictReader(file)}
    assert len(rows) == len(ENTRIES)
    assert rows["poor & <b>.mp4"]["missing_percent"] == "40.00"
    assert rows["noted.mp4"]["notes"] == "two people"
    assert rows["bad.mp4"]["reason"] == "bad.mp4: the file is empty."
    assert rows["bad.mp4"]["missing_percent"] == ""


def test_the_page_is_written_also_where_the_table_is_open_in_excel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, page = write_summary(manifest_in(tmp_path))
    page.unlink()

    def refused(part: Path, path: Path) -> Path:
        if path == table:
            raise PermissionError(13, "Permission denied", str(path))
        return part.rename(path)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr("time.sleep", lambda _: None)
    with pytest.raises(RecordingError, match="close the file where it is open"):
        write_summary(manifest_in(tmp_path))
    assert page.is_file()


def test_a_name_is_no_formula_in_a_spreadsheet_and_still_leads_to_the_file(tmp_path: Path) -> None:
    manifest, name = manifest_in(tmp_path), "=HYPERLINK(A1).mp4"
    failed = replace(ENTRIES[4], video=name, reason=f"{name}: the file is empty.")
    manifest.entries = [failed, replace(ENTRIES[0], video="@walk.mp4", results="@walk")]
    (tmp_path / name).touch()
    table, page = write_summary(manifest)
    with table.open(encoding="utf-8", newline="") as file:
        bad, good = csv.DictReader(file)
    cells = [*bad.values(), *good.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert (tmp_path / bad["video"]).samefile(tmp_path / name)
    assert (good["video"], good["results"]) == ("./@walk.mp4", "./@walk")
    assert "./" not in page.read_text(encoding="utf-8")


def test_a_note_with_a_long_path_does_not_push_the_results_out_of_the_page(tmp_path: Path) -> None:
    page = write_summary(manifest_in(tmp_path))[1].read_text(encoding="utf-8")
    assert re.search(r"^ul {[^}]*overflow-wrap: anywhere", page, re.MULTILINE)


def test_the_page_is_well_formed_loads_nothing_from_elsewhere_and_links_to_the_results(
    tmp_path: Path,
) -> None:
    (tmp_path / "poor & <b>_worst.jpg").write_bytes(b"picture")
    (tmp_path / "half_worst.jpg").write_bytes(b"of an earlier run")
    _, page = write_summary(manifest_in(tmp_path))
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    assert reader.open == []
    assert not {"script", "link", "iframe", "b"} & reader.tags
    assert reader.pictures == ["poor%20%26%20%3Cb%3E_worst.jpg"]
    assert "poor%20%26%20%3Cb%3E_angles.csv" in reader.links
    assert len(reader.links) == 4 * 3


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    manifest = manifest_in(tmp_path)
    manifest.write()
    known = known_entries(manifest.path)
    assert known == [e for e in ENTRIES if e.state in (State.DONE, State.STOPPED)]


def test_names_that_are_no_text_do_not_stop_the_summary(tmp_path: Path) -> None:
    manifest = manifest_in(tmp_path)
    manifest.entries = [Entry("\udcff.mp4", 9, State.DONE, "s", "k", "\udcff", quality=quality(0))]
    manifest.write()
    assert known_entries(manifest.path) == manifest.entries
    write_summary(manifest)


def test_the_key_depends_on_content_weights_and_settings_only() -> None:
    key = file_key("s", "w", {"a": 1, "b": 2})
    assert key == file_key("s", "w", {"b": 2, "a": 1})
    assert len({key, file_key("t", "w", {"a": 1, "b": 2}), file_key("s", "x", {}), "k"}) == 4


class _Reader(HTMLParser):
    """Notes which tags are open, which there are, and where the links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.pictures: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "img":
            self.pictures.append(dict(attrs)["src"])
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_batch_notes_which_videos_were_not_low_passed() -> None:
    made = sample_recording(12)
    slow = replace(made, detections=replace(made.detections, time_s=np.arange(12) / 15))
    notes = work.quality(slow, measure(slow), 0.55).notes
    assert [note for note in notes if "low-passed" in note] == [
        "not low-passed: 15 frames a second are too few for a cut-off of 6 Hz, which needs more "
        "than 16.6"
    ]
    left = replace(slow.settings, filter=FilterSettings(cutoff_hz=None))
    unasked = replace(slow, settings=left)
    assert not work.quality(unasked, measure(unasked), 0.55).notes
