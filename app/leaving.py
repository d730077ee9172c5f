"""Leaving what is open for something else: the question, the analysis at work, the file."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from .analysis.analyst import Analyst
from .document.saving import Saving
from .document.session import Session

SAVE, DISCARD, STAY = (
    QMessageBox.StandardButton.Save,
    QMessageBox.StandardButton.Discard,
    QMessageBox.StandardButton.Cancel,
)


class Leaving(QObject):
    """Goes on to something else once nothing of the document can be lost by it."""

    def __init__(self, session: Session, analyst: Analyst, saving: Saving, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._analyst, self._saving = session, analyst, saving
        self._window = window

    def leave(self, then: Callable[[], None]) -> None:
        """Ask what becomes of changes, stop the analysis, save if that is wanted, go on.

        The window stays usable meanwhile.
        """
        self._saving.afterwards(lambda: self._leave(then))

    def leave_now(self) -> bool:
        """Do the same at once for a window that closes; False to stay.

        It is out of sight while it waits.
        """
        self._saving.wait()  # what is being written is no change
        answer = self._ask()
        if answer == STAY:
            return False
        self._window.hide()
        self._analyst.stop_and_wait()
        if answer == SAVE:
            self._saving.save()
        self._saving.wait()
        if answer == SAVE and self._session.modified:  # no file was chosen, or none was written
            self._window.show()
            return False
        return True

    def _leave(self, then: Callable[[], None]) -> None:
        answer = self._ask()
        if answer == STAY:
            return

        def go_on() -> None:
            if answer == SAVE:
                self._saving.save(lambda: self._leave(then))  # if it was changed meanwhile
            else:
                then()

        if self._session.job is None:
            go_on()
        else:
            self._session.job.ended.connect(go_on)
            self._session.job.cancel()

    def _ask(self) -> QMessageBox.StandardButton:
        """Ask what becomes of changes; an analysis at work is held while the question stands."""
        if not self._session.modified:
            return DISCARD
        job = self._session.job
        paused = job is not None and job.paused
        self._analyst.set_paused(True)
        answer = QMessageBox.question(
            self._window,
            self.tr("Save the recording?"),
            self.tr("The recording has changes that are not saved."),
            SAVE | DISCARD | STAY,
            SAVE,
        )
        if answer not in (SAVE, DISCARD):
            self._analyst.set_paused(paused)
            return STAY
        return answer
