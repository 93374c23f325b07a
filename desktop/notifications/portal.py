"""Notifications from a sandbox (org.freedesktop.portal.Notification).

By the portal's specification, the body is plain text. But xdg-desktop-portal-gtk (1.14) passes it
unchanged to a daemon that reads markup, so ``<`` and ``>`` are replaced. An ``&`` stays: at worst,
an entity is shown as its character.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import Notification
from desktop.notifications.message_bus import SessionBus

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Notification"
_SHOW = "show"
_NO_MARKUP = str.maketrans("<>", "‹›")


class PortalNotifier(QObject):
    """Like `DesktopNotifier`, but the portal does not report when a notification is closed."""

    pressed = Signal(str, str)
    closed = Signal(str)
    unreachable = Signal(object)

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._shown: dict[str, Notification] = {}
        self._is_listening = False
        bus.signal_received.connect(self._handle_signal)
        bus.lost.connect(self._bus_lost)

    def show(self, notification: Notification) -> None:
        self._shown[notification.key] = notification
        if not self._is_listening:
            self._is_listening = True
            self._bus.call(_match())
        values = {
            "title": ("s", notification.title),
            "body": ("s", notification.body.translate(_NO_MARKUP)),
            "priority": ("s", "normal"),
            "default-action": ("s", _SHOW),
        }
        message = _call("AddNotification", "sa{sv}", (notification.key, values))
        self._bus.call(message, lambda answer: self._handle_reply(notification, answer))

    def withdraw(self, key: str) -> None:
        if self._shown.pop(key, None) is not None:
            self._bus.call(_call("RemoveNotification", "s", (key,)))

    def _handle_reply(self, notification: Notification, answer: Any) -> None:
        # late: jeepney is loaded with the first notification
        from jeepney import MessageType

        if answer.header.message_type == MessageType.error:
            self._shown.pop(notification.key, None)
            self.unreachable.emit(notification)

    @Slot(object)
    def _handle_signal(self, message: Any) -> None:
        # late: jeepney is loaded with the first notification
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.interface) != _INTERFACE or len(message.body) != 3:
            return
        key, action, parameters = message.body
        if action == _SHOW and key in self._shown:
            del self._shown[key]
            self.pressed.emit(key, _token(parameters))

    @Slot()
    def _bus_lost(self) -> None:
        self._is_listening = False
        lost = list(self._shown.values())
        self._shown.clear()
        for notification in lost:
            self.unreachable.emit(notification)


def _token(parameters: list[tuple[str, Any]]) -> str:
    """The activation token: in the last parameter, from version 2 of the portal on."""
    for signature, value in parameters:
        if signature == "a{sv}" and "activation-token" in value:
            return str(value["activation-token"][1])
    return ""


def _call(method: str, signature: str, values: tuple[object, ...]) -> Any:
    # late: jeepney is loaded with the first notification
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
    return new_method_call(address, method, signature, values)


def _match() -> Any:
    # late: jeepney is loaded with the first notification
    from jeepney import MatchRule, message_bus

    return message_bus.AddMatch(MatchRule(type="signal", sender=_NAME, interface=_INTERFACE))
