"""The settings: a window with its sections in a list."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout

from desktop.core.errors import DiskError
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.preferences.accounts_section import AccountsSection
from desktop.ui.preferences.look_section import LanguageSection, LookSection
from desktop.ui.preferences.notifications_section import NotificationsSection
from desktop.ui.preferences.numbers_section import NumbersSection
from desktop.ui.preferences.own_numbers import own_numbers
from desktop.ui.preferences.privacy_section import PrivacySection
from desktop.ui.preferences.section import Section
from desktop.ui.preferences.sending_section import SendingSection
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL
from desktop.ui.widgets.window_size import fit_to_screen
from desktop.ui.window.window import Window

_SIZE, _LEAST = QSize(860, 640), QSize(624, 288)
_GEOMETRY_KEY = "settings/geometry"
_SECTION_KEY = "settings/section"


class SettingsWindow(Dialog):
    """Not modal. Each change takes effect at once."""

    def __init__(self, window: Window, outbox: Outbox, settings: QSettings) -> None:
        super().__init__(window.shell)
        self.setObjectName("settingsWindow")
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._outbox = outbox
        self._settings = settings
        theme, commands, ending = window.theme, window.commands, window.ending
        is_practice = window.main_page.header.is_practice
        self._accounts = AccountsSection(theme, settings, commands, is_practice=is_practice)
        self._numbers = NumbersSection(theme, commands)
        has_tray = ending.has_tray()
        self._sending = SendingSection(theme, settings, commands, has_tray=has_tray)
        self._notifications = NotificationsSection(
            theme, settings, ending.session_start, has_tray=has_tray
        )
        self._notifications.muted.connect(window.attention.read)
        self._privacy = PrivacySection(theme, commands, window.folders, self._choose)
        self._sections: dict[SettingsSection, Section] = {
            SettingsSection.ACCOUNTS: self._accounts,
            SettingsSection.NUMBERS: self._numbers,
            SettingsSection.SENDING: self._sending,
            SettingsSection.NOTIFICATIONS: self._notifications,
            SettingsSection.LOOK: LookSection(theme),
            SettingsSection.LANGUAGE: LanguageSection(theme, settings, commands),
            SettingsSection.PRIVACY: self._privacy,
        }
        self._list = QListWidget()
        self._pages = Stack()
        self._lay_out()
        self._connect()
        self._show_accounts()
        self._show_keyring()

    def _lay_out(self) -> None:
        self._list.setObjectName("settingsList")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self._sections.values():
            self._list.addItem(page.accessibleName())
            self._pages.addWidget(page)
        layout = QHBoxLayout(self)
        # The page has a frame while it has the focus.
        inset(layout, LARGE, LARGE, NARROW, NARROW)
        layout.setSpacing(SMALL)
        # As high as its rows, unless the window is lower.
        beside = QVBoxLayout()
        beside.addWidget(self._list, 1)
        beside.addStretch()
        layout.addLayout(beside)
        layout.addWidget(self._pages, 1)
        self.ensurePolished()
        self._list.ensurePolished()
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 2 * LARGE)
        height = self._list.sizeHintForRow(0) * self._list.count()
        self._list.setMaximumHeight(height + 2 * self._list.frameWidth())
        fit_to_screen(self, _SIZE, _LEAST)
        geometry = self._settings.value(_GEOMETRY_KEY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        window, commands = self._window, self._window.commands
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        window.accounts_shown.connect(self._show_accounts)
        window.main_page.written_read.connect(self._show_accounts)
        commands.use_service.connect(self._show_accounts)
        window.troubles.changed.connect(self._show_keyring)
        window.closing.connect(self.close)
        # They go on in the main window.
        for leaves in (
            commands.sign_in,
            commands.sign_in_fresh,
            commands.sign_in_again,
            commands.open_setup,
            commands.save_outbox,
        ):
            leaves.connect(self._leave)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    @Slot()
    def _show_accounts(self) -> None:
        """Also while it is not known who has texts."""
        accounts = self._window.accounts
        written, has_service = self._window.main_page.written, self._window.pages.has_service
        self._accounts.show_accounts(accounts, written, has_service=has_service)
        self._numbers.show_accounts(accounts)
        self._privacy.show_accounts(has_accounts=bool(accounts.views))
        try:
            texted = self._outbox.conversations.own_numbers()
        except DiskError:
            texted = []
        numbers = own_numbers(accounts.views, texted)
        self._notifications.show_numbers(numbers)
        own = self._window.main_page.compose.sending.before.own
        wanted = (own.account, own.number) if own is not None else None
        first = next((one for one in numbers if (one.account, one.number) == wanted), None)
        self._sending.show_numbers(numbers, first)

    @Slot()
    def _show_keyring(self) -> None:
        self._privacy.show_keyring(self._window.troubles.keyring)

    def show_section(self, wanted: str) -> None:
        """Shows the window. ``wanted``: a `SettingsSection`, or empty for the last one."""
        stored = str(self._settings.value(_SECTION_KEY, ""))
        name = wanted or stored
        is_known = name in list(SettingsSection)
        if wanted or not self.isVisible():
            self._choose(SettingsSection(name) if is_known else SettingsSection.ACCOUNTS)
        self.show()
        self.raise_()
        self.activateWindow()
        current = self._window.main_page.current
        if wanted == SettingsSection.NUMBERS and current is not None:
            self._numbers.show_reasons(current.key)

    def _choose(self, section: SettingsSection) -> None:
        self._list.setCurrentRow(list(self._sections).index(section))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        self.close()
        self._window.shell.raise_window()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._sending.show_settings()

    def done(self, result: int) -> None:
        self._settings.setValue(_GEOMETRY_KEY, self.saveGeometry())
        shown = list(self._sections)[self._list.currentRow()]
        self._settings.setValue(_SECTION_KEY, shown.value)
        super().done(result)
