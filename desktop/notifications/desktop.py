"""Notifications by the Desktop Notifications Specification (freedesktop.org, 1.2 and later)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import Notification
from desktop.notifications.message_bus import SessionBus

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_BUS = "org.freedesktop.DBus"
_NORMAL = 1


class DesktopNotifier(QObject):
    """Lives in the GUI thread; no call blocks.

    ``pressed`` carries the key and the activation token with which the window can come to the front
    (empty if the desktop gave none), ``closed`` the key of a notification that was closed,
    ``unreachable`` a `Notification` that could not be shown.
    """

    pressed = Signal(str, str)
    closed = Signal(str)
    unreachable = Signal(object)

    def __init__(
        self, bus: SessionBus, icon: Path, action: str = "Ownline", parent: QObject | None = None
    ) -> None:
        """``action`` is the label of the default action; some desktops show it on a button."""
        super().__init__(parent)
        self._bus = bus
        self._icon = icon
        self._action = action
        self._ids: dict[str, int] = {}
        self._requested: dict[str, Notification] = {}
        self._next: dict[str, Notification] = {}
        self._withdrawn: set[str] = set()
        self._tokens: dict[int, str] = {}
        self._is_listening = False
        bus.signal_received.connect(self._handle_signal)
        bus.lost.connect(self._bus_lost)

    def show(self, notification: Notification) -> None:
        key = notification.key
        self._withdrawn.discard(key)
        if key in self._requested:
            # The id of the first, which the next one replaces, is not known yet.
            self._next[key] = notification
            return
        self._requested[key] = notification
        if not self._is_listening:
            self._is_listening = True
            self._bus.call(_match())
            self._bus.call(_owner_match())
        # Each time: the daemon may have been replaced.
        self._bus.call(_call("GetCapabilities"), lambda answer: self._notify(notification, answer))

    def withdraw(self, key: str) -> None:
        self._next.pop(key, None)
        if key in self._requested:
            self._withdrawn.add(key)
        elif key in self._ids:
            self._bus.call(_call("CloseNotification", "u", (self._ids.pop(key),)))

    def _notify(self, notification: Notification, answer: Any) -> None:
        if _is_error(answer):
            self._fail(notification)
            return
        capabilities = answer.body[0] if answer.body else []
        body = notification.body
        if "body-markup" in capabilities:
            # late: html loads the table of all entities
            from html import escape

            body = escape(body, quote=False)
        hints = {"urgency": ("y", _NORMAL), "desktop-entry": ("s", "ownline")}
        values = (
            "Ownline",
            self._ids.get(notification.key, 0),
            self._icon.as_uri(),
            notification.title,
            body,
            ["default", self._action],
            hints,
            -1,
        )
        message = _call("Notify", "susssasa{sv}i", values)
        self._bus.call(message, lambda answer: self._shown(notification, answer))

    def _shown(self, notification: Notification, answer: Any) -> None:
        if _is_error(answer):
            self._fail(notification)
            return
        key = notification.key
        self._requested.pop(key, None)
        self._ids[key] = answer.body[0]
        later = self._next.pop(key, None)
        if key in self._withdrawn:
            self._withdrawn.discard(key)
            self.withdraw(key)
        elif later is not None:
            self.show(later)

    def _fail(self, notification: Notification) -> None:
        key = notification.key
        self._requested.pop(key, None)
        self._ids.pop(key, None)
        self.unreachable.emit(self._next.pop(key, notification))

    @Slot(object)
    def _handle_signal(self, message: Any) -> None:
        # late: jeepney is loaded with the first notification
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.sender) == _BUS:
            if fields.get(HeaderFields.member) == "NameOwnerChanged" and message.body[0] == _NAME:
                self._daemon_changed()
            return
        if fields.get(HeaderFields.interface) != _NAME or len(message.body) != 2:
            return
        id_, value = message.body
        key = next((key for key, shown in self._ids.items() if shown == id_), "")
        if not key:
            return
        match fields.get(HeaderFields.member):
            case "ActivationToken":
                self._tokens[id_] = str(value)
            case "ActionInvoked":
                self.pressed.emit(key, self._tokens.pop(id_, ""))
            case "NotificationClosed":
                del self._ids[key]
                self._tokens.pop(id_, None)
                self.closed.emit(key)

    def _daemon_changed(self) -> None:
        """The notifications of the old daemon are gone. A new daemon uses their ids again, also for
        other programs."""
        closed = list(self._ids)
        self._ids.clear()
        self._tokens.clear()
        for key in closed:
            self.closed.emit(key)

    @Slot()
    def _bus_lost(self) -> None:
        self._is_listening = False
        self._ids.clear()
        self._tokens.clear()
        lost = {**self._requested, **self._next}
        self._requested.clear()
        self._next.clear()
        for notification in lost.values():
            self.unreachable.emit(notification)


def _call(method: str, signature: str = "", values: tuple[object, ...] = ()) -> Any:
    # late: jeepney is loaded with the first notification
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    return new_method_call(address, method, signature or None, values)


def _match() -> Any:
    # late: jeepney is loaded with the first notification
    from jeepney import MatchRule, message_bus

    return message_bus.AddMatch(MatchRule(type="signal", sender=_NAME, path=_PATH))


def _owner_match() -> Any:
    # late: jeepney is loaded with the first notification
    from jeepney import MatchRule, message_bus

    rule = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
    rule.add_arg_condition(0, _NAME)
    return message_bus.AddMatch(rule)


def _is_error(answer: Any) -> bool:
    # late: jeepney is loaded with the first notification
    from jeepney import MessageType

    return bool(answer.header.message_type == MessageType.error)
