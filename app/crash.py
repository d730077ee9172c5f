"""When something goes wrong that nobody foresaw: a log file, and one dialog that keeps the work."""

import logging
import logging.handlers
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from .main_window import MainWindow

log = logging.getLogger(__name__)

LOG_NAME = "kinetrace.log"


def start_log(folder: Path) -> Path:
    """Write the log into a file of the folder, at most two of half a megabyte."""
    path = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError as error:
        log.warning("no log file: %s", error)
        return path
    handler.rotator = _move
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("kinetrace").addHandler(handler)
    logging.getLogger("kinetrace").setLevel(logging.INFO)
    return path


def _move(source: str, target: str) -> None:
    """Begin a new file; on Windows not while another window writes into this one as well."""
    with suppress(OSError):
        Path(source).replace(target)


class CrashKeeper(QObject):
    """Catches what nobody caught, in any thread: keeps the work, logs, and tells once.

    Parameters
    ----------
    window : whose work is kept
    log_path : named in the dialog
    """

    caught = Signal(object)

    def __init__(self, window: MainWindow, log_path: Path) -> None:
        super().__init__(window)
        self._window, self._log_path = window, log_path
        self._telling = False
        self.caught.connect(self._tell)
        window.trouble.connect(self._tell)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._hook
        threading.excepthook = lambda given: self._hook(
            given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback
        )

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(error)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        text = "".join(traceback.format_exception(error))
        log.error("unforeseen error\n%s", text)
        if self._telling:
            return
        self._telling = True
        try:
            kept = self._keep()
            box = QMessageBox(self._window)
            box.setIcon(QMessageBox.Icon.Critical)
            box.setWindowTitle(self.tr("Kinetrace has made a mistake"))
            box.setText(
                self.tr("Something went wrong that should not have: {error}").format(
                    error=str(error) or type(error).__name__
                )
            )
            box.setInformativeText(
                kept + "\n\n" + self.tr("Details are in {file}").format(file=self._log_path)
            )
            box.setDetailedText(text)
            box.exec()
        finally:
            self._telling = False

    def _keep(self) -> str:
        try:
            self._window.recovery.write_now()
        except Exception as error:
            log.exception("the work could not be kept")
            return self.tr("The work could not be kept: {why}").format(why=error)
        return self.tr("Your work is kept. You can go on; save under a new name to be safe.")
