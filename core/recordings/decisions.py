"""What people decided about a recording, kept when its video is analysed or measured anew."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .another_person import decisions_on_person, follows_another
from .corrections import SwapSides
from .mirroring import mirror_image
from .recording import Recording, Settings

DECIDED = (
    *("facing", "passes", "camera_static", "height_m", "task"),
    *("mirrored", "slow_motion", "level_deg"),
)
"""Settings that people make for one recording; a mirror image, slow motion and the camera's roll
are facts of it."""


def is_decided(recording: Recording) -> bool:
    """Return whether anybody corrected, set, noted or drew anything in a recording."""
    settings = recording.settings
    return any(
        (
            *recording.corrections,
            *recording.edited_events,
            *recording.deleted_events,
            *recording.comments,
            *recording.by_hand,
            *settings.passes,
            recording.code,
            settings.neutral_s,
            settings.camera_static is not None,  # only the window sets it
        )
    )


def cautions(old: Recording, made: Recording) -> tuple[str, ...]:
    """Return in words what people had set that may not hold for another analysis of the video."""
    notices = []
    if decisions_on_person(old) and follows_another(old, made):
        notices.append("Somebody else is followed now: check what was set about the person before.")
    elif old.engine != made.engine and any(isinstance(c, SwapSides) for c in old.corrections):
        notices.append(
            "Left and right were swapped by hand before: check them, this analysis may have them "
            "right by itself."
        )
    return tuple(notices)


def with_settings(recording: Recording, named: Mapping[str, Any]) -> Recording:
    """Return the recording with those settings that are named, and what people decided kept.

    Where anybody decided anything, a setting of `DECIDED` that is not named stays; all others are
    the usual ones. What was set at a time or on a leg goes with those that are named.
    """
    stay = DECIDED if is_decided(recording) else ()
    kept = {name: getattr(recording.settings, name) for name in stay}
    return _fitted(recording, replace(Settings(), **{**kept, **named}))


def with_named(recording: Recording, named: Mapping[str, Any]) -> Recording:
    """Return the recording with those settings that are named, and its own otherwise.

    What was set at a time or on a leg goes with them.
    """
    return _fitted(recording, replace(recording.settings, **named))


def _fitted(recording: Recording, wanted: Settings) -> Recording:
    fitted = mirror_image(recording.with_slow_motion(wanted.slow_motion), wanted.mirrored)
    return replace(fitted, settings=replace(wanted, neutral_s=fitted.settings.neutral_s))
