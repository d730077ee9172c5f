"""Which annotated videos Kinetrace wrote: only those are replaced, and none is a new trial."""

from pathlib import Path

from ..errors import RecordingError
from ..video.writer import MARK
from .results import OVERLAY, recording_path, result_path

BY_OTHERS = ("encoder", "creation_time")
"""What other programs and cameras say of a video; Kinetrace has never written any of it."""


def check_overlay_place(stem: Path) -> None:
    """Do nothing where the annotated video can be written without the loss of somebody's own.

    To be asked before a recording is saved under that stem, for that tells older ones.

    Raises
    ------
    RecordingError : a video is there that is not known to be Kinetrace's
    """
    file = result_path(stem, OVERLAY)
    if file.exists() and not is_own_overlay(file):
        raise RecordingError(
            f"{file}: a video of this name is there that Kinetrace did not write, and stays. "
            "Move or rename it, or leave the video with the skeleton out."
        )


def with_earlier_overlay(stem: Path) -> bool:
    """Return whether an annotated video is there that is of earlier results: not made with them."""
    file = result_path(stem, OVERLAY)
    return file.exists() and is_own_overlay(file)


def is_own_overlay(file: Path) -> bool:
    """Return whether a video that is named like an annotated one is one.

    It has the mark. Older ones have none: they lie beside their recording, have none of their own,
    and say nothing of what made them.
    """
    said = _said_of(file)
    if said is not None and said.get("comment") == MARK:
        return True
    whose = recording_path(file.with_name(file.name.removesuffix(OVERLAY)))
    analysed = recording_path(file.with_suffix("")).exists()
    return whose.exists() and not analysed and not any(one in (said or ()) for one in BY_OTHERS)


def is_marked(file: Path) -> bool:
    """Return whether a video, of whatever name, says that Kinetrace drew it."""
    return (_said_of(file) or {}).get("comment") == MARK


def _said_of(file: Path) -> dict[str, str] | None:
    """Return what a video says of itself, None where it cannot be read."""
    import av

    try:
        with av.open(str(file)) as container:
            return dict(container.metadata)
    except (av.FFmpegError, OSError, ValueError):
        return None
