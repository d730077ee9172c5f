"""How far repetitions, depths, times, heights and ranges of tasks are from rendered ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.parameters import NORMAL_95, Definition, Parameter
from ..keypoints import SIDES, Side
from ..tasks.jump import HIGH, LOW
from ..tasks.repetitions import Repetition, TaskResult
from .rendered_task import RenderedTask


@dataclass(frozen=True)
class RepetitionCount:
    """How many repetitions of one recording were found.

    Attributes
    ----------
    missed : true ones that share no moment with a found one
    extra : found ones beyond the true ones that were not missed
    """

    video: str
    true: int
    found: int
    missed: int
    extra: int


@dataclass(frozen=True)
class FigureError:
    """Errors of one figure of a task, found minus true, in its unit; NaN where there is none.

    Attributes
    ----------
    figure : key of the figure's definition
    leg : ``near`` (facing the camera) or ``far``, from the front the side, empty for the whole body
    count : repetitions that were found and have a value; 1 for a figure of all together
    mean, least, most : of the errors
    half_width : half of the stated 95 % interval of the mean, of metres that of the scale where
        there is no other; NaN where none is stated. Of an angle it leaves out the constant offset
        of the joint centres, which is in the errors
    """

    video: str
    figure: str
    leg: str
    unit: str
    count: int
    mean: float
    least: float
    most: float
    half_width: float


def repetition_count(true: RenderedTask, found: TaskResult) -> RepetitionCount:
    """Return how many repetitions were found, missed, or found where there is none."""
    count, matched = len(true.repetitions), len(_pairs(true.repetitions, found.repetitions))
    return RepetitionCount(
        video=true.video.stem,
        true=count,
        found=len(found.repetitions),
        missed=count - matched,
        extra=len(found.repetitions) - matched,
    )


def figure_errors(true: RenderedTask, found: TaskResult) -> list[FigureError]:
    """Return the errors of all figures of a task, those of each repetition first.

    What is true follows from the true joints by the same definitions, without a filter. The
    interval of a jump's height from flight time is held against the height by design: its lower
    end should err by 0 or less in each jump, its upper end by 0 or more.
    """
    exact = true.true_result()
    ours = _pairs(true.repetitions, found.repetitions)
    theirs = _pairs(true.repetitions, exact.repetitions)
    values = {one.definition: dict(one.known()) for one in found.each}
    rows = {row.definition: row for row in found.parameters}
    errors = []
    for one in exact.each:
        for side, known in one.known():
            right = {n: known[i] for n, i in theirs.items()}
            if one.definition in (LOW, HIGH):
                right = dict(enumerate(true.jump_height_m))
            got = values.get(one.definition, {}).get(side, ())
            off = [got[i] - right[n] for n, i in ours.items() if n in right] if got else []
            leg = "" if side is None else true.leg(side)
            stated = _half_width(rows.get(one.definition), side)
            errors.append(_error(true, one.definition, leg, off, stated))
    of_each = [one.definition for one in exact.each]
    for row in exact.parameters:
        if row.definition in of_each:
            continue
        our_row = rows.get(row.definition)
        legs: list[Side | None] = [side for side in SIDES if getattr(row, side).count]
        for of in legs or [None]:
            part = of or "both"
            off = [getattr(our_row, part).mean - getattr(row, part).mean] if our_row else []
            leg = true.leg(of) if of else ""
            errors.append(_error(true, row.definition, leg, off, _half_width(our_row, of)))
    return errors


def _half_width(row: Parameter | None, side: Side | None) -> float:
    """Return half of the 95 % interval that is stated of a found mean, NaN where none is."""
    if row is None:
        return float("nan")
    stated: float = getattr(row, side or "both").half_width
    by_scale = NORMAL_95 * row.uncertainty if row.scale_uncertainty else float("nan")
    return stated if np.isfinite(stated) else by_scale


def _error(
    true: RenderedTask, figure: Definition, leg: str, off: Sequence[float], stated: float
) -> FigureError:
    """Return the summary of a figure's errors, NaN left out."""
    nothing = float("nan")
    known = [one for one in off if np.isfinite(one)]
    of_all = (float(np.mean(known)), min(known), max(known)) if known else (nothing,) * 3
    name, unit = figure.key, figure.unit
    return FigureError(true.video.stem, name, leg, unit, len(known), *of_all, stated)


def _pairs(true: Sequence[Repetition], found: Sequence[Repetition]) -> dict[int, int]:
    """Return which found repetition is which true one, the first that shares a moment with it."""
    pairs: dict[int, int] = {}
    for n, one in enumerate(true):
        for i, other in enumerate(found):
            meet = other.start_s < one.stop_s and other.stop_s > one.start_s
            if meet and i not in pairs.values():
                pairs[n] = i
                break
    return pairs
