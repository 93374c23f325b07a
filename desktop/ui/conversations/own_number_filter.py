"""The filter of the conversations by own number."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.core.model import AccountKey, ConversationFilter
from desktop.core.records import replace
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.text.plain import in_menu, isolated
from desktop.ui.widgets.menu_button import MenuButton
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.tick_menu import TickMenu


class OwnNumberFilter(MenuButton):
    """``chosen`` carries the `AccountKey` and the own number; None and an empty number for all.
    Hidden if there is nothing to choose."""

    chosen = Signal(object, str)

    def __init__(self, theme: Theme, text: ConversationText) -> None:
        self._menu = TickMenu()
        super().__init__(theme, "", "ownNumberButton", self._menu, kind="filter")
        self._menu.setParent(self, self._menu.windowFlags())
        self.setAccessibleName(self.tr("Show the conversations of one of your numbers"))
        self._text = text
        self._account: AccountKey | None = None
        self._numbers: list[tuple[AccountKey, str]] = []
        self._menu.setObjectName("ownNumberMenu")
        self.hide()

    def of_account(
        self, wanted: ConversationFilter, account: AccountKey | None
    ) -> ConversationFilter:
        """``wanted``, for the conversations of one account or of all. A number of that account
        stays chosen."""
        self._account = account
        if wanted.own and account in (None, wanted.account):
            return wanted
        return replace(wanted, account=account, own="")

    def show_numbers(self, numbers: list[tuple[AccountKey, str]]) -> None:
        """The own numbers that have conversations; those of other accounts than the one that is
        shown are left out."""
        self._numbers = numbers

    def show_wanted(self, wanted: ConversationFilter) -> None:
        """Lists the numbers and checks the one that is chosen."""
        shown = [one for one in self._numbers if self._account in (None, one[0])]
        self.setVisible(len(shown) > 1)
        self._menu.clear()
        choices: list[tuple[AccountKey | None, str]] = [(self._account, ""), *shown]
        for account, own in choices:
            action = self._menu.addAction(in_menu(self._words(account, own)))
            action.setCheckable(True)
            action.setChecked((account, own) == (wanted.account, wanted.own))
            action.triggered.connect(
                lambda _=False, account=account, own=own: self.chosen.emit(account, own)
            )
        self.setText(in_menu(self._words(wanted.account, wanted.own)))

    def _words(self, account: AccountKey | None, own: str) -> str:
        if account is None or not own:
            return self.tr("All numbers")
        return isolated(self._text.number(account, own))
