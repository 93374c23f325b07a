"""Opens the window of a list, and keeps what was set up in it for this run of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.model import AccountList, AccountView
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.merge.merge_window import MergeWindow


class MergeWindows(QObject):
    """GUI thread. ``queued``: as of `MergeWindow`."""

    queued = Signal(int, bool)
    reasons_wanted = Signal()
    """Why the other numbers cannot text."""

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._outbox = outbox
        self._settings = settings
        self._theme = theme
        self._commands = commands
        self._window = window
        self._accounts = AccountList()
        self._current: AccountView | None = None
        self._open: MergeWindow | None = None
        commands.open_list.connect(self.open_list)

    def show_accounts(self, accounts: AccountList, current: AccountView) -> None:
        """A new list is from the current account, until a number of another one is chosen."""
        self._accounts = accounts
        self._current = current
        if self._open is not None:
            self._open.show_accounts(accounts.views, current)

    @property
    def begun(self) -> int | None:
        """How many rows the list has that is being prepared, 0 without a spreadsheet; None: there
        is none."""
        preparation = self._open.preparation if self._open is not None else None
        if preparation is None or not preparation.has_work:
            return None
        return preparation.columns.row_count if preparation.columns is not None else 0

    @Slot(object)
    def open_list(self, source: Path | str | None) -> None:
        """``source``: as `Commands.open_list` carries it."""
        if self._current is None:
            return
        if self._open is not None and source is not None:
            # Another list: the one before goes out.
            self._open.queueing.let_go()
        if self._open is None:
            # late: opened on demand
            from desktop.ui.merge.merge_window import MergeWindow

            self._open = made = MergeWindow(
                self._outbox, self._settings, self._theme, self._commands, self._window
            )
            made.queued.connect(self._forget)
            made.reasons_wanted.connect(self.reasons_wanted)
            made.show_accounts(self._accounts.views, self._current)
        self._open.open_with(source)

    @Slot(int, bool)
    def _forget(self, id_: int, is_away: bool) -> None:
        """The next list begins with an empty window."""
        if self._open is not None:
            self._open.deleteLater()
            self._open = None
        self.queued.emit(id_, is_away)
