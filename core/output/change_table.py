"""Recordings compared in figures, as tables: a row for each quantity and leg."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..changes import Change, Quantity
from ..errors import RecordingError
from ..repeatability import Repeatability

if TYPE_CHECKING:
    import pandas as pd

    from ..gait.parameters import Summary

BEYOND = {True: "yes", False: "no", None: ""}


def change_table(rows: Sequence[Change], names: tuple[str, str]) -> "pd.DataFrame":
    """Return what `kinetrace compare` writes.

    Columns: ``first_recording``, ``second_recording`` (their names), ``parameter`` (its key),
    ``name``, ``unit``, ``side`` (empty for the whole body); of the ``first_`` and the ``second_``
    recording ``mean``, ``sd``, ``count`` and ``half_width`` of the 95 % interval; ``difference``,
    second minus first, its ``error`` (`Change.error`), and whether it is ``beyond_error``: yes, no,
    or empty where that is not known.
    """
    import pandas as pd

    whose = dict(zip(("first_recording", "second_recording"), names, strict=True))
    return pd.DataFrame([whose | _row(one) for one in rows])


def _row(one: Change) -> dict[str, object]:
    return {
        **_quantity(one),
        **_figures("first", one.first),
        **_figures("second", one.second),
        "difference": one.difference,
        "error": one.error,
        "beyond_error": BEYOND[one.beyond_error],
    }


def _quantity(one: Change | Repeatability) -> dict[str, str]:
    return {
        "parameter": one.definition.key,
        "name": one.definition.name,
        "unit": one.definition.unit,
        "side": one.side,
    }


def _figures(which: str, one: "Summary") -> dict[str, float]:
    return {f"{which}_{name}": value for name, value in vars(one).items()}


def repeatability_table(rows: Sequence[Repeatability]) -> "pd.DataFrame":
    """Return what `kinetrace repeatability` writes.

    Columns: ``parameter`` (its key), ``name``, ``unit``, ``side`` (empty for the whole body),
    ``persons``, ``recordings``, ``within_sd`` and ``repeatability`` (`Repeatability.coefficient`).
    """
    import pandas as pd

    return pd.DataFrame([_repeated(one) for one in rows])


def _repeated(one: Repeatability) -> dict[str, object]:
    return {
        **_quantity(one),
        "persons": one.persons,
        "recordings": one.recordings,
        "within_sd": one.within_sd,
        "repeatability": one.coefficient,
    }


def read_repeatability(path: Path) -> dict[Quantity, float]:
    """Return the repeatability of each quantity from such a table.

    Raises
    ------
    RecordingError : the file cannot be read, or is none of these tables
    """
    import pandas as pd

    try:
        table = pd.read_csv(path, dtype={"parameter": str, "unit": str, "side": str})
        keys = zip(table["parameter"], table["unit"], table["side"].fillna(""), strict=True)
        return dict(zip(keys, table["repeatability"].astype(float), strict=True))
    except OSError as error:
        raise RecordingError(
            f"{path}: cannot be read ({error.strerror or error}). Choose another file."
        ) from error
    except (ValueError, KeyError) as error:
        raise RecordingError(
            f"{path}: not a table that 'kinetrace repeatability --csv' wrote ({error}). Choose "
            "another file."
        ) from error
