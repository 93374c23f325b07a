"""The token life of one identity against practice: when it refreshes, what is saved when, and what
becomes of it when something goes wrong at any step."""

from __future__ import annotations

import threading

import pytest

from desktop.core.errors import (
    ServerTroubleError,
    UnauthorizedError,
)
from desktop.core.model import SessionKey
from desktop.ringcentral.auth.credentials import Login
from desktop.ringcentral.auth.tokens import Tokens
from desktop.ringcentral.auth.vault import MemoryVault
from tests.ringcentral.auth.lasting_vault import LastingVault, PowerCutError, restored
from tests.ringcentral.auth.practice_sign_in import SALES, Road
from tests.ringcentral.auth.standing_clock import Clock


def refreshes(road: Road) -> int:
    return len(road.practice.requests("getToken"))


# --- when ------------------------------------------------------------------------------------


def tokens_of(life: int, clock: Clock) -> Tokens:
    return Tokens("a", "r", clock.ms, clock.ms + life * 1000)


@pytest.mark.parametrize(
    ("life", "due"), [(3600, 3300), (7199, 6899), (600, 480), (60, 48), (1500, 1200)]
)
def test_when_a_refresh_is_due(road: Road, vault: LastingVault, life: int, due: int) -> None:
    clock = road.clock
    login = Login(road.client, vault, clock.now_ms, tokens=tokens_of(life, clock))
    assert not login.refresh_due(clock.ms + due * 1000 - 1)
    assert login.refresh_due(clock.ms + due * 1000)


def test_a_refresh_that_is_not_due_asks_nobody(road: Road, login: Login) -> None:
    before, token = refreshes(road), login.access_token()
    login.refresh()
    assert (refreshes(road), login.access_token()) == (before, token)


def test_an_hourly_token_is_renewed_ahead_of_its_end(road: Road, login: Login) -> None:
    old = login.access_token()
    road.clock.turn(3301)
    assert login.refresh_due(road.clock.ms)
    login.refresh()
    assert login.access_token() != old
    assert not login.refresh_due(road.clock.ms)
    assert road.get_extension(login.access_token()).status_code == 200


def test_a_restart_refreshes_before_the_first_use(
    road: Road, vault: LastingVault, login: Login
) -> None:
    again = restored(road, vault, login.key)
    assert again.key == login.key
    assert again.remembered
    assert again.scopes == {"ReadAccounts", "ReadMessages", "SMS"}
    with pytest.raises(UnauthorizedError):
        again.access_token()
    assert again.refresh_due(road.clock.ms)
    again.refresh()
    assert road.key(again.access_token()) == login.key


def test_nothing_stored_is_no_sign_in(road: Road, vault: LastingVault) -> None:
    key = SessionKey("https://x.example", "1", "2")
    assert Login.restore(road.client, vault, road.clock.now_ms, key) is None


# --- single flight ---------------------------------------------------------------------------


def test_eight_callers_on_an_expired_token_make_one_refresh(road: Road, login: Login) -> None:
    road.clock.turn(3601)
    before, seen = refreshes(road), []

    def use() -> None:
        login.refresh()
        seen.append(login.access_token())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert refreshes(road) == before + 1
    assert len(seen) == 8
    assert len(set(seen)) == 1


def test_eight_refused_requests_make_one_refresh(road: Road, login: Login) -> None:
    before, old = refreshes(road), login.access_token()
    for _ in range(8):
        login.invalidate(old)
        login.refresh()
    assert refreshes(road) == before + 1
    assert login.access_token() != old


def test_a_token_that_is_refused_again_and_again_is_not_hammered(road: Road, login: Login) -> None:
    before = refreshes(road)
    for _ in range(20):
        login.invalidate()
        login.refresh()
    assert refreshes(road) == before + 1
    road.clock.turn(61)
    login.refresh()
    assert refreshes(road) == before + 2
    assert login.is_ready


# --- save, read back, use --------------------------------------------------------------------


def test_the_new_token_is_saved_before_it_can_be_used(
    road: Road, vault: LastingVault, login: Login
) -> None:
    old = login.access_token()
    seen = []
    vault.on_save = lambda: seen.append(login.access_token())
    road.clock.turn(3500)
    login.refresh()
    assert seen == [old]
    assert login.access_token() != old


@pytest.mark.parametrize("answer", ["arrives", "lost", "cut", "refused"])
@pytest.mark.parametrize("power_cut", ["before saving", "after saving", "after use"])
def test_a_power_cut_at_any_step_costs_no_sign_in(
    road: Road, vault: LastingVault, login: Login, answer: str, power_cut: str
) -> None:
    faults: dict[str, tuple[str, dict[str, object]]] = {
        "lost": ("lost_answer", {}),
        "cut": ("cut", {"bytes": 250}),
        "refused": ("status", {"code": 500}),
    }
    road.clock.turn(3500)
    if answer in faults:
        kind, parameters = faults[answer]
        road.practice.fault("getToken", kind, **parameters)
        with pytest.raises(ServerTroubleError):
            login.refresh()
        road.clock.turn(10)
    vault.power_cut = power_cut
    if power_cut == "after use":
        login.refresh()
        assert road.get_extension(login.access_token()).status_code == 200
    else:
        with pytest.raises(PowerCutError):
            login.refresh()
    vault.power_cut = ""

    again = restored(road, vault, login.key)
    again.refresh()
    assert again.ended is None
    assert road.key(again.access_token()) == login.key
    # And the next one as well: what was saved last is what is in force.
    road.clock.turn(3500)
    restored(road, vault, login.key).refresh()


def test_a_failing_vault_goes_on_in_memory_and_says_so(
    road: Road, vault: LastingVault, login: Login
) -> None:
    for fails, because in ((True, "The keyring is locked."), (False, "")):
        vault.fails = fails
        road.clock.turn(3500)
        login.refresh()
        assert road.get_extension(login.access_token()).status_code == 200
        assert login.remembered is not fails
        assert login.not_remembered_because == because
    restored(road, vault, login.key).refresh()


def test_memory_only_says_so(road: Road) -> None:
    vault = MemoryVault("No keyring was found.")
    login = Login(road.client, vault, road.clock.now_ms, tokens=road.tokens(SALES))
    login.identify(road.key(login.access_token()))
    assert not login.remembered
    assert login.not_remembered_because == "No keyring was found."
