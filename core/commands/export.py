"""``kinetrace export``: recordings in, files of other programs out."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .options import add_task_option, code, height, named, with_settings

if TYPE_CHECKING:
    import pandas as pd

    from ..measures import Measures
    from ..recordings.recording import Recording, VideoFacts

FORMATS = ("csv", "velocities", "tidy", "by_hand", "stills", "trc", "mot", "c3d", "dlc", "kinovea")
MODELS = ("rajagopal2016", "gait2392")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace export`` takes."""
    parser.add_argument("recording", nargs="+", type=Path, help="recordings (.kinetrace)")
    parser.add_argument(
        "--format",
        action="append",
        choices=FORMATS,
        help="repeatable (default: tidy); stills are key frames with what was drawn on them, the "
        "measured person's face made unrecognisable; c3d needs the package ezc3d",
    )
    parser.add_argument("--out", type=Path, help="folder for the files (default: here)")
    parser.add_argument(
        "--together",
        type=_together,
        metavar="NAME",
        help="write the tidy tables of all recordings into one file of each kind, "
        "NAME_parameters.csv and so on, with the columns trial, video, task and code, and the "
        "scale where there are lengths",
    )
    parser.add_argument(
        "--code",
        type=code,
        help="name the files by this code and leave the video's name, folder and all comments out",
    )
    parser.add_argument(
        "--video", type=Path, help="where the video is now, if it was moved (stills need it)"
    )
    parser.add_argument("--height-m", type=height, help="the person's height, for metres")
    add_task_option(parser, None)
    parser.add_argument(
        "--model", choices=MODELS, default=MODELS[0], help="whose coordinates a MOT file has"
    )


def run(args: argparse.Namespace) -> int:
    """Write each recording's files; one that cannot be written does not stop the others."""
    from ..errors import KinetraceError
    from ..findings import findings_of
    from ..output.file_names import names_of, stem_of
    from ..output.interchange import export, write_facts
    from ..output.interchange_mot import write_mot
    from ..output.joined_tables import labelled_tables
    from ..recordings.recording_file import load

    formats, failed = list(dict.fromkeys(args.format or ["tidy"])), 0
    folder = args.out or Path()
    taken: set[str] = set()
    joined: list[dict[str, pd.DataFrame]] = []
    for path, own_name in names_of(named(args.recording)).items():
        try:
            named_recording = load(path)
            recording = prepared(named_recording, args)
            stem, findings = stem_of(recording, own_name, taken), findings_of(recording)
        except (KinetraceError, ValueError) as error:
            print(f"{path.name or path}: {str(error).removeprefix(f'{path}: ')}", file=sys.stderr)
            failed += 1
            continue
        if findings.scale_refused:
            print(f"{path.name}: no metres: {findings.scale_refused}", file=sys.stderr)
        if ("tidy" in formats or args.together) and not findings.parameters:
            for reason in findings.reasons:
                print(f"{path.name}: nothing to put in tables: {reason}", file=sys.stderr)
        there = files_there(folder)
        if args.together:
            joined.append(labelled_tables(findings, stem))
        told: set[Path] = set()  # the facts belong to several formats
        for name in formats:
            if name == "tidy" and args.together:
                continue
            try:
                if name == "mot":
                    mot = write_mot(findings, folder, stem, args.model)
                    written = [mot, write_facts(findings, folder, stem)]
                elif name == "stills":
                    made = (recording, findings.measures, folder, stem)
                    written = stills(*made, named_recording.video, args.video)
                else:
                    written = export(findings, [name], folder, stem)
                written = [file for file in written if file not in told]
                told.update(written)
                print("\n".join(str(file) for file in written))
                tell_of_replaced(path, written, there)
            except KinetraceError as error:
                print(f"{path.name}: {error}", file=sys.stderr)
                failed += 1
    if joined:
        failed += not _join(joined, folder, args.together)
    return 1 if failed else 0


def _join(tables: "list[dict[str, pd.DataFrame]]", folder: Path, stem: str) -> bool:
    """Write the tables of all recordings; return whether that went well."""
    from ..errors import KinetraceError
    from ..output.joined_tables import write_joined

    there = files_there(folder)
    try:
        for file in write_joined(tables, folder, stem):
            print(file)
            tell_of_replaced(Path(stem), [file], there)
    except KinetraceError as error:
        print(error, file=sys.stderr)
        return False
    return True


def _together(text: str) -> str:
    """Return how the files begin that hold the tables of all recordings."""
    if not text.strip(" .") or Path(text).name != text:
        raise argparse.ArgumentTypeError(f"expected a name like study, no folder, got '{text}'")
    return text


def prepared(recording: "Recording", args: argparse.Namespace) -> "Recording":
    """Return the recording with the code, height and task given on the command line."""
    from dataclasses import replace

    from ..output.sharing import without_names

    if args.code is not None:
        recording = replace(without_names(recording), code=args.code)
    return with_settings(recording, args)


def stills(
    recording: "Recording",
    measures: "Measures",
    folder: Path,
    stem: str,
    facts: "VideoFacts",
    moved: Path | None,
) -> list[Path]:
    """Write the key frames; `facts` tell the video also where the recording is without names."""
    from ..errors import VideoError
    from ..output.hand_export import write_stills

    video = moved or facts.path
    try:
        made = (recording, measures, folder, stem)
        return list(write_stills(*made, video=video, sha256=facts.sha256))
    except VideoError as error:
        if moved is None and not os.path.isfile(video):  # noqa: PTH113 - no also of a forbidden one
            raise VideoError(f"{error} Say where it is with --video.") from error
        raise


def files_there(folder: Path) -> set[str]:
    """Return the names of the files in a folder, none where it cannot be read."""
    try:
        return {file.name for file in folder.iterdir()}
    except OSError:
        return set()  # what is wrong with it is said when it is written into


def tell_of_replaced(path: Path, written: list[Path], there: set[str]) -> None:
    """Say which of the files made of `path` took the place of older ones, perhaps of another."""
    for file in written:
        if any(_is_of_that_name(file, name) for name in there):
            print(f"{path.name}: {file} was there already, and is replaced", file=sys.stderr)


def _is_of_that_name(file: Path, name: str) -> bool:
    """Return whether a file that was written is the one that a name of its folder is of.

    Also by other letters, where that is one file to the disk.
    """
    from ..system.same_name import as_disks_compare

    if name == file.name or as_disks_compare(name) != as_disks_compare(file.name):
        return name == file.name
    try:
        return file.samefile(file.with_name(name))
    except OSError:
        return False
