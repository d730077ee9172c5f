"""One analysis as a generator: what the job runs, and what it shows on the way."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.person.tracking import Seed
from kinetrace.core.recording import Recording, Settings

if TYPE_CHECKING:
    from kinetrace.core.network.estimator import Estimator

SNAPSHOT_EVERY_S = 1.0
SNAPSHOT_SHARE = 0.1
"""No more of the time than this goes into snapshots."""


@dataclass(frozen=True)
class Stage:
    """How far an analysis is.

    Attributes
    ----------
    doing : ``network`` while the network is loaded, ``video`` while the file is read,
        ``frames`` afterwards
    done, total : frames
    seconds_per_frame : measured since the first frame, 0 before
    device : where the network runs, empty before it is loaded
    snapshot : the recording so far, from time to time a newer one
    """

    doing: str
    done: int = 0
    total: int = 0
    seconds_per_frame: float = 0.0
    device: str = ""
    snapshot: Recording | None = None


class AnalysisRun:
    """Analyses a video; `made` is the recording of all that was done, however it ended.

    Parameters
    ----------
    path : the video
    open_network : loads the network; called in the job's thread
    settings, seed, resume : as for `kinetrace.core.analysis.Analysis`
    """

    def __init__(
        self,
        path: Path,
        open_network: "Callable[[], Estimator]",
        settings: Settings,
        seed: Seed | None = None,
        resume: Recording | None = None,
    ) -> None:
        self.path, self.open_network = path, open_network
        self.settings, self.seed, self.resume = settings, seed, resume
        self.made: Recording | None = None

    def steps(self) -> Generator[Stage, None, Recording]:
        """Yield each stage; the work can be stopped at any of them."""
        yield Stage("network")
        estimator = self.open_network()
        yield Stage("video", device=estimator.device)
        from kinetrace.core.analysis import Analysis

        analysis = Analysis(self.path, estimator, self.settings, self.seed, self.resume)
        snapshot, taken_s, cost_s = None, time.monotonic(), 0.0
        begun_s, first = time.monotonic(), None
        try:
            for progress in analysis:
                now_s = time.monotonic()
                if first is None:  # the first frame warms up: it tells nothing of the others
                    begun_s, first = now_s, progress.done
                if now_s - taken_s > max(SNAPSHOT_EVERY_S, cost_s / SNAPSHOT_SHARE):
                    snapshot = analysis.recording()
                    taken_s = time.monotonic()
                    cost_s = taken_s - now_s
                each_s = (now_s - begun_s) / max(progress.done - first, 1)
                yield Stage(
                    "frames", progress.done, progress.total, each_s, estimator.device, snapshot
                )
        finally:
            self.made = analysis.recording()
        return self.made
