"""A recording without what tells who it is of, to be exported and given to others."""

import re
from dataclasses import replace

from ..recordings.recording import Recording

PATH = re.compile(r"(?<![\w.])(?:[A-Za-z]:|~)?(?:[/\\][^/\\:;,\"'<>|\n]+)+[/\\][^\s/\\:;,\"'<>|]+")
"""A file by its folders, at least one; of the last part up to a space."""


def without_names(recording: Recording) -> Recording:
    """Return the recording without the video's name, folder and checksum and without free text.

    Comments and the names of hand measurements may name anybody: key frames and measurements
    stay without their words, other comments go. A name or folder that occurs in a warning or
    notice is replaced there, and so is any other path, which may name the user. The code stays:
    it is what the file is to be known by; so do the body height and the network's facts.
    """
    video = recording.video
    folder = video.folder.rstrip("/\\")
    hidden = sorted({video.name, folder, str(video.path)} - {"", "."}, key=len, reverse=True)

    def plain(texts: tuple[str, ...]) -> tuple[str, ...]:
        for name in hidden:
            texts = tuple(text.replace(name, "the video") for text in texts)
        return tuple(PATH.sub("…", text) for text in texts)

    by_hand = tuple(replace(one, name="") for one in recording.by_hand)
    facts = replace(video, name="", folder="", sha256="", warnings=plain(video.warnings))
    return replace(
        recording,
        video=facts,
        notices=plain(recording.notices),
        comments=tuple(replace(one, text="") for one in recording.comments if one.key_frame),
        by_hand=by_hand,
    )
