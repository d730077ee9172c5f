"""Rendered walkers with exact truth: the yardstick of gait."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats, Pass
from ..tasks.choice import GAIT
from .rendered import Rendered, joints, opened_truth, rendered_videos


@dataclass(frozen=True, eq=False)
class Walker(Rendered):
    """A rendered walk and what is exactly known about it.

    Attributes
    ----------
    xy : (T, K, 2) pixels of the joint centres in the picture
    contact_s, foot_off_s : times of the events by design, by side
    ways : (T,) where somebody walks there and back the direction in each frame, +1 or -1, and 0
        while nobody is there; empty for a walk one way
    """

    xy: Floats
    contact_s: dict[str, Floats]
    foot_off_s: dict[str, Floats]
    ways: NDArray[np.int_] = field(default_factory=lambda: np.zeros(0, dtype=int))

    @property
    def passes(self) -> tuple[Pass, ...]:
        """Return the stretches of one facing."""
        if not len(self.ways):
            return super().passes
        changes = np.flatnonzero(np.diff(self.ways)) + 1
        bounds = zip([0, *changes], [*changes, len(self.ways)], strict=True)
        return tuple(
            Pass(int(start), int(stop), int(self.ways[start]))
            for start, stop in bounds
            if self.ways[start]
        )

    @property
    def direction(self) -> int:
        """Return the direction of the walk, of one there and back that of its first way."""
        return self.passes[0].direction if len(self.ways) else super().direction


def read_walker(video: Path) -> Walker:
    """Return the walker whose truth lies beside a rendered video.

    Raises
    ------
    RecordingError : no truth beside the video, or not such a file
    """
    with opened_truth(video) as truth:
        return Walker(
            video=video,
            fps=float(truth["fps"]),
            xyz=joints(truth, "j3d"),
            xy=joints(truth, "kp2d"),
            contact_s={"left": truth["ic_l"], "right": truth["ic_r"]},
            foot_off_s={"left": truth["to_l"], "right": truth["to_r"]},
            ways=np.asarray(truth.get("direction", []), dtype=int),
        )


def find_walkers(folder: Path) -> list[Walker]:
    """Return all rendered walkers in a folder, by name."""
    return [read_walker(video) for video, task in rendered_videos(folder).items() if task == GAIT]
