"""Each row of "What a POST's end means" (ARCHITECTURE.md), provoked over real sockets."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
from urllib3.connection import HTTPConnection
from urllib3.exceptions import NewConnectionError, ProtocolError

from desktop.core.clocks import Clocks
from desktop.core.errors import ProxyUnusableError
from desktop.core.model import AccountState, MessageState, NotSent, TroubleKind, Unknown
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.failures import PROXY_UNUSABLE, outcome_of_failure
from desktop.ringcentral.transport import Limits, NothingSentError, transport_for
from tests.practice_service import PracticeService
from tests.worker.rig import ANA, RECIPIENT, Rig, rig_in

SEND = "createSMSMessage"

# The server accepted the text, but its answer was lost or is unreadable.
ACCEPTED_WITHOUT_ANSWER: list[tuple[str, dict[str, Any]]] = [
    ("close_after_accepting", {}),
    ("close_after_accepting", {"reset": True}),
    ("cut", {"bytes": 5}),
    ("cut", {"bytes": 120}),
    ("cut", {"bytes": 600}),
    ("body", {"replace": "<html>"}),
    ("body", {"replace": {}}),
    ("body", {"replace": {"messageStatus": "Sent"}}),
    ("body", {"replace": {"id": {"odd": 1}}}),
    ("body", {"replace": []}),
    ("body", {"replace": ""}),
    ("body", {"replace": "[" * 50_000}),
    ("body", {"replace": '{"id": 1, "x": "' + "y" * (4 << 20) + '"}'}),
    ("status", {"code": 500, "after_accepting": True}),
    ("status", {"code": 502, "after_accepting": True}),
    ("status", {"code": 503, "after_accepting": True}),
    ("status", {"code": 408, "after_accepting": True}),
    ("status", {"code": 409, "after_accepting": True, "error_code": "CMN-406"}),
    ("status", {"code": 403, "after_accepting": True, "body": "<html>proxy</html>"}),
    ("status", {"code": 301, "after_accepting": True}),
    ("status", {"code": 401, "after_accepting": True}),
    ("status", {"code": 401, "after_accepting": True, "body": {"message": "no code"}}),
    ("status", {"code": 429, "after_accepting": True, "body": "<html>slow down</html>"}),
    *(("body", {"replace": {"id": odd}}) for odd in (0, -1, "x1", "0", 1 << 63, "9" * 40, True)),
]

# The server accepted the text, but its answer takes longer than the program waits.
ACCEPTED_TOO_SLOWLY: list[tuple[str, dict[str, Any]]] = [
    ("trickle", {"seconds": 0.4}),
    ("delay", {"seconds": 4, "after_accepting": True}),
]

# The server did not accept the text, but the program cannot know.
NOT_ACCEPTED_WITHOUT_ANSWER: list[tuple[str, dict[str, Any]]] = [
    ("close_before_reading", {}),
    ("close_after_reading", {"reset": True}),
    ("status", {"code": 500}),
    ("status", {"code": 503}),
    ("status", {"code": 404, "body": "<html>not here</html>"}),
    ("status", {"code": 400, "body": {"message": "no code"}}),
    ("portal", {}),
    ("redirect", {"code": 302}),
    ("redirect", {"code": 307}),
    ("duplicate_concurrent", {}),
]


@pytest.mark.parametrize(("kind", "parameters"), ACCEPTED_WITHOUT_ANSWER)
def test_an_accepted_send_without_answer_is_found_and_never_repeated(
    rig: Rig, kind: str, parameters: dict[str, Any]
) -> None:
    _find_accepted(rig, kind, parameters)


@pytest.mark.parametrize(("kind", "parameters"), ACCEPTED_TOO_SLOWLY)
def test_an_accepted_send_whose_answer_takes_too_long_is_found_and_never_repeated(
    hasty_rig: Rig, kind: str, parameters: dict[str, Any]
) -> None:
    _find_accepted(hasty_rig, kind, parameters)


def _find_accepted(rig: Rig, kind: str, parameters: dict[str, Any]) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, kind, **parameters)

    text = rig.queue(ana)
    rig.until_state(text, MessageState.CHECKING)
    rig.until_state(text, MessageState.ACCEPTED)

    assert len(rig.accepted()) == 1
    assert rig.events(text)[:3] == ["queued", "claimed", "unknown"]
    assert "found" in rig.events(text)
    assert rig.row(text).message_id == rig.accepted()[0]["messageId"]


@pytest.mark.parametrize(("kind", "parameters"), NOT_ACCEPTED_WITHOUT_ANSWER)
def test_an_unaccepted_send_without_answer_is_unconfirmed_and_never_repeated(
    rig: Rig, kind: str, parameters: dict[str, Any]
) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, kind, **parameters)

    text = rig.queue(ana)
    rig.until_state(text, MessageState.UNCONFIRMED)
    rig.run_for(0.5)

    assert rig.accepted() == []
    assert rig.row(text).state is MessageState.UNCONFIRMED
    assert len([one for one in rig.practice.requests(SEND) if one["method"] == "POST"]) <= 1


def test_the_code_of_an_unclear_answer_is_kept_until_the_text_is_found(rig: Rig) -> None:
    ana = rig.sign_in()
    for was_accepted in (True, False):
        rig.practice.fault(
            SEND, "status", code=503, error_code="MSG-290", after_accepting=was_accepted
        )
        text = rig.queue(ana, text=f"Accepted: {was_accepted}")
        rig.until_state(text, MessageState.CHECKING)
        assert rig.row(text).code == "MSG-290"
        rig.until_state(text, MessageState.ACCEPTED, MessageState.UNCONFIRMED)
        assert rig.row(text).code == ("" if was_accepted else "MSG-290")
    assert len(rig.accepted()) == 1


def test_a_refused_connection_leaves_the_text_queued(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.stop()
    try:
        text = rig.queue(ana)
        rig.run_until(lambda: "not-sent" in rig.events(text), "refused")

        assert rig.row(text).state is MessageState.QUEUED
        assert TroubleKind.OFFLINE in rig.trouble_kinds()
    finally:
        rig.practice.start()


def test_after_refused_connections_the_text_is_sent_once(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault("*", "refuse", seconds=1.5)
    with pytest.raises(requests.RequestException):
        requests.get(f"{rig.practice.base}/restapi/v1.0/account/~/extension/~", timeout=5)

    text = rig.queue(ana)
    rig.until_status(text, "Delivered")

    assert "not-sent" in rig.events(text)
    assert len(rig.accepted()) == 1
    assert TroubleKind.OFFLINE not in rig.trouble_kinds()


def test_429_pauses_the_whole_group(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "rate_limit", retry_after=2)

    first, second = rig.queue(ana, "one"), rig.queue(ana, "two", to="+14155550111")
    rig.run_until(lambda: "limited" in rig.events(first), "limited")
    assert rig.row(first).state is MessageState.QUEUED
    assert TroubleKind.RATE_LIMITED in rig.trouble_kinds()
    rig.until_status(first, "Delivered")
    rig.until_status(second, "Sent")

    assert [one["text"] for one in rig.accepted()] == ["one", "two"]
    assert not any(one["penalty"] for one in rig.practice.requests(SEND)[1:])
    rig.run_until(lambda: TroubleKind.RATE_LIMITED not in rig.trouble_kinds(), "trouble over")


def test_401_refreshes_once_and_sends_once(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "status", code=401, error_code="OAU-128")
    before = len(rig.practice.requests("getToken"))

    text = rig.queue(ana)
    rig.until_status(text, "Delivered")

    assert "unauthorized" in rig.events(text)
    assert len(rig.accepted()) == 1
    assert [one["status"] for one in rig.practice.requests(SEND)] == [401, 200]
    assert len(rig.practice.requests("getToken")) == before + 1


def test_repeated_401_asks_to_sign_in_again_and_keeps_the_text(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault("*", "status", code=401, error_code="OAU-128", count=0)

    text = rig.queue(ana)
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_OUT, "signed out")

    assert rig.row(text).state is MessageState.QUEUED
    assert TroubleKind.SIGNED_OUT in rig.trouble_kinds()
    rig.practice.clear_faults()
    rig.sign_in()
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1


@pytest.mark.parametrize(
    ("sender", "to", "code"),
    [
        ("+16505550130", RECIPIENT, "MSG-304"),  # the queue's number
        ("+16505550103", RECIPIENT, "MSG-241"),  # a fax number
        ("+16505550107", RECIPIENT, "MSG-242"),  # without SmsSender
        ("+16505559999", RECIPIENT, "MSG-245"),  # nobody's
    ],
)
def test_a_refusal_of_ringcentral_is_final(rig: Rig, sender: str, to: str, code: str) -> None:
    ana = rig.sign_in()

    text = rig.queue(ana, to=to, sender=sender)
    row = rig.until_state(text, MessageState.REJECTED)

    assert row.code == code
    assert row.reason
    assert rig.accepted() == []


def test_a_refused_sender_disappears_from_the_senders_at_once(rig: Rig) -> None:
    ana = rig.sign_in()
    assert ANA in [one.phone_number for one in rig.numbers().senders]
    rig.practice.number("7001001", features=["CallerId"])

    text = rig.queue(ana)
    rig.until_state(text, MessageState.REJECTED)
    rig.run_until(
        lambda: ANA not in [one.phone_number for one in rig.numbers().senders], "reloaded"
    )


# --- failed connections, as exceptions of requests and urllib3 ------------------------------------


def _api(server: str, limits: Limits) -> RingCentral:
    from desktop.core.model import Service

    service = Service(server, "client", server)
    configure = transport_for(service, limits)
    return RingCentral(server, configure, lambda: "token", Clocks().elapsed)


@contextmanager
def _listener() -> Iterator[socket.socket]:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server


SHORT = Limits(connect=1, read=1, total=2)


def test_a_name_that_does_not_resolve_was_not_sent() -> None:
    api = _api("https://nobody.invalid", SHORT)
    assert isinstance(api.send_sms(ANA, (RECIPIENT,), "x"), NotSent)
    api.close()


def test_a_connection_that_is_refused_was_not_sent() -> None:
    with _listener() as server:
        port = server.getsockname()[1]
    api = _api(f"https://127.0.0.1:{port}", SHORT)
    assert isinstance(api.send_sms(ANA, (RECIPIENT,), "x"), NotSent)
    api.close()


def test_a_certificate_that_is_refused_was_not_sent(certificate: tuple[str, str]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with _listener() as server:

        def serve() -> None:
            connection, _ = server.accept()
            with closing(connection), pytest.raises((ssl.SSLError, OSError)):
                context.wrap_socket(connection, server_side=True)

        thread = threading.Thread(target=serve)
        thread.start()
        api = _api(f"https://127.0.0.1:{server.getsockname()[1]}", SHORT)
        outcome = api.send_sms(ANA, (RECIPIENT,), "x")
        thread.join()
        api.close()
    assert outcome == NotSent("certificate refused")


def test_a_handshake_that_ends_was_not_sent() -> None:
    with _listener() as server:

        def serve() -> None:
            connection, _ = server.accept()
            connection.recv(100)
            connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        api = _api(f"https://127.0.0.1:{server.getsockname()[1]}", SHORT)
        outcome = api.send_sms(ANA, (RECIPIENT,), "x")
        thread.join()
        api.close()
    assert isinstance(outcome, NotSent)


@contextmanager
def _hanging(family: socket.AddressFamily, address: str, port: int = 0) -> Iterator[socket.socket]:
    """A listener with a full backlog: the TCP handshake waits until there is room."""
    with ExitStack() as stack:
        server = stack.enter_context(closing(socket.socket(family)))
        server.bind((address, port))
        server.listen(0)
        for _ in range(4):
            filler = stack.enter_context(closing(socket.socket(family)))
            filler.setblocking(False)
            filler.connect_ex(server.getsockname())
        yield server


def test_a_connect_timeout_was_not_sent() -> None:
    with _hanging(socket.AF_INET, "127.0.0.1") as server:
        api = _api(f"https://127.0.0.1:{server.getsockname()[1]}", SHORT)
        outcome = api.send_sms(ANA, (RECIPIENT,), "x")
        api.close()
    assert isinstance(outcome, NotSent), outcome


def _needs_two_addresses() -> None:
    """Skips unless localhost is an IPv6 and then an IPv4 address."""
    try:
        found = socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    if [one[0] for one in found] != [socket.AF_INET6, socket.AF_INET]:
        pytest.skip("localhost has not two addresses here")


def test_the_addresses_of_a_name_share_the_connect_limit() -> None:
    _needs_two_addresses()
    with _listener() as good:
        port = good.getsockname()[1]
        with _hanging(socket.AF_INET6, "::1", port):
            api = _api(f"https://localhost:{port}", Limits(connect=2, read=1, total=20))
            good.settimeout(15)
            thread = threading.Thread(target=lambda: good.accept()[0].close())
            thread.start()
            outcome = api.send_sms(ANA, (RECIPIENT,), "x")
            thread.join()
            api.close()
    assert outcome != NotSent("ConnectTimeoutError"), "the second address was reached"
    assert isinstance(outcome, NotSent), "the handshake did not end"


def test_no_further_address_is_tried_when_the_time_is_over() -> None:
    _needs_two_addresses()
    with _listener() as good:
        port = good.getsockname()[1]
        with _hanging(socket.AF_INET6, "::1", port):
            api = _api(f"https://localhost:{port}", Limits(connect=2, read=1, total=0.3))
            outcome = api.send_sms(ANA, (RECIPIENT,), "x")
            api.close()
        good.setblocking(False)
        with pytest.raises(BlockingIOError):
            good.accept()
    assert isinstance(outcome, NotSent), outcome


def _accept_two(server: socket.socket) -> None:
    for _ in range(2):
        server.accept()[0].close()


def test_a_connection_after_the_total_limit_is_not_used() -> None:
    """The backlog has room only after the total limit, and the handshake ends then."""
    with _hanging(socket.AF_INET, "127.0.0.1") as server:
        port = server.getsockname()[1]
        api = _api(f"https://127.0.0.1:{port}", Limits(connect=15, read=1, total=0.3))
        makes_room = threading.Timer(1.5, _accept_two, (server,))
        makes_room.start()
        outcome = api.send_sms(ANA, (RECIPIENT,), "x")
        makes_room.join()
        api.close()
    assert isinstance(outcome, NotSent), outcome


def test_only_the_transport_proves_that_nothing_was_sent() -> None:
    """The class of the exception does not: urllib3 raises some before and after the first byte."""
    refused = NewConnectionError(HTTPConnection("x"), "refused")
    assert isinstance(outcome_of_failure(requests.ConnectionError(refused)), Unknown)
    nothing = NothingSentError()
    nothing.__cause__ = ProtocolError("aborted", ConnectionResetError())
    assert outcome_of_failure(nothing) == NotSent("ConnectionResetError")


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "socks5h://127.0.0.1:9", "odd://x:9"])
def test_an_unusable_proxy_was_not_sent_and_has_its_own_error(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    api = _api("https://server.test", SHORT)
    assert api.send_sms(ANA, (RECIPIENT,), "x") == NotSent(PROXY_UNUSABLE)
    with pytest.raises(ProxyUnusableError):
        api.identity()
    api.close()


def test_with_an_unusable_proxy_a_text_stays_queued_and_the_reason_is_shown(
    practice: PracticeService, tmp_path: Path
) -> None:
    with rig_in(practice, tmp_path) as rig:
        ana = rig.sign_in()
        text = rig.queue(ana)
        rig.until_status(text, "Delivered")
        # Practice never has a proxy. Without adapters, requests fails in the same way.
        account = rig.engine._accounts.get(ana.text)
        assert account is not None
        api = account._api
        for http in (api._http, api._send_http):
            http.adapters.clear()
        waiting = rig.queue(ana, "behind a proxy")
        rig.run_until(lambda: "not-sent" in rig.events(waiting), "not sent")
        assert rig.row(waiting).state is MessageState.QUEUED
        titles = [trouble.notice.title for trouble in rig.troubles.items]
        assert ProxyUnusableError.title in titles
