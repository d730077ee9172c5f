"""Loss and accuracy of a run as files one can look at: curves.csv and curves.png."""

import csv
import math
from collections.abc import Mapping
from pathlib import Path

COLUMNS = (
    "step", "epoch", "seconds", "size", "rate", "sigma", "loss",
    "pck_05", "pck_10", "pck_20", "pckh_50", "exchanged_knees",
)  # fmt: skip


def append_row(path: Path, row: Mapping[str, float]) -> None:
    """Add one evaluation to the CSV file, with a header where it is new."""
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        if file.tell() == 0:  # new, or left empty by a full disk
            writer.writeheader()
        writer.writerow({name: _short(row[name]) for name in COLUMNS if name in row})


def drop_rows_after(path: Path, step: int) -> None:
    """Remove rows of steps that a resumed run will do again."""
    rows = read_rows(path)
    if not rows or rows[-1]["step"] <= step:
        return
    partial = path.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    for row in rows:
        if row["step"] <= step:
            append_row(partial, row)
    if partial.exists():
        partial.replace(path)
    else:
        path.unlink()


def read_rows(path: Path) -> list[dict[str, float]]:
    """Return the evaluations so far, NaN for an empty cell."""
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return [
            {name: float(text) if text else math.nan for name, text in row.items()}
            for row in csv.DictReader(file)
        ]


def plot(path: Path, picture: Path) -> None:
    """Draw loss and accuracy over the epochs as a picture file."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows = read_rows(path)
    epochs = [row["epoch"] for row in rows]
    figure = Figure(figsize=(7, 6), layout="constrained")
    FigureCanvasAgg(figure)
    upper, lower = figure.subplots(2, 1, sharex=True)
    upper.plot(epochs, [row["loss"] for row in rows], color="#444444")
    upper.set(ylabel="loss", yscale="log")
    for name, label in (("pck_20", "PCK@0.2"), ("pck_10", "PCK@0.1"), ("pck_05", "PCK@0.05")):
        lower.plot(epochs, [row[name] for row in rows], label=label)
    lower.set(xlabel="epoch", ylabel="held-out keypoints found, %", ylim=(0, 100))
    lower.legend(loc="upper left")
    figure.savefig(picture, dpi=100)


def _short(value: float) -> str:
    return "" if math.isnan(value) else f"{value:.7g}"
