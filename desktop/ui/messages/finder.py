"""Finds a text in the main page and selects it; knows which texts are visible."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Slot

from desktop.messages import Kind
from desktop.ui.window.main_page import MainPage

# How many pages of the list are loaded to reach a text.
_MOST_PAGES = 20


class MessageFinder(QObject):
    """Shows the texts that notifications and banners are about."""

    def __init__(self, page: MainPage) -> None:
        super().__init__(page)
        self._page = page
        self._view = page.view

    def visible_ids(self) -> frozenset[str]:
        """The texts that are visible in the outbox, in a conversation or in the details."""
        table, model = self._view.table, self._view.model
        rows = range(0)
        if table.isVisible():
            last = table.rowAt(table.viewport().height() - 1)
            end = model.rowCount() if last < 0 else last + 1
            rows = range(max(table.rowAt(0), 0), end)
        found = (model.message(row) for row in rows)
        ids = {row.id for row in found if row is not None}
        ids |= self._page.conversations.thread_page.list.visible_ids()
        if self._page.details.isVisible():
            ids.add(self._page.workspace.details_id)
        return frozenset(ids - {""})

    def show_text(self, kind: Kind, id_: str, *, alone: bool) -> None:
        """Selects a text: among all if it is ``alone``, otherwise among those of its kind."""
        self._page.workspace.show_outbox()
        if alone and self._view.model.row_of(id_) >= 0:
            self._view.choose(id_)
            return
        self._view.head.show_all()
        if not alone:
            self._view.head.show_kind(kind)
        if not self._reach(id_):
            # Its state has changed meanwhile.
            self._view.head.show_all()
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
