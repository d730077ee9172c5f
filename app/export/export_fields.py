"""What the export dialog asks for: formats, one switch to share, name and folder."""

import re
from importlib.util import find_spec
from pathlib import Path

from kinetrace.core.system.presence import typed
from kinetrace.core.video.sample import sample_video
from PySide6.QtCore import QRegularExpression, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..document.session import Session
from ..widgets.columns import quiet_label, row
from ..widgets.unwheeled import ComboBox
from ..words.core_words import core_word
from .export_work import BY_HAND, FIGURE, REPORT, STILLS, VIDEO, WITHOUT_ANALYSIS, Choice
from .report_fields import ReportFields

FIRST = (REPORT, "csv", "tidy", FIGURE)
"""What is chosen at first."""

GROUNDS = ("blurred", "picture", "plain")
"""As for `kinetrace.core.output.overlay.Ground`, in the order on show: no face unasked."""


PARTS_OF_A_PATH = r'/\\:*?"<>|'
"""No part of a file's name: they name folders, or Windows forbids them."""


class ExportFields(QWidget):
    """The fields of one open recording.

    Signals
    -------
    changed : any of them; others may have come or gone
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._make_formats()
        self.report = ReportFields()
        self.report.changed.connect(self._show_state)
        self._make_ground()
        self._make_sharing()
        self._make_place()
        self._lay_out()
        self._show_state()

    def _make_formats(self) -> None:
        from kinetrace.core.output.interchange import FORMATS

        titles = {REPORT: self.tr("Report (PDF and HTML), faces made unrecognisable")}
        if find_spec("kinetrace.core.output.report") is None:
            titles.clear()
        titles |= {name: core_word(row.title) for name, row in FORMATS.items()}
        titles[FIGURE] = self.tr("Figure of the angles (PNG and SVG)")
        titles[STILLS] = self.tr("Key frames with the drawing (PNG), faces made unrecognisable")
        titles[VIDEO] = self.tr("Video with the skeleton (MP4)")
        first: tuple[str, ...] = FIRST
        if not self._session.analysed:
            faces = self.tr("Key frames with the drawing (PNG), faces as they are")
            titles = {BY_HAND: titles[BY_HAND], STILLS: faces}
            first = WITHOUT_ANALYSIS
        self.boxes: dict[str, QCheckBox] = {}
        for name, title in titles.items():
            box = self.boxes[name] = QCheckBox(title)
            box.setChecked(name in first)
            box.toggled.connect(self._show_state)

    def _make_ground(self) -> None:
        self.ground = ComboBox()
        self.ground.setAccessibleName(self.tr("Behind the skeleton"))
        for name, text in zip(
            GROUNDS,
            (self.tr("the picture, face blurred"), self.tr("the picture"), self.tr("plain grey")),
            strict=True,
        ):
            self.ground.addItem(text, name)
        self.ground.activated.connect(self._show_state)
        self.caution = QLabel(
            self.tr(
                "Look at the video before you share it. Where the head is not found for longer "
                "than half a second, the whole picture is blurred; other people's faces are not."
            )
        )
        self.caution.setWordWrap(True)
        self.caution.setProperty("role", "caution")

    def _make_sharing(self) -> None:
        self.share = QCheckBox(self.tr("To share: nothing that tells who the person is"))
        self.share.setToolTip(
            self.tr(
                "Without the video's name, folder, date and sound and without the words of notes. "
                "The files begin with the code, and no face is shown."
            )
        )
        self.share.toggled.connect(self._show_share)

    def _make_place(self) -> None:
        recording, video = self._session.recording, self._session.video
        assert recording is not None
        folder = video.path.parent if video else Path(recording.video.folder or Path.home())
        if self._session.path is not None:
            folder = self._session.path.parent
        elif recording.video.name == sample_video().name:  # its own folder belongs to the program
            folder = Path.home()
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(self._show_state)
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._browse)
        self.stem = QLineEdit(self._own_stem())
        allowed = QRegularExpression(f"[^{PARTS_OF_A_PATH}]*")
        self.stem.setValidator(QRegularExpressionValidator(allowed, self))
        self.stem.setAccessibleName(self.tr("Files begin with"))
        self.stem.textChanged.connect(self._show_state)

    def _own_stem(self) -> str:
        """Return how the files begin: as the recording's own, else by the code or the video.

        Recordings of one person have one code: their files would take each other's place.
        """
        recording = self._session.recording
        assert recording is not None
        if self._session.path is not None:
            return self._session.path.stem
        return _in_file_name(recording.code) or Path(recording.video.name).stem

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        formats = QVBoxLayout(card)
        formats.setContentsMargins(14, 12, 14, 12)
        formats.setSpacing(7)
        for name, box in self.boxes.items():
            formats.addWidget(box)
            if name == REPORT:
                formats.addWidget(self.report)
        self.later = QLabel(self.tr("Everything else needs an analysis of the video."))
        self.later.setProperty("role", "quiet")
        label = quiet_label(self.tr("Behind the skeleton"), self.ground)
        behind = row(label, self.ground, None)
        behind.setContentsMargins(22, 0, 0, 0)
        formats.addLayout(behind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(card)
        column.addWidget(self.later)
        column.addWidget(self.share)
        column.addWidget(self.caution)
        column.addWidget(quiet_label(self.tr("Files begin with"), self.stem))
        column.addWidget(self.stem)
        column.addWidget(quiet_label(self.tr("Folder"), self.folder))
        column.addLayout(row((self.folder, 1), self.browse))
        for part in (label, self.ground):
            part.setVisible(VIDEO in self.boxes)
        self.later.setVisible(VIDEO not in self.boxes)

    @property
    def complete(self) -> bool:
        """Whether there is something to write, a name and a folder, and no date is half typed."""
        placed = self.stem.text().strip() and self.folder.text()
        return bool(self.names and placed) and (self._without_head or self.report.complete)

    @property
    def _without_head(self) -> bool:
        """Whether nothing is said at the top of a report: of one to share, or of none."""
        return REPORT not in self.names or self.share.isChecked()

    @property
    def choice(self) -> Choice:
        """All that is asked for."""
        video = self._session.video
        return Choice(
            self.names,
            typed(self.folder.text()),
            self.stem.text().strip(),
            self.share.isChecked(),
            video.path if video else None,
            self.ground.currentData(),
            head=self.report.head,
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The formats that are chosen."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _why_no_video(self) -> str:
        """Return why no video can be written; "" where one can."""
        video = self._session.video
        if video is None:
            return self.tr("The video is not at hand.")
        return self.tr("This is a picture, not a video.") if video.is_picture else ""

    def _why_no_stills(self) -> str:
        """Return why no picture can be written; "" where there is one that may be."""
        recording = self._session.recording
        if self._session.video is None:
            return self.tr("The video is not at hand.")
        if recording is None or not (
            recording.by_hand or any(one.key_frame for one in recording.comments)
        ):
            return self.tr("There is no key frame and no measurement by hand.")
        if self.share.isChecked() and not self._session.analysed:
            return self.tr("Without an analysis no face is found that could be hidden.")
        return ""

    @Slot()
    def _show_state(self) -> None:
        for name, why in ((VIDEO, self._why_no_video()), (STILLS, self._why_no_stills())):
            if box := self.boxes.get(name):
                box.setEnabled(not why)
                box.setToolTip(why)
                box.setChecked(box.isChecked() and not why)
        self.report.setHidden(self._without_head)
        with_video = VIDEO in self.names
        self.ground.setEnabled(with_video)
        self.caution.setVisible(with_video and self.ground.currentData() == "blurred")
        self.updateGeometry()  # before the dialog asks how high it must be
        self.changed.emit()

    @Slot(bool)
    def _show_share(self, share: bool) -> None:
        recording = self._session.recording
        assert recording is not None
        own = self._own_stem()
        shared = _in_file_name(recording.code) or self.tr("recording")
        if self.stem.text() == (own if share else shared):
            self.stem.setText(shared if share else own)
        self._offer_picture(not share)
        self._show_state()

    def _offer_picture(self, offered: bool) -> None:
        """Let the face be shown, or not: then plain ground is the first choice."""
        model = self.ground.model()
        assert isinstance(model, QStandardItemModel)
        model.item(GROUNDS.index("picture")).setEnabled(offered)
        self.ground.setCurrentIndex(0 if offered else GROUNDS.index("plain"))

    @Slot()
    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), self.folder.text()
        )
        if name:
            self.folder.setText(name)


def _in_file_name(code: str) -> str:
    """Return a person's code as it can stand in a file's name.

    >>> _in_file_name("P-01/3")
    'P-01-3'
    """
    return re.sub(f"[{PARTS_OF_A_PATH}]", "-", code)
