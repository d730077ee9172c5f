"""The numbers behind one plot of the window as a table."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..gait.coordination import LegCyclogram
from ..gait.cycles import PERCENT, CycleCurves
from ..keypoints import Side
from ..measures import Measures
from ..recordings.recording import Recording
from .exports import angle_table, velocity_table

if TYPE_CHECKING:
    import pandas as pd


def one_angle_table(recording: Recording, measures: Measures, name: str) -> "pd.DataFrame":
    """Return one angle by frame: its columns of `kinetrace.core.output.exports.angle_table`.

    Parameters
    ----------
    name : of `kinetrace.core.kinematics.angles.ANGLES`, without side
    """
    return _of_one(angle_table(recording, measures), name)


def one_velocity_table(recording: Recording, measures: Measures, name: str) -> "pd.DataFrame":
    """Return how fast one angle changes by frame, likewise of `velocity_table` there."""
    return _of_one(velocity_table(recording, measures), name)


def _of_one(table: "pd.DataFrame", name: str) -> "pd.DataFrame":
    begins = ("frame", "time_s", "facing", f"left_{name}_", f"right_{name}_", f"{name}_")
    return table[[column for column in table.columns if column.startswith(begins)]]


def cycle_curve_table(curves: Mapping[Side, CycleCurves]) -> "pd.DataFrame":
    """Return mean, SD and every cycle that counts of each leg, at 0 … 100 % of the cycle.

    Columns: ``percent``, then for each leg ``left_mean_deg``, ``left_sd_deg`` and
    ``left_3_deg`` for the third cycle of that leg, those left out counted as well.
    """
    import pandas as pd

    columns: dict[str, Any] = {"percent": PERCENT}
    for side, one in curves.items():
        columns[f"{side}_mean_{one.unit}"] = one.mean
        columns[f"{side}_sd_{one.unit}"] = one.sd
        for number in np.flatnonzero(one.used):
            columns[f"{side}_{number + 1}_{one.unit}"] = one.values[number]
    return pd.DataFrame(columns)


def cyclogram_table(
    horizontal: str, vertical: str, legs: Mapping[Side, LegCyclogram]
) -> "pd.DataFrame":
    """Return the mean loop of each leg, at 0 … 100 % of the cycle.

    Parameters
    ----------
    horizontal, vertical : names of the angles without side, for the columns
    """
    import pandas as pd

    columns: dict[str, Any] = {"percent": PERCENT}
    for side, leg in legs.items():
        columns[f"{side}_{horizontal}_deg"] = leg.horizontal.mean(axis=0)
        columns[f"{side}_{vertical}_deg"] = leg.vertical.mean(axis=0)
    return pd.DataFrame(columns)
