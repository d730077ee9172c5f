"""The network in one precision on the graphics card, from bytes to maps."""

import copy
import logging
from collections.abc import Callable

import torch
from torch import Tensor

from .efficientpose import EfficientPose, input_scale, normalise

RECORDED = (1, 2, 4)
"""Pictures at a time that come again and again: a frame's, with its mirror image, the squares
around one place. The memory of each stays taken."""

AGREEMENT = 1e-2
"""Largest difference of two maps that are taken for the same."""

Work = Callable[[Tensor], Tensor]

log = logging.getLogger(__name__)


class CardProgram:
    """A network that is worked with from one thread, on one stream.

    For a single picture the processor would take longer to start the network's hundreds of
    small steps than the card takes for them. So they are recorded once, as a CUDA graph, and
    then started together.

    Parameters
    ----------
    network : on its device; it stays as it is
    precision : float16 or float32
    """

    def __init__(self, network: EfficientPose, precision: torch.dtype) -> None:
        self.network = copy.deepcopy(network).to(precision)
        self.precision = precision
        self._scale = input_scale(next(network.parameters()).device)
        self._ways: dict[int, Work] = {}

    def __call__(self, pictures: Tensor) -> Tensor:
        """Return maps (N, K, s, s), float32, of RGB bytes (N, S, S, 3); all on the device.

        The next call may overwrite them.
        """
        count = len(pictures)
        if count not in RECORDED:
            return self._step_by_step(pictures)
        if count not in self._ways:
            self._ways[count] = self._quickest(pictures)
        return self._ways[count](pictures)

    def _step_by_step(self, pictures: Tensor) -> Tensor:
        x = normalise(pictures, self._scale).to(self.precision)
        return self.network.detect(x.contiguous(memory_format=torch.channels_last)).float()

    def _quickest(self, pictures: Tensor) -> Work:
        """Return the recorded work, or the unrecorded where a recording fails or differs."""
        expected = self._step_by_step(pictures)
        try:
            replay = recorded(self._step_by_step, pictures.flip(2))
            if torch.allclose(replay(pictures), expected, atol=AGREEMENT, equal_nan=True):
                return replay
            why = "other maps came of it"
        except RuntimeError as error:
            why = str(error).strip().partition("\n")[0]
        log.warning("The network is started step by step on the graphics card: %s", why)
        return self._step_by_step


def recorded(work: Work, example: Tensor) -> Work:
    """Return work that was recorded on the current stream and is repeated as one step.

    The work has been done once before. What it returns is overwritten the next time.

    Raises
    ------
    RuntimeError : it cannot be recorded
    """
    given, graph = example.clone(), torch.cuda.CUDAGraph()
    stream = torch.cuda.current_stream()
    with torch.cuda.graph(graph, stream=stream, capture_error_mode="thread_local"):
        result = work(given)

    def replay(pictures: Tensor) -> Tensor:
        given.copy_(pictures, non_blocking=True)
        graph.replay()
        return result

    return replay
