"""A report as a PDF of A4 pages."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Findings
from ..recordings.recording_file import replace_file
from .exports import NOT_A_DEVICE
from .fonts import fonts_for
from .report_curves import draw_panel, label_below, legend_of
from .report_fonts import peoples_words
from .report_head import foot, head, title, title_and_code
from .report_options import ReportOptions
from .report_parts import Bullets, Entries, Panels, Part, Section, Stills, Words
from .report_sections import sections
from .report_sheets import HEADING, INK, INNER, MARGIN, SOFT, WIDTH, Sheets, wrapped
from .report_stills import Still
from .report_tables import Table

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

LEAST_STILL, STILL_BESIDES = 1.2, 0.75
"""Inches of a key frame's height, below which it goes to another page; and of the three lines of
text and the note that it needs besides."""

STILL_GAP = 0.12
STILL_COLUMN = (INNER - 3 * STILL_GAP) / 4
"""Inches between key frames, and of the column of each of the four."""

PANEL, GAP, PANEL_BESIDES, LEGEND = 1.42, 0.55, 0.6, 0.25
"""Inches of a plot's height, from one to the next, of its title and numbers, and of what the
lines of all mean."""


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

    name = title_and_code(findings, options)
    facts = {"Title": name, "Creator": None, "Producer": None, "CreationDate": None}
    made = io.BytesIO()  # on a full disk PdfPages fails anew as it closes, with an error of zlib's
    with fonts_for(peoples_words(findings, options)), PdfPages(made, metadata=facts) as pdf:
        for page in report_pages(findings, pictures, no_stills, options):
            pdf.savefig(page)

    def write(file: Path) -> None:
        file.write_bytes(made.getvalue())

    replace_file(path, write)


def report_pages(
    findings: Findings, pictures: Sequence[Still], no_stills: str, options: ReportOptions
) -> "list[Figure]":
    """Return all pages as figures of A4 size."""
    sheets, late = Sheets(), None
    sheets.new_page()
    _head(sheets, findings, options)
    for section in sections(findings, pictures, no_stills, options):
        if late is None and _too_low(sheets, section):
            late = section  # what comes next begins a page, and leaves room
            continue
        _section(sheets, section, findings, options)
        if late is not None:
            _section(sheets, late, findings, options)
            late = None
    sheets.footers(NOT_A_DEVICE, foot(findings, options))
    return sheets.pages


def _head(sheets: Sheets, findings: Findings, options: ReportOptions) -> None:
    sheets.text(MARGIN, sheets.y, title(findings), size=18, weight="bold")
    what = "two-dimensional, from one video camera"
    sheets.text(WIDTH - MARGIN, sheets.y + 0.11, what, size=8, colour=SOFT, align="right")
    sheets.y += 0.36
    sheets.rule(sheets.y, width=1.4, colour="#1a1a1a")
    sheets.y += 0.1
    sheets.entries(head(findings, options), size=8)


def _section(sheets: Sheets, section: Section, findings: Findings, options: ReportOptions) -> None:
    sheets.heading(section.heading, keep=_kept(sheets, section.parts[0]))
    for part in section.parts:
        match part:
            case Entries(rows, boxed=True):
                sheets.boxed(rows)
            case Entries(rows):
                wide = 2.05 if any(name for name, _ in rows) else 0.0
                sheets.entries(rows, name_width=wide, size=6.8)
            case Bullets(texts):
                sheets.entries([("•", text) for text in texts], name_width=0.15)
            case Words(text, small):
                sheets.paragraph(text, size=6.5 if small else 7.5, colour=SOFT if small else INK)
            case Table(columns, rows, texts):
                sheets.table(columns, rows, texts=texts)
            case Panels():
                _panels(sheets, part, findings, options)
            case Stills():
                _stills(sheets, part)


def _kept(sheets: Sheets, part: Part) -> float:
    """Return how many inches of a part stay on the page of its heading."""
    match part:
        case Table():
            return 1.2
        case Panels():
            return LEGEND + PANEL + PANEL_BESIDES
        case Stills():
            return _still_height(part, sheets.left - HEADING) + STILL_BESIDES
        case _:
            return 0.4


def _panels(sheets: Sheets, panels: Panels, findings: Findings, options: ReportOptions) -> None:
    """Draw the panels two in a row, the legend above them on each page."""
    names, over_cycle = panels.names, panels.over_cycle
    wide = (INNER - 0.35 - GAP) / 2
    for first in range(0, len(names), 2):
        if first == 0 or sheets.left < PANEL + PANEL_BESIDES:
            sheets.need(LEGEND + PANEL + PANEL_BESIDES)
            _legend(sheets, legend_of(findings, names, options, over_cycle=over_cycle))
        lowest = sheets.left < 2 * (PANEL + PANEL_BESIDES)
        sheets.y += PANEL_BESIDES / 2
        for column, name in enumerate(names[first : first + 2]):
            axis = sheets.axes(MARGIN + 0.35 + column * (wide + GAP), wide, PANEL)
            draw_panel(axis, findings, name, options, over_cycle=over_cycle)
            if lowest or first + column + 2 >= len(names):
                label_below(axis, over_cycle=over_cycle)
        sheets.y += PANEL + PANEL_BESIDES / 2
    sheets.y += 0.08


def _legend(sheets: Sheets, handles: "list[Artist]") -> None:
    axis = sheets.axes(MARGIN, INNER, 0.2)
    axis.set_axis_off()
    axis.legend(
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
    sheets.y += LEGEND


def _too_low(sheets: Sheets, section: Section) -> bool:
    """Return whether a section has key frames for which this page has too little room."""
    room = sheets.left - HEADING - STILL_BESIDES
    return room < LEAST_STILL and any(isinstance(part, Stills) for part in section.parts)


def _still_height(stills: Stills, left: float) -> float:
    """Return the height of the key frames in inches, lower where that saves a page."""
    high, wide = stills.pictures[0].image.shape[:2]
    full, room = min(STILL_COLUMN * float(high / wide), 2.9), left - STILL_BESIDES
    return min(full, room) if room >= LEAST_STILL else full


def _stills(sheets: Sheets, stills: Stills) -> None:
    """Set the key frames side by side, each with its title and text, and how to read them."""
    sheets.need(_still_height(stills, sheets.left) + STILL_BESIDES - 1e-6)
    high = _still_height(stills, sheets.left)
    texts = [_two_lines(one.moment.text) for one in stills.pictures]
    for number, still in enumerate(stills.pictures):
        x = MARGIN + number * (STILL_COLUMN + STILL_GAP)
        axis = sheets.axes(x, high * still.image.shape[1] / still.image.shape[0], high)
        axis.imshow(still.image, aspect="auto", interpolation="antialiased")
        axis.set_axis_off()
        y = sheets.y + high + 0.05
        sheets.text(x, y, still.moment.title, size=7, weight="bold")
        for line, words in enumerate(texts[number], 1):
            sheets.text(x, y + 0.125 * line, words, size=6.5, colour=SOFT)
    sheets.y += high + 0.22 + 0.125 * max(len(lines) for lines in texts)
    if stills.note:
        sheets.paragraph(stills.note, size=6.5, colour=SOFT)


def _two_lines(text: str) -> list[str]:
    """Return what stands below a key frame; a longer note is whole at the top of the report."""
    lines = wrapped(text, STILL_COLUMN, 6.5)
    return lines if len(lines) <= 2 else [lines[0], f"{lines[1]} …"]
