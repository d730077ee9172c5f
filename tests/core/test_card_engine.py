"""The graphics card's engine with the CPU in the card's place, on a small input."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network import card_engine
from kinetrace.core.network.card_engine import CardEngine
from kinetrace.core.network.card_program import CardProgram, in_precision
from kinetrace.core.network.decoding import find_peaks
from kinetrace.core.network.drawn_person import drawn_person
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.engines import open_engine
from kinetrace.core.network.estimator import Estimator
from kinetrace.core.network.torch_engine import TorchEngine
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile, file_name, shipped_folder
from kinetrace.core.person.crop import Crop
from torch import Tensor

SMALL = replace(VARIANTS["RT"], input_size=64)
SHIPPED = WeightsFile("RT", shipped_folder() / file_name("RT"), "shipped")
Work = Callable[[Tensor], Tensor]


@pytest.fixture(scope="module")
def pictures() -> np.ndarray:
    """A person in four places."""
    person = drawn_person(SMALL.input_size)
    return np.stack([np.roll(person, shift, axis=1) for shift in (-12, -4, 4, 12)])


@pytest.fixture(scope="module")
def expected(pictures: np.ndarray) -> np.ndarray:
    return TorchEngine(SMALL, SHIPPED, threads=1).maps(pictures)


@pytest.fixture(autouse=True)
def only_float32(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Leave float16 out, which takes a CPU ten times as long, where it is not looked at."""
    if "float16" not in request.node.name:
        monkeypatch.setattr(card_engine, "PRECISIONS", (torch.float32,))


def on_card() -> CardEngine:
    return CardEngine(SMALL, SHIPPED, "cpu", threads=1)


def change(patch: pytest.MonkeyPatch, changed: Callable[[CardProgram, Tensor], Tensor]) -> None:
    """Have programs return something else than the network's maps."""
    right = CardProgram._step_by_step

    def step_by_step(self: CardProgram, given: Tensor) -> Tensor:
        return changed(self, right(self, given))

    patch.setattr(CardProgram, "_step_by_step", step_by_step)


@pytest.mark.slow
def test_float16_sees_what_the_cpu_sees() -> None:
    larger = replace(SMALL, input_size=160)
    person = drawn_person(larger.input_size)
    shown = np.stack([person[:, ::-1], np.roll(person, 9, axis=1)])
    expected = TorchEngine(larger, SHIPPED, threads=1).maps(shown)
    engine = CardEngine(larger, SHIPPED, "cpu", threads=1)
    assert engine.name.endswith(" float16")
    got = engine.maps(shown)
    assert got.dtype == np.float32
    assert 1e-7 < np.abs(got - expected).max() < 1e-2
    pairs = [(find_peaks(a), find_peaks(b)) for a, b in zip(got, expected, strict=True)]
    moved = np.concatenate([a.xy[:, 0] - b.xy[:, 0] for a, b in pairs])
    seen = np.concatenate([b.height[:, 0] for _, b in pairs]) > 0.2
    distance = np.linalg.norm(moved, axis=-1)[seen] * larger.input_size
    assert len(distance) >= 16
    assert np.median(distance) <= 0.05
    assert distance.max() <= 0.5


@pytest.mark.parametrize("name", ["RT", "I"])  # without and with a second trunk
def test_the_first_stages_stay_in_float32_where_the_rest_is_float16(name: str) -> None:
    network = EfficientPose(VARIANTS[name]).eval()
    changed = in_precision(network, torch.float16)
    for trunk in (changed.high_trunk, changed.low_trunk):
        if trunk is not None:
            assert {one.dtype for one in trunk[:3].parameters()} == {torch.float32}
            assert {one.dtype for one in trunk[3:].parameters()} == {torch.float16}
    assert {one.dtype for one in changed.detection_passes.parameters()} == {torch.float16}
    assert {one.dtype for one in network.parameters()} == {torch.float32}
    with torch.inference_mode():
        assert changed.detect(torch.zeros(1, 3, 32, 32)).dtype is torch.float16


@pytest.mark.parametrize("wrong", ["float16_off", "float16_overflows", "float16_unknown"])
def test_float32_is_taken_where_half_precision_does_not_do(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray, wrong: str
) -> None:
    def halved(program: CardProgram, maps: Tensor) -> Tensor:
        if program.precision is torch.float32:
            return maps
        if wrong == "float16_unknown":
            raise RuntimeError("not implemented for 'Half'")
        return maps + (0.02 if wrong == "float16_off" else float("nan"))

    change(monkeypatch, halved)
    engine = on_card()
    assert engine.name.endswith(" float32")
    np.testing.assert_allclose(engine.maps(pictures), expected, atol=1e-5)


def test_a_card_that_sees_something_else_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    change(monkeypatch, lambda _, maps: maps + 0.02)
    monkeypatch.setattr(card_engine, "CardEngine", partial(CardEngine, device="cpu"))
    engine, notices = open_engine(SMALL, SHIPPED, "cuda", "torch", threads=1)
    assert "its maps differ by 0.02 from the CPU's" in notices[0]
    assert "The work goes on on the CPU" in notices[0]
    assert not isinstance(engine, CardEngine)


def test_what_overflows_in_float16_is_computed_again_in_float32(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    engine = on_card()

    def overflowing(given: Tensor) -> Tensor:
        return torch.full((len(given), 16, 8, 8), float("inf"))

    monkeypatch.setattr(engine, "program", overflowing)
    np.testing.assert_allclose(engine.maps(pictures), expected, atol=1e-5)
    monkeypatch.setattr(engine, "_exact", overflowing)
    with pytest.raises(RuntimeError, match="no numbers"):
        engine.maps(pictures)


def test_begun_pictures_keep_their_own_maps_where_the_work_is_recorded(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    """A recording has one place for its input and one for its output, as here."""
    replays = []

    def recorded(work: Work, example: Tensor) -> Work:
        given, result = example.clone(), work(example).clone()

        def replay(shown: Tensor) -> Tensor:
            replays.append(len(shown))
            given.copy_(shown)
            return result.copy_(work(given))

        return replay

    monkeypatch.setattr("kinetrace.core.network.card_program.recorded", recorded)
    engine = on_card()
    replays.clear()
    waiting = [engine.begin(one[None]) for one in pictures]
    assert np.allclose(engine.maps(pictures[:3]), expected[:3], atol=1e-5)
    for wait, maps in zip(reversed(waiting), reversed(expected), strict=True):
        np.testing.assert_allclose(wait()[0], maps, atol=1e-5)
    assert replays == [1, 1, 1, 1]


def test_a_recording_that_does_not_take_its_input_is_not_used(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    def stale(work: Work, example: Tensor) -> Work:
        result = work(example)
        return lambda _: result

    monkeypatch.setattr("kinetrace.core.network.card_program.recorded", stale)
    engine = on_card()
    for one, maps in zip(pictures, expected, strict=True):
        np.testing.assert_allclose(engine.maps(one[None])[0], maps, atol=1e-5)


def test_maps_are_taken_once_the_card_has_copied_them_back(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    """The way over the stream, with the names that PyTorch gives its parts."""
    engine, done = on_card(), []

    class Event:
        def __init__(self, blocking: bool) -> None:
            assert blocking

        def record(self) -> None:
            done.append("recorded")

        def synchronize(self) -> None:
            done.append("waited")

    monkeypatch.setattr(engine, "_stream", object())
    monkeypatch.setattr("torch.cuda.stream", lambda _: nullcontext())
    monkeypatch.setattr("torch.cuda.Event", Event)
    monkeypatch.setattr(Tensor, "pin_memory", lambda given: given)
    waiting = [engine.begin(part) for part in (pictures[:3], pictures[3:])]
    got = [wait() for wait in waiting]
    np.testing.assert_allclose(np.concatenate(got), expected, atol=1e-5)
    assert sorted(done) == ["recorded", "recorded", "waited", "waited"]
    assert done[0] == "recorded"
    assert done[-1] == "waited"


@pytest.mark.parametrize("error", [RuntimeError, AttributeError, OSError])
def test_whatever_fails_on_the_card_the_cpu_does_it(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error("no such thing")

    monkeypatch.setattr(card_engine, "CardEngine", fail)
    engine, notices = open_engine(SMALL, SHIPPED, "cuda", "torch", threads=1)
    assert engine.device == "cpu"
    assert notices == ["The graphics card failed (no such thing). The work goes on on the CPU."]


def test_damaged_weights_are_no_failure_of_the_card(tmp_path: Path) -> None:
    path = tmp_path / file_name("RT")
    path.write_bytes(SHIPPED.path.read_bytes()[:1000])
    with pytest.raises(WeightsError, match="not a readable weights file"):
        open_engine(SMALL, WeightsFile("RT", path, "chosen"), "cuda")


def small_memory(engine: CardEngine, patch: pytest.MonkeyPatch, room: int) -> list[int]:
    """Have a card hold only so many pictures at a time; return how many it is shown."""
    right, sizes = engine.program._step_by_step, []

    def step_by_step(given: Tensor) -> Tensor:
        sizes.append(len(given))
        if len(given) > room:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return right(given)

    patch.setattr(engine, "program", step_by_step)
    return sizes


def test_pictures_that_the_card_cannot_hold_at_once_go_in_parts_from_then_on(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    engine = on_card()
    sizes = small_memory(engine, monkeypatch, room=1)
    assert np.allclose(engine.maps(pictures), expected, atol=1e-5)
    assert sizes == [4, 2, 1, 1, 1, 1]
    assert np.allclose(engine.maps(pictures[:3]), expected[:3], atol=1e-5)
    assert sizes[6:] == [1, 1, 1]
    assert engine.most == 1


def test_the_cpu_goes_on_with_a_notice_where_not_even_one_picture_fits(
    monkeypatch: pytest.MonkeyPatch, pictures: np.ndarray, expected: np.ndarray
) -> None:
    engine = on_card()
    small_memory(engine, monkeypatch, room=0)
    engine.device = "cuda"  # as it would say of itself
    estimator = Estimator(SMALL, SHIPPED, engine)
    side = SMALL.input_size
    waiting = [estimator.begin(picture, [Crop(0, 0, side)]) for picture in pictures]
    got = np.concatenate([wait() for wait in waiting])
    np.testing.assert_allclose(got, expected, atol=1e-5)
    assert estimator.device == "cpu"
    assert estimator.notices == [
        "The graphics card failed (CUDA out of memory.). The work goes on on the CPU."
    ]


@pytest.mark.skipif(torch.cuda.is_available(), reason="this computer's graphics card works")
def test_without_a_card_the_cpu_is_used_with_a_notice() -> None:
    engine, notices = open_engine(SMALL, SHIPPED, "cuda", "torch", threads=1)
    assert engine.device == "cpu"
    assert "graphics card failed" in notices[0]
