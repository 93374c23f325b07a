"""The session's message bus (D-Bus), without waiting for it.

QtDBus of PySide6 cannot send the unsigned numbers that notifications are called with: it makes an
`int` of every Python int. jeepney, which the keyring brings, writes and reads the messages; here
they go through the socket beside the event loop.
"""

from __future__ import annotations

import itertools
import os
import socket
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

# As much as the bus sends in one piece; more comes with the next event.
_MOST_READ = 65_536

Answer = Callable[[Any], None]


class SessionBus(QObject):
    """Lives in the GUI thread. Messages are jeepney's.

    ``signal_came`` carries one from the bus that was asked for; ``lost``: the bus is gone, or was
    never there, and nothing that was asked is answered. The next `call` tries anew.
    """

    signal_came = Signal(object)
    lost = Signal()

    def __init__(self, env: Mapping[str, str] = os.environ, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._env = env
        self._socket: socket.socket | None = None
        self._readable: QSocketNotifier | None = None
        self._greeting: Any = None
        self._parser: Any = None
        self._serials = itertools.count(1)
        self._unsent: list[bytes] = []
        self._answers: dict[int, Answer] = {}

    def call(self, message: object, answered: Answer | None = None) -> None:
        """``answered`` is called later with the message of the answer, which may be an error."""
        if self._socket is None and not self._open():
            self.lost.emit()
            return
        self._put(message, answered)

    def close(self) -> None:
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._answers.clear()
        self._unsent.clear()

    def _open(self) -> bool:
        # Most runs have nothing to tell: it is not imported before.
        from jeepney import Parser, message_bus
        from jeepney.auth import Authenticator

        address = bus_address(self._env)
        made = socket.socket(socket.AF_UNIX)
        made.setblocking(False)
        try:
            if not address:
                raise FileNotFoundError("no session bus")
            made.connect(address)
        except OSError:
            made.close()
            return False
        self._socket, self._parser = made, Parser()
        self._greeting = Authenticator()
        self._readable = QSocketNotifier(made.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        self._write(self._greeting.data_to_send())
        self._put(message_bus.Hello(), None)
        return True

    def _put(self, message: Any, answered: Answer | None) -> None:
        serial = next(self._serials)
        if answered is not None:
            self._answers[serial] = answered
        data: bytes = message.serialise(serial=serial)
        if self._greeting is None:
            self._write(data)
        else:
            self._unsent.append(data)

    def _write(self, data: bytes) -> None:
        """Messages are small and few: where there is no room for one, the bus hangs."""
        if self._socket is None:
            return
        try:
            whole = self._socket.send(data) == len(data)
        except OSError:
            whole = False
        if not whole:
            self._lose()

    @Slot()
    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_MOST_READ)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
        elif self._greeting is not None:
            self._greet(data)
        else:
            self._take(data)

    def _greet(self, data: bytes) -> None:
        """The lines before the first message (D-Bus specification, "Authentication Protocol")."""
        try:
            self._greeting.feed(data)
        except ValueError:
            self._lose()
            return
        self._write(self._greeting.data_to_send() or b"")
        if self._greeting.authenticated:
            self._write(b"BEGIN\r\n")
            self._greeting = None
            for one in self._unsent:
                self._write(one)
            self._unsent.clear()

    def _take(self, data: bytes) -> None:
        from jeepney import HeaderFields, MessageType

        try:
            self._parser.add_data(data)
            while self._socket is not None and (message := self._parser.get_next_message()):
                if message.header.message_type == MessageType.signal:
                    self.signal_came.emit(message)
                    continue
                serial = message.header.fields.get(HeaderFields.reply_serial, 0)
                answered = self._answers.pop(serial, None)
                if answered is not None:
                    answered(message)
        except ValueError:
            self._lose()

    def _lose(self) -> None:
        self.close()
        self.lost.emit()


def bus_address(env: Mapping[str, str]) -> str:
    """Where the bus listens; empty where that is not known or is no local socket."""
    from jeepney.bus import get_connectable_addresses

    listed = env.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not listed and env.get("XDG_RUNTIME_DIR"):
        listed = f"unix:path={env['XDG_RUNTIME_DIR']}/bus"
    try:
        return next(iter(get_connectable_addresses(listed)), "") if listed else ""
    except (ValueError, RuntimeError):
        return ""
