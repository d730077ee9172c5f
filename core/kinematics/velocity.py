"""How fast angles change."""

import numpy as np

from ..pose import Floats

LONGEST_S = 0.25
"""Time from the frame before to the one after beyond which no velocity is given: within so long a
pause of the frames a joint turns and turns back."""

DEFINITION = (
    "central difference of the filtered angle by the frames' own times, degrees per second, with "
    "the angle's sign; none beside a missing sample"
)


def angular_velocity(time_s: Floats, angle_deg: Floats) -> Floats:
    """Return the change of an angle with time, (T,) degrees per second.

    Positive where the angle grows, of a joint in flexion. The central difference: the angle of the
    next frame minus that of the one before, over the time between them. NaN at both ends, beside a
    missing sample, and where that time is longer than `LONGEST_S`. The low-pass filter of the angle
    makes short peaks lower: `kinetrace validate` measures by how much.
    Winter, Biomechanics and Motor Control of Human Movement, 4th ed., section 3.4.

    Parameters
    ----------
    time_s, angle_deg : (T,)

    >>> angular_velocity(np.array([0.0, 0.1, 0.2]), np.array([10.0, 12.0, 20.0])).round().tolist()
    [nan, 50.0, nan]
    """
    out = np.full(len(time_s), np.nan)
    if len(time_s) > 2:
        apart_s = time_s[2:] - time_s[:-2]
        near = apart_s <= LONGEST_S
        change = angle_deg[2:] - angle_deg[:-2]
        out[1:-1] = np.where(near & np.isfinite(angle_deg[1:-1]), change / apart_s, np.nan)
    return out
