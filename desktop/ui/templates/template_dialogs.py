"""Opens the dialog of the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.model import AccountView, Reading
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.templates.template_dialog import TemplateDialog


class TemplateDialogs(QObject):
    """GUI thread. ``told`` carries what was done, as a sentence."""

    told = Signal(str)

    def __init__(self, outbox: Outbox, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._outbox = outbox
        self._theme = theme
        self._commands = commands
        self._window = window
        self._views: tuple[AccountView, ...] = ()
        self._dialog: TemplateDialog | None = None
        commands.open_templates.connect(self.open)
        commands.rows_changed.connect(self._refresh)

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self._views = views
        if self._dialog is not None:
            self._dialog.show_account(self._view(self._dialog.account_key))

    def _view(self, account: str) -> AccountView | None:
        return next((view for view in self._views if view.key.text == account), None)

    def _parent(self) -> QWidget:
        """The dialog is above the window it was opened from, which may be that of a list."""
        active = QApplication.activeWindow()
        if active is None or active is self._window.window():
            return self._window
        return active

    @Slot(str, str)
    def open(self, account: str, text: str) -> None:
        """``account`` is an `AccountKey.text`. ``text`` becomes a new template."""
        if self._dialog is not None:
            return
        # late: opened on demand
        from desktop.ui.templates.template_dialog import TemplateDialog

        dialog = TemplateDialog(self._outbox.templates, self._theme, account, self._parent())
        dialog.changed.connect(lambda: self._commands.read_again.emit(account, Reading.TEMPLATES))
        dialog.told.connect(self.told)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.show_account(self._view(account))
        if text:
            dialog.begin_new(text, is_for_text=True)
        dialog.open()
        self._commands.read_again.emit(account, Reading.TEMPLATES)

    @Slot()
    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    @Slot()
    def _refresh(self) -> None:
        if self._dialog is not None:
            self._dialog.refresh()
