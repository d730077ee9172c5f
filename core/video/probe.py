"""What a video file truly holds, found by reading its packets instead of its header.

Where a packet is a picture, reading the packets gives the true times without decoding.
Three places are decoded as well: the first pictures (size, turn, whether times are in
order and anything decodes at all), the end of a file that is cut off, and the whole file
where packets and pictures do not correspond or display times are missing.
Damage in the middle shows only when everything is decoded: `video.frames` reports it.
"""

from array import array
from contextlib import closing
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..errors import VideoError
from .decoder import LOWEST, Decoder
from .filmed import filmed_hz, filmed_warnings
from .info import Timeline, VideoInfo
from .picture import picture_info, picture_kind
from .render import geometry_of
from .source import Source

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_PACKET_IS_PICTURE = frozenset(["apng", "av1", "ffv1", "gif", "h264", "hevc", "libdav1d", "vp9"])
"""codecs whose every packet is one picture that is shown, besides those without
prediction between pictures"""

_LOOK = 8
"""pictures decoded to see that they come in the order of their times"""

_RATE_IF_UNKNOWN = Fraction(25)
_DISORDER_ALLOWED = 0.05
"""share of pictures with an earlier time than one before above which the times are not used"""

_GAP_S = 0.5
_GAP_INTERVALS = 5.0
"""a pause of at least this long, and of this many usual intervals, is worth a warning"""

Ticks = NDArray[np.int64]


def probe(path: str | Path) -> VideoInfo:
    """Return the facts of a video or still picture with every frame's true time.

    Reads the whole file, but decodes only what it must (see the module's text).

    Raises
    ------
    VideoError
        If the file cannot be opened, has no video, or no picture decodes.
    """
    path = Path(path)
    kind = picture_kind(path)
    if kind is not None:
        return picture_info(path, kind)
    with Source(path, threads=False) as source:
        packets = _read_packets(source)
    with Source(path, threads=False) as source:
        opening = _first_pictures(source)
        first = opening[0]
        geometry = geometry_of(first, source.stream.sample_aspect_ratio)
        codec = source.stream.codec_context.name
        notes: list[str] = []
        shown = packets.usable and source.has_display_times
        if shown and _in_order(opening) and _packet_is_picture(source, first):
            timeline = _timeline_from_packets(source, packets, first, notes)
        else:
            timeline = _timeline_by_decoding(source, packets, notes)
    if first.interlaced_frame:
        notes.append("the video is interlaced: moving edges show a comb")
    times_s = (timeline.pts - timeline.pts[0]) * float(timeline.time_base)
    if packets.claimed and packets.claimed - packets.hidden != len(times_s):
        notes.append(f"the header claims {packets.claimed} frames, {len(times_s)} are there")
    width, height = geometry.displayed
    info = VideoInfo(
        path=path,
        width=width,
        height=height,
        rotation_deg=90 * geometry.turns,
        codec=codec,
        pixel_format=first.format.name,
        times_s=times_s,
        claimed_frames=packets.claimed,
        warnings=(*notes, *_pauses(times_s)),
        is_picture=False,
        timeline=timeline,
        geometry=geometry,
        filmed_hz=filmed_hz(source.metadata),
    )
    slow = filmed_warnings(info.filmed_hz, float(info.rate))
    return replace(info, warnings=(*info.warnings, *slow))


@dataclass
class _Packets:
    """What reading a file without decoding tells."""

    claimed: int
    pts: "array[int]" = field(default_factory=lambda: array("q"))
    key_pts: "array[int]" = field(default_factory=lambda: array("q"))
    key_dts: "array[int]" = field(default_factory=lambda: array("q"))
    hidden: int = 0
    """pictures that an edit list cuts off"""
    overtaken: int = 0
    """pictures after a cut that have times of those before it"""
    usable: bool = True
    """whether every packet has a time and decoding times never run backwards"""
    damaged: bool = False


def _read_packets(source: Source) -> _Packets:
    found = _Packets(claimed=source.stream.frames, usable=source.has_times)
    last_dts: int | None = None
    highest = cut = LOWEST
    for packet in source.packets():
        found.damaged |= packet.is_corrupt
        if packet.dts is not None:
            found.usable &= last_dts is None or packet.dts >= last_dts
            last_dts = packet.dts
        if packet.is_discard:
            found.hidden += 1
        elif packet.pts is None:
            found.usable = False
        else:
            if packet.is_keyframe and packet.pts <= highest:
                cut = highest  # clips joined as they are: the second begins before the first ends
            highest = max(highest, packet.pts)
            if packet.pts > cut:
                found.pts.append(packet.pts)
            else:
                found.overtaken += 1
        if packet.is_keyframe and packet.pts is not None and packet.pts > cut:
            found.key_pts.append(packet.pts)
            found.key_dts.append(packet.pts if packet.dts is None else packet.dts)
    there = len(found.pts) + found.hidden + found.overtaken
    found.damaged |= bool(source.errors) or there < found.claimed
    return found


def _first_pictures(source: Source) -> "list[VideoFrame]":
    pictures = list(islice(source.pictures(), _LOOK))
    if not pictures:
        raise VideoError(
            f"{source.path.name}: the file opens, but no picture in it can be decoded; "
            "it is damaged or cut off, copy it again."
        )
    return pictures


def _in_order(pictures: "list[VideoFrame]") -> bool:
    stamps = [picture.pts for picture in pictures if picture.pts is not None]
    return len(stamps) == len(pictures) and stamps == sorted(stamps)


def _packet_is_picture(source: Source, first: "VideoFrame") -> bool:
    codec = source.stream.codec_context.codec
    if codec.intra_only:
        return True
    # the two fields of an interlaced picture may come in packets of their own
    return codec.name in _PACKET_IS_PICTURE and not first.interlaced_frame


def _tick(source: Source) -> Fraction:
    return source.stream.time_base or Fraction(1, 1000)


def _with_keys(pts: Ticks, tick: Fraction, packets: _Packets) -> Timeline:
    key_pts, order = np.unique(np.asarray(packets.key_pts, dtype=np.int64), return_index=True)
    return Timeline(pts, tick, key_pts, np.asarray(packets.key_dts, dtype=np.int64)[order])


def _left_out(frames: int) -> str:
    return f"frames that do not come later than the one before are left out: {frames}"


def _timeline_from_packets(
    source: Source, packets: _Packets, first: "VideoFrame", notes: list[str]
) -> Timeline:
    pts = np.unique(np.asarray(packets.pts, dtype=np.int64))
    if late := packets.overtaken + len(packets.pts) - len(pts):
        notes.append(_left_out(late))
    if first.pts is not None and (early := int(np.sum(pts < first.pts))):
        notes.append(f"frames at the start that need pictures that the file lacks: {early}")
        pts = pts[early:]
    timeline = _with_keys(pts, _tick(source), packets)
    return _without_lost_end(source.path, timeline) if packets.damaged else timeline


def _without_lost_end(path: Path, timeline: Timeline) -> Timeline:
    """Return the timeline up to what decodes from the last key picture on."""
    last = len(timeline.pts) - 1
    key = int(np.searchsorted(timeline.pts, timeline.key_pts[-1])) if len(timeline.key_pts) else 0
    with closing(Decoder(path, timeline, threads=False)) as decoder:
        decoder.seek(last)
        end = max((index for index, _ in decoder), default=key - 1)
    if end < 0:
        return timeline
    return Timeline(timeline.pts[: end + 1], timeline.time_base, timeline.key_pts, timeline.key_dts)


def _timeline_by_decoding(source: Source, packets: _Packets, notes: list[str]) -> Timeline:
    with Source(source.path, threads=False) as all_of_it:
        stamps = [picture.pts for picture in all_of_it.pictures()]
    known = [pts for pts in stamps if pts is not None]
    if source.has_times and len(known) == len(stamps):
        pts = np.asarray(known, dtype=np.int64)
        latest = np.maximum.accumulate(pts)
        ahead = np.concatenate([[True], pts[1:] > latest[:-1]])
        allowed = _DISORDER_ALLOWED * len(pts) if source.has_display_times else 0
        if np.sum(pts < latest) <= allowed:
            if not ahead.all():
                notes.append(_left_out(int(np.sum(~ahead))))
            return _with_keys(pts[ahead], _tick(source), packets)
        if not source.has_display_times and len(np.unique(pts)) == len(pts):
            return _marked(pts, np.sort(pts), _tick(source), packets)
        notes.append("the frames' times run backwards and are not used")
    rate, origin = _claimed_rate(source)
    notes.append(f"the file has no usable times: {float(rate):g} frames per second {origin}")
    count, none = np.arange(len(stamps), dtype=np.int64), np.empty(0, dtype=np.int64)
    if len(set(known)) == len(stamps):
        return _marked(np.asarray(known, dtype=np.int64), count, 1 / rate, packets)
    return Timeline(count, 1 / rate, none, none, stamped=False)


def _marked(marks: Ticks, pts: Ticks, tick: Fraction, packets: _Packets) -> Timeline:
    """Return the timeline of frames that bear numbers, all different, in place of their times.

    In AVI files these are times of decoding. Their order is not that in which the frames are
    shown, but the n-th frame shown takes the n-th of them, and is known again by its own.
    """
    times = dict(zip(marks.tolist(), pts.tolist(), strict=True))
    found = zip(packets.key_pts, packets.key_dts, strict=True)
    keys = sorted((times[stamp], dts) for stamp, dts in found if stamp in times)
    key_pts, key_dts = np.array(keys, dtype=np.int64).reshape(-1, 2).T
    return Timeline(pts, tick, key_pts, key_dts, stamped=False, marks=marks)


def _claimed_rate(source: Source) -> tuple[Fraction, str]:
    stream = source.stream
    rate = stream.guessed_rate or stream.average_rate or stream.base_rate
    return (rate, "taken from its header") if rate else (_RATE_IF_UNKNOWN, "assumed")


def _pauses(times_s: NDArray[np.float64]) -> list[str]:
    """Return a sentence for the longest pause, if there is one worth it."""
    if len(times_s) < 3:
        return []
    steps = np.diff(times_s)
    longest = int(np.argmax(steps))
    if steps[longest] < max(_GAP_S, _GAP_INTERVALS * float(np.median(steps))):
        return []
    return [f"no pictures for {steps[longest]:.2f} s after {times_s[longest]:.2f} s"]
