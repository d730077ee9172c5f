"""What stands in a report and in which order, whatever it is printed on."""

from collections.abc import Sequence

from ..findings import Findings
from ..tasks.choice import task_title
from .plots import angles_shown
from .report_curves import cycle_quantities
from .report_facts import is_gait, quality
from .report_methods import methods
from .report_notes import left_out, notes, why_no_cycles
from .report_options import ReportOptions
from .report_parts import Bullets, Entries, Panels, Part, Section, Stills, Words
from .report_ranges import RANGE_CELLS, range_table
from .report_repetitions import repetition_table, without_column
from .report_stills import Still, stills_note
from .report_tables import (
    counted,
    gait_tables,
    how_to_read,
    sentence,
    task_cells,
    task_table,
)

ACROSS = 4
"""Key frames side by side."""


def sections(
    findings: Findings, pictures: Sequence[Still], no_stills: str, options: ReportOptions
) -> list[Section]:
    """Return all sections after the head, those without content left out.

    Parameters
    ----------
    pictures, no_stills : key frames, or why there is none
    """
    stills = _stills(pictures, no_stills, options)
    about: list[Part] = [Entries(quality(findings), boxed=True), Bullets(notes(findings))]
    body = _gait if is_gait(findings) else _movement
    every = [
        Section("Quality of this measurement", about),
        *body(findings, stills, options),
        *methods(findings, options),
    ]
    return [one for one in (section.filled() for section in every) if one.parts]


def _stills(pictures: Sequence[Still], no_stills: str, options: ReportOptions) -> Section:
    rows: list[list[Still]] = []
    for chosen in (False, True):
        some = [one for one in pictures if one.moment.chosen == chosen]
        rows += [some[first : first + ACROSS] for first in range(0, len(some), ACROSS)]
    shown: list[Part] = [
        Stills(row, stills_note(options) if row is rows[-1] else "") for row in rows
    ]
    return Section("Key frames", shown or [Words(no_stills)])


def _gait(findings: Findings, stills: Section, options: ReportOptions) -> list[Section]:
    times, angles = gait_tables(findings, options)
    panels = Panels(cycle_quantities(findings), over_cycle=True)
    return [
        Section("Time and distance", [times, Words(how_to_read(findings, options), small=True)]),
        stills,
        Section("Angles over the gait cycle", [panels]),
        Section("Angles: peaks and ranges", [angles]),
        Section("Cycles left out of all means", [Bullets(left_out(findings))]),
    ]


def _movement(findings: Findings, stills: Section, options: ReportOptions) -> list[Section]:
    if findings.task is not None:
        begin = [_task(findings, options), _each(findings)]
    else:
        reason = Words(why_no_cycles(findings))
        begin = [Section("No gait cycles", [reason, Bullets(left_out(findings))])]
    table = range_table(findings)
    if not table.rows:
        nothing = Words("No angle could be measured.")
        return [*begin, Section("Range of each angle", [nothing])]
    shown = angles_shown(findings.recording, findings.measures)
    over_time = shown if len(findings.recording) > 1 else []
    return [
        *begin,
        Section("Range of each angle", [table, Words(RANGE_CELLS, small=True)]),
        stills,
        Section("Angles over time", [Panels(over_time, over_cycle=False)]),
    ]


def _task(findings: Findings, options: ReportOptions) -> Section:
    task = findings.task
    assert task is not None
    count = f"{counted(len(task.repetitions), 'repetition')}." if task.repetitions else ""
    parts: list[Part] = [Words(count)]
    if findings.parameters:
        parts += [task_table(findings, options), Words(task_cells(options), small=True)]
    parts += [Words(sentence(note)) for note in task.notes]
    return Section(task_title(findings.recording.settings.task), parts)


def _each(findings: Findings) -> Section:
    """Return the values of each repetition; no more is known of it where they have none."""
    if findings.task is None or not findings.task.each:
        return Section("Each repetition", [])
    left_out = Words(without_column(findings), small=True)
    return Section("Each repetition", [repetition_table(findings), left_out])
