"""Undo and redo: the old documents themselves, without limit."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kinetrace.core.recordings.recording import Recording


@dataclass(frozen=True)
class Step:
    """A document before a change, the change in words, and which analysis it belongs to."""

    label: str
    recording: Recording
    analysis: int


@dataclass
class History:
    """The documents before and after the present one."""

    undone: list[Step] = field(default_factory=list)
    done: list[Step] = field(default_factory=list)

    def record(self, label: str, before: Recording, analysis: int) -> None:
        """Keep the document before a change; what was undone cannot be redone any more."""
        self.done.append(Step(label, before, analysis))
        self.undone.clear()

    def amend(self, analysis: int, change: Callable[[Recording], Recording]) -> None:
        """Change every document that is kept of one analysis."""
        for steps in (self.done, self.undone):
            steps[:] = [
                replace(one, recording=change(one.recording)) if one.analysis == analysis else one
                for one in steps
            ]

    def back(self, present: Recording, analysis: int) -> Step | None:
        """Return the document before the last change, None if there is none."""
        return _move(self.done, self.undone, present, analysis)

    def forth(self, present: Recording, analysis: int) -> Step | None:
        """Return the document after the change that was undone last, None if there is none."""
        return _move(self.undone, self.done, present, analysis)


def _move(source: list[Step], target: list[Step], present: Recording, analysis: int) -> Step | None:
    if not source:
        return None
    step = source.pop()
    target.append(Step(step.label, present, analysis))
    return step
