"""What tells a file from every other: the SHA-256 of its content, read in parts."""

import hashlib
from collections.abc import Generator
from pathlib import Path

PART_BYTES = 4 << 20


def fingerprint(path: Path) -> Generator[int, None, str]:
    """Yield the bytes read so far, at least once; return the file's SHA-256.

    Raises
    ------
    OSError : it cannot be read
    """
    digest, done = hashlib.sha256(), 0
    yield done
    with path.open("rb") as file:
        while part := file.read(PART_BYTES):
            digest.update(part)
            done += len(part)
            yield done
    return digest.hexdigest()


def is_another(path: Path, sha256: str) -> bool:
    """Return whether a file is another one than that of a SHA-256; of an empty one, it is not.

    Raises
    ------
    OSError : it cannot be read
    """
    steps = fingerprint(path)
    while sha256:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value != sha256)
    return False
