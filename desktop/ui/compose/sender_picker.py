"""The picker of the number to text from; it explains why there is none."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.model import AccountState, AccountView, CampaignState, Numbers, Reading, Sender
from desktop.texting.phone import as_written
from desktop.texting.reach import Reach, reach_of
from desktop.ui.commands import Commands
from desktop.ui.compose.hidden_numbers import why_none_is_found
from desktop.ui.compose.sender_combo import ACCOUNT_ROLE, MARKS_ROLE, WHOSE_ROLE, SenderCombo
from desktop.ui.compose.sender_note import SenderNote
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.numbers import (
    gate_sentence,
    keyring_words,
    sender_lines,
    sender_marks,
    state_line,
)
from desktop.ui.text.plain import isolated, one_line, spoken, unbroken
from desktop.ui.widgets.labels import button, keep_room
from desktop.ui.widgets.theme import NARROW, Theme

_MOST_NAME = 40


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

    def __init__(
        self, theme: Theme, settings: QSettings, commands: Commands, *, remembers: bool = True
    ) -> None:
        """``remembers``: what is chosen is the first choice of the next new text."""
        super().__init__()
        self._remembers = remembers
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
        self.combo = SenderCombo(
            theme, lambda typed: why_none_is_found(self._accounts, typed, has_to=remembers)
        )
        self.combo.setAccessibleName(self.tr("Text from"))
        self.combo.currentIndexChanged.connect(self._picked)
        self._note = SenderNote(theme, "senderNote")
        self.warning = SenderNote(theme, "senderWarning")
        """What there is to know of a number that is chosen. Laid out by the pane, where it moves
        nothing: somebody may go through all the numbers."""
        for note in (self._note, self.warning):
            note.sign_in_wanted.connect(lambda: commands.sign_in_again.emit(self.of_text[0]))
            note.retry_wanted.connect(self._retry_numbers)
        self.reasons = button(self.tr("&Why not my other numbers?"), "reasonsButton", "link")
        """Laid out by the pane."""
        self.reasons.clicked.connect(self.reasons_wanted)
        self.reasons.setFont(theme.sized("small"))
        # It comes once the numbers were read, and moves nothing.
        keep_room(self.reasons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self.combo)
        layout.addWidget(self._note)
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
                self.combo.add_group(one_line(each.name, _MOST_NAME), self._group_lines(each))
            for sender in each.numbers.senders if each.numbers is not None else ():
                self._add(each, sender, is_named=len(views) > 1)
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

    def _add(self, view: AccountView, sender: Sender, *, is_named: bool) -> None:
        """``is_named``: whose number it is has to be said."""
        number = as_written(sender.phone_number, view.home_country)
        lines = sender_lines(sender, view.extension_type, view.name)
        marks = sender_marks(sender)
        self.combo.addItem(number, sender)
        at = self.combo.count() - 1
        self.combo.show_lines(at, lines)
        self.combo.setItemData(at, marks, MARKS_ROLE)
        self.combo.setItemData(at, view.key.text, ACCOUNT_ROLE)
        whose = isolated(one_line(view.name, _MOST_NAME)) if is_named else ""
        self.combo.setItemData(at, whose, WHOSE_ROLE)
        said = spoken(", ".join(part for part in (number, whose, lines[0], marks) if part))
        self.combo.setItemData(at, said, Qt.ItemDataRole.AccessibleTextRole)

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
        if self._remembers:
            self.remember()
        self._explain()
        self.changed.emit()
        if is_other:
            self.account_chosen.emit(account)

    @Slot()
    def _retry_numbers(self) -> None:
        if self.view is not None and self.view.is_unread:
            self._commands.remember_again.emit(self.view.key.text)
        elif self.view is not None:
            self._commands.read_again.emit(self.view.key.text, Reading.NUMBERS)

    def _explain(self) -> None:
        """Updates the notes and links, and the message in the box without a number."""
        sender, view = self.chosen(), self.view
        numbers = view.numbers if view is not None else None
        has_reasons = numbers is not None and bool(numbers.hidden or numbers.gates)
        self.reasons.setVisible(has_reasons)
        if sender is None:
            self.warning.say("")
            self._explain_none()
        else:
            self._note.say("")
            self._warn_of(sender)

    def _explain_none(self) -> None:
        """Why no number is chosen."""
        view = self.view
        numbers = view.numbers if view is not None else None
        is_signed_out = view is not None and view.state == AccountState.SIGNED_OUT
        is_unread = view is not None and view.is_unread
        role, note, can_retry = "muted", "", is_unread
        is_begun = bool(self.of_text[1])
        if is_begun and (view is None or (is_signed_out and numbers is None)):
            is_signed_out = True
            message, role, note = self.tr("No number chosen"), "warn", self._why_signed_out()
        elif view is None:
            message = self.tr("Not signed in")
        elif numbers is not None:
            message, note, role = self._explain_numbers(view, numbers)
        elif view.numbers_failed is not None:
            message, role, can_retry = self.tr("Your numbers could not be read"), "bad", True
            note = one_line(as_sentence(view.numbers_failed))
        elif is_unread:
            message, note = self.tr("Your sign-in cannot be read"), self._why_signed_out()
        elif is_signed_out:
            message, note = self.tr("Signed out"), self._why_signed_out()
        else:
            message = self.tr("Reading your numbers…")
        self.combo.show_message(message)
        self._note.say(note, role, can_retry=can_retry, can_sign_in=is_signed_out)

    def _warn_of(self, sender: Sender) -> None:
        """What there is to know of a number that is chosen."""
        self.combo.show_message("")
        view, words, role = self.view, [], "muted"
        is_signed_out = view is not None and view.state == AccountState.SIGNED_OUT
        if sender.campaign == CampaignState.UNCONFIRMED:
            role = "warn"
            words.append(
                self.tr(
                    "Texts from this number will probably fail: its campaign is not confirmed. An"
                    " administrator can register it in the admin portal."
                )
            )
        if view is not None and is_signed_out:
            one = self.tr("You are signed out. What you send waits until you sign in again.")
            named = self.tr("{name} is signed out. What you send waits until you sign in again.")
            several = named.format(name=isolated(one_line(view.name, _MOST_NAME)))
            words.append(several if len(self._accounts) > 1 else one)
        self.warning.say("\n".join(words), role, can_sign_in=is_signed_out)

    def _why_signed_out(self) -> str:
        """Of a text that was begun, by its number; of a new one, by the name of the account."""
        if self.view is not None and self.view.is_unread:
            return keyring_words(self.view, self.view.name if len(self._accounts) > 1 else "")
        if self.of_text[1]:
            words = self.tr("The account of {number} is signed out. Sign in with it to go on.")
            if self._can_choose:
                words = self.tr(
                    "The account of {number} is signed out. Sign in with it, or choose another"
                    " number."
                )
            return words.format(number=unbroken(isolated(as_written(self.of_text[1], "US"))))
        if self.view is None or len(self._accounts) < 2:
            return self.tr("Sign in again to see your numbers.")
        words = self.tr("Sign in again as {name} to see its numbers.")
        if self._can_choose:
            words = self.tr("Sign in again as {name}, or choose a number of another account.")
        return words.format(name=isolated(one_line(self.view.name, _MOST_NAME)))

    def _explain_numbers(self, view: AccountView, numbers: Numbers) -> tuple[str, str, str]:
        """Message, note and role where none of ``numbers`` is chosen."""
        if numbers.gates:
            sentences = " ".join(gate_sentence(gate) for gate in numbers.gates)
            return self.tr("No number can text now"), sentences, "bad"
        if self.of_text[1]:
            number = as_written(self.of_text[1], view.home_country)
            words = self.tr("{number} cannot text any more. Choose another number.")
            if not self._can_choose:
                words = self.tr("{number} cannot text any more.")
            note = words.format(number=unbroken(isolated(number)))
            return self.tr("No number chosen"), note, "warn"
        note = self.tr(
            "RingCentral has given this sign-in no number. An administrator can assign one."
        )
        if self._can_choose:
            words = self.tr(
                "None of the numbers of {name} can text. Choose a number of another account."
            )
            note = words.format(name=isolated(one_line(view.name, _MOST_NAME)))
        elif numbers.hidden:
            note = self.tr("None of the numbers you see in RingCentral can text for this sign-in.")
        return self.tr("No number to text from"), note, "muted"


def chosen_reach(picker: SenderPicker) -> Reach:
    """Whom the chosen number can text, and another one that can text abroad: of its own account
    rather than of the others."""
    view = picker.view
    country = view.home_country if view is not None else "US"
    views = sorted(picker._accounts, key=lambda one: view is None or one.key != view.key)
    found = (one.numbers.senders for one in views if one.numbers is not None)
    return reach_of(picker.chosen(), country, chain.from_iterable(found))


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
