"""A recording with all that follows from it: what reports and exports are made of."""

from dataclasses import dataclass

from .errors import RecordingError
from .gait.events import analysed, merge_events
from .gait.parameters import Parameter
from .gait.scale import Scale, scale_from_height
from .gait.walking import Walking, measure_walking, no_walking
from .measures import Measures, measure
from .recordings.hand_measurements import calibration, hand_scale
from .recordings.recording import Recording
from .tasks.choice import measure_task, other_tasks, task_title
from .tasks.repetitions import TaskResult


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything that is shown of one recording.

    Attributes
    ----------
    recording, measures, walking : the document, its angles, and its gait
    scale : metres per pixel, None where no height or length is known
    scale_refused : why a known height or length gave no scale, empty where it did or none is known
    task : what was measured of another movement than walking, None where walking is measured
    other_tasks : in words, tasks that may be meant where no stride counts
    """

    recording: Recording
    measures: Measures
    walking: Walking
    scale: Scale | None = None
    scale_refused: str = ""
    task: TaskResult | None = None
    other_tasks: tuple[str, ...] = ()

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Return the rows of the table, of walking or of the chosen task."""
        return self.walking.parameters if self.task is None else self.task.parameters

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return in words why walking is not measured in parts, or what to know of the task."""
        own = self.walking.reasons if self.task is None else self.task.notes
        return (*own, *self.other_tasks)


def findings_of(recording: Recording, *, measures: Measures | None = None) -> Findings:
    """Return everything that follows from a recording.

    Parameters
    ----------
    measures : where they are already made

    Raises
    ------
    RecordingError
        if the recording has no frame: there is nothing to report or to write
    """
    if not len(recording):
        raise RecordingError("The recording has no analysed frame. Analyse the video first.")
    measures = measures or measure(recording)
    scale, refused = None, ""
    try:
        scale = _own_scale(recording, measures)
    except ValueError as error:
        refused = str(error)
    task = measure_task(recording, measures, scale)
    by_hand = analysed(recording.edited_events, recording.time_s)
    others: tuple[str, ...] = ()
    if task is None:
        walking = measure_walking(
            measures.level,
            measures.direction,
            measures.curves,
            edited=by_hand,
            deleted=recording.deleted_events,
            scale=scale,
            camera_follows=recording.settings.camera_static is False,
            mirrored=recording.settings.mirrored,
            half_width_deg=measures.half_width_deg,
            plane=measures.level if _along_a_line(recording) else measures.plane,
        )
        if all(cycle.excluded for cycle in walking.cycles):
            others = other_tasks(recording, measures, scale)
    else:
        title = task_title(recording.settings.task)
        events = merge_events(task.events, by_hand, recording.deleted_events)
        walking = no_walking(f"gait is not measured: the task is {title}", events)
    return Findings(recording, measures, walking, scale, refused, task, others)


def _along_a_line(recording: Recording) -> bool:
    """Return whether the scale is that of a line on the line of walking.

    It is shorter in the picture by as much as the strides along it, which are then read there.
    """
    line = calibration(recording.by_hand)
    return line is not None and line.walking_plane


def _own_scale(recording: Recording, measures: Measures) -> Scale | None:
    """Return the scale from a known length on the line of walking, else from the height."""
    if _along_a_line(recording):
        return hand_scale(recording.by_hand)
    if recording.settings.height_m is not None:
        return scale_from_height(measures.level, recording.settings.height_m)
    return None
