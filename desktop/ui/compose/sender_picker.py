"""The picker of the number to text from; it explains why there is none."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.model import AccountState, AccountView, CampaignState, Numbers, Reading, Sender
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.sender_combo import ACCOUNT_ROLE, LINE_ROLE, MARKS_ROLE, SenderCombo
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.numbers import gate_sentence, sender_line, sender_marks, state_line
from desktop.ui.text.plain import one_line
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import NARROW, Theme


def settings_key(prefix: str, account: str) -> str:
    """A QSettings key for an account, without the '/' that would create groups."""
    return f"{prefix}/{account.replace('/', '|')}"


class SenderPicker(QWidget):
    """Signals: ``changed`` when another number is chosen; ``reasons_wanted``;
    ``other_wanted`` with `AccountKey.text` and a number of another account."""

    changed = Signal()
    other_wanted = Signal(str, str)
    reasons_wanted = Signal()

    def __init__(self, theme: Theme, settings: QSettings, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("senderArea")
        self._settings = settings
        self._view: AccountView | None = None
        self._shown: tuple[tuple[object, ...], ...] = ()
        self.combo = SenderCombo(theme)
        self.combo.setAccessibleName(self.tr("Text from"))
        self.combo.currentIndexChanged.connect(self._picked)
        self._note = Label(
            theme, size="small", role="muted", wrap=True, name="senderNote", live=True
        )
        self._retry = button(self.tr("Try &again"), "numbersAgainButton", "link")
        self._retry.clicked.connect(self._retry_numbers)
        self.reasons = button(self.tr("&Why not my other numbers?"), "reasonsButton", "link")
        """Laid out by the pane."""
        self.reasons.clicked.connect(self.reasons_wanted)
        for link in (self._retry, self.reasons):
            link.setFont(theme.sized("small"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self.combo)
        layout.addWidget(self._note)
        layout.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_account(None)

    def chosen(self) -> Sender | None:
        """A number of the account that is shown, or None."""
        at = self.combo.currentIndex()
        return self._sender_at(at) if at >= 0 and self._is_own(at) else None

    def choose(self, phone_number: str) -> bool:
        """Chooses a number; returns False if it cannot text."""
        for at in range(self.combo.count()):
            if self._is_own(at) and self._sender_at(at).phone_number == phone_number:
                self.combo.setCurrentIndex(at)
                return True
        return False

    def _is_own(self, at: int) -> bool:
        account = self.combo.itemData(at, ACCOUNT_ROLE)
        return self._view is not None and account == self._view.key.text

    def _sender_at(self, at: int) -> Sender:
        sender = self.combo.itemData(at, Qt.ItemDataRole.UserRole)
        assert isinstance(sender, Sender)
        return sender

    def show_account(
        self, view: AccountView | None, accounts: tuple[AccountView, ...] = ()
    ) -> None:
        """Lists the numbers of ``view``, or of all ``accounts`` in groups. Keeps the chosen one
        if it can still text."""
        before, views = self._view, accounts or ((view,) if view is not None else ())
        shown = tuple(_shown_parts(each) for each in views)
        if before is not None and view is not None and before.key == view.key:
            if shown == self._shown:
                self._view = view
                return
            kept = self.chosen()
        else:
            kept = None
        self._view, self._shown = view, shown
        self.combo.blockSignals(True)
        self.combo.clear()
        for each in views:
            if len(views) > 1:
                self.combo.add_group(one_line(each.name, 40), state_line(each))
            for sender in each.numbers.senders if each.numbers is not None else ():
                self._add(each, sender)
        self._restore(kept)
        self.combo.blockSignals(False)
        can_choose = any(self.combo.itemData(at, ACCOUNT_ROLE) for at in range(self.combo.count()))
        self.combo.setEnabled(can_choose)
        self._explain()
        self.changed.emit()

    def _add(self, view: AccountView, sender: Sender) -> None:
        number = as_written(sender.phone_number, view.home_country)
        line, marks = sender_line(sender, view.extension_type), sender_marks(sender)
        self.combo.addItem(number, sender)
        at = self.combo.count() - 1
        self.combo.setItemData(at, line, LINE_ROLE)
        self.combo.setItemData(at, marks, MARKS_ROLE)
        self.combo.setItemData(at, view.key.text, ACCOUNT_ROLE)
        spoken = ", ".join(part for part in (number, line, marks) if part)
        self.combo.setItemData(at, spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _restore(self, kept: Sender | None) -> None:
        """Chooses ``kept``, the number used last, or the first of this account."""
        own = [at for at in range(self.combo.count()) if self._is_own(at)]
        if self._view is None or not own:
            self.combo.setCurrentIndex(-1)
            return
        last = self._settings.value(settings_key("sender", self._view.key.text), "")
        wanted = [kept.phone_number] if kept is not None else []
        for phone_number in (*wanted, str(last)):
            if self.choose(phone_number):
                return
        self.combo.setCurrentIndex(own[0])

    def remember(self) -> None:
        """Makes the chosen number the first choice of this account next time."""
        sender = self.chosen()
        if sender is not None and self._view is not None:
            key = settings_key("sender", self._view.key.text)
            self._settings.setValue(key, sender.phone_number)

    @Slot(int)
    def _picked(self, at: int) -> None:
        if at >= 0 and not self._is_own(at):
            # The window switches to the account of this number.
            account = self.combo.itemData(at, ACCOUNT_ROLE)
            if account:
                self.other_wanted.emit(account, self._sender_at(at).phone_number)
            return
        self.remember()
        self._explain()
        self.changed.emit()

    @Slot()
    def _retry_numbers(self) -> None:
        if self._view is not None:
            self._commands.read_again.emit(self._view.key.text, Reading.NUMBERS)

    def _explain(self) -> None:
        """Updates the note and links below the box, and the message in the box without a number."""
        view = self._view
        numbers = view.numbers if view is not None else None
        note, role, message, can_retry = "", "muted", "", False
        if view is None:
            message = self.tr("Not signed in")
        elif numbers is None and view.numbers_failed is not None:
            failed = view.numbers_failed
            message, role, can_retry = self.tr("Your numbers could not be read"), "bad", True
            note = one_line(as_sentence(failed))
        elif numbers is None and view.state == AccountState.SIGNED_OUT:
            message = self.tr("Signed out")
            note = self.tr("Sign in again to see your numbers.")
        elif numbers is None:
            message = self.tr("Reading your numbers…")
        else:
            message, note, role = self._explain_numbers(numbers)
        self.combo.show_message(message)
        self._note.set_role(role)
        self._note.say(note)
        self._retry.setVisible(can_retry)
        has_reasons = numbers is not None and bool(numbers.hidden or numbers.gates)
        self.reasons.setVisible(has_reasons)

    def _explain_numbers(self, numbers: Numbers) -> tuple[str, str, str]:
        if numbers.gates:
            sentences = " ".join(gate_sentence(gate) for gate in numbers.gates)
            return self.tr("No number can text now"), sentences, "bad"
        sender = self.chosen()
        if sender is None:
            note = (
                self.tr("None of the numbers you see in RingCentral can text for this sign-in.")
                if numbers.hidden
                else self.tr(
                    "RingCentral has given this sign-in no number. An administrator can assign one."
                )
            )
            return self.tr("No number to text from"), note, "muted"
        if sender.campaign == CampaignState.UNCONFIRMED:
            note = self.tr(
                "Texts from this number will probably fail: its campaign is not confirmed. An"
                " administrator can register it in the admin portal."
            )
            return "", note, "warn"
        return "", "", "muted"


def _shown_parts(view: AccountView) -> tuple[object, ...]:
    """The parts of an account that the picker shows: other changes must not rebuild the list."""
    return (
        view.key,
        view.name,
        state_line(view),
        view.numbers,
        view.numbers_failed,
        view.home_country,
        view.state,
    )
