"""The views of the main page, conversations or outbox, with the details of a text beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.model import ThreadKey
from desktop.ui.conversations.conversations_view import BOTH_WIDTH, ConversationsView
from desktop.ui.messages.details import Details
from desktop.ui.messages.view import OutboxView
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL
from desktop.ui.window.shown_details import ShownDetails
from desktop.ui.window.split import LEAST_DETAILS, Room

if TYPE_CHECKING:
    from desktop.ui.messages.merge_details import MergeDetails

_OUTBOX_ROOM = Room(beside=1208)
# The list of conversations stays beside the thread.
_THREAD_ROOM = Room(beside=BOTH_WIDTH + MEDIUM + LEAST_DETAILS, least=720)
# Below this height, in px, the edges are narrower.
_LOW = 400


class _Edges(QHBoxLayout):
    """Narrower in a low window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(LARGE, LARGE, LARGE, NARROW)

    def setGeometry(self, place: QRect) -> None:
        edge = SMALL if place.height() < _LOW else LARGE
        if edge != self.contentsMargins().left():
            self.setContentsMargins(edge, edge, edge, NARROW)
        super().setGeometry(place)


class Workspace(QWidget):
    """``failed`` carries the `Notice` of a DiskError. ``changed``: another view is shown."""

    failed = Signal(object)
    changed = Signal()

    def __init__(
        self,
        settings: QSettings,
        conversations: ConversationsView,
        outbox: OutboxView,
        details: Details,
        merge_details: Lazy[MergeDetails],
    ) -> None:
        super().__init__()
        self._conversations = conversations
        self._outbox = outbox
        self._bubble = ""
        """The text of the open conversation whose details are shown."""
        self._views = Stack()
        self._views.addWidget(conversations)
        self._views.addWidget(outbox)
        self.details = ShownDetails(settings, self._views, _THREAD_ROOM, details, merge_details)
        self.details.failed.connect(self.failed)
        self.details.closed.connect(self.close_details)
        self.details.left.connect(self._focus_row)
        self.details.part_left.connect(partial(self._focus_row, they_stay=True))
        split = self.details.split
        split.arranged.connect(lambda: QTimer.singleShot(0, outbox, outbox.show_choice))
        _Edges(self).addWidget(split)
        conversations.text_chosen.connect(self._choose)
        conversations.details_wanted.connect(self._show_details)
        conversations.details_wanted.connect(self.details.tell)
        outbox.chosen.connect(self._choose)
        outbox.merge_chosen.connect(self._choose)
        outbox.opened.connect(self._open_row)
        outbox.model.refreshed.connect(self.refresh_details)

    # --- views --------------------------------------------------------------------------------

    def cards(self) -> tuple[QWidget, ...]:
        """The parts that are shown, for the outline."""
        return (self.details.split,) if self.shows_outbox else self._conversations.parts()

    @property
    def shows_outbox(self) -> bool:
        return self._views.currentWidget() is self._outbox

    @Slot()
    def show_conversations(self) -> None:
        self._show_view(self._conversations)

    @Slot()
    def show_list(self) -> None:
        """Shows the list of conversations, and beside it, where there is room, what was shown."""
        self.show_conversations()
        if self._conversations.is_narrow:
            self._conversations.show_list()

    @Slot()
    def show_outbox(self) -> None:
        self._show_view(self._outbox)

    @Slot()
    def show_compose(self) -> None:
        self.show_conversations()
        self._conversations.show_compose()

    @Slot(int)
    @Slot(int, object)
    def open_conversation(self, id_: int, at: ThreadKey | None = None) -> None:
        """``at``: the text in it to go to."""
        self.show_conversations()
        self._conversations.open_conversation(id_, at)

    def _show_view(self, view: QWidget) -> None:
        if self._views.currentWidget() is not view:
            self._outbox.clear_choice()
            self._views.setCurrentWidget(view)
            self._hide_details()
        self.changed.emit()

    @Slot()
    def refresh_later(self) -> None:
        """Texts changed. Hidden views are refreshed when they are shown."""
        self._outbox.refresh_later()
        self._conversations.refresh_later()

    def escape(self) -> None:
        """Ends the search, or a question in the details; closes the details, or shows the list
        instead of a thread."""
        head = self._outbox.head if self.shows_outbox else self._conversations.list
        search, is_detailed = head.search, self.details.are_shown
        if search.text() and (search.hasFocus() or not is_detailed):
            search.clear()
        elif is_detailed:
            if not self.details.end_question():
                self.close_details()
        elif not self.shows_outbox and self._conversations.is_narrow:
            self._conversations.show_list()

    # --- details ------------------------------------------------------------------------------

    @property
    def details_id(self) -> str:
        """The text whose details are shown; empty: none."""
        if not self.details.are_shown:
            return ""
        return self._outbox.chosen_id() if self.shows_outbox else self._bubble

    @Slot(str)
    @Slot(int)
    def _choose(self, id_: str | int) -> None:
        """Where the details would hide everything else, they are not shown for what is only
        chosen: the arrow keys move on."""
        if not id_ or not self.details.hide_view:
            self._show_details(id_)

    @Slot()
    def _open_row(self) -> None:
        if self.details.hide_view:
            self._show_details(self._outbox.chosen_merge or self._outbox.chosen_id())

    @Slot(str)
    def _show_details(self, id_: str | int) -> None:
        """Those of a text, or of the list with this number."""
        if not id_:
            self._hide_details()
            return
        if isinstance(id_, str) and not self.shows_outbox:
            self._bubble = id_
        self.details.show(id_)

    @Slot()
    def refresh_details(self) -> None:
        shown = self.details_id
        if not shown and self.shows_outbox and self.details.are_shown:
            self._show_details(self._outbox.chosen_merge)
        elif shown:
            self._show_details(shown)

    def _hide_details(self) -> None:
        self._bubble = ""
        self.details.hide(_OUTBOX_ROOM if self.shows_outbox else _THREAD_ROOM)

    @Slot()
    def close_details(self) -> None:
        if not self.details.hide_view:
            self._outbox.table.clearSelection()
        # Where only the details were shown, their row stays selected: keys go on from there.
        self._hide_details()
        self._focus_row()

    def _focus_row(self, *, they_stay: bool = False) -> None:
        """Keys go on from the row whose details are shown. Where it has left its filter, which is
        empty now, they go on in the details if ``they_stay``."""
        shown: QWidget = self._conversations.thread_page.list
        if self.shows_outbox:
            # A hidden one would take the focus later, when it is shown.
            shown = self._outbox.table
            if not shown.isVisible():
                shown = self.details.shown.first if they_stay else self._outbox.head.search
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
