"""What is known of a video before it is decoded, and one decoded frame.

Time comes from the container, frame by frame; no header's frame rate or frame count is
believed. Positions are pixels of the displayed picture: turned as the recording asks and
with square pixels.
"""

from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from .decoded import Decoded
from .filmed import answered
from .geometry import Geometry


@dataclass(frozen=True, eq=False)
class Timeline:
    """The display times of all frames in the file's own ticks, and where decoding can start.

    Attributes
    ----------
    pts : (T,) ticks, strictly increasing, in display order
    time_base : seconds of one tick
    key_pts, key_dts : (G,) display and decoding time of the pictures that need no other
    stamped : False where the frames do not bear their display times
    marks : (T,) what each frame bears in place of one, all different, in display order; None
        where they bear nothing of use: only decoding from the start then finds one of them
    """

    pts: NDArray[np.int64]
    time_base: Fraction
    key_pts: NDArray[np.int64]
    key_dts: NDArray[np.int64]
    stamped: bool = True
    marks: NDArray[np.int64] | None = None

    @property
    def searchable(self) -> bool:
        """Whether a frame can be found without decoding from the start."""
        return (self.stamped or self.marks is not None) and len(self.key_pts) > 0

    def ticks_of(self, stamp: int) -> int | None:
        """Return the display time of the frame that bears `stamp` in the file, None if none does.

        They are one where the file has usable times.
        """
        return stamp if self.marks is None else self._places.get(stamp)

    @cached_property
    def _places(self) -> dict[int, int]:
        marks = () if self.marks is None else self.marks.tolist()
        return dict(zip(marks, self.pts.tolist(), strict=True))

    def index_of(self, pts: int) -> int | None:
        """Return the index of the frame shown at `pts` ticks, None if there is none."""
        index = int(np.searchsorted(self.pts, pts))
        return index if index < len(self.pts) and self.pts[index] == pts else None


@dataclass(frozen=True, eq=False)
class VideoInfo:
    """The facts of a video file, or of a still picture as a recording of one frame.

    Attributes
    ----------
    path : the file
    width, height : pixels as displayed (turns and pixel aspect applied)
    rotation_deg : clockwise turn that the recording asks for: 0, 90, 180 or 270
    codec, pixel_format : FFmpeg's names
    times_s : (T,) seconds of every frame in display order, the first is 0
    claimed_frames : what the header says, 0 if nothing; not to be relied on
    warnings : what a user should know, in plain words
    is_picture : a still picture
    turned_deg : clockwise turn that somebody wants besides: 0, 90, 180 or 270
    filmed_hz : frames a second at which it was filmed, as the file says; 0 if it does not
    """

    path: Path
    width: int
    height: int
    rotation_deg: int
    codec: str
    pixel_format: str
    times_s: NDArray[np.float64]
    claimed_frames: int
    warnings: tuple[str, ...]
    is_picture: bool
    timeline: Timeline = field(repr=False)
    geometry: Geometry = field(repr=False)
    turned_deg: int = 0
    filmed_hz: float = 0.0

    @property
    def frame_count(self) -> int:
        """Number of frames."""
        return len(self.times_s)

    @cached_property
    def interval_s(self) -> float:
        """Median time from one frame to the next, s; 0 for a single frame."""
        return float(np.median(np.diff(self.times_s))) if self.frame_count > 1 else 0.0

    @property
    def duration_s(self) -> float:
        """Time from the first frame to the end of the last, s; 0 for a single frame.

        The last frame is taken to last as long as the median interval.
        """
        return float(self.times_s[-1]) + self.interval_s

    @cached_property
    def rate(self) -> Fraction:
        """Frames per second by the true times; 0 for a single frame.

        Of a variable rate one over the median interval: how long a frame usually lasts. The mean
        would be wrong by any pause.
        """
        if self.frame_count < 2:
            return Fraction(0)
        pts, tick_s = self.timeline.pts, self.timeline.time_base
        if self.variable_rate:
            return 1 / (Fraction(float(np.median(np.diff(pts)))) * tick_s)
        return (self.frame_count - 1) / (int(pts[-1] - pts[0]) * tick_s)

    @cached_property
    def variable_rate(self) -> bool:
        """Whether the intervals differ by more than 5 % of the median and two ticks."""
        if self.frame_count < 3:
            return False
        deviation = np.abs(np.diff(self.times_s) - self.interval_s).max()
        allowed = max(0.05 * self.interval_s, 2 * float(self.timeline.time_base))
        return bool(deviation > allowed * (1 + 1e-9))

    def slowed(self, factor: float) -> Self:
        """Return the same video at the times of a movement that it shows so many times slower."""
        if factor == 1:
            return self
        share = Fraction(1.0 / factor).limit_denominator(10**6)
        timeline = replace(self.timeline, time_base=self.timeline.time_base * share)
        warnings = answered(self.warnings, factor)
        return replace(self, times_s=self.times_s / factor, timeline=timeline, warnings=warnings)

    def turned(self, degrees: int) -> Self:
        """Return the same video turned clockwise by so many degrees from how its file shows it.

        Raises
        ------
        ValueError : the degrees are no multiple of 90
        """
        if degrees % 90:
            raise ValueError(f"degrees: expected a multiple of 90, got {degrees}")
        if (degrees := degrees % 360) == self.turned_deg:
            return self
        turns = (self.geometry.turns + (degrees - self.turned_deg) // 90) % 4
        geometry = replace(self.geometry, turns=turns)
        width, height = geometry.displayed
        return replace(self, width=width, height=height, geometry=geometry, turned_deg=degrees)

    def same_frames(self, other: "VideoInfo | None") -> bool:
        """Whether another one has the same frames of the same reading, however they are shown."""
        return other is not None and other.timeline.pts is self.timeline.pts

    def shows_same(self, other: "VideoInfo | None") -> bool:
        """Whether another one shows the same pictures of the same reading, at whatever times."""
        return other is not None and self.same_frames(other) and other.geometry == self.geometry

    def index_at(self, time_s: float) -> int:
        """Return the index of the frame that is on show at `time_s`, clamped to the video."""
        shown = int(np.searchsorted(self.times_s, time_s + 1e-9, side="right")) - 1
        return min(max(shown, 0), self.frame_count - 1)


@dataclass(frozen=True, eq=False)
class Frame:
    """One decoded frame.

    Attributes
    ----------
    index : place in `VideoInfo.times_s`
    time_s : seconds since the first frame
    picture : the image, or what it is made of when it is asked for
    """

    index: int
    time_s: float
    picture: NDArray[np.uint8] | Decoded

    @property
    def image(self) -> NDArray[np.uint8]:
        """The picture as displayed, (H, W, 3) uint8 RGB."""
        return np.asarray(self.picture)
