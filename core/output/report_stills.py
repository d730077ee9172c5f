"""Key frames of a recording with the skeleton drawn, the face made unrecognisable first."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import cv2
import numpy as np

from ..findings import Findings
from ..frame_rate import usual_rate_hz
from ..gait.cycles import Cycle
from ..kinematics.angles import ANGLES
from ..kinematics.view import near_side
from ..person.crop import Image
from ..pose import Floats
from ..system.fingerprint import check_video
from ..tasks.choice import moving_angles, without_extremes
from ..tasks.range_of_motion import MAIN, curves_of, range_of_motion
from ..tasks.repetitions import Repetition
from ..video.reader import FrameReader
from .face_blur import blur_heads, heads_to_hide
from .overlay import draw_skeleton
from .plots import angles_shown
from .report_notes import without_video_name
from .report_options import ReportOptions
from .report_tables import minus

HEIGHT = 900
"""Pixels of a still's height."""

THICK = 5
"""Pixels of the skeleton's lines: stills are shown at about a third of their size."""

NARROWEST, WIDEST = 0.75, 1.0
"""Width over height of a still."""

REPETITIONS = 4
"""So many are shown of a task, the first and the last among them."""

AROUND = 0.12
"""Share of the body's height that is shown around it."""


@dataclass(frozen=True)
class Moment:
    """A frame worth showing: row of the recording, what it is, and whether somebody chose it."""

    row: int
    title: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, eq=False)
class Still:
    """One picture of a moment, (H, W, 3) RGB."""

    moment: Moment
    image: Image


def key_moments(findings: Findings) -> list[Moment]:
    """Return contact, mid-stance, foot-off and mid-swing of a usual cycle of the nearer leg.

    Of another task where its repetitions are farthest. Without either: the first and the last
    frame with a body, and those of the least and the greatest value of the angle that moves most,
    as far as they are given.
    """
    if findings.task is not None and findings.task.repetitions:
        return list(_of_repetitions(findings, findings.task.repetitions))
    cycle = _usual_cycle(findings)
    return _of_cycle(findings, cycle) if cycle is not None else _of_range(findings)


def chosen_moments(findings: Findings) -> list[Moment]:
    """Return the key frames that somebody set, in order of time; one not analysed is left out."""
    time_s, moments = findings.recording.time_s, []
    frame_s = 1 / rate_hz if (rate_hz := usual_rate_hz(findings.recording)) else np.inf
    marked = (comment for comment in findings.recording.comments if comment.key_frame)
    for comment in sorted(marked, key=lambda one: one.time_s):
        row = int(np.argmin(np.abs(time_s - comment.time_s)))
        if abs(time_s[row] - comment.time_s) <= frame_s:
            words = without_video_name(findings.recording, comment.text)
            text = " · ".join(filter(None, (f"{comment.time_s:.2f} s", words)))
            moments.append(Moment(row, "Chosen by hand", text, chosen=True))
    return moments


def stills(findings: Findings, options: ReportOptions) -> Iterator[Still]:
    """Yield the pictures of the key moments, then of the chosen ones, all of one size.

    With `options.blur` a moment whose head is not known is left out.

    Raises
    ------
    VideoError
        if the video is not there, is another one, or cannot be read
    """
    video = findings.recording.video
    path = options.video or video.path
    pose = findings.measures.pose
    moments = [*key_moments(findings), *chosen_moments(findings)]
    moments = [m for m in moments if np.isfinite(pose.xy[m.row]).any()]
    if options.blur:
        moments = [m for m in moments if heads_to_hide(findings.measures, m.row)]
    if not moments:
        return
    check_video(path, video.sha256)
    side, shape = _size(pose.xy[[m.row for m in moments]])
    with closing(FrameReader(video.probe(path))) as reader:
        for moment in moments:
            image = reader.frame(int(findings.recording.frames[moment.row])).image
            if options.blur:
                image = blur_heads(image, heads_to_hide(findings.measures, moment.row))
            xy = pose.xy[moment.row]
            part, moved = _cut(image, xy, side, shape)
            drawn = draw_skeleton(part, moved, pose.status[moment.row], THICK)
            yield Still(moment, drawn)


def stills_note(options: ReportOptions) -> str:
    """Return how to read the key frames."""
    drawn = (
        "Right solid blue, left dashed orange; discs were seen by the network, rings were repaired "
        "or filled in."
    )
    if options.blur:
        return f"{drawn} The face of the measured person is made unrecognisable; others' are not."
    return f"{drawn} The face is shown."


def _usual_cycle(findings: Findings) -> Cycle | None:
    """Return the cycle in the middle of those that count, of the leg nearer to the camera."""
    cycles = [cycle for cycle in findings.walking.cycles if not cycle.excluded]
    mirrored = findings.recording.settings.mirrored
    near = [c for c in cycles if near_side(c.direction, mirrored=mirrored) == c.side]
    whole = [c for c in near if np.isfinite([c.foot_off_s, c.opposite_contact_s]).all()]
    chosen = whole or near or cycles
    return chosen[len(chosen) // 2] if chosen else None


def _of_cycle(findings: Findings, cycle: Cycle) -> list[Moment]:
    """Return its moments; of a foot-off that is not known only what is long before and after it."""

    def share(percent: float) -> float:
        return cycle.start_s + percent / 100 * cycle.duration_s

    known = bool(np.isfinite(cycle.foot_off_s))
    off = cycle.foot_off_s if known else share(60)
    lone, landing = cycle.opposite_foot_off_s, cycle.opposite_contact_s
    middle = (lone + landing) / 2 if cycle.start_s < lone < landing < off else share(30)
    times = {
        "Initial contact": cycle.start_s,
        "Mid-stance": middle,
        **({"Foot-off": off} if known else {}),
        "Mid-swing": (off + cycle.stop_s) / 2,
    }
    return [_moment(findings, time, f"{name}, {cycle.side}") for name, time in times.items()]


def _moment(findings: Findings, time_s: float, title: str) -> Moment:
    known = findings.recording.time_s
    row = int(np.argmin(np.abs(known - time_s)))
    side = "left" if title.endswith("left") else "right"
    parts = [f"{known[row]:.2f} s"]
    for name, word in (("knee_flexion", "knee"), ("thigh", "thigh")):
        curve = findings.measures.curves.get(f"{side}_{name}")
        if curve is not None and np.isfinite(curve.value[row]):
            parts.append(f"{word} {minus(f'{curve.value[row]:.0f}')}°")
    return Moment(row, title, " · ".join(parts))


def _of_repetitions(findings: Findings, repetitions: tuple[Repetition, ...]) -> Iterator[Moment]:
    """Yield where some of the repetitions are farthest, in order of time."""
    time_s, count = findings.recording.time_s, len(repetitions)
    for number in np.unique(np.linspace(1, count, min(count, REPETITIONS)).round().astype(int)):
        turn_s = repetitions[number - 1].turn_s
        row = int(np.argmin(np.abs(time_s - turn_s)))
        yield Moment(row, f"Repetition {number}, farthest", f"{turn_s:.2f} s")


def _of_range(findings: Findings) -> list[Moment]:
    pose, curves = findings.measures.pose, findings.measures.curves
    seen = np.flatnonzero(np.isfinite(pose.xy).all(axis=-1).mean(axis=1) >= 0.5)
    if not len(seen):
        return []
    time_s = findings.recording.time_s
    moments = {int(seen[0]): Moment(int(seen[0]), "Start", f"{time_s[seen[0]]:.2f} s")}
    shown = angles_shown(findings.recording, findings.measures)
    refused = without_extremes(findings.recording, findings.measures)
    known = {
        (name, side): range_of_motion(curves[key])
        for name in moving_angles(findings.recording, findings.measures)[:1] or shown
        for side, key in curves_of(name).items()
        if key in curves and key not in refused
    }
    widest = max((one.range for one in known.values() if np.isfinite(one.range)), default=np.nan)
    known = {which: one for which, one in known.items() if one.range >= MAIN * widest}
    if known:  # of those that move far one whose range is known
        (name, side), one = max(known.items(), key=lambda item: (item[1].range_sure, item[1].range))
        quantity = ANGLES[name].title + (f", {side}" if side else "")
        for word, at_s, value, sure in (
            ("Least", one.least_s, one.least, one.least_sure),
            ("Greatest", one.most_s, one.most, one.most_sure),
        ):
            row = int(np.searchsorted(time_s, at_s))
            text = f"{at_s:.2f} s · {quantity} {minus(f'{value:.0f}')}°"
            if sure:
                moments.setdefault(row, Moment(row, f"{word} value", text))
    last = int(seen[-1])
    moments.setdefault(last, Moment(last, "End", f"{time_s[last]:.2f} s"))
    return [moments[row] for row in sorted(moments)]


def _size(xy: Floats) -> tuple[float, tuple[int, int]]:
    """Return the height in pixels that every still shows, and its (height, width)."""
    with np.errstate(invalid="ignore"):
        spans = np.nanmax(xy, axis=1) - np.nanmin(xy, axis=1)  # (N, 2)
    high = max(float(np.nanmax(spans[:, 1])), 20.0) * (1 + 2 * AROUND)
    wide = float(np.nanmax(spans[:, 0])) * (1 + 2 * AROUND)
    aspect = float(np.clip(wide / high, NARROWEST, WIDEST))
    high = max(high, wide / aspect)
    return high, (HEIGHT, round(HEIGHT * aspect))


def _cut(image: Image, xy: Floats, side: float, shape: tuple[int, int]) -> tuple[Image, Floats]:
    """Return the part around the body, enlarged to a shape, and the points in it."""
    middle = (np.nanmax(xy, axis=0) + np.nanmin(xy, axis=0)) / 2
    zoom = shape[0] / side
    corner = middle - np.array([shape[1], shape[0]]) / zoom / 2
    to_part = np.array([[zoom, 0, -corner[0] * zoom], [0, zoom, -corner[1] * zoom]])
    part = cv2.warpAffine(
        image,
        to_part,
        (shape[1], shape[0]),
        flags=cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(235, 235, 235),
    )
    return np.ascontiguousarray(part, dtype=np.uint8), (xy - corner) * zoom
