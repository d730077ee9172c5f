"""What is said while a network is loaded, which takes long the first time."""

from PySide6.QtCore import QCoreApplication


def loading_words(variant: str | None, device: str) -> str:
    """Return that the network is loaded, or that it is converted before, once.

    Reads all the weights: not for the UI thread.
    """
    from kinetrace.core.network.estimator import converts_first

    if converts_first(variant, device):
        return QCoreApplication.translate(
            "Loading", "Preparing the network for this computer, once; a minute or two …"
        )
    return usual_loading_words()


def usual_loading_words() -> str:
    """Return that the network is loaded."""
    return QCoreApplication.translate("Loading", "Loading the network …")
