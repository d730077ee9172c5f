"""What became of a batch, the files that need a look first: as a table and as a page."""

import csv
from collections.abc import Iterable
from html import escape
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from ..output.exports import FORMULA, NOT_A_DEVICE
from ..output.results import WORST, recording_path, result_path
from ..recordings.recording_file import replace_file
from .manifest import Entry, Manifest, Quality, State

CSV_NAME, HTML_NAME = "kinetrace-batch.csv", "kinetrace-batch.html"
ORDER = (State.FAILED, State.STOPPED, State.RUNNING, State.WAITING, State.DONE, State.COPY)
WITH_RESULTS = (State.DONE, State.COPY)
COLUMNS = (
    *("video", "state", "reason", "frames", "duration_s"),
    *("missing_percent", "repaired_percent", "filled_percent", "measured_percent"),
    *("corrected_percent", "confidence_of_usual", "unsure_facing_s", "notes", "results"),
    *("seconds", "from_earlier_run", "sha256"),
)


def worst_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries, those that need a look first.

    Failed ones, then unfinished ones, then by the share of samples that are missing, repaired
    or filled, then by how many notes there are; copies at the end.
    """

    def key(entry: Entry) -> tuple[int, float, int, str]:
        quality = entry.quality
        doubtful, notes = (quality.doubtful, len(quality.notes)) if quality else (0.0, 0)
        return ORDER.index(entry.state), -doubtful, -notes, entry.video

    return sorted(entries, key=key)


def write_summary(manifest: Manifest) -> tuple[Path, Path]:
    """Write the CSV and the HTML page beside the manifest; return their paths.

    Raises
    ------
    RecordingError : the folder cannot be written
    """
    folder = manifest.path.parent
    table, page = folder / CSV_NAME, folder / HTML_NAME
    replace_file(page, lambda file: _write_page(file, manifest))
    replace_file(table, lambda file: _write_csv(file, manifest))  # on Windows not if Excel has it
    return table, page


def _write_csv(path: Path, manifest: Manifest) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_row(entry) for entry in worst_first(manifest.told()))


def _row(entry: Entry) -> list[object]:
    quality = entry.quality
    numbers: list[object] = [""] * 9
    if quality is not None:
        shares = (quality.missing, quality.repaired, quality.filled, quality.measured)
        numbers = [
            quality.frames,
            f"{quality.duration_s:.3f}",
            *(f"{100 * share:.2f}" for share in (*shares, quality.corrected)),
            "" if quality.confidence is None else f"{quality.confidence:.3f}",
            f"{quality.unsure_s:.2f}",
        ]
    return [
        _no_formula(entry.video),
        entry.state.value,
        _no_formula(entry.reason),
        *numbers,
        " | ".join(quality.notes) if quality else "",
        _no_formula(entry.results) if entry.state in WITH_RESULTS else "",
        f"{entry.seconds:.1f}",
        "yes" if entry.earlier else "no",
        entry.sha256,
    ]


def _no_formula(path: str) -> str:
    """Return a path, with what is said of it, so that no spreadsheet takes it for a formula.

    It is the same path to every program that opens it.

    >>> _no_formula("=1+1.mp4"), _no_formula("day1/=1+1.mp4")
    ('./=1+1.mp4', 'day1/=1+1.mp4')
    """
    return f"./{path}" if path.startswith(FORMULA) else path


def _write_page(path: Path, manifest: Manifest) -> None:
    rows = "\n".join(_html_row(manifest, entry) for entry in worst_first(manifest.told()))
    counts = ", ".join(
        f"{count} {state.value}" for state, count in manifest.counts().items() if count
    )
    engine = manifest.engine
    made = f"EfficientPose {engine['variant']}, {engine['weights']}" if engine else "not loaded"
    text = PAGE.format(
        counts=escape(counts or "no videos"),
        folder=escape(str(manifest.folder)),
        made=escape(made),
        rows=rows,
        notice=escape(NOT_A_DEVICE),
    )
    path.write_text(text, encoding="utf-8", errors="xmlcharrefreplace")


def _html_row(manifest: Manifest, entry: Entry) -> str:
    quality, notes = entry.quality, []
    if entry.reason:
        notes.append(entry.reason.removeprefix(f"{PurePosixPath(entry.video).name}: "))
    length = confidence = samples = ""
    if quality is not None:
        notes += quality.notes
        if quality.unsure_s > 0:
            notes.append(f"For {quality.unsure_s:.1f} s it is not certain which way they face.")
        length = f"{quality.duration_s:.1f} s"
        confidence = "" if quality.confidence is None else f"{100 * quality.confidence:.0f} %"
        samples = _samples(quality)
    words = "".join(f"<li>{escape(note[:1].upper() + note[1:])}</li>" for note in notes)
    cells = (
        ("", _picture(manifest, entry)),
        ("", f"{entry.state.value}{' earlier' if entry.earlier else ''}"),
        ("length", length),
        ("confidence", confidence),
        ("", samples),
        ("", f"<ul>{words}</ul>" if words else ""),
        ("", _links(manifest, entry)),
    )
    return (
        f'<tr class="{entry.state.value}"><th scope="row">{escape(entry.video)}</th>'
        + "".join(f"<td{_named(name)}>{cell}</td>" for name, cell in cells)
        + "</tr>"
    )


def _named(name: str) -> str:
    """Return a cell's name, which stands before it where the page is narrow."""
    return f' data-name="{name}"' if name else ""


def _picture(manifest: Manifest, entry: Entry) -> str:
    """Return the picture of the least certain frame, which was written beside the results."""
    if entry.state not in WITH_RESULTS or not result_path(manifest.stem(entry), WORST).is_file():
        return ""
    return f'<img src="{_address(result_path(Path(entry.results), WORST))}" alt="" loading="lazy">'


def _address(file: Path) -> str:
    return quote(file.as_posix(), errors="surrogateescape")


def _samples(quality: Quality) -> str:
    """Return the shares of the samples as a bar, with those in words that are doubtful."""
    parts = (
        ("sure", quality.measured + quality.corrected),
        ("repaired", quality.repaired),
        ("filled", quality.filled),
    )
    spans = "".join(
        f'<i class="{name}" style="width:{100 * share:.1f}%"></i>' for name, share in parts
    )
    doubtful = (("missing", quality.missing), *parts[1:])
    words = ", ".join(f"{100 * share:.1f}&nbsp;%&nbsp;{name}" for name, share in doubtful)
    return f'<span class="bar" aria-hidden="true">{spans}</span><br><small>{words}</small>'


def _links(manifest: Manifest, entry: Entry) -> str:
    if entry.state not in WITH_RESULTS:
        return ""
    stem = Path(entry.results)
    files = {
        "angles": result_path(stem, "_angles.csv"),
        "curves": result_path(stem, "_angles.png"),
        "recording": recording_path(stem),
    }
    return " ".join(f'<a href="{_address(file)}">{word}</a>' for word, file in files.items())


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Kinetrace batch</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root {{ color-scheme: light dark }}
body {{ font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem;
  padding: 0 1rem }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border-bottom: 1px solid #8886; padding: .35rem .5rem; text-align: left;
  vertical-align: top }}
th {{ overflow-wrap: anywhere; min-width: 9rem }}
thead th {{ white-space: nowrap; min-width: 0 }}
[data-name] {{ text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }}
img {{ display: block; height: 90px }}
ul {{ margin: 0; padding-left: 1.1rem; min-width: 13rem; overflow-wrap: anywhere }}
.failed > *, .stopped > * {{ background: #d55e0022 }}
.failed > :nth-child(3), .stopped > :nth-child(3) {{ font-weight: 600 }}
.bar {{ display: inline-block; width: 9rem; height: .8rem; border: 1px solid #888;
  white-space: nowrap; overflow: hidden; font-size: 0 }}
.bar i {{ display: inline-block; height: 100% }}
.sure {{ background: #0072b2 }} .repaired {{ background: #e69f00 }}
.filled {{ background: #cc79a7 }}
@media (max-width: 72rem) {{
  thead {{ display: none }}
  tr, th, td {{ display: block }}
  tr {{ border-bottom: 1px solid #8886; padding: .4rem 0 }}
  th, td {{ border: 0; padding: .15rem .5rem }}
  td:empty {{ display: none }}
  [data-name] {{ text-align: left }}
  [data-name]::before {{ content: attr(data-name) " " }}
}}
@media print {{
  body {{ margin: 0; max-width: none; font-size: 11px }}
  tr {{ break-inside: avoid }}
  .bar i, .failed > *, .stopped > * {{ print-color-adjust: exact }}
}}
footer {{ margin-top: 1.5rem; font-size: .85rem; opacity: .8 }}
</style></head><body>
<h1>Kinetrace batch</h1>
<p>{counts}. Folder: {folder}<br>{made}</p>
<p>Worst first: failed, unfinished, then by the share of samples (frames × keypoints) that are
missing, repaired or filled. Frames without a person count as missing. Confidence is the median
height of the network's peaks, in percent of its usual height; it is no probability.
The picture shows the frame around which the network was least certain.
Bar: blue measured, orange repaired, pink filled, empty missing.</p>
<table><thead><tr><th scope="col">video</th><th scope="col">least certain</th>
<th scope="col">state</th><th scope="col">length</th><th scope="col">confidence</th>
<th scope="col">samples</th><th scope="col">notes</th>
<th scope="col">results</th></tr></thead>
<tbody>
{rows}
</tbody></table>
<footer>{notice}</footer>
</body></html>
"""
