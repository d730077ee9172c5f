"""The network in OpenVINO's own files, made once for each set of weights and kept.

They lie in the user's cache folder; whoever empties it waits for the conversion once more.
"""

import hashlib
import importlib.metadata
import logging
import shutil
import sys
import tempfile
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from ..system.unfinished import put_in_place
from .variants import Variant
from .weights import WeightsFile

log = logging.getLogger(__name__)

REVISION = 3
"""Raise it when the network's code changes what is converted."""

KEPT = 12
"""Conversions that stay in the cache; the least used go first."""

AGREEMENT = 1e-3
"""Largest difference between OpenVINO's and PyTorch's maps that is taken for rounding; on the
sample it is below 1e-4 (`tests/core/test_engines.py`)."""


def import_openvino() -> Any:
    """Return the module ``openvino``, with its reports to Intel switched off.

    On import and at each conversion the package would report its use over the network, through
    ``openvino_telemetry``. Without that module it does nothing of the kind.
    """
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
    import openvino

    return openvino


def converted(variant: Variant, weights: WeightsFile) -> Any:
    """Return the network as an OpenVINO model: uint8 (1, S, S, 3) to float32 (1, K, s, s).

    Raises
    ------
    WeightsError : the weights are damaged or another network's
    RuntimeError : OpenVINO's maps are not PyTorch's
    """
    folder = cache_folder() / _key(variant, weights)
    if (model := _read(folder)) is not None:
        return model
    model = convert(variant, weights)
    try:
        _write(model, folder)
    except OSError as error:
        log.warning("%s: cannot keep the converted network (%s)", folder, error)
        return model
    # as every later run will have it: what was just converted rounds otherwise in the last bit
    return _read(folder) or model


def is_awaited(variant: Variant, weights: WeightsFile) -> bool:
    """Return whether `converted` has to convert the network first, which takes a minute or so."""
    try:
        return not (cache_folder() / _key(variant, weights)).is_dir()
    except importlib.metadata.PackageNotFoundError:
        return False  # there is no OpenVINO here


def cache_folder() -> Path:
    """Return the folder of this user's converted networks."""
    return Path(platformdirs.user_cache_path("Kinetrace", appauthor=False)) / "networks"


def _key(variant: Variant, weights: WeightsFile) -> str:
    """Return a name that differs wherever the converted network may differ."""
    facts = (
        weights.sha256,
        variant,
        importlib.metadata.version("openvino"),
        importlib.metadata.version("kinetrace"),
        REVISION,
    )
    return f"{variant.name}-{hashlib.sha256(repr(facts).encode()).hexdigest()[:16]}"


def convert(variant: Variant, weights: WeightsFile) -> Any:
    """Return a model made from PyTorch's graph, and checked against it on one picture.

    Raises
    ------
    WeightsError : the weights are damaged or another network's
    RuntimeError : OpenVINO's maps are not PyTorch's
    """
    import torch
    from torch import nn
    from tqdm import tqdm

    from .efficientpose import EfficientPose, normalise
    from .torch_engine import fold_batch_norm
    from .weights import load_network

    class Detection(nn.Module):
        """Pictures in, the last pass' heatmaps out."""

        def __init__(self, network: EfficientPose) -> None:
            super().__init__()
            self.network = network

        def forward(self, pictures: torch.Tensor) -> torch.Tensor:
            return self.network.detect(normalise(pictures))

    # PyTorch makes a progress bar, whose usual lock would outlive a process that is killed
    tqdm.set_lock(threading.RLock())
    # it also counts operations, and warns where it could not count those of a graphics card
    logging.getLogger("torch.utils.flop_counter").setLevel(logging.ERROR)
    detection = Detection(fold_batch_norm(load_network(variant, weights.path))).eval()
    side = variant.input_size
    picture = np.random.default_rng(0).integers(0, 256, (1, side, side, 3)).astype(np.uint8)
    example = torch.from_numpy(picture)
    model = import_openvino().convert_model(torch.export.export(detection, (example,)))
    model.reshape(list(picture.shape))
    _pool_means(model)
    with torch.inference_mode():
        expected = detection(example).numpy()
    got = compiled(model, threads=1, streams=1)(picture)[0]
    if not np.abs(got - expected).max() < AGREEMENT:
        raise RuntimeError("its maps are not those of PyTorch")
    return model


def _pool_means(model: Any) -> None:
    """Have means over whole maps taken by pooling: the same values, sooner in OpenVINO."""
    from openvino import opset1

    for node in model.get_ordered_ops():
        if node.get_type_name() != "ReduceMean":
            continue
        maps = node.input_value(0)
        whole, mean = list(maps.get_shape()), list(node.get_output_shape(0))
        if len(whole) == 4 and mean == [*whole[:2], 1, 1]:
            pooled = opset1.avg_pool(maps, [1, 1], [0, 0], [0, 0], whole[2:], exclude_pad=True)
            for user in node.output(0).get_target_inputs():
                user.replace_source_output(pooled.output(0))


def compiled(model: Any, threads: int, streams: int) -> Any:
    """Return a model ready to run on the CPU: `streams` pictures at a time share `threads`.

    float32 is asked for, because OpenVINO takes bfloat16 or float16 where the CPU has them. No
    thread is tied to a core, where another program may be at work.
    """
    settings = {
        "INFERENCE_PRECISION_HINT": "f32",
        "INFERENCE_NUM_THREADS": threads,
        "NUM_STREAMS": streams,
        "ENABLE_CPU_PINNING": False,
    }
    return _core().compile_model(model, "CPU", settings)


@cache
def _core() -> Any:
    """Return what runs models, one for the whole process.

    Each gives this thread a stack for signals and takes it away at its end; of two that end in
    the order in which they began one such stack is left that is gone, and Ctrl+C then crashes.
    """
    return import_openvino().Core()


def _read(folder: Path) -> Any | None:
    """Return the model of a folder, None if there is none or it is not as it was written."""
    try:
        graph, values, digest = ((folder / name).read_bytes() for name in _FILES)
    except OSError:
        return None
    if hashlib.sha256(graph + values).hexdigest().encode() != digest:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    with suppress(OSError):
        folder.touch()
    openvino = import_openvino()
    constants = openvino.Tensor(np.frombuffer(values, np.uint8))
    return _core().read_model(graph, constants)


_FILES = ("model.xml", "model.bin", "sha256")


def _write(model: Any, folder: Path) -> None:
    """Write a model as a whole folder or not at all, and drop the least used ones.

    Raises
    ------
    OSError : the folder cannot be written or the disk is full
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix="."))
    try:
        graph, values, digest = (temporary / name for name in _FILES)
        import_openvino().save_model(model, graph, compress_to_fp16=False)
        content = graph.read_bytes() + values.read_bytes()
        digest.write_text(hashlib.sha256(content).hexdigest(), encoding="ascii")
        with suppress(OSError):  # another process was quicker
            put_in_place(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    for old in sorted(folder.parent.glob("[!.]*"), key=_used)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _used(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0
