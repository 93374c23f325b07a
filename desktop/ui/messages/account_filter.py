"""The account filter of the outbox: the texts of all accounts, or of one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from desktop.core.model import AccountKey, OutboxAccount
from desktop.ui.text.plain import in_menu, one_line
from desktop.ui.widgets.labels import icon_at_end
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import Theme

_MOST_NAME = 40
_MOST_SHOWN = 24


class AccountFilter(QPushButton):
    """``chosen`` carries an `AccountKey`, or None for all. Hidden if there is nothing to choose."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("accountFilter")
        self.setProperty("kind", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sized("small"))
        self._theme = theme
        self._shown: list[tuple[AccountKey | None, str]] = []
        self._key: AccountKey | None = None
        self._menu = QMenu(self)
        self._menu.setObjectName("accountFilterMenu")
        self._menu.setLayoutDirection(QGuiApplication.layoutDirection())
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(self._choose)
        set_menu(self, self._menu)
        icon_at_end(self)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_accounts(
        self, accounts: tuple[OutboxAccount, ...], signed_in: frozenset[AccountKey]
    ) -> None:
        """``accounts``: those with texts in the outbox."""
        lines: list[tuple[AccountKey | None, str]] = [(None, self.tr("All accounts"))]
        for one in accounts:
            name = one_line(one.name, _MOST_NAME) or self.tr("No name")
            is_signed_in = one.key in signed_in
            line = name if is_signed_in else self.tr("{name} (signed out)").format(name=name)
            lines.append((one.key, line))
        if lines != self._shown:
            self._fill(lines)
        self.setVisible(len(accounts) > 1)
        if self._key is not None and (len(accounts) < 2 or self._key not in dict(lines)):
            self.choose(None)

    def _fill(self, lines: list[tuple[AccountKey | None, str]]) -> None:
        self._shown = lines
        for old in self._group.actions():
            self._group.removeAction(old)
            self._menu.removeAction(old)
            old.deleteLater()
        for key, line in lines:
            action = QAction(in_menu(line), self._menu)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.setData(key.text if key is not None else "")
            self._group.addAction(action)
            self._menu.addAction(action)
        self._draw()

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        text = action.data()
        self.choose(next((key for key, _ in self._shown if key and key.text == text), None))

    def choose(self, key: AccountKey | None) -> None:
        if key == self._key:
            return
        self._key = key
        for action in self._group.actions():
            action.setChecked(action.data() == (key.text if key is not None else ""))
        self._draw()
        self.chosen.emit(key)

    @Slot()
    def _draw(self) -> None:
        line = dict(self._shown).get(self._key, "")
        self.setText(in_menu(one_line(line, _MOST_SHOWN)))
        self.setAccessibleName(self.tr("Texts shown: {name}").format(name=line))
        self.setIcon(self._theme.icons.icon("chevron", 16, self._theme.colour("muted")))
