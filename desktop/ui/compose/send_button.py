"""The Send button, with a menu: send later, and the settings of sending."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core.model import Draft
from desktop.core.records import replace
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.plan import Plan
from desktop.ui.compose.send_later import SendLaterMenu
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.plain import tooltip
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import Theme


class SendButton(QWidget):
    """``pressed``: send it now. ``planned`` carries a time in ms since 1970 UTC."""

    pressed = Signal()
    planned = Signal(object)
    settings_wanted = Signal()

    def __init__(self, theme: Theme, settings: QSettings, nights: Nights) -> None:
        super().__init__()
        self._theme = theme
        self._settings = SendingSettings(settings)
        self._send = button(Plan().button(1), "sendButton", "primary")
        self._key = ""
        self._send.clicked.connect(self.pressed)
        self.last = self._more = button("", "sendMenuButton", "primaryMenu")
        """Where Tab leaves it."""
        self._count = 1
        self._plan = Plan()
        self._more.setAccessibleName(self.tr("Send later, and more about sending"))
        self._menu = QMenu(self)
        self._menu.setObjectName("sendMenu")
        self._later = SendLaterMenu(theme, settings, nights, self)
        self._later.setTitle(self.tr("Send &later"))
        self._later.chosen.connect(self.planned)
        self._menu.addMenu(self._later)
        self._menu.addSeparator()
        change = self._menu.addAction(self.tr("Settings for &sending…"), self.settings_wanted.emit)
        change.setObjectName("sendingSettingsAction")
        set_menu(self._more, self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._send)
        layout.addWidget(self._more)
        theme.changed.connect(self._draw)
        self._draw()

    def show_key(self, key: str) -> None:
        """``key`` sends, too, as people read it."""
        self._key = key
        if self.isEnabled():
            self._explain("")

    def allow(self, reason: str) -> None:
        """``reason``: why nothing can be sent; empty if it can."""
        self.setEnabled(not reason)
        self._explain(reason)

    def _explain(self, reason: str) -> None:
        """With the key where there is no reason."""
        # A key has no markup. `tooltip` imports more than the first paint needs.
        self._send.setToolTip(tooltip(reason) if reason else self._key)
        self._send.setAccessibleDescription(reason or self._key)

    @Slot(int)
    def show_count(self, count: int) -> None:
        """Shows how many texts Send will queue."""
        self._count = count
        self._name()

    def show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._name()

    def _name(self) -> None:
        self._send.setText(self._plan.button(self._count))

    def planned_draft(self, draft: Draft, send_at: int | None) -> Draft:
        """The draft as it is queued: to be sent at ``send_at``, in ms since 1970 UTC, or now with
        the time to undo."""
        planned = replace(draft, send_at=send_at, hold_if_answered=self._settings.holds_if_answered)
        if send_at is not None:
            return planned
        return replace(planned, grace_ms=self._settings.grace_ms)

    def _draw(self) -> None:
        ink = self._theme.colour("on_accent")
        self._more.setIcon(self._theme.icons.icon("chevron", 16, ink))
