"""Settings of the program; those of a recording are in `recording_dialog`."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ..document.settings import SettingsStore, data_folder
from ..widgets.ok_or_cancel import lay_out
from ..widgets.unwheeled import ComboBox
from ..words.language import LANGUAGES


class SettingsDialog(QDialog):
    """One form; OK takes it over."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setWindowTitle(self.tr("Settings"))
        self._make()
        self._lay_out()

    def _make(self) -> None:
        value = self._store.value
        self.language = self._choice(
            {**LANGUAGES, "system": self.tr("that of the system")}, value.language
        )
        self.language.activated.connect(self._show_note)
        self.note = QLabel(self.tr("The language changes when the program is started again."))
        self.note.setWordWrap(True)
        self.note.setProperty("role", "quiet")
        self.note.setVisible(False)
        looks = {
            "system": self.tr("that of the system"),
            "light": self.tr("light"),
            "dark": self.tr("dark"),
        }
        self.look = self._choice(looks, value.theme)
        self.check = QCheckBox(self.tr("check a video when it is opened"))
        self.check.setChecked(value.check)
        self.films = QLineEdit(value.camera_folder)
        self.films.setPlaceholderText(self.tr("the system's folder of films"))
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._choose_folder)
        self.log = QPushButton(self.tr("Open its folder"))
        self.log.clicked.connect(self._open_log)

    def _choice(self, texts: dict[str, str], chosen: str) -> ComboBox:
        box = ComboBox()
        for key, text in texts.items():
            box.addItem(text, key)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    def _lay_out(self) -> None:
        films = QHBoxLayout()
        films.setSpacing(8)
        films.addWidget(self.films, 1)
        films.addWidget(self.browse)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        for text, field in (
            (self.tr("Language"), self.language),
            ("", self.note),
            (self.tr("Look"), self.look),
            ("", self.check),
        ):
            field.setAccessibleName(text or getattr(field, "text", str)())
            form.addRow(text, field)
        self.films.setAccessibleName(self.tr("Recordings of the camera"))
        form.addRow(self.tr("Recordings of the camera"), films)
        log = QHBoxLayout()
        log.addWidget(self.log)
        log.addStretch()
        form.addRow(self.tr("Log file"), log)
        lay_out(self, form, least=500)

    @Slot()
    def _show_note(self) -> None:
        self.note.setVisible(self.language.currentData() != self._store.value.language)

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for recordings"), self.films.text() or str(Path.home())
        )
        if name:
            self.films.setText(name)

    @Slot()
    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))

    def accept(self) -> None:
        """Take the settings over and close."""
        self._store.change(
            language=self.language.currentData(),
            theme=self.look.currentData(),
            check=self.check.isChecked(),
            camera_folder=self.films.text().strip(),
        )
        super().accept()
