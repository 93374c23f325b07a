"""The views of the main page, conversations or outbox, with the details of a text beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.ui.conversations.conversations_view import BOTH_WIDTH, ConversationsView
from desktop.ui.messages.details import Details
from desktop.ui.messages.view import OutboxView
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW
from desktop.ui.window.split import LEAST_DETAILS, ListDetailsSplitter, Room

if TYPE_CHECKING:
    from desktop.ui.messages.merge_details import MergeDetails

_OUTBOX_ROOM = Room(beside=1208)
# The list of conversations stays beside the thread.
_THREAD_ROOM = Room(beside=BOTH_WIDTH + MEDIUM + LEAST_DETAILS, least=720)


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
        self._details = details
        self._merge_details = merge_details
        self._bubble = ""
        """The text of the open conversation whose details are shown."""
        self._pane = Stack()
        self._pane.addWidget(details)
        merge_details.when_made(self._pane.addWidget)
        merge_details.when_made(partial(follow, details))
        merge_details.when_made(lambda made: made.closed.connect(self.close_details))
        self._pane.hide()
        self._views = Stack()
        self._views.addWidget(conversations)
        self._views.addWidget(outbox)
        self._split = ListDetailsSplitter(settings, self._views, self._pane, _THREAD_ROOM)
        self._split.arranged.connect(lambda: QTimer.singleShot(0, outbox, outbox.show_choice))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, NARROW)
        layout.addWidget(self._split)
        conversations.text_chosen.connect(self._choose_bubble)
        conversations.details_wanted.connect(self._show_details_of_bubble)
        conversations.details_wanted.connect(partial(_tell, details))
        outbox.chosen.connect(self._show_details)
        outbox.merge_chosen.connect(self._show_details)
        outbox.model.refreshed.connect(self.refresh_details)
        details.closed.connect(self.close_details)

    # --- views --------------------------------------------------------------------------------

    def cards(self) -> tuple[QWidget, ...]:
        """The parts that are shown, for the outline."""
        return (self._split,) if self.shows_outbox else self._conversations.parts()

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
    def open_conversation(self, id_: int) -> None:
        self.show_conversations()
        self._conversations.open_conversation(id_)

    def _show_view(self, view: QWidget) -> None:
        if self._views.currentWidget() is not view:
            self._hide_details()
            self._views.setCurrentWidget(view)
        self.changed.emit()

    @Slot()
    def refresh_later(self) -> None:
        """Texts changed. Hidden views are refreshed when they are shown."""
        self._outbox.refresh_later()
        self._conversations.refresh_later()

    def escape(self) -> None:
        """Ends the search, closes the details, or shows the list instead of a thread."""
        head = self._outbox.head if self.shows_outbox else self._conversations.list
        search, is_detailed = head.search, self._pane.isVisibleTo(self)
        if search.text() and (search.hasFocus() or not is_detailed):
            search.clear()
        elif is_detailed:
            self.close_details()
        elif not self.shows_outbox and self._conversations.is_narrow:
            self._conversations.show_list()

    # --- details ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._split.arrange(_OUTBOX_ROOM if self.shows_outbox else _THREAD_ROOM)

    @property
    def details_id(self) -> str:
        """The text whose details are shown; empty: none."""
        if not self._pane.isVisibleTo(self):
            return ""
        return self._outbox.chosen_id() if self.shows_outbox else self._bubble

    @Slot(str)
    def _choose_bubble(self, id_: str) -> None:
        """Where the details would hide everything else, a press on a text is not enough."""
        if not id_ or not self._split.hides_view:
            self._show_details_of_bubble(id_)

    @Slot(str)
    def _show_details_of_bubble(self, id_: str) -> None:
        self._bubble = id_
        self._show_details(id_)

    @Slot(str)
    @Slot(int)
    def _show_details(self, id_: str | int) -> None:
        """Those of a text, or of the list with this number."""
        if not id_:
            self._pane.hide()
            self._arrange()
            return
        was_shown = self._pane.isVisibleTo(self)
        try:
            if isinstance(id_, int):
                pane: QWidget = self._merge_details()
                is_found = self._merge_details().show_merge(id_)
            else:
                pane = self._details
                is_found = self._details.show_text(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self._pane.setCurrentWidget(pane)
        self._pane.setVisible(is_found)
        if not was_shown:
            self._split.place()
            self._arrange()

    @Slot()
    def refresh_details(self) -> None:
        shown = self.details_id
        if not shown and self.shows_outbox and self._pane.isVisibleTo(self):
            self._show_details(self._outbox.chosen_merge)
        elif shown:
            self._show_details(shown)

    def _hide_details(self) -> None:
        self._outbox.clear_choice()
        self._bubble = ""
        self._pane.hide()
        self._arrange()

    @Slot()
    def close_details(self) -> None:
        self._hide_details()
        shown = self._outbox.table if self.shows_outbox else self._conversations.thread_page.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)


def _tell(details: Details, id_: str) -> None:
    """The focus stays in the thread while they are opened beside it."""
    if id_ and details.isVisible():
        announce(details, f"{details.accessibleName()}. {details.accessibleDescription()}")
