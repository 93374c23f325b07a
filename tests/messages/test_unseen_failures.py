"""Failures are counted until their filter was shown, or the text itself."""

from __future__ import annotations

from desktop.accounts.removal import AccountRemoval
from desktop.core.model import Draft
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from tests.ui.samples import ANA, DIRECT, KIM, SALES, put, set_row

REFUSED = {"state": "rejected", "code": "MSG-304"}
FAILED = {"state": "accepted", "message_id": "1", "status": "DeliveryFailed", "code": "SMS-CAR-430"}
NO_REPORT = FAILED | {"message_id": "2", "code": "SMS-CAR-104"}
DROPPED = {"state": "accepted", "message_id": "3", "status": "Sent", "dropped": "Disabled"}
ELSEWHERE = FAILED | {"message_id": "4", "elsewhere": "1"}


def counts(outbox: Outbox) -> tuple[int, int]:
    """Failed and dropped."""
    found = outbox.unseen_failures.counts()
    return found[Kind.FAILED], found[Kind.DROPPED]


def test_each_failure_counts_on_its_filter(outbox: Outbox, database: Database) -> None:
    assert counts(outbox) == (0, 0)
    for values in (REFUSED, FAILED, NO_REPORT, DROPPED, ELSEWHERE, {"state": "unconfirmed"}):
        set_row(database, put(outbox), **values)
    assert counts(outbox) == (2, 1)


def test_a_filter_that_was_shown_counts_from_zero(outbox: Outbox, database: Database) -> None:
    set_row(database, put(outbox), **REFUSED)
    set_row(database, put(outbox), **DROPPED)
    seen = outbox.unseen_failures
    for shown in (
        Filter(),
        Filter(kind=Kind.WAITING),
        Filter(kind=Kind.FAILED, words="hel"),
        Filter(kind=Kind.FAILED, span=(0, 1)),
    ):
        seen.note_seen(shown)
        assert counts(outbox) == (1, 1), shown
    seen.note_seen(Filter(kind=Kind.FAILED))
    assert counts(outbox) == (0, 1)
    set_row(database, put(outbox), **REFUSED)
    assert counts(outbox) == (1, 1)


def test_of_one_account_only_its_failures_were_seen(outbox: Outbox, database: Database) -> None:
    set_row(database, put(outbox), **REFUSED)
    outbox.queue(Draft("sales", SALES, DIRECT.phone_number, KIM, "x"))
    set_row(database, "sales", **REFUSED)
    outbox.unseen_failures.note_seen(Filter(account=SALES, kind=Kind.FAILED))
    assert counts(outbox) == (1, 0)
    AccountRemoval(database).begin(ANA)
    assert counts(outbox) == (0, 0)


def test_a_text_that_was_looked_at_counts_no_more(outbox: Outbox, database: Database) -> None:
    first, second = put(outbox), put(outbox)
    for id_ in (first, second):
        set_row(database, id_, **REFUSED)
    assert not outbox.unseen_failures.note_texts_seen(())
    assert not outbox.unseen_failures.note_texts_seen({"unknown"})
    assert outbox.unseen_failures.note_texts_seen({first, "unknown"})
    assert not outbox.unseen_failures.note_texts_seen({first})
    assert counts(outbox) == (1, 0)


def test_many_are_counted_up_to_a_limit(outbox: Outbox, database: Database) -> None:
    outbox.queue_all(
        Draft("many", ANA, DIRECT.phone_number, KIM, "x"),
        [f"+1415555{at:04}" for at in range(1100)],
    )
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected'")
    assert counts(outbox) == (999, 0)
    outbox.unseen_failures.note_seen(Filter(kind=Kind.FAILED))
    assert counts(outbox) == (0, 0)
