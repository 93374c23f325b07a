"""Answers and failures of requests, as the `requests` library presents them."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random
from typing import Any

import msgspec
import requests
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import ProtocolError, ReadTimeoutError

from desktop.ringcentral.transport import NothingSentError


@dataclass(slots=True)
class Answer:
    """The part of `requests.Response` that `desktop.ringcentral` reads."""

    status_code: int
    content: bytes = b""
    headers: CaseInsensitiveDict[str] = field(default_factory=CaseInsensitiveDict)


class Fate(StrEnum):
    """The outcome of a POST, as far as its sender can know it."""

    NOT_SENT = "not sent"
    REFUSED = "refused for now"
    """401 or a rate limit: the server did not accept it."""
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    ACCEPTED = "accepted"


MAY_BE_SENT_AGAIN = frozenset({Fate.NOT_SENT, Fate.REFUSED})


def answer(status: int, body: Any) -> Answer:
    return Answer(status, msgspec.json.encode(body))


def refusal(status: int, code: str) -> Answer:
    return answer(status, {"errorCode": code, "message": "in words", "errors": []})


# --- failures ------------------------------------------------------------------------------------


def _refused() -> requests.RequestException:
    return NothingSentError()


def _proxy_refused() -> requests.RequestException:
    return NothingSentError("proxy.test:8080")


def _certificate() -> requests.RequestException:
    error = NothingSentError()
    error.__cause__ = ssl.SSLCertVerificationError("refused")
    return error


def _cut() -> requests.RequestException:
    return requests.ConnectionError(ProtocolError("Connection aborted", ConnectionResetError()))


def _read_timeout() -> requests.RequestException:
    return requests.ReadTimeout(ReadTimeoutError(None, "", "reading"))  # type: ignore[arg-type]


def _tls_in_the_middle() -> requests.RequestException:
    return requests.exceptions.SSLError(ssl.SSLError("decryption failed"))


NEVER_SENT: tuple[Callable[[], requests.RequestException], ...] = (
    _refused,
    _proxy_refused,
    _certificate,
)
LOST: tuple[Callable[[], requests.RequestException], ...] = (
    _cut,
    _read_timeout,
    _tls_in_the_middle,
)

# --- answers that say nothing of what became of a request ----------------------------------------

_PAGE = b"<html><body>Welcome to the hotel</body></html>"


def unclear(chance: Random, good: bytes) -> Answer:
    """``good``: the body of a successful answer."""
    return chance.choice(
        (
            lambda: Answer(200, good[: len(good) // 2]),
            lambda: Answer(200, _PAGE),
            lambda: Answer(200, b""),
            lambda: Answer(200, b'{"messageStatus": "Queued"}'),
            lambda: Answer(302, _PAGE, CaseInsensitiveDict({"Location": "https://hotel.example/"})),
            lambda: Answer(307, b"", CaseInsensitiveDict({"Location": "/restapi/again"})),
            lambda: Answer(403, _PAGE),
            lambda: Answer(404, _PAGE),
            lambda: refusal(408, "CMN-408"),
            lambda: refusal(409, "CMN-409"),
            lambda: refusal(500, "CMN-201"),
            lambda: Answer(502, _PAGE),
            lambda: refusal(503, "CMN-203"),
            lambda: Answer(503, b""),
            lambda: Answer(504, b""),
        )
    )()
