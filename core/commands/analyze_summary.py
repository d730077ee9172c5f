"""What ``kinetrace analyze`` says of a recording: what was measured, and what to check."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..measures import Measures
    from ..recordings.recording import Recording


def summary(recording: "Recording", measures: "Measures") -> list[str]:
    """Return in words what was measured, and what to check."""
    import numpy as np

    from ..frame_rate import rate_in_words
    from ..measure_notes import notes_on
    from ..pose import Status

    video = recording.video
    turned = video.turned_deg != 0
    frames = f"{len(recording)} frames in {recording.duration_s:.2f} s, {rate_in_words(recording)}"
    lines = [
        f"{video.name}: {frames if len(recording) > 1 else 'one picture'}, "
        f"{video.width} × {video.height}" + (f", turned by {video.turned_deg}°" * turned),
    ]
    words = {1: "right", -1: "left", 0: "towards or away from the camera"}
    for one in measures.passes:
        start, stop = recording.time_s[one.start], recording.time_s[one.stop - 1]
        sure = "" if one.certain else ", not certain: check, and set it with --side"
        lines.append(f"  {start:.2f}–{stop:.2f} s facing {words[one.direction]}{sure}")
    shares = {one: measures.share(one) for one in Status}
    lines.append(
        "  samples: "
        + ", ".join(f"{100 * shares[one]:.1f} % {one.name.lower()}" for one in reversed(Status))
    )
    for side in ("left", "right"):
        knee = measures.curves[f"{side}_knee_flexion"].value
        if np.isfinite(knee).any():
            lines.append(
                f"  {side} knee flexion from {np.nanmin(knee):z.0f}° to {np.nanmax(knee):z.0f}°"
            )
    lines += task_lines(recording, measures)
    notes = (*recording.warnings, *recording.notices, *notes_on(recording, measures))
    return [*lines, *(f"  note: {note}" for note in notes)]


def task_lines(recording: "Recording", measures: "Measures") -> list[str]:
    """Return in words what was measured of another task than gait, or which one it may be."""
    from ..findings import findings_of
    from ..gait.parameters import in_words
    from ..tasks.choice import task_title

    if not len(recording):
        return []
    findings = findings_of(recording, measures=measures)
    if findings.task is None:
        return [f"  no steps: {one}" for one in findings.other_tasks]
    count = len(findings.task.repetitions)
    title = task_title(recording.settings.task)
    counted = f": {count} {'repetition' if count == 1 else 'repetitions'}" if count else ""
    lines = [f"  {title}{counted}"]
    lines += [f"    {in_words(row)}" for row in findings.parameters]
    return lines + [f"    note: {note}" for note in findings.task.notes]
