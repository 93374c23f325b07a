"""Notifications and the tray icon. Created after the first paint, which does not need them."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.core.errors import DiskError
from desktop.core.model import ConversationFilter, Notification
from desktop.messages import Outbox
from desktop.notifications.desktop import DesktopNotifier
from desktop.notifications.message_bus import SessionBus
from desktop.notifications.motion import MotionSetting
from desktop.notifications.portal import PortalNotifier
from desktop.ui.notify.notifier import Notifier
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.window.tray import Tray
from desktop.ui.window.window import Window

# At the login to the desktop, the panel with the tray may start later than the program. The tray is
# looked for after each of these waits, and then only when the window is closed.
_TRAY_WAITS_MS = (2_000, 3_000, 5_000, 20_000, 60_000)
# Exists in every Flatpak sandbox.
_FLATPAK_INFO = Path("/.flatpak-info")


class DesktopIntegration(QObject):
    """Lives in the GUI thread as long as the window."""

    def __init__(
        self,
        window: Window,
        outbox: Outbox,
        settings: QSettings,
        resources: Path,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._outbox = outbox
        self._settings = settings
        self._has_tray = has_tray
        page = window.main_page
        model = page.view.model
        self.notifier = Notifier(
            outbox,
            settings,
            window.finder,
            model,
            lambda: page.conversations.reading.seen,
            self,
        )
        self.notifier.conversation_wanted.connect(
            lambda id_: window.commands.open_conversation.emit(id_, None)
        )
        self.notifier.wanted.connect(self._show)
        self.notifier.withdrawn.connect(self._withdraw)
        self.notifier.show_accounts(window.accounts)
        window.accounts_shown.connect(self.notifier.show_accounts)
        window.attention.changed.connect(self.notifier.look_later)
        self._bus = SessionBus(os.environ, self)
        self._motion = MotionSetting(self._bus, self)
        self._motion.changed.connect(self._let_move)
        if sys.platform.startswith("linux"):
            self._motion.ask()
        self._icon = resources / "icons" / "ownline.svg"
        self._notifications = self._make_notifications()
        if self._notifications is not None:
            self._notifications.pressed.connect(self._pressed)
            self._notifications.closed.connect(self.notifier.closed)
            self._notifications.unreachable.connect(self._show_in_tray)
        self.tray: Tray | None = None
        self._tray_waits = iter(_TRAY_WAITS_MS)
        self._tray_timer = QTimer(self)
        self._tray_timer.setSingleShot(True)
        self._tray_timer.timeout.connect(self._look_for_tray)
        self._look_for_tray()
        window.ending.hides_on_close = self.hides_on_close
        window.ending.has_tray = self.can_hide
        window.closing.connect(self._end)
        self.notifier.look_later()

    @Slot(bool)
    def _let_move(self, may_move: bool) -> None:
        self._window.theme.may_move = may_move

    def _make_notifications(self) -> DesktopNotifier | PortalNotifier | None:
        if not sys.platform.startswith("linux"):
            return None
        if _FLATPAK_INFO.exists():
            return PortalNotifier(self._bus, self)
        return DesktopNotifier(self._bus, self._icon, self.tr("Open Ownline"), self)

    @Slot()
    def _look_for_tray(self) -> None:
        if self.tray is not None:
            return
        if self._has_tray():
            self.tray = Tray(QIcon(str(self._icon)), self._window.commands, self._window)
            self._use_tray(self.tray)
        elif (wait := next(self._tray_waits, None)) is not None:
            self._tray_timer.start(wait)

    def _use_tray(self, tray: Tray) -> None:
        window = self._window
        tray.open_wanted.connect(window.shell.raise_window)
        tray.new_wanted.connect(self._begin_new_text)
        tray.needed_wanted.connect(self._show_needed)
        tray.unread_wanted.connect(self._show_unread)
        tray.pressed.connect(self._pressed)
        window.attention.changed.connect(self._count)
        self._count()
        tray.show()

    @Slot()
    def _count(self) -> None:
        if self.tray is not None:
            self.tray.count(self._window.attention.unread, self._window.attention.needed)

    # --- notifications ------------------------------------------------------------------------

    @Slot(object)
    def _show(self, notification: Notification) -> None:
        if self._notifications is None:
            self._show_in_tray(notification)
        else:
            self._notifications.show(notification)

    @Slot(object)
    def _show_in_tray(self, notification: Notification) -> None:
        if self.tray is not None:
            self.tray.show_notification(notification)

    @Slot(str)
    def _withdraw(self, key: str) -> None:
        if self._notifications is not None:
            self._notifications.withdraw(key)

    @Slot(str, str)
    def _pressed(self, key: str, token: str) -> None:
        if token:
            # With this token a Wayland desktop lets the window come to the front; Qt reads it.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self._withdraw(key)
        self.notifier.pressed(key)
        self._window.shell.raise_window()

    # --- the tray -----------------------------------------------------------------------------

    def can_hide(self) -> bool:
        """Whether the tray icon would bring a hidden window back."""
        self._look_for_tray()
        return self.tray is not None and self._has_tray()

    def hides_on_close(self) -> bool:
        """Whether closing only hides the window."""
        return self.can_hide() and NotificationSettings(self._settings).keeps_running

    @Slot()
    def _begin_new_text(self) -> None:
        self._window.shell.raise_window()
        self._window.main_page.begin_new()

    @Slot()
    def _show_needed(self) -> None:
        self._window.shell.raise_window()
        self._window.finder.show_needed()

    @Slot()
    def _show_unread(self) -> None:
        """Opens the conversation with the newest unread text."""
        self._window.shell.raise_window()
        wanted = ConversationFilter(only_unread=True)
        with contextlib.suppress(DiskError):
            for _, id_ in self._outbox.conversations.ids(wanted, 1):
                self._window.commands.open_conversation.emit(id_, None)

    @Slot()
    def _end(self) -> None:
        self.notifier.stop()
        self._tray_timer.stop()
        if self.tray is not None:
            self.tray.hide()
        self._bus.close()
