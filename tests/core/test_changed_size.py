"""A video whose pictures change their size in mid-file."""

from fractions import Fraction

import av
import numpy as np
import pytest
from kinetrace.core.video.decoded import Decoded
from kinetrace.core.video.frames import FrameReader, frames, probe
from kinetrace.core.video.geometry import Geometry
from kinetrace.core.video.previews import HEIGHT, to_jpeg
from kinetrace.core.video.render import render


def disc(width, height, pixel_format="rgb24"):
    """Return a picture with a white disc in its middle, round where its pixels are square."""
    y, x = np.mgrid[:height, :width]
    away = np.hypot(x - (width - 1) / 2, y - (height - 1) / 2)
    image = np.where(away < 40, 255, 90).astype(np.uint8)
    picture = av.VideoFrame.from_ndarray(np.dstack(3 * [image]), format="rgb24")
    return picture.reformat(format=pixel_format)


def extent(image):
    """Return width and height of what is white."""
    white = image[..., 0] > 180
    return np.ptp(np.flatnonzero(white.any(axis=0))), np.ptp(np.flatnonzero(white.any(axis=1)))


@pytest.fixture
def turned_call(tmp_path):
    """A call whose picture becomes upright after ten frames, at ten frames a second."""
    path = tmp_path / "call.avi"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mjpeg", rate=10)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuvj420p"
        for index in range(20):
            size = (320, 240) if index < 10 else (240, 320)
            codec = av.CodecContext.create("mjpeg", "w")
            codec.width, codec.height, codec.pix_fmt = *size, "yuvj420p"
            codec.time_base = Fraction(1, 10)
            for packet in codec.encode(disc(*size, "yuvj420p")):
                packet.stream, packet.pts, packet.time_base = stream, index, Fraction(1, 10)
                packet.dts = index
                container.mux(packet)
    return path


def test_a_picture_of_another_shape_is_not_squashed_and_it_is_said(turned_call):
    info = probe(turned_call)
    stream = frames(info)
    images = [frame.image for frame in stream]
    assert {image.shape for image in images} == {(240, 320, 3)}
    for image in images:
        wide, high = extent(image)
        assert abs(wide - high) <= 2
    assert extent(images[12])[0] == pytest.approx(79 * 240 / 320, abs=2)
    assert not images[12][:, :68].any()
    assert not images[12][:, -68:].any()
    assert stream.warnings == (
        *info.warnings,
        "the picture's size changes at 1.00 s: frames of another shape, shown smaller with black "
        "edges: 10; angles near such a change are unreliable",
    )
    with FrameReader(info) as reader:
        assert np.array_equal(reader.frame(12).image, images[12])


def test_a_picture_of_the_same_shape_fills_the_first_ones_and_nothing_is_said():
    small = Decoded(disc(426, 240), Geometry(1280, 720))  # by rounding not quite 16 to 9
    assert small.fills
    assert small.image[:, [0, -1]].all()


@pytest.mark.parametrize("turns", range(4))
def test_squares_and_small_pictures_of_another_shape_are_those_of_its_image(turns):
    geometry = Geometry(640, 480, turns)
    decoded = Decoded(disc(480, 640, "yuv420p"), geometry)
    assert not decoded.fills
    whole = np.pad(decoded.image, ((0, 300), (0, 300), (0, 0)))
    assert np.array_equal(decoded.square(100, 50, 300, 300), whole[50:350, 100:400])
    width, height = geometry.displayed
    small = decoded.small(height // 2)
    assert small.shape == (height // 2, width // 2, 3)
    halved = decoded.image.reshape(height // 2, 2, width // 2, 2, 3).mean(axis=(1, 3))
    assert np.abs(small - halved).mean() < 2


def test_oblong_pixels_are_oblong_after_the_change_as_well():
    geometry = Geometry(480, 240, pixel_aspect=Fraction(3, 2))
    assert geometry.filled(320, 240) == (1, 1)
    assert geometry.filled(160, 240) == (0.5, 1)
    assert geometry.filled(320, 480) == (0.5, 1)
    assert geometry.filled(320, 120) == (1, 0.5)
    assert render(disc(160, 240), geometry).shape == (240, 480, 3)


def test_the_preview_of_such_a_picture_has_its_black_edges(turned_call):
    import cv2

    info = probe(turned_call)
    jpeg = to_jpeg(disc(240, 320), info)
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert image.shape == (min(HEIGHT, 240), 320, 3)
    assert image[:, :60].max() < 20
