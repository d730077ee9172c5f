"""Keeps what is measured in step with the document, without ever holding up the window."""

from collections.abc import Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kinetrace.core.elsewhere import Elsewhere, calling
from kinetrace.core.recording import Recording
from PySide6.QtCore import QObject, Signal, Slot

from .job import Job
from .session import Session

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings


NEEDED = ("kinetrace.core.findings", "scipy.interpolate", "scipy.signal")
"""Modules that measuring loads."""


class Measurer(QObject):
    """Measures the session's document after every change; of several changes only the newest.

    Parameters
    ----------
    elsewhere : the process that it is done in; one of its own where none is given

    Signals
    -------
    failed(object) : the exception, if the core cannot measure a document
    """

    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        super().__init__(parent)
        self.elsewhere = elsewhere or Elsewhere(*NEEDED)
        self._session = session
        self._job: Job | None = None
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
        if recording is None or not self._session.analysed:
            self._session.set_findings(None)
        elif self._job is None:
            self._start(recording)

    def _start(self, recording: Recording) -> None:
        self._job = Job(lambda: self._work(recording), parent=self)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._go_on)
        self._measured = recording
        self._job.start()

    def _work(self, recording: Recording) -> "Generator[None, None, Findings]":
        from kinetrace.core.findings import findings_of

        return self.elsewhere.run(partial(calling, findings_of, recording))

    @Slot(object)
    def _show(self, findings: "Findings") -> None:
        measured, recording = self._measured, self._session.recording
        if recording is None or not self._session.analysed:
            return  # it was closed, or its analysis taken back, since
        if measured.video.sha256 != recording.video.sha256:
            return  # of another video, which has been closed since
        self._session.set_findings(replace(findings, recording=measured))

    @Slot()
    def _go_on(self) -> None:
        assert self._job is not None
        self._job = None
        recording = self._session.recording
        if recording is not None and recording is not self._measured:
            self._measure()
