"""Notifications out of a sandbox (org.freedesktop.portal.Notification).

The body is plain text, says the portal. xdg-desktop-portal-gtk (1.14) hands it on as it is to a
daemon that reads markup, so there is nothing in it that can begin any. An ``&`` stays: at worst the
words of an entity are shown as its character.
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
    """Like `DesktopNotifier`. The portal does not tell when a notification is closed."""

    pressed = Signal(str, str)
    closed = Signal(str)
    unreachable = Signal(object)

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._shown: dict[str, Notification] = {}
        self._is_listening = False
        bus.signal_came.connect(self._hear)
        bus.lost.connect(self._lose)

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
        self._bus.call(message, lambda answer: self._answered(notification, answer))

    def withdraw(self, key: str) -> None:
        if self._shown.pop(key, None) is not None:
            self._bus.call(_call("RemoveNotification", "s", (key,)))

    def _answered(self, notification: Notification, answer: Any) -> None:
        from jeepney import MessageType

        if answer.header.message_type == MessageType.error:
            self._shown.pop(notification.key, None)
            self.unreachable.emit(notification)

    @Slot(object)
    def _hear(self, message: Any) -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.interface) != _INTERFACE or len(message.body) != 3:
            return
        key, action, parameters = message.body
        if action == _SHOW and key in self._shown:
            del self._shown[key]
            self.pressed.emit(key, _token(parameters))

    @Slot()
    def _lose(self) -> None:
        self._is_listening = False
        lost = list(self._shown.values())
        self._shown.clear()
        for notification in lost:
            self.unreachable.emit(notification)


def _token(parameters: list[tuple[str, Any]]) -> str:
    """From version 2 of the portal on, the last parameter is a map with it."""
    for signature, value in parameters:
        if signature == "a{sv}" and "activation-token" in value:
            return str(value["activation-token"][1])
    return ""


def _call(method: str, signature: str, values: tuple[object, ...]) -> Any:
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
    return new_method_call(address, method, signature, values)


def _match() -> Any:
    from jeepney import MatchRule, message_bus

    return message_bus.AddMatch(MatchRule(type="signal", sender=_NAME, interface=_INTERFACE))
