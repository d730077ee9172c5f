"""What batches do in the tests: text files stand for videos, and say what happens to them."""

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

from kinetrace.core.batch.manifest import Quality
from kinetrace.core.batch.worker import Opened, StopAskedError, Tell
from kinetrace.core.errors import RecordingError, VideoError, WeightsError
from kinetrace.core.output.results import recording_path, result_path

QUALITY = Quality(3, 0.1, 0.7, 0.1, 0.0, 0.0, 0.2, 1.0, 0.0)


@dataclass
class LightWork:
    """Does what a file's first word says, and leaves the file's name in a journal.

    ``die`` ends the process, ``hang`` never comes back, ``bad`` and ``strange`` are errors,
    ``slow`` takes until it is stopped or finds that it was stopped before, ``lost`` until its
    process, whose id it leaves beside the results, is killed. Weights ``own`` differ in each
    process. Results are written anew as a recording says that a person has changed.
    """

    journal: Path
    setting: str = ""
    weights: str = "w"

    def open(self, threads: int) -> Opened:
        if self.weights == "none":
            raise WeightsError("There are no weights.")
        return Opened(
            {
                "weights_sha256": str(os.getpid()) if self.weights == "own" else self.weights,
                "variant": "RT",
                "weights": "w.safetensors",
                "place": "chosen",
                "device": "cpu",
            },
            {"setting": self.setting},
        )

    def analyse(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        with self.journal.open("a", encoding="utf-8") as file:
            file.write(f"{video.name}\n")
        word = video.read_text(encoding="utf-8").split()[0]
        if word == "die":
            os._exit(3)
        while word == "hang":
            time.sleep(60)
        if word == "bad":
            raise VideoError(f"{video.name}: this is no video.")
        if word == "strange":
            raise ZeroDivisionError("division by zero")
        file = recording_path(stem)
        file.parent.mkdir(parents=True, exist_ok=True)
        if word == "lost" and not stem.with_suffix(".pid").exists():
            stem.with_suffix(".pid").write_text(str(os.getpid()), encoding="utf-8")
            _go_on_until_stopped(file, tell)
        if word == "slow" and not file.exists():
            _go_on_until_stopped(file, tell)
        file.write_bytes(b"whole")
        return QUALITY

    def rewrite(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        with self.journal.open("a", encoding="utf-8") as file:
            file.write(f"{video.name}:tables\n")
        word = recording_path(stem).read_text(encoding="utf-8")
        if word == "slow":
            _go_on_until_stopped(stem.with_suffix(".begun"), tell)
        if word == "bad":
            raise RecordingError(f"{video.name}: a table is open elsewhere.")
        result_path(stem, "_angles.csv").write_text(word, encoding="utf-8")
        return replace(QUALITY, corrected=0.1)


def _go_on_until_stopped(file: Path, tell: Tell) -> None:
    try:
        for n in range(100_000):
            tell(n, 100_000)
            time.sleep(0.01)
    except StopAskedError:
        file.write_bytes(b"part")
        raise
