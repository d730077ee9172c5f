"""What tells a file from every other: the SHA-256 of its content, read in parts."""

import hashlib
from collections.abc import Generator
from pathlib import Path

from ..errors import VideoError, unread

PART_BYTES = 4 << 20


def fingerprint(path: Path) -> Generator[int, None, str]:
    """Yield the bytes read so far, at least once; return the file's SHA-256.

    Raises
    ------
    OSError : it cannot be read
    """
    digest, done = hashlib.sha256(), 0
    yield done
    with path.open("rb") as file:
        while part := file.read(PART_BYTES):
            digest.update(part)
            done += len(part)
            yield done
    return digest.hexdigest()


def sha256_of(video: Path) -> str:
    """Return the SHA-256 of a video's file.

    Raises
    ------
    VideoError : it cannot be read
    """
    try:
        with video.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unread(video, error) from error


def is_another(path: Path, sha256: str) -> bool:
    """Return whether a file is another one than that of a SHA-256; of an empty one, it is not.

    Raises
    ------
    OSError : it cannot be read
    """
    steps = fingerprint(path)
    while sha256:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value != sha256)
    return False


def check_video(path: Path, sha256: str) -> None:
    """Do nothing where a file is the video of a SHA-256; with an empty one, where it is there.

    On other pictures a skeleton would be wrong, and a face would not be hidden.

    Raises
    ------
    VideoError : it is not there, is another one, or cannot be read
    """
    try:
        if not path.is_file():
            raise VideoError(f"{path}: the video is not where it was.")
        if is_another(path, sha256):
            raise VideoError(f"{path}: the video is another one than was analysed.")
    except OSError as error:
        raise unread(path, error) from error
