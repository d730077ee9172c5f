"""Which way the person faces, decided once per pass: the sign of every sagittal angle.

A pass is a stretch in which the person keeps one facing. A recording there and back has
two; the turn between them belongs to none. The facing of a pass is voted on by cues that do
not need feet: how the knees bend, where the pelvis goes, how the elbows bend, whether the head is
ahead of the shoulders. The knees count for much, for they hold on a treadmill, before a camera that
follows, and in walking backwards; hips, arms and elbows that are bent farther than they go
backwards count for more. Legs that are hardly seen make no facing certain, however they agree. The
user has the last word.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import LEGS
from ..pose import Pass, PoseSequence
from .butterworth import SAME_S
from .facing_cues import CLEAR, STRIDE_S, Cue, bends_far, cues, vote
from .travel import trunk_px
from .turns import FRONTAL_PASS_S, SHORTEST_S, Kind, Stretch, blocks, turned

FAINT = 0.3
"""Mean height of the legs' peaks below which a facing is not certain. In recordings whose
facing was found right it was 0.45 and more with every network, but for two at 0.2; in the one
that was found wrong, a pale walker on a pale treadmill, 0.25."""

Votes = Callable[[int, int], tuple[Cue, ...]]
"""The cues in frames start ... stop - 1."""


def find_passes(
    pose: PoseSequence,
    *,
    camera_static: bool | None = None,
    override: int | Sequence[Pass] | None = None,
) -> tuple[Pass, ...]:
    """Return the passes of a recording, in order of time, not overlapping.

    Frames of a turn, and frames where the person is lost for long, belong to no pass. A
    stop between two stretches of one direction belongs to the pass. A stretch seen from the
    front or back is a pass of direction 0. Scraps of less than 0.3 s are left out.

    Parameters
    ----------
    pose : before or after left/right repair and filtering; the cues take both legs together
        and do not mind labels that are exchanged
    camera_static : False where the camera follows the person, then the path in the picture
        tells nothing; None where that is not known, then it tells less
    override : a direction for the whole recording, or passes set by the user; they replace
        what is found in their frames

    Raises
    ------
    ValueError
        Where an override has another direction than -1, 0 or 1 or lies outside.
    """
    if not len(pose):
        return ()
    if isinstance(override, int):
        override = (Pass(0, len(pose), override),)
    chosen = [_as_chosen(one, len(pose)) for one in override or ()]
    free = np.ones(len(pose), dtype=bool)
    for one in chosen:
        if not free[one.start : one.stop].all():
            raise ValueError("override: expected passes that do not overlap")
        free[one.start : one.stop] = False
    if not free.any():
        return tuple(sorted(chosen, key=lambda one: one.start))
    found = []
    for one in _without_turns(pose, list(_automatic_passes(pose, camera_static))):
        for start, stop in _true_stretches(free[one.start : one.stop]):
            found.append(Pass(one.start + start, one.start + stop, one.direction, one.certain))
    return tuple(sorted(found + chosen, key=lambda one: one.start))


def direction_per_frame(passes: Sequence[Pass], frames: int) -> NDArray[np.int_]:
    """Return the direction of each frame's pass, (T,): 0 from the front and in no pass.

    >>> direction_per_frame([Pass(0, 2, 1), Pass(3, 5, -1)], 5).tolist()
    [1, 1, 0, -1, -1]
    """
    direction = np.zeros(frames, dtype=np.int_)
    for one in passes:
        direction[one.start : one.stop] = one.direction
    return direction


def _as_chosen(one: Pass, frames: int) -> Pass:
    if one.direction not in (-1, 0, 1):
        raise ValueError(f"override: expected a direction of -1, 0 or 1, got {one.direction}")
    if not 0 <= one.start < one.stop <= frames:
        raise ValueError(
            f"override: expected frames within 0 to {frames}, got {one.start} to {one.stop}"
        )
    return Pass(one.start, one.stop, one.direction, certain=True, chosen_by="user")


def _automatic_passes(pose: PoseSequence, camera_static: bool | None) -> Iterator[Pass]:
    trunk = trunk_px(pose)

    def votes(start: int, stop: int) -> tuple[Cue, ...]:
        return cues(_part(pose, start, stop), camera_static, trunk)

    for block in blocks(pose, camera_static):
        whole = block[-1].stop - block[0].start == len(pose)
        if not whole and sum(stretch.lasts_s for stretch in block) < SHORTEST_S:
            continue
        if block[0].kind is Kind.FRONTAL:
            start, stop = block[0].start, block[-1].stop
            yield Pass(start, stop, 0, _is_square(votes(start, stop)))
            continue
        for start, stop in _kept_facings(block, votes):
            direction, certain = vote(votes(start, stop))
            yield Pass(start, stop, direction, certain and not _is_faint(pose, start, stop))


def _is_faint(pose: PoseSequence, start: int, stop: int) -> bool:
    """Tell whether the legs, where they are seen, are hardly so."""
    seen = np.isfinite(pose.xy[start:stop, LEGS, 0])
    heights = pose.confidence[start:stop, LEGS][seen]
    return bool(len(heights) and np.mean(heights) < FAINT)


def _is_square(found: Sequence[Cue]) -> bool:
    """Tell whether a frontal view is one: in an oblique view the knees bend to one side."""
    return not any(cue.name == "knees" and abs(cue.value) > CLEAR for cue in found)


def _without_turns(pose: PoseSequence, passes: Sequence[Pass]) -> list[Pass]:
    """Return the passes less their turned frames next to a pass of the other direction."""
    frontal = turned(pose)
    trimmed = list(passes)
    for i, (one, other) in enumerate(pairwise(passes)):
        stop, start = one.stop, other.start
        apart_s = pose.time_s[start] - pose.time_s[stop - 1]
        if one.direction * other.direction != -1 or apart_s > FRONTAL_PASS_S + SAME_S:
            continue
        while frontal[stop - 1] and stop - 1 > trimmed[i].start:
            stop -= 1
        while frontal[start] and start + 1 < other.stop:
            start += 1
        trimmed[i] = replace(trimmed[i], stop=stop)
        trimmed[i + 1] = replace(other, start=start)
    return trimmed


def _kept_facings(block: Sequence[Stretch], votes: Votes) -> list[tuple[int, int]]:
    """Return the parts of a block that keep one facing.

    Who stops or moves briefly says little of it, and joins like neighbours only, unless
    joints are bent far: who walks back, turns and sits down faces two ways.
    """
    parts: list[tuple[int, int, int]] = []
    for stretch in [half for one in block for half in _halved(one, votes)]:
        found = votes(stretch.start, stretch.stop)
        direction, certain = vote(found)
        brief = stretch.lasts_s < STRIDE_S and not certain
        weak = (stretch.kind is Kind.STOP or brief) and not any(bends_far(cue) for cue in found)
        if weak or direction == 0:
            continue
        if parts and parts[-1][2] == direction:
            parts[-1] = (parts[-1][0], stretch.stop, direction)
        else:
            parts.append((stretch.start, stretch.stop, direction))
    if not parts:
        return [(block[0].start, block[-1].stop)]
    edges = [part[:2] for part in parts]
    edges[0] = (block[0].start, edges[0][1])
    edges[-1] = (edges[-1][0], block[-1].stop)
    return edges


def _halved(stretch: Stretch, votes: Votes) -> Iterator[Stretch]:
    """Yield a stretch, in halves again and again where joints bent far are contradicted.

    Who walks back and sits down at once turns without a cut, and faces one way in most halves.
    """
    found = votes(stretch.start, stretch.stop)
    halves_last_s = stretch.lasts_s / 2
    clear = vote(found)[1] or not any(bends_far(cue) for cue in found)
    if clear or halves_last_s < STRIDE_S:
        yield stretch
        return
    middle = (stretch.start + stretch.stop) // 2
    for start, stop in ((stretch.start, middle), (middle, stretch.stop)):
        yield from _halved(Stretch(start, stop, stretch.kind, halves_last_s), votes)


def _part(pose: PoseSequence, start: int, stop: int) -> PoseSequence:
    return PoseSequence(
        time_s=pose.time_s[start:stop],
        xy=pose.xy[start:stop],
        confidence=pose.confidence[start:stop],
        status=pose.status[start:stop],
    )


def _true_stretches(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.r_[False, flags, False]))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
