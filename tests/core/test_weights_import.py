"""Import of weights files: what each is, where it goes, why it is skipped."""

import argparse
from pathlib import Path

import pytest
import torch
from kinetrace.core.commands import weights as command
from kinetrace.core.errors import WeightsError
from kinetrace.core.network import weights, weights_import
from kinetrace.core.network.published_names import published_name
from kinetrace.core.network.published_weights import PUBLISHED_FILES
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import file_name, load_network
from kinetrace.core.network.weights_import import Imported, import_weights
from made_weights import random_state, write_keras
from safetensors.torch import save_file


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(weights, "user_folder", lambda: folder)
    monkeypatch.setattr(weights, "shipped_folder", lambda: tmp_path / "shipped")
    monkeypatch.setattr(weights_import, "user_folder", lambda: folder)
    monkeypatch.delenv(weights.ENVIRONMENT, raising=False)
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def only(path: Path) -> Imported:
    (imported,) = import_weights(path)
    return imported


def test_published_files_are_recognised_and_converted(test_data: Path, kept: Path) -> None:
    notes = {each.path.name: each for each in import_weights(test_data / "official")}
    assert notes["EfficientPoseRT.h5"].note == "the published EfficientPoseRT.h5, checksum right"
    assert "already imported" in notes["efficientpose_RT.safetensors"].note
    assert notes["golden_I.npz"].note == "no weights file"
    names = {file_name("RT"), file_name("I"), file_name("II")}
    assert {file.name for file in kept.iterdir()} == names
    straight = test_data / "official" / "efficientpose_RT.safetensors"
    expected = load_network(VARIANTS["RT"], straight).state_dict()
    got = load_network(VARIANTS["RT"], kept / file_name("RT")).state_dict()
    assert all(torch.equal(got[key], expected[key]) for key in expected)


def test_of_a_trainings_folder_the_weights_to_use_are_taken(stick: Path, kept: Path) -> None:
    for name in ("best.safetensors", "last.safetensors"):
        save_file(random_state("RT"), stick / name)
    save_file(random_state("RT"), stick / file_name("RT"), {"usual_peak": "0.7"})
    (imported,) = [each for each in import_weights(stick) if each.kept]
    assert imported.path.name == file_name("RT")
    assert imported.kept is not None
    assert imported.kept.usual_peak == 0.7


def test_a_keras_file_under_any_name_is_known_by_its_content(stick: Path, kept: Path) -> None:
    imported = only(write_keras(stick / "download (1)", random_state("RT")))
    assert imported.note == "weights of EfficientPose RT, not the published file"
    assert imported.kept == weights.WeightsFile("RT", kept / file_name("RT"), "imported")
    assert imported.kept.metadata["origin"] == "download (1), not the published file"


@pytest.mark.parametrize("naming", ["ours", "published"])
def test_safetensors_of_either_naming_are_taken(naming: str, stick: Path, kept: Path) -> None:
    state = random_state("RT")
    if naming == "published":
        state = {published_name(key).plain: tensor for key, tensor in state.items()}
    save_file(state, stick / "x.safetensors", {"origin": "a bench"})
    imported = only(stick / "x.safetensors")
    assert imported.note == "weights of EfficientPose RT; origin: a bench"
    loaded = load_network(VARIANTS["RT"], kept / file_name("RT")).state_dict()
    assert torch.equal(loaded["upscaling.0.bias"], random_state("RT")["upscaling.0.bias"])


def test_equal_weights_become_equal_files(stick: Path, tmp_path: Path, kept: Path) -> None:
    path = write_keras(stick / "RT.h5", random_state("RT"))
    hashes = set()
    for n in range(4):
        (imported,) = import_weights(path, tmp_path / str(n))
        assert imported.kept is not None
        hashes.add(imported.kept.sha256)
    assert len(hashes) == 1


def test_a_file_of_the_users_folder_may_be_imported_again(stick: Path, kept: Path) -> None:
    only(write_keras(stick / "RT.h5", random_state("RT")))
    before = (kept / file_name("RT")).read_bytes()
    assert only(kept / file_name("RT")).kept is not None
    assert (kept / file_name("RT")).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "note"),
    [
        ("EfficientPoseRT", b"\x93NUMPY", "may hold a pickle"),
        ("weights.pth", b"PK\x03\x04", "may hold a pickle"),
        ("EfficientPoseRT.pb", b"\x0a", "another engine"),
        ("EfficientPoseRT.h5", b"<!DOCTYPE html>", "a web page saved in their place"),
        ("x.safetensors", b"", "does not begin like them: damaged"),
        ("x.safetensors", b"\x10" + bytes(7) + b"{garbage......}", "not a readable weights file"),
        ("RT.h5", b"\x89HDF\r\n\x1a\n" + bytes(500), "not a readable Keras weights file"),
        ("notes.txt", b"hello", "no weights file"),
    ],
)
def test_why_a_file_is_skipped_is_told(
    name: str, content: bytes, note: str, stick: Path, kept: Path
) -> None:
    (stick / name).write_bytes(content)
    imported = only(stick / name)
    assert imported.kept is None
    assert note in imported.note
    assert not kept.exists()


def test_weights_of_another_network_are_skipped(stick: Path, kept: Path) -> None:
    save_file({"a": torch.zeros(3)}, stick / "x.safetensors")
    assert only(stick / "x.safetensors").note == "holds no weights of an EfficientPose"


def test_weights_with_a_hole_are_skipped_with_the_first_difference(stick: Path, kept: Path) -> None:
    state = random_state("RT")
    del state["upscaling.1.bias"]
    assert "upscaling.1.bias is missing" in only(write_keras(stick / "RT.h5", state)).note


def test_weights_that_are_no_finite_numbers_are_skipped(stick: Path, kept: Path) -> None:
    state = random_state("RT") | {"upscaling.1.bias": torch.full((16,), float("nan"))}
    assert "upscaling.1.bias holds" in only(write_keras(stick / "RT.h5", state)).note
    assert not kept.exists()


def test_weights_that_others_take_the_place_of_stay_unless_they_can_be_had_again(
    stick: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place, own = kept / file_name("RT"), []
    for number in (1.0, 2.0):
        state = {name: torch.full_like(t, number) for name, t in random_state("RT").items()}
        save_file(state, stick / "own_RT.safetensors", {"origin": f"training {number}"})
        for _ in range(2):  # the same once more takes nobody's place
            only(stick / "own_RT.safetensors")
        own.append(place.read_bytes())
    (earlier,) = weights_import.earlier_weights("RT", kept)
    assert earlier.read_bytes() == own[0]
    assert weights.variant_of(earlier) == "RT"
    assert run("list") == 0
    assert f"     earlier      {earlier}\n" in capsys.readouterr().out
    for state in (random_state("RT"), {"x": torch.zeros(1)}):  # the published ones' and no one's
        save_file(state, place, {"origin": PUBLISHED_FILES["RT"].origin})
        only(stick / "own_RT.safetensors")
    place.write_bytes(b"damaged")
    only(stick / "own_RT.safetensors")
    assert weights_import.earlier_weights("RT", kept) == [earlier]
    assert place.read_bytes() == own[1]


def test_a_failed_import_leaves_the_weights_that_were_there(stick: Path, kept: Path) -> None:
    only(write_keras(stick / "RT.h5", random_state("RT")))
    before = (kept / file_name("RT")).read_bytes()
    (stick / "RT.h5").write_bytes((stick / "RT.h5").read_bytes()[:100_000])
    assert only(stick / "RT.h5").kept is None
    assert (kept / file_name("RT")).read_bytes() == before


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="there is no such file or folder"):
        list(import_weights(tmp_path / "gone"))


def test_a_folder_that_cannot_be_made_is_told(stick: Path) -> None:
    write_keras(stick / "RT.h5", random_state("RT"))
    with pytest.raises(WeightsError, match="Check the folders"):
        list(import_weights(stick / "RT.h5", stick / "RT.h5" / "below"))


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def test_the_command_imports_and_lists(
    stick: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_keras(stick / "RT.h5", random_state("RT"))
    (stick / "notes.txt").touch()
    assert run("import", str(stick)) == 0
    assert run("list") == 0
    assert run("where") == 0
    out = capsys.readouterr().out
    assert "notes.txt: no weights file" in out
    assert f"RT   imported     {kept / file_name('RT')}" in out
    assert "RT.h5, not the published file; SHA-256" in out
    assert "IV   not here     kinetrace weights download IV" in out
    assert f"your folder: {kept}" in out


def test_the_list_has_a_damaged_file_in_its_place_and_says_what_to_do(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.mkdir()
    (kept / file_name("I")).write_bytes(b"half of a file")
    assert run("list") == 1
    shown = [line for line in capsys.readouterr().out.splitlines() if line[0] != " "]
    assert [line.split()[0] for line in shown] == list(VARIANTS)
    assert shown[1].startswith(f"I    unreadable   {kept / file_name('I')}: not a readable")
    assert shown[1].endswith("Import it again, or name another one.")


def test_the_command_fails_where_nothing_was_imported(
    stick: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", str(stick)) == 1
    assert run("import", str(stick / "gone")) == 1
    assert "there is no such file" in capsys.readouterr().err


def test_the_command_does_not_fetch_what_is_already_here(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.mkdir()
    published = {"origin": PUBLISHED_FILES["RT"].origin}
    save_file(random_state("RT"), kept / file_name("RT"), published)
    assert run("download", "RT") == 0
    assert "RT: already here" in capsys.readouterr().out


def test_the_command_does_not_take_own_weights_for_the_published_ones(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.mkdir()
    save_file(random_state("RT"), kept / file_name("RT"), {"origin": "trained by Kinetrace"})
    assert run("download", "RT") == 1
    assert "holds other weights, imported (origin: trained by" in capsys.readouterr().err
