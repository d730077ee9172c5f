import cv2
import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from kinetrace.core.person.crop import Crop
from kinetrace.core.video.decoded import Decoded
from kinetrace.core.video.info import Geometry

WIDTH, HEIGHT = 1280, 720


def coloured(pixel_format: str = "yuv420p") -> VideoFrame:
    """Return a smooth picture of many colours, as a decoder gives it."""
    noise = np.random.default_rng(0).integers(20, 236, (7, 9, 3)).astype(np.uint8)
    image = cv2.resize(noise, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    return VideoFrame.from_ndarray(image, "rgb24").reformat(format=pixel_format)


def differences(picture: VideoFrame, geometry: Geometry, crop: Crop, size: int) -> np.ndarray:
    decoded = Decoded(picture, geometry)
    expected = crop.cut(np.asarray(decoded), size)
    got = crop.cut(decoded, size)
    assert (got.shape, got.dtype) == (expected.shape, np.uint8)
    return np.abs(got.astype(int) - expected)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("crop", [Crop(100, 40, 620), Crop(-32, -56, 732), Crop(210, 150, 640)])
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_a_square_of_a_decoded_picture_is_that_of_its_image(
    pixel_format: str, crop: Crop, turns: int
) -> None:
    off = differences(coloured(pixel_format), Geometry(WIDTH, HEIGHT, turns), crop, 64)
    assert off.mean() < 1
    assert off.max() <= 4


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_what_lies_outside_is_black_and_nothing_is_invented_far_away(pixel_format: str) -> None:
    decoded = Decoded(coloured(pixel_format), Geometry(WIDTH, HEIGHT))
    assert Crop(-800, 0, 700).cut(decoded, 32).max() == 0
    assert Crop(-400, 0, 800).cut(decoded, 32)[:, :15].max() <= 1


@pytest.mark.parametrize("colours", [Colorspace.ITU601, Colorspace.ITU709, Colorspace.BT2020])
@pytest.mark.parametrize("reach", [ColorRange.MPEG, ColorRange.JPEG])
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_colours_are_read_as_the_file_means_them(
    pixel_format: str, colours: Colorspace, reach: ColorRange
) -> None:
    picture = coloured(pixel_format)
    picture.color_range = reach
    plain = np.asarray(Decoded(picture, Geometry(WIDTH, HEIGHT))).astype(int)
    picture.colorspace = {Colorspace.ITU601: 6, Colorspace.ITU709: 1}.get(colours, 9)
    if colours is Colorspace.BT2020:
        otherwise = np.asarray(Decoded(picture, Geometry(WIDTH, HEIGHT)))
        assert np.abs(plain - otherwise).max() > 10  # the same picture in other colours
    off = differences(picture, Geometry(WIDTH, HEIGHT), Crop(100, 40, 620), 64)
    assert off.mean() < 1
    assert off.max() <= 4


@pytest.mark.parametrize(
    ("pixel_format", "geometry"),
    [
        ("yuv444p", Geometry(WIDTH, HEIGHT)),
        ("yuv422p10le", Geometry(WIDTH, HEIGHT, 1)),
        ("gray", Geometry(WIDTH, HEIGHT)),
        ("yuv420p", Geometry(WIDTH, HEIGHT, 1, mirrored=True)),
        ("yuv420p", Geometry(WIDTH * 4 // 3, HEIGHT)),
    ],
)
def test_other_pictures_are_made_images_first(pixel_format: str, geometry: Geometry) -> None:
    assert not differences(coloured(pixel_format), geometry, Crop(50, 20, 650), 64).any()


@pytest.mark.parametrize(
    "crop", [Crop(51, 20, 650), Crop(50, 21, 650), Crop(50, 20, 651), Crop(50, 20, 500)]
)
def test_small_squares_and_those_that_part_stored_colours_are_cut_from_the_image(
    crop: Crop,
) -> None:
    assert not differences(coloured(), Geometry(WIDTH, HEIGHT), crop, 64).any()


def test_a_picture_without_threefold_excess_is_averaged_at_once() -> None:
    image = np.random.default_rng(0).integers(0, 256, (200, 200, 3)).astype(np.uint8)
    once = cv2.resize(image[10:150, 20:160], (60, 60), interpolation=cv2.INTER_AREA)
    assert np.array_equal(Crop(20, 10, 140).cut(image, 60), once)
    smooth = np.asarray(Decoded(coloured(), Geometry(WIDTH, HEIGHT)))[:350, :350]
    halved = Crop(0, 0, 350).cut(smooth, 60).astype(int)
    assert np.abs(halved - cv2.resize(smooth, (60, 60), interpolation=cv2.INTER_AREA)).max() <= 3
