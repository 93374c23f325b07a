"""A keyring that is unlocked later: nobody has to sign in again."""

from __future__ import annotations

import pytest

from desktop.core.model import AccountState, TroubleKind
from desktop.ringcentral.auth.vault import LateVault, MemoryVault
from tests.ringcentral.auth.fake_vault import FakeVault
from tests.worker.rig import Rig


@pytest.fixture
def vault(rig: Rig) -> FakeVault:
    made = FakeVault()
    rig.vault = made
    rig.restart()
    return made


def test_a_sign_in_is_saved_once_the_keyring_opens(rig: Rig, vault: FakeVault) -> None:
    vault.fails = True
    ana = rig.sign_in()
    assert TroubleKind.KEYRING in rig.trouble_kinds()
    rig.engine.remember_again(ana.text)
    assert TroubleKind.KEYRING in rig.trouble_kinds(), "it is still closed"

    vault.fails = False
    rig.engine.remember_again(ana.text)
    assert vault.load(ana) is not None
    assert rig.view().remembered
    assert not rig.trouble_kinds()


def test_a_stored_sign_in_is_read_once_the_keyring_opens(rig: Rig, vault: FakeVault) -> None:
    ana, sales = rig.sign_in(), rig.sign_in("Sales")
    vault.is_locked, vault.asked = True, 0
    rig.restart()
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    assert {one.account for one in rig.troubles.items} == {ana.text, sales.text}
    assert rig.view().state is AccountState.SIGNED_OUT
    assert vault.asked == 1, "each question may ask the person for a password"
    waiting = rig.queue(ana, "waits for the keyring")
    rig.engine.remember_again(ana.text)
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    assert rig.accepted() == []

    vault.is_locked = False
    rig.engine.remember_again(ana.text)
    rig.until_status(waiting, "Delivered")
    rig.run_until(lambda: rig.view("Sales").state is AccountState.SIGNED_IN, "the other one, too")
    assert not rig.trouble_kinds()
    assert len(rig.accepted()) == 1


def test_an_account_signed_in_meanwhile_is_not_read_again(rig: Rig, vault: FakeVault) -> None:
    ana = rig.sign_in()
    vault.is_locked = True
    rig.restart()
    vault.is_locked = False
    assert rig.sign_in() == ana
    assert not rig.trouble_kinds()
    vault.asked = 0
    rig.engine.remember_again(ana.text)
    assert vault.asked == 0
    assert rig.view().state is AccountState.SIGNED_IN


def test_without_a_keyring_a_restart_shows_the_reason(rig: Rig) -> None:
    rig.sign_in()
    rig.vault = MemoryVault("No system keyring was found.")
    rig.restart()
    (trouble,) = rig.troubles.items
    assert trouble.kind is TroubleKind.SIGNED_OUT
    assert trouble.notice.advice == "No system keyring was found."


def test_a_keyring_that_opens_is_noticed_without_a_press(rig: Rig, vault: FakeVault) -> None:
    ana, sales = rig.sign_in(), rig.sign_in("Sales")
    vault.is_locked = True
    rig.restart()
    vault.asked = 0
    rig.run_for(1_000)
    assert vault.asked == 0, "nobody is asked for a password"
    waiting = rig.queue(ana, "waits for the keyring")

    vault.is_locked = False
    rig.until_status(waiting, "Delivered")
    rig.run_until(lambda: rig.view("Sales").state is AccountState.SIGNED_IN, "the other one, too")
    assert not rig.trouble_kinds()
    assert sales in vault.signins


def test_what_is_only_in_memory_moves_to_a_keyring_that_starts_later(rig: Rig) -> None:
    late: list[FakeVault] = []
    rig.vault = LateVault("No system keyring was found.", lambda: late[0] if late else None)  # type: ignore[arg-type, return-value]
    rig.restart()
    ana = rig.sign_in()
    assert rig.trouble_kinds() == {TroubleKind.KEYRING}
    keyring = FakeVault()
    late.append(keyring)
    rig.run_until(lambda: not rig.trouble_kinds(), "the keyring is found")
    assert ana in keyring.signins
    assert rig.view().remembered


def test_a_sign_in_in_a_keyring_that_starts_later_is_read(rig: Rig, vault: FakeVault) -> None:
    rig.sign_in()
    late: list[FakeVault] = []
    rig.vault = LateVault("No system keyring was found.", lambda: late[0] if late else None)  # type: ignore[arg-type, return-value]
    rig.restart()
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    late.append(vault)
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "read")
    rig.run_until(lambda: not rig.trouble_kinds(), "no trouble")
