"""Back from the fields to where a planned text stands, which stays as it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.core.errors import DiskError
from desktop.core.model import MessageRow
from desktop.messages import Outbox
from desktop.texting.first_text import without_addition
from desktop.ui.compose.pane import ComposePane
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.messages.view import OutboxView
from desktop.ui.window.workspace import Workspace


class PlannedReturn(QObject):
    """Where the person came from: the outbox, or the conversation, which is also that of a change
    that was begun at another time. ``failed`` carries the `Notice` of a DiskError."""

    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        workspace: Workspace,
        thread: ThreadPage,
        view: OutboxView,
        compose: ComposePane,
    ) -> None:
        super().__init__(compose)
        self._outbox = outbox
        self._workspace = workspace
        self._thread = thread
        self._compose = compose
        self._view = view
        self._in_outbox = ""
        """The text whose change was begun there."""
        compose.planned_left.connect(self._go_back)

    @Slot(object)
    def note(self, row: MessageRow) -> None:
        """The change of a text begins now, and what is shown is still what was before."""
        self._in_outbox = row.id if self._workspace.shows_outbox else ""

    def leave_unchanged(self) -> bool:
        """For Escape in the fields: leaves a planned text in which nothing was changed. Returns
        whether it did."""
        compose, changes = self._compose, self._compose.sending.planned.plan.changes
        focused = QApplication.focusWidget()
        if not changes or focused is None or not compose.isAncestorOf(focused):
            return False
        try:
            found = self._outbox.details(changes)
        except DiskError as error:
            self.failed.emit(error.notice)
            return False
        if found is None or not _is_unchanged(compose, found.row):
            return False
        compose.leave_planned()
        return True

    @Slot(str)
    def _go_back(self, id_: str) -> None:
        in_outbox, self._in_outbox = self._in_outbox, ""
        if id_ == in_outbox:
            self._workspace.show_outbox()
            self._view.choose(id_)
            self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            conversation = self._outbox.conversations.of_text(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if not conversation:
            return
        self._workspace.open_conversation(conversation)
        texts = self._thread.model.texts
        shown = (one for one in texts if one.message is not None and one.message.id == id_)
        if (text := next(shown, None)) is not None:
            self._thread.list.show_text(text.key)


def _is_unchanged(compose: ComposePane, row: MessageRow) -> bool:
    """Whether the fields have what this text has, without what is added again."""
    recipient, sending = compose.recipient, compose.sending
    people = {one.number for one in recipient.model.recipients}
    is_written = bool(recipient.field.text().strip() or recipient.offer.pasted)
    addition = sending.before.addition
    return (
        not is_written
        and people == set(row.recipients)
        and compose.group.is_group == row.is_group
        and compose.picker.of_text == (row.account.text, row.sender)
        and compose.text_field.text() in (row.text, without_addition(row.text, addition))
        and not sending.attachments.is_busy
        and sending.attachments.files == row.files
        and sending.planned.plan.at == row.send_at
    )
