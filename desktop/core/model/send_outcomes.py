"""The possible outcomes of sending a text (ARCHITECTURE.md, "What a POST's end means")."""

from __future__ import annotations

from desktop.core.model.messages import StoreRecord
from desktop.core.records import Record


class Accepted(Record, frozen=True):
    """RingCentral accepted the text and returned its record."""

    record: StoreRecord


class Unknown(Record, frozen=True):
    """The request may have reached the server. ``what`` is a keyword for the history, ``code`` the
    one in RingCentral's answer."""

    what: str
    code: str = ""


class NotSent(Record, frozen=True):
    """The connection failed before the request: the server cannot have the text. ``place`` is the
    proxy (host and port) or the certificate file; ``code`` is the proxy's HTTP status."""

    what: str
    place: str = ""
    code: str = ""


class Limited(Record, frozen=True):
    """429: no request of the rate group may be sent for ``seconds``."""

    seconds: float
    code: str = ""


class Unauthorized(Record, frozen=True):
    """401: the access token is not accepted."""

    code: str = ""


class Rejected(Record, frozen=True):
    """RingCentral refused the text; ``reason`` is its own message."""

    code: str
    reason: str = ""


Outcome = Accepted | Unknown | NotSent | Limited | Unauthorized | Rejected
