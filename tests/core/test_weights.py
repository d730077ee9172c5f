"""Exact loading, and where weights are looked for."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network import weights
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.published_names import published_name
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import (
    ENVIRONMENT,
    available_weights,
    file_name,
    find_weights,
    first_difference,
    load_network,
    read_state,
)
from made_weights import random_state, write_keras
from safetensors.torch import save_file
from torch import Tensor

RT = VARIANTS["RT"]
Places = dict[str, Path]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Empty folders in place of the user's and the shipped one."""
    found = {name: tmp_path / name for name in ("user", "shipped", "other")}
    for folder in found.values():
        folder.mkdir()
    monkeypatch.setattr(weights, "user_folder", lambda: found["user"])
    monkeypatch.setattr(weights, "shipped_folder", lambda: found["shipped"])
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    return found


@pytest.fixture
def save(tmp_path: Path) -> Callable[[dict[str, Tensor]], Path]:
    """A function that writes tensors and returns the file."""

    def write(state: dict[str, Tensor]) -> Path:
        path = tmp_path / "some.safetensors"
        save_file(state, path)
        return path

    return write


Save = Callable[[dict[str, Tensor]], Path]


def test_every_tensor_arrives_unchanged(save: Save) -> None:
    state = random_state("RT")
    loaded = load_network(RT, save(state))
    assert not loaded.training
    assert all(torch.equal(loaded.state_dict()[key], tensor) for key, tensor in state.items())


def test_what_is_read_needs_its_file_no_more(save: Save) -> None:
    """On Windows a file that is mapped into memory cannot be replaced."""
    state = random_state("RT")
    path = save(state)
    read = read_state(RT, path, EfficientPose(RT))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(bytes(path.stat().st_size // 2))
    assert all(torch.equal(read[key], tensor) for key, tensor in state.items())


def test_the_published_plain_naming_is_read(save: Save) -> None:
    state = random_state("RT")
    path = save({published_name(key).plain: tensor for key, tensor in state.items()})
    loaded = load_network(RT, path).state_dict()
    assert all(torch.equal(loaded[key], tensor) for key, tensor in state.items())


def test_half_precision_is_widened(save: Save) -> None:
    path = save({key: tensor.half() for key, tensor in random_state("RT").items()})
    assert all(p.dtype == torch.float32 for p in load_network(RT, path).parameters())


def test_the_first_missing_tensor_is_named(save: Save) -> None:
    state = random_state("RT")
    del state["high_trunk.1.weight"], state["upscaling.0.bias"]
    with pytest.raises(WeightsError, match=r"some\.safetensors: .* high_trunk\.1\.weight is"):
        load_network(RT, save(state))


def test_a_tensor_of_another_shape_is_named(save: Save) -> None:
    state = random_state("RT") | {"upscaling.2.bias": torch.zeros(17)}
    with pytest.raises(WeightsError, match=r"2\.bias: expected shape \(16,\), got \(17,\)"):
        load_network(RT, save(state))


def test_a_tensor_too_many_is_named(save: Save) -> None:
    with pytest.raises(WeightsError, match="ankle belongs to no part"):
        load_network(RT, save(random_state("RT") | {"ankle": torch.zeros(1)}))


def test_weights_of_another_variant_are_refused(save: Save) -> None:
    with pytest.raises(WeightsError, match=r"not weights of EfficientPose I: high_trunk\.\S+ is"):
        load_network(VARIANTS["I"], save(random_state("RT")))


def test_a_truncated_file_is_refused(save: Save) -> None:
    path = save(random_state("RT"))
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(WeightsError, match=r"some\.safetensors: not a readable weights file"):
        load_network(RT, path)
    with pytest.raises(WeightsError, match=r"some\.safetensors: not a readable weights file"):
        _ = weights.WeightsFile("RT", path, "chosen").metadata


def test_numbers_that_are_none_are_refused(save: Save) -> None:
    state = random_state("RT") | {"upscaling.1.bias": torch.full((16,), float("nan"))}
    with pytest.raises(WeightsError, match=r"upscaling\.1\.bias holds values that are no finite"):
        load_network(RT, save(state))


def test_a_keras_file_is_sent_to_the_import(tmp_path: Path) -> None:
    path = write_keras(tmp_path / "RT.h5", random_state("RT"))
    with pytest.raises(WeightsError, match=r"RT\.h5: import it first, with 'kinetrace weights"):
        load_network(RT, path)
    with pytest.raises(WeightsError, match=r"RT\.h5: import it first, with 'kinetrace weights"):
        weights.variant_of(path)


@pytest.mark.parametrize("stated", ["high", "0", "nan", "17"])
def test_impossible_height_of_peaks_is_refused(stated: str, tmp_path: Path) -> None:
    path = tmp_path / "some.safetensors"
    save_file({"a": torch.zeros(1)}, path, {"usual_peak": stated})
    with pytest.raises(WeightsError, match=r"some\.safetensors: usual_peak in its metadata: "):
        _ = weights.WeightsFile("RT", path, "chosen").usual_peak


class Trap:
    """An object that leaves a trace when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[[Path], None], tuple[Path]]:
        return Path.touch, (self.trace,)


@pytest.mark.parametrize("writer", ["pickle", "torch"])
def test_a_pickle_is_refused_and_not_run(writer: str, tmp_path: Path) -> None:
    path, trace = tmp_path / "some.safetensors", tmp_path / "trace"
    if writer == "pickle":
        path.write_bytes(pickle.dumps(Trap(trace)))
    else:
        torch.save({"trap": Trap(trace)}, path)
    with pytest.raises(WeightsError, match="not a readable weights file"):
        load_network(RT, path)
    assert not trace.exists()


def test_a_file_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="there is no such weights file"):
        load_network(RT, tmp_path / "none.safetensors")


def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path) -> None:
    for read in (weights.variant_of, lambda path: load_network(RT, path)):
        with pytest.raises(WeightsError, match="this is a folder"):
            read(tmp_path)
    with pytest.raises(WeightsError, match="there is no such weights file"):
        weights.variant_of(tmp_path / "none.safetensors")


def test_the_first_difference_is_in_the_networks_order() -> None:
    assert first_difference({"a": (1,), "b": (2,)}, {"b": (2,), "a": (1,)}) is None
    assert first_difference({"a": (1,), "b": (2,)}, {"c": (3,)}) == "a is missing"


def test_without_weights_nothing_is_found(places: Places) -> None:
    assert find_weights("RT") is None
    assert available_weights() == {}


def test_the_users_folder_goes_before_what_ships(places: Places) -> None:
    shipped, user = (places[name] / file_name("RT") for name in ("shipped", "user"))
    shipped.touch()
    assert find_weights("RT") == weights.WeightsFile("RT", shipped, "shipped")
    user.touch()
    assert find_weights("RT") == weights.WeightsFile("RT", user, "imported")


def test_a_users_folder_that_may_not_be_looked_into_is_passed_over(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, user = (places[name] / file_name("RT") for name in ("shipped", "user"))
    shipped.touch()
    user.touch()
    monkeypatch.setattr("os.access", lambda path, _mode: path != user.parent)
    assert find_weights("RT") == weights.WeightsFile("RT", shipped, "shipped")


def test_the_environments_folder_goes_before_the_users(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("user", "other"):
        (places[folder] / file_name("RT")).touch()
    (places["user"] / file_name("II")).touch()
    monkeypatch.setenv(ENVIRONMENT, str(places["other"]))
    found = {name: file.path.parent.name for name, file in available_weights().items()}
    assert found == {"RT": "other", "II": "user"}


def test_the_explicit_path_goes_before_the_environment(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(places["other"]))
    (places["other"] / file_name("RT")).touch()
    mine = tmp_path / "mine.safetensors"
    mine.touch()
    assert find_weights("RT", mine) == weights.WeightsFile("RT", mine, "chosen")


def test_a_chosen_path_that_does_not_exist_is_an_error(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(places["other"] / "gone"))
    with pytest.raises(WeightsError, match="gone: there are no weights here"):
        find_weights("RT")


def test_a_file_is_known_by_its_sha256(tmp_path: Path) -> None:
    path = tmp_path / "abc"
    path.write_bytes(b"abc")
    # the test vector of FIPS 180-2
    assert weights.WeightsFile("RT", path, "chosen").sha256.startswith("ba7816bf8f01cfea414140de")
