"""``kinetrace bench``: how fast networks and the whole pipeline are on this computer."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS
from .options import count

if TYPE_CHECKING:
    from ..benchmark.card import CardRow
    from ..benchmark.contest import Plan, Result
    from ..benchmark.costs import Cost
    from ..benchmark.rival import Rival


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace bench`` takes."""
    parser.add_argument("video", nargs="?", type=Path, help="for the pipeline (default: sample)")
    parser.add_argument("--variant", choices=list(VARIANTS), action="append", help="repeatable")
    parser.add_argument(
        "--engine", choices=("openvino", "torch"), action="append", help="repeatable"
    )
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--threads", type=count, help="of the CPU (default: all cores)")
    parser.add_argument(
        "--against", type=Path, metavar="FOLDER", help="of the published TFLite files"
    )
    parser.add_argument("--rounds", type=count, default=10, help="turns of each engine (10)")
    parser.add_argument("--pictures", type=count, default=10, help="pictures in each turn (10)")
    parser.add_argument(
        "--busy", type=count, default=0, help="programs that keep a core busy beside (none)"
    )
    parser.add_argument(
        "--device",
        choices=("cpu", "cuda"),
        default="cpu",
        help="cuda: the graphics card's rate by batch size, and whether it sees the same",
    )
    parser.add_argument("--bare", action="store_true", help="time the networks alone")
    parser.add_argument("--out", type=Path, help="folder for bench.csv, bench.json and bench.png")


def run(args: argparse.Namespace) -> int:
    """Time every engine in turns, then the pipeline; print tables and write them."""
    from ..benchmark.contest import Plan, Result, contest
    from ..benchmark.costs import Cost
    from ..benchmark.figures import machine
    from ..recordings.recording_file import check_place
    from ..video.frames import probe
    from ..video.sample import sample_video

    if args.video and not args.bare:
        probe(args.video)  # what is wrong with it is better known before long work than after it
    if args.out:
        check_place(args.out / "bench.csv")
    if args.device == "cuda":
        return _run_on_card(args)
    facts = machine()
    rivals = _rivals(args)
    plan = Plan(args.rounds, args.pictures, args.busy)
    results: list[Result] = []
    found: list[Cost] = []
    try:
        for variant in dict.fromkeys(one.variant for one in rivals):
            _tell(contest([one for one in rivals if one.variant == variant], plan, results))
        if results and not args.bare:
            _add_costs(found, rivals, args.video or sample_video(), args.rounds)
    finally:  # whoever stops it keeps what was timed
        if results:
            _show(args, facts, plan, results, found)
    if not results:
        print("Nothing could be timed.", file=sys.stderr)
    return 0 if results else 1


def _show(
    args: argparse.Namespace,
    facts: dict[str, object],
    plan: "Plan",
    results: "list[Result]",
    found: "list[Cost]",
) -> None:
    """Print what was timed, and write it where that is asked for."""
    from ..benchmark.figures import cost_table, speed_table

    words = f"{facts['processor']}, {facts['cores']} cores, load {facts['load_before']} before"
    print(f"{words}, {args.busy} busy programs beside\n")
    print(speed_table(results).round(2).to_string(index=False, na_rep=""))
    if found:
        print("\nWhole pipeline")
        print(cost_table(found).round(2).to_string(index=False))
    if args.out:
        _write(args, facts, plan, results, found)
        print(f"\nwritten to {args.out}: bench.csv, bench.json, bench.png")


def _run_on_card(args: argparse.Namespace) -> int:
    """Time the graphics card with every batch size; print the table and write it."""
    import torch

    from ..benchmark.card import CardRow, card_rows
    from ..benchmark.costs import Cost
    from ..benchmark.rival import Rival
    from ..errors import WeightsError
    from ..network.estimator import NO_WEIGHTS
    from ..network.openvino_engine import usual_threads
    from ..network.weights import available_weights
    from ..video.sample import sample_video

    if not torch.cuda.is_available():
        print("No usable NVIDIA graphics card was found.", file=sys.stderr)
        return 1
    present = available_weights(args.weights)
    card = {"card": torch.cuda.get_device_name(), "torch": torch.__version__}
    found: list[CardRow] = []
    whole: list[Cost] = []
    video = args.video or sample_video()
    variants = args.variant or list(present)
    if missing := [one for one in variants if one not in present]:
        raise WeightsError(NO_WEIGHTS.format(variant=missing[0]))
    try:
        for variant in variants:
            pictures = args.rounds * args.pictures
            _tell(card_rows(variant, present[variant], video, "cuda", pictures, found))
        if found and not args.bare:
            threads, timed = (
                args.threads or usual_threads(),
                dict.fromkeys(o.variant for o in found),
            )
            rivals = [Rival(one, "torch", present[one].path, threads, "cuda") for one in timed]
            _add_costs(whole, rivals, video, args.rounds)
    finally:  # whoever stops it keeps what was timed
        if found:
            _show_card(args, card, found, whole)
    if not found:
        print("Nothing could be timed.", file=sys.stderr)
    return 0 if found else 1


def _show_card(
    args: argparse.Namespace, card: dict[str, str], found: "list[CardRow]", whole: "list[Cost]"
) -> None:
    """Print what was timed, and write it where that is asked for."""
    from ..benchmark.card import card_table
    from ..benchmark.figures import cost_table

    print(f"{card['card']}, torch {card['torch']}\n{_card_command(args)}\n")
    print(card_table(found).round(4).to_string(index=False))
    if whole:
        print("\nWhole pipeline")
        print(cost_table(whole).round(2).to_string(index=False))
    if args.out:
        _write_card(args, card, found, whole)
        print(f"\nwritten to {args.out}: bench_cuda.csv, bench_cuda.json")


def _card_command(args: argparse.Namespace) -> str:
    """Return what has to be typed for the same table."""
    import shlex

    words = ["kinetrace", "bench", *([str(args.video)] if args.video else []), "--device", "cuda"]
    for variant in args.variant or ():
        words += ["--variant", variant]
    if args.weights:
        words += ["--weights", str(args.weights)]
    if args.threads:
        words += ["--threads", str(args.threads)]
    if args.bare:
        words.append("--bare")
    return shlex.join([*words, "--rounds", str(args.rounds), "--pictures", str(args.pictures)])


def _write_card(
    args: argparse.Namespace, card: dict[str, str], found: "list[CardRow]", whole: "list[Cost]"
) -> None:
    import json

    from ..benchmark.card import card_table
    from ..benchmark.figures import cost_table, machine
    from ..output.exports import write_table
    from ..recordings.recording_file import replace_file

    table = card_table(found)
    content = {
        "machine": machine() | card,
        "command": _card_command(args),
        "card": json.loads(table.to_json(orient="records")),
        "pipeline": json.loads(cost_table(whole).to_json(orient="records")),
    }
    write_table(table, args.out / "bench_cuda.csv")
    text = json.dumps(content, indent=1, ensure_ascii=False)
    replace_file(args.out / "bench_cuda.json", lambda file: file.write_text(text, encoding="utf-8"))


def _rivals(args: argparse.Namespace) -> "list[Rival]":
    """Return what is to be timed, variant by variant.

    Raises
    ------
    WeightsError : none or not the asked weights are here, or no TFLite files
    """
    from ..benchmark.published import published_files
    from ..benchmark.rival import Rival
    from ..errors import WeightsError
    from ..network.estimator import NO_WEIGHTS
    from ..network.openvino_engine import usual_threads
    from ..network.weights import available_weights

    threads = args.threads or usual_threads()
    present = available_weights(args.weights)
    published = published_files(args.against) if args.against else {}
    rivals = []
    for variant in args.variant or present:
        if variant not in present:
            raise WeightsError(NO_WEIGHTS.format(variant=variant))
        for engine in args.engine or ("openvino", "torch"):
            rivals.append(Rival(variant, engine, present[variant].path, threads))
        if args.against and variant not in published:
            print(f"left out: {args.against} has no EfficientPose{variant}.tflite", file=sys.stderr)
        if variant in published:
            rivals.append(Rival(variant, "tflite", published[variant], threads))
    return rivals


def _add_costs(found: "list[Cost]", rivals: "list[Rival]", video: Path, rounds: int) -> None:
    """Time the whole pipeline with each variant's first engine; fill `found`."""
    from tempfile import TemporaryDirectory

    from ..benchmark.costs import costs
    from ..benchmark.rival import running

    first = {one.variant: one for one in reversed(rivals) if one.engine != "tflite"}
    with TemporaryDirectory() as folder:
        for rival in reversed(first.values()):
            with running(rival) as one:
                _tell(costs(one, video, Path(folder), rounds, found))


def _tell(steps: Iterator[str]) -> None:
    """Show what is being done in one line; keep the lines of what was left out."""
    for step in steps:
        if step.startswith("left out"):
            print(f"\r{step:<76}", file=sys.stderr)
        else:
            print(f"\r{step:<76}", end="", file=sys.stderr, flush=True)
    print(f"\r{'':<76}\r", end="", file=sys.stderr, flush=True)


def _write(
    args: argparse.Namespace,
    facts: dict[str, object],
    plan: "Plan",
    results: "list[Result]",
    found: "list[Cost]",
) -> None:
    import json

    from ..benchmark.figures import cost_table, figure, speed_table
    from ..output.exports import write_table
    from ..output.plots import write_figure
    from ..recordings.recording_file import replace_file

    speeds, costs = speed_table(results), cost_table(found)
    run = {"rounds": plan.rounds, "pictures": plan.pictures, "busy": plan.busy}
    content = {
        "machine": facts,
        "run": run,
        "engines": json.loads(speeds.to_json(orient="records")),
        "pipeline": json.loads(costs.to_json(orient="records")),
    }
    write_table(speeds, args.out / "bench.csv")
    text = json.dumps(content, indent=1, ensure_ascii=False)
    replace_file(args.out / "bench.json", lambda file: file.write_text(text, encoding="utf-8"))
    write_figure(figure(results, found), args.out / "bench.png")
