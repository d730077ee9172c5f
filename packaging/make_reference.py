"""Take the figures of resources/reference/bovi2011.json from the published tables.

usage: python packaging/make_reference.py CURVES.json PARAMETERS.csv OUT.json

CURVES.json holds the joint and segment rotations and PARAMETERS.csv the gait parameters of the
supplementary material of Bovi, Rabuffetti, Mazzoleni & Ferrarin 2011. Only what a camera at the
side can be compared with is taken: knee, thigh and shank in the sagittal plane.
"""

import csv
import json
import sys
from pathlib import Path

CITATION = (
    "Bovi G, Rabuffetti M, Mazzoleni P, Ferrarin M. A multiple-task gait analysis approach: "
    "kinematic, kinetic and EMG reference data for healthy young and adult subjects. "
    "Gait & Posture 2011;33(1):6-13, supplementary tables."
)
GROUPS = {"young": "Y", "adult": "A"}
SPEEDS = {
    "free": ("Free", "Natural"),
    "very_slow": ("Very Slow", "XS"),
    "slow": ("Slow", "S"),
    "medium": ("Medium", "M"),
    "fast": ("Fast", "L"),
}
CURVES = {
    "knee_flexion": "Knee Flex/Extension",
    "thigh": "Thigh Flex/Extension",
    "shank": "Shank  Flex/Extension",
}
PARAMETERS = {
    "cadence": "Cadence [steps / min]",
    "stride_time": "Stride time [s]",
    "stance": "Stance time [%GC]",
    "swing": "Swing time [%GC]",
    "initial_double_support": "First double support time [%GC]",
    "stride_length": "Stride length [m]",
    "step_length": "Step length [m]",
    "knee_at_contact": "Knee angle at foot strike [deg]",
    "knee_swing_peak": "Knee flexion peak (swing) [deg]",
    "knee_range": "Knee sagittal ROM [deg]",
}
FIRST_COLUMN = {"young": 2, "adult": 10}
"""Column of N in the table of parameters; mean and SD follow."""


def curves(path: Path) -> dict[str, dict[str, dict[str, dict[str, list[float]]]]]:
    """Return mean and SD at 0, 1 ... 100 % by quantity, group and speed."""
    table = json.loads(path.read_text(encoding="utf-8"))["joint_rotations_deg"]
    out: dict[str, dict[str, dict[str, dict[str, list[float]]]]] = {}
    for quantity, title in CURVES.items():
        for group, suffix in GROUPS.items():
            for speed, (task, _) in SPEEDS.items():
                row = table[title][f"{task} {suffix}"]
                bounds = zip(row["plus_sd"], row["minus_sd"], strict=True)
                sd = [(high - low) / 2 for high, low in bounds]
                out.setdefault(quantity, {}).setdefault(group, {})[speed] = {
                    "mean": [round(value, 1) for value in row["mean"]],
                    "sd": [round(value, 1) for value in sd],
                }
    return out


def parameters(path: Path) -> dict[str, dict[str, dict[str, list[float]]]]:
    """Return mean, SD and number of trials by parameter, group and speed."""
    tasks = {short: speed for speed, (_, short) in SPEEDS.items()}
    out: dict[str, dict[str, dict[str, list[float]]]] = {}
    title = ""
    with path.open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file))[3:]:
            title = row[0] or title
            key = next((key for key, name in PARAMETERS.items() if name == title), None)
            if key is None or row[1] not in tasks:
                continue
            for group, first in FIRST_COLUMN.items():
                count, mean, sd = row[first : first + 3]
                figures = [float(f"{float(mean):.4g}"), float(f"{float(sd):.3g}"), int(count)]
                out.setdefault(key, {}).setdefault(group, {})[tasks[row[1]]] = figures
    return out


def main(curves_path: str, parameters_path: str, out_path: str) -> None:
    """Write the compact file."""
    content = {
        "citation": CITATION,
        "groups": {"young": "20 people of 6-17 years", "adult": "20 people of 22-72 years"},
        "percent": "0, 1 ... 100 of the gait cycle",
        "curves_deg": curves(Path(curves_path)),
        "parameters": parameters(Path(parameters_path)),
    }
    text = json.dumps(content, separators=(",", ":")).replace('"mean"', '\n"mean"')
    Path(out_path).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
