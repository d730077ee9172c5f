"""The tables of a whole study in one file of each kind, from the command line."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from kinetrace.core.cli import main
from kinetrace.core.output.file_names import names_of
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from squatting import squatting
from walking_recording import walking_recording


def named(recording: Recording, name: str) -> Recording:
    """Return a recording of a video of that name."""
    return replace(recording, video=replace(recording.video, name=name))


def study(folder: Path) -> list[Path]:
    """Save two walks of one name in two folders, and a squat."""
    files = [folder / "P01" / "walk.kinetrace", folder / "P02" / "walk.kinetrace"]
    files.append(folder / "P02" / "squat.kinetrace")
    recordings = walking_recording(4.0), walking_recording(3.0), squatting()
    for file, recording in zip(files, recordings, strict=True):
        save(named(recording, f"{file.stem}.mp4"), file)
    return files


def export(*args: object) -> None:
    assert main(["export", *map(str, args)]) == 0


def test_one_table_of_each_kind_holds_the_rows_of_every_recording(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, out, each = study(tmp_path), tmp_path / "out", tmp_path / "each"
    export(*files, "--out", out, "--together", "study")
    kinds = ("cycles", "repetitions", "parameters", "symmetry", "events")
    assert capsys.readouterr().out.split() == [str(out / f"study_{kind}.csv") for kind in kinds]
    assert len(list(out.iterdir())) == len(kinds)
    export(*files, "--out", each)
    for kind in kinds:
        joined = pd.read_csv(out / f"study_{kind}.csv")
        assert joined.columns[:4].tolist() == ["trial", "video", "task", "code"]
        single = [pd.read_csv(file) for file in each.glob(f"*_{kind}.csv")]
        assert len(joined) == sum(map(len, single)) > 0
        for table in filter(len, single):
            own = joined[joined.trial == table.trial[0]].reset_index(drop=True)
            pd.testing.assert_frame_equal(own[table.columns], table, check_dtype=False)
    labels = pd.read_csv(out / "study_parameters.csv")[["trial", "video", "task"]]
    assert labels.drop_duplicates().to_numpy().tolist() == [
        ["P01_walk", "walk.mp4", "gait"],
        ["P02_walk", "walk.mp4", "gait"],
        ["squat", "squat.mp4", "squat"],
    ]


def test_the_rows_of_a_recording_stay_as_they_are_when_others_are_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = study(tmp_path)
    export(*files[:2], "--out", tmp_path, "--together", "study")
    assert capsys.readouterr().err == ""
    before = (tmp_path / "study_parameters.csv").read_text(encoding="utf-8").splitlines()
    more = tmp_path / "P00" / "walk.kinetrace"
    save(walking_recording(2.0), more)
    export(more, *files[:2], "--out", tmp_path, "--together", "study")
    replaced = f"{tmp_path / 'study_parameters.csv'} was there already, and is replaced"
    assert f"study: {replaced}" in capsys.readouterr().err
    after = (tmp_path / "study_parameters.csv").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if not line.startswith("P00_walk,")] == before


def test_of_a_kind_without_rows_no_table_of_an_earlier_time_stays(tmp_path: Path) -> None:
    *walks, squat = study(tmp_path)
    export(squat, "--out", tmp_path, "--together", "study")
    assert len(pd.read_csv(tmp_path / "study_repetitions.csv")) == 3
    export(*walks, "--out", tmp_path, "--together", "study")
    none = pd.read_csv(tmp_path / "study_repetitions.csv")
    assert len(none) == 0
    assert ",".join(none) == (
        "trial,video,task,code,metres_per_px,scale_from,repetition,start_s,turn_s,stop_s"
    )


def test_a_table_of_all_that_is_shared_has_no_videos_name(tmp_path: Path) -> None:
    export(study(tmp_path)[0], "--out", tmp_path, "--code", "P-01", "--together", "study")
    table = pd.read_csv(tmp_path / "study_parameters.csv")
    assert table["video"].isna().all()
    assert set(table["trial"]) == {"P-01"}


@pytest.mark.parametrize("name", ["", " ", "..", "out/study"])
def test_a_name_that_is_none_of_a_file_is_refused(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["export", "a.kinetrace", "--together", name])
    assert "expected a name like study, no folder" in capsys.readouterr().err


def test_recordings_of_one_name_are_told_apart_by_their_folders() -> None:
    paths = ["res/P01/V1/walk", "res/P01/V2/walk", "res/P02/V1/Walk", "res/P02/V1/squat"]
    files = [Path(f"{path}.kinetrace") for path in paths]
    assert list(names_of(files).values()) == ["P01_V1_walk", "P01_V2_walk", "P02_V1_Walk", "squat"]
    assert list(names_of([files[3], Path("res/P01/../P02/V1/squat.kinetrace")]).values()) == [
        "squat",
        "squat",
    ]


def test_a_joined_table_tells_persons_apart_and_where_the_scale_is_from(tmp_path: Path) -> None:
    walks = walking_recording(3.0, height_m=1.7), walking_recording(4.0)
    for number, walk in enumerate(walks, 1):
        save(replace(named(walk, f"{number}.mp4"), code="=P-01"), tmp_path / f"{number}.kinetrace")
    export(*sorted(tmp_path.glob("*.kinetrace")), "--out", tmp_path, "--together", "study")
    table = pd.read_csv(tmp_path / "study_parameters.csv")
    one, other = (rows for _, rows in table.groupby("trial"))
    assert set(table["code"]) == {" =P-01"}  # no formula of a spreadsheet
    assert set(one["scale_from"]) == {"body height of 1.70 m"}
    assert one["metres_per_px"].between(0.001, 0.1).all()
    assert {"m"} < set(one["unit"])
    assert other[["metres_per_px", "scale_from"]].isna().all(axis=None)
    assert "metres_per_px" not in pd.read_csv(tmp_path / "study_events.csv")
