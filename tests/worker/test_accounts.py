"""Several accounts signed in at once: independence, sign-out, removal and expiry."""

from __future__ import annotations

from collections import Counter
from urllib.parse import parse_qs, urlsplit

from desktop.core.errors import VaultError
from desktop.core.model import (
    AccountKey,
    AccountState,
    MessageState,
    Reading,
    SignInStage,
    TroubleKind,
)
from tests.worker.rig import Rig

PEOPLE = ("Ana Martins", "Robert Okafor", "Sales")


def trouble(rig: Rig, kind: TroubleKind) -> str | None:
    """The account of the trouble."""
    return next((one.account for one in rig.troubles.items if one.kind is kind), None)


def numbers_of(rig: Rig) -> dict[AccountKey, str]:
    return {rig.sign_in(name): rig.numbers(name).senders[0].phone_number for name in PEOPLE}


def test_three_accounts_send_a_hundred_texts_each_in_turn(rig: Rig) -> None:
    numbers = numbers_of(rig)
    texts = [
        rig.outbox_draft(key, f"{key.extension_id} {at}", f"+1415555{at + 120:04}", number)
        for at in range(100)
        for key, number in numbers.items()
    ]
    rig.engine.outbox_filled()
    rig.run_until(
        lambda: all(row.state is MessageState.ACCEPTED for row in rig.outbox.newest(400)), "all"
    )

    accepted = rig.practice.accepted()
    assert len(texts) == len(accepted) == 300
    assert Counter(one["extensionId"] for one in accepted) == {
        key.extension_id: 100 for key in numbers
    }
    by = {key.extension_id: number for key, number in numbers.items()}
    for one in accepted:
        assert one["text"].split()[0] == one["extensionId"]
        assert one["from"] == by[one["extensionId"]]
    # They took turns.
    first_half = Counter(one["extensionId"] for one in accepted[:150])
    assert all(count > 20 for count in first_half.values())


def is_kept(rig: Rig, key: AccountKey) -> bool:
    """In the memory of the rig."""
    try:
        return rig.vault.load(key) is not None
    except VaultError:
        return False


def test_one_account_signs_out_and_the_others_go_on(rig: Rig) -> None:
    numbers = numbers_of(rig)
    ana, robert, sales = numbers
    rig.engine.sign_out(robert.text)
    assert [view.key for view in rig.accounts.views] == [ana, sales]
    waits = rig.queue(robert, "waits", sender=numbers[robert])
    goes = rig.queue(sales, "goes", sender=numbers[sales])
    rig.until_status(goes, "Delivered")

    assert rig.row(waits).state is MessageState.QUEUED
    assert not is_kept(rig, robert)
    assert is_kept(rig, ana)
    assert len(rig.practice.requests("revokeToken")) == 1
    assert rig.sign_in("Robert Okafor") == robert
    rig.until_status(waits, "Delivered")
    by = {one["text"]: one["extensionId"] for one in rig.accepted()}
    assert by == {"waits": robert.extension_id, "goes": sales.extension_id}


def test_sign_out_all_accounts(rig: Rig) -> None:
    numbers = numbers_of(rig)
    rig.engine.sign_out_all()
    assert rig.accounts.views == ()
    rig.run_until(lambda: len(rig.practice.requests("revokeToken")) == 3, "all are revoked")

    assert not any(is_kept(rig, key) for key in numbers)
    rig.restart()
    assert rig.accounts.views == ()
    assert rig.trouble_kinds() == set()


def test_closing_before_all_are_revoked_forgets_all_tokens(rig: Rig) -> None:
    numbers = numbers_of(rig)
    rig.engine.sign_out_all()
    rig.restart()

    assert rig.accounts.views == ()
    assert not any(is_kept(rig, key) for key in numbers)


def test_removing_an_account_deletes_its_texts_and_token(rig: Rig) -> None:
    numbers = numbers_of(rig)
    ana, robert, sales = numbers
    sent = rig.queue(robert, "sent before", sender=numbers[robert])
    rig.until_status(sent, "Delivered")
    mine = rig.queue(ana, "mine", sender=numbers[ana])
    rig.until_status(mine, "Delivered")
    never = rig.outbox_draft(robert, "never goes", sender=numbers[robert])

    rig.engine.remove_account(robert.text)
    assert [view.key for view in rig.accounts.views] == [ana, sales]
    assert [row.id for row in rig.outbox.newest(10)] == [mine]
    rig.run_for(0.5)

    assert rig.outbox.details(never) is None
    assert rig.accepted("never goes") == []
    assert not is_kept(rig, robert)
    assert rig.sign_in("Robert Okafor") == robert
    rig.run_for(0.5)
    # Earlier texts do not come back as sent elsewhere.
    assert [row.id for row in rig.outbox.newest(10)] == [mine]


def test_removing_an_account_that_is_signed_out(rig: Rig) -> None:
    ana = rig.sign_in()
    text = rig.queue(ana)
    rig.until_status(text, "Delivered")
    rig.engine.sign_out(ana.text)
    rig.run_for(0.2)
    assert len(rig.outbox.newest(10)) == 1

    rig.engine.remove_account(ana.text)
    rig.run_for(0.2)
    assert rig.outbox.newest(10) == []
    assert rig.outbox.accounts() == []


def test_signing_in_again_fills_in_the_email_and_asks_for_the_login_form(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.begin_sign_in(fresh=True, account_key=ana.text)
    query = parse_qs(urlsplit(rig.sign_in_state.url).query)
    assert query["login_hint"] == ["ana@harbourpine.example"]
    assert query["prompt"] == ["login"]
    rig.engine.cancel_sign_in()

    rig.engine.begin_sign_in(fresh=True)
    assert "login_hint" not in parse_qs(urlsplit(rig.sign_in_state.url).query)


def test_a_second_account_leaves_the_first_working(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.begin_sign_in(fresh=True)
    text = rig.queue(ana, "while the browser is open")
    rig.until_status(text, "Delivered")
    assert rig.sign_in_state.stage is SignInStage.WAITING
    rig.answer_browser("Sales")
    assert [view.name for view in rig.accounts.views] == ["Ana Martins", "Sales"]
    assert rig.view("Sales").extension_type == "Department"


def test_the_end_of_a_limited_sign_in_is_announced(rig: Rig) -> None:
    rig.practice.settings(session_seconds=3600)
    rig.sign_in()
    assert trouble(rig, TroubleKind.SIGN_IN_ENDS) is None

    rig.practice.settings(session_seconds=600)
    ana = rig.sign_in()
    assert trouble(rig, TroubleKind.SIGN_IN_ENDS) == ana.text
    until = next(t.until for t in rig.troubles.items if t.kind is TroubleKind.SIGN_IN_ENDS)
    assert until is not None
    assert 590_000 < until - rig.clocks.wall() <= 600_000
    assert rig.view().state is AccountState.SIGNED_IN


def test_an_idle_limit_is_announced_and_use_extends_it(slow_rig: Rig) -> None:
    rig = slow_rig
    rig.practice.settings(session_idle_seconds=400)
    ana = rig.sign_in()
    assert trouble(rig, TroubleKind.IDLE) is None
    rig.run_until(lambda: trouble(rig, TroubleKind.IDLE) == ana.text, "announced")
    rig.engine.read_again(ana.text, Reading.NUMBERS)
    rig.run_until(lambda: trouble(rig, TroubleKind.IDLE) is None, "used")
    assert rig.view().state is AccountState.SIGNED_IN

    # Without use the server ends it, which is shown.
    rig.run_until(lambda: trouble(rig, TroubleKind.IDLE) == ana.text, "announced again")
    rig.run_for(300)
    text = rig.queue(ana, "waits for the sign-in")
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_OUT, "ended")
    assert trouble(rig, TroubleKind.SIGNED_OUT) == ana.text
    assert rig.row(text).state is MessageState.QUEUED
    rig.sign_in()
    rig.until_status(text, "Delivered")


def test_regular_syncs_are_use(rig: Rig) -> None:
    rig.practice.settings(session_idle_seconds=400)
    rig.sign_in()
    rig.run_for(1200)
    assert trouble(rig, TroubleKind.IDLE) is None
    assert rig.view().state is AccountState.SIGNED_IN


def test_a_day_of_hourly_refreshes_stays_below_the_rate_limit(slow_rig: Rig) -> None:
    rig = slow_rig
    rig.sign_in()
    rig.sign_in("Sales")
    before = len(rig.practice.requests("getToken"))
    rig.practice.settings(limits={"Auth": 5})
    for name in ("Ana Martins", "Sales"):
        rig.engine._accounts.get(rig.view(name).key.text).credentials.invalidate()  # type: ignore[union-attr]
    rig.run_for(24 * 3600)

    asked = rig.practice.requests("getToken")[before:]
    assert {one["status"] for one in asked} == {200}
    assert 2 * 24 <= len(asked) <= 2 * 33
    assert {view.state for view in rig.accounts.views} == {AccountState.SIGNED_IN}
