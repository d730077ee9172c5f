"""Networks of the window's tests that work in another process, and what may happen to them."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from fake_estimator import FakeEstimator
from kinetrace.app.analysis import analysis_work


def open_eager(folder: Path, *_: str) -> FakeEstimator:
    """Open a network whose analyses tell of every frame, with a snapshot as often as they may."""
    _tell_everything()
    return FakeEstimator(folder / "network")


def open_killed(folder: Path, after: int, *_: str) -> FakeEstimator:
    """Open one whose process is killed when it has looked so often."""
    _tell_everything()
    return Killed(folder / "network", after=after)


def open_held(folder: Path, after: int, *_: str) -> FakeEstimator:
    """Open one that leaves a file ``reached`` after so many looks, and waits for a file ``go``."""
    _tell_everything()
    return Held(folder / "network", after=after)


def _tell_everything() -> None:
    analysis_work.SECONDS_BETWEEN_STAGES = 0.0
    analysis_work.SNAPSHOT_EVERY_S, analysis_work.SNAPSHOT_SHARE = 0.0, 1e9


@dataclass
class Killed(FakeEstimator):
    after: int = 0

    def heatmaps(self, image: np.ndarray, crops: list) -> np.ndarray:
        if self.looks == self.after:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().heatmaps(image, crops)


@dataclass
class Held(FakeEstimator):
    after: int = 0

    def heatmaps(self, image: np.ndarray, crops: list) -> np.ndarray:
        if self.looks == self.after:
            self.path.with_name("reached").touch()
            while not self.path.with_name("go").exists():
                pass
        return super().heatmaps(image, crops)
