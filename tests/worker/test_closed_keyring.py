"""A keyring that is unlocked later: nobody has to sign in again."""

from __future__ import annotations

import pytest

from desktop.core.errors import NoRefreshTokenError, OwnlineError, SignInAgainError
from desktop.core.model import AccountState, Trouble, TroubleKind
from desktop.core.sign_in_ends import (
    SignInMissingError,
    SignInNotKeptError,
    SignInOutOfReachError,
    SignInUnreadError,
)
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
    assert rig.view().is_unread
    assert vault.asked == 1, "each question may ask the person for a password"
    waiting = rig.queue(ana, "waits for the keyring")
    rig.engine.remember_again(ana.text)
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    assert rig.accepted() == []

    vault.is_locked = False
    rig.engine.remember_again(ana.text)
    rig.until_status(waiting, "Delivered")
    rig.run_until(lambda: rig.view("Sales").state is AccountState.SIGNED_IN, "the other one, too")
    assert not rig.view().is_unread
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


def late_vault(late: list[FakeVault]) -> LateVault:
    """Finds the first of ``late`` once there is one."""
    return LateVault("No system keyring was found", lambda: late[0] if late else None)  # type: ignore[arg-type, return-value]


def only_trouble(rig: Rig, error: type[OwnlineError], details: str = "") -> Trouble:
    (trouble,) = rig.troubles.items
    assert (trouble.notice.title, trouble.notice.advice) == (error.title, error.advice)
    assert trouble.notice.details == details
    return trouble


def test_a_sign_in_that_was_only_in_memory_is_not_called_invalid(rig: Rig) -> None:
    """Whatever the keyring is at the next start: there, missing, or locked."""
    rig.vault = late_vault([])
    rig.restart()
    ana = rig.sign_in()
    waiting = rig.queue(ana, "waits for the sign-in")
    rig.until_status(waiting, "Delivered")

    locked = FakeVault()
    locked.is_locked = True
    for vault, details in (
        (FakeVault(), ""),
        (late_vault([]), "No system keyring was found."),
        (MemoryVault("The system keyring is switched off"), "The system keyring is switched off."),
        (locked, "The keyring is locked."),
    ):
        rig.vault = vault
        rig.restart()
        trouble = only_trouble(rig, SignInNotKeptError, details)
        assert trouble.kind is TroubleKind.SIGNED_OUT, "trying the keyring again does not help"
    rig.vault = FakeVault()
    rig.restart()
    assert rig.sign_in() == ana
    rig.run_until(lambda: not rig.trouble_kinds(), "remembered")
    rig.restart()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "kept this time")


def test_a_keyring_locked_in_the_last_run_kept_nothing(rig: Rig, vault: FakeVault) -> None:
    vault.fails = True
    rig.sign_in()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "signed in")
    vault.fails = False
    rig.restart()
    assert only_trouble(rig, SignInNotKeptError).kind is TroubleKind.SIGNED_OUT


def test_a_sign_in_saved_late_is_known_as_kept(rig: Rig, vault: FakeVault) -> None:
    vault.fails = True
    ana = rig.sign_in()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "signed in")
    vault.fails = False
    rig.engine.remember_again(ana.text)
    vault.signins.clear()
    rig.restart()
    only_trouble(rig, SignInMissingError)


def test_a_keyring_without_the_sign_in_says_so(rig: Rig, vault: FakeVault) -> None:
    rig.sign_in()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "signed in")
    vault.signins.clear()
    rig.restart()
    assert only_trouble(rig, SignInMissingError).kind is TroubleKind.SIGNED_OUT


def test_a_keyring_that_is_missing_or_not_used_now(rig: Rig, vault: FakeVault) -> None:
    rig.sign_in()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "signed in")
    rig.vault = late_vault([])
    rig.restart()
    only_trouble(rig, SignInUnreadError, "No system keyring was found.")
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    rig.vault = MemoryVault("The system keyring is switched off")
    rig.restart()
    only_trouble(rig, SignInOutOfReachError, "The system keyring is switched off.")
    assert rig.trouble_kinds() == {TroubleKind.SIGNED_OUT}, "trying it again does not help"
    rig.vault = vault
    rig.restart()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "it was kept all the time")


def test_a_refused_sign_in_is_still_called_refused_at_the_next_start(
    rig: Rig, vault: FakeVault
) -> None:
    """For example because the extension was removed at RingCentral."""
    rig.sign_in()
    rig.engine.close()
    rig.practice.fault("token", "status", code=400, body={"error": "invalid_grant"})
    rig.engine = rig.start_engine()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_OUT, "refused")
    only_trouble(rig, SignInAgainError)
    assert not vault.signins
    rig.restart()
    only_trouble(rig, SignInAgainError)


def test_an_app_without_refresh_tokens_is_named_at_the_next_start(
    rig: Rig, vault: FakeVault
) -> None:
    rig.practice.settings(issue_refresh_tokens=False)
    rig.sign_in()
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "signed in")
    rig.restart()
    only_trouble(rig, NoRefreshTokenError)
    assert not vault.signins


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
    rig.vault = late_vault(late)
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
    rig.vault = late_vault(late)
    rig.restart()
    assert rig.trouble_kinds() == {TroubleKind.UNREAD}
    late.append(vault)
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_IN, "read")
    rig.run_until(lambda: not rig.trouble_kinds(), "no trouble")
