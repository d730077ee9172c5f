"""A larger network as a teacher: it fills in labels that a data set lacks.

COCO labels neither the head's top nor the neck. What a teacher finds there with confidence
is trained on; elsewhere people's labels stand, but one from which a confident teacher is
far off is dropped, because hand-made labels of hard poses are often on the wrong limb.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .dataset import UNREADABLE, DatasetError, Samples
from .scores import torso_length

FILL_CONFIDENCE = 0.35
"""Least height of the teacher's peak that fills in a missing label."""

DROP_CONFIDENCE = 0.5
"""Least height of the teacher's peak that can have a label dropped."""

DROP_DISTANCE = 0.7
"""Torso lengths between a label and the confident teacher from which the label is dropped."""


def with_teacher(samples: Samples, path: Path) -> NDArray[np.float32]:
    """Return keypoints (N, 16, 2) to train on: labels, checked and filled in by a teacher.

    Parameters
    ----------
    samples : N persons
    path : npz of xy (N, 16, 2) in pixels of the pictures, confidence (N, 16) and files (N,)

    Raises
    ------
    DatasetError : the file is unreadable or of other persons
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
            files = [str(name) for name in content["files"]]
            taught, confidence = content["xy"], content["confidence"]
    except UNREADABLE as error:
        raise DatasetError(f"{path}: not a teacher's keypoints ({error}).") from error
    expected = (len(files), *samples.xy.shape[1:])
    if (taught.shape, confidence.shape) != (expected, expected[:2]):
        raise DatasetError(
            f"{path}: not a teacher's keypoints (xy and confidence: expected shapes {expected} and "
            f"{expected[:2]}, got {taught.shape} and {confidence.shape})."
        )
    if files != [picture.name for picture in samples.pictures]:
        raise DatasetError(f"{path}: made for other persons; run the teacher again.")
    return merge(samples.xy, taught, confidence)


def merge(
    xy: NDArray[np.float32], taught: NDArray[np.floating], confidence: NDArray[np.floating]
) -> NDArray[np.float32]:
    """Return labels (N, 16, 2) with gaps filled and doubtful labels dropped (NaN)."""
    labelled = np.isfinite(xy).all(axis=2)
    apart = np.linalg.norm(xy - taught, axis=2) / torso_length(xy)[:, None]
    doubtful = labelled & (confidence >= DROP_CONFIDENCE) & (apart > DROP_DISTANCE)
    fill = ~labelled & (confidence >= FILL_CONFIDENCE)
    merged = np.where(doubtful[:, :, None], np.nan, xy)
    return np.where(fill[:, :, None], taught, merged).astype(np.float32)
