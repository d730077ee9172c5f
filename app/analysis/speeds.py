"""How long a video takes with each network on this computer: as measured, or guessed."""

from typing import NamedTuple

import numpy as np
from kinetrace.core.network.variants import PUBLISHED, VARIANTS

from ..document.settings import AppSettings

KNOWN_AFTER = 20
"""Frames of a stopped analysis after which it is known how long one takes."""


class Takes(NamedTuple):
    """How long a video takes, and whether that was measured with this network."""

    seconds: float
    measured: bool


def key_of(settings: AppSettings, variant: str) -> str:
    """Return the key of `AppSettings.seconds_per_frame` for a network at work as is set."""
    return f"{variant} {settings.device} {settings.averaging}"


def takes(settings: AppSettings, variant: str, frames: int) -> Takes | None:
    """Return how long so many frames take with a network, None where nothing was measured.

    Of a network that never was at work it is that of the one nearest to it in work, by the
    ratio of their FLOPs.
    """
    measured = {name: settings.seconds_per_frame.get(key_of(settings, name)) for name in VARIANTS}
    each_s = {name: one for name, one in measured.items() if one}
    if not each_s or not frames:
        return None
    if variant in each_s:
        return Takes(frames * each_s[variant], measured=True)
    more = {name: PUBLISHED[variant].flops_g / PUBLISHED[name].flops_g for name in each_s}
    nearest = min(more, key=lambda name: float(abs(np.log(more[name]))))
    return Takes(frames * each_s[nearest] * more[nearest], measured=False)
