"""The measured times as tables and as one figure."""

import importlib.metadata
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .contest import Result
from .costs import Cost

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {"openvino": "#0072B2", "torch": "#D55E00", "tflite": "#999999"}
HATCHES = {"openvino": "", "torch": "///", "tflite": "..."}
"""A second cue beside the colour, for prints without one."""

PARTS = {"whole pipeline": ("#0072B2", "o-"), "network alone": ("#D55E00", "s--"),
         "decoding alone": ("#555555", "^:")}  # fmt: skip
"""Colour, and mark with line style."""

TITLES = {"openvino": "OpenVINO", "torch": "PyTorch", "tflite": "published TFLite"}


def speed_table(results: Sequence[Result]) -> "pd.DataFrame":
    """Return a row for each variant and engine.

    ``ms`` is the median for one picture after another, ``cpu_ms`` the processor's time for it
    with all cores added, ``in_flight_ms`` the time of each where two are always begun, as in the
    analysis of a video. The ratios are these over `ms` of the published TFLite in the same run,
    missing without one.
    """
    from statistics import median

    import pandas as pd

    published = {one.variant: one.ms for one in results if one.engine == "tflite"}
    rows = [
        {
            "variant": one.variant,
            "engine": one.name,
            "threads": one.threads,
            "ms": one.ms,
            "cpu_ms": 1000 * median(one.cpu_s),
            "in_flight_ms": one.in_flight_ms,
            "ratio": one.ms / published.get(one.variant, float("nan")),
            "in_flight_ratio": one.in_flight_ms / published.get(one.variant, float("nan")),
            "start_s": one.start_s,
            "memory_mb": one.memory_mb,
        }
        for one in results
    ]
    return pd.DataFrame(rows)


def cost_table(found: Sequence[Cost]) -> "pd.DataFrame":
    """Return a row for each clip.

    ``fps`` is the pipeline's rate once it runs, ``share`` that over the rate of the slower part
    alone, which ``bottleneck`` names, and ``share_of_both`` over ``both_fps``, that of decoder
    and network side by side on the same cores. ``cpu_share`` is how much of the processor's time
    these two are: what other programs do counts less in it.
    """
    import pandas as pd

    return pd.DataFrame(
        [
            {
                **asdict(one),
                "bottleneck": one.bottleneck,
                "share": one.share,
                "share_of_both": one.share_of_both,
                "cpu_share": one.cpu_share,
            }
            for one in found
        ]
    )


def machine() -> dict[str, Any]:
    """Return what the times were measured on."""
    import psutil

    return {
        "processor": _processor(),
        "cores": psutil.cpu_count(logical=False),
        "threads": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30, 1),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "kinetrace": importlib.metadata.version("kinetrace"),
        "load_before": round(psutil.getloadavg()[0], 1),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def figure(results: Sequence[Result], found: Sequence[Cost]) -> "Figure":
    """Return bars of the engines' times, and the pipeline's cost over length and resolution.

    Without costs, as from ``--bare``, there are only the bars.
    """
    from matplotlib.figure import Figure

    if not found:
        drawn = Figure(figsize=(5, 3.8), layout="constrained")
        _bars(drawn.subplots(), results)
        return drawn
    drawn = Figure(figsize=(11, 3.8), layout="constrained")
    bars, length, resolution = drawn.subplots(1, 3, width_ratios=(1.3, 1, 1))
    _bars(bars, results)
    found = [one for one in found if one.variant == found[0].variant]
    usual = sorted(
        (one for one in found if one.height == _most_played(found)), key=lambda one: one.frames
    )
    colour, style = PARTS["whole pipeline"]
    length.plot([o.frames for o in usual], [o.seconds for o in usual], style, color=colour)
    length.set(title="Whole pipeline, by length", xlabel="frames", ylabel="seconds")
    length.set_xlim(left=0)
    once = sorted(
        (one for one in found if one.frames == min(other.frames for other in found)),
        key=lambda one: one.height,
    )
    for label, values in (
        ("whole pipeline", [1000 / one.fps for one in once]),
        ("network alone", [1000 / one.network_fps for one in once]),
        ("decoding alone", [1000 / one.decoding_fps for one in once]),
    ):
        colour, style = PARTS[label]
        resolution.plot([one.height for one in once], values, style, color=colour, label=label)
    resolution.set(title="By resolution", xlabel="height (px)", ylabel="ms a frame")
    resolution.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.16))
    for axis in (length, resolution):
        _open_box(axis)
    return drawn


def _most_played(found: Sequence[Cost]) -> int:
    heights = [one.height for one in found]
    return max(heights, key=heights.count, default=0)


def _open_box(axis: "Axes") -> None:
    axis.set_ylim(bottom=0)
    axis.spines[["top", "right"]].set_visible(False)


def _bars(axis: "Axes", results: Sequence[Result]) -> None:
    variants = list(dict.fromkeys(one.variant for one in results))
    engines = [name for name in COLOURS if any(one.engine == name for one in results)]
    width = 0.8 / max(len(engines), 1)
    for number, engine in enumerate(engines):
        own = {one.variant: one.ms for one in results if one.engine == engine}
        places = [variants.index(name) + (number - (len(engines) - 1) / 2) * width for name in own]
        bars = axis.bar(
            places,
            list(own.values()),
            width,
            color=COLOURS[engine],
            hatch=HATCHES[engine],
            edgecolor="white",
            label=TITLES[engine],
        )
        axis.bar_label(bars, fmt="%.0f", fontsize=8)
    axis.set_xticks(range(len(variants)), variants)
    axis.set(title="One picture, network alone", ylabel="ms, median")
    axis.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=len(engines))
    _open_box(axis)
