"""What a reader of a report should know in words: notes, cycles left out, why there are none."""

from ..findings import Findings
from ..recordings.hand_measurements import hand_scale, value_words
from ..recordings.recording import Recording
from .report_facts import is_gait
from .report_tables import sentence


def notes(findings: Findings) -> list[str]:
    """Return in words what a reader should know of this recording; no file name in them."""
    recording = findings.recording
    found = [] if recording.complete else ["The analysis was stopped before the end of the video."]
    said = (*recording.warnings, *recording.notices)
    found += [sentence(without_video_name(recording, text)) for text in said]
    if is_gait(findings):  # otherwise they are said where the cycles would be
        found += [f"No gait events {reason}." for reason in findings.walking.reasons]
        found += _support(findings)
    found += [sentence(text) for text in findings.other_tasks]
    if findings.scale_refused:
        found.append(f"Metres cannot be had: {findings.scale_refused}.")
    timed = [(c.time_s, f"{c.time_s:.2f} s: {c.text}") for c in recording.comments if c.text]
    found += [text for _, text in sorted(timed + _by_hand(recording))]
    return [without_video_name(recording, text) for text in found]


def without_video_name(recording: Recording, text: str) -> str:
    """Return a text without the video's name and folder."""
    for name in filter(None, (recording.video.name, recording.video.folder)):
        text = text.replace(name, "the video")
    return text


def _support(findings: Findings) -> list[str]:
    """Return of which cycles support is, where they are not those that stance is of."""
    rows = {row.definition.key: row for row in findings.walking.parameters}
    if "single_support" not in rows or not rows["single_support"].both.count:
        return []
    stance, single = rows["stance"], rows["single_support"]
    pairs = ("left", single.left, stance.left), ("right", single.right, stance.right)
    if all(support.count == all_.count for _, support, all_ in pairs):
        return []
    counts = ", ".join(f"{side} {support.count} of {all_.count}" for side, support, all_ in pairs)
    return [
        "Single and double support are of the cycles with all events of both feet in order "
        f"({counts}); together they make up the stance of these, not that of all."
    ]


def _by_hand(recording: Recording) -> list[tuple[float, str]]:
    """Return what was measured on the picture by hand, its time and the words."""
    scale = hand_scale(recording.by_hand)
    return [
        (
            one.time_s,
            f"{one.time_s:.2f} s: {one.name or type(one).__name__.removeprefix('Hand').lower()} "
            f"{value_words(one, scale)}, measured by hand on the picture",
        )
        for one in recording.by_hand
    ]


def left_out(findings: Findings) -> list[str]:
    """Return the gait cycles that are left out of all means, with the reason."""
    return [
        f"{cycle.side}, {cycle.start_s:.2f}–{cycle.stop_s:.2f} s: {cycle.excluded}"
        for cycle in findings.walking.cycles
        if cycle.excluded
    ]


def why_no_cycles(findings: Findings) -> str:
    """Return why there is no gait cycle, empty where there is one."""
    if is_gait(findings):
        return ""
    reasons = " ".join(sentence(reason) for reason in findings.walking.reasons)
    if findings.walking.cycles:
        return "Every gait cycle found had to be left out:"
    if reasons:
        return f"No gait cycle was found. {reasons}"
    return "No gait cycle was found: two contacts of one foot in one direction are needed."
