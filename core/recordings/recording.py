"""The open document: one video, what the network saw in it, and what people decided.

A recording is a frozen value. Everything that is shown follows from it by
`kinetrace.core.measures.measure`; a change is `dataclasses.replace`, undo is keeping the old.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..kinematics.filtering import FilterSettings
from ..person.happened import change_notices
from ..person.seed import Seed
from ..pose import Detections, Event, Pass
from ..video.filmed import answered
from .corrections import Correction
from .hand_measurements import HandMeasurement

if TYPE_CHECKING:
    from ..video.info import VideoInfo

SUFFIX = ".kinetrace"


@dataclass(frozen=True)
class VideoFacts:
    """What a recording keeps of its video; the video itself stays where it is.

    Attributes
    ----------
    name, folder : where it was when it was analysed; `folder` is empty once de-identified
    sha256 : of the whole file, by which a moved video is known again
    width, height : pixels as displayed
    rotation_deg, turned_deg : clockwise turn that the file asks for, and that somebody wanted
        besides (`VideoInfo.turned`): positions are those in the picture turned by both
    frame_count, duration_s, rate_hz, variable_rate : from the frames' own times
    claimed_frames : what the header said, 0 for nothing
    warnings : what was amiss with the file, in plain words
    """

    name: str
    folder: str
    sha256: str
    width: int
    height: int
    rotation_deg: int
    codec: str
    frame_count: int
    duration_s: float
    rate_hz: float
    variable_rate: bool
    claimed_frames: int
    warnings: tuple[str, ...] = ()
    turned_deg: int = 0

    @classmethod
    def of(cls, info: "VideoInfo", sha256: str) -> Self:
        """Return the facts of a video whose file has a SHA-256."""
        return cls(
            name=info.path.name,
            folder=str(info.path.parent.resolve()),
            sha256=sha256,
            width=info.width,
            height=info.height,
            rotation_deg=info.rotation_deg,
            codec=info.codec,
            frame_count=info.frame_count,
            duration_s=info.duration_s,
            rate_hz=float(info.rate),
            variable_rate=info.variable_rate,
            claimed_frames=info.claimed_frames,
            warnings=info.warnings,
            turned_deg=info.turned_deg,
        )

    @property
    def path(self) -> Path:
        """Return where the video was."""
        return Path(self.folder) / self.name

    def probe(self, path: Path | None = None) -> "VideoInfo":
        """Return the video as the network was shown it, from where it was or is now.

        Raises
        ------
        VideoError : it cannot be read
        """
        from ..video.probe import probe  # here, because a recording is read without its video

        return probe(path or self.path).turned(self.turned_deg)


@dataclass(frozen=True)
class Engine:
    """What made the detections: enough to make them again.

    Attributes
    ----------
    runtime : what computed the network's maps, with its version: ``OpenVINO 2026.4.1``; empty
        in recordings from before there was a choice
    origin : where the weights come from, as their file says; empty where it does not
    """

    kinetrace: str
    variant: str
    weights: str
    weights_sha256: str
    device: str
    averaging: str
    torch: str
    runtime: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Settings:
    """What the measures depend on besides the detections.

    Attributes
    ----------
    repair : whether left and right are decided over time; off leaves each map's highest peak
    facing : direction of the whole recording set by the user, +1 right, -1 left, 0 towards or
        away from the camera; None decides it for each pass
    passes : passes set by the user, in place of what is found in their frames
    mirrored : the video shows a mirror image (a selfie camera): left and right are exchanged
    camera_static : False where the camera follows the person, None where that is not known
    height_m : the person's height in metres, for lengths; None for none
    neutral_s : from and to (s) of quiet standing whose angles are taken off; None for none
    slow_motion : how many times longer than in truth everything lasts in the video, as with a
        recording at 240 frames a second that plays at 30: 8. All times that are measured and
        shown are those of the movement; only `Recording.detections` keeps the file's
    path_turn : whether angles are those in the plane of the path, which may be turned out of the
        picture's plane (`kinetrace.core.kinematics.path_turn`); off leaves them as seen
    level_deg : by how many degrees the camera was rolled, + where the level floor rises to the
        right of the picture, as `kinetrace.core.kinematics.floor` estimates it; it is taken off
        all that goes by the vertical, and nothing that is drawn on the picture is turned
    task : which movement is measured, ``gait`` or a name of `kinetrace.core.tasks.choice.TASKS`
    """

    repair: bool = True
    filter: FilterSettings = field(default_factory=FilterSettings)
    facing: int | None = None
    passes: tuple[Pass, ...] = ()
    mirrored: bool = False
    camera_static: bool | None = None
    height_m: float | None = None
    neutral_s: tuple[float, float] | None = None
    slow_motion: float = 1.0
    path_turn: bool = True
    level_deg: float = 0.0
    task: str = "gait"


@dataclass(frozen=True)
class Comment:
    """A note at a moment of the recording.

    Attributes
    ----------
    key_frame : whether the picture of this moment belongs to the results
    """

    time_s: float
    text: str
    key_frame: bool = False


@dataclass(frozen=True, eq=False)
class Recording:
    """One analysed video with all that was decided about it.

    Attributes
    ----------
    frames : (T,) number of each detection's frame in the video; frames that do not decode are
        missing here
    complete : False where the analysis was stopped before the end
    notices : what a user should know about this analysis, in plain words
    corrections : what a person changed, in order
    edited_events, deleted_events : events set or moved by a person, and those taken out
    comments : notes and key frames, in order of time
    by_hand : angles and lengths drawn on the picture, in the order in which they were drawn
    code : the person's code, never a name
    tracker : where the person was when the analysis stopped, to go on from there
    span : first and last frame of the video that were to be analysed, None for all
    chosen : where people said whom to follow, in order of time
    changes : what happened to whom is followed, as of
        `kinetrace.core.person.tracking.PersonTracker.changes`, in the file's time
    """

    video: VideoFacts
    engine: Engine
    frames: NDArray[np.int64]
    detections: Detections
    settings: Settings = field(default_factory=Settings)
    complete: bool = True
    notices: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    edited_events: tuple[Event, ...] = ()
    deleted_events: tuple[Event, ...] = ()
    comments: tuple[Comment, ...] = ()
    by_hand: tuple[HandMeasurement, ...] = ()
    code: str = ""
    tracker: dict[str, Any] | None = None
    span: tuple[int, int] | None = None
    chosen: tuple[Seed, ...] = ()
    changes: tuple[tuple[float, str], ...] = ()

    def __len__(self) -> int:
        return len(self.detections)

    @property
    def time_s(self) -> NDArray[np.float64]:
        """Return the time of each detection, (T,) seconds of the movement from the first frame."""
        return self.detections.time_s / self.settings.slow_motion

    @property
    def seen(self) -> Detections:
        """Return the detections at the times of the movement."""
        return replace(self.detections, time_s=self.time_s)

    @property
    def rate_hz(self) -> float:
        """Return the frames per second of the movement."""
        return self.video.rate_hz * self.settings.slow_motion

    @property
    def duration_s(self) -> float:
        """Return how long the movement lasts."""
        return self.video.duration_s / self.settings.slow_motion

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is amiss with the video, in plain words, but for what is answered by now."""
        return answered(self.video.warnings, self.settings.slow_motion)

    @property
    def wanted(self) -> tuple[int, int]:
        """Return the first and the last frame that were to be analysed."""
        return self.span or (0, self.video.frame_count - 1)

    def with_slow_motion(self, factor: float) -> Self:
        """Return this recording with another `Settings.slow_motion`.

        What people set at a time stays with the picture that they set it on.

        Raises
        ------
        ValueError : the factor is not positive
        """
        if not (np.isfinite(factor) and factor > 0):
            raise ValueError(f"slow motion: expected a factor above 0, got {factor}")
        was = self.settings.slow_motion
        share = was / factor
        neutral = self.settings.neutral_s
        settings = replace(
            self.settings,
            slow_motion=factor,
            neutral_s=None if neutral is None else (neutral[0] * share, neutral[1] * share),
        )
        told, anew = (change_notices(self.changes, one) for one in (was, factor))
        in_new_times = dict(zip(told, anew, strict=True))
        return replace(
            self,
            settings=settings,
            notices=tuple(in_new_times.get(one, one) for one in self.notices),
            edited_events=_retimed(self.edited_events, share),
            deleted_events=_retimed(self.deleted_events, share),
            comments=_retimed(self.comments, share),
            by_hand=_retimed(self.by_hand, share),
        )

    def reanalysed(self, other: Self) -> Self:
        """Return this recording with another's detections; all decisions of people stay.

        A pass set by hand stays on its frames, as far as they were analysed.
        """
        return replace(
            self,
            settings=self._settings_for(other.frames),
            video=other.video,
            engine=other.engine,
            frames=other.frames,
            detections=other.detections,
            complete=other.complete,
            notices=other.with_slow_motion(self.settings.slow_motion).notices,
            tracker=other.tracker,
            span=other.span,
            chosen=other.chosen,
            changes=other.changes,
        )

    def _settings_for(self, frames: NDArray[np.int64]) -> Settings:
        """Return the settings for other frames than these: passes are known by their rows."""
        by = int(self.frames[0] - frames[0]) if len(self.frames) and len(frames) else 0
        if by == 0:
            return self.settings
        moved = [
            replace(one, start=max(one.start + by, 0), stop=one.stop + by)
            for one in self.settings.passes
            if one.stop + by > 0
        ]
        return replace(self.settings, passes=tuple(moved))


_Mark = TypeVar("_Mark", Event, Comment, HandMeasurement)


def _retimed(marks: tuple[_Mark, ...], share: float) -> tuple[_Mark, ...]:
    return tuple(replace(mark, time_s=mark.time_s * share) for mark in marks)
