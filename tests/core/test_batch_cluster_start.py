"""Workers of a cluster are taken in one after another on each computer."""

from queue import SimpleQueue
from typing import Any

import pytest
from kinetrace.core.batch.cluster import ClusterCrew
from kinetrace.core.batch.cluster_worker import Remote
from kinetrace.core.batch.worker import Opened


class Bare(ClusterCrew):
    """A crew without a cluster, which notes whom it asks to load the network."""

    def __init__(self, *addresses: str) -> None:
        self._workers = {}
        self._news = SimpleQueue()
        self._limit_s, self._stall_s, self._batch, self._work, self._folders = None, 9, "", None, ()
        self.present, self.asked = set(addresses), []

    def _present(self) -> set[str]:
        return self.present

    def _submit(self, remote: Remote, step: Any, *arguments: Any) -> None:
        self.asked.append(remote.address)
        remote.task = step


def test_the_first_worker_of_each_computer_loads_the_network_before_its_others() -> None:
    crew = Bare("tcp://a:1", "tcp://a:2", "tcp://b:1")
    assert list(crew.listen(0.0)) == []
    assert crew.asked == ["tcp://a:1", "tcp://b:1"]
    assert list(crew.listen(0.0)) == []
    assert len(crew.asked) == 2
    first = crew._workers["tcp://a:1"]
    first.ready, first.task = True, None
    assert list(crew.listen(0.0)) == []
    assert crew.asked == ["tcp://a:1", "tcp://b:1", "tcp://a:2"]


def test_a_worker_that_is_left_out_does_not_hold_up_the_others() -> None:
    crew = Bare("tcp://a:1", "tcp://a:2")
    assert list(crew.listen(0.0)) == []
    crew._workers["tcp://a:1"].task = None  # it answered, and is not ready
    assert list(crew.listen(0.0)) == []
    assert crew.asked == ["tcp://a:1", "tcp://a:2"]


def test_a_worker_with_another_network_is_left_out_and_told_apart(
    caplog: pytest.LogCaptureFixture,
) -> None:
    crew = Bare("tcp://a:1")
    ours = {"kinetrace": "0.2.0", "variant": "RT", "weights_sha256": "f" * 64}
    crew.opened = Opened(ours, {})
    crew._open(Remote("tcp://a:1"), Opened(ours | {"kinetrace": "0.1.0"}, {}))
    rest = f"with EfficientPose RT, weights {'f' * 12}"
    assert caplog.messages == [
        f"the worker tcp://a:1 is left out: it has Kinetrace 0.1.0 {rest}, the batch is made with "
        f"Kinetrace 0.2.0 {rest}"
    ]
