"""What the end of a request means, above all the end of a send.

Only a failed connection proves that a text was not sent. Anything else that is not a clear yes or
no from RingCentral itself is unknown, and the send is never repeated.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from enum import Enum, auto

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
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

# "Duplicate concurrent request": the server is still working on a request like this one.
_DUPLICATE = "CMN-304"

# The reasons in `NotSent` that have an error class of their own.
PROXY_UNUSABLE = "proxy cannot be used"
CERTIFICATE_REFUSED = "certificate refused"

# Request timeout and conflict: the server may have accepted the request all the same.
_UNCLEAR_STATUSES = frozenset({408, 409})


# --- without an answer ----------------------------------------------------------------------------


class _Failure(Enum):
    """Why a request has no answer. All but `MAYBE_SENT` prove that no byte of it was sent."""

    PROXY_UNUSABLE = auto()
    CERTIFICATE_REFUSED = auto()
    NOT_CONNECTED = auto()
    MAYBE_SENT = auto()


# requests raises these before it opens a connection.
_PROXY_UNUSABLE = (
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,  # also InvalidProxyURL
)
_MAYBE_SENT = (ProtocolError, ReadTimeoutError)
# Not ProxyError: urllib3 also raises it for a connection that was lost after the request. For a
# proxy that cannot be reached its cause is a NewConnectionError.
_NOT_CONNECTED = (
    NewConnectionError,  # also NameResolutionError
    ConnectTimeoutError,
)

_ERRORS: Mapping[_Failure, type[ServiceError]] = {
    _Failure.PROXY_UNUSABLE: ProxyUnusableError,
    _Failure.CERTIFICATE_REFUSED: CertificateError,
    _Failure.NOT_CONNECTED: OfflineError,
    _Failure.MAYBE_SENT: ServerTroubleError,
}


def outcome_of_failure(error: requests.RequestException) -> Outcome:
    """The outcome of a send without an answer."""
    match _classify(error):
        case _Failure.PROXY_UNUSABLE:
            return NotSent(PROXY_UNUSABLE)
        case _Failure.CERTIFICATE_REFUSED:
            return NotSent(CERTIFICATE_REFUSED)
        case _Failure.NOT_CONNECTED:
            return NotSent(_innermost_name(error))
        case _:
            return Unknown(_innermost_name(error))


def error_of_failure(error: requests.RequestException) -> ServiceError:
    """The error of any other request without an answer."""
    return _ERRORS[_classify(error)](details=_innermost_name(error))


def _classify(error: requests.RequestException) -> _Failure:
    if isinstance(error, _PROXY_UNUSABLE):
        return _Failure.PROXY_UNUSABLE
    causes = list(_causes(error))
    # Checked first: a single doubtful cause rules out sending again.
    if any(isinstance(cause, _MAYBE_SENT) for cause in causes):
        return _Failure.MAYBE_SENT
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return _Failure.CERTIFICATE_REFUSED
    if any(isinstance(cause, _NOT_CONNECTED) for cause in causes):
        return _Failure.NOT_CONNECTED
    return _Failure.MAYBE_SENT


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and all its causes. requests wraps urllib3, which keeps the cause as
    ``reason``, as an argument or as the Python cause."""
    pending: list[BaseException] = [error]
    seen: set[int] = set()
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        pending.extend(cause for cause in inner if isinstance(cause, BaseException))


def _innermost_name(error: BaseException) -> str:
    """The class of the innermost cause: describes the failure without an address or a text."""
    return type(list(_causes(error))[-1]).__name__


# --- with an answer -------------------------------------------------------------------------------


def outcome_of_answer(status: int, headers: Mapping[str, str], body: bytes) -> Outcome:
    """The outcome of a send that was answered."""
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
    if _is_refusal(status, code):
        return Rejected(code, message)
    return Unknown(f"{status} {code}".strip())


def error_of_answer(status: int, headers: Mapping[str, str], body: bytes) -> ServiceError | None:
    """The error in the answer to a reading request; None for a good answer."""
    if status == 200:
        return None
    code, message = error_of(body)
    if status == 429:
        return RateLimitedError(penalty_seconds(headers), code=code)
    if status == 401:
        return UnauthorizedError(code=code, details=message)
    if _is_refusal(status, code):
        return RefusedError(code=code, details=message)
    return ServerTroubleError(code=code or str(status), details=message)


def _is_refusal(status: int, code: str) -> bool:
    """A client error in RingCentral's own format; a proxy or a portal gives no code."""
    return 400 <= status < 500 and status not in _UNCLEAR_STATUSES and bool(code)
