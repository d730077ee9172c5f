import numpy as np
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
