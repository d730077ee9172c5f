"""``kinetrace report``: recordings in, printed pages out."""

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from ..gait.reference import Speed
from .options import add_repeatability_option, add_task_option, code, height, named, with_settings

if TYPE_CHECKING:
    from datetime import date

    from ..output.report_options import ReportOptions


OLDEST_YEARS = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace report`` takes."""
    parser.add_argument("recording", nargs="+", type=Path, help="recordings (.kinetrace)")
    parser.add_argument("--out", type=Path, help="folder for the reports (default: here)")
    parser.add_argument("--pdf", action="store_true", help="only a PDF (default: PDF and HTML)")
    parser.add_argument("--html", action="store_true", help="only an HTML page")
    parser.add_argument(
        "--code", type=code, help="the person's code, never a name (default: the recording's)"
    )
    parser.add_argument(
        "--recorded-on", type=_date, metavar="DATE", help="when it was filmed, like 2026-03-05"
    )
    parser.add_argument("--operator", default="", help="who measured: printed at the top")
    parser.add_argument("--conditions", default="", help="task, aids, shoes: printed at the top")
    parser.add_argument("--video", type=Path, help="where the video is now, if it was moved")
    parser.add_argument("--height-m", type=height, help="the person's height, for metres")
    add_task_option(parser, None)
    parser.add_argument("--no-stills", action="store_true", help="leave key frames out")
    parser.add_argument("--no-blur", action="store_true", help="show the face in key frames")
    parser.add_argument("--video-name", action="store_true", help="print the video's file name")
    parser.add_argument("--no-date", action="store_true", help="leave today's date out")
    parser.add_argument("--age", type=_years, help="years, to choose the laboratory reference")
    parser.add_argument(
        "--reference-speed",
        choices=get_args(Speed),
        default="free",
        help="how fast the laboratory's people walked (default: free, each at their own pace)",
    )
    parser.add_argument("--aid", action="store_true", help="walks with an aid: no reference")
    parser.add_argument("--prosthesis", action="store_true", help="no reference")
    parser.add_argument("--no-reference", action="store_true", help="leave the reference out")
    add_repeatability_option(parser)


def _date(text: str) -> "date":
    """Return a date that was typed."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"expected year, month and day like 2026-03-05, got {text}"
        ) from None


def _years(text: str) -> float:
    """Return an age that was typed."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= OLDEST_YEARS:
        raise argparse.ArgumentTypeError(
            f"expected years between 0 and {OLDEST_YEARS}, like 45, got {text}"
        )
    return value


def run(args: argparse.Namespace) -> int:
    """Write each recording's report; one that fails does not stop the others."""
    from dataclasses import replace

    from ..errors import KinetraceError, VideoError
    from ..output.file_names import names_of, stem_of
    from ..output.report import write_report
    from ..recordings.recording_file import load
    from .export import files_there, tell_of_replaced

    if args.video is not None and not args.video.is_file():
        raise VideoError(f"--video {args.video}: there is no such file. Check the path.")
    endings = [end for end, asked in ((".pdf", args.pdf), (".html", args.html)) if asked]
    options, failed = options_of(args), 0
    taken: set[str] = set()
    for path, name in names_of(named(args.recording)).items():
        try:
            recording = load(path)
            if args.code is not None:
                recording = replace(recording, code=args.code)
            recording = with_settings(recording, args)
            stem = (args.out or Path()) / f"{stem_of(recording, name, taken)}_report"
            files = [stem.with_name(stem.name + end) for end in endings or (".pdf", ".html")]
            there = files_there(stem.parent)
            for _ in write_report(recording, files, options):
                pass
            print("\n".join(str(file) for file in files))
            tell_of_replaced(path, files, there)
        except (KinetraceError, ValueError) as error:
            print(f"{path.name or path}: {str(error).removeprefix(f'{path}: ')}", file=sys.stderr)
            failed += 1
    return 1 if failed else 0


def options_of(args: argparse.Namespace) -> "ReportOptions":
    """Return the choices made on the command line."""
    from datetime import date

    from ..output.change_table import read_repeatability
    from ..output.report_options import ReportOptions

    return ReportOptions(
        code=args.code,
        made_on=None if args.no_date else date.today(),
        recorded_on=args.recorded_on,
        operator=args.operator,
        conditions=args.conditions,
        show_video_name=args.video_name,
        stills=not args.no_stills,
        blur=not args.no_blur,
        video=args.video,
        reference=not args.no_reference,
        speed=args.reference_speed,
        age_years=args.age,
        walking_aid=args.aid,
        prosthesis=args.prosthesis,
        own_errors=read_repeatability(args.repeatability) if args.repeatability else {},
    )
