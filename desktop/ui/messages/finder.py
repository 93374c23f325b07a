"""Finds a text in the main page and selects it; knows which texts are visible."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Slot

from desktop.core.model import MergeSummary, MessageRow
from desktop.messages import Kind
from desktop.ui.messages.row_cache import Row
from desktop.ui.window.main_page import MainPage

# How many pages of the list are loaded to reach a text.
_MOST_PAGES = 20


class MessageFinder(QObject):
    """Shows the texts that notifications and the status bar are about."""

    def __init__(self, page: MainPage) -> None:
        super().__init__(page)
        self._page = page
        self._view = page.view

    def visible_ids(self) -> frozenset[str]:
        """The texts that are visible in the outbox, in a conversation or in the details."""
        return self.looked_at_ids() | self._visible_texts()

    def looked_at_ids(self) -> frozenset[str]:
        """Those of `visible_ids` that the person went to: not those that stand among all texts."""
        ids = set() if self._view.model.wanted.is_whole else set(self._visible_texts())
        ids |= self._page.conversations.thread_page.list.visible_ids()
        ids.add(self.details_id)
        return frozenset(ids - {""})

    @property
    def details_id(self) -> str:
        """The text whose details are visible; empty: none."""
        return self._page.workspace.details_id if self._page.details.isVisible() else ""

    def _visible_texts(self) -> frozenset[str]:
        return frozenset(row.id for row in self._visible_rows() if isinstance(row, MessageRow))

    def visible_lists(self) -> frozenset[int]:
        """The lists that are visible in the outbox, or of which texts are."""
        rows = self._visible_rows()
        lists = {row.id if isinstance(row, MergeSummary) else row.merge for row in rows}
        return frozenset(id_ for id_ in lists if id_ is not None)

    def _visible_rows(self) -> list[Row]:
        table, model = self._view.table, self._view.model
        if not table.isVisible():
            return []
        last = table.rowAt(table.viewport().height() - 1)
        end = model.rowCount() if last < 0 else last + 1
        found = (model.at(row) for row in range(max(table.rowAt(0), 0), end))
        return [row for row in found if row is not None]

    def show_texts_of(self, merge: int, kind: Kind) -> None:
        """Shows the texts of a list that are of this kind."""
        self._page.workspace.show_outbox()
        summary = self._view.merge_actions.summary(merge)
        if summary is not None:
            self._view.head.show_texts_of(summary, kind)

    def show_text(self, kind: Kind, id_: str, *, alone: bool) -> None:
        """Selects a text: among all if it is ``alone``, otherwise among those of its kind."""
        self._page.workspace.show_outbox()
        if alone and self._view.model.row_of(id_) >= 0:
            self._view.choose(id_)
            return
        head = self._view.head
        # Once, where the texts of all accounts are shown already.
        for account in dict.fromkeys((self._view.model.wanted.account, None)):
            head.show_all(account)
            if not alone:
                head.show_kind(kind)
            if self._reach(id_):
                return
        if not alone:
            # Its state has changed meanwhile.
            head.show_all()
            self._reach(id_)

    @Slot()
    def show_needed(self) -> None:
        """Shows the texts that need a decision, with the newest selected."""
        self._page.workspace.show_outbox()
        self._view.head.show_all()
        self._view.head.show_kind(Kind.NEEDS_YOU)
        first = self._view.model.message(0)
        if first is not None:
            self._view.choose(first.id)
        self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def show_waiting(self, in_all: bool) -> None:
        """Shows the texts that wait, of the account that is shown or ``in_all``."""
        self._page.workspace.show_outbox()
        self._view.head.show_all(None if in_all else self._view.model.wanted.account)
        self._view.head.show_kind(Kind.WAITING)
        self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reach(self, id_: str) -> bool:
        """Selects a text, loading up to `_MOST_PAGES` pages; returns whether it was found."""
        model = self._view.model
        for _ in range(_MOST_PAGES):
            if model.row_of(id_) >= 0 or not model.canFetchMore(QModelIndex()):
                break
            model.fetchMore(QModelIndex())
        if model.row_of(id_) < 0 and model.wanted.is_whole:
            self._view.reveal(id_)
        self._view.choose(id_)
        return self._view.chosen_id() == id_
