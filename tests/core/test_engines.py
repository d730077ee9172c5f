import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.errors import KinetraceError, WeightsError
from kinetrace.core.network import conversion, estimator
from kinetrace.core.network.decoding import find_peaks
from kinetrace.core.network.engines import open_engine
from kinetrace.core.network.estimator import converts_first, open_estimator
from kinetrace.core.network.openvino_engine import OpenVinoEngine, usual_threads
from kinetrace.core.network.quicker import PERIOD, TRIALS, Quicker
from kinetrace.core.network.torch_engine import TorchEngine
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile, file_name, find_weights, shipped_folder
from kinetrace.core.person.crop import Crop
from walker_pictures import walker_pictures

pytest.importorskip("openvino", reason="there is no OpenVINO for this computer")

RT = VARIANTS["RT"]
SHIPPED = WeightsFile("RT", shipped_folder() / file_name("RT"), "shipped")


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVinoEngine]:
    """An engine whose network was converted just now, in a cache of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield OpenVinoEngine(RT, SHIPPED, threads=2)


@pytest.fixture(scope="module")
def pictures() -> np.ndarray:
    return walker_pictures(RT.input_size)


def shift_px(maps: np.ndarray, others: np.ndarray, input_size: int) -> np.ndarray:
    """Return how far each map's highest peak moved, pixels of the input."""
    pairs = zip(maps, others, strict=True)
    moved = [find_peaks(one).xy[:, 0] - find_peaks(other).xy[:, 0] for one, other in pairs]
    distance = np.linalg.norm(np.concatenate(moved), axis=-1) * input_size
    return distance[np.isfinite(distance)]


@pytest.mark.slow
def test_both_engines_give_the_same_keypoints(quick: OpenVinoEngine, pictures: np.ndarray) -> None:
    expected = TorchEngine(RT, SHIPPED).maps(pictures)
    got = quick.maps(pictures)
    assert np.abs(got - expected).max() < 1e-4
    moved = shift_px(got, expected, RT.input_size)
    assert len(moved) > 400
    assert np.median(moved) <= 0.05
    assert np.percentile(moved, 99.9) <= 0.5


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["RT", "I", "II"])
def test_published_weights_give_the_same_keypoints_on_people(
    variant: str, test_data: Path, pictures: np.ndarray
) -> None:
    import cv2

    file = WeightsFile(variant, test_data / "official" / file_name(variant), "chosen")
    photos = sorted((test_data / "train" / "crops").glob("*"))
    if not file.path.exists() or not photos:
        pytest.skip(f"no published weights or no crops in {test_data}")
    size = VARIANTS[variant].input_size
    images = [cv2.imread(str(path))[:, :, ::-1] for path in photos[:: len(photos) // 15]]
    shown = np.stack([Crop.whole(image).cut(np.ascontiguousarray(image), size) for image in images])
    expected = TorchEngine(VARIANTS[variant], file).maps(shown)
    moved = shift_px(OpenVinoEngine(VARIANTS[variant], file).maps(shown), expected, size)
    assert len(moved) > 200
    assert np.median(moved) <= 0.05
    assert np.percentile(moved, 99.9) <= 0.5


@pytest.mark.slow
def test_the_maps_do_not_depend_on_threads_company_or_repetition(
    quick: OpenVinoEngine, pictures: np.ndarray
) -> None:
    some = pictures[:3]
    together = quick.maps(some)
    assert np.array_equal(quick.maps(some), together)
    assert np.array_equal(OpenVinoEngine(RT, SHIPPED, threads=1).maps(some), together)
    for _ in range(2 * TRIALS + 1):  # each way of running a single picture
        assert np.array_equal(quick.maps(some[1:2]), together[1:2])


def test_a_converted_network_is_read_again_and_a_damaged_one_made_anew(
    quick: OpenVinoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("converted again")

    folder = conversion.cache_folder() / conversion._key(RT, SHIPPED)
    with monkeypatch.context() as patch:
        patch.setattr(conversion, "convert", never)
        assert conversion.converted(RT, SHIPPED).output(0).shape == [1, 16, 28, 28]
        values = folder / "model.bin"
        values.write_bytes(values.read_bytes()[:-4] + b"\0\0\0\1")
        with pytest.raises(AssertionError, match="converted again"):
            conversion.converted(RT, SHIPPED)
    assert not folder.exists()


def test_it_is_known_before_whether_the_network_will_be_converted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(conversion, "cache_folder", lambda: tmp_path)
    folder = SHIPPED.path.parent
    assert converts_first("RT", "cpu", folder)
    assert not converts_first("RT", "cpu", folder, "torch")
    assert not converts_first("IV", "cpu", folder)  # there are no such weights
    (tmp_path / conversion._key(RT, find_weights("RT", folder))).mkdir()
    assert not converts_first("RT", "cpu", folder)


def test_other_weights_or_versions_are_another_conversion(monkeypatch: pytest.MonkeyPatch) -> None:
    key = conversion._key(RT, SHIPPED)
    assert conversion._key(VARIANTS["I"], SHIPPED) != key
    monkeypatch.setattr(conversion.importlib.metadata, "version", lambda _: "9.9")
    assert conversion._key(RT, SHIPPED) != key


def test_a_cache_that_cannot_be_written_costs_only_time(
    quick: OpenVinoEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(conversion, "cache_folder", lambda: tmp_path / "file" / "networks")
    monkeypatch.setattr(conversion, "convert", lambda *_: quick._model)
    assert conversion.converted(RT, SHIPPED) is quick._model


def test_a_program_that_looks_into_the_new_files_keeps_no_conversion_from_being_kept(
    quick: OpenVinoEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    moves, held = {name: getattr(Path, name) for name in ("rename", "replace")}, [True, True]

    def move(name: str) -> Callable[[Path, Path], Path]:
        def moved(path: Path, target: Path) -> Path:
            if held and held.pop():
                raise PermissionError(13, "used by another process", str(path))
            return moves[name](path, target)

        return moved

    for name in moves:
        monkeypatch.setattr(Path, name, move(name))
    monkeypatch.setattr("kinetrace.core.system.unfinished.PAUSES_S", (0.0,) * 4)
    conversion._write(quick._model, tmp_path / "RT-a")
    assert conversion._read(tmp_path / "RT-a") is not None


def test_only_the_conversions_used_last_stay(
    quick: OpenVinoEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(conversion, "KEPT", 2)
    for age, name in enumerate(("RT-a", "RT-b", "RT-c")):
        conversion._write(quick._model, tmp_path / name)
        os.utime(tmp_path / name, (age, age))
    conversion._write(quick._model, tmp_path / "RT-d")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["RT-c", "RT-d"]


def test_pytorch_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(estimator, "_has_nvidia_driver", lambda: True)
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setitem(sys.modules, "kinetrace.core.network.torch_engine", None)
    with pytest.raises(KinetraceError, match=r"PyTorch cannot be loaded \(.*Install Kinetrace"):
        open_estimator("RT", "auto", SHIPPED.path, engine="torch")


def test_torch_takes_over_with_a_notice_where_openvino_cannot_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("this CPU is too old\nand so on")

    monkeypatch.setattr("kinetrace.core.network.openvino_engine.converted", fail)
    engine, notices = open_engine(RT, SHIPPED)
    assert engine.name.startswith("torch ")
    assert notices == [
        "OpenVINO cannot run the network here (this CPU is too old). PyTorch does it, more slowly."
    ]
    assert open_engine(RT, SHIPPED, choice="torch")[1] == []


def test_torch_takes_over_where_openvino_fails_at_work(
    quick: OpenVinoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("out of memory")

    estimator = open_estimator("RT", "cpu", SHIPPED.path.parent)
    assert estimator.runtime.startswith("OpenVINO ")
    monkeypatch.setattr(estimator.engine, "maps", fail)
    image = np.zeros((60, 60, 3), np.uint8)
    assert estimator.heatmaps(image, [Crop(0, 0, 60)]).shape == (1, 16, 28, 28)
    assert estimator.runtime.startswith("torch ")
    assert "out of memory" in estimator.notices[-1]


def test_damaged_weights_are_an_error_and_no_reason_to_try_another_engine(tmp_path: Path) -> None:
    path = tmp_path / file_name("RT")
    path.write_bytes(SHIPPED.path.read_bytes()[:1000])
    with pytest.raises(WeightsError, match="not a readable weights file"):
        open_engine(RT, WeightsFile("RT", path, "chosen"))


def test_loading_a_converted_network_reports_to_nobody_and_needs_no_torch(
    quick: OpenVinoEngine,
) -> None:
    conversion.converted(RT, SHIPPED)
    code = (
        "import socket, sys\nfrom pathlib import Path\n"
        "def refuse(*_): raise SystemExit('something asked for the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from kinetrace.core.network.estimator import open_estimator\n"
        "one = open_estimator('RT', 'cpu', Path(sys.argv[1]))\n"
        "print(one.runtime, sorted({'torch', 'timm'} & set(sys.modules)))\n"
        "print('reports:', sys.modules['openvino_telemetry'],\n"
        "      'openvino.tools.ovc.telemetry_stub' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(SHIPPED.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "OpenVINO" in done.stdout
    assert "[]\nreports: None True" in done.stdout


@pytest.mark.slow
def test_a_conversion_says_nothing_where_triton_is_missing() -> None:
    code = (
        "import sys; sys.modules['triton'] = None\nfrom pathlib import Path\n"
        "from kinetrace.core.network.conversion import convert\n"
        "from kinetrace.core.network.variants import VARIANTS\n"
        "from kinetrace.core.network.weights import WeightsFile\n"
        "convert(VARIANTS['RT'], WeightsFile('RT', Path(sys.argv[1]), 'chosen'))\n"
        "assert 'torch.utils.flop_counter' in sys.modules\n"
    )
    command = [sys.executable, "-c", code, str(SHIPPED.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_threads_go_by_the_variable_that_all_libraries_go_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert usual_threads() == 3
    monkeypatch.setenv("OMP_NUM_THREADS", "4,2")
    assert usual_threads() >= 1


def test_the_quicker_way_is_taken_and_asked_for_again_when_things_change() -> None:
    quicker = Quicker(2)
    taken = []
    for call in range(3 * PERIOD):
        taken.append(quicker.way)
        seconds = (1.0, 2.0) if call < PERIOD + 20 else (4.0, 2.0)
        quicker.took(seconds[quicker.way])
    assert taken[: 2 * TRIALS] == [0] * TRIALS + [1] * TRIALS
    assert set(taken[2 * TRIALS : PERIOD]) == {0}
    assert set(taken[2 * PERIOD + 2 * TRIALS :]) == {1}
    assert {Quicker(1).way} == {0}


@pytest.mark.slow
def test_a_conversion_leaves_no_lock_that_outlives_a_killed_process(quick: OpenVinoEngine) -> None:
    from tqdm import tqdm

    assert not hasattr(tqdm.get_lock(), "mp_lock")


def test_a_network_that_is_no_longer_needed_leaves_ctrl_c_as_it_was() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LET_GO], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "heard\n"), done.stderr


LET_GO = """
import signal
import numpy as np
import openvino
from openvino import opset1
from kinetrace.core.network.conversion import compiled

picture = opset1.parameter([1, 1, 8, 8], np.float32)
model = openvino.Model([opset1.relu(picture)], [picture])
ready = [compiled(model, threads=1, streams=1) for _ in range(2)]
while ready:
    del ready[0]
signal.signal(signal.SIGINT, lambda number, frame: print("heard"))
signal.raise_signal(signal.SIGINT)
"""
