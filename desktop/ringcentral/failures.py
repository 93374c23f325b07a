"""What the end of a request means, above all the end of a send.

A text was certainly not sent where the first byte of its request was not handed to the connection.
Anything else that is not a clear yes or no from RingCentral itself is unknown, and the send is
never repeated.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator, Mapping

import requests

from desktop.core.errors import (
    AnsweredInsteadError,
    CertificateError,
    CertificateFileError,
    OfflineError,
    ProxyInTheWayError,
    ProxyUnusableError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    ServiceError,
    UnauthorizedError,
)
from desktop.core.model import Accepted, Limited, NotSent, Outcome, Rejected, Unauthorized, Unknown
from desktop.ringcentral.authorities import CertificateFileUnreadError
from desktop.ringcentral.json_records import decode, error_of, is_web_page, store_record
from desktop.ringcentral.rate_limits import penalty_seconds
from desktop.ringcentral.transport import NothingSentError

# "Duplicate concurrent request": the server is still working on a request like this one.
_DUPLICATE = "CMN-304"

# Reasons in `NotSent`.
PROXY_UNUSABLE = "proxy cannot be used"
PROXY_IN_THE_WAY = "proxy does not connect"
CERTIFICATE_REFUSED = "certificate refused"
CERTIFICATE_FILE_UNUSABLE = "certificate file cannot be read"

# Request timeout and conflict: the server may have accepted the request all the same.
_UNCLEAR_STATUSES = frozenset({408, 409})


# "Network Authentication Required" (RFC 6585), as a network answers that wants a sign-in.
_SIGN_IN_TO_NETWORK = 511


# --- without an answer ----------------------------------------------------------------------------


# requests raises these before it asks the transport.
_PROXY_UNUSABLE = (
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,  # also InvalidProxyURL
)

_ERRORS: Mapping[str, type[ServiceError]] = {
    PROXY_UNUSABLE: ProxyUnusableError,
    PROXY_IN_THE_WAY: ProxyInTheWayError,
    CERTIFICATE_REFUSED: CertificateError,
    CERTIFICATE_FILE_UNUSABLE: CertificateFileError,
}

_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})\b", re.ASCII)


def outcome_of_failure(error: requests.RequestException) -> Unknown | NotSent:
    """The outcome of a request without an answer. Only the transport knows whether its first byte
    was handed to the connection; the class of the exception does not show it."""
    causes = list(_causes(error))
    if isinstance(error, _PROXY_UNUSABLE):
        return NotSent(PROXY_UNUSABLE)
    if not isinstance(error, NothingSentError):
        return Unknown(_innermost_name(error))
    if any(isinstance(cause, _PROXY_UNUSABLE) for cause in causes):
        return NotSent(PROXY_UNUSABLE)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return NotSent(CERTIFICATE_REFUSED, error.proxy)
    for cause in causes:
        if isinstance(cause, CertificateFileUnreadError):
            return NotSent(CERTIFICATE_FILE_UNUSABLE, cause.setting)
    if error.proxy:
        found = next(filter(None, (_TUNNEL_REFUSED.search(str(cause)) for cause in causes)), None)
        return NotSent(PROXY_IN_THE_WAY, error.proxy, found[1] if found else "")
    return NotSent(_innermost_name(error))


def error_of_failure(error: requests.RequestException) -> ServiceError:
    """The error of any other request without an answer."""
    outcome = outcome_of_failure(error)
    if isinstance(outcome, NotSent):
        return error_of_not_sent(outcome)
    return ServerTroubleError(details=outcome.what)


def error_of_not_sent(outcome: NotSent) -> ServiceError:
    """What the window shows while the text waits."""
    error = _ERRORS.get(outcome.what, OfflineError)
    return error(code=outcome.code, details=outcome.place or outcome.what)


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
    if not code or (status == 429 and code == _DUPLICATE):
        # A proxy or a portal may answer 401 and 429, too, after RingCentral accepted the text.
        return Unknown(str(status), code)
    if status == 429:
        return Limited(penalty_seconds(headers), code)
    if status == 401:
        return Unauthorized(code)
    if _is_refusal(status, code):
        return Rejected(code, message)
    return Unknown(str(status), code)


def error_of_answer(status: int, headers: Mapping[str, str], body: bytes) -> ServiceError | None:
    """The error in the answer to a reading request; None for a good answer."""
    if status == 200:
        return None
    code, message = error_of(body)
    if status == 429:
        return RateLimitedError(penalty_seconds(headers), code=code)
    if status == 401 and code:
        return UnauthorizedError(code=code, details=message)
    if _is_refusal(status, code):
        return RefusedError(code=code, details=message)
    if answered_instead(status, code, body):
        return AnsweredInsteadError(code=str(status))
    return ServerTroubleError(code=code or str(status), details=message)


def answered_instead(status: int, code: str, body: bytes) -> bool:
    """Whether something else than RingCentral answered: it sends no one elsewhere, and a web page
    only from a gateway in trouble. ``code`` is empty where the answer is not in its format."""
    if code:
        return False
    is_redirect = 300 <= status < 400
    return is_redirect or status == _SIGN_IN_TO_NETWORK or (status < 500 and is_web_page(body))


def _is_refusal(status: int, code: str) -> bool:
    """A client error in RingCentral's own format; a proxy or a portal gives no code."""
    return 400 <= status < 500 and status not in _UNCLEAR_STATUSES and bool(code)
