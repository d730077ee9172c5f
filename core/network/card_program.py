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

EXACT = 3
"""Parts of each trunk that stay in float32: stem, activation and first stage. They are little of
the work, and most of what rounding does to the maps is done there."""

AGREEMENT = 1e-2
"""Largest difference of two maps that are taken for the same."""

REPEATED = AGREEMENT / 5
"""The same where one is a recording of the other; maps without a person differ by little more."""

Work = Callable[[Tensor], Tensor]

log = logging.getLogger(__name__)


class CardProgram:
    """A network in float32 or in half precision, used from one thread, on one stream.

    For a single picture the processor would take longer to start the network's hundreds of
    small steps than the card takes for them. So they are recorded once, as a CUDA graph, and
    then started together.

    Parameters
    ----------
    network : on its device; it stays as it is
    precision : float16 or float32
    """

    def __init__(self, network: EfficientPose, precision: torch.dtype) -> None:
        self.network = in_precision(network, precision)
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
        x = normalise(pictures, self._scale).contiguous(memory_format=torch.channels_last)
        return self.network.detect(x).float()

    def _quickest(self, pictures: Tensor) -> Work:
        """Return the recorded work, or the unrecorded where a recording fails or differs."""
        expected = self._step_by_step(pictures)
        try:
            replay = recorded(self._step_by_step, pictures.flip(2))
            if torch.allclose(replay(pictures), expected, atol=REPEATED, equal_nan=True):
                return replay
            why = "other maps came of it"
        except RuntimeError as error:
            why = str(error).strip().partition("\n")[0]
        log.warning("The network is started step by step on the graphics card: %s", why)
        return self._step_by_step


def in_precision(network: EfficientPose, precision: torch.dtype) -> EfficientPose:
    """Return a copy that takes float32 and computes in a precision from `EXACT` on."""
    changed = copy.deepcopy(network)
    for trunk in (changed.high_trunk, changed.low_trunk):
        if trunk is not None:
            trunk[EXACT:].to(precision)
            trunk[EXACT].register_forward_pre_hook(lambda _, given: (given[0].to(precision),))
    for each in (changed.skeleton_pass, changed.detection_passes):
        if each is not None:
            each.to(precision)
    return changed


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
