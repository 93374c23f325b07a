"""A section of the settings: a page that scrolls, with cards below its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.widgets.labels import Label, at_start, button, inset
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, WIDE, Theme
from desktop.ui.widgets.tick import Choice, Tick

_MOST_WIDTH = 640
# Words beside a control are no narrower, in px: otherwise it stands below them.
_LEAST_WORDS = 240


class Section(QScrollArea):
    """Its widgets change a setting at once. It scrolls as a whole: nothing in it does."""

    def __init__(self, theme: Theme, name: str, title: str, lead: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(f"{name}Section")
        self.setProperty("kind", "section")
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setMaximumWidth(_MOST_WIDTH + 2 * WIDE)
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(WIDE, SMALL, WIDE, WIDE)
        self._rows.setSpacing(MEDIUM)
        self._rows.addWidget(Label(theme, title, size="title", bold=True, wrap=True))
        if lead:
            self._rows.addWidget(Label(theme, lead, role="muted", wrap=True))
        self._rows.addStretch(1)
        self._below: QWidget | None = None
        self._lines: list[tuple[QBoxLayout, QWidget]] = []
        """What may stand below one another, and their controls."""
        self.rows = self.refilled()
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._stop_where_it_scrolls)
        self._stop_where_it_scrolls()

    @Slot()
    def _stop_where_it_scrolls(self) -> None:
        """With the keyboard; elsewhere, Tab has no business with the page itself."""
        policy, scrolls = Qt.FocusPolicy, self.verticalScrollBar().maximum() > 0
        self.setFocusPolicy(policy.StrongFocus if scrolls else policy.NoFocus)

    def refilled(self) -> QVBoxLayout:
        """Removes what is below title and lead; returns the empty layout for it."""
        if self._below is not None:
            # Deleted later, because the signal of a button in it may be running.
            self._below.hide()
            self._below.deleteLater()
        self._lines = []
        self._below = QWidget()
        self.rows = QVBoxLayout(self._below)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(MEDIUM)
        self._rows.insertWidget(self._rows.count() - 1, self._below)
        return self.rows

    def show_rows(self) -> None:
        """After they were filled again: Qt would show them only after the next events."""
        if self._below is not None:
            self._below.show()

    def card(self, heading: str = "") -> QVBoxLayout:
        """A new card; returns its layout, in `last_card`."""
        frame = QFrame()
        frame.setObjectName("card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(SMALL)
        if heading:
            frame.setAccessibleName(heading)
            rows.addWidget(self.label(heading, bold=True))
        self.rows.addWidget(frame)
        self.last_card: QWidget = frame
        return rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn_lines()
        super().resizeEvent(event)

    @property
    def room(self) -> int:
        """The width inside of a card, in px."""
        return min(self.viewport().width(), _MOST_WIDTH + 2 * WIDE) - 2 * WIDE - 2 * LARGE

    def _turn_lines(self) -> None:
        """In a narrow window, controls stand below their words."""
        room = self.room
        for line, control in self._lines:
            wanted = max(control.sizeHint().width(), control.minimumWidth())
            is_narrow = room - wanted - LARGE < _LEAST_WORDS
            way = QBoxLayout.Direction
            line.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
            line.setSpacing(SMALL if is_narrow else LARGE)

    def label(self, words: str, *, bold: bool = False, role: str = "") -> Label:
        return at_start(Label(self.theme, words, bold=bold, role=role, wrap=True))

    def note(self, words: str) -> Label:
        return at_start(Label(self.theme, words, size="small", role="muted", wrap=True))

    def tick(self, name: str, words: str, choose: Callable[[bool], object], *, is_on: bool) -> Tick:
        made = Tick(self.theme, words, name, is_on=is_on, wraps=True)
        made.toggled.connect(choose)
        return made

    def add_choices(
        self,
        rows: QBoxLayout,
        choices: Sequence[tuple[str, str, str]],
        chosen: str,
        choose: Callable[[str], object],
    ) -> None:
        """One of several. ``choices``: value, object name and words of each."""
        group, made_for = OneOf(self), {}
        for value, name, words in choices:
            made = Choice(words, name, wraps=True)
            made.setFont(self.theme.sized("body"))
            group.add(made)
            rows.addWidget(made)
            made_for[value] = made
        made_for[chosen].setChecked(True)
        for value, made in made_for.items():
            made.toggled.connect(lambda is_on, value=value: choose(value) if is_on else None)

    def add_row(
        self,
        rows: QBoxLayout,
        words: str,
        note: str,
        control: QWidget | None = None,
        *below: QWidget,
    ) -> None:
        """Words at the start, with ``note`` and what else is below, and ``control`` at the end. The
        mnemonic of the words is the control's."""
        line = QHBoxLayout()
        line.setContentsMargins(0, NARROW, 0, NARROW)
        line.setSpacing(LARGE)
        texts = QVBoxLayout()
        texts.setSpacing(NARROW)
        label = self.label(words)
        if control is not None and "&" in words:
            label.setBuddy(control)
        if control is not None and note and not control.accessibleDescription():
            control.setAccessibleDescription(note)
        texts.addWidget(label)
        for widget in (*([self.note(note)] if note else ()), *below):
            texts.addWidget(widget)
        line.addLayout(texts, 1)
        if control is not None:
            line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            self._lines.append((line, control))
            self._turn_lines()
        rows.addLayout(line)

    def link(self, words: str, name: str, act: Callable[[], object]) -> QWidget:
        made = button(words, name, "link")
        made.clicked.connect(lambda _checked: act())
        return made

    def press_button(self, words: str, name: str, act: Callable[[], object]) -> QWidget:
        made = button(words, name)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _checked: act())
        return made


def indented(by: int) -> tuple[QWidget, QVBoxLayout]:
    """A widget whose rows begin further in."""
    made = QWidget()
    rows = QVBoxLayout(made)
    inset(rows, by, 0, 0, 0)
    rows.setSpacing(NARROW)
    return made, rows


def selectable(label: QLabel) -> QLabel:
    """With the mouse."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
