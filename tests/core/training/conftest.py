"""Generated pictures of stick figures, so that training can be tested without any data."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from kinetrace.core.keypoints import KEYPOINTS, LIMBS

FIGURE = {
    "head_top": (0, -60), "upper_neck": (0, -40), "thorax": (0, -34), "pelvis": (0, 5),
    "right_shoulder": (-16, -34), "right_elbow": (-24, -14), "right_wrist": (-26, 6),
    "left_shoulder": (16, -34), "left_elbow": (24, -14), "left_wrist": (26, 6),
    "right_hip": (-9, 5), "right_knee": (-11, 32), "right_ankle": (-12, 60),
    "left_hip": (9, 5), "left_knee": (11, 32), "left_ankle": (12, 60),
}  # fmt: skip
"""A standing figure seen from the front: pixels from its middle, x right, y down."""


def draw_figure(random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return a picture (160, 160, 3) of a figure with bent limbs, and its keypoints (16, 2)."""
    xy = np.array([FIGURE[name] for name in KEYPOINTS], dtype=np.float32)
    xy = xy + random.normal(0, 3, xy.shape).astype(np.float32) + 80
    picture = np.full((160, 160, 3), 60, dtype=np.uint8)
    for number, (first, second) in enumerate(LIMBS):
        a, b = (tuple(int(v) for v in xy[KEYPOINTS.index(name)]) for name in (first, second))
        colour = tuple(int(v) for v in np.array([250 - 15 * number, 40 + 15 * number, 128]))
        cv2.line(picture, a, b, colour, 6)
    return picture, xy


def draw_figures(folder: Path) -> Path:
    """Make a folder of 24 figures with labels.npz."""
    random = np.random.default_rng(5)
    (folder / "crops").mkdir(parents=True)
    files, points = [], []
    for number in range(24):
        picture, xy = draw_figure(random)
        name = f"stick_{number:03d}.png"
        (folder / "crops" / name).write_bytes(cv2.imencode(".png", picture)[1].tobytes())
        files.append(name)
        points.append(xy)
    np.savez(
        folder / "labels.npz",
        files=np.array(files),
        xy=np.stack(points),
        source=np.array(["figures"] * 24),
        joint_names=np.array(KEYPOINTS),
    )
    return folder


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    """A folder of 24 figures with labels.npz."""
    return draw_figures(tmp_path / "figures")


@pytest.fixture(scope="module")
def lasting_figures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder for all tests of a file, which leave it as it is."""
    return draw_figures(tmp_path_factory.mktemp("lasting") / "figures")


@pytest.fixture(autouse=True, scope="module")  # also for runs that a module shares
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)  # threads of a busy machine wait for one another
    yield
    torch.set_num_threads(before)
