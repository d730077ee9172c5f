"""Loads what dialogs and exports need while nobody waits for it: the first time it takes long."""

from collections.abc import Iterator
from importlib import import_module

NEEDED = (
    "kinetrace.core.findings",
    "kinetrace.core.gait.reference",
    "kinetrace.core.output.plot_tables",
    "kinetrace.core.output.interchange",
    "kinetrace.core.person.preflight",
    "kinetrace.app.export.export_dialog",
    "kinetrace.app.dialogs.recording_dialog",
    "kinetrace.app.dialogs.settings_dialog",
    "kinetrace.app.dialogs.weights_dialog",
    "kinetrace.app.dialogs.help_window",
    "kinetrace.app.batch.batch_window",
    "kinetrace.app.compare.compare_window",
    "kinetrace.app.camera.camera_window",
)
AFTER_MS = 3000
"""How long after its start the window is left alone."""


def warm_up() -> Iterator[str]:
    """Load one module after another; yield the name of each."""
    for name in NEEDED:
        import_module(name)
        yield name
