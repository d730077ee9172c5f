"""Still pictures as recordings of one frame."""

import cv2
import numpy as np
import pytest
from kinetrace.core.errors import VideoError
from kinetrace.core.video.frames import FrameReader, frames, probe


def corners() -> np.ndarray:
    """Return an RGB picture, 40 high and 60 wide: red, green, blue and grey quarters."""
    image = np.empty((40, 60, 3), np.uint8)
    image[:20, :30], image[:20, 30:] = (200, 20, 20), (20, 200, 20)
    image[20:, :30], image[20:, 30:] = (20, 20, 200), (120, 120, 120)
    return image


def save(path, image, options=()):
    path.write_bytes(cv2.imencode(path.suffix, image[..., ::-1], list(options))[1].tobytes())
    return path


def exif(orientation: int) -> bytes:
    """Return a JPEG APP1 segment whose only entry is the orientation."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + bytes([0, orientation, 0, 0])
    body = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".tif", ".webp"])
def test_a_picture_is_a_recording_of_one_frame(tmp_path, suffix):
    path = save(tmp_path / f"bild å{suffix}", corners())
    info = probe(path)
    assert info.is_picture
    assert (info.width, info.height, info.frame_count) == (60, 40, 1)
    assert (info.rate, info.duration_s, info.variable_rate) == (0, 0, False)
    (frame,) = frames(path)
    assert (frame.index, frame.time_s) == (0, 0)
    assert np.abs(frame.image.astype(int) - corners()).mean() < 6


@pytest.mark.parametrize(("orientation", "turns"), [(1, 0), (3, 2), (6, -1), (8, 1)])
def test_the_exif_orientation_is_applied(tmp_path, orientation, turns):
    path = save(tmp_path / "picture.jpg", corners())
    data = path.read_bytes()
    path.write_bytes(data[:2] + exif(orientation) + data[2:])
    (frame,) = frames(path)
    assert np.abs(frame.image.astype(int) - np.rot90(corners(), turns)).mean() < 6


def test_sixteen_bits_grey_and_transparency_become_rgb(tmp_path):
    deep = corners().astype(np.uint16) * 257
    for name, image in {
        "deep.png": deep,
        "deep.tif": deep,
        "clear.png": np.dstack([corners(), np.full((40, 60), 255, np.uint8)])[..., [2, 1, 0, 3]],
    }.items():
        data = image if name == "clear.png" else image[..., ::-1]
        (tmp_path / name).write_bytes(cv2.imencode(name[-4:], data)[1].tobytes())
        (frame,) = frames(tmp_path / name)
        assert np.abs(frame.image.astype(int) - corners()).max() <= 1
    grey = save(tmp_path / "grey.png", corners().mean(axis=2, keepdims=True).astype(np.uint8))
    assert next(frames(grey)).image.shape == (40, 60, 3)


def test_the_reader_shows_a_picture_too(tmp_path):
    with FrameReader(save(tmp_path / "picture.png", corners())) as reader:
        assert np.array_equal(reader.frame(0).image, corners())


def test_a_picture_named_like_a_video_is_still_a_picture(tmp_path):
    path = save(tmp_path / "picture.png", corners()).rename(tmp_path / "picture.mp4")
    assert probe(path).is_picture


def test_a_damaged_picture_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    with pytest.raises(VideoError, match=r"picture\.png: the picture is damaged"):
        probe(path)


def test_a_cut_off_picture_never_raises_anything_else(tmp_path):
    for suffix in (".png", ".jpg", ".bmp", ".tif", ".webp"):
        path = save(tmp_path / f"picture{suffix}", corners())
        path.write_bytes(path.read_bytes()[:-60])
        try:
            assert next(frames(path)).image.shape == (40, 60, 3)
        except VideoError as error:
            named = str(error).startswith(path.name)
            assert named


def test_an_apple_picture_is_named_as_such(tmp_path):
    path = tmp_path / "picture.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    with pytest.raises(VideoError, match=r"picture\.heic: HEIC pictures are not supported"):
        probe(path)


def test_a_webp_picture_that_moves_is_not_taken_for_its_first_picture(write_video):
    path = write_video("clip.webp", codec="libwebp_anim", count=3)
    with pytest.raises(VideoError, match=r"clip\.webp: WebP pictures that move are not supported"):
        probe(path)
