"""What is around the window: notifications, the tray, and the other run of the program.

Made after the first paint; none of it is needed to see the window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.model import Notice, Notification, Trouble, TroubleKind
from desktop.notifier.desktop_notifier import DesktopNotifier
from desktop.notifier.portal_notifier import PortalNotifier
from desktop.notifier.session_bus import SessionBus
from desktop.other_run import start_run
from desktop.outbox import Outbox
from desktop.ui.attention import Attention
from desktop.ui.attention_choices import is_to_stay
from desktop.ui.tray import Tray
from desktop.ui.window import Window
from desktop.words import QT_TRANSLATE_NOOP

# Flatpak puts it into each of its sandboxes.
_SANDBOX = Path("/.flatpak-info")

_NO_OTHER_RUN = Notice(
    QT_TRANSLATE_NOOP("notices", "Ownline could not be started once more"),
    QT_TRANSLATE_NOOP("notices", "Close this window and start Ownline by hand."),
)


class Surroundings(QObject):
    """Lives in the GUI thread as long as the window."""

    def __init__(
        self,
        window: Window,
        outbox: Outbox,
        settings: QSettings,
        resources: Path,
        start: Callable[..., bool] = start_run,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._start = start
        self._has_tray = has_tray
        page = window.main_page
        self.attention = Attention(outbox, settings, window.finder, page.view.model, self)
        self.attention.wanted.connect(self._tell)
        self.attention.withdrawn.connect(self._withdraw)
        self.attention.show_sessions(window.sessions)
        window.sessions_shown.connect(self.attention.show_sessions)
        self._bus = SessionBus(os.environ, self)
        picture = resources / "icons" / "ownline.svg"
        self._notifier = self._made_notifier(picture)
        if self._notifier is not None:
            self._notifier.pressed.connect(self._pressed)
            self._notifier.closed.connect(self.attention.closed)
            self._notifier.unreachable.connect(self._tell_by_tray)
        self.tray = Tray(QIcon(str(picture)), window) if has_tray() else None
        if self.tray is not None:
            self._use_tray(self.tray)
        window.closing.connect(self._end)
        self.attention.look_later()

    def _made_notifier(self, picture: Path) -> DesktopNotifier | PortalNotifier | None:
        if not sys.platform.startswith("linux"):
            return None
        if _SANDBOX.exists():
            return PortalNotifier(self._bus, self)
        return DesktopNotifier(self._bus, picture, self)

    def _use_tray(self, tray: Tray) -> None:
        window, page = self._window, self._window.main_page
        tray.open_wanted.connect(window.shell.raise_window)
        tray.new_wanted.connect(self._begin_text)
        tray.needed_wanted.connect(self._show_needed)
        tray.quit_wanted.connect(window.quit)
        tray.pressed.connect(self._pressed)
        page.needed_counted.connect(tray.count_needed)
        page.header.offer_tray()
        window.stays = self._stays
        tray.count_needed(window.needed)
        tray.show()

    # --- notifications ------------------------------------------------------------------------

    @Slot(object)
    def _tell(self, notification: Notification) -> None:
        if self._notifier is None:
            self._tell_by_tray(notification)
        else:
            self._notifier.show(notification)

    @Slot(object)
    def _tell_by_tray(self, notification: Notification) -> None:
        if self.tray is not None:
            self.tray.tell(notification)

    @Slot(str)
    def _withdraw(self, key: str) -> None:
        if self._notifier is not None:
            self._notifier.withdraw(key)

    @Slot(str, str)
    def _pressed(self, key: str, token: str) -> None:
        if token:
            # By this a Wayland desktop lets the window come to the front; Qt reads it there.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self._withdraw(key)
        self.attention.pressed(key)
        self._window.shell.raise_window()

    # --- the tray -----------------------------------------------------------------------------

    def _stays(self) -> bool:
        return self.tray is not None and self._has_tray() and is_to_stay(self._settings)

    @Slot()
    def _begin_text(self) -> None:
        self._window.shell.raise_window()
        compose = self._window.main_page.compose
        compose.drafts.set_aside()
        compose.recipient.field.setFocus()

    @Slot()
    def _show_needed(self) -> None:
        self._window.shell.raise_window()
        self._window.finder.show_needed()

    @Slot()
    def _end(self) -> None:
        self.attention.stop()
        if self.tray is not None:
            self.tray.hide()
        self._bus.close()

    # --- practice -----------------------------------------------------------------------------

    def change_to(self, *, practice: bool) -> None:
        """Starts the other run of the program, and ends this one."""
        if self._start(practice=practice):
            self._window.quit()
        else:
            self._window.banner.show_own(Trouble(TroubleKind.SERVER, _NO_OTHER_RUN))
