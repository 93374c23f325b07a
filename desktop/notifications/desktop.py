"""Notifications of a free desktop (Desktop Notifications Specification 1.2 and later)."""

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
    """Lives in the GUI thread and waits for nobody.

    ``pressed`` carries the key and the token with which the window may come to the front (empty
    where the desktop gives none), ``closed`` the key of one that is not shown any more,
    ``unreachable`` a `Notification` that nobody showed.
    """

    pressed = Signal(str, str)
    closed = Signal(str)
    unreachable = Signal(object)

    def __init__(
        self, bus: SessionBus, icon: Path, words: str = "Ownline", parent: QObject | None = None
    ) -> None:
        """``words`` say what a press does; some desktops show them on a button."""
        super().__init__(parent)
        self._bus = bus
        self._icon = icon
        self._words = words
        self._ids: dict[str, int] = {}
        self._asked: dict[str, Notification] = {}
        self._again: dict[str, Notification] = {}
        self._withdrawn: set[str] = set()
        self._tokens: dict[int, str] = {}
        self._is_listening = False
        bus.signal_came.connect(self._hear)
        bus.lost.connect(self._lose)

    def show(self, notification: Notification) -> None:
        key = notification.key
        self._withdrawn.discard(key)
        if key in self._asked:
            # Its number is not known yet, by which the later one takes its place.
            self._again[key] = notification
            return
        self._asked[key] = notification
        if not self._is_listening:
            self._is_listening = True
            self._bus.call(_match())
            self._bus.call(_match_of_owner())
        # Asked each time: the next desktop may be another one.
        self._bus.call(_call("GetCapabilities"), lambda answer: self._notify(notification, answer))

    def withdraw(self, key: str) -> None:
        self._again.pop(key, None)
        if key in self._asked:
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
            # Late: it brings the names of all characters.
            from html import escape

            body = escape(body, quote=False)
        hints = {"urgency": ("y", _NORMAL), "desktop-entry": ("s", "ownline")}
        values = (
            "Ownline",
            self._ids.get(notification.key, 0),
            self._icon.as_uri(),
            notification.title,
            body,
            ["default", self._words],
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
        self._asked.pop(key, None)
        self._ids[key] = answer.body[0]
        later = self._again.pop(key, None)
        if key in self._withdrawn:
            self._withdrawn.discard(key)
            self.withdraw(key)
        elif later is not None:
            self.show(later)

    def _fail(self, notification: Notification) -> None:
        key = notification.key
        self._asked.pop(key, None)
        self._ids.pop(key, None)
        self.unreachable.emit(self._again.pop(key, notification))

    @Slot(object)
    def _hear(self, message: Any) -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.sender) == _BUS:
            if fields.get(HeaderFields.member) == "NameOwnerChanged" and message.body[0] == _NAME:
                self._forget()
            return
        if fields.get(HeaderFields.interface) != _NAME or len(message.body) != 2:
            return
        number, value = message.body
        key = next((key for key, one in self._ids.items() if one == number), "")
        if not key:
            return
        match fields.get(HeaderFields.member):
            case "ActivationToken":
                self._tokens[number] = str(value)
            case "ActionInvoked":
                self.pressed.emit(key, self._tokens.pop(number, ""))
            case "NotificationClosed":
                del self._ids[key]
                self._tokens.pop(number, None)
                self.closed.emit(key)

    def _forget(self) -> None:
        """Another daemon: what the one before showed is gone, and its numbers are given anew, to
        notifications of others too."""
        gone = list(self._ids)
        self._ids.clear()
        self._tokens.clear()
        for key in gone:
            self.closed.emit(key)

    @Slot()
    def _lose(self) -> None:
        self._is_listening = False
        self._ids.clear()
        self._tokens.clear()
        lost = {**self._asked, **self._again}
        self._asked.clear()
        self._again.clear()
        for notification in lost.values():
            self.unreachable.emit(notification)


def _call(method: str, signature: str = "", values: tuple[object, ...] = ()) -> Any:
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    return new_method_call(address, method, signature or None, values)


def _match() -> Any:
    from jeepney import MatchRule, message_bus

    return message_bus.AddMatch(MatchRule(type="signal", sender=_NAME, path=_PATH))


def _match_of_owner() -> Any:
    from jeepney import MatchRule, message_bus

    rule = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
    rule.add_arg_condition(0, _NAME)
    return message_bus.AddMatch(rule)


def _is_error(answer: Any) -> bool:
    from jeepney import MessageType

    return bool(answer.header.message_type == MessageType.error)
