"""How many joints weights find that no training has seen: one figure, the same for all networks."""

from collections.abc import Mapping

from .weights import WeightsFile

PERSONS = 266

PCK_10: Mapping[str, Mapping[str, float]] = {
    "RT": {
        "0b27df6d4dc9b395d256b07f9b1b0466c2a0a6976124f38c0768d502f24bd84d": 56.2,
        "5f1b8830c0601591b12ab24bab969f8a05b41faf4d92e5353ec527ce6c69f4f9": 51.3,
    },
    "I": {
        "c3d145bff4b003b20404cc466ba64f7dd0c22647d1144a9748b400d80622155f": 57.1,
        "ef37a2344ce2267756621e07223fc82cc21c953a80ca24c669869f4fe417b42e": 52.3,
    },
    "II": {
        "762ffdd31040de8a9449624071faa636449713d79782e9bd44c01085f8c9847d": 57.6,
        "40c376471904f3e5d5e79acd4d45ebac48a208743826015f77bc58ecadc69c59": 56.4,
    },
}
"""Variant → SHA-256 of a weights file → percent: first what ships, then what `import_weights` makes
of the published file. Measured by ``kinetrace evaluate WEIGHTS --data FOLDER``
(``resources/weights/README.md``). III and IV were not measured."""


def held_out_pck_10(file: WeightsFile) -> float | None:
    """Return how many joints weights find, percent; None where that was not measured of them.

    PCK@0.1: the share of labelled keypoints that are found within a tenth of the torso's length,
    left shoulder to right hip, of where people had marked them; the mean over the keypoints.
    On `PERSONS` people in COCO's pictures that were held out of the training, one view each, no
    averaging. The size at which pictures are cut moves it by half a point; smaller differences
    mean nothing. It is no error of angles.

    The figure belongs to a file's content: other weights in its place have none.
    """
    if file.variant not in PCK_10:
        return None  # and no need to read large weights
    try:
        return PCK_10[file.variant].get(file.sha256)
    except OSError:
        return None  # why it cannot be read is said when it is loaded


def published_pck_10(variant: str) -> float | None:
    """Return the same of the published weights of a variant; None where it was not measured."""
    figures = tuple(PCK_10.get(variant, {}).values())
    return figures[1] if figures else None
