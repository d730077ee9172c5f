"""Rendered walkers with exact truth: the yardstick of gait."""

from dataclasses import dataclass
from pathlib import Path

from ..pose import Floats
from ..tasks.choice import GAIT
from .rendered import Rendered, joints, opened_truth, rendered_videos


@dataclass(frozen=True, eq=False)
class Walker(Rendered):
    """A rendered walk and what is exactly known about it.

    Attributes
    ----------
    xy : (T, K, 2) pixels of the joint centres in the picture
    contact_s, foot_off_s : times of the events by design, by side
    """

    xy: Floats
    contact_s: dict[str, Floats]
    foot_off_s: dict[str, Floats]


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
        )


def find_walkers(folder: Path) -> list[Walker]:
    """Return all rendered walkers in a folder, by name."""
    return [read_walker(video) for video, task in rendered_videos(folder).items() if task == GAIT]
