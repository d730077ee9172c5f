import numpy as np
import pytest
from kinetrace.core.person.crop import Crop


def test_a_square_inside_the_picture_is_cut_as_it_is() -> None:
    image = np.arange(40 * 40 * 3, dtype=np.uint8).reshape(40, 40, 3)
    assert np.array_equal(Crop(5, 7, 16).cut(image, 16), image[7:23, 5:21])


def test_what_lies_outside_the_picture_is_black() -> None:
    image = np.full((40, 40, 3), 255, np.uint8)
    part = Crop(-8, 30, 16).cut(image, 16)
    assert part[:10, 8:].min() == 255
    assert part[10:].max() == 0
    assert part[:, :8].max() == 0
    assert Crop(100, 100, 16).cut(image, 8).max() == 0


def test_the_whole_picture_is_centred_in_its_square() -> None:
    assert Crop.whole(np.zeros((480, 640, 3), np.uint8)) == Crop(0, -80, 640)


def test_points_go_back_to_where_they_were_cut() -> None:
    crop = Crop(-20, 35, 200)
    assert np.allclose(crop.to_picture(np.array([0.5, 0.25])), (80, 85))


def test_a_scaled_square_keeps_its_centre() -> None:
    crop = Crop(100, 50, 80).scaled(1.5)
    assert (crop.left, crop.top, crop.side) == (80, 30, 120)


def test_a_square_is_where_it_was_asked_to_the_pixel_or_two_where_it_is_large() -> None:
    assert Crop.around(np.array([100.6, 50.0]), 81) == Crop(60, 10, 81)
    large = Crop.around(np.array([801.0, 703.0]), 901.0)
    assert (large.left, large.top, large.side) == (352, 252, 900)
    assert large.scaled(1) == large
    assert Crop(3, 5, 701).scaled(1.0) == Crop(3, 5, 701)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_turned_square_is_shown_turned_and_its_points_go_back_all_the_same(turns: int) -> None:
    y, x = np.mgrid[:60, :80]
    image = np.stack([2 * x, 3 * y, x + y], axis=-1).astype(np.uint8)
    crop = Crop(10, 20, 32, turns)
    shown = crop.cut(image, 32)
    assert np.array_equal(np.rot90(shown, turns), Crop(10, 20, 32).cut(image, 32))
    row, column = 5, 17
    at = crop.to_picture(np.array([column + 0.5, row + 0.5]) / 32) - 0.5
    assert shown[row, column].tolist() == [2 * at[0], 3 * at[1], at.sum()]
    assert np.allclose(crop.from_picture(at + 0.5), np.array([column + 0.5, row + 0.5]) / 32)


def test_a_turned_square_stays_turned_at_another_scale() -> None:
    assert Crop(100, 50, 80, 3).scaled(1.5) == Crop(80, 30, 120, 3)
    assert Crop.around(np.array([100.0, 50.0]), 80, 1) == Crop(60, 10, 80, 1)
