"""What a table of results is read with: the scale, the cycles left out, and each definition."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from ..findings import Findings
from ..gait.cycles import CycleCurves
from ..gait.leg_signals import both_legs_px
from ..gait.parameters import Definition
from ..gait.temporal import TIMES
from ..keypoints import SIDES, Side
from ..recordings.hand_measurements import calibration
from .interchange_markers import FLOOR, floor_px

EVERYTHING = "everything"
"""What a cycle is left out of that counts nowhere; one may also miss in a single curve."""

LEG_LENGTH = "hip to knee to ankle, median over the recording, mean of both legs"
"""What a leg length is, the unit of lengths without a scale."""


def findings_facts(findings: Findings) -> dict[str, Any]:
    """Return the facts behind the figures of gait or a task, JSON-able.

    ``scale`` is that of every length in metres, None where there is none (then
    ``scale_refused`` may say why); its uncertainty is a relative standard one, which each length
    and speed carries on. ``known_length`` is the line of known length, whether or not the scale
    comes from it. ``leg_length`` is the unit of lengths where there is no scale. ``parameters`` has
    a definition of each key of the exported tables. ``floor_of_markers`` is where Y is 0 in the
    files for motion laboratories.
    """
    scale = findings.scale
    return {
        "scale": None
        if scale is None
        else {
            "metres_per_px": scale.metres_per_px,
            "relative_standard_uncertainty": scale.uncertainty,
            "source": scale.source,
        },
        "scale_refused": findings.scale_refused,
        "known_length": _known_length(findings),
        "leg_length": {"px": both_legs_px(findings.measures.pose), "definition": LEG_LENGTH},
        "floor_of_markers": {"y_px": floor_px(findings.measures.level), "definition": FLOOR},
        "cycles_used": {side: findings.walking.count(side) for side in SIDES},
        "cycles_left_out": list(_left_out(findings)),
        "reasons": list(findings.reasons),
        "parameters": {
            one.key: {
                "title": one.name,
                "unit": one.unit,
                "definition": one.text,
                "source": one.source,
            }
            for one in _definitions(findings)
        },
    }


def _known_length(findings: Findings) -> dict[str, Any] | None:
    line = calibration(findings.recording.by_hand)
    if line is None:
        return None
    return {
        "known_m": line.known_m,
        "length_px": line.length_px,
        "frame": line.frame,
        "time_s": line.time_s,
        "points_px": [list(point) for point in line.points],
        "in_the_plane_of_walking": line.walking_plane,
    }


def _left_out(findings: Findings) -> Iterator[dict[str, Any]]:
    """Yield each cycle that is left out, of everything or of one curve, with the reason.

    ``stride`` counts through all cycles of the leg, as in the tidy tables. Curves without any
    value, as those of a view from the front in one from the side, are passed over.
    """
    for side in SIDES:
        own = [cycle for cycle in findings.walking.cycles if cycle.side == side]
        for stride, cycle in enumerate(own, 1):
            which: dict[str, Any] = {"side": side, "stride": stride}
            which |= {"start_s": cycle.start_s, "stop_s": cycle.stop_s}
            if cycle.excluded:
                yield which | {"left_out_of": EVERYTHING, "reason": cycle.excluded}
                continue
            for quantity, curves in _curves_seen(findings, side):
                reason = curves.cycles[stride - 1].excluded
                if reason:
                    yield which | {"left_out_of": quantity, "reason": reason}


def _curves_seen(findings: Findings, side: Side) -> list[tuple[str, CycleCurves]]:
    return [
        (quantity, sides[side])
        for quantity, sides in findings.walking.curves.items()
        if side in sides and np.isfinite(findings.measures.curves[sides[side].name].value).any()
    ]


def _definitions(findings: Findings) -> Iterator[Definition]:
    """Yield the definition of every quantity that the tables may have."""
    yield from (row.definition for row in findings.parameters)
    if findings.task is None:
        yield from (definition for definition, _ in TIMES)
    else:
        yield from (one.definition for one in findings.task.each)
