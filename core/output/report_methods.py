"""The method page of a report: how the numbers came about, what they mean, what they are not."""

from collections.abc import Sequence

import numpy as np

from ..findings import Findings
from ..gait.parameters import Parameter
from ..gait.reference import LABEL, citation, pace_words, reference_value
from ..kinematics.angles import ANGLES
from ..kinematics.angles import UNAVAILABLE as ANGLES_UNAVAILABLE
from .plots import angles_shown
from .report_facts import is_gait
from .report_options import ReportOptions
from .report_parts import Entries, Section

Rows = list[tuple[str, str]]

SAID_OTHERWISE = frozenset(
    {
        "ankle_flexion",
        "foot_strike_pattern",
        "foot_progression",
        "pelvic_tilt",
        "hip_rotation",
        "step_width",
    }
)
"""Angles that the refusals of gait name in their own words."""

TASK_INTERVAL = (
    "half of it stands in square brackets. Of an angle, what the keypoints do wrong in every "
    "repetition alike; of a time, one frame; both with the scatter of few repetitions (Student's "
    "t). Of a single extreme, that of its sample. It leaves out the constant offset of the joint "
    "centres; below three repetitions, or two of each leg, a mean has none."
)
"""What is said of the intervals of a task's figures."""


def methods(findings: Findings, options: ReportOptions) -> list[Section]:
    """Return all sections of the method page."""
    sections = [("How it was measured", _how(findings, options))]
    sections.append(("Angles", angle_definitions(findings)))
    if rows := findings.parameters:
        sections.append(("Quantities", quantity_definitions(rows)))
        sources = dict.fromkeys(r.definition.source for r in rows)
        sections.append(("Whose definitions these are", [("", "; ".join(sources))]))
    sections.append(("Not measurable here", not_measurable(findings)))
    return [Section(heading, [Entries(rows)]) for heading, rows in sections]


def angle_definitions(findings: Findings) -> Rows:
    """Return definition, zero, sign and limits of every angle that has a value."""
    entries = []
    for name in angles_shown(findings.recording, findings.measures):
        row = ANGLES[name]
        text = f"{row.definition}. 0: {row.zero}; +: {row.positive}. {row.limits}"
        entries.append((row.title, text))
    return entries


def quantity_definitions(rows: Sequence[Parameter]) -> Rows:
    """Return what each quantity is; what several angles have alike stands once, after dots."""
    alike: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if not row.definition.key.endswith("_percent"):  # as the row above, "when"
            what = row.definition.name.rpartition(", ")[2]
            text = f"{what} ({row.definition.unit})", row.definition.text
            alike.setdefault(text, []).append(f"{row.definition.name} ({row.definition.unit})")
    return [
        (names[0] if len(names) == 1 else f"…, {what}", text)
        for (what, text), names in alike.items()
    ]


def not_measurable(findings: Findings) -> Rows:
    """Return what cannot be had from this recording, each with its reason."""
    refused = dict(findings.walking.refused)
    for name, reason in ANGLES_UNAVAILABLE.items():
        if name not in SAID_OTHERWISE:
            refused[name.replace("_", " ").capitalize()] = reason
    by_reason: dict[str, list[str]] = {}
    for name, reason in refused.items():
        by_reason.setdefault(reason, []).append(name)
    return [(", ".join(names), reason) for reason, names in by_reason.items()]


def _how(findings: Findings, options: ReportOptions) -> Rows:
    entries = [("Keypoints", _keypoints(findings)), ("Accuracy", _accuracy(findings))]
    if not is_gait(findings):
        rows = findings.parameters
        sure = any(np.isfinite([one.left.half_width, one.right.half_width, one.both.half_width])
                   .any() for one in rows)  # fmt: skip
        return [*entries, ("95 % interval", TASK_INTERVAL)] if sure else entries
    entries += [
        (
            "Cycles",
            "From a foot's initial contact to the same foot's next one, each leg in its own "
            "cycle, 101 points. Contacts and foot-offs are read from the ankles against the "
            "hips and come some hundredths of a second early, nearly the same each time: times "
            "between like events are free of this, stance and swing are not. Cycles with missing "
            "samples, more than 30 % of one keypoint filled over gaps, a doubtful contact at "
            "either end, an unusual stride time or an unlike curve, and those with which walking "
            "starts or stops, are left out and listed.",
        ),
        (
            "Mean ± SD",
            "between strides of this person; no SD below three strides; the number of strides "
            "stands in brackets.",
        ),
        (
            "95 % interval of a mean",
            "half of it stands in square brackets. Two independent parts: the scatter of few "
            "strides (Student's t, both legs' strides about their own means; no interval below "
            "three strides of a leg or two of each), and what is wrong in every stride alike: "
            "early events, the keypoints' errors in each posture, the scale, set on rendered "
            "walkers. It leaves out the constant offset of the joint centres.",
        ),
        (
            "Symmetry",
            "100 (right − left) / mean of both: positive where right is larger in size; 0 is "
            "alike (Robinson, Herzog & Nigg 1987). For values on both sides of zero, angles within "
            "10° of it on average, and moments in the cycle, the difference Δ right − left.",
        ),
        ("Reference", _reference(findings, options)),
    ]
    return entries


def _keypoints(findings: Findings) -> str:
    recording, log = findings.recording, findings.measures.log
    sides = "Left and right are decided over time"
    if not recording.settings.repair:
        sides = "Left and right are not decided over time: each map's highest peak is kept"
    low_passed = any(step["step"] == "low_pass" and step["applied"] for step in log)
    return (
        f"EfficientPose {recording.engine.variant} (Groos, Ramampiaro & Ihlen 2021, Applied "
        "Intelligence 51:2518) finds 16 points in every frame: joint centres as annotators "
        f"guessed them, with no point on heel, toes or pelvic bones. {sides}; samples that are "
        "unsure or jump are left out, short gaps are filled, positions are "
        f"{'' if low_passed else 'not '}low-passed, and angles are computed from these positions "
        "in the plane of the picture."
    )


def _accuracy(findings: Findings) -> str:
    turns = next((s["deg"] for s in findings.measures.log if s["step"] == "path_turn"), None)
    turn = (
        "The turn of the path itself is not taken off; on a path turned by 20° lengths and speed "
        "are about 6 % too small"
    )
    if turns is not None:
        most = max((abs(one) for one in turns), default=0.0)
        turn = (
            "The turn of the path itself is read off how the person's size changes along it and "
            f"taken off angles, lengths and speed, {most:.0f}° at most"
        )
    left_out = (
        "Legs that cannot be told apart, knees that seem to bend backwards in an oblique view, "
        "and elbows and wrists behind the body are left out. "
    )
    return (
        "One camera sees a projection: what turns out of the picture's plane is not seen. "
        f"{turn}. {left_out if findings.recording.settings.repair else ''}"
        "The leg away from the camera is hidden at every step and less certain than the "
        "nearer one. “95 %: ±” over a panel is what the errors of 95 % of the samples stay "
        "within (median over the recording), read off how blunt the network's peaks are; "
        "it was set on rendered walkers and leaves out the constant offset between the "
        "network's joint centres and the anatomical ones. Marker laboratories differ by "
        "2–5° between sessions (McGinley and others 2009, Gait & Posture 29:360); a smaller "
        "difference between two recordings is within the error of measurement."
    )


def _reference(findings: Findings, options: ReportOptions) -> str:
    if reason := options.no_reference(findings.walking):
        return f"not shown: {reason}."
    ages = "aged 6–17" if options.age_group == "young" else "aged 22–72"
    return (
        f"{LABEL}: mean ± SD over {_trials(options)} trials of 20 people {ages} "
        f"{pace_words(options.speed)}, measured with markers in three dimensions. Each of them "
        "counts several times: it is not the SD between people. Two laboratories differ by some "
        "degrees, and a camera differs from both; being in or out of the band says nothing about "
        f"a person. {citation()} “From reference”: root mean square over the cycle of "
        "the leg's mean curve minus the reference's, degrees, the constant offset of the joint "
        "centres in it (gait variable score, Baker and others 2009, Gait & Posture 30:265); of "
        "thigh and knee together the root mean square of both. It is of two joints in the "
        "picture's plane, and no Gait Profile Score."
    )


def _trials(options: ReportOptions) -> int:
    """Return over how many trials the reference was taken, curves and figures alike."""
    found = reference_value("knee_range", "deg", options.age_group, options.speed)
    return found.trials if found else 0
