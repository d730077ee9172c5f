"""Tables and facts of a recording as files that other programs read.

Wide CSV: one row a frame, `frame,time_s` first, the unit in each column's name, "." as the
decimal sign, UTF-8. An empty cell is missing; a missing value is never 0. Numbers have six digits,
times as many as a millionth of a second needs.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..findings import Findings
from ..keypoints import KEYPOINTS
from ..kinematics.angles import ANGLES, UNAVAILABLE
from ..kinematics.velocity import DEFINITION as VELOCITY
from ..kinematics.velocity import angular_velocity
from ..measures import Measures
from ..pose import Floats, Pass, PoseSequence, Status
from ..recordings.recording import Recording
from ..recordings.recording_file import replace_file
from .findings_facts import findings_facts

if TYPE_CHECKING:
    import pandas as pd

FACING = {1: "right", -1: "left", 0: ""}

NO_TEXT = "backslashreplace"
"""What becomes of a file's name that is no text in UTF-8, as an old disk may have it."""

TIMES = frozenset(["time_s", "start_s", "turn_s", "stop_s"])
"""Columns of times from the beginning, which six digits would make coarse in a long recording."""


TEXTS = frozenset(["trial", "video", "code", "text", "name", "first_recording", "second_recording"])
"""Columns of words that a person chose."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that spreadsheets compute, whoever wrote it."""


def keypoint_table(recording: Recording, measures: Measures) -> "pd.DataFrame":
    """Return positions by frame: filtered, confidence, status and as the network saw them.

    Columns of each keypoint: ``_x_px``, ``_y_px`` (filtered), ``_conf`` (height of the heatmap's
    peak there, empty where the position is none), ``_status`` (measured, repaired, filled,
    corrected, empty for missing),
    ``_raw_x_px``, ``_raw_y_px`` (highest peak, before any step). Pixels of the displayed
    picture, x to the right, y down.
    """
    import pandas as pd

    columns: dict[str, Any] = _frame_columns(recording)
    for point, name in enumerate(KEYPOINTS):
        columns[f"{name}_x_px"] = measures.pose.xy[:, point, 0]
        columns[f"{name}_y_px"] = measures.pose.xy[:, point, 1]
        columns[f"{name}_conf"] = peak_height(measures.pose)[:, point]
        columns[f"{name}_status"] = status_words(measures.pose.status[:, point])
        columns[f"{name}_raw_x_px"] = measures.raw.xy[:, point, 0]
        columns[f"{name}_raw_y_px"] = measures.raw.xy[:, point, 1]
    return pd.DataFrame(columns)


def angle_table(recording: Recording, measures: Measures) -> "pd.DataFrame":
    """Return joint angles by frame, each with its interval and status, and the facing.

    Columns: ``facing`` (right, left, empty where neither), then of each angle ``_deg``,
    ``_ci95_half_deg`` (value ± this is the 95 % interval, without the constant offset of the joint
    centres) and ``_status``: the least trustworthy among the keypoints used.
    """
    import pandas as pd

    columns: dict[str, Any] = _frame_columns(recording)
    columns["facing"] = [FACING[int(sign)] for sign in measures.direction]
    for curve in measures.curves.values():
        columns[curve.column] = curve.value
        columns[f"{curve.name}_ci95_half_deg"] = measures.half_width_deg[curve.name]
        columns[f"{curve.name}_status"] = status_words(curve.status)
    return pd.DataFrame(columns)


def velocity_table(recording: Recording, measures: Measures) -> "pd.DataFrame":
    """Return angular velocities by frame: of each angle ``_deg_per_s``, flexion positive.

    See `kinetrace.core.kinematics.velocity.angular_velocity`; empty where none is given.
    """
    import pandas as pd

    columns: dict[str, Any] = _frame_columns(recording)
    for curve in measures.curves.values():
        columns[f"{curve.name}_deg_per_s"] = angular_velocity(curve.time_s, curve.value)
    return pd.DataFrame(columns)


def as_text(name: str) -> str:
    """Return the name of a file as text, also where it is none in UTF-8.

    >>> as_text("gr\\udcf6\\udcdfe.mp4") == r"gr\\udcf6\\udcdfe.mp4"
    True
    """
    return name.encode("utf-8", NO_TEXT).decode("utf-8")


def peak_height(pose: PoseSequence) -> Floats:
    """Return the height of each position's peak, (T, K); NaN of one filled in or set by a person.

    The peak that was left out there, however high, is somewhere else.
    """
    seen = np.isin(pose.status, (Status.MEASURED, Status.REPAIRED)) & (pose.confidence > 0)
    return np.where(seen, pose.confidence, np.nan)


def status_words(status: "np.ndarray") -> list[str]:
    """Return each status as a word, empty for missing."""
    words = {int(one): one.name.lower() for one in Status} | {int(Status.MISSING): ""}
    return [words[int(value)] for value in status]


def write_table(table: "pd.DataFrame", path: Path) -> None:
    """Write a table as CSV, in place of an older file only once it is whole.

    A note like "- leans left" has a blank before it, without which a spreadsheet shows an error.
    """
    times = {name: table[name].map(_time) for name in table.columns if name in TIMES}
    texts = {name: table[name].map(_no_formula) for name in table.columns if name in TEXTS}
    exact = table.assign(**times, **texts)
    replace_file(
        path,
        lambda file: exact.to_csv(
            file, index=False, float_format="%.6g", lineterminator="\n", errors=NO_TEXT
        ),
    )


def _no_formula(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> _no_formula("- leans left"), _no_formula("P-01")
    (' - leans left', 'P-01')
    """
    return f" {text}" if text.startswith(FORMULA) else text


def _time(seconds: float) -> str:
    """Return a time to a millionth of a second, empty for a missing one.

    >>> _time(0.5), _time(3723.004166667), _time(float("nan"))
    ('0.5', '3723.004167', '')
    """
    return f"{round(seconds, 6):.12g}" if seconds == seconds else ""


def metadata(
    recording: Recording, measures: Measures, findings: Findings | None = None
) -> dict[str, Any]:
    """Return every fact and setting behind the numbers, JSON-able.

    Parameters
    ----------
    findings : what was made of them, for the scale, the cycles left out and the definitions of
        what was measured (`findings_facts`)
    """
    status = {one.name.lower(): measures.share(one) for one in Status}
    angles = {
        name: {
            "definition": row.definition,
            "zero": row.zero,
            "positive": row.positive,
            "view": row.view,
            "limits": row.limits,
            "source": row.source,
        }
        for name, row in ANGLES.items()
    }
    return {
        "notice": NOT_A_DEVICE,
        "video": asdict(recording.video),
        "engine": asdict(recording.engine),
        "settings": asdict(recording.settings),
        "complete": recording.complete,
        "first_and_last_frame_wanted": list(recording.wanted),
        "notices": list(recording.notices),
        "corrections": len(recording.corrections),
        "share_of_samples": status,
        "passes": [_pass_facts(recording, one) for one in measures.passes],
        "median_turn_out_of_plane_deg": [
            _median(measures.not_sagittal_deg[one.start : one.stop]) for one in measures.passes
        ],
        "floor": asdict(measures.floor) | {"taken_off_deg": recording.settings.level_deg},
        "steps": measures.log,
        "units": "pixels of the displayed picture, x right, y down; seconds; degrees",
        "angles": angles,
        "angular_velocity": VELOCITY,
        "not_measurable": dict(UNAVAILABLE),
        **({} if findings is None else findings_facts(findings)),
    }


def write_metadata(
    recording: Recording, measures: Measures, path: Path, findings: Findings | None = None
) -> None:
    """Write `metadata` as JSON."""
    facts = metadata(recording, measures, findings)
    text = json.dumps(_plain(facts), indent=1, ensure_ascii=False)
    replace_file(path, lambda file: file.write_text(text, encoding="utf-8", errors=NO_TEXT))


NOT_A_DEVICE = (
    "Research and education software. Not a medical device; not cleared or certified under EU "
    "MDR or by FDA; not for diagnosis, monitoring or treatment decisions. Numbers come from a "
    "2-D video and can be wrong; check against the picture."
)


def _pass_facts(recording: Recording, one: Pass) -> dict[str, Any]:
    """Return a pass with frames, times and facing as in the tables of frames."""
    first, last = one.start, one.stop - 1
    return {
        "first_frame": int(recording.frames[first]),
        "last_frame": int(recording.frames[last]),
        "start_s": float(recording.time_s[first]),
        "stop_s": float(recording.time_s[last]),
        "facing": FACING[one.direction],
        "certain": one.certain,
        "chosen_by": one.chosen_by,
    }


def _frame_columns(recording: Recording) -> dict[str, Any]:
    return {"frame": recording.frames, "time_s": recording.time_s}


def _median(values: "np.ndarray") -> float | None:
    found = values[np.isfinite(values)]
    return float(np.median(found)) if len(found) else None


def _plain(value: Any) -> Any:
    """Return a value with only what JSON knows: no NaN, no numpy."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and not np.isfinite(value) else value
