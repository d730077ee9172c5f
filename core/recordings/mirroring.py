"""A recording of which somebody says that its video is a mirror image, or is none after all.

Left and right exchange their names, in what people set as well: a knee that was moved and a
contact that was set stay with the leg that the picture shows.
"""

from dataclasses import replace

from ..keypoints import Side, mirrored
from ..pose import Event
from .corrections import BridgePoints, ClearPoints, Correction, MovePoint
from .recording import Recording

MIRRORED = ("settings", "corrections", "edited_events", "deleted_events")
"""Parts of a recording that `mirror_image` changes."""

_OTHER: dict[Side | None, Side | None] = {"left": "right", "right": "left", None: None}


def mirror_image(recording: Recording, on: bool) -> Recording:
    """Return the recording with another `Settings.mirrored`, all decisions on the same leg."""
    if recording.settings.mirrored == on:
        return recording
    return replace(
        recording,
        settings=replace(recording.settings, mirrored=on),
        corrections=tuple(_renamed(change) for change in recording.corrections),
        edited_events=_of_other_leg(recording.edited_events),
        deleted_events=_of_other_leg(recording.deleted_events),
    )


def _renamed(change: Correction) -> Correction:
    if isinstance(change, MovePoint):
        return replace(change, keypoint=mirrored(change.keypoint))
    if isinstance(change, ClearPoints | BridgePoints):
        return replace(change, keypoints=tuple(map(mirrored, change.keypoints)))
    return change  # an exchange of both sides


def _of_other_leg(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(replace(event, side=_OTHER[event.side]) for event in events)
