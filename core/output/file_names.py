"""How the files are called that are made of several recordings."""

import contextlib
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ..recordings.recording import Recording
from ..system.same_name import as_disks_compare


def names_of(paths: Sequence[Path]) -> dict[Path, str]:
    """Return each recording's own name, after its folders' names where several are named alike.

    A number would be another one as soon as there are more recordings. Folders count from the one
    on that all recordings are in.

    >>> list(names_of([Path("res/P01/walk.kinetrace"), Path("res/P02/walk.kinetrace")]).values())
    ['P01_walk', 'P02_walk']
    """
    places = {path: Path(os.path.abspath(path)) for path in paths}  # noqa: PTH100 - without ..
    alike = Counter(as_disks_compare(place.stem) for place in places.values())
    names = {}
    for path, place in places.items():
        folders: tuple[str, ...] = ()
        if alike[as_disks_compare(place.stem)] > 1:
            with contextlib.suppress(ValueError):  # on several drives of Windows
                common = os.path.commonpath([one.parent for one in places.values()])
                folders = place.parent.relative_to(common).parts
        names[path] = "_".join((*folders, path.stem))
    return names


def stem_of(recording: Recording, name: str, taken: set[str]) -> str:
    """Return the name of a recording's files: its code, else its own name; all different."""
    plain = "".join(c if c.isalnum() or c in "-_ ." else "_" for c in recording.code.strip(" ."))
    stem, number = plain or name, 1
    first = stem
    while as_disks_compare(stem) in taken:
        number += 1
        stem = f"{first}_{number}"
    taken.add(as_disks_compare(stem))
    return stem
