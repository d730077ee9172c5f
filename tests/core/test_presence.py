"""What is hidden is nobody's: not of this system, nor of the one that a stick was in before."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from kinetrace.core.batch.files import find_videos
from kinetrace.core.commands import crops
from kinetrace.core.commands.options import named
from kinetrace.core.network.weights_import import import_weights
from kinetrace.core.system.presence import is_hidden
from kinetrace.core.training.table import weights_files
from kinetrace.core.validation.rendered import rendered_videos
from made_weights import random_state
from safetensors.torch import save_file

NOTES_OF_A_MAC = bytes((0, 5, 22, 7)) + bytes(60)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that was in a Mac, which has written notes on each file beside it."""
    for name in ("walk.mp4", "walk.kinetrace"):
        (tmp_path / name).touch()
    np.savez(tmp_path / "walk.truth.npz", task="squat")
    save_file(random_state("RT"), tmp_path / "efficientpose_RT.safetensors")
    for path in list(tmp_path.iterdir()):
        path.with_name(f"._{path.name}").write_bytes(NOTES_OF_A_MAC)
    return tmp_path


def test_what_a_mac_notes_beside_files_is_neither_recording_nor_weights(stick: Path) -> None:
    assert named([stick / "*.kinetrace"]) == [stick / "walk.kinetrace"]
    assert crops._inputs(stick) == [stick / "walk.kinetrace"]
    assert list(rendered_videos(stick)) == [stick / "walk.mp4"]
    assert [path.name for *_, path in weights_files([stick])] == ["efficientpose_RT.safetensors"]


def test_what_a_mac_notes_is_not_told_of_where_weights_are_imported(
    stick: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    looked_at = [one.path.name for one in import_weights(stick, tmp_path_factory.mktemp("kept"))]
    assert "efficientpose_RT.safetensors" in looked_at
    assert not any(name.startswith(".") for name in looked_at)


def test_a_pattern_may_be_of_folders_as_a_shell_would_look_them_up(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = stick / "P01" / "V1" / "walk.kinetrace"
    inner.parent.mkdir(parents=True)
    inner.touch()
    monkeypatch.chdir(stick)
    one = Path("P01", "V1", "walk.kinetrace")
    assert named([Path("*", "V?", "*.kinetrace")]) == [one]
    assert named([Path("**", "*.kinetrace")]) == [one, Path("walk.kinetrace")]
    assert named([Path("*", "V2", "*.kinetrace")]) == [Path("*", "V2", "*.kinetrace")]


def test_a_name_that_is_given_whole_is_taken_though_hidden(stick: Path) -> None:
    assert named([stick / "._walk.kinetrace"]) == [stick / "._walk.kinetrace"]


@pytest.mark.parametrize("bin_name", ["$RECYCLE.BIN", "$Recycle.Bin", "System Volume Information"])
def test_what_was_deleted_on_windows_is_no_video_of_a_batch(bin_name: str, tmp_path: Path) -> None:
    for path in (tmp_path / bin_name / "S-1-5-21" / "$RA1B2C3.mp4", tmp_path / "walk.mp4"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert find_videos(tmp_path).videos == (tmp_path / "walk.mp4",)


def test_what_windows_hides_is_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def attributes(path: Path) -> SimpleNamespace:
        hidden, archive = 0x2, 0x20
        return SimpleNamespace(st_file_attributes=archive | (hidden if path.stem == "old" else 0))

    monkeypatch.setattr(Path, "lstat", attributes)
    assert is_hidden(tmp_path / "old.mp4")
    assert not is_hidden(tmp_path / "walk.mp4")
