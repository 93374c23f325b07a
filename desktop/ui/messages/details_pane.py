"""What the details of a text and those of a list have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.records import Record
from desktop.ui.text.states import StateText
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, announce, button, inset
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

# Aligns the title with the middle of the close button, in px.
_BESIDE_CLOSE = 5
_ICON = 18


class PaneNames(Record, frozen=True):
    """Of the objects."""

    pane: str
    title: str
    state: str
    close: str


class DetailsPane(QFrame):
    """A title with a state, a button that closes, lines below, and a body that scrolls.
    ``closed``: the close button was pressed. ``left``: the button that has the focus is going
    away. Qt would give the focus to another part of the window."""

    closed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, names: PaneNames) -> None:
        super().__init__()
        self.setObjectName(names.pane)
        self._theme = theme
        self._announced: tuple[object, str] = (None, "")
        self._title = Label(theme, size="heading", bold=True, name=names.title)
        self._icon = QLabel()
        self._state = Label(theme, bold=True, name=names.state)
        self._area = QScrollArea()
        self.close_button = button("", names.close, "icon")
        self.close_button.clicked.connect(self.closed)

    def _frame(
        self, lines: Sequence[QWidget], body: QWidget, after: Sequence[QWidget] = ()
    ) -> None:
        """Lays out the whole pane. ``after``: short lines that stand beside the state where there
        is room."""
        state = QWidget()
        state.setMinimumHeight(self._title.sizeHint().height())
        beside = QHBoxLayout(state)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(NARROW)
        beside.addWidget(self._icon)
        beside.addWidget(self._state)
        # What is long goes below the title if there is no room beside it.
        head = FlowLayout()
        head.setContentsMargins(0, _BESIDE_CLOSE, 0, 0)
        head.addWidget(self._title)
        head.addWidget(state)
        for short in after:
            short.setMinimumHeight(state.minimumHeight())
            head.addWidget(short)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addLayout(head, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, SMALL, 1, 1)
        layout.setSpacing(0)
        for part in (None, *lines):
            line = QHBoxLayout()
            inset(line, LARGE, 0, SMALL, NARROW)
            line.addLayout(top) if part is None else line.addWidget(part)
            layout.addLayout(line)
        layout.addWidget(area, 1)

    @property
    def first(self) -> QWidget:
        """What the focus goes to: the first of what it says and offers, or else the cross."""
        one: QWidget | None = self.nextInFocusChain()
        while one is not None and one is not self:
            takes_focus = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
            is_inside = self.isAncestorOf(one) and one is not self.close_button
            if is_inside and takes_focus and one.isVisible():
                return one
            one = one.nextInFocusChain()
        return self.close_button

    def _leave(self, going: Iterable[QWidget]) -> None:
        """Called before they are hidden or disabled. Also while a question is in front."""
        focused = self.window().focusWidget()
        if any(one is focused for one in going):
            self.left.emit()

    def _show_parts(self, shown: Mapping[QPushButton, bool]) -> None:
        self._leave(one for one, is_shown in shown.items() if not is_shown)
        for one, is_shown in shown.items():
            one.setVisible(is_shown)

    def _draw_close(self) -> None:
        cross = self._theme.icons.icon("close", _ICON, self._theme.colour("muted"))
        self.close_button.setIcon(cross)

    def _draw_state(self, id_: object, name: str, state: StateText) -> None:
        """``id_`` and name of what is shown."""
        self.setAccessibleName(f"{name}, {state.word}")
        if self._announced != (id_, state.word):
            if self._announced[0] == id_:
                # Only changes: the list announces the selection itself.
                announce(self, state.word)
            self._announced = (id_, state.word)
        colour = self._theme.colour(state.tone)
        self._state.setText(state.word)
        self._state.setStyleSheet(f"color: {colour.name()};")
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap(state.icon, _ICON, colour, ratio))

    def _describe(self, *sentences: str) -> None:
        """What a screen reader says when the focus comes into the pane, after its name."""
        self.setAccessibleDescription(" ".join(filter(None, sentences)))

    def _title_room(self) -> int:
        """How wide the title can be, in px."""
        return self.width() - 2 * LARGE - SMALL - self.close_button.sizeHint().width()
