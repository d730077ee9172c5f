"""A report as a PDF of A4 pages."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Findings
from ..recording_file import replace_file
from ..tasks.choice import task_title
from . import report_curves as curves
from .exports import NOT_A_DEVICE
from .report_facts import (
    head,
    is_gait,
    left_out,
    notes,
    person_code,
    quality,
    title,
    why_no_cycles,
)
from .report_methods import methods
from .report_options import ReportOptions
from .report_sheets import INNER, MARGIN, SOFT, WIDTH, Sheets, wrapped
from .report_stills import Still, stills_note
from .report_tables import (
    TASK_CELLS,
    gait_tables,
    how_to_read,
    range_table,
    sentence,
    task_table,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

GAIT_WIDTHS = (2.6, 1.1, 1.45, 1.45, 1.05, 1.2)
LEAST_METHODS = 3.0
"""Inches left on a page for the method to begin on it."""

LEAST_STILL, STILLS_BESIDES = 1.6, 1.2
"""Inches of a key frame's height, below which it goes to another page; and of the heading, three
lines of text and the note that it needs besides."""

TASK_WIDTHS = (2.9, 1.0, 1.35, 1.35, 1.35)
RANGE_WIDTHS = (2.4, 0.7, 0.8, 0.7, 0.8, 0.7, 0.8, 0.9)


def write_pdf(
    findings: Findings,
    pictures: Sequence[Still],
    no_stills: str,
    path: Path,
    options: ReportOptions,
) -> None:
    """Write the report; no date, program or file name goes into the PDF's own properties.

    Parameters
    ----------
    pictures, no_stills : key frames, or why there is none
    """
    from matplotlib.backends.backend_pdf import PdfPages

    pages = report_pages(findings, pictures, no_stills, options)
    facts = {"Title": title(findings), "Creator": None, "Producer": None, "CreationDate": None}

    def write(file: Path) -> None:
        with PdfPages(file, metadata=facts) as pdf:
            for page in pages:
                pdf.savefig(page)

    replace_file(path, write)


def report_pages(
    findings: Findings, pictures: Sequence[Still], no_stills: str, options: ReportOptions
) -> "list[Figure]":
    """Return all pages as figures of A4 size."""
    sheets = Sheets()
    sheets.new_page()
    _head(sheets, findings, options)
    sheets.heading("Quality of this measurement")
    sheets.boxed(quality(findings))
    if found := notes(findings):
        sheets.entries([("Notes" if n == 0 else "", text) for n, text in enumerate(found)])
    if is_gait(findings):
        _gait(sheets, findings, pictures, no_stills, options)
    else:
        _movement(sheets, findings, pictures, no_stills, options)
    sheets.need(LEAST_METHODS)
    for section in methods(findings, options):
        sheets.heading(section.heading, keep=0.4)
        named = any(name for name, _ in section.entries)
        sheets.entries(section.entries, name_width=2.05 if named else 0.0, size=6.8)
    sheets.footers(NOT_A_DEVICE, f"Kinetrace   ·   code {person_code(findings, options)}")
    return sheets.pages


def _head(sheets: Sheets, findings: Findings, options: ReportOptions) -> None:
    sheets.text(MARGIN, sheets.y, title(findings), size=18, weight="bold")
    what = "two-dimensional, from one video camera"
    sheets.text(WIDTH - MARGIN, sheets.y + 0.11, what, size=8, colour=SOFT, align="right")
    sheets.y += 0.36
    sheets.rule(sheets.y, width=1.4, colour="#1a1a1a")
    sheets.y += 0.1
    sheets.entries(head(findings, options), size=8)


def _gait(
    sheets: Sheets,
    findings: Findings,
    pictures: Sequence[Still],
    no_stills: str,
    options: ReportOptions,
) -> None:
    times, angles = gait_tables(findings, options)
    sheets.heading("Time and distance", keep=1.2)
    sheets.table(times.columns, times.rows, GAIT_WIDTHS)
    sheets.paragraph(how_to_read(findings, options), size=6.5, colour=SOFT)
    here = sheets.left - STILLS_BESIDES >= LEAST_STILL
    if here:
        _stills(sheets, pictures, no_stills, options)
    sheets.new_page()
    names = curves.cycle_quantities(findings)
    sheets.heading("Angles over the gait cycle", keep=2.4)
    _panels(sheets, findings, names, options, over_cycle=True)
    if not here:
        _stills(sheets, pictures, no_stills, options)
    if angles.rows:
        sheets.heading("Angles: peaks and ranges", keep=1.2)
        sheets.table(angles.columns, angles.rows, GAIT_WIDTHS)
    if excluded := left_out(findings):
        sheets.heading("Cycles left out of all means")
        sheets.entries([("", text) for text in excluded], name_width=0.0)


def _movement(
    sheets: Sheets,
    findings: Findings,
    pictures: Sequence[Still],
    no_stills: str,
    options: ReportOptions,
) -> None:
    if findings.task is not None:
        _task(sheets, findings)
    else:
        sheets.heading("No gait cycles")
        sheets.paragraph(why_no_cycles(findings))
    if excluded := left_out(findings):
        sheets.entries([("", text) for text in excluded], name_width=0.0)
    table = range_table(findings)
    sheets.heading("Range of each angle", keep=1.2)
    if not table.rows:
        sheets.paragraph("No angle could be measured.")
        return
    sheets.table(table.columns, table.rows, RANGE_WIDTHS)
    if len(findings.recording) > 1:
        sheets.new_page()
        sheets.heading("Angles over time", keep=2.2)
        names = curves.time_quantities(findings)
        _panels(sheets, findings, names, options, over_cycle=False)
    _stills(sheets, pictures, no_stills, options)


def _task(sheets: Sheets, findings: Findings) -> None:
    task = findings.task
    assert task is not None
    sheets.heading(task_title(findings.recording.settings.task))
    if task.repetitions:
        sheets.paragraph(f"{len(task.repetitions)} repetitions.")
    if findings.parameters:
        table = task_table(findings)
        sheets.table(table.columns, table.rows, TASK_WIDTHS)
        sheets.paragraph(TASK_CELLS, size=6.5, colour=SOFT)
    for note in task.notes:
        sheets.paragraph(sentence(note))


def _panels(
    sheets: Sheets,
    findings: Findings,
    names: Sequence[str],
    options: ReportOptions,
    *,
    over_cycle: bool,
) -> None:
    """Draw the panels two in a row, the legend above."""
    handles = curves.legend_of(findings, options, over_cycle=over_cycle)
    legend_axis = sheets.axes(MARGIN, INNER, 0.2)
    legend_axis.set_axis_off()
    legend_axis.legend(
        handles=handles,
        loc="center left",
        bbox_to_anchor=(0, 0.5),
        borderaxespad=0,
        ncols=len(handles),
        frameon=False,
        fontsize=6.6,
        columnspacing=1.4,
        handlelength=2.4,
    )
    sheets.y += 0.25
    wide, gap, high = (INNER - 0.9) / 2, 0.55, 1.42
    for first in range(0, len(names), 2):
        sheets.need(high + 0.65)
        sheets.y += 0.3
        for column, name in enumerate(names[first : first + 2]):
            axis = sheets.axes(MARGIN + 0.35 + column * (wide + gap), wide, high)
            if over_cycle:
                curves.draw_cycle_panel(axis, findings, name, options)
            else:
                curves.draw_time_panel(axis, findings, name)
            if first + column + 2 >= len(names):
                label = "% of the gait cycle" if over_cycle else "time (s)"
                axis.set_xlabel(label, fontsize=7, labelpad=1)
        sheets.y += high + 0.3
    sheets.y += 0.08


def _stills(
    sheets: Sheets, pictures: Sequence[Still], no_stills: str, options: ReportOptions
) -> None:
    """Set the key frames side by side, or the reason why there is none."""
    if not pictures:
        sheets.heading("Key frames", keep=0.3)
        sheets.paragraph(no_stills)
        return
    gap = 0.12
    wide = (INNER - gap * 3) / 4
    shape = pictures[0].image.shape
    room = sheets.left - STILLS_BESIDES
    high = min(wide * shape[0] / shape[1], 2.9)
    high = room if LEAST_STILL <= room < high else high
    wide = high * shape[1] / shape[0]
    sheets.heading("Key frames", keep=high + 0.6)
    for number, still in enumerate(pictures[:4]):
        x = MARGIN + number * (INNER + gap) / 4
        axis = sheets.axes(x, wide, high)
        axis.imshow(still.image, aspect="auto", interpolation="antialiased")
        axis.set_axis_off()
        column, y = (INNER + gap) / 4 - gap, sheets.y + high + 0.05
        sheets.text(x, y, still.moment.title, size=7, weight="bold")
        for line in wrapped(still.moment.text, column, 6.5)[:2]:
            y += 0.125
            sheets.text(x, y, line, size=6.5, colour=SOFT)
    longest = max(
        len(wrapped(s.moment.text, (INNER + gap) / 4 - gap, 6.5)[:2]) for s in pictures[:4]
    )
    sheets.y += high + 0.22 + 0.125 * longest
    sheets.paragraph(stills_note(options), size=6.5, colour=SOFT)
