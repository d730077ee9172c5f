"""What the program remembers between starts: one dataclass, one file, written whole."""

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs
from kinetrace.core.errors import RecordingError
from kinetrace.core.recordings.recording_file import replace_file
from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

MOST_RECENT = 8
THEMES = ("system", "light", "dark")


def config_folder() -> Path:
    """Return the folder of this user's settings."""
    return Path(platformdirs.user_config_path("Kinetrace", appauthor=False))


def data_folder() -> Path:
    """Return the folder of this user's recovery files and logs."""
    return Path(platformdirs.user_data_path("Kinetrace", appauthor=False))


@dataclass(frozen=True)
class AppSettings:
    """Everything that is remembered, with its default.

    Attributes
    ----------
    recent : files opened last, the newest first
    theme : one of `THEMES`
    variant : chosen network, None for what suits the device
    device, averaging : as for `kinetrace.core.network.estimator.open_estimator`
    skeleton, trails, angles, box, marks, opacity : what is drawn over the picture; opacity in
        percent
    seconds_per_frame : as measured here, by network, device and averaging
    language : a key of `kinetrace.app.words.language.LANGUAGES`
    camera_folder : for recordings of a camera, "" for the system's folder of films
    check : whether a video is looked at when it is opened
    own_errors : table of how much repeated recordings differ, "" for the usual errors
    geometry : place and size of the window, Qt's own words in hexadecimal
    """

    recent: tuple[str, ...] = ()
    theme: str = "system"
    variant: str | None = None
    device: str = "auto"
    averaging: str = "none"
    skeleton: bool = True
    trails: bool = False
    angles: bool = True
    box: bool = False
    marks: bool = True
    opacity: int = 100
    seconds_per_frame: dict[str, float] = field(default_factory=dict)
    language: str = "system"
    camera_folder: str = ""
    check: bool = True
    own_errors: str = ""
    geometry: str = ""


class SettingsStore(QObject):
    """The settings and their file, which other windows of this user write as well.

    Only what was changed here is written: what another window has changed since stays.

    Parameters
    ----------
    path : of the file; a test gives its own, None keeps nothing
    """

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.value = _read(path)
        self._unwritten: dict[str, Any] = {}

    def change(self, **changes: Any) -> None:
        """Change settings and write the file; a file that cannot be written is only logged."""
        changes = {name: one for name, one in changes.items() if one != getattr(self.value, name)}
        if not changes:
            return
        self.value = replace(self.value, **changes)
        self._unwritten |= changes
        if self.path is not None:
            text = json.dumps(asdict(self._of_all_windows()), indent=1)
            try:
                replace_file(self.path, lambda file: _write(file, text))
                self._unwritten = {}
            except RecordingError as error:
                log.warning("%s", error)
        self.changed.emit()

    def _of_all_windows(self) -> AppSettings:
        """Return what is in the file by now, with what was changed here."""
        if self.path is None or not os.path.isfile(self.path):  # noqa: PTH113 - may be forbidden
            return self.value
        written = _read(self.path)
        rates = written.seconds_per_frame | self._unwritten.get("seconds_per_frame", {})
        return replace(written, **self._unwritten | {"seconds_per_frame": rates})

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        name = str(path.parent.resolve() / path.name)
        others = [other for other in self._of_all_windows().recent if other != name]
        self.change(recent=(name, *others)[:MOST_RECENT])

    def forget(self, path: str) -> None:
        """Take a file out of the recent ones."""
        known = self._of_all_windows().recent
        self.change(recent=tuple(other for other in known if other != path))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _read(path: Path | None) -> AppSettings:
    """Return the settings in a file; defaults for what is missing, damaged or of another kind."""
    defaults = AppSettings()
    if path is None:
        return defaults
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
        known = {one.name: entry[one.name] for one in fields(AppSettings) if one.name in entry}
    except FileNotFoundError:
        return defaults
    except (OSError, ValueError, TypeError) as error:
        log.warning("%s: settings are not readable (%s); the defaults are used", path, error)
        return defaults
    fit = {name: value for name, value in known.items() if _fits(name, value, defaults)}
    if "recent" in fit:
        fit["recent"] = tuple(str(one) for one in fit["recent"])
    return replace(defaults, **fit)


def _fits(name: str, value: Any, defaults: AppSettings) -> bool:
    if name == "recent":
        return isinstance(value, list)
    if name == "variant":
        return value is None or isinstance(value, str)
    return type(value) is type(getattr(defaults, name))
