"""The compose pane: write a text and queue it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountState, AccountView, Draft, MessageRow, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft, can_move
from desktop.texting.first_text import without_addition
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.before_sending import OwnSender
from desktop.ui.compose.consents_unknown import ConsentsUnknown
from desktop.ui.compose.drafts import DraftKeeper
from desktop.ui.compose.field_area import FieldArea
from desktop.ui.compose.field_filler import Route
from desktop.ui.compose.group_choice import GroupChoice
from desktop.ui.compose.link_offer import LinkOffer
from desktop.ui.compose.recipient import PeopleLookup
from desktop.ui.compose.recipient_field import RecipientField
from desktop.ui.compose.sender_picker import SenderPicker
from desktop.ui.compose.sending import Sending
from desktop.ui.compose.text_field import TextField
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label, set_placeholder
from desktop.ui.widgets.tab_order import in_tab_order
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

_MOST_NAME = 40


class ComposePane(QFrame):
    """Nothing typed is lost: it stays in the fields until it is queued, and as a draft in the
    database over a restart."""

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("card")
        self._theme = theme
        self._current: AccountView | None = None
        """The account that a new text is from, unless the person chooses another number."""
        self._accounts: tuple[AccountView, ...] = ()
        self._is_mending = False
        """The notice says that a recipient cannot be texted."""
        self.picker = SenderPicker(theme, settings, commands)
        self._people = PeopleLookup(outbox)
        self.recipient = RecipientField(theme, self._people)
        self.text_field = TextField()
        self.text_field.setAccessibleName(self.tr("Text"))
        set_placeholder(self.text_field, self.tr("Write a text"))
        self.sending = Sending(outbox, settings, theme, commands, self.text_field, self)
        self.sending.notice.setObjectName("composeNotice")
        self._title = Label(theme, self.sending.planned.plan.title, size="heading", bold=True)
        self._hint = Label(
            theme, size="small", role="muted", wrap=True, name="composeHint", live=True
        )
        self._hint.hide()
        self.link_offer = LinkOffer(theme)
        self._composition = Composition(self.recipient.field, self.text_field)
        self.drafts = DraftKeeper(
            outbox,
            theme,
            self._current_draft,
            self._show_draft,
            self._composition.commit,
            self._people,
            self,
        )
        self._consents_unknown = ConsentsUnknown(settings, theme)
        self.group = GroupChoice(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fields = QWidget()
        layout = QVBoxLayout(fields)
        layout.setContentsMargins(LARGE, LARGE, LARGE, 0)
        layout.setSpacing(NARROW)
        head = QHBoxLayout()
        head.addWidget(self._title)
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
            line = QHBoxLayout()
            line.addWidget(label, 1)
            if widget is self.picker:
                line.addWidget(self.picker.reasons)
            elif widget is self.text_field:
                line.addWidget(self.sending.attachments.clip)
                line.addWidget(self.sending.templates.button)
            layout.addLayout(line)
            layout.addWidget(widget, 1 if widget is self.text_field else 0)
            if widget is self.picker:
                layout.addWidget(self._consents_unknown)
            elif widget is self.recipient:
                layout.addWidget(self.group)
            else:
                layout.addWidget(self.sending.attachments)
                self.sending.attachments.follows = self.text_field
            layout.addSpacing(SMALL)
        # In a low window the fields scroll and Send stays visible.
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 0)
        rows.setSpacing(0)
        rows.addWidget(FieldArea(fields, self.text_field), 1)
        rows.addLayout(_foot(self.sending, self._hint))
        # Tab goes from the recipients to the text, and on to Send.
        in_tab_order(
            self.sending.button.last,
            *self.group.choices,
            self.sending.attachments.clip,
            self.sending.templates.button,
        )

    def _connect(self) -> None:
        self.picker.changed.connect(self._sender_changed)
        self.picker.account_chosen.connect(self._commands.choose_account)
        self.recipient.edited.connect(self.sending.edited)
        self.recipient.edited.connect(self.drafts.save_later)
        self.recipient.changed.connect(self._recipients_changed)
        self.recipient.field.returnPressed.connect(self.text_field.setFocus)
        self.recipient.offer.list_wanted.connect(self._commands.open_list)
        self.text_field.textChanged.connect(self.drafts.save_later)
        for changed in (
            self.sending.attachments.changed,
            self.sending.planned.changed,
            self.group.changed,
        ):
            changed.connect(self.drafts.save_later)
        self.group.changed.connect(self._group_changed)
        for changed in (self.group.changed, self.picker.combo.activated):
            changed.connect(self.sending.edited)
        self.sending.attachments.put((), self.drafts.id)
        self.sending.attachments.made_late.connect(self.drafts.take_files)
        self.sending.attachments.dropped.watch(self)
        planned = self.sending.planned
        planned.left.connect(self._leave_planned)
        planned.changed.connect(lambda: self._title.setText(planned.plan.title))
        self.drafts.button.chosen.connect(lambda _id: self.text_field.setFocus())
        say = self.sending.notice.say
        self.drafts.failed.connect(lambda error: say(as_sentence(error.notice)))

    # --- what is shown ------------------------------------------------------------------------

    def show_account(
        self, view: AccountView | None, accounts: tuple[AccountView, ...] = ()
    ) -> None:
        """``view``: the account that an empty text is from. One that was begun stays with its
        own."""
        self._current, self._accounts = view, accounts
        self.picker.show_account(view, accounts, is_begun=not self.is_empty())
        self._sender_changed()
        if self._people.show_accounts(accounts):
            self.drafts.update_menu()

    def _current_draft(self, id_: str) -> UnsentDraft:
        """The contents of the fields as a draft."""
        account, phone_number = self.picker.of_text
        return UnsentDraft(
            id_,
            account,
            phone_number,
            self.recipient.text(),
            self.text_field.toPlainText(),
            files=self.sending.attachments.files,
            in_group=self.group.is_group,
            send_at=self.sending.planned.plan.at,
            changes=self.sending.planned.plan.changes,
        )

    def _show_draft(self, draft: UnsentDraft) -> None:
        self.sending.notice.say("")
        self.sending.planned.show_time(draft.send_at, draft.changes)
        if not draft.is_empty:
            self.picker.wish(draft.account, draft.sender)
        self.recipient.set_text(draft.recipient)
        self.group.choose(is_group=draft.in_group)
        self.sending.attachments.put(draft.files, draft.id)
        self.text_field.setPlainText(draft.text)
        # Cursor at the end, to continue typing.
        self.text_field.moveCursor(QTextCursor.MoveOperation.End)
        self.show_account(self._current, self._accounts)

    @Slot()
    def begin_new(self) -> None:
        """Moves the current text to the drafts and starts an empty one."""
        self.drafts.set_aside()
        self.recipient.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _leave_planned(self) -> None:
        """The planned text stays as it is, and what was changed is given up."""
        self.drafts.adopt(UnsentDraft(self.drafts.id, "", "", "", ""))
        self.drafts.keep()

    def is_empty(self) -> bool:
        return self._current_draft("").is_empty and self.sending.attachments.is_empty

    def edit(self, row: MessageRow) -> None:
        """Starts a new draft from a text that was not sent. One that changes a planned text keeps
        its time, and is opened again where there is one."""
        changes = row.id if can_move(row) else ""
        try:
            found = [one for one in self.drafts.all() if changes and one.changes == changes]
        except DiskError as error:
            self.sending.notice.say(as_sentence(error.notice))
            return
        views = (one for one in self._accounts if one.key == row.account)
        country = next((one.home_country for one in views), "US")
        self.drafts.adopt(found[0] if found else _draft_of(row, changes, country))
        if changes and not found:
            # What was added is added again.
            text = without_addition(row.text, self.sending.before.addition)
            self.text_field.setPlainText(text)
            self.text_field.moveCursor(QTextCursor.MoveOperation.End)
        self.text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sending.edited()
        if row.files_lost and not row.files:
            words = self.tr("The pictures or files of this text are lost. Attach them again.")
            self.sending.notice.say(words)
        self.drafts.save_later()

    # --- what `Sending` asks for --------------------------------------------------------------

    def route(self) -> Route:
        sender = self.picker.chosen()
        own = sender.phone_number if sender is not None else ""
        found = (one for one in self.recipient.model.recipients if one.number)
        return Route.of(self.picker.view, own, {one.number: one.name for one in found})

    def checked(self) -> tuple[Draft, Sequence[str]] | None:
        self._composition.commit()
        self.sending.notice.say("")
        sender, view = self.picker.chosen(), self.picker.view
        # Before the entry that is still being typed counts.
        was_group = self.group.is_group
        recipients = self.recipient.check()
        if sender is None or view is None:
            self.sending.notice.say(self._no_sender_reason())
            self.picker.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        elif recipients is None:
            bad = len(self.recipient.model.bad())
            if bad and self.recipient.model.numbers():
                words = self.tr(
                    "Nothing was sent: %Ln recipient(s) cannot be texted. Correct what is red under"
                    " To, or leave it out.",
                    "",
                    bad,
                )
                self.sending.notice.say(words)
                self._is_mending = True
            self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif was_group and not self.group.is_group:
            words = self.tr(
                "A group can have up to 10 people. Remove some, or press Send again to send one"
                " text to each."
            )
            self.sending.notice.say(words)
            self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sending.check_text():
            text = self.text_field.text()
            first = Draft(self.drafts.id, view.key, sender.phone_number, recipients[0], text)
            in_group = self.group.is_group and len(recipients) > 1
            return replace(first, in_group=in_group), recipients
        return None

    def clear(self, draft: Draft) -> None:
        del draft
        self.picker.remember()
        self.recipient.set_text("")
        self.text_field.clear()
        self.sending.planned.clear()
        self.group.choose(is_group=False)
        self.drafts.was_sent()
        self.sending.attachments.put((), self.drafts.id)
        self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self, draft: UnsentDraft, conversation: int) -> bool:
        del conversation
        if not self.is_empty():
            self.drafts.keep()
            return False
        self.drafts.adopt(draft)
        return True

    def _no_sender_reason(self) -> str:
        view = self.picker.view
        if view is None and not self._accounts:
            return self.tr("You are not signed in. Sign in to choose a number to text from.")
        if view is not None and view.numbers is None:
            return self.tr(
                "Your numbers have not been read yet. What you typed stays here; send it when a"
                " number is shown under From."
            )
        if self.picker.of_text[1]:
            return self.tr("Choose a number under From. What you typed stays here.")
        return self.tr("There is no number to text from. What you typed stays here.")

    # --- who it goes from and to --------------------------------------------------------------

    @Slot(int)
    def _recipients_changed(self, count: int) -> None:
        self.group.show_count(count)
        if self._is_mending and not self.recipient.model.bad():
            self.sending.notice.say("")
            self._is_mending = False
        self.sending.templates.marks.mark()
        self._group_changed()

    @Slot()
    def _group_changed(self) -> None:
        # While one of them cannot be texted, Send sends nothing.
        is_one = self.group.is_group or bool(self.recipient.model.bad())
        self.sending.button.show_count(1 if is_one else len(self.recipient.model.numbers()))
        self._show_before_sending()

    @Slot()
    def _sender_changed(self) -> None:
        sender, view = self.picker.chosen(), self.picker.view
        own = (sender.phone_number,) if sender is not None else ()
        self._people.view = view
        country = view.home_country if view is not None else "US"
        self.link_offer.home_country = country
        self.recipient.set_home(country, own)
        self._consents_unknown.show_account(view)
        hint = ""
        if view is not None and view.state == AccountState.SIGNED_OUT:
            hint = self.tr("You are signed out. What you send waits until you sign in again.")
            if len(self._accounts) > 1:
                words = self.tr(
                    "{name} is signed out. What you send waits until you sign in again."
                )
                hint = words.format(name=isolated(one_line(view.name, _MOST_NAME)))
        self._hint.say(hint)
        self._show_before_sending()

    def _show_before_sending(self) -> None:
        sender, view = self.picker.chosen(), self.picker.view
        own, numbers = None, self.recipient.model.numbers()
        country = view.home_country if view is not None else "US"
        if sender is not None and view is not None:
            own = OwnSender(view.key, sender.phone_number, country)
        self.sending.before.show_for(own, numbers, in_group=self.group.is_group)
        self.sending.attachments.show_for(sender, numbers, country)


def _draft_of(row: MessageRow, changes: str, country: str) -> UnsentDraft:
    """``changes``: as in `UnsentDraft`."""
    return UnsentDraft(
        new_id(),
        row.account.text,
        row.sender,
        ", ".join(as_written(one, country) for one in row.recipients),
        row.text,
        files=row.files,
        in_group=row.is_group,
        send_at=row.send_at if changes else None,
        changes=changes,
    )


def _foot(sending: Sending, hint: QWidget) -> QVBoxLayout:
    """What stays visible below the fields."""
    foot = QVBoxLayout()
    foot.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
    foot.setSpacing(NARROW)
    foot.addWidget(sending.undo_bar)
    foot.addWidget(sending.planned)
    foot.addWidget(sending.notice)
    foot.addWidget(sending.attachments.warning)
    foot.addWidget(hint)
    foot.addWidget(sending.before)
    foot.addWidget(sending.counter.notes)
    end = QHBoxLayout()
    end.setSpacing(SMALL)
    end.addWidget(sending.counter, 1)
    end.addWidget(sending.button, 0, Qt.AlignmentFlag.AlignBottom)
    foot.addSpacing(NARROW)
    foot.addLayout(end)
    return foot
