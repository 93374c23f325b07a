"""A whole sign-in against practice, over real sockets: sign-in form, listener, exchange, refresh,
rotation, revoke."""

from __future__ import annotations

import logging
import threading

import pytest

from desktop.app.tour.stand_in import StandIn
from desktop.core.errors import (
    DeniedError,
    RateLimitedError,
    ServerTroubleError,
    SignInAgainError,
    SignInError,
    WrongClientError,
)
from desktop.core.model import NEEDED_SCOPES, Service
from desktop.ringcentral.auth.tokens import TokenClient
from tests.practice_service import PracticeService
from tests.ringcentral.auth.fake_clock import Clock
from tests.ringcentral.auth.practice_sign_in import ANA, SALES, PracticeSignIn


@pytest.fixture(params=["localhost", "127.0.0.1"])
def any_sign_in(
    practice: PracticeService, clock: Clock, request: pytest.FixtureRequest
) -> PracticeSignIn:
    return PracticeSignIn(practice, clock, request.param)


def test_sign_in_refresh_and_sign_out(any_sign_in: PracticeSignIn, clock: Clock) -> None:
    sign_in = any_sign_in
    tokens = sign_in.tokens(ANA)
    assert tokens.scopes == set(NEEDED_SCOPES)
    assert tokens.access_expires_at in range(clock.ms + 3_590_000, clock.ms + 3_600_001)
    answer = sign_in.get_extension(tokens.access_token)
    assert answer.json()["name"] == ANA
    assert str(answer.json()["id"]) == tokens.owner_id

    renewed = sign_in.client.refresh(tokens.refresh_token)
    assert renewed.access_token != tokens.access_token
    assert renewed.refresh_token != tokens.refresh_token
    assert sign_in.get_extension(tokens.access_token).status_code == 401
    # Until the new access token is used, the old refresh token returns the same pair again.
    again = sign_in.client.refresh(tokens.refresh_token)
    assert (again.access_token, again.refresh_token) == (
        renewed.access_token,
        renewed.refresh_token,
    )
    assert sign_in.get_extension(renewed.access_token).status_code == 200

    sign_in.client.revoke(renewed.refresh_token)
    assert sign_in.get_extension(renewed.access_token).status_code == 401
    with pytest.raises(SignInAgainError) as caught:
        sign_in.client.refresh(renewed.refresh_token)
    assert caught.value.code == "OAU-210"


def test_a_code_works_once(sign_in: PracticeSignIn) -> None:
    grant = sign_in.grant(ANA)
    sign_in.client.exchange(grant.code, grant.verifier, grant.redirect_uri)
    with pytest.raises(SignInError) as caught:
        sign_in.client.exchange(grant.code, grant.verifier, grant.redirect_uri)
    assert caught.value.code == "OAU-106"


def test_a_code_needs_its_verifier(sign_in: PracticeSignIn) -> None:
    grant = sign_in.grant(ANA)
    with pytest.raises(SignInError):
        sign_in.client.exchange(grant.code, "w" * 43, grant.redirect_uri)


def test_an_expired_code(sign_in: PracticeSignIn) -> None:
    sign_in.practice.settings(code_seconds=0)
    grant = sign_in.grant(ANA)
    with pytest.raises(SignInError) as caught:
        sign_in.client.exchange(grant.code, grant.verifier, grant.redirect_uri)
    assert caught.value.title == "The sign-in came too late"


def test_the_person_cancels_in_the_browser(sign_in: PracticeSignIn) -> None:
    with pytest.raises(DeniedError):
        sign_in.grant(None)


def test_a_browser_signed_in_as_ana_signs_in_as_the_queue_when_fresh(
    sign_in: PracticeSignIn,
) -> None:
    browser = StandIn()
    sign_in.grant(ANA, browser=browser)
    same = sign_in.grant(SALES, browser=browser)
    tokens = sign_in.client.exchange(same.code, same.verifier, same.redirect_uri)
    assert sign_in.get_extension(tokens.access_token).json()["name"] == ANA
    fresh = sign_in.grant(SALES, browser=browser, fresh=True)
    tokens = sign_in.client.exchange(fresh.code, fresh.verifier, fresh.redirect_uri)
    record = sign_in.get_extension(tokens.access_token).json()
    assert (record["name"], record["type"]) == (SALES, "Department")


def test_an_app_without_refresh_tokens(sign_in: PracticeSignIn) -> None:
    sign_in.practice.settings(issue_refresh_tokens=False)
    tokens = sign_in.tokens(ANA)
    assert tokens.refresh_token == ""
    assert tokens.refresh_expires_at is None
    assert sign_in.get_extension(tokens.access_token).status_code == 200


def test_narrower_scopes_are_no_error(sign_in: PracticeSignIn) -> None:
    sign_in.practice.settings(scopes=["ReadAccounts"])
    tokens = sign_in.tokens(ANA)
    assert tokens.scopes == {"ReadAccounts"}
    sign_in.practice.settings(scopes=["ReadAccounts", "Other"])
    assert sign_in.client.refresh(tokens.refresh_token).scopes == {"ReadAccounts"}


def test_an_unknown_client_id(sign_in: PracticeSignIn, clock: Clock) -> None:
    ours = sign_in.service
    wrong = Service(ours.server, "nobody", ours.browser_base, "localhost", ours.carrier_port)
    client = TokenClient(wrong, sign_in.configure, clock.now_ms)
    for code in ("some-code", "another"):
        with pytest.raises(WrongClientError) as caught:
            client.exchange(code, "v" * 43, "http://localhost:53217/signed-in")
        assert caught.value.code == "OAU-120"


def test_too_many_sign_ins(sign_in: PracticeSignIn) -> None:
    tokens = sign_in.tokens(ANA)
    sign_in.practice.fault("getToken", "rate_limit", retry_after=7)
    with pytest.raises(RateLimitedError) as caught:
        sign_in.client.refresh(tokens.refresh_token)
    assert caught.value.seconds == 7


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("close_before_reading", {}),
        ("close_after_reading", {"reset": True}),
        ("lost_answer", {}),
        ("lost_answer", {"reset": True}),
        ("cut", {"bytes": 150}),
        ("cut", {"bytes": 400}),
        ("status", {"code": 500}),
        ("status", {"code": 502, "after_accepting": True}),
        ("status", {"code": 408}),
        ("portal", {}),
        ("redirect", {"code": 302}),
        ("redirect", {"code": 307}),
        ("body", {"replace": "{}"}),
        ("body", {"replace": [1]}),
        ("body", {"replace": "[" * 50_000}),
    ],
)
def test_network_trouble_costs_no_sign_in(
    sign_in: PracticeSignIn, kind: str, parameters: dict[str, object]
) -> None:
    tokens = sign_in.tokens(ANA)
    sign_in.practice.fault("getToken", kind, **parameters)
    before = len(sign_in.practice.requests("getToken"))
    with pytest.raises(ServerTroubleError):
        sign_in.client.refresh(tokens.refresh_token)
    assert len(sign_in.practice.requests("getToken")) == before + 1
    renewed = sign_in.client.refresh(tokens.refresh_token)
    assert sign_in.get_extension(renewed.access_token).status_code == 200


def test_two_sign_ins_at_once(practice: PracticeService, clock: Clock) -> None:
    names: dict[str, str] = {}

    def sign_in_as(person: str) -> None:
        sign_in = PracticeSignIn(practice, clock)
        answer = sign_in.get_extension(sign_in.tokens(person).access_token)
        names[person] = answer.json()["name"]

    threads = [threading.Thread(target=sign_in_as, args=[person]) for person in (ANA, SALES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert names == {ANA: ANA, SALES: SALES}


def test_our_own_code_logs_no_secret(
    sign_in: PracticeSignIn, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG, with errors. requests-oauthlib and oauthlib log tokens; the program's logging mutes
    them."""
    for library in ("requests_oauthlib", "oauthlib"):
        logging.getLogger(library).setLevel(logging.WARNING)
    try:
        grant = sign_in.grant(ANA)
        # Only from here on, because the browser of the test logs its addresses.
        caplog.set_level(logging.DEBUG)
        tokens = sign_in.client.exchange(grant.code, grant.verifier, grant.redirect_uri)
        renewed = sign_in.client.refresh(tokens.refresh_token)
        sign_in.client.revoke(renewed.access_token)
        with pytest.raises(SignInAgainError) as caught:
            sign_in.client.refresh(renewed.refresh_token)
    finally:
        for library in ("requests_oauthlib", "oauthlib"):
            logging.getLogger(library).setLevel(logging.NOTSET)
    shown = caplog.text + str(caught.getrepr(style="native")) + repr((grant, tokens, renewed))
    assert "/restapi/oauth/token" in shown
    secrets = [grant.code, grant.verifier, tokens.access_token, tokens.refresh_token]
    secrets += [renewed.access_token, renewed.refresh_token]
    assert [secret for secret in secrets if secret in shown] == []
