"""The messages on the WebSocket: JSON lists of a header and, mostly, a body.

Bodies of events hold the text of a message. They are never decoded.
"""

from __future__ import annotations

import msgspec

from desktop.core.errors import ServerTroubleError
from desktop.core.records import Record
from desktop.ringcentral import json_records as read
from desktop.ringcentral.push.address import MAX_TOKEN

_EXTENSION = "/restapi/v1.0/account/~/extension/~"

# The first comes at once, for inbound texts only; the second for every change, and later.
EVENT_FILTERS = (
    f"{_EXTENSION}/message-store/instant?type=SMS",
    f"{_EXTENSION}/message-store",
)

CONNECTION_DETAILS = "ConnectionDetails"
SERVER_NOTIFICATION = "ServerNotification"
ERROR = "Error"

# How long a lost session can be recovered, in seconds (guide, "session recovery").
_RECOVERY_SECONDS = 180
_MAX_RECOVERY_SECONDS = 3600


class PushMessage(Record, frozen=True):
    """``recovery`` is the token for a later recovery, where the message has one."""

    REDACTED = ("recovery", "body")

    kind: str
    message_id: str
    status: int
    recovery: str
    body: bytes

    @property
    def has_recovered(self) -> bool:
        """Of ConnectionDetails: whether the session, with its subscription, goes on."""
        return read.string(self._fields().get("recoveryState")) == "Successful"

    @property
    def recovery_ms(self) -> int:
        """Of ConnectionDetails: how long the session can be recovered once it is lost."""
        seconds = self._fields().get("recoveryTimeout")
        if isinstance(seconds, bool) or not isinstance(seconds, int) or seconds < 0:
            seconds = _RECOVERY_SECONDS
        return min(seconds, _MAX_RECOVERY_SECONDS) * 1000

    @property
    def error_code(self) -> str:
        return read.error_of(self.body)[0]

    def _fields(self) -> read.Json:
        try:
            return read.decode(self.body)
        except ServerTroubleError:
            return {}


def read_message(data: bytes) -> PushMessage | None:
    """None for anything that is not a message."""
    try:
        parts = msgspec.json.decode(data, type=list[msgspec.Raw])
        header = read.decode(bytes(parts[0]))
    except (msgspec.DecodeError, RecursionError, ValueError, IndexError, ServerTroubleError):
        return None
    status = header.get("status")
    return PushMessage(
        read.string(header.get("type")),
        read.string(header.get("messageId")),
        status if isinstance(status, int) and not isinstance(status, bool) else 0,
        read.string(read.json_object(header.get("wsc")).get("token"), MAX_TOKEN),
        bytes(parts[1]) if len(parts) > 1 else b"",
    )


def subscription_request(message_id: str) -> str:
    """createSubscription, over the WebSocket. The answer has the same ``message_id``."""
    header = {
        "type": "ClientRequest",
        "messageId": message_id,
        "method": "POST",
        "path": "/restapi/v1.0/subscription/",
    }
    body = {"eventFilters": EVENT_FILTERS, "deliveryMode": {"transportType": "WebSocket"}}
    return msgspec.json.encode([header, body]).decode()
