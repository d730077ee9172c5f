import base64
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.cli import main
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.cycles import Cycle
from kinetrace.core.gait.nearer_leg import FARTHER
from kinetrace.core.gait.parameters import parameter
from kinetrace.core.gait.reference import reference_band
from kinetrace.core.gait.scale import Scale
from kinetrace.core.gait.temporal import UNAVAILABLE, temporal_parameters
from kinetrace.core.kinematics.angles import UNAVAILABLE as ANGLES_UNAVAILABLE
from kinetrace.core.output.exports import NOT_A_DEVICE
from kinetrace.core.output.fonts import fonts_for
from kinetrace.core.output.plots import angle_figure, angles_shown
from kinetrace.core.output.report import write_report
from kinetrace.core.output.report_curves import cycle_quantities, legend_of, panel_figure
from kinetrace.core.output.report_facts import quality
from kinetrace.core.output.report_fonts import not_printed
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_methods import methods, quantity_definitions
from kinetrace.core.output.report_notes import notes
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_parts import Panels, Section
from kinetrace.core.output.report_pdf import (
    LEGEND,
    PANEL,
    PANEL_BESIDES,
    _panels,
    _section,
    report_pages,
)
from kinetrace.core.output.report_ranges import range_table
from kinetrace.core.output.report_sections import sections
from kinetrace.core.output.report_sheets import (
    BOTTOM,
    HEADING,
    HEIGHT,
    Sheets,
    _text_width,
    wrapped,
)
from kinetrace.core.output.report_stills import Moment, Still
from kinetrace.core.output.report_tables import gait_tables, minus
from kinetrace.core.pose import Event
from kinetrace.core.recordings.recording import Comment
from kinetrace.core.recordings.recording_file import save
from sample_recording import sample_recording
from walking_recording import walking_recording

FORBIDDEN = (
    "diagnos", "patholog", "abnormal", "disease", "disorder", "impair", "deficit", "spastic",
    "trendelenburg", "fall risk", "detects", "screen", "patient", "normal ",
)  # fmt: skip
OPTIONS = ReportOptions(code="P-01", made_on=date(2026, 11, 23))
NO_STILLS = replace(OPTIONS, stills=False)


@pytest.fixture(scope="module")
def walk() -> Findings:
    recording = replace(walking_recording(), comments=(Comment(1.2, "stumbles"),))
    return findings_of(replace(recording, notices=("Jane_Doe_2026-03-05.mp4 is shaky",)))


@pytest.fixture(scope="module")
def still() -> Findings:
    return findings_of(sample_recording(40))


def text_of(page: str) -> str:
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", body))


def legend(
    findings: Findings, options: ReportOptions = OPTIONS, *, over_cycle: bool = True
) -> list[str]:
    """Return what the legend of the report's plots says."""
    over_time = angles_shown(findings.recording, findings.measures)
    names = cycle_quantities(findings) if over_cycle else over_time
    handles = legend_of(findings, names, options, over_cycle=over_cycle)
    return [str(handle.get_label()) for handle in handles]


@cache
def pages_of(findings: Findings) -> list:
    """Return the pages of a report without key frames, made once."""
    return report_pages(findings, [], "Left out.", OPTIONS)


@cache
def html_of(findings: Findings) -> str:
    """Return the HTML of a report without key frames, made once."""
    return html_report(findings, [], "", OPTIONS)


def pdf_text(findings: Findings) -> str:
    pages = pages_of(findings)
    texts = [text.get_text() for page in pages for text in page.texts]
    axes = [axis for page in pages for axis in page.axes]
    return " ".join([*texts, *(text.get_text() for axis in axes for text in axis.texts)])


def test_the_head_has_the_code_and_nothing_of_the_video(walk: Findings) -> None:
    for text in (html_of(walk), pdf_text(walk)):
        assert "P-01" in text
        assert "2026-11-23" in text
        for secret in ("Jane", "Doe", "clinic", "home", "2026-03-05", ".mp4"):
            assert secret not in text


def test_the_videos_name_is_printed_only_where_it_is_asked_for(walk: Findings) -> None:
    assert "Jane_Doe_2026-03-05.mp4" in html_report(
        walk, [], "", replace(OPTIONS, show_video_name=True)
    )


def test_a_video_name_that_is_no_text_is_printed_as_text(walk: Findings) -> None:
    video = replace(walk.recording.video, name="gr\udcf6\udcdfe.mp4")
    named = replace(walk, recording=replace(walk.recording, video=video))
    page = html_report(named, [], "", replace(OPTIONS, show_video_name=True))
    assert r"gr\udcf6\udcdfe.mp4" in page


def test_no_word_pretends_to_judge_a_person(walk: Findings, still: Findings) -> None:
    for findings in (walk, still):
        for text in (text_of(html_of(findings)), pdf_text(findings)):
            plain = " ".join(text.split()).replace(NOT_A_DEVICE, "").lower()
            for line in wrapped(NOT_A_DEVICE, 6.87, 6):
                plain = plain.replace(line.lower(), "")
            found = [word for word in FORBIDDEN if word in plain]
            assert not found


def test_every_page_says_that_it_is_no_medical_device(walk: Findings) -> None:
    for page in pages_of(walk):
        assert any("Not a medical device" in text.get_text() for text in page.texts)
    assert NOT_A_DEVICE in unescape(html_of(walk))


def test_the_tables_hold_the_measured_numbers(walk: Findings) -> None:
    times, angles = gait_tables(walk, OPTIONS)
    rows = {row[0]: row for row in (*times.rows, *angles.rows)}
    stride = next(p for p in walk.walking.parameters if p.definition.key == "stride_time")
    assert rows["Stride time"][2].startswith(f"{stride.left.mean:.2f} ± ")
    half = f"[±{stride.left.half_width:.2f}]"
    assert rows["Stride time"][2].endswith(f"({stride.left.count}) {half}")
    assert rows["Cadence (both legs)"][3] == ""
    assert rows["Cadence (both legs)"][5] != "–"
    peak = next(p for p in walk.walking.parameters if p.definition.key == "knee_swing_peak")
    assert rows["Knee, swing peak"][3].startswith(f"{peak.right.mean:.1f}")


def test_symmetry_is_right_minus_left_over_the_mean_of_both(walk: Findings) -> None:
    known = {row.definition.key: row.definition for row in walk.walking.parameters}
    rows = tuple(
        parameter(known[key], {"left": np.array([left]), "right": np.array([right])})
        for key, left, right in (
            ("stride_time", 1.0, 1.2), ("thigh_extension_peak", -4.0, -6.0),
            ("knee_swing_peak_percent", 70.0, 72.0),
        )
    )  # fmt: skip
    times, angles = gait_tables(
        replace(walk, walking=replace(walk.walking, parameters=rows, curves={})), OPTIONS
    )
    assert [row[4] for row in (*times.rows, *angles.rows)] == ["+18.2 %", "Δ −2.0°", "Δ +2.0"]


def test_without_a_reference_there_is_none_in_table_or_figure(walk: Findings) -> None:
    for options, reason in (
        (replace(OPTIONS, reference=False), "left out on request"),
        (replace(OPTIONS, walking_aid=True), "without an aid"),
        (replace(OPTIONS, age_years=3.0), "nobody of 3 years"),
    ):
        times, angles = gait_tables(walk, options)
        assert {row[5] for row in (*times.rows, *angles.rows)} == {"–"}
        assert not any("reference" in label for label in legend(walk, options))
        assert reason in dict(methods(walk, options)[0].parts[0].rows)["Reference"]


def test_the_band_is_labelled_as_of_a_marker_laboratory(walk: Findings) -> None:
    labels = legend(walk)
    assert "marker-based laboratory reference, ± SD over its trials" in labels
    assert all(f"</i>{label}</li>" in html_of(walk) for label in labels)
    assert "Bovi G" in html_of(walk)
    assert cycle_quantities(walk)[:2] == ["knee_flexion", "thigh"]


def test_the_legend_names_no_sd_where_none_is_drawn_and_says_what_the_shade_is(
    walk: Findings, still: Findings
) -> None:
    assert "left, mean ± SD" in legend(walk)
    two = {
        name: {s: replace(one, cycles=one.cycles[:2], values=one.values[:2]) for s, one in legs}
        for name, legs in ((name, c.items()) for name, c in walk.walking.curves.items())
    }
    assert min(walk.walking.count(side) for side in ("left", "right")) > 2
    assert "left, mean" in legend(replace(walk, walking=replace(walk.walking, curves=two)))
    assert any("95 %" in label for label in legend(still, over_cycle=False))


def test_the_legend_names_only_what_is_drawn(walk: Findings, still: Findings) -> None:
    of_left = {name: {"left": curves["left"]} for name, curves in walk.walking.curves.items()}
    one_leg = replace(walk, walking=replace(walk.walking, curves=of_left))
    assert [label.partition(",")[0] for label in legend(one_leg)[:2]] == ["left", "foot-off"]
    band = "holds 95 % of the errors of each sample"
    for names, expected in (
        (["knee_flexion"], ["left", "right", band]),
        (["trunk_lean"], ["whole body", band]),
    ):
        handles = legend_of(still, names, OPTIONS, over_cycle=False)
        assert [handle.get_label() for handle in handles] == expected


def test_plots_begin_where_there_is_room_and_each_page_of_them_has_the_legend(
    still: Findings,
) -> None:
    sheets, names = Sheets(), angles_shown(still.recording, still.measures)
    assert len(names) > 4
    row = PANEL + PANEL_BESIDES
    sheets.new_page()
    sheets.y = HEIGHT - BOTTOM - HEADING - LEGEND - 2.5 * row
    _section(sheets, Section("Angles", [Panels(names, over_cycle=False)]), still, OPTIONS)
    axes = [page.axes for page in sheets.pages]
    assert [sum(bool(axis.lines) for axis in some) for some in axes] == [4, len(names) - 4]
    assert [sum(axis.get_legend() is not None for axis in some) for some in axes] == [1, 1]


def test_the_references_sd_is_called_one_over_trials(walk: Findings) -> None:
    for options, words in (
        (OPTIONS, "mean ± SD over 124 trials of 20 people aged 22–72 at their own pace"),
        (replace(OPTIONS, age_years=9), "mean ± SD over 111 trials of 20 people aged 6–17"),
        (
            replace(OPTIONS, speed="fast"),
            "mean ± SD over 52 trials of 20 people aged 22–72 at more",
        ),
    ):
        how = methods(walk, options)[0].parts[0]
        assert words in dict(how.rows)["Reference"]


def test_the_reference_can_be_of_people_who_walked_slower_or_faster(walk: Findings) -> None:
    slow = replace(OPTIONS, speed="very_slow")
    own, others = (
        {row[0]: row[5] for table in gait_tables(walk, one) for row in table.rows}
        for one in (OPTIONS, slow)
    )
    assert own["Cadence (both legs)"].startswith("109.8")
    assert others["Cadence (both legs)"].startswith("87.7")
    labels = legend(walk, slow)
    assert "marker-based laboratory reference (very slow), ± SD over its trials" in labels
    said = dict(methods(walk, slow)[0].parts[0].rows)["Reference"]
    assert "at less than 0.6 body heights a second" in said
    figures = [panel_figure(walk, "knee_flexion", one, over_cycle=True) for one in (OPTIONS, slow)]
    bands = [figure.axes[0].collections[0].get_paths()[0].vertices for figure in figures]
    assert not np.allclose(*bands)


def test_left_and_right_differ_in_more_than_colour(walk: Findings) -> None:
    axis = panel_figure(walk, "knee_flexion", OPTIONS, over_cycle=True).axes[0]
    thick = [line for line in axis.lines if line.get_linewidth() > 1.5]
    assert {line.get_linestyle() for line in thick} == {"--", "-"}
    assert len({line.get_color() for line in thick}) == 2


def test_the_quality_box_tells_what_was_used(walk: Findings) -> None:
    rows = dict(quality(walk))
    assert "measured" in rows["All keypoints"]
    assert re.search(r"left \d+ used, \d+ left out; right \d+ used", rows["Gait cycles"])
    assert rows["Hidden leg"].startswith("left: ")
    assert "out of the side view" in rows["View"]
    assert "−3 dB at 6 Hz" in rows["Low-pass"]
    assert "EfficientPose RT" in rows["Network"]
    assert "1" * 12 in rows["Network"]
    assert "no scale" in rows["Lengths"]
    scaled = replace(walk, scale=Scale(0.005, 0.03, "body height of 1.70 m"))
    assert dict(quality(scaled))["Lengths"] == "5.00 mm/px from body height of 1.70 m, ±3.0 %"
    assert notes(walk) == ["The video is shaky.", "1.20 s: stumbles"]


def test_cycles_that_show_a_leg_from_its_far_side_are_not_said_to_have_gaps(walk: Findings) -> None:
    left = walk.walking.curves["knee_flexion"]["left"]
    first, *rest = left.cycles
    fewer = replace(left, cycles=(replace(first, excluded=FARTHER), *rest))
    curves = walk.walking.curves | {"knee_flexion": {"left": fewer}}
    row = dict(quality(replace(walk, walking=replace(walk.walking, curves=curves))))
    assert f"knee flexion left {left.count - 1}; " in row["Cycles by angle"]
    assert "far side" in row["Cycles by angle"]


def test_the_method_page_names_no_step_that_was_not_done(walk: Findings) -> None:
    def how(findings: Findings) -> str:
        (entries,) = methods(findings, ReportOptions())[0].parts
        return " ".join(text for _, text in entries.rows)

    done = how(walk)
    assert "Left and right are decided over time; samples" in done
    assert "positions are low-passed" in done
    assert re.search(r"taken off angles, lengths and speed, \d+° at most", done)
    recording = walk.recording
    raw = replace(recording.settings.filter, cutoff_hz=None)
    settings = replace(recording.settings, repair=False, path_turn=False, filter=raw)
    undone = how(findings_of(replace(recording, settings=settings)))
    assert "Left and right are not decided over time" in undone
    assert "positions are not low-passed" in undone
    assert "the path itself is not taken off; on a path turned by 20°" in undone
    assert "Legs that cannot be told apart" not in undone


def test_every_offset_that_was_taken_off_is_named() -> None:
    recording = sample_recording(40)
    settings = replace(recording.settings, neutral_s=(0.1, 1.0))
    findings = findings_of(replace(recording, settings=settings))
    step = next(one for one in findings.measures.log if one["step"] == "neutral")
    row = dict(quality(findings))["Offsets"]
    assert row.startswith("standing posture taken off as zero: knee flexion left +8.7°, right +14")
    assert "; shank left −17.7°, right +4.4°; trunk lean " in row
    assert "; elbow flexion left +17.7°; upper arm left " in row
    assert row.count("°") == len(step["offsets_deg"])


def test_it_is_said_which_cycles_support_is_of_where_it_is_not_of_all(walk: Findings) -> None:
    def noted(*cycles: Cycle) -> str:
        walking = replace(walk.walking, parameters=temporal_parameters(cycles))
        return "\n".join(notes(replace(walk, walking=walking)))

    left = Cycle("left", 0.0, 1.0, 0.6, opposite_foot_off_s=0.1, opposite_contact_s=0.5)
    part = replace(left, opposite_foot_off_s=np.nan)
    assert "support" not in noted(left, replace(left, side="right"))
    words = "cycles with all events of both feet in order (left 1 of 2, right 0 of 0)"
    assert words in noted(left, part)


def test_everything_that_cannot_be_had_is_named_with_its_reason(walk: Findings) -> None:
    text = text_of(html_of(walk))
    for name, reason in UNAVAILABLE.items():
        assert name in text
        assert reason in text
    for name in ("hip_flexion_pelvis", "spine_curvature", "wrist_flexion", "pronation"):
        assert ANGLES_UNAVAILABLE[name] in text


def test_what_several_angles_have_alike_is_defined_once(walk: Findings, still: Findings) -> None:
    settings = replace(still.recording.settings, task="range_of_motion")
    ranged = findings_of(replace(still.recording, settings=settings))
    assert len(ranged.parameters) > 9
    names = [name for name, _ in quantity_definitions(ranged.parameters)]
    assert names == ["…, least value (deg)", "…, greatest value (deg)", "…, range of motion (deg)"]
    of_gait = dict(quantity_definitions(walk.parameters))
    assert of_gait["…, range of motion (deg)"] == "maximum minus minimum of each cycle, averaged"
    assert "Knee, swing peak (deg)" in of_gait


def test_without_gait_the_report_gives_angles_and_the_reason(still: Findings) -> None:
    page = text_of(html_of(still))
    for text in (page, pdf_text(still)):
        assert "Movement report" in text
        assert "No gait cycle was found" in text
        assert "Range of each angle" in text
        assert "Angles over time" in text
    knee = still.measures.curves["right_knee_flexion"].value
    row = next(r for r in range_table(still).rows if r[:2] == ("Knee flexion", "right"))
    assert row[2] == minus(f"{np.nanmin(knee):.1f}")
    assert row[7] == "100"


def test_a_report_says_what_a_dash_among_the_extremes_means(still: Findings) -> None:
    assert "A dash stands for one beside a gap" in text_of(html_of(still))
    assert "A dash stands for one beside a gap" in " ".join(pdf_text(still).split())


def test_a_recording_in_which_nothing_was_seen_still_gives_a_report() -> None:
    recording = sample_recording(5)
    recording.detections.candidates[:] = np.nan
    findings = findings_of(recording)
    for text in (text_of(html_of(findings)), pdf_text(findings)):
        assert "No angle could be measured" in text


def test_events_set_by_hand_are_counted() -> None:
    by_hand = tuple(
        Event("initial_contact", "left", t, "manual", edited=True) for t in (0.1, 0.6, 1.1)
    )
    findings = findings_of(replace(sample_recording(40), edited_events=by_hand))
    assert "3 set by hand" in dict(quality(findings))["Gait events"]


def test_no_line_of_text_leaves_the_page(walk: Findings, still: Findings) -> None:
    from matplotlib.textpath import TextPath

    for findings in (walk, still):
        for page in pages_of(findings):
            for text in page.texts:
                if len(text.get_text()) < (70 if text.get_ha() == "left" else 1):
                    continue  # cannot reach the other margin; and measuring is slow
                shape = TextPath((0, 0), text.get_text(), prop=text.get_fontproperties())
                wide, at = shape.get_extents().width / 72, text.get_position()[0] * 8.27
                left = at - wide if text.get_ha() == "right" else at
                assert left >= 0.69
                assert left + wide <= 8.27 - 0.68, text.get_text()
                assert 0.2 < text.get_position()[1] * 11.69 < 11.2


def test_long_codes_notes_and_words_stay_on_the_page(walk: Findings) -> None:
    code = "STUDIE-2026-REHAKLINIK-BAD-SUED-PROBAND-000123-" * 3
    address, essay = f"https://example.org/{'a' * 300}", "walks slower than before; " * 900
    comments = (Comment(0.2, address), Comment(0.4, essay))
    findings = replace(walk, recording=replace(walk.recording, comments=comments))
    pages = report_pages(findings, [], "", replace(OPTIONS, code=code))
    texts = [text for page in pages for text in page.texts]
    assert len(pages) > len(pages_of(walk))
    for text in texts:
        at_x, at_y = text.get_position()
        assert 0.4 < at_y * HEIGHT < HEIGHT, text.get_text()
        if text.get_ha() == "left" and len(text.get_text()) > 60:
            size, weight = text.get_fontsize(), str(text.get_fontweight())
            assert at_x * 8.27 + _text_width(text.get_text(), size, weight) < 8.27 - 0.65
    assert address in "".join(text.get_text() for text in texts)
    assert wrapped("REHAKLINIK-BAD-SUED", 1.0, 8) == ["REHAKLINIK-BAD-", "SUED"]
    assert "overflow-wrap: anywhere" in html_of(walk)


def test_a_number_and_its_unit_stay_in_one_line(walk: Findings) -> None:
    lines = wrapped("found again at 5.7 s. " * 40, 2.0, 8)
    assert not any(line.startswith("s. ") for line in lines)
    assert "ms from frame to frame" in html_of(walk)
    assert "33\N{NO-BREAK SPACE}ms" in html_of(walk)


def test_a_report_is_called_by_its_code_only_where_it_has_one(
    walk: Findings, tmp_path: Path
) -> None:
    for code, name in (("P-01", "Gait report, P-01"), ("", "Gait report")):
        options = replace(NO_STILLS, code=code)
        assert f"<title>{name}</title>" in html_report(walk, [], "", options)
        list(write_report(walk.recording, [tmp_path / "a.pdf"], options))
        assert f"/Title ({name})".encode() in (tmp_path / "a.pdf").read_bytes()


def test_letters_that_no_font_has_are_told_and_make_no_other_noise(
    walk: Findings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    options = replace(NO_STILLS, code="\U0001ccf0-Ω-é")
    list(write_report(walk.recording, [tmp_path / "a.html"], options))
    assert not [text for text in caplog.messages if "font" in text]
    list(write_report(walk.recording, [tmp_path / "a.pdf"], options))
    (said,) = [text for text in caplog.messages if "font" in text]
    assert said.startswith("a.pdf: In the PDF of the report")
    assert "computer has: \U0001ccf0. The HTML page" in said
    assert not_printed(walk, replace(options, code="Ω-é")) == ""


def test_letters_that_another_font_of_this_computer_has_are_set_in_that_one(
    walk: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from matplotlib.font_manager import fontManager

    made, pen = FontBuilder(1000, isTTF=True), TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (4000, 700), (4000, 0)):
        pen.lineTo(corner)
    pen.closePath()
    made.setupGlyphOrder([".notdef", "sign"])
    made.setupCharacterMap({0x1CCF0: "sign"})
    made.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "sign": pen.glyph()})
    made.setupHorizontalMetrics({".notdef": (500, 0), "sign": (4000, 0)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Signs Sans", "styleName": "Regular"})
    made.setupOS2()
    made.setupPost()
    made.save(tmp_path / "signs.ttf")
    monkeypatch.setattr(fontManager, "ttflist", list(fontManager.ttflist))
    fontManager.addfont(tmp_path / "signs.ttf")
    text = "\U0001ccf0"
    with fonts_for([]):
        alone = _text_width(text, 7.5, "normal")
    _text_width.cache_clear()
    with fonts_for([text]):
        assert _text_width(text, 7.5, "normal") > 2 * alone
    _text_width.cache_clear()
    assert not_printed(walk, replace(OPTIONS, code=text)) == ""
    video = replace(walk.recording.video, name=f"{text}.mp4")
    figure = angle_figure(replace(walk.recording, video=video), walk.measures)
    assert "Signs Sans" in figure._suptitle.get_fontfamily()


def test_the_lowest_plots_of_each_page_say_what_runs_from_left_to_right(still: Findings) -> None:
    sheets = Sheets()
    sheets.new_page()
    names = angles_shown(still.recording, still.measures)
    _panels(sheets, Panels([*names, *names, *names], over_cycle=False), still, OPTIONS)
    assert len(sheets.pages) > 1
    for page in sheets.pages:
        plots = [axis for axis in page.axes if axis.lines]
        lowest = min(axis.get_position().y0 for axis in plots)
        ends = [axis for axis in plots if axis.get_position().y0 < lowest + 1e-6]
        assert {axis.get_xlabel() for axis in ends} == {"time (s)"}


def test_page_and_pdf_have_the_same_sections_in_the_same_order(
    walk: Findings, still: Findings
) -> None:
    for findings in (walk, still):
        headings = [one.heading for one in sections(findings, [], "Left out.", OPTIONS)]
        page = html_report(findings, [], "Left out.", OPTIONS)
        assert re.findall(r"<h2>(.*?)</h2>", page) == headings
        texts = [text for page in pages_of(findings) for text in page.texts]
        assert [t.get_text() for t in texts if t.get_fontsize() == 10] == headings


def test_key_frames_stand_on_one_page_above_its_foot_and_before_the_curves(walk: Findings) -> None:
    moment = Moment(0, "Initial contact, right", "0.00 s")
    pictures = [Still(moment, np.zeros((900, 675, 3), np.uint8))] * 4
    pages = report_pages(walk, pictures, "", OPTIONS)
    shown = [[axis for axis in page.axes if axis.images] for page in pages]
    assert [len(axes) for axes in shown[:2]] == [4, 0]
    assert min(axis.get_position().y0 for axis in shown[0]) * HEIGHT > BOTTOM + 0.4
    page = html_report(walk, pictures, "", OPTIONS)
    assert page.count("image/jpeg") == 4
    assert page.index("image/jpeg") < page.index("image/svg+xml")


def test_both_files_are_whole_and_the_pdf_tells_no_date(walk: Findings, tmp_path: Path) -> None:
    files = [tmp_path / "a b.pdf", tmp_path / "a b.html"]
    returned: list[tuple[Path, ...]] = []

    def job():
        returned.append((yield from write_report(walk.recording, files, NO_STILLS)))

    shares = list(job())
    assert returned == [tuple(files)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    pdf = files[0].read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.rstrip().endswith(b"%%EOF")
    for word in (b"CreationDate", b"Jane", b"Matplotlib"):
        assert word not in pdf
    page = files[1].read_text(encoding="utf-8")
    assert page.rstrip().endswith("</html>")
    assert not re.search(r"(src|href)=\"(?!data:)", page)
    svg = base64.b64decode(re.search(r"svg\+xml;base64,([^\"]+)", page)[1]).decode("utf-8")
    assert "<dc:date>" not in svg
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a b.html", "a b.pdf"]


def test_another_ending_is_refused(walk: Findings, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.pdf or \.html, got a\.doc"):
        list(write_report(walk.recording, [tmp_path / "a.doc"]))


def test_a_video_that_is_gone_leaves_the_key_frames_out_and_that_is_told(
    walk: Findings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    list(write_report(walk.recording, [tmp_path / "a.html"], OPTIONS))
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "No key frame is shown: the video is not where it was." in page
    assert "a.html: No key frame is shown: the video is not where it was." in caplog.text


def test_the_command_writes_both_and_goes_on_after_a_bad_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(sample_recording(20), tmp_path / "a.kinetrace")
    (tmp_path / "bad.kinetrace").write_bytes(b"no")
    files = [str(tmp_path / name) for name in ("bad.kinetrace", "a.kinetrace")]
    out = tmp_path / "out"
    assert main(["report", *files, "--out", str(out), "--code", "P/01", "--no-stills"]) == 1
    assert "bad.kinetrace: not a Kinetrace recording" in capsys.readouterr().err
    assert {path.name for path in out.iterdir()} == {"P_01_report.pdf", "P_01_report.html"}
    assert main(["report", files[1], "--out", str(out), "--html", "--no-stills"]) == 0
    assert (out / "a_report.html").exists()
    assert not (out / "a_report.pdf").exists()
    assert capsys.readouterr().err == ""
    assert main(["report", files[1], "--out", str(out), "--html", "--no-stills"]) == 0
    assert "a_report.html was there already, and is replaced" in capsys.readouterr().err


def test_no_single_last_row_of_a_table_is_left_for_the_next_page() -> None:
    for count in range(50, 56):
        sheets = Sheets()
        sheets.new_page()
        sheets.table(("Angle", "Side"), [(f"row {n}", "left") for n in range(count)])
        texts = [text.get_text() for text in sheets.pages[-1].texts]
        assert f"row {count - 2}" in texts, count
        assert sheets.y <= HEIGHT - BOTTOM + 0.06  # below the rule that ends the table


@pytest.mark.parametrize("name", ["Knee at foot-off: when", "Thigh and knee, distance from it" * 2])
def test_wide_cells_of_a_table_do_not_run_into_each_other(name: str) -> None:
    sheets = Sheets()
    sheets.new_page()
    wide = (name, "% of cycle", *["−17.9 ± 10.4 (16) [±10.4]"] * 2, "Δ −10.7°")
    sheets.table(("Quantity", "Unit", "Left", "Right", "Symmetry", "Reference"), [(*wide, "–")])
    (page,) = sheets.pages
    page.draw_without_rendering()
    row = [text.get_window_extent() for text in page.texts[6:12]]
    gaps = [right.x0 - left.x1 for left, right in pairwise(row)]
    assert min(gaps) > 0.1 * page.dpi


def test_the_distance_from_the_reference_is_of_each_legs_mean_and_of_both_joints(
    walk: Findings,
) -> None:
    bands = {name: reference_band(name) for name in ("thigh", "knee_flexion")}
    over = {
        name: {
            side: replace(one, values=np.tile(bands[name].mean + off, (len(one.values), 1)))
            for (side, one), off in zip(sides.items(), offs, strict=True)
        }
        for name, sides, offs in (
            ("thigh", walk.walking.curves["thigh"], (3.0, 0.0)),
            ("knee_flexion", walk.walking.curves["knee_flexion"], (4.0, -5.0)),
        )
    }
    moved = replace(walk, walking=replace(walk.walking, curves=over))
    rows = {row[0]: row[2:] for row in gait_tables(moved, OPTIONS)[1].rows if "from ref" in row[0]}
    order = list(over["thigh"])
    figures = {
        name: dict(zip(order, cells, strict=True))
        for name, cells in (
            ("Knee flexion", ("4.0", "5.0")),
            ("Thigh", ("3.0", "0.0")),
            ("Thigh and knee", ("3.5", "3.5")),
        )
    }
    for name, legs in figures.items():
        left, right, symmetry, own = rows[f"{name}, from reference"]
        assert (left.split()[0], right.split()[0]) == (legs["left"], legs["right"])
        assert symmetry == "–"
        assert 3 < float(own) < 8
    off = replace(OPTIONS, reference=False)
    assert not any("from ref" in row[0] for row in gait_tables(moved, off)[1].rows)
    assert "Baker" in dict(methods(walk, OPTIONS)[0].parts[0].rows)["Reference"]
