"""Starting, pausing and stopping an analysis of the session's video."""

import logging
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kinetrace.core.errors import ProcessError, VideoError, WeightsError
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile, available_weights
from kinetrace.core.person.seed import Seed
from kinetrace.core.recordings.another_person import before_frame, chosen_for_range
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.turning import turned_seeds
from kinetrace.core.system.elsewhere import Elsewhere
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Signal, Slot

from ..document.opening import unread
from ..document.session import Session
from ..document.settings import SettingsStore
from ..document.stamp import Stamp, stamp
from ..words.loading_words import loading_words
from ..work.job import Job
from .analysis_work import Stage, analyse, open_network
from .speeds import KNOWN_AFTER, Takes, key_of, takes

if TYPE_CHECKING:
    from kinetrace.core.network.estimator import Estimator

log = logging.getLogger(__name__)

NEEDED = ("kinetrace.core.analysis", "kinetrace.core.person.preflight")
"""Modules that every network at work needs."""


class Analyst(QObject):
    """Runs analyses and puts their results into the session while they grow.

    Attributes
    ----------
    elsewhere : the process in which networks work
    open_network : how one is loaded there; ``(variant, device, averaging)``
    stage : how far the analysis at work is, None without one
    loading : what is said while its network is loaded
    seeds : where the user says that the person is in the next analysis, in order of time; with
        none it follows whom the document's does

    Signals
    -------
    stage_changed : of the analysis at work
    ended(bool) : an analysis is over; True if it went through to the last frame
    failed(object) : the exception that ended it
    """

    stage_changed = Signal()
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, session: Session, store: SettingsStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._store = session, store
        self.elsewhere = Elsewhere(*NEEDED)
        self.open_network: Callable[[str, str, str], Estimator] = open_network
        self.stage: Stage | None = None
        self.loading = ""
        self.seeds: tuple[Seed, ...] = ()
        self._seen: VideoInfo | None = None
        self._stamp: Stamp | None = None
        self._made: Recording | None = None
        self._goes_on = False
        self._since = 0
        self._chosen_now: tuple[Seed, ...] = ()
        session.video_changed.connect(self._follow_video)

    @property
    def variant(self) -> str | None:
        """The chosen network; else the least costly that is present, None without any."""
        present = list(present_weights())
        chosen = self._store.value.variant
        if chosen in VARIANTS:
            return chosen
        return present[0] if present else None

    @property
    def ready(self) -> bool:
        """Whether an analysis can begin: a video, and weights of the chosen network."""
        return (
            self._session.video is not None
            and self._session.job is None
            and self.variant in present_weights()
        )

    @property
    def can_go_on(self) -> bool:
        """Whether the document was stopped before its end and its network is at hand."""
        recording = self._session.recording
        return (
            recording is not None
            and not recording.complete
            and self._session.video is not None
            and self._session.job is None
            and recording.engine.variant in present_weights()
        )

    @property
    def can_keep(self) -> bool:
        """Whether another analysis can go on from a part of the document: its network is here."""
        recording = self._session.recording
        return (
            self.ready and recording is not None and recording.engine.variant in present_weights()
        )

    def takes(self, variant: str) -> Takes | None:
        """Return how long the open video takes with a network here, None if nothing is known."""
        return takes(self._store.value, variant, self._session.frame_count)

    def start(self) -> None:
        """Analyse the whole video with the chosen network."""
        if self.ready and self.variant is not None:
            self._begin(self.variant, self._store.value.averaging, self._chosen())

    def start_range(self) -> None:
        """Analyse only the chosen range with the chosen network."""
        if self.ready and self.variant is not None and self._session.loop is not None:
            averaging, span = self._store.value.averaging, self._session.loop
            self._begin(self.variant, averaging, self._chosen(span[0]), span=span)

    def go_on(self) -> None:
        """Go on with an analysis that was stopped, with the network that it was begun with.

        It ends where the chosen range ends, if that is still to come.
        """
        recording, loop = self._session.recording, self._session.loop
        if not self.can_go_on or recording is None:
            return
        to_come = loop is not None and len(recording) and loop[1] > recording.frames[-1]
        engine, span = recording.engine, loop if to_come else None
        self._begin(engine.variant, engine.averaging, resume=recording, span=span)

    def follow_from(self, frame: int, person: Seed) -> None:
        """Follow a person from a frame on; who is followed before it is the same one.

        What is before stays where the document's network can go on, up to the end of the video
        where the frame is behind the range. Otherwise all is analysed anew, next time if need be.
        """
        recording = self._session.recording
        assert recording is not None
        before = [one for one in recording.chosen if one.time_s < person.time_s]
        self.seeds = (*before, replace(person, goes_on=True))
        if not self.can_keep:
            self.start()
            return
        (first, last), end = recording.wanted, recording.video.frame_count - 1
        span = (first, end) if frame > last else None
        engine, kept = recording.engine, before_frame(recording, frame)
        self._begin(engine.variant, engine.averaging, self.seeds, kept, span, frame)

    def _chosen(self, first: int = 0) -> tuple[Seed, ...]:
        """Return who is to be followed from a frame on."""
        recording = self._session.recording
        return self.seeds or (() if recording is None else chosen_for_range(recording, first))

    def set_paused(self, paused: bool) -> None:
        """Hold the analysis at work, or let it go on."""
        if self._session.job is not None:
            self._session.job.set_paused(paused)
            self.stage_changed.emit()

    def cancel(self) -> None:
        """Stop the analysis at work; what is done stays and can be gone on with."""
        if self._session.job is not None:
            self._session.job.cancel()

    def stop_and_wait(self) -> None:
        """Stop the analysis and return when that is over; before the window closes."""
        if (job := self._session.job) is not None:
            job.cancel()
            job.wait()

    def _begin(
        self,
        variant: str,
        averaging: str,
        seeds: tuple[Seed, ...] = (),
        resume: Recording | None = None,
        span: tuple[int, int] | None = None,
        since: int = 0,
    ) -> None:
        video = self._session.video
        assert video is not None
        device = self._store.value.device
        opener = partial(self.open_network, variant, device, averaging)
        self._key = key_of(self._store.value, variant)
        settings, turned_deg = self._session.settings, self._session.turned_deg
        work = partial(analyse, video.path, opener, settings, seeds, resume, turned_deg, span)
        title = self.tr("Analysing {name}").format(name=video.path.name)

        other = self.tr(
            "{name}: this analysis was begun with other weights of EfficientPose {variant} "
            "than those that are on this computer now. Analyse it anew."
        ).format(name=video.path.name, variant=variant)

        changed = self.tr(
            "{name}: the file was changed since it was opened here. Open it again."
        ).format(name=video.path.name)

        opened = self._stamp

        def make() -> Generator[Stage, None, Recording]:
            now = stamp(video.path)
            if now is not None and opened is not None and now.differs(opened):
                raise VideoError(changed)
            if resume is not None:
                weights = present_weights()[variant]
                if weights.sha256 != resume.engine.weights_sha256:  # reads all the weights
                    raise WeightsError(other)
            self.loading = loading_words(variant, device)  # does so as well
            return self.elsewhere.run(work)

        job = Job(make, title, self)
        job.progressed.connect(self._show)
        job.failed.connect(self._tell)
        job.finished.connect(self._remember_speed)
        job.cancelled.connect(self._remember_if_known)
        job.finished.connect(self._grow)
        job.cancelled.connect(self._grow)
        job.ended.connect(self._end)
        self._made, self.stage, self._chosen_now = None, Stage("network"), seeds
        self._goes_on, self._since = resume is not None, since
        self._session.set_job(job)
        self.stage_changed.emit()
        job.start()

    @Slot(object)
    def _show(self, stage: Stage) -> None:
        self.stage = stage
        self._grow(stage.snapshot)
        self.stage_changed.emit()

    @Slot(object)
    def _grow(self, made: Recording | None) -> None:
        """Show the recording so far; only now that there is one, the old can be brought back."""
        if made is None or not len(made):
            return
        if self._made is None:
            if self.seeds is self._chosen_now:  # from now on the document knows
                self.seeds = ()
            self._session.begin_analysis(self._goes_on, self._since)
        self._made = made
        self._session.grow(made)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        """Pass an error on; one of the process does not know of which video it is."""
        video = self._session.video
        if isinstance(error, ProcessError) and video is not None:
            error = ProcessError(f"{video.path.name}: {error}")
        elif isinstance(error, OSError) and video is not None:  # its drive is gone
            error = unread(video.path, error)
        self.failed.emit(error)

    @Slot(object)
    def _remember_speed(self, _result: object) -> None:
        if self.stage is not None and self.stage.seconds_per_frame > 0:
            known = self._store.value.seconds_per_frame
            self._store.change(seconds_per_frame=known | {self._key: self.stage.seconds_per_frame})

    @Slot(object)
    def _remember_if_known(self, result: object) -> None:
        """Remember the speed of an analysis that was stopped, if it came far enough."""
        if self.stage is not None and self.stage.done >= KNOWN_AFTER:
            self._remember_speed(result)

    @Slot()
    def _end(self) -> None:
        complete = self._made is not None and self._made.complete
        self.stage = None
        self._session.set_job(None)
        self.stage_changed.emit()
        self.ended.emit(complete)

    @Slot()
    def _follow_video(self) -> None:
        """Forget who was chosen in another video; in one that is turned it is the same person."""
        video, seen = self._session.video, self._seen
        if video is not None and not video.same_frames(seen):
            self._stamp = stamp(video.path)
        if video is None or seen is None or not video.same_frames(seen):
            self.seeds = ()
        elif self.seeds:
            by = video.turned_deg - seen.turned_deg
            self.seeds = turned_seeds(self.seeds, by, (seen.width, seen.height))
        self._seen = video


def present_weights() -> dict[str, WeightsFile]:
    """Return the weights on this computer; none, and a line in the log, if the place is wrong."""
    try:
        return available_weights()
    except WeightsError as error:
        log.warning("%s", error)
        return {}
