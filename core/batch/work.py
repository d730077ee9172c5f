"""What a worker of a batch does with one video: the same as ``kinetrace analyze``."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import RecordingError, VideoError
from ..measure_notes import notes_on
from ..measures import Measures, measure
from ..network.engines import EngineName
from ..network.estimator import Averaging
from ..output.own_overlay import check_overlay_place, with_earlier_overlay
from ..output.results import check_results_place, recording_path, write_results
from ..pose import Status
from ..recordings.decisions import cautions, with_named
from ..recordings.moved_video import with_video_at
from ..recordings.recording import Recording, Settings
from ..recordings.recording_file import load, save
from ..recordings.turning import turned
from .anew import is_by, why_anew
from .manifest import Quality
from .room import room_for
from .worker import Opened, StopAskedError, Tell
from .worst import write_worst_picture

if TYPE_CHECKING:
    from ..analysis import Analysis
    from ..network.estimator import Estimator
    from ..output.overlay import Ground

SECONDS_BETWEEN_SAVES = 60.0
SAVING_SHARE = 0.05
"""No more of the time than this goes into saving what a killed process would lose."""


@dataclass
class FileAnalysis:
    """The network at work on one video after another.

    Detections are made once: where the recording of the same video by the same network is
    already there, only the settings that are named are applied and the results written. What
    people changed in a recording stays, and so does the range of the video that they chose.

    Attributes
    ----------
    variant, device, weights, averaging, engine : as for
        `kinetrace.core.network.estimator.open_estimator`
    settings : those of every recording that are named, by their names in `Settings`; others stay
        as they are in a recording that is there, and are the usual ones in a new one
    overlay : what the annotated video shows behind the skeleton, None for no such video
    show_face : in the small picture for the summary as well
    turned_deg : as for `kinetrace.core.analysis.Analysis`; None leaves a recording that is there
        as it is turned
    """

    variant: str | None = None
    device: str = "auto"
    weights: Path | None = None
    averaging: Averaging = "none"
    settings: dict[str, Any] = field(default_factory=dict)
    overlay: "Ground | None" = None
    engine: EngineName = "auto"
    show_face: bool = False
    turned_deg: int | None = None
    _estimator: "Estimator | None" = None

    def open(self, threads: int) -> Opened:
        """Load the network."""
        import cv2

        from ..analysis import engine_facts
        from ..network.estimator import open_estimator

        cv2.setNumThreads(threads)
        estimator = open_estimator(
            self.variant, self.device, self.weights, self.averaging, self.engine, threads
        )
        self._estimator = estimator
        return Opened(
            engine=asdict(engine_facts(estimator)) | {"place": estimator.weights.place},
            settings={
                "averaging": self.averaging,
                "overlay": self.overlay,
                "turned_deg": self.turned_deg,
                **({"show_face": True} if self.show_face else {}),  # as in manifests of before
                "recording": {
                    name: value
                    for name, value in asdict(self._of_new).items()
                    if name in self.settings
                },
            },
            room=room_for(estimator),
        )

    @property
    def _of_new(self) -> Settings:
        """Return the settings of a new recording."""
        return replace(Settings(), **self.settings)

    def analyse(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        """Write one video's recording and results; return how far they can be trusted.

        Raises
        ------
        VideoError, RecordingError : in words what is wrong with the video or the folder
        StopAskedError : what was done so far is saved
        """
        if self._estimator is None:
            raise ValueError("open: expected to be called before analyse")
        file = recording_path(stem)
        self._check_places(stem)
        again = 1 if self.overlay is None else 2

        def tell_part(done: int, total: int) -> None:
            tell(done, again * total)

        recording, why = self._recording(video, sha256, file, self._estimator, tell_part)
        save(recording, file)
        found = self._write_results(recording, stem, tell, len(recording))
        return replace(found, notes=(*why, *found.notes))

    def rewrite(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        """Write the results of a recording anew that a person has changed, and leave it as it is.

        One that is not complete any more is analysed first. Raises as `analyse` does.
        """
        recording = existing(recording_path(stem), sha256, None)
        if recording is None or not recording.complete:
            return self.analyse(video, sha256, stem, tell)
        self._check_places(stem)
        return self._write_results(with_video_at(recording, video), stem, tell)

    def _check_places(self, stem: Path) -> None:
        check_results_place(stem)
        if self.overlay is not None:
            check_overlay_place(stem)

    def _write_results(
        self, recording: Recording, stem: Path, tell: Tell, analysed: int = 0
    ) -> Quality:
        """Write the results; each frame of the annotated video is one more than those analysed."""
        assert self._estimator is not None
        measures = measure(recording)
        frames = 0 if analysed and self.overlay is None else len(recording)
        for share in write_results(recording, measures, stem, overlay=self.overlay):
            tell(analysed + round(share * frames), analysed + frames)
        write_worst_picture(recording, measures, stem, show_face=self.show_face)
        same = recording.engine.weights_sha256 == self._estimator.weights.sha256
        found = quality(recording, measures, self._estimator.usual_peak if same else None)
        if self.overlay is None and with_earlier_overlay(stem):
            notes = (*found.notes, "the video with the skeleton is of earlier results")
            return replace(found, notes=notes)
        return found

    def _recording(
        self, video: Path, sha256: str, file: Path, estimator: "Estimator", tell: Tell
    ) -> tuple[Recording, tuple[str, ...]]:
        """Return the recording of a video, and why it was made anew where one was there."""
        from ..analysis import Analysis, engine_facts

        def present() -> Recording | None:
            there = existing(file, sha256, self.turned_deg)
            return there and with_named(with_video_at(there, video), self.settings)

        old = present()
        turned_deg = (self.turned_deg or 0) if old is None else old.video.turned_deg
        engine = engine_facts(estimator)
        same = old is not None and is_by(old, engine)
        if old is not None and same and old.complete:
            return old, ()
        resume, settings = old if same else None, self._of_new if old is None else old.settings
        span, people = (None, ()) if old is None else (old.span, old.chosen)
        analysis = Analysis(video, estimator, settings, people, resume, turned_deg, span)
        made = _watch(analysis, present, file, tell)
        if made.video.sha256 != sha256:
            raise VideoError(f"{video.name}: changed while it was read. Run the batch again.")
        if old is None or same:
            return made, ()
        told = replace(made, notices=(*made.notices, *cautions(old, made)))
        return told, why_anew(old, engine)


def _watch(
    analysis: "Analysis", present: Callable[[], Recording | None], file: Path, tell: Tell
) -> Recording:
    """Run an analysis to its end, and save it from time to time and when it is stopped.

    What people decided about the recording that is there stays, however it ends, and what they
    save in it meanwhile too.
    """

    def made() -> Recording:
        done, there = analysis.recording(), present()
        if there is not None and there.video.turned_deg != done.video.turned_deg:
            raise RecordingError(
                f"{file}: its video was turned while it was analysed. Run the batch again."
            )
        return done if there is None else there.reanalysed(done)

    saved_s, cost_s = time.monotonic(), 0.0
    try:
        for progress in analysis:
            tell(progress.done, progress.total)
            now_s = time.monotonic()
            if now_s - saved_s > max(SECONDS_BETWEEN_SAVES, cost_s / SAVING_SHARE):
                save(made(), file)
                saved_s = time.monotonic()
                cost_s = saved_s - now_s
    except StopAskedError:
        save(made(), file)
        raise
    return made()


def quality(recording: Recording, measures: Measures, usual_peak: float | None) -> Quality:
    """Return how far a recording can be trusted.

    Parameters
    ----------
    usual_peak : of the network that made it, None where that is not known
    """
    pose, time_s = measures.pose, recording.time_s
    found = pose.confidence[np.isfinite(pose.xy[..., 0])]
    unsure = [one for one in measures.passes if not one.certain]
    shares = {one.name.lower(): measures.share(one) for one in Status}
    return Quality(
        frames=len(recording),
        duration_s=recording.duration_s,
        confidence=float(np.median(found)) / usual_peak if usual_peak and len(found) else None,
        unsure_s=float(sum(time_s[one.stop - 1] - time_s[one.start] for one in unsure)),
        notes=(
            *recording.warnings,
            *recording.notices,
            *notes_on(recording, measures),
        ),
        **shares,
    )


def existing(file: Path, sha256: str, turned_deg: int | None) -> Recording | None:
    """Return the recording that is already there of a video, turned as it is wanted.

    Raises
    ------
    RecordingError : what is there cannot be read, or is of another video, and is not overwritten
    """
    if not file.exists():
        return None
    try:
        recording = load(file)
    except RecordingError as error:
        raise RecordingError(f"{error} Move it away to analyse the video anew.") from error
    if recording.video.sha256 != sha256:
        raise RecordingError(
            f"{file}: this is the recording of another video. Move it away to analyse this one."
        )
    return recording if turned_deg is None else turned(recording, turned_deg)
