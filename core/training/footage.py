"""Training pictures out of videos whose keypoints are known: recordings and rendered walkers.

What people corrected is how a network learns its own patients, what a larger network found and
the repair over time put right is how it teaches a smaller one, and rendered walkers have exact
truth.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import RecordingError
from ..keypoints import KEYPOINTS
from ..kinematics.view import swap_sides
from ..measures import measure
from ..person.crop import Crop
from ..pose import Floats, Status
from ..recordings.corrections import MovePoint
from ..recordings.moved_video import beside
from ..recordings.recording import Recording
from ..system.fingerprint import is_another
from ..validation.walker import Walker
from ..video.frames import frames
from ..video.info import VideoInfo
from ..video.probe import probe
from .crops import into_region, regions
from .dataset import MIN_KEYPOINTS, DatasetError

LARGEST_SIDE = 512
"""Pixels; a view of II takes 368 of which a crop's middle 0.72 is."""


@dataclass(frozen=True, eq=False)
class Footage:
    """A video of one person whose keypoints are known.

    Attributes
    ----------
    video : the file, as its keypoints' pictures are displayed
    person : whose frames are held out together: the code, else the video's name
    source : ``recordings`` or ``walkers``, for evaluation part by part
    frames : (T,) numbers of the video's frames
    xy : (T, 16, 2) pixels of the displayed picture, NaN where a point is not trained on
    by_hand : (T,) whether somebody set a point in this very frame
    """

    video: VideoInfo
    person: str
    source: str
    frames: NDArray[np.int64]
    xy: Floats
    by_hand: NDArray[np.bool_]


def of_recording(recording: Recording, path: Path, corrected: bool = False) -> Footage:
    """Return what a recording knows: its keypoints after repair and corrections, not filtered.

    Left out is what the measures leave out: samples that are missing, filled over a gap, hidden,
    cut off or doubtful. Sides are those that the picture shows.

    Parameters
    ----------
    path : the recording's file; its video is where it was, or beside this file
    corrected : only frames in which somebody corrected something

    Raises
    ------
    RecordingError : the video is not there, or is another one
    VideoError : it cannot be read
    """
    measures = measure(recording)
    decided, kept = measures.decided, measures.pose
    if recording.settings.mirrored:
        decided, kept = swap_sides(decided), swap_sides(kept)
    by_person = decided.status == Status.CORRECTED
    known = by_person | np.isin(kept.status, (Status.MEASURED, Status.REPAIRED))
    if corrected:
        known &= by_person.any(axis=1, keepdims=True)
    moved = [one.frame for one in recording.corrections if isinstance(one, MovePoint)]
    video = _video_of(recording, path)
    return Footage(
        video=recording.video.probe(video),
        person=recording.code.strip() or Path(recording.video.name).stem,
        source="recordings",
        frames=recording.frames,
        xy=np.where(known[..., None], decided.xy, np.nan),
        by_hand=np.isin(recording.frames, moved),
    )


def of_walker(walker: Walker) -> Footage:
    """Return what is known of a rendered walker: every joint inside the picture, seen or hidden."""
    info = probe(walker.video)
    count = min(len(walker), info.frame_count)
    return Footage(
        video=info,
        person=walker.video.stem,
        source="walkers",
        frames=np.arange(count),
        xy=walker.xy[:count],
        by_hand=np.zeros(count, dtype=bool),
    )


def write_crops(footage: Sequence[Footage], folder: Path, every_s: float) -> Iterator[int]:
    """Write a folder that ``kind = "labels"`` of a training reads; yields after each picture.

    A picture is the square of `kinetrace.core.training.crops.regions` around the person, of at
    most `LARGEST_SIDE` pixels. Pictures of one person have one name, each in a folder of its own,
    so that all of them or none are held out (`kinetrace.core.training.dataset.held_out`).

    Parameters
    ----------
    every_s : seconds between two pictures of a video; frames set by hand are all taken

    Raises
    ------
    DatasetError : the folder has training pictures already or cannot be written, or there is
        nothing to write
    VideoError : a video cannot be read
    """
    labels = folder / "labels.npz"
    if labels.exists():
        raise DatasetError(f"{labels}: there are training pictures already. Use another folder.")
    files: list[str] = []
    xy: list[Floats] = []
    sources: list[str] = []
    for one in footage:
        for picture, points in _cut(one, every_s):
            name = f"{len(files):06d}/{_plain(one.person)}.jpg"
            _write_picture(folder / "crops" / name, picture)
            files.append(name)
            xy.append(points)
            sources.append(one.source)
            yield len(files)
    if not files:
        raise DatasetError(
            f"{folder}: no frame with at least {MIN_KEYPOINTS} keypoints to train on."
        )
    with _writing(labels):
        np.savez(
            labels,
            files=np.array(files),
            xy=np.stack(xy),
            source=np.array(sources),
            joint_names=np.array(KEYPOINTS),
        )


def _cut(one: Footage, every_s: float) -> Iterator[tuple[NDArray[np.uint8], Floats]]:
    """Yield square pictures of the chosen frames and the keypoints in their pixels."""
    width, height = one.video.width, one.video.height
    inside = ((one.xy >= 0) & (one.xy <= (width, height))).all(axis=2, keepdims=True)
    xy = np.where(inside, one.xy, np.nan)
    rows = {int(one.frames[row]): row for row in _chosen(replace(one, xy=xy), every_s)}
    if not rows:
        return
    with closing(frames(one.video, start=min(rows), stop=max(rows) + 1)) as stream:
        for frame in stream:
            if (row := rows.get(frame.index)) is None:
                continue
            points = xy[row][None].astype(np.float32)
            left, top, size = (round(float(v)) for v in regions(points)[0])
            side = min(size, LARGEST_SIDE)
            picture = Crop(left, top, size).cut(frame.image, side)
            yield picture, into_region(points, np.array([[left, top, size]], float), side)[0]


def _chosen(one: Footage, every_s: float) -> list[int]:
    """Return the rows to take: all that somebody set, and others some time apart."""
    times = one.video.times_s[one.frames]
    enough = np.isfinite(one.xy[..., 0]).sum(axis=1) >= MIN_KEYPOINTS
    taken: list[int] = []
    for row in np.flatnonzero(enough):
        due = not taken or times[row] - times[taken[-1]] >= every_s - 1e-3
        if due or one.by_hand[row]:
            taken.append(int(row))
    return taken


def _video_of(recording: Recording, path: Path) -> Path:
    """Return where the video of a recording's file is."""
    places = [recording.video.path, beside(path.parent, recording.video.name)]
    for place in places:
        if place.is_file():
            if is_another(place, recording.video.sha256):
                raise RecordingError(f"{path}: {place} is not the video that was analysed.")
            return place
    raise RecordingError(
        f"{path}: its video {recording.video.name} is not there. Put it beside the recording."
    )


def _plain(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in name)


def _write_picture(path: Path, picture: NDArray[np.uint8]) -> None:
    import cv2  # here, because it takes long to import

    _, jpeg = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 95])
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(jpeg.tobytes())


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Say of a file that cannot be written what to do, and leave no half of it."""
    try:
        yield
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise DatasetError(
            f"{path}: cannot be written ({error.strerror or error}). Check the folder and the "
            "space on the disk, then begin again."
        ) from error
