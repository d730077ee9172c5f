"""Annotated persons from the three layouts that pose data comes in.

A folder with `labels.npz`, a COCO keypoint JSON or an MPII annotation JSON becomes the same
`Samples`: one row a person, 16 keypoints in the network's order, NaN where nobody labelled.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import KinetraceError
from ..keypoints import INDEX, KEYPOINTS

MIN_KEYPOINTS = 5
"""Persons with fewer labelled keypoints are left out: too little to place a crop."""

COCO_NAMES = {
    5: "left_shoulder", 6: "right_shoulder", 7: "left_elbow", 8: "right_elbow",
    9: "left_wrist", 10: "right_wrist", 11: "left_hip", 12: "right_hip",
    13: "left_knee", 14: "right_knee", 15: "left_ankle", 16: "right_ankle",
}  # fmt: skip
"""COCO's keypoint numbers of ours; its five points of the face are not among ours."""

MPII_NAMES = (
    "right_ankle", "right_knee", "right_hip", "left_hip", "left_knee", "left_ankle", "pelvis",
    "thorax", "upper_neck", "head_top", "right_wrist", "right_elbow", "right_shoulder",
    "left_shoulder", "left_elbow", "left_wrist",
)  # fmt: skip
"""MPII's order of the 16 keypoints."""


UNREADABLE = (
    *(OSError, EOFError, ValueError, KeyError, TypeError, IndexError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What a missing, damaged or foreign file of training data raises."""


class DatasetError(KinetraceError):
    """Training data is missing, damaged or of an unknown layout."""


@dataclass(frozen=True)
class Samples:
    """Annotated persons.

    Attributes
    ----------
    pictures : picture file of each person, N of them
    xy : (N, 16, 2) pixels of that picture, x right, y down; NaN without a label
    head_size : (N,) 0.6 × the diagonal of the head box in pixels, NaN without one
    source : (N,) name of the data set, for evaluation part by part
    """

    pictures: tuple[Path, ...]
    xy: NDArray[np.float32]
    head_size: NDArray[np.float32]
    source: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.pictures)

    def take(self, index: NDArray[np.intp]) -> "Samples":
        """Return the chosen persons only."""
        return Samples(
            tuple(self.pictures[i] for i in index),
            self.xy[index],
            self.head_size[index],
            self.source[index],
        )


def read_source(kind: str, path: Path, pictures: Path | None = None) -> Samples:
    """Return the persons of one data set.

    Parameters
    ----------
    kind : "labels" (folder with labels.npz), "coco" or "mpii" (annotation JSON)
    path : the folder or the JSON
    pictures : folder of the pictures; for "labels" `crops` in the folder unless told

    Raises
    ------
    DatasetError : file missing, unreadable or without usable persons
    """
    readers = {"labels": read_labels, "coco": read_coco, "mpii": read_mpii}
    if kind not in readers:
        raise DatasetError(f"Unknown kind of training data {kind!r}; use one of {list(readers)}.")
    if path.exists() and path.is_dir() != (kind == "labels"):
        is_what, wanted = ("folder", "file") if path.is_dir() else ("file", "folder")
        raise DatasetError(
            f"{path}: this is a {is_what}, and {kind!r} training data a {wanted}. A folder with "
            "labels.npz is of kind 'labels', an annotation JSON of kind 'coco' or 'mpii'."
        )
    folder = pictures or (path / "crops" if kind == "labels" else path.parent)
    try:
        samples = readers[kind](path, folder)
    except UNREADABLE as error:
        raise DatasetError(
            f"{path}: cannot be read as {kind!r} training data ({error})."
        ) from error
    if not len(samples):
        raise DatasetError(
            f"{path}: no person with at least {MIN_KEYPOINTS} labelled keypoints in it."
        )
    return samples


def read_labels(path: Path, pictures: Path) -> Samples:
    """Return the persons of a folder with `labels.npz`: files, xy (N, 16, 2), joint_names."""
    with (path / "labels.npz").open("rb") as file, np.load(file, allow_pickle=False) as labels:
        names = [str(name) for name in labels["joint_names"]]
        xy = labels["xy"].astype(np.float32)
        files = [pictures / str(name) for name in labels["files"]]
        default = np.full(len(files), path.name)
        source = labels.get("source", default)
        head = labels.get("head_size", np.full(len(files), np.nan))
    if sorted(names) != sorted(KEYPOINTS):
        raise ValueError(f"joint_names: expected {sorted(KEYPOINTS)}, got {sorted(names)}")
    count = len(files)
    expected = {"xy": (count, len(KEYPOINTS), 2), "source": (count,), "head_size": (count,)}
    for (name, shape), got in zip(expected.items(), (xy, source, head), strict=True):
        if got.shape != shape:
            raise ValueError(f"{name}: expected shape {shape}, got {got.shape}")
    if 0 < np.nanmax(np.abs(xy), initial=0.0) <= 1:
        raise ValueError("xy: expected pixels of the pictures, got nothing above 1")
    xy = xy[:, [names.index(name) for name in KEYPOINTS]]
    return _usable(files, xy, head, source)


def read_coco(path: Path, pictures: Path) -> Samples:
    """Return the persons of a COCO keypoint JSON (visibility 0 is no label; crowds left out)."""
    content = json.loads(path.read_text(encoding="utf-8"))
    names = {image["id"]: image["file_name"] for image in content["images"]}
    files, rows = [], []
    for person in content["annotations"]:
        if person.get("iscrowd") or not person.get("num_keypoints", 1):
            continue
        points = np.asarray(person["keypoints"], dtype=np.float32).reshape(17, 3)
        xy = np.full((len(KEYPOINTS), 2), np.nan, dtype=np.float32)
        for number, name in COCO_NAMES.items():
            if points[number, 2] > 0:
                xy[INDEX[name]] = points[number, :2] + 0.5  # COCO counts from pixel centres
        files.append(pictures / names[person["image_id"]])
        rows.append(xy)
    return _usable(files, _stack(rows), np.full(len(rows), np.nan), np.full(len(rows), "coco"))


def read_mpii(path: Path, pictures: Path) -> Samples:
    """Return the persons of an MPII annotation JSON as commonly distributed.

    A list of {"image", "joints" (16 × 2), "joints_vis" (16), optionally "headbox"
    [x1, y1, x2, y2]} in MPII's order; negative coordinates are no label. As in MATLAB, the
    first pixel's centre is 1.
    """
    files, rows, heads = [], [], []
    for person in json.loads(path.read_text(encoding="utf-8")):
        joints = np.asarray(person["joints"], dtype=np.float32).reshape(16, 2)
        seen = np.asarray(person["joints_vis"]).astype(bool) & (joints >= 0).all(axis=1)
        xy = np.full((len(KEYPOINTS), 2), np.nan, dtype=np.float32)
        for number, name in enumerate(MPII_NAMES):
            if seen[number]:
                xy[INDEX[name]] = joints[number] - 0.5
        box = np.asarray(person.get("headbox", [np.nan] * 4), dtype=np.float32)
        heads.append(0.6 * float(np.hypot(box[2] - box[0], box[3] - box[1])))
        files.append(pictures / person["image"])
        rows.append(xy)
    return _usable(files, _stack(rows), np.asarray(heads), np.full(len(rows), "mpii"))


def derive_midpoints(samples: Samples) -> Samples:
    """Return the persons with thorax and pelvis filled in where they have no label.

    Thorax is the middle of the shoulders, pelvis the middle of the hips: as near to MPII's
    points as COCO's labels allow.
    """
    xy = samples.xy.copy()
    for name, pair in (("thorax", "shoulder"), ("pelvis", "hip")):
        middle = (xy[:, INDEX[f"left_{pair}"]] + xy[:, INDEX[f"right_{pair}"]]) / 2
        column = xy[:, INDEX[name]]
        xy[:, INDEX[name]] = np.where(np.isfinite(column), column, middle)
    return replace(samples, xy=xy)


def held_out(pictures: Sequence[Path]) -> NDArray[np.bool_]:
    """Return which pictures are never trained on: a tenth, by a hash of the file's name.

    The same file name is on the same side on every machine and in every run.
    """
    digests = (hashlib.sha1(p.name.encode(), usedforsecurity=False).digest() for p in pictures)
    return np.array([int.from_bytes(d[:4], "big") % 10 == 0 for d in digests], dtype=bool)


def join(parts: Sequence[Samples]) -> Samples:
    """Return the persons of several data sets, one after the other."""
    return Samples(
        tuple(picture for part in parts for picture in part.pictures),
        np.concatenate([part.xy for part in parts]),
        np.concatenate([part.head_size for part in parts]),
        np.concatenate([part.source for part in parts]),
    )


def _stack(rows: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    return np.stack(rows) if rows else np.empty((0, len(KEYPOINTS), 2), dtype=np.float32)


def _usable(
    files: list[Path],
    xy: NDArray[np.float32],
    head_size: NDArray[np.floating],
    source: NDArray[np.str_],
) -> Samples:
    """Return the persons with enough labels to place a crop."""
    labelled: NDArray[np.bool_] = np.asarray(np.isfinite(xy).all(axis=2))
    xy = np.where(labelled[:, :, None], xy, np.nan).astype(np.float32)
    enough = np.flatnonzero(labelled.sum(axis=1) >= MIN_KEYPOINTS)
    return Samples(tuple(files), xy, head_size.astype(np.float32), source.astype(str)).take(enough)
