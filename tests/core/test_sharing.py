from dataclasses import replace

import pytest
from kinetrace.core.output.sharing import without_names
from kinetrace.core.recordings.hand_measurements import HandAngle
from kinetrace.core.recordings.recording import Comment
from walking_recording import walking_recording


def test_name_folder_checksum_and_comments_are_left_out_and_nothing_else() -> None:
    recording = walking_recording(1.0)
    name, folder = recording.video.name, recording.video.folder
    notices = (f"{folder}/{name}: the person was lost at 0.5 s.", "One person.")
    video = replace(recording.video, warnings=(f"{name}: an odd header",), sha256="ab" * 32)
    comments = (Comment(0.2, "Jane limps"), Comment(0.3, "Jane's foot", key_frame=True))
    angle = HandAngle(3, 0.1, ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0)), "Jane's knee")
    given = replace(recording, video=video, notices=notices, comments=comments, code="P-01")
    given = replace(given, by_hand=(angle,))
    shared = without_names(given)
    assert (shared.video.name, shared.video.folder, shared.video.sha256) == ("", "", "")
    assert shared.video.warnings == ("the video: an odd header",)
    assert shared.notices == ("the video: the person was lost at 0.5 s.", "One person.")
    assert shared.comments == (Comment(0.3, "", key_frame=True),)
    assert shared.by_hand == (replace(angle, name=""),)
    assert shared.code == "P-01"
    assert shared.detections is given.detections
    assert shared.settings == given.settings


@pytest.mark.parametrize(
    ("notice", "shared"),
    [
        ("It (/home/anna/.cache/x y/net.xml: no space) gave way.", "It (…: no space) gave way."),
        (r"C:\Users\Anna Doe\AppData\net.bin is damaged.", "… is damaged."),
        ("Cut-off 6 Hz, 30 frames/s; left/right were exchanged.",) * 2,
    ],
)
def test_paths_of_other_files_are_left_out(notice: str, shared: str) -> None:
    given = replace(walking_recording(1.0), notices=(notice,))
    assert without_names(given).notices == (shared,)


def test_a_recording_without_a_video_name_keeps_its_texts() -> None:
    recording = walking_recording(1.0)
    given = replace(
        recording, video=replace(recording.video, name="", folder=""), notices=("1. Fine.",)
    )
    assert without_names(given).notices == ("1. Fine.",)
