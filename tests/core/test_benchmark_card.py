"""The benchmark of a graphics card, with the CPU in the card's place."""

import json
import shlex
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from kinetrace.core.benchmark import card
from kinetrace.core.benchmark.costs import Cost
from kinetrace.core.benchmark.rival import Rival, running
from kinetrace.core.cli import main
from kinetrace.core.errors import WeightsError
from kinetrace.core.network import card_engine
from kinetrace.core.network.card_program import CardProgram
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import file_name, shipped_folder

SHIPPED = shipped_folder() / file_name("RT")
COSTS = [Cost("RT", 640, 360, 101, 1.0, 25.0, 50.0, 0.5, 100.0, 50.0, 40.0, 40.0)]


def _costs_on_a_card(found: list[Cost], rivals: list[Rival], video: Path, rounds: int) -> None:
    assert {(one.engine, one.device) for one in rivals} == {("torch", "cuda")}
    found += COSTS


@pytest.fixture
def cpu_as_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command find a card that is the CPU, with small pictures and few batches."""
    small = replace(VARIANTS["RT"], input_size=128)
    monkeypatch.setitem(VARIANTS, "RT", small)
    monkeypatch.setattr(card, "BATCHES", (1, 3))
    monkeypatch.setattr(card, "SEEN", 0.02)  # on small pictures a network sees little
    monkeypatch.setattr(card_engine, "PRECISIONS", (torch.float32,))
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.get_device_name", lambda: "made-up card")
    monkeypatch.setattr("kinetrace.core.commands.bench._add_costs", _costs_on_a_card)
    rows = card.card_rows

    def on_the_cpu(variant: str, weights: Path, video: Path, _: str, *rest: Any) -> Iterator[str]:
        return rows(variant, weights, video, "cpu", *rest)

    monkeypatch.setattr(card, "card_rows", on_the_cpu)


@pytest.mark.slow
def test_the_table_of_a_card_is_filled_and_kept_with_its_command(
    cpu_as_card: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(SHIPPED.parent)
    asked = ["bench", "--device", "cuda", "--variant", "RT", "--weights", folder]
    asked += ["--rounds", "1", "--pictures", "3"]
    assert main([*asked, "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    kept = json.loads((tmp_path / "bench_cuda.json").read_text(encoding="utf-8"))
    assert kept["command"] == shlex.join(["kinetrace", *asked])
    assert kept["command"] in printed
    assert kept["machine"]["card"] == "made-up card"
    assert "Whole pipeline" in printed
    assert len(kept["pipeline"]) == len(COSTS)
    table = pd.read_csv(tmp_path / "bench_cuda.csv")
    assert table["batch"].tolist() == [row["batch"] for row in kept["card"]] == [1, 3]
    assert set(table["precision"]) == {"float32"}
    assert (table[["fps", "bare_fps", "ratio"]] > 0).all(axis=None)
    assert table["maps_differ"].max() < 1e-4
    assert table["moved_median_px"].max() <= 0.05
    assert table["moved_p999_px"].max() <= 0.5


def test_the_table_of_a_card_ends_where_its_memory_does(
    cpu_as_card: None,
    write_video: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    right = CardProgram._step_by_step

    def small(self: CardProgram, given: torch.Tensor) -> torch.Tensor:
        if len(given) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return right(self, given)

    monkeypatch.setattr(CardProgram, "_step_by_step", small)
    command = ["bench", str(write_video(count=5)), "--device", "cuda", "--variant", "RT"]
    command += ["--weights", str(SHIPPED.parent), "--rounds", "1", "--pictures", "1"]
    assert main([*command, "--bare"]) == 0
    shown = capsys.readouterr()
    assert "left out: RT with 3 at a time does not fit into the card" in shown.err
    assert len(shown.out.strip().splitlines()) == 5  # card, command, empty, head, one row


def test_a_benchmark_that_is_stopped_keeps_the_variants_it_timed(
    cpu_as_card: None,
    write_video: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = card.card_rows

    def stopped_at_the_second(variant: str, *rest: Any) -> Iterator[str]:
        if variant == "I":
            raise KeyboardInterrupt
        return rows(variant, *rest)

    monkeypatch.setattr(card, "card_rows", stopped_at_the_second)
    command = ["bench", str(write_video(count=5)), "--device", "cuda", "--rounds", "1"]
    command += ["--pictures", "1", "--variant", "RT", "--variant", "I", "--out", str(tmp_path)]
    main([*command, "--weights", str(SHIPPED.parent)])
    kept = pd.read_csv(tmp_path / "bench_cuda.csv")
    assert list(kept["variant"]) == ["RT", "RT"]


def test_noise_of_a_map_counts_for_no_moved_keypoint() -> None:
    y, x = np.mgrid[:28, :28]
    person = np.exp(-((x - 9.3) ** 2 + (y - 4.8) ** 2) / 4).astype(np.float32)
    noise = np.zeros_like(person)
    noise[20, 20] = 0.05
    elsewhere = np.roll(noise, 5, axis=1)
    lost = np.zeros_like(person)
    moved = card.moved_px(
        np.array([[person, elsewhere], [lost, noise]]),
        np.array([[person, noise], [person, noise]]),
        224,
    )
    assert moved.tolist() == [0.0, np.inf]


def test_a_card_that_sees_something_else_is_not_timed(
    cpu_as_card: None,
    write_video: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(
        CardProgram, "_step_by_step", lambda _, given: torch.ones(len(given), 16, 16, 16)
    )
    command = ["bench", str(write_video(count=5)), "--device", "cuda", "--variant", "RT"]
    assert main([*command, "--weights", str(SHIPPED.parent)]) == 1
    said = capsys.readouterr().err
    assert "left out: RT with 1 at a time: its maps differ by" in said
    assert "Nothing could be timed." in said


@pytest.mark.slow
def test_a_rival_that_had_to_leave_the_card_is_not_timed_as_one() -> None:
    if torch.cuda.is_available():
        pytest.skip("this computer's graphics card works")
    with (
        pytest.raises(WeightsError, match="No usable NVIDIA graphics card"),
        running(Rival("RT", "torch", SHIPPED, 1, "cuda")),
    ):
        pass


def test_without_a_card_its_benchmark_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    assert main(["bench", "--device", "cuda"]) == 1
    assert "No usable NVIDIA graphics card" in capsys.readouterr().err
