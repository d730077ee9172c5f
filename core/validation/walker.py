"""Rendered walkers with exact truth: the yardstick of the whole pipeline."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import RecordingError
from ..keypoints import KEYPOINTS
from ..kinematics.joint_angles import joint_angles
from ..pose import Floats, Pass, PoseSequence, Status
from ..presence import is_there

TRUTH_SUFFIX = ".truth.npz"


@dataclass(frozen=True, eq=False)
class Walker:
    """A rendered walk and what is exactly known about it.

    Attributes
    ----------
    video : the rendered recording
    fps : frames a second; frame n is at n / fps
    xy : (T, K, 2) pixels of the joint centres in the picture
    xyz : (T, K, 3) metres, x to the right of the picture, y up, z towards the camera
    contact_s, foot_off_s : times of the events by design, by side
    """

    video: Path
    fps: float
    xy: Floats
    xyz: Floats
    contact_s: dict[str, Floats]
    foot_off_s: dict[str, Floats]

    def __len__(self) -> int:
        return len(self.xy)

    @property
    def direction(self) -> int:
        """Return +1 for a walker who faces the right of the picture, else -1.

        Knees bend one way only: with the direction that makes their mean flexion positive.
        """
        knees = self.angles(1)
        mean = np.nanmean([knees["left_knee_flexion"], knees["right_knee_flexion"]])
        return 1 if mean > 0 else -1

    def angles(self, direction: int) -> dict[str, Floats]:
        """Return the true sagittal angles in degrees, from the joints in the walking plane.

        The same definitions as `joint_angles`, on metres in place of pixels.
        """
        plane = self.xyz[..., :2] * (1.0, -1.0)
        pose = PoseSequence(
            time_s=np.arange(len(self)) / self.fps,
            xy=plane,
            confidence=np.ones(plane.shape[:2]),
            status=np.full(plane.shape[:2], Status.MEASURED, np.uint8),
        )
        curves = joint_angles(pose, [Pass(0, len(self), direction)])
        return {curve.name: curve.value for curve in curves}


def read_walker(video: Path) -> Walker:
    """Return the walker whose truth lies beside a rendered video.

    Raises
    ------
    RecordingError : no truth beside the video, or not such a file
    """
    path = video.with_name(video.stem + TRUTH_SUFFIX)
    try:
        with np.load(path, allow_pickle=False) as truth:
            names = [_our_name(str(name)) for name in truth["names"]]
            order = [names.index(name) for name in KEYPOINTS]
            return Walker(
                video=video,
                fps=float(truth["fps"]),
                xy=truth["kp2d"][:, order],
                xyz=truth["j3d"][:, order],
                contact_s={"left": truth["ic_l"], "right": truth["ic_r"]},
                foot_off_s={"left": truth["to_l"], "right": truth["to_r"]},
            )
    except FileNotFoundError:
        raise RecordingError(f"{video}: there is no {path.name} beside it.") from None
    except (OSError, ValueError, KeyError) as error:
        raise RecordingError(f"{path}: not the truth of a rendered walker ({error}).") from error


def find_walkers(folder: Path) -> list[Walker]:
    """Return all rendered walkers in a folder, by name."""
    truths = sorted(folder.glob(f"*{TRUTH_SUFFIX}")) if is_there(folder) else []
    return [
        read_walker(one.with_name(one.name.removesuffix(TRUTH_SUFFIX) + ".mp4")) for one in truths
    ]


def _our_name(name: str) -> str:
    return (
        name.replace("r_", "right_", 1)
        if name.startswith("r_")
        else (name.replace("l_", "left_", 1) if name.startswith("l_") else name)
    )
