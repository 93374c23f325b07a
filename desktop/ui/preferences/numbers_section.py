"""The numbers of each account: which can text, and why each other one cannot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountState,
    AccountView,
    HiddenNumber,
    HiddenReason,
    Reading,
    Sender,
)
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.preferences.section import Section, selectable
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.numbers import (
    CALL_QUEUE,
    gate_sentence,
    keyring_words,
    reason_sentence,
    sender_line,
    sender_marks,
    state_line,
)
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.labels import Label, rule
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

_MAX_NAME = 60
_MAX_LABEL = 40


class NumbersSection(Section):
    def __init__(self, theme: Theme, commands: Commands) -> None:
        lead = self.tr(
            "RingCentral lets a number text only for the account that it belongs to or is assigned"
            " to."
        )
        super().__init__(theme, "numbers", self.tr("Numbers"), lead)
        self._commands = commands
        self._shown: AccountList | None = None
        self._reasons: dict[AccountKey, QWidget] = {}
        self._names: dict[AccountKey, QWidget] = {}
        self._wanted: AccountKey | None = None

    def show_accounts(self, accounts: AccountList) -> None:
        if accounts == self._shown:
            return
        self._shown = accounts
        self._reasons, self._names = {}, {}
        self.refilled()
        for view in accounts.views:
            if len(accounts.views) > 1:
                self._add_name(view)
            self._add_account(view)
        if not accounts.views:
            words = self.tr("Your numbers are shown here once you have signed in.")
            self.card().addWidget(self.label(words, role="muted"))
        self._add_names()
        self.show_rows()

    def show_reasons(self, account: AccountKey) -> None:
        """Scrolls to why the other numbers of this account cannot text."""
        self._wanted = account
        # The page has no size before it is shown.
        QTimer.singleShot(0, self, self._scroll)

    @Slot()
    def _scroll(self) -> None:
        wanted = self._reasons.get(self._wanted) if self._wanted is not None else None
        if wanted is None:
            return
        bar = self.verticalScrollBar()

        def place(widget: QWidget) -> int:
            """Where the page has to be, so that it begins with this."""
            return bar.value() + widget.mapTo(self.viewport(), QPoint()).y() - MEDIUM

        to = min(place(wanted), bar.maximum())
        for name in self._names.values():
            # Whole, or not seen at all.
            if place(name) < to < place(name) + MEDIUM + name.height():
                to = place(name)
        bar.setValue(to)

    def _add_name(self, view: AccountView) -> None:
        name = one_line(view.name, _MAX_NAME)
        self.rows.addSpacing(SMALL)
        heading = Label(self.theme, name, size="heading", bold=True, wrap=True)
        self.rows.addWidget(heading)
        self._names[view.key] = heading
        self.rows.addWidget(self.note(state_line(view)))

    def _add_account(self, view: AccountView) -> None:
        numbers = view.numbers
        if numbers is None:
            self._add_missing(view)
            return
        rows = self._list(self.tr("Can text"))
        for gate in numbers.gates:
            rows.addWidget(_spaced(self.label(gate_sentence(gate), role="bad")))
        for at, sender in enumerate(numbers.senders):
            if at or numbers.gates:
                rows.addWidget(rule())
            rows.addWidget(self._sender(sender, view))
        if not numbers.senders and not numbers.gates:
            rows.addWidget(_spaced(self.label(self.tr("None of your numbers."), role="muted")))
        self._add_reload(view)
        if numbers.hidden:
            rows = self._list(self.tr("Cannot text, and why"))
            self._reasons[view.key] = self.last_card
            for at, hidden in enumerate(numbers.hidden):
                if at:
                    rows.addWidget(rule())
                rows.addWidget(self._hidden(hidden, view))

    def _add_missing(self, view: AccountView) -> None:
        words, role = self.tr("Reading your numbers…"), "muted"
        if view.numbers_failed is not None:
            words, role = one_line(as_sentence(view.numbers_failed)), "bad"
        elif view.is_unread:
            words = keyring_words(view, view.name)
        elif view.state == AccountState.SIGNED_OUT:
            words = self.tr("Sign in again to see your numbers.")
        self.card().addWidget(self.label(words, role=role))
        if view.state != AccountState.SIGNED_OUT:
            self._add_reload(view)

    def _add_reload(self, view: AccountView) -> None:
        def read() -> None:
            self._commands.read_again.emit(view.key.text, Reading.NUMBERS)

        made = self.link(self.tr("Reload numbers"), "reloadNumbersButton", read)
        name = one_line(view.name, _MAX_NAME)
        made.setAccessibleName(self.tr("Reload the numbers of {name}").format(name=name))
        self.rows.addWidget(made)

    def _list(self, heading: str) -> QVBoxLayout:
        """A card whose rows go from edge to edge."""
        box = QWidget()
        around = QVBoxLayout(box)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(SMALL)
        around.addWidget(self.label(heading, bold=True))
        frame = QFrame()
        frame.setObjectName("card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        around.addWidget(frame)
        self.rows.addWidget(box)
        self.last_card = box
        return rows

    def _sender(self, sender: Sender, view: AccountView) -> QWidget:
        line = sender_line(sender, view.extension_type, view.name)
        marks = sender_marks(sender)
        words = " · ".join(part for part in (line, marks) if part)
        number = as_written(sender.phone_number, view.home_country)
        return self._row("numberRow", number, "", words)[0]

    def _hidden(self, number: HiddenNumber, view: AccountView) -> QWidget:
        row, end = self._row(
            "reasonRow",
            as_written(number.phone_number, view.home_country),
            one_line(number.label, _MAX_LABEL),
            reason_sentence(number),
        )
        other = self._signed_in_for(number, view)
        if other is not None:
            words = self.tr("You are signed in with {name}, too: choose the number in From.")
            end.addWidget(self.label(words.format(name=isolated(one_line(other.name, _MAX_NAME)))))
        elif _is_of_queue(number):
            assert number.owner is not None
            words, add = self.tr("Sign in as this queue"), self._commands.add_queue.emit
            offer = self.press_button(words, "signInAsQueueButton", add)
            name = one_line(number.owner.name, _MAX_NAME)
            offer.setAccessibleName(self.tr("Sign in as the call queue {name}").format(name=name))
            end.addSpacing(NARROW)
            end.addWidget(offer)
        return row

    def _signed_in_for(self, number: HiddenNumber, view: AccountView) -> AccountView | None:
        """Another account here that can text from the number."""
        for other in self._shown.views if self._shown is not None else ():
            is_one = (other.key.server, other.key.account_id) == (
                view.key.server,
                view.key.account_id,
            )
            senders = other.numbers.senders if other.numbers is not None else ()
            if is_one and any(one.phone_number == number.phone_number for one in senders):
                return other
        return None

    def _row(self, name: str, number: str, label: str, words: str) -> tuple[QWidget, QVBoxLayout]:
        row = QWidget()
        row.setObjectName(name)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(selectable(Label(self.theme, one_line(number, _MAX_LABEL), bold=True)))
        if label:
            top.addWidget(self.label(label, role="muted"), 1)
        else:
            top.addStretch()
        rows = QVBoxLayout(row)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        rows.setSpacing(NARROW)
        rows.addLayout(top)
        rows.addWidget(self.label(words, role="muted"))
        return row, rows

    def _add_names(self) -> None:
        card = self.card(self.tr("Names of other people's numbers"))
        card.addWidget(
            self.note(
                self.tr(
                    "Names that you give to a number in its conversation, and those of imported"
                    " contacts, are shown instead of the number. They stay on this computer."
                )
            )
        )
        card.addWidget(
            self.press_button(
                self.tr("&Import contacts…"),
                "importContactsButton",
                self._commands.import_contacts.emit,
            )
        )


def _spaced(label: Label) -> Label:
    label.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    return label


def _is_of_queue(number: HiddenNumber) -> bool:
    return (
        number.reason == HiddenReason.OTHER_OWNER
        and number.owner is not None
        and number.owner.extension_type == CALL_QUEUE
    )
