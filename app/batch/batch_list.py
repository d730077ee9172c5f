"""The list of a batch: each video with its picture, its state and how far it can be trusted."""

# ruff: noqa: N802 - Qt's own names are overridden

from pathlib import Path

import numpy as np
from kinetrace.core.batch.manifest import Entry, State
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..widgets.drop_area import DropArea
from ..widgets.theme import theme_of
from ..words.core_words import core_word
from ..words.durations import in_words
from .batch_work import THUMBNAIL_PX

NAME, STATE, DOUBTFUL, NOTES = range(4)
WIDEST_PICTURE_PX = 96


class BatchList(QTreeWidget):
    """One row a video."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Path, QTreeWidgetItem] = {}
        self.entries: dict[Path, Entry] = {}
        self.setAccessibleName(self.tr("Recordings"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(WIDEST_PICTURE_PX, THUMBNAIL_PX))
        self.setHeaderLabels(
            [self.tr("Video"), self.tr("State"), self.tr("Doubtful"), self.tr("Notes")]
        )
        self.headerItem().setToolTip(
            DOUBTFUL,
            self.tr(
                "Share of all samples (frames × keypoints) that are missing, repaired or filled"
            ),
        )
        self.headerItem().setToolTip(
            NAME, self.tr("The picture shows where the network was least certain.")
        )
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        for column, width in ((NAME, 330), (STATE, 150), (DOUBTFUL, 84)):
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))

    @property
    def videos(self) -> tuple[Path, ...]:
        """All videos, in the order of the list."""
        return tuple(self._rows)

    @property
    def chosen(self) -> tuple[Path, ...]:
        """Selected videos."""
        return tuple(video for video, item in self._rows.items() if item.isSelected())

    def add(self, videos: tuple[Path, ...]) -> int:
        """Put videos at the end that are not in the list yet; return how many."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        new = [video for video in videos if video not in self._rows]
        for video in new:
            texts = [video.name, self._words(None, None), "", ""]
            item = self._rows[video] = QTreeWidgetItem(texts)
            item.setToolTip(NAME, str(video))
            item.setTextAlignment(DOUBTFUL, right)
            item.setIcon(NAME, QIcon(self._blank()))
        self.addTopLevelItems([self._rows[video] for video in new])
        self._tell_apart()
        return len(new)

    def remove(self, videos: tuple[Path, ...]) -> None:
        """Take videos out of the list; no file is touched."""
        for video in videos:
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._rows.pop(video)))
            self.entries.pop(video, None)
        self._tell_apart()

    def _tell_apart(self) -> None:
        """Show the folders as well, as far as they differ, of videos that are called the same."""
        same: dict[str, list[Path]] = {}
        for video in self._rows:
            same.setdefault(video.name, []).append(video)
        for name, videos in same.items():
            around = set.intersection(*(set(video.parents) for video in videos))
            shared = max((len(folder.parts) for folder in around), default=0)
            for video in videos:
                text = name if len(videos) == 1 else Path(*video.parts[shared:]).as_posix()
                self._rows[video].setText(NAME, text)

    def show_entry(self, video: Path, entry: Entry, step: tuple[int, int] | None = None) -> None:
        """Show what became of a video, or how far it is: frames done and their number."""
        item = self._rows[video]
        self.entries[video] = entry
        item.setText(STATE, self._words(entry, step))
        quality = entry.quality if entry.state is State.DONE else None
        item.setText(DOUBTFUL, f"{100 * quality.doubtful:.0f} %" if quality else "")
        notes = [entry.reason] if entry.reason else list(quality.notes) if quality else []
        notes = [_without_name(core_word(note), video.name) for note in notes]
        item.setText(NOTES, "\n".join(notes))
        item.setToolTip(NOTES, "\n".join(notes))
        self._colour(item, entry)

    def show_picture(self, video: Path, pixels: "np.ndarray | None") -> None:
        """Show where the network was least certain, (H, W, 3) RGB."""
        if video not in self._rows or pixels is None:
            return
        pixels = np.ascontiguousarray(pixels)
        height, width, _ = pixels.shape
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        sheet = self._blank()
        fit = QRectF(image.rect())
        fit.setSize(fit.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
        fit.moveCenter(QRectF(sheet.rect()).center())
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fit, image)
        painter.end()
        self._rows[video].setIcon(NAME, QIcon(sheet))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the colours in step with the look."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_rows"):
            for video, entry in self.entries.items():
                self._colour(self._rows[video], entry)
        super().changeEvent(event)

    def _colour(self, item: QTreeWidgetItem, entry: Entry) -> None:
        failed = entry.state is State.FAILED
        colour = QBrush(QColor(theme_of(self).caution)) if failed else None
        item.setData(STATE, Qt.ItemDataRole.ForegroundRole, colour)

    def _words(self, entry: Entry | None, step: tuple[int, int] | None) -> str:
        if entry is None or entry.state is State.WAITING:
            return self.tr("waiting")
        if entry.state is State.RUNNING or step is not None:  # done before, and written anew
            if step is None or not step[1]:
                return self.tr("reading")
            return self.tr("{percent} %").format(percent=round(100 * step[0] / step[1]))
        if entry.state is State.DONE:
            earlier = self.tr("done before")
            return earlier if entry.earlier else self.tr("done in {time}").format(
                time=in_words(entry.seconds)
            )  # fmt: skip
        return {
            State.FAILED: self.tr("failed"),
            State.STOPPED: self.tr("stopped"),
            State.COPY: self.tr("a copy"),
        }[entry.state]

    def _blank(self) -> QPixmap:
        blank = QPixmap(WIDEST_PICTURE_PX, THUMBNAIL_PX)
        blank.fill(Qt.GlobalColor.transparent)
        return blank


def _without_name(note: str, name: str) -> str:
    """Return what is said of a video without its name before it; French parts off the colon."""
    return note.removeprefix(name).lstrip("\u00a0:").lstrip() if note.startswith(name) else note


class BatchInvitation(DropArea):
    """What is shown while the list is empty."""

    def __init__(self) -> None:
        super().__init__(1)
        column = QVBoxLayout(self)
        column.addStretch(3)
        for text, role in (
            (self.tr("Drop videos or folders here"), "title"),
            (
                self.tr(
                    "They are analysed one after another with the network chosen in the main "
                    "window. One that fails does not stop the others."
                ),
                "quiet",
            ),
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setProperty("role", role)
            column.addWidget(label)
        column.addStretch(4)
