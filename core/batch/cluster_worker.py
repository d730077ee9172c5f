"""A worker of a Dask cluster as the batch sees it: where it is, at what, since when."""

from dataclasses import dataclass, field
from typing import Any

from .awake import awake_s


@dataclass
class Remote:
    """One worker of the cluster; `place` is the file that it is at, `task` what it was asked."""

    address: str
    ready: bool = False
    place: int | None = None
    task: Any = None
    begun_s: float = 0.0
    news_s: float = field(default_factory=awake_s)

    def overdue(self, limit_s: float | None, stall_s: float) -> str | None:
        """Return in words why it has to be ended, None while it works as it should."""
        now_s = awake_s()
        if self.task is not None and now_s - self.news_s > stall_s:
            return f"Nothing happened for {stall_s:g} s: it hung, and was ended."
        if limit_s is not None and self.place is not None and now_s - self.begun_s > limit_s:
            return f"It took longer than the limit of {limit_s:g} s, and was ended."
        return None
