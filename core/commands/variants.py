"""``kinetrace variants``: every variant and ablation beside the paper's figures."""

import argparse
import csv
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..network.complexity import Row

HEADER = (
    "variant",
    "change",
    "parameters",
    "paper_parameters_m",
    "gflops",
    "paper_gflops",
    "gflops_difference_percent",
    "paper_pckh_50",
    "paper_pckh_10",
    "whole_parameters",
    "trainable_parameters",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace variants`` takes."""
    parser.add_argument("--csv", action="store_true", help="print comma-separated values")


def run(args: argparse.Namespace) -> int:
    """Count every network and print the table, row by row."""
    from ..network.complexity import rows

    if args.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow((*HEADER, "note"))
        for row in rows():
            writer.writerow((*values(row), row.note))
    else:
        _print_table()
    return 0


def values(row: "Row") -> tuple[str, ...]:
    """Return one line of the table, in the order of `HEADER`."""
    counted, published = row.counted, row.published
    return (
        row.name,
        row.change,
        str(counted.parameters),
        f"{published.parameters_m:.2f}",
        f"{counted.flops / 1e9:.4f}",
        f"{published.flops_g:.2f}",
        f"{100 * row.flops_difference:+.2f}",
        f"{published.pckh_50:.2f}",
        f"{published.pckh_10:.2f}",
        str(counted.whole_parameters),
        str(counted.trainable_parameters),
    )


def _print_table() -> None:
    from ..network.complexity import rows

    line = "{:<4} {:<28} {:>10} {:>7}  {:>8} {:>7} {:>7}  {:>7} {:>7}"
    print(line.format("", "", "para-", "paper,", "", "paper,", "differ-", "PCKh", "PCKh"))
    print(line.format("", "change", "meters", "M", "GFLOPs", "G", "ence, %", "@50", "@10"))
    notes: list[str] = []
    for row in rows():
        mark = ""
        if row.note:
            notes += [row.note] if row.note not in notes else []
            mark = f" ({notes.index(row.note) + 1})"
        name, change, *numbers = values(row)
        print(line.format(name, change + mark, *numbers[:7]), flush=True)
    print(
        "\nParameters: inference graph, auxiliary prediction layers pruned, batch-norm statistics "
        "included.\nFLOPs: 2 for each multiply-add, 1 for each element of an element-wise "
        "operation.\nPaper and PCKh (MPII validation, multi-scale): Groos, Ramampiaro, Ihlen 2021, "
        "doi 10.1007/s10489-020-01918-7."
    )
    for number, note in enumerate(notes, 1):
        print(f"({number}) {note[0].upper()}{note[1:]}.")
