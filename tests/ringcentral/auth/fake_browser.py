"""Plain sockets that talk to the loopback listener like a browser, or like an attacker."""

from __future__ import annotations

import select
import socket
import struct
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

Result = TypeVar("Result")
PATIENCE = 20.0


def until(step: Callable[[], Result | None], what: str) -> Result:
    """Repeats ``step`` until it returns something; fails after a generous time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        result = step()
        if result is not None:
            return result
        time.sleep(0.002)
    raise AssertionError(f"waited in vain for {what}")


class FakeBrowser:
    """One connection to the listener."""

    def __init__(self, port: int, address: str = "127.0.0.1") -> None:
        self._socket = socket.create_connection((address, port), PATIENCE)
        self._received = b""
        self._sent = b""
        self.was_reset = False
        """Whether the listener dropped the connection, so that a page may be lost."""

    def __enter__(self) -> FakeBrowser:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def write(self, data: bytes) -> None:
        self._sent += data
        self._socket.sendall(data)

    def write_while(self, poll: Callable[[], object], data: bytes) -> None:
        """Writes what does not fit into the buffers of the system at once; stops where the listener
        has closed."""
        self._sent += data
        self._socket.setblocking(False)
        rest = memoryview(data)

        def step() -> bool | None:
            nonlocal rest
            poll()
            try:
                rest = rest[self._socket.send(rest) :]
            except BlockingIOError:
                return None
            except OSError:
                return True
            return None if rest else True

        until(step, "the listener to read")
        self._socket.setblocking(True)

    def get(self, target: str, host: str) -> None:
        self.write(f"GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\n\r\n".encode())

    def response(self, poll: Callable[[], object]) -> bytes:
        """All of the response, by Content-Length (HEAD has no body); b"" where the connection was
        dropped."""

        def step() -> bytes | None:
            poll()
            if not self._take():
                return self._received
            head, end, body = self._received.partition(b"\r\n\r\n")
            if not end:
                return None
            length = next(
                int(line.partition(b":")[2])
                for line in head.split(b"\r\n")
                if line.lower().startswith(b"content-length:")
            )
            if self._sent.startswith(b"HEAD "):
                length = 0
            return self._received if len(body) == length else None

        return until(step, "a response")

    def is_answered(self) -> bool:
        """Whether something came, or the connection was dropped."""
        return not self._take() or bool(self._received)

    def end_writing(self) -> None:
        self._socket.shutdown(socket.SHUT_WR)

    def more(self) -> bytes:
        """What comes behind the response, up to the end of the connection."""
        self._received = b""
        until(lambda: None if self._take() else True, "the end of the connection")
        return self._received

    def close(self) -> None:
        self._socket.close()

    def reset(self) -> None:
        """Ends the connection at once, like a browser that was killed."""
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._socket.close()

    def _take(self) -> bool:
        """Whether the connection is still open."""
        readable, _, _ = select.select([self._socket], [], [], 0)
        if not readable:
            return True
        try:
            data = self._socket.recv(65536)
        except ConnectionResetError:
            self.was_reset = True
            return False
        self._received += data
        return bool(data)
