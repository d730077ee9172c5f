"""What becomes of decisions about a person when an analysis follows somebody else."""

from kinetrace.core.recordings.another_person import (
    before_frame,
    decisions_on_person,
    follows_another,
    without_decisions,
)
from kinetrace.core.recordings.recording import Recording

from .history import History


class DecisionsOfPerson:
    """Takes decisions about somebody out of the analysis of another, once for each analysis.

    They go within the step that undo takes the analysis back by.

    Parameters
    ----------
    history : of the document; what is kept of the same analysis must not bring them back
    """

    def __init__(self, history: History) -> None:
        self._history = history
        self._before: Recording | None = None
        self._since = 0
        self._taken: dict[int, int] = {}

    def taken(self, analysis: int) -> int:
        """Return how many were taken out of an analysis."""
        return self._taken.get(analysis, 0)

    def begin(self, before: Recording | None, analysis: int, since: int = 0) -> None:
        """Remember the document that an analysis takes the place of, from a frame on."""
        self._before, self._since = before, since
        self._taken.pop(analysis, None)  # of one that was undone

    def fitted(self, recording: Recording, analysis: int, *, ended: bool) -> Recording:
        """Return the document without those about somebody who is not followed any more."""
        before, since = self._before, self._since
        if ended:
            self._before = None
        if before is None or not decisions_on_person(before):
            return recording
        if not follows_another(before, recording, since, ended=ended):
            return recording
        self._before = None
        kept = decisions_on_person(before_frame(before, since)) if since else 0
        self._taken[analysis] = decisions_on_person(before) - kept
        self._history.amend(analysis, lambda one: without_decisions(one, before, since))
        return without_decisions(recording, before, since)
