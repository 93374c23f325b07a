"""A login in trouble, at its end, and signed out, against practice."""

from __future__ import annotations

import pytest

from desktop.core.errors import (
    NoRefreshTokenError,
    OfflineError,
    RateLimitedError,
    ServerTroubleError,
    SignInAgainError,
    UnauthorizedError,
    VaultError,
    WrongClientError,
)
from desktop.core.model import SessionKey
from desktop.core.records import replace
from desktop.ringcentral.auth.credentials import Login
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from tests.ringcentral.auth.lasting_vault import LastingVault, restored
from tests.ringcentral.auth.practice_sign_in import ANA, SALES, Road

# --- trouble ---------------------------------------------------------------------------------


def test_three_tries_ten_seconds_apart_then_one_a_minute(road: Road, login: Login) -> None:
    road.practice.fault("getToken", "status", code=500, count=5)
    road.clock.turn(3500)
    for tries, pause in ((1, 10), (2, 10), (3, 60), (4, 60), (5, 60)):
        assert login.refresh_due(road.clock.ms)
        with pytest.raises(ServerTroubleError):
            login.refresh()
        assert login.failed_tries == tries
        assert login.next_try_at == road.clock.ms + pause * 1000
        login.refresh()  # Not due: nobody is asked.
        road.clock.turn(pause)
    login.refresh()
    assert (login.failed_tries, login.next_try_at, login.ended) == (0, None, None)
    assert road.get_extension(login.access_token()).status_code == 200


def test_offline_keeps_everything(road: Road, vault: LastingVault, login: Login) -> None:
    road.practice.fault("getToken", "refuse", seconds=0.5)
    road.clock.turn(3500)
    old = login.access_token()
    with pytest.raises(OfflineError):
        login.refresh()
    assert login.access_token() == old
    assert login.can_refresh
    assert vault.signins
    # Any question waits until the service is back.
    road.practice.settings()
    road.clock.turn(10)
    login.refresh()
    assert login.access_token() != old


def test_a_pause_that_was_asked_for_is_kept(road: Road, login: Login) -> None:
    road.practice.fault("getToken", "rate_limit", retry_after=33)
    road.clock.turn(3500)
    with pytest.raises(RateLimitedError):
        login.refresh()
    assert login.next_try_at == road.clock.ms + 33_000
    assert login.failed_tries == 0
    road.clock.turn(33)
    login.refresh()
    assert login.is_ready


def test_a_clock_set_back_does_not_stretch_a_pause(road: Road, login: Login) -> None:
    road.practice.fault("getToken", "status", code=500)
    road.clock.turn(3500)
    with pytest.raises(ServerTroubleError):
        login.refresh()
    road.clock.turn(-86400)
    login.invalidate()
    assert login.refresh_due(road.clock.ms)
    login.refresh()
    assert login.is_ready


def test_revoked_elsewhere(road: Road, vault: LastingVault, login: Login) -> None:
    """A password was changed, an administrator ended the session, or a week went by."""
    road.client.revoke(login.access_token())
    login.invalidate()
    with pytest.raises(SignInAgainError):
        login.refresh()
    assert isinstance(login.ended, SignInAgainError)
    assert not login.refresh_due(road.clock.ms + 10**9)
    assert not login.is_ready
    assert not login.remembered
    assert vault.signins == {}
    with pytest.raises(UnauthorizedError):
        login.access_token()


def test_a_week_of_not_opening(road: Road, vault: LastingVault, login: Login) -> None:
    road.practice.settings(refresh_token_seconds=0)
    road.clock.turn(3500)
    login.refresh()
    with pytest.raises(SignInAgainError):
        restored(road, vault, login.key).refresh()


def test_a_wrong_client_id_does_not_forget(road: Road, vault: LastingVault, login: Login) -> None:
    service = replace(road.service, client_id="nobody")
    client = TokenClient(service, road.configure, road.clock.now_ms)
    assert login.key is not None
    wrong = Login.restore(client, vault, road.clock.now_ms, login.key)
    assert wrong is not None
    with pytest.raises(WrongClientError):
        wrong.refresh()
    assert isinstance(wrong.ended, WrongClientError)
    restored(road, vault, login.key).refresh()


def test_without_a_refresh_token_it_ends_with_the_access_token(
    road: Road, vault: LastingVault
) -> None:
    road.practice.settings(issue_refresh_tokens=False)
    login = Login(road.client, vault, road.clock.now_ms, tokens=road.tokens(ANA))
    login.identify(road.key(login.access_token()))
    assert not login.can_refresh
    assert not login.remembered
    assert "Issue refresh tokens" in login.not_remembered_because
    assert vault.signins == {}
    assert login.ends_at is None
    road.clock.turn(4000)
    assert not login.refresh_due(road.clock.ms)
    login.invalidate()
    assert isinstance(login.ended, NoRefreshTokenError)
    with pytest.raises(UnauthorizedError):
        login.access_token()


def test_what_ends_the_session_first_is_announced(road: Road, vault: LastingVault) -> None:
    clock = road.clock
    limits: list[tuple[dict[str, int], int]] = [
        ({}, 604_800),
        ({"session_expires_at": clock.ms + 500_000}, 500),
        ({"session_expires_at": clock.ms + 500_000, "session_idle_until": clock.ms + 90_000}, 90),
    ]
    for given, seconds in limits:
        tokens = replace(
            Tokens("a", "r", clock.ms, clock.ms + 3_600_000),
            refresh_expires_at=clock.ms + 604_800_000,
            session_expires_at=given.get("session_expires_at"),
            session_idle_until=given.get("session_idle_until"),
        )
        login = Login(road.client, vault, clock.now_ms, tokens=tokens)
        assert login.ends_at == clock.ms + seconds * 1000
        login.identify(SessionKey("s", "1", "2"))
        assert restored(road, vault, login.key).ends_at == clock.ms + seconds * 1000


# --- signing out -----------------------------------------------------------------------------


def test_signing_out_revokes_and_forgets(road: Road, vault: LastingVault, login: Login) -> None:
    token = login.access_token()
    login.sign_out()
    assert road.get_extension(token).status_code == 401
    assert vault.signins == {}
    assert not login.is_ready
    assert not login.refresh_due(road.clock.ms + 10**9)
    login.refresh()
    with pytest.raises(UnauthorizedError):
        login.access_token()


def test_signing_out_right_after_the_start_revokes_too(
    road: Road, vault: LastingVault, login: Login
) -> None:
    token = login.access_token()
    restored(road, vault, login.key).sign_out()
    assert road.get_extension(token).status_code == 401


def test_that_the_server_cannot_be_told_is_no_error(
    road: Road, vault: LastingVault, login: Login
) -> None:
    road.practice.fault("revokeToken", "status", code=500)
    login.sign_out()
    assert vault.signins == {}


def test_a_keyring_that_keeps_a_revoked_token_is_no_error(
    road: Road, vault: LastingVault, login: Login
) -> None:
    vault.fails = True
    login.sign_out()
    with pytest.raises(SignInAgainError):
        restored(road, vault, login.key).refresh()


def test_a_token_that_stays_and_works_is_said(
    road: Road, vault: LastingVault, login: Login
) -> None:
    vault.fails = True
    road.practice.fault("revokeToken", "status", code=500)
    with pytest.raises(VaultError):
        login.sign_out()
    assert not login.is_ready


def test_two_identities_are_kept_side_by_side(
    road: Road, vault: LastingVault, login: Login
) -> None:
    queue = Login(road.client, vault, road.clock.now_ms, tokens=road.tokens(SALES))
    queue.identify(road.key(queue.access_token()))
    assert queue.key is not None
    assert len(vault.signins) == 2
    login.sign_out()
    assert list(vault.signins) == [queue.key]
    road.clock.turn(3500)
    queue.refresh()
    assert road.key(queue.access_token()) == queue.key
