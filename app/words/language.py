"""The language of the window: the system's, or the one that was chosen."""

from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"system": "", "en": "English", "de": "Deutsch", "fr": "Français"}
"""What can be chosen, each by its own name."""


def translations_folder() -> Path:
    """Return where the program's own translations are."""
    return Path(str(resources.files("kinetrace.resources"))) / "translations"


def use_language(app: QCoreApplication, choice: str) -> None:
    """Speak a language from now on in every window that is made; before the first one.

    Parameters
    ----------
    choice : a key of `LANGUAGES`
    """
    locale = QLocale.system() if choice == "system" else QLocale(choice)
    QLocale.setDefault(locale)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own, buttons = QTranslator(app), QTranslator(app)
    if not own.load(locale, "kinetrace", "_", str(translations_folder())):
        return  # English: Qt's own buttons as well, not half of a window in another language
    if buttons.load(locale, "qtbase", "_", qt):
        app.installTranslator(buttons)
    app.installTranslator(own)
