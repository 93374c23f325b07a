"""The Send button, with a menu to send later and to choose the time to undo."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core.model import Draft
from desktop.core.records import replace
from desktop.ui.compose.send_later import SendLaterMenu
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import Theme

_GRACE_KEY = "sending/grace_seconds"
_GRACE_SECONDS = 5
_CHOICES = (0, 5, 10, 20, 30)


class SendButton(QWidget):
    """``pressed``: send it now. ``planned`` carries a time in ms since 1970 UTC."""

    pressed = Signal()
    planned = Signal(object)

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._send = button(self.tr("&Send"), "sendButton", "primary")
        keys = QKeySequence("Ctrl+Return")
        self._send.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self._send.clicked.connect(self.pressed)
        self._more = button("", "sendMenuButton", "primaryMenu")
        self._more.setAccessibleName(self.tr("Send later, and how long a text can be undone"))
        self._menu = QMenu(self)
        self._menu.setObjectName("sendMenu")
        self._later = SendLaterMenu(theme, settings, self)
        self._later.setTitle(self.tr("Send &later"))
        self._later.chosen.connect(self.planned)
        self._menu.addMenu(self._later)
        self._menu.addMenu(self._grace_menu())
        self._more.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._send)
        layout.addWidget(self._more)
        theme.changed.connect(self._draw)
        self._draw()

    @Slot(int)
    def show_count(self, count: int) -> None:
        """Shows how many texts Send will queue."""
        words = self.tr("&Send {count}").format(count=number(count))
        self._send.setText(words if count > 1 else self.tr("&Send"))

    def _grace_menu(self) -> QMenu:
        menu = QMenu(self.tr("Time to &undo"), self._menu)
        menu.setObjectName("graceMenu")
        group = QActionGroup(menu)
        chosen = self.grace_ms // 1000
        for seconds in _CHOICES:
            words = self.tr("%Ln second(s)", "", seconds)
            action = menu.addAction(words if seconds else self.tr("None: send at once"))
            action.setCheckable(True)
            action.setChecked(seconds == chosen)
            action.setData(seconds)
            group.addAction(action)
        group.triggered.connect(lambda action: self._settings.setValue(_GRACE_KEY, action.data()))
        return menu

    def planned_draft(self, draft: Draft, send_at: int | None) -> Draft:
        """The draft as it is queued: to be sent at ``send_at``, in ms since 1970 UTC, or now with
        the time to undo."""
        if send_at is None:
            return replace(draft, grace_ms=self.grace_ms)
        return replace(draft, send_at=send_at, hold_if_answered=self._later.holds_if_answered)

    @property
    def grace_ms(self) -> int:
        """How long a text can be undone before it goes out, in ms."""
        try:
            seconds = int(str(self._settings.value(_GRACE_KEY, _GRACE_SECONDS)))
        except ValueError:
            seconds = _GRACE_SECONDS
        return min(max(seconds, 0), _CHOICES[-1]) * 1000

    def _draw(self) -> None:
        ink = self._theme.colour("on_accent")
        self._more.setIcon(self._theme.icons.icon("chevron", 16, ink))
