"""Import of weights from a file or folder: recognised, checked, converted to safetensors."""

import json
import os
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import WeightsError
from ..system.presence import fitting, is_hidden, is_there
from ..system.unfinished import put_in_place
from .keras_weights import keras_shapes, read_keras
from .published_names import published_name
from .published_weights import (
    LICENCE,
    LITE_BLOBS,
    PUBLISHED_FILES,
    PublishedFile,
    blob_sha1,
    published_file,
)
from .variants import VARIANTS
from .weights import WeightsFile, file_name, not_finite, read_state, user_folder

if TYPE_CHECKING:
    from torch import Tensor

HDF5_SIGNATURE = b"\x89HDF\r\n\x1a\n"
WIDTH_KEY = "detection_passes.0.block.0.conv1.project_bn.weight"
"""A tensor of C numbers, and C tells the variants apart."""
UNSAFE = (".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".bin", "")
OTHER_ENGINES = (".pb", ".tflite", ".onnx")


@dataclass(frozen=True)
class Imported:
    """What became of one file.

    Attributes
    ----------
    path : the file that was looked at
    kept : the weights made from it, None if it was skipped
    note : what the file is, or why it was skipped
    """

    path: Path
    kept: WeightsFile | None
    note: str


def import_weights(path: Path, folder: Path | None = None) -> Generator[Imported, None, None]:
    """Import a weights file, or every one in a folder; yields what each file is.

    The published Keras ``.h5`` files are known by their content, whatever their name, and
    go before others of the same variant, and after them files that have our names, for a training
    leaves others beside the one to use. Subfolders are not entered. The files themselves
    stay as they are.

    Parameters
    ----------
    path : a file, or a folder of them
    folder : where the weights go, the user's folder if None

    Raises
    ------
    WeightsError : there is no such file or folder, or it cannot be read or written
    """
    folder = folder or user_folder()
    try:
        if not is_there(path):
            raise WeightsError(f"{path}: there is no such file or folder. Check the path.")
        if not path.is_dir():
            yield _import_file(path, folder, done={})
            return
        done: dict[str, Path] = {}
        files = (one for one in path.iterdir() if one.is_file() and not is_hidden(one))
        for file in sorted(files, key=_published_first):
            imported = _import_file(file, folder, done)
            if imported.kept is not None:
                done[imported.kept.variant] = file
            yield imported
    except OSError as error:
        raise WeightsError(
            f"{error.filename or path}: {error.strerror or error}. Check the folders, their "
            "permissions and the space on the disk."
        ) from error


def keep_published(path: Path, published: PublishedFile, folder: Path) -> WeightsFile:
    """Convert a verified published file and return the weights made from it.

    Raises
    ------
    WeightsError : the arrays are not those of the variant
    OSError : the folder cannot be written
    """
    metadata = {
        "origin": published.origin,
        "source_sha1": published.blob_sha1,
        "licence": LICENCE,
    }
    tensors = read_keras(path, VARIANTS[published.variant])
    return keep(tensors, published.variant, metadata, folder)


def keep(
    tensors: "dict[str, Tensor]", variant: str, metadata: dict[str, str], folder: Path
) -> WeightsFile:
    """Write weights under our names, all or nothing, and return the file.

    Others of the variant that they take the place of stay beside it (`earlier_weights`).

    Raises
    ------
    WeightsError : a tensor holds infinite numbers or none
    OSError : the folder cannot be written
    """
    from safetensors.torch import save

    if key := not_finite(tensors):
        raise WeightsError(f"{key} holds values that are no finite numbers")
    content = in_fixed_order(save(tensors, {"variant": variant} | metadata))
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / file_name(variant)
    temporary = folder / f"{target.name}.{os.getpid()}.part"
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_earlier(WeightsFile(variant, target, "imported"), content)
        put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return WeightsFile(variant, target, "imported")


def earlier_weights(variant: str, folder: Path | None = None) -> list[Path]:
    """Return imported weights of a variant that others have taken the place of, to be named."""
    stem = Path(file_name(variant)).stem
    return fitting(folder or user_folder(), f"{stem}.earlier-*.safetensors")


def _keep_earlier(old: WeightsFile, content: bytes) -> None:
    """Keep weights that others take the place of, unless they can be downloaded again.

    They may be the only ones of somebody's training, and recordings go on with no others.
    """
    with suppress(WeightsError):  # none, or damaged ones
        published = old.metadata.get("origin") == PUBLISHED_FILES[old.variant].origin
        if not published and (kept := old.path.read_bytes()) != content:
            old.path.with_suffix(f".earlier-{old.sha256[:12]}.safetensors").write_bytes(kept)


def in_fixed_order(content: bytes) -> bytes:
    """Return a safetensors file with its metadata sorted, so that equal weights are equal files.

    The library writes them in another order each time, and results name weights by SHA-256.
    The header is a length in 8 bytes and JSON, padded with spaces to a multiple of 8.
    """
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + content[start:]


def _published_first(path: Path) -> tuple[bool, bool, str, str]:
    is_keras = _starts_as(path) == "keras"
    ours = path.name in map(file_name, VARIANTS)
    return (not (is_keras and published_file(path)), not ours, path.suffix, path.name)


def _import_file(path: Path, folder: Path, done: dict[str, Path]) -> Imported:
    kind = _starts_as(path)
    if kind is None:
        return Imported(path, None, _why_not(path))
    try:
        variant = _variant_by_width(path, kind)
        if variant in done:
            note = f"weights of EfficientPose {variant}, already imported from {done[variant].name}"
            return Imported(path, None, note)
        if kind == "keras":
            return _import_keras(path, variant, folder)
        return _import_safetensors(path, variant, folder)
    except WeightsError as error:
        return Imported(path, None, str(error).removeprefix(f"{path}: "))


def _import_keras(path: Path, variant: str, folder: Path) -> Imported:
    if (published := published_file(path)) is not None:
        kept = keep_published(path, published, folder)
        return Imported(path, kept, f"the published {published.name}, checksum right")
    sha1 = blob_sha1(path)
    if sha1 in LITE_BLOBS:
        return Imported(path, None, f"the published {LITE_BLOBS[sha1]}: another architecture")
    origin = f"{path.name}, not the published file"
    tensors = read_keras(path, VARIANTS[variant])
    kept = keep(tensors, variant, {"origin": origin, "source_sha1": sha1}, folder)
    return Imported(path, kept, f"weights of EfficientPose {variant}, not the published file")


def _import_safetensors(path: Path, variant: str, folder: Path) -> Imported:
    from .efficientpose import EfficientPose

    network = EfficientPose(VARIANTS[variant])
    state = read_state(VARIANTS[variant], path, network)
    tensors = {k: v.contiguous() for k, v in state.items() if not k.endswith("num_batches_tracked")}
    metadata = WeightsFile(variant, path, "chosen").metadata
    metadata.setdefault("origin", f"{path.name}, not the published file")
    metadata |= {"source_sha1": blob_sha1(path)} if "source_sha1" not in metadata else {}
    kept = keep(tensors, variant, metadata, folder)
    return Imported(path, kept, f"weights of EfficientPose {variant}; origin: {metadata['origin']}")


def _starts_as(path: Path) -> str | None:
    """Return ``keras`` or ``safetensors`` by the file's first bytes, None if it is neither."""
    with path.open("rb") as file:
        start = file.read(9)
    if start.startswith(HDF5_SIGNATURE):
        return "keras"
    if len(start) == 9 and start[8:] == b"{" and int.from_bytes(start[:8], "little") < 1 << 27:
        return "safetensors"
    return None


def _variant_by_width(path: Path, kind: str) -> str:
    """Return the variant whose detection blocks are as wide as the file's.

    Raises
    ------
    WeightsError : unreadable, or no EfficientPose
    """
    name = published_name(WIDTH_KEY)
    if kind == "keras":
        shape = keras_shapes(path).get((name.layer, name.weight))
    else:
        shapes = _safetensors_shapes(path)
        shape = shapes.get(WIDTH_KEY, shapes.get(name.plain))
    for variant in VARIANTS.values():
        if shape == (variant.channels,):
            return variant.name
    raise WeightsError(f"{path}: holds no weights of an EfficientPose")


def _safetensors_shapes(path: Path) -> dict[str, tuple[int, ...]]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "numpy") as file:
            return {key: tuple(file.get_slice(key).get_shape()) for key in file.keys()}  # noqa: SIM118
    except SafetensorError as error:
        raise WeightsError(f"{path}: not a readable weights file ({error})") from error


def _why_not(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in (".h5", ".hdf5", ".safetensors"):
        return (
            "named like weights but does not begin like them: damaged, or a web page saved in "
            "their place"
        )
    if suffix in UNSAFE:
        return "may hold a pickle, which can run code: never opened; take the .h5 file"
    if suffix in OTHER_ENGINES:
        return "a network of another engine; take the .h5 file"
    return "no weights file"
