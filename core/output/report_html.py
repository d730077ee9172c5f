"""A report as one HTML file that needs nothing beside it and asks nothing of the internet."""

import base64
import io
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import cv2

from ..findings import Findings
from ..person.crop import Image
from ..tasks.choice import task_title
from .exports import NOT_A_DEVICE
from .interchange_trc import write_text
from .report_curves import curves_figure
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
from .report_stills import Still, stills_note
from .report_tables import (
    TASK_CELLS,
    Table,
    gait_tables,
    how_to_read,
    range_table,
    sentence,
    task_table,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STYLE = """
body { font: .95rem/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1.2rem; }
header { border-bottom: 2px solid #1a1a1a; display: flex; flex-wrap: wrap;
  justify-content: space-between; align-items: baseline; }
h1 { font-size: 1.9rem; margin: 0; }
header p { margin: 0; color: #555; }
h2 { font-size: 1.1rem; border-bottom: 1px solid #9a9a9a; margin: 1.8rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .2rem 1rem;
  margin: .6rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
.box { background: #f2f4f6; padding: .4rem .9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .22rem .5rem; text-align: right; white-space: nowrap; }
th:first-child { text-align: left; white-space: normal; }
thead th { border-bottom: 1px solid #9a9a9a; }
tbody th { font-weight: 400; }
tbody tr:nth-child(odd) { background: #f2f4f6; }
figure { margin: .6rem 0; }
img { max-width: 100%; height: auto; }
.stills { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; }
.stills figure { margin: 0; }
figcaption { font-size: .85rem; }
.small { color: #555; font-size: .85rem; }
footer { border-top: 1px solid #9a9a9a; margin-top: 2rem; padding-top: .5rem; }
@media (max-width: 40rem) {
  .stills { grid-template-columns: repeat(2, 1fr); }
  dl { display: block; }
}
@page { size: A4; margin: 15mm; }
@media print {
  html { font-size: 10.5px; }
  body { margin: 0; padding: 0; max-width: none; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .box, tbody tr { print-color-adjust: exact; }
}
"""


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
    name = f"{title(findings)}, {person_code(findings, options)}"
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(name)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        f"<header><h1>{escape(title(findings))}</h1>",
        "<p>two-dimensional, from one video camera</p></header>",
        _list(head(findings, options)),
        "<h2>Quality of this measurement</h2>",
        f'<div class="box">{_list(quality(findings))}</div>',
        _bullets(notes(findings), "Notes"),
    ]
    gait = is_gait(findings)
    parts += _gait(findings, options) if gait else _movement(findings, options)
    parts.append(_stills(pictures, no_stills, options))
    if gait:
        parts.append(_bullets(left_out(findings), "Cycles left out of all means"))
    parts.append("<h2>Method</h2>")
    for section in methods(findings, options):
        parts.append(f"<h3>{escape(section.heading)}</h3>{_list(section.entries)}")
    parts.append(
        f'<footer class="small"><p>{escape(NOT_A_DEVICE)}</p></footer>\n</body>\n</html>\n'
    )
    return "\n".join(part for part in parts if part)


def _gait(findings: Findings, options: ReportOptions) -> list[str]:
    times, angles = gait_tables(findings, options)
    figure = curves_figure(findings, options, over_cycle=True)
    return [
        "<h2>Time and distance</h2>",
        _table(times),
        f'<p class="small">{escape(how_to_read(findings, options))}</p>',
        "<h2>Angles over the gait cycle</h2>",
        _picture(_svg(figure), "image/svg+xml", "Mean and SD of each angle over the gait cycle"),
        "<h2>Angles: peaks and ranges</h2>",
        _table(angles),
    ]


def _movement(findings: Findings, options: ReportOptions) -> list[str]:
    if findings.task is not None:
        parts = _task(findings)
    else:
        parts = ["<h2>No gait cycles</h2>", f"<p>{escape(why_no_cycles(findings))}</p>"]
        parts.append(_bullets(left_out(findings), "Cycles left out"))
    table = range_table(findings)
    parts.append("<h2>Range of each angle</h2>")
    if not table.rows:
        return [*parts, "<p>No angle could be measured.</p>"]
    parts.append(_table(table))
    if len(findings.recording) > 1:
        figure = curves_figure(findings, options, over_cycle=False)
        parts.append("<h2>Angles over time</h2>")
        parts.append(_picture(_svg(figure), "image/svg+xml", "Each angle over time"))
    return parts


def _task(findings: Findings) -> list[str]:
    task = findings.task
    assert task is not None
    heading = task_title(findings.recording.settings.task)
    count = f"{len(task.repetitions)} repetitions." if task.repetitions else ""
    parts = [f"<h2>{escape(heading)}</h2>", f"<p>{count}</p>" if count else ""]
    if findings.parameters:
        parts += [_table(task_table(findings)), f'<p class="small">{TASK_CELLS}</p>']
    return [*parts, *(f"<p>{escape(sentence(note))}</p>" for note in task.notes)]


def _stills(pictures: Sequence[Still], no_stills: str, options: ReportOptions) -> str:
    if not pictures:
        return f"<h2>Key frames</h2><p>{escape(no_stills)}</p>" if no_stills else ""
    figures = [
        f"{_picture(_jpeg(one.image), 'image/jpeg', one.moment.title)[:-9]}"
        f"<figcaption><b>{escape(one.moment.title)}</b><br>{escape(one.moment.text)}</figcaption>"
        "</figure>"
        for one in pictures
    ]
    note = f'<p class="small">{escape(stills_note(options))}</p>'
    return f'<h2>Key frames</h2><div class="stills">{"".join(figures)}</div>{note}'


def _list(rows: Iterable[tuple[str, str]]) -> str:
    cells = [(escape(name), escape(text)) for name, text in rows]
    if not any(name for name, _ in cells):
        return "".join(f"<p>{text}</p>" for _, text in cells)
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{text}</dd>' for name, text in cells)}</dl>"


def _bullets(texts: Sequence[str], heading: str) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<h2>{escape(heading)}</h2><ul>{items}</ul>" if items else ""


def _table(table: Table) -> str:
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.columns)
    rows = (
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    )
    body = "\n".join(rows)
    return (
        f'<div class="scroll"><table><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _picture(content: bytes, kind: str, text: str) -> str:
    data = base64.b64encode(content).decode("ascii")
    return f'<figure><img alt="{escape(text)}" src="data:{kind};base64,{data}"></figure>'


def _svg(figure: "Figure") -> bytes:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


def _jpeg(image: Image) -> bytes:
    made, content = cv2.imencode(".jpg", image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 88])
    if not made:
        raise ValueError("the still could not be written as JPEG")
    return content.tobytes()
