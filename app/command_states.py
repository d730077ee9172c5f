"""When a command can be used, and which are ticked, by the state of the window."""

from typing import TYPE_CHECKING

from .document.editing import FACINGS
from .picture.hand_tools import ANGLE, LENGTH, SCALE

if TYPE_CHECKING:
    from .main_window import MainWindow

TOGGLED = ("skeleton", "marks", "angles", "trails", "box", "check")
"""Commands that switch the setting of their name on and off."""

FACING_NAMES = ("face_auto", "face_right", "face_left", "face_front")
THEMES = ("system", "light", "dark")


def usable(window: "MainWindow") -> dict[str, bool]:
    """Return what is so now, by the words of `Command.needs`."""
    session, analyst = window.session, window.analyst
    video, recording, job = session.video, session.recording, session.job
    blind = unusable(window)
    return {
        "video": video is not None,
        "recording": session.analysed,
        "frame": not blind["frame"],
        "frames": not blind["frames"],
        "seen_range": session.loop is not None and not blind["frames"],
        "saveable": recording is not None,
        "findings": session.findings is not None,
        "exportable": session.findings is not None or session.marked,
        "notable": session.document is not None,
        "measurable": video is not None and session.document is not None,
        "open": video is not None or recording is not None,
        "lost_video": video is None and recording is not None,
        "undo": session.undo_label is not None,
        "redo": session.redo_label is not None,
        "range": session.loop is not None,
        "ready": analyst.ready,
        "ready_range": analyst.ready and session.loop is not None,
        "job": job is not None,
        "no_job": video is not None and job is None,
        "stopped": analyst.can_go_on,
    }


def unusable(window: "MainWindow") -> dict[str, str]:
    """Return why the frame at the playhead, or the range, cannot be corrected; "" where it can."""
    editing = window.editing
    return {"frame": editing.why_not_here(), "frames": editing.why_not_there()}


def ticked(window: "MainWindow") -> dict[str, bool]:
    """Return which of the checkable commands are on, by name."""
    value, settings, tool = window.store.value, window.session.settings, window.player.tools.tool
    marks = {name: bool(getattr(value, name)) for name in TOGGLED}
    marks |= {f"hand_{name}": tool == name for name in (ANGLE, LENGTH, SCALE)}
    marks |= {n: settings.facing == d for n, d in zip(FACING_NAMES, FACINGS, strict=True)}
    marks |= {f"theme_{one}": value.theme == one for one in THEMES}
    return marks | {"mirror": settings.mirrored, "full_screen": window.isFullScreen()}
