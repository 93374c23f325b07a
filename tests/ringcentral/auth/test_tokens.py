"""Answers of the token endpoint, invalid ones included, over real sockets."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop.core.errors import (
    AnsweredInsteadError,
    CertificateError,
    ExtensionStateError,
    OfflineError,
    OwnlineError,
    QueueLoginError,
    RateLimitedError,
    ServerAwayError,
    ServerTroubleError,
    SignInAgainError,
    SignInError,
    WrongClientError,
)
from desktop.core.model import Service
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.transport import Limits, transport_for
from tests.ringcentral.auth.fake_clock import Clock
from tests.ringcentral.auth.token_server import Script, scripted_server

SERVER = "https://platform.example"
ACCESS = "access-t0ken-9f8e7d"
REFRESH = "refresh-t0ken-1a2b3c"
CODE = "c0de-5d4c3b"
VERIFIER = "verifier-" + "v" * 40
GOOD: dict[str, Any] = {
    "access_token": ACCESS,
    "token_type": "bearer",
    "expires_in": 7199,
    "refresh_token": REFRESH,
    "refresh_token_expires_in": 604799,
    "scope": "ReadAccounts SMS",
    "owner_id": "256440016",
    "endpoint_id": "x",
    "session_id": "y",
}


@pytest.fixture
def script() -> Iterator[Script]:
    with scripted_server() as made:
        yield made


@pytest.fixture
def client(script: Script, clock: Clock) -> TokenClient:
    return client_for(script.port, clock)


def client_for(port: int, clock: Clock, limits: Limits | None = None) -> TokenClient:
    service = Service(SERVER, "app-id", SERVER, carrier_port=port)
    return TokenClient(service, transport_for(service, limits or Limits()), clock.now_ms)


def both(client: TokenClient) -> list[Callable[[], Tokens]]:
    return [
        lambda: client.refresh(REFRESH),
        lambda: client.exchange(CODE, VERIFIER, "http://localhost/x"),
    ]


def respond(script: Script, body: object, status: int = 200, **headers: str) -> None:
    script.body = body if isinstance(body, bytes) else json.dumps(body).encode()
    script.status = status
    script.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def test_exchange_sends_what_a_public_client_sends(
    script: Script, client: TokenClient, clock: Clock
) -> None:
    respond(script, GOOD)
    tokens = client.exchange(CODE, VERIFIER, "http://localhost:53217/signed-in")
    assert script.paths == ["/restapi/oauth/token"]
    assert script.forms == [
        {
            "grant_type": "authorization_code",
            "code": CODE,
            "code_verifier": VERIFIER,
            "redirect_uri": "http://localhost:53217/signed-in",
            "client_id": "app-id",
        }
    ]
    assert "Authorization" not in script.seen_headers[0]
    assert (tokens.access_token, tokens.refresh_token) == (ACCESS, REFRESH)
    assert tokens.issued_at == clock.ms
    assert tokens.access_expires_at == clock.ms + 7_199_000
    assert tokens.refresh_expires_at == clock.ms + 604_799_000
    assert tokens.scopes == {"ReadAccounts", "SMS"}
    assert tokens.owner_id == "256440016"
    assert (tokens.session_expires_at, tokens.session_idle_until) == (None, None)
    assert ACCESS not in repr(tokens)
    assert REFRESH not in repr(tokens)


def test_refresh_sends_no_scope_and_no_secret(script: Script, client: TokenClient) -> None:
    respond(script, GOOD | {"session_expires_in": 100, "session_idle_timeout": 50})
    tokens = client.refresh("old")
    assert script.forms == [
        {"grant_type": "refresh_token", "refresh_token": "old", "client_id": "app-id"}
    ]
    assert "Authorization" not in script.seen_headers[0]
    assert tokens.refresh_token == REFRESH
    assert tokens.session_expires_at == tokens.issued_at + 100_000
    assert tokens.session_idle_until == tokens.issued_at + 50_000


def test_revoke(script: Script, client: TokenClient) -> None:
    respond(script, b"")
    client.revoke("old")
    assert script.paths == ["/restapi/oauth/revoke"]
    assert script.forms == [{"token": "old", "client_id": "app-id"}]


def test_without_a_refresh_token(script: Script, client: TokenClient) -> None:
    respond(script, {name: GOOD[name] for name in GOOD if not name.startswith("refresh")})
    tokens = client.exchange(CODE, VERIFIER, "http://localhost:53217/signed-in")
    assert tokens.refresh_token == ""
    assert tokens.refresh_expires_at is None
    # Without a new one the old one stays valid.
    assert client.refresh("old").refresh_token == "old"


@pytest.mark.parametrize("invalid", ["", "a b", "a\r\nX-Evil: 1", "ä", 17, None, [], "a" * 16_385])
def test_an_invalid_refresh_token_counts_as_missing(
    script: Script, client: TokenClient, invalid: object
) -> None:
    respond(script, GOOD | {"refresh_token": invalid})
    assert client.exchange(CODE, VERIFIER, "http://localhost/x").refresh_token == ""
    assert client.refresh("old").refresh_token == "old"


@pytest.mark.parametrize("length", [1, 16_384])
def test_a_token_of_any_length_in_use_is_taken(
    script: Script, client: TokenClient, length: int
) -> None:
    respond(script, GOOD | {"access_token": "a" * length})
    assert client.refresh("old").access_token == "a" * length


def test_missing_lifetimes_are_the_defaults_of_ringcentral(
    script: Script, client: TokenClient
) -> None:
    respond(script, {"access_token": ACCESS, "refresh_token": REFRESH})
    tokens = client.refresh("old")
    assert tokens.refresh_expires_at is not None
    assert tokens.access_expires_at - tokens.issued_at == 3_600_000
    assert tokens.refresh_expires_at - tokens.issued_at == 604_800_000
    assert (tokens.scopes, tokens.owner_id) == (frozenset(), "")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_server_gets_no_second_request(
    script: Script, client: TokenClient, status: int
) -> None:
    respond(script, b"", status, Location=f"{SERVER}/restapi/oauth/elsewhere")
    for ask in both(client):
        with pytest.raises(ServerTroubleError):
            ask()
    assert script.paths == ["/restapi/oauth/token"] * 2


@pytest.mark.parametrize(
    "invalid",
    [
        None,
        "",
        "soon",
        "1e999",
        -5,
        0,
        True,
        [],
        {},
        1e300,
        "nan",
        10**30,
        "9" * 5000,
    ],
)
def test_invalid_lifetimes(script: Script, client: TokenClient, invalid: object) -> None:
    respond(
        script,
        GOOD
        | {
            "expires_in": invalid,
            "refresh_token_expires_in": invalid,
            "session_expires_in": invalid,
            "session_idle_timeout": invalid,
            "expires_at": invalid,
            "scope": invalid,
            "owner_id": invalid,
            "token_type": invalid,
        },
    )
    for tokens in (client.refresh("old"), client.exchange(CODE, VERIFIER, "http://localhost/x")):
        life = tokens.access_expires_at - tokens.issued_at
        assert life == 3_600_000 or life == 10 * 365 * 86400 * 1000
        assert tokens.refresh_expires_at is not None
        assert tokens.refresh_expires_at - tokens.issued_at >= 604_800_000
        assert tokens.access_token == ACCESS


@pytest.mark.parametrize(("given", "seconds"), [("60", 60), (60.9, 60), ("60.0", 60), (1, 1)])
def test_lifetimes_in_other_forms(
    script: Script, client: TokenClient, given: object, seconds: int
) -> None:
    respond(script, GOOD | {"expires_in": given})
    tokens = client.refresh("old")
    assert tokens.access_expires_at - tokens.issued_at == seconds * 1000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not JSON",
        b"<html>Welcome to the hotel</html>",
        b"access_token=a&token_type=bearer",
        b"null",
        b"[]",
        b"17",
        b'"text"',
        b"{}",
        b'{"access_token": null}',
        b'{"access_token": ""}',
        b'{"access_token": 17}',
        b'{"access_token": "a\\r\\nX-Evil: 1"}',
        b'{"access_token": "a b"}',
        '{"access_token": "ä"}'.encode(),
        b'{"access_token": "' + b"a" * 20_000 + b'"}',
        b'{"access_token": "a", "x": NaN}',
        b'{"access_token": "a"',
        b"[" * 60_000,
        b'{"x":' * 10_000,
        b"\xff\xfe\x00",
        b" " * 70_000,
        b" " * (2 << 20),
    ],
    ids=lambda body: repr(body[:24]),
)
def test_unreadable_answers(script: Script, client: TokenClient, body: bytes) -> None:
    respond(script, body)
    for ask in both(client):
        with pytest.raises(ServerTroubleError):
            ask()


def test_a_cut_answer(script: Script, client: TokenClient) -> None:
    respond(script, GOOD)
    script.is_cut = True
    with pytest.raises(ServerTroubleError):
        client.refresh(REFRESH)


def oauth(error: str, code: str = "") -> dict[str, Any]:
    nested = [{"errorCode": code, "message": "words"}] if code else []
    return {"error": error, "error_description": "words", "errors": nested}


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (403, {"errorCode": "OAU-105", "message": "words"}, QueueLoginError, "OAU-105"),
        (400, oauth("invalid_grant", "OAU-105"), QueueLoginError, "OAU-105"),
        (401, oauth("access_denied", "OAU-141"), ExtensionStateError, "OAU-141"),
        (401, {"errors": [{"errorCode": "OAU-142"}]}, ExtensionStateError, "OAU-142"),
        (401, oauth("invalid_client", "OAU-120"), WrongClientError, "OAU-120"),
        (401, {"errorCode": "OAU-121"}, WrongClientError, "OAU-121"),
        (401, {"errorCode": "OAU-146"}, WrongClientError, "OAU-146"),
        (400, oauth("invalid_client"), WrongClientError, "invalid_client"),
        (400, oauth("unauthorized_client"), SignInError, "unauthorized_client"),
        (400, oauth("unauthorized_client", "OAU-251"), SignInError, "OAU-251"),
        (401, oauth("invalid_client", "OAU-123"), SignInError, "OAU-123"),
        (403, {"errorCode": "OAU-163"}, SignInError, "OAU-163"),
        (400, oauth("invalid_grant", "OAU-210"), SignInAgainError, "OAU-210"),
        (400, oauth("invalid_grant", "OAU-129"), SignInAgainError, "OAU-129"),
        (400, oauth("invalid_grant"), SignInAgainError, "invalid_grant"),
        (400, oauth("something_new", "OAU-999"), SignInAgainError, "OAU-999"),
        (401, {"errorCode": "OAU-128"}, SignInAgainError, "OAU-128"),
        (400, oauth("invalid_grant", "OAU-109"), SignInError, "OAU-109"),
        (400, {"errors": "words", "error": 5, "errorCode": ["OAU-105"]}, ServerTroubleError, ""),
        (400, b"<html>Bad Request</html>", AnsweredInsteadError, "400"),
        (401, b"", ServerTroubleError, ""),
        (407, b"Proxy", ServerTroubleError, ""),
        (404, {"errorCode": "CMN-120"}, ServerTroubleError, "CMN-120"),
        (408, b"", ServerTroubleError, ""),
        (500, {"errorCode": "CMN-203"}, ServerTroubleError, "CMN-203"),
        (502, b"<html>", ServerTroubleError, ""),
        (302, b"", AnsweredInsteadError, "302"),
        (307, b"", AnsweredInsteadError, "307"),
        (204, b"", ServerTroubleError, ""),
        (429, {"errorCode": "CMN-301"}, RateLimitedError, "CMN-301"),
        (503, b"", ServerAwayError, ""),
    ],
)
def test_refusals_of_a_refresh(
    script: Script,
    client: TokenClient,
    status: int,
    body: object,
    kind: type[OwnlineError],
    code: str,
) -> None:
    respond(script, body, status, Location="http://127.0.0.1:9/elsewhere")
    with pytest.raises(OwnlineError) as caught:
        client.refresh(REFRESH)
    assert type(caught.value) is kind
    assert caught.value.code == code
    assert len(script.forms) == 1


def test_a_refused_code_is_a_plain_sign_in_error(script: Script, client: TokenClient) -> None:
    respond(script, oauth("invalid_grant", "OAU-108"), 400)
    with pytest.raises(SignInError) as caught:
        client.exchange(CODE, VERIFIER, "http://localhost/x")
    assert type(caught.value) is SignInError
    assert caught.value.title == "The sign-in came too late"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 60),
        ({"Retry_After": "7"}, 7),
        ({"Retry_After": "0"}, 1),
        ({"Retry_After": "-3"}, 60),
        ({"Retry_After": "soon"}, 60),
        ({"Retry_After": "9" * 400}, 3600),
        ({"Retry_After": "٣"}, 60),
        ({"Retry_After": "Fri, 01 Jan 2038 00:00:30 GMT"}, 60),
        (
            {
                "Retry_After": "Fri, 01 Jan 2038 00:00:30 GMT",
                "Date": "Fri, 01 Jan 2038 00:00:00 GMT",
            },
            30,
        ),
        (
            {
                "Retry_After": "Fri, 01 Jan 2038 00:00:30 -0000",
                "Date": "Fri, 01 Jan 2038 00:00:00 GMT",
            },
            60,
        ),
    ],
)
def test_how_long_to_pause(
    script: Script, client: TokenClient, headers: dict[str, str], seconds: float
) -> None:
    headers = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    respond(script, b"", 429, **headers)
    with pytest.raises(RateLimitedError) as caught:
        client.refresh(REFRESH)
    assert caught.value.seconds == seconds


def test_offline(clock: Clock) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        client = client_for(closed.getsockname()[1], clock)
        with pytest.raises(OfflineError) as caught:
            client.refresh(REFRESH)
    # The exception of requests refers to the request with the token.
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_name_that_does_not_exist(clock: Clock) -> None:
    service = Service("https://nowhere.invalid", "app-id", "https://nowhere.invalid")
    client = TokenClient(service, transport_for(service, Limits()), clock.now_ms)
    with pytest.raises(OfflineError):
        client.refresh(REFRESH)


def test_a_server_without_an_answer(clock: Clock) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        client = client_for(silent.getsockname()[1], clock, Limits(read=0.2, total=0.5))
        with pytest.raises(ServerTroubleError):
            client.refresh(REFRESH)


def test_a_server_without_tls(script: Script, clock: Clock) -> None:
    """No token is sent."""
    server = f"https://127.0.0.1:{script.port}"
    service = Service(server, "app-id", server)
    client = TokenClient(service, transport_for(service, Limits()), clock.now_ms)
    with pytest.raises(OfflineError):
        client.refresh(REFRESH)
    assert script.forms == []


def test_plain_http_is_refused(clock: Clock) -> None:
    service = Service("http://127.0.0.1:9", "app-id", "http://127.0.0.1:9")
    client = TokenClient(service, transport_for(service, Limits()), clock.now_ms)
    for ask in both(client):
        with pytest.raises(SignInError) as caught:
            ask()
        assert "https" in caught.value.advice


def test_no_secret_in_an_error(script: Script, client: TokenClient) -> None:
    """Neither where the error of the server repeats it, nor in the chain of causes."""
    respond(script, {"error": "invalid_grant", "error_description": f"bad {REFRESH}{CODE}"}, 400)
    shown = []
    for ask in both(client):
        with pytest.raises(SignInError) as caught:
            ask()
        shown.append(f"{caught.value!r} {caught.value.notice} {caught.getrepr(style='native')}")
    for secret in (REFRESH, CODE, VERIFIER):
        assert secret not in "".join(shown)


def certificate_in(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost that nobody trusts, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs openssl")
    names = ["-keyout", "key.pem", "-out", "certificate.pem", "-subj", "/CN=localhost"]
    names += ["-addext", "subjectAltName=DNS:localhost"]
    make = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", *names]
    subprocess.run(make, cwd=folder, check=True, capture_output=True, timeout=60)
    return folder / "certificate.pem", folder / "key.pem"


def test_an_untrusted_certificate(clock: Clock, tmp_path: Path) -> None:
    with scripted_server(*certificate_in(tmp_path)) as script:
        respond(script, GOOD)
        server = f"https://localhost:{script.port}"
        service = Service(server, "app-id", server)
        client = TokenClient(service, transport_for(service, Limits()), clock.now_ms)
        with pytest.raises(CertificateError):
            client.refresh(REFRESH)
        assert script.forms == []


def test_no_redirect_is_followed_even_where_the_transport_would(
    clock: Clock, tmp_path: Path
) -> None:
    certificate, key = certificate_in(tmp_path)

    def configure(session: requests.Session) -> None:
        session.trust_env = False
        session.verify = str(certificate)

    with scripted_server(certificate, key) as script:
        server = f"https://localhost:{script.port}"
        client = TokenClient(Service(server, "app-id", server), configure, clock.now_ms)
        respond(script, b"", 307, Location=f"{server}/elsewhere")
        with pytest.raises(ServerTroubleError):
            client.refresh(REFRESH)
        assert script.paths == ["/restapi/oauth/token"]
