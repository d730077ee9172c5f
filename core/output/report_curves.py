"""The panels of a report: angles over the gait cycle, or over time where there is none."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..findings import Findings
from ..gait.cycles import FEWEST_FOR_SD, PERCENT, CycleCurves
from ..gait.reference import ReferenceBand, reference_band
from ..keypoints import SIDES
from ..kinematics.angles import ANGLES
from .long_curves import widest
from .plots import LEFT, MIDDLE, RIGHT, with_room
from .report_options import ReportOptions

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

STYLE: "dict[str, tuple[str, Any]]" = {"left": (LEFT, (0, (4, 2))), "right": (RIGHT, "-")}
BAND, SOFT = "#c4c4c4", "#555555"

LIMITS_DEG: dict[str, tuple[float, float]] = {
    "knee_flexion": (-10, 80),
    "thigh": (-30, 60),
    "hip_flexion_trunk": (-30, 60),
    "shank": (-70, 30),
    "trunk_lean": (-20, 30),
}
"""Fixed axes, so that reports can be laid side by side; wider only where a curve needs it."""

OVER_CYCLE = ("knee_flexion", "thigh", "hip_flexion_trunk", "shank", "trunk_lean", "elbow_flexion")


def cycle_quantities(findings: Findings) -> list[str]:
    """Return the angles to show over the cycle; of the legs also those that no cycle has."""
    over = findings.walking.curves
    return [
        name
        for name in OVER_CYCLE
        if name in over
        and (name in LIMITS_DEG or any(curves.count for curves in over[name].values()))
    ]


def no_cycle_reason(findings: Findings, name: str) -> str:
    """Return why no cycle of an angle counts, by the commonest reason."""
    reasons = [
        cycle.excluded
        for curves in findings.walking.curves[name].values()
        for cycle in curves.cycles
        if cycle.excluded
    ]
    return max(set(reasons), key=reasons.count) if reasons else "there is no cycle"


def band_of(name: str, findings: Findings, options: ReportOptions) -> ReferenceBand | None:
    """Return the laboratory's band to draw behind an angle, None for none."""
    if options.no_reference(findings.walking):
        return None
    return reference_band(name, options.age_group, options.speed)


def draw_cycle_panel(axis: "Axes", findings: Findings, name: str, options: ReportOptions) -> None:
    """Draw mean ± SD of both legs, single strides thin behind, foot-off, and the reference."""
    band = band_of(name, findings, options)
    if band is not None:
        low, high = band.mean - band.sd, band.mean + band.sd
        axis.fill_between(PERCENT, low, high, color=BAND, alpha=0.55, linewidth=0)
    shown = [] if band is None else [low, high]
    for side in ("right", "left"):  # the dashes on top
        curves = findings.walking.curves[name].get(side)
        if curves is not None and curves.count:
            _draw_leg(axis, curves)
            shown.append(curves.values[curves.used])
    counts = {s: c.count for s, c in findings.walking.curves[name].items()}
    if not any(counts.values()):
        text = f"no cycle counts:\n{no_cycle_reason(findings, name)}"
        axis.text(0.5, 0.5, text, transform=axis.transAxes, fontsize=7, ha="center", va="center")
    _dress(axis, name, np.concatenate([np.zeros(1), *(np.ravel(one) for one in shown)]))
    strides = f"strides: left {counts.get('left', 0)}, right {counts.get('right', 0)}"
    _note(axis, f"{strides}\n{sureness(findings, name)}")
    axis.set_xlim(0, 100)
    axis.set_xticks(range(0, 101, 20))


def _draw_leg(axis: "Axes", curves: CycleCurves) -> None:
    colour, style = STYLE[curves.side]
    for values in curves.values[curves.used]:
        axis.plot(PERCENT, values, color=colour, alpha=0.3, linewidth=0.5)
    if np.isfinite(curves.sd).all():
        low, high = curves.mean - curves.sd, curves.mean + curves.sd
        axis.fill_between(PERCENT, low, high, color=colour, alpha=0.16, linewidth=0)
    axis.plot(PERCENT, curves.mean, color=colour, linestyle=style, linewidth=1.6)
    off = curves.foot_off_percent
    off = off[np.isfinite(off)]
    if len(off):
        axis.axvline(float(off.mean()), color=colour, linestyle=style, linewidth=0.9, alpha=0.9)


def sureness(findings: Findings, name: str) -> str:
    """Return the usual half-width of an angle's 95 % interval, empty where there is none."""
    words = []
    for side in (*SIDES, ""):
        widths = findings.measures.half_width_deg.get(f"{side}_{name}" if side else name)
        if widths is not None and np.isfinite(widths).any():
            words.append(f"{side} ±{np.nanmedian(widths):.0f}°".strip())
    return f"95 %: {', '.join(words)}" if words else ""


def _note(axis: "Axes", text: str) -> None:
    """Write small text above the panel at the right."""
    axis.text(
        1, 1.025, text, transform=axis.transAxes, fontsize=6, color=SOFT, ha="right", va="bottom"
    )


def draw_time_panel(axis: "Axes", findings: Findings, name: str) -> None:
    """Draw one angle over time, left dashed and right solid, in its 95 % interval."""
    shown = []
    for key, colour, style in (
        (f"right_{name}", *STYLE["right"]),
        (f"left_{name}", *STYLE["left"]),
        (name, MIDDLE, "-"),
    ):
        curve = findings.measures.curves.get(key)
        if curve is not None and np.isfinite(curve.value).any():
            width = findings.measures.half_width_deg[key]
            low, high = curve.value - width, curve.value + width
            band = widest(curve.time_s, low, high)
            axis.fill_between(*band, color=colour, alpha=0.16, linewidth=0)
            axis.plot(curve.time_s, curve.value, color=colour, linestyle=style, linewidth=1.2)
            shown.append(with_room(curve.value, width))
    _dress(axis, name, np.concatenate(shown))
    _note(axis, sureness(findings, name))
    times = findings.recording.time_s
    if len(times) > 1:
        axis.set_xlim(float(times[0]), float(times[-1]))


def _dress(axis: "Axes", name: str, values: "np.ndarray") -> None:
    row = ANGLES[name]
    low, high = LIMITS_DEG.get(name, (float(values.min()) - 5, float(values.max()) + 5))
    axis.set_ylim(min(low, float(values.min()) - 2), max(high, float(values.max()) + 2))
    axis.axhline(0, color="#888888", linewidth=0.5)
    axis.set_title(row.title, fontsize=8, loc="left", fontweight="bold", pad=13)
    axis.text(
        0,
        1.025,
        f"degrees; + {row.positive.replace(';', ',').partition(',')[0]}",
        transform=axis.transAxes,
        fontsize=6,
        color=SOFT,
    )
    axis.tick_params(labelsize=7, length=2.5, width=0.6)
    axis.spines[["top", "right"]].set_visible(False)
    axis.spines[["left", "bottom"]].set_linewidth(0.6)


def legend_of(
    findings: Findings, names: Sequence[str], options: ReportOptions, *, over_cycle: bool
) -> "list[Artist]":
    """Return what the lines and bands of some angles' panels mean: of those that are drawn."""
    if over_cycle:
        return _legend_of_cycles(findings, names, options)
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    curves = findings.measures.curves
    drawn = {key for key, curve in curves.items() if np.isfinite(curve.value).any()}
    handles: list[Artist] = [
        _line(side, side) for side in SIDES if any(f"{side}_{name}" in drawn for name in names)
    ]
    if drawn & set(names):
        handles.append(Line2D([], [], color=MIDDLE, label="whole body"))
    band = "holds 95 % of the errors of each sample"
    return [*handles, Patch(color=MIDDLE, alpha=0.16, label=band)]


def _legend_of_cycles(
    findings: Findings, names: Sequence[str], options: ReportOptions
) -> "list[Artist]":
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    over = findings.walking.curves
    most = max((one.count for name in names for one in over[name].values()), default=0)
    drawn = "mean ± SD" if most >= FEWEST_FOR_SD else "mean"
    handles: list[Artist] = [
        _line(side, f"{side}, {drawn}")
        for side in SIDES
        if any(side in over[name] and over[name][side].count for name in names)
    ]
    handles.append(
        Line2D([], [], color=SOFT, linestyle="", marker="|", markersize=9, label="foot-off")
    )
    if any(band_of(name, findings, options) for name in names):
        pace = "" if options.speed == "free" else f" ({options.speed.replace('_', ' ')})"
        label = f"marker-based laboratory reference{pace}, ± SD over its trials"
        handles.append(Patch(color=BAND, alpha=0.55, label=label))
    return handles


def _line(side: str, label: str) -> "Artist":
    from matplotlib.lines import Line2D

    colour, style = STYLE[side]
    return Line2D([], [], color=colour, linestyle=style, linewidth=1.6, label=label)


def panel_figure(
    findings: Findings, name: str, options: ReportOptions, *, over_cycle: bool
) -> "Figure":
    """Return one panel as a figure of its own."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(3.5, 2.6), layout="constrained")
    draw_panel(figure.add_subplot(), findings, name, options, over_cycle=over_cycle)
    label_below(figure.axes[0], over_cycle=over_cycle)
    return figure


def draw_panel(
    axis: "Axes", findings: Findings, name: str, options: ReportOptions, *, over_cycle: bool
) -> None:
    """Draw an angle over the gait cycle or over time."""
    if over_cycle:
        draw_cycle_panel(axis, findings, name, options)
    else:
        draw_time_panel(axis, findings, name)


def label_below(axis: "Axes", *, over_cycle: bool) -> None:
    """Write what runs from left to right."""
    label = "% of the gait cycle" if over_cycle else "time (s)"
    axis.set_xlabel(label, fontsize=7, labelpad=1)
