"""Faults of an open push connection."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator

from desktop.practice.box import Box
from desktop.practice.distortion import HOSTILE
from desktop.practice.faults import Fault
from desktop.practice.push import PushSession
from desktop.practice.state import Record
from desktop.practice.web_socket import (
    BINARY,
    BROKEN_FRAMES,
    ClosedError,
    WebSocket,
    frame_of,
)

EVENT = "/restapi/v1.0/account/~/extension/~/message-store"
NOTIFICATION = {"type": "ServerNotification", "messageId": "1", "status": 200}
# Whole messages that make no sense, as text.
GARBAGE: tuple[str, ...] = (
    "",
    "not JSON",
    "{}",
    "null",
    "[]",
    "[null]",
    "[null, null]",
    "[1, 2, 3]",
    '["ServerNotification", {}]',
    "[{}, {}]",
    '[{"type": null}]',
    '[{"type": 7, "messageId": []}, {}]',
    '[{"type": "SomethingNew", "messageId": "1"}, {"body": {}}]',
    '[{"type": "ClientRequest", "messageId": "never asked", "status": "200"}, []]',
    '[{"type": "ConnectionDetails", "wsc": {"token": 7}}, {"idleTimeout": "soon"}]',
    json.dumps([NOTIFICATION]),
    json.dumps([NOTIFICATION, None]),
    json.dumps([NOTIFICATION, []]),
    json.dumps([NOTIFICATION, {"event": 7, "subscriptionId": {}, "body": "x"}]),
    json.dumps([NOTIFICATION, {"event": EVENT, "body": {"changes": [None, {"newCount": "x"}]}}]),
    json.dumps(
        [
            NOTIFICATION,
            {"event": f"{EVENT}/instant", "body": {"id": [], "subject": {}, "to": HOSTILE}},
        ]
    ),
    "[" * 10_000 + "]" * 10_000,
    json.dumps([NOTIFICATION, {"body": HOSTILE * 1000}]),
)


class PushFaults:
    def __init__(self, box: Box, web_socket: WebSocket, session: PushSession) -> None:
        self._box = box
        self._socket = web_socket
        self._session = session
        self._silent_until = 0.0
        self._flood_until = 0.0
        self._flooded = 0.0
        self._pace = 0.0

    @property
    def is_silent(self) -> bool:
        """Whether nothing is read or sent now."""
        return self._box.clock.elapsed() < self._silent_until

    def apply(self, fault: Fault) -> None:
        """Raises ClosedError where the fault ends the connection."""
        match fault.kind:
            case "drop":
                self._drop(fault)
            case "silence":
                self._silent_until = self._box.clock.elapsed() + fault["seconds"]
            case "garbage":
                for each in GARBAGE if fault["messages"] is None else fault["messages"]:
                    self._socket.send(each)
                self._socket.send(b"\x00\xff", BINARY)
            case "broken_frame":
                self._socket.send_bytes(BROKEN_FRAMES[fault["what"]])
            case "half_frame":
                frame = frame_of(json.dumps([NOTIFICATION, self._event()]))
                self._socket.send_bytes(frame[: len(frame) // 2])
                if not fault["stays_open"]:
                    raise ClosedError
                self._silent_until = math.inf
            case "flood":
                self._flooded, self._pace = time.monotonic(), fault["per_second"]
                self._flood_until = self._flooded + fault["seconds"]

    def flood(self) -> Iterator[Record]:
        """The events of a flood that are due: they say that nothing has changed."""
        now = min(time.monotonic(), self._flood_until)
        while self._pace and self._flooded < now:
            self._flooded += 1 / self._pace
            yield self._event()

    def _drop(self, fault: Fault) -> None:
        if fault["code"]:
            self._socket.close(int(fault["code"]))
        if fault["reset"]:
            self._socket.abort()
        raise ClosedError

    def _event(self) -> Record:
        person = self._session.sign_in.person_id
        body = {"extensionId": person, "ownerId": person, "changes": []}
        return self._box.push.event(EVENT, body, self._session)
