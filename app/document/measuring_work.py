"""What the measurer's process does: the repair of what the network saw is kept from edit to edit.

Nothing of Qt is loaded here.
"""

import hashlib
from collections.abc import Generator
from dataclasses import replace

from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.measures import measure, repair_settings
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.tracks.repair import Repaired, RepairSettings, parts, repairing

ARRAYS = ("time_s", "candidates", "spread_px", "box")

REPAIR = 0.85
"""Share of the time that the repair takes."""


class Measuring:
    """Measures one document after another, which mostly differ by an edit alone.

    The repair takes most of the time, and no edit but of the rate or the task changes it.
    """

    def __init__(self) -> None:
        self._last: tuple[bytes, RepairSettings, Repaired] | None = None

    def steps(self, recording: Recording) -> Generator[float, None, Findings]:
        """Yield the share that is done; return the findings, without the detections.

        Whoever asked has those, and they are most of what would have to be sent.
        """
        repaired = None
        if recording.settings.repair and len(recording):
            how = repair_settings(recording.settings)
            repaired = yield from self._repaired(recording.seen, how)
        yield REPAIR
        findings = findings_of(recording, measures=measure(recording, repaired))
        return replace(findings, recording=without_detections(recording))

    def _repaired(
        self, seen: Detections, settings: RepairSettings
    ) -> Generator[float, None, Repaired]:
        key = digest(seen)
        if self._last is not None and self._last[:2] == (key, settings):
            return self._last[2]
        steps, done, total = repairing(seen, settings), 0, parts(len(seen), settings)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                self._last = key, settings, end.value
                return end.value  # type: ignore[no-any-return]
            done += 1
            yield REPAIR * done / total


def without_detections(recording: Recording) -> Recording:
    """Return a recording with everything but what the network saw."""
    seen = recording.detections
    none = {name: getattr(seen, name)[:0] for name in ARRAYS}
    return replace(recording, detections=replace(seen, **none))


def digest(seen: Detections) -> bytes:
    """Return what tells these detections from others."""
    found = hashlib.blake2b(digest_size=16)
    for name in ARRAYS:
        found.update(getattr(seen, name).tobytes())
    return found.digest()


_here = Measuring()


def measuring(recording: Recording) -> Generator[float, None, Findings]:
    """Yield the share that is done; return what is measured, see `Measuring.steps`."""
    return (yield from _here.steps(recording))
