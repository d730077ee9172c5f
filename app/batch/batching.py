"""A batch at work for a window: its job, what became of each video, pictures of the results."""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.batch.manifest import NAME, Entry, State, last_entries
from kinetrace.core.errors import KinetraceError
from kinetrace.core.output.results import recording_path
from PySide6.QtCore import QObject, Signal, Slot

from ..work.one_job import OneJob
from .batch_work import Wanted, thumbnails

if TYPE_CHECKING:
    import numpy as np
    from kinetrace.core.batch.asked import Batch, BatchProgress
    from kinetrace.core.batch.manifest import Manifest

SECONDS_TO_STOP = 60.0


class Batching(QObject):
    """Runs one batch after another.

    Signals
    -------
    entry_changed(Path, Entry, object) : of a video; with frames done and their number while it
        is at work, else None
    picture_made(Path, object) : where the network was least certain, (H, W, 3) or None
    progressed(object) : a `BatchProgress`
    finished(object) : the manifest of a batch that came to its end
    stopped() : by `cancel`; what was done is kept
    failed(object) : the exception
    ended() : always the last
    """

    entry_changed = Signal(object, object, object)
    picture_made = Signal(object, object)
    progressed = Signal(object)
    finished = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batch: Batch | None = None
        self._work, self._pictures = OneJob(self), OneJob(self)
        self._work.progressed.connect(self._take_progress)
        self._work.finished.connect(self._take_manifest)
        self._work.failed.connect(self.failed)
        self._work.cancelled.connect(self._take_stopped)
        self._work.ended.connect(self._end)
        self._pictures.progressed.connect(self._take_pictures)
        self._pictures.finished.connect(self._take_pictures)
        self._pictures.ended.connect(self._make_pictures)
        self._entries: dict[Path, Entry] = {}
        self._pictured: set[Path] = set()

    @property
    def busy(self) -> bool:
        """Whether a batch is at work."""
        return self._work.busy

    @property
    def picturing(self) -> bool:
        """Whether pictures of results are being made."""
        return self._pictures.busy

    @property
    def out(self) -> Path | None:
        """Folder of the results of the batch that was begun last."""
        return None if self._batch is None else self._batch.out

    def begin(self, batch: "Batch") -> None:
        """Start a batch; what an earlier run has finished is known by its content."""
        self._batch = batch
        self._pictured.clear()
        for video in batch.videos:
            self._set(video, Entry(video.name))
        self._work.begin(lambda: _run(batch))

    def cancel(self) -> None:
        """Stop at the next point; it goes on from there when it is begun again."""
        self._work.cancel()

    def end(self) -> None:
        """Stop everything and wait."""
        self._pictures.cancel()
        self._work.stop_and_wait(SECONDS_TO_STOP)
        self._pictures.stop_and_wait(SECONDS_TO_STOP)

    def result(self, video: Path) -> Path | None:
        """Return the recording made of a video, None where there is none yet."""
        path = self.place(video)
        return path if path is not None and path.is_file() else None

    def place(self, video: Path) -> Path | None:
        """Return where the recording made of a video is if all went well; nobody has looked."""
        entry = self._entries.get(video)
        if self._batch is None or self._batch.out is None or entry is None or not entry.results:
            return None
        return recording_path(self._batch.out / entry.results)

    @Slot(object)
    def _take_progress(self, progress: "BatchProgress") -> None:
        self._take_entries(progress.entries, dict(progress.steps))
        self.progressed.emit(progress)

    def _take_entries(self, entries: tuple[Entry, ...], steps: dict[int, tuple[int, int]]) -> None:
        assert self._batch is not None
        for place, (video, entry) in enumerate(zip(self._batch.videos, entries, strict=True)):
            if place in steps or entry is not self._entries.get(video):
                self._set(video, entry, steps.get(place))
        self._make_pictures()

    def _set(self, video: Path, entry: Entry, step: tuple[int, int] | None = None) -> None:
        self._entries[video] = entry
        self.entry_changed.emit(video, entry, step)

    @Slot(object)
    def _take_manifest(self, manifest: "Manifest") -> None:
        self._take_entries(tuple(manifest.entries), {})
        self.finished.emit(manifest)

    @Slot()
    def _take_stopped(self) -> None:
        """Take over what the batch wrote down when it stopped."""
        batch = self._batch
        assert batch is not None
        assert batch.out is not None
        try:
            last = {entry.video: entry for entry in last_entries(batch.out / NAME)}
        except KinetraceError as error:
            self.failed.emit(error)
            return
        for video in batch.videos:
            if entry := last.get(video.relative_to(batch.folder).as_posix()):
                self._set(video, entry)
        self.stopped.emit()

    @Slot()
    def _end(self) -> None:
        self._make_pictures()
        self.ended.emit()

    @Slot()
    def _make_pictures(self) -> None:
        """Make the pictures of what is done, one after another."""
        if self._pictures.busy or self._batch is None or self._batch.out is None:
            return
        wanted = [
            Wanted(video, self._batch.out / entry.results)
            for video, entry in self._entries.items()
            if entry.state in (State.DONE, State.STOPPED) and video not in self._pictured
        ]
        if wanted:
            self._pictured |= {one.video for one in wanted}
            self._pictures.begin(lambda: thumbnails(wanted))

    @Slot(object)
    def _take_pictures(self, made: "dict[Path, np.ndarray | None]") -> None:
        for video, pixels in made.items():
            self.picture_made.emit(video, pixels)


def _run(batch: "Batch") -> "Generator[BatchProgress, None, Manifest]":
    from kinetrace.core.batch.run import run_batch

    with closing(run_batch(batch)) as steps:
        return (yield from steps)
