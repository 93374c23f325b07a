"""One WebSocket connection, with limits on time and size, over the way that requests take."""

from __future__ import annotations

import contextlib
import socket
import threading
import time

from websocket import ABNF, WebSocket, WebSocketException, WebSocketTimeoutException

from desktop.core.records import Record
from desktop.ringcentral.deadline import Deadline
from desktop.ringcentral.transport import Limits, open_socket

# RingCentral's longest text has 1,000 characters.
MAX_MESSAGE = 1 << 20
_MAX_HANDSHAKE = 64 * 1024
_SEND_SECONDS = 10.0


class MessageTooLargeError(OSError):
    """The server sends more at once than any message of RingCentral has."""


class ConnectionEndedError(OSError):
    """The server closed the WebSocket, or this side did."""


class _LimitedSocket:
    """What websocket-client needs of a socket. It has no limits of its own: each reading call may
    take any time, and a message may have any size."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._ends_at = 0.0
        self._bytes_left = 0

    def wait_at_most(self, seconds: float) -> None:
        """For all that is read from now on, together."""
        self._ends_at = time.monotonic() + seconds

    def allow(self, size: int) -> None:
        """How many bytes may still come."""
        self._bytes_left = size

    def recv(self, size: int) -> bytes:
        left = self._ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if self._bytes_left <= 0:
            raise MessageTooLargeError
        self._socket.settimeout(left)
        data = self._socket.recv(min(size, self._bytes_left))
        self._bytes_left -= len(data)
        return data

    def send(self, data: bytes) -> int:
        self._socket.settimeout(_SEND_SECONDS)
        return self._socket.send(data)

    def gettimeout(self) -> float:
        return max(self._ends_at - time.monotonic(), 0.001)

    def settimeout(self, seconds: float | None) -> None:
        """The limits above are kept instead."""

    def fileno(self) -> int:
        return self._socket.fileno()

    def close(self) -> None:
        self._socket.close()


class PushConnection:
    """Used by one thread, except `shut_down`. Methods raise OSError, WebSocketException and, while
    opening, what urllib3 and http.client raise. No error that leaves it has the address in it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._deadline = Deadline()
        self._websocket = WebSocket(skip_utf8_validation=True)
        self._socket: _LimitedSocket | None = None
        self._message = bytearray()
        self._is_within_message = False
        self._lock = threading.Lock()
        self._is_shut_down = False
        self._duplicate: socket.socket | None = None
        self.heard_at = 0.0
        """When the last frame came, in seconds of `time.monotonic`."""

    def open(self, url: str) -> None:
        """Up to the end of the WebSocket handshake, within the total limit of a request."""
        with self._deadline.within(self._limits.total):
            if self._is_shut_down:
                raise ConnectionEndedError
            # https for wss, and http for ws.
            opened = open_socket(f"http{url.removeprefix('ws')}", self._limits, self._deadline)
            self._socket = limited = _LimitedSocket(opened)
            with self._lock:
                # Shutting a TLS socket down while another thread reads it is not safe.
                self._duplicate = socket.fromfd(opened.fileno(), socket.AF_INET, socket.SOCK_STREAM)
            limited.wait_at_most(self._limits.total)
            limited.allow(_MAX_HANDSHAKE)
            try:
                # A redirect would be followed without the proxy, the authorities and the check of
                # the address.
                self._websocket.connect(  # type: ignore[no-untyped-call]
                    url, socket=limited, redirect_limit=0, suppress_origin=True
                )
            except (WebSocketException, ValueError) as error:
                # Its words may quote the answer, and the answer the address with the token.
                raise ConnectionEndedError(type(error).__name__) from None
        if self._is_shut_down:
            raise ConnectionEndedError
        limited.allow(MAX_MESSAGE)
        self.heard_at = time.monotonic()

    def receive(self, seconds: float) -> bytes | None:
        """The next message. None where the time was over before, or something else came."""
        assert self._socket is not None
        self._socket.wait_at_most(seconds)
        try:
            frame: ABNF = self._websocket.recv_frame()  # type: ignore[no-untyped-call]
        except WebSocketTimeoutException:
            return None
        self._socket.allow(MAX_MESSAGE)
        self.heard_at = time.monotonic()
        match frame.opcode:
            case ABNF.OPCODE_TEXT | ABNF.OPCODE_BINARY | ABNF.OPCODE_CONT:
                return self._join(frame)
            case ABNF.OPCODE_PING:
                self._websocket.pong(frame.data)
            case ABNF.OPCODE_CLOSE:
                self._websocket.send_close()
                raise ConnectionEndedError("closed by the server")
        return None

    def _join(self, frame: ABNF) -> bytes | None:
        """The message that ``frame`` completes."""
        if self._is_within_message != (frame.opcode == ABNF.OPCODE_CONT):
            raise ConnectionEndedError("frames out of order")
        self._message += bytes(frame.data)  # type: ignore[arg-type]
        if len(self._message) > MAX_MESSAGE:
            raise MessageTooLargeError
        self._is_within_message = not frame.fin
        if not frame.fin:
            return None
        message = bytes(self._message)
        self._message.clear()
        return message

    def send(self, text: str) -> None:
        self._websocket.send(text)

    def ping(self) -> None:
        self._websocket.ping()

    def shut_down(self) -> None:
        """Ends everything that the other thread does with it. From any thread, at once."""
        self._is_shut_down = True
        self._deadline.expire()
        with self._lock:
            if self._duplicate is not None:
                with contextlib.suppress(OSError):
                    self._duplicate.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._deadline.close()
        if self._socket is not None:
            self._socket.close()
        with self._lock:
            if self._duplicate is not None:
                self._duplicate.close()
                self._duplicate = None


class PushLimits(Record, frozen=True):
    """In seconds. RingCentral pings, too, and wants an answer within 10 s."""

    connection: Limits
    answer: float = 30
    silence: float = 30
    """After this long without a frame, the server is asked for one. Then it also shows whether the
    machine slept: looking more often would wake it."""
    pong: float = 10
