"""Printed pages: text, tables and axes set from top to bottom on A4, in inches."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from .report_tables import NO_BREAK, in_one_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, HEIGHT = 8.27, 11.69
MARGIN, TOP, BOTTOM = 0.7, 0.75, 0.95
INNER = WIDTH - 2 * MARGIN
INK, SOFT, RULE, SHADE = "#1a1a1a", "#555555", "#9a9a9a", "#f2f4f6"
LEADING = 1.34
"""Distance of lines over the size of the type."""

BETWEEN, SMALLEST = 0.1, 5.5
"""Inches between two columns of a table at least, and the smallest size of letters."""

HEADING = 0.39
"""Inches that a heading takes with its line and the space around them."""


@cache
def _text_width(text: str, size: float, weight: str) -> float:
    """Return the width of a line of text in inches."""
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    renderer: Any = RendererAgg(10, 10, 720)  # type: ignore[no-untyped-call] # fine enough that hinting does not matter
    font = FontProperties(size=size, weight=weight)
    return float(renderer.get_text_width_height_descent(text, font, False)[0]) / 720


def wrapped(text: str, width: float, size: float, weight: str = "normal") -> list[str]:
    """Return the text in lines no wider than so many inches; a longer word takes several."""
    lines: list[str] = []
    for word in re.split(r"[^\S\xa0]+", in_one_line(text.strip())):
        longer = f"{lines[-1]} {word}" if lines else ""
        if longer and _text_width(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, width, size, weight)
    return [line.replace(NO_BREAK, " ") for line in lines]


def _pieces(word: str, width: float, size: float, weight: str) -> list[str]:
    """Return a word in pieces no wider than that, broken after a hyphen or slash if it has one."""
    pieces = []
    while len(word) > 1 and _text_width(word, size, weight) > width:
        lengths = range(1, len(word))
        fits = bisect(lengths, width, key=lambda n: _text_width(word[:n], size, weight))
        joint = max(word.rfind(mark, 0, fits) for mark in "-_/") + 1
        at = joint if joint > fits // 2 else max(fits, 1)
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]


def _places(
    columns: Sequence[str], rows: Sequence[Sequence[str]], size: float
) -> tuple[list[tuple[float, float]], float]:
    """Return where each column of a table begins and ends, inches from the page's left edge.

    Each is as wide as its widest text; what is left of the line is shared out evenly between them.
    And the letters' size: smaller where columns would run into each other.
    """
    widest = [max(_text_width(line, size, "bold") for line in name.split("\n")) for name in columns]
    for row in rows:
        for column, (cell, after) in enumerate(zip(row, (*row[1:], "-"), strict=True)):
            if after:  # else the cell takes two columns
                widest[column] = max(widest[column], _text_width(cell, size, "normal"))
    between = (INNER - sum(widest)) / (len(widest) - 1)
    if between < BETWEEN and size > SMALLEST:
        return _places(columns, rows, size - 0.25)
    starts = [MARGIN + sum(widest[:n]) + between * n for n in range(len(widest))]
    return [(start, start + width) for start, width in zip(starts, widest, strict=True)], size


@dataclass
class Sheets:
    """Pages that are filled from top to bottom; a new one begins where there is no room.

    Attributes
    ----------
    pages : figures of A4 size
    y : inches from the top of the last page to what comes next
    """

    pages: "list[Figure]" = field(default_factory=list)
    y: float = HEIGHT

    def new_page(self) -> None:
        """Begin a page."""
        from matplotlib.figure import Figure

        self.pages.append(Figure(figsize=(WIDTH, HEIGHT)))
        self.y = TOP

    @property
    def left(self) -> float:
        """Return how many inches are left on the last page."""
        return HEIGHT - BOTTOM - self.y if self.pages else 0.0

    def need(self, height: float) -> None:
        """Begin a page unless so many inches are left on this one."""
        if height > self.left:
            self.new_page()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 8,
        weight: str = "normal",
        colour: str = INK,
        align: str = "left",
    ) -> None:
        """Set one line whose top is y inches from the top of the page."""
        self.pages[-1].text(
            x / WIDTH,
            1 - y / HEIGHT,
            text,
            fontsize=size,
            fontweight=weight,
            color=colour,
            ha=align,
            va="top",
            parse_math=False,
        )

    def rule(self, y: float, *, width: float = 0.6, colour: str = RULE) -> None:
        """Draw a line across the page."""
        from matplotlib.lines import Line2D

        across = [MARGIN / WIDTH, 1 - MARGIN / WIDTH]
        at = 1 - y / HEIGHT
        self.pages[-1].add_artist(Line2D(across, [at, at], color=colour, linewidth=width))

    def shade(self, y: float, height: float, colour: str = SHADE) -> None:
        """Lay a tint behind so many inches of the page."""
        from matplotlib.patches import Rectangle

        corner = ((MARGIN - 0.06) / WIDTH, 1 - (y + height) / HEIGHT)
        size = ((INNER + 0.12) / WIDTH, height / HEIGHT)
        patch = Rectangle(corner, *size, facecolor=colour, edgecolor="none", zorder=-1)
        patch.set_transform(self.pages[-1].transFigure)
        self.pages[-1].add_artist(patch)

    def heading(self, text: str, *, keep: float = 0.6) -> None:
        """Set a heading with at least `keep` inches of what follows on the same page."""
        self.need(HEADING + keep)
        self.y += 0.12
        self.text(MARGIN, self.y, text, size=10, weight="bold")
        self.y += 0.2
        self.rule(self.y)
        self.y += 0.07

    def paragraph(self, text: str, *, size: float = 7.5, colour: str = INK) -> None:
        """Set text over the whole width."""
        for line in wrapped(text, INNER, size):
            self.need(size * LEADING / 72)
            self.text(MARGIN, self.y, line, size=size, colour=colour)
            self.y += size * LEADING / 72
        self.y += 0.04

    def entries(
        self, rows: Sequence[tuple[str, str]], *, name_width: float = 1.35, size: float = 7.5
    ) -> None:
        """Set names in bold with their text beside them."""
        step = size * LEADING / 72
        for name, text in rows:
            names = wrapped(name, name_width - 0.1, size, "bold")
            lines = wrapped(text, INNER - name_width, size)
            self.need(min(step * max(len(names), len(lines)) + 0.02, HEIGHT - BOTTOM - TOP))
            for number in range(max(len(names), len(lines))):
                self.need(step)  # of what is longer than a page
                if number < len(names):
                    self.text(MARGIN, self.y, names[number], size=size, weight="bold")
                if number < len(lines):
                    self.text(MARGIN + name_width, self.y, lines[number], size=size)
                self.y += step
            self.y += 0.028

    def boxed(self, rows: Sequence[tuple[str, str]], *, size: float = 7.5) -> None:
        """Set entries on a tint; all of them on one page."""
        name_width, step = 1.35, size * LEADING / 72
        lines = sum(
            max(len(wrapped(text, INNER - name_width, size)), 1) * step + 0.028 for _, text in rows
        )
        self.need(lines + 0.14)
        self.shade(self.y - 0.02, lines + 0.12)
        self.y += 0.05
        self.entries(rows, name_width=name_width, size=size)
        self.y += 0.06

    def table(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        texts: int = 2,
        size: float = 7.5,
    ) -> None:
        """Set a table with its head repeated on each page, each column as wide as its text asks.

        So many columns from the left hold text and are set flush left, the others to the right
        end of theirs; an empty cell belongs to the one before.
        """
        places, size = _places(columns, rows, size)
        step = size * LEADING / 72 + 0.045
        lines = max(name.count("\n") for name in columns)
        self.need(3 * step + lines * size * LEADING / 72)
        self._head(columns, places, texts, size)
        for number, row in enumerate(rows):
            kept = 2 if number == len(rows) - 2 else 1  # the last row takes one along
            if kept * step > self.left + 1e-6:
                self.new_page()
                self._head(columns, places, texts, size)
            if number % 2 == 0:
                self.shade(self.y - 0.025, step)
            self._line(row, places, texts, size)
        self.rule(self.y - 0.02, width=0.4)
        self.y += 0.06

    def _head(
        self, columns: Sequence[str], places: list[tuple[float, float]], texts: int, size: float
    ) -> None:
        """Set a table's head, the last lines of all columns at the same height."""
        step = size * LEADING / 72
        heads = [name.split("\n") for name in columns]
        most = max(map(len, heads))
        for column, (lines, (start, end)) in enumerate(zip(heads, places, strict=True)):
            at, align = (start, "left") if column < texts else (end, "right")
            for number, line in enumerate(lines, most - len(lines)):
                top = self.y + number * step
                self.text(at, top, line, size=size, weight="bold", align=align)
        self.y += most * step + 0.045
        self.rule(self.y - 0.03, width=0.4)
        self.y += 0.02

    def _line(
        self, cells: Sequence[str], places: list[tuple[float, float]], texts: int, size: float
    ) -> None:
        for column, after in enumerate((*cells[1:], "-")):
            at, align = places[column][1], "right"
            if column < texts:
                at, align = places[column][0], "left"
            elif not after:
                at, align = (places[column - 1][1] + places[column + 1][1]) / 2, "center"
            self.text(at, self.y, cells[column], size=size, align=align)
        self.y += size * LEADING / 72 + 0.045

    def axes(self, x: float, width: float, height: float) -> "Axes":
        """Return axes of a size in inches at x, below what is already there."""
        place = (x / WIDTH, 1 - (self.y + height) / HEIGHT, width / WIDTH, height / HEIGHT)
        return self.pages[-1].add_axes(place)

    def footers(self, text: str, left: str) -> None:
        """Set the same sentence, a name and the page's number at the foot of every page."""
        for number, page in enumerate(self.pages, 1):
            one = Sheets([page])
            one.rule(HEIGHT - 0.78, width=0.4)
            for line, words in enumerate(wrapped(text, INNER, 6)):
                one.text(MARGIN, HEIGHT - 0.74 + 0.105 * line, words, size=6, colour=SOFT)
            whose = wrapped(left, INNER - 0.6, 6.5)
            shown = whose[0] if len(whose) == 1 else f"{whose[0]} …"
            one.text(MARGIN, HEIGHT - 0.44, shown, size=6.5, colour=SOFT)
            numbers = f"{number} / {len(self.pages)}"
            one.text(WIDTH - MARGIN, HEIGHT - 0.44, numbers, size=6.5, colour=SOFT, align="right")
