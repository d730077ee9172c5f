"""What the program is, and what it is not."""

import importlib.metadata

from kinetrace.core.output.exports import NOT_A_DEVICE
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ..words.core_words import core_word


def show_about(parent: QWidget) -> None:
    """Show name, version, licence and the sentence that it is not a medical device."""
    version = importlib.metadata.version("kinetrace")
    QMessageBox.about(
        parent,
        QCoreApplication.translate("About", "About Kinetrace"),
        f"<h3>Kinetrace {version}</h3><p>"
        + QCoreApplication.translate(
            "About", "Joint angles from ordinary video, on your own computer."
        )
        + f"</p><p>{core_word(NOT_A_DEVICE)}</p><p>"
        + QCoreApplication.translate(
            "About", "Nothing leaves this computer. There is no account and no telemetry."
        )
        + "</p><p>"
        + QCoreApplication.translate(
            "About", "EfficientPose: D. Groos, H. Ramampiaro, E. Ihlen, Applied Intelligence 2021."
        )
        + "</p><p>"
        + QCoreApplication.translate("About", "Apache License 2.0")
        + "</p>",
    )
