"""One batch at a time on a Dask cluster: its workers hold one network, and wait for nobody else."""

from contextlib import suppress
from typing import Any

from ..errors import KinetraceError

NAME = "kinetrace-batch"

SECONDS_TO_WAIT = 60.0
"""Dask takes a claim from a batch that was killed, half a minute after it was last heard of."""


class ClusterClaim:
    """Keeps other batches off a cluster until it is released, or its batch ends somehow.

    Parameters
    ----------
    client : of Dask
    address : of the scheduler, to be told

    Raises
    ------
    KinetraceError : another batch is at work there
    """

    def __init__(self, client: Any, address: str) -> None:
        import distributed

        dask: Any = distributed  # without types
        self._client = client
        with client.as_current():
            self._lock = dask.Lock(NAME)
            if not self._lock.acquire(timeout=SECONDS_TO_WAIT):
                raise KinetraceError(
                    f"{address}: another batch is at work on this Dask cluster. Wait until it has "
                    "ended, or start a scheduler and workers of its own for this one."
                )

    def release(self) -> None:
        """Let the next batch begin; of a scheduler that is gone there is nothing to release."""
        if self._client.status == "running":
            with suppress(OSError, TimeoutError), self._client.as_current():
                self._lock.release()
