"""Opens the dialogs about other people: the name of a number, what it said about texts, and a file
of contacts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, AccountView, ConsentWish
from desktop.messages import Outbox
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.widgets.theme import Theme


class ContactDialogs(QObject):
    """GUI thread. They announce what they change with `Commands.names_changed`, and consents with
    `Commands.process_outbox`, because RingCentral is told."""

    def __init__(self, outbox: Outbox, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._address_book = outbox.address_book
        self._consents = outbox.consents
        self._theme = theme
        self._commands = commands
        self._window = window
        self._country = "US"
        self._view: AccountView | None = None
        commands.ask_for_name.connect(self.ask_for_name)
        commands.keep_name.connect(self.ask_for_name)
        commands.record_consent.connect(self.record_consent)
        commands.import_contacts.connect(self.import_contacts)

    def show_account(self, view: AccountView) -> None:
        """The account whose home country numbers without + belong to."""
        self._view = view
        self._country = view.home_country

    @Slot(object, str)
    @Slot(object, str, str)
    def ask_for_name(self, account: AccountKey, number: str, proposed: str = "") -> None:
        """``number`` as the texts have it. ``proposed``: a name for it that somebody sent."""
        # late: opened on demand
        from desktop.ui.contacts.name_dialog import NameDialog

        dialog = NameDialog(self._address_book, self._theme, self._window)
        dialog.named.connect(self._commands.names_changed)
        try:
            names = self._address_book.names_of(account, number)
        except DiskError as error:
            dialog.show_failure(error)
        else:
            dialog.show_number(number, as_written(number, self._country), names)
            dialog.propose(proposed)
        dialog.open()

    @Slot(object)
    def record_consent(self, wish: ConsentWish) -> None:
        # late: opened on demand
        from desktop.ui.contacts.consent_dialog import ConsentDialog

        if self._view is None:
            return
        dialog = ConsentDialog(self._consents, wish, self._view, self._theme, self._window)
        dialog.recorded.connect(self._commands.process_outbox)
        dialog.open()

    @Slot()
    def import_contacts(self) -> None:
        # late: opened on demand
        from desktop.ui.contacts.import_dialog import ImportDialog

        # The settings, where it was asked for there.
        above = QApplication.activeWindow() or self._window
        dialog = ImportDialog(self._address_book, self._theme, self._country, above)
        dialog.changed.connect(self._commands.names_changed)
        dialog.open()
