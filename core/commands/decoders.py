"""``kinetrace decoders``: ways to read points off heatmaps, compared."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS
from .options import count
from .walkers import walkers_in

if TYPE_CHECKING:
    from ..network.decoders import Subject
    from ..pose import Floats
    from ..validation.walker import Walker

SHARES = (0.01, 0.02, 0.05)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace decoders`` takes."""
    parser.add_argument("--walkers", type=Path, help="folder of rendered walkers (default: sample)")
    parser.add_argument(
        "--labels", type=Path, help="folder with labels.npz and crops: held-out pictures of it"
    )
    parser.add_argument("--variant", choices=list(VARIANTS))
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--averaging", choices=("none", "flip", "full"), default="none")
    parser.add_argument(
        "--most", type=count, default=100, help="pictures of each kind (default 100)"
    )


def run(args: argparse.Namespace) -> int:
    """Print, for each decoder, the share of points within strict limits, and the wander."""
    import numpy as np
    import pandas as pd

    from ..network.decoders import errors, wander
    from ..network.estimator import open_estimator

    estimator = open_estimator(args.variant, "cpu", args.weights, args.averaging)
    walkers = walkers_in(args.walkers)
    if not walkers:
        return 1
    pictures = labelled(args.labels, args.most) if args.labels else []
    kinds: dict[str, Callable[[], Iterator[Subject]]] = {
        "walkers": lambda: walking(walkers, args.most)
    }
    if args.labels:
        kinds["pictures"] = lambda: _read(pictures)
    print(f"EfficientPose {estimator.variant.name}, {estimator.weights.path.name}")
    for kind, subjects in kinds.items():
        found, moved = errors(subjects(), estimator), wander(subjects(), estimator)
        table = pd.DataFrame(
            {
                **{
                    f"within {100 * s:.0f} %": {n: 100 * _share(e, s) for n, e in found.items()}
                    for s in SHARES
                },
                "median error %": {n: 100 * float(np.nanmedian(e)) for n, e in found.items()},
                "wander px": moved,
            }
        )
        print(f"\n{kind}: errors in percent of the body's size, wander in input pixels, rms")
        print(table.round(2).to_string())
    return 0


def walking(walkers: "list[Walker]", most: int) -> "Iterator[Subject]":
    """Yield frames of rendered walkers, spread evenly, with the whole body in the picture."""
    from ..network.decoders import Subject
    from ..video.frames import frames

    for walker in walkers:
        step = max(1, len(walker) * len(walkers) // most)
        for frame in frames(walker.video):
            xy = walker.xy[frame.index]
            height, width = frame.image.shape[:2]
            if frame.index % step == 0 and (xy > 0).all() and (xy < (width, height)).all():
                yield Subject(frame.image, xy)


def labelled(labels: Path, most: int) -> "list[tuple[Path, Floats]]":
    """Return held-out pictures of persons with at least 12 labels, and these.

    Raises
    ------
    DatasetError : unreadable labels, or there is no such picture
    """
    import numpy as np

    from ..training.dataset import DatasetError, held_out, read_source

    samples = read_source("labels", labels)
    pictures = np.flatnonzero(held_out(samples.pictures))
    rich = [n for n in pictures if np.isfinite(samples.xy[n, :, 0]).sum() >= 12]
    if not rich:
        raise DatasetError(
            f"{labels}: of {len(samples)} persons nobody with at least 12 keypoints is held out by "
            "the name of the picture. Name a folder with others."
        )
    chosen = rich[:: max(1, len(rich) // most)][:most]
    return [(samples.pictures[n], samples.xy[n].astype(float)) for n in chosen]


def _read(pictures: "list[tuple[Path, Floats]]") -> "Iterator[Subject]":
    from ..network.decoders import Subject
    from ..video.picture import read_picture

    for path, xy in pictures:
        yield Subject(read_picture(path), xy)


def _share(distances: "object", limit: float) -> float:
    import numpy as np

    values = np.asarray(distances)
    known = np.isfinite(values)
    return float((values[known] <= limit).mean())
