"""Training on a disk that is full: said in words, and no half of a file stays."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits to act as a full disk"),
]

SCRIPT = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
import numpy as np
import torch
from kinetrace.core.errors import KinetraceError
from kinetrace.core.training import footage
from kinetrace.core.training.loop import train
from kinetrace.core.training.table import write_csv
from tiny_run import run_of
torch.set_num_threads(1)
config = run_of(Path({folder!r}), "out")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for limit in map(int, sys.argv[1:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        list(train(config))
    except KinetraceError as error:
        print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, resource.RLIM_INFINITY))
try:
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    footage._write_picture(config.output / "picture.jpg", noise)
except KinetraceError as error:
    print(error)
try:
    write_csv([], config.output / "table.csv")
except KinetraceError as error:
    print(error)
"""


def test_what_cannot_be_written_is_said(figures: Path) -> None:
    script = SCRIPT.format(tests=str(Path(__file__).parent), folder=str(figures))
    limits = ["400000", "1000000", "3000000"]  # too little for crops, for weights, for a checkpoint
    run = subprocess.run(
        [sys.executable, "-c", script, *limits], capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    crops, weights, checkpoint, picture, table = run.stdout.splitlines()
    assert "npy: cannot be written (File too large). The crops take 1 MB" in crops
    for line in (weights, checkpoint):
        assert line.startswith(f"{figures / 'out'}: cannot be written (File too large)")
    assert picture.startswith(f"{figures / 'out' / 'picture.jpg'}: cannot be written")
    assert table.startswith(f"{figures / 'out' / 'table.csv'}: cannot be written")
    left = sorted(path.name for path in (figures / "out").iterdir())
    assert left == ["best.safetensors", "curves.csv", "curves.png", "last.safetensors"]
