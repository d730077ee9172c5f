"""The video on show and where in it the window is: the frame, playing, the chosen range."""

from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Signal


class Playhead(QObject):
    """One open video and a place in it; every setter emits its signal only on a change.

    Signals
    -------
    video_changed : another video, or none
    frame_changed(int), playing_changed(bool), loop_changed
    """

    video_changed = Signal()
    frame_changed = Signal(int)
    playing_changed = Signal(bool)
    loop_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: VideoInfo | None = None
        self._slowed = 1.0
        self._video: VideoInfo | None = None
        self._frame = 0
        self._playing = False
        self._loop: tuple[int, int] | None = None

    @property
    def video(self) -> VideoInfo | None:
        """The video on show, at the times of the movement (`Settings.slow_motion`)."""
        return self._video

    @property
    def video_file(self) -> VideoInfo | None:
        """The video on show, turned like it, at the times of its file."""
        return self._file

    @property
    def frame_count(self) -> int:
        """Number of frames of the video, 0 without one."""
        return self._video.frame_count if self._video else 0

    @property
    def frame(self) -> int:
        """Number of the frame at the playhead."""
        return self._frame

    @property
    def time_s(self) -> float:
        """Time of the frame at the playhead, seconds from the first frame."""
        return float(self._video.times_s[self._frame]) if self._video else 0.0

    def go_to(self, frame: int) -> None:
        """Put the playhead on a frame, clamped to the video."""
        frame = min(max(int(frame), 0), max(self.frame_count - 1, 0))
        if frame != self._frame:
            self._frame = frame
            self.frame_changed.emit(frame)

    def go_to_time(self, time_s: float) -> None:
        """Put the playhead on the frame that is on show at a time."""
        if self._video is not None:
            self.go_to(self._video.index_at(time_s))

    @property
    def playing(self) -> bool:
        """Whether the video plays."""
        return self._playing

    def set_playing(self, playing: bool) -> None:
        """Play or pause."""
        playing = playing and self.frame_count > 1
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)

    @property
    def loop(self) -> tuple[int, int] | None:
        """First and last frame of the range that is repeated and corrected, None for all."""
        return self._loop

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Set the in and out points, in either order; one frame or none is the whole video."""
        if loop is not None:
            loop = (min(loop), max(loop))
            loop = None if loop[0] == loop[1] else loop
        if loop != self._loop:
            self._loop = loop
            self.loop_changed.emit()

    def _set_video(self, info: VideoInfo | None, slow_motion: float) -> None:
        self._file, self._slowed = info, slow_motion
        self._video = None if info is None else info.slowed(slow_motion)
        self.video_changed.emit()
        self.frame_changed.emit(self._frame)

    def _fit_video(self, slow_motion: float, turned_deg: int) -> None:
        """Bring the video in step with the rate at which it was recorded, and with its turn."""
        if self._file is None:
            return
        file = self._file.turned(turned_deg)
        if file is not self._file or self._slowed != slow_motion:
            self._set_video(file, slow_motion)

    def _rewind(self) -> None:
        """Go back to the first frame of the whole video."""
        self.set_playing(False)
        self._frame = 0
        self.set_loop(None)
