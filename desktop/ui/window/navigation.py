"""Switches between the views of the main page, and begins a new text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.ui.text.times import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import NARROW, Theme

_ICON = 18
_MENU_ICON = 16


class CountTab(Button):
    """A tab with the number of unread texts, which has room for two digits from the start."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conversationsTab")
        self.setProperty("kind", "tab")
        self.setAutoDefault(False)
        self.count(0)

    def count(self, unread: int) -> None:
        self.setText(self._words(unread) if unread else self.tr("&Conversations"))

    def _words(self, unread: int) -> str:
        return self.tr("&Conversations ({count})").format(count=number(unread))

    def sizeHint(self) -> QSize:
        hint, text = super().sizeHint(), self.fontMetrics().horizontalAdvance
        more = text(self._words(88)) - text(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Navigation(QWidget):
    """``conversations_wanted`` and ``outbox_wanted``: show that view."""

    conversations_wanted = Signal()
    outbox_wanted = Signal()
    new_text_wanted = Signal()
    list_wanted = Signal()
    resized = Signal()
    """The room it needs has changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_marking = False
        self._conversations = CountTab()
        self._outbox = button(self.tr("&Outbox"), "outboxTab", "tab")
        tabs = OneOf(self)
        for tab in (self._conversations, self._outbox):
            tabs.add(tab)
        self._new = button(self.tr("&New text"), "newTextButton", "primary")
        for tab, wanted in (
            (self._conversations, self.conversations_wanted),
            (self._outbox, self.outbox_wanted),
        ):
            tab.clicked.connect(wanted)
            # A screen reader checks it without a click.
            tab.toggled.connect(partial(self._toggled, wanted))
        self._new.clicked.connect(self.new_text_wanted)
        self._more = button("", "newTextMenuButton", "primaryMenu")
        self._more.setAccessibleName(self.tr("More ways to write"))
        set_menu(self._more, self._made_menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self._conversations)
        layout.addWidget(self._outbox)
        layout.addSpacing(NARROW)
        beside = QHBoxLayout()
        beside.setSpacing(1)
        beside.addWidget(self._new)
        beside.addWidget(self._more)
        layout.addLayout(beside)
        self._words = self._new.text()
        self._new.setAccessibleName(self._words.replace("&", ""))
        theme.changed.connect(self._draw)
        self._draw()
        self._width_of_words = self._new.sizeHint().width() - self._width_of_icon()

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("newTextMenu")
        text = menu.addAction(self.tr("New &text"))
        text.triggered.connect(self.new_text_wanted)
        to_list = menu.addAction(self.tr("Text to a &list from a spreadsheet…"))
        to_list.setObjectName("openListAction")
        to_list.triggered.connect(self.list_wanted)
        return menu

    def _width_of_icon(self) -> int:
        self._new.setText("")
        width = self._new.sizeHint().width()
        self._new.setText(self._words)
        return width

    def width_needed(self, *, has_words: bool) -> int:
        """``has_words``: as in `show_words`."""
        saved = self._width_of_words if self._new.text() and not has_words else 0
        added = self._width_of_words if not self._new.text() and has_words else 0
        return self.sizeHint().width() - saved + added

    def show_words(self, *, has_words: bool) -> None:
        """Whether the button for a new text has words beside its icon."""
        self._new.setText(self._words if has_words else "")
        self._new.setToolTip("" if has_words else self._words.replace("&", ""))
        if not has_words:
            # A text that is empty has no mnemonic.
            self._new.setShortcut(QKeySequence.mnemonic(self._words))

    def show_outbox(self, *, is_outbox: bool) -> None:
        """Marks the view that is shown."""
        self._is_marking = True
        (self._outbox if is_outbox else self._conversations).setChecked(True)
        self._is_marking = False

    def _toggled(self, wanted: SignalInstance, is_on: bool) -> None:
        if is_on and not self._is_marking:
            wanted.emit()

    def count(self, unread: int) -> None:
        """How many texts are unread."""
        self._conversations.count(unread)
        self.resized.emit()

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("on_accent")
        self._new.setIcon(self._theme.icons.icon("write", _ICON, ink))
        self._more.setIcon(self._theme.icons.icon("chevron", _MENU_ICON, ink))
