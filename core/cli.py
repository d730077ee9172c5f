"""The command line: one word a command, each in a file of `kinetrace.core.commands`.

Nothing heavy is imported before a command needs it.
"""

import argparse
import contextlib
import importlib
import io
import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .system.standard_output import OutputError, printing
from .system.stopping import stopped_in_order

COMMANDS: dict[str, tuple[str, str, str]] = {
    "analyze": (
        "analyze",
        "measure joint angles in videos or pictures",
        "analyze walk.mp4 --out results --overlay",
    ),
    "export": (
        "export",
        "write recordings in the files of other programs",
        "export results/walk.kinetrace --format trc --height-m 1.75",
    ),
    "batch": (
        "batch",
        "analyse a folder of videos, each on its own; go on where it stopped",
        "batch videos --out results",
    ),
    "report": (
        "report",
        "write reports of recordings as PDF and HTML",
        "report results/walk.kinetrace --code P-01",
    ),
    "compare": (
        "compare",
        "compare two recordings of one person in figures",
        "compare before.kinetrace after.kinetrace",
    ),
    "repeatability": (
        "repeatability",
        "measure how much your own repeated recordings differ",
        "repeatability day1/*.kinetrace --csv errors.csv",
    ),
    "validate": (
        "validate",
        "measure the errors against rendered movements with known angles",
        "validate --variant RT",
    ),
    "weights": (
        "weights",
        "list, download or import the network's weights",
        "weights download III",
    ),
    "train": ("train", "train a network on your own pictures", "train rt.toml"),
    "crops": (
        "crops",
        "cut training pictures out of recordings and rendered walkers",
        "crops results --out pictures",
    ),
    "evaluate": (
        "evaluate",
        "score networks side by side on the same held-out persons",
        "evaluate mine.safetensors --data pictures",
    ),
    "teach": (
        "teach",
        "let one network label pictures for another",
        "teach teacher.safetensors labels.npz --data pictures",
    ),
    "ablate-repair": (
        "ablate_repair",
        "measure what each part of the left/right repair is worth",
        "ablate-repair --each",
    ),
    "exchanges": (
        "exchanges",
        "count how often networks exchange the legs of real people",
        "exchanges walk.mp4 --weights mine.safetensors",
    ),
    "decoders": ("decoders", "compare ways to read points off heatmaps", "decoders --variant RT"),
    "bench": (
        "bench",
        "time the networks and the whole pipeline on this computer",
        "bench --bare --variant RT",
    ),
    "variants": (
        "variants",
        "compare size and cost of the five networks with the paper",
        "variants --csv",
    ),
}
"""Command to its module in `kinetrace.core.commands`, its line in the help and an example."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for an input that failed, 2 for wrong usage.

    Also 130 where it was stopped, 141 where who read what it prints has gone.
    """
    multiprocessing.freeze_support()  # a packaged program starts its workers through here
    # torch's threads would otherwise spin while they wait, much slower beside other programs
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # no name of a file ends a command
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with printing():
            return _answer(given)
    except OutputError as error:
        if error.unread:
            return 141  # as of a program that the closed pipe ended: 128 + SIGPIPE
        with contextlib.suppress(OSError):
            print(f"kinetrace: {error}", file=sys.stderr)
        return 1


def _answer(given: list[str]) -> int:
    if given and _is_missing_file(given[0]):
        file = Path(given[0])
        folder = file.absolute().parent
        print(f"kinetrace: {file.name}: there is no such file in {folder}.", file=sys.stderr)
        return 1
    if given and _is_in_place_of_a_command(given[0]) and os.path.lexists(given[0]):
        wanted = _command_for(Path(given[0]))
        print(f"kinetrace: say what to do with it: kinetrace {wanted} {given[0]}", file=sys.stderr)
        return 2
    parser = _parser(given[0] if given else None)
    args = parser.parse_args(given)
    if args.version:
        print(f"kinetrace {_version()}")
        return 0
    if args.command is None:
        parser.print_help()
        return 0
    with stopped_in_order():
        return _run(args)


def _is_missing_file(word: str) -> bool:
    """Tell whether a word in the place of a command names a file, by its ending or folder."""
    file = Path(word)
    named = bool(file.suffix or file.name != word)
    return named and _is_in_place_of_a_command(word) and not os.path.lexists(word)


def _is_in_place_of_a_command(word: str) -> bool:
    return word not in COMMANDS and not word.startswith("-")


def _command_for(path: Path) -> str:
    """Return the command that a file or folder in the place of one was probably meant for."""
    from .recordings.recording import SUFFIX

    if path.is_dir():
        return "batch"
    return "report" if path.suffix == SUFFIX else "analyze"


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kinetrace",
        description="Measures human movement from ordinary video, on your own computer. "
        "Research and education software, not a medical device.",
        epilog="Without a command the window opens; 'kinetrace FILE' opens a file in it. "
        "Example: kinetrace analyze --sample --out results --overlay",
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, line, example) in COMMANDS.items():
        command = subparsers.add_parser(
            name,
            help=line,
            description=line[0].upper() + line[1:] + ".",
            epilog=f"Example: kinetrace {example}",
        )
        if name == chosen:
            loaded = importlib.import_module(f".commands.{module}", __package__)
            loaded.add_arguments(command)
            command.set_defaults(run=loaded.run)
    return parser


def _run(args: Any) -> int:
    from .errors import KinetraceError, in_words

    try:
        return int(args.run(args))
    except KinetraceError as error:
        print(f"kinetrace: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        print(f"kinetrace: {in_words(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kinetrace: stopped.", file=sys.stderr)
        return 130


def _version() -> str:
    import importlib.metadata

    return importlib.metadata.version("kinetrace")
