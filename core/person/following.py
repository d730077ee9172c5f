"""What a user should know of how a person was followed, in words."""

from collections.abc import Sequence

from .happened import change_notices
from .tracking import ROUNDED_S, PersonTracker

LATE_S = 0.5
"""Who is seen later where somebody was chosen has come there since."""

CHOSEN = "The person was chosen in frame"
"""What a notice on frames before the choice begins with."""


def following_notices(
    tracker: PersonTracker,
    chosen: Sequence[int],
    frames: tuple[int, int],
    slow_motion: float = 1.0,
) -> list[str]:
    """Return what a user should know of it.

    Parameters
    ----------
    chosen : frame of each of the tracker's seeds
    frames : first and last that are done
    slow_motion : as of `kinetrace.core.recordings.recording.Settings`
    """
    changes = tracker.changes
    notices = []
    unseen = _unseen(tracker, chosen, frames) if changes else {}
    only = next((n for n, seed in zip(chosen, tracker.seeds, strict=True) if not seed.goes_on), 0)
    if only > frames[1]:
        notices.append(
            f"The person was chosen in frame {only}, and nobody is looked for before it. Choose "
            "the person in the first of the frames that are to be analysed."
        )
    elif not changes:
        notices.append(
            "No person was found. The person must be at least a quarter of the picture high; "
            "a box or click on the person helps."
        )
    elif only > frames[0] and only not in unseen:
        notices.append(
            f"The person was chosen in frame {only} and is followed from there on. Choose them "
            "in a frame where they come into view to have more."
        )
    earlier = [frame for frame in chosen if frame < frames[0]]
    if earlier and frames[0] not in chosen:
        notices.append(
            f"The person was chosen in frame {earlier[-1]}, which is not among those that were "
            f"analysed. Check that it is the same person, or choose them in frame {frames[0]}."
        )
    for frame, came in unseen.items():
        if not came:
            notices.append(
                f"Nobody was seen where the person was chosen in frame {frame}, and nobody is "
                "followed from there on. Choose them in a frame where they are seen."
            )
        else:
            notices.append(
                f"Nobody was seen where the person was chosen in frame {frame}. Whoever came there "
                "later is followed: check that it is the same person, or choose them in a frame "
                "where they are seen."
            )
    for frame, seed in zip(chosen, tracker.seeds, strict=True):
        if seed.goes_on and frames[0] < frame <= frames[1] and frame not in unseen:
            notices.append(f"From frame {frame} on the person is followed who was chosen there.")
    if tracker.most_people > 1:
        notices.append(
            f"{tracker.most_people} people were in view; the most prominent one was "
            "followed. Click on another one to follow them instead."
        )
    return [*notices, *change_notices(tracker.changes_to_tell(), slow_motion)]


def _unseen(
    tracker: PersonTracker, chosen: Sequence[int], frames: tuple[int, int]
) -> dict[int, bool]:
    """Return the frames in which nobody was where they were chosen, and whether somebody came."""
    found_s = [time_s for time_s, kind in tracker.changes if kind in ("found", "chosen")]
    times_s = [seed.time_s - ROUNDED_S for seed in tracker.seeds]
    kept = tracker.changes[0][0] < tracker.begins_s  # it is known what happened before it began
    unseen = {}
    for frame, since_s, until_s in zip(chosen, times_s, [*times_s[1:], float("inf")], strict=False):
        early = since_s < tracker.begins_s - 2 * ROUNDED_S and not kept
        if early or not frames[0] <= frame <= frames[1]:
            continue
        came_s = next((time_s for time_s in found_s if since_s <= time_s < until_s), None)
        if came_s is None or came_s > since_s + LATE_S:
            unseen[frame] = came_s is not None
    return unseen
