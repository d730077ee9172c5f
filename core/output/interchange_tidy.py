"""Cycles, parameters and events as tidy tables: one value a row; repetitions: one a row.

An empty cell is missing or does not apply; a missing value is never 0. Strides of a leg
count from 1 through all of its cycles, those left out included, so that a number means the
same stride in every table.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..findings import Findings
from ..gait.cycles import PERCENT, Cycle, CycleCurves
from ..gait.features import FEATURES, read_feature
from ..gait.parameters import Definition
from ..gait.temporal import TIMES
from ..keypoints import SIDES, Side
from ..pose import Floats
from .exports import write_table

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

CYCLE_COLUMNS = ("trial", "side", "stride", "variable", "unit", "percent", "value", "ci95_half")
REPETITION_COLUMNS = ("trial", "repetition", "start_s", "turn_s", "stop_s")
PARAMETER_COLUMNS = (
    *("trial", "side", "stride", "parameter", "unit", "value", "n", "sd", "ci95_half"),
)
SYMMETRY_COLUMNS = (
    *("trial", "parameter", "unit", "left", "right", "difference", "ratio"),
    *("symmetry_index_percent", "symmetry_angle_percent"),
)
EVENT_COLUMNS = ("trial", "side", "event", "frame", "time_s", "method", "edited")

IN_EACH: dict[str, tuple[str, ...]] = {
    "squat": (
        *("squat_duration_s", "left_squat_depth_deg", "right_squat_depth_deg"),
        *("left_squat_knee_peak_deg", "right_squat_knee_peak_deg", "squat_trunk_peak_deg"),
        *("left_squat_trunk_shank_deg", "right_squat_trunk_shank_deg"),
    ),
    "single_leg_squat": (
        *("single_leg_duration_s", "left_single_leg_knee_valgus_deg"),
        *("right_single_leg_knee_valgus_deg", "left_single_leg_knee_valgus_change_deg"),
        *("right_single_leg_knee_valgus_change_deg", "left_single_leg_pelvis_drop_deg"),
        *("right_single_leg_pelvis_drop_deg", "left_single_leg_trunk_lean_deg"),
        *("right_single_leg_trunk_lean_deg", "left_single_leg_lowering_percent"),
        "right_single_leg_lowering_percent",
    ),
    "sit_to_stand": ("rise_time_s", "rise_trunk_peak_deg"),
    "timed_up_and_go": (
        *("tug_time_s", "tug_stand_up_s", "tug_walk_out_s", "tug_turn_s", "tug_walk_back_s"),
        "tug_turn_and_sit_s",
    ),
    "jump": (*("jump_rise_m", "jump_rise_leg_lengths", "jump_flight_low_m", "jump_flight_high_m"),),
}
"""Columns of a task's repetitions, the same whatever was seen of them."""


def write_tidy(findings: Findings, folder: Path, stem: str) -> list[Path]:
    """Write `tidy_tables` and return their paths."""
    paths = []
    for name, table in tidy_tables(findings, stem).items():
        paths.append(folder / f"{stem}_{name}.csv")
        write_table(table, paths[-1])
    return paths


def tidy_tables(findings: Findings, trial: str) -> dict[str, "pd.DataFrame"]:
    """Return the tables by name: of a task besides gait repetitions, no cycles."""
    first = (
        {"cycles": cycle_table(findings, trial)}
        if findings.task is None
        else {"repetitions": repetition_table(findings, trial)}
    )
    return first | {
        "parameters": parameter_table(findings, trial),
        "symmetry": symmetry_table(findings, trial),
        "events": event_table(findings, trial),
    }


def cycle_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return every curve of every cycle that counts, at 0, 1 … 100 % of the cycle.

    ``ci95_half`` is half of the value's 95 % interval, in its unit.
    """
    time_s, widths = findings.recording.time_s, findings.measures.half_width_deg
    rows: list[Row] = []
    for variable, sides in findings.walking.curves.items():
        for side, curves in sides.items():
            width = widths[variable if variable in widths else f"{side}_{variable}"]
            for stride, cycle, values in _used(curves):
                half = np.interp(cycle.at_s, time_s, width)
                rows += [
                    {
                        "trial": trial,
                        "side": side,
                        "stride": stride,
                        "variable": variable,
                        "unit": curves.unit,
                        "percent": int(percent),
                        "value": value,
                        "ci95_half": sure,
                    }
                    for percent, value, sure in zip(PERCENT, values, half, strict=True)
                ]
    return _table(rows, CYCLE_COLUMNS)


def parameter_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return every parameter of either leg and of both (side empty), and of single strides.

    A mean over strides has an empty stride, with their number, standard deviation and half of its
    95 % interval (`kinetrace.core.gait.intervals`); a single stride has its number, n 1 and
    neither. Lengths and speed are means only.
    """
    rows: list[Row] = []
    for row in findings.parameters:
        for side, one in (("left", row.left), ("right", row.right), ("", row.both)):
            if one.count:
                values = (one.mean, one.count, one.sd, one.half_width)
                rows.append(_parameter(trial, side, None, row.definition, *values))
    for side in SIDES:
        for stride, definition, value in _by_stride(findings, side):
            if np.isfinite(value):
                rows.append(_parameter(trial, side, stride, definition, value, 1))
    return _table(rows, PARAMETER_COLUMNS)


def symmetry_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return both legs' means of each parameter that both have, and how alike they are.

    ``difference`` is right minus left, ``ratio`` right over left; see
    `kinetrace.core.gait.parameters.Parameter` for these and the two measures of symmetry, which are
    empty for values on both sides of zero and for angles near it.
    """
    rows: list[Row] = [
        {
            "trial": trial,
            "parameter": row.definition.key,
            "unit": row.definition.unit,
            "left": row.left.mean,
            "right": row.right.mean,
            "difference": row.difference,
            "ratio": row.ratio,
            "symmetry_index_percent": row.symmetry_index_percent,
            "symmetry_angle_percent": row.symmetry_angle_percent,
        }
        for row in findings.parameters
        if row.left.count and row.right.count and not row.definition.key.endswith("_percent")
    ]
    return _table(rows, SYMMETRY_COLUMNS)


def repetition_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return when each repetition of the task begins, turns and ends, and its values.

    One column of each quantity of the task, empty where none has a value: the side where it has
    one, the key as in the table of parameters and the unit, ``left_squat_depth_deg``,
    ``jump_rise_m``. The means of the table of parameters are the means of these columns.
    """
    found = findings.task.repetitions if findings.task else ()
    series = {
        _column(one.definition, side): values
        for one in (findings.task.each if findings.task else ())
        for side, values in one.known()
    }
    rows = [
        {
            "trial": trial,
            "repetition": number,
            "start_s": one.start_s,
            "turn_s": one.turn_s,
            "stop_s": one.stop_s,
            **{name: values[number - 1] for name, values in series.items()},
        }
        for number, one in enumerate(found, 1)
    ]
    own = IN_EACH.get(findings.recording.settings.task, ())
    return _table(rows, tuple(dict.fromkeys((*REPETITION_COLUMNS, *own, *series))))


def event_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return every gait event with the frame that is on show then."""
    recording = findings.recording
    rows = []
    for event in findings.walking.events:
        shown = int(np.searchsorted(recording.time_s, event.time_s + 1e-9, side="right")) - 1
        rows.append(
            {
                "trial": trial,
                "side": event.side or "",
                "event": event.kind,
                "frame": int(recording.frames[max(shown, 0)]),
                "time_s": event.time_s,
                "method": event.method,
                "edited": event.edited,
            }
        )
    return _table(rows, EVENT_COLUMNS)


def _by_stride(findings: Findings, side: Side) -> Iterator[tuple[int, Definition, float]]:
    """Yield stride, definition and value of all that is read from single strides."""
    own = [cycle for cycle in findings.walking.cycles if cycle.side == side]
    for number, cycle in enumerate(own, 1):
        if not cycle.excluded:
            for definition, value in TIMES:
                yield number, definition, float(value(cycle))
    known = {row.definition.key: row.definition for row in findings.walking.parameters}
    for feature in FEATURES:
        curves = findings.walking.curves.get(feature.quantity, {}).get(side)
        if curves is None:
            continue
        keys = (feature.key, f"{feature.key}_percent")
        for key, values in zip(keys, read_feature(curves, feature), strict=True):
            for (number, *_), value in zip(_used(curves), values, strict=True):
                if key in known:
                    yield number, known[key], float(value)


def _column(definition: Definition, side: Side | None) -> str:
    """Return the name of a quantity's column.

    >>> _column(Definition("jump_rise", "Rise of the hips", "leg lengths", "", ""), None)
    'jump_rise_leg_lengths'
    """
    unit = definition.unit.replace(" ", "_").replace("%", "percent")
    return "_".join([side, definition.key, unit] if side else [definition.key, unit])


def _used(curves: CycleCurves) -> Iterator[tuple[int, Cycle, Floats]]:
    cycles: tuple[Cycle, ...] = curves.cycles
    for number, (cycle, values) in enumerate(zip(cycles, curves.values, strict=True), 1):
        if not cycle.excluded:
            yield number, cycle, values


def _parameter(
    trial: str,
    side: str,
    stride: int | None,
    definition: Definition,
    value: float,
    n: int,
    sd: float = np.nan,
    half_width: float = np.nan,
) -> Row:
    return {
        "trial": trial,
        "side": side,
        "stride": stride,
        "parameter": definition.key,
        "unit": definition.unit,
        "value": value,
        "n": n,
        "sd": sd,
        "ci95_half": half_width,
    }


def _table(rows: list[Row], columns: tuple[str, ...]) -> "pd.DataFrame":
    import pandas as pd

    table = pd.DataFrame(rows, columns=list(columns))
    if "stride" in columns:
        table["stride"] = table["stride"].astype("Int64")
    return table
