"""The compose pane: write a text and queue it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, ConversationRow, Draft, MessageRow, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft, can_move
from desktop.texting.first_text import without_addition
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.drafts import DraftKeeper
from desktop.ui.compose.envelope import Envelope
from desktop.ui.compose.field_area import FieldArea
from desktop.ui.compose.field_filler import Route
from desktop.ui.compose.link_offer import LinkOffer
from desktop.ui.compose.low_area import LowArea
from desktop.ui.compose.sending import Sending
from desktop.ui.compose.text_field import TextField
from desktop.ui.text.notices import as_sentence
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import ElidedLabel, Label, inset, set_placeholder
from desktop.ui.widgets.tab_order import in_tab_order, stops
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme
from desktop.ui.widgets.yielding import TINY, WHOLE, Notes

# The text keeps a line for so many px of the pane, and never asks for more lines than these.
_LINE_SHARE = 140
_MOST_LEAST_LINES = 5
# Below this height, in px, the margins are smaller and hints go first.
_LOW = 388
# Below this height, in px, there is only room for a line of the text and *Send*.
_LOWEST = 170


class ComposePane(QFrame):
    """Nothing typed is lost: it stays in the fields until it is queued, and as a draft in the
    database over a restart. ``taken_back``: a text that was queued is in the fields again.
    ``planned_left`` carries the id of a planned text that stays as it is."""

    taken_back = Signal()
    planned_left = Signal(str)

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._current: AccountView | None = None
        """The account that a new text is from, unless the person chooses another number."""
        self._accounts: tuple[AccountView, ...] = ()
        self.envelope = Envelope(outbox, settings, theme, commands)
        self.picker, self.group = self.envelope.picker, self.envelope.group
        self.recipient = self.envelope.recipient
        self.text_field = TextField()
        self.text_field.setAccessibleName(self.tr("Text"))
        set_placeholder(self.text_field, self.tr("Write a text"))
        self.sending = Sending(outbox, settings, theme, commands, self.text_field, self)
        self.sending.notice.setObjectName("composeNotice")
        self._title = ElidedLabel(theme, size="heading", bold=True, name="composeTitle")
        self._title.show_longest(*self.sending.planned.plan.titles)
        self.link_offer = LinkOffer(theme)
        self._composition = Composition(self.recipient.field, self.text_field)
        self.drafts = DraftKeeper(
            outbox,
            theme,
            self._current_draft,
            self._show_draft,
            self._composition.commit,
            self.envelope.people,
            self,
        )
        self._lay_out()
        self._connect(commands)

    def _lay_out(self) -> None:
        fields = QWidget()
        layout = QVBoxLayout(fields)
        # The line of the drafts is higher than the title alone.
        layout.setContentsMargins(LARGE, SMALL, LARGE, 0)
        layout.setSpacing(NARROW)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.drafts.button)
        layout.addLayout(head)
        layout.addWidget(self.link_offer)
        layout.addWidget(self.envelope)
        # In a low window the fields above the text scroll. Text and Send stay visible.
        self._area = FieldArea(fields, self.envelope.whom, self.recipient.box)
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._area)
        end = self._lower_part(rows)
        # In a very low one, all of it but Send.
        self._whole = LowArea(
            content, self._area, self._line, self.text_field, self._notes, self.recipient.box
        )
        pane = QVBoxLayout(self)
        pane.setContentsMargins(1, 1, 1, 0)
        pane.setSpacing(0)
        pane.addWidget(self._whole, 1)
        pane.addLayout(end)
        # Tab goes from the recipients to the text, and on to Send.
        # A space that was meant for the text, or a press that was meant for Send, must not press
        # what is between them.
        in_tab_order(
            self.recipient.field,
            self.text_field,
            *stops(self.sending.button),
            *self.group.choices,
            *self.recipient.offer.buttons,
            *self.recipient.notes.buttons(),
            self.sending.attachments.clip,
            self.sending.templates.button,
            *stops(self._notes),
            *stops(self._warnings),
        )

    def _lower_part(self, above: QVBoxLayout) -> QVBoxLayout:
        """What is said here takes its room from the end of the text, and moves neither its
        beginning nor *Send*. ``above`` may scroll; what has to be seen together does not: why to
        send later, how to, and *Send*."""
        sending, envelope = self.sending, self.envelope
        label = Label(self._theme, self.tr("Te&xt"), size="small", role="muted")
        label.setBuddy(self.text_field)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label, 1)
        line.addWidget(sending.attachments.clip)
        line.addWidget(sending.templates.button)
        sending.attachments.follows = sending.button
        self._notes = Notes(
            sending.attachments,
            sending.undo_bar,
            sending.planned,
            sending.notice,
            sending.attachments.warning,
            envelope.picker.warning,
            envelope.consents_unknown,
            sending.before.first,
            sending.counter.notes,
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(NARROW)
        self._rows.addWidget(self._line)
        self._rows.addWidget(self.text_field, 1)
        self._rows.addWidget(self._notes)
        above.addLayout(self._rows, 1)
        self._warnings = Notes(sending.before, least=WHOLE)
        end = QHBoxLayout()
        end.setSpacing(SMALL)
        end.addWidget(sending.counter, 1)
        end.addWidget(sending.button, 0, Qt.AlignmentFlag.AlignBottom)
        self._end = QVBoxLayout()
        self._end.setSpacing(NARROW)
        self._end.addWidget(self._warnings)
        self._end.addSpacing(NARROW)
        self._end.addLayout(end)
        return self._end

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window, the text is lower before the fields above it scroll."""
        super().resizeEvent(event)
        lines = min(max(self.height() // _LINE_SHARE, 1), _MOST_LEAST_LINES)
        is_low, is_tiny = self.height() < _LOW, self.height() < TINY
        self.sending.counter.show_low(is_low=is_low)
        self._line.setHidden(is_tiny)
        self._whole.keep_lines(lines)
        self._warnings.keep(WHOLE if self.height() >= _LOWEST else 0)
        above, below = 0 if is_tiny else NARROW, SMALL if is_low else LARGE
        inset(self._rows, LARGE, above, LARGE, 0)
        inset(self._end, LARGE, NARROW, LARGE, below)

    def _connect(self, commands: Commands) -> None:
        self.envelope.changed.connect(self._envelope_changed)
        self.envelope.problem.connect(self.sending.notice.show_problem)
        self.envelope.edited.connect(self.sending.notice.withdraw)
        self.envelope.edited.connect(self.sending.edited)
        self.recipient.field.returnPressed.connect(self.text_field.setFocus)
        self.recipient.left_out.connect(self.text_field.setFocus)
        self.envelope.addressed.connect(self.text_field.setFocus)
        self.recipient.offer.list_wanted.connect(commands.open_list)
        for changed in (
            self.envelope.edited,
            self.text_field.textChanged,
            self.sending.attachments.changed,
            self.sending.planned.changed,
        ):
            changed.connect(self.drafts.save_later)
        self.sending.attachments.put((), self.drafts.id)
        self.sending.attachments.made_late.connect(self.drafts.take_files)
        self.sending.attachments.dropped.watch(self)
        planned = self.sending.planned
        planned.left.connect(self.leave_planned)
        planned.changed.connect(lambda: self._title.show_longest(*planned.plan.titles))
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
        if self.envelope.show_account(view, accounts, is_begun=not self.is_empty()):
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
        self.envelope.show_draft(draft)
        self.sending.attachments.put(draft.files, draft.id)
        self.text_field.setPlainText(draft.text)
        # Cursor at the end, to continue typing.
        self.text_field.moveCursor(QTextCursor.MoveOperation.End)
        self.show_account(self._current, self._accounts)

    @Slot()
    def begin_new(self) -> None:
        """Moves the current text to the drafts and starts an empty one."""
        self.drafts.set_aside()
        for area in (self._area, self._whole):
            area.verticalScrollBar().setValue(0)
        # One that was emptied by hand may still be from an account without numbers.
        self.show_account(self._current, self._accounts)
        self.recipient.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave_planned(self) -> None:
        """The planned text stays as it is, and what was changed is given up."""
        changes = self.sending.planned.plan.changes
        self.drafts.adopt(UnsentDraft(self.drafts.id, "", "", "", ""))
        self.drafts.keep()
        self.planned_left.emit(changes)

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
        self.drafts.adopt(found[0] if found else _draft_of(row, changes, self._country_of(row)))
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

    def write_to(self, row: ConversationRow) -> None:
        """Starts a new draft to the people of a group, to which others can be added."""
        country = self._country_of(row)
        to = ", ".join(as_written(one.number, country) for one in row.others)
        draft = UnsentDraft(new_id(), row.account.text, row.own, to, "", in_group=row.is_group)
        self.drafts.adopt(draft)
        self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _country_of(self, row: MessageRow | ConversationRow) -> str:
        views = (one for one in self._accounts if one.key == row.account)
        return next((one.home_country for one in views), "US")

    # --- what `Sending` asks for --------------------------------------------------------------

    def route(self) -> Route:
        return self.envelope.route()

    def checked(self) -> tuple[Draft, Sequence[str]] | None:
        self._composition.commit()
        self.sending.notice.say("")
        to = self.envelope.checked()
        if to is None or not self.sending.check_text():
            return None
        text = self.text_field.text()
        first = Draft(self.drafts.id, to.account, to.sender, to.recipients[0], text)
        return replace(first, in_group=to.in_group), to.recipients

    def clear(self, draft: Draft) -> None:
        del draft
        self.text_field.clear()
        self.sending.planned.clear()
        self.envelope.clear()
        self.drafts.was_sent()
        self.sending.attachments.put((), self.drafts.id)

    def take_back(self, draft: UnsentDraft, conversation: int) -> str:
        del conversation
        if not self.is_empty():
            self.drafts.keep()
            return ""
        self.drafts.adopt(draft)
        self.taken_back.emit()
        return self.tr("The text was not sent. It is in New text again.")

    @Slot()
    def _envelope_changed(self) -> None:
        own, numbers = self.envelope.own, self.recipient.model.numbers()
        self.link_offer.home_country = self.envelope.country
        self.sending.templates.marks.mark()
        self.sending.button.show_count(self.envelope.texts)
        self.sending.before.show_for(own, numbers, in_group=self.group.is_group)
        sender = self.picker.chosen()
        self.sending.attachments.show_for(sender, numbers, self.envelope.country)


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
