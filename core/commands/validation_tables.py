"""Tables of errors and targets as they are printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from ..validation.targets import Check


def print_targets(made: "Sequence[Check]", whom: str) -> None:
    """Print how many of the recordings reach each target, and each that is not reached."""
    from ..validation.targets import tally

    print(f"\ntargets: {whom} that reach each\n")
    print(text(table(tally(made)), 2))
    missed = [one for one in made if not one.passed]
    ending = "; not reached:" if missed else ""
    print(f"\n{len(made) - len(missed)} of {len(made)} checks pass{ending}")
    for one in missed:
        print(f"  {one.walker or 'all'}: {one.target}: {one.value:.2f}")


def table(rows: Sequence[Any]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame([vars(row) for row in rows])


def text(table: "pd.DataFrame", decimals: int = 1) -> str:
    return str(table.to_string(index=False, float_format=lambda v: f"{v:.{decimals}f}"))
