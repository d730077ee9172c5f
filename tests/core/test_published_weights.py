"""Download from a server in this process: progress, resuming, checks; nothing unasked."""

import errno
import hashlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from kinetrace.core.errors import WeightsError
from kinetrace.core.network import published_weights, weights_download
from kinetrace.core.network.published_weights import (
    PUBLISHED_FILES,
    blob_sha1,
    published_file,
    verify,
)
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile, file_name, load_network
from kinetrace.core.network.weights_download import Progress, download
from made_weights import random_state, write_keras


@dataclass
class Server:
    """What the local server sends, how it misbehaves and what it was asked."""

    content: bytes
    url: str = ""
    ranges: bool = True
    cut_after: int | None = None
    status: int | None = None
    asked: list[str | None] = field(default_factory=list)


def handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = self.headers.get("Range")
            server.asked.append(asked)
            if server.status is not None:
                self.send_error(server.status)
                return
            start = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
            size = len(server.content)
            if server.ranges and start >= size:
                self.send_error(416)
                return
            start = start if server.ranges else 0
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
            self.send_header("Content-Length", str(size - start))
            self.end_headers()
            self.wfile.write(server.content[start : server.cut_after])

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_keras(tmp_path_factory.mktemp("made") / "RT.h5", random_state("RT")).read_bytes()


@pytest.fixture
def server(content: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that has a made-up RT, which is entered in the table as the published one."""
    made = replace(
        PUBLISHED_FILES["RT"],
        blob_sha1=hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest(),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    monkeypatch.setitem(PUBLISHED_FILES, "RT", made)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    told = Server(content)
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler(told))
    told.url = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield told
    http.shutdown()
    thread.join()
    http.server_close()


def finish(server: Server, folder: Path) -> tuple[list[Progress], WeightsFile]:
    """Run a download to its end."""
    job = download("RT", folder, base_url=server.url, timeout_s=5)
    steps = []
    while True:
        try:
            steps.append(next(job))
        except StopIteration as end:
            return steps, end.value


def part(folder: Path) -> Path:
    return folder / "EfficientPoseRT.h5.part"


def test_a_download_ends_in_loadable_weights_that_tell_their_origin(
    server: Server, tmp_path: Path
) -> None:
    steps, kept = finish(server, tmp_path / "new" / "folder")
    assert kept.path == tmp_path / "new" / "folder" / file_name("RT")
    assert [file.name for file in kept.path.parent.iterdir()] == [file_name("RT")]
    network = load_network(VARIANTS["RT"], kept.path)
    assert (
        network.state_dict()["high_trunk.0.weight"] == random_state("RT")["high_trunk.0.weight"]
    ).all()
    assert kept.metadata["variant"] == "RT"
    assert kept.metadata["origin"].startswith("daniegr/EfficientPose, commit 78e4bd1")
    assert kept.metadata["source_sha1"] == PUBLISHED_FILES["RT"].blob_sha1
    assert steps[0].done_bytes == 0
    assert steps[-1] == Progress(len(server.content), len(server.content))
    done = [step.done_bytes for step in steps]
    assert done == sorted(set(done))


def test_nothing_is_asked_of_the_server_before_the_first_step(
    server: Server, tmp_path: Path
) -> None:
    download("RT", tmp_path, base_url=server.url)
    assert server.asked == []


def test_a_cut_connection_is_resumed_where_it_ended(server: Server, tmp_path: Path) -> None:
    server.cut_after = 500_000
    with pytest.raises(WeightsError, match=r"connection was cut .* 500000 of \d+ bytes.*again"):
        finish(server, tmp_path)
    assert part(tmp_path).stat().st_size == 500_000
    server.cut_after = None
    steps, kept = finish(server, tmp_path)
    assert server.asked == [None, "bytes=500000-"]
    assert steps[0] == Progress(500_000, len(server.content))
    assert kept.path.is_file()
    assert not part(tmp_path).exists()


def test_cancelling_keeps_what_has_arrived(server: Server, tmp_path: Path) -> None:
    job = download("RT", tmp_path, base_url=server.url)
    for _ in range(3):
        step = next(job)
    job.close()
    assert part(tmp_path).stat().st_size == step.done_bytes > 0
    assert finish(server, tmp_path)[1].path.is_file()
    assert server.asked[1] == f"bytes={step.done_bytes}-"


def test_a_second_download_of_the_same_leaves_the_first_alone(
    server: Server, tmp_path: Path
) -> None:
    first = download("RT", tmp_path, base_url=server.url)
    next(first)
    with pytest.raises(WeightsError, match="is downloading it already"):
        finish(server, tmp_path)
    assert [step.done_bytes for step in first][-1] == len(server.content)
    assert finish(server, tmp_path)[1].path.is_file()


def test_a_server_without_ranges_starts_anew(server: Server, tmp_path: Path) -> None:
    server.ranges = False
    part(tmp_path).write_bytes(b"x" * 1000)
    steps, kept = finish(server, tmp_path)
    assert steps[0].done_bytes == 0
    assert kept.path.is_file()


def test_a_part_longer_than_the_file_is_thrown_away(server: Server, tmp_path: Path) -> None:
    part(tmp_path).write_bytes(b"x" * (len(server.content) + 1))
    finish(server, tmp_path)
    assert server.asked == [f"bytes={len(server.content) + 1}-", None]


def test_a_complete_part_needs_no_server(server: Server, tmp_path: Path) -> None:
    part(tmp_path).write_bytes(server.content)
    steps, kept = finish(server, tmp_path)
    assert (steps, server.asked) == ([], [])
    assert kept.path.is_file()


@pytest.mark.parametrize("fault", ["one byte", "another size", "only git's name known"])
def test_a_wrong_checksum_is_told_and_the_file_removed(
    fault: str, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "another size":
        server.content = b"<html>please log in</html>"
    else:
        server.content = server.content[:-1] + bytes([server.content[-1] ^ 1])
    if fault == "only git's name known":
        made = replace(PUBLISHED_FILES["RT"], size=None, sha256=None)
        monkeypatch.setitem(PUBLISHED_FILES, "RT", made)
    with pytest.raises(WeightsError, match=r"not the published EfficientPoseRT\.h5: expected"):
        finish(server, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("status", [404, 503])
def test_what_the_server_refuses_is_told(status: int, server: Server, tmp_path: Path) -> None:
    server.status = status
    with pytest.raises(WeightsError, match=f"answered {status} .* and import it "):
        finish(server, tmp_path)


def test_no_connection_is_told_with_the_way_out(server: Server, tmp_path: Path) -> None:
    closed = ThreadingHTTPServer(("127.0.0.1", 0), handler(server))
    url = f"http://127.0.0.1:{closed.server_port}"
    closed.server_close()
    with pytest.raises(WeightsError, match=r"no connection .*carry it here and import it "):
        finish(replace(server, url=url), tmp_path)


def test_a_full_disk_is_told(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(weights_download, "keep_published", full)
    with pytest.raises(WeightsError, match=r"No space left on device.*space on the disk"):
        finish(server, tmp_path)
    assert part(tmp_path).stat().st_size == len(server.content)


def test_an_unknown_variant_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected one of RT, I, II, III, IV, got 'V'"):
        next(download("V", tmp_path))


def test_the_table_is_that_of_the_published_repository(test_data: Path) -> None:
    lines = (test_data / "official" / "model_files.tsv").read_text(encoding="utf-8").splitlines()
    table = {line.split("\t")[0]: line.split("\t")[1:] for line in lines[1:]}
    assert list(PUBLISHED_FILES) == list(VARIANTS)
    for file in PUBLISHED_FILES.values():
        size = "absent" if file.size is None else str(file.size)
        assert table[file.path] == [file.blob_sha1, size, file.sha256 or "absent"]
    lite = {name: sha1 for sha1, name in published_weights.LITE_BLOBS.items()}
    assert lite == {
        path.rsplit("/", 1)[1]: row[0] for path, row in table.items() if path.endswith("_LITE.h5")
    }


def test_addresses_are_pinned_to_one_commit() -> None:
    for file in PUBLISHED_FILES.values():
        assert re.fullmatch(
            r"https://raw\.githubusercontent\.com/daniegr/EfficientPose/78e4bd1[0-9a-f]{33}/"
            rf"models/keras/EfficientPose{file.variant}\.h5",
            file.url,
        )


def test_published_files_are_known_by_content(test_data: Path, tmp_path: Path) -> None:
    official = test_data / "official"
    found = published_file(official / "EfficientPoseRT.h5")
    assert found is PUBLISHED_FILES["RT"]
    verify(official / "EfficientPoseRT.h5", found)
    assert published_file(official / "efficientpose_RT.safetensors") is None


def test_the_blob_name_is_the_one_that_git_gives(tmp_path: Path) -> None:
    path = tmp_path / "hello"
    path.write_bytes(b"hello\n")
    # git hash-object of a file that holds hello and a line feed
    assert blob_sha1(path) == "ce013625030ba8dba906f756967f9e9ca394464a"
