"""One table of several networks on the same crops: ours beside others."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import WeightsError
from ..keypoints import KEYPOINTS
from ..network.variants import VARIANTS, Variant
from ..network.weights import load_network, variant_of
from ..recordings.recording_file import replace_file
from ..system.presence import fitting
from .config import Source
from .device import pick_device
from .evaluate import Views, score_on
from .material import gather
from .memory import keep_freed_memory
from .scores import HEAD_FRACTIONS, PAIRS, TORSO_FRACTIONS, Scores

COLUMNS = ("PCK@.05", "PCK@.1", "PCK@.2", "PCKh@10", "PCKh@50", "exch. knees", "exch. ankles",
           "usual peak")  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One network on one part of the data."""

    weights: str
    part: str
    scores: Scores

    def figures(self) -> tuple[float, ...]:
        """Return the figures of `COLUMNS`, percent."""
        s = self.scores
        pck = [s.mean_pck(f) for f in TORSO_FRACTIONS]
        pckh = [s.mean_pckh(f) for f in HEAD_FRACTIONS]
        exchanged = (s.exchanged["knee"], s.exchanged["ankle"])
        return (*pck, *pckh, *exchanged, 100 * s.usual_peak)


def weights_files(paths: Sequence[Path]) -> list[tuple[str, Variant, Path]]:
    """Return a name, the variant and the file of each safetensors file given or in a folder.

    Which variant it is: see `kinetrace.core.network.weights.variant_of`.

    Raises
    ------
    WeightsError : missing files, or the variant cannot be told
    """
    files = [f for p in paths for f in (fitting(p, "*.safetensors") if p.is_dir() else [p])]
    if not files:
        raise WeightsError(f"{paths[0]}: there are no safetensors files here.")
    found = []
    for path in files:
        if (name := variant_of(path)) is None:
            raise WeightsError(
                f"{path}: of which variant? Name the file efficientpose_VARIANT.safetensors."
            )
        found.append((f"{path.absolute().parent.name}/{path.stem}", VARIANTS[name], path))
    return found


def one_weights_file(path: Path) -> tuple[Variant, Path]:
    """Return the variant and the file of a path to one safetensors file.

    Raises
    ------
    WeightsError : see `weights_files`, or several in a folder
    """
    found = weights_files([path])
    if len(found) > 1:
        raise WeightsError(f"{path}: there are {len(found)} safetensors files here; name one.")
    ((_, variant, file),) = found
    return variant, file


def compare(
    weights: Sequence[tuple[str, Variant, Path]],
    *,
    kind: str,
    data: Path,
    cache: Path,
    pictures: Path | None = None,
    everyone: bool = False,
    framing: float = 1.45,
    flip: bool = False,
    scales: tuple[float, ...] = (1.0,),
    device: str = "auto",
) -> list[Row]:
    """Return the scores of each network on each part of the data and on all of it.

    Parameters
    ----------
    weights : of `weights_files`
    kind, data, pictures : the data set, as of `Source`
    cache : folder for the decoded crops
    everyone : score all persons and not only the held-out tenth
    framing : side of the view over the joints' box
    flip, scales : average maps with the mirrored view and over enlargements
    device : where the networks run; "auto" takes a GPU where there is one

    Raises
    ------
    DatasetError : unusable data, or nobody is held out
    TrainingError : there is no such device
    """
    keep_freed_memory()
    where = pick_device(device)
    # a damaged file is better known before long work than after it
    networks = [load_network(variant, path).to(where) for _, variant, path in weights]
    material = gather([Source(kind, data, pictures)], 320, cache, held_only=not everyone)
    sources = material.samples.source
    parts = [*dict.fromkeys(sources.tolist())]
    rows = []
    for (name, variant, _), network in zip(weights, networks, strict=True):
        views = Views(variant.input_size, framing, flip, scales)
        results = score_on(network, material, np.arange(len(sources)), views)
        rows += [Row(name, part, results(sources == part)) for part in parts]
        if len(parts) > 1:
            rows.append(Row(name, "all", results(sources != "")))
    return rows


def text(rows: Sequence[Row], joints: bool = False) -> str:
    """Return the table as lines to read, percent."""
    width = max([len(row.weights) for row in rows] + [7])
    lines = [
        f"{'weights':<{width}}  {'part':<10} {'persons':>7}"
        + "".join(f" {column:>12}" for column in COLUMNS)
    ]
    for row in rows:
        start = f"{row.weights:<{width}}  {row.part:<10} {row.scores.persons:>7}"
        lines.append(start + "".join(f" {value:>12.1f}" for value in row.figures()))
    if joints:
        lines += ["", *_each_keypoint(rows)]
    return "\n".join(lines) + "\n"


def _each_keypoint(rows: Sequence[Row]) -> list[str]:
    """Return lines of each keypoint's PCK@0.2 and PCKh@50, one column for each row."""
    lines = [f"({n}) {row.weights}, {row.part}" for n, row in enumerate(rows, start=1)]
    for title, values in (
        ("PCK@.2", [row.scores.pck[0.2] for row in rows]),
        ("PCKh@50", [row.scores.pckh[0.5] for row in rows]),
    ):
        numbers = "".join(f" {f'({n})':>7}" for n in range(1, len(rows) + 1))
        lines += ["", f"{title:<16}{numbers}"]
        for n, name in enumerate(KEYPOINTS):
            lines.append(f"{name:<16}" + "".join(f" {each[n]:>7.1f}" for each in values))
    return lines


def write_csv(rows: Sequence[Row], path: Path) -> None:
    """Write the table as CSV, percent, with each keypoint's figures and each pair's exchanges.

    Raises
    ------
    RecordingError : it cannot be written; an older file stays
    """
    header: list[str] = ["weights", "part", "persons", *COLUMNS]
    header += [f"{name} PCK@{f}" for f in TORSO_FRACTIONS for name in KEYPOINTS]
    header += [f"{name} PCKh@{100 * f:.0f}" for f in HEAD_FRACTIONS for name in KEYPOINTS]
    header += [f"{pair} exchanged" for pair in PAIRS]
    lines = [header]
    for row in rows:
        scores = row.scores
        each = [v for f in TORSO_FRACTIONS for v in scores.pck[f]]
        each += [v for f in HEAD_FRACTIONS for v in scores.pckh[f]]
        each += [scores.exchanged[pair] for pair in PAIRS]
        numbers = [f"{v:.2f}" if np.isfinite(v) else "" for v in (*row.figures(), *each)]
        lines.append([row.weights, row.part, str(scores.persons), *numbers])

    def write(partial: Path) -> None:
        with partial.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(lines)

    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, write)
