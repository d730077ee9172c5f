"""The progress of a batch on the terminal: a live table, or plain lines in a log."""

import sys
from typing import Any
from unicodedata import category

from ..batch.anew import ANEW
from ..batch.asked import BatchProgress
from ..batch.manifest import ENDED, Entry, State

NOT_SHOWN = ("Cc", "Cs", "Zl", "Zp")
"""Kinds of characters that are no text on a terminal: a name may even change its colours."""


class LiveTable:
    """A bar for the batch and one for each file at work, on a terminal."""

    def __init__(self, total: int) -> None:
        from tqdm import tqdm

        self._make: Any = tqdm
        self._whole = tqdm(
            total=total,
            desc="batch",
            position=0,
            dynamic_ncols=True,
            bar_format="{desc} {bar} {n_fmt}/{total_fmt} files, {elapsed}{postfix}",
        )
        self._files: dict[int, Any] = {}

    def show(self, progress: BatchProgress) -> None:
        """Bring the table up to date; a file that has ended leaves a line above it."""
        entry = _changed(progress)
        if entry is not None and entry.state in ENDED:
            self._make.write(line_of(entry), file=sys.stderr)
        for place in set(self._files) - set(progress.steps):
            self._files.pop(place).close()
        for place, (done, total) in progress.steps.items():
            self._bar(progress, place, done, total)
        counts = _ended(progress)
        self._whole.n = counts[0]
        self._whole.set_postfix_str(", ".join(_rest(progress, counts[1])), refresh=False)
        self._whole.refresh()

    def close(self) -> None:
        """Take the table away."""
        for bar in (*self._files.values(), self._whole):
            bar.close()

    def _bar(self, progress: BatchProgress, place: int, done: int, total: int) -> None:
        if place not in self._files:
            taken = {-bar.pos for bar in self._files.values()}
            free = next(n for n in range(1, len(taken) + 2) if n not in taken)
            self._files[place] = self._make(
                desc=f"  {_plain(progress.entries[place].video)[-40:]}",
                position=free,
                leave=False,
                dynamic_ncols=True,
                bar_format="{desc} {bar} {percentage:.0f} %, {elapsed}",
            )
        bar = self._files[place]
        bar.total = total or None
        bar.n = done
        bar.refresh()


class PlainLines:
    """One line a file that has ended, for logs and pipes."""

    def __init__(self, total: int) -> None:
        self._total = total

    def show(self, progress: BatchProgress) -> None:
        """Print a line where a file has ended."""
        entry = _changed(progress)
        if entry is not None and entry.state in ENDED:
            ended, failed = _ended(progress)
            line = "; ".join([line_of(entry).removesuffix("."), *_rest(progress, failed)])
            print(f"[{ended}/{self._total}] {line}", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Do nothing: every line is whole."""


def open_display(total: int) -> LiveTable | PlainLines:
    """Return the display that suits where the messages go."""
    return LiveTable(total) if sys.stderr.isatty() else PlainLines(total)


def line_of(entry: Entry) -> str:
    """Return in one line what became of a file.

    >>> line_of(Entry("a/walk.mp4", state=State.FAILED, reason="walk.mp4: the file is empty."))
    'a/walk.mp4: failed: the file is empty.'
    """
    name, video = entry.video.rsplit("/", 1)[-1], _plain(entry.video)
    if entry.quality is None or entry.state is not State.DONE:
        reason = entry.reason.removeprefix(f"{name}: ")
        return f"{video}: {entry.state.value}: {_plain(reason)}"
    quality = entry.quality
    why = (note for note in quality.notes if note.startswith(ANEW))
    made = ", ".join((f"{entry.seconds:.1f} s", *map(_plain, why)))
    how = "finished earlier" if entry.earlier else made
    frames, notes = quality.frames, len(quality.notes)
    return (
        f"{video}: {frames} frame{'s' if frames != 1 else ''}, "
        f"{100 * quality.missing:.1f} % missing, "
        f"{100 * (quality.repaired + quality.filled):.1f} % repaired or filled"
        + (f", {notes} note{'s' if notes > 1 else ''}" if notes else "")
        + f" ({how})"
    )


def _plain(text: str) -> str:
    r"""Return a text with its control characters and line breaks spelled out.

    >>> _plain("two\nlines.mp4")
    'two\\nlines.mp4'
    """
    return "".join(
        one.encode("unicode_escape").decode() if category(one) in NOT_SHOWN else one for one in text
    )


def duration(seconds: float) -> str:
    """Return a time as people say it.

    >>> duration(3700), duration(130), duration(20)
    ('1 h 2 min', '2 min', '20 s')
    """
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def _changed(progress: BatchProgress) -> Entry | None:
    return None if progress.changed is None else progress.entries[progress.changed]


def _ended(progress: BatchProgress) -> tuple[int, int]:
    states = [entry.state for entry in progress.entries]
    return progress.ended, states.count(State.FAILED)


def _rest(progress: BatchProgress, failed: int) -> list[str]:
    left_s = progress.seconds_left
    return [
        *([f"{failed} failed"] if failed else []),
        *([f"about {duration(left_s)} left"] if left_s is not None and left_s >= 1 else []),
    ]
