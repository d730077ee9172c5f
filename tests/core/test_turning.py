"""A video that somebody turns: shown, seen by the network, measured, drawn on and kept so."""

import argparse
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.analysis import Analysis
from kinetrace.core.commands.analyze_summary import summary
from kinetrace.core.commands.options import add_settings_options
from kinetrace.core.findings import findings_of
from kinetrace.core.measures import measure
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.output.exports import metadata
from kinetrace.core.output.hand_export import write_stills
from kinetrace.core.output.overlay import write_overlay
from kinetrace.core.output.report_facts import quality
from kinetrace.core.person.seed import Seed
from kinetrace.core.pose import Pass
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.hand_measurements import HandAngle
from kinetrace.core.recordings.recording import Comment, Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.recordings.turning import turned, turned_points
from kinetrace.core.video.frames import FrameReader, VideoWriter, frames, probe
from kinetrace.core.video.previews import Previews
from kinetrace.core.video.sample import sample_video
from sample_recording import sample_recording

WriteVideo = Callable[..., Path]
QUARTERS = [90, 180, 270]
COSINE_AND_SINE = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}
ARMS = ((40.0, 20.0), (90.0, 20.0), (90.0, 70.0))


def with_turn_in_its_header(path: Path, degrees: int) -> Path:
    """Return a copy of an MP4 with the same pictures that says it is to be turned clockwise."""
    cosine, sine = COSINE_AND_SINE[degrees]
    return with_matrix_in_its_header(path, (cosine, sine, -sine, cosine))


def with_matrix_in_its_header(path: Path, matrix: tuple[int, int, int, int]) -> Path:
    """Return a copy of an MP4 whose stored x, y is shown at a x + c y, b x + d y, y down."""
    a, b, c, d = (65536 * one for one in matrix)
    data, made = (
        bytearray(path.read_bytes()),
        path.with_name("asks_{}_{}_{}_{}.mp4".format(*matrix)),
    )
    at = data.index(b"tkhd") + 44
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    made.write_bytes(data)
    return made


@pytest.mark.parametrize(
    "matrix",
    [
        (1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0),
        (-1, 0, 0, 1), (1, 0, 0, -1), (0, 1, 1, 0), (0, -1, -1, 0),
    ],
)  # fmt: skip
def test_a_file_is_turned_and_mirrored_as_its_matrix_says(
    write_video: WriteVideo, matrix: tuple[int, int, int, int]
) -> None:
    path = write_video(count=3, options={"crf": "1"})
    stored = next(frames(path)).image
    high, wide = stored.shape[:2]
    a, b, c, d = matrix
    y, x = np.mgrid[:high, :wide]
    shown_x, shown_y = a * x + c * y, b * x + d * y
    expected = np.zeros(stored.shape if a else (wide, high, 3), np.uint8)
    expected[shown_y - shown_y.min(), shown_x - shown_x.min()] = stored
    info = probe(with_matrix_in_its_header(path, matrix))
    assert (info.height, info.width) == expected.shape[:2]
    np.testing.assert_array_equal(next(frames(info)).image, expected)


@pytest.mark.parametrize("degrees", QUARTERS)
def test_it_is_shown_like_a_copy_whose_file_asks_for_the_turn(
    write_video: WriteVideo, degrees: int
) -> None:
    path = write_video(count=12)
    asking = probe(with_turn_in_its_header(path, degrees))
    info = probe(path).turned(degrees)
    assert (asking.rotation_deg, info.rotation_deg, info.turned_deg) == (degrees, 0, degrees)
    assert (info.width, info.height) == (asking.width, asking.height)
    for one, other in zip(frames(info), frames(asking), strict=True):
        assert one.image.shape == (info.height, info.width, 3)
        np.testing.assert_array_equal(one.image, other.image)
    with FrameReader(info) as reader, FrameReader(asking) as expected:
        np.testing.assert_array_equal(reader.frame(5).image, expected.frame(5).image)
    small, wanted = Previews(info), Previews(asking)
    assert len(list(small.make())) == len(list(wanted.make()))
    assert small.jpeg(7) == wanted.jpeg(7)


def test_turns_are_counted_from_how_the_file_shows_it(write_video: WriteVideo) -> None:
    info = probe(with_turn_in_its_header(write_video(count=3), 90))
    once = info.turned(90)
    assert (once.width, once.height) == (192, 108)
    assert once.turned(90) is once
    assert once.turned(360).geometry == info.geometry
    assert once.same_frames(info)
    assert not once.shows_same(info)
    assert once.turned(0).slowed(2).shows_same(info)
    with pytest.raises(ValueError, match="expected a multiple of 90, got 45"):
        info.turned(45)


def test_a_still_picture_is_turned_as_well(tmp_path: Path) -> None:
    image = np.random.default_rng(0).integers(0, 256, (40, 60, 3)).astype(np.uint8)
    path = tmp_path / "a.png"
    path.write_bytes(cv2.imencode(".png", image[..., ::-1])[1].tobytes())
    info = probe(path).turned(90)
    assert (info.width, info.height) == (40, 60)
    (frame,) = frames(info)
    np.testing.assert_array_equal(frame.image, np.rot90(image, -1))
    with FrameReader(info) as reader:
        np.testing.assert_array_equal(reader.frame(0).image, frame.image)


@pytest.mark.parametrize("degrees", QUARTERS)
def test_a_point_stays_on_what_it_points_at(degrees: int) -> None:
    image = np.zeros((48, 64), np.uint8)
    image[11, 37] = 255
    (x, y), shown = (37.5, 11.5), np.rot90(image, -degrees // 90)
    right, down = turned_points(np.array([x, y]), degrees, (64, 48))
    assert shown[int(down), int(right)] == 255


def marked() -> Recording:
    """Return a recording with something set by a person in every way."""
    return replace(
        sample_recording(20),
        settings=Settings(facing=1, passes=(Pass(0, 5, -1, True, "user"),), height_m=1.7),
        corrections=(MovePoint(3, "left_knee", 100.0, 50.0), SwapSides(1, 4)),
        comments=(Comment(0.2, "stumbles"),),
        by_hand=(HandAngle(3, 0.1, ARMS, "ankle"),),
        chosen=(Seed(40.0, 20.0, 50.0),),
        notices=("A note",),
        tracker={"seen_s": 0.3},
    )


def test_what_a_person_set_turns_with_the_picture_and_what_the_network_saw_goes() -> None:
    before, lying = marked(), turned(marked(), 90)
    assert (lying.video.width, lying.video.height, lying.video.turned_deg) == (480, 640, 90)
    assert lying.corrections == (MovePoint(3, "left_knee", 430.0, 100.0), SwapSides(1, 4))
    assert lying.by_hand[0].points[0] == (460.0, 40.0)
    assert lying.chosen == (Seed(460.0, 40.0, 50.0),)
    assert lying.by_hand[0].angle_deg == pytest.approx(before.by_hand[0].angle_deg)
    assert lying.comments == before.comments
    assert (len(lying), lying.complete, lying.notices, lying.tracker) == (0, False, (), None)
    assert lying.engine.variant == ""
    assert (lying.settings.facing, lying.settings.passes) == (None, ())
    assert lying.settings.height_m == before.settings.height_m


def test_half_a_turn_exchanges_the_directions() -> None:
    upside_down = turned(marked(), 180).settings
    assert upside_down.facing == -1
    assert [one.direction for one in upside_down.passes] == [1]
    assert turned(replace(marked(), settings=Settings()), 180).settings == Settings()


def test_four_quarters_bring_every_mark_back() -> None:
    once = marked()
    for degrees in (90, 180, 270, 360):
        once = turned(once, degrees)
    assert once.corrections == marked().corrections
    assert once.by_hand == marked().by_hand
    assert once.video == marked().video
    half = turned(turned(marked(), 90), 180)  # the degrees count from the video as it is stored
    for name in ("video", "corrections", "by_hand", "chosen"):
        assert getattr(half, name) == getattr(turned(marked(), 180), name)
    same = marked()
    assert turned(same, 0) is same
    with pytest.raises(ValueError, match="expected a multiple of 90, got 30"):
        turned(same, 30)


def test_the_turn_comes_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.kinetrace"
    save(turned(marked(), 270), path)
    assert load(path).video.turned_deg == 270
    assert load(path).by_hand == turned(marked(), 270).by_hand


class Standing(FakeEstimator):
    """Sees somebody who stands in every picture."""

    def __init__(self) -> None:
        super().__init__(lambda _: [body_at(50, 30, 120)])


@pytest.fixture
def analysed(write_video: WriteVideo) -> Recording:
    """A video of 192 × 108 pixels that was analysed upright, 108 × 192."""
    analysis = Analysis(write_video(count=4), Standing(), turned_deg=90)  # type: ignore[arg-type]
    assert [one.frame.image.shape for one in analysis] == [(192, 108, 3)] * 4
    return analysis.recording()


def test_a_recording_tells_how_the_network_was_shown_its_video(analysed: Recording) -> None:
    assert (analysed.video.width, analysed.video.height) == (108, 192)
    again = analysed.video.probe()
    assert (again.width, again.height, again.turned_deg) == (108, 192, 90)
    assert "108 × 192, turned by 90°" in summary(analysed, measure(analysed))[0]
    assert metadata(analysed, measure(analysed))["video"]["turned_deg"] == 90
    assert "by 90° clockwise" in dict(quality(findings_of(analysed)))["Turned"]


def test_the_annotated_video_and_the_stills_show_it_turned(
    analysed: Recording, tmp_path: Path
) -> None:
    measures = measure(analysed)
    list(write_overlay(analysed, measures, tmp_path / "o.mp4"))
    made = probe(tmp_path / "o.mp4")
    assert (made.width, made.height, made.rotation_deg) == (108, 192, 0)
    drawn = replace(analysed, by_hand=(HandAngle(1, 1 / 30, ARMS),))
    (still,) = write_stills(drawn, measures, tmp_path, "a", blur=False)
    assert probe(still).height == 192


def test_an_analysis_of_another_turn_is_not_gone_on_with(analysed: Recording) -> None:
    with pytest.raises(ValueError, match="turned by 180°, got 90°"):
        Analysis(analysed.video.path, Standing(), resume=analysed, turned_deg=180)  # type: ignore[arg-type]


def test_the_command_line_takes_quarter_turns(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    add_settings_options(parser)
    assert parser.parse_args(["--rotate", "270"]).rotate == 270
    assert parser.parse_args([]).rotate is None
    with pytest.raises(SystemExit):
        parser.parse_args(["--rotate", "45"])
    assert "invalid choice" in capsys.readouterr().err


@pytest.fixture
def lying(tmp_path: Path) -> Path:
    """Some frames of the sample, filmed by a camera held on its side."""
    path = tmp_path / "lying.mp4"
    with frames(sample_video(), start=50, stop=58) as film, VideoWriter(path, 480, 640) as writer:
        for frame in film:
            writer.write(np.ascontiguousarray(np.rot90(frame.image)), frame.time_s)
    return path


@pytest.mark.slow
def test_the_network_sees_in_it_what_it_sees_in_an_upright_copy(lying: Path) -> None:
    estimator = open_estimator("RT", "cpu")

    def seen(path: Path, degrees: int) -> Recording:
        analysis = Analysis(path, estimator, turned_deg=degrees)
        for _ in analysis:
            pass
        return analysis.recording()

    by_hand, by_file = seen(lying, 90), seen(with_turn_in_its_header(lying, 90), 0)
    assert np.isfinite(by_hand.detections.box).all()
    for name in ("time_s", "candidates", "spread_px", "box"):
        one, other = (getattr(r.detections, name) for r in (by_hand, by_file))
        np.testing.assert_array_equal(one, other)
