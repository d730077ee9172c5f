"""Asking a teacher network once for the keypoints of a whole data set."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from ..network.efficientpose import EfficientPose
from ..recordings.recording_file import check_place, replace_file
from .config import Source
from .crops import out_of_region
from .evaluate import Views, find
from .material import gather
from .memory import keep_freed_memory


def teach(network: EfficientPose, source: Source, output: Path, cache: Path, views: Views) -> int:
    """Write what a network finds on every person of a data set; returns how many persons.

    The file is what `teacher` in a training configuration names: files (N,), xy (N, 16, 2)
    in pixels of the pictures, confidence (N, 16), the peaks' heights.

    Parameters
    ----------
    network : the teacher, with its weights, on the device that it works on
    source : the data set
    output : npz file to write
    cache : folder that keeps the decoded crops
    views : how the persons are shown to it

    Raises
    ------
    RecordingError : the file cannot be written; an older one stays
    """
    check_place(output)
    keep_freed_memory()
    material = gather([replace(source, teacher=None, share=None)], max(288, views.size), cache)
    everyone = np.arange(len(material.samples))
    found, height = find(network, material, everyone, views)

    def write(partial: Path) -> None:
        with partial.open("wb") as file:  # np.savez would add an ending to a name without one
            np.savez(
                file,
                files=np.array([picture.name for picture in material.samples.pictures]),
                xy=out_of_region(found, material.region, material.crops.shape[1]),
                confidence=height,
            )

    replace_file(output, write)
    return len(everyone)
