"""A network that needs no weights: it sees a person where the picture is bright."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from kinetrace.core.keypoints import KEYPOINTS
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile

SIZE = 56
PLACES = {
    "head_top": (0.50, 0.12), "upper_neck": (0.50, 0.24), "thorax": (0.50, 0.28),
    "pelvis": (0.50, 0.52), "right_shoulder": (0.49, 0.28), "left_shoulder": (0.51, 0.28),
    "right_elbow": (0.46, 0.40), "left_elbow": (0.52, 0.40), "right_wrist": (0.48, 0.50),
    "left_wrist": (0.56, 0.50), "right_hip": (0.49, 0.52), "left_hip": (0.51, 0.52),
    "right_knee": (0.55, 0.70), "left_knee": (0.50, 0.70), "right_ankle": (0.53, 0.88),
    "left_ankle": (0.42, 0.86),
}  # fmt: skip
"""Where each keypoint is in the square that is looked at."""


@dataclass
class FakeEstimator:
    """Stands in for `Estimator`: peaks at fixed places of the crop."""

    path: Path
    device: str = "cpu"
    runtime: str = "made up 1.0"
    averaging: str = "none"
    usual_peak: float = 0.55
    origin: str = ""
    notices: list[str] = field(default_factory=list)
    looks: int = 0

    def __post_init__(self) -> None:
        self.variant = VARIANTS["RT"]
        self.path.write_bytes(b"none")
        self.weights = WeightsFile("RT", self.path, "chosen")

    def heatmaps(self, image: np.ndarray, crops: list) -> np.ndarray:
        """Return one Gaussian peak of each keypoint, for every crop."""
        self.looks += 1
        rows, columns = np.mgrid[0:SIZE, 0:SIZE]
        maps = np.zeros((len(KEYPOINTS), SIZE, SIZE), np.float32)
        for point, name in enumerate(KEYPOINTS):
            x, y = (SIZE * share for share in PLACES[name])
            sway = 1.5 * np.sin(self.looks / 3) if "ankle" in name else 0.0
            maps[point] = 0.6 * np.exp(-((columns - x - sway) ** 2 + (rows - y) ** 2) / 4.5)
        return np.stack([maps] * len(crops))

    def begin(self, image: np.ndarray, crops: list) -> Callable[[], np.ndarray]:
        """Return what gives the maps."""
        return lambda: self.heatmaps(image, crops)


class Held(FakeEstimator):
    """A network that waits at its n-th look until it may go on."""

    def __init__(self, path: Path, after: int) -> None:
        super().__init__(path)
        self.after, self.reached, self.go = after, threading.Event(), threading.Event()

    def heatmaps(self, image: np.ndarray, crops: list) -> np.ndarray:
        if self.looks == self.after:
            self.reached.set()
            assert self.go.wait(60)
        return super().heatmaps(image, crops)
