"""The 16 body points of EfficientPose, in the order of the network's channels.

The points are joint centres as annotators guessed them (MPII). There is no heel,
no toe and no pelvis marker: ankle angle and foot strike cannot be had from them.
"""

from typing import Literal, get_args

Side = Literal["left", "right"]

SIDES: tuple[Side, ...] = get_args(Side)

KEYPOINTS: tuple[str, ...] = (
    "head_top",
    "upper_neck",
    "right_shoulder",
    "right_elbow",
    "right_wrist",
    "thorax",
    "left_shoulder",
    "left_elbow",
    "left_wrist",
    "pelvis",
    "right_hip",
    "right_knee",
    "right_ankle",
    "left_hip",
    "left_knee",
    "left_ankle",
)

INDEX: dict[str, int] = {name: index for index, name in enumerate(KEYPOINTS)}
"""Channel of each keypoint: ``INDEX["left_knee"]`` is 14."""

LIMBS: tuple[tuple[str, str], ...] = (
    ("head_top", "upper_neck"),
    ("upper_neck", "right_shoulder"),
    ("right_shoulder", "right_elbow"),
    ("right_elbow", "right_wrist"),
    ("upper_neck", "left_shoulder"),
    ("left_shoulder", "left_elbow"),
    ("left_elbow", "left_wrist"),
    ("upper_neck", "thorax"),
    ("thorax", "right_hip"),
    ("right_hip", "right_knee"),
    ("right_knee", "right_ankle"),
    ("thorax", "left_hip"),
    ("left_hip", "left_knee"),
    ("left_knee", "left_ankle"),
)
"""The 14 limbs of the skeleton pass; channel 2n is x, 2n + 1 is y of limb n."""


BONES: tuple[tuple[str, str, Side | None], ...] = (
    ("head_top", "upper_neck", None),
    ("upper_neck", "thorax", None),
    ("thorax", "pelvis", None),
    *(
        (start.format(side), end.format(side), side)
        for side in ("left", "right")
        for start, end in (
            ("thorax", "{}_shoulder"),
            ("{}_shoulder", "{}_elbow"),
            ("{}_elbow", "{}_wrist"),
            ("pelvis", "{}_hip"),
            ("{}_hip", "{}_knee"),
            ("{}_knee", "{}_ankle"),
        )
    ),
)
"""The lines of the drawn skeleton: from, to, side."""


def mirrored(name: str) -> str:
    """Return the keypoint's or curve's name on the other side of the body.

    >>> mirrored("left_knee"), mirrored("pelvis")
    ('right_knee', 'pelvis')
    """
    if name.startswith("left_"):
        return "right_" + name.removeprefix("left_")
    if name.startswith("right_"):
        return "left_" + name.removeprefix("right_")
    return name


MIRROR: tuple[int, ...] = tuple(INDEX[mirrored(name)] for name in KEYPOINTS)
"""For each channel the channel of the same point in a mirrored picture."""
