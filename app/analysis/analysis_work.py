"""What the network does for the window, in a process of its own: check, analyse, watch live.

Nothing of Qt is loaded here. What opens the network is called in that process, and pickled.
"""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.person.seed import Seed
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.video.info import Frame, VideoInfo

if TYPE_CHECKING:
    from kinetrace.core.live import LiveFrame
    from kinetrace.core.network.estimator import Estimator
    from kinetrace.core.person.preflight import Looked
    from kinetrace.core.person.samples import Sample

SECONDS_BETWEEN_STAGES = 0.05
SNAPSHOT_EVERY_S = 1.0
SNAPSHOT_SHARE = 0.1
"""No more of the time than this goes into snapshots."""

OpenNetwork = Callable[[], "Estimator"]


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
    snapshot : the recording so far, where there is a newer one
    """

    doing: str
    done: int = 0
    total: int = 0
    seconds_per_frame: float = 0.0
    device: str = ""
    snapshot: Recording | None = None


def open_network(variant: str, device: str, averaging: str) -> "Estimator":
    """Load a network; takes seconds."""
    from kinetrace.core.network.estimator import open_estimator

    return open_estimator(variant, device, averaging=averaging)  # type: ignore[arg-type]


def look(video: VideoInfo, opener: OpenNetwork) -> "Generator[Looked, None, tuple[Sample, ...]]":
    """Yield how far it is; return what some pictures of a video show."""
    from kinetrace.core.person.preflight import Looked, look_over

    yield Looked(0, 0)
    return (yield from look_over(video, opener()))


def watch(opener: OpenNetwork) -> "Generator[LiveFrame | None, Frame, None]":
    """Yield what is seen in each frame that is sent; nothing at first, when all is ready."""
    from kinetrace.core.live import LiveMeasurement

    live = LiveMeasurement(opener())
    frame = yield None
    while True:
        frame = yield live.step(frame)


def analyse(
    path: Path,
    opener: OpenNetwork,
    settings: Settings,
    seeds: Sequence[Seed] = (),
    resume: Recording | None = None,
    turned_deg: int = 0,
    span: tuple[int, int] | None = None,
) -> Generator[Stage, None, Recording]:
    """Yield each stage; return the recording, of what is done if it is closed before.

    What is done before an error comes with the last stage.

    Parameters
    ----------
    settings, seeds, resume, turned_deg, span : as for `kinetrace.core.analysis.Analysis`
    """
    yield Stage("network")
    estimator = opener()
    yield Stage("video", device=estimator.device)
    from kinetrace.core.analysis import Analysis

    analysis = Analysis(path, estimator, settings, seeds, resume, turned_deg, span)
    stage = Stage("frames", device=estimator.device)
    taken_s, cost_s, told_s = time.monotonic(), 0.0, 0.0
    begun_s, first = time.monotonic(), None
    try:
        for progress in analysis:
            now_s = time.monotonic()
            if first is None:  # the first frame warms up: it tells nothing of the others
                begun_s, first = now_s, progress.done
            if now_s - told_s < SECONDS_BETWEEN_STAGES:
                continue
            told_s, snapshot = now_s, None
            if now_s - taken_s > max(SNAPSHOT_EVERY_S, cost_s / SNAPSHOT_SHARE):
                snapshot = analysis.recording()
                taken_s = time.monotonic()
                cost_s = taken_s - now_s
            each_s = (now_s - begun_s) / max(progress.done - first, 1)
            stage = replace(
                stage,
                done=progress.done,
                total=progress.total,
                seconds_per_frame=each_s,
                snapshot=snapshot,
            )
            yield stage
    except GeneratorExit:
        return analysis.recording()
    except Exception:
        yield replace(stage, snapshot=analysis.recording())
        raise
    return analysis.recording()
