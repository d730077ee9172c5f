import hashlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.findings import findings_of
from kinetrace.core.keypoints import INDEX
from kinetrace.core.measures import measure
from kinetrace.core.output.face_blur import MARGIN, Head, blur_heads, head_in, heads_near
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_pdf import report_pages
from kinetrace.core.output.report_sections import sections
from kinetrace.core.output.report_sheets import BOTTOM, HEIGHT
from kinetrace.core.output.report_stills import key_moments, stills
from kinetrace.core.pose import Curve, Status
from kinetrace.core.recordings.recording import Comment, Recording
from kinetrace.core.video.frames import VideoWriter
from sample_recording import sample_recording
from squatting import TURNS_S, squatting
from walking_recording import walking_recording


def checks(height: int = 200, width: int = 300) -> np.ndarray:
    """Return a chequered picture of 2 px squares, in which any blur shows."""
    y, x = np.mgrid[:height, :width]
    plain = (((y // 2 + x // 2) % 2) * 255).astype(np.uint8)
    return np.repeat(plain[..., None], 3, axis=2)


def test_the_ellipse_of_the_head_is_changed_and_nothing_else() -> None:
    image = checks()
    before = image.copy()
    head = Head(np.array([150.0, 80.0]), np.array([0.0, -50.0]))
    blurred = blur_heads(image, [head])
    assert np.array_equal(image, before)
    y, x = np.mgrid[:200, :300] + 0.5
    off = np.hypot((x - 150) / (0.5 * 1.1 * 50), (y - 80) / (0.5 * 1.2 * 50))
    inside = blurred[off < 0.93].astype(int)
    assert np.abs(inside - 127).max() < 30  # no square is left
    assert np.array_equal(blurred[off > 1.1], image[off > 1.1])


@pytest.mark.parametrize("centre", [(2.0, 3.0), (299.0, 199.0), (150.0, 199.0), (-300.0, 80.0)])
def test_a_head_at_the_edge_or_outside_is_no_error(centre: tuple[float, float]) -> None:
    blurred = blur_heads(checks(), [Head(np.array(centre), np.array([20.0, -40.0]))])
    assert blurred.shape == (200, 300, 3)


def test_a_still_hides_as_much_around_the_head_as_a_video_does() -> None:
    pose = measure(walking_recording(2.0)).pose
    (head,), seen = heads_near(pose, 10), head_in(pose, 10)
    assert seen is not None
    assert np.allclose(head.up, MARGIN * seen.up)
    assert np.allclose(head.centre, seen.centre)


def test_a_missing_head_is_taken_from_three_frames_on_either_side() -> None:
    pose = measure(walking_recording(2.0)).pose
    pose.xy[20:31, INDEX["head_top"]] = np.nan
    assert len(heads_near(pose, 10)) == 1
    assert len(heads_near(pose, 22)) == 1
    assert heads_near(pose, 25) == []


def write_checks(path: Path, frames: int, size: int = 8) -> Path:
    """Write a video of chequered frames, in which any blur shows."""
    image = checks(480 // size, 640 // size).repeat(size, axis=0).repeat(size, axis=1)
    with VideoWriter(path, 640, 480, time_base=Fraction(1, 30), rate=Fraction(30)) as writer:
        for number in range(frames):
            writer.write(image, number / 30)
    return path


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """Return somebody who slides through the chequered video."""
    path = write_checks(tmp_path / "a.mp4", 12)
    plain = sample_recording(12)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    facts = replace(plain.video, name=path.name, folder=str(path.parent), frame_count=12)
    return replace(plain, video=replace(facts, sha256=sha256))


def test_the_face_in_a_still_is_changed_before_the_skeleton_is_drawn(recording: Recording) -> None:
    findings = findings_of(recording)
    hidden = list(stills(findings, ReportOptions()))
    shown = list(stills(findings, ReportOptions(blur=False)))
    assert len(hidden) == len(shown) >= 2
    for one, other in zip(hidden, shown, strict=True):
        assert one.moment == other.moment
        assert one.image.shape == hidden[0].image.shape
        changed = (one.image != other.image).any(axis=2)
        rows = np.flatnonzero(changed.any(axis=1))
        assert 0.02 < changed.mean() < 0.3
        assert rows.max() < 0.45 * one.image.shape[0]  # only above the shoulders


def test_where_no_head_is_known_no_still_is_shown(recording: Recording) -> None:
    recording.detections.candidates[:, INDEX["head_top"]] = np.nan
    findings = findings_of(recording)
    assert list(stills(findings, ReportOptions())) == []
    assert len(list(stills(findings, ReportOptions(blur=False)))) >= 2


def test_a_missing_or_another_video_is_refused(recording: Recording, tmp_path: Path) -> None:
    findings = findings_of(recording)
    for frames, size in ((5, 8), (12, 4)):  # the second as long and as large as its own
        other = write_checks(tmp_path / "other.mp4", frames, size)
        with pytest.raises(VideoError, match="another one"):
            list(stills(findings, ReportOptions(video=other)))
    with pytest.raises(VideoError, match="not where it was"):
        list(stills(findings, ReportOptions(video=Path("nowhere.mp4"))))


def test_the_key_moments_of_a_task_are_where_its_repetitions_are_farthest() -> None:
    moments = key_moments(findings_of(squatting()))
    times = [squatting().time_s[moment.row] for moment in moments]
    assert times == pytest.approx(TURNS_S, abs=0.05)
    assert [moment.title for moment in moments][:2] == [
        "Repetition 1, farthest",
        "Repetition 2, farthest",
    ]


def test_the_key_moments_of_gait_are_in_order_and_of_the_nearer_leg() -> None:
    moments = key_moments(findings_of(walking_recording()))
    assert [m.title for m in moments] == [
        "Initial contact, right",
        "Mid-stance, right",
        "Foot-off, right",
        "Mid-swing, right",
    ]
    rows = [m.row for m in moments]
    assert rows == sorted(set(rows))
    assert all("knee" in m.text and "s ·" in m.text for m in moments)


def test_a_foot_off_that_was_not_found_is_not_shown() -> None:
    found = findings_of(walking_recording())
    cycles = tuple(replace(one, foot_off_s=np.nan) for one in found.walking.cycles)
    moments = key_moments(replace(found, walking=replace(found.walking, cycles=cycles)))
    titles = [moment.title.partition(",")[0] for moment in moments]
    assert titles == ["Initial contact", "Mid-stance", "Mid-swing"]


def test_without_gait_the_widest_range_is_shown() -> None:
    moments = key_moments(findings_of(sample_recording(40)))
    assert moments[0].title == "Start"
    assert moments[-1].title in ("End", "Greatest value", "Least value")


def test_extremes_that_the_table_leaves_out_are_not_shown() -> None:
    found = findings_of(sample_recording(40))
    time_s = found.recording.time_s
    status = np.full(40, Status.MEASURED, np.uint8)

    def shown(**far: float) -> list[str]:
        """Return the extremes shown of knees that bend so far; the left one's least is not seen."""
        curves = {
            f"{side}_knee_flexion": Curve("knee", "deg", time_s, to * np.sin(5 * time_s), status)
            for side, to in far.items()
        }
        curves["left_knee_flexion"].value[30:37] = np.nan
        moments = key_moments(replace(found, measures=replace(found.measures, curves=curves)))
        return [f"{m.title}: {m.text[9:]}" for m in moments if m.title not in ("Start", "End")]

    least, greatest = "Least value: Knee flexion, right −50°", "Greatest value: Knee flexion, "
    assert shown(left=60, right=50) == [greatest + "right 50°", least]
    assert shown(left=60, right=20) == [greatest + "left 60°"]


def test_key_frames_that_somebody_chose_follow_with_their_words(recording: Recording) -> None:
    comments = (
        Comment(0.3, "last of a.mp4", key_frame=True),
        Comment(0.1, "", key_frame=True),
        Comment(0.2, "a note alone"),
        Comment(7.0, "in no frame that was analysed", key_frame=True),
    )
    findings = findings_of(replace(recording, comments=comments))
    pictures = list(stills(findings, ReportOptions()))
    chosen = [one.moment for one in pictures if one.moment.chosen]
    assert [one.text for one in chosen] == ["0.10 s", "0.30 s · last of the video"]
    assert [one.row for one in chosen] == [3, 9]
    assert len({one.image.shape for one in pictures}) == 1


def test_chosen_key_frames_stand_in_rows_of_their_own_above_the_foot_of_a_page(
    recording: Recording,
) -> None:
    notes = tuple(Comment(n / 30, "so long a note " * 9, key_frame=True) for n in range(1, 11))
    findings = findings_of(replace(recording, comments=notes))
    pictures = list(stills(findings, ReportOptions()))
    section = next(
        one
        for one in sections(findings, pictures, "", ReportOptions())
        if one.heading == "Key frames"
    )
    by_itself = len(pictures) - 10
    assert [len(part.pictures) for part in section.parts] == [by_itself, 4, 4, 2]
    assert [bool(part.note) for part in section.parts] == [False, False, False, True]
    pages = report_pages(findings, pictures, "", ReportOptions())
    shown = [axis for page in pages for axis in page.axes if axis.images]
    assert len(shown) == len(pictures)
    assert min(axis.get_position().y0 for axis in shown) * HEIGHT > BOTTOM + 0.3
    cut = [text.get_text() for page in pages for text in page.texts if "…" in text.get_text()]
    assert len(cut) >= 10
    assert html_report(findings, pictures, "", ReportOptions()).count("image/jpeg") == len(pictures)
