"""The session's message bus (D-Bus), without blocking.

QtDBus of PySide6 cannot send the unsigned integers that notifications need: it sends every Python
int as a signed `int`. jeepney, a dependency of keyring, encodes and decodes the messages; this
module sends and receives them in Qt's event loop.
"""

from __future__ import annotations

import itertools
import os
import socket
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

# Bytes read per event; the rest follows with the next event.
_READ_SIZE = 65_536

ReplyHandler = Callable[[Any], None]


class SessionBus(QObject):
    """Lives in the GUI thread. Messages are jeepney's.

    ``signal_received`` carries a signal that was subscribed to. ``lost``: there is no bus, or the
    connection ended; pending calls get no reply. The next `call` connects again.
    """

    signal_received = Signal(object)
    lost = Signal()

    def __init__(self, env: Mapping[str, str] = os.environ, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._env = env
        self._socket: socket.socket | None = None
        self._readable: QSocketNotifier | None = None
        self._authenticator: Any = None
        self._parser: Any = None
        self._serials = itertools.count(1)
        self._unsent: list[bytes] = []
        self._reply_handlers: dict[int, ReplyHandler] = {}

    def call(self, message: object, on_reply: ReplyHandler | None = None) -> None:
        """``on_reply`` is called later with the reply, which may be an error message."""
        if self._socket is None and not self._open():
            self.lost.emit()
            return
        self._send(message, on_reply)

    def close(self) -> None:
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._reply_handlers.clear()
        self._unsent.clear()

    def _open(self) -> bool:
        # late: jeepney is loaded with the first notification
        from jeepney import Parser, message_bus
        from jeepney.auth import Authenticator

        address = bus_address(self._env)
        connection = socket.socket(socket.AF_UNIX)
        connection.setblocking(False)
        try:
            if not address:
                raise FileNotFoundError("no session bus")
            connection.connect(address)
        except OSError:
            connection.close()
            return False
        self._socket, self._parser = connection, Parser()
        self._authenticator = Authenticator()
        self._readable = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        self._write(self._authenticator.data_to_send())
        self._send(message_bus.Hello(), None)
        return True

    def _send(self, message: Any, on_reply: ReplyHandler | None) -> None:
        serial = next(self._serials)
        if on_reply is not None:
            self._reply_handlers[serial] = on_reply
        data: bytes = message.serialise(serial=serial)
        if self._authenticator is None:
            self._write(data)
        else:
            self._unsent.append(data)

    def _write(self, data: bytes) -> None:
        """Messages are small and few: if the socket has no room for one, the bus hangs."""
        if self._socket is None:
            return
        try:
            whole = self._socket.send(data) == len(data)
        except OSError:
            whole = False
        if not whole:
            self._disconnect()

    @Slot()
    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_READ_SIZE)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._disconnect()
        elif self._authenticator is not None:
            self._authenticate(data)
        else:
            self._receive(data)

    def _authenticate(self, data: bytes) -> None:
        """D-Bus specification, "Authentication Protocol"."""
        try:
            self._authenticator.feed(data)
        except ValueError:
            self._disconnect()
            return
        self._write(self._authenticator.data_to_send() or b"")
        if self._authenticator.authenticated:
            self._write(b"BEGIN\r\n")
            self._authenticator = None
            for message in self._unsent:
                self._write(message)
            self._unsent.clear()

    def _receive(self, data: bytes) -> None:
        # late: jeepney is loaded with the first notification
        from jeepney import HeaderFields, MessageType

        try:
            self._parser.add_data(data)
            while self._socket is not None and (message := self._parser.get_next_message()):
                if message.header.message_type == MessageType.signal:
                    self.signal_received.emit(message)
                    continue
                serial = message.header.fields.get(HeaderFields.reply_serial, 0)
                on_reply = self._reply_handlers.pop(serial, None)
                if on_reply is not None:
                    on_reply(message)
        except ValueError:
            self._disconnect()

    def _disconnect(self) -> None:
        self.close()
        self.lost.emit()


def bus_address(env: Mapping[str, str]) -> str:
    """Path of the bus's local socket, or empty if there is none."""
    # late: jeepney is loaded with the first notification
    from jeepney.bus import get_connectable_addresses

    listed = env.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not listed and env.get("XDG_RUNTIME_DIR"):
        listed = f"unix:path={env['XDG_RUNTIME_DIR']}/bus"
    try:
        return next(iter(get_connectable_addresses(listed)), "") if listed else ""
    except (ValueError, RuntimeError):
        return ""
