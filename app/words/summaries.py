"""Parameters in words: their names with the unit, and their figures."""

from kinetrace.core.gait.parameters import Definition, Summary

from .core_words import core_word
from .numbers import localised, signed

SIGNS = {"deg": "°", "deg/s": "°/s"}
DECIMALS = {"deg": 1, "deg/s": 0, "cm": 1, "steps/min": 1}
"""By unit; 1 of all percents, 2 of others."""


def quantity_words(definition: Definition) -> str:
    """Return a quantity's name with its unit."""
    unit = SIGNS.get(definition.unit, definition.unit)
    return f"{core_word(definition.name)} ({core_word(unit)})"


def decimals(unit: str) -> int:
    """Return after how many decimals a figure ends.

    >>> decimals("deg"), decimals("% of cycle"), decimals("steps/min")
    (1, 1, 1)
    """
    return 1 if unit.startswith("%") else DECIMALS.get(unit, 2)


def summary_words(one: Summary, places: int) -> str:
    """Return mean ± SD and the number of strides.

    >>> summary_words(Summary(-1.2, 0.34, 5), 1)
    '−1.2 ± 0.3 (5)'
    """
    if not one.count:
        return "–"
    return f"{signed(one.mean, f'.{places}f')}{localised(one.spread(places))} ({one.count})"
