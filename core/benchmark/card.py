"""The network on the graphics card: its rate by batch size, and whether it sees the same."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..network.decoding import find_peaks
from ..network.variants import VARIANTS
from ..network.weights import WeightsFile

if TYPE_CHECKING:
    import pandas as pd

    from ..network.torch_engine import TorchEngine

BATCHES = (1, 2, 4, 8, 16, 32)
SIDES = (0.9, 1.1, 1.4)
"""Sides of the squares cut out of each frame, over its height."""


@dataclass(frozen=True)
class CardRow:
    """One variant with one batch size.

    Attributes
    ----------
    fps : pictures a second, from bytes in memory to maps in memory
    bare_fps : of the network alone, its input and output staying on the card
    maps_differ : the largest difference of a map's value from the CPU's
    moved_median_px, moved_p999_px : how far keypoints lie from the CPU's, in pixels of the
        network's input: the median, and what 99.9 % of them stay below
    memory_mb : the most held on the card, 0 on the CPU
    """

    variant: str
    batch: int
    fps: float
    bare_fps: float
    maps_differ: float
    moved_median_px: float
    moved_p999_px: float
    memory_mb: float


def card_rows(
    variant: str,
    weights: WeightsFile,
    video: Path,
    device: str,
    pictures: int,
    found: list[CardRow],
) -> Iterator[str]:
    """Time a variant with each batch size; yield what is being done; fill `found`.

    Parameters
    ----------
    device : ``cuda``
    pictures : timed with each batch size, at least; whole batches are
    """
    import torch

    from ..network.torch_engine import TorchEngine

    network, shown = VARIANTS[variant], _cuts(video, VARIANTS[variant].input_size)
    yield f"{variant}: on the CPU"
    expected = TorchEngine(network, weights, "cpu").maps(shown)
    engine = TorchEngine(network, weights, device)
    for batch in BATCHES:
        yield f"{variant}: {batch} at a time"
        inputs = np.resize(shown, (batch, *shown.shape[1:]))
        try:
            got = np.concatenate([engine.maps(part) for part in _parts(shown, batch)])
            times = -(-pictures // batch)
            fps = batch * times / _seconds(engine, inputs, times)
            bare = batch * times / _bare_seconds(engine, inputs, times)
        except torch.cuda.OutOfMemoryError:
            yield f"left out: {variant} with {batch} at a time does not fit into the card"
            return
        moved = _moved_px(got, expected, network.input_size)
        held = torch.cuda.max_memory_allocated() / 2**20 if device == "cuda" else 0.0
        found.append(
            CardRow(
                variant,
                batch,
                fps,
                bare,
                float(np.abs(got - expected).max()),
                float(np.median(moved)),
                float(np.percentile(moved, 99.9)),
                held,
            )
        )


def card_table(found: list[CardRow]) -> "pd.DataFrame":
    """Return a row for each variant and batch size, with ``ratio`` of fps to bare_fps."""
    from dataclasses import asdict

    import pandas as pd

    return pd.DataFrame([asdict(one) | {"ratio": one.fps / one.bare_fps} for one in found])


def _cuts(video: Path, size: int) -> NDArray[np.uint8]:
    """Return squares around the middle of a video's frames, as the network is shown them."""
    from ..person.crop import Crop
    from ..video.frames import frames

    cuts = []
    with frames(video) as stream:
        for frame in stream:
            if frame.index % 4 == 0:
                height, width = frame.image.shape[:2]
                centre = np.array([width / 2, height / 2])
                cuts += [
                    Crop.around(centre, side * height).cut(frame.image, size) for side in SIDES
                ]
    return np.stack(cuts)


def _parts(pictures: NDArray[np.uint8], batch: int) -> Iterator[NDArray[np.uint8]]:
    return (pictures[start : start + batch] for start in range(0, len(pictures), batch))


def _seconds(engine: "TorchEngine", inputs: NDArray[np.uint8], times: int) -> float:
    engine.maps(inputs)
    begun = time.perf_counter()
    for _ in range(times):
        engine.maps(inputs)
    return time.perf_counter() - begun


def _bare_seconds(engine: "TorchEngine", inputs: NDArray[np.uint8], times: int) -> float:
    import torch

    from ..network.efficientpose import normalise

    def wait() -> None:
        if engine.device == "cuda":
            torch.cuda.synchronize()

    with torch.inference_mode():
        x = normalise(torch.from_numpy(inputs).to(engine.device))
        x = x.contiguous(memory_format=torch.channels_last)
        engine.network.detect(x)
        wait()
        begun = time.perf_counter()
        for _ in range(times):
            engine.network.detect(x)
        wait()
        return time.perf_counter() - begun


def _moved_px(
    maps: NDArray[np.float32], others: NDArray[np.float32], input_size: int
) -> NDArray[np.float64]:
    """Return how far each map's highest peak lies from that of the other map."""
    pairs = zip(maps, others, strict=True)
    moved = [find_peaks(one).xy[:, 0] - find_peaks(other).xy[:, 0] for one, other in pairs]
    distance = np.linalg.norm(np.concatenate(moved), axis=-1) * input_size
    return np.asarray(distance[np.isfinite(distance)])
