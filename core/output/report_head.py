"""The head of a report and the foot of its pages: of whom it is, from when, and what was filmed."""

from ..findings import Findings
from ..frame_rate import rate_in_words, usual_rate_hz
from ..kinematics.view import near_side
from ..tasks.choice import TASKS, task_title
from .exports import as_text
from .report_facts import Rows, is_gait, listed
from .report_options import ReportOptions
from .report_tables import NONE

FACING = {1: "right", -1: "left", 0: "towards or away from the camera"}


def title(findings: Findings) -> str:
    """Return the report's title."""
    if findings.task is not None:
        return f"{task_title(findings.recording.settings.task)} report"
    return "Gait report" if is_gait(findings) else "Movement report"


def person_code(findings: Findings, options: ReportOptions) -> str:
    """Return the person's code, a dash where there is none."""
    code = findings.recording.code if options.code is None else options.code
    return code.strip() or NONE


def title_and_code(findings: Findings, options: ReportOptions) -> str:
    """Return how the report is called in the tab of its reader, the code only where there is one.

    No file name, as everywhere.
    """
    code = person_code(findings, options)
    return title(findings) if code == NONE else f"{title(findings)}, {code}"


def head(findings: Findings, options: ReportOptions) -> Rows:
    """Return the rows of the head: whose, when, by whom, task, video, facing, nearer leg."""
    recording = findings.recording
    video = recording.video
    rows = [("Code", person_code(findings, options))]
    if options.recorded_on is not None:
        rows.append(("Recorded on", options.recorded_on.isoformat()))
    if options.made_on is not None:
        rows.append(("Report of", options.made_on.isoformat()))
    if options.operator:
        rows.append(("Measured by", options.operator))
    if findings.task is not None:
        task = TASKS[recording.settings.task]
        rows.append(("Task", f"{task.title}. To be filmed: {task.filming}"))
    if options.conditions:
        rows.append(("Conditions", options.conditions))
    if options.show_video_name:
        rows.append(("Video file", as_text(video.name)))
    rate, slower = rate_in_words(recording), recording.settings.slow_motion
    if slower != 1:
        rate += f" (slow motion: the file plays {usual_rate_hz(recording) / slower:.2f})"
    size = f"{video.width} × {video.height}"
    rows.append(("Recording", f"{recording.duration_s:.2f} s, {rate}, {size}"))
    rows.append(("Facing", _facing(findings)))
    if recording.settings.height_m is not None:
        rows.append(("Body height", f"{recording.settings.height_m:.2f} m"))
    return rows


def foot(findings: Findings, options: ReportOptions) -> str:
    """Return what stands at the foot of every page: a loose one tells when and of whom it is.

    The code comes last: a long one is cut.
    """
    parts = ["Kinetrace"]
    if options.recorded_on is not None:
        parts.append(f"recorded on {options.recorded_on.isoformat()}")
    if options.made_on is not None:
        parts.append(f"report of {options.made_on.isoformat()}")
    return " · ".join([*parts, f"code {person_code(findings, options)}"])


def _facing(findings: Findings) -> str:
    parts = []
    for one in findings.measures.passes:
        start, stop = (findings.recording.time_s[i] for i in (one.start, one.stop - 1))
        sure = "" if one.certain else " (not certain)"
        parts.append(f"{FACING[one.direction]} {start:.1f}–{stop:.1f} s{sure}")
    near = {
        near_side(one.direction, mirrored=findings.recording.settings.mirrored)
        for one in findings.measures.passes
    } - {None}
    leg = f"; nearer leg: {near.pop()}" if len(near) == 1 else ""
    return (listed(parts) or "unknown") + leg
