"""A recording whose video lies elsewhere by now, or is called otherwise."""

from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from .recording import Recording


def with_video_at(recording: Recording, path: Path) -> Recording:
    """Return a recording that knows where its video is; itself where it knew.

    Its warnings and notices name the video as it is called now, so that no older name is left
    in them (`kinetrace.core.output.sharing`).

    Parameters
    ----------
    path : of the same file, byte for byte
    """
    old = recording.video
    facts = replace(old, name=path.name, folder=str(path.parent.resolve()))
    if facts == old:
        return recording

    def renamed(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text.replace(old.name, path.name) if old.name else text for text in texts)

    return replace(
        recording,
        video=replace(facts, warnings=renamed(old.warnings)),
        notices=renamed(recording.notices),
    )


def beside(folder: Path, name: str) -> Path:
    """Return where a video of a name would be in a folder.

    Its letters may be written otherwise there: a Mac takes an umlaut apart, others do not.
    """
    path = folder / name
    if name.isascii():
        return path
    try:
        there = [one for one in folder.iterdir() if _whole(one.name) == _whole(name)]
    except OSError:
        return path
    return path if path in there else next(iter(there), path)


def _whole(name: str) -> str:
    return normalize("NFC", name)
