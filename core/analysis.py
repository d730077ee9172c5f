"""A video in, a recording out: the pipeline from decoded frames to detections."""

import importlib.metadata
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from .errors import VideoError
from .keypoints import KEYPOINTS
from .network.decoding import CANDIDATES
from .network.estimator import Estimator
from .person.following import following_notices
from .person.seed import Seed
from .person.sighting import Sighting
from .person.tracking import ROUNDED_S, Begun, PersonTracker
from .pose import Detections
from .recordings.recording import Engine, Recording, Settings, VideoFacts
from .system.fingerprint import sha256_of
from .video.frames import Frame, VideoInfo, frames, probe
from .video.read_ahead import read_ahead

LONGEST_S = 0.11
"""A frame is begun before the last one is settled where the one before that is not older."""

UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)
"""What is raised of where the person was in a recording of another version, or damaged."""


@dataclass(frozen=True)
class Progress:
    """One frame done.

    Attributes
    ----------
    done, total : frames of what is analysed
    frame : the decoded frame
    sighting : what was seen of the person, None where they were not seen
    """

    done: int
    total: int
    frame: Frame
    sighting: Sighting | None


class Analysis:
    """The detections of one video while they are being made.

    Run it by iterating; stop whenever you like: `recording` returns what is done so far.

    Parameters
    ----------
    path : video or still picture
    estimator : the network at work
    settings : kept in the recording
    seeds : where the user says the person is, in order of time
    resume : an unfinished recording of the same video to go on from
    turned_deg : clockwise turn of the picture that the network is shown, as of
        `kinetrace.core.video.info.VideoInfo.turned`
    span : first and last frame to analyse, None for all, or for those that what is gone on from
        was to have; that keeps its first in any case

    Raises
    ------
    VideoError : the file cannot be opened, or is not the video that the recording to go on from
        is of
    ValueError : that recording is of another turn or network
    """

    def __init__(
        self,
        path: Path,
        estimator: Estimator,
        settings: Settings | None = None,
        seeds: Sequence[Seed] = (),
        resume: Recording | None = None,
        turned_deg: int = 0,
        span: tuple[int, int] | None = None,
    ) -> None:
        self.info = probe(path).turned(turned_deg)
        self.estimator = estimator
        self.tracker = PersonTracker(estimator, tuple(seeds))
        self._facts = video_facts(self.info)
        self._settings = settings or Settings()
        self._resumed = resume
        if span is None and resume is not None:
            span = resume.span
        first, last = span or (0, self.info.frame_count - 1)
        self._first, self._last = max(first, 0), min(last, self.info.frame_count - 1)
        self._rows: list[_Row] = []
        self._taken_out = 0
        self._complete = False
        self._warnings: tuple[str, ...] = ()
        if resume is not None:
            self._go_on_from(resume)
        if (resume is None or resume.tracker is None) and self._next_frame() <= self._last:
            self.tracker.begins_s = float(self.info.times_s[self._next_frame()])

    def __iter__(self) -> Iterator[Progress]:
        """Analyse the frames that remain, in order; each step is one frame.

        The network works on the next frame while this one's peaks are found and judged. What
        comes of it depends on the frames' times alone, never on how long anything took.
        """
        begun: deque[tuple[Frame, Begun]] = deque()
        with (
            frames(self.info, start=self._next_frame(), stop=self._last + 1) as stream,
            closing(read_ahead(stream)) as decoded,
        ):
            for frame in decoded:
                if 2 * self.info.interval_s > LONGEST_S:
                    yield self._done(frame, self.tracker.follow(frame.picture, frame.time_s))
                    continue
                if begun and not self._is_recent(frame):
                    yield self._settle(*begun.popleft())
                begun.append((frame, self.tracker.begin(frame.picture, frame.time_s)))
                if len(begun) > 1:
                    yield self._settle(*begun.popleft())
            while begun:
                yield self._settle(*begun.popleft())
            self._warnings = stream.warnings
        self._complete = True

    def _is_recent(self, frame: Frame) -> bool:
        """Whether what was seen last says where the person is in a frame."""
        return bool(self._rows) and frame.time_s - self._rows[-1].time_s <= LONGEST_S

    def _settle(self, frame: Frame, begun: Begun) -> Progress:
        return self._done(frame, self.tracker.settle(begun))

    def _done(self, frame: Frame, sighting: Sighting | None) -> Progress:
        self._take_out(self.tracker.wrong[self._taken_out :])
        self._rows.append(_Row.of(frame, sighting))
        before = self._first - 1
        return Progress(frame.index - before, self._last - before, frame, sighting)

    def recording(self) -> Recording:
        """Return the recording of all frames done so far."""
        warnings = self._warnings or self.info.warnings
        made = Recording(
            video=replace(self._facts, warnings=warnings),
            engine=engine_facts(self.estimator),
            frames=np.array([row.index for row in self._rows], dtype=np.int64),
            detections=_stack(self._rows),
            settings=self._settings,
            complete=self._complete,
            notices=(*self.estimator.notices, *self._notices()),
            tracker=None if self._complete else self.tracker.state(),
            span=self._span,
            chosen=self.tracker.seeds,
            changes=tuple(self.tracker.changes_to_tell()),
        )
        return made if self._resumed is None else self._resumed.reanalysed(made)

    @property
    def _span(self) -> tuple[int, int] | None:
        """What is analysed of the video, None where that is all."""
        whole = 0, self.info.frame_count - 1
        return None if (self._first, self._last) == whole else (self._first, self._last)

    def _take_out(self, wrong: list[tuple[float, float]]) -> None:
        """Empty the rows in which it was not the person who was followed."""
        for since_s, until_s in wrong:
            self._rows = [
                row.emptied() if since_s <= row.time_s < until_s else row for row in self._rows
            ]
        self._taken_out += len(wrong)

    def _next_frame(self) -> int:
        return self._rows[-1].index + 1 if self._rows else self._first

    def _go_on_from(self, resume: Recording) -> None:
        engine = engine_facts(self.estimator)
        if resume.video.sha256 != self._facts.sha256:
            raise VideoError(
                f"{self.info.path}: this is not the video that was analysed, its content differs. "
                "Put that one back to go on, or analyse this one from the beginning."
            )
        if resume.video.turned_deg != self.info.turned_deg:
            raise ValueError(
                f"resume: expected a recording of the video turned by {self.info.turned_deg}°, "
                f"got {resume.video.turned_deg}°"
            )
        expected, got = (
            (one.variant, one.weights_sha256[:12], one.averaging) for one in (engine, resume.engine)
        )
        if expected[1:] != got[1:]:
            raise ValueError(
                f"resume: expected a recording made with network, weights and averaging "
                f"{expected}, got {got}"
            )
        if resume.span is not None:
            self._first = resume.span[0]
        elif len(resume):
            self._first = int(resume.frames[0])
        seen = resume.detections
        self._rows = [
            _Row(int(index), *values)
            for index, *values in zip(
                resume.frames, seen.time_s, seen.candidates, seen.spread_px, seen.box, strict=True
            )
        ]
        if resume.tracker is None:
            self.tracker.changes = list(resume.changes)
        else:
            seeds = self.tracker.seeds or resume.chosen
            try:
                self.tracker.restore(resume.tracker)
            except UNREADABLE:
                self.tracker = self._looking_anew(seeds, resume.chosen)

    def _looking_anew(self, seeds: tuple[Seed, ...], chosen: tuple[Seed, ...]) -> PersonTracker:
        """Return what looks for the person from the next frame on: where they were is not known.

        As with somebody who was lost, a notice says that it may be another one.
        """
        seen_s = [row.time_s for row in self._rows if np.isfinite(row.box).all()]
        done_s = self._rows[-1].time_s if self._rows else -np.inf
        taken = sum(seed.time_s <= done_s for seed in chosen)
        found = [(time_s, "found") for time_s in seen_s[:1]]
        return PersonTracker(self.estimator, seeds, found, _taken=taken)

    def _notices(self) -> list[str]:
        notices = []
        if self._span is not None:
            notices.append(f"Only frames {self._first} to {self._last} were analysed.")
        if self._rows:
            done = self._rows[0].index, self._rows[-1].index
            notices += following_notices(
                self.tracker, self._chosen(), done, self._settings.slow_motion
            )
        return notices

    def _chosen(self) -> list[int]:
        """Return the frames in which a user chose the person."""
        times_s = [seed.time_s - ROUNDED_S for seed in self.tracker.seeds]
        return [int(frame) for frame in np.searchsorted(self.info.times_s, times_s)]


@dataclass(frozen=True)
class _Row:
    """The detections of one frame."""

    index: int
    time_s: float
    candidates: np.ndarray
    spread_px: np.ndarray
    box: np.ndarray

    @classmethod
    def of(cls, frame: Frame, sighting: Sighting | None) -> "_Row":
        if sighting is None:
            return cls.nobody(frame.index, frame.time_s)
        crop = sighting.crop
        return cls(
            frame.index,
            frame.time_s,
            sighting.candidates.astype(np.float32),
            sighting.spread_px.astype(np.float32),
            np.array([crop.left, crop.top, crop.side, crop.side], dtype=np.float64),
        )

    @classmethod
    def nobody(cls, index: int, time_s: float) -> "_Row":
        nothing = np.full((len(KEYPOINTS), CANDIDATES, 3), np.nan, np.float32)
        return cls(index, time_s, nothing, nothing[:, 0, 0], np.full(4, np.nan))

    def emptied(self) -> "_Row":
        return _Row.nobody(self.index, self.time_s)


def _stack(rows: list[_Row]) -> Detections:
    count, keypoints = len(rows), len(KEYPOINTS)
    return Detections(
        time_s=np.array([row.time_s for row in rows], dtype=np.float64),
        candidates=np.array([row.candidates for row in rows], dtype=np.float32).reshape(
            count, keypoints, CANDIDATES, 3
        ),
        spread_px=np.array([row.spread_px for row in rows], dtype=np.float32).reshape(
            count, keypoints
        ),
        box=np.array([row.box for row in rows], dtype=np.float64).reshape(count, 4),
    )


def video_facts(info: VideoInfo) -> VideoFacts:
    """Return what a recording keeps of its video, with the file's SHA-256.

    Raises
    ------
    VideoError : the file cannot be read
    """
    return VideoFacts.of(info, sha256_of(info.path))


def engine_facts(estimator: Estimator) -> Engine:
    """Return what a recording keeps of the network that made it."""
    return Engine(
        kinetrace=importlib.metadata.version("kinetrace"),
        variant=estimator.variant.name,
        weights=f"{estimator.weights.path.name} ({estimator.weights.place})",
        weights_sha256=estimator.weights.sha256,
        device=estimator.device,
        averaging=estimator.averaging,
        torch=importlib.metadata.version("torch"),
        runtime=estimator.runtime,
        origin=estimator.origin,
    )
