"""How a file is told from the same file written anew, by somebody else."""

from pathlib import Path
from typing import NamedTuple

COARSEST_S = 2.0
"""How exactly the coarsest file systems know when a file was written."""


class Stamp(NamedTuple):
    """What changes when a file is written."""

    time_s: float
    size: int

    def differs(self, other: "Stamp") -> bool:
        """Whether the file was written between."""
        return self.size != other.size or abs(self.time_s - other.time_s) > COARSEST_S


def stamp(path: Path) -> Stamp | None:
    """Return when a file was written and its size, None where there is no file."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return Stamp(facts.st_mtime, facts.st_size)
