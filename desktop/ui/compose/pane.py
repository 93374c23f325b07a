"""The compose pane: write a text and queue it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.gui_priority import frame
from desktop.core.model import MAX_TEXT_UNITS, AccountState, AccountView, Draft, MessageRow, new_id
from desktop.messages import Outbox, UnsentDraft
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.drafts import DraftKeeper
from desktop.ui.compose.link_offer import LinkOffer
from desktop.ui.compose.part_counter import PartCounter
from desktop.ui.compose.recipient_field import RecipientField
from desktop.ui.compose.recipient_model import PeopleLookup
from desktop.ui.compose.send_button import SendButton
from desktop.ui.compose.sender_picker import SenderPicker
from desktop.ui.compose.text_field import TextField
from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.lock_retry import LockRetry
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.times import number
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme


class FieldArea(QScrollArea):
    """Scrolls the fields, and keeps the focused one visible when the area or the fields resize."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields = fields
        self.setWidget(fields)
        # After the layout has settled.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """QScrollArea filters the events of its widget already."""
        if watched is self._fields and event.type() == QEvent.Type.Resize:
            self._later.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # `ensureWidgetVisible` would show only the cursor.
            end = focused.mapTo(self._fields, focused.rect().bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, SMALL)
            start = focused.mapTo(self._fields, focused.rect().topLeft())
            self.ensureVisible(start.x(), start.y(), 0, SMALL)


class ComposePane(QFrame):
    """Nothing typed is lost: it stays in the fields until it is queued, and as a draft in the
    database over a restart."""

    queued = Signal(list)
    """Carries the ids of the texts that were queued."""

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("card")
        self._outbox = outbox
        self._theme = theme
        self._view: AccountView | None = None
        self._accounts: tuple[AccountView, ...] = ()
        self._wanted_sender = ("", "")
        self.picker = SenderPicker(theme, settings, commands)
        self._people = PeopleLookup(outbox)
        self._sending = LockRetry(self, self._show_notice)
        self._undoing = LockRetry(self, self._show_notice)
        self.recipient = RecipientField(theme, self._people)
        self.text_field = TextField()
        self.text_field.setAccessibleName(self.tr("Text"))
        self.text_field.setPlaceholderText(self.tr("Write a text"))
        self.text_field.setMinimumHeight(72)
        self._counter = PartCounter(theme)
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="composeNotice", live=True
        )
        self._notice.hide()
        self._hint = Label(
            theme, size="small", role="muted", wrap=True, name="composeHint", live=True
        )
        self._hint.hide()
        self._send = SendButton(theme, settings)
        self.undo_bar = UndoBar(theme)
        self.link_offer = LinkOffer(theme)
        self._composition = Composition(self.recipient.field, self.text_field)
        self.drafts = DraftKeeper(
            outbox, theme, self._current_draft, self._show_draft, self._composition.commit, self
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fields = QWidget()
        layout = QVBoxLayout(fields)
        layout.setContentsMargins(LARGE, LARGE, LARGE, 0)
        layout.setSpacing(NARROW)
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.tr("New text"), size="heading", bold=True))
        head.addStretch()
        head.addWidget(self.drafts.button)
        layout.addLayout(head)
        layout.addSpacing(SMALL)
        layout.addWidget(self.link_offer)
        for name, buddy, widget in (
            (self.tr("&From"), self.picker.combo, self.picker),
            (self.tr("&To"), self.recipient.field, self.recipient),
            (self.tr("Te&xt"), self.text_field, self.text_field),
        ):
            label = Label(self._theme, name, size="small", role="muted")
            label.setBuddy(buddy)
            layout.addWidget(label)
            layout.addWidget(widget, 1 if widget is self.text_field else 0)
            layout.addSpacing(SMALL)
        # In a low window the fields scroll and Send stays visible.
        area = FieldArea(fields)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        foot.setSpacing(NARROW)
        foot.addWidget(self.undo_bar)
        foot.addWidget(self._notice)
        foot.addWidget(self._hint)
        foot.addWidget(self._counter.notes)
        end = QHBoxLayout()
        end.setSpacing(SMALL)
        end.addWidget(self._counter, 1)
        end.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addSpacing(NARROW)
        foot.addLayout(end)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 0)
        rows.setSpacing(0)
        rows.addWidget(area, 1)
        rows.addLayout(foot)

    def _connect(self) -> None:
        self.picker.changed.connect(self._sender_changed)
        self.picker.other_wanted.connect(self._switch_account)
        self.recipient.edited.connect(self._edited)
        self.recipient.changed.connect(self._send.show_count)
        self.recipient.field.returnPressed.connect(self.text_field.setFocus)
        self.text_field.textChanged.connect(self._text_changed)
        self.recipient.offer.list_wanted.connect(self._commands.open_list)
        self._counter.replace_wanted.connect(self.text_field.replace_text)
        self.text_field.refused.connect(self._show_too_long)
        self._send.pressed.connect(self.send)
        self._send.planned.connect(self.send)
        self.undo_bar.undone.connect(self._undo_send)
        self.drafts.failed.connect(lambda error: self._show_notice(as_sentence(error.notice)))

    # --- what is shown ------------------------------------------------------------------------

    def show_account(
        self, view: AccountView | None, accounts: tuple[AccountView, ...] = ()
    ) -> None:
        self._view = self._people.view = view
        self._accounts = accounts
        self.picker.show_account(view, accounts)
        account, phone_number = self._wanted_sender
        if (
            view is not None
            and view.key.text == account
            and view.numbers is not None
            and phone_number
        ):
            self._wanted_sender = ("", "")
            self.picker.choose(phone_number)
        self._sender_changed()
        hint = ""
        if view is not None and view.state == AccountState.SIGNED_OUT:
            hint = self.tr("You are signed out. What you send waits until you sign in again.")
        self._hint.say(hint)

    def _current_draft(self, id_: str) -> UnsentDraft:
        """The contents of the fields as a draft."""
        account, phone_number = self._wanted_sender
        if not phone_number:
            sender = self.picker.chosen()
            account = self._view.key.text if self._view is not None else ""
            phone_number = sender.phone_number if sender is not None else ""
        text = self.text_field.toPlainText()
        return UnsentDraft(id_, account, phone_number, self.recipient.text(), text)

    def _show_draft(self, draft: UnsentDraft) -> None:
        self._show_notice("")
        if draft.sender:
            self._wanted_sender = (draft.account, draft.sender)
            self._commands.choose_account.emit(draft.account)
        self.recipient.set_text(draft.recipient)
        self.text_field.setPlainText(draft.text)
        # Cursor at the end, to continue typing.
        self.text_field.moveCursor(QTextCursor.MoveOperation.End)
        self.show_account(self._view, self._accounts)

    @Slot()
    def begin_new(self) -> None:
        """Moves the current text to the drafts and starts an empty one."""
        self.drafts.set_aside()
        self.recipient.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_empty(self) -> bool:
        return not self.recipient.text().strip() and not self.text_field.toPlainText().strip()

    def edit(self, row: MessageRow) -> None:
        """Starts a new draft from a text that was not sent."""
        country = self._view.home_country if self._view is not None else "US"
        recipient = as_written(row.recipient, country)
        self.drafts.adopt(UnsentDraft(new_id(), row.account.text, row.sender, recipient, row.text))
        self.text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    # --- sending ------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def send(self, send_at: int | None = None) -> None:
        """Queues the text, or shows what is missing. ``send_at``: earliest time in ms."""
        self._composition.commit()
        self._sending.cancel()
        draft, recipients = self._checked_draft()
        if draft is None:
            return
        planned = self._send.planned_draft(draft, send_at)

        def queue() -> None:
            """Raises DiskError; then the fields stay as they are."""
            with frame:
                ids = self._outbox.queue_all(planned, recipients)
                self.picker.remember()
                self._wanted_sender = ("", "")
                self.recipient.set_text("")
                self.text_field.clear()
                self._show_notice("")
                self.drafts.was_sent()
                if planned.grace_ms:
                    self.undo_bar.offer(ids, planned.grace_ms)
                self._commands.process_outbox.emit()
            self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.queued.emit(ids)

        self._sending.run(queue)

    @Slot(list)
    def _undo_send(self, ids: list[str]) -> None:
        """Brings a text back into the fields, or to the drafts if the fields are not empty."""

        def undo() -> None:
            """Raises DiskError; then nothing has changed."""
            draft = self._outbox.undo(ids, new_id())
            self._commands.process_outbox.emit()
            if draft is None:
                self._show_notice(self.tr("The text is already being sent."))
            elif self.is_empty():
                self.drafts.adopt(draft)
            else:
                self.drafts.keep()
                self._show_notice(self.tr("The text was not sent. It is under Drafts now."))

        self._undoing.run(undo)

    def _checked_draft(self) -> tuple[Draft | None, list[str]]:
        """The draft and its recipients if it can be sent; otherwise None, with the reason shown."""
        self._show_notice("")
        sender, view, text = self.picker.chosen(), self._view, self.text_field.text()
        problem = self.text_field.problem()
        recipients = self.recipient.check()
        over = self._counter.segments.utf16_units - MAX_TEXT_UNITS
        if sender is None or view is None:
            self._show_notice(self._no_sender_reason())
            self.picker.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        elif recipients is None:
            self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif problem:
            self._show_notice(problem)
            self.text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif over > 0:
            self._show_notice(
                self.tr(
                    "The text is %Ln character(s) over the limit of {limit}. Shorten it, or send"
                    " it as two texts.",
                    "",
                    over,
                ).format(limit=number(MAX_TEXT_UNITS))
            )
            self.text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first = Draft(self.drafts.id, view.key, sender.phone_number, recipients[0], text)
            return first, recipients
        return None, []

    def _no_sender_reason(self) -> str:
        if self._view is None:
            return self.tr("You are not signed in. Sign in to choose a number to text from.")
        if self._view.numbers is None:
            return self.tr(
                "Your numbers have not been read yet. What you typed stays here; send it when a"
                " number is shown under From."
            )
        return self.tr("There is no number to text from. What you typed stays here.")

    # --- while typing -------------------------------------------------------------------------

    @Slot()
    def _edited(self) -> None:
        if self._sending.is_waiting:
            # What is queued has to be what was there when Send was pressed.
            self._sending.cancel()
            self._show_notice(
                self.tr("The text was not sent yet: you changed it. Press Send again.")
            )
        self.drafts.save_later()

    @Slot()
    def _text_changed(self) -> None:
        self._counter.show_text(self.text_field.text())
        self._show_notice("")
        self._edited()

    @Slot()
    def _sender_changed(self) -> None:
        sender = self.picker.chosen()
        own = (sender.phone_number,) if sender is not None else ()
        self.link_offer.home_country = self._view.home_country if self._view else "US"
        self.recipient.set_home(self._view.home_country if self._view else "US", own)

    @Slot(str, str)
    def _switch_account(self, account: str, phone_number: str) -> None:
        self._wanted_sender = (account, phone_number)
        self._commands.choose_account.emit(account)

    @Slot(int)
    def _show_too_long(self, length: int) -> None:
        self._show_notice(
            self.tr(
                "That is {length} characters, and a text can have {limit}. It was not inserted;"
                " your copy is unchanged."
            ).format(length=number(length), limit=number(MAX_TEXT_UNITS))
        )

    def _show_notice(self, text: str) -> None:
        self._notice.say(text)
