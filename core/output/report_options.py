"""What a reader of a report is told besides the measurements, and what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..changes import Quantity
from ..gait.reference import AgeGroup, Speed, age_group_of, why_off
from ..keypoints import SIDES

if TYPE_CHECKING:
    from ..gait.walking import Walking


@dataclass(frozen=True)
class ReportOptions:
    """Choices for one report.

    Attributes
    ----------
    code : of the person, never a name; None takes the recording's
    made_on : date printed on the report, None for none; the video's date never is
    recorded_on : the date of the recording, where somebody gave it, None for none
    operator : who measured, in their own words
    conditions : task, aids, shoes, in the operator's words
    show_video_name : whether the video's file name is printed
    stills : whether key frames are shown; blur : whether the face in them is made
        unrecognisable
    video : where the video is now, None where the recording says
    reference : whether a laboratory's figures are shown for orientation
    speed : how fast those walked whose figures these are; ``free`` is each one's own pace
    age_years, walking_aid, prosthesis : whom the reference would be compared with
    own_errors : of one's own repeated recordings (`kinetrace.core.repeatability`), shown beside the
        figures; empty for none
    """

    code: str | None = None
    made_on: date | None = None
    recorded_on: date | None = None
    operator: str = ""
    conditions: str = ""
    show_video_name: bool = False
    stills: bool = True
    blur: bool = True
    video: Path | None = None
    reference: bool = True
    speed: Speed = "free"
    age_years: float | None = None
    walking_aid: bool = False
    prosthesis: bool = False
    own_errors: Mapping[Quantity, float] = field(default_factory=dict)

    @property
    def age_group(self) -> AgeGroup:
        """Return the group of the reference to show; adults where the age is unknown."""
        group = None if self.age_years is None else age_group_of(self.age_years)
        return group or "adult"

    def no_reference(self, walking: "Walking") -> str:
        """Return why no reference is shown beside what was measured, empty where one is."""
        if not self.reference:
            return "left out on request"
        return why_off(
            cycles=sum(walking.count(side) for side in SIDES),
            age_years=self.age_years,
            walking_aid=self.walking_aid,
            prosthesis=self.prosthesis,
        )
