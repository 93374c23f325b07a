"""Switches between the views of the main page, and begins a new text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.ui.text.times import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import NARROW, Theme

_ICON = 18
_MENU_ICON = 16


class NamedTab(Button):
    """A tab that is only an icon where its words have no room. ``reached``: it was chosen with Alt
    and its letter, so that the keyboard goes on in what it shows."""

    reached = Signal()

    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.setProperty("kind", "tab")
        self.setAutoDefault(False)
        self._words = words
        self._short = ""
        self.is_named = True
        self._is_reached = False
        self.clicked.connect(self._clicked)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut:
            # It is clicked a moment later.
            self._is_reached = True
        return super().event(event)

    @Slot()
    def _clicked(self) -> None:
        if self._is_reached:
            self._is_reached = False
            self.reached.emit()

    def name(self, words: str, short: str = "") -> None:
        """``short``: what stands beside the icon."""
        self._words, self._short = words, short
        self.show_words(has_words=self.is_named)

    def show_words(self, *, has_words: bool, icon: QIcon | None = None) -> None:
        self.is_named = has_words
        plain = self._words.replace("&", "")
        self.setText(self._words if has_words else self._short)
        self.setToolTip("" if has_words else plain)
        self.setAccessibleName(plain)
        if has_words:
            self.setIcon(QIcon())
        else:
            if icon is not None:
                self.setIcon(icon)
            # A text without words has no mnemonic.
            self.setShortcut(QKeySequence.mnemonic(self._words))

    def width_needed(self, *, has_words: bool) -> int:
        """``has_words``: as in `show_words`."""
        around = self.sizeHint().width() - self._inside(has_words=self.is_named)
        return around + self._inside(has_words=has_words)

    def _inside(self, *, has_words: bool) -> int:
        """The width of what it shows."""
        if has_words:
            return self._width_of(self.widest())
        beside = self._width_of(self._short) + NARROW if self._short else 0
        return self.iconSize().width() + beside

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words.replace("&", ""))

    def widest(self) -> str:
        """The words for which it has room."""
        return self._words


class CountTab(NamedTab):
    """Has the number of unread conversations, and room for two digits from the start."""

    def __init__(self) -> None:
        super().__init__(self.tr("&Conversations"), "conversationsTab")

    def count(self, unread: int) -> None:
        words = self._with(unread) if unread else self.tr("&Conversations")
        self.name(words, number(unread) if unread else "")

    def _with(self, unread: int) -> str:
        return self.tr("&Conversations ({count})").format(count=number(unread))

    def widest(self) -> str:
        return max(self._with(88), self._words, key=self._width_of)

    def sizeHint(self) -> QSize:
        # With the marks of mnemonics, which are in both: the same to the pixel.
        hint, text = super().sizeHint(), self.fontMetrics().horizontalAdvance
        more = text(self.widest()) - text(self.text()) if self.is_named else 0
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Navigation(QWidget):
    """``conversations_wanted`` and ``outbox_wanted``: show that view; ``…_reached``: and go on
    there with the keyboard."""

    conversations_wanted = Signal()
    outbox_wanted = Signal()
    conversations_reached = Signal()
    outbox_reached = Signal()
    new_text_wanted = Signal()
    list_wanted = Signal()
    menu_opening = Signal()
    """That of the other ways to write."""
    resized = Signal()
    """The room it needs has changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_marking = False
        self._conversations = CountTab()
        self._outbox = NamedTab(self.tr("&Outbox"), "outboxTab")
        self._tabs = (self._conversations, self._outbox)
        self._names_tabs = True
        tabs = OneOf(self)
        for tab in self._tabs:
            tabs.add(tab)
        self._new = button(self.tr("&New text"), "newTextButton", "primary")
        for tab, wanted in (
            (self._conversations, self.conversations_wanted),
            (self._outbox, self.outbox_wanted),
        ):
            tab.clicked.connect(wanted)
            # A screen reader checks it without a click.
            tab.toggled.connect(partial(self._toggled, wanted))
        self._conversations.reached.connect(self.conversations_reached)
        self._outbox.reached.connect(self.outbox_reached)
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
        self._list = menu.addAction("")
        self._list.setObjectName("openListAction")
        self._list.triggered.connect(self.list_wanted)
        self.show_list(None)
        menu.aboutToShow.connect(self.menu_opening)
        return menu

    def show_list(self, rows: int | None) -> None:
        """``rows``: of a list that was begun, which may be behind this window or closed; 0: it has
        no spreadsheet yet. None: none was begun."""
        words = self.tr("Text to a &list from a spreadsheet…")
        if rows is not None:
            words = self.tr("Go on with your &list…")
        if rows:
            words = self.tr("Go on with your &list (%Ln row(s))…", "", rows)
        self._list.setText(words)

    def _width_of_icon(self) -> int:
        self._new.setText("")
        width = self._new.sizeHint().width()
        self._new.setText(self._words)
        return width

    def width_needed(self, *, has_words: bool, names_tabs: bool) -> int:
        """As in `show_words`."""
        saved = self._width_of_words if self._new.text() and not has_words else 0
        added = self._width_of_words if not self._new.text() and has_words else 0
        for tab in self._tabs:
            added += tab.width_needed(has_words=names_tabs) - tab.sizeHint().width()
        return self.sizeHint().width() - saved + added

    def show_words(self, *, has_words: bool, names_tabs: bool) -> None:
        """Whether the button for a new text has words beside its icon, and whether the tabs have
        words or icons."""
        if names_tabs != self._outbox.is_named:
            self._names_tabs = names_tabs
            self._draw_tabs()
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
        """How many of them are unread."""
        self._conversations.count(unread)
        self.resized.emit()

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("on_accent")
        self._new.setIcon(self._theme.icons.icon("write", _ICON, ink))
        self._more.setIcon(self._theme.icons.icon("chevron", _MENU_ICON, ink))
        self._draw_tabs()

    def _draw_tabs(self) -> None:
        muted = self._theme.colour("muted")
        for tab, name in zip(self._tabs, ("conversations", "outbox"), strict=True):
            icon = None if self._names_tabs else self._theme.icons.icon(name, _ICON, muted)
            tab.show_words(has_words=self._names_tabs, icon=icon)
