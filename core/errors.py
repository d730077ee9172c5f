"""The errors whose text can be shown to a user as it is.

Each message says what happened, in which file, and what to do.
"""

from pathlib import Path


class KinetraceError(Exception):
    """Any failure that a user can act on; the text is fit to be shown."""


class VideoError(KinetraceError):
    """A video or picture cannot be opened, decoded or written."""


class WeightsError(KinetraceError):
    """Network weights are missing, damaged or of another network."""


class TrainingError(KinetraceError):
    """A training run cannot go on, or not on this computer."""


class RecordingError(KinetraceError):
    """A saved recording cannot be read or written."""


class ProcessError(KinetraceError):
    """A process of this program ended before its work was done."""


def unread(path: Path, error: OSError) -> VideoError:
    """Return in words that a video is there and cannot be read: a drive is gone, for example."""
    return VideoError(
        f"{path}: the video cannot be read: {error.strerror or error}. Check the name, the "
        "permissions of file and folder, and the drive that it is on, or copy it again."
    )


def in_words(error: OSError) -> str:
    """Return what is wrong with a file that a user has named: its name is too long, for example.

    >>> in_words(FileNotFoundError(2, "No such file or directory", "walk.mp4"))
    'walk.mp4: No such file or directory. Check the name and the permissions of its folder.'
    """
    reason = error.strerror or error
    return f"{error.filename}: {reason}. Check the name and the permissions of its folder."
