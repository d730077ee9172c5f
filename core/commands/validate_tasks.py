"""Other movements in ``kinetrace validate``: repetitions, depths, times, heights and angles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from .kept_recordings import recorded
from .validation_tables import print_targets, table, text

if TYPE_CHECKING:
    from ..network.estimator import Estimator
    from ..validation.accuracy import AngleError
    from ..validation.coverage import Coverage
    from ..validation.rendered_task import RenderedTask
    from ..validation.targets import Check
    from ..validation.task_truth import FigureError, RepetitionCount

VIDEO = {"walker": "video"}


@dataclass
class TaskErrors:
    """Errors of movements other than walking, and which targets they reach."""

    counts: "list[RepetitionCount]" = field(default_factory=list)
    figures: "list[FigureError]" = field(default_factory=list)
    angles: "list[AngleError]" = field(default_factory=list)
    coverage: "list[Coverage]" = field(default_factory=list)
    checks: "list[Check]" = field(default_factory=list)


def task_errors(
    tasks: "Sequence[RenderedTask]", estimator: "Estimator", folder: Path | None = None
) -> TaskErrors:
    """Return the errors of each movement, analysed as its task and with the body's height.

    Parameters
    ----------
    folder : that keeps the recordings, None for none
    """
    from ..findings import findings_of
    from ..measures import measure
    from ..recordings.recording import Settings
    from ..validation.accuracy import angle_errors
    from ..validation.coverage import coverages, scaled_errors
    from ..validation.targets import task_checks
    from ..validation.task_truth import figure_errors, repetition_count

    found, scaled = TaskErrors(), []
    for one in tasks:
        settings = Settings(task=one.task, height_m=one.height_m)
        recording = recorded(one.video, estimator, folder, settings)
        measures = measure(recording)
        result = findings_of(recording, measures=measures).task
        assert result is not None
        found.counts.append(repetition_count(one, result))
        found.figures += figure_errors(one, result)
        found.angles += angle_errors(one, recording, measures)
        scaled += scaled_errors(one, recording, measures)
    found.coverage = coverages(scaled)
    found.checks = task_checks(
        estimator.variant.name, found.counts, found.figures, found.angles, found.coverage
    )
    return found


def validate_tasks(
    tasks: "Sequence[RenderedTask]", estimator: "Estimator", folder: Path | None
) -> "list[AngleError]":
    """Print the errors of `task_errors` and which targets are reached; return the angles'."""
    found = task_errors(tasks, estimator, folder)
    print("\nother movements than walking: repetitions\n")
    print(text(table(found.counts)))
    print(
        "\nfound minus true, in each repetition or of the whole recording; half_width: half of the"
    )
    print("stated 95 % interval. The two ends of a jump's height from flight time are held against")
    print("its true height\n")
    print(text(table(found.figures), 3))
    stated = [one for one in found.figures if isfinite(one.half_width) and isfinite(one.mean)]
    inside = sum(abs(one.mean) <= one.half_width for one in stated)
    print(f"\n{inside} of {len(stated)} means with an interval err by no more than half of it")
    if found.angles:
        print("\nangles at all times, degrees\n")
        print(text(table(found.angles).rename(columns=VIDEO)))
        print("\nerrors inside the 95 % interval once each movement's offset is off, percent; ")
        print("'others': with half-widths scaled to the other movements alone\n")
        print(text(table(found.coverage).rename(columns=VIDEO)))
    print_targets(found.checks, "movements")
    return found.angles
