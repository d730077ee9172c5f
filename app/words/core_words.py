"""Texts that the core makes, in the user's language.

The core knows no language but English: its files and its command line are read by programs and
across borders. Its fixed words (names and definitions of angles and parameters, formats) and
its sentences with places for names and numbers are listed for the translators
(``packaging/translate.py``) and looked up here when they are shown.
"""

import json
import re
from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QCoreApplication

from .numbers import localised

CONTEXT = "Core"
LEAST_LETTERS = 10
"""A sentence with less around its places would be recognised in others."""

PLACE = re.compile(r"\{(\w+)[^}]*\}")


def core_word(text: str) -> str:
    """Return a text of the core in the user's language, as it is where there is no translation.

    A sentence is recognised by the words around its places; what stands in them is looked up
    as well. Decimal numbers get the sign of the user's language.
    """
    if (made := _translated(text)) != text:
        return localised(made)
    for template, pattern in _sentences():
        if (found := pattern.fullmatch(text)) and (made := _translated(template)) != template:
            return _filled(made, dict(zip(PLACE.findall(template), found.groups(), strict=True)))
    name, colon, rest = text.partition(": ")  # of a file, before what is wrong with it
    return f"{name}{colon}{core_word(rest)}" if rest else localised(text)


def core_sentence(text: str) -> str:
    """Return words of the core as a sentence, in the user's language.

    >>> core_sentence("no leg is seen")
    'No leg is seen.'
    """
    told = core_word(text)
    return f"{told[:1].upper()}{told[1:].rstrip('.')}."


def _filled(template: str, parts: dict[str, str]) -> str:
    return PLACE.sub(lambda place: core_word(parts.get(place[1], "")), template)


def _translated(text: str) -> str:
    try:
        text.encode()  # PySide6 before 6.11 does not raise it but ends the program
    except UnicodeEncodeError:
        return text  # the name of a file, or with one, that is no text in UTF-8
    return QCoreApplication.translate(CONTEXT, text) if text else ""


@lru_cache
def _sentences() -> list[tuple[str, re.Pattern[str]]]:
    """Return every sentence with places and how it is recognised, the wordiest first."""
    file = resources.files("kinetrace.resources") / "translations" / "core_texts.json"
    listed = json.loads(file.read_text(encoding="utf-8"))
    templates = [one for one in listed if len(PLACE.sub("", one)) >= LEAST_LETTERS]
    templates.sort(key=lambda template: -len(PLACE.sub("", template)))
    return [(template, re.compile(_pattern(template), re.DOTALL)) for template in templates]


def _pattern(template: str) -> str:
    """Return a regular expression that catches what stands in each place.

    >>> re.fullmatch(_pattern("{0} of {1} frames"), "3 of 90 frames").groups()
    ('3', '90')
    """
    fixed = PLACE.split(template)[::2]
    return "(.*?)".join(re.escape(part) for part in fixed)
