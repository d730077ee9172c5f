"""All that is shown of a recording, computed by the core in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinetrace.core.recording import Recording

if TYPE_CHECKING:
    from kinetrace.core.cycles import Cycle
    from kinetrace.core.measures import Measures
    from kinetrace.core.pose import Event
    from kinetrace.core.walking import Walking


@dataclass(frozen=True, eq=False)
class Findings:
    """What follows from one recording.

    Attributes
    ----------
    recording : the recording it follows from
    measures : angles and the steps to them (`kinetrace.core.measures`)
    walking : events, cycles and parameters (`kinetrace.core.walking`)
    """

    recording: Recording
    measures: "Measures"
    walking: "Walking"

    @property
    def events(self) -> "tuple[Event, ...]":
        """Return the events in force, in time order."""
        return self.walking.events

    @property
    def cycles(self) -> "tuple[Cycle, ...]":
        """Return the gait cycles between them."""
        return self.walking.cycles


def find(recording: Recording) -> Findings:
    """Return everything that is shown of a recording; pure, and quick enough to run on an edit."""
    from kinetrace.core.measures import measure
    from kinetrace.core.walking import measure_walking

    measures = measure(recording)
    walking = measure_walking(
        measures.pose,
        measures.direction,
        measures.curves,
        edited=recording.edited_events,
        deleted=recording.deleted_events,
    )
    return Findings(recording, measures, walking)
