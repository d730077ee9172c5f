"""The network run by PyTorch on an NVIDIA graphics card."""

import importlib.metadata
import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext

import numpy as np
import torch
from numpy.typing import NDArray

from .card_program import AGREEMENT, CardProgram
from .drawn_person import drawn_person
from .maps import Awaited, Maps
from .torch_engine import maps_of, open_network
from .variants import Variant
from .weights import WeightsFile

PRECISIONS = (torch.float16, torch.float32)
"""Tried in this order. bfloat16 rounds so coarsely that another peak may win. TF32, which
PyTorch takes for float32's convolutions by itself, rounds as coarsely as float16."""

log = logging.getLogger(__name__)


class CardEngine:
    """A network on the graphics card, in half precision if it gives the CPU's maps there.

    Whether it does is tried on a drawn person when it is opened. Pictures are copied to the
    card, shown to the network and their maps copied back on one stream, in the order in which
    they are begun, while the processor does something else.

    Parameters
    ----------
    device : ``cuda``; ``cpu`` has the CPU stand in for the card
    threads : of the CPU, None for PyTorch's own choice

    Attributes
    ----------
    program : what is run, in its precision
    most : pictures that are shown at a time; fewer once the card's memory did not hold more

    Raises
    ------
    WeightsError : unreadable, or another network's
    RuntimeError : the card cannot hold it, or gives other maps than the CPU in any precision
    """

    def __init__(
        self,
        variant: Variant,
        weights: WeightsFile,
        device: str = "cuda",
        threads: int | None = None,
    ) -> None:
        torch.backends.cudnn.allow_tf32 = False  # where it says float32, it is float32
        network = open_network(variant, weights, threads)
        person = drawn_person(variant.input_size)
        shown = np.stack([person, person[:, ::-1]])
        expected = maps_of(network, shown)
        self.device, self.most = device, sys.maxsize
        self._thread = ThreadPoolExecutor(1, "network")
        self._stream = None if device == "cpu" else torch.cuda.Stream()  # type: ignore[no-untyped-call]
        with self.stream():
            network = network.to(device)
            programs = [CardProgram(network, precision) for precision in PRECISIONS]
        self._exact = programs[-1]
        self.program = self._agreeing(programs, shown, expected)
        precision = str(self.program.precision).removeprefix("torch.")
        self.name = f"torch {importlib.metadata.version('torch')} {precision}"

    def maps(self, pictures: NDArray[np.uint8]) -> Maps:
        """Return the heatmaps (N, K, s, s) of RGB pictures (N, S, S, 3).

        Where the memory of the graphics card does not hold all, they go in parts.

        Raises
        ------
        RuntimeError : the graphics card failed, with a single picture too
        """
        return self.begin(pictures)()

    def begin(self, pictures: NDArray[np.uint8]) -> Awaited:
        """Start on pictures, and return what waits for their maps; it fails as `maps` does."""
        wait = self._begin(pictures, self.program)

        def finite() -> Maps:
            maps = wait()
            return maps if np.isfinite(maps).all() else self._exactly(pictures)

        return finite

    def stream(self) -> AbstractContextManager[object]:
        """Return a context in which what is started on the card waits for what was before."""
        return nullcontext() if self._stream is None else torch.cuda.stream(self._stream)

    def _exactly(self, pictures: NDArray[np.uint8]) -> Maps:
        """Return the maps of pictures in float32: a number was too large for float16."""
        log.warning("The graphics card computes a picture again in float32: a number overflowed.")
        maps = self._begin(pictures, self._exact)()
        if not np.isfinite(maps).all():
            raise RuntimeError("its results are no numbers")
        return maps

    def _agreeing(
        self, programs: list[CardProgram], shown: NDArray[np.uint8], expected: Maps
    ) -> CardProgram:
        """Return the first program whose maps are the expected ones.

        Raises
        ------
        RuntimeError : there is none
        """
        why = ""
        for program in programs:
            try:
                differ = self._difference(program, shown, expected)
            except RuntimeError as error:
                why = str(error)
            else:
                if differ <= AGREEMENT:  # which NaN is not
                    return program
                why = f"its maps differ by {differ:.2g} from the CPU's"
            log.warning("The graphics card is not used in %s: %s", program.precision, why)
        raise RuntimeError(why)

    def _difference(self, program: CardProgram, shown: NDArray[np.uint8], expected: Maps) -> float:
        """Return the largest difference of pictures shown together, and alone in turns."""
        waiting = [self._begin(shown, program)]
        waiting += [self._begin(picture[None], program) for _ in range(2) for picture in shown]
        together, *alone = [wait() for wait in waiting]
        got = np.concatenate([together, *alone])
        return float(np.abs(got - np.concatenate([expected] * 3)).max())

    def _begin(self, pictures: NDArray[np.uint8], program: CardProgram) -> Awaited:
        started = self._thread.submit(self._start, pictures, program)
        return lambda: started.result()()

    def _start(self, pictures: NDArray[np.uint8], program: CardProgram) -> Awaited:
        """Start on pictures, in parts of at most `most`, halved until one fits into the card."""
        size = min(len(pictures), self.most)
        starts = range(0, len(pictures), size)
        try:
            waiting = [self._show(pictures[n : n + size], program) for n in starts]
        except torch.cuda.OutOfMemoryError:
            if size == 1:
                raise
        else:
            return lambda: np.concatenate([wait() for wait in waiting])
        self.most = size // 2
        log.warning("The graphics card's memory holds no more than %d at a time.", self.most)
        torch.cuda.empty_cache()
        return self._start(pictures, program)

    def _show(self, pictures: NDArray[np.uint8], program: CardProgram) -> Awaited:
        """Start on pictures on the stream; nothing waits for the card until the maps are asked."""
        with torch.inference_mode(), self.stream():
            given = torch.from_numpy(pictures)
            if self._stream is None:
                maps = program(given).numpy().copy()
                return lambda: maps
            on_card = given.pin_memory().to(self.device, non_blocking=True)
            here = program(on_card).to("cpu", non_blocking=True)
            # blocking: the processor is left to others meanwhile
            done = torch.cuda.Event(blocking=True)  # type: ignore[no-untyped-call]
            done.record()

        def wait() -> Maps:
            done.synchronize()
            result: Maps = here.numpy()
            return result

        return wait
