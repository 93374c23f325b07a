"""A WebSocket server that sends any bytes: practice has faults, but keeps to the protocol."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, BINARY, CONT, CLOSE, PING, PONG = 1, 2, 0, 8, 9, 10
PATIENCE_SECONDS = 30.0

DETAILS = {"recoveryTimeout": 180, "idleTimeout": 1800, "absoluteTimeout": 86400}


class Peer:
    """One connection, after the request for the WebSocket. Methods raise OSError once it ended."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.head = self._head()
        self.target = self.head.split(" ")[1]

    def _head(self) -> str:
        data = b""
        while not data.endswith(b"\r\n\r\n"):
            data += self._connection.recv(1) or _ended()
        return data.decode()

    def header(self, name: str) -> str:
        lines = dict(line.lower().split(": ", 1) for line in self.head.splitlines()[1:] if line)
        return lines.get(name, "")

    def accept(self) -> None:
        key = next(
            line.split(": ")[1] for line in self.head.splitlines() if "WebSocket-Key" in line
        )
        digest = base64.b64encode(hashlib.sha1((key + _GUID).encode()).digest()).decode()
        self.send_bytes(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + f"Sec-WebSocket-Accept: {digest}\r\n\r\n".encode()
        )

    def send_bytes(self, data: bytes) -> None:
        self._connection.sendall(data)

    def send(self, content: Any) -> None:
        """As a text frame with JSON."""
        self.send_bytes(frame(json.dumps(content).encode()))

    def receive(self) -> tuple[int, bytes]:
        """The next frame of the client."""
        first, second = self._exactly(2)
        size = second & 0x7F
        if size == 126:
            (size,) = struct.unpack("!H", self._exactly(2))
        mask, data = self._exactly(4), self._exactly(size)
        return first & 0xF, bytes(one ^ mask[at % 4] for at, one in enumerate(data))

    def request(self) -> Any:
        """The next text message of the client: header and body."""
        while True:
            opcode, data = self.receive()
            if opcode == TEXT:
                return json.loads(data)

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            data += self._connection.recv(size - len(data)) or _ended()
        return data

    def details(self, wsc: str = "wsc-1", **more: Any) -> None:
        header = {"type": "ConnectionDetails", "messageId": "1", "status": 200}
        self.send([{**header, "wsc": {"token": wsc, "sequence": 1}}, {**DETAILS, **more}])

    def subscribe(self, wsc: str = "wsc-1") -> Any:
        """Up to the answer to the subscription, which is returned."""
        self.accept()
        self.details(wsc)
        header, body = self.request()
        self.answer(header)
        return body

    def answer(self, header: Any, status: int = 200, body: Any = None) -> None:
        answer = {"type": "ClientRequest", "messageId": header["messageId"], "status": status}
        self.send([answer, body or {"id": "subscription"}])

    def event(self, text: str = "Hello") -> None:
        header = {"type": "ServerNotification", "messageId": "2", "status": 200}
        self.send([header, {"event": "/x", "body": {"subject": text}}])

    def until_end(self) -> None:
        """Reads until the client is gone."""
        with suppress(OSError):
            while True:
                self.receive()

    def tell_token(self, uri: str) -> None:
        """The answer of authWsToken."""
        body = {"ws_access_token": "ws-1", "uri": uri, "expires_in": 30}
        self.answer_request(200, body)

    def answer_request(self, status: int, body: Any) -> None:
        data = json.dumps(body).encode()
        self.send_bytes(
            f"HTTP/1.1 {status} x\r\nContent-Type: application/json\r\nConnection: close\r\n"
            f"Content-Length: {len(data)}\r\n\r\n".encode()
            + data
        )


def _ended() -> bytes:
    raise ConnectionResetError


def frame(data: bytes, opcode: int = TEXT, *, is_last: bool = True) -> bytes:
    first = (0x80 if is_last else 0) | opcode
    if len(data) < 126:
        return bytes([first, len(data)]) + data
    if len(data) < 1 << 16:
        return bytes([first, 126]) + struct.pack("!H", len(data)) + data
    return bytes([first, 127]) + struct.pack("!Q", len(data)) + data


@contextmanager
def raw_server(serve: Callable[[Peer], None]) -> Iterator[int]:
    """Yields the port. ``serve`` gets each connection in a thread of its own; the client may end
    it at any time."""
    threads: list[threading.Thread] = []
    connections: list[socket.socket] = []

    def one(connection: socket.socket) -> None:
        with closing(connection), suppress(OSError):
            connection.settimeout(PATIENCE_SECONDS)
            serve(Peer(connection))

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                connections.append(connection)
                threads.append(threading.Thread(target=one, args=(connection,)))
                threads[-1].start()

    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        acceptor = threading.Thread(target=accept)
        acceptor.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            acceptor.join()
            for connection in connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()
