"""Opening files in a thread: videos, recordings, and the video that belongs to a recording."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from kinetrace.core.errors import VideoError
from kinetrace.core.recordings.moved_video import beside
from kinetrace.core.recordings.recording import SUFFIX, Recording, VideoFacts
from kinetrace.core.recordings.recording_file import load
from kinetrace.core.system.fingerprint import fingerprint
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QCoreApplication

from ..words.core_words import core_word
from .stamp import Stamp, stamp

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Opened:
    """What a file was.

    Attributes
    ----------
    path : the file that was opened
    video : its video, None where that is not at hand
    recording : None for a mere video
    missing : in words, why the video of a recording is not at hand
    stamp : how the file of a recording was when it was read
    """

    path: Path
    video: VideoInfo | None
    recording: Recording | None = None
    missing: str = ""
    stamp: Stamp | None = None


Steps = Generator[float, None, Opened]


def open_file(path: Path) -> Steps:
    """Yield the share that is done, where it can be given up; return what the file is.

    Raises
    ------
    VideoError, RecordingError : it cannot be read
    """
    try:
        return (yield from _open(path))
    except OSError as error:
        raise unread(path, error) from error


def _open(path: Path) -> Steps:
    from kinetrace.core.video.probe import probe

    yield 0.0
    if path.suffix.lower() != SUFFIX:
        return Opened(path, probe(path))
    read = stamp(path)
    recording = load(path)
    video, missing = yield from find_video(recording.video, path.parent)
    return Opened(path, video, recording, missing, read)


def open_left(left: Path, recording: Recording, folder: Path) -> Steps:
    """Yield the share that is done; return what a fallen program left, with its video."""
    video, missing = yield from find_video(recording.video, folder)
    return Opened(left, video, recording, missing)


def find_video(
    facts: VideoFacts, folder: Path
) -> Generator[float, None, tuple[VideoInfo | None, str]]:
    """Yield the share that is done; return a recording's video and "", or None and why not.

    Looked for where it was and in the folder of the recording; it must be the same, byte for byte.
    """
    from kinetrace.core.video.probe import probe

    gone = translate("Opening", "{name}: the video is not where it was, nor beside the recording.")
    reason = gone.format(name=facts.name)
    for path in dict.fromkeys((facts.path, beside(folder, facts.name))):
        try:
            if not path.is_file():
                continue
            if (yield from _sha256(path)) == facts.sha256:
                return probe(path), ""
            reason = translate(
                "Opening", "{path}: this is not the video that was analysed, its content differs."
            ).format(path=path)
        except (VideoError, OSError) as error:  # of a folder or a drive that cannot be read
            reason = core_word(str(error if isinstance(error, VideoError) else unread(path, error)))
    return None, reason


def check_video(path: Path, facts: VideoFacts) -> Generator[float, None, VideoInfo]:
    """Yield the share that is done; return a video that a user says is the recording's.

    Raises
    ------
    ValueError : it is another one
    VideoError : it cannot be read
    """
    from kinetrace.core.video.probe import probe

    if (yield from _sha256(path)) != facts.sha256:
        raise NotTheVideoError(path, facts)
    return probe(path)


class NotTheVideoError(ValueError):
    """A file is not the video of a recording."""

    def __init__(self, path: Path, facts: VideoFacts) -> None:
        words = translate(
            "Opening",
            "{file} is not the video that was analysed: its content differs from that of {name}. "
            "Look for the original file, not for one that was cut or converted.",
        )
        super().__init__(words.format(file=path.name, name=facts.name))


def _sha256(path: Path) -> Generator[float, None, str]:
    """Yield the share that is read; return what tells a file's content from others."""
    try:
        size, steps = max(path.stat().st_size, 1), fingerprint(path)
        while True:
            yield next(steps) / size
    except StopIteration as end:
        return str(end.value)
    except OSError as error:
        raise unread(path, error) from error


def unread(path: Path, error: OSError) -> VideoError:
    """Return in words that a video cannot be read: a drive is gone, or a folder forbidden."""
    return VideoError(f"{path}: cannot be read ({error.strerror or error}).")
