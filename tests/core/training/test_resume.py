from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from kinetrace.core.errors import TrainingError, WeightsError
from kinetrace.core.training import curves, loop
from kinetrace.core.training.config import Config, Stage
from kinetrace.core.training.loop import train
from safetensors.torch import load_file
from tiny_run import run_of, weights_of

TWO_STAGES = (Stage(48, 2, batch=8), Stage(32, 1, batch=8))


@pytest.fixture(scope="module")
def whole(lasting_figures: Path) -> Config:
    """A finished run of two stages, six steps."""
    config = run_of(lasting_figures, "whole", stages=TWO_STAGES)
    assert [progress.step for progress in train(config)] == list(range(1, 7))
    return config


def assert_same(first: Config, second: Config) -> None:
    """Two runs ended with the same weights, bit for bit, and the same curves but their time."""
    ours, theirs = weights_of(first), weights_of(second)
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    best = [load_file(c.output / "efficientpose_RT.safetensors") for c in (first, second)]
    assert all(torch.equal(best[0][name], best[1][name]) for name in best[0])
    rows = [curves.read_rows(c.output / "curves.csv") for c in (first, second)]
    for one, other in zip(*rows, strict=True):
        del one["seconds"], other["seconds"]
        np.testing.assert_equal(one, other)


def failing_after(calls: int, kind: type[BaseException], works: Any) -> Any:
    """Return a function that works some times, and then raises once."""
    left = iter([False] * calls + [True])

    def sometimes(*args: Any, **kwargs: Any) -> Any:
        if next(left, False):
            raise kind
        return works(*args, **kwargs)

    return sometimes


@pytest.mark.parametrize("steps", [1, 4, 5])
def test_killed_and_resumed_run_gives_the_same_weights_bit_for_bit(
    whole: Config, steps: int, tmp_path: Path
) -> None:
    killed = replace(whole, output=tmp_path)
    run = train(killed)
    for _ in islice(run, steps):  # within an epoch, between the stages, within the second one
        pass
    run.close()
    rest = [progress.step for progress in train(killed)]
    assert rest == list(range(steps + 1, 7))
    assert_same(whole, killed)


@pytest.mark.parametrize(
    ("part", "calls"), [("masked_loss", 3), ("held_out_scores", 1), ("held_out_scores", 2)]
)
def test_run_broken_off_within_a_step_goes_on_from_the_step_before(
    whole: Config, part: str, calls: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = replace(whole, output=tmp_path, checkpoint_minutes=0.0)
    works = getattr(loop, part)
    monkeypatch.setattr(loop, part, failing_after(calls, KeyboardInterrupt, works))
    with pytest.raises(KeyboardInterrupt):
        list(train(broken))
    list(train(broken))
    assert_same(whole, broken)


def test_run_killed_while_the_checkpoint_is_written_goes_on_from_the_one_before(
    whole: Config, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    killed = replace(whole, output=tmp_path, checkpoint_minutes=0.0)
    with monkeypatch.context() as patch:
        patch.setattr(torch, "save", failing_after(2, SystemExit, torch.save))
        patch.setattr(loop.Run, "save", failing_after(3, SystemExit, loop.Run.save))
        with pytest.raises(SystemExit):  # nothing more is written, as after a kill
            list(train(killed))
    assert [progress.step for progress in train(killed)] == [3, 4, 5, 6]
    assert_same(whole, killed)


def test_curves_of_a_run_killed_before_its_first_checkpoint_are_begun_anew(
    whole: Config, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    killed = replace(whole, output=tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(loop.Run, "save", lambda run: None)
        run = train(killed)
        for _ in islice(run, 4):
            pass
        run.close()
    list(train(killed))
    assert_same(whole, killed)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"rate": 1e-3}, "rate 0.003, and the configuration now has 0.001"),
        ({"stages": (*TWO_STAGES, Stage(64, 1))}, "stages"),
        ({"augmentation": replace(run_of(Path(), "").augmentation, cut=0.2)}, "augmentation.cut"),
        ({"variant": "I"}, "variant RT"),
    ],
)
def test_changed_configuration_is_not_gone_on_with(
    whole: Config, change: dict[str, Any], named: str
) -> None:
    with pytest.raises(WeightsError, match=named):
        next(train(replace(whole, **change)))


def test_run_does_not_go_on_with_other_persons(whole: Config) -> None:
    fewer = (replace(whole.sources[0], max_lean_deg=1.0),)
    with pytest.raises(WeightsError, match=r"sources 22 persons .* now has \d+ persons"):
        next(train(replace(whole, sources=fewer)))


@pytest.fixture
def begun(whole: Config, tmp_path: Path) -> Config:
    """A run that is to begin with what the finished one learnt."""
    initial = tmp_path / "initial.safetensors"
    initial.write_bytes((whole.output / "last.safetensors").read_bytes())
    return replace(whole, output=tmp_path / "begun", initial=initial)


def test_run_goes_on_in_another_folder_and_without_what_it_began_with(
    begun: Config, tmp_path: Path
) -> None:
    run = train(begun)
    next(run)
    run.close()
    (tmp_path / "initial.safetensors").unlink()
    begun.output.rename(tmp_path / "moved")
    moved = replace(begun, output=tmp_path / "moved", checkpoint_minutes=1.0, threads=1)
    assert next(train(moved)).step == 2


def test_a_finished_run_can_be_published_with_a_share_of_what_it_began_with(
    begun: Config,
) -> None:
    assert begun.initial is not None
    list(train(begun))
    published = begun.output / "efficientpose_RT.safetensors"
    alone = load_file(published)
    list(train(replace(begun, initial_share=0.5)))
    mixed, began = load_file(published), load_file(begun.initial)
    assert alone.keys() == mixed.keys()
    for name, value in mixed.items():
        middle = (alone[name].float() + began[name].float()) / 2
        assert torch.allclose(value.float(), middle, atol=2e-3, rtol=2e-3), name
    assert any((mixed[name] != alone[name]).any() for name in mixed)


def test_diverging_run_says_so_and_its_checkpoint_stays(figures: Path) -> None:
    config = run_of(figures, "out", recipe="paper", rate=1e18)
    with pytest.raises(TrainingError, match="lower 'rate'"):
        list(train(config))
    assert not (config.output / "checkpoint.pt").exists()


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04" + bytes(100)])
def test_damaged_checkpoint_says_what_to_do(figures: Path, content: bytes) -> None:
    config = run_of(figures, "out")
    config.output.mkdir()
    (config.output / "checkpoint.pt").write_bytes(content)
    with pytest.raises(WeightsError, match="another output"):
        next(train(config))


def test_rows_of_steps_to_be_done_again_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "curves.csv"
    for step in (3, 6, 9):
        curves.append_row(path, {"step": step, "loss": 0.5})
    curves.drop_rows_after(path, 6)
    assert [row["step"] for row in curves.read_rows(path)] == [3, 6]
    curves.drop_rows_after(path, 0)
    assert curves.read_rows(path) == []


def test_curves_left_empty_by_a_full_disk_are_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "curves.csv"
    path.touch()
    curves.append_row(path, {"step": 10, "loss": 0.5})
    assert [row["step"] for row in curves.read_rows(path)] == [10]
