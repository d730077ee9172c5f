"""What people set stays with its leg when they say that the video is a mirror image."""

from dataclasses import replace

import numpy as np
from kinetrace.core.findings import findings_of
from kinetrace.core.keypoints import INDEX, MIRROR
from kinetrace.core.measures import measure
from kinetrace.core.pose import Event, Status
from kinetrace.core.recordings.corrections import BridgePoints, ClearPoints, MovePoint, SwapSides
from kinetrace.core.recordings.mirroring import mirror_image
from walking_recording import walking_recording

CORRECTIONS = (
    MovePoint(40, "left_knee", 300.0, 450.0),
    ClearPoints(60, 62, ("right_ankle", "pelvis")),
    BridgePoints(70, 80, ("left_hip", "left_wrist")),
    SwapSides(90, 95),
)


def test_corrections_stay_with_the_limb_that_the_picture_shows():
    corrected = replace(walking_recording(), corrections=CORRECTIONS)
    plain, mirror = measure(corrected), measure(mirror_image(corrected, True))
    np.testing.assert_allclose(mirror.decided.xy, plain.decided.xy[:, MIRROR])
    assert np.array_equal(mirror.decided.status, plain.decided.status[:, MIRROR])
    assert mirror.decided.status[40, INDEX["right_knee"]] == Status.CORRECTED
    knees = [
        m.curves[f"{side}_knee_flexion"].value for m, side in ((plain, "left"), (mirror, "right"))
    ]
    np.testing.assert_allclose(knees[1][:100], knees[0][:100], atol=0.5)


def test_contacts_that_were_set_and_taken_out_stay_with_their_foot():
    plain = walking_recording()
    found = findings_of(plain).walking.events
    taken = next(event for event in found if event.side == "left")
    added = Event("initial_contact", "right", 0.4, "manual", edited=True)
    decided = replace(plain, edited_events=(added,), deleted_events=(taken,))
    before = findings_of(decided).walking.events
    after = findings_of(mirror_image(decided, True)).walking.events
    other = {"left": "right", "right": "left"}
    assert [(e.kind, e.side) for e in after] == [(e.kind, other[e.side]) for e in before]
    np.testing.assert_allclose([e.time_s for e in after], [e.time_s for e in before], atol=0.02)


def test_there_and_back_nothing_has_changed():
    decided = replace(walking_recording(), corrections=CORRECTIONS)
    assert mirror_image(decided, False) is decided
    back = mirror_image(mirror_image(decided, True), False)
    assert (back.corrections, back.settings) == (decided.corrections, decided.settings)
