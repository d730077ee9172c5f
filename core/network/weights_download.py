"""Download of the published weights: resumable, checked, converted. Only when asked."""

import http.client
import urllib.error
import urllib.request
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import WeightsError
from ..system.lock import alone
from .published_weights import BASE_URL, PUBLISHED_FILES, PublishedFile, blob_sha1, verify
from .weights import WeightsFile, user_folder
from .weights_import import keep_published

CHUNK_BYTES = 1 << 16
RANGE_NOT_SATISFIABLE = 416


@dataclass(frozen=True)
class Progress:
    """How much of a file has arrived; the total is None while the server does not say."""

    done_bytes: int
    total_bytes: int | None


def download(
    variant: str,
    folder: Path | None = None,
    *,
    base_url: str = BASE_URL,
    timeout_s: float = 30.0,
) -> Generator[Progress, None, WeightsFile]:
    """Fetch, check and convert one variant's published weights; yields the progress.

    What has arrived is kept in a ``.part`` file, also when the consumer stops early, and
    the next call continues there.

    Parameters
    ----------
    variant : RT, I, II, III or IV
    folder : where the weights go, the user's folder if None
    base_url : the repository's files at the pinned commit; a mirror will do, since the
        content is checked
    timeout_s : the longest silence of the server

    Returns
    -------
    WeightsFile : the converted file

    Raises
    ------
    ValueError : no such variant
    WeightsError : no connection, not found, wrong checksum, no space, or another download of it is
        at work; says what to do
    """
    if variant not in PUBLISHED_FILES:
        raise ValueError(f"variant: expected one of {', '.join(PUBLISHED_FILES)}, got {variant!r}")
    published = PUBLISHED_FILES[variant]
    folder = folder or user_folder()
    part = folder / f"{published.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder / f".{published.name}.lock") as first:
            if not first:
                raise WeightsError(
                    f"{published.name}: another window or command is downloading it already. "
                    "Wait until it is here."
                )
            if not (part.exists() and blob_sha1(part) == published.blob_sha1):
                yield from _fetch(published, f"{base_url}/{published.path}", part, timeout_s)
                _verify_arrived(part, published)
            kept = keep_published(part, published, folder)
            part.unlink()
    except OSError as error:
        raise WeightsError(
            f"{part}: cannot be written ({error.strerror or error}). Check the folder and the "
            "space on the disk, then start the download again: it continues where it stopped."
        ) from error
    return kept


def _fetch(
    published: PublishedFile, url: str, part: Path, timeout_s: float
) -> Generator[Progress, None, None]:
    """Append what is missing to the part, or write it anew if the server knows no ranges."""
    have = part.stat().st_size if part.exists() else 0
    response = _open(published, url, have, timeout_s)
    if response is None:  # the part is longer than the file: it is of no use
        have, response = 0, _open(published, url, 0, timeout_s)
        if response is None:
            raise WeightsError(f"{url}: the server refuses to send the file. Try again later.")
    with response:
        done = have if _continues(response, have) else 0
        length = response.headers.get("Content-Length")
        total = done + int(length) if length and length.isdigit() else published.size
        with part.open("ab" if done else "wb") as file:
            yield Progress(done, total)
            while chunk := _read(response, url):
                file.write(chunk)
                done += len(chunk)
                yield Progress(done, total)
    if total is not None and done < total:
        raise WeightsError(_cut(url, f"it ended after {done} of {total} bytes"))


def _open(published: PublishedFile, url: str, have: int, timeout_s: float) -> Any:
    """Return the server's answer from byte `have` on, None if it has nothing there."""
    headers = {"User-Agent": "Kinetrace", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    request = urllib.request.Request(url, headers=headers)
    try:
        return urllib.request.urlopen(request, timeout=timeout_s)
    except urllib.error.HTTPError as error:
        error.close()
        if have and error.code == RANGE_NOT_SATISFIABLE:
            return None
        raise WeightsError(
            f"{url}: the server answered {error.code} {error.reason}. Try again later, or get "
            f"{published.name} in another way and import it (in a "
            "terminal: kinetrace weights import FILE)."
        ) from error
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise WeightsError(
            f"{url}: no connection ({reason}). Without internet, get the file on another "
            "computer at this address, carry it here and import it (in a "
            "terminal: kinetrace weights import FILE)."
        ) from error


def _continues(response: Any, have: int) -> bool:
    """Return whether the server sends the file from byte `have` on, not from its start."""
    content_range = response.headers.get("Content-Range", "")
    return bool(
        have
        and response.status == http.client.PARTIAL_CONTENT
        and f"bytes {have}-" in content_range
    )


def _read(response: Any, url: str) -> bytes:
    """Return the next bytes, none at the end."""
    try:
        return response.read(CHUNK_BYTES)  # type: ignore[no-any-return]
    except (OSError, http.client.HTTPException) as error:
        raise WeightsError(_cut(url, str(error))) from error


def _cut(url: str, reason: str) -> str:
    return (
        f"{url}: the connection was cut ({reason}). Start the download again: it continues "
        "where it stopped."
    )


def _verify_arrived(part: Path, published: PublishedFile) -> None:
    """Check the complete download; what is wrong is removed, so that the next one is new."""
    try:
        verify(part, published)
    except WeightsError as error:
        part.unlink()
        raise WeightsError(
            f"{error} It was removed. A proxy or a log-in page may have answered in place of "
            f"the server; open {published.url} in a browser to see."
        ) from error
