"""Keeps what is measured in step with the document, without ever holding up the window."""

import time
from collections.abc import Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kinetrace.core.measures import repair_settings
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.system.elsewhere import Elsewhere
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ..work.job import Job
from .session import Session

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings
    from kinetrace.core.pose import Detections


NEEDED = ("kinetrace.app.document.measuring_work", "scipy.interpolate", "scipy.signal")
"""Modules that measuring loads."""

REST = 2.0
"""While an analysis goes on, measuring rests for so many times as long as it took."""


class Measurer(QObject):
    """Measures the session's document after every change; of several changes only the newest.

    Parameters
    ----------
    elsewhere : the process that it is done in; one of its own where none is given

    Attributes
    ----------
    share : of the measuring at work that is done, 0 … 1

    Signals
    -------
    changed : it begins, goes on or ends
    failed(object) : the exception, if the core cannot measure a document
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        super().__init__(parent)
        self.elsewhere = elsewhere or Elsewhere(*NEEDED)
        self.share = 0.0
        self._session = session
        self._job: Job | None = None
        self._measured: Recording | None = None
        self._seen: Detections | None = None
        self._begun_s = 0.0
        self._over = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._go_on)
        session.recording_changed.connect(self._measure)
        session.job_changed.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still being measured, or will be when it has rested."""
        return self._job is not None or self._rest.isActive()

    @property
    def lasts_s(self) -> float:
        """For how long the measuring at work has been going on, 0 where there is none."""
        return 0.0 if self._job is None else time.monotonic() - self._begun_s

    def wait(self) -> None:
        """Block until all is measured."""
        while self._job is not None:
            self._job.wait()

    def stop_and_wait(self) -> None:
        """Give up, end the process, and return when that is over; before the window closes."""
        self._over = True
        self._rest.stop()
        if self._job is not None:
            self._job.failed.disconnect(self._give_up)
            self._job.cancel()
        self.elsewhere.close()
        self.wait()

    @Slot()
    def _measure(self) -> None:
        recording = self._session.recording
        if self._over:
            return
        if recording is None or not self._session.analysed:
            self._rest.stop()
            self._session.set_findings(None)
            self._session.set_unmeasured(False)
            return
        grown = recording.detections is not self._seen
        self._seen = recording.detections
        if self._job is None:
            if not (self._rest.isActive() and grown and not recording.complete):
                self._start(recording)
        elif not self._holds(recording) and (recording.complete or self._session.job is None):
            self._job.cancel()

    def _holds(self, recording: Recording) -> bool:
        """Whether what is being measured has what the longest step is made of."""
        measured = self._measured
        return (
            measured is not None
            and measured.detections is recording.detections
            and _repair(measured.settings) == _repair(recording.settings)
        )

    def _start(self, recording: Recording) -> None:
        self._rest.stop()
        self._session.set_unmeasured(False)
        self.share, self._begun_s = 0.0, time.monotonic()
        self._job = Job(lambda: self._work(recording), parent=self)
        self._job.progressed.connect(self._note)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._give_up)
        self._job.ended.connect(self._end)
        self._measured = recording
        self._job.start()

    def _work(self, recording: Recording) -> "Generator[float, None, Findings]":
        from .measuring_work import measuring

        return self.elsewhere.run(partial(measuring, recording))

    @Slot(object)
    def _note(self, share: float) -> None:
        self.share = share
        self.changed.emit()

    @Slot(object)
    def _show(self, findings: "Findings") -> None:
        measured, recording = self._measured, self._session.recording
        assert measured is not None
        if recording is None or not self._session.analysed:
            return  # it was closed, or its analysis taken back, since
        shown, now = measured.video, recording.video
        if (shown.sha256, shown.turned_deg) != (now.sha256, now.turned_deg):
            return  # of a video that has been closed or turned since
        self._session.set_findings(replace(findings, recording=measured))

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        """Tell it, and leave no measures of an older document beside the one that has none."""
        if self._session.recording is self._measured:
            self._session.set_unmeasured(True)
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        self._job = None
        recording, took_s = self._session.recording, time.monotonic() - self._begun_s
        if self._session.job is not None and recording is not None and not recording.complete:
            self._rest.start(int(1e3 * REST * took_s))
        else:
            self._go_on()
        self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        """Measure what has changed meanwhile."""
        if self._session.job is None:
            self._rest.stop()
        if self._session.recording is not self._measured:
            self._measure()


def _repair(settings: Settings) -> tuple[object, ...]:
    """Return the settings that the repair is made with."""
    return settings.repair, settings.slow_motion, repair_settings(settings)
