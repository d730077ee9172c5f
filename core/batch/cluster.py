"""Workers of a Dask cluster, on this and other computers, in the place of `LocalCrew`.

The videos and the results lie in folders that every computer sees under the same path. The
weights are known by their hash: a worker that loads others is left out.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any
from uuid import uuid4

from ..errors import KinetraceError
from .awake import awake_s
from .cluster_claim import ClusterClaim
from .cluster_worker import Remote
from .remote import answer_here, open_here, stop_here
from .worker import Failed, Finished, Opened, Stepped, Work

SECONDS_TO_CONNECT = 30.0
TRIES = 3
"""A file whose worker is lost goes to another one, so many times in all."""

NO_DASK = (
    "A batch on several computers needs Dask. Install it with '{python} -m pip install "
    "distributed', and likewise on each of the others."
)

log = logging.getLogger(__name__)


class ClusterCrew:
    """Workers of a Dask cluster, each at one file at a time; those that come later are taken in.

    Each file is given to one worker by name, so that none is analysed twice at once. When a
    worker is lost its file goes to another one, `TRIES` times in all; one that hangs is
    restarted, and its file has failed.

    Parameters
    ----------
    address : of the scheduler
    work : what is done with each file
    folders : that every worker must see
    limit_s, stall_s : as for `LocalCrew`

    Raises
    ------
    KinetraceError : Dask is not installed, no scheduler answers, or another batch is at work there
    """

    def __init__(
        self,
        address: str,
        work: Work,
        folders: tuple[Path, ...],
        limit_s: float | None,
        stall_s: float,
    ) -> None:
        try:
            import distributed
        except ImportError:
            raise KinetraceError(NO_DASK.format(python=sys.executable)) from None
        self.opened: Opened | None = None
        self._address, self._work, self._folders = address, work, folders
        self._limit_s, self._stall_s = limit_s, stall_s
        self._batch = f"kinetrace-{uuid4().hex}"
        self._workers: dict[str, Remote] = {}
        self._news: SimpleQueue[tuple[Remote, Any]] = SimpleQueue()
        self._questions: dict[int, Any] = {}
        self._losses: dict[int, int] = {}
        self._orphans: list[int] = []
        self._reason = "it has no workers; start some with 'dask worker ADDRESS --nthreads 1'."
        self._useful_s = awake_s()
        try:
            dask: Any = distributed  # without types
            self._wait = dask.wait
            dask.comm.get_address_host_port(address)  # a wrong one would hold up the client's end
            self._client = dask.Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise KinetraceError(f"{address}: no Dask scheduler answers ({error}).") from error
        try:
            self._claim = ClusterClaim(self._client, address)
        except KinetraceError:
            self._client.close(timeout=5)
            raise
        self._client.subscribe_topic(self._batch, self._hear)

    @property
    def free(self) -> bool:
        """Whether a file can be begun now."""
        return not self._orphans and any(self._idle())

    def fit(self, waiting: int) -> None:
        """Give the files of lost workers to others, with so many files still waiting.

        Raises
        ------
        KinetraceError : files are waiting, and for long there has been no worker for them
        """
        while self._orphans and (idle := next(self._idle(), None)) is not None:
            place = self._orphans.pop()
            self._give(idle, place, self._questions[place])
        now_s = awake_s()
        if any(one.ready or one.task for one in self._workers.values()):
            self._useful_s = now_s
        patience_s = self._stall_s if self.opened else SECONDS_TO_CONNECT
        if (waiting or self._orphans) and now_s - self._useful_s > patience_s:
            raise KinetraceError(f"The Dask scheduler {self._address}: {self._reason}")

    def ask(self, place: int, question: Any) -> None:
        """Ask the worker that is at a file, or else a free one, which then is."""
        at_it = [one for one in self._workers.values() if one.place == place]
        self._give(at_it[0] if at_it else next(self._idle()), place, question)

    def leave(self, place: int) -> None:
        """Free the worker that is at a file."""
        self._questions.pop(place, None)
        for remote in self._workers.values():
            if remote.place == place:
                remote.place = remote.task = None

    def listen(self, seconds: float) -> Iterator[tuple[int, Any]]:
        """Yield the files that there is an answer for within some seconds, with the answer.

        Raises
        ------
        KinetraceError : the scheduler is gone
        """
        present = self._present()
        for address in sorted(present - self._workers.keys()):
            if _host(address) in self._opening():
                continue  # the first one of a computer converts the network for the others
            remote = self._workers[address] = Remote(address)
            self._submit(remote, open_here, self._batch, self._work, self._folders)
        for address in self._workers.keys() - present:
            yield from self._lose(self._workers.pop(address))
        with suppress(Empty):
            yield from self._take(*self._news.get(timeout=seconds))
        for remote in list(self._workers.values()):
            if reason := remote.overdue(self._limit_s, self._stall_s):
                del self._workers[remote.address]
                self._client.restart_workers([remote.address], timeout=30, raise_for_error=False)
                if remote.place is not None:
                    yield remote.place, Failed(reason)

    def stop(self, seconds: float) -> Iterator[tuple[int, Any]]:
        """Have all keep what is done, yield the files finished just then, and let go."""
        busy = [one for one in self._workers.values() if one.place is not None]
        tasks = [one.task for one in busy if one.task is not None]
        try:
            if tasks and self._client.status == "running":
                addresses = [one.address for one in busy]
                self._client.run(stop_here, self._batch, workers=addresses, wait=False)
                with self._client.as_current():
                    self._wait(tasks, timeout=seconds)
        except (OSError, TimeoutError):
            log.info("workers left behind", exc_info=True)  # they end with what they are at
        for remote in busy:
            said = _result(remote.task)
            if isinstance(said, Finished) and remote.place is not None:
                yield remote.place, said
        self._claim.release()
        self._client.close(timeout=5)

    def _opening(self) -> set[str]:
        return {
            _host(one.address)
            for one in self._workers.values()
            if not one.ready and one.task is not None
        }

    def _idle(self) -> Iterator[Remote]:
        return (one for one in self._workers.values() if one.ready and one.place is None)

    def _present(self) -> set[str]:
        try:
            if self._client.status == "running":
                return set(self._client.nthreads())
        except OSError as error:
            log.info("scheduler", exc_info=error)
        raise KinetraceError(
            f"{self._address}: the connection to the Dask scheduler is lost. The same command goes "
            "on from here."
        )

    def _hear(self, event: tuple[float, tuple[int, int, int]]) -> None:
        place, done, total = event[1]
        for remote in list(self._workers.values()):
            if remote.place == place:
                self._news.put((remote, Stepped(done, total)))

    def _give(self, remote: Remote, place: int, question: Any) -> None:
        if remote.place is None:
            remote.place, remote.begun_s = place, awake_s()
        self._questions[place] = question
        self._submit(remote, answer_here, self._batch, place, question)

    def _submit(self, remote: Remote, step: Any, *arguments: Any) -> None:
        remote.news_s = awake_s()
        remote.task = self._client.submit(step, *arguments, workers=[remote.address], pure=False)
        remote.task.add_done_callback(lambda task: self._news.put((remote, task)))

    def _take(self, remote: Remote, said: Any) -> Iterator[tuple[int, Any]]:
        remote.news_s = awake_s()
        if self._workers.get(remote.address) is not remote:
            return  # it was given up
        if isinstance(said, Stepped):
            if remote.place is not None:
                yield remote.place, said
        elif said is remote.task:
            result = _result(said)
            if not remote.ready:
                self._open(remote, result)
            elif remote.place is not None and result is not None:
                yield remote.place, result

    def _open(self, remote: Remote, said: Any) -> None:
        """Take in a worker that has loaded the same network, and leave out any other."""
        remote.task = None
        if isinstance(said, Opened) and (
            self.opened is None or _maker(said) == _maker(self.opened)
        ):
            self.opened, remote.ready = self.opened or said, True
            return
        if isinstance(said, Opened):
            assert self.opened is not None
            reason = f"it has {_maker(said)}, the batch is made with {_maker(self.opened)}"
        else:
            reason = said.reason if isinstance(said, Failed) else "it ended while it started"
        if not remote.ready:
            self._reason = f"the worker {remote.address} is left out: {reason}"
            log.warning(self._reason)

    def _lose(self, remote: Remote) -> Iterator[tuple[int, Any]]:
        place = remote.place
        if remote.task is not None:
            remote.task.cancel()
        if place is None:
            return
        self._losses[place] = self._losses.get(place, 0) + 1
        if self._losses[place] < TRIES:
            self._orphans.append(place)
        else:
            reason = "workers ended while they were at it: too little memory, or a damaged file"
            yield place, Failed(f"{TRIES} {reason}")


def _host(address: str) -> str:
    """Return the computer of a worker.

    >>> _host("tcp://10.0.0.7:40001")
    'tcp://10.0.0.7'
    """
    return address.rpartition(":")[0]


def _result(task: Any) -> Any:
    """Return what a task returned, why it failed, or None if it was lost or is not done."""
    if task is None or not task.done() or task.status not in ("finished", "error"):
        return None
    if task.status == "finished":
        return task.result()
    error = task.exception()
    return Failed(f"Unexpected, please report it: {type(error).__name__}: {error}")


def _maker(opened: Opened) -> str:
    """Return in words what makes the results: workers that differ in it are not mixed."""
    names = ("kinetrace", "variant", "weights_sha256")
    version, variant, sha256 = (opened.engine.get(name, "?") for name in names)
    return f"Kinetrace {version} with EfficientPose {variant}, weights {sha256[:12]}"
