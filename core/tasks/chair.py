"""Rising from a chair and sitting down on it, read off the height of the hips."""

import numpy as np

from ..gait.leg_signals import finite_runs
from ..kinematics.butterworth import frame_interval_s
from ..pose import Floats
from .repetitions import Repetition, passes

SEATED, RISEN = 0.25, 0.85
"""Share of the way from seated to standing height below which the person sits, above which
the person stands."""

OFF_THE_SEAT, UPRIGHT = 0.1, 0.95
"""Share of that way at which the hips have just left the seat, which leaning forward on it lifts
them less than, and at which the person stands fully."""

LEAST_TRAVEL = 0.2
"""Least rise of the hips, in standing heights of the hips."""

HELD_PERCENT, HELD_S = 5.0, 1.0
"""Seat and standing height are held for so much of the time that the hips are seen, and in a long
recording for so long at least."""


class NoChairError(ValueError):
    """Nobody rises from a chair here; the text is the reason, for a table's note."""


def risen_share(time_s: Floats, height: Floats) -> Floats:
    """Return the share of the way from seated to standing, (T,), of the height of the hips.

    The seat is the 5th percentile of the height, standing the 95th; of more than 20 s, what they
    are below and above for a second.

    Raises
    ------
    NoChairError
        hips and ankles are not seen together, or the hips stay at one height
    """
    known = height[np.isfinite(height)]
    if not len(known):
        raise NoChairError("hips and ankles are not seen together")
    seen_s = len(known) * frame_interval_s(time_s)
    percent = min(HELD_PERCENT, 100 * HELD_S / seen_s)
    seat, standing = (float(level) for level in np.percentile(known, [percent, 100 - percent]))
    if standing <= 0:
        raise NoChairError("hips and ankles are not seen together")
    if standing - seat < LEAST_TRAVEL * standing:
        raise NoChairError("the hips stay at one height: nobody rises or sits down")
    return (height - seat) / (standing - seat)


def found_rises(time_s: Floats, share: Floats) -> tuple[Repetition, ...]:
    """Return each way up, from leaving the seat to standing fully."""
    found: list[Repetition] = []
    for first, last in finite_runs(share):
        seated = -1
        for i in range(first, last):
            if share[i] < SEATED:
                seated = i
            elif share[i] >= RISEN and seated >= 0:
                start_s = _leaves_seat(time_s[first:], share[first:], seated - first)
                stop_s = _upright(time_s[:last], share[:last], i)
                found.append(Repetition(start_s, stop_s, stop_s))
                seated = -1
    return tuple(found)


def found_sits(time_s: Floats, share: Floats) -> tuple[Repetition, ...]:
    """Return each way down, from standing fully to the hips on the seat: rises played backwards."""
    backwards = found_rises(-time_s[::-1], share[::-1])
    return tuple(Repetition(-one.stop_s, -one.start_s, -one.start_s) for one in backwards[::-1])


def _leaves_seat(time_s: Floats, share: Floats, seated: int) -> float:
    """Return when the hips leave the seat; what was not seen of it is left out."""
    low = np.flatnonzero(share[: seated + 1] < OFF_THE_SEAT)
    if len(low):
        return passes(time_s, share, int(low[-1]) + 1, OFF_THE_SEAT)
    return passes(time_s, share, seated + 1, SEATED)


def _upright(time_s: Floats, share: Floats, risen: int) -> float:
    """Return when the person stands fully; who never does, stands at `RISEN`."""
    high = np.flatnonzero((share[risen:] >= UPRIGHT) | (share[risen:] < RISEN)) + risen
    if len(high) and share[high[0]] >= UPRIGHT:
        return passes(time_s, share, int(high[0]), UPRIGHT)
    return passes(time_s, share, risen, RISEN)
