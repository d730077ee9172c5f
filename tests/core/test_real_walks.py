from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.cli import main
from kinetrace.core.commands import exchanges as command
from kinetrace.core.keypoints import INDEX
from kinetrace.core.network.weights import file_name, shipped_folder
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.validation.real_walks import exchanges
from kinetrace.core.video.sample import sample_video
from walking_recording import walking_recording

PAIR = [INDEX["left_knee"], INDEX["right_knee"]]


def with_knees(recording: Recording, change: str, frames: slice) -> Recording:
    """Return what a network would have seen that got the knees of some frames wrong."""
    candidates = recording.detections.candidates.copy()
    knees = candidates[frames][:, PAIR]
    if change == "exchanged":
        knees = knees[:, ::-1]
    elif change == "collapsed":
        knees[:, 0] = knees[:, 1]
    else:
        knees[:, 0] = np.nan
    candidates[frames, PAIR[0]], candidates[frames, PAIR[1]] = knees[:, 0], knees[:, 1]
    return replace(recording, detections=replace(recording.detections, candidates=candidates))


def test_legs_that_keep_their_labels_count_as_neither() -> None:
    walk = walking_recording()
    for row in exchanges(walk, walk):
        assert row.apart == row.seen > 60
        assert (row.exchanged, row.collapsed) == (0, 0)


@pytest.mark.parametrize("change", ["exchanged", "collapsed"])
def test_wrong_legs_are_counted_where_the_legs_are_apart(change: str) -> None:
    walk = walking_recording()
    knees, ankles = exchanges(with_knees(walk, change, slice(0, 60)), walk)
    whole, _ = exchanges(with_knees(walk, change, slice(None)), walk)
    assert 0 < getattr(knees, change) < getattr(whole, change) == whole.apart
    other = "collapsed" if change == "exchanged" else "exchanged"
    assert getattr(knees, other) == 0
    assert (ankles.exchanged, ankles.collapsed) == (0, 0)


def test_a_side_that_is_not_seen_is_no_exchange() -> None:
    walk = walking_recording()
    knees, _ = exchanges(with_knees(walk, "missing", slice(None)), walk)
    assert knees.apart > knees.seen == knees.exchanged == 0


def test_frames_are_matched_by_their_number() -> None:
    walk = walking_recording()
    detections = walk.detections
    later = replace(
        walk,
        frames=walk.frames[30:],
        detections=replace(
            detections,
            time_s=detections.time_s[30:],
            candidates=detections.candidates[30:],
            spread_px=detections.spread_px[30:],
            box=detections.box[30:],
        ),
    )
    knees, ankles = exchanges(later, walk)
    assert knees.exchanged == knees.collapsed == ankles.exchanged == 0
    assert knees.apart < exchanges(walk, walk)[0].apart


def test_weights_that_cannot_be_had_are_told_before_any_video_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "recorded", pytest.fail)
    video, weights = str(sample_video()), str(shipped_folder() / file_name("RT"))
    gone = str(tmp_path / "gone_RT.safetensors")
    assert main(["exchanges", video, "--weights", weights, gone]) == 1
    assert "gone_RT.safetensors: there is no such weights file" in capsys.readouterr().err


def test_the_table_adds_the_frames_of_all_videos() -> None:
    import pandas as pd

    common = {"weights": "a.safetensors", "variant": "RT", "joint": "knee"}
    rows = [
        common | {"video": "1", "apart": 60, "seen": 50, "exchanged": 10, "collapsed": 0},
        common | {"video": "2", "apart": 60, "seen": 50, "exchanged": 0, "collapsed": 5},
    ]
    line = command._text(pd.DataFrame(rows)).splitlines()[-1].split()
    assert line[-4:] == ["120", "100", "10.0", "5.0"]
