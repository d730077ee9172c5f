"""A folder of videos analysed by several workers; one bad or hanging file stops none.

`run_batch` is a generator: each `yield` is progress and a point to stop at. Closing it stops
the workers, which keep what they have done, and leaves a manifest to go on from.
"""

import contextlib
import time
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from ..errors import RecordingError
from ..output.results import are_outdated, recording_stamp
from ..system.unfinished import remove_unfinished
from .asked import Batch, BatchProgress
from .awake import awake_s
from .claim import claimed
from .cluster import ClusterCrew
from .crew import LocalCrew
from .manifest import (
    ENDED,
    NAME,
    Entry,
    Manifest,
    State,
    file_key,
    known_entries,
    untouched_entries,
)
from .no_sleep import no_sleep
from .places import Places, is_as_left
from .summary import write_summary
from .worker import Analyse, Failed, Finished, Hash, Hashed, Opened, Stepped

TICK_S = 0.2
SECONDS_TO_STOP = 15.0
WRITING_SHARE = 0.5
"""No more of the time in which this process could wait goes into writing a long manifest."""


def run_batch(batch: Batch) -> Generator[BatchProgress, None, Manifest]:
    """Analyse what is not yet finished; yield progress, return what became of each file.

    The summary is written at the end, also where that comes early. The computer does not fall
    asleep meanwhile.

    Raises
    ------
    RecordingError : the folder of the manifest cannot be written, or the manifest not be read
    KinetraceError : another batch is at work in that folder, around it or in it, or no worker
        can be started: there are no weights, for example
    """
    with claimed(batch.results, batch.results_within), no_sleep():
        remove_unfinished(batch.results / NAME)  # of a batch that was killed
        run = _Run(batch)
        try:
            run.manifest.write()
            yield from run.steps()
            run.manifest.write()
        finally:
            run.stop()
        write_summary(run.manifest)
        return run.manifest


class _Run:
    """A batch at work: which file is next, what each answer means for it, and what is known."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        folder = batch.results
        self.manifest = Manifest(folder / NAME, batch.folder.resolve())
        self.manifest.entries = [_new_entry(batch.folder, video) for video in batch.videos]
        self.results = Places(folder, known_entries(self.manifest.path))
        self.manifest.past = self.results.past
        ours = {entry.video for entry in self.manifest.entries}
        self.manifest.untouched = untouched_entries(self.manifest.path, ours)
        self.crew = _crew(batch)
        self.opened: Opened | None = None
        self.opened_s = 0.0
        self.waiting = deque(range(len(batch.videos)))
        self.begun_s: dict[int, float] = {}
        self.places: dict[str, int] = {}
        self.frames: dict[int, tuple[int, int]] = {}
        self.written, self.written_s, self.writing_s = True, 0.0, 0.0

    def steps(self) -> Iterator[BatchProgress]:
        """Work until every file has its end."""
        while self.waiting or self.begun_s:
            while self.waiting and self.crew.free:
                self._begin(self.waiting.popleft())
            self.crew.fit(len(self.waiting))
            for place, said in self.crew.listen(TICK_S):
                if self._take(place, said):
                    self._write()
                    yield self._progress(place)
            self._write()
            yield self._progress(None)

    def stop(self) -> None:
        """End all workers; what they were at is kept as far as it got.

        Who does not want to wait for that has the summary all the same.
        """
        for place in self.begun_s:
            entry = self.manifest.entries[place]
            if entry.state is State.RUNNING:
                self._set(place, state=State.STOPPED if entry.results else State.WAITING)
        self._recall()
        try:
            for place, said in self.crew.stop(SECONDS_TO_STOP):
                self._set(place, **self._made(place, said))
        finally:
            with contextlib.suppress(RecordingError):
                self.manifest.write()
                if any(entry.state in ENDED for entry in self.manifest.entries):
                    write_summary(self.manifest)

    def _recall(self) -> None:
        """Let videos that were not reached be what an earlier run with these settings left."""
        if self.opened is not None:
            for place, entry in enumerate(self.manifest.entries):
                if entry.state is State.WAITING:
                    self.manifest.entries[place] = self.results.unread(entry, self._key) or entry

    def _begin(self, place: int) -> None:
        if self.opened is None:
            self.opened, self.opened_s = self.crew.opened, awake_s()
            assert self.opened is not None
            self.manifest.engine, self.manifest.settings = self.opened.engine, self.opened.settings
        self.begun_s[place], self.frames[place] = awake_s(), (0, 0)
        self._set(place, state=State.RUNNING)
        self.crew.ask(place, Hash(self.manifest.folder / self.manifest.entries[place].video))

    def _take(self, place: int, said: Any) -> bool:
        """Do what an answer asks for; return whether the state of its entry changed."""
        if isinstance(said, Stepped):
            self.frames[place] = said.done, said.total
            return False
        if isinstance(said, Hashed):
            self._decide(place, said.sha256)
        elif isinstance(said, Finished):
            self._finish(place, **self._made(place, said))
        elif isinstance(said, Failed):
            if self.manifest.entries[place].state is State.DONE:
                self.manifest.past.append(self.manifest.entries[place])
            self._finish(place, state=State.FAILED, reason=said.reason)
        return self.manifest.entries[place].state is State.RUNNING or place not in self.begun_s

    def _decide(self, place: int, sha256: str) -> None:
        """Have a file analysed, now that its content is known, unless that has been done."""
        entry, key = self.manifest.entries[place], self._key(sha256)
        first = self.places.setdefault(sha256, place)
        if first != place:
            same = self.manifest.entries[first]
            self._set(place, sha256=sha256, key=key, results=same.results)
            reason = f"The same content as {same.video}."
            self._finish(place, state=State.COPY, reason=reason)
            self._fail_copies(same)
        elif not self.batch.again and (done := self.results.finished(key)) is not None:
            done = replace(done, video=entry.video, bytes=entry.bytes)
            self.manifest.entries[place] = done
            stem = self.manifest.stem(done)
            if are_outdated(stem):
                self._analyse(place, corrected=True)
            elif not is_as_left(done, stem):
                self._analyse(place)  # `kinetrace analyze` was there, or the window
            else:
                self._finish(place)
        else:
            self._set(place, sha256=sha256, key=key, results=self.results.take(entry.video, sha256))
            self._analyse(place)

    def _key(self, sha256: str) -> str:
        """Return the name of this run's work on a content."""
        assert self.opened is not None
        weights = self.opened.engine.get("weights_sha256", "")
        return file_key(sha256, weights, self.opened.settings)

    def _analyse(self, place: int, *, corrected: bool = False) -> None:
        """Have a file's results made; of one `corrected` by a person, from what is there."""
        entry = self.manifest.entries[place]
        video, stem = self.manifest.folder / entry.video, self.manifest.stem(entry).absolute()
        self.crew.ask(place, Analyse(video, entry.sha256, stem, corrected))

    def _made(self, place: int, said: Finished) -> dict[str, Any]:
        """Return what is to be known of a file whose results are made."""
        stem = self.manifest.stem(self.manifest.entries[place])
        return {"state": State.DONE, "quality": said.quality, "left": recording_stamp(stem)}

    def _finish(self, place: int, **changes: Any) -> None:
        seconds = round(awake_s() - self.begun_s.pop(place), 2)
        self._set(place, seconds=self.manifest.entries[place].seconds or seconds, **changes)
        self.frames.pop(place, None)
        self.crew.leave(place)
        self._fail_copies(self.manifest.entries[place])

    def _fail_copies(self, failed: Entry) -> None:
        """Let the copies of a file that has failed have failed as well."""
        if failed.state is not State.FAILED or not failed.sha256:
            return
        for place, entry in enumerate(self.manifest.entries):
            if entry.state is State.COPY and entry.sha256 == failed.sha256:
                why = failed.reason.removeprefix(f"{PurePosixPath(failed.video).name}: ")
                reason = f"The same content as {failed.video}: {why}"
                self._set(place, state=State.FAILED, reason=reason)

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
        for place in self.begun_s:
            done, total = self.frames.get(place, (0, 0))
            share = done / total if total else 0.0
            made += share * entries[place].bytes
            left += (1 - share) * entries[place].bytes
        return left * (awake_s() - self.opened_s) / made if made else None


def _crew(batch: Batch) -> LocalCrew | ClusterCrew:
    limits = batch.limit_s, batch.stall_s
    if batch.scheduler is None:
        return LocalCrew(batch.work, batch.workers, *limits)
    folders = batch.folder.resolve(), batch.results.resolve()
    return ClusterCrew(batch.scheduler, batch.work, folders, *limits)


def _new_entry(folder: Path, video: Path) -> Entry:
    try:
        size = video.stat().st_size
    except OSError:
        size = 0  # it will be said of this file why it cannot be read
    return Entry(video.relative_to(folder).as_posix(), size)
