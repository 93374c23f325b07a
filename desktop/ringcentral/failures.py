"""What the end of a request means, above all the end of a send.

Only a failed connection proves that a text was not sent. Everything else that is not a clear yes or
no of RingCentral itself is unknown, and is never repeated.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)

from desktop.core.errors import (
    CertificateError,
    OfflineError,
    ProxyUnusableError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    ServiceError,
    UnauthorizedError,
)
from desktop.core.model import Accepted, Limited, NotSent, Outcome, Rejected, Unauthorized, Unknown
from desktop.ringcentral.json_records import decode, error_of, store_record
from desktop.ringcentral.rate_limits import penalty_seconds

_NEVER_SENT = (NewConnectionError, NameResolutionError, ConnectTimeoutError)
# requests raises these before it opens a connection.
_PROXY_UNUSABLE = (
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidProxyURL,
)
_MAYBE_SENT = (ProtocolError, ReadTimeoutError)

# "Duplicate concurrent request": another request like this one is being worked on.
_DUPLICATE = "CMN-304"

# What `NotSent` says where the program knows the reason.
PROXY_UNUSABLE = "proxy cannot be used"
CERTIFICATE_REFUSED = "certificate refused"

_UNCLEAR_STATUSES = frozenset({408, 409})


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and everything under it: requests wraps urllib3, which wraps the cause as
    ``reason``, as an argument or as the Python cause."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting.extend(cause for cause in inner if isinstance(cause, BaseException))


def _word(error: BaseException) -> str:
    """The class of the innermost cause: says what happened without an address or a text."""
    return type(list(_causes(error))[-1]).__name__


def of_failed_send(error: requests.RequestException) -> Outcome:
    if isinstance(error, _PROXY_UNUSABLE):
        return NotSent(PROXY_UNUSABLE)
    causes = list(_causes(error))
    if any(isinstance(cause, _MAYBE_SENT) for cause in causes):
        return Unknown(_word(error))
    if any(isinstance(cause, _NEVER_SENT) for cause in causes):
        return NotSent(_word(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return NotSent(CERTIFICATE_REFUSED)
    return Unknown(_word(error))


def of_send(status: int, headers: Mapping[str, str], body: bytes) -> Outcome:
    if status == 200:
        try:
            record = store_record(decode(body))
        except ServerTroubleError:
            return Unknown("200, unreadable answer")
        return Accepted(record) if record.message_id else Unknown("200 without an id")
    code, message = error_of(body)
    if status == 429:
        if code == _DUPLICATE:
            return Unknown(f"429 {code}")
        return Limited(penalty_seconds(headers), code)
    if status == 401:
        return Unauthorized(code)
    if 400 <= status < 500 and status not in _UNCLEAR_STATUSES and code:
        return Rejected(code, message)
    return Unknown(f"{status} {code}".strip())


def error_of_failure(error: requests.RequestException) -> ServiceError:
    """Why a reading request did not get an answer."""
    if isinstance(error, _PROXY_UNUSABLE):
        return ProxyUnusableError(details=_word(error))
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return CertificateError(details=_word(error))
    if any(isinstance(cause, _NEVER_SENT) for cause in causes):
        return OfflineError(details=_word(error))
    return ServerTroubleError(details=_word(error))


def error_of_answer(status: int, headers: Mapping[str, str], body: bytes) -> ServiceError | None:
    """None for a good answer to a reading request."""
    if status == 200:
        return None
    code, message = error_of(body)
    if status == 429:
        return RateLimitedError(penalty_seconds(headers), code=code)
    if status == 401:
        return UnauthorizedError(code=code, details=message)
    if 400 <= status < 500 and status not in _UNCLEAR_STATUSES and code:
        return RefusedError(code=code, details=message)
    return ServerTroubleError(code=code or str(status), details=message)
