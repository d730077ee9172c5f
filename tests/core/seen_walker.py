"""What a confused network might have seen of a walker whose joints are known."""

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import Detections

PEAKS = 4


def seen(time_s, xy, *, noise_px=1.0, seed=0):
    """Return detections with one clear peak a map, at joints (T, K, 2) with some noise."""
    rng = np.random.default_rng(seed)
    candidates = np.full((len(xy), len(KEYPOINTS), PEAKS, 3), np.nan, dtype=np.float32)
    candidates[:, :, 0, :2] = xy + rng.normal(0, noise_px, xy.shape)
    candidates[:, :, 0, 2] = rng.uniform(0.5, 0.7, xy.shape[:2])
    low, high = xy.min(axis=1), xy.max(axis=1)
    side = 1.35 * (high - low).max(axis=1, keepdims=True)
    box = np.concatenate([(low + high) / 2 - side / 2, side, side], axis=1)
    spread = np.full(xy.shape[:2], 3.0, dtype=np.float32)
    return Detections(np.asarray(time_s, dtype=float), candidates, spread, box)


def exchanged(detections, joint, frames, trace=0.2):
    """Return the detections with left and right of a joint exchanged in some frames.

    The right place keeps a low peak of height `trace`.
    """
    left, right = INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]
    candidates = detections.candidates.copy()
    for own, other in ((left, right), (right, left)):
        candidates[frames, own, 1] = detections.candidates[frames, own, 0]
        candidates[frames, own, 1, 2] = trace
        candidates[frames, own, 0] = detections.candidates[frames, other, 0]
    return _with(detections, candidates)


def collapsed(detections, joint, frames, onto="right", trace=0.15):
    """Return the detections with both labels of a joint on one limb in some frames.

    The other limb keeps a low peak of height `trace`, None for nothing.
    """
    losing = "left" if onto == "right" else "right"
    own, other = INDEX[f"{losing}_{joint}"], INDEX[f"{onto}_{joint}"]
    candidates = detections.candidates.copy()
    if trace is not None:
        candidates[frames, own, 1] = detections.candidates[frames, own, 0]
        candidates[frames, own, 1, 2] = trace
    candidates[frames, own, 0] = detections.candidates[frames, other, 0]
    return _with(detections, candidates)


def missing(detections, name, frames):
    """Return the detections without a keypoint in some frames."""
    candidates = detections.candidates.copy()
    candidates[frames, INDEX[name]] = np.nan
    return _with(detections, candidates)


def false_peaks(detections, name, frames, height=0.8, seed=1):
    """Return the detections with a higher peak somewhere in the box in some frames."""
    candidates = detections.candidates.copy()
    rng = np.random.default_rng(seed)
    k = INDEX[name]
    candidates[frames, k, 1] = candidates[frames, k, 0]
    box = detections.box[frames]
    candidates[frames, k, 0, :2] = box[:, :2] + rng.uniform(0.1, 0.9, (len(box), 2)) * box[:, 2:]
    candidates[frames, k, 0, 2] = height
    return _with(detections, candidates)


def frames_only(detections, frames):
    """Return the detections of some frames alone."""
    return Detections(
        detections.time_s[frames],
        detections.candidates[frames],
        detections.spread_px[frames],
        detections.box[frames],
    )


def _with(detections, candidates):
    return Detections(detections.time_s, candidates, detections.spread_px, detections.box)
