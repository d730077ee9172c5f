"""What the graphics card's engine does on a graphics card; skipped on a computer without one."""

import logging
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from kinetrace.core.benchmark.card import moved_px
from kinetrace.core.cli import main
from kinetrace.core.network.card_engine import CardEngine
from kinetrace.core.network.engines import open_engine
from kinetrace.core.network.torch_engine import TorchEngine
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile, file_name, shipped_folder
from kinetrace.core.video.sample import sample_video
from walker_pictures import walker_pictures

pytestmark = pytest.mark.skipif(
    not torch.cuda.is_available(), reason="no usable NVIDIA graphics card"
)

SHIPS = [name for name in VARIANTS if (shipped_folder() / file_name(name)).exists()]


def shipped(variant: str) -> WeightsFile:
    return WeightsFile(variant, shipped_folder() / file_name(variant), "shipped")


@pytest.fixture(params=SHIPS)
def variant(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def engine(variant: str, caplog: pytest.LogCaptureFixture) -> Iterator[CardEngine]:
    with caplog.at_level(logging.WARNING):
        opened, notices = open_engine(VARIANTS[variant], shipped(variant), "cuda")
    assert notices == []
    assert caplog.messages == []  # half precision and recordings were taken
    assert isinstance(opened, CardEngine)
    yield opened
    torch.cuda.empty_cache()


@pytest.mark.slow
def test_half_precision_gives_the_cpus_keypoints(variant: str, engine: CardEngine) -> None:
    size = VARIANTS[variant].input_size
    pictures = walker_pictures(size)
    expected = TorchEngine(VARIANTS[variant], shipped(variant)).maps(pictures)
    assert engine.name.endswith(" float16")
    alone = np.concatenate([engine.maps(picture[None]) for picture in pictures])
    for got in (engine.maps(pictures), alone):
        moved = moved_px(got, expected, size)
        assert len(moved) > 300
        assert np.median(moved) <= 0.05
        assert np.percentile(moved, 99.9) <= 0.5


@pytest.mark.slow
def test_begun_pictures_keep_their_own_maps(engine: CardEngine, variant: str) -> None:
    pictures = walker_pictures(VARIANTS[variant].input_size)[:12]
    waiting = [engine.begin(picture[None]) for picture in pictures]
    got = [wait()[0] for wait in reversed(waiting)]
    for maps, picture in zip(reversed(got), pictures, strict=True):
        assert np.array_equal(maps, engine.maps(picture[None])[0])


@pytest.mark.slow
def test_single_pictures_are_recorded_work(engine: CardEngine, variant: str) -> None:
    picture = walker_pictures(VARIANTS[variant].input_size)[:1]
    engine.maps(picture)
    assert engine.program._ways[1].__name__ == "replay"


@pytest.mark.slow
def test_a_full_memory_makes_the_batches_smaller() -> None:
    engine = CardEngine(VARIANTS["RT"], shipped("RT"))
    pictures = np.resize(walker_pictures(224), (512, 224, 224, 3))
    expected = engine.maps(pictures[:64])
    torch.cuda.empty_cache()
    whole = torch.cuda.get_device_properties(0).total_memory
    room = (torch.cuda.memory_reserved() + 400 * 2**20) / whole
    torch.cuda.set_per_process_memory_fraction(room)
    try:
        got = engine.maps(pictures)
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
        torch.cuda.empty_cache()
    assert engine.most < 512
    np.testing.assert_allclose(got[:64], expected, atol=2e-3)


@pytest.mark.slow
def test_an_analysis_gives_the_cpus_angles(tmp_path: Path) -> None:
    tables = []
    for device in ("cpu", "cuda"):
        out = tmp_path / device
        asked = ["analyze", str(sample_video()), "--variant", "RT", "--device", device]
        assert main([*asked, "--engine", "torch", "--out", str(out)]) == 0
        tables.append(pd.read_csv(out / "walk_right_normal_angles.csv", comment="#"))
    here, there = (table.select_dtypes("number") for table in tables)
    assert list(here.columns) == list(there.columns)
    apart = (here - there).abs().to_numpy()
    assert np.isfinite(apart).sum() > 500
    assert np.nanmedian(apart) < 0.1
    assert np.nanpercentile(apart, 99) < 2.0
