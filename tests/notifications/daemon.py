"""A notification daemon or portal for the tests: a real service on the message bus.

``python -m tests.notifications.daemon desktop|portal [CAPABILITY ...]`` prints each call that it
receives as a line of JSON. It reads commands from stdin: ``press ID``, ``close ID``,
``token ID TEXT``, ``hang``, ``quit``.
"""

from __future__ import annotations

import json
import os
import selectors
import sys
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

KINDS = {
    "desktop": (
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications",
    ),
    "portal": (
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Notification",
    ),
    "settings": (
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
    ),
}


class Daemon:
    def __init__(self, kind: str, capabilities: list[str]) -> None:
        self._kind = kind
        self._capabilities = capabilities
        self._name, self._path, self._interface = KINDS[kind]
        self._bus = open_dbus_connection()
        assert self._bus.send_and_get_reply(message_bus.RequestName(self._name, 4)).body == (1,)
        self._last = 0
        self._hangs = False
        report("ready", [])

    def serve(self) -> None:
        selector = selectors.DefaultSelector()
        selector.register(self._bus.sock, selectors.EVENT_READ, "bus")
        selector.register(sys.stdin, selectors.EVENT_READ, "stdin")
        while True:
            for key, _ in selector.select():
                if key.data == "stdin":
                    # Unbuffered: a buffered line would not make the selector ready.
                    lines = os.read(sys.stdin.fileno(), 65_536).decode().splitlines()
                    if not lines or "quit" in lines:
                        return
                    for line in lines:
                        self._execute(*line.split(" "))
                else:
                    self._bus.parser.add_data(self._bus.sock.recv(65_536))
                    while (message := self._bus.parser.get_next_message()) is not None:
                        self._reply(message)

    def _reply(self, message: Any) -> None:
        if message.header.message_type != MessageType.method_call or self._hangs:
            return
        member = message.header.fields[HeaderFields.member]
        signature = message.header.fields.get(HeaderFields.signature, "")
        report(member, list(message.body), signature)
        expected = {
            "GetCapabilities": "",
            "Notify": "susssasa{sv}i",
            "CloseNotification": "u",
            "AddNotification": "sa{sv}",
            "RemoveNotification": "s",
            "ReadAll": "as",
        }
        if expected.get(member) != signature:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
        elif member == "GetCapabilities":
            self._bus.send(new_method_return(message, "as", (self._capabilities,)))
        elif member == "ReadAll":
            self._bus.send(new_method_return(message, "a{sa{sv}}", (self._settings(),)))
        elif member == "Notify":
            self._last = message.body[1] or self._last + 1
            self._bus.send(new_method_return(message, "u", (self._last,)))
        else:
            self._bus.send(new_method_return(message))
            if member == "CloseNotification":
                self._signal("NotificationClosed", "uu", (message.body[0], 3))

    def _settings(self) -> dict[str, dict[str, tuple[str, object]]]:
        """``CAPABILITY``: a setting as "namespace,key,signature,value"."""
        found: dict[str, dict[str, tuple[str, object]]] = {}
        for name, key, value in map(_setting, self._capabilities):
            found.setdefault(name, {})[key] = value
        return found

    def _execute(self, command: str, id_: str = "", text: str = "") -> None:
        if command == "hang":
            self._hangs = True
        elif command == "change":
            name, key, value = _setting(text)
            self._signal("SettingChanged", "ssv", (name, key, value))
        elif self._kind == "portal":
            parameters = [("a{sv}", {"activation-token": ("s", text)})] if text else []
            self._signal("ActionInvoked", "ssav", (id_, "show", parameters))
        elif command == "press":
            self._signal("ActionInvoked", "us", (int(id_), "default"))
        elif command == "token":
            self._signal("ActivationToken", "us", (int(id_), text))
        else:
            self._signal("NotificationClosed", "uu", (int(id_), 2))

    def _signal(self, member: str, signature: str, body: tuple[object, ...]) -> None:
        address = DBusAddress(self._path, interface=self._interface)
        self._bus.send(new_signal(address, member, signature, body))


def _setting(words: str) -> tuple[str, str, tuple[str, object]]:
    name, key, signature, value = words.split(",")
    values: dict[str, object] = {"b": value == "true", "u": int(value) if value.isdigit() else 0}
    return name, key, (signature, values.get(signature, value))


def report(member: str, body: list[object], signature: str = "") -> None:
    print(json.dumps({"member": member, "body": body, "signature": signature}), flush=True)


if __name__ == "__main__":
    Daemon(sys.argv[1], sys.argv[2:]).serve()
