"""The picker of the number to text from; it explains why there is none."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.model import AccountState, AccountView, CampaignState, Numbers, Reading, Sender
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.sender_combo import ACCOUNT_ROLE, MARKS_ROLE, SenderCombo
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.numbers import gate_sentence, sender_lines, sender_marks, state_line
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.widgets.labels import Label, button, keep_room
from desktop.ui.widgets.theme import NARROW, Theme


def settings_key(prefix: str, account: str) -> str:
    """A QSettings key for an account, without the '/' that would create groups."""
    return f"{prefix}/{account.replace('/', '|')}"


class SenderPicker(QWidget):
    """A text that was begun keeps its account and its number: where they cannot be chosen any more,
    none is, and the note says why.

    Signals: ``changed`` when another number is chosen; ``reasons_wanted``; ``account_chosen`` with
    the `AccountKey.text` of another account, of which the person chose a number."""

    changed = Signal()
    account_chosen = Signal(str)
    reasons_wanted = Signal()

    def __init__(self, theme: Theme, settings: QSettings, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("senderArea")
        self._settings = settings
        self.view: AccountView | None = None
        """The account that the text is from."""
        self.of_text = ("", "")
        """The `AccountKey.text` and the number that the text is from, also while they cannot be
        chosen."""
        self._accounts: tuple[AccountView, ...] = ()
        self._shown: tuple[object, ...] | None = None
        self.combo = SenderCombo(theme)
        self.combo.setAccessibleName(self.tr("Text from"))
        self.combo.currentIndexChanged.connect(self._picked)
        self._note = Label(
            theme, size="small", role="muted", wrap=True, name="senderNote", live=True
        )
        self._retry = button(self.tr("Try &again"), "numbersAgainButton", "link")
        self._retry.clicked.connect(self._retry_numbers)
        self._sign_in = button(self.tr("Sign in"), "senderSignInButton", "link")
        self._sign_in.clicked.connect(lambda _checked: commands.sign_in_again.emit(self.of_text[0]))
        self.reasons = button(self.tr("&Why not my other numbers?"), "reasonsButton", "link")
        """Laid out by the pane."""
        self.reasons.clicked.connect(self.reasons_wanted)
        # It comes once the numbers were read, and moves nothing.
        keep_room(self.reasons)
        for link in (self._retry, self._sign_in, self.reasons):
            link.setFont(theme.sized("small"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self.combo)
        layout.addWidget(self._note)
        for link in (self._retry, self._sign_in):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
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
        return self.view is not None and account == self.view.key.text

    def _sender_at(self, at: int) -> Sender:
        sender = self.combo.itemData(at, Qt.ItemDataRole.UserRole)
        assert isinstance(sender, Sender)
        return sender

    def wish(self, account: str, phone_number: str) -> None:
        """The text is from this account (`AccountKey.text`) and number; `show_account` follows."""
        self.of_text = (account, phone_number)
        self._shown = None

    def show_account(
        self,
        view: AccountView | None,
        accounts: tuple[AccountView, ...] = (),
        *,
        is_begun: bool = False,
    ) -> None:
        """Lists the numbers of ``view``, or of all ``accounts`` in groups. ``view``: the account
        that a new text is from. One that ``is_begun`` stays with its own."""
        views = accounts or ((view,) if view is not None else ())
        account, number = self.of_text
        stays = is_begun and bool(account)
        own = next((one for one in views if one.key.text == account), None) if stays else view
        if stays and own is None and not number:
            # No number was seen yet.
            stays, own = False, view
        if own is None or own.key.text != account:
            number = number if stays else ""
        shown = (own and own.key, stays, *map(_shown_parts, views))
        self.view, self._accounts = own, views
        if shown == self._shown:
            return
        self._shown = shown
        self.combo.blockSignals(True)
        self.combo.clear()
        for each in views:
            if len(views) > 1:
                self.combo.add_group(one_line(each.name, 40), self._group_lines(each))
            for sender in each.numbers.senders if each.numbers is not None else ():
                self._add(each, sender)
        self._restore(number, stays=stays)
        self.combo.blockSignals(False)
        self.combo.setEnabled(self._can_choose)
        self._explain()
        self.changed.emit()

    @property
    def _can_choose(self) -> bool:
        return any(self.combo.itemData(at, ACCOUNT_ROLE) for at in range(self.combo.count()))

    def _group_lines(self, view: AccountView) -> tuple[str, ...]:
        """From the longest to the shortest. Says it where there is nothing below the heading."""
        lines = (state_line(view), state_line(view, with_number=False))
        if view.numbers is None or view.numbers.senders:
            return lines
        none = self.tr("No number to text from")
        return (*(f"{line} · {none}" for line in lines), none)

    def _add(self, view: AccountView, sender: Sender) -> None:
        number = as_written(sender.phone_number, view.home_country)
        lines, marks = sender_lines(sender, view.extension_type), sender_marks(sender)
        self.combo.addItem(number, sender)
        at = self.combo.count() - 1
        self.combo.show_lines(at, lines)
        self.combo.setItemData(at, marks, MARKS_ROLE)
        self.combo.setItemData(at, view.key.text, ACCOUNT_ROLE)
        spoken = ", ".join(part for part in (number, lines[0], marks) if part)
        self.combo.setItemData(at, spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _restore(self, number: str, *, stays: bool) -> None:
        """Chooses ``number``. Where it cannot text, a text that ``stays`` with it has none, and
        another one has the number used last, or the first of the account."""
        self.combo.setCurrentIndex(-1)
        own = [at for at in range(self.combo.count()) if self._is_own(at)]
        if number and (self.choose(number) or stays):
            return
        if self.view is not None and own:
            last = self._settings.value(settings_key("sender", self.view.key.text), "")
            if not self.choose(str(last)):
                self.combo.setCurrentIndex(own[0])
        sender = self.chosen()
        account = self.view.key.text if self.view is not None else ""
        self.of_text = (account, sender.phone_number if sender is not None else "")

    def remember(self) -> None:
        """Makes the chosen number the first choice of this account next time."""
        sender = self.chosen()
        if sender is not None and self.view is not None:
            key = settings_key("sender", self.view.key.text)
            self._settings.setValue(key, sender.phone_number)

    @Slot(int)
    def _picked(self, at: int) -> None:
        account = self.combo.itemData(at, ACCOUNT_ROLE) if at >= 0 else ""
        is_other = bool(account) and not self._is_own(at)
        if account:
            self.view = next(one for one in self._accounts if one.key.text == account)
            self.of_text = (account, self._sender_at(at).phone_number)
        self.remember()
        self._explain()
        self.changed.emit()
        if is_other:
            self.account_chosen.emit(account)

    @Slot()
    def _retry_numbers(self) -> None:
        if self.view is not None:
            self._commands.read_again.emit(self.view.key.text, Reading.NUMBERS)

    def _explain(self) -> None:
        """Updates the note and links below the box, and the message in the box without a number."""
        view = self.view
        numbers = view.numbers if view is not None else None
        note, role, message, can_retry = "", "muted", "", False
        is_signed_out = view is not None and view.state == AccountState.SIGNED_OUT
        if view is None and self.of_text[1]:
            is_signed_out = True
            message, role, note = self.tr("No number chosen"), "warn", self._why_signed_out()
        elif view is None:
            message = self.tr("Not signed in")
        elif numbers is None and view.numbers_failed is not None:
            failed = view.numbers_failed
            message, role, can_retry = self.tr("Your numbers could not be read"), "bad", True
            note = one_line(as_sentence(failed))
        elif numbers is None and is_signed_out:
            message = self.tr("Signed out")
            note = self.tr("Sign in again to see your numbers.")
        elif numbers is None:
            message = self.tr("Reading your numbers…")
        else:
            message, note, role = self._explain_numbers(numbers)
            if is_signed_out and not note:
                words = self.tr("{name} is signed out.")
                note = words.format(name=isolated(one_line(view.name, 40)))
        self.combo.show_message(message)
        self._note.set_role(role)
        self._note.say(note)
        self._retry.setVisible(can_retry)
        self._sign_in.setVisible(is_signed_out)
        has_reasons = numbers is not None and bool(numbers.hidden or numbers.gates)
        self.reasons.setVisible(has_reasons)

    def _why_signed_out(self) -> str:
        number = unbroken(isolated(as_written(self.of_text[1], "US")))
        if self._can_choose:
            words = self.tr(
                "The account of {number} is signed out. Sign in with it, or choose another number."
            )
        else:
            words = self.tr("The account of {number} is signed out. Sign in with it to go on.")
        return words.format(number=number)

    def _explain_numbers(self, numbers: Numbers) -> tuple[str, str, str]:
        if numbers.gates:
            sentences = " ".join(gate_sentence(gate) for gate in numbers.gates)
            return self.tr("No number can text now"), sentences, "bad"
        sender = self.chosen()
        if sender is None and self.of_text[1] and self.view is not None:
            number = as_written(self.of_text[1], self.view.home_country)
            words = self.tr("{number} cannot text any more. Choose another number.")
            if not self._can_choose:
                words = self.tr("{number} cannot text any more.")
            return (
                self.tr("No number chosen"),
                words.format(number=unbroken(isolated(number))),
                "warn",
            )
        if sender is None:
            return self.tr("No number to text from"), self._why_none(numbers), "muted"
        if sender.campaign == CampaignState.UNCONFIRMED:
            note = self.tr(
                "Texts from this number will probably fail: its campaign is not confirmed. An"
                " administrator can register it in the admin portal."
            )
            return "", note, "warn"
        return "", "", "muted"

    def _why_none(self, numbers: Numbers) -> str:
        """No number of the account can text."""
        if self.view is not None and self._can_choose:
            words = self.tr(
                "None of the numbers of {name} can text. Choose a number of another account."
            )
            return words.format(name=isolated(one_line(self.view.name, 40)))
        if numbers.hidden:
            return self.tr("None of the numbers you see in RingCentral can text for this sign-in.")
        return self.tr(
            "RingCentral has given this sign-in no number. An administrator can assign one."
        )


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
