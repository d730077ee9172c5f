"""The kinds of content that a report is made of, whatever it is printed on."""

from collections.abc import Sequence
from dataclasses import dataclass

from .report_stills import Still
from .report_tables import Table


@dataclass(frozen=True)
class Entries:
    """Names with their text beside them; a name may be empty. On a tint, else in small type."""

    rows: Sequence[tuple[str, str]]
    boxed: bool = False


@dataclass(frozen=True)
class Bullets:
    """Sentences, each of its own."""

    texts: Sequence[str]


@dataclass(frozen=True)
class Words:
    """A paragraph; small where it tells how to read what stands above."""

    text: str
    small: bool = False


@dataclass(frozen=True)
class Panels:
    """Plots of angles, over the gait cycle or over time."""

    names: Sequence[str]
    over_cycle: bool


@dataclass(frozen=True)
class Stills:
    """Key frames side by side, with how to read them."""

    pictures: Sequence[Still]
    note: str


Part = Entries | Bullets | Words | Table | Panels | Stills


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    parts: Sequence[Part]

    def filled(self) -> "Section":
        """Return the section without the parts that hold nothing."""
        return Section(self.heading, [part for part in self.parts if _holds(part)])


def _holds(part: Part) -> bool:
    """Return whether there is anything in a part."""
    match part:
        case Entries(rows=content) | Table(rows=content) | Bullets(texts=content):
            return bool(content)
        case Words(text=content) | Panels(names=content) | Stills(pictures=content):
            return bool(content)
