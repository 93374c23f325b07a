"""The drafts beside the one that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from desktop.messages import UnsentDraft
from desktop.texting.phone import as_written
from desktop.texting.recipients import split_recipients
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.text.times import now_ms, number, short_time
from desktop.ui.widgets.theme import Theme

_MOST_SHOWN = 15
_MOST_TEXT = 36
_MOST_RECIPIENT = 24
_MOST_READ = 200


class DraftsButton(QPushButton):
    """Hidden while there are none. ``chosen`` carries the id of a draft."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("draftsButton")
        self.setProperty("kind", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sized("small"))
        self._menu = QMenu(self)
        self._menu.setObjectName("draftsMenu")
        self.setMenu(self._menu)
        self.hide()

    def show_drafts(self, drafts: Sequence[UnsentDraft], current: str) -> None:
        """All but the one that is being written, the last changed first."""
        others = [draft for draft in drafts if draft.id != current]
        self.setVisible(bool(others))
        self.setText(self.tr("Drafts ({count})").format(count=number(len(others))))
        self._menu.clear()
        for draft in others[:_MOST_SHOWN]:
            action = self._menu.addAction(self._line(draft))
            action.triggered.connect(partial(self._choose, draft.id))

    def _choose(self, id_: str, _checked: bool = False) -> None:
        self.chosen.emit(id_)

    def _line(self, draft: UnsentDraft) -> str:
        to = one_line(
            ", ".join(map(_written, split_recipients(draft.recipient[:_MOST_READ]))),
            _MOST_RECIPIENT,
        ) or self.tr("Nobody yet")
        text = one_line(draft.text, _MOST_TEXT) or self.tr("no text")
        time = short_time(draft.changed_at, now_ms())
        line = self.tr("{recipient}: {text}  ·  {time}").format(
            recipient=isolated(to), text=isolated(text), time=time
        )
        return in_menu(line)


def _written(entry: str) -> str:
    """Other countries' numbers stay as they were typed: the library for them takes as long to
    import as the first window."""
    return as_written(entry, "US") if entry.startswith("+1") else entry
