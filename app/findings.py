"""All that is shown of a recording, computed by the core in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinetrace.core.recording import Recording

if TYPE_CHECKING:
    from kinetrace.core.cycles import Cycle
    from kinetrace.core.events import EventDetection
    from kinetrace.core.measures import Measures
    from kinetrace.core.pose import Event


@dataclass(frozen=True, eq=False)
class Findings:
    """What follows from one recording.

    Attributes
    ----------
    recording : the recording it follows from
    measures : angles and the steps to them (`kinetrace.core.measures`)
    detection : gait events as found, with the doubtful ones and the reasons for none
    events : those in force: found, edited and without the deleted ones, in time order
    cycles : gait cycles between them
    """

    recording: Recording
    measures: "Measures"
    detection: "EventDetection"
    events: "tuple[Event, ...]"
    cycles: "tuple[Cycle, ...]"


def find(recording: Recording) -> Findings:
    """Return everything that is shown of a recording; pure, and quick enough to run on an edit."""
    from kinetrace.core.cycles import find_cycles
    from kinetrace.core.events import detect_events, merge_events
    from kinetrace.core.measures import measure

    measures = measure(recording)
    detection = detect_events(measures.pose, measures.direction)
    events = merge_events(detection.events, recording.edited_events, recording.deleted_events)
    cycles = find_cycles(events, recording.time_s, measures.direction)
    return Findings(recording, measures, detection, events, cycles)
