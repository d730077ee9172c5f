"""What a batch does in the window's tests: a made-up network, and names that say what fails."""

from dataclasses import dataclass
from pathlib import Path

from fake_estimator import FakeEstimator
from kinetrace.core.analysis import Analysis
from kinetrace.core.batch.manifest import Quality
from kinetrace.core.batch.worker import Opened, Tell
from kinetrace.core.errors import VideoError, WeightsError
from kinetrace.core.output.results import recording_path
from kinetrace.core.recordings.recording_file import save

QUALITY = Quality(24, 0.8, 0.7, 0.1, 0.0, 0.0, 0.2, 1.0, 0.0, ("Look at the knees.",))


@dataclass
class QuickWork:
    """``bad`` in a video's name is an error, ``slow`` takes until there is a file ``go``."""

    folder: Path
    weights: str = "w"

    def open(self, threads: int) -> Opened:
        if self.weights == "none":
            raise WeightsError("There are no weights.")
        return Opened({"weights_sha256": self.weights, "variant": "RT", "weights": "w"}, {})

    def analyse(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        if "bad" in video.name:
            raise VideoError(f"{video.name}: this is no video.")
        analysis = Analysis(video, FakeEstimator(self.folder / "network"))
        for progress in analysis:
            tell(progress.done, progress.total)
        save(analysis.recording(), recording_path(stem))
        while "slow" in video.name and not (self.folder / "go").exists():
            tell(1, 24)
        return QUALITY

    def rewrite(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        raise AssertionError("no recording was changed")
