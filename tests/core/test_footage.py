from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from kinetrace.core.cli import main
from kinetrace.core.errors import RecordingError
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import Floats
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.training.dataset import DatasetError, Samples, held_out, read_source
from kinetrace.core.training.footage import of_recording, of_walker, write_crops
from kinetrace.core.validation.walker import Walker
from kinetrace.core.video.frames import VideoWriter
from kinetrace.core.video.picture import read_picture
from sample_recording import sample_recording

LEFT, RIGHT = INDEX["left_knee"], INDEX["right_knee"]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording's file beside its video, in which a spot lies on the left knee."""
    folder = tmp_path_factory.mktemp("recorded")
    recording = sample_recording(20)
    with VideoWriter(folder / "walk.mp4", 640, 480) as writer:
        for n, (x, y) in enumerate(recording.detections.candidates[:, LEFT, 0, :2]):
            image = np.full((480, 640, 3), 40, np.uint8)
            cv2.circle(image, (int(16 * x), int(16 * y)), 6 * 16, (250, 250, 250), -1, shift=4)
            writer.write(image, n / 30)
    facts = replace(recording.video, folder="/elsewhere", sha256="")
    save(replace(recording, video=facts), folder / "walk.kinetrace")
    return folder / "walk.kinetrace"


def crops_of(recording: Recording, path: Path, out: Path, every_s: float = 0.2) -> Samples:
    list(write_crops([of_recording(recording, path)], out, every_s))
    return read_source("labels", out)


def brightest(picture: np.ndarray) -> Floats:
    weight = np.clip(picture[..., 1].astype(float) - 145, 0, None)
    rows, columns = np.indices(weight.shape) + 0.5
    return np.array([(columns * weight).sum(), (rows * weight).sum()]) / weight.sum()


def test_label_lies_on_the_picture_of_its_joint(recorded: Path, tmp_path: Path) -> None:
    samples = crops_of(load(recorded), recorded, tmp_path)
    assert len(samples) == 4  # 20 frames at 30 a second, one each 0.2 s
    for picture, xy in zip(samples.pictures, samples.xy, strict=True):
        assert brightest(read_picture(picture)) == pytest.approx(xy[LEFT], abs=0.6)
    assert set(samples.source) == {"recordings"}


def test_what_somebody_set_is_trained_on_and_its_frame_is_always_taken(
    recorded: Path, tmp_path: Path
) -> None:
    moved = tuple(MovePoint(frame, "left_knee", 300.0, 250.0) for frame in (3, 4))
    recording = replace(load(recorded), corrections=moved)
    before, after = load(recorded), recording
    assert len(crops_of(before, recorded, tmp_path / "a", 10.0)) == 1
    assert len(crops_of(after, recorded, tmp_path / "b", 10.0)) == 3
    footage = of_recording(recording, recorded)
    assert footage.xy[3, LEFT].tolist() == [300.0, 250.0]
    only = of_recording(recording, recorded, corrected=True)
    assert np.flatnonzero(np.isfinite(only.xy).any((1, 2))).tolist() == [3, 4]


def test_sides_are_those_that_the_picture_shows(recorded: Path) -> None:
    recording = load(recorded)
    straight = of_recording(recording, recorded).xy
    mirrored = replace(recording, settings=Settings(mirrored=True))
    np.testing.assert_allclose(of_recording(mirrored, recorded).xy[:, LEFT], straight[:, LEFT])
    swapped = replace(recording, corrections=(SwapSides(0, 20),))
    np.testing.assert_allclose(of_recording(swapped, recorded).xy[:, LEFT], straight[:, RIGHT])


def test_what_the_network_did_not_find_is_no_label(recorded: Path) -> None:
    recording = load(recorded)
    candidates = recording.detections.candidates.copy()
    candidates[5, INDEX["head_top"]] = np.nan  # a gap that the measures fill
    recording = replace(recording, detections=replace(recording.detections, candidates=candidates))
    assert np.isnan(of_recording(recording, recorded).xy[5, INDEX["head_top"]]).all()


def test_pictures_of_one_person_are_held_out_together(recorded: Path, tmp_path: Path) -> None:
    recording = load(recorded)
    both = [of_recording(replace(recording, code=code), recorded) for code in ("P-01", "P-02")]
    list(write_crops(both, tmp_path, 0.2))
    pictures = read_source("labels", tmp_path).pictures
    assert len(set(pictures)) == 8
    assert [p.name for p in pictures] == ["P-01.jpg"] * 4 + ["P-02.jpg"] * 4
    held = held_out(pictures)
    assert len(set(held[:4])) == len(set(held[4:])) == 1


def test_joint_outside_the_picture_is_no_label(recorded: Path, tmp_path: Path) -> None:
    xy = load(recorded).detections.candidates[:, :, 0, :2].astype(float)
    xy[:, INDEX["head_top"], 1] = -5.0
    times = {"left": np.zeros(1), "right": np.zeros(1)}
    walker = Walker(recorded.with_name("walk.mp4"), 30.0, xy, xy, times, times)
    list(write_crops([of_walker(walker)], tmp_path, 0.2))
    samples = read_source("labels", tmp_path)
    assert np.isnan(samples.xy[:, INDEX["head_top"]]).all()
    assert np.isfinite(samples.xy[:, INDEX["left_ankle"]]).all()


def test_another_video_or_none_is_refused(recorded: Path, tmp_path: Path) -> None:
    recording = load(recorded)
    facts = replace(recording.video, sha256="0" * 64)
    with pytest.raises(RecordingError, match="not the video"):
        of_recording(replace(recording, video=facts), recorded)
    with pytest.raises(RecordingError, match="beside the recording"):
        of_recording(recording, tmp_path / "alone.kinetrace")


def test_command_cuts_recordings_and_walkers_into_one_folder(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    xy = load(recorded).detections.candidates[:, :, 0, :2].astype(float)
    walker = tmp_path / "walker.mp4"
    walker.write_bytes(recorded.with_name("walk.mp4").read_bytes())
    times = {name: np.zeros(1) for name in ("ic_l", "ic_r", "to_l", "to_r")}
    np.savez(
        walker.with_name("walker.truth.npz"),
        names=[n.replace("right_", "r_").replace("left_", "l_") for n in KEYPOINTS],
        fps=30.0, kp2d=xy, j3d=np.zeros((20, 16, 3)), **times,
    )  # fmt: skip
    out = tmp_path / "out"
    command = ["crops", str(recorded), str(walker), "--out", str(out)]
    assert main(command) == 0
    assert f"{out}: 8 pictures of 2 persons" in capsys.readouterr().out
    assert sorted(set(read_source("labels", out).source)) == ["recordings", "walkers"]
    assert main(command) == 1
    assert "training pictures already" in capsys.readouterr().err
    of_folders = ["crops", str(recorded.parent), str(tmp_path), "--out"]
    assert main([*of_folders, str(tmp_path / "all")]) == 0
    assert "all: 8 pictures of 2 persons" in capsys.readouterr().out
    (empty := tmp_path / "empty").mkdir()
    assert main(["crops", str(empty), "--out", str(tmp_path / "none")]) == 1
    assert "empty: there is no recording and no rendered walker" in capsys.readouterr().err


def test_that_nobody_is_left_to_train_on_is_said(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = next(c for c in map("P-{:02}".format, range(99)) if held_out([Path(f"{c}.jpg")]).all())
    save(replace(load(recorded), code=code), tmp_path / "one.kinetrace")
    (tmp_path / "walk.mp4").write_bytes(recorded.with_name("walk.mp4").read_bytes())
    assert main(["crops", str(tmp_path / "one.kinetrace"), "--out", str(tmp_path / "out")]) == 0
    assert "nobody is left to train on" in capsys.readouterr().err


def test_that_nothing_was_corrected_is_said(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["crops", str(recorded), "--out", str(tmp_path), "--corrected"]) == 1
    assert "nobody has corrected anything" in capsys.readouterr().err


def test_nothing_to_train_on_is_said(recorded: Path, tmp_path: Path) -> None:
    footage = of_recording(load(recorded), recorded, corrected=True)
    with pytest.raises(DatasetError, match="no frame"):
        list(write_crops([footage], tmp_path, 0.2))
