"""Labels and buttons of the window, in plain text and the sizes of the type scale."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.text.plain import as_painted, isolated, spoken, tooltip
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.mirrored_text import paint_mirrored
from desktop.ui.widgets.theme import SMALL, Theme

_RIGHT_TO_LEFT = "\u200f"
_HIGH = "ÀÅÉ"
_ABOVE: dict[str, int] = {}


class Label(QLabel):
    """Plain text in a size of the type scale, at the start of the window's lines. ``role`` selects
    a style: muted, bad, warn, badge or key. Changes of a ``live`` label are announced to screen
    readers."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: str = "body",
        role: str = "",
        bold: bool = False,
        wrap: bool = False,
        name: str = "",
        live: bool = False,
    ) -> None:
        super().__init__(as_painted(text))
        self._text = text
        self._live = live
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(theme.sized(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))
        self.setContentsMargins(0, _above_the_line(self.font()), 0, 0)
        self.setProperty("role", role)
        self.setObjectName(name)
        if wrap:
            # A wrapped label must not limit how narrow its neighbours can be.
            self.setMinimumWidth(1)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if self.isRightToLeft():
            # Qt would put words that are read from left to right at the left.
            at_start(self)

    def setBuddy(self, buddy: QWidget) -> None:
        """Qt told screen readers the text before, with the & of its mnemonic in it."""
        super().setBuddy(buddy)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(as_painted(text))

    def text(self) -> str:
        """As it was set; what is painted may have no isolates."""
        return self._text

    def say(self, text: str) -> None:
        """Shows ``text``; an empty label is hidden and takes no space."""
        is_new = text != self.text()
        self.setText(text)
        self.setVisible(bool(text))
        if self._live and is_new and text:
            announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        is_plain = self.textInteractionFlags() == Qt.TextInteractionFlag.LinksAccessibleByMouse
        if self.isRightToLeft() and is_plain and self.buddy() is None:
            QFrame.paintEvent(self, event)
            painter = QPainter(self)
            painter.setPen(self.palette().color(self.foregroundRole()))
            rect, wraps = self.contentsRect(), self.wordWrap()
            paint_mirrored(painter, rect, self.text(), self.alignment(), wraps=wraps)
            painter.end()
        else:
            super().paintEvent(event)

    def set_role(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)


def _above_the_line(font: QFont) -> int:
    """How many px capital letters with accents are higher than the line, as with DejaVu in some
    sizes: a label would cut them."""
    key = font.key()
    if key not in _ABOVE:
        metrics = QFontMetrics(font)
        _ABOVE[key] = max(-metrics.tightBoundingRect(_HIGH).top() - metrics.ascent(), 0)
    return _ABOVE[key]


class ElidedLabel(Label):
    """A line that ends with an ellipsis where it has no room, or that says it in fewer words. It
    never makes its parent wider."""

    def __init__(self, theme: Theme, **look: Any) -> None:
        super().__init__(theme, **look)
        self._whole = ""
        self._shorter: tuple[str, ...] = ()
        self.setMinimumWidth(1)

    def sizeHint(self) -> QSize:
        """Room for the whole line."""
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        self.show_longest(text)

    def show_longest(self, whole: str, *shorter: str) -> None:
        """Shows the first of these that has room; only the last is cut."""
        self._whole, self._shorter = whole, shorter
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        at_start(self)
        texts = (self._whole, *self._shorter)
        fitted = longest_that_fits(texts, self.fontMetrics(), max(self.width(), 1))
        if fitted != self.text():
            super().setText(fitted)
        # For a screen reader it is never cut.
        self.setAccessibleName(self._whole)


def at_start(label: Label) -> Label:
    """At the start of the window's lines, in whatever direction the text itself is read."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def text_at_end(label: Label) -> Label:
    """At the end of the window's lines."""
    side = Qt.AlignmentFlag.AlignLeft if label.isRightToLeft() else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def set_placeholder(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """At the start of the window's lines, as `at_start`; so is what is typed into one line."""
    if field.isRightToLeft() and isinstance(field, QLineEdit):
        field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    elif field.isRightToLeft():
        words = f"{_RIGHT_TO_LEFT}{isolated(words)}"
    field.setPlaceholderText(words)


def button(text: str, name: str, kind: str = "", *, repeats: bool = False) -> Button:
    """``kind``: primary, link, icon, or empty for a normal button."""
    created = Button(text, repeats=repeats)
    created.setObjectName(name)
    created.setProperty("kind", kind)
    created.setAutoDefault(False)
    if kind == "link":
        created.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        created.setCursor(Qt.CursorShape.PointingHandCursor)
    return created


def side_by_side(*widgets: QWidget) -> QVBoxLayout:
    """Their middles on one line, at the top of what is beside them."""
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for one in widgets:
        row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
    layout = QVBoxLayout()
    layout.addLayout(row)
    layout.addStretch()
    return layout


def icon_at_end(made: QPushButton) -> None:
    """The icon of the button is after its text, as in combo boxes."""
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    made.setLayoutDirection(left if QGuiApplication.layoutDirection() == right else right)


def keep_room(widget: QWidget, *, keeps: bool = True) -> None:
    """Whether the widget takes its space also while it is hidden, so that nothing moves. A label
    takes that of one line at least."""
    if isinstance(widget, QLabel) and not widget.text():
        # Qt measures no line before there has been a text.
        widget.setText(" ")
        widget.setText("")
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(keeps)
    widget.setSizePolicy(policy)


def keep_line(label: Label) -> None:
    """The label takes the room of one line also while it is empty, so that nothing moves."""
    keep_room(label)
    # From right to left isolates are painted, and the font that has them may make a higher line.
    label.setText("\u2068x\u2069")
    height = label.sizeHint().height()
    label.setText("")
    least = label.fontMetrics().lineSpacing() + label.contentsMargins().top()
    label.setMinimumHeight(max(least, height))


def rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line


def margins(layout: QBoxLayout, size: int, spacing: int) -> None:
    layout.setContentsMargins(size, size, size, size)
    layout.setSpacing(spacing)


def inset(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Sets margins by start and end of a line; Qt does not mirror margins for right-to-left."""
    if QGuiApplication.isRightToLeft():
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)


def set_tooltip(widget: QWidget, words: str) -> None:
    """Also describes the widget to screen readers, which would read the markup of the tooltip."""
    widget.setToolTip(tooltip(words) if words else "")
    widget.setAccessibleDescription(spoken(words))


class Announcements(QObject):
    """``made`` carries what a screen reader is told besides the focus, with or without one."""

    made = Signal(str)


ANNOUNCEMENTS = Announcements()


def announce(widget: QWidget, text: str) -> None:
    """Lets a screen reader speak ``text`` after what it is speaking. Nothing is said of a window
    that is hidden."""
    if not text or not widget.window().isVisible():
        return
    said = spoken(text)
    ANNOUNCEMENTS.made.emit(said)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))


def restyle(widget: QWidget) -> None:
    """Applies the style sheet again after a property that it uses has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def at_end(*buttons: QWidget) -> QHBoxLayout:
    """The last line of a dialog."""
    line = QHBoxLayout()
    line.setSpacing(SMALL)
    line.addStretch()
    for one in buttons:
        line.addWidget(one)
    return line
