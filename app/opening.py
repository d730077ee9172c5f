"""Opening files in a thread: videos, recordings, and the video that belongs to a recording."""

import hashlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from kinetrace.core.recording import SUFFIX, Recording, VideoFacts
from kinetrace.core.recording_file import load
from kinetrace.core.video.info import VideoInfo


@dataclass(frozen=True, eq=False)
class Opened:
    """What a file was.

    Attributes
    ----------
    path : the file that was opened
    video : its video, None where that is not at hand
    recording : None for a mere video
    missing : in words, why the video of a recording is not at hand
    """

    path: Path
    video: VideoInfo | None
    recording: Recording | None = None
    missing: str = ""


def open_file(path: Path) -> Generator[str, None, Opened]:
    """Yield what is being done; return what the file is.

    Raises
    ------
    VideoError, RecordingError : it cannot be read
    """
    from kinetrace.core.video.probe import probe

    if path.suffix.lower() != SUFFIX:
        yield "video"
        return Opened(path, probe(path))
    yield "recording"
    recording = load(path)
    yield "video"
    video, missing = find_video(recording.video, path.parent)
    return Opened(path, video, recording, missing)


def open_left(left: Path, recording: Recording) -> Generator[str, None, Opened]:
    """Yield what is being done; return what a fallen program left in a file, with its video."""
    yield "video"
    video, missing = find_video(recording.video, left.parent)
    return Opened(left, video, recording, missing)


def find_video(facts: VideoFacts, beside: Path) -> tuple[VideoInfo | None, str]:
    """Return a recording's video and "", or None and why there is none.

    Looked for where it was and beside the recording; it must be the same, byte for byte.
    """
    from kinetrace.core.video.probe import probe

    reason = f"{facts.name}: the video is not where it was, nor beside the recording."
    for path in dict.fromkeys((facts.path, beside / facts.name)):
        if path.is_file():
            if sha256(path) == facts.sha256:
                return probe(path), ""
            reason = f"{path}: this is not the video that was analysed, its content differs."
    return None, reason


def check_video(path: Path, facts: VideoFacts) -> Generator[str, None, VideoInfo]:
    """Return a video that a user says is the recording's.

    Raises
    ------
    ValueError : it is another one
    """
    from kinetrace.core.video.probe import probe

    yield "video"
    if sha256(path) != facts.sha256:
        raise NotTheVideoError(path, facts)
    return probe(path)


class NotTheVideoError(ValueError):
    """A file is not the video of a recording."""

    def __init__(self, path: Path, facts: VideoFacts) -> None:
        super().__init__(
            f"{path.name} is not the video that was analysed: its content differs from that of "
            f"{facts.name}. Look for the original file, not for one that was cut or converted."
        )


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
