"""Plots whose picture and numbers can be copied and saved: by a menu, and by the File menu."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyqtgraph as pg
from kinetrace.core.errors import KinetraceError
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from ..widgets.ask_to_write import ask_to_write
from ..widgets.letters import letters
from ..widgets.theme import LIGHT, palette_of, theme_of
from ..words.core_words import core_word
from .local_axis import local_axes

if TYPE_CHECKING:
    import pandas as pd

TITLE_PX = 30
"""Least height of a title."""

SHARPNESS = 3
"""Pixels of a saved picture for each point of the screen."""

translate = QCoreApplication.translate


class SavablePlot(pg.PlotWidget):
    """A plot with a menu to copy and save it.

    Pictures are made on white, whatever the look of the window, without the playhead.
    """

    stem = "plot"
    """How a saved file is called at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None, axisItems=local_axes())

    def show_title(self, title: str, colour: str) -> None:
        """Write a title, its lines parted by <br>, above the plot, in the system's letters."""
        plot, pixels = self.getPlotItem(), self.fontInfo().pixelSize()
        plot.setTitle(title, color=colour, size=f"{pixels}px", justify="left")
        further = title.count("<br>") * self.fontMetrics().height()
        high = max(TITLE_PX, self.fontMetrics().height() + 8) + further
        plot.titleLabel.setMaximumHeight(high)
        plot.layout.setRowFixedHeight(0, high)

    @property
    def numbers_px(self) -> float:
        """The width of the numbers beside the plot; with `fix_numbers` it is kept."""
        return 20 + 24 * letters(self.font())

    def fix_numbers(self) -> None:
        """Let plots over one another begin at one place."""
        self.getPlotItem().getAxis("left").setWidth(self.numbers_px)

    def table(self) -> "pd.DataFrame | None":
        """Return the numbers that are drawn, None where there are none."""
        raise NotImplementedError

    def set_for_print(self, on: bool) -> None:
        """Hide what belongs to the window and not to the figure, or show it again."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paint_focus()

    def paint_focus(self) -> None:
        """Draw a frame where the keys go here; one of a style would cut the plot's edges off."""
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme_of(self).accent), 1.0))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for text, do in (
            (translate("SavablePlot", "Copy the picture"), self.copy_picture),
            (translate("SavablePlot", "Save the picture …"), self.ask_picture),
            (translate("SavablePlot", "Copy the data"), self.copy_data),
            (translate("SavablePlot", "Save the data …"), self.ask_data),
        ):
            menu.addAction(text, do)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def copy_data(self) -> None:
        """Put the numbers on the clipboard, as spreadsheets take them."""
        if (table := self.table()) is not None:
            QGuiApplication.clipboard().setText(table.to_csv(sep="\t", index=False))

    def ask_picture(self) -> None:
        """Ask for a file and save the picture."""
        name = self._ask(
            translate("SavablePlot", "Save the plot"),
            ".png",
            translate("SavablePlot", "Picture (*.png);;Drawing (*.svg)"),
        )
        if name is not None:
            self._save(lambda: self.save_picture(name))

    def ask_data(self) -> None:
        """Ask for a file and save the numbers."""
        name = self._ask(
            translate("SavablePlot", "Save the data of the plot"),
            ".csv",
            translate("SavablePlot", "Table (*.csv)"),
        )
        if name is not None:
            self._save(lambda: self.save_data(name))

    def picture(self) -> QImage:
        """Return the plot as it is printed."""
        size = self.viewport().size()
        image = QImage(size * SHARPNESS, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_on(painter, size * SHARPNESS)
        painter.end()
        return image

    def save_picture(self, path: Path) -> None:
        """Write PNG or, for a name that ends so, SVG.

        Raises
        ------
        RecordingError : the file cannot be written
        """
        from kinetrace.core.recordings.recording_file import replace_file

        replace_file(path, self._write_svg if path.suffix.lower() == ".svg" else self._write_png)

    def save_data(self, path: Path) -> None:
        """Write the numbers as CSV.

        Raises
        ------
        RecordingError : the file cannot be written
        """
        from kinetrace.core.output.exports import write_table

        if (table := self.table()) is not None:
            write_table(table, path)

    def _write_png(self, file: Path) -> None:
        if not self.picture().save(str(file), "PNG"):  # type: ignore[call-overload]
            raise OSError(f"{file.name} could not be encoded")

    def _write_svg(self, file: Path) -> None:
        from PySide6.QtSvg import QSvgGenerator

        size = self.viewport().size()
        generator = QSvgGenerator()
        generator.setFileName(str(file))
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        painter = QPainter()
        if not painter.begin(generator):
            raise OSError("the file cannot be opened")
        self._draw_on(painter, size)
        painter.end()

    def _draw_on(self, painter: QPainter, size: QSize) -> None:
        with self._on_white():
            parts = [one for one in self.scene().items() if hasattr(one, "setExportMode")]
            for part in parts:  # marks as shapes, not as pictures
                part.setExportMode(True, {"antialias": True, "resolutionScale": 1.0})
            whole = QRectF(0, 0, size.width(), size.height())
            self.render(painter, whole, self.viewport().rect())
            for part in parts:
                part.setExportMode(False)

    @contextmanager
    def _on_white(self) -> Iterator[None]:
        self.set_for_print(True)
        self.setPalette(palette_of(LIGHT))
        try:
            yield
        finally:
            self.setPalette(QPalette())
            self.set_for_print(False)

    def _ask(self, title: str, ending: str, kinds: str) -> Path | None:
        return ask_to_write(self, title, f"{self.stem}{ending}", kinds, ending)

    def _save(self, write: "object") -> None:
        try:
            write()  # type: ignore[operator]
        except KinetraceError as error:
            QMessageBox.warning(
                self, translate("SavablePlot", "This did not work"), core_word(str(error))
            )


def plot_in(page: QWidget) -> SavablePlot | None:
    """Return the plot of a page that has the focus, else its first one on show."""
    plots = [plot for plot in page.findChildren(SavablePlot) if plot.isVisible()]
    focused = [plot for plot in plots if plot.hasFocus()]
    return next(iter(focused or plots), None)
