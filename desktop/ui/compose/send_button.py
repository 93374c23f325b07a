"""The Send button, with a menu: send later, the time to undo, and what is said before sending."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core.model import Draft
from desktop.core.records import replace
from desktop.ui.compose.before_sending import BeforeSending
from desktop.ui.compose.send_later import SendLaterMenu
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import Theme

_GRACE_KEY = "sending/grace_seconds"
_GRACE_SECONDS = 5
_CHOICES = (0, 5, 10, 20, 30)


class SendButton(QWidget):
    """``pressed``: send it now. ``planned`` carries a time in ms since 1970 UTC. ``night_told``:
    the person chose whether night at the recipient's place is told."""

    pressed = Signal()
    planned = Signal(object)
    night_told = Signal()
    first_text_wanted = Signal()

    def __init__(self, theme: Theme, settings: QSettings, before: BeforeSending) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._send = button(self.tr("&Send"), "sendButton", "primary")
        keys = QKeySequence("Ctrl+Return")
        self._send.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self._send.clicked.connect(self.pressed)
        self.last = self._more = button("", "sendMenuButton", "primaryMenu")
        """Where Tab leaves it."""
        self._count = 1
        self._is_planned = False
        self._more.setAccessibleName(self.tr("Send later, and more about sending"))
        self._menu = QMenu(self)
        self._menu.setObjectName("sendMenu")
        self._later = SendLaterMenu(theme, settings, before, self)
        self._later.setTitle(self.tr("Send &later"))
        self._later.chosen.connect(self.planned)
        self._menu.addMenu(self._later)
        self._menu.addMenu(self._grace_menu())
        self._menu.addSeparator()
        self._menu.addAction(self._night_action())
        first = self._menu.addAction(self.tr("&First text…"), self.first_text_wanted.emit)
        first.setObjectName("firstTextAction")
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
        self._count = count
        self._name()

    def show_planned(self, *, is_planned: bool) -> None:
        """Whether it schedules a text that has a time already."""
        self._is_planned = is_planned
        self._name()

    def _name(self) -> None:
        one = self.tr("&Schedule") if self._is_planned else self.tr("&Send")
        many = self.tr("&Schedule {count}") if self._is_planned else self.tr("&Send {count}")
        self._send.setText(many.format(count=number(self._count)) if self._count > 1 else one)

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

    def _night_action(self) -> QAction:
        settings = SendingSettings(self._settings)
        action = QAction(self.tr("Say when it is &night there"), self._menu)
        action.setObjectName("tellNightAction")
        action.setCheckable(True)

        def tell(is_on: bool) -> None:
            settings.tell_night(is_on)
            self.night_told.emit()

        # There is one such menu in each pane.
        self._menu.aboutToShow.connect(lambda: action.setChecked(settings.tells_night))
        action.triggered.connect(tell)
        return action

    def planned_draft(self, draft: Draft, send_at: int | None) -> Draft:
        """The draft as it is queued: to be sent at ``send_at``, in ms since 1970 UTC, or now with
        the time to undo."""
        planned = replace(draft, send_at=send_at, hold_if_answered=self._later.holds_if_answered)
        return planned if send_at is not None else replace(planned, grace_ms=self.grace_ms)

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
