"""How many workers of a batch there is memory for."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..network.estimator import Estimator

MEMORY_SHARE = 0.8
"""Of the memory that is free when the first worker is ready, so much is given to more."""

CUDA_BYTES = 1 << 30
"""More than CUDA and its libraries take on the graphics card for a program."""

USUAL_CROPS = 8
"""As many squares as the search for a person looks at together, or more."""


def room_for(estimator: "Estimator") -> int:
    """Return how many such workers there is memory for, this one included.

    Judged after one pass over the largest usual set of crops. On the graphics card what CUDA
    takes beside PyTorch's own cannot be told from other programs' memory: at most `CUDA_BYTES`.
    """
    import psutil

    from ..person.crop import Crop

    size = estimator.variant.input_size
    estimator.heatmaps(np.zeros((size, size, 3), np.uint8), [Crop(0, 0, size)] * USUAL_CROPS)
    own = psutil.Process().memory_info().rss
    room = 1 + int(MEMORY_SHARE * psutil.virtual_memory().available / own)
    if estimator.device == "cuda":
        import torch

        free, total = torch.cuda.mem_get_info()
        own = min(total - free, torch.cuda.memory_reserved() + CUDA_BYTES)
        room = min(room, 1 + int(MEMORY_SHARE * free / max(own, 1)))
    return room
