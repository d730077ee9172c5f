"""Which files an export writes: those of an earlier one are not replaced unasked."""

from pathlib import Path

from .export_work import BY_HAND, FIGURE, REPORT, STILLS, VIDEO, Choice

FACTS = "_metadata.json"

ENDINGS: dict[str, tuple[str, ...]] = {
    "csv": ("_keypoints.csv", "_angles.csv", FACTS),
    "tidy": ("_cycles.csv", "_repetitions.csv", "_parameters.csv", "_events.csv", FACTS),
    BY_HAND: ("_by_hand.csv",),
    "trc": (".trc", "_px.trc"),
    "mot": ("_rajagopal2016.mot",),
    "c3d": (".c3d", "_px.c3d"),
    "dlc": ("_dlc.csv",),
    "kinovea": ("_kinovea.trc",),
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
        rest = path.name.removeprefix(choice.stem)
        if rest == path.name:
            return False
        return rest in endings or (stills and rest.startswith(STILL) and rest.endswith(".png"))

    try:
        found = [one for one in choice.folder.iterdir() if would_be_replaced(one)]
        return sorted(one for one in found if one.is_file())
    except OSError:  # no such folder yet, or one that writing will tell of
        return []
