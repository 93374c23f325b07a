"""Filters, sums of lists and of several texts, counts and notifications agree on what failed."""

from __future__ import annotations

import pytest

from desktop.core.model import UNREPORTED_CODES, MergeSums, MessageState
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.text.states import has_failed, state_sentences, state_text
from tests.messages.samples import KEY, put_merge, queue

CODES = (*sorted(UNREPORTED_CODES), "SMS-CAR-411", "")
STATES = [
    {"state": "rejected", "code": "MSG-304"},
    {"state": "unconfirmed"},
    {"state": "cancelled"},
    *(
        {"state": "accepted", "status": status, "code": code, "dropped": dropped}
        for status in ("Sent", "Delivered", "SendingFailed", "DeliveryFailed", "Invented")
        for code in CODES
        for dropped in ("", "Disabled")
    ),
]


@pytest.mark.parametrize("in_list", [True, False])
def test_all_counts_agree(outbox: Outbox, database: Database, in_list: bool) -> None:
    queue(outbox)
    if in_list:
        merge = put_merge(database, len(STATES))
        rows = outbox.newest(99, wanted=Filter(merge=merge))
    else:
        for _ in STATES:
            queue(outbox)
        rows = outbox.newest(len(STATES))
    ids = [row.id for row in rows]
    for id_, values in zip(ids, STATES, strict=True):
        names = ", ".join(f"{name} = ?" for name in values)
        with database.transaction():
            database.run(
                f"UPDATE message SET message_id = id, {names} WHERE id = ?",
                (*values.values(), id_),
            )

    def shown(kind: Kind) -> set[str]:
        return {row.id for row in outbox.newest(99, wanted=Filter(KEY, kind))}

    rows = [row for row in outbox.newest(99) if row.id in ids]
    failed, unreported = shown(Kind.FAILED), shown(Kind.UNREPORTED)
    red = {row.id for row in rows if state_text(row).tone == "bad" and not row.dropped}
    assert failed == red == {row.id for row in rows if has_failed(row) and not row.dropped}
    assert unreported == {row.id for row in rows if row.may_have_arrived and not row.dropped}
    assert len(unreported) == len(UNREPORTED_CODES)
    sums = outbox.batches.sums_of_texts(ids)
    if in_list:
        (summary,) = outbox.merges.all_of(KEY)
        assert summary.sums == sums
        assert sum(count for _, count in summary.failures) == len(failed)
    assert (sums.failed, sums.unreported) == (len(failed), len(unreported))
    dropped = shown(Kind.DROPPED)
    assert sums.dropped == len(dropped)
    assert outbox.unseen_failures.counts() == {
        Kind.FAILED: len(failed),
        Kind.DROPPED: len(dropped),
    }
    pending = outbox.pending_notifications
    told = (
        [one.failed for one in pending.take_lists(lambda _list: True)]
        if in_list
        else [one.count for one in pending.take() if one.kind is Kind.FAILED]
    )
    assert told == [len(failed) + len(dropped)]


@pytest.mark.parametrize("code", sorted(UNREPORTED_CODES))
def test_what_may_have_arrived_is_not_said_to_have_failed(
    outbox: Outbox, database: Database, code: str
) -> None:
    id_ = queue(outbox)
    with database.transaction():
        database.run(
            "UPDATE message SET state = 'accepted', message_id = '1', status = 'DeliveryFailed',"
            " code = ?",
            (code,),
        )
    found = outbox.details(id_)
    assert found is not None
    word = state_text(found.row)
    assert (word.word, word.tone) == ("May have arrived", "warn")
    meaning, remedy = state_sentences(found.row)
    assert meaning.startswith("It was sent. The carrier ")
    assert "did not reach" not in meaning
    assert "ask the person before you send it again" in remedy
    assert found.row.state is MessageState.ACCEPTED
    assert outbox.batches.sums_of_texts([id_]) == MergeSums(unreported=1)
