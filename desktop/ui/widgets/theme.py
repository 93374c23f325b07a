"""Colours, type scale and distances of the window, light and dark."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.records import Record, asdict
from desktop.ui.widgets.icons import Icons
from desktop.ui.widgets.style import style_sheet

# Distances in device-independent pixels; everything is a multiple of 4.
NARROW = 4
SMALL = 8
MEDIUM = 12
LARGE = 16
WIDE = 24
HUGE = 32

# The type scale, as factors of the system font's size.
SIZES = {"hero": 1.75, "title": 1.35, "heading": 1.12, "body": 1.0, "small": 0.92}

# Minimum font size in points; a larger system font is kept.
_MIN_POINTS = 10.0


class Colours(Record, frozen=True):
    """The colour of each part of the window, as #rrggbb.

    ``text`` and ``muted`` are for text on any of ``ground``, ``surface``, ``raised`` and
    ``chosen``; the state colours (``good``, ``bad``, ``warn``, ``busy``) likewise. Each pair
    has a contrast of at least 4.5:1 (WCAG 2.2 AA), and ``focus`` and ``field``, the borders of
    fields, at least 3:1.
    """

    ground: str
    surface: str
    raised: str
    chosen: str
    line: str
    edge: str
    field: str
    text: str
    muted: str
    accent: str
    accent_over: str
    on_accent: str
    link: str
    focus: str
    good: str
    bad: str
    warn: str
    busy: str
    warn_ground: str
    bad_ground: str
    info_ground: str


LIGHT = Colours(
    ground="#f4f6f8",
    surface="#ffffff",
    raised="#eef1f4",
    chosen="#e1f0f2",
    line="#e1e5ea",
    edge="#c3cad3",
    field="#7f8895",
    text="#1a2028",
    muted="#55606e",
    accent="#0e6674",
    accent_over="#0a515d",
    on_accent="#ffffff",
    link="#0b5f6d",
    focus="#0e6674",
    good="#146c3c",
    bad="#b3261e",
    warn="#7d5200",
    busy="#0b5f6d",
    warn_ground="#fff4d9",
    bad_ground="#fdeceb",
    info_ground="#e8f4f5",
)

DARK = Colours(
    ground="#14171b",
    surface="#1c2026",
    raised="#272c34",
    chosen="#1c3c43",
    line="#2d333c",
    edge="#47505d",
    field="#747f8e",
    text="#e9ecf0",
    muted="#a7b1be",
    accent="#73cbd9",
    accent_over="#97dbe5",
    on_accent="#06252b",
    link="#86d2de",
    focus="#73cbd9",
    good="#7fd3a0",
    bad="#ff9d94",
    warn="#f2c46d",
    busy="#86d2de",
    warn_ground="#372c14",
    bad_ground="#3f2321",
    info_ground="#1a3238",
)


LOOK_KEY = "window/look"


class Look(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme of the program: the user's choice from the settings, or that of the system. Emits
    ``changed`` when either changes."""

    changed = Signal()

    def __init__(
        self, app: QApplication, resources: Path, settings: QSettings | None = None
    ) -> None:
        """Without ``settings``, the choice is not stored."""
        super().__init__()
        self._app = app
        self._settings = settings
        stored = str(settings.value(LOOK_KEY, "")) if settings is not None else ""
        self.look = Look(stored) if stored in list(Look) else Look.SYSTEM
        hints = app.styleHints()
        self._system = QPalette(app.palette())
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        self.font = _readable(app.font())
        self.may_move = False
        """Whether changes may be animated: not until the desktop has said so."""
        self.colours = LIGHT
        self.icons = Icons(resources / "icons")
        self._scheme = hints.colorScheme()
        self._apply()
        hints.colorSchemeChanged.connect(self.follow)

    @property
    def is_dark(self) -> bool:
        return self.colours is DARK

    @Slot(Qt.ColorScheme)
    def follow(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self._change()

    def choose(self, look: Look) -> None:
        self.look = look
        if self._settings is not None:
            self._settings.setValue(LOOK_KEY, look.value)
        self._change()

    def _change(self) -> None:
        before = self.colours
        self._apply()
        if self.colours is not before:
            self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Sets font and style sheet of a top-level widget; its children inherit them."""
        window.setFont(self.font)
        window.setStyleSheet(style_sheet(asdict(self.colours), is_mirrored=window.isRightToLeft()))

    def sized(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font in a size of the type scale."""
        font = QFont(self.font)
        font.setPointSizeF(self.font.pointSizeF() * SIZES[size])
        font.setWeight(weight)
        return font

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self.colours, name))

    def _apply(self) -> None:
        if self.look == Look.SYSTEM:
            self.colours = DARK if _is_dark(self._scheme, self._system) else LIGHT
        else:
            self.colours = DARK if self.look == Look.DARK else LIGHT
        self._app.setPalette(_palette(self.colours))


def _is_dark(scheme: Qt.ColorScheme, palette: QPalette) -> bool:
    if scheme == Qt.ColorScheme.Unknown:
        # The system does not report a scheme: derive it from the palette.
        return palette.color(QPalette.ColorRole.Window).lightness() < 128
    return scheme == Qt.ColorScheme.Dark


def _readable(font: QFont) -> QFont:
    readable = QFont(font)
    if readable.pointSizeF() < _MIN_POINTS:
        readable.setPointSizeF(_MIN_POINTS)
    return readable


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    parts = {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Accent: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.raised,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    palette = QPalette()
    for part, value in parts.items():
        palette.setColor(part, QColor(value))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted))
    return palette
