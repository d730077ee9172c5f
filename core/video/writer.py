"""A new H.264 video that plays everywhere, with given times and no names or dates."""

import math
import os
from contextlib import suppress
from errno import EISDIR
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from uuid import uuid4

import av
import numpy as np
from av.video.stream import VideoStream
from numpy.typing import NDArray

from ..errors import VideoError
from ..system.unfinished import put_in_place, unfinished

if TYPE_CHECKING:
    from av.bitstream import BitStreamFilterContext
    from av.container.output import OutputContainer
    from av.packet import Packet

MARK = "Kinetrace"
"""Comment of a video that was drawn on: by it one is known from what a camera filmed"""

_ENCODERS: dict[str, dict[str, str]] = {
    "libx264": {"preset": "veryfast", "crf": "20"},
    "h264_videotoolbox": {"allow_sw": "1"},
    "h264_mf": {},
    "libopenh264": {},
}
"""H.264 encoders, the best first; which ones exist depends on the system"""

_BITS_PER_PIXEL = 0.15
"""size of a picture from encoders that have no setting for constant quality"""

_BT709, _LIMITED_RANGE = 1, 1
_BIT_EXACT = 1 << 23
"""AV_CODEC_FLAG_BITEXACT: the encoder does not sign its work"""

_NO_USER_DATA = "filter_units=remove_types=6"
"""drops the encoder's name and settings, which x264 writes into the stream"""

_AT_THE_END = {"movflags": "+faststart"}
_AS_IT_GOES = {"movflags": "+frag_keyframe+hybrid_fragmented", "flush_packets": "1"}
"""in parts that can be read before the file is finished; then it is a plain one"""

_PART_FRAMES = 30
"""pictures in a part of a file that can be read before it is finished"""


class VideoWriter:
    """Writes an MP4 (H.264, yuv420p, no sound), used in a `with` statement.

    The file appears under its name only when it is complete; after an error nothing is
    left, unless it is written as it goes. Every frame keeps the time it is given; times are
    counted from the first frame. Nothing but the pictures is stored, and the mark: no dates, no
    names, no encoder.

    Parameters
    ----------
    path : the file to write; an existing one is replaced
    width, height : pixels of the images; odd sizes are padded to even ones by repeating
        the last column or row, as H.264 demands
    time_base : seconds of one tick; with the source's (`VideoInfo.timeline.time_base`)
        its times are kept exactly, otherwise to 1/90000 s
    rate : frames per second, a hint for the encoder's rate control
    as_it_goes : the file stands under its name from the start, and as far as it has come it
        can be read whatever happens to the program or the disk, but for about a second; for what
        cannot be made again. There must be no file of that name yet
    marked : it has `MARK` as its comment

    Raises
    ------
    VideoError
        If the folder cannot be written, the disk is full, or no encoder works.
    """

    def __init__(
        self,
        path: str | Path,
        width: int,
        height: int,
        *,
        time_base: Fraction = Fraction(1, 90000),
        rate: Fraction = Fraction(30),
        as_it_goes: bool = False,
        marked: bool = False,
    ) -> None:
        if width < 1 or height < 1:
            raise ValueError(f"size: expected at least 1 × 1 pixels, got {width} × {height}")
        self.path = Path(path)
        self._shape = (height, width, 3)
        self._tick = Fraction(1, min(max(time_base.denominator, 1), 2**31 - 1))
        self._origin_s: float | None = None
        self._last = -1
        self._as_it_goes, self._marked = as_it_goes, marked
        self._part = self._new_file()
        try:
            self._container, self._stream = self._open(width, height, rate)
        except BaseException:
            self._part.unlink(missing_ok=True)
            raise
        self._filter = _user_data_filter(self._stream)
        self._open_for_writing = True

    def write(self, image: NDArray[np.uint8], time_s: float) -> None:
        """Add a frame.

        Parameters
        ----------
        image : (height, width, 3) uint8 RGB
        time_s : seconds on any clock, later than the frame before
        """
        if image.shape != self._shape or image.dtype != np.uint8:
            expected = f"{self._shape} uint8"
            raise ValueError(f"image: expected {expected}, got {image.shape} {image.dtype}")
        if not math.isfinite(time_s):
            raise ValueError(f"time_s: expected a finite time, got {time_s}")
        if self._origin_s is None:
            self._origin_s = time_s
        ticks = round((time_s - self._origin_s) / self._tick)
        if ticks <= self._last:
            raise ValueError(
                f"time_s: expected more than {self._origin_s + float(self._last * self._tick):g}, "
                f"got {time_s:g}"
            )
        self._last = ticks
        odd = [(0, side % 2) for side in image.shape[:2]]
        even = np.pad(image, [*odd, (0, 0)], mode="edge")
        picture = av.VideoFrame.from_ndarray(even, format="rgb24")
        picture = picture.reformat(format="yuv420p", dst_colorspace="itu709")
        picture.pts, picture.time_base = ticks, self._tick
        try:
            self._store(self._stream.encode(picture))
        except (av.FFmpegError, OSError) as error:
            raise self._error(error) from error

    def close(self) -> None:
        """Finish the file and put it in its place; harmless if that is done.

        Raises
        ------
        ValueError
            If no frame was written.
        """
        if not self._open_for_writing:
            return
        if self._last < 0:
            self.discard()
            raise ValueError(f"{self.path.name}: a video needs at least one frame")
        try:
            self._store(self._stream.encode(None))
            self._store(None)
            self._container.close()
            self._open_for_writing = False
            if self._part != self.path:
                put_in_place(self._part, self.path)
        except (av.FFmpegError, OSError) as error:
            self.discard()
            raise self._error(error) from error

    def discard(self) -> None:
        """Give up: leave no file behind and the earlier one, if any, as it was.

        Pictures that were written as it goes stay.
        """
        if self._open_for_writing:
            self._open_for_writing = False
            with suppress(av.FFmpegError, OSError):
                self._container.close()
        if self._last < 0 or not self._as_it_goes:
            self._part.unlink(missing_ok=True)

    def _store(self, packets: "list[Packet[VideoStream]] | None") -> None:
        """Put packets into the file, None to empty the filter."""
        for packet in packets if packets is not None else [None]:
            if self._filter is None:
                kept = [packet] if packet is not None else []
            else:
                kept = self._filter.filter(packet)
            for part in kept:
                part.stream = self._stream
                part.time_base = self._tick
                self._container.mux(part)

    def _new_file(self) -> Path:
        """Return a new empty file, readable like any other: the target, or one beside it."""
        part = self.path if self._as_it_goes else unfinished(self.path, uuid4().hex[:8])
        try:
            if self.path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            part.open("xb").close()
        except OSError as error:
            raise self._error(error) from error
        return part

    def _open(
        self, width: int, height: int, rate: Fraction
    ) -> "tuple[OutputContainer, VideoStream]":
        failures = []
        layout = _AS_IT_GOES if self._as_it_goes else _AT_THE_END
        for name, options in _ENCODERS.items():
            container = av.open(
                str(self._part),
                "w",
                format="mp4",
                container_options={**layout, "fflags": "+bitexact"},
            )
            if self._marked:
                container.metadata["comment"] = MARK
            try:
                stream = container.add_stream(name, rate=rate or Fraction(30))
                assert isinstance(stream, VideoStream)
                self._set_up(stream, width, height, options)
                stream.codec_context.open()
                return container, stream
            except (av.FFmpegError, OSError, ValueError) as error:
                failures.append(f"{name}: {error}")
                container.close()
        raise VideoError(
            f"{self.path.name}: no H.264 encoder works here, so no video can be written; "
            f"reinstall PyAV ({'; '.join(failures)})."
        )

    def _set_up(
        self, stream: "VideoStream", width: int, height: int, options: dict[str, str]
    ) -> None:
        context = stream.codec_context
        context.width, context.height = width + width % 2, height + height % 2
        context.pix_fmt = "yuv420p"
        context.time_base = stream.time_base = self._tick
        context.options = dict(options)
        if self._as_it_goes:  # with pictures that look ahead the first one's time would be late
            context.gop_size, context.max_b_frames = _PART_FRAMES, 0
        if "crf" not in options:
            pixels = context.width * context.height
            context.bit_rate = int(pixels * float(context.framerate) * _BITS_PER_PIXEL)
        context.flags |= _BIT_EXACT
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = _LIMITED_RANGE

    def _error(self, error: Exception) -> VideoError:
        cause = getattr(error, "strerror", None) or str(error)
        return VideoError(
            f"{self.path.name}: the video cannot be written in {self.path.parent} ({cause}); "
            "choose another folder, free some space, or close the video where it is open."
        )

    def __enter__(self) -> "VideoWriter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.discard()


def _user_data_filter(stream: "VideoStream") -> "BitStreamFilterContext | None":
    """Return the filter that drops what the encoder says of itself, if the build has it."""
    try:
        return av.bitstream.BitStreamFilterContext(_NO_USER_DATA, stream)
    except (av.FFmpegError, ValueError):
        return None
