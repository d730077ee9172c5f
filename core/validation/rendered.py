"""A rendered recording whose joints are exactly known: what walkers and other movements share."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import RecordingError
from ..keypoints import INDEX, KEYPOINTS, Side
from ..kinematics.joint_angles import joint_angles
from ..kinematics.view import near_side
from ..pose import Curve, Floats, Pass, PoseSequence, Status
from ..system.presence import fitting, is_there
from ..tasks.choice import GAIT

TRUTH_SUFFIX = ".truth.npz"

LEGS = ("knee_flexion", "thigh", "shank", "hip_flexion_trunk")
"""Angles that are looked at in every movement."""


@dataclass(frozen=True, eq=False)
class Rendered:
    """A rendered recording and where the joints are.

    Attributes
    ----------
    video : the rendered recording
    fps : frames a second; frame n is at n / fps
    xyz : (T, K, 3) metres, x to the right of the picture, y up, z towards the camera
    """

    video: Path
    fps: float
    xyz: Floats

    def __len__(self) -> int:
        return len(self.xyz)

    @property
    def quantities(self) -> tuple[str, ...]:
        """Return the names of the angles that are looked at, without the side."""
        return LEGS

    @property
    def direction(self) -> int:
        """Return +1 for somebody who faces the right of the picture, -1 the left, 0 from the front.

        Knees bend one way only: with the direction that makes their mean flexion positive. From the
        front the hips are farther apart across the picture than along the line of sight. Of a walk
        there and back that of its first way.
        """
        hips = self.xyz[:, INDEX["left_hip"]] - self.xyz[:, INDEX["right_hip"]]
        across, along = np.hypot(hips[:, 0], hips[:, 1]), np.abs(hips[:, 2])
        if np.median(across) > np.median(along):
            return 0
        curves = joint_angles(self.in_plane(), [Pass(0, len(self), 1)])
        knees = [curve.value for curve in curves if curve.name.endswith("knee_flexion")]
        return 1 if np.nanmean(knees) > 0 else -1

    @property
    def passes(self) -> tuple[Pass, ...]:
        """Return the stretches of one facing: the whole recording."""
        return (Pass(0, len(self), self.direction),)

    def leg(self, side: Side) -> str:
        """Return ``near`` or ``far`` of a leg or arm, from the front its side."""
        return _leg(side, self.direction)

    def frames_of(self, side: Side) -> dict[str, NDArray[np.bool_]]:
        """Return the frames, (T,), in which a leg or arm is ``near`` or ``far``, as `leg` names it.

        The leg that is near on the way there is far on the way back.
        """
        frames: dict[str, NDArray[np.bool_]] = {}
        for one in self.passes:
            own = frames.setdefault(_leg(side, one.direction), np.zeros(len(self), dtype=bool))
            own[one.start : one.stop] = True
        return frames

    def angles(self) -> dict[str, Floats]:
        """Return the true sagittal angles in degrees, from the joints in the sagittal plane.

        The same definitions as `joint_angles`, on metres in place of pixels.
        """
        return {name: curve.value for name, curve in self.curves().items()}

    def curves(self) -> dict[str, Curve]:
        """Return `angles` as curves."""
        return {curve.name: curve for curve in joint_angles(self.in_plane(), self.passes)}

    def in_plane(self) -> PoseSequence:
        """Return the joints in the sagittal plane, metres, y down as in a picture."""
        shape = self.xyz.shape[:2]
        return PoseSequence(
            time_s=np.arange(len(self)) / self.fps,
            xy=self.xyz[..., :2] * (1.0, -1.0),
            confidence=np.ones(shape),
            status=np.full(shape, Status.MEASURED, np.uint8),
        )


def _leg(side: Side, direction: int) -> str:
    near = near_side(direction)
    return side if near is None else "near" if side == near else "far"


@contextmanager
def opened_truth(video: Path) -> Iterator[Any]:
    """Open the truth beside a rendered video, an `numpy.lib.npyio.NpzFile`.

    Raises
    ------
    RecordingError : no truth beside the video, or not such a file
    """
    path = video.with_name(video.stem + TRUTH_SUFFIX)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as truth:
            yield truth
    except FileNotFoundError:
        raise RecordingError(f"{video}: there is no {path.name} beside it.") from None
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise RecordingError(f"{path}: not the truth of a rendered recording ({error}).") from error


def joints(truth: Any, key: str) -> Floats:
    """Return joints (T, K, ...) of a truth in our order of keypoints."""
    names = [_our_name(str(name)) for name in truth["names"]]
    return np.asarray(truth[key][:, [names.index(name) for name in KEYPOINTS]], dtype=np.float64)


def _our_name(name: str) -> str:
    sides = {"r": "right", "l": "left"}
    side, _, joint = name.partition("_")
    return f"{sides[side]}_{joint}" if side in sides else name


def rendered_videos(folder: Path) -> dict[Path, str]:
    """Return the videos of a folder with a truth beside them, by name, and the task of each."""
    found = {}
    for path in fitting(folder, f"*{TRUTH_SUFFIX}") if is_there(folder) else []:
        video = path.with_name(path.name.removesuffix(TRUTH_SUFFIX) + ".mp4")
        with opened_truth(video) as truth:
            found[video] = str(truth["task"]) if "task" in truth else GAIT
    return found
