"""``kinetrace batch``: a folder of videos in, the results of each out."""

import argparse
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import KinetraceError, RecordingError
from .options import (
    add_engine_options,
    add_settings_options,
    count,
    engine_line,
    named_settings,
    number,
    overlay_of,
    tell_of_conversion,
)

if TYPE_CHECKING:
    from ..batch.asked import Batch
    from ..batch.files import Found
    from ..batch.manifest import Manifest

NOT_ALL_DONE, NOTHING_DONE = 1, 2


class _CutShortError(KinetraceError):
    """The batch cannot go on, and some videos are done."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace batch`` takes."""
    parser.description = (
        f"{parser.description} "
        "Run it again to go on: what is finished is known by its content, the settings and the "
        "weights, not by its name. A recording that is there keeps its settings, as its task, but "
        "for those that are named. Ends with 0 if all videos are done, 1 if some are not, 2 if "
        "nothing could be done."
    )
    parser.add_argument("folder", type=_folder, help="folder of videos")
    parser.add_argument(
        "--out", type=_folder, help="folder for the results, as a tree (default: beside each video)"
    )
    parser.add_argument(
        "--include",
        action="append",
        default=[],
        metavar="PATTERN",
        help="only these names or paths, '*.mov' or 'day1/*' (repeatable; default: all videos)",
    )
    parser.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="not these files or folders (repeatable)",
    )
    parser.add_argument("--no-recursive", action="store_true", help="not the folders in it")
    parser.add_argument("--again", action="store_true", help="also what is finished")
    _add_worker_options(parser)
    add_engine_options(parser)
    add_settings_options(parser)


def _add_worker_options(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--workers",
        type=count,
        metavar="N",
        help="files at a time (default: as many as there are cores and memory for)",
    )
    where.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="let the workers of this Dask scheduler do it, 'tcp://name:8786'; each must have "
        "Kinetrace, the same weights, and the folders under the same path",
    )
    parser.add_argument(
        "--limit-min", type=_minutes, metavar="MIN", help="end a file that takes longer"
    )
    parser.add_argument(
        "--stall-min",
        type=_minutes,
        default=15.0,
        metavar="MIN",
        help="end a file that shows no progress for so long (default: 15)",
    )


def run(args: argparse.Namespace) -> int:
    """Analyse all videos of a folder; one that fails does not stop the others."""
    try:
        found = _found(args)
        if not found.videos:
            return NOTHING_DONE
        if args.scheduler is None:
            tell_of_conversion(args)
        manifest = _watch(_batch(args, found.videos))
    except KinetraceError as error:
        shut = isinstance(error, RecordingError) and not os.access(args.folder, os.W_OK)
        hint = " --out FOLDER names one." if shut and args.out is None else ""
        print(f"kinetrace batch: {error}{hint}", file=sys.stderr)
        return NOT_ALL_DONE if isinstance(error, _CutShortError) else NOTHING_DONE
    all_done = _close(manifest) and not found.unreadable
    return 0 if all_done else NOT_ALL_DONE


def _found(args: argparse.Namespace) -> "Found":
    """Return the folder's videos; say which folders cannot be read, and if there is none."""
    from ..batch.files import find_videos

    if args.out is not None and args.out.is_file():
        raise KinetraceError(f"{args.out}: this is a file. Name a folder for the results.")
    found = find_videos(
        args.folder,
        include=args.include,
        exclude=args.exclude,
        recursive=not args.no_recursive,
        leave_out=[args.out] if args.out else [],
    )
    for line in found.unreadable:
        print(line, file=sys.stderr)
    if not found.videos:
        why = _why_none(args)
        print(f"{args.folder}: there is no video to analyse here. {why}", file=sys.stderr)
    return found


def _why_none(args: argparse.Namespace) -> str:
    from ..video.endings import VIDEO_ENDINGS

    if args.include or args.exclude:
        return "With --include and --exclude as they were given, no file is left."
    if args.no_recursive:
        return "The folders in it were left alone (--no-recursive)."
    endings = ", ".join(VIDEO_ENDINGS)
    return f"Files are taken that end in {endings}; others with --include '*.ENDING'."


def _batch(args: argparse.Namespace, videos: tuple[Path, ...]) -> "Batch":
    from ..batch.asked import Batch
    from ..batch.work import FileAnalysis

    work = FileAnalysis(
        args.variant,
        args.device,
        None if args.weights is None else args.weights.absolute(),
        args.averaging,
        named_settings(args),
        overlay_of(args),
        args.engine,
        args.show_faces,
        args.rotate,
    )
    return Batch(
        args.folder,
        videos,
        work,
        args.out,
        args.workers,
        limit_s=None if args.limit_min is None else 60 * args.limit_min,
        stall_s=60 * args.stall_min,
        again=args.again,
        scheduler=args.scheduler,
    )


def _watch(batch: "Batch") -> "Manifest":
    """Run a batch behind its display.

    Raises
    ------
    KinetraceError : it cannot begin; `_CutShortError` where it cannot go on
    """
    from ..batch.run import run_batch
    from ..batch.summary import WITH_RESULTS
    from .batch_display import open_display

    total = len(batch.videos)
    print(f"{total} video{'s' if total > 1 else ''} in {batch.folder}")
    display, told, done = None, False, False
    with closing(run_batch(batch)) as steps:
        try:
            while True:
                progress = next(steps)
                done = any(one.state in WITH_RESULTS for one in progress.entries)
                if progress.engine and not told:
                    engine, told = progress.engine, True
                    facts = (engine[name] for name in ("variant", "place", "device", "origin"))
                    print(engine_line(*facts))
                if told:
                    display = display or open_display(total)
                    display.show(progress)
        except StopIteration as end:
            manifest: Manifest = end.value
            return manifest
        except KinetraceError as error:
            if done:
                raise _CutShortError(str(error)) from error
            raise
        except KeyboardInterrupt:
            print("\nStopping; the same command goes on from here.", file=sys.stderr)
            raise
        finally:
            if display is not None:
                display.close()


def _close(manifest: "Manifest") -> bool:
    """Say what became of the files; return whether all are done."""
    from ..batch.manifest import State
    from ..batch.summary import CSV_NAME, HTML_NAME, worst_first
    from .batch_display import line_of

    counts = manifest.counts()
    print(", ".join(f"{count} {state.value}" for state, count in counts.items() if count))
    for entry in worst_first(manifest.entries):
        if entry.state is State.FAILED:
            print(f"  {line_of(entry)}")
    print(f"Worst first: {manifest.path.with_name(CSV_NAME)} and {HTML_NAME}")
    return counts[State.DONE] + counts[State.COPY] == len(manifest.entries)


def _folder(text: str) -> Path:
    if not text:  # which would be the folder where one is
        raise argparse.ArgumentTypeError("expected a folder, got an empty name")
    return Path(text)


def _minutes(text: str) -> float:
    value = number(text)
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"expected minutes above 0, got {text}")
    return value
