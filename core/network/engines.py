"""What computes the network's maps: OpenVINO or PyTorch, behind one small interface.

On a CPU OpenVINO is quicker, starts sooner and takes less memory: `kinetrace bench --bare`
measures all three. PyTorch works everywhere, and on
the graphics card.
"""

import logging
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import KinetraceError
from .maps import Awaited, Maps
from .variants import Variant
from .weights import WeightsFile

log = logging.getLogger(__name__)

EngineName = Literal["auto", "torch", "openvino"]
ENGINES: tuple[EngineName, ...] = ("auto", "torch", "openvino")
"""``auto`` is OpenVINO on a CPU and PyTorch on the graphics card."""


class Engine(Protocol):
    """One loaded network, ready to work.

    Attributes
    ----------
    name : engine and version, for the recording: ``OpenVINO 2026.4.1``
    device : ``cpu`` or ``cuda``
    """

    @property
    def name(self) -> str: ...

    @property
    def device(self) -> str: ...

    def maps(self, pictures: NDArray[np.uint8]) -> Maps:
        """Return the heatmaps (N, K, s, s) of RGB pictures (N, S, S, 3).

        Raises
        ------
        RuntimeError : the engine failed; another one may still do it
        """
        ...

    def begin(self, pictures: NDArray[np.uint8]) -> Awaited:
        """Start on pictures, and return what waits for their `maps`.

        Others can be begun before: two at a time keep all cores busy, where one alone has its
        threads wait for each other. Fails as `maps` does, here or while waiting.
        """
        ...


def open_engine(
    variant: Variant,
    weights: WeightsFile,
    device: str = "cpu",
    choice: EngineName = "auto",
    threads: int | None = None,
) -> tuple[Engine, list[str]]:
    """Return the network ready to work, and what a user should know about it.

    What cannot work is said and replaced: the graphics card by the CPU, OpenVINO by PyTorch.

    Parameters
    ----------
    device : ``cpu`` or ``cuda``
    threads : of the CPU; None for all cores, or ``OMP_NUM_THREADS``

    Raises
    ------
    WeightsError : the weights are damaged or another network's
    KinetraceError : nothing can run the network, for PyTorch cannot be loaded
    ValueError : an unknown engine
    """
    if choice not in ENGINES:
        raise ValueError(f"engine: expected {', '.join(ENGINES)}, got {choice}")
    notices: list[str] = []
    if device == "cuda" and choice != "openvino":
        from .card_engine import CardEngine

        try:
            return CardEngine(variant, weights, threads=threads), notices
        except KinetraceError:
            raise
        except Exception as error:  # whatever a driver or a library meets, the CPU can do it
            notices.append(card_failed(error))
    if choice != "torch":
        from .openvino_engine import OpenVinoEngine

        try:
            return OpenVinoEngine(variant, weights, threads), notices
        except KinetraceError:
            raise
        except Exception as error:  # whatever a converter or compiler meets, PyTorch can do it
            notices.append(openvino_failed(error))
    try:
        from .torch_engine import TorchEngine
    except (ImportError, OSError) as error:  # OSError: a library that it needs
        raise KinetraceError(
            f"PyTorch cannot be loaded ({_line(error)}). Install Kinetrace again, as its README "
            "says; on Windows PyTorch also needs Microsoft's Visual C++ Redistributable."
        ) from error
    return TorchEngine(variant, weights, threads), notices


def card_failed(error: Exception) -> str:
    """Return in words that the graphics card failed; also logged."""
    return _logged(f"The graphics card failed ({_line(error)}). The work goes on on the CPU.")


def openvino_failed(error: Exception) -> str:
    """Return in words that OpenVINO failed; also logged."""
    return _logged(
        f"OpenVINO cannot run the network here ({_line(error)}). PyTorch does it, more slowly."
    )


def _line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def _logged(notice: str) -> str:
    log.warning(notice)
    return notice
