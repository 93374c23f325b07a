"""Credentials against practice: failed refreshes, expiry and sign-out."""

from __future__ import annotations

import time

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
from desktop.core.model import AccountKey
from desktop.core.records import replace
from desktop.core.sign_in_ends import SignInExpiredError
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from tests.ringcentral.auth.fake_vault import FakeVault, restored
from tests.ringcentral.auth.practice_sign_in import ANA, SALES, PracticeSignIn

# --- trouble ---------------------------------------------------------------------------------


def test_three_refreshes_ten_seconds_apart_then_one_a_minute(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    sign_in.practice.fault("getToken", "status", code=500, count=5)
    sign_in.clock.turn(3500)
    for tries, pause in ((1, 10), (2, 10), (3, 60), (4, 60), (5, 60)):
        assert credentials.refresh_due(sign_in.clock.ms)
        with pytest.raises(ServerTroubleError):
            credentials.refresh()
        assert credentials.failed_tries == tries
        assert credentials.next_try_at == sign_in.clock.ms + pause * 1000
        credentials.refresh()  # Not due: no request.
        sign_in.clock.turn(pause)
    credentials.refresh()
    assert (credentials.failed_tries, credentials.next_try_at, credentials.ended) == (0, None, None)
    assert sign_in.get_extension(credentials.access_token()).status_code == 200


def test_offline_keeps_everything(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    sign_in.practice.fault("getToken", "refuse", seconds=0.5)
    sign_in.clock.turn(3500)
    old = credentials.access_token()
    with pytest.raises(OfflineError):
        credentials.refresh()
    assert credentials.access_token() == old
    assert credentials.can_refresh
    assert vault.signins
    # Any request waits until the service is back.
    sign_in.practice.settings()
    sign_in.clock.turn(10)
    credentials.refresh()
    assert credentials.access_token() != old


def test_retry_after_is_respected(sign_in: PracticeSignIn, credentials: Credentials) -> None:
    sign_in.practice.fault("getToken", "rate_limit", retry_after=33)
    sign_in.clock.turn(3500)
    with pytest.raises(RateLimitedError):
        credentials.refresh()
    assert credentials.next_try_at == sign_in.clock.ms + 33_000
    assert credentials.failed_tries == 0
    sign_in.clock.turn(33)
    credentials.refresh()
    assert credentials.is_ready


def test_setting_the_clock_back_does_not_extend_a_pause(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    sign_in.practice.fault("getToken", "status", code=500)
    sign_in.clock.turn(3500)
    with pytest.raises(ServerTroubleError):
        credentials.refresh()
    sign_in.clock.turn(-86400)
    credentials.invalidate()
    assert credentials.refresh_due(sign_in.clock.ms)
    credentials.refresh()
    assert credentials.is_ready


def test_revoked_elsewhere(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    """A changed password, an administrator, or a week without use."""
    sign_in.client.revoke(credentials.access_token())
    credentials.invalidate()
    with pytest.raises(SignInAgainError):
        credentials.refresh()
    assert type(credentials.ended) is SignInAgainError, "it had not expired"
    assert not credentials.refresh_due(sign_in.clock.ms + 10**9)
    assert not credentials.is_ready
    assert not credentials.remembered
    assert vault.signins == {}
    with pytest.raises(UnauthorizedError):
        credentials.access_token()


def test_the_refresh_token_expires_after_a_week(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    sign_in.practice.settings(refresh_token_seconds=1)
    sign_in.clock.turn(3500)
    credentials.refresh()
    sign_in.clock.turn(2)
    # Practice has a clock of its own.
    time.sleep(1.1)
    with pytest.raises(SignInExpiredError):
        restored(sign_in, vault, credentials.key).refresh()


def test_a_wrong_client_id_keeps_the_token(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    service = replace(sign_in.service, client_id="nobody")
    client = TokenClient(service, sign_in.configure, sign_in.clock.now_ms)
    assert credentials.key is not None
    wrong = Credentials.restore(client, vault, sign_in.clock.now_ms, credentials.key)
    assert wrong is not None
    with pytest.raises(WrongClientError):
        wrong.refresh()
    assert isinstance(wrong.ended, WrongClientError)
    restored(sign_in, vault, credentials.key).refresh()


def test_without_a_refresh_token_the_sign_in_ends_with_the_access_token(
    sign_in: PracticeSignIn, vault: FakeVault
) -> None:
    sign_in.practice.settings(issue_refresh_tokens=False)
    credentials = Credentials(
        sign_in.client, vault, sign_in.clock.now_ms, tokens=sign_in.tokens(ANA)
    )
    credentials.identify(sign_in.key(credentials.access_token()))
    assert not credentials.can_refresh
    assert not credentials.remembered
    assert "Issue refresh tokens" in credentials.not_remembered_because
    assert vault.signins == {}
    assert credentials.ends_at is None
    sign_in.clock.turn(4000)
    assert not credentials.refresh_due(sign_in.clock.ms)
    credentials.invalidate()
    assert isinstance(credentials.ended, NoRefreshTokenError)
    with pytest.raises(UnauthorizedError):
        credentials.access_token()


def test_ends_at_is_the_earliest_limit(sign_in: PracticeSignIn, vault: FakeVault) -> None:
    clock = sign_in.clock
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
        credentials = Credentials(sign_in.client, vault, clock.now_ms, tokens=tokens)
        assert credentials.ends_at == clock.ms + seconds * 1000
        assert credentials.limited_until == given.get("session_expires_at")
        assert credentials.idle_ms == (90_000 if "session_idle_until" in given else None)
        credentials.identify(AccountKey("s", "1", "2"))
        assert restored(sign_in, vault, credentials.key).ends_at == clock.ms + seconds * 1000


@pytest.mark.parametrize(
    ("seconds", "is_paused"), [(0, True), (59.999, True), (60, False), (-0.001, False)]
)
def test_a_second_refused_token_pauses_only_within_a_minute(
    sign_in: PracticeSignIn, credentials: Credentials, seconds: float, is_paused: bool
) -> None:
    credentials.invalidate()
    credentials.refresh()
    sign_in.clock.turn(seconds)
    credentials.invalidate()
    assert credentials.refresh_due(sign_in.clock.ms) is not is_paused
    sign_in.clock.turn(60)
    assert credentials.refresh_due(sign_in.clock.ms)


@pytest.mark.parametrize(("seconds", "is_paused"), [(29.999, True), (30, False)])
def test_a_refused_token_that_has_expired_is_no_reason_to_pause(
    sign_in: PracticeSignIn, credentials: Credentials, seconds: float, is_paused: bool
) -> None:
    sign_in.practice.settings(access_token_seconds=30)
    credentials.invalidate()
    credentials.refresh()
    sign_in.clock.turn(seconds)
    credentials.invalidate()
    assert credentials.refresh_due(sign_in.clock.ms) is not is_paused


def test_a_keyring_that_opens_later_gets_the_token_without_a_refresh(
    sign_in: PracticeSignIn, vault: FakeVault
) -> None:
    clock = sign_in.clock
    credentials = Credentials(
        sign_in.client, vault, clock.now_ms, tokens=Tokens("a", "r", clock.ms, clock.ms + 3_600_000)
    )
    assert not credentials.remembered, "nobody knows yet whose token it is"
    vault.fails = True
    credentials.identify(AccountKey("s", "1", "2"))
    assert (credentials.remembered, credentials.may_be_remembered) == (False, True)
    vault.fails, vault.can_be_opened = False, False
    credentials.remember_again()
    assert (credentials.remembered, vault.signins) == (False, {})
    vault.can_be_opened = True
    credentials.remember_again()
    assert (credentials.remembered, credentials.may_be_remembered) == (True, False)
    assert [one.refresh_token for one in vault.signins.values()] == ["r"]


# --- signing out -----------------------------------------------------------------------------


def test_signing_out_revokes_and_forgets(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    token = credentials.access_token()
    credentials.sign_out()
    assert sign_in.get_extension(token).status_code == 401
    assert vault.signins == {}
    assert not credentials.is_ready
    assert not credentials.refresh_due(sign_in.clock.ms + 10**9)
    credentials.refresh()
    with pytest.raises(UnauthorizedError):
        credentials.access_token()
    credentials.sign_out()
    assert len(sign_in.practice.requests("revokeToken")) == 1


def test_signing_out_right_after_the_start_revokes_too(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    token = credentials.access_token()
    restored(sign_in, vault, credentials.key).sign_out()
    assert sign_in.get_extension(token).status_code == 401


def test_a_failed_revocation_is_no_error(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    sign_in.practice.fault("revokeToken", "status", code=500)
    credentials.sign_out()
    assert vault.signins == {}


def test_a_keyring_that_keeps_a_revoked_token_is_no_error(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    vault.fails = True
    credentials.sign_out()
    with pytest.raises(SignInAgainError):
        restored(sign_in, vault, credentials.key).refresh()


def test_a_working_token_left_in_the_keyring_is_an_error(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    vault.fails = True
    sign_in.practice.fault("revokeToken", "status", code=500)
    with pytest.raises(VaultError):
        credentials.sign_out()
    assert not credentials.is_ready


def test_signing_out_of_an_ended_sign_in_asks_the_server_nothing(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    sign_in.client.revoke(credentials.access_token())
    credentials.invalidate()
    with pytest.raises(SignInAgainError):
        credentials.refresh()
    before = len(sign_in.practice.requests("revokeToken"))
    vault.fails = True
    credentials.sign_out()
    assert len(sign_in.practice.requests("revokeToken")) == before


def test_signing_out_without_a_refresh_token_revokes_the_access_token(
    sign_in: PracticeSignIn, vault: FakeVault
) -> None:
    sign_in.practice.settings(issue_refresh_tokens=False)
    tokens = sign_in.tokens(ANA)
    Credentials(sign_in.client, vault, sign_in.clock.now_ms, tokens=tokens).sign_out()
    assert sign_in.get_extension(tokens.access_token).status_code == 401


def test_two_accounts_in_one_vault(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    queue = Credentials(sign_in.client, vault, sign_in.clock.now_ms, tokens=sign_in.tokens(SALES))
    queue.identify(sign_in.key(queue.access_token()))
    assert queue.key is not None
    assert len(vault.signins) == 2
    credentials.sign_out()
    assert list(vault.signins) == [queue.key]
    sign_in.clock.turn(3500)
    queue.refresh()
    assert sign_in.key(queue.access_token()) == queue.key
