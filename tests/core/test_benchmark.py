import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.benchmark import contest as contests
from kinetrace.core.benchmark.contest import Plan, Result, busy_processes, contest
from kinetrace.core.benchmark.costs import Cost, costs, write_clip
from kinetrace.core.benchmark.figures import cost_table, figure, speed_table
from kinetrace.core.benchmark.published import published_files
from kinetrace.core.benchmark.rival import Rival, Times, running
from kinetrace.core.cli import main
from kinetrace.core.errors import WeightsError
from kinetrace.core.network.weights import file_name, shipped_folder
from kinetrace.core.video.frames import frames, probe

SHIPPED = shipped_folder() / file_name("RT")


def results() -> list[Result]:
    quick = Result("RT", "openvino", "OpenVINO 1", 2, 1.0, 100, [0.02, 0.01, 0.03], [0.03], [0.01])
    slow = Result("RT", "tflite", "TFLite", 2, 0.5, 80, [0.04, 0.05, 0.04], [0.08], [0.04])
    return [quick, slow]


COSTS = [
    Cost("RT", 640, 360, 101, 1.0, 25.0, 50.0, 0.5, 100.0, 50.0, 40.0, 40.0),
    Cost("RT", 960, 540, 101, 1.0, 20.0, 60.0, 0.5, 50.0, 50.0, 25.0, 54.0),
    Cost("RT", 960, 540, 301, 1.0, 20.0, 60.0, 1.5, 40.0, 50.0, 25.0, 45.0),
    Cost("I", 960, 540, 101, 1.0, 10.0, 90.0, 1.5, 40.0, 50.0, 25.0, 81.0),
]


def test_the_table_compares_medians_and_rates() -> None:
    table = speed_table(results()).set_index("engine")
    assert table.loc["OpenVINO 1", "ms"] == pytest.approx(20)
    assert table.loc["OpenVINO 1", "cpu_ms"] == pytest.approx(30)
    assert table.loc["OpenVINO 1", "in_flight_ms"] == pytest.approx(10)
    assert table.loc["OpenVINO 1", "in_flight_ratio"] == pytest.approx(10 / 40)
    assert table.loc["OpenVINO 1", "ratio"] == pytest.approx(20 / 40)
    assert table.loc["TFLite", "ratio"] == 1
    assert speed_table(results()[:1])["ratio"].isna().all()


def test_the_costs_name_the_slower_part_and_the_share_of_its_rate() -> None:
    table = cost_table(COSTS)
    assert table["bottleneck"].tolist() == ["network", "decoder", "decoder", "decoder"]
    assert table["share"].tolist() == pytest.approx([0.5, 0.4, 0.5, 0.25])
    assert table["share_of_both"].tolist() == pytest.approx([0.625, 0.8, 0.8, 0.4])
    assert table["cpu_share"].tolist() == pytest.approx([0.8, 0.9, 0.75, 0.9])


def test_the_figure_shows_each_engine_and_is_drawn_without_costs_too() -> None:
    bars, length, resolution = figure(results(), COSTS).axes
    assert [bar.get_height() for bar in bars.patches] == pytest.approx([20, 40])
    assert length.lines[0].get_xydata().tolist() == [[101, 6.5], [301, 17.5]]
    assert resolution.lines[0].get_xydata().tolist() == [[360, 40], [540, 50]]
    assert len(figure(results(), []).axes[0].patches) == 2


def _add_costs(found: list[Cost], *_: object) -> None:
    found += COSTS


def _stopped_while_adding_costs(found: list[Cost], *_: object) -> None:
    found += COSTS[:2]
    raise KeyboardInterrupt


class FakeRival:
    """Takes as long as its name says, and notes when its turn was."""

    turns: list[str] = []  # noqa: RUF012

    def __init__(self, rival: Rival) -> None:
        self.rival, self.name, self.start_s, self.memory_mb = rival, rival.engine, 1.0, 50.0

    def __enter__(self) -> "FakeRival":
        if self.rival.engine == "tflite":
            raise WeightsError("no interpreter")
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def times(self, count: int) -> Times:
        self.turns.append(self.name)
        return Times([len(self.name) / 1000] * count, [0.001] * count)

    def in_flight_s(self) -> float:
        return 0.002


def test_engines_take_turns_in_both_orders_and_who_cannot_run_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contests, "running", FakeRival)
    FakeRival.turns = []
    found: list[Result] = []
    rivals = [Rival("RT", engine, SHIPPED, 1) for engine in ("openvino", "torch", "tflite")]
    said = list(contest(rivals, Plan(2, 3, 0), found))
    assert FakeRival.turns == ["openvino", "torch", "torch", "openvino"]
    assert "left out: no interpreter" in said
    assert [(one.engine, len(one.wall_s), one.ms) for one in found] == [
        ("openvino", 6, 8.0),
        ("torch", 6, 5.0),
    ]
    assert [one.in_flight_ms for one in found] == [2.0, 2.0]


@pytest.mark.slow
def test_an_engine_is_timed_in_its_own_process() -> None:
    pytest.importorskip("openvino", reason="there is no OpenVINO for this computer")
    found: list[Result] = []
    missing = Rival("RT", "tflite", Path("none.tflite"), 1)
    said = list(contest([Rival("RT", "openvino", SHIPPED, 1), missing], Plan(1, 2), found))
    (one,) = found
    assert one.name.startswith("OpenVINO ")
    assert len(one.wall_s) == len(one.cpu_s) == 2
    assert min(*one.wall_s, *one.in_flight_s, one.start_s) > 0
    assert one.memory_mb > 20
    assert any("none.tflite" in line for line in said)


@pytest.mark.slow
def test_the_whole_pipeline_is_timed_with_its_parts(
    write_video: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openvino", reason="there is no OpenVINO for this computer")
    for name, value in (("HEIGHTS", (54, 108)), ("LENGTHS", (1,))):
        monkeypatch.setattr(f"kinetrace.core.benchmark.costs.{name}", value)
    found: list[Cost] = []
    with running(Rival("RT", "openvino", SHIPPED, 1)) as one:
        said = list(costs(one, write_video(count=6), tmp_path, 1, found))
    assert len(said) == 2
    assert [(cost.height, cost.frames) for cost in found] == [(54, 12), (108, 12)]
    for cost in found:
        assert min(cost.fps, cost.decoding_fps, cost.network_fps, cost.both_fps) > 0
        assert min(cost.first_s, cost.cpu_ms, cost.both_cpu_ms) > 0


def test_busy_programs_are_gone_afterwards() -> None:
    with busy_processes(2):
        assert len(multiprocessing.active_children()) >= 2
    assert not [p for p in multiprocessing.active_children() if "Spawn" in type(p).__name__]


def interrupted(work: str) -> str:
    """Press Ctrl+C in a program that is inside of a `with`, and return what it says."""
    code = (
        "import signal, time\nfrom pathlib import Path\n"
        "from kinetrace.core.benchmark.contest import busy_processes\n"
        "from kinetrace.core.benchmark.rival import Rival, running\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # in the background it is not
        f"with {work}:\n    print('ready', flush=True)\n    time.sleep(60)\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    os.killpg(program.pid, signal.SIGINT)
    return program.communicate(timeout=30)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="no process groups")
@pytest.mark.parametrize(
    "work",
    [
        "busy_processes(2)",
        pytest.param(
            f"running(Rival('RT', 'torch', Path({str(SHIPPED)!r}), 1))", marks=pytest.mark.slow
        ),
    ],
)
def test_ctrl_c_is_the_business_of_who_compares(work: str) -> None:
    told = interrupted(work)
    assert told.count("Traceback") == 1, told
    assert told.rstrip().endswith("KeyboardInterrupt")


def test_a_clip_repeats_the_video_in_another_size(
    write_video: Callable[..., Path], tmp_path: Path
) -> None:
    source = probe(write_video(count=5, size=(192, 108), rate=Fraction(25)))
    clip = tmp_path / "clip.mp4"
    write_clip(source, clip, 96, 54, 12)
    info = probe(clip)
    assert (info.width, info.height, info.frame_count) == (96, 54, 12)
    assert info.times_s[-1] == pytest.approx(11 / 25, abs=1e-3)
    images = [frame.image.astype(int) for frame in frames(clip)]
    assert np.abs(images[6] - images[2]).mean() < np.abs(images[6] - images[4]).mean()


def test_a_folder_without_published_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"no EfficientPoseRT\.tflite"):
        published_files(tmp_path)
    (tmp_path / "EfficientPoseII.tflite").write_bytes(b"")
    assert published_files(tmp_path) == {"II": tmp_path / "EfficientPoseII.tflite"}


def test_the_command_prints_and_writes_tables_and_a_figure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Rival] = []

    def fake_contest(rivals: list[Rival], plan: Plan, found: list[Result]) -> Iterator[str]:
        asked.extend(rivals)
        found += results()
        yield "left out: somebody"

    monkeypatch.setattr(contests, "contest", fake_contest)
    monkeypatch.setattr("kinetrace.core.commands.bench._add_costs", _add_costs)
    command = ["bench", "--variant", "RT", "--weights", str(SHIPPED.parent), "--threads", "3"]
    assert main([*command, "--out", str(tmp_path / "new")]) == 0
    assert [(one.engine, one.threads) for one in asked] == [("openvino", 3), ("torch", 3)]
    shown = capsys.readouterr()
    assert "OpenVINO 1" in shown.out
    assert "left out: somebody" in shown.err
    table = pd.read_csv(tmp_path / "new" / "bench.csv")
    assert table["ratio"].tolist() == [0.5, 1.0]
    facts = json.loads((tmp_path / "new" / "bench.json").read_text(encoding="utf-8"))
    assert facts["run"] == {"rounds": 10, "pictures": 10, "busy": 0}
    assert facts["machine"]["processor"]
    assert len(facts["pipeline"]) == 4
    assert (tmp_path / "new" / "bench.png").read_bytes()[:4] == b"\x89PNG"


def test_a_network_without_a_published_file_to_time_it_against_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "EfficientPoseII.tflite").write_bytes(b"")
    monkeypatch.setattr(contests, "contest", lambda *_: iter(()))
    command = ["bench", "--bare", "--weights", str(SHIPPED.parent), "--against", str(tmp_path)]
    main([*command, "--variant", "RT", "--variant", "II"])
    said = capsys.readouterr().err
    assert f"left out: {tmp_path} has no EfficientPoseRT.tflite" in said
    assert "has no EfficientPoseII" not in said


def test_a_benchmark_that_is_stopped_keeps_what_it_timed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fake_contest(_: list[Rival], __: Plan, found: list[Result]) -> Iterator[str]:
        found += results()
        yield "timed"

    monkeypatch.setattr(contests, "contest", fake_contest)
    monkeypatch.setattr("kinetrace.core.commands.bench._add_costs", _stopped_while_adding_costs)
    command = ["bench", "--variant", "RT", "--weights", str(SHIPPED.parent)]
    assert main([*command, "--out", str(tmp_path)]) != 0
    assert "Whole pipeline" in capsys.readouterr().out
    facts = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))
    assert len(facts["pipeline"]) == 2


def test_weights_that_are_not_here_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kinetrace.core.network.weights.available_weights", lambda *_: {})
    assert main(["bench", "--variant", "II"]) == 1
    assert "kinetrace weights download II" in capsys.readouterr().err
