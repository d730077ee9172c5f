"""The options that every command shares which analyses videos."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..kinematics.floor import MOST_ROLL_DEG
from ..network.engines import ENGINES
from ..network.variants import PUBLISHED, VARIANTS
from ..system.presence import fitting
from ..tasks.choice import GAIT, TASK_NAMES

if TYPE_CHECKING:
    from ..output.overlay import Ground
    from ..recordings.recording import Recording, Settings

SIDES = {"auto": None, "right": 1, "left": -1, "front": 0}
TABLE_ENDINGS = (".csv", ".tsv", ".txt")
PLACES = {"shipped": "Kinetrace's own", "imported": "imported", "chosen": "chosen"}


def add_engine_options(parser: argparse.ArgumentParser) -> None:
    """Add which network to use, and where."""
    parser.add_argument("--variant", choices=list(VARIANTS), help="network (default: by device)")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument(
        "--averaging",
        choices=("none", "flip", "full"),
        default="none",
        help="test-time averaging: flip doubles the work, full takes six times",
    )
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default="auto",
        help="what runs the network (auto: OpenVINO on the CPU, torch on the graphics card)",
    )


def add_settings_options(parser: argparse.ArgumentParser) -> None:
    """Add what the measures depend on, and the annotated video."""
    parser.add_argument(
        "--side",
        choices=list(SIDES),
        help="which way the person faces in the picture (default: found for each pass)",
    )
    parser.add_argument("--mirrored", action="store_true", help="the video is a mirror image")
    parser.add_argument(
        "--rotate",
        type=int,
        choices=(0, 90, 180, 270),
        help="turn the picture clockwise, where a video that was filmed upright lies on its side "
        "(default: as its file says, or as the recording that is there)",
    )
    parser.add_argument(
        "--slow-motion",
        type=_factor,
        metavar="N",
        help="the video plays N times slower than it was (240 frames a second played at 30: 8)",
    )
    parser.add_argument("--height-m", type=height, help="the person's height in metres")
    add_task_option(parser, GAIT)
    parser.add_argument(
        "--cutoff-hz",
        type=_cutoff,
        metavar="HZ",
        help="low-pass (default: 6), 0 for none",
    )
    parser.add_argument(
        "--as-seen",
        action="store_true",
        help="angles as they look in the picture, the turn of the path not taken off",
    )
    parser.add_argument(
        "--level",
        type=_roll,
        metavar="DEG",
        help="the camera was rolled by so many degrees: + where the level floor rises to the right "
        "of the picture",
    )
    parser.add_argument("--no-repair", action="store_true", help="keep each map's highest peak")
    parser.add_argument(
        "--overlay",
        action="store_true",
        help="write the annotated video too, the measured person's face made unrecognisable, not "
        "other people's",
    )
    parser.add_argument(
        "--show-faces", action="store_true", help="do not cover faces in what is written"
    )
    parser.add_argument(
        "--stick-figure",
        action="store_true",
        help="write the annotated video as a stick figure on plain ground",
    )


def add_task_option(parser: argparse.ArgumentParser, usual: str | None) -> None:
    """Add which movement is measured, None where none is named; the help tells the usual one."""
    says = usual or "the recording's"
    parser.add_argument("--task", choices=TASK_NAMES, help=f"movement (default: {says})")


def add_repeatability_option(parser: argparse.ArgumentParser) -> None:
    """Add the table of one's own error."""
    parser.add_argument(
        "--repeatability",
        type=Path,
        metavar="FILE",
        help="errors of your own, a table of 'kinetrace repeatability --csv'",
    )


def with_settings(recording: "Recording", args: argparse.Namespace) -> "Recording":
    """Return the recording with the height and the task that were named, its own otherwise."""
    asked = {name: getattr(args, name) for name in ("height_m", "task")}
    named = {name: value for name, value in asked.items() if value is not None}
    return replace(recording, settings=replace(recording.settings, **named))


def settings_of(args: argparse.Namespace) -> "Settings":
    """Return the settings that `add_settings_options` read, the usual ones where none is named."""
    from ..recordings.recording import Settings

    return replace(Settings(), **named_settings(args))


def named_settings(args: argparse.Namespace) -> dict[str, Any]:
    """Return those of the settings that were named, by the name that they have in a recording."""
    from ..kinematics.filtering import FilterSettings

    named: dict[str, Any] = {
        name: value
        for name in ("slow_motion", "height_m", "task")
        if (value := getattr(args, name)) is not None
    }
    if args.side is not None:
        named["facing"] = SIDES[args.side]
    if args.cutoff_hz is not None:
        named["filter"] = FilterSettings(cutoff_hz=args.cutoff_hz or None)
    if args.mirrored:
        named["mirrored"] = True
    if args.as_seen:
        named["path_turn"] = False
    if args.level is not None:
        named["level_deg"] = args.level
    if args.no_repair:
        named["repair"] = False
    return named


def overlay_of(args: argparse.Namespace) -> "Ground | None":
    """Return what the annotated video shows behind the skeleton, None where none is asked for."""
    if args.stick_figure:
        return "plain"
    if not args.overlay:
        return None
    return "picture" if args.show_faces else "blurred"


def tell_of_conversion(args: argparse.Namespace) -> None:
    """Print that the network is converted first, where it has to be."""
    from ..network.estimator import converts_first

    if converts_first(args.variant, args.device, args.weights, args.engine):
        print(
            "Preparing the network for this computer, once; this takes a minute or two.", flush=True
        )


def engine_line(variant: str, place: str, device: str, origin: str) -> str:
    """Return in words which network works where, and whose weights it has."""
    weights = f"{PLACES[place]} weights"
    if place != "shipped":
        weights += f": {origin or 'origin unknown'}"
    return (
        f"EfficientPose {variant} ({weights}; "
        f"{PUBLISHED[variant].parameters_m} M parameters) on the "
        f"{'graphics card' if device == 'cuda' else 'CPU'}"
    )


def named(paths: list[Path]) -> list[Path]:
    """Return the files that are named, also by ``*`` and ``?`` where no shell has looked them up.

    So it is on Windows. The folders may be patterns too, ``**`` any of them. A pattern that no file
    fits stays, to be named where it is missed.
    """
    found: list[Path] = []
    for path in paths:
        signs = [place for place, part in enumerate(path.parts) if "*" in part or "?" in part]
        if signs and not path.exists():
            folder, pattern = Path(*path.parts[: signs[0]]), Path(*path.parts[signs[0] :])
            found += fitting(folder, pattern.as_posix()) or [path]
        else:
            found.append(path)
    return found


def number(text: str) -> float:
    """Return a number that was typed."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a number like 1.75, got {text}") from None


def count(text: str) -> int:
    """Return a whole number of at least 1 that was typed."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 on, got {text}")
    return int(text)


def table_file(text: str) -> Path:
    """Return the file of a table that was typed.

    Behind an option that was meant to come last a pattern of inputs may stand: the first of them
    would be replaced.
    """
    path = Path(text)
    if path.suffix.lower() not in TABLE_ENDINGS:
        raise argparse.ArgumentTypeError(
            f"expected the name of a new table, which ends in .csv, .tsv or .txt, got {text}"
        )
    return path


def code(text: str) -> str:
    """Return a person's code that was typed; files named by an empty one would have the name."""
    if not text.strip(" ."):
        raise argparse.ArgumentTypeError(f"expected a code like P-01, got '{text}'")
    return text


def height(text: str) -> float:
    """Return a body height that was typed, metres."""
    value = number(text)
    if not 0.4 <= value <= 2.6:
        raise argparse.ArgumentTypeError(f"expected metres between 0.4 and 2.6, got {text}")
    return value


def _factor(text: str) -> float:
    value = number(text)
    if not 1 <= value <= 1000:
        raise argparse.ArgumentTypeError(f"expected a factor from 1 to 1000, got {text}")
    return value


def _roll(text: str) -> float:
    value = number(text)
    if not abs(value) <= MOST_ROLL_DEG:
        raise argparse.ArgumentTypeError(
            f"expected degrees from -{MOST_ROLL_DEG:g} to {MOST_ROLL_DEG:g}, got {text}; "
            "a picture that lies on its side is turned by --rotate"
        )
    return value


def _cutoff(text: str) -> float:
    value = number(text)
    if not 0 <= value < 1000:
        raise argparse.ArgumentTypeError(f"expected 0 or a frequency below 1000, got {text}")
    return value
