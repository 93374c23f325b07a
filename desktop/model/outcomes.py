"""What the end of a POST means (ARCHITECTURE.md, "What a POST's end means")."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model.texts import StoreRecord


@dataclass(frozen=True, slots=True)
class Accepted:
    record: StoreRecord


@dataclass(frozen=True, slots=True)
class Unknown:
    """The request may have reached the server. ``what`` is a short word for the history."""

    what: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The connection failed: provably not with the server."""

    what: str


@dataclass(frozen=True, slots=True)
class Limited:
    """429: the whole rate group is silent for ``seconds``."""

    seconds: float
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """401: the access token is not accepted."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    code: str
    reason: str = ""


Outcome = Accepted | Unknown | NotSent | Limited | Unauthorized | Rejected
