"""Joint angles as OpenSim's motion file, under a named model's coordinates and signs.

The models count a bent knee differently: negative in gait2392, positive in Rajagopal 2016.
The pelvis is not seen: it is held upright (``pelvis_tilt`` 0), the hips carry the thighs'
angle to the vertical and the lumbar joint the trunk's, so that the model stands as the
person does. That is not a marker laboratory's hip angle, which is against the pelvis.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import RecordingError
from ..findings import Findings
from ..pose import Floats
from .interchange_markers import markers
from .interchange_trc import in_a_head, write_text


@dataclass(frozen=True)
class Model:
    """A model's coordinates.

    Attributes
    ----------
    title : as in the file
    coordinates : name to our curve and the factor that gives the model's sign
    clamped : whether the model keeps ``pelvis_rotation`` within 90 degrees
    """

    title: str
    coordinates: dict[str, tuple[str, float]]
    clamped: bool = False


def _legs(knee: float) -> dict[str, tuple[str, float]]:
    out: dict[str, tuple[str, float]] = {"lumbar_extension": ("trunk_lean", -1.0)}
    for side in ("right", "left"):
        out[f"hip_flexion_{side[0]}"] = (f"{side}_thigh", 1.0)
        out[f"knee_angle_{side[0]}"] = (f"{side}_knee_flexion", knee)
    return out


def _arms() -> dict[str, tuple[str, float]]:
    out: dict[str, tuple[str, float]] = {}
    for side in ("right", "left"):
        out[f"arm_flex_{side[0]}"] = (f"{side}_shoulder_flexion", 1.0)
        out[f"elbow_flex_{side[0]}"] = (f"{side}_elbow_flexion", 1.0)
    return out


MODELS: dict[str, Model] = {
    "gait2392": Model("gait2392 (knee flexion negative)", _legs(-1.0)),
    "rajagopal2016": Model(
        "Rajagopal 2016 full body (knee flexion positive)", _legs(1.0) | _arms(), clamped=True
    ),
}
"""The models whose signs are known."""

NOTE = """\
Units are S.I. units (second, meters, Newtons, ...)
Angles are in degrees.
Model: {title}.
From a 2-D video. The pelvis is held upright: hip_flexion is the thigh to the vertical,
lumbar_extension the trunk to the vertical (forward lean negative). {place}
{turned}{bridged}"""

PLACE = """\
pelvis_tx and
pelvis_ty are the hips' centre above the floor; the model's pelvis has its origin higher and
farther ahead, so that the model stands lower than the person by what is between the two."""

TURNED = """\
X is where the person faces most of the time. Where the person faces the other way,
pelvis_rotation is 180 degrees; in between it changes evenly: which way round the person
turned is not known.
"""

CLAMPED = """\
This model clamps pelvis_rotation to 90 degrees: take its clamp off for a tool that keeps to it.
"""


def write_mot(findings: Findings, folder: Path, stem: str, model: str = "rajagopal2016") -> Path:
    """Write the angles under a model's coordinates and return the file's path.

    ``pelvis_tx`` and ``pelvis_ty`` (the hips' centre, metres) are there only with a scale, and
    ``pelvis_rotation`` only of who faces both ways: 0 where X is forwards, 180 the other way. It
    is about the vertical in both models, since the pelvis is upright.
    Frames at both ends without any angle are left out; so is a coordinate that was never seen.
    OpenSim loads a motion only up to its first missing value: gaps are bridged in straight lines
    and held at both ends, and the head says how many values of which coordinate were. Only frames
    seen from the side have angles.

    Raises
    ------
    ValueError
        for an unknown model
    RecordingError
        if no frame is seen from the side, or the file cannot be written
    """
    if model not in MODELS:
        raise ValueError(f"model: expected one of {', '.join(MODELS)}, got {model}")
    path = folder / f"{stem}_{model}.mot"
    write_text(path, mot_text(findings, path.name, MODELS[model]))
    return path


def mot_text(findings: Findings, name: str, model: Model) -> str:
    """Return the whole file."""
    every, place = _columns(findings, model)
    seen = [np.isfinite(value) for key, value in every.items() if key in model.coordinates]
    known = np.flatnonzero(np.any(seen, axis=0))
    if not len(known):
        raise RecordingError(
            "No MOT is written: no frame shows the person from the side, so that no joint angle "
            "of the model is known. Set the facing if it was not recognised."
        )
    kept = slice(known[0], known[-1] + 1)
    time_s = findings.recording.time_s[kept]
    columns, bridged = _bridged(time_s, {key: value[kept] for key, value in every.items()})
    lines = [
        "Coordinates",
        "version=1",
        f"nRows={len(time_s)}",
        f"nColumns={len(columns) + 1}",
        "inDegrees=yes",
        f"name={in_a_head(name)}",
        "",
        NOTE.format(
            title=model.title, place=place, turned=_turned(columns, model), bridged=bridged
        ),
        "",
        "endheader",
        "\t".join(["time", *columns]),
    ]
    for time, row in zip(time_s, np.stack(list(columns.values()), axis=1), strict=True):
        lines.append("\t".join([f"{time:.6f}", *(f"{value:.6f}" for value in row)]))
    return "\n".join(lines) + "\n"


def _bridged(time_s: Floats, columns: dict[str, Floats]) -> tuple[dict[str, Floats], str]:
    """Return the columns that were ever seen without their gaps, and how many values those had."""
    out: dict[str, Floats] = {}
    counts = []
    for name, value in columns.items():
        known = np.isfinite(value)
        if not known.any():
            continue
        out[name] = np.interp(time_s, time_s[known], value[known])
        if not known.all():
            counts.append(f"{name} {int((~known).sum())}")
    if not counts:
        return out, "No value is missing."
    return out, f"Missing values bridged, of {len(time_s)} rows: {', '.join(counts)}."


def _turned(columns: dict[str, Floats], model: Model) -> str:
    """Return what is said of a person who faces both ways, empty of another."""
    if "pelvis_rotation" not in columns:
        return ""
    return TURNED + (CLAMPED if model.clamped else "")


def _rotation(findings: Findings, forward: int) -> dict[str, Floats]:
    """Return the pelvis' turn about the vertical where the person faces both ways, else nothing.

    NaN where neither side is faced.
    """
    facing = findings.measures.direction * forward
    if not (facing < 0).any():
        return {}
    return {"pelvis_rotation": np.select([facing > 0, facing < 0], [0.0, 180.0], np.nan)}


def _columns(findings: Findings, model: Model) -> tuple[dict[str, Floats], str]:
    """Return the columns after the time, and what is said about the place of the pelvis."""
    curves, track = findings.measures.curves, markers(findings)
    columns: dict[str, Floats] = {"pelvis_tilt": np.zeros(len(findings.recording))}
    columns |= _rotation(findings, track.forward)
    place = "No scale is known: pelvis_tx and pelvis_ty are left out."
    if findings.scale is not None:
        hips = track.xyz[:, track.names.index("Pelvis")]
        columns |= {"pelvis_tx": hips[:, 0], "pelvis_ty": hips[:, 1]}
        place = PLACE
    for coordinate, (curve, sign) in model.coordinates.items():
        if curve in curves:
            columns[coordinate] = sign * curves[curve].value + 0.0
    return columns, place
