"""Videos of high dynamic range look, on the screen and to the network, as others do."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from kinetrace.core.person.crop import Crop
from kinetrace.core.video.decoded import Decoded
from kinetrace.core.video.frames import frames
from kinetrace.core.video.geometry import Geometry
from kinetrace.core.video.high_range import WHITE, in_ordinary_range

PQ, HLG = 16, 18


def grey(value: float) -> np.ndarray:
    return np.full((4, 4, 3), round(255 * value), np.uint8)


@pytest.mark.parametrize(
    ("transfer", "value", "light"),
    [(PQ, 0.4402, 50.0), (PQ, 0.5081, 100.0), (HLG, 0.5, 50.7), (HLG, 0.25, 9.6), (HLG, 0.0, 0.0)],
)
def test_light_is_shown_as_the_standards_define_it(
    transfer: int, value: float, light: float
) -> None:
    share = light / WHITE
    expected = 1.055 * share ** (1 / 2.4) - 0.055 if share > 0.0031308 else 12.92 * share
    shown = in_ordinary_range(grey(value), transfer)
    assert shown == pytest.approx(255 * expected, abs=2)  # stored in steps of one


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_brighter_is_never_shown_darker_and_greys_stay_grey(transfer: int) -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    shown = in_ordinary_range(ramp, transfer).astype(int)
    assert (np.diff(shown[0, :, 1]) >= 0).all()
    assert shown[0, 0].max() == 0
    assert shown[0, -1].min() >= 254
    assert np.ptp(shown, axis=2).max() <= 1


@pytest.mark.parametrize("transfer", [0, 1, 2, 6, 13])
def test_ordinary_pictures_are_left_as_they_are(transfer: int) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (8, 8, 3)).astype(np.uint8)
    assert in_ordinary_range(picture, transfer) is picture


@pytest.mark.parametrize(("transfer", "off"), [(PQ, 5.0), (HLG, 4.0)])
def test_colours_are_about_those_of_ffmpegs_own_conversion(transfer: int, off: float) -> None:
    count, block = 24, 16
    random = np.random.default_rng(0)
    light = random.uniform(100, 560, (count, count)) * (1.1 if transfer == HLG else 1.0)
    planes = [light, *random.uniform(470, 554, (2, count, count))]
    sizes = (block, block // 2, block // 2)
    stored = [np.kron(one, np.ones((k, k))).ravel() for one, k in zip(planes, sizes, strict=True)]
    chart = np.concatenate(stored).astype(np.uint16).reshape(-1, count * block)
    picture = VideoFrame.from_ndarray(chart, "yuv420p10le")
    picture.colorspace, picture.color_primaries = 9, 9
    picture.color_trc, picture.color_range = transfer, 1
    middle = slice(block // 2, None, block)
    there = VideoReformatter().reformat(
        picture, format="rgb24", dst_color_trc=13, dst_color_primaries=1
    )
    expected = there.to_ndarray()[middle, middle].astype(int)
    raw = picture.to_ndarray(format="rgb24")
    if (raw[middle, middle] == expected).all():
        pytest.skip("this FFmpeg names the curve without converting to it")
    shown = in_ordinary_range(raw, transfer)[middle, middle]
    below_white = expected.max(axis=2) < 215  # above, FFmpeg cuts light off
    assert below_white.mean() > 0.8
    assert np.abs(shown - expected)[below_white].mean() < off
    assert np.abs(raw[middle, middle] - expected)[below_white].mean() > 2 * off


def test_a_telephones_video_is_shown_so(write_video: Callable[..., Path]) -> None:
    ordinary = "colorprim=bt2020:colormatrix=bt2020nc"
    tagged = {"x264-params": f"transfer=arib-std-b67:{ordinary}"}
    high = write_video("high.mp4", options=tagged, pixel_format="yuv420p10le")
    tagged = {"x264-params": ordinary}
    plain = write_video("plain.mp4", options=tagged, pixel_format="yuv420p10le")
    (one, *_), (other, *_) = frames(high), frames(plain)
    np.testing.assert_array_equal(one.image, in_ordinary_range(other.image, HLG))
    assert np.abs(one.image.astype(int) - other.image).mean() > 5
    assert one.picture.small(54).mean() == pytest.approx(one.image.mean(), abs=3)


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_a_square_is_brightened_as_its_picture_is(pixel_format: str) -> None:
    ramp = np.tile(np.linspace(40, 200, 1280).astype(np.uint8)[None, :, None], (720, 1, 3))
    picture = VideoFrame.from_ndarray(ramp, "rgb24").reformat(format=pixel_format)
    picture.color_trc = PQ
    decoded = Decoded(picture, Geometry(1280, 720))
    crop = Crop(100, 40, 620)
    expected = crop.cut(decoded.image, 64)
    assert np.abs(crop.cut(decoded, 64).astype(int) - expected).mean() < 2.5
    assert expected.std() > 1.3 * crop.cut(ramp, 64).std()
