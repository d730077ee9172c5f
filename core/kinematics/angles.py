"""The angles of Kinetrace: one row each, read by the computation, the help and the exports.

An angle is the turn from one body segment to another, or from the vertical. Every segment
is named from its upper to its lower end; the angle of a segment is its turn from straight
down, positive with the lower end forwards (from the side) or to the named side (from the
front). Neutral standing is 0, flexion positive, degrees throughout.
"""

from dataclasses import dataclass
from typing import Literal

View = Literal["sagittal", "frontal"]
Axis = Literal["forward", "medial", "lateral", "right"]
Segment = tuple[str, str]

TRUNK: Segment = ("thorax", "pelvis")
THIGH: Segment = ("{side}_hip", "{side}_knee")
SHANK: Segment = ("{side}_knee", "{side}_ankle")
ARM: Segment = ("{side}_shoulder", "{side}_elbow")
FOREARM: Segment = ("{side}_elbow", "{side}_wrist")

ISB = "Wu & Cavanagh 1995, J Biomech 28:1257 (flexion positive, X forward, Y up)"
WINTER = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed., ch. 3"


@dataclass(frozen=True)
class AngleDefinition:
    """What an angle is and when it can be trusted.

    Attributes
    ----------
    name : of the curve, without ``left_`` or ``right_``
    title : as shown
    definition, zero, positive : in words
    limits : when it is wrong
    source : where the definition comes from
    view : the camera must see the person from the ``sagittal`` or the ``frontal`` side
    axis : what counts as forwards in the picture's plane
    segment, against : the angle is that of `segment` minus that of `against`, None being
        the vertical; ``{side}`` stands for left or right
    lowest_deg : values lie in lowest_deg < value <= lowest_deg + 360, unless a movement goes past
        an end of it (`kinetrace.core.kinematics.joint_angles.whole`), so that no posture of
        the joint jumps to the other end of the scale
    of_line : the segment is a line across the body without a direction, (-90, 90]
    """

    name: str
    title: str
    definition: str
    zero: str
    positive: str
    limits: str
    source: str
    view: View
    axis: Axis
    segment: Segment | None
    against: Segment | None
    lowest_deg: float = -180.0
    of_line: bool = False

    @property
    def sided(self) -> bool:
        """Tell whether there is one of the left and one of the right."""
        return any("{side}" in end for end in (self.segment or ()) + (self.against or ()))

    @property
    def kind(self) -> Literal["joint", "segment"]:
        """Return ``segment`` where the angle is against the vertical or horizontal."""
        return "segment" if self.segment is None or self.against is None else "joint"

    def keypoints(self, side: str = "") -> tuple[str, ...]:
        """Return the keypoints used, of one side."""
        ends = (self.segment or ()) + (self.against or ())
        return tuple(dict.fromkeys(end.format(side=side) for end in ends))


_SIDE_VIEW = "More than 20 degrees out of the side view it reads too small."
_ROLL = "Wrong by the camera's roll where that is not taken off."
_BLADE = "The shoulder blade's part of lifting the arm is in it."
_FRONT_VIEW = "Only from straight in front or behind; rotation of the leg or body shows in it."

ANGLES: dict[str, AngleDefinition] = {
    row.name: row
    for row in (
        AngleDefinition(
            name="knee_flexion",
            title="Knee flexion",
            definition="thigh (hip to knee) minus shank (knee to ankle)",
            zero="straight leg",
            positive="flexion; negative is hyperextension",
            limits=f"{_SIDE_VIEW} Unsure beyond 110 degrees, where the thigh hides the hip.",
            source=ISB,
            view="sagittal",
            axis="forward",
            segment=THIGH,
            against=SHANK,
        ),
        AngleDefinition(
            name="hip_flexion_trunk",
            title="Hip flexion (to the trunk)",
            definition="thigh (hip to knee) minus trunk (thorax to pelvis)",
            zero="thigh in line with the trunk",
            positive="flexion",
            limits=f"{_SIDE_VIEW} Not to the pelvis: differs from a marker lab's hip angle by "
            "the tilt of the pelvis against the trunk.",
            source=ISB,
            view="sagittal",
            axis="forward",
            segment=THIGH,
            against=TRUNK,
        ),
        AngleDefinition(
            name="thigh",
            title="Thigh (to the vertical)",
            definition="thigh (hip to knee) against the vertical",
            zero="vertical",
            positive="knee ahead of the hip",
            limits=f"{_SIDE_VIEW} {_ROLL}",
            source=WINTER,
            view="sagittal",
            axis="forward",
            segment=THIGH,
            against=None,
        ),
        AngleDefinition(
            name="shank",
            title="Shank (to the vertical)",
            definition="shank (knee to ankle) against the vertical",
            zero="vertical",
            positive="ankle ahead of the knee",
            limits=f"{_SIDE_VIEW} {_ROLL} Not the ankle angle.",
            source=WINTER,
            view="sagittal",
            axis="forward",
            segment=SHANK,
            against=None,
        ),
        AngleDefinition(
            name="trunk_lean",
            title="Trunk lean",
            definition="pelvis to thorax against the vertical",
            zero="upright",
            positive="forwards",
            limits=f"{_SIDE_VIEW} {_ROLL} A straight line: bending of the back is not seen.",
            source=WINTER,
            view="sagittal",
            axis="forward",
            segment=None,
            against=TRUNK,
        ),
        AngleDefinition(
            name="neck",
            title="Neck (head to trunk)",
            definition="upper neck to head top, minus pelvis to thorax",
            zero="head in line with the trunk",
            positive="flexion, head forwards",
            limits=f"{_SIDE_VIEW} The upper neck lies near the seventh cervical vertebra, so "
            "this line is not the head's own: for orientation.",
            source="this project",
            view="sagittal",
            axis="forward",
            segment=TRUNK,
            against=("head_top", "upper_neck"),
        ),
        AngleDefinition(
            name="shoulder_flexion",
            title="Shoulder flexion (to the trunk)",
            definition="upper arm (shoulder to elbow) minus trunk (thorax to pelvis)",
            zero="arm hangs along the trunk",
            positive="elbow forwards; overhead is 180",
            limits=f"{_SIDE_VIEW} Wrong by some degrees where the arm is held away from the body, "
            f"by some 20 overhead, where the elbow is hardly seen. {_BLADE}",
            source=ISB,
            view="sagittal",
            axis="forward",
            segment=ARM,
            against=TRUNK,
            lowest_deg=-120.0,
        ),
        AngleDefinition(
            name="elbow_flexion",
            title="Elbow flexion",
            definition="forearm (elbow to wrist) minus upper arm (shoulder to elbow)",
            zero="straight arm",
            positive="flexion",
            limits=f"{_SIDE_VIEW} Only while the forearm moves in the plane of the picture. "
            "Bent far it reads some 10 degrees too small.",
            source=ISB,
            view="sagittal",
            axis="forward",
            segment=FOREARM,
            against=ARM,
        ),
        AngleDefinition(
            name="arm",
            title="Upper arm (to the vertical)",
            definition="upper arm (shoulder to elbow) against the vertical",
            zero="hanging",
            positive="elbow forwards",
            limits=f"{_SIDE_VIEW} {_ROLL}",
            source=WINTER,
            view="sagittal",
            axis="forward",
            segment=ARM,
            against=None,
            lowest_deg=-120.0,
        ),
        AngleDefinition(
            name="forearm",
            title="Forearm (to the vertical)",
            definition="forearm (elbow to wrist) against the vertical",
            zero="hanging",
            positive="wrist forwards",
            limits=f"{_SIDE_VIEW} {_ROLL}",
            source=WINTER,
            view="sagittal",
            axis="forward",
            segment=FOREARM,
            against=None,
            lowest_deg=-90.0,
        ),
        AngleDefinition(
            name="pelvis_obliquity",
            title="Pelvis obliquity",
            definition="line through both hips against the horizontal",
            zero="level",
            positive="right side up",
            limits=f"{_FRONT_VIEW} {_ROLL} Hip centres, not pelvic bones: for trends.",
            source="this project",
            view="frontal",
            axis="right",
            segment=("left_hip", "right_hip"),
            against=None,
            of_line=True,
        ),
        AngleDefinition(
            name="shoulder_obliquity",
            title="Shoulder obliquity",
            definition="line through both shoulders against the horizontal",
            zero="level",
            positive="right side up",
            limits=f"{_FRONT_VIEW} {_ROLL}",
            source="this project",
            view="frontal",
            axis="right",
            segment=("left_shoulder", "right_shoulder"),
            against=None,
            of_line=True,
        ),
        AngleDefinition(
            name="trunk_lateral_lean",
            title="Trunk lean to the side",
            definition="pelvis to thorax against the vertical",
            zero="upright",
            positive="towards the person's right",
            limits=f"{_FRONT_VIEW} {_ROLL}",
            source="this project",
            view="frontal",
            axis="right",
            segment=None,
            against=TRUNK,
        ),
        AngleDefinition(
            name="knee_valgus",
            title="Knee valgus (frontal plane projection angle)",
            definition="thigh (hip to knee) minus shank (knee to ankle)",
            zero="hip, knee and ankle in line",
            positive="valgus, the knee towards the other leg",
            limits=f"{_FRONT_VIEW} From hip centres: smaller than the angle that is measured "
            "from the front of the pelvis, so its published limits do not apply.",
            source="Willson & Davis 2008, J Orthop Sports Phys Ther, here with hip centres",
            view="frontal",
            axis="medial",
            segment=THIGH,
            against=SHANK,
        ),
        AngleDefinition(
            name="hip_abduction",
            title="Hip abduction (to the trunk)",
            definition="thigh (hip to knee) minus trunk (thorax to pelvis)",
            zero="thigh along the trunk",
            positive="thigh away from the other leg",
            limits=f"{_FRONT_VIEW} Leaning the trunk to the side is in it: see the trunk's lean.",
            source=ISB,
            view="frontal",
            axis="lateral",
            segment=THIGH,
            against=TRUNK,
        ),
        AngleDefinition(
            name="shoulder_abduction",
            title="Shoulder abduction (to the trunk)",
            definition="upper arm (shoulder to elbow) minus trunk (thorax to pelvis)",
            zero="arm along the trunk",
            positive="arm away from the body; overhead is 180",
            limits=f"{_FRONT_VIEW} {_BLADE}",
            source=ISB,
            view="frontal",
            axis="lateral",
            segment=ARM,
            against=TRUNK,
            lowest_deg=-120.0,
        ),
    )
}
"""Every angle by its name without side."""

UNAVAILABLE: dict[str, str] = {
    "ankle_flexion": "the keypoints have no heel and no toe; see the shank against the vertical",
    "foot_angle": "the keypoints have no heel and no toe",
    "foot_strike_pattern": "the keypoints have no heel and no toe",
    "foot_progression": "the keypoints have no heel and no toe, and one camera sees no rotation",
    "pronation": "the keypoints have no point on the foot",
    "pelvic_tilt": "the pelvis is one point from the side: its bony landmarks are not seen",
    "hip_flexion_pelvis": "needs pelvic tilt; see the hip to the trunk and the thigh",
    "hip_rotation": "rotation about a segment's own axis leaves its two end points in place",
    "knee_rotation": "rotation about a segment's own axis leaves its two end points in place",
    "trunk_rotation": "one camera does not see turning about the vertical well enough",
    "spine_curvature": "the trunk is a line from thorax to pelvis",
    "wrist_flexion": "the keypoints have no hand",
    "step_width": "lies along the line of sight of a camera from the side",
}
"""What is asked for and cannot be had from these 16 points and one camera, with the reason."""
