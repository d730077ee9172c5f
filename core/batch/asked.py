"""What a batch is asked to do, and what it says of how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .manifest import ENDED, Entry
from .worker import Work

STALL_S = 900.0


@dataclass(frozen=True)
class Batch:
    """What is to be done.

    Attributes
    ----------
    folder : the videos' common folder
    videos : files in it
    work : what is done with each
    out : folder for the results and the manifest, as a tree like that of `folder`; None writes
        the results beside each video
    workers : processes; None for as many as there are cores and memory for
    limit_s : a file that takes longer is ended; None for no limit
    stall_s : and so is one that shows no progress for so long
    again : also what is finished
    scheduler : address of a Dask cluster's, whose workers do it; None for this computer's
    """

    folder: Path
    videos: tuple[Path, ...]
    work: Work
    out: Path | None = None
    workers: int | None = None
    limit_s: float | None = None
    stall_s: float = STALL_S
    again: bool = False
    scheduler: str | None = None

    @property
    def results(self) -> Path:
        """The folder of the results and of the manifest."""
        return self.folder if self.out is None else self.out

    @property
    def results_within(self) -> set[Path]:
        """The folders that results will be written into, from `results` on."""
        return {video.relative_to(self.folder).parent for video in self.videos}


@dataclass(frozen=True)
class BatchProgress:
    """How far a batch is.

    Attributes
    ----------
    entries : all videos with their states
    changed : the one whose state has just changed, None where nothing but time has passed
    steps : frames done, and how many there are, of those at work; of 0 while it is not known.
        Where an annotated video is made each frame counts twice
    seconds_left : None until the first frames are done
    engine : facts of the network, empty until it is loaded
    """

    entries: tuple[Entry, ...]
    changed: int | None
    steps: Mapping[int, tuple[int, int]]
    seconds_left: float | None
    engine: Mapping[str, str]

    @property
    def ended(self) -> int:
        """How many videos have come to their end; of those at work some were done before."""
        ends = {place for place, one in enumerate(self.entries) if one.state in ENDED}
        return len(ends - self.steps.keys())
