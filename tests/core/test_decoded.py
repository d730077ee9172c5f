import cv2
import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange
from kinetrace.core.person.crop import Crop
from kinetrace.core.video.decoded import Decoded
from kinetrace.core.video.geometry import Geometry

WIDTH, HEIGHT = 1280, 720
BT_709, BT_601, BT_2020 = 1, 6, 9  # as files name them


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
@pytest.mark.parametrize("crop", [Crop(100, 40, 620), Crop(-32, -56, 736), Crop(210, 150, 640)])
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_a_square_of_a_decoded_picture_is_that_of_its_image(
    pixel_format: str, crop: Crop, turns: int
) -> None:
    off = differences(coloured(pixel_format), Geometry(WIDTH, HEIGHT, turns), crop, 64)
    assert off.mean() < 1
    assert off.max() <= 5


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_what_lies_outside_is_black_and_nothing_is_invented_far_away(pixel_format: str) -> None:
    decoded = Decoded(coloured(pixel_format), Geometry(WIDTH, HEIGHT))
    assert Crop(-800, 0, 700).cut(decoded, 32).max() == 0
    assert Crop(-400, 0, 800).cut(decoded, 32)[:, :15].max() <= 1


@pytest.mark.parametrize("colours", [BT_601, BT_709, BT_2020])
@pytest.mark.parametrize("reach", [ColorRange.MPEG, ColorRange.JPEG])
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_colours_are_read_as_the_file_means_them(
    pixel_format: str, colours: int, reach: ColorRange
) -> None:
    picture = coloured(pixel_format)
    picture.color_range = reach
    plain = np.asarray(Decoded(picture, Geometry(WIDTH, HEIGHT))).astype(int)
    picture.colorspace = colours
    if colours == BT_2020:
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


@pytest.mark.parametrize("crop", [Crop(51, 20, 650), Crop(50, 21, 650), Crop(50, 20, 651)])
def test_squares_that_part_stored_colours_are_cut_from_the_image(crop: Crop) -> None:
    assert not differences(coloured(), Geometry(WIDTH, HEIGHT), crop, 64).any()


@pytest.mark.parametrize("side", [90, 140, 240, 344, 480])
def test_a_square_is_nearly_averaged_over_areas(side: int) -> None:
    smooth = np.asarray(Decoded(coloured(), Geometry(WIDTH, HEIGHT)))
    averaged = cv2.resize(
        smooth[8 : 8 + side, 16 : 16 + side], (60, 60), interpolation=cv2.INTER_AREA
    )
    off = np.abs(Crop(16, 8, side).cut(smooth, 60).astype(int) - averaged)
    assert off.mean() < 0.5
    assert off.max() <= 3


@pytest.mark.parametrize("crop", [Crop(-40, -24, 960), Crop(-33, -17, 960), Crop(700, 100, 1000)])
def test_what_is_outside_is_filled_up_before_or_after_shrinking(crop: Crop) -> None:
    image = np.asarray(Decoded(coloured(), Geometry(WIDTH, HEIGHT)))
    wide = cv2.copyMakeBorder(image, *4 * [1000], cv2.BORDER_CONSTANT, value=[0, 0, 0])
    inside = Crop(crop.left + 1000, crop.top + 1000, crop.side)
    assert np.array_equal(crop.cut(image, 224), inside.cut(wide, 224))


@pytest.mark.parametrize("side", [20.0, 149.0, 299.0, 333.3, 640.0, 1111.0, 2500.0])
def test_a_square_has_at_least_150_steps_that_can_be_halved(side: float) -> None:
    for centre in (0.0, 333.3, 1000.7):
        crop = Crop.around(np.array([centre, centre]), side)
        halvings = max(int(np.log2(side / 150)), 0)
        assert not any(number % 2**halvings for number in (crop.left, crop.top, crop.side))
        assert abs(crop.side - side) <= max(side / 300, 0.5)
        assert abs(crop.left + crop.side / 2 - centre) <= max(side / 150, 0.5)
