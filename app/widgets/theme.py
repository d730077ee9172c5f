"""The two looks, light and dark: quiet greys, one accent, and the colours of left and right.

Right is blue and solid, left orange and dashed, here as in every export: two cues, so that
neither colour vision nor a black-and-white print is needed to tell them apart.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from .icons import icon_files
from .letters import letters


@dataclass(frozen=True)
class Theme:
    """Colours of one look, as ``#rrggbb``.

    Attributes
    ----------
    window, surface, raised : background, panels and fields, buttons; from far to near
    border, quiet, text : lines, secondary text, text
    accent, on_accent : what can be pressed or is chosen, and text on it
    stage : around the picture
    right, left, middle : of curves and marks that belong to a side of the body or to none
    caution : notices
    """

    name: str
    window: str
    surface: str
    raised: str
    border: str
    quiet: str
    text: str
    accent: str
    on_accent: str
    stage: str
    right: str
    left: str
    middle: str
    caution: str

    def side(self, side: str | None) -> QColor:
        """Return the colour of a side of the body, of the middle for None."""
        return QColor({"right": self.right, "left": self.left}.get(side or "", self.middle))


LIGHT = Theme(
    name="light",
    window="#eef0f1",
    surface="#ffffff",
    raised="#f7f8f8",
    border="#cfd4d7",
    quiet="#5c666d",
    text="#1b2125",
    accent="#0c6b64",
    on_accent="#ffffff",
    stage="#24292c",
    right="#0072b2",
    left="#ab5500",
    middle="#4a5359",
    caution="#8a5300",
)
DARK = Theme(
    name="dark",
    window="#16191b",
    surface="#1e2224",
    raised="#282d30",
    border="#3a4145",
    quiet="#9aa5ab",
    text="#e6eaec",
    accent="#4fc1b4",
    on_accent="#062622",
    stage="#0e1011",
    right="#56b4e9",
    left="#f0a030",
    middle="#c3cacd",
    caution="#f0b866",
)

STAGE_SIDES = {"right": QColor("#38a3e0"), "left": QColor("#ffa62b"), None: QColor("#f2f2f2")}
"""Colours on the picture itself, the same in both looks."""

TITLE_PX = 22

LEAST_BUTTON = 18
"""Points of the height of a button's text; large letters take more, and are never cut for room."""

SPIN_MARGINS = (5, 0, 0, 0)
"""Around the text of a field of numbers: Qt leaves the padding of its style out."""

LINE = {"right": Qt.PenStyle.SolidLine, "left": Qt.PenStyle.DashLine, None: Qt.PenStyle.SolidLine}
"""Line style of each side of the body."""


def theme_of(widget: QWidget) -> Theme:
    """Return the look that a widget has at present."""
    dark = widget.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def wanted_theme(choice: str) -> Theme:
    """Return the look for a setting: ``light``, ``dark``, or ``system`` to follow the desktop."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program a look."""
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    icons = icon_files()
    marks = {one: (icons / f"{one}_{theme.name}.svg").as_posix() for one in ("tick", "down", "up")}
    button = max(LEAST_BUTTON, QFontMetrics(app.font()).height())
    title = round(TITLE_PX * letters(app.font()))
    app.setStyleSheet(_STYLE.format(button=button, title=title, **marks, **theme.__dict__))


def palette_of(theme: Theme) -> QPalette:
    """Return the colours of a look for Qt."""
    palette = QPalette()
    role = QPalette.ColorRole
    for key, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.quiet,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.Mid: theme.border,
        role.Dark: theme.border,
    }.items():
        palette.setColor(key, QColor(colour))
    faded = QColor(theme.quiet)
    faded.setAlpha(140)
    for key in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, faded)
    return palette


_STYLE = """
QMenuBar {{ background: {window}; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {raised}; }}
QMenu {{ background: {surface}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {quiet}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QPushButton {{ background: {raised}; border: 1px solid {border}; border-radius: 6px;
  padding: 5px 12px; min-height: {button}px; }}
QPushButton:hover {{ border-color: {quiet}; }}
QPushButton:pressed {{ background: {border}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {quiet}; border-color: {border}; background: {window}; }}
QPushButton[role="main"] {{ background: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }}
QPushButton[role="main"]:hover {{ border-color: {text}; }}
QPushButton[role="main"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="main"]:disabled {{ background: {border}; color: {quiet};
  border-color: {border}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
  color: {accent}; padding: 3px 6px; text-align: left; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 1px solid {accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px; }}
QToolButton:hover {{ background: {raised}; border-color: {border}; }}
QToolButton:checked {{ background: {raised}; border-color: {accent}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton[popupMode="2"] {{ padding-right: 18px; }}
QToolButton[popupMode="2"]::menu-indicator {{ subcontrol-position: right center; right: 5px; }}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus,
QListWidget:focus, QTableWidget:focus, QTreeWidget:focus {{ border: 1px solid {accent}; }}
QLineEdit, QPlainTextEdit, QAbstractSpinBox {{ background: {surface};
  border: 1px solid {border}; border-radius: 6px; padding: 4px 6px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ background: {window}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border;
  width: 20px; border: none; background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url({up}); width: 8px; height: 8px; }}
QAbstractSpinBox::down-arrow {{ image: url({down}); width: 8px; height: 8px; }}
QComboBox {{ background: {surface}; border: 1px solid {border}; border-radius: 6px;
  padding: 4px 2px 4px 8px; }}
QComboBox:hover {{ border-color: {quiet}; }}
QComboBox:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url({down}); width: 8px; height: 8px; }}
QComboBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {border};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QListWidget, QTreeWidget, QTableWidget, QTextBrowser {{ background: {surface};
  border: 1px solid {border}; border-radius: 6px; }}
QTextBrowser:focus {{ border-color: {accent}; }}
QListWidget, QTreeWidget, QTableWidget {{ outline: none; }}
QTreeWidget::item, QListWidget::item {{ padding: 5px 4px; }}
QTreeWidget::item:selected, QListWidget::item:selected, QTableWidget::item:selected {{
  background: {accent}; color: {on_accent}; }}
QHeaderView::section {{ background: {raised}; border: none; border-bottom: 1px solid {border};
  padding: 4px 8px; color: {quiet}; }}
QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {quiet}; border-radius: 4px;
  margin: 1px; background: {surface}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url({tick}); }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; margin: 0; }}
QCheckBox::indicator:checked:focus {{ border: 2px solid {text}; margin: 0; }}
QCheckBox::indicator:disabled {{ border-color: {border}; background: {window}; }}
QSlider {{ border: 1px solid transparent; border-radius: 4px; }}
QSlider:focus {{ border-color: {accent}; }}
QProgressBar {{ background: {raised}; border: 1px solid {border}; border-radius: 5px;
  height: 10px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QTabWidget::pane {{ border: 1px solid {border}; border-radius: 8px; background: {surface};
  top: -1px; }}
QTabBar::tab {{ padding: 6px 12px; border: 1px solid transparent; color: {quiet};
  border-top-left-radius: 6px; border-top-right-radius: 6px; }}
QTabBar::tab:selected {{ background: {surface}; color: {text}; border-color: {border};
  border-bottom-color: {surface}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:focus {{ border-color: {accent}; }}
QFrame[role="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[role="bar"] {{ background: {window}; border: none; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="head"] {{ font-weight: 600; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="caution"] {{ color: {caution}; }}
QStatusBar {{ background: {window}; color: {quiet}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {window}; }}
QSplitter::handle:hover {{ background: {border}; }}
QScrollArea {{ background: transparent; border: none; }}
"""
