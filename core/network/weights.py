"""Finding and loading the network's weights. Safetensors only; a pickle is never opened."""

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import platformdirs

from ..errors import WeightsError
from ..system.presence import is_there
from .variants import VARIANTS, Variant

if TYPE_CHECKING:
    from torch import Tensor

    from .efficientpose import EfficientPose

ENVIRONMENT = "KINETRACE_WEIGHTS"
"""A weights file, or a folder of them, that is looked at before any other place."""

TRAINED_HERE = "trained by Kinetrace"
"""The origin that weights of our own training name."""


@dataclass(frozen=True)
class WeightsFile:
    """Weights of one variant on this computer.

    Attributes
    ----------
    place : ``chosen`` (a given path or `ENVIRONMENT`), ``imported`` (the user's folder) or
        ``shipped`` (with Kinetrace, trained by its own code)
    """

    variant: str
    path: Path
    place: str

    @cached_property
    def sha256(self) -> str:
        """Return the file's SHA-256, the name under which every result mentions it."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    @property
    def metadata(self) -> dict[str, str]:
        """Return what the file says of itself: origin, training, usual peak height.

        Raises
        ------
        WeightsError : unreadable
        """
        from safetensors import SafetensorError, safe_open

        try:
            with safe_open(self.path, "numpy") as file:
                return file.metadata() or {}
        except (SafetensorError, OSError) as error:
            _refuse(self.path, error)

    @property
    def usual_peak(self) -> float | None:
        """Return the mean height of peaks on persons that the file states, None where it does not.

        Raises
        ------
        WeightsError : unreadable, or what it states is no such height
        """
        stated = self.metadata.get("usual_peak")
        if stated is None:
            return None
        try:
            if not 0 < (peak := float(stated)) <= 1:
                raise ValueError("expected a number above 0, at most 1")
        except ValueError as error:
            raise WeightsError(f"{self.path}: usual_peak in its metadata: {error}.") from error
        return peak


def file_name(variant: str) -> str:
    """Return the name of a variant's weights file.

    >>> file_name("RT")
    'efficientpose_RT.safetensors'
    """
    return f"efficientpose_{variant}.safetensors"


def user_folder() -> Path:
    """Return the folder for this user's downloaded and imported weights."""
    return Path(platformdirs.user_data_path("Kinetrace", appauthor=False)) / "weights"


def shipped_folder() -> Path:
    """Return the folder of the weights that come with Kinetrace."""
    from importlib import resources

    return Path(str(resources.files("kinetrace.resources"))) / "weights"


def named_path(explicit: Path | None = None) -> Path | None:
    """Return the file or folder of weights that was named: the given one, else `ENVIRONMENT`."""
    named = os.environ.get(ENVIRONMENT)
    return explicit or (Path(named) if named else None)


def variant_of(path: Path) -> str | None:
    """Return which variant a weights file is of, None where that cannot be told.

    The file's own word for it (metadata ``variant``) or else the last part of its name:
    ``efficientpose_RT.safetensors`` is RT.

    Raises
    ------
    WeightsError : unreadable
    """
    stated = WeightsFile("", path, "chosen").metadata
    name = stated.get("variant", path.stem.rsplit("_", 1)[-1])
    return name if name in VARIANTS else None


def find_weights(variant: str, explicit: Path | None = None) -> WeightsFile | None:
    """Return the weights to use for a variant, None where there are none.

    Looked up in this order: the given file or folder, `ENVIRONMENT`, the user's folder,
    what ships. A given file is taken for the variant asked for.

    Raises
    ------
    WeightsError : the given path, or the one in `ENVIRONMENT`, does not exist
    """
    chosen = named_path(explicit)
    places = [("shipped", shipped_folder())]
    if os.access(user_folder(), os.X_OK):  # it may be another user's, as after sudo
        places.insert(0, ("imported", user_folder()))
    if chosen is not None:
        if not is_there(chosen):
            raise WeightsError(f"{chosen}: there are no weights here. Check the path.")
        if chosen.is_file():
            return WeightsFile(variant, chosen, "chosen")
        places.insert(0, ("chosen", chosen))
    for place, folder in places:
        if (path := folder / file_name(variant)).is_file():
            return WeightsFile(variant, path, place)
    return None


def available_weights(explicit: Path | None = None) -> dict[str, WeightsFile]:
    """Return the weights that `find_weights` finds, by variant, the least precise first."""
    found = {name: find_weights(name, explicit) for name in VARIANTS}
    return {name: file for name, file in found.items() if file is not None}


def load_network(variant: Variant, path: Path) -> "EfficientPose":
    """Return the variant's network with the weights of a safetensors file, ready to infer.

    Half-precision tensors are widened. Files in the published plain naming are accepted.

    Raises
    ------
    WeightsError : unreadable, or not exactly this network's tensors, which are finite numbers;
        names the first difference
    """
    from .efficientpose import EfficientPose

    network = EfficientPose(variant)
    network.load_state_dict(read_state(variant, path, network))
    return network.eval()


def read_state(variant: Variant, path: Path, network: "EfficientPose") -> "dict[str, Tensor]":
    """Return a file's tensors under the network's names, checked key by key, shape by shape."""
    from safetensors import SafetensorError
    from safetensors.torch import load as load_tensors

    try:
        # a map of the file would keep it, on Windows, from being replaced by the next one
        tensors = load_tensors(path.read_bytes())
    except (SafetensorError, OSError) as error:
        _refuse(path, error)
    expected = {
        key: tensor
        for key, tensor in network.state_dict().items()
        if not key.endswith("num_batches_tracked")
    }
    tensors = {k: v for k, v in tensors.items() if not k.endswith("num_batches_tracked")}
    tensors = rename_published(tensors, list(expected))
    if difference := first_difference(
        {key: tuple(tensor.shape) for key, tensor in expected.items()},
        {key: tuple(tensor.shape) for key, tensor in tensors.items()},
    ):
        raise WeightsError(f"{path}: not weights of EfficientPose {variant.name}: {difference}.")
    state = {key: tensors[key].to(expected[key].dtype) for key in expected}
    if key := not_finite(state):
        raise WeightsError(f"{path}: {key} holds values that are no finite numbers")
    counters = {k: v for k, v in network.state_dict().items() if k not in expected}
    return state | counters


def not_finite(tensors: "dict[str, Tensor]") -> str | None:
    """Return the first tensor's name that holds other than finite numbers, None without one."""
    return next((key for key, tensor in tensors.items() if not tensor.isfinite().all()), None)


def _refuse(path: Path, error: Exception) -> NoReturn:
    """Raise what a file that cannot be read is told with."""
    if path.is_dir():
        raise WeightsError(f"{path}: this is a folder. Name a weights file in it.") from error
    if isinstance(error, FileNotFoundError):
        raise WeightsError(f"{path}: there is no such weights file.") from None
    if path.suffix.lower() in (".h5", ".hdf5"):
        raise WeightsError(f"{path}: import it first, with 'kinetrace weights import FILE'.")
    raise WeightsError(
        f"{path}: not a readable weights file ({error}). Import it again, or name another one."
    ) from error


def rename_published(tensors: "dict[str, Tensor]", expected: list[str]) -> "dict[str, Tensor]":
    """Return tensors in the published plain naming under our names, others unchanged."""
    from .published_names import published_name

    if not any(key.startswith("high_backbone.") for key in tensors):
        return tensors
    ours = {published_name(key).plain: key for key in expected}
    return {ours.get(key, key): tensor for key, tensor in tensors.items()}


def first_difference(
    expected: dict[str, tuple[int, ...]], got: dict[str, tuple[int, ...]]
) -> str | None:
    """Return in words the first difference between two sets of named shapes, None if equal.

    >>> first_difference({"a": (1, 2)}, {"a": (1, 3)})
    'a: expected shape (1, 2), got (1, 3)'
    """
    for key, shape in expected.items():
        if key not in got:
            return f"{key} is missing"
        if got[key] != shape:
            return f"{key}: expected shape {shape}, got {got[key]}"
    for key in got:
        if key not in expected:
            return f"{key} belongs to no part of the network"
    return None
