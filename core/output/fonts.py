"""Letters that the usual font has not: in another font of this computer, where one has them."""

import logging
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

NO_GLYPHS = ("Last Resort", "LastResort", "Color Emoji")
"""Fonts whose letters are boxes, or pictures that a PDF does not take."""

UNSEEN = ("Cc", "Cf", "Mn", "Zs")
"""Kinds of characters that need no letter of their own."""


@contextmanager
def fonts_for(texts: Iterable[str]) -> Iterator[None]:
    """Set text in the usual font, and the letters that it has not in others of this computer."""
    import matplotlib as mpl

    families, _ = _other_fonts(_letters(texts))
    log = logging.getLogger("matplotlib.font_manager")
    level = log.level
    log.setLevel(logging.ERROR)  # not all are there in bold
    family = [*mpl.rcParams["font.family"], *families]
    try:
        with mpl.rc_context({"font.family": family}), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph")  # that no font has: `in_no_font` tells
            yield
    finally:
        log.setLevel(level)


def in_no_font(texts: Iterable[str]) -> frozenset[str]:
    """Return the letters that no font of this computer has."""
    return _other_fonts(_letters(texts))[1]


def _letters(texts: Iterable[str]) -> frozenset[str]:
    """Return the letters that the usual font has not."""
    written = {letter for letter in "".join(texts) if not letter.isascii()}
    seen = {letter for letter in written if unicodedata.category(letter) not in UNSEEN}
    if not seen:
        return frozenset()
    from matplotlib.font_manager import FontProperties, findfont

    return frozenset(seen - _letters_of(findfont(FontProperties())))


@cache
def _letters_of(path: str) -> frozenset[str]:
    from matplotlib.ft2font import FT2Font

    try:
        font = FT2Font(path)
    except (OSError, RuntimeError):  # no outlines, or a file that is gone
        return frozenset()
    return frozenset(map(chr, font.get_charmap()))


def _other_fonts(letters: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """Return fonts that have some letters, those without serifs first, and what none has."""
    families: list[str] = []
    if not letters:
        return families, letters
    from matplotlib.font_manager import fontManager

    usual = [font for font in fontManager.ttflist if font.style == "normal"]
    for font in sorted(usual, key=lambda font: ("Sans" not in font.name, font.name)):
        found = letters & _letters_of(font.fname)
        if found and not any(name in font.name for name in NO_GLYPHS):
            families.append(font.name)
            letters -= found
        if not letters:
            break
    return families, letters
