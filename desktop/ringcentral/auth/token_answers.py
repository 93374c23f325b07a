"""HTTP trouble of the token endpoints, as known errors.

Source: RingCentral developer guide, "Refresh tokens" (what to do after 400, 408, 429, 500, 503).
"""

from __future__ import annotations

import ssl
from email.utils import parsedate_to_datetime

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError, ProxyError

from desktop.core.errors import (
    CertificateError,
    OfflineError,
    ProxyUnusableError,
    RateLimitedError,
    ServerTroubleError,
    ServiceError,
    SignInError,
)
from desktop.ringcentral.auth.refusals import refusal_in_body

_MAX_BODY = 64 * 1024
_PAUSE_SECONDS = 60.0
"""RingCentral's default window and penalty ("Rate limits"); a shorter pause would never end."""
_MAX_PAUSE_SECONDS = 3600.0


def check_answer(
    response: requests.Response, unknown: type[SignInError], secrets: tuple[str, ...]
) -> None:
    """Raises unless the status is 200. ``unknown`` is for a refusal without words of its own;
    ``secrets`` must not come back in an error."""
    status = response.status_code
    if len(response.content) > _MAX_BODY:
        raise unreadable()
    if status == requests.codes.ok:
        return
    refusal = refusal_in_body(response.content)
    code = refusal.code if refusal is not None else ""
    if status in {requests.codes.too_many_requests, requests.codes.service_unavailable}:
        raise RateLimitedError(_pause(response), code=code)
    is_final = status in {400, 401, 403}
    if refusal is None or not is_final:
        # Without an error in RingCentral's form it is the answer of a proxy or a portal.
        raise ServerTroubleError(code=code, details=f"HTTP {status}")
    raise refusal.without(secrets).as_error(unknown)


def unreadable() -> ServerTroubleError:
    return ServerTroubleError(details="The answer could not be read.")


def connection_error(error: requests.RequestException) -> ServiceError:
    """What a failed request means: not reached, not safe, or cut off."""
    causes = _causes(error)
    details = type(causes[-1]).__name__
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return CertificateError(details=details)
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        # Also what requests makes of a proxy that it cannot use.
        return ProxyUnusableError(details=details)
    never_reached = (
        NewConnectionError,  # also its kind NameResolutionError
        ConnectTimeoutError,
        ProxyError,
    )
    if any(isinstance(cause, never_reached) for cause in causes):
        return OfflineError(details=details)
    return ServerTroubleError(details=details)


def _causes(error: BaseException) -> list[BaseException]:
    """The error and what it came from. requests and urllib3 hide causes in `args` and `reason`."""
    found: list[BaseException] = []
    ahead: list[object] = [error]
    while ahead and len(found) < 16:
        one = ahead.pop(0)
        if not isinstance(one, BaseException) or any(one is each for each in found):
            continue
        found.append(one)
        ahead += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return found


def _pause(response: requests.Response) -> float:
    """Seconds to be silent: Retry-After (RFC 9110, 10.2.3), else the default window."""
    value = response.headers.get("Retry-After", "").strip()[:64]
    if value.isascii() and value.isdigit():
        return min(max(float(value), 1.0), _MAX_PAUSE_SECONDS)
    try:
        until = parsedate_to_datetime(value)
        now = parsedate_to_datetime(response.headers.get("Date", ""))
        seconds = (until - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return _PAUSE_SECONDS
    return min(seconds, _MAX_PAUSE_SECONDS) if seconds > 0 else _PAUSE_SECONDS
