"""The settings with which a video is analysed anew, and which of those it had do not stay."""

import argparse
from typing import TYPE_CHECKING

from .options import SIDES, named_settings

if TYPE_CHECKING:
    from ..recordings.recording import Recording, Settings

OPTIONS = {
    "facing": "--side",
    "mirrored": "--mirrored",
    "slow_motion": "--slow-motion",
    "height_m": "--height-m",
    "level_deg": "--level",
    "task": "--task",
}


def set_again(old: "Recording", args: argparse.Namespace) -> "Recording":
    """Return the recording that is there already, turned and set as it is asked for."""
    from ..recordings.decisions import with_named, with_settings
    from ..recordings.turning import turned

    old = old if args.rotate is None else turned(old, args.rotate)
    named = named_settings(args)
    return with_named(old, named) if args.resume else with_settings(old, named)


def not_kept(old: "Recording", made: "Recording", args: argparse.Namespace) -> str:
    """Return the options that set a recording, are not named now and do not hold any more.

    Who set them in the window, or named them another time, may miss them; "" for none.
    """
    was, now, named = old.settings, made.settings, named_settings(args)
    lost = [
        name for name in OPTIONS if name not in named and getattr(was, name) != getattr(now, name)
    ]
    return " ".join(_option(name, was) for name in lost)


def _option(name: str, settings: "Settings") -> str:
    value = getattr(settings, name)
    if name == "mirrored":
        return OPTIONS[name]
    if name == "facing":
        value = next(side for side, facing in SIDES.items() if facing == value)
    return f"{OPTIONS[name]} {value if isinstance(value, str) else format(value, 'g')}"
