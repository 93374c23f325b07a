"""The dialog in which a person records that somebody wants no texts, or agreed to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.core.model import MAX_NOTE, AccountView, ConsentStatus, ConsentWish
from desktop.messages import Consents
from desktop.texting.phone import as_written
from desktop.ui.lock_retry import LockRetry
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, at_end, button, set_placeholder
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_WIDTH = 440


class ConsentDialog(Dialog):
    """``recorded``: it is in the database."""

    recorded = Signal()

    def __init__(
        self,
        consents: Consents,
        wish: ConsentWish,
        view: AccountView,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """``view``: the account in whose country's form numbers are shown."""
        super().__init__(parent)
        self.setObjectName("consentDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._consents = consents
        self._wish = wish
        self._is_opt_in = wish.status is ConsentStatus.OPT_IN
        title = self.tr("They want no texts")
        if self._is_opt_in:
            title = self.tr("They agreed to texts")
        self.setWindowTitle(title)
        self._field = QLineEdit()
        self._field.setObjectName("consentField")
        self._field.setMaxLength(MAX_NOTE)
        self._composition = Composition(self._field)
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="consentNotice", live=True
        )
        self._notice.hide()
        self._storing = LockRetry(self, self._say)
        self._lay_out(theme, title, view)

    def _lay_out(self, theme: Theme, title: str, view: AccountView) -> None:
        numbers = (self._wish.party, self._wish.own)
        party, own = (as_written(number, view.home_country) for number in numbers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, title, size="title", bold=True, wrap=True))
        number = Label(theme, isolated(party), size="heading", name="consentNumber")
        # A number reads from left to right; from right to left it stands at the right all the same.
        layout.addWidget(number, 0, Qt.AlignmentFlag.AlignLeading)
        words = self.tr("No text goes to them from {own} any more, and planned ones are held.")
        asked = self.tr("N&ote, if you like")
        if self._is_opt_in:
            words = self.tr("Texts from {own} go to them again. Record it only if they said so.")
            asked = self.tr("H&ow did they agree?")
            set_placeholder(self._field, self.tr("For example: on the phone, signed form"))
        after = self.tr("RingCentral is told, with your note.")
        if view.consents_refused and view.key == self._wish.account:
            after = self.tr("It is kept on this computer: RingCentral does not take it from you.")
        words = f"{words.format(own=isolated(own))} {after}"
        layout.addWidget(Label(theme, words, role="muted", wrap=True, name="consentWords"))
        label = Label(theme, asked, size="small", role="muted")
        label.setBuddy(self._field)
        self._field.setAccessibleName(asked.replace("&", ""))
        layout.addWidget(label)
        layout.addWidget(self._field)
        layout.addWidget(self._notice)
        layout.addSpacing(SMALL)
        # After an opt-out they get no texts any more: Enter in the note is no press. An opt-in
        # needs a note anyway.
        kind = "primary" if self._is_opt_in else ""
        save = button(self.tr("&Record"), "saveConsentButton", kind)
        save.setDefault(self._is_opt_in)
        save.clicked.connect(self._record)
        cancel = button(self.tr("&Cancel"), "cancelConsentButton")
        cancel.clicked.connect(self.reject)
        layout.addLayout(at_end(cancel, save))
        self.setMinimumWidth(_WIDTH)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        width = max(self.width(), _WIDTH)
        self.resize(width, self.heightForWidth(width))

    @Slot()
    def _record(self) -> None:
        self._composition.commit()
        note = " ".join(self._field.text().split())
        if self._is_opt_in and not note:
            self._say(self.tr("Write in a few words how they agreed."))
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wish = self._wish

        def write() -> None:
            """Raises DiskError; then nothing has changed, and the dialog stays."""
            self._consents.record(wish.account, wish.own, wish.party, wish.status, note)
            self.recorded.emit()
            self.accept()

        if not self._storing.is_waiting:
            self._storing.run(write)
