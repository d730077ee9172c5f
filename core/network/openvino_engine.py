"""The network run by OpenVINO on the CPU, without loading PyTorch once it is converted."""

import importlib.metadata
import os
import time
from collections import deque
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .conversion import compiled, converted, import_openvino
from .maps import Awaited, Maps
from .quicker import Quicker
from .variants import Variant
from .weights import WeightsFile


class OpenVinoEngine:
    """A network in float32 that gives the same maps, bit for bit, however it is run.

    Several pictures given together are worked on at the same time, one thread each; two that
    are begun one after the other, with half of the threads each. A single one gets all
    threads, or one where that is quicker: see `Quicker`.

    Parameters
    ----------
    threads : None for all cores, or ``OMP_NUM_THREADS``

    Raises
    ------
    WeightsError : the weights are damaged or another network's
    ImportError, OSError, RuntimeError : OpenVINO is missing, or cannot run the network here
    """

    device = "cpu"

    def __init__(self, variant: Variant, weights: WeightsFile, threads: int | None = None) -> None:
        self._openvino = import_openvino()
        self.name = f"OpenVINO {importlib.metadata.version('openvino')}"
        self.threads = threads or usual_threads()
        self._model = converted(variant, weights)
        together = compiled(self._model, self.threads, streams=1)
        self._shape = tuple(together.output(0).shape)[1:]
        self._together = together.create_infer_request()
        self._quicker = Quicker(1 if self.threads == 1 else 2)
        self._idle: deque[Any] = deque()

    def maps(self, pictures: NDArray[np.uint8]) -> Maps:
        """Return the heatmaps (N, K, s, s) of RGB pictures (N, S, S, 3).

        Raises
        ------
        RuntimeError : OpenVINO failed
        """
        if len(pictures) > 1 and self.threads > 1:
            return self._side_by_side(pictures)
        return np.concatenate([self._alone(picture[None]) for picture in pictures])

    def begin(self, pictures: NDArray[np.uint8]) -> Awaited:
        """Start on pictures, and return what waits for their maps; several are done at once.

        Raises
        ------
        RuntimeError : OpenVINO failed, here or while waiting
        """
        if len(pictures) > 1:
            done = self.maps(pictures)
            return lambda: done
        request = self._idle.popleft() if self._idle else self._in_pairs.create_infer_request()
        request.start_async([pictures], share_inputs=True)

        def wait() -> Maps:
            request.wait()
            maps = np.array(request.get_output_tensor(0).data)
            self._idle.append(request)
            return maps

        return wait

    def _alone(self, picture: NDArray[np.uint8]) -> Maps:
        start = time.perf_counter()
        if self._quicker.way == 0:
            result = np.array(self._together.infer([picture], share_inputs=True)[0])
        else:
            result = self._side_by_side(picture)
        self._quicker.took(time.perf_counter() - start)
        return result

    def _side_by_side(self, pictures: NDArray[np.uint8]) -> Maps:
        result = np.empty((len(pictures), *self._shape), np.float32)

        def keep(request: Any, index: int) -> None:
            result[index] = request.get_output_tensor(0).data[0]

        queue = self._queue
        queue.set_callback(keep)
        for index in range(len(pictures)):
            queue.start_async([pictures[index : index + 1]], index)
        queue.wait_all()
        return result

    @cached_property
    def _queue(self) -> Any:
        """One request for each thread, which they work on alone."""
        return self._openvino.AsyncInferQueue(self._each_alone, self.threads)

    @cached_property
    def _each_alone(self) -> Any:
        return compiled(self._model, self.threads, streams=self.threads)

    @cached_property
    def _in_pairs(self) -> Any:
        """The network for pictures that are begun before the last one is done."""
        if self.threads <= 2:
            return self._each_alone
        return compiled(self._model, self.threads, streams=2)


def usual_threads() -> int:
    """Return ``OMP_NUM_THREADS``, by which all numerical libraries go, or the number of cores.

    Two threads on one core, as many CPUs offer them, only get in each other's way.
    """
    import psutil

    if (given := os.environ.get("OMP_NUM_THREADS", "")).isdigit():
        return max(1, int(given))
    return psutil.cpu_count(logical=False) or os.cpu_count() or 1
