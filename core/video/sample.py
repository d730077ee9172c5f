"""The recording that comes with the program."""

from importlib import resources
from pathlib import Path


def sample_video() -> Path:
    """Return the recording that ships: a rendered walker, no person's picture."""
    return Path(str(resources.files("kinetrace.resources"))) / "samples" / "walk_right_normal.mp4"
