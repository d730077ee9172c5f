"""A network that sees drawn stick people exactly, so that finding and following can be tested."""

from collections.abc import Callable, Sequence

import numpy as np
from kinetrace.core.keypoints import INDEX
from kinetrace.core.network.weights import WeightsFile
from kinetrace.core.person.crop import Crop

Bodies = Callable[[int], list[np.ndarray]]

STANDING = {
    "head_top": (0.0, 0.0),
    "upper_neck": (0.0, 0.16),
    "right_shoulder": (-0.02, 0.2),
    "right_elbow": (-0.03, 0.37),
    "right_wrist": (0.03, 0.5),
    "thorax": (0.0, 0.2),
    "left_shoulder": (0.02, 0.2),
    "left_elbow": (0.03, 0.37),
    "left_wrist": (0.08, 0.5),
    "pelvis": (0.0, 0.5),
    "right_hip": (-0.02, 0.5),
    "right_knee": (0.06, 0.74),
    "right_ankle": (0.08, 1.0),
    "left_hip": (0.02, 0.5),
    "left_knee": (-0.02, 0.75),
    "left_ankle": (-0.1, 1.0),
}


LYING = 0.9
"""How high the peaks of a body are that is not shown head up, as a share of one that is."""


def body_at(x: float, top: float, height: float) -> np.ndarray:
    """Return the keypoints of a person, (K, 2) pixels."""
    body = np.zeros((len(INDEX), 2))
    for name, (dx, dy) in STANDING.items():
        body[INDEX[name]] = x + dx * height, top + dy * height
    return body


def picture_of(index: int, width: int = 640, height: int = 480) -> np.ndarray:
    """Return a picture that carries its own number, and differs from its neighbours."""
    image = np.full((height, width, 3), (37 * index) % 200, np.uint8)
    image[0, 0] = index % 256, index // 256, 0
    return image


class FakeEstimator:
    """Heatmaps with one Gaussian for each point of each body inside the square.

    A body's peaks are as high as the network's would be: 0.6 where it fills the square, lower
    the less it does, the farther it is from the middle, and where it is not shown head up. Those of
    furniture are lower.
    """

    usual_peak = 0.55
    averaging = "none"
    device = "cpu"
    runtime = "made up 1.0"
    origin = ""

    def __init__(
        self,
        bodies: Bodies,
        size: int = 28,
        furniture: np.ndarray | None = None,
        lying: float = LYING,
    ) -> None:
        from kinetrace.core.network.variants import VARIANTS

        self.bodies, self.size, self.furniture, self.lying = bodies, size, furniture, lying
        self.looks = 0
        self.notices: list[str] = []
        self.variant = VARIANTS["RT"]
        self.weights = WeightsFile("RT", __import__("pathlib").Path(__file__), "chosen")

    def heatmaps(self, image: np.ndarray, crops: Sequence[Crop]) -> np.ndarray:
        low, high, _ = np.asarray(image)[0, 0]
        index = int(low) + 256 * int(high)
        self.looks += len(crops)
        maps = [self._maps(self.bodies(index), crop) for crop in crops]
        if self.furniture is not None:
            faint = [0.6 * self._maps([self.furniture], crop) for crop in crops]
            maps = [np.maximum(*pair) for pair in zip(maps, faint, strict=True)]
        return np.stack(maps)

    def begin(self, image: np.ndarray, crops: Sequence[Crop]) -> Callable[[], np.ndarray]:
        return lambda: self.heatmaps(image, crops)

    def _maps(self, bodies: list[np.ndarray], crop: Crop) -> np.ndarray:
        y, x = np.mgrid[: self.size, : self.size] + 0.5
        maps = np.zeros((len(INDEX), self.size, self.size), np.float32)
        for body in bodies:
            shown = crop.from_picture(body)
            fill = 1.35 * np.ptp(shown, axis=0).max()
            off = np.abs((shown.max(axis=0) + shown.min(axis=0)) / 2 - 0.5).max()
            top = 0.6 * np.exp(-((np.log(fill) / 0.5) ** 2) - (off / 0.6) ** 2)
            if np.subtract(*shown[[INDEX["left_ankle"], INDEX["head_top"]], 1]) < fill / 2.7:
                top *= self.lying
            for k, (px, py) in enumerate(shown * self.size):
                blob = top * np.exp(-((x - px) ** 2 + (y - py) ** 2) / 3)
                maps[k] = np.maximum(maps[k], blob)
        return maps
