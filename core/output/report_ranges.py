"""The table of a report that tells how far each angle goes."""

import numpy as np

from ..findings import Findings
from ..kinematics.angles import ANGLES
from ..tasks.choice import without_extremes
from ..tasks.range_of_motion import curves_of, range_of_motion
from .plots import angles_shown
from .report_tables import NONE, Table, minus

RANGE_CELLS = (
    "Samples filled over gaps count for no extreme. A dash stands for one beside a gap, where the "
    "angle may go farther, or of a joint that is hidden."
)


def range_table(findings: Findings) -> Table:
    """Return the smallest and largest angle and where it is, of each that has a value.

    A dash stands for an extreme that is not seen, or not given (`without_extremes`).
    """
    rows = []
    refused = without_extremes(findings.recording, findings.measures)
    for name in angles_shown(findings.recording, findings.measures):
        for side, key in curves_of(name).items():
            curve = findings.measures.curves.get(key)
            if curve is None or not np.isfinite(curve.value).any():
                continue
            one, given = range_of_motion(curve), key not in refused
            rows.append(
                (
                    ANGLES[name].title,
                    side or NONE,
                    *_extreme(one.least, one.least_s, given and one.least_sure),
                    *_extreme(one.most, one.most_s, given and one.most_sure),
                    f"{one.range:.1f}" if given and one.range_sure else NONE,
                    f"{100 * np.isfinite(curve.value).mean():.0f}",
                )
            )
    columns = (
        "Angle (degrees)",
        "Side",
        "Least",
        "at s",
        "Most",
        "at s",
        "Range",
        "Seen, %",
    )
    return Table(columns, tuple(rows))


def _extreme(value: float, at_s: float, sure: bool) -> tuple[str, str]:
    return (minus(f"{value:.1f}"), f"{at_s:.2f}") if sure else (NONE, NONE)
