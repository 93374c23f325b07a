"""What is to be said of the recipients, below their field."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.compose.recipient_model import Recipient
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import NARROW, Theme

_MOST_ENTRY = 24


class RecipientNotes(QWidget):
    """How many texts go out, which entries are bad, and to whom texts would be dropped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._note = Label(theme, size="small", role="muted", wrap=True, name="recipientNote")
        self._error = Label(
            theme, size="small", role="bad", wrap=True, name="recipientError", live=True
        )
        self._warning = Label(
            theme, size="small", role="warn", wrap=True, name="recipientWarning", live=True
        )
        self.leave_out = button("", "leaveOutButton", "link")
        self.leave_out.setFont(theme.sized("small"))
        self.leave_out.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        for label in (self._note, self._error, self._warning):
            label.hide()
            layout.addWidget(label)
        layout.insertWidget(2, self.leave_out)
        self.hide()

    def show_recipients(self, recipients: list[Recipient], again: int) -> str:
        """``again``: so many entries were there already. Returns what is wrong."""
        count = sum(1 for one in recipients if one.number)
        said = []
        if count > 1:
            said.append(self.tr("{count} texts, one to each").format(count=number(count)))
        if again == 1:
            said.append(self.tr("1 was there already"))
        elif again:
            said.append(self.tr("{count} were there already").format(count=number(again)))
        self._note.say(" · ".join(said))
        warnings = [one.warning for one in recipients if one.warning]
        warning = warnings[0] if warnings else ""
        if len(warnings) > 1:
            more = self.tr("{warning} This is so for {count} of them.")
            warning = more.format(warning=warning, count=number(len(warnings)))
        self._warning.say(warning)
        bad = len(recipients) - count
        self.leave_out.setText(self.tr("&Leave out %Ln", "", bad))
        self.leave_out.setVisible(bool(bad and count))
        wrong = self._wrong(recipients)
        self.say_wrong(wrong)
        return wrong

    def say_wrong(self, said: str) -> None:
        self._error.say(said)
        labels = (self._note, self._error, self._warning)
        self.setVisible(any(label.text() for label in labels))

    def _wrong(self, recipients: list[Recipient]) -> str:
        bad = [one for one in recipients if not one.number]
        if not bad or len(recipients) == 1:
            return bad[0].wrong if bad else ""
        entry = isolated(one_line(bad[0].typed, _MOST_ENTRY))
        if len(bad) == 1:
            return self.tr("{entry}: {reason}").format(entry=entry, reason=bad[0].wrong)
        words = self.tr("{bad} of {count} cannot be texted. The first is {entry}: {reason}")
        return words.format(
            bad=number(len(bad)),
            count=number(len(recipients)),
            entry=entry,
            reason=bad[0].wrong,
        )
