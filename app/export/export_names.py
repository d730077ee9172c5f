"""Which files an export writes: those of an earlier one are not replaced unasked."""

from pathlib import Path

from kinetrace.core.system.same_name import as_disks_compare

from .export_work import BY_HAND, FIGURE, REPORT, STILLS, VIDEO, Choice

FACTS = "_metadata.json"

ENDINGS: dict[str, tuple[str, ...]] = {
    "csv": ("_keypoints.csv", "_angles.csv", FACTS),
    "velocities": ("_velocities.csv", FACTS),
    "tidy": (
        *("_cycles.csv", "_repetitions.csv", "_parameters.csv", "_symmetry.csv", "_events.csv"),
        FACTS,
    ),
    BY_HAND: ("_by_hand.csv",),
    "trc": (".trc", "_px.trc", FACTS),
    "mot": ("_rajagopal2016.mot", FACTS),
    "c3d": (".c3d", "_px.c3d", FACTS),
    "dlc": ("_dlc.csv", FACTS),
    "kinovea": ("_kinovea.trc", FACTS),
    REPORT: ("_report.pdf", "_report.html"),
    FIGURE: ("_angles.png", "_angles.svg"),
    VIDEO: ("_skeleton.mp4",),
}
"""What follows the name with which all files of an export begin, by format."""

STILL = "_still_"


def there_already(choice: Choice) -> list[Path]:
    """Return the files that an export would replace, in order of their names."""
    endings = tuple(ending for name in choice.names for ending in ENDINGS.get(name, ()))
    stills = STILLS in choice.names

    def would_be_replaced(path: Path) -> bool:
        stem, name = as_disks_compare(choice.stem), as_disks_compare(path.name)
        rest = name.removeprefix(stem)
        known = rest in endings or (stills and rest.startswith(STILL) and rest.endswith(".png"))
        return name.startswith(stem) and known and _is(path, choice.stem + rest)

    try:
        found = [one for one in choice.folder.iterdir() if would_be_replaced(one)]
        return sorted(one for one in found if one.is_file())
    except OSError:  # no such folder yet, or one that writing will tell of
        return []


def _is(path: Path, name: str) -> bool:
    """Return whether a file is the one that its folder has by a name: the disk knows."""
    try:
        return path.name == name or path.samefile(path.with_name(name))
    except OSError:
        return False
