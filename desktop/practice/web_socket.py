"""The server's side of a WebSocket (RFC 6455), on a connected socket and for one thread.

The frames are those of websocket-client, which the program uses for its own side.
"""

from __future__ import annotations

import base64
import hashlib
import socket
import struct
import sys

from websocket import ABNF, WebSocketException, continuous_frame, frame_buffer

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, BINARY, CLOSE = ABNF.OPCODE_TEXT, ABNF.OPCODE_BINARY, ABNF.OPCODE_CLOSE
PING, PONG = ABNF.OPCODE_PING, ABNF.OPCODE_PONG
PROTOCOL_ERROR = 1002
SEND_SECONDS = 60


def accept_key(key: str) -> str:
    """`Sec-WebSocket-Accept` for the client's `Sec-WebSocket-Key`."""
    digest = hashlib.sha1((key + GUID).encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest).decode()


class ClosedError(OSError):
    """The client has ended the connection, or broke the protocol."""


class WebSocket:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._seconds = 0.0
        self._frames = frame_buffer(self._receive_bytes, skip_utf8_validation=False)
        self._parts = continuous_frame(fire_cont_frame=False, skip_utf8_validation=False)

    def receive(self, seconds: float) -> tuple[int, bytes] | None:
        """The next message as opcode and content, or None if none is whole yet after so many
        seconds. Raises ClosedError and other OSError."""
        self._seconds = seconds
        try:
            frame = self._frames.recv_frame()
            if frame.opcode in (CLOSE, PING, PONG):
                return frame.opcode, _bytes(frame.data)
            self._parts.validate(frame)
            self._parts.add(frame)
            if not self._parts.is_fire(frame):
                return None
            opcode, whole = self._parts.extract(frame)
        except TimeoutError:
            return None
        except WebSocketException as error:
            self.close(PROTOCOL_ERROR)
            raise ClosedError(str(error)) from error
        return opcode, _bytes(whole.data)

    def send(self, content: str | bytes, opcode: int = TEXT) -> None:
        self.send_bytes(frame_of(content, opcode))

    def send_bytes(self, data: bytes) -> None:
        """Send bytes that need not be a frame."""
        self._connection.settimeout(SEND_SECONDS)
        self._connection.sendall(data)

    def close(self, code: int, reason: str = "") -> None:
        """Say that the connection ends. The caller closes the socket."""
        self.send(struct.pack("!H", code) + reason.encode(), CLOSE)

    def abort(self) -> None:
        """Close the socket with RST instead of FIN."""
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        socket.close(self._connection.detach())

    def _receive_bytes(self, size: int) -> bytes:
        self._connection.settimeout(self._seconds)
        data = self._connection.recv(size)
        if not data:
            raise ClosedError
        return data


def _bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


def frame_of(content: str | bytes, opcode: int = TEXT) -> bytes:
    """A frame of the server: whole and not masked."""
    return ABNF(fin=1, opcode=opcode, mask_value=0, data=_bytes(content)).format()


# Bytes that are no frame of a server (RFC 6455, 5.2).
BROKEN_FRAMES = {
    "utf8": frame_of(b"\xff\xfe", TEXT),
    "opcode": b"\x83\x00",
    "reserved": b"\xf1\x00",
    "length": b"\x81\x7f" + b"\x7f" + b"\xff" * 7,
    "masked": b"\x81\x81abcdx",
    "continuation": b"\x80\x00",
    "ping": b"\x09\x00",
}
