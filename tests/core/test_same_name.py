"""Names that are one on a Mac's or Windows' disk are told apart, or taken for one."""

from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.core.batch.manifest import Entry
from kinetrace.core.batch.places import Places
from kinetrace.core.commands.export import files_there, tell_of_replaced
from kinetrace.core.output.file_names import names_of, stem_of
from sample_recording import sample_recording

WHOLE, IN_TWO = "M\u00fcller", "Mu\u0308ller"


def test_recordings_whose_names_differ_by_their_umlauts_are_told_apart_by_their_folders() -> None:
    paths = [Path(f"res/P01/{WHOLE}.kinetrace"), Path(f"res/P02/{IN_TWO}.kinetrace")]
    assert list(names_of(paths).values()) == [f"P01_{WHOLE}", f"P02_{IN_TWO}"]


def test_files_of_recordings_whose_names_differ_by_their_umlauts_are_called_otherwise() -> None:
    recording, taken = replace(sample_recording(5), code=""), set[str]()
    stems = [stem_of(recording, name, taken) for name in (WHOLE, IN_TWO, WHOLE.upper())]
    assert stems == [WHOLE, f"{IN_TWO}_2", f"{WHOLE.upper()}_3"]


def test_videos_of_a_batch_whose_names_differ_by_their_umlauts_have_places_of_their_own(
    tmp_path: Path,
) -> None:
    places = Places(tmp_path, [Entry(f"{WHOLE}.mp4", sha256="1", results=WHOLE)])
    assert places.take(f"{IN_TWO}.mp4", "2") == f"{IN_TWO}_mp4"


@pytest.mark.parametrize("old", ["p-01.trc", "P-01.trc"])
def test_a_file_that_goes_is_told_also_where_it_had_other_letters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str
) -> None:
    (tmp_path / old).touch()
    there = files_there(tmp_path)
    new = (tmp_path / old).replace(tmp_path / "P-01.trc")
    if old != new.name:
        (tmp_path / old).hardlink_to(new)  # as a disk has one file by both names
    tell_of_replaced(Path("a.kinetrace"), [new], there)
    assert "P-01.trc was there already, and is replaced" in capsys.readouterr().err


def test_one_that_stays_beside_it_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "p-01.trc").touch()
    there = files_there(tmp_path)
    (tmp_path / "P-01.trc").touch()
    if len(list(tmp_path.iterdir())) == 1:
        pytest.skip("one name on this disk")
    tell_of_replaced(Path("a.kinetrace"), [tmp_path / "P-01.trc"], there)
    assert capsys.readouterr().err == ""
