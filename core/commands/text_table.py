"""Rows of text in columns, for the terminal."""

from collections.abc import Collection, Sequence


def in_columns(rows: Sequence[Sequence[str]], left: Collection[int]) -> str:
    """Return rows in columns as wide as their texts.

    Parameters
    ----------
    left : numbers of the columns whose texts begin at the left; figures end at the right

    >>> print(in_columns([("name", "s"), ("step", "0.5")], left=[0]))
    name    s
    step  0.5
    """
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            text.ljust(room) if n in left else text.rjust(room)
            for n, (text, room) in enumerate(zip(row, wide, strict=True))
        ).rstrip()
        for row in rows
    )
