"""The rows of `measure_window.py` as the tables of the README."""

import re
from collections.abc import Iterator, Sequence

SPREAD = re.compile(r"median (\d+), p95 (\d+), p99 (\d+), most (\d+) ms")


def tables(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of two tables in Markdown: times in ms, then all the rest.

    >>> list(tables([("stall", "median 0, p95 1, p99 2, most 41 ms"), ("load", "1.2")]))[2::4]
    ['| stall | 0 | 1 | 2 | 41 |', '| load | 1.2 |']
    """
    yield "| ms | median | 95 % within | 99 % within | longest |"
    yield "|---|---|---|---|---|"
    for name, value in rows:
        for number, found in enumerate(SPREAD.findall(value)):
            more = ", with waiting for a processor" if number else ""
            yield f"| {name}{more} | {' | '.join(found)} |"
    yield ""
    yield "| what | measured |"
    yield "|---|---|"
    for name, value in rows:
        if not SPREAD.search(value):
            yield f"| {name} | {value} |"
