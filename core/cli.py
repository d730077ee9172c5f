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
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import Any

COMMANDS: dict[str, tuple[str, str]] = {
    "analyze": ("analyze", "measure joint angles in videos or pictures"),
    "export": ("export", "write recordings in the files of other programs"),
    "batch": ("batch", "analyse a folder of videos, each on its own; go on where it stopped"),
    "report": ("report", "write reports of recordings as PDF and HTML"),
    "validate": ("validate", "measure the errors against rendered walkers with known angles"),
    "weights": ("weights", "list, download or import the network's weights"),
    "train": ("train", "train a network on your own pictures"),
    "evaluate": ("evaluate", "score networks side by side on the same held-out persons"),
    "teach": ("teach", "let one network label pictures for another"),
    "ablate-repair": ("ablate_repair", "measure what each part of the left/right repair is worth"),
    "exchanges": ("exchanges", "count how often networks exchange the legs of real people"),
    "decoders": ("decoders", "compare ways to read points off heatmaps"),
    "bench": ("bench", "time the networks and the whole pipeline on this computer"),
    "variants": ("variants", "compare size and cost of the five networks with the paper"),
}
"""Command to its module in `kinetrace.core.commands` and its line in the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for an input that failed, 2 for wrong usage."""
    multiprocessing.freeze_support()  # a packaged program starts its workers through here
    # torch's threads would otherwise spin while they wait, much slower beside other programs
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    if isinstance(
        sys.stdout, io.TextIOWrapper
    ):  # a letter it lacks, as of a file's name, is no end
        sys.stdout.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(given[0] if given else None)
    args = parser.parse_args(given)
    if args.version:
        print(f"kinetrace {_version()}")
        return 0
    if args.command is None:
        parser.print_help()
        return 0
    with _stopped_in_order():
        return _run(args)


@contextlib.contextmanager
def _stopped_in_order() -> Iterator[None]:
    """Take a request to end, as of a system that shuts down, for Ctrl+C: no half file stays."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kinetrace",
        description="Measures human movement from ordinary video, on your own computer. "
        "Research and education software, not a medical device.",
        epilog="Without a command the window opens; 'kinetrace open FILE' opens a file in it.",
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, line) in COMMANDS.items():
        command = subparsers.add_parser(
            name, help=line, description=line[0].upper() + line[1:] + "."
        )
        if name == chosen:
            loaded = importlib.import_module(f".commands.{module}", __package__)
            loaded.add_arguments(command)
            command.set_defaults(run=loaded.run)
    return parser


def _run(args: Any) -> int:
    from .errors import KinetraceError

    try:
        return int(args.run(args))
    except KinetraceError as error:
        print(f"kinetrace: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kinetrace: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def _version() -> str:
    import importlib.metadata

    return importlib.metadata.version("kinetrace")
