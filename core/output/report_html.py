"""A report as one HTML file that needs nothing beside it and asks nothing of the internet."""

import base64
import io
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import cv2

from ..findings import Findings
from ..kinematics.angles import ANGLES
from ..person.crop import Image
from .exports import NOT_A_DEVICE
from .interchange_trc import write_text
from .report_curves import legend_of, panel_figure
from .report_head import foot, head, title, title_and_code
from .report_options import ReportOptions
from .report_parts import Bullets, Entries, Panels, Part, Stills, Words
from .report_sections import sections
from .report_stills import Still
from .report_tables import NONE, Table, in_one_line

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

STYLE = """
:root { color-scheme: only light; }
body { font: .95rem/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1.2rem; overflow-wrap: anywhere; }
table { overflow-wrap: normal; }
header { border-bottom: 2px solid #1a1a1a; display: flex; flex-wrap: wrap;
  justify-content: space-between; align-items: baseline; }
h1 { font-size: 1.9rem; margin: 0; }
header p { margin: 0; color: #555; }
h2 { font-size: 1.1rem; border-bottom: 1px solid #9a9a9a; margin: 1.8rem 0 .5rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .2rem 1rem;
  margin: .6rem 0; }
.terms { grid-template-columns: fit-content(17rem) 1fr; }
dt { font-weight: 600; }
dd { margin: 0; }
.box { background: #f2f4f6; padding: .4rem .9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: separate; border-spacing: 0; width: 100%;
  font-variant-numeric: tabular-nums; }
th, td { padding: .22rem .5rem; text-align: right; white-space: nowrap; }
th:first-child, .texts2 th:nth-child(2), .texts2 td:nth-child(2) { text-align: left; }
th:first-child { white-space: normal; min-width: 8rem; position: sticky; left: 0;
  background: inherit; }
.texts1 th, .texts1 th:first-child { white-space: normal; min-width: 0; }
td[colspan] { text-align: center; }
td b { font-weight: inherit; white-space: nowrap; }
thead th { border-bottom: 1px solid #9a9a9a; vertical-align: bottom; }
thead th:first-child { z-index: 1; }
tbody th { font-weight: 400; }
tr { background: #fff; }
tbody tr:nth-child(odd) { background: #f2f4f6; }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr));
  gap: .8rem; }
.stills { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; margin-bottom: .6rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0; margin: .6rem 0;
  list-style: none; font-size: .85rem; }
.legend i { display: inline-block; vertical-align: middle; margin-right: .45rem; }
.solid, .dashed { width: 1.9rem; border-top: 2.5px solid; }
.dashed { border-top-style: dashed; }
.upright { height: 1rem; border-left: 1.5px solid; }
.band { width: 1.5rem; height: .8rem; }
figcaption { font-size: .85rem; }
.small { color: #555; font-size: .85rem; }
footer { border-top: 1px solid #9a9a9a; margin-top: 2rem; padding-top: .5rem; }
@media (max-width: 40rem) {
  .stills { grid-template-columns: repeat(2, 1fr); }
  dl { display: block; }
  dd { margin-bottom: .4rem; }
  table { font-size: .85rem; }
  th, td { padding: .22rem .3rem; }
  th:first-child { min-width: 6rem; }
  .texts2 td:nth-child(2), td:has(b) { white-space: normal; }
}
@page { size: A4; margin: 15mm 15mm 17mm;
  @bottom-left { content: FOOT; font: 8px system-ui, sans-serif; color: #555; }
  @bottom-right { content: counter(page) "\\a0/\\a0" counter(pages);
    font: 8px system-ui, sans-serif; color: #555; }
}
@media print {
  html { font-size: 10px; }
  body { margin: 0; padding: 0; max-width: none; }
  h2 { margin: 1.3rem 0 .4rem; }
  .stills img { width: auto; max-width: 100%; max-height: 54mm; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .box, tbody tr, .legend i { print-color-adjust: exact; }
}
"""

NO_DEVICE = "research and education software, not a medical device"
"""What a browser prints at the foot of every page besides when and of whom it is."""

LINES = {"-": "solid", "--": "dashed"}


def write_html(
    findings: Findings,
    pictures: Sequence[Still],
    no_stills: str,
    path: Path,
    options: ReportOptions,
) -> None:
    """Write the report.

    Parameters
    ----------
    pictures, no_stills : key frames, or why there is none
    """
    write_text(path, html_report(findings, pictures, no_stills, options))


def html_report(
    findings: Findings, pictures: Sequence[Still], no_stills: str, options: ReportOptions
) -> str:
    """Return the whole page."""
    name = title_and_code(findings, options)
    style = STYLE.replace("FOOT", _css_text(f"{foot(findings, options)} · {NO_DEVICE}"))
    lines = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(name)}</title>\n<style>{style}</style>\n</head>\n<body>",
        f"<header><h1>{escape(title(findings))}</h1>",
        "<p>two-dimensional, from one video camera</p></header>",
        _entries(head(findings, options)),
    ]
    for section in sections(findings, pictures, no_stills, options):
        lines.append(f"<h2>{escape(section.heading)}</h2>")
        lines += [_part(part, findings, options) for part in section.parts]
    lines.append(
        f'<footer class="small"><p>{escape(NOT_A_DEVICE)}</p></footer>\n</body>\n</html>\n'
    )
    return "\n".join(lines)


def _part(part: Part, findings: Findings, options: ReportOptions) -> str:
    match part:
        case Entries(rows, boxed=True):
            return f'<div class="box">{_entries(rows)}</div>'
        case Entries(rows):
            return _entries(rows, "terms")
        case Bullets(texts):
            return f"<ul>{''.join(f'<li>{_text(text)}</li>' for text in texts)}</ul>"
        case Words(text, small):
            return f"<p{' class=small' if small else ''}>{_text(text)}</p>"
        case Table():
            return _table(part)
        case Panels():
            return _panels(part, findings, options)
        case Stills():
            return _stills(part)


def _panels(panels: Panels, findings: Findings, options: ReportOptions) -> str:
    """Return each plot as a picture of its own, so that narrow pages stack them."""
    over_cycle = panels.over_cycle
    pictures = []
    for name in panels.names:
        figure = panel_figure(findings, name, options, over_cycle=over_cycle)
        what = f"{ANGLES[name].title} {'over the gait cycle' if over_cycle else 'over time'}"
        pictures.append(f"<figure>{_picture(_svg(figure), 'image/svg+xml', what)}</figure>")
    legend = _legend(legend_of(findings, panels.names, options, over_cycle=over_cycle))
    return f'{legend}<div class="panels">{"".join(pictures)}</div>'


def _legend(handles: "Iterable[Artist]") -> str:
    """Return what the lines and bands of the plots mean, drawn by the page itself."""
    from matplotlib.colors import to_hex
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    items, look = [], ""
    for handle in handles:
        if isinstance(handle, Patch):
            look = f'class="band" style="background:{to_hex(handle.get_facecolor(), True)}"'
        elif isinstance(handle, Line2D):
            kind = LINES.get(str(handle.get_linestyle()), "upright")
            look = f'class="{kind}" style="color:{to_hex(handle.get_color())}"'
        items.append(f"<li><i {look}></i>{escape(str(handle.get_label()))}</li>")
    return f'<ul class="legend">{"".join(items)}</ul>'


def _stills(stills: Stills) -> str:
    figures = [
        f"<figure>{_picture(_jpeg(one.image), 'image/jpeg', one.moment.title)}"
        f"<figcaption><b>{escape(one.moment.title)}</b><br>{_text(one.moment.text)}</figcaption>"
        "</figure>"
        for one in stills.pictures
    ]
    note = f'<p class="small">{escape(stills.note)}</p>' if stills.note else ""
    return f'<div class="stills">{"".join(figures)}</div>{note}'


def _text(text: str) -> str:
    return escape(in_one_line(text))


def _entries(rows: Iterable[tuple[str, str]], kind: str = "") -> str:
    cells = [(escape(name), _text(text)) for name, text in rows]
    if not any(name for name, _ in cells):
        return "".join(f"<p>{text}</p>" for _, text in cells)
    start = f'<dl class="{kind}">' if kind else "<dl>"
    return f"{start}{''.join(f'<dt>{name}</dt><dd>{text}</dd>' for name, text in cells)}</dl>"


def _table(table: Table) -> str:
    heads = (escape(name).replace("\n", "<br>") for name in table.columns)
    top = "".join(f'<th scope="col">{name}</th>' for name in heads)
    rows = (
        f'<tr><th scope="row">{escape(row[0])}</th>{_cells(row[1:])}</tr>' for row in table.rows
    )
    body = "\n".join(rows)
    return (
        f'<div class="scroll"><table class="texts{table.texts}"><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _cells(texts: Sequence[str]) -> str:
    """Return cells; an empty one belongs to the one before."""
    cells = []
    for text, after in zip(texts, (*texts[1:], NONE), strict=True):
        if text:
            mean, interval, half = escape(text).partition(" [")
            kept = f"<b>{mean}</b>{interval}{half}" if half else mean  # breaks there alone
            cells.append(f"<td{'' if after else ' colspan=2'}>{kept}</td>")
    return "".join(cells)


def _css_text(text: str) -> str:
    """Return a text as a string of CSS, whatever is in it.

    >>> _css_text("a</style>")
    '"a\\\\3c \\\\2f style\\\\3e "'
    """
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _picture(content: bytes, kind: str, text: str) -> str:
    data = base64.b64encode(content).decode("ascii")
    return f'<img alt="{escape(text)}" src="data:{kind};base64,{data}">'


def _svg(figure: "Figure") -> bytes:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


def _jpeg(image: Image) -> bytes:
    made, content = cv2.imencode(".jpg", image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 88])
    if not made:
        raise ValueError("the still could not be written as JPEG")
    return content.tobytes()
