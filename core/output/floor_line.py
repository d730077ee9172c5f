"""What a report says of the floor in the picture, and of the camera's roll."""

import numpy as np

from ..findings import Findings
from ..kinematics.floor import TOLD_DEG
from .report_tables import counted

WRONG = (
    "Where the floor is level and the path square to the camera, angles to the vertical are wrong "
    "by that"
)
INCLUDED = "angles to the vertical include the camera's roll"


def floor_line(findings: Findings) -> str:
    """Return how the floor is tilted, and what was taken off for it (`Settings.level_deg`)."""
    floor, taken_deg = findings.measures.floor, findings.recording.settings.level_deg
    taken = f"a rise of {_rise(taken_deg)} was taken off as the camera's roll" if taken_deg else ""
    if not np.isfinite(floor.angle_deg):
        return f"not known; {taken or INCLUDED}"
    rises = f"rises {_rise(floor.angle_deg)} (from {counted(floor.stances, 'stance')})"
    words = f"{taken}; then {rises}" if taken else f"{rises}; not taken off"
    return f"{words}. {WRONG}" if floor.sure and abs(floor.angle_deg) > TOLD_DEG else words


def _rise(angle_deg: float) -> str:
    return f"{abs(angle_deg):.1f}° to the {'right' if angle_deg >= 0 else 'left'}"
