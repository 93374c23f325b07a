"""Credentials against practice: when they refresh, when they are saved, and failures at each
step."""

from __future__ import annotations

import json
import threading

import pytest

from desktop.core.errors import (
    ServerTroubleError,
    UnauthorizedError,
)
from desktop.core.model import AccountKey, Service
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
from desktop.ringcentral.transport import Limits, transport_for
from tests.ringcentral.auth.fake_clock import Clock
from tests.ringcentral.auth.fake_vault import FakeVault, PowerCutError, restored
from tests.ringcentral.auth.practice_sign_in import SALES, PracticeSignIn
from tests.ringcentral.auth.token_server import scripted_server


def refreshes(sign_in: PracticeSignIn) -> int:
    return len(sign_in.practice.requests("getToken"))


# --- timing ----------------------------------------------------------------------------------


def tokens_of(life: int, clock: Clock) -> Tokens:
    return Tokens("a", "r", clock.ms, clock.ms + life * 1000)


@pytest.mark.parametrize(
    ("life", "due"), [(3600, 3300), (7199, 6899), (600, 480), (60, 48), (1500, 1200)]
)
def test_when_a_refresh_is_due(
    sign_in: PracticeSignIn, vault: FakeVault, life: int, due: int
) -> None:
    clock = sign_in.clock
    credentials = Credentials(sign_in.client, vault, clock.now_ms, tokens=tokens_of(life, clock))
    assert not credentials.refresh_due(clock.ms + due * 1000 - 1)
    assert credentials.refresh_due(clock.ms + due * 1000)


def test_a_refresh_that_is_not_due_makes_no_request(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    before, token = refreshes(sign_in), credentials.access_token()
    credentials.refresh()
    assert (refreshes(sign_in), credentials.access_token()) == (before, token)


def test_an_hourly_token_is_refreshed_before_its_end(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    old = credentials.access_token()
    sign_in.clock.turn(3301)
    assert credentials.refresh_due(sign_in.clock.ms)
    credentials.refresh()
    assert credentials.access_token() != old
    assert not credentials.refresh_due(sign_in.clock.ms)
    assert sign_in.get_extension(credentials.access_token()).status_code == 200


def test_a_restart_refreshes_before_the_first_use(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    again = restored(sign_in, vault, credentials.key)
    assert again.key == credentials.key
    assert again.remembered
    assert again.scopes == {"ReadAccounts", "ReadMessages", "SMS"}
    with pytest.raises(UnauthorizedError):
        again.access_token()
    assert again.refresh_due(sign_in.clock.ms)
    again.refresh()
    assert sign_in.key(again.access_token()) == credentials.key


def test_an_empty_vault_restores_nothing(sign_in: PracticeSignIn, vault: FakeVault) -> None:
    key = AccountKey("https://x.example", "1", "2")
    assert Credentials.restore(sign_in.client, vault, sign_in.clock.now_ms, key) is None


# --- single flight ---------------------------------------------------------------------------


def test_eight_callers_on_an_expired_token_make_one_refresh(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    sign_in.clock.turn(3601)
    before, seen = refreshes(sign_in), []

    def use() -> None:
        credentials.refresh()
        seen.append(credentials.access_token())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert refreshes(sign_in) == before + 1
    assert len(seen) == 8
    assert len(set(seen)) == 1


def test_eight_refused_requests_make_one_refresh(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    before, old = refreshes(sign_in), credentials.access_token()
    for _ in range(8):
        credentials.invalidate(old)
        credentials.refresh()
    assert refreshes(sign_in) == before + 1
    assert credentials.access_token() != old


def test_repeated_401_does_not_hammer_the_server(
    sign_in: PracticeSignIn, credentials: Credentials
) -> None:
    before = refreshes(sign_in)
    for _ in range(20):
        credentials.invalidate()
        credentials.refresh()
    assert refreshes(sign_in) == before + 1
    sign_in.clock.turn(61)
    credentials.refresh()
    assert refreshes(sign_in) == before + 2
    assert credentials.is_ready


# --- save, read back, use --------------------------------------------------------------------


def test_the_new_token_is_saved_before_it_can_be_used(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    old = credentials.access_token()
    seen = []
    vault.on_save = lambda: seen.append(credentials.access_token())
    sign_in.clock.turn(3500)
    credentials.refresh()
    assert seen == [old]
    assert credentials.access_token() != old


@pytest.mark.parametrize("answer", ["arrives", "lost", "cut", "refused"])
@pytest.mark.parametrize("power_cut", ["before saving", "after saving", "after use"])
def test_a_power_cut_at_any_step_costs_no_sign_in(
    sign_in: PracticeSignIn,
    vault: FakeVault,
    credentials: Credentials,
    answer: str,
    power_cut: str,
) -> None:
    faults: dict[str, tuple[str, dict[str, object]]] = {
        "lost": ("lost_answer", {}),
        "cut": ("cut", {"bytes": 250}),
        "refused": ("status", {"code": 500}),
    }
    sign_in.clock.turn(3500)
    if answer in faults:
        kind, parameters = faults[answer]
        sign_in.practice.fault("getToken", kind, **parameters)
        with pytest.raises(ServerTroubleError):
            credentials.refresh()
        sign_in.clock.turn(10)
    vault.power_cut = power_cut
    if power_cut == "after use":
        credentials.refresh()
        assert sign_in.get_extension(credentials.access_token()).status_code == 200
    else:
        with pytest.raises(PowerCutError):
            credentials.refresh()
    vault.power_cut = ""

    again = restored(sign_in, vault, credentials.key)
    again.refresh()
    assert again.ended is None
    assert sign_in.key(again.access_token()) == credentials.key
    # And the next refresh works as well: the last saved token is the valid one.
    sign_in.clock.turn(3500)
    restored(sign_in, vault, credentials.key).refresh()


def test_a_failing_vault_keeps_the_tokens_in_memory_with_a_reason(
    sign_in: PracticeSignIn, vault: FakeVault, credentials: Credentials
) -> None:
    for fails, because in ((True, "The keyring is locked."), (False, "")):
        vault.fails = fails
        sign_in.clock.turn(3500)
        credentials.refresh()
        assert sign_in.get_extension(credentials.access_token()).status_code == 200
        assert credentials.remembered is not fails
        assert credentials.not_remembered_because == because
    restored(sign_in, vault, credentials.key).refresh()


def test_a_memory_vault_gives_a_reason(sign_in: PracticeSignIn) -> None:
    vault = MemoryVault("No keyring was found")
    credentials = Credentials(
        sign_in.client, vault, sign_in.clock.now_ms, tokens=sign_in.tokens(SALES)
    )
    credentials.identify(sign_in.key(credentials.access_token()))
    assert not credentials.remembered
    assert credentials.not_remembered_because == (
        "No keyring was found, so you stay signed in only until you close Ownline."
    )


def test_before_it_is_known_who_signed_in_nothing_is_saved(
    sign_in: PracticeSignIn, vault: FakeVault
) -> None:
    tokens = sign_in.tokens(SALES)
    credentials = Credentials(sign_in.client, vault, sign_in.clock.now_ms, tokens=tokens)
    sign_in.clock.turn(3500)
    credentials.refresh()
    assert (vault.signins, credentials.remembered) == ({}, False)
    key = sign_in.key(credentials.access_token())
    credentials.identify(key)
    assert (list(vault.signins), credentials.remembered) == ([key], True)


@pytest.mark.parametrize(
    ("answer", "scopes"), [({}, {"SMS", "ReadAccounts"}), ({"scope": "SMS"}, {"SMS"})]
)
def test_an_answer_without_scopes_keeps_those_that_were_granted(
    clock: Clock, vault: FakeVault, answer: dict[str, str], scopes: set[str]
) -> None:
    key = AccountKey("https://platform.example", "1", "2")
    vault.signins[key] = StoredSignIn("old", scopes=frozenset({"SMS", "ReadAccounts"}))
    with scripted_server() as script:
        service = Service(key.server, "app-id", key.server, carrier_port=script.port)
        client = TokenClient(service, transport_for(service, Limits()), clock.now_ms)
        credentials = Credentials.restore(client, vault, clock.now_ms, key)
        assert credentials is not None
        script.body = json.dumps({"access_token": "a", "refresh_token": "r", **answer}).encode()
        credentials.refresh()
    assert credentials.scopes == vault.signins[key].scopes == scopes
