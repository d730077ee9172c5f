"""The report as a browser shows and prints it."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.cli import main
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.output import report_curves
from kinetrace.core.output.plots import angle_figure, angles_shown, write_figure
from kinetrace.core.output.report_curves import panel_figure
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_notes import notes
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_pdf import report_pages
from kinetrace.core.pose import Status
from kinetrace.core.recordings.hand_measurements import HandLength
from kinetrace.core.recordings.recording import Comment
from kinetrace.core.recordings.recording_file import save
from matplotlib.backends.backend_agg import FigureCanvasAgg
from sample_recording import sample_recording

NO_STILLS = ReportOptions(code="P-01", stills=False)


@pytest.fixture(scope="module")
def still() -> Findings:
    return findings_of(sample_recording(40))


def test_every_printed_page_tells_the_code_and_that_it_is_no_medical_device(
    still: Findings,
) -> None:
    style = html_report(still, [], "", NO_STILLS).partition("</style>")[0]
    foot = re.search(r'@bottom-left \{ content: "([^"]+)"', style)
    assert foot is not None
    words = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), foot[1])
    assert words.startswith("Kinetrace · code P-01 · ")
    assert words.endswith("not a medical device")


def test_the_number_of_a_printed_page_stays_in_one_line_beside_a_long_code(
    still: Findings,
) -> None:
    assert 'counter(page) "\\a0/\\a0" counter(pages)' in html_report(still, [], "", NO_STILLS)


def test_a_code_cannot_end_the_style_of_the_page(still: Findings) -> None:
    page = html_report(still, [], "", replace(NO_STILLS, code='"}</style><script>'))
    assert page.count("</style>") == 1
    assert "<script" not in page


def test_a_page_stays_light_where_everything_else_is_dark(still: Findings) -> None:
    assert "color-scheme: only light" in html_report(still, [], "", NO_STILLS)


@pytest.mark.parametrize(("facing", "longest"), [(0, "knee_valgus"), (1, "thigh")])
def test_what_stands_over_a_panel_does_not_run_together(
    facing: int, longest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_curves, "sureness", lambda *_: "95 %: left ±12°, right ±12°")
    recording = sample_recording(40)
    settings = replace(recording.settings, facing=facing)
    findings = findings_of(replace(recording, settings=settings))
    names = angles_shown(findings.recording, findings.measures)
    assert longest in names
    for name in names:
        figure = panel_figure(findings, name, NO_STILLS, over_cycle=False)
        FigureCanvasAgg(figure).draw()
        sign, sure = (
            next(text for text in figure.axes[0].texts if text.get_text().startswith(start))
            for start in ("degrees", "95 %")
        )
        assert sign.get_window_extent().x1 < sure.get_window_extent().x0, name


def test_a_panel_has_room_for_the_usual_interval_about_its_extremes(still: Findings) -> None:
    curve = still.measures.curves["right_knee_flexion"]
    widths = {name: np.full(len(curve.value), 40.0) for name in still.measures.half_width_deg}
    wide = replace(still, measures=replace(still.measures, half_width_deg=widths))
    figure = panel_figure(wide, "knee_flexion", NO_STILLS, over_cycle=False)
    low, high = figure.axes[0].get_ylim()
    assert low <= np.nanmin(curve.value) - 40
    assert high >= np.nanmax(curve.value) + 40


def test_a_band_that_is_wide_now_and_then_stays_in_its_panel(still: Findings) -> None:
    curve = still.measures.curves["right_knee_flexion"]
    width = np.where(np.arange(len(curve.value)) % 5, 5.0, 120.0)
    widths = {**still.measures.half_width_deg, "right_knee_flexion": width}
    wide = replace(still, measures=replace(still.measures, half_width_deg=widths))
    figure = panel_figure(wide, "knee_flexion", NO_STILLS, over_cycle=False)
    assert figure.axes[0].get_ylim()[1] >= np.nanmax(curve.value) + 120


def test_notes_and_what_was_drawn_by_hand_stand_in_order_of_time(still: Findings) -> None:
    recording = replace(
        still.recording,
        comments=(Comment(0.1, "first"), Comment(1.0, "third")),
        by_hand=(HandLength(15, 0.5, ((0.0, 0.0), (50.0, 0.0)), "second"),),
    )
    found = notes(replace(still, recording=recording))
    order = [next(i for i, text in enumerate(found) if word in text)
             for word in ("first", "second", "third")]  # fmt: skip
    assert order == sorted(order)


def test_every_page_tells_when_it_was_recorded_and_written_and_the_head_by_whom(
    still: Findings,
) -> None:
    dated = replace(
        NO_STILLS, recorded_on=date(2026, 3, 5), made_on=date(2026, 11, 23), operator="A. <B> & C."
    )
    pages = report_pages(still, [], "Left out.", dated)
    feet = "Kinetrace · recorded on 2026-03-05 · report of 2026-11-23 · code P-01"
    for number, page in enumerate(pages, 1):
        texts = [text.get_text() for text in page.texts]
        assert feet in texts
        assert f"{number} / {len(pages)}" in texts
    first = [text.get_text() for text in pages[0].texts]
    assert {"Recorded on", "2026-03-05", "Measured by", "A. <B> & C."} <= set(first)
    page = html_report(still, [], "Left out.", dated)
    assert "A. &lt;B&gt; &amp; C." in page
    assert "<B>" not in page
    assert "Measured by" not in html_report(still, [], "Left out.", NO_STILLS)


def test_the_command_takes_the_date_of_the_recording_and_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(sample_recording(20), tmp_path / "a.kinetrace")
    given = ["report", str(tmp_path / "a.kinetrace"), "--out", str(tmp_path), "--html"]
    dated = ["--recorded-on", "2026-03-05", "--operator", "AB", "--no-stills"]
    assert main([*given, *dated]) == 0
    (made,) = tmp_path.glob("*.html")
    assert "<dt>Recorded on</dt><dd>2026-03-05</dd>" in made.read_text(encoding="utf-8")
    with pytest.raises(SystemExit):
        main([*given, "--recorded-on", "5.3.2026"])
    assert "like 2026-03-05" in capsys.readouterr().err


def lengthened(findings: Findings, times: int) -> Findings:
    """Return findings whose curves are repeated, all samples filled in."""
    curves, widths = {}, {}
    for name, curve in findings.measures.curves.items():
        value = np.tile(curve.value, times)
        status = np.full(len(value), Status.FILLED, dtype=curve.status.dtype)
        curves[name] = replace(curve, time_s=np.arange(len(value)) / 30, value=value, status=status)
        widths[name] = np.tile(findings.measures.half_width_deg[name], times)
    measures = replace(findings.measures, curves=curves, half_width_deg=widths)
    return replace(findings, measures=measures)


def test_a_plot_of_an_hour_is_not_much_larger_than_one_of_a_minute(
    still: Findings, tmp_path: Path
) -> None:
    sizes = []
    for times in (45, 2700):
        long = lengthened(still, times)
        panel = panel_figure(long, "knee_flexion", NO_STILLS, over_cycle=False)
        write_figure(panel, tmp_path / "panel.svg")
        write_figure(angle_figure(long.recording, long.measures), tmp_path / "all.svg")
        sizes.append([(tmp_path / name).stat().st_size for name in ("panel.svg", "all.svg")])
    for minute, hour in zip(*sizes, strict=True):
        assert hour < 3 * minute, sizes
