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
from .pipeline import network

if TYPE_CHECKING:
    import pandas as pd

    from ..network.card_engine import CardEngine

BATCHES = (1, 2, 4, 8, 16, 32)
ON_CPU = 8
"""Pictures at a time on the CPU, which sets what is right."""

SEEN = 0.2
"""Height of the CPU's peak from which a keypoint counts as seen; lower ones are mostly noise of the
map, whose highest pixel another rounding can move anywhere."""

SIDES = (0.9, 1.1, 1.4)
"""Sides of the squares cut out of each frame, over its height."""


@dataclass(frozen=True)
class CardRow:
    """One variant with one batch size.

    Attributes
    ----------
    precision : what the card was found to compute precisely enough: ``float16`` or ``float32``
    fps : pictures a second, from bytes in memory to maps in memory, two batches always begun
    bare_fps : of the network alone, its input and output staying on the card
    maps_differ : the largest difference of a map's value from the CPU's
    moved_median_px, moved_p999_px : how far keypoints that the CPU sees (`SEEN`) lie from its, in
        pixels of the network's input: the median, and what 99.9 % of them stay below; NaN where
        nobody is seen
    memory_mb : the most held on the card, 0 on the CPU
    """

    variant: str
    precision: str
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
    device : ``cuda``; ``cpu`` has the CPU stand in for the card
    pictures : timed with each batch size, at least; whole batches are
    """
    import torch

    from ..network.card_engine import CardEngine
    from ..network.torch_engine import TorchEngine

    shown = _cuts(video, VARIANTS[variant].input_size)
    yield f"{variant}: on the CPU"
    on_cpu = TorchEngine(VARIANTS[variant], weights)
    expected = np.concatenate([on_cpu.maps(part) for part in _parts(shown, ON_CPU)])
    yield f"{variant}: opening"
    batch = 1
    try:
        engine = CardEngine(VARIANTS[variant], weights, device)
        for batch in BATCHES:
            yield f"{variant}: {batch} at a time"
            row = _row(engine, variant, shown, expected, batch, -(-pictures // batch))
            if engine.most < batch:
                raise torch.cuda.OutOfMemoryError
            found.append(row)
    except torch.cuda.OutOfMemoryError:
        yield f"left out: {variant} with {batch} at a time does not fit into the card"
    except RuntimeError as error:
        yield f"left out: {variant} with {batch} at a time: {error}"


def _row(
    engine: "CardEngine",
    variant: str,
    shown: NDArray[np.uint8],
    expected: NDArray[np.float32],
    batch: int,
    times: int,
) -> CardRow:
    import torch

    on_card = engine.device == "cuda"
    if on_card:
        torch.cuda.reset_peak_memory_stats()
    got = np.concatenate([engine.maps(part) for part in _parts(shown, batch)])
    moved = moved_px(got, expected, shown.shape[1])
    nobody = np.nan, np.nan
    median, p999 = np.percentile(moved, (50, 99.9)) if len(moved) else nobody
    inputs = np.resize(shown, (batch, *shown.shape[1:]))
    engine.maps(inputs)
    return CardRow(
        variant=variant,
        precision=str(engine.program.precision).removeprefix("torch."),
        batch=batch,
        fps=batch * times / network(engine, inputs, times).wall_s,
        bare_fps=batch * times / _bare_seconds(engine, inputs, times),
        maps_differ=float(np.abs(got - expected).max()),
        moved_median_px=float(median),
        moved_p999_px=float(p999),
        memory_mb=torch.cuda.max_memory_allocated() / 2**20 if on_card else 0.0,
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


def _bare_seconds(engine: "CardEngine", inputs: NDArray[np.uint8], times: int) -> float:
    import torch

    with torch.inference_mode(), engine.stream():
        x = torch.from_numpy(inputs).to(engine.device)
        engine.program(x).cpu()
        begun = time.perf_counter()
        for _ in range(times):
            maps = engine.program(x)
        maps.cpu()  # waits for all
        return time.perf_counter() - begun


def moved_px(
    maps: NDArray[np.float32], expected: NDArray[np.float32], input_size: int
) -> NDArray[np.float64]:
    """Return how far the highest peak of each map lies from the expected one, of those seen.

    In pixels of the network's input.
    """
    moved, heights = [], []
    for one, other in zip(maps, expected, strict=True):
        found, right = find_peaks(one), find_peaks(other)
        moved.append(found.xy[:, 0] - right.xy[:, 0])
        heights.append(right.height[:, 0])
    distance = np.linalg.norm(np.concatenate(moved), axis=-1) * input_size
    seen = np.concatenate(heights) >= SEEN  # which NaN is not
    return np.where(np.isfinite(distance), distance, np.inf)[seen]
