"""The field at the foot of a thread: write an answer and queue it."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.gui_priority import frame
from desktop.core.model import MAX_TEXT_UNITS, AccountView, ConversationRow, Draft, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, Reply, UnsentDraft
from desktop.ui.commands import Commands
from desktop.ui.compose.field_filler import Route
from desktop.ui.compose.part_counter import PartCounter
from desktop.ui.compose.send_button import SendButton
from desktop.ui.compose.text_field import TextField
from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.conversations.reply_drafts import ReplyDrafts
from desktop.ui.lock_retry import LockRetry
from desktop.ui.templates.text_templates import TextTemplates
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.times import number
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

_SAVE_MS = 400
_FEWEST_LINES = 2
_MOST_LINES = 8


class GrowingField(TextField):
    """As high as its text, between 2 and 8 lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("replyField")
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = int(self.document().size().height())
        lines = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 2 * MEDIUM)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class ReplyPane(QFrame):
    """What is typed belongs to the conversation: it is kept in the database, and comes back with
    it. ``sent`` carries the ids of the texts that were queued."""

    sent = Signal(list)

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self.setObjectName("replyPane")
        self._outbox = outbox
        self._commands = commands
        self._conversation: ConversationRow | None = None
        self._draft_id = ""
        self._saved = ""
        self.field = GrowingField()
        self.field.setAccessibleName(self.tr("Answer"))
        self.field.setPlaceholderText(self.tr("Write an answer"))
        self._view: AccountView | None = None
        self.templates = TextTemplates(outbox, theme, commands, self.field, self._route)
        self._counter = PartCounter(theme)
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="replyNotice", live=True
        )
        self._notice.hide()
        self._reason = Label(theme, role="muted", wrap=True, name="noReplyReason")
        self._from = Label(theme, size="small", role="muted", name="replyFrom")
        self._send = SendButton(theme, settings)
        self.undo_bar = UndoBar(theme)
        self._composition = Composition(self.field)
        self._sending = LockRetry(self, self._notice.say)
        self._undoing = LockRetry(self, self._notice.say)
        self._drafts = ReplyDrafts(outbox, self)
        self._drafts.failed.connect(lambda error: self._notice.say(as_sentence(error.notice)))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAVE_MS)
        self._later.timeout.connect(self.save)
        self._fields = QWidget()
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.field.refused.connect(self._show_too_long)
        self._counter.replace_wanted.connect(self.field.replace_text)
        self._send.pressed.connect(self.send)
        self._send.planned.connect(self.send)
        self.undo_bar.undone.connect(self._undo)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self.field, 1)
        line.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(LARGE)
        foot.addWidget(self._from)
        foot.addWidget(self._counter, 1)
        foot.addWidget(self.templates.button, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(NARROW)
        for widget in (self.undo_bar, self._notice, self._counter.notes):
            inner.addWidget(widget)
        inner.addLayout(line)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        layout.setSpacing(NARROW)
        layout.addWidget(self._reason)
        layout.addWidget(self._fields)

    # --- which conversation -------------------------------------------------------------------

    def open(self, conversation: ConversationRow | None) -> None:
        """Keeps what was typed in the last conversation, and brings back what was typed here."""
        self._notice.say("")
        self.save()
        self._sending.cancel()
        self._conversation = conversation
        self._draft_id, text = "", ""
        if conversation is not None:
            try:
                reply = self._drafts.read(conversation.id)
                self._draft_id, text = reply.draft_id, reply.text
            except DiskError as error:
                self._notice.say(as_sentence(error.notice))
        self._draft_id = self._draft_id or new_id()
        self._saved = text
        self.field.setPlainText(text)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self._later.stop()

    def forget(self) -> None:
        """Closes the conversation, whose account is being removed with what was typed."""
        if self._conversation is not None:
            self._drafts.forget(self._conversation.id)
            self._conversation = None
        self.undo_bar.withdraw()
        self.open(None)

    def show_state(
        self, conversation: ConversationRow, view: AccountView | None, own: str, reason: str
    ) -> None:
        """``view``: its account, if it is signed in. ``own``: the number that answers. ``reason``:
        why nothing can be sent; empty if it can.
        What was typed before stays."""
        self._conversation, self._view = conversation, view
        self.templates.marks.mark()
        self._reason.say(reason)
        self._fields.setVisible(not reason or bool(self.field.toPlainText().strip()))
        self._send.setEnabled(not reason)
        self._from.setText(self.tr("From {number}").format(number=own))

    @property
    def is_empty(self) -> bool:
        return not self.field.toPlainText().strip()

    @Slot()
    def save(self) -> None:
        """Keeps what is typed as a draft of the conversation."""
        self._later.stop()
        conversation = self._conversation
        text = self.field.toPlainText()
        if conversation is None or text == self._saved:
            return
        self._saved = text
        self._drafts.keep(conversation.id, Reply(self._draft_id, text))

    def save_now(self) -> None:
        """Before the window closes. Raises DiskError where an answer is not on the disk."""
        self._composition.commit()
        self.save()
        self._drafts.save()

    # --- sending ------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def send(self, send_at: int | None = None) -> None:
        """Queues the answer, or shows what is missing. ``send_at``: earliest time in ms."""
        self._composition.commit()
        self._sending.cancel()
        draft, conversation = self._checked_draft(), self._conversation
        if draft is None or conversation is None:
            return
        draft = self._send.planned_draft(draft, send_at)
        filling = self.templates.filled(draft.text)
        self._notice.say(filling.problem)
        if filling.problem:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def queue() -> None:
            """Raises DiskError; then the field stays as it is."""
            with frame:
                ids = self._outbox.queue_all(draft, (draft.recipient,), filling.texts)
                self._drafts.forget(conversation.id)
                self._saved = ""
                self._draft_id = new_id()
                self.field.clear()
                self._later.stop()
                self._notice.say("")
                if draft.grace_ms:
                    self.undo_bar.offer(ids, draft.grace_ms, draft.text)
                self._commands.process_outbox.emit()
                self.sent.emit(ids)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

        self._sending.run(queue)

    def _checked_draft(self) -> Draft | None:
        conversation = self._conversation
        if conversation is None or not self._send.isEnabled():
            return None
        problem = self.field.problem()
        over = self._counter.segments.utf16_units - MAX_TEXT_UNITS
        if not problem and over > 0:
            problem = self.tr(
                "The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as"
                " two texts.",
                "",
                over,
            ).format(limit=number(MAX_TEXT_UNITS))
        self._notice.say(problem)
        if problem:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return Draft(
            self._draft_id,
            conversation.account,
            conversation.own,
            conversation.others[0].number,
            self.field.text(),
        )

    @Slot(list, str)
    def _undo(self, ids: list[str], written: str) -> None:
        """Brings a text back into the field, or keeps it under Drafts where that is not empty or
        belongs to another conversation."""

        def undo() -> None:
            """Raises DiskError; then nothing has changed."""
            home = self._outbox.conversations.of_text(ids[0])
            draft = self._outbox.undo(ids, new_id(), written)
            self._commands.process_outbox.emit()
            shown = self._conversation
            if draft is None:
                self._notice.say(self.tr("The text is already being sent."))
            elif shown is not None and shown.id == home and self.is_empty:
                self._take_back(draft)
            else:
                self._notice.say(self.tr("The text was not sent. It is under Drafts now."))

        self._undoing.run(undo)

    def _take_back(self, draft: UnsentDraft) -> None:
        """Raises no DiskError: what cannot be written now is under Drafts as well."""
        self.field.setPlainText(draft.text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        with contextlib.suppress(DiskError):
            self.save_now()
            self._outbox.drafts.delete(draft.id)

    def _route(self) -> Route:
        """What the fields of the answer are filled from."""
        row, view = self._conversation, self._view
        if row is None:
            return Route()
        names = {one.number: one.name for one in row.others[:1]}
        return replace(Route.of(view, row.own, names), account=row.account)

    # --- while typing -------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        self._counter.show_text(self.field.text())
        self._notice.say("")
        if self._sending.is_waiting:
            # What is queued has to be what was there when Send was pressed.
            self._sending.cancel()
            self._notice.say(
                self.tr("The text was not sent yet: you changed it. Press Send again.")
            )
        self._later.start()

    @Slot(int)
    def _show_too_long(self, length: int) -> None:
        self._notice.say(
            self.tr(
                "That is {length} characters, and a text can have {limit}. It was not inserted;"
                " your copy is unchanged."
            ).format(length=number(length), limit=number(MAX_TEXT_UNITS))
        )
