"""Pictures of the walker who ships, as a network is shown them."""

import numpy as np
from kinetrace.core.person.crop import Crop
from kinetrace.core.video.frames import frames
from kinetrace.core.video.sample import sample_video


def walker_pictures(size: int) -> np.ndarray:
    """Return squares (N, size, size, 3) cut to the walker and around, out of every ninth frame."""
    cut = []
    with frames(sample_video()) as stream:
        for frame in stream:
            if frame.index % 9 == 0:
                height, width = frame.image.shape[:2]
                for side in (0.9 * height, 1.1 * height, 1.4 * height):
                    crop = Crop.around(np.array([width / 2, height / 2]), side)
                    cut.append(crop.cut(frame.image, size))
    return np.stack(cut)
