"""Keeps what is measured in step with the document, without ever holding up the window."""

import time
from typing import TYPE_CHECKING

from kinetrace.core.recording import Recording
from PySide6.QtCore import QObject, Signal, Slot

from .job import Job
from .session import Session

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings

AT_ONCE_S = 0.03
"""What took no longer last time is measured on the UI thread: no picture is late by it."""


class Measurer(QObject):
    """Measures the session's document after every change; of several changes only the newest.

    Signals
    -------
    failed(object) : the exception, if the core cannot measure a document
    """

    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._last_s = float("inf")
        session.recording_changed.connect(self._measure)

    @property
    def busy(self) -> bool:
        """Whether something is still being measured."""
        return self._job is not None

    def wait(self) -> None:
        """Block until all is measured; before the window closes."""
        while self._job is not None:
            self._job.wait()

    @Slot()
    def _measure(self) -> None:
        recording = self._session.recording
        if recording is None:
            self._session.set_findings(None)
        elif self._job is None:
            if self._last_s <= AT_ONCE_S:
                self._show(_timed(recording))
            else:
                self._start(recording)

    def _start(self, recording: Recording) -> None:
        self._job = Job(lambda: iter(_work(recording)), parent=self)
        self._job.progressed.connect(self._show)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._go_on)
        self._measured = recording
        self._job.start()

    @Slot(object)
    def _show(self, timed: "tuple[Findings, float]") -> None:
        findings, self._last_s = timed
        recording = self._session.recording
        if recording is None or findings.recording.video.sha256 != recording.video.sha256:
            return  # of another video, which has been closed since
        self._session.set_findings(findings)

    @Slot()
    def _go_on(self) -> None:
        assert self._job is not None
        self._job = None
        recording = self._session.recording
        if recording is not None and recording is not self._measured:
            self._measure()


def _timed(recording: Recording) -> "tuple[Findings, float]":
    from kinetrace.core.findings import findings_of

    start = time.perf_counter()
    found = findings_of(recording)
    return found, time.perf_counter() - start


def _work(recording: Recording) -> "list[tuple[Findings, float]]":
    return [_timed(recording)]
