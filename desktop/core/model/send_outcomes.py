"""What the end of a POST means (ARCHITECTURE.md, "What a POST's end means")."""

from __future__ import annotations

from desktop.core.model.messages import StoreRecord
from desktop.core.records import Record


class Accepted(Record, frozen=True):
    record: StoreRecord


class Unknown(Record, frozen=True):
    """The request may have reached the server. ``what`` is a short word for the history."""

    what: str


class NotSent(Record, frozen=True):
    """The connection failed: provably not with the server."""

    what: str


class Limited(Record, frozen=True):
    """429: the whole rate group is silent for ``seconds``."""

    seconds: float
    code: str = ""


class Unauthorized(Record, frozen=True):
    """401: the access token is not accepted."""

    code: str = ""


class Rejected(Record, frozen=True):
    code: str
    reason: str = ""


Outcome = Accepted | Unknown | NotSent | Limited | Unauthorized | Rejected
