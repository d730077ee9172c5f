"""A folder of videos analysed by several processes; one bad or hanging file stops none.

`run_batch` is a generator: each `yield` is progress and a point to stop at. Closing it stops
the workers, which keep what they have done, and leaves a manifest to go on from.
"""

import contextlib
import os
import time
from collections import deque
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import KinetraceError, RecordingError
from .manifest import NAME, Entry, Manifest, Quality, State, file_key, known_entries
from .places import Places, remove_unfinished
from .process import Died, Worker, listen
from .worker import (
    Analyse,
    Failed,
    Finished,
    Hash,
    Hashed,
    Opened,
    Stepped,
    Stop,
    Stopped,
    Work,
)

TICK_S = 0.2
SECONDS_TO_STOP = 15.0
STALL_S = 900.0
WRITING_SHARE = 0.5
"""No more of the time in which this process could wait goes into writing a long manifest."""


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
    """

    folder: Path
    videos: tuple[Path, ...]
    work: Work
    out: Path | None = None
    workers: int | None = None
    limit_s: float | None = None
    stall_s: float = STALL_S
    again: bool = False


@dataclass(frozen=True)
class BatchProgress:
    """How far a batch is.

    Attributes
    ----------
    entries : all videos with their states
    changed : the one whose state has just changed, None where nothing but time has passed
    steps : frames done, and how many there are, of those at work; of 0 while it is not known
    seconds_left : None until the first frames are done
    engine : facts of the network, empty until it is loaded
    """

    entries: tuple[Entry, ...]
    changed: int | None
    steps: Mapping[int, tuple[int, int]]
    seconds_left: float | None
    engine: Mapping[str, str]


def run_batch(batch: Batch) -> Generator[BatchProgress, None, Manifest]:
    """Analyse what is not yet finished; yield progress, return what became of each file.

    Raises
    ------
    RecordingError : the folder of the manifest cannot be written, or the manifest not be read
    KinetraceError : no worker can be started: there are no weights, for example
    """
    run = _Run(batch)
    try:
        run.manifest.write()
        yield from run.steps()
        run.manifest.write()
    finally:
        run.stop()
    return run.manifest


class _Run:
    """A batch at work."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        folder = batch.folder if batch.out is None else batch.out
        self.manifest = Manifest(folder / NAME, batch.folder.resolve())
        self.manifest.entries = [_new_entry(batch.folder, video) for video in batch.videos]
        self.results = Places(folder, known_entries(self.manifest.path))
        self.manifest.past = self.results.past
        self.opened: Opened | None = None
        self.waiting = deque(range(len(batch.videos)))
        self.workers: list[Worker] = []
        self.count = min(batch.workers or _cores(), len(batch.videos))
        self.threads = max(1, _cores() // max(self.count, 1))
        self.places: dict[str, int] = {}
        self.frames: dict[int, tuple[int, int]] = {}
        self.opened_s = 0.0
        self.written, self.written_s, self.writing_s = True, 0.0, 0.0

    def steps(self) -> Iterator[BatchProgress]:
        """Work until every file has its end."""
        if self.waiting:
            self._start()
        while self.workers:
            for worker, answer in listen(self.workers, TICK_S):
                place = worker.place
                if self._take(worker, answer):
                    self._write()
                    yield self._progress(place)
            for worker in list(self.workers):
                if reason := worker.overdue(self.batch.limit_s, self.batch.stall_s):
                    place = worker.place
                    self._lose(worker, reason)
                    yield self._progress(place)
            self._write()
            yield self._progress(None)

    def stop(self) -> None:
        """End all workers; what they were at is kept as far as it got."""
        busy = [worker for worker in self.workers if worker.ready and worker.place is not None]
        for place in [worker.place for worker in self.workers if worker.place is not None]:
            known = bool(self.manifest.entries[place].results)
            self._set(place, state=State.STOPPED if known else State.WAITING)
        for worker in busy:
            worker.ask(Stop())
        until_s = time.monotonic() + SECONDS_TO_STOP
        while busy and (left_s := until_s - time.monotonic()) > 0:
            for worker, answer in listen(busy, left_s):
                if isinstance(answer, Finished) and worker.place is not None:
                    self._set(worker.place, state=State.DONE, quality=answer.quality)
                if isinstance(answer, Stopped | Died):
                    busy.remove(worker)
        for worker in list(self.workers):
            self._end(worker)
        with contextlib.suppress(RecordingError):
            self.manifest.write()

    def _start(self) -> None:
        self.workers.append(Worker(self.batch.work, self.threads))

    def _take(self, worker: Worker, answer: Any) -> bool:
        """Do what an answer asks for; return whether the state of the worker's entry changed."""
        if isinstance(answer, Died):
            self._lose(worker, answer.reason)
        elif not worker.ready:
            self._open(worker, answer)
        elif isinstance(answer, Stepped) and worker.place is not None:
            self.frames[worker.place] = answer.done, answer.total
            return False
        elif isinstance(answer, Hashed):
            self._decide(worker, answer.sha256)
        elif isinstance(answer, Finished):
            self._finish(worker, state=State.DONE, quality=answer.quality)
        elif isinstance(answer, Failed):
            self._finish(worker, state=State.FAILED, reason=answer.reason)
        return True

    def _open(self, worker: Worker, answer: Opened | Failed) -> None:
        """Take in a worker that is ready; after the first, start as many as fit."""
        if isinstance(answer, Failed):
            self._lose(worker, answer.reason)
            return
        worker.ready = True
        if self.opened is None:
            self.opened, self.opened_s = answer, time.monotonic()
            self.manifest.engine, self.manifest.settings = answer.engine, answer.settings
            if self.batch.workers is None and answer.room is not None:
                self.count = min(self.count, answer.room)
            for _ in range(self.count - 1):
                self._start()
        elif answer.engine.get("weights_sha256") != self.opened.engine.get("weights_sha256"):
            raise KinetraceError("The network's weights were changed. Run the batch again.")
        self._feed(worker)

    def _feed(self, worker: Worker) -> None:
        """Give a worker the next file, or let it go."""
        if not self.waiting:
            self._end(worker)
            return
        place = self.waiting.popleft()
        worker.take(place)
        self._set(place, state=State.RUNNING)
        worker.ask(Hash(self.batch.folder / self.manifest.entries[place].video))

    def _decide(self, worker: Worker, sha256: str) -> None:
        """Have a file analysed, now that its content is known, unless that has been done."""
        assert worker.place is not None
        assert self.opened is not None
        place, entry = worker.place, self.manifest.entries[worker.place]
        weights = self.opened.engine.get("weights_sha256", "")
        key = file_key(sha256, weights, self.opened.settings)
        first = self.places.setdefault(sha256, place)
        if first != place:
            same = self.manifest.entries[first]
            self._set(place, sha256=sha256, key=key, results=same.results)
            reason = f"The same content as {same.video}."
            self._finish(worker, state=State.COPY, reason=reason)
        elif not self.batch.again and (done := self.results.finished(key)) is not None:
            self.manifest.entries[place] = replace(done, video=entry.video, bytes=entry.bytes)
            self._set(place, earlier=True)
            self._release(worker)
        else:
            self._set(place, sha256=sha256, key=key, results=self.results.take(entry.video, sha256))
            stem = self.manifest.stem(self.manifest.entries[place])
            worker.ask(Analyse(self.batch.folder / entry.video, sha256, stem))

    def _finish(
        self, worker: Worker, *, state: State, reason: str = "", quality: Quality | None = None
    ) -> None:
        assert worker.place is not None
        seconds = round(time.monotonic() - worker.begun_s, 2)
        self._set(worker.place, state=state, reason=reason, quality=quality, seconds=seconds)
        self._release(worker)

    def _release(self, worker: Worker) -> None:
        if worker.place is not None:
            self.frames.pop(worker.place, None)
        worker.place = None
        self._feed(worker)

    def _lose(self, worker: Worker, reason: str) -> None:
        """End a worker that failed, and start another one in its place."""
        self._end(worker)
        if worker.place is not None:
            self.frames.pop(worker.place, None)
            seconds = round(time.monotonic() - worker.begun_s, 2)
            self._set(worker.place, state=State.FAILED, reason=reason, seconds=seconds)
        if not worker.ready:
            self.count -= 1
        if self.waiting and len(self.workers) < self.count:
            self._start()
        if self.waiting and not self.workers:
            raise KinetraceError(reason)

    def _end(self, worker: Worker) -> None:
        worker.kill()
        self.workers.remove(worker)
        if worker.place is not None and (entry := self.manifest.entries[worker.place]).results:
            remove_unfinished(self.manifest.stem(entry), worker.pid)

    def _set(self, place: int, **changes: Any) -> None:
        self.manifest.entries[place] = replace(self.manifest.entries[place], **changes)
        self.written = False

    def _write(self) -> None:
        """Write what has changed, unless that was just done; a full disk may be free later."""
        begun_s = time.monotonic()
        if self.written or begun_s - self.written_s < self.writing_s / WRITING_SHARE:
            return
        with contextlib.suppress(RecordingError):
            self.manifest.write()
            self.written = True
        self.written_s = time.monotonic()
        self.writing_s = self.written_s - begun_s

    def _progress(self, changed: int | None) -> BatchProgress:
        return BatchProgress(
            tuple(self.manifest.entries),
            changed,
            dict(self.frames),
            self._seconds_left(),
            {} if self.opened is None else self.opened.engine,
        )

    def _seconds_left(self) -> float | None:
        """Return the time that the bytes not yet analysed will take at the rate until now."""
        entries = self.manifest.entries
        made: float = sum(
            one.bytes for one in entries if one.state is State.DONE and not one.earlier
        )
        left: float = sum(entries[place].bytes for place in self.waiting)
        for place in (worker.place for worker in self.workers if worker.place is not None):
            done, total = self.frames.get(place, (0, 0))
            share = done / total if total else 0.0
            made += share * entries[place].bytes
            left += (1 - share) * entries[place].bytes
        return left * (time.monotonic() - self.opened_s) / made if made else None


def _new_entry(folder: Path, video: Path) -> Entry:
    try:
        size = video.stat().st_size
    except OSError:
        size = 0  # it will be said of this file why it cannot be read
    return Entry(video.relative_to(folder).as_posix(), size)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
