"""Joint angles over time as one figure for print: PNG or SVG."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..kinematics.angles import ANGLES
from ..measures import Measures
from ..pose import Curve, Floats, Status
from ..recordings.recording import Recording
from ..recordings.recording_file import replace_file
from ..tasks.choice import moving_angles
from .exports import as_text
from .fonts import fonts_for
from .long_curves import one_each

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEFT, RIGHT, MIDDLE = "#D55E00", "#0072B2", "#333333"
SAGITTAL = ("hip_flexion_trunk", "knee_flexion", "thigh", "shank", "trunk_lean", "elbow_flexion")
MOST_BAND = 95
"""Per cent of the intervals over time for which a plot has room: of one wide for once, not all."""

FRONTAL = ("knee_valgus", "pelvis_obliquity", "shoulder_obliquity", "trunk_lateral_lean")


def angles_shown(recording: Recording, measures: Measures) -> list[str]:
    """Return the angles, without side, of figures and reports: of those that have a value.

    What a range of motion is about comes first, whatever it is.
    """
    first = moving_angles(recording, measures)
    names = dict.fromkeys((*first, *SAGITTAL, *FRONTAL))
    return [name for name in names if _has_values(measures, name)]


def with_room(value: Floats, half_width: Floats) -> Floats:
    """Return what a plot over time must have room for: a curve, (T,), and its 95 % interval."""
    known = np.isfinite(value) & np.isfinite(half_width)
    most = np.percentile(half_width[known], MOST_BAND) if known.any() else 0.0
    room = np.where(known, np.minimum(half_width, most), 0.0)
    edges = np.concatenate([value - room, value + room])
    return np.asarray(edges[np.isfinite(edges)])


def angle_figure(recording: Recording, measures: Measures) -> "Figure":
    """Return a figure with one panel an angle: left dashed, right solid.

    Filled and repaired samples carry a dot. Panels without a value are left out.
    """
    from matplotlib.figure import Figure

    rows, title = angles_shown(recording, measures), _title(recording)
    figure = Figure(figsize=(11, 2.1 * max((len(rows) + 1) // 2, 1) + 0.9), layout="constrained")
    with fonts_for([title]):
        figure.suptitle(title, fontsize=10, parse_math=False)
    if not rows:
        figure.text(0.5, 0.5, "No joint angle could be measured.", ha="center", va="center")
        return figure
    axes = figure.subplots((len(rows) + 1) // 2, 2, sharex=True, squeeze=False).ravel()
    for axis, name in zip(axes, rows, strict=False):
        _panel(axis, measures, name)
    for axis in axes[len(rows) :]:
        axis.set_axis_off()
    for axis in axes[max(len(rows) - 2, 0) : len(rows)]:
        axis.set_xlabel("time (s)")
        axis.tick_params(labelbottom=True)
    figure.legend(handles=_legend(), loc="outside lower center", ncols=4, frameon=False, fontsize=8)
    return figure


def write_figure(figure: "Figure", path: Path) -> None:
    """Write a figure as PNG or SVG, by the file's ending, without dates or program names."""
    kind = path.suffix.removeprefix(".").lower()
    if kind not in ("png", "svg"):
        raise ValueError(f"path: expected a file ending in .png or .svg, got {path.name}")
    facts = {"Software": None} if kind == "png" else {"Date": None, "Creator": None}

    def write(file: Path) -> None:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph")  # a name in letters that no font here has
            figure.savefig(file, format=kind, dpi=150, metadata=facts)

    replace_file(path, write)


def _panel(axis: "Axes", measures: Measures, name: str) -> None:
    row = ANGLES[name]
    for curve_name, colour, style in (
        (f"left_{name}", LEFT, "--"),
        (f"right_{name}", RIGHT, "-"),
        (name, MIDDLE, "-"),
    ):
        if (curve := measures.curves.get(curve_name)) is None:
            continue
        axis.plot(curve.time_s, curve.value, style, color=colour, linewidth=1.3)
        made = one_each(np.isin(curve.status, (Status.FILLED, Status.REPAIRED)))
        axis.plot(curve.time_s[made], curve.value[made], ".", color=colour, markersize=3)
    axis.set_title(row.title, fontsize=9, loc="left")
    axis.set_ylabel("degrees", fontsize=8)
    axis.annotate(
        f"+ {row.positive}",
        (1, 1.02),
        xycoords="axes fraction",
        ha="right",
        va="bottom",
        fontsize=6.5,
        color="#666666",
    )
    axis.axhline(0, color="#999999", linewidth=0.6)
    axis.tick_params(labelsize=8)
    axis.spines[["top", "right"]].set_visible(False)


def _legend() -> "list[Artist]":
    from matplotlib.lines import Line2D

    return [
        Line2D([], [], color=LEFT, linestyle="--", label="left"),
        Line2D([], [], color=RIGHT, label="right"),
        Line2D([], [], color=MIDDLE, label="whole body"),
        Line2D([], [], color=MIDDLE, marker=".", linestyle="", label="filled or repaired"),
    ]


def _title(recording: Recording) -> str:
    engine = recording.engine
    return f"{as_text(recording.video.name)}   ·   EfficientPose {engine.variant}"


def _has_values(measures: Measures, name: str) -> bool:
    found: list[Curve] = [
        measures.curves[key]
        for key in (name, f"left_{name}", f"right_{name}")
        if key in measures.curves
    ]
    return any(np.isfinite(curve.value).any() for curve in found)
