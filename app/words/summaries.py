"""Parameters in words: their names with the unit, and their figures."""

from kinetrace.core.gait.parameters import Definition, Summary

from .core_words import core_word
from .numbers import localised, signed

SIGNS = {"deg": "°", "deg/s": "°/s"}


def quantity_words(definition: Definition) -> str:
    """Return a quantity's name with its unit."""
    unit = SIGNS.get(definition.unit, definition.unit)
    return f"{core_word(definition.name)} ({core_word(unit)})"


def summary_words(one: Summary, places: int) -> str:
    """Return mean ± SD and the number of strides.

    >>> summary_words(Summary(-1.2, 0.34, 5), 1)
    '−1.2 ± 0.3 (5)'
    """
    if not one.count:
        return "–"
    return f"{signed(one.mean, f'.{places}f')}{localised(one.spread(places))} ({one.count})"
