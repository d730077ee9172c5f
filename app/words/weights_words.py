"""Whose weights a network works with, in words: that of a recording, and that which is chosen."""

from kinetrace.core.errors import WeightsError
from kinetrace.core.network.held_out import PERSONS
from kinetrace.core.network.weights import WeightsFile
from kinetrace.core.recordings.recording import Engine
from PySide6.QtCore import QCoreApplication

from .core_words import core_word


def engine_words(engine: Engine) -> str:
    """Return which network with which weights made a recording."""
    _, _, place = engine.weights.removesuffix(")").rpartition(" (")
    text = QCoreApplication.translate("Weights", "Analysed with {network}, {weights}.")
    network = f"EfficientPose {engine.variant}"
    return text.format(network=network, weights=weights_words(place, engine.origin))


def weights_words(place: str, origin: str) -> str:
    """Return whose weights they are; where they come from, unless they ship with Kinetrace."""
    if place == "shipped":
        return QCoreApplication.translate("Weights", "Kinetrace's own weights")
    return f"{place_words(place)} ({core_word(origin) or _unknown()})"


def place_words(place: str) -> str:
    """Return in short where weights are (`WeightsFile.place`)."""
    if place == "shipped":
        return QCoreApplication.translate("Weights", "own weights")
    if place == "imported":
        return QCoreApplication.translate("Weights", "imported weights")
    return QCoreApplication.translate("Weights", "chosen weights")


def test_score_words() -> str:
    """Return what the test score of weights is, and what it is not."""
    return QCoreApplication.translate(
        "Weights",
        "Test score: share of joints found within a tenth of the trunk's length of where "
        "people had marked them (PCK@0.1), as Kinetrace measured it on {persons} people in "
        "everyday pictures (COCO) that were kept out of the training. It compares "
        "networks; it does not say how far off angles are.",
    ).format(persons=PERSONS)


def origin_of(file: WeightsFile) -> str:
    """Return where weights come from, as their file says; empty where it does not."""
    try:
        return file.metadata.get("origin", "")
    except WeightsError:
        return ""  # why it cannot be read is said when it is loaded


def _unknown() -> str:
    return QCoreApplication.translate("Weights", "origin unknown")
