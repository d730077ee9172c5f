"""The figure in the list of networks is that of the weights that are there, and of no others."""

import shutil
from pathlib import Path

import pytest
from kinetrace.core.network.held_out import PCK_10, PERSONS, held_out_pck_10
from kinetrace.core.network.weights import WeightsFile, file_name, shipped_folder
from kinetrace.core.network.weights_import import import_weights


def listed() -> dict[str, tuple[int, float]]:
    """The persons and PCK@0.1 of COCO's table in the card that lies beside the weights."""
    lines = (shipped_folder() / "README.md").read_text(encoding="utf-8").splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("| **COCO crops**"))
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[first : first + 6]]
    return {row[0].removeprefix("**COCO crops**, "): (int(row[1]), float(row[3])) for row in rows}


@pytest.mark.parametrize("variant", ["RT", "I", "II"])
def test_what_ships_has_the_figure_that_its_card_lists(variant: str) -> None:
    shipped = WeightsFile(variant, shipped_folder() / file_name(variant), "shipped")
    assert (PERSONS, held_out_pck_10(shipped)) == listed()[f"own {variant}"]
    assert tuple(PCK_10[variant].values())[1] == listed()[f"published {variant}"][1]


@pytest.mark.parametrize("variant", ["RT", "I"])
def test_published_weights_have_theirs_once_they_are_imported(
    variant: str, test_data: Path, tmp_path: Path
) -> None:
    source = test_data / "official" / f"EfficientPose{variant}.h5"
    (imported,) = import_weights(source, tmp_path)
    assert imported.kept is not None
    assert held_out_pck_10(imported.kept) == listed()[f"published {variant}"][1]


def test_a_file_that_was_replaced_or_cannot_be_read_has_none(tmp_path: Path) -> None:
    path = tmp_path / file_name("RT")
    shutil.copy(shipped_folder() / file_name("RT"), path)
    assert held_out_pck_10(WeightsFile("RT", path, "imported")) == 56.2
    assert held_out_pck_10(WeightsFile("I", path, "imported")) is None
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert held_out_pck_10(WeightsFile("RT", path, "imported")) is None
    path.unlink()
    assert held_out_pck_10(WeightsFile("RT", path, "imported")) is None
