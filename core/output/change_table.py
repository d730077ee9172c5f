"""Two recordings in figures, as a table: a row for each quantity and leg."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..changes import Change

if TYPE_CHECKING:
    import pandas as pd

    from ..gait.parameters import Summary

BEYOND = {True: "yes", False: "no", None: ""}


def change_table(rows: Sequence[Change]) -> "pd.DataFrame":
    """Return what `kinetrace compare` writes.

    Columns: ``parameter`` (its key), ``name``, ``unit``, ``side`` (empty for the whole body); of
    the ``first_`` and the ``second_`` recording ``mean``, ``sd``, ``count`` and ``half_width`` of
    the 95 % interval; ``difference``, second minus first, its ``error`` (`Change.error`), and
    whether it is ``beyond_error``: yes, no, or empty where that is not known.
    """
    import pandas as pd

    return pd.DataFrame([_row(one) for one in rows])


def _row(one: Change) -> dict[str, object]:
    return {
        "parameter": one.definition.key,
        "name": one.definition.name,
        "unit": one.definition.unit,
        "side": one.side,
        **_figures("first", one.first),
        **_figures("second", one.second),
        "difference": one.difference,
        "error": one.error,
        "beyond_error": BEYOND[one.beyond_error],
    }


def _figures(which: str, one: "Summary") -> dict[str, float]:
    return {f"{which}_{name}": value for name, value in vars(one).items()}
