"""A client of practice's WebSocket, independent of the program's own."""

from __future__ import annotations

import json
import time
from typing import Any

import websocket

from tests.practice.client import Client
from tests.practice_service import PATIENCE_SECONDS

STORE_FILTER = "/restapi/v1.0/account/~/extension/~/message-store"
INSTANT_FILTER = f"{STORE_FILTER}/instant?type=SMS"
SUBSCRIPTION = "/restapi/v1.0/subscription/"


class PushClient:
    """Connects at once. ``details`` is the first message."""

    def __init__(self, client: Client, *, wsc: str = "", token: str | None = None) -> None:
        answer = client.call("authWsToken", "POST", "/oauth/wstoken").json()
        token = answer["ws_access_token"] if token is None else token
        self.url = f"{answer['uri']}?access_token={token}" + (f"&wsc={wsc}" if wsc else "")
        self.socket = websocket.create_connection(
            self.url, timeout=PATIENCE_SECONDS, http_no_proxy=["*"]
        )
        self._last = 0
        self.details = self.receive()

    @property
    def wsc(self) -> str:
        return str(self.details[0]["wsc"]["token"])

    @property
    def recovery(self) -> tuple[str | None, str | None]:
        return self.details[1].get("recoveryState"), self.details[1].get("recoveryErrorCode")

    def receive(self) -> list[Any]:
        message: list[Any] = json.loads(self.socket.recv())
        return message

    def notification(self) -> dict[str, Any]:
        header, body = self.receive()
        assert header["type"] == "ServerNotification", header
        event: dict[str, Any] = body
        return event

    def notifications(self, count: int) -> list[dict[str, Any]]:
        return [self.notification() for _ in range(count)]

    def send(self, *message: Any) -> None:
        self.socket.send(json.dumps(message))

    def ask(self, method: str, path: str, *body: Any, **more: Any) -> list[Any]:
        """A request and its answer; notifications in between are not expected."""
        self._last += 1
        header = {"type": "ClientRequest", "messageId": str(self._last), "method": method}
        self.send({**header, "path": path, **more}, *body)
        answer = self.receive()
        assert answer[0]["messageId"] == str(self._last)
        return answer

    def subscribe(self, *filters: str) -> dict[str, Any]:
        mode = {"transportType": "WebSocket"}
        body = {"eventFilters": list(filters), "deliveryMode": mode}
        answered: dict[str, Any] = self.ask("POST", SUBSCRIPTION, body)[1]
        return answered

    def close_code(self) -> int | None:
        """Read until the service closes. None: it ended without a close frame."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            try:
                opcode, data = self.socket.recv_data()
            except (websocket.WebSocketConnectionClosedException, OSError):
                return None
            if opcode == websocket.ABNF.OPCODE_CLOSE:
                return int.from_bytes(data[:2], "big") if data else 0
        raise AssertionError("the connection stays open")

    def rest(self) -> bytes:
        """All bytes until the service ends the connection; no ping is answered."""
        assert self.socket.sock is not None
        parts = []
        while part := self.socket.sock.recv(65536):
            parts.append(part)
        return b"".join(parts)

    def close(self) -> None:
        self.socket.close(timeout=1)
        self.socket.shutdown()  # type: ignore[no-untyped-call]  # after a received close, too

    def lose(self) -> None:
        """End the connection without saying so."""
        self.socket.shutdown()  # type: ignore[no-untyped-call]
