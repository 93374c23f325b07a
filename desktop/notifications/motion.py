"""Whether the desktop lets things move (org.freedesktop.portal.Settings).

Qt 6.11 does not tell. GNOME says it in ``enable-animations``, KDE in ``AnimationDurationFactor``,
and newer portals in ``reduced-motion``.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.notifications.message_bus import SessionBus

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_CHANGED = "SettingChanged"
# Namespace and key, and the value with which nothing should move.
_STILL = {
    ("org.freedesktop.appearance", "reduced-motion"): "1",
    ("org.gnome.desktop.interface", "enable-animations"): "False",
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "0",
}


class MotionSetting(QObject):
    """``changed`` carries whether things may move: not until the desktop said so. GUI thread."""

    changed = Signal(bool)

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._values: dict[tuple[str, str], str] = {}
        self.may_move = False
        self.is_answered = False
        bus.signal_received.connect(self._handle_signal)

    def ask(self) -> None:
        # late: jeepney is loaded after the start
        from jeepney import DBusAddress, MatchRule, MessageFlag, message_bus, new_method_call

        rule = MatchRule(type="signal", sender=_NAME, interface=_INTERFACE, member=_CHANGED)
        self._bus.call(message_bus.AddMatch(rule))
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        names = list(dict.fromkeys(name for name, _ in _STILL))
        message = new_method_call(address, "ReadAll", "as", (names,))
        # A desktop that uses the portal has started it.
        message.header.flags = MessageFlag.no_auto_start
        self._bus.call(message, self._handle_reply)

    def _handle_reply(self, answer: Any) -> None:
        # late: jeepney is loaded after the start
        from jeepney import MessageType

        self.is_answered = True
        if answer.header.message_type != MessageType.method_return or len(answer.body) != 1:
            return
        for name, found in answer.body[0].items():
            for key, value in found.items():
                self._note(name, key, value)
        self._decide()

    @Slot(object)
    def _handle_signal(self, message: Any) -> None:
        # late: jeepney is loaded after the start
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.interface) == _INTERFACE and len(message.body) == 3:
            self._note(*message.body)
            self._decide()

    def _note(self, name: str, key: str, value: tuple[str, Any]) -> None:
        """``value`` is a variant: its signature and its content."""
        if (name, key) in _STILL:
            self._values[name, key] = str(value[1])

    def _decide(self) -> None:
        is_still = any(_STILL[which] == value for which, value in self._values.items())
        may_move = bool(self._values) and not is_still
        if may_move != self.may_move:
            self.may_move = may_move
            self.changed.emit(may_move)
