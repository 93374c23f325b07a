"""End to end without the window: sign in, numbers, send, delivery, restart, sign out."""

from __future__ import annotations

from desktop.core.model import AccountState, MessageState, SenderKind, TroubleKind
from tests.worker.rig import Rig


def test_a_text_goes_from_queued_to_delivered(rig: Rig) -> None:
    ana = rig.sign_in()

    text = rig.queue(ana, "Your order is ready")
    rig.until_status(text, "Delivered")

    assert [one["text"] for one in rig.accepted()] == ["Your order is ready"]
    assert rig.row(text).state is MessageState.ACCEPTED
    assert rig.events(text)[:3] == ["queued", "claimed", "accepted"]


def test_numbers_that_can_text_and_those_that_cannot(rig: Rig) -> None:
    rig.sign_in()

    numbers = rig.numbers()

    assert [(one.phone_number, one.kind) for one in numbers.senders] == [
        ("+16505550101", SenderKind.DIRECT),
        ("+16505550102", SenderKind.DIGITAL_LINE),
    ]
    assert "VVX 450" in numbers.senders[1].device_name
    assert len(numbers.hidden) >= 7


def test_a_restart_signs_in_with_the_stored_token(rig: Rig) -> None:
    ana = rig.sign_in()
    waiting = rig.queue(ana, "after the restart")

    rig.restart()
    assert rig.view().state is AccountState.SIGNING_IN
    rig.until_status(waiting, "Delivered")

    assert rig.view().state is AccountState.SIGNED_IN
    assert len(rig.accepted("after the restart")) == 1


def test_signing_out_keeps_the_outbox_and_signing_in_again_goes_on(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.sign_out(ana.text)
    assert rig.accounts.views == ()

    text = rig.queue(ana, "waits for the sign-in")
    rig.run_for(0.5)
    assert rig.row(text).state is MessageState.QUEUED

    assert rig.sign_in() == ana
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1


def test_an_account_sends_its_own_rows_only(rig: Rig) -> None:
    ana = rig.sign_in()
    sales = rig.sign_in("Sales")
    mine = rig.queue(ana, "from Ana")
    theirs = rig.queue(sales, "from Sales", sender="+16505550130")

    rig.until_status(mine, "Delivered")
    rig.until_status(theirs, "Delivered")

    by = {one["text"]: one["extensionId"] for one in rig.accepted()}
    assert by == {"from Ana": ana.extension_id, "from Sales": sales.extension_id}


def test_a_vault_that_does_not_remember_is_a_trouble(rig: Rig) -> None:
    rig.sign_in()

    assert TroubleKind.NOT_REMEMBERED in rig.trouble_kinds()
    assert rig.view().not_remembered_because


def test_a_stored_token_of_another_extension_sends_nothing(rig: Rig) -> None:
    ana = rig.sign_in()
    sales = rig.sign_in("Sales")
    rig.engine.close()
    stored = rig.vault.load(ana)
    assert stored is not None
    rig.vault.save(sales, stored)
    rig.vault.forget(ana)
    text = rig.outbox_draft(sales, "from Sales", sender="+16505550130")
    rig.engine = rig.start_engine()

    rig.run_until(lambda: rig.view("Sales").state is AccountState.SIGNED_OUT, "signed out")
    rig.run_for(0.5)
    assert rig.row(text).state is MessageState.QUEUED
    assert rig.accepted() == []
