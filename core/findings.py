"""A recording with all that follows from it: what reports and exports are made of."""

from dataclasses import dataclass

from .errors import RecordingError
from .gait.scale import Scale, scale_from_height
from .gait.walking import Walking, measure_walking
from .measures import Measures, measure
from .recording import Recording


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything that is shown of one recording.

    Attributes
    ----------
    recording, measures, walking : the document, its angles, and its gait
    scale : metres per pixel, None where no height or length is known
    scale_refused : why a known height gave no scale, empty where it did or none is known
    """

    recording: Recording
    measures: Measures
    walking: Walking
    scale: Scale | None = None
    scale_refused: str = ""


def findings_of(
    recording: Recording, *, scale: Scale | None = None, belt_speed_m_s: float | None = None
) -> Findings:
    """Return everything that follows from a recording.

    Parameters
    ----------
    scale : from a known length in the picture; otherwise the person's height is used, where
        the recording has it
    belt_speed_m_s : of a treadmill, None for none

    Raises
    ------
    RecordingError
        if the recording has no frame: there is nothing to report or to write
    """
    if not len(recording):
        raise RecordingError("The recording has no analysed frame. Analyse the video first.")
    measures = measure(recording)
    refused = ""
    if scale is None and recording.settings.height_m is not None:
        try:
            scale = scale_from_height(measures.pose, recording.settings.height_m)
        except ValueError as error:
            refused = str(error)
    walking = measure_walking(
        measures.pose,
        measures.direction,
        measures.curves,
        edited=recording.edited_events,
        deleted=recording.deleted_events,
        scale=scale,
        belt_speed_m_s=belt_speed_m_s,
    )
    return Findings(recording, measures, walking, scale, refused)
