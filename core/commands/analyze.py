"""``kinetrace analyze``: videos or pictures in, joint angles out."""

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .networks import Networks
from .options import (
    add_engine_options,
    add_settings_options,
    code,
    named,
    number,
    overlay_of,
    settings_of,
)
from .settings_again import not_kept, set_again

if TYPE_CHECKING:
    from ..analysis import Analysis
    from ..output.overlay import Ground
    from ..person.seed import Seed
    from ..recordings.recording import Recording
    from ..video.info import VideoInfo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace analyze`` takes."""
    parser.add_argument("video", nargs="*", type=Path, help="videos or still pictures")
    parser.add_argument("--sample", action="store_true", help="analyse the shipped recording")
    parser.add_argument("--out", type=Path, help="folder for the results (default: here)")
    add_engine_options(parser)
    parser.set_defaults(averaging=None)  # none, or as the recording that is gone on with
    add_settings_options(parser)
    parser.add_argument(
        "--person",
        type=_seed,
        action="append",
        default=[],
        metavar="X,Y[,SIDE][@SECONDS]",
        help="a point on the person in the first frame, or the centre and longer side of a box "
        "(in the turned picture); with @SECONDS whom to follow from then on. May be given "
        "several times",
    )
    parser.add_argument(
        "--code", type=code, help="the person's code, never a name (default: the recording's own)"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with stopped recordings, with their network"
    )


def run(args: argparse.Namespace) -> int:
    """Analyse each video; one that fails does not stop the others."""
    from ..errors import KinetraceError, in_words
    from ..video.sample import sample_video

    videos = [*([sample_video()] if args.sample else []), *named(args.video)]
    if not videos:
        print("kinetrace analyze: name a video, or use --sample", file=sys.stderr)
        return 2
    networks, failed = Networks(args), 0
    if not args.resume:
        networks.asked()  # without it nothing can be done
    done: dict[Path, Path] = {}
    for video in videos:
        try:
            _analyze(video, done, networks, args)
        except KinetraceError as error:
            print(f"{video.name or video}: {_without_name(str(error), video)}", file=sys.stderr)
            failed += 1
        except OSError as error:
            if error.filename is None:
                raise
            print(in_words(error), file=sys.stderr)
            failed += 1
    return 1 if failed else 0


def _analyze(
    video: Path, done: dict[Path, Path], networks: Networks, args: argparse.Namespace
) -> None:
    """Analyse a video, unless that was `done` by this call, by its place with what video."""
    from ..errors import RecordingError
    from ..output.own_overlay import check_overlay_place
    from ..output.results import own_place, recording_path
    from ..recordings.moved_video import with_video_at
    from ..recordings.recording import SUFFIX
    from ..recordings.recording_file import save

    if video.suffix == SUFFIX:
        raise RecordingError(
            "this is a recording; name its video instead. 'kinetrace export' and "
            "'kinetrace report' take recordings."
        )
    # of '.' there is no stem, and it is told that it is a folder
    stem = (args.out or Path()) / (video.stem or "video")
    place, old = own_place(stem, video)
    if place in done:
        print(f"{video}: the same content as {done[place]}, whose results are in {place.parent}")
        return
    if old is None and place != stem and recording_path(stem).exists():
        print(f"{video.name}: {recording_path(stem)} is of another video and stays")
    if overlay_of(args) is not None:
        check_overlay_place(place)
    if old is not None:
        before, old = old, set_again(old, args)
        if options := not_kept(before, old, args):
            print(
                f"{video.name}: {recording_path(place)} was set by {options}, which is not kept: "
                "name what should stay"
            )
    if args.resume and old is not None and old.complete:
        networks.refuse_others(old, recording_path(place))
        print(f"{video.name}: already complete in {recording_path(place)}")
        recording = with_video_at(old, video)
    else:
        recording = _analysed(video, place, networks, args, old)
    recording = _coded(recording, args)
    save(recording, recording_path(place))
    done[place] = video
    _write_results(recording, place, overlay_of(args))


def _coded(recording: "Recording", args: argparse.Namespace) -> "Recording":
    return recording if args.code is None else replace(recording, code=args.code)


def _analysed(
    video: Path,
    stem: Path,
    networks: Networks,
    args: argparse.Namespace,
    old: "Recording | None",
) -> "Recording":
    """Return the video's recording, with what people decided in the one that is there.

    Stopped by Ctrl-C, what is done is saved, unless that would take the place of more.
    """
    from ..analysis import Analysis
    from ..errors import RecordingError
    from ..output.results import check_results_place, recording_path
    from ..recordings.decisions import cautions, is_decided
    from ..recordings.recording_file import save

    file, resume = recording_path(stem), old if args.resume and old else None  # not without frames
    begun = old if args.resume and old is not None and old.engine.variant else None  # not turned
    estimator = networks.asked() if begun is None else networks.begun_with(begun, file)
    settings = settings_of(args) if old is None else old.settings
    turned_deg = (args.rotate or 0) if old is None else old.video.turned_deg
    people: Sequence[Seed] = sorted(args.person, key=lambda seed: seed.time_s)
    if resume is not None:
        _check_to_come(people, resume, file)
    if old is not None and old.chosen and not people:
        people = old.chosen
        print(f"{video.name}: whom people chose in {file} is followed; --person names another")
    span = None if old is None else old.span
    if span is not None:
        print(
            f"{video.name}: only frames {span[0]} to {span[1]}, the range that was chosen in "
            f"{file}; move that away to analyse all"
        )
    try:
        analysis = Analysis(video, estimator, settings, people, resume, turned_deg, span)
    except ValueError as error:
        raise RecordingError(f"{file} cannot be continued: {error}.") from error
    _check_people(people, analysis.info)
    check_results_place(stem)
    try:
        with _progress_bar(video.name, analysis) as bar:
            for progress in analysis:
                bar.update(progress.done - bar.n)
    except KeyboardInterrupt:
        if old is None or resume is not None:
            save(_coded(analysis.recording(), args), file)
            words = f"'{networks.to_go_on()}' goes on from {file}"
        else:
            words = f"{file} is as it was"
        print(f"\n{video.name}: stopped; {words}", file=sys.stderr)
        raise
    made = analysis.recording()
    if old is None or not is_decided(old):
        return made
    print(f"{video.name}: what people set in {file} is kept")
    for caution in cautions(old, made):
        print(f"{video.name}: {caution}")
    return old.reanalysed(made)


def _check_to_come(people: "Sequence[Seed]", begun: "Recording", file: Path) -> None:
    """Refuse people who were not named when it was begun, in frames that are done."""
    from ..errors import RecordingError

    done_s = begun.detections.time_s[-1]
    if any(one.time_s <= done_s for one in people if one not in begun.chosen):
        raise RecordingError(
            f"{file} is done up to {done_s:.2f} s: --person with --resume needs @SECONDS after "
            "that. Leave --resume out to follow somebody else from an earlier time."
        )


def _check_people(people: "Sequence[Seed]", video: "VideoInfo") -> None:
    from ..errors import VideoError

    for person in people:
        if not (0 <= person.x < video.width and 0 <= person.y < video.height):
            raise VideoError(
                f"--person {person.x:g},{person.y:g} lies outside of the picture, which is "
                f"{video.width} × {video.height} pixels."
            )
        if person.time_s > video.times_s[-1]:
            raise VideoError(
                f"--person …@{person.time_s:g} lies behind the video's end, which is at "
                f"{video.times_s[-1]:g} s."
            )


def _write_results(recording: "Recording", stem: Path, overlay: "Ground | None") -> None:
    from ..measures import measure
    from ..output.own_overlay import with_earlier_overlay
    from ..output.results import OVERLAY, result_path, write_results
    from .analyze_summary import summary

    measures = measure(recording)
    with _bar(recording.video.name + " overlay", 100, "%", hidden=overlay is None) as bar:
        for share in write_results(recording, measures, stem, overlay=overlay):
            bar.update(round(100 * share) - bar.n)
    for line in summary(recording, measures):
        print(line)
    if overlay is None and with_earlier_overlay(stem):
        print(f"  note: {result_path(stem, OVERLAY)} is of earlier results; --overlay renews it")
    print(f"  results: {result_path(stem, '_angles.csv')} and beside it")


@contextmanager
def _progress_bar(name: str, analysis: "Analysis") -> Iterator[Any]:
    with _bar(name, analysis.info.frame_count, "frame") as bar:
        yield bar


@contextmanager
def _bar(name: str, total: int, unit: str, *, hidden: bool = False) -> Iterator[Any]:
    from tqdm import tqdm

    with tqdm(total=total, desc=name, unit=unit, dynamic_ncols=True, disable=hidden) as bar:
        yield bar


def _without_name(text: str, video: Path) -> str:
    return text.removeprefix(f"{video}: ").removeprefix(f"{video.name}: ")


def _seed(text: str) -> "Seed":
    from ..person.seed import Seed

    place, at, time = text.partition("@")
    parts, time_s = [number(part) for part in place.split(",")], number(time) if at else 0.0
    known = all(map(math.isfinite, [*parts, time_s])) and time_s >= 0
    if len(parts) not in (2, 3) or not known or min(parts[2:] or [1]) <= 0:
        raise argparse.ArgumentTypeError(
            f"expected X,Y or X,Y,SIDE in pixels, and perhaps @SECONDS, got {text}"
        )
    side = parts[2] if len(parts) == 3 else None
    return Seed(parts[0], parts[1], side, time_s, goes_on=time_s > 0)
