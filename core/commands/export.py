"""``kinetrace export``: recordings in, files of other programs out."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .options import add_task_option, code, height, named, with_settings

if TYPE_CHECKING:
    from ..measures import Measures
    from ..recordings.recording import Recording, VideoFacts

FORMATS = ("csv", "tidy", "by_hand", "stills", "trc", "mot", "c3d", "dlc", "kinovea")
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
    from ..output.interchange import export
    from ..output.interchange_mot import write_mot
    from ..recordings.recording_file import load

    formats, failed = list(dict.fromkeys(args.format or ["tidy"])), 0
    folder = args.out or Path()
    taken: set[str] = set()
    for path in named(args.recording):
        try:
            named_recording = load(path)
            recording = prepared(named_recording, args)
            stem, findings = stem_of(recording, path, taken), findings_of(recording)
        except (KinetraceError, ValueError) as error:
            print(f"{path.name or path}: {str(error).removeprefix(f'{path}: ')}", file=sys.stderr)
            failed += 1
            continue
        if findings.scale_refused:
            print(f"{path.name}: no metres: {findings.scale_refused}", file=sys.stderr)
        if "tidy" in formats and not findings.parameters:
            for reason in findings.reasons:
                print(f"{path.name}: nothing to put in tables: {reason}", file=sys.stderr)
        there = files_there(folder)
        for name in formats:
            try:
                if name == "mot":
                    written = [write_mot(findings, folder, stem, args.model)]
                elif name == "stills":
                    made = (recording, findings.measures, folder, stem)
                    written = stills(*made, named_recording.video, args.video)
                else:
                    written = export(findings, [name], folder, stem)
                print("\n".join(str(file) for file in written))
                tell_of_replaced(path, written, there)
            except KinetraceError as error:
                print(f"{path.name}: {error}", file=sys.stderr)
                failed += 1
    return 1 if failed else 0


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


def stem_of(recording: "Recording", path: Path, taken: set[str]) -> str:
    """Return the name of a recording's files: its code, else its own name; all different."""
    plain = "".join(c if c.isalnum() or c in "-_ ." else "_" for c in recording.code.strip(" ."))
    stem, number = plain or path.stem, 1
    first = stem
    while stem.casefold() in taken:
        number += 1
        stem = f"{first}_{number}"
    taken.add(stem.casefold())
    return stem


def files_there(folder: Path) -> set[str]:
    """Return the names of the files in a folder, none where it cannot be read."""
    try:
        return {file.name for file in folder.iterdir()}
    except OSError:
        return set()  # what is wrong with it is said when it is written into


def tell_of_replaced(path: Path, written: list[Path], there: set[str]) -> None:
    """Say which of a recording's files took the place of older ones: they may be of another."""
    for file in written:
        if file.name in there:
            print(f"{path.name}: {file} was there already, and is replaced", file=sys.stderr)
