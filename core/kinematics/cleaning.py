"""All filter steps in order, and the log that the recording and every export keep of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..pose import PoseSequence
from . import butterworth
from .butterworth import sampling_rate
from .filtering import (
    LINEAR_UP_TO,
    FilterSettings,
    drop_low_confidence,
    fill_gaps,
    joint_runs,
    low_pass,
    outlier_half_window,
    remove_outliers,
)


def filter_pose(
    pose: PoseSequence, settings: FilterSettings | None = None
) -> tuple[PoseSequence, list[dict[str, Any]]]:
    """Return the pose after all steps, and the log of what each did.

    The log is a list of one JSON-able object a step: its name, its settings, how many
    samples it touched, the filter's true cut-off, and a ``note`` in plain words where a
    step could not be done. A frame rate too low for the cut-off skips the low-pass and
    says so; asking `low_pass` itself is an error.
    """
    s = settings or FilterSettings()
    sure = drop_low_confidence(pose, s.relative_confidence, s.minimum_confidence)
    steady = remove_outliers(sure, s.outlier_window_s, s.outlier_deviations, s.outlier_floor)
    filled = fill_gaps(steady, s.max_gap_s)
    smooth, last = _low_pass_or_note(filled, s)
    return smooth, [
        _confidence_log(pose, sure, s),
        _outlier_log(sure, steady, s),
        _gap_log(steady, filled, s),
        last,
    ]


def not_low_passed(log: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return why positions are not smooth although that was asked for; nothing where they are."""
    steps = (step for step in log if step["step"] == "low_pass" and not step["applied"])
    return tuple(step["note"] for step in steps if step.get("asked_hz"))


def _low_pass_or_note(pose: PoseSequence, s: FilterSettings) -> tuple[PoseSequence, dict[str, Any]]:
    log: dict[str, Any] = {"step": "low_pass", "applied": False, "cutoff_hz": None}
    rate_hz = sampling_rate(pose.time_s)
    if s.cutoff_hz is None:
        return pose, log | {"note": "no low-pass was asked for"}
    if not rate_hz > butterworth.lowest_rate(s.cutoff_hz):
        asked = {} if np.isnan(rate_hz) else {"asked_hz": s.cutoff_hz}
        return pose, log | asked | {"note": _too_slow(rate_hz, s.cutoff_hz)}
    short = sum(
        run.stop - run.start
        for _, run in joint_runs(pose, s.max_gap_s)
        if run.stop - run.start < butterworth.SHORTEST_RUN
    )
    log |= {
        "applied": True,
        "filter": "Butterworth, 4th order, zero lag (2nd order both ways)",
        "cutoff_hz": s.cutoff_hz,
        "cutoff_of_each_pass_hz": butterworth.design_frequency(s.cutoff_hz, rate_hz),
        "rate_hz": rate_hz,
        "resampled": not butterworth.is_even(pose.time_s),
        "padding": "odd reflection, 1 s",
        "uncertain_at_ends_s": 0.5 / s.cutoff_hz,
        "samples_left_raw": int(short),
    }
    if short:
        log["note"] = (
            f"{short} samples lie in stretches of fewer than "
            f"{butterworth.SHORTEST_RUN} frames and were left unfiltered"
        )
    return low_pass(pose, s.cutoff_hz, s.max_gap_s), log


def _too_slow(rate_hz: float, cutoff_hz: float) -> str:
    if not np.isfinite(rate_hz):
        return "one picture cannot be low-passed"
    if f"{rate_hz:.4g}" == "1":
        return (
            f"not low-passed: 1 frame a second is too few for a cut-off of {cutoff_hz:g} Hz, "
            f"which needs more than {butterworth.lowest_rate(cutoff_hz):.1f}"
        )
    return (
        f"not low-passed: {rate_hz:.4g} frames a second are too few for a cut-off of "
        f"{cutoff_hz:g} Hz, which needs more than {butterworth.lowest_rate(cutoff_hz):.1f}"
    )


def _confidence_log(before: PoseSequence, after: PoseSequence, s: FilterSettings) -> dict[str, Any]:
    return {
        "step": "drop_low_confidence",
        "relative_confidence": s.relative_confidence,
        "minimum_confidence": s.minimum_confidence,
        "samples_left_out": _found(before) - _found(after),
    }


def _outlier_log(before: PoseSequence, after: PoseSequence, s: FilterSettings) -> dict[str, Any]:
    half = outlier_half_window(before, s.outlier_window_s)
    log: dict[str, Any] = {
        "step": "remove_outliers",
        "window_frames": 2 * half + 1,
        "deviations": s.outlier_deviations,
        "floor_trunks": s.outlier_floor,
        "samples_left_out": _found(before) - _found(after),
    }
    if half < 2:
        log["note"] = "too few frames a second to tell an outlier from motion: none left out"
    return log


def _gap_log(before: PoseSequence, after: PoseSequence, s: FilterSettings) -> dict[str, Any]:
    return {
        "step": "fill_gaps",
        "max_gap_s": s.max_gap_s,
        "method": f"linear up to {LINEAR_UP_TO} frames, then PCHIP; no extrapolation",
        "samples_filled": _found(after) - _found(before),
        "samples_still_missing": int(after.status.size) - _found(after),
    }


def _found(pose: PoseSequence) -> int:
    return int(np.isfinite(pose.xy).all(axis=-1).sum())
