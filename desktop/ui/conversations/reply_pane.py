"""The field at the foot of a thread: write an answer and queue it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, Attachment, ConversationRow, Draft, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, Reply, UnsentDraft
from desktop.ui.commands import Commands
from desktop.ui.compose.before_sending import OwnSender
from desktop.ui.compose.field_filler import Route
from desktop.ui.compose.sending import Sending
from desktop.ui.compose.text_field import TextField
from desktop.ui.conversations.reply_drafts import ReplyDrafts
from desktop.ui.conversations.reply_state import ReplyState
from desktop.ui.text.notices import as_sentence
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label, button, inset, set_placeholder, side_by_side
from desktop.ui.widgets.text_height import height_of, whole_height
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme
from desktop.ui.widgets.yielding import LEAST_NOTES, WHOLE, Notes

_SAVE_MS = 400
_FEWEST_LINES = 2
_MOST_LINES = 8


class GrowingField(TextField):
    """As high as its text, between 2 and 8 lines, in a low window between 1 and 8."""

    def __init__(self) -> None:
        super().__init__()
        self._fewest = _FEWEST_LINES
        self.setObjectName("replyField")
        # After the layout has settled.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._settle)
        self.textChanged.connect(self._fit)

    def show_low(self, *, is_low: bool) -> None:
        self._fewest = 1 if is_low else _FEWEST_LINES
        self.updateGeometry()

    @Slot()
    def _fit(self) -> None:
        """Without a scroll bar while it grows, which would break the lines anew."""
        self._show_bar(is_needed=whole_height(self) > height_of(self, _MOST_LINES))
        self.updateGeometry()
        self._later.start(0)

    @Slot()
    def _settle(self) -> None:
        """In a low window it gets less than it wants."""
        most = min(height_of(self, _MOST_LINES), self.height())
        self._show_bar(is_needed=whole_height(self) > most)
        if self.hasFocus():
            self.ensureCursorVisible()

    def _show_bar(self, *, is_needed: bool) -> None:
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_needed else policy.ScrollBarAlwaysOff
        )

    def sizeHint(self) -> QSize:
        least, most = height_of(self, self._fewest), height_of(self, _MOST_LINES)
        return QSize(200, min(max(whole_height(self), least), most))

    def minimumSizeHint(self) -> QSize:
        """It scrolls before it hides anything else."""
        return QSize(120, height_of(self, self._fewest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        else:
            self._later.start(0)


class ReplyPane(QFrame):
    """What is typed belongs to the conversation: it is kept in the database, and comes back with
    it. ``draft_saved`` carries the id of the conversation. ``reopened``: it was done, and an answer
    was begun. ``taken_back``: a text that was queued is in the field again."""

    draft_saved = Signal(int)
    reopened = Signal()
    taken_back = Signal()

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self.setObjectName("replyPane")
        self._outbox = outbox
        self._conversation: ConversationRow | None = None
        self._view: AccountView | None = None
        self._draft_id = ""
        self._saved = Reply()
        self.field = GrowingField()
        # Not an answer: there may be only planned texts, or own ones.
        self.field.setAccessibleName(self.tr("Text"))
        set_placeholder(self.field, self.tr("Write a text"))
        self.sending = Sending(outbox, settings, theme, commands, self.field, self)
        self.sending.notice.setObjectName("replyNotice")
        self._reason = Label(theme, role="muted", wrap=True, name="noReplyReason", live=True)
        self._reason.hide()
        self._sign_in = button(self.tr("Sign in"), "replySignInButton", "small")
        self._sign_in.clicked.connect(lambda _checked: self._ask_to_sign_in(commands))
        self._sign_in.hide()
        self._composition = Composition(self.field)
        self._drafts = ReplyDrafts(outbox, self)
        self._drafts.saved.connect(self._after_save)
        say = self.sending.notice.say
        self._drafts.failed.connect(lambda error: say(as_sentence(error.notice)))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAVE_MS)
        self._later.timeout.connect(self.save)
        self._fields = QWidget()
        self._lay_out()
        self.field.textChanged.connect(self._later.start)
        self.sending.attachments.changed.connect(self._later.start)
        self.sending.attachments.dropped.watch(self)
        self.sending.attachments.made_late.connect(self._take_files)

    def _lay_out(self) -> None:
        sending = self.sending
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self.field, 1)
        line.addWidget(sending.button, 0, Qt.AlignmentFlag.AlignBottom)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SMALL)
        foot.addWidget(sending.counter, 1)
        foot.addLayout(side_by_side(sending.attachments.clip, sending.templates.button))
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(NARROW)
        notes = (
            sending.undo_bar,
            sending.notice,
            sending.attachments.warning,
            sending.before.first,
            sending.counter.notes,
            sending.attachments,
        )
        self._notes = Notes(*notes)
        inner.addWidget(self._notes)
        self._warnings = Notes(sending.before, least=WHOLE)
        inner.addWidget(self._warnings)
        sending.attachments.follows = sending.counter.notes
        inner.addLayout(line)
        inner.addWidget(self._foot)
        self._rows = QVBoxLayout(in_column(self))
        self._rows.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        self._rows.setSpacing(NARROW)
        why = QHBoxLayout()
        why.setSpacing(SMALL)
        why.addWidget(self._reason, 1)
        why.addWidget(self._sign_in, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(Notes(why))
        self._rows.addWidget(self._fields)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Around the field and below it there is nothing else to press."""
        del event
        self.begin()

    def show_low(self, *, is_low: bool, is_lower: bool = False, is_tiny: bool = False) -> None:
        """In a low window, the texts need the room."""
        self._foot.setHidden(is_tiny)
        # To take a text back, the whole line is needed.
        self.sending.undo_bar.show_low(is_low=is_lower)
        least = LEAST_NOTES // 2 if is_tiny else self.sending.undo_bar.sizeHint().height()
        self._notes.keep(least if is_lower else LEAST_NOTES)
        self._warnings.keep(LEAST_NOTES // 2 if is_lower else WHOLE)
        above, below = (NARROW, NARROW) if is_tiny else (SMALL, MEDIUM)
        inset(self._rows, LARGE, above, LARGE, below)
        self.field.show_low(is_low=is_low)
        self.sending.counter.show_low(is_low=is_low)

    # --- which conversation -------------------------------------------------------------------

    def open(self, conversation: ConversationRow | None) -> None:
        """Keeps what was typed in the last conversation, and brings back what was typed here."""
        self.sending.notice.say("")
        self.save()
        self.sending.cancel()
        self._conversation = conversation
        reply = Reply()
        if conversation is not None:
            try:
                reply = self._drafts.read(conversation.id)
            except DiskError as error:
                self.sending.notice.say(as_sentence(error.notice))
        self._draft_id = reply.draft_id or new_id()
        if reply.text != self.field.toPlainText():
            # Otherwise a screen reader hears of a change before it hears of the focus.
            self.field.setPlainText(reply.text)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
        # What was typed in another conversation does not come back here.
        self.field.document().clearUndoRedoStacks()
        key = "" if conversation is None else str(conversation.id)
        self.sending.attachments.put(reply.files, key)
        self._saved = self._written()
        self._later.stop()

    @Slot()
    def begin(self) -> None:
        """Gives the field the focus, where the conversation can be answered."""
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Closes the conversation, whose account is being removed with what was typed."""
        if self._conversation is not None:
            self._drafts.forget(self._conversation.id)
            self._conversation = None
        self.sending.undo_bar.withdraw()
        self.sending.attachments.drop()
        self.open(None)

    def show_state(
        self, conversation: ConversationRow, own: str, state: ReplyState, view: AccountView | None
    ) -> None:
        """``own``: the number that answers, as people read it. ``view``: the account, where it is
        known. What was typed before stays."""
        self._conversation, self._view = conversation, view
        country = view.home_country if view is not None else "US"
        self.sending.templates.marks.mark()
        self._reason.say(state.words)
        self._sign_in.setVisible(state.is_signed_out)
        self._fields.setVisible(state.can_send or not self.is_empty)
        self.sending.button.allow("" if state.can_send else state.words)
        sender = None
        if state.can_send:
            sender = OwnSender(conversation.account, conversation.own, country)
        numbers = [other.number for other in conversation.others]
        in_group = conversation.is_group
        self.sending.before.show_for(
            sender, numbers if sender is not None else (), in_group=in_group
        )
        senders = view.numbers.senders if view is not None and view.numbers is not None else ()
        own_number = next((one for one in senders if one.phone_number == conversation.own), None)
        self.sending.attachments.show_for(own_number, numbers, country)
        # The header of the thread shows it.
        self.field.setAccessibleDescription(self.tr("From {number}").format(number=own))

    def _ask_to_sign_in(self, commands: Commands) -> None:
        if self._conversation is not None:
            commands.sign_in_again.emit(self._conversation.account.text)

    @property
    def is_empty(self) -> bool:
        return not self.field.toPlainText().strip() and self.sending.attachments.is_empty

    def _written(self) -> Reply:
        return Reply(self._draft_id, self.field.toPlainText(), self.sending.attachments.files)

    @Slot(str, tuple)
    def _take_files(self, key: str, files: tuple[Attachment, ...]) -> None:
        """Files of an answer that is not shown any more: they were made ready late."""
        try:
            reply = self._drafts.read(int(key))
        except DiskError as error:
            self.sending.notice.say(as_sentence(error.notice))
            reply = Reply()
        self._drafts.keep(int(key), Reply(reply.draft_id or new_id(), reply.text, files))

    @Slot()
    def save(self) -> None:
        """Keeps what is typed as a draft of the conversation."""
        self._later.stop()
        conversation = self._conversation
        reply = self._written()
        if conversation is None or reply == self._saved:
            return
        self._saved = reply
        self._drafts.keep(conversation.id, reply)

    @Slot(int)
    def _after_save(self, id_: int) -> None:
        self.draft_saved.emit(id_)
        shown = self._conversation
        if shown is not None and shown.id == id_ and shown.is_done:
            self.reopened.emit()

    def save_now(self) -> None:
        """Before the window closes. Raises DiskError where an answer is not on the disk."""
        self._composition.commit()
        self.save()
        self._drafts.save()

    # --- what `Sending` asks for --------------------------------------------------------------

    def route(self) -> Route:
        row = self._conversation
        if row is None:
            return Route()
        names = {one.number: one.name for one in row.others[:1]}
        return replace(Route.of(self._view, row.own, names), account=row.account)

    def checked(self) -> tuple[Draft, Sequence[str]] | None:
        self._composition.commit()
        conversation = self._conversation
        can_send = conversation is not None and self.sending.button.isEnabled()
        if conversation is None or not can_send or not self.sending.check_text():
            return None
        to = [one.number for one in conversation.others]
        text = self.field.text()
        draft = Draft(self._draft_id, conversation.account, conversation.own, to[0], text)
        return replace(draft, in_group=conversation.is_group), to

    def clear(self, draft: Draft) -> None:
        conversation = self._conversation
        if conversation is not None:
            self._drafts.forget(conversation.id)
        self._draft_id = new_id()
        self.field.clear()
        self.sending.attachments.put((), "" if conversation is None else str(conversation.id))
        self._saved = self._written()
        self._later.stop()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self, draft: UnsentDraft, conversation: int) -> str:
        """Not where the field is not empty or belongs to another conversation."""
        shown = self._conversation
        if shown is None or shown.id != conversation or not self.is_empty:
            return ""
        self.field.setPlainText(draft.text)
        self.sending.attachments.put(draft.files, str(conversation))
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        # What cannot be written now is under Drafts as well.
        with contextlib.suppress(DiskError):
            self.save_now()
            self._outbox.drafts.delete(draft.id)
        self.taken_back.emit()
        return self.tr("The text was not sent. It is in its conversation again.")
