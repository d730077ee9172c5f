"""An opened video file: its packets and its decoded pictures, damaged ones skipped."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import av

from ..errors import VideoError, unread
from ..system.presence import is_there

if TYPE_CHECKING:
    from av.container.input import InputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_TRIES = 32
"""failures in a row after which a damaged file counts as ended"""

_ALLOWED_PROTOCOLS = "file"
"""a playlist named like a video must not reach for the network"""


class Source:
    """A file's video track, read once from a place to the end.

    Parameters
    ----------
    path : the file
    threads : decode several pictures at once. Quicker, but on a damaged file some more
        pictures are lost and the patched ones differ from run to run.
    keys_only : decode only pictures that need no other

    Raises
    ------
    VideoError
        If the file cannot be opened or has no video; the text names file and cause.
    """

    def __init__(self, path: Path, *, threads: bool = True, keys_only: bool = False) -> None:
        self.path = path
        self.errors = 0
        self._container = _open(path)
        try:
            self.stream = _video_stream(self._container, path)
            self.stream.thread_type = "AUTO" if threads else "NONE"
            if keys_only:
                self.stream.codec_context.skip_frame = "NONKEY"
        except BaseException:
            self._container.close()
            raise

    @property
    def has_times(self) -> bool:
        """Whether this kind of container stores times at all."""
        no_timestamps = 0x0080  # AVFMT_NOTIMESTAMPS
        return not int(self._container.format.flags) & no_timestamps

    @property
    def has_display_times(self) -> bool:
        """Whether a packet's time is when its picture is shown.

        AVI files store none, and ASF files (.wmv) often others. What FFmpeg puts in their place
        are times of decoding, which are the same unless pictures refer to later ones.
        """
        later = bool(self.stream.codec_context.has_b_frames)
        return self.has_times and not (later and self._container.format.name in {"avi", "asf"})

    @property
    def metadata(self) -> dict[str, str]:
        """What the file says of itself, by FFmpeg's names."""
        return self._container.metadata

    def packets(self) -> Iterator["Packet[VideoStream]"]:
        """Yield the compressed pictures in decoding order; damaged stretches are skipped."""
        failures = 0
        while failures < _TRIES:
            try:
                for packet in self._container.demux(self.stream):
                    if packet.size:
                        failures = 0
                        yield packet
                return
            except (av.FFmpegError, OSError):
                failures += 1
                self.errors += 1

    def pictures(self, first: "Packet[VideoStream] | None" = None) -> Iterator["VideoFrame"]:
        """Yield what decodes, in display order.

        `first` is a packet that was taken from `packets` already.
        """
        if first is not None:
            yield from self._decode(first)
        for packet in self.packets():
            yield from self._decode(packet)
        yield from self._drain()

    def _decode(self, packet: "Packet[VideoStream]") -> "list[VideoFrame]":
        try:
            return packet.decode()
        except (av.FFmpegError, OSError):
            self.errors += 1
            return []

    def _drain(self) -> Iterator["VideoFrame"]:
        """Yield what the decoder still holds at the end of the file."""
        for _ in range(_TRIES):
            try:
                held = self.stream.codec_context.decode(None)
            except EOFError:
                return
            except (av.FFmpegError, OSError):
                self.errors += 1
                continue
            if not held:
                return
            yield from held

    def seek(self, ticks: int) -> bool:
        """Go to the last key picture at or before `ticks`; False if the file cannot."""
        try:
            self._container.seek(ticks, stream=self.stream, backward=True)
        except (av.FFmpegError, OSError):
            return False
        return True

    def close(self) -> None:
        """Close the file; harmless if it is closed."""
        self._container.close()

    def __enter__(self) -> "Source":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _open(path: Path) -> "InputContainer":
    try:
        _check_file(path)
    except OSError as error:
        raise unread(path, error) from error
    try:
        return av.open(
            str(path.absolute()),
            metadata_errors="replace",
            container_options={"protocol_whitelist": _ALLOWED_PROTOCOLS},
        )
    except (av.FFmpegError, OSError, ValueError) as error:
        raise VideoError(f"{path.name}: {_reason(path, error)}") from error


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise VideoError(f"{path.name}: this is a folder; choose a video file inside it.")
    if not is_there(path):
        raise VideoError(f"{path.name}: there is no such file in {path.absolute().parent}.")
    if not path.is_file():
        raise VideoError(f"{path.name}: this is not an ordinary file; choose a video file.")
    if path.stat().st_size == 0:
        raise VideoError(f"{path.name}: the file is empty; copy it again from the camera.")


def _reason(path: Path, error: Exception) -> str:
    """Return in plain words why a file does not open, and what to do."""
    if isinstance(error, PermissionError):
        return "the file may not be read; check its permissions."
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        boxes = _mp4_boxes(path)
    except OSError as failure:
        return f"the file cannot be read ({failure.strerror}); copy it again."
    if head[4:8] == b"ftyp" and head[8:12] in {b"heic", b"heix", b"mif1", b"msf1"}:
        return "HEIC pictures are not supported; save the picture as JPEG or PNG."
    if _is_text(head):
        return "this is a text file, not a video."
    if boxes & {"ftyp", "mdat"} and "moov" not in boxes:
        return (
            "the index is missing because the recording or the copy was cut off; "
            "copy it again, or repair it with the camera's software."
        )
    if boxes or head[:4] in {b"\x1aE\xdf\xa3", b"RIFF", b"OggS"}:
        return "the file is damaged or incomplete and cannot be opened; copy it again."
    return "this is not a video that can be read, or it is damaged."


def _is_text(head: bytes) -> bool:
    try:
        text = head[: len(head) - 4 if len(head) == 4096 else None].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter.isspace() for letter in text)


def _mp4_boxes(path: Path) -> set[str]:
    """Return the names of the outermost boxes of an MP4 or MOV file, empty for others."""
    names: set[str] = set()
    size = path.stat().st_size
    known = {b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"uuid", b"pnot"}
    with path.open("rb") as file:
        place = 0
        while place + 8 <= size and len(names) < 64:
            file.seek(place)
            header = file.read(16)
            if not names and header[4:8] not in known:
                break
            names.add(header[4:8].decode("latin-1"))
            length = int.from_bytes(header[:4], "big")
            if length == 1:
                length = int.from_bytes(header[8:16], "big")
            if length < 8:
                break
            place += length
    return names


def _video_stream(container: "InputContainer", path: Path) -> "VideoStream":
    streams = [stream for stream in container.streams.video if not _is_cover(stream)]
    if not streams:
        others = {s.type for s in container.streams}
        found = "only sound" if "audio" in others else "no pictures"
        raise VideoError(f"{path.name}: the file has no video track ({found}).")
    best = container.streams.best("video")
    stream = next((s for s in streams if s is best), streams[0])
    if stream.codec_context is None:
        raise VideoError(
            f"{path.name}: this video's compression is not known here; "
            "convert the file to H.264 (MP4) first."
        )
    return stream


def _is_cover(stream: "VideoStream") -> bool:
    """Whether this is the cover picture of a song."""
    attached_picture = 0x0400  # AV_DISPOSITION_ATTACHED_PIC
    disposition = getattr(stream, "disposition", 0)  # PyAV 14.0 lacks it
    return bool(int(getattr(disposition, "value", disposition)) & attached_picture)
