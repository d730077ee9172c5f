"""The five variants of EfficientPose, as rows of numbers. No torch here."""

from dataclasses import dataclass, replace


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


@dataclass(frozen=True)
class Ablation:
    """A network of the paper's ablation study: a variant with one part changed.

    Attributes
    ----------
    change : what differs from the variant, in words
    variant : the numbers of the changed network
    published : trained for 100 epochs, half as many as for table 2
    note : why the paper's size or FLOPs are not those of this network, where they differ
    """

    change: str
    variant: Variant
    published: Published
    note: str = ""


_FEATURES_TWICE = (
    "the paper's figures match a first detection pass that is fed the shared features twice, the "
    "second time where the skeleton pass' features would be (0.54 M and 1.37 G, 1.27 M and "
    "6.03 G); the same function needs them only once"
)
_NOT_PRUNED = (
    "the paper's parameters match a graph whose two auxiliary prediction layers are not pruned, "
    "unlike all its other rows; so do its FLOPs for II (7.37 G), and within 0.7 % for I (1.51 G)"
)

_I, _II = VARIANTS["I"], VARIANTS["II"]
ABLATIONS: tuple[Ablation, ...] = (
    Ablation("none, 100 epochs", _I, Published(0.72, 1.67, 83.56, 26.35)),
    Ablation(
        "no cross-resolution features",
        replace(_I, low_trunk=None),
        Published(0.68, 1.58, 83.64, 25.79),
    ),
    Ablation(
        "no skeleton pass",
        replace(_I, skeleton_pass=False),
        Published(0.54, 1.37, 81.13, 25.00),
        _FEATURES_TWICE,
    ),
    Ablation(
        "1 detection pass", replace(_I, detection_passes=1), Published(0.52, 1.33, 81.85, 24.51)
    ),
    Ablation(
        "3 detection passes", replace(_I, detection_passes=3), Published(0.92, 2.02, 84.35, 26.42)
    ),
    Ablation(
        "no upscaling",
        replace(_I, upscaling=False),
        Published(0.71, 1.52, 82.42, 14.02),
        _NOT_PRUNED,
    ),
    Ablation("none, 100 epochs", _II, Published(1.73, 7.70, 87.05, 29.87)),
    Ablation(
        "no cross-resolution features",
        replace(_II, low_trunk=None),
        Published(1.69, 7.50, 86.93, 29.16),
    ),
    Ablation(
        "no skeleton pass",
        replace(_II, skeleton_pass=False),
        Published(1.27, 6.03, 85.75, 29.67),
        _FEATURES_TWICE,
    ),
    Ablation(
        "1 detection pass", replace(_II, detection_passes=1), Published(1.24, 5.92, 85.42, 28.01)
    ),
    Ablation(
        "3 detection passes", replace(_II, detection_passes=3), Published(2.22, 9.49, 87.55, 29.61)
    ),
    Ablation(
        "no upscaling",
        replace(_II, upscaling=False),
        Published(1.73, 7.37, 86.56, 20.66),
        _NOT_PRUNED,
    ),
)
"""The paper's ablations on MPII validation (same source), I and II."""
