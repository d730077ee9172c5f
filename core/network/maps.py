"""What a network gives: a heatmap a keypoint, at once or to be waited for."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Maps = NDArray[np.float32]
"""(N, K, s, s) of N pictures."""

Awaited = Callable[[], Maps]
"""Called once, waits for what was begun and returns it."""
