"""The keyboard shortcuts, and the dialog that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.records import Record
from desktop.ui.commands import Commands
from desktop.ui.compose.send_keys import CTRL_ENTER, ENTER, SHIFT_ENTER
from desktop.ui.text.plain import with_detail
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, at_end, button
from desktop.ui.widgets.second_enter import is_second_enter
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, WIDE, Theme
from desktop.ui.widgets.undo_line import UndoLine
from desktop.ui.window.foot import Foot
from desktop.ui.window.main_page import MainPage

_Standard = QKeySequence.StandardKey
# Room for the title, the note, the button and the frame of the window manager.
_AROUND = 240
# These may be held down. Others, such as Send, are one press however long it is.
_HELD = ("Alt+Down", "Alt+Up", "F6")


class Shortcut(Record, frozen=True):
    """All ``keys`` do the same; the dialog shows the first. ``what`` is translated."""

    keys: tuple[QKeySequence, ...]
    what: str

    @property
    def shown(self) -> str:
        return self.keys[0].toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutsPage(Dialog):
    def __init__(self, theme: Theme, table: Sequence[Shortcut], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsPage")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys_area = QScrollArea()
        keys_area.setObjectName("shortcutsArea")
        keys_area.setWidgetResizable(True)
        keys_area.setFrameShape(QFrame.Shape.NoFrame)
        keys_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QWidget()
        rows = QGridLayout(whole)
        rows.setContentsMargins(0, 0, MEDIUM, 0)
        rows.setHorizontalSpacing(LARGE)
        rows.setVerticalSpacing(NARROW)
        for at, one in enumerate(table):
            keys = Label(theme, one.shown, size="small", role="key", name="shortcutKeys")
            what = Label(theme, one.what, name="shortcutWhat")
            # A screen reader leaves labels that belong together to the description.
            keys.setBuddy(what)
            rows.addWidget(keys, at, 0, Qt.AlignmentFlag.AlignLeading)
            rows.addWidget(what, at, 1)
        keys_area.setAccessibleName(self.windowTitle())
        lines = [with_detail(one.shown, one.what) for one in table]
        keys_area.setAccessibleDescription("\n".join(lines))
        rows.setColumnStretch(1, 1)
        note = Label(
            theme,
            self.tr("Underlined letters work with Alt. Tab goes to what is next."),
            size="small",
            role="muted",
            wrap=True,
        )
        close = button(self.tr("&Close"), "closeShortcutsButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        layout.addSpacing(SMALL)
        layout.addWidget(keys_area, 1)
        layout.addSpacing(SMALL)
        layout.addWidget(note)
        layout.addLayout(at_end(close))
        keys_area.setWidget(whole)
        # All of them, where the screen has room.
        most = self.screen().availableSize().height() - _AROUND
        size, bar = whole.sizeHint(), keys_area.verticalScrollBar().sizeHint().width()
        keys_area.setMinimumSize(size.width() + bar, min(size.height(), most))
        # Not the minimum of the dialog, which would replace that of its layout.
        note.setMinimumWidth(420 - 2 * WIDE)
        keys_area.setFocus()


class Shortcuts(QObject):
    """Lives as long as the window. ``foot``: below the page, with buttons at times."""

    def __init__(
        self, theme: Theme, window: QWidget, page: MainPage, foot: Foot, commands: Commands
    ) -> None:
        super().__init__(window)
        self._foot = foot
        self._theme = theme
        self._window = window
        self._page = page
        self.table: list[Shortcut] = []
        compose, thread = page.compose, page.conversations.thread_page
        add, bind = self._add, self._bind
        add(self.tr("New text"), page.begin_new, page, "Ctrl+N", _Standard.New)
        to_list = partial(commands.open_list.emit, None)
        add(self.tr("Text to a list from a spreadsheet"), to_list, page, "Ctrl+Shift+N")
        add(self.tr("Conversations"), self._show_conversations, page, "Ctrl+1")
        add(self.tr("Outbox"), self._show_outbox, page, "Ctrl+2")
        page.header.navigation.conversations_reached.connect(self._show_conversations)
        page.header.navigation.outbox_reached.connect(self._show_outbox)
        # Also on a button with a menu. A box of choices opens its list with them.
        add(self.tr("Next conversation"), partial(self._step, 1), page, "Alt+Down")
        add(self.tr("Previous conversation"), partial(self._step, -1), page, "Alt+Up")
        keys = (CTRL_ENTER, "Ctrl+Return", "Ctrl+Enter")
        add(self.tr("Send"), partial(_send_once, compose.sending.send), compose, *keys)
        self._send = self.table[-1]
        bind(partial(_send_once, thread.reply.sending.send), thread.reply, self._send.keys)
        # The field that has the focus gets it first, while it has something of its own to undo.
        undo = QKeySequence.mnemonic(compose.sending.undo_bar.undo.text())
        words = self.tr("Undo what was just sent, canceled or marked as done; also {key}")
        shown = undo.toString(QKeySequence.SequenceFormat.NativeText)
        add(words.format(key=shown), self._take_back, page, "Ctrl+Z")
        add(self.tr("Search what is shown"), self._search, page, "Ctrl+F", _Standard.Find)
        add(self.tr("Save the outbox as a file"), self._export, page, "Ctrl+S")
        add(self.tr("Reload numbers"), page.reload_numbers, page, "F5", _Standard.Refresh)
        add(self.tr("Go to the next part of the window"), self._focus_next_part, page, "F6")
        # Handled in MainPage.keyPressEvent, because inner widgets may need the key first.
        escape = (QKeySequence("Esc"),)
        self.table.append(Shortcut(escape, self.tr("Close the details, end the search")))
        settings = partial(commands.open_settings.emit, "")
        add(self.tr("Settings"), settings, window, "Ctrl+,", _Standard.Preferences)
        add(self.tr("Guide"), commands.open_guide, window, "F1")
        add(
            self.tr("These shortcuts"),
            commands.open_shortcuts,
            window,
            "Ctrl+/",
            "Shift+F1",
            "Ctrl+?",
        )
        add(self.tr("Quit"), commands.quit, window, "Ctrl+Q", _Standard.Quit)
        commands.open_shortcuts.connect(self.show_page)
        commands.save_outbox.connect(self._export)

    def _add(
        self,
        what: str,
        act: Callable[[], object] | SignalInstance,
        where: QWidget,
        *keys: str | QKeySequence.StandardKey,
    ) -> None:
        """On the page and the window a shortcut always works; on other widgets only while the focus
        is inside."""
        found = [QKeySequence(key) for key in keys]
        found = [key for at, key in enumerate(found) if not key.isEmpty() and key not in found[:at]]
        self.table.append(Shortcut(tuple(found), what))
        self._bind(act, where, found)

    def _bind(
        self,
        act: Callable[[], object] | SignalInstance,
        where: QWidget,
        keys: Sequence[QKeySequence],
    ) -> None:
        is_part = where not in (self._page, self._window)
        context = Qt.ShortcutContext
        for key in keys:
            shortcut = QShortcut(key, where)
            is_inside = context.WidgetWithChildrenShortcut
            shortcut.setContext(is_inside if is_part else context.WindowShortcut)
            shortcut.setAutoRepeat(key.toString() in _HELD)
            shortcut.activated.connect(act)

    @Slot()
    def show_page(self) -> None:
        shown = self.table
        if self._page.compose.text_field.enter_sends:
            at = shown.index(self._send)
            own = (
                Shortcut((QKeySequence(ENTER),), self._send.what),
                Shortcut((QKeySequence(SHIFT_ENTER),), self.tr("New line in a text")),
            )
            shown = [*shown[:at], *own, *shown[at + 1 :]]
        ShortcutsPage(self._theme, shown, self._window).open()

    @property
    def first(self) -> QWidget:
        """What the focus goes to: the list that is shown, or its search where nothing is listed."""
        page = self._page
        if page.workspace.shows_outbox:
            return page.view.table if page.view.table.isVisible() else page.view.head.search
        shown = page.conversations.list
        return shown.first if shown.isVisible() else page.conversations.thread_page.list

    @Slot()
    def _show_conversations(self) -> None:
        self._page.header.navigation.conversations_wanted.emit()
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _show_outbox(self) -> None:
        self._page.workspace.show_outbox()
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        if not self._page.workspace.shows_outbox:
            self._page.conversations.step(by)

    @Slot()
    def _take_back(self) -> None:
        """The last of what can be undone: what was sent where the person is, or what the foot
        offers."""
        bars = [one.undo_bar for one in self._page.sendings]
        seen = [bar for bar in bars if bar.is_counting and bar.isVisible()]
        offers: list[UndoLine] = [*seen, *self._foot.offers]
        if offers:
            max(offers, key=lambda one: one.begun).press()

    @Slot()
    def _export(self) -> None:
        self._page.workspace.show_outbox()
        self._page.view.head.export_wanted.emit()

    @Slot()
    def _search(self) -> None:
        if self._page.workspace.shows_outbox:
            self._page.view.head.begin_search()
        else:
            self._page.workspace.show_list()
            self._page.conversations.list.begin_search()

    @Slot()
    def _focus_next_part(self) -> None:
        """Through the parts of the view that is shown, and back to the first."""
        page, focused = self._page, QApplication.focusWidget()
        conversations, thread = page.conversations, page.conversations.thread_page
        has_field, details = thread.reply.field.isVisible(), page.workspace.details.shown
        parts: list[tuple[QWidget, QWidget]] = [
            (page.compose, page.compose.recipient.field),
            (thread, thread.reply.field if has_field else thread.list),
            (page.view, page.view.table),
            # They are those of a text in the part before them.
            (details, details.first),
            (conversations.list, conversations.list.first),
        ]
        # Where there is something to press.
        buttons = (one for one in self._foot.findChildren(QPushButton) if one.isVisible())
        parts += [(self._foot, one) for one in buttons][:1]
        parts.append((page.header, page.header.account))
        shown = [(part, first) for part, first in parts if part.isVisible() and first.isVisible()]
        at = next(
            (
                at
                for at, (part, _) in enumerate(shown)
                if focused is not None and (part is focused or part.isAncestorOf(focused))
            ),
            -1,
        )
        if shown:
            shown[(at + 1) % len(shown)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _send_once(send: Callable[[], object]) -> None:
    """The second of two hurried presses would send the answer that was begun in the conversation
    which the first one has opened."""
    if not is_second_enter():
        send()
