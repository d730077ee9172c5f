"""How often a network puts left and right on the wrong leg of people without known truth."""

from dataclasses import dataclass

import numpy as np

from ..keypoints import INDEX
from ..measures import measure
from ..pose import Floats
from ..recordings.recording import Recording
from .accuracy import APART, wrong_leg


@dataclass(frozen=True)
class Exchanges:
    """Where one network's highest peaks lie, joint by joint, on one video.

    Attributes
    ----------
    apart : frames in which the joint's two sides are apart in the reference, and so can be told
    seen : of these, frames in which the network gives both sides a position
    exchanged : of those seen, frames with each label nearer to the other leg's joint
    collapsed : of those seen, frames with both labels on one leg
    """

    video: str
    joint: str
    apart: int
    seen: int
    exchanged: int
    collapsed: int


def exchanges(recording: Recording, reference: Recording) -> list[Exchanges]:
    """Return how often knees and ankles are exchanged before any repair.

    There is no truth for a real video. It is told by consistency over time: the reference's
    tracks after repair, in which a leg goes on where it was, stand for it. A recording can be
    its own reference; networks are compared on the reference of the most precise one. Legs
    that the reference itself has exchanged for a whole pass cannot be seen this way.

    Parameters
    ----------
    recording : what the network saw, before repair
    reference : a recording of the same video whose repaired tracks are believed
    """
    _, ours, theirs = np.intersect1d(recording.frames, reference.frames, return_indices=True)
    found, tracks = recording.seen.strongest().xy[ours], measure(reference).decided.xy[theirs]
    height = _body_height(tracks)
    rows = []
    for joint in ("knee", "ankle"):
        pair = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        apart_px = APART * height
        apart = np.linalg.norm(tracks[:, pair[0]] - tracks[:, pair[1]], axis=1) > apart_px
        crossed, collapsed, missing = wrong_leg(found[:, pair], tracks[:, pair], apart_px)
        counted = [apart, apart & ~missing, crossed, collapsed]
        rows.append(
            Exchanges(recording.video.name, joint, *(int(flags.sum()) for flags in counted))
        )
    return rows


def _body_height(tracks: Floats) -> float:
    """Return the median height of the body in the picture, pixels."""
    y = tracks[np.isfinite(tracks[..., 1]).any(axis=1), :, 1]
    if not len(y):
        return float("nan")
    return float(np.median(np.nanmax(y, axis=1) - np.nanmin(y, axis=1)))
