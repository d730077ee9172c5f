"""Names that are one on some disks: of large and small letters, of umlauts in one piece or two."""

from unicodedata import normalize


def as_disks_compare(name: str) -> str:
    """Return a name so that two are equal where Windows or a Mac may have one file by both.

    >>> as_disks_compare("Mu\\u0308ller") == as_disks_compare("MÜLLER")
    True
    """
    return normalize("NFC", name.casefold())
