"""Whether a video can be measured well, told before the long work and in plain words.

Judged from some pictures of it (`kinetrace.core.person.samples`): who is in view, how large and
whole, from which side, how many frames a second there are, and whether the camera stands still.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np

from ..keypoints import INDEX
from ..kinematics.view import HIPS_TO_TRUNK, LYING_DEG, SHOULDERS_TO_TRUNK, lean_deg
from ..network.estimator import Estimator
from ..pose import Floats
from ..video.info import VideoInfo
from .samples import Sample, sample_indices, take_samples

LEAST_HEIGHT_PX = 150.0
"""Below it one pixel at the ankle turns the shank by more than a degree and a half."""

LEAST_RATE_HZ = {"gait": 24.0, "running": 59.0, "jump": 99.0}
USUAL_LEAST_RATE_HZ = 14.0
"""Frames a second that a task needs; the slow ones need fewer (`kinetrace.core.tasks`)."""

SEEN_FROM_THE_SIDE = frozenset(["gait", "running", "sit_to_stand", "timed_up_and_go"])
LARGEST_TURN_DEG = 30.0
"""20 degrees are the limit for sagittal angles; single pictures do not tell the turn so exactly."""

MIDDLE = 0.4
"""Part of the picture's width in which perspective does not turn a body by much."""

STILL_PER_S = 0.02
"""The background of a camera that stands moves less, in widths of the picture a second."""

OFTEN, SELDOM = 0.34, 0.5
"""Shares of the pictures: from the first something is said; nobody is seen in fewer than the
second of them."""

EDGE = 0.012
"""A keypoint so near to the picture's edge, in parts of its side, belongs to a body cut off."""


@dataclass(frozen=True)
class Advice:
    """Something that will make the measures worse.

    Attributes
    ----------
    kind : ``nobody``, ``seldom``, ``lying``, ``small``, ``cut_off``, ``people``, ``view``,
        ``rate`` or ``camera``
    what, todo : what is so, and what to do about it; a sentence each
    """

    kind: str
    what: str
    todo: str


@dataclass(frozen=True)
class Looked:
    """How many of the pictures have been looked at."""

    done: int
    total: int


@dataclass(frozen=True)
class Preflight:
    """The verdict.

    Attributes
    ----------
    pictures : how many were looked at
    advice : what is amiss, the worst first; nothing where the video is fit to be measured
    """

    pictures: int
    advice: tuple[Advice, ...]


def look_over(
    video: VideoInfo, estimator: Estimator
) -> Generator[Looked, None, tuple[Sample, ...]]:
    """Yield how far it is; return what some pictures of a video show, for `judge`.

    Raises
    ------
    VideoError : the video cannot be decoded
    """
    samples: list[Sample] = []
    total = len(sample_indices(video))
    yield Looked(0, total)
    for sample in take_samples(video, estimator):
        samples.append(sample)
        yield Looked(len(samples), total)
    return tuple(samples)


def judge(video: VideoInfo, samples: Sequence[Sample], task: str = "gait") -> Preflight:
    """Return the verdict from what the pictures show.

    Parameters
    ----------
    video : at the times of the movement (`VideoInfo.slowed`)
    task : what is to be measured, as in the recording's settings
    """
    bodies = [sample.people[0].body() for sample in samples if sample.people]
    lying = _lying(bodies)
    advice = [_who(samples, bool(bodies)), lying]
    if bodies and lying is None:
        advice += [_size(video, bodies), _whole(video, bodies), _company(samples)]
        if task in SEEN_FROM_THE_SIDE:
            advice.append(_view(video, bodies))
    advice += [_rate(video, task), _camera(video, samples)]
    return Preflight(len(samples), tuple(one for one in advice if one is not None))


def _who(samples: Sequence[Sample], anybody: bool) -> Advice | None:
    searched = [sample for sample in samples if sample.searched]
    seen = sum(bool(sample.people) for sample in searched)
    if not anybody:
        return Advice(
            "nobody",
            f"No person was found in {len(samples)} pictures of the video.",
            "The whole body should be in view, well lit and at least a third of the picture high. "
            "A picture that lies on its side has to be turned.",
        )
    if seen < SELDOM * len(searched):
        return Advice(
            "seldom",
            f"A person is seen in {seen} of {len(searched)} pictures only.",
            "Cut the video to the part in which the person is in view.",
        )
    return None


def _lying(bodies: Sequence[Floats]) -> Advice | None:
    """Judge by how far the trunks lean, to the right of the picture positive."""
    leans = np.array([lean_deg(body[INDEX["thorax"]] - body[INDEX["pelvis"]]) for body in bodies])
    if not np.isfinite(leans).any() or (lean := np.nanmedian(np.abs(leans))) < LYING_DEG:
        return None
    if lean > 180 - LYING_DEG:
        return Advice(
            "lying",
            "The person is upside down in the picture.",
            "Turn the picture right twice (R).",
        )
    if np.nanmedian(leans) < 0:
        return Advice(
            "lying",
            "The person lies in the picture, the head to the left.",
            "If they stand in truth, turn the picture right (R).",
        )
    return Advice(
        "lying",
        "The person lies in the picture, the head to the right.",
        "If they stand in truth, turn the picture left (Shift+R).",
    )


def _size(video: VideoInfo, bodies: Sequence[Floats]) -> Advice | None:
    height = float(np.median([np.nanmax(body[:, 1]) - np.nanmin(body[:, 1]) for body in bodies]))
    if height >= LEAST_HEIGHT_PX:
        return None
    return Advice(
        "small",
        f"The person is small, about {height:.0f} pixels high.",
        "Film from nearer or with more pixels, so that the person fills half of the picture.",
    )


def _whole(video: VideoInfo, bodies: Sequence[Floats]) -> Advice | None:
    cut = [_edge_cut(video, body) for body in bodies]
    if sum(bool(edge) for edge in cut) < OFTEN * len(cut):
        return None
    most = max({edge for edge in cut if edge}, key=cut.count)
    return Advice(
        "cut_off",
        f"The body is cut off at the {most} of the picture.",
        "Keep head and feet in view, with some room around them.",
    )


def _edge_cut(video: VideoInfo, body: Floats) -> str:
    """Return at which edge a body ends, "" where it is whole."""
    low, high = np.nanmin(body, axis=0), np.nanmax(body, axis=0)
    feet = body[[INDEX["left_ankle"], INDEX["right_ankle"]], 1]
    sole = 0.04 * (high[1] - low[1])  # below the ankle
    if high[1] + sole > (1 - EDGE) * video.height:
        return "bottom"
    if np.isnan(feet).all() and high[1] > 0.8 * video.height:
        return "bottom"
    if low[1] < EDGE * video.height:
        return "top"
    if low[0] < EDGE * video.width or high[0] > (1 - EDGE) * video.width:
        return "side"
    return ""


def _company(samples: Sequence[Sample]) -> Advice | None:
    searched = [len(sample.people) for sample in samples if sample.searched and sample.people]
    several = [count for count in searched if count > 1]
    if len(several) < OFTEN * len(searched):
        return None
    return Advice(
        "people",
        f"Up to {max(several)} people are in view at once.",
        "Choose person shows whom to follow; better is a video of one person alone.",
    )


def _view(video: VideoInfo, bodies: Sequence[Floats]) -> Advice | None:
    """A near camera sees bodies at the sides of its picture turned: the middle ones count."""
    middle = [b for b in bodies if abs(np.nanmean(b[:, 0]) / video.width - 0.5) < MIDDLE / 2]
    turns = np.array([_turn_deg(body) for body in middle or bodies])
    if not np.isfinite(turns).any() or (turn := float(np.nanmedian(turns))) <= LARGEST_TURN_DEG:
        return None
    return Advice(
        "view",
        f"The person is not seen from the side, but turned by about {turn:.0f}°.",
        "Film square to the direction of walking; angles in this view come out wrong.",
    )


def _turn_deg(body: Floats) -> float:
    """Return how far a body is turned out of the side view, 0 … 90; NaN where points are missing.

    As `kinetrace.core.kinematics.view.width_ratio`, of a single picture.
    """
    trunk = np.hypot(*(body[INDEX["thorax"]] - body[INDEX["pelvis"]]))
    width = sum(
        body[INDEX[f"left_{joint}"], 0] - body[INDEX[f"right_{joint}"], 0]
        for joint in ("shoulder", "hip")
    )
    if not trunk > 0:
        return float("nan")
    ratio = abs(float(width)) / (float(trunk) * (SHOULDERS_TO_TRUNK + HIPS_TO_TRUNK))
    return float(np.degrees(np.arcsin(min(ratio, 1.0))))


def _rate(video: VideoInfo, task: str) -> Advice | None:
    rate, least = float(video.rate), LEAST_RATE_HZ.get(task, USUAL_LEAST_RATE_HZ)
    if video.frame_count < 2 or rate >= least:
        return None
    if f"{rate:.3g}" == "1":
        return Advice(
            "rate",
            f"1 frame a second is too few for this movement; it needs {least + 1:.0f}.",
            "Record at more frames a second.",
        )
    return Advice(
        "rate",
        f"{rate:.3g} frames a second are too few for this movement; it needs {least + 1:.0f}.",
        "Record at more frames a second. If it is slow motion, say at what rate it was recorded.",
    )


def _camera(video: VideoInfo, samples: Sequence[Sample]) -> Advice | None:
    ways = [(one.shift, video.times_s[one.later] - video.times_s[one.index]) for one in samples]
    speeds = np.array([shift / lasts_s if lasts_s > 0 else np.nan for shift, lasts_s in ways])
    known = speeds[np.isfinite(speeds)]
    if not len(known) or (known > STILL_PER_S).mean() < OFTEN:
        return None
    return Advice(
        "camera",
        "The camera moves.",
        "Put it on a stand. If it follows the person, say so in the settings of the recording.",
    )
