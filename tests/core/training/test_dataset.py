import json
import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.training import crops
from kinetrace.core.training.crops import load_crops, regions
from kinetrace.core.training.dataset import (
    MPII_NAMES,
    DatasetError,
    derive_midpoints,
    held_out,
    join,
    read_source,
)
from numpy.typing import NDArray


def coco_file(folder: Path, **changes: object) -> Path:
    points = [[10.0 * n, 20.0 * n, 2] for n in range(17)]
    points[16] = [0, 0, 0]  # the right ankle is not labelled
    person = {
        "image_id": 7,
        "keypoints": [v for point in points for v in point],
        "iscrowd": 0,
    } | changes
    content = {"images": [{"id": 7, "file_name": "a.jpg"}], "annotations": [person]}
    path = folder / "keypoints.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_coco_points_arrive_in_the_networks_order(tmp_path: Path) -> None:
    samples = read_source("coco", coco_file(tmp_path), tmp_path / "pictures")
    assert samples.pictures == (tmp_path / "pictures" / "a.jpg",)
    assert samples.xy[0, INDEX["left_shoulder"]] == pytest.approx([50.5, 100.5])
    assert samples.xy[0, INDEX["right_knee"]] == pytest.approx([140.5, 280.5])
    assert np.isnan(samples.xy[0, INDEX["right_ankle"]]).all()
    assert np.isnan(samples.xy[0, INDEX["head_top"]]).all()


def test_coco_crowds_are_left_out_and_an_empty_set_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no person"):
        read_source("coco", coco_file(tmp_path, iscrowd=1))


def test_mpii_points_arrive_in_the_networks_order(tmp_path: Path) -> None:
    joints = [[float(n), 2.0 * n] for n in range(16)]
    joints[0] = [-1.0, -1.0]
    person = {
        "image": "b.jpg", "joints": joints, "joints_vis": [1] * 15 + [0], "headbox": [0, 0, 30, 40],
    }  # fmt: skip
    path = tmp_path / "mpii.json"
    path.write_text(json.dumps([person]), encoding="utf-8")
    samples = read_source("mpii", path)
    for number, name in enumerate(MPII_NAMES[1:15], start=1):
        assert samples.xy[0, INDEX[name]] == pytest.approx(
            [number - 0.5, 2 * number - 0.5]
        )  # counts from 1
    assert np.isnan(samples.xy[0, INDEX["right_ankle"]]).all()  # negative
    assert np.isnan(samples.xy[0, INDEX["left_wrist"]]).all()  # not labelled
    assert samples.head_size[0] == pytest.approx(30.0)  # 0.6 × 50


def test_labels_folder_may_have_its_keypoints_in_any_order(figures: Path) -> None:
    before = read_source("labels", figures)
    with np.load(figures / "labels.npz") as stored:
        content = dict(stored)
    content["xy"] = content["xy"][:, ::-1]
    content["joint_names"] = content["joint_names"][::-1]
    np.savez(figures / "labels.npz", **content)
    np.testing.assert_array_equal(read_source("labels", figures).xy, before.xy)


@pytest.mark.parametrize("name", ["files", "xy", "source"])
def test_labels_of_different_lengths_are_refused(figures: Path, name: str) -> None:
    with np.load(figures / "labels.npz") as stored:
        content = dict(stored)
    content[name] = content[name][:-1]
    np.savez(figures / "labels.npz", **content)
    with pytest.raises(DatasetError, match="expected shape"):
        read_source("labels", figures)


def test_thorax_and_pelvis_are_derived_only_where_they_lack_a_label(figures: Path) -> None:
    samples = read_source("labels", figures)
    samples.xy[0, INDEX["pelvis"]] = np.nan
    derived = derive_midpoints(samples)
    hips = samples.xy[0, [INDEX["left_hip"], INDEX["right_hip"]]]
    assert derived.xy[0, INDEX["pelvis"]] == pytest.approx(hips.mean(axis=0))
    np.testing.assert_array_equal(derived.xy[1:], samples.xy[1:])


def test_about_a_tenth_is_held_out_whatever_the_folder() -> None:
    names = [f"picture_{n}.jpg" for n in range(4000)]
    held = held_out([Path("a") / name for name in names])
    assert 0.08 < held.mean() < 0.12
    np.testing.assert_array_equal(held, held_out([Path("b/c") / name for name in names]))
    assert (
        held_out([Path("lspet_00009.jpg")]).tolist() == held_out([Path("lspet_00009.jpg")]).tolist()
    )


@pytest.mark.parametrize("kind", ["labels", "coco", "mpii", "other"])
def test_unreadable_data_says_which_file(kind: str, tmp_path: Path) -> None:
    (tmp_path / "labels.npz").write_bytes(b"no archive")
    (tmp_path / "broken.json").write_text('{"images": []}', encoding="utf-8")
    path = tmp_path if kind == "labels" else tmp_path / "broken.json"
    with pytest.raises(DatasetError, match="other" if kind == "other" else path.name):
        read_source(kind, path)


def test_joined_sets_keep_every_person(figures: Path) -> None:
    samples = read_source("labels", figures)
    both = join([samples, samples.take(np.array([3]))])
    assert len(both) == 25
    assert both.pictures[24] == samples.pictures[3]


def test_missing_and_damaged_pictures_are_named(figures: Path, tmp_path: Path) -> None:
    samples = read_source("labels", figures)
    region = regions(samples.xy)
    samples.pictures[3].write_bytes(b"no picture")
    with pytest.raises(DatasetError, match=r"stick_003\.png"):
        load_crops(samples, region, 32, tmp_path / "cache")
    samples.pictures[3].unlink()
    with pytest.raises(
        DatasetError, match=r"stick_003\.png: 1 of 24 labelled pictures are missing"
    ):
        load_crops(samples, region, 32, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_two_runs_may_cut_the_same_at_once(
    figures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = read_source("labels", figures)
    region, cache, read = regions(samples.xy), tmp_path / "cache", crops.read_picture
    others: list[NDArray[np.uint8]] = []

    def read_while_another_run_begins(file: Path) -> NDArray[np.uint8]:
        if file == samples.pictures[3] and not others:
            with monkeypatch.context() as patch:
                patch.setattr(crops, "read_picture", read)
                patch.setattr("os.getpid", lambda: 1)
                others.append(load_crops(samples, region, 32, cache))
        return read(file)

    monkeypatch.setattr(crops, "read_picture", read_while_another_run_begins)
    np.testing.assert_array_equal(load_crops(samples, region, 32, cache), others[0])
    assert len(list(cache.iterdir())) == 1


def test_what_another_run_has_cut_and_holds_on_windows_is_taken(
    figures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = read_source("labels", figures)
    region, cache = regions(samples.xy), tmp_path / "cache"
    cut = load_crops(samples, region, 32, cache).copy()
    (cached,) = cache.iterdir()
    other = cached.rename(tmp_path / cached.name)

    def held(_partial: Path, path: Path) -> None:
        other.rename(path)  # the other run was quicker
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.replace", held)
    np.testing.assert_array_equal(load_crops(samples, region, 32, cache), cut)
    assert list(cache.iterdir()) == [cached]


@pytest.mark.parametrize("by", ["size", "time"])
def test_a_picture_that_took_anothers_place_is_cut_anew(
    by: str, figures: Path, tmp_path: Path
) -> None:
    samples = read_source("labels", figures)
    region, picture = regions(samples.xy), samples.pictures[3]
    before, known = np.array(load_crops(samples, region, 32, tmp_path)), picture.stat()
    black = cv2.imencode(".png", np.zeros((300, 300, 3), np.uint8))[1].tobytes()
    if by == "time":
        black = black.ljust(known.st_size, b"\0")  # what follows the picture is not read
    picture.write_bytes(black)
    later_ns = known.st_mtime_ns + (10**9 if by == "time" else 0)
    os.utime(picture, ns=(later_ns, later_ns))
    after = load_crops(samples, region, 32, tmp_path)
    assert not after[3].any()
    assert before[3].any()
    np.testing.assert_array_equal(np.delete(after, 3, axis=0), np.delete(before, 3, axis=0))


def test_half_of_a_labels_file_is_said_and_no_traceback(figures: Path) -> None:
    labels = figures / "labels.npz"
    labels.write_bytes(labels.read_bytes()[:2000])
    with pytest.raises(DatasetError, match="cannot be read as 'labels'"):
        read_source("labels", figures)


def test_labels_in_shares_of_the_picture_are_refused(figures: Path) -> None:
    with np.load(figures / "labels.npz") as stored:
        content = dict(stored)
    np.savez(figures / "labels.npz", **content | {"xy": content["xy"] / 160})
    with pytest.raises(DatasetError, match="expected pixels"):
        read_source("labels", figures)


def test_labels_of_other_pictures_are_refused(figures: Path, tmp_path: Path) -> None:
    samples = read_source("labels", figures)
    xy = samples.xy.copy()
    xy[3:, 4:] += 200  # a few may lie in the picture by chance
    strange = replace(samples, xy=xy)
    cache = tmp_path / "cache"
    with pytest.raises(DatasetError, match=r"stick_003\.png: of 21 of 24 persons most labels"):
        load_crops(strange, regions(xy), 32, cache)
    assert list(cache.iterdir()) == []
    both = join([samples, samples, strange])  # told of each source, whatever the others are
    both = replace(both, source=np.repeat(["figures", "strange"], [48, 24]))
    with pytest.raises(DatasetError, match="of 21 of 24 persons"):
        load_crops(both, regions(both.xy), 32, cache)


def test_a_few_labels_outside_their_pictures_are_taken(figures: Path, tmp_path: Path) -> None:
    samples = read_source("labels", figures)
    samples.xy[:10] += 200
    assert len(load_crops(samples, regions(samples.xy), 32, tmp_path)) == 24


@pytest.mark.parametrize("kind", ["labels", "coco", "mpii"])
def test_data_of_another_kind_is_said(kind: str, figures: Path) -> None:
    path = coco_file(figures) if kind == "labels" else figures
    with pytest.raises(DatasetError, match="an annotation JSON of kind 'coco' or 'mpii'"):
        read_source(kind, path)


def test_damaged_cache_is_cut_anew(figures: Path, tmp_path: Path) -> None:
    samples = read_source("labels", figures)
    cut = load_crops(samples, regions(samples.xy), 32, tmp_path / "cache").copy()
    (cached,) = (tmp_path / "cache").iterdir()
    for damaged in (b"", cached.read_bytes()[:5000]):
        cached.write_bytes(damaged)
        again = load_crops(samples, regions(samples.xy), 32, tmp_path / "cache")
        np.testing.assert_array_equal(again, cut)
