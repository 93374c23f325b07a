"""What happened: to a text, and to the consent of its recipient."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import Consent, ConsentChange, ConsentStatus, ConsentWish, MessageRow
from desktop.messages import Consents
from desktop.ui.commands import Commands
from desktop.ui.text.consents import history
from desktop.ui.text.times import long_time, now_ms
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

# A text may be checked all day; the beginning and the end matter.
_MOST_HISTORY = 60


class HistoryList(QFrame):
    """Times (ms) and sentences, the oldest first. It takes the focus, so that the keyboard scrolls
    to it and a screen reader reads it."""

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        """``spoken`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._shown: tuple[tuple[int, str], ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(NARROW)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[tuple[int, str], ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        # Without lines it would be an empty box.
        self.setVisible(bool(lines))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        left_out = len(lines) - _MOST_HISTORY
        if left_out > 0:
            lines = lines[: _MOST_HISTORY // 2] + lines[-_MOST_HISTORY // 2 :]
        now = now_ms()
        spoken = [f"{long_time(time, now)}: {sentence}" for time, sentence in lines]
        self.setAccessibleDescription("\n".join(spoken))
        for at, (time, sentence) in enumerate(lines):
            row = at + (1 if left_out > 0 and at >= _MOST_HISTORY // 2 else 0)
            self._add(row, long_time(time, now), sentence)
        if left_out > 0:
            self._add(_MOST_HISTORY // 2, "…", self.tr("%Ln more line(s)", "", left_out))

    def _add(self, row: int, time: str, sentence: str) -> None:
        when = Label(self._theme, time, size="small", role="muted")
        what = Label(self._theme, sentence, size="small", wrap=True, name="historyLine")
        # Two that belong together: a screen reader leaves them to the description of the list.
        when.setBuddy(what)
        self._grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(what, row, 1)


class ConsentHistory(QWidget):
    """What is known of the consent of a text's recipient, and what was recorded. Hidden where
    nothing is."""

    def __init__(self, consents: Consents, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._consents = consents
        self._commands = commands
        self._row: MessageRow | None = None
        self.is_opted_out = False
        """The recipient wants no more texts from the own number of the text."""
        title = self.tr("Whether they want texts")
        self._lines = HistoryList(theme, "consentHistory", title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(Label(theme, title, bold=True))
        layout.addWidget(self._lines)
        self.hide()

    def show_for(self, row: MessageRow) -> None:
        self._row = row
        consent, changes = self._read(row)
        self.is_opted_out = consent is not None and consent.is_opt_out
        lines = history(consent, changes)
        self._lines.show_lines(tuple(lines))
        self.setVisible(bool(lines))

    def _read(self, row: MessageRow) -> tuple[Consent | None, list[ConsentChange]]:
        """Nothing where it cannot be read: the text itself says that of the outbox."""
        try:
            return (
                self._consents.status_of(row.account, row.sender, row.recipient),
                self._consents.changes_of(row.account, row.sender, row.recipient),
            )
        except DiskError:
            return None, []

    @Slot()
    def ask(self) -> None:
        """Asks how the recipient agreed to texts again."""
        row = self._row
        if row is not None:
            wish = ConsentWish(row.account, row.sender, row.recipient, ConsentStatus.OPT_IN)
            self._commands.record_consent.emit(wish)
