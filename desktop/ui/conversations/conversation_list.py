"""The pane with all conversations: search, filters, list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import AccountKey, ConversationFilter, ConversationRow
from desktop.core.records import replace
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.conversations.conversation_rows import ConversationRows
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.own_number_filter import OwnNumberFilter
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.dates import month_span, span_in
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.found import Found
from desktop.ui.widgets.labels import Label, button, margins
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

# Pause in typing before a search starts, in ms.
_TYPING_MS = 30
_MAX_LENGTH = 200
_OPEN, _UNREAD, _DONE = "open", "unread", "done"


class ConversationList(QFrame):
    """``make_menu`` makes the context menu of one of them. ``all_wanted``: show the conversations
    of all accounts."""

    all_wanted = Signal()
    hit_wanted = Signal()
    """To what was found in the conversation that is open."""

    def __init__(
        self,
        model: ConversationModel,
        text: ConversationText,
        people: OutboxPeople,
        theme: Theme,
        make_menu: Callable[[ConversationRow], QMenu | None],
    ) -> None:
        super().__init__()
        self._model = model
        self._text = text
        self._theme = theme
        self.search = SearchField(theme)
        self.search.setObjectName("searchField")
        self.search.call(self.tr("Search people and texts"))
        self.search.setMaxLength(_MAX_LENGTH)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.list_wanted.connect(self._go_to_list)
        self.search.returnPressed.connect(self._open_first)
        self.list = ConversationRows(model, text, people, theme, make_menu)
        self._progress = Label(theme, size="small", role="muted", wrap=True, name="historyProgress")
        self._progress.hide()
        self._own = OwnNumberFilter(theme, text)
        self._own.chosen.connect(self._choose_own)
        self._kinds = OneOf(self)
        self._pills = {
            _OPEN: self._pill(self.tr("Open"), "showOpenButton"),
            _UNREAD: self._pill(self.tr("Unread"), "showUnreadButton"),
            _DONE: self._pill(self.tr("Done"), "showDoneButton"),
        }
        self._kinds.buttonToggled.connect(self._choose_kind)
        self._empty = Label(theme, "", role="muted", wrap=True, name="emptyConversations")
        self._pages = QStackedLayout()
        self._found = Found(self, self._found_words)
        self._lay_out()
        model.refreshed.connect(self._after_refresh)

    def _pill(self, words: str, name: str) -> QPushButton:
        pill = button(words, name, "pill")
        pill.setFont(self._theme.sized("small"))
        self._kinds.add(pill)
        return pill

    def _lay_out(self) -> None:
        filters = FlowLayout()
        filters.setSpacing(NARROW)
        for filter_ in (*self._pills.values(), self._own):
            filters.addWidget(filter_)
        head = QVBoxLayout()
        head.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        head.setSpacing(SMALL)
        head.addWidget(self.search)
        head.addLayout(filters)
        head.addWidget(self._progress)
        empty = QWidget(self)
        inner = QVBoxLayout(empty)
        margins(inner, LARGE, SMALL)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch()
        inner.addWidget(self._empty)
        inner.addStretch(2)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._pages, 1)

    # --- what is shown ------------------------------------------------------------------------

    def show_progress(self, words: str) -> None:
        """How far the texts of the last 90 days were read, or why answers are not known."""
        self._progress.say(words)

    @Slot(object)
    def show_account(self, account: AccountKey | None) -> None:
        """Shows the conversations of one account, or of all."""
        self._show(self._own.of_account(self._model.wanted, account))

    def show_own_numbers(self, numbers: list[tuple[AccountKey, str]]) -> None:
        """The own numbers that have conversations."""
        self._own.show_numbers(numbers)
        self._own.show_wanted(self._model.wanted)

    @Slot(object, str)
    def _choose_own(self, account: AccountKey | None, own: str) -> None:
        self._show(replace(self._model.wanted, account=account, own=own))

    @Slot(QAbstractButton, bool)
    def _choose_kind(self, _pill: QAbstractButton, is_on: bool) -> None:
        if not is_on:
            return
        is_done, is_unread = (self._pills[kind].isChecked() for kind in (_DONE, _UNREAD))
        self._show(replace(self._model.wanted, is_done=is_done, only_unread=is_unread))

    @Slot()
    def _search(self) -> None:
        typed, today = self.search.text(), QDate.currentDate()
        span, words = span_in(typed, today)
        month = month_span(typed, today)
        self._show(replace(self._model.wanted, words=words, span=span, month=month))

    @Slot()
    def _go_to_list(self) -> None:
        """From the search: to the first conversation found, or to the one that is open."""
        if self._typing.isActive():
            self._typing.stop()
            self._search()
        if not self._model.rowCount():
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self._model.index(0))

    @Slot()
    def _open_first(self) -> None:
        """After `_go_to_list`."""
        if self._model.wanted.is_search and self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0))
            self.hit_wanted.emit()

    @Slot()
    def show_all(self) -> None:
        """Clears the search and all filters."""
        self.search.clear()
        self._typing.stop()
        self._pills[_OPEN].setChecked(True)
        self.all_wanted.emit()
        self._show(ConversationFilter())

    @Slot()
    def show_unread(self) -> None:
        """Ends a search that hides unread conversations."""
        if self._model.hides_unread:
            self.search.clear()
            self._search()

    def _show(self, wanted: ConversationFilter) -> None:
        self._name_first_pill(is_search=wanted.is_search)
        self._model.show_only(wanted)
        self._own.show_wanted(wanted)
        self.list.scrollToTop()
        self._found.start()

    def _found_words(self) -> str:
        count = self._model.rowCount()
        if self._model.canFetchMore(QModelIndex()):
            return self.tr("More than %Ln conversation(s)", "", count)
        return self.tr("%Ln conversation(s)", "", count) if count else self._empty.text()

    def _name_first_pill(self, *, is_search: bool) -> None:
        """A search looks at all conversations, unless another pill is pressed."""
        pill = self._pills[_OPEN]
        names = {False: self.tr("Open"), True: self.tr("All")}
        if not pill.minimumWidth():
            widest = max(names.values(), key=pill.fontMetrics().horizontalAdvance)
            pill.setText(widest)
            pill.setMinimumWidth(pill.sizeHint().width())
        pill.setText(names[is_search])

    @property
    def first(self) -> QWidget:
        """What the focus goes to: the list, or the search where nothing is listed."""
        return self.list if self.list.isVisible() else self.search

    @Slot()
    def begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _after_refresh(self) -> None:
        is_empty = not self._model.rowCount()
        if is_empty and self.list.hasFocus():
            # Otherwise Qt gives it to nothing, and takes it back when something is listed.
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pages.setCurrentIndex(0 if is_empty else 1)
        wanted = self._model.wanted
        if wanted.is_search and (wanted.is_done or wanted.only_unread):
            self._empty.setText(
                self.tr("No conversation here matches what you typed. All shows the others, too.")
            )
        elif wanted.is_search:
            self._empty.setText(
                self.tr(
                    "No conversation matches what you typed. Names, numbers, words and dates can be"
                    " found: yesterday, March 5, last week."
                )
            )
        elif wanted.only_unread:
            self._empty.setText(self.tr("Everything is read."))
        elif wanted.is_done:
            self._empty.setText(self.tr("Conversations that you mark as done are kept here."))
        else:
            self._empty.setText(self.tr("Who you text, and who texts you, appears here."))
