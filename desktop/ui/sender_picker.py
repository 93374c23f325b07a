"""The number to text from: exactly those that can, and what to know where there are none."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model import CampaignState, Numbers, Sender, SessionState, SessionView
from desktop.phone import as_written
from desktop.ui.labels import Label, button
from desktop.ui.number_words import gate_sentence, sender_kind
from desktop.ui.plain import isolated, one_line
from desktop.ui.sender_combo import LINE_ROLE, SenderCombo
from desktop.ui.theme import NARROW, Theme


def settings_key(prefix: str, session: str) -> str:
    """A key of QSettings for a session: '/' would make groups of it."""
    return f"{prefix}/{session.replace('/', '|')}"


class SenderPicker(QWidget):
    """Signals: ``changed`` when another number is chosen; ``reasons_wanted``; ``numbers_wanted``
    with `SessionKey.text`."""

    changed = Signal()
    reasons_wanted = Signal()
    numbers_wanted = Signal(str)

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("senderArea")
        self._settings = settings
        self._view: SessionView | None = None
        self.combo = SenderCombo(theme)
        self.combo.setAccessibleName(self.tr("Text from"))
        self.combo.currentIndexChanged.connect(self._picked)
        self._note = Label(theme, size="small", role="muted", wrap=True, name="senderNote")
        self._again = button(self.tr("Try &again"), "numbersAgainButton", "link")
        self._again.clicked.connect(self._ask_again)
        self._reasons = button(self.tr("&Why not my other numbers?"), "reasonsButton", "link")
        self._reasons.clicked.connect(self.reasons_wanted)
        for link in (self._again, self._reasons):
            link.setFont(theme.sized("small"))
        links = QHBoxLayout()
        links.setSpacing(NARROW)
        links.addWidget(self._again)
        links.addWidget(self._reasons)
        links.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self.combo)
        layout.addWidget(self._note)
        layout.addLayout(links)
        self.show_session(None)

    def chosen(self) -> Sender | None:
        chosen = self.combo.currentData(Qt.ItemDataRole.UserRole)
        return chosen if isinstance(chosen, Sender) else None

    def choose(self, phone_number: str) -> bool:
        """Chooses a number where it can text; returns whether it can."""
        for at in range(self.combo.count()):
            if self._sender_at(at).phone_number == phone_number:
                self.combo.setCurrentIndex(at)
                return True
        return False

    def _sender_at(self, at: int) -> Sender:
        sender = self.combo.itemData(at, Qt.ItemDataRole.UserRole)
        assert isinstance(sender, Sender)
        return sender

    def show_session(self, view: SessionView | None) -> None:
        """The numbers of this session; the chosen one stays where it still can text."""
        before = self._view
        if before is not None and view is not None and _same_numbers(before, view):
            self._view = view
            return
        kept = self.chosen() if before and view and before.key == view.key else None
        self._view = view
        numbers = view.numbers if view is not None else None
        self.combo.blockSignals(True)
        self.combo.clear()
        for sender in numbers.senders if numbers is not None else ():
            self._add(sender)
        if self.combo.count():
            self._restore(kept)
        self.combo.blockSignals(False)
        self.combo.setEnabled(self.combo.count() > 0)
        self._explain()
        self.changed.emit()

    def _add(self, sender: Sender) -> None:
        assert self._view is not None
        kind = sender_kind(sender)
        label = one_line(sender.label, 60)
        line = f"{kind} · {isolated(label)}" if label else kind
        self.combo.addItem(as_written(sender.phone_number, self._view.home_country), sender)
        self.combo.setItemData(self.combo.count() - 1, line, LINE_ROLE)

    def _restore(self, kept: Sender | None) -> None:
        assert self._view is not None
        last = self._settings.value(settings_key("sender", self._view.key.text), "")
        wanted = [kept.phone_number] if kept is not None else []
        for phone_number in (*wanted, str(last)):
            if self.choose(phone_number):
                return
        self.combo.setCurrentIndex(0)

    def remember(self) -> None:
        """The chosen number is the first choice of this session next time."""
        sender = self.chosen()
        if sender is not None and self._view is not None:
            key = settings_key("sender", self._view.key.text)
            self._settings.setValue(key, sender.phone_number)

    @Slot(int)
    def _picked(self) -> None:
        self.remember()
        self._explain()
        self.changed.emit()

    @Slot()
    def _ask_again(self) -> None:
        if self._view is not None:
            self.numbers_wanted.emit(self._view.key.text)

    def _explain(self) -> None:
        """The sentence under the box, its links, and what the box says without a number."""
        view = self._view
        numbers = view.numbers if view is not None else None
        note, role, says, can_retry = "", "muted", "", False
        if view is None:
            says = self.tr("Nobody is signed in")
        elif numbers is None and view.numbers_failed is not None:
            failed = view.numbers_failed
            says, role, can_retry = self.tr("Your numbers could not be read"), "bad", True
            note = " ".join(one_line(part) for part in (failed.title + ".", failed.advice) if part)
        elif numbers is None and view.state == SessionState.SIGNED_OUT:
            says = self.tr("Signed out")
            note = self.tr("Sign in again to see your numbers.")
        elif numbers is None:
            says = self.tr("Reading your numbers…")
        else:
            says, note, role = self._explain_numbers(numbers)
        self.combo.say(says)
        self._note.set_role(role)
        self._note.say(note)
        self._again.setVisible(can_retry)
        has_reasons = numbers is not None and bool(numbers.hidden or numbers.gates)
        self._reasons.setVisible(has_reasons)

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


def _same_numbers(one: SessionView, other: SessionView) -> bool:
    return (one.key, one.numbers, one.numbers_failed, one.home_country, one.state) == (
        other.key,
        other.numbers,
        other.numbers_failed,
        other.home_country,
        other.state,
    )
