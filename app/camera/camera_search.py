"""Looking for cameras in the background, and where their recordings go."""

from collections.abc import Callable, Generator, Iterable
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from kinetrace.core.video.camera import CameraName
from PySide6.QtCore import QStandardPaths

from ..document.settings import SettingsStore
from ..work.one_job import OneJob


class CameraSearch(OneJob):
    """One search at a time, which can be stopped after each place.

    `finished` hands out a list of `kinetrace.core.video.camera.CameraName`.
    """

    def look(self, find: Callable[[], Iterable[CameraName | None]]) -> None:
        """Look for cameras; `find` runs in a thread."""
        self.begin(lambda: _all(find()), self.tr("Looking for cameras"))


def _all(found: Iterable[CameraName | None]) -> Generator[None, None, list[CameraName]]:
    cameras = []
    for one in found:
        if one is not None:
            cameras.append(one)
        yield
    return cameras


def recordings_folder(store: SettingsStore) -> Path:
    """Return the folder for recordings: the chosen one, else one beside the user's films."""
    if store.value.camera_folder:
        return Path(store.value.camera_folder)
    place = QStandardPaths.StandardLocation.MoviesLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home()) / "Kinetrace"


def new_recording(folder: Path) -> Path:
    """Return a file for a recording that begins now, of a name that is still free."""
    begun = f"{datetime.now():%Y-%m-%d_%H-%M-%S}"
    names = chain([begun], (f"{begun}_{number}" for number in count(2)))
    return next(path for name in names if not (path := folder / f"{name}.mp4").exists())
