"""Who a text is from and who it is to."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import AccountKey, AccountView
from desktop.core.records import Record
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.commands import Commands
from desktop.ui.compose.before_sending import OwnSender
from desktop.ui.compose.consents_unknown import ConsentsUnknown
from desktop.ui.compose.field_filler import Route
from desktop.ui.compose.group_choice import GroupChoice
from desktop.ui.compose.recipient import PeopleLookup
from desktop.ui.compose.recipient_field import RecipientField
from desktop.ui.compose.sender_picker import SenderPicker, chosen_reach
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import NARROW, Theme


class Addressed(Record, frozen=True):
    """From whom and to whom a text goes: it can. Numbers in E.164."""

    account: AccountKey
    sender: str
    recipients: tuple[str, ...]
    in_group: bool


class Envelope(QWidget):
    """``changed``: who it is from or to. ``edited``: the person did that, or is typing.
    ``problem`` carries a sentence why it cannot go; empty: the last one does not hold any more.
    ``addressed``: the text comes next.

    What it says beside its fields stands above *Send*, or has its room from the start: nothing
    below it moves, but for a long list of recipients and for what has to be answered."""

    changed = Signal()
    edited = Signal()
    problem = Signal(str)
    addressed = Signal()

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._accounts: tuple[AccountView, ...] = ()
        self._is_mending = False
        """The problem is that a recipient cannot be texted."""
        self.people = PeopleLookup(outbox)
        self.picker = SenderPicker(theme, settings, commands)
        self.recipient = RecipientField(theme, self.people)
        self.group = GroupChoice(theme)
        self.consents_unknown = ConsentsUnknown(settings, theme)
        """Laid out by the pane."""
        self._lay_out(theme)
        self.picker.changed.connect(self._sender_changed)
        self.picker.account_chosen.connect(commands.choose_account)
        self.picker.combo.activated.connect(self._write_on)
        self.recipient.changed.connect(self._recipients_changed)
        self.recipient.notes.may_stop.wanted.connect(commands.open_conversation)
        self.group.changed.connect(self._show_group)
        self.group.changed.connect(self.changed)
        for done in (self.recipient.edited, self.group.changed, self.picker.combo.activated):
            done.connect(self.edited)

    def _lay_out(self, theme: Theme) -> None:
        whose = Label(theme, self.tr("&From"), size="small", role="muted")
        whose.setBuddy(self.picker.combo)
        source = QHBoxLayout()
        source.addWidget(whose, 1)
        source.addWidget(self.picker.reasons)
        whom = Label(theme, self.tr("&To"), size="small", role="muted")
        whom.setBuddy(self.recipient.field)
        goal = FlowLayout(rest_at_end=True)
        goal.addWidget(whom)
        goal.addWidget(self.group)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addLayout(source)
        layout.addWidget(self.picker)
        layout.addLayout(goal)
        layout.addWidget(self.recipient)
        recipient = self.recipient
        self.whom = (whom, self.group, recipient.box, recipient.offer, *recipient.notes.parts)
        """The recipients, how they get it, and what is said about them."""

    # --- what is shown ------------------------------------------------------------------------

    def show_account(
        self, view: AccountView | None, accounts: tuple[AccountView, ...], *, is_begun: bool
    ) -> bool:
        """As `SenderPicker.show_account`. Returns whether people may have other names now."""
        self._accounts = accounts
        self.picker.show_account(view, accounts, is_begun=is_begun)
        self._sender_changed()
        return self.people.show_accounts(accounts)

    def show_draft(self, draft: UnsentDraft) -> None:
        """`show_account` follows."""
        if not draft.is_empty:
            self.picker.wish(draft.account, draft.sender)
        self.recipient.set_text(draft.recipient)
        self.group.choose(is_group=draft.in_group)

    def clear(self) -> None:
        """The text was sent."""
        self.picker.remember()
        self.recipient.set_text("")
        self.group.choose(is_group=False)
        self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def own(self) -> OwnSender | None:
        """The number that it is from; None where none can be chosen."""
        sender, view = self.picker.chosen(), self.picker.view
        if sender is None or view is None:
            return None
        return OwnSender(view.key, sender.phone_number, self.country)

    @property
    def country(self) -> str:
        view = self.picker.view
        return view.home_country if view is not None else "US"

    @property
    def texts(self) -> int:
        """How many are sent. While one of the recipients cannot be texted, *Send* sends nothing."""
        is_one = self.group.is_group or bool(self.recipient.model.bad())
        return 1 if is_one else len(self.recipient.model.numbers())

    def route(self) -> Route:
        own = self.own.number if self.own is not None else ""
        found = (one for one in self.recipient.model.recipients if one.number)
        return Route.of(self.picker.view, own, {one.number: one.name for one in found})

    # --- before sending -----------------------------------------------------------------------

    def checked(self) -> Addressed | None:
        """None where it cannot go, with the reason told and the focus where it can be mended."""
        # Before the entry that is still being typed counts.
        was_group = self.group.is_group
        own, recipients = self.own, self.recipient.check()
        if own is None:
            self.problem.emit(self._no_sender_reason())
            self.picker.combo.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if recipients is not None and self.group.is_group == was_group:
            in_group = was_group and len(recipients) > 1
            return Addressed(own.account, own.number, tuple(recipients), in_group)
        if recipients is not None:
            words = self.tr(
                "A group can have up to 10 people. Remove some, or press Send again to send one"
                " text to each."
            )
            self.problem.emit(words)
        elif self.recipient.model.bad() and self.recipient.model.numbers():
            words = self.tr(
                "Nothing was sent: %Ln recipient(s) cannot be texted. Correct what is red under"
                " To, or leave it out.",
                "",
                len(self.recipient.model.bad()),
            )
            self.problem.emit(words)
            self._is_mending = True
        self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

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

    # --- changes ------------------------------------------------------------------------------

    @Slot(int)
    def _recipients_changed(self, count: int) -> None:
        self.group.show_count(count)
        self._show_group()
        if self._is_mending and not self.recipient.model.bad():
            self.problem.emit("")
            self._is_mending = False
        self.changed.emit()

    @Slot()
    def _show_group(self) -> None:
        self.recipient.notes.show_group(self.group.words)

    @Slot()
    def _write_on(self) -> None:
        """A number was chosen under *From*: what is typed then is whom to text, or the text."""
        if self.recipient.text().strip():
            self.addressed.emit()
        else:
            self.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _sender_changed(self) -> None:
        own = self.own
        self.people.view = self.picker.view
        reach = chosen_reach(self.picker)
        self.recipient.set_home(self.country, (own.number,) if own is not None else (), reach)
        self.consents_unknown.show_account(self.picker.view)
        self.changed.emit()
