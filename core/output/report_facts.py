"""The quality box of a report: how well it was measured, and with what."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..findings import Findings
from ..frame_rate import usual_rate_hz
from ..gait.leg_signals import LEGS, both_legs_px
from ..gait.nearer_leg import hidden_leg
from ..gait.temporal import stance_resolution_percent
from ..keypoints import SIDES
from ..kinematics.angles import ANGLES
from ..kinematics.view import SAGITTAL_LIMIT_DEG
from ..measure_notes import doubtful_legs
from ..measures import Measures
from ..pose import Floats, Status
from ..tracks.second_body import second_body
from .findings_facts import LEG_LENGTH
from .floor_line import floor_line
from .report_tables import counted, minus

Rows = list[tuple[str, str]]

STATUS_WORDS = (
    (Status.MEASURED, "measured"),
    (Status.REPAIRED, "repaired"),
    (Status.FILLED, "filled over gaps"),
    (Status.CORRECTED, "corrected by hand"),
    (Status.MISSING, "missing"),
)


def is_gait(findings: Findings) -> bool:
    """Return whether any gait cycle counts."""
    return any(not cycle.excluded for cycle in findings.walking.cycles)


def quality(findings: Findings) -> Rows:
    """Return the rows of the quality box."""
    recording, measures, walking = findings.recording, findings.measures, findings.walking
    rows = [("All keypoints", _shares(measures, None)), ("Hips to ankles", _shares(measures, LEGS))]
    if findings.task is None:
        rows.append(("Gait cycles", "; ".join(_cycles(findings, side) for side in SIDES)))
    if walking.events:
        by_hand = sum(event.edited for event in walking.events)
        doubtful = len(walking.doubtful)
        rows.append(
            (
                "Gait events" if findings.task is None else "Foot contacts",
                f"{len(walking.events)}, of which {by_hand} set by hand and {doubtful} doubtful "
                "(a second method differs, or the wrong foot is ahead)",
            )
        )
    if by_angle := _by_angle(findings):
        rows.append(("Cycles by angle", by_angle))
    if unsure := doubtful_legs(recording, measures):
        said = f"not certain which leg is which: {_when(recording.time_s, unsure)}"
        rows.append(("Left and right", said))
    if beside := second_body(recording.detections):
        rows.append(("Another person", f"in the way: {_when(recording.time_s, beside)}"))
    if hidden := _hidden_leg(findings):
        rows.append(("Hidden leg", hidden))
    rows += [("View", _view(measures)), ("Floor line", floor_line(findings))]
    rows += [("Low-pass", _filter(measures)), ("Time", _time(findings))]
    rows.append(("Lengths", _scale(findings)))
    rows.append(("By hand", _by_hand(findings)))
    if recording.settings.mirrored:
        rows.append(("Mirrored", "the video is a mirror image; left and right are exchanged"))
    if turned_deg := recording.video.turned_deg:
        rows.append(("Turned", f"by {turned_deg}° clockwise from how the file shows the video"))
    rows += _neutral(measures)
    engine = recording.engine
    averaging = "" if engine.averaging == "none" else f", averaging: {engine.averaging}"
    origin = f", {engine.origin}" if engine.origin else ""
    rows.append(
        (
            "Network",
            f"EfficientPose {engine.variant}, weights {engine.weights}{origin}, SHA-256 "
            f"{engine.weights_sha256[:12]}…{averaging}; Kinetrace {engine.kinetrace}",
        )
    )
    return rows


def _by_hand(findings: Findings) -> str:
    """Return how many keypoints in how many frames a person has set, in how many steps."""
    steps = len(findings.recording.corrections)
    if not steps:
        return "no keypoint is corrected"
    samples = int(np.sum(findings.measures.pose.status == Status.CORRECTED))
    return f"{counted(samples, 'sample')} of keypoints corrected in {counted(steps, 'step')}"


def _shares(measures: Measures, points: tuple[int, ...] | None) -> str:
    parts = []
    for status, word in STATUS_WORDS:
        share = 100 * measures.share(status, points)
        if share > 0 or status in (Status.MEASURED, Status.MISSING):
            parts.append(f"{share:.1f} % {word}")
    return ", ".join(parts)


def _cycles(findings: Findings, side: str) -> str:
    own = [cycle for cycle in findings.walking.cycles if cycle.side == side]
    used = sum(not cycle.excluded for cycle in own)
    return f"{side} {used} used, {len(own) - used} left out"


def _by_angle(findings: Findings) -> str:
    """Return how many cycles each angle of the legs has, where it lacks some that count."""
    parts = []
    for name in ("knee_flexion", "thigh", "hip_flexion_trunk", "shank"):
        sides = findings.walking.curves.get(name, {})
        counts = {side: sides[side].count for side in SIDES if side in sides}
        if any(count < findings.walking.count(side) for side, count in counts.items()):
            word = name.removesuffix("_trunk").replace("_", " ")
            parts.append(f"{word} " + ", ".join(f"{side} {n}" for side, n in counts.items()))
    if not parts:
        return ""
    others = "the others have gaps, unlike curves, or show the leg from its far side"
    return "; ".join([*parts, others])


def _hidden_leg(findings: Findings) -> str:
    """Return what to know of a leg that no cycle shows from its own side, empty if none is so."""
    knees = findings.walking.curves.get("knee_flexion", {})
    side = hidden_leg(knees, mirrored=findings.recording.settings.mirrored)
    if side is None:
        return ""
    return f"{side}: such a knee reads too low in swing; to compare, film both ways"


def _when(time_s: Floats, stretches: Sequence[tuple[int, int]]) -> str:
    return listed([f"{time_s[start]:.1f}–{time_s[stop - 1]:.1f} s" for start, stop in stretches])


def listed(parts: Sequence[str]) -> str:
    """Return the first of them, and how many more there are."""
    shown = parts if len(parts) <= 4 else [*parts[:3], f"and {len(parts) - 3} more"]
    return ", ".join(shown)


def _view(measures: Measures) -> str:
    turned = np.abs(measures.not_sagittal_deg[measures.direction != 0])
    turned = turned[np.isfinite(turned)]
    if not len(turned):
        return (
            "not from the side, or not known: angles of the side view are not given. How far the "
            "camera is from straight in front is not measured: angles of the front view, above "
            "all of bent knees, are wrong by it"
        )
    median = float(np.median(turned))
    verdict = "within" if median <= SAGITTAL_LIMIT_DEG else "beyond"
    return (
        f"about {median:.0f}° out of the side view (median), {verdict} the limit of "
        f"{SAGITTAL_LIMIT_DEG}°"
    )


def _filter(measures: Measures) -> str:
    step = next((s for s in measures.log if s["step"] == "low_pass"), {})
    if not step.get("applied"):
        return str(step.get("note", "none"))
    return f"{step['filter']}; −3 dB at {step['cutoff_hz']:g} Hz in all"


def _time(findings: Findings) -> str:
    video, rate_hz = findings.recording.video, usual_rate_hz(findings.recording)
    if video.frame_count < 2 or not rate_hz:
        return "one picture"
    usual = " (median)" if video.variable_rate else ""
    text = f"{1000 / rate_hz:.0f} ms from frame to frame{usual}"
    strides = [c for c in findings.walking.cycles if not c.excluded]
    if not strides:
        return text
    stride_s = float(np.mean([cycle.duration_s for cycle in strides]))
    most = max(findings.walking.count(side) for side in SIDES)
    share = stance_resolution_percent(rate_hz, stride_s, most)
    count = counted(most, "stride")
    return f"{text}; stance from {count} is resolved to ±{share:.1f} % of the cycle"


def _scale(findings: Findings) -> str:
    if findings.scale is None:
        leg_px = both_legs_px(findings.measures.pose)
        unit = f" ({LEG_LENGTH}: {leg_px:.1f} px)" if np.isfinite(leg_px) else ""
        return f"no scale: in leg lengths{unit}, not in metres"
    scale = findings.scale
    share = f"±{100 * scale.uncertainty:.1f} %"
    return f"{1000 * scale.metres_per_px:.2f} mm/px from {scale.source}, {share}"


def _neutral(measures: Measures) -> Rows:
    step = next((s for s in measures.log if s["step"] == "neutral"), None)
    if step is None:
        return []
    if note := step.get("note"):
        return [("Offsets", note)]
    offsets = _offsets(step["offsets_deg"])
    return [("Offsets", f"standing posture taken off as zero: {offsets or 'none'}")]


def _offsets(offsets_deg: Mapping[str, float]) -> str:
    """Return all offsets, those of both sides of an angle together."""
    by_angle: dict[str, list[str]] = {}
    for name, value in offsets_deg.items():
        side = next((side for side in SIDES if name.startswith(f"{side}_")), "")
        title = ANGLES[name.removeprefix(f"{side}_")].title.split(" (")[0].lower()
        by_angle.setdefault(title, []).append(f"{side} {minus(f'{value:+.1f}')}°".strip())
    return "; ".join(f"{title} {', '.join(values)}" for title, values in by_angle.items())
