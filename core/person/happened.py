"""What happened to whoever is followed, in words."""

from collections.abc import Sequence


def change_notices(changes: Sequence[tuple[float, str]], slow_motion: float = 1.0) -> list[str]:
    """Return what a user should know of it, at the times of the movement.

    Parameters
    ----------
    changes : as of `kinetrace.core.person.tracking.PersonTracker.changes`
    slow_motion : as of `kinetrace.core.recordings.recording.Settings`
    """
    changes = [(time_s / slow_motion, kind) for time_s, kind in changes]
    notices = []
    mistaken = [time_s for time_s, kind in changes if kind == "mistaken"]
    if mistaken:
        times = ", ".join(f"{time_s:.1f} s" for time_s in mistaken)
        notices.append(
            f"Something that looked faintly like a person was followed until {times}, when "
            "somebody much clearer was seen. It was taken out."
        )
    left = [time_s for time_s, kind in changes if kind == "left"]
    back = [time_s for time_s, kind in changes if kind == "back"]
    for left_s, back_s in zip(left, back, strict=False):
        notices.append(
            f"From {left_s:.1f} to {back_s:.1f} s somebody who passed was followed. It was taken "
            "out, and the person who walked on is followed from there: check that it is the same."
        )
    kinds_after = [*(kind for _, kind in changes[1:]), ""]
    finds = [
        time_s
        for (time_s, kind), after in zip(changes, kinds_after, strict=False)
        if kind == "found" and after != "mistaken"
    ]
    if len(finds) > 1:
        times = ", ".join(f"{time_s:.1f} s" for time_s in finds[1:])
        notices.append(
            f"The person was lost from view and somebody was found again at {times}. "
            "Check that it is the same person."
        )
    joined_s = next((time_s for time_s, kind in changes if kind == "joined"), None)
    if joined_s is not None:
        notices.append(
            f"Somebody else was in view at {joined_s:.1f} s. Check who is followed, and click on "
            "the other one to follow them instead."
        )
    return notices
