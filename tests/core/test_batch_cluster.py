"""A batch on a Dask cluster: a scheduler and two workers on this machine."""

import logging
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from batch_works import LightWork
from kinetrace.core.batch.asked import Batch, BatchProgress
from kinetrace.core.batch.cluster import ClusterCrew
from kinetrace.core.batch.manifest import Entry, Manifest, State
from kinetrace.core.batch.run import run_batch
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.errors import KinetraceError
from kinetrace.core.recordings.recording_file import load

distributed = pytest.importorskip("distributed", reason="needs 'pip install distributed'")
pytestmark = pytest.mark.slow

WriteVideo = Callable[..., Path]


@pytest.fixture
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    ) as cluster:
        yield cluster


def batch_of(tmp_path: Path, cluster: Any, **texts: str) -> Batch:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.mp4").write_text(text, encoding="utf-8")
    work = LightWork(tmp_path / "journal")
    address = cluster.scheduler_address
    return Batch(folder, tuple(sorted(folder.iterdir())), work, tmp_path / "out", scheduler=address)


def run_to_end(batch: Batch, watch: Callable[[BatchProgress], None] = lambda _: None) -> Manifest:
    steps = run_batch(batch)
    while True:
        try:
            watch(next(steps))
        except StopIteration as end:
            manifest: Manifest = end.value
            return manifest


def plain(manifest: Manifest) -> list[Entry]:
    return [replace(entry, seconds=0.0, left=None) for entry in manifest.entries]


def journal(tmp_path: Path) -> list[str]:
    return sorted((tmp_path / "journal").read_text(encoding="utf-8").split())


def test_a_cluster_gives_what_this_computer_gives(tmp_path: Path, cluster: Any) -> None:
    batch = batch_of(tmp_path, cluster, a="fine 1", b="bad", c="strange", d="fine 1", e="fine 2")
    there = run_to_end(batch)
    assert journal(tmp_path) == ["a.mp4", "b.mp4", "c.mp4", "e.mp4"]
    here = run_to_end(replace(batch, scheduler=None, workers=1, out=tmp_path / "here"))
    assert plain(there) == plain(here)
    again = run_to_end(batch)
    assert [entry.earlier for entry in again.entries] == [True, False, False, False, True]


def test_the_file_of_a_worker_killed_in_mid_run_goes_to_another_and_none_is_done_twice(
    tmp_path: Path, cluster: Any
) -> None:
    texts = {f"f{n}": f"fine {n}" for n in range(6)}
    batch = batch_of(tmp_path, cluster, a="lost", **texts)
    killed: list[int] = []

    def kill(progress: BatchProgress) -> None:
        if not killed and progress.steps.get(0, (0, 0))[1] > 0:
            killed.append(int((tmp_path / "out" / "a.pid").read_text(encoding="utf-8")))
            os.kill(killed[0], getattr(signal, "SIGKILL", signal.SIGTERM))

    manifest = run_to_end(batch, kill)
    assert len(killed) == 1
    assert {entry.state for entry in manifest.entries} == {State.DONE}
    assert journal(tmp_path) == ["a.mp4", "a.mp4", *(f"f{n}.mp4" for n in range(6))]


def test_a_file_that_ends_every_worker_fails_and_the_others_are_done(
    tmp_path: Path, cluster: Any
) -> None:
    manifest = run_to_end(batch_of(tmp_path, cluster, a="die", b="fine"))
    assert [entry.state for entry in manifest.entries] == [State.FAILED, State.DONE]
    assert manifest.entries[0].reason.startswith("3 workers ended while they were at it")
    assert journal(tmp_path) == ["a.mp4", "a.mp4", "a.mp4", "b.mp4"]


def test_a_file_that_hangs_fails_and_its_worker_works_on(tmp_path: Path, cluster: Any) -> None:
    batch = batch_of(tmp_path, cluster, a="hang", b="hang 2", c="fine")
    manifest = run_to_end(replace(batch, limit_s=3))
    states = [entry.state for entry in manifest.entries]
    assert states == [State.FAILED, State.FAILED, State.DONE]
    assert "longer than the limit of 3 s" in manifest.entries[0].reason


def test_closing_keeps_what_is_done_and_the_next_run_goes_on(tmp_path: Path, cluster: Any) -> None:
    batch = batch_of(tmp_path, cluster, a="slow")
    steps = run_batch(batch)
    for progress in steps:
        if progress.steps.get(0, (0, 0))[1] > 0:
            steps.close()
    assert (tmp_path / "out" / "a.kinetrace").read_bytes() == b"part"
    assert run_to_end(batch).entries[0].state is State.DONE


def test_a_second_batch_on_a_cluster_is_refused_until_the_first_has_ended(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kinetrace.core.batch.cluster_claim.SECONDS_TO_WAIT", 0.1)
    batch = batch_of(tmp_path, cluster, **{f"f{n}": f"fine {n}" for n in range(6)})
    other = replace(batch, out=tmp_path / "other")
    tried: list[str] = []

    def begin_another(progress: BatchProgress) -> None:
        if progress.engine and not tried:
            with pytest.raises(KinetraceError, match="another batch is at work on this Dask") as no:
                run_to_end(other)
            tried.append(str(no.value))

    manifest = run_to_end(batch, begin_another)
    assert len(tried) == 1
    assert {entry.state for entry in manifest.entries} == {State.DONE}
    assert {entry.state for entry in run_to_end(other).entries} == {State.DONE}


def test_workers_with_other_weights_are_left_out(
    tmp_path: Path, cluster: Any, caplog: pytest.LogCaptureFixture
) -> None:
    batch = batch_of(tmp_path, cluster, **{f"f{n}": f"fine {n}" for n in range(8)})
    manifest = run_to_end(replace(batch, work=LightWork(tmp_path / "journal", weights="own")))
    assert {entry.state for entry in manifest.entries} == {State.DONE}
    assert len({entry.key for entry in manifest.entries}) == 8
    assert caplog.text.count("is left out: it has Kinetrace ? with EfficientPose RT") <= 1


def test_without_weights_without_workers_or_without_a_scheduler_the_reason_is_told(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kinetrace.core.batch.cluster.SECONDS_TO_CONNECT", 2.0)
    batch = batch_of(tmp_path, cluster, a="fine")
    with pytest.raises(KinetraceError, match=r"left out: There are no weights\."):
        run_to_end(replace(batch, work=LightWork(tmp_path / "journal", weights="none")))
    cluster.scale(0)
    with pytest.raises(KinetraceError, match=r"no workers|left out"):
        run_to_end(batch)
    with pytest.raises(KinetraceError, match="no Dask scheduler answers"):
        run_to_end(replace(batch, scheduler="tcp://127.0.0.1:1"))


@pytest.mark.parametrize("address", ["lab", "", "http://lab:8787"])
def test_an_address_that_is_none_is_told_before_a_client_is_made_that_would_hang(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(distributed, "Client", lambda *_, **__: pytest.fail("a client is made"))
    with pytest.raises(KinetraceError, match=f"^{address}: no Dask scheduler answers"):
        ClusterCrew(address, LightWork(tmp_path / "journal"), (), None, 1.0)


def test_a_scheduler_that_goes_away_ends_the_batch_and_does_not_hang_it(
    tmp_path: Path, cluster: Any
) -> None:
    batch = batch_of(tmp_path, cluster, a="slow")

    def close(progress: BatchProgress) -> None:
        if progress.steps.get(0, (0, 0))[1] > 0:
            cluster.close()

    with pytest.raises(KinetraceError, match="the Dask scheduler is lost"):
        run_to_end(batch, close)


@pytest.mark.timeout(900)
def test_the_network_gives_the_same_on_a_cluster(
    tmp_path: Path, cluster: Any, write_video: WriteVideo
) -> None:
    from kinetrace.core.network.efficientpose import EfficientPose
    from kinetrace.core.network.variants import VARIANTS
    from kinetrace.core.network.weights import file_name
    from safetensors.torch import save_file

    weights = tmp_path / file_name("RT")
    save_file(EfficientPose(VARIANTS["RT"]).state_dict(), weights)
    video = write_video(count=2)
    work = FileAnalysis("RT", "cpu", weights)
    batch = Batch(tmp_path, (video,), work, tmp_path / "there", workers=1)
    for way in (replace(batch, scheduler=cluster.scheduler_address), batch):
        out = tmp_path / ("here" if way.scheduler is None else "there")
        assert run_to_end(replace(way, out=out)).entries[0].state is State.DONE
    here, there = (load(tmp_path / name / "clip.kinetrace") for name in ("here", "there"))
    assert here.engine == there.engine
    for name in ("time_s", "candidates", "spread_px", "box"):
        one, other = getattr(here.detections, name), getattr(there.detections, name)
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-4)
