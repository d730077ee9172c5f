"""The authors' TFLite files, run by their interpreter where it is installed."""

import importlib
import importlib.metadata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import WeightsError
from ..network.variants import VARIANTS

INTERPRETERS = (("ai-edge-litert", "ai_edge_litert.interpreter"), ("tensorflow", "tensorflow.lite"))
"""Packages that bring an interpreter, and the module it is in."""


def published_files(folder: Path) -> dict[str, Path]:
    """Return the TFLite files of a folder by variant.

    Raises
    ------
    WeightsError : none of them is there
    """
    found = {name: folder / f"EfficientPose{name}.tflite" for name in VARIANTS}
    found = {name: path for name, path in found.items() if path.is_file()}
    if not found:
        raise WeightsError(
            f"{folder}: there is no EfficientPoseRT.tflite here or another variant's. Get them "
            "from the folder models/tflite of the authors' repository."
        )
    return found


class PublishedNetwork:
    """A TFLite network; one picture at a time.

    Raises
    ------
    WeightsError : no interpreter is installed, or the file is not a network
    """

    device = "cpu"

    def __init__(self, path: Path, threads: int) -> None:
        package, interpreter = _interpreter(path)
        try:
            self._network = interpreter(model_path=str(path), num_threads=threads)
            self._network.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            raise WeightsError(f"{path}: not a TFLite network ({error}).") from error
        self._input = self._network.get_input_details()[0]["index"]
        self._output = self._network.get_output_details()[-1]["index"]
        self.name = f"TFLite ({package} {importlib.metadata.version(package)})"

    def maps(self, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the full-size heatmaps (1, S, S, K) of one normalised picture (1, S, S, 3)."""
        self._network.set_tensor(self._input, pictures)
        self._network.invoke()
        result: NDArray[np.float32] = self._network.get_tensor(self._output)
        return result

    def begin(self, pictures: NDArray[np.float32]) -> Callable[[], NDArray[np.float32]]:
        """Return what gives the maps; there is no way to begin a picture before another is done."""
        done = self.maps(pictures)
        return lambda: done


def _interpreter(path: Path) -> tuple[str, Any]:
    for package, module in INTERPRETERS:
        try:
            return package, importlib.import_module(module).Interpreter
        except ImportError:
            continue
    raise WeightsError(
        f"{path}: no TFLite interpreter is installed. 'pip install ai-edge-litert' brings one."
    )
