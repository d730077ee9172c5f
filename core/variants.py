"""The five variants of EfficientPose, as rows of numbers. No torch here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """One row of table 1 of the paper, with the switches of its ablations.

    Attributes
    ----------
    name : RT, I, II, III or IV
    input_size : side of the square input, pixels
    high_trunk, low_trunk : EfficientNet (b0 … b7) on the full and on the half picture
    channels : width C of the detection blocks
    depth : Mobile DenseNets in each detection block, D
    skeleton_pass : whether a first pass estimates the limbs
    detection_passes : passes that estimate heatmaps, 1 to 3
    upscaling : whether three transposed convolutions bring the maps to the input's size
    """

    name: str
    input_size: int
    high_trunk: str
    low_trunk: str | None
    channels: int
    depth: int
    skeleton_pass: bool = True
    detection_passes: int = 2
    upscaling: bool = True


VARIANTS: dict[str, Variant] = {
    row.name: row
    for row in (
        Variant("RT", 224, "b0", None, 40, 1),
        Variant("I", 256, "b2", "b0", 48, 1),
        Variant("II", 368, "b4", "b0", 56, 2),
        Variant("III", 480, "b5", "b1", 64, 3),
        Variant("IV", 600, "b7", "b3", 80, 4),
    )
}


@dataclass(frozen=True)
class Published:
    """What the paper prints for a network: millions of parameters, GFLOPs, PCKh in percent."""

    parameters_m: float
    flops_g: float
    pckh_50: float
    pckh_10: float


PUBLISHED: dict[str, Published] = {
    "RT": Published(0.46, 0.87, 82.88, 23.56),
    "I": Published(0.72, 1.67, 85.18, 26.49),
    "II": Published(1.73, 7.70, 88.18, 30.17),
    "III": Published(3.23, 23.35, 89.51, 30.90),
    "IV": Published(6.56, 72.89, 89.75, 35.63),
}
"""Table 2 of the paper: MPII validation, multi-scale testing (doi 10.1007/s10489-020-01918-7)."""
