"""What each end of a request means: the whole table, without a server."""

from __future__ import annotations

import json
import ssl

import pytest
import requests
from urllib3.exceptions import MaxRetryError, ProtocolError

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
from desktop.core.model import (
    Accepted,
    Limited,
    NotSent,
    Outcome,
    Rejected,
    Unauthorized,
    Unknown,
)
from desktop.ringcentral.authorities import CertificateFileUnreadError
from desktop.ringcentral.failures import (
    CERTIFICATE_FILE_UNUSABLE,
    CERTIFICATE_REFUSED,
    PROXY_IN_THE_WAY,
    PROXY_UNUSABLE,
    error_of_answer,
    error_of_failure,
    error_of_not_sent,
    outcome_of_answer,
    outcome_of_failure,
)
from desktop.ringcentral.transport import NothingSentError

PROXY = "10.0.0.1:3128"
PAUSE = {"Retry-After": "7"}


def refusal(code: str) -> bytes:
    return json.dumps({"errorCode": code, "message": "words"}).encode()


# --- with an answer -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, b"<html>", Unknown("200, unreadable answer")),
        (200, b"{}", Unknown("200 without an id")),
        (200, refusal("MSG-242"), Unknown("200 without an id")),
        (199, refusal("MSG-242"), Unknown("199", "MSG-242")),
        (201, b'{"id": 5}', Unknown("201")),
        (302, b"", Unknown("302")),
        (399, refusal("MSG-242"), Unknown("399", "MSG-242")),
        (400, refusal("MSG-242"), Rejected("MSG-242", "words")),
        (400, refusal("CMN-304"), Rejected("CMN-304", "words")),
        (400, b"<html>", Unknown("400")),
        (401, refusal("OAU-129"), Unauthorized("OAU-129")),
        (401, b"<html>", Unknown("401")),
        (402, refusal("CMN-1"), Rejected("CMN-1", "words")),
        (408, refusal("CMN-1"), Unknown("408", "CMN-1")),
        (409, refusal("CMN-1"), Unknown("409", "CMN-1")),
        (410, refusal("CMN-1"), Rejected("CMN-1", "words")),
        (429, refusal("CMN-301"), Limited(7, "CMN-301")),
        (429, refusal("CMN-304"), Unknown("429", "CMN-304")),
        (429, b"<html>", Unknown("429")),
        (499, refusal("CMN-1"), Rejected("CMN-1", "words")),
        (500, refusal("CMN-203"), Unknown("500", "CMN-203")),
        (503, b"", Unknown("503")),
    ],
)
def test_what_an_answer_to_a_send_means(status: int, body: bytes, outcome: Outcome) -> None:
    assert outcome_of_answer(status, PAUSE, body) == outcome


def test_only_200_with_an_id_is_accepted() -> None:
    outcome = outcome_of_answer(200, {}, b'{"id": 5, "messageStatus": "Queued"}')
    assert isinstance(outcome, Accepted)
    assert (outcome.record.message_id, outcome.record.status) == ("5", "Queued")


@pytest.mark.parametrize(
    ("status", "body", "kind", "code", "details"),
    [
        (201, b"{}", ServerTroubleError, "201", ""),
        (302, refusal("CMN-1"), ServerTroubleError, "CMN-1", "words"),
        (401, refusal("OAU-129"), UnauthorizedError, "OAU-129", "words"),
        (302, b"", AnsweredInsteadError, "302", ""),
        (401, b"<html>", AnsweredInsteadError, "401", ""),
        (400, refusal("CMN-1"), RefusedError, "CMN-1", "words"),
        (403, refusal("CMN-401"), RefusedError, "CMN-401", "words"),
        (403, b" <!DOCTYPE html>", AnsweredInsteadError, "403", ""),
        (403, b"no", ServerTroubleError, "403", ""),
        (408, refusal("CMN-1"), ServerTroubleError, "CMN-1", "words"),
        (409, refusal("CMN-1"), ServerTroubleError, "CMN-1", "words"),
        (429, refusal("CMN-301"), RateLimitedError, "CMN-301", ""),
        (429, b"<html>", RateLimitedError, "", ""),
        (500, refusal("CMN-203"), ServerTroubleError, "CMN-203", "words"),
        (502, b"<html>", ServerTroubleError, "502", ""),
        (511, b"", AnsweredInsteadError, "511", ""),
    ],
)
def test_what_an_answer_to_a_reading_request_means(
    status: int, body: bytes, kind: type[ServiceError], code: str, details: str
) -> None:
    error = error_of_answer(status, PAUSE, body)
    assert type(error) is kind
    assert (error.code, error.details) == (code, details)
    assert getattr(error, "seconds", 7) == 7


def test_a_good_answer_to_a_reading_request_is_no_error() -> None:
    assert error_of_answer(200, {}, refusal("CMN-1")) is None


# --- without an answer ----------------------------------------------------------------------------


def nothing_sent(cause: BaseException, proxy: str = "") -> NothingSentError:
    error = NothingSentError(proxy)
    error.__cause__ = cause
    return error


def in_urllib3(cause: Exception) -> requests.ConnectionError:
    """As requests raises it: the cause is the ``reason`` of an argument."""
    return requests.ConnectionError(MaxRetryError(None, "/", cause))  # type: ignore[arg-type]


def in_context(cause: BaseException) -> ValueError:
    error = ValueError("odd")
    error.__context__ = cause
    return error


def in_a_circle() -> NothingSentError:
    inner = ConnectionResetError()
    error = nothing_sent(inner)
    inner.__context__ = error
    return error


TUNNEL = OSError("Tunnel connection failed: 407 Proxy Authentication Required")
REFUSED = ssl.SSLCertVerificationError("self-signed")
UNREAD = CertificateFileUnreadError("SSL_CERT_FILE=/none")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (requests.exceptions.InvalidSchema("socks"), NotSent(PROXY_UNUSABLE)),
        (requests.exceptions.InvalidURL("x"), NotSent(PROXY_UNUSABLE)),
        (requests.exceptions.InvalidProxyURL("x"), NotSent(PROXY_UNUSABLE)),
        # Not from the transport: whatever it looks like, a byte may have left.
        (requests.ConnectionError(), Unknown("ConnectionError")),
        (requests.exceptions.SSLError(REFUSED), Unknown("SSLCertVerificationError")),
        (requests.exceptions.ProxyError(TUNNEL), Unknown("OSError")),
        (in_urllib3(ConnectionResetError()), Unknown("ConnectionResetError")),
        # From the transport: no byte left.
        (nothing_sent(ConnectionResetError()), NotSent("ConnectionResetError")),
        (nothing_sent(ProtocolError("x", TimeoutError())), NotSent("TimeoutError")),
        (nothing_sent(in_context(BrokenPipeError())), NotSent("BrokenPipeError")),
        (nothing_sent(in_urllib3(TimeoutError())), NotSent("TimeoutError")),
        (in_a_circle(), NotSent("ConnectionResetError")),
        (nothing_sent(requests.exceptions.InvalidSchema("x"), PROXY), NotSent(PROXY_UNUSABLE)),
        (nothing_sent(REFUSED), NotSent(CERTIFICATE_REFUSED)),
        (nothing_sent(in_urllib3(REFUSED), PROXY), NotSent(CERTIFICATE_REFUSED, PROXY)),
        (nothing_sent(UNREAD), NotSent(CERTIFICATE_FILE_UNUSABLE, "SSL_CERT_FILE=/none")),
        (nothing_sent(UNREAD, PROXY), NotSent(CERTIFICATE_FILE_UNUSABLE, "SSL_CERT_FILE=/none")),
        (nothing_sent(TUNNEL), NotSent("OSError")),
        (nothing_sent(TUNNEL, PROXY), NotSent(PROXY_IN_THE_WAY, PROXY, "407")),
        (nothing_sent(in_urllib3(TUNNEL), PROXY), NotSent(PROXY_IN_THE_WAY, PROXY, "407")),
        (nothing_sent(TimeoutError(), PROXY), NotSent(PROXY_IN_THE_WAY, PROXY)),
        (
            nothing_sent(OSError("Tunnel connection failed: 4070"), PROXY),
            NotSent(PROXY_IN_THE_WAY, PROXY),
        ),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_what_a_request_without_an_answer_means(
    error: requests.RequestException, outcome: Outcome
) -> None:
    assert outcome_of_failure(error) == outcome


@pytest.mark.parametrize(
    ("outcome", "kind", "details"),
    [
        (NotSent(PROXY_UNUSABLE), ProxyUnusableError, PROXY_UNUSABLE),
        (NotSent(PROXY_IN_THE_WAY, PROXY, "407"), ProxyInTheWayError, PROXY),
        (NotSent(CERTIFICATE_REFUSED), CertificateError, CERTIFICATE_REFUSED),
        (NotSent(CERTIFICATE_REFUSED, PROXY), CertificateError, PROXY),
        (NotSent(CERTIFICATE_FILE_UNUSABLE, "X=/y"), CertificateFileError, "X=/y"),
        (NotSent("TimeoutError"), OfflineError, "TimeoutError"),
    ],
)
def test_what_the_window_shows_while_a_text_waits(
    outcome: NotSent, kind: type[ServiceError], details: str
) -> None:
    error = error_of_not_sent(outcome)
    assert type(error) is kind
    assert (error.code, error.details) == (outcome.code, details)


@pytest.mark.parametrize(
    ("error", "kind", "details"),
    [
        (nothing_sent(TimeoutError()), OfflineError, "TimeoutError"),
        (requests.ReadTimeout(TimeoutError()), ServerTroubleError, "TimeoutError"),
    ],
)
def test_a_reading_request_without_an_answer_is_offline_only_where_nothing_was_sent(
    error: requests.RequestException, kind: type[ServiceError], details: str
) -> None:
    found = error_of_failure(error)
    assert type(found) is kind
    assert found.details == details
