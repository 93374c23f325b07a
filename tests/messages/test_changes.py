"""Changing a planned text: it stays planned until the change is saved, and never goes out twice."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from desktop.core.errors import OptedOutError, UnfilledFieldError
from desktop.core.model import ConsentStatus, MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import FROM, KEY, NOW, TO, Clock, claim_next, draft, events

AT = NOW + 3_600_000
OTHER_TO = "+14155550177"


def texts(outbox: Outbox) -> list[tuple[str, str, int | None]]:
    return sorted((one.text, one.recipient, one.send_at) for one in outbox.newest(99))


def test_a_saved_change_takes_the_place_of_the_planned_text(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a", "Old", send_at=AT))
    change = UnsentDraft("b", KEY.text, FROM, TO, "New", send_at=AT, changes="a")
    outbox.drafts.save(change)
    assert [one.changes for one in outbox.drafts.all()] == ["a"]
    assert outbox.drafts.planned() == 0, "it is planned in the outbox"
    assert texts(outbox) == [("Old", TO, AT)]
    assert outbox.is_planned("a")
    assert outbox.change("a", draft("b", "New", send_at=AT), [TO]) == ["b"]
    assert texts(outbox) == [("New", TO, AT)]
    assert outbox.drafts.all() == []
    schedule = Schedule(database, KEY)
    assert schedule.release(AT)
    assert claim_next(send_queue, AT).text == "New"
    assert send_queue.claim(AT) is None


def test_one_that_was_planned_for_several_changes_alone(outbox: Outbox) -> None:
    first, second = outbox.queue_all(draft("a", "Old", send_at=AT), [TO, OTHER_TO])
    assert outbox.change(first, draft("b", "New", send_at=AT), [TO, "+14155550178"]) is not None
    assert texts(outbox) == [
        ("New", TO, AT),
        ("New", "+14155550178", AT),
        ("Old", OTHER_TO, AT),
    ]
    assert outbox.is_planned(second)


def test_pressing_save_again_saves_once(outbox: Outbox) -> None:
    outbox.queue(draft("a", "Old", send_at=AT))
    for text in ("New", "New", "Newer"):
        assert outbox.change("a", draft("b", text, send_at=AT), [TO]) == ["b"]
    assert texts(outbox) == [("Newer", TO, AT)]


def released(outbox: Outbox, database: Database) -> None:
    assert Schedule(database, KEY).release(AT)


def claimed(outbox: Outbox, database: Database) -> None:
    released(outbox, database)
    assert SendQueue(database, KEY, PollIntervals()).claim(AT) is not None


def sent_now(outbox: Outbox, database: Database) -> None:
    assert outbox.decisions.send_now("a")


def cancelled(outbox: Outbox, database: Database) -> None:
    assert outbox.decisions.cancel("a")


def removed(outbox: Outbox, database: Database) -> None:
    cancelled(outbox, database)
    outbox.removal.remove(["a"])


@pytest.mark.parametrize("meanwhile", [released, claimed, sent_now, cancelled, removed])
def test_what_waits_no_more_is_not_changed(
    outbox: Outbox, database: Database, meanwhile: Callable[[Outbox, Database], None]
) -> None:
    outbox.queue(draft("a", "Old", send_at=AT))
    outbox.drafts.save(UnsentDraft("b", KEY.text, FROM, TO, "New", send_at=AT, changes="a"))
    meanwhile(outbox, database)
    before = [(one.text, one.state) for one in outbox.newest(9)]
    assert not outbox.is_planned("a")
    assert outbox.change("a", draft("b", "New", send_at=AT), [TO]) is None
    assert [(one.text, one.state) for one in outbox.newest(9)] == before
    assert [one.text for one in outbox.drafts.all()] == ["New"], "it is kept"


def test_a_change_that_is_refused_leaves_the_planned_text(outbox: Outbox) -> None:
    outbox.queue(draft("a", "Old", send_at=AT))
    with pytest.raises(UnfilledFieldError):
        outbox.change("a", draft("b", "Hello {name}", send_at=AT), [TO])
    outbox.consents.record(KEY, FROM, OTHER_TO, ConsentStatus.OPT_OUT)
    with pytest.raises(OptedOutError):
        outbox.change("a", draft("b", "New", OTHER_TO, send_at=AT), [OTHER_TO])
    assert texts(outbox) == [("Old", TO, AT)]
    assert outbox.is_planned("a")


class Save:
    """The person saves a change of a planned text, on a thread of its own."""

    def __init__(self, outbox: Outbox, at: int, to: str) -> None:
        self.ids: list[str] | None = None
        self._outbox, self._at, self._to = outbox, at, to
        self._start = threading.Barrier(2)
        self._thread = threading.Thread(target=self._save)
        self._thread.start()

    def _save(self) -> None:
        new = draft(f"b{self._at}", "new", self._to, send_at=AT)
        with self._outbox.for_other_thread() as other:
            self._start.wait()
            self.ids = other.change(f"a{self._at}", new, [self._to])

    def begin(self) -> None:
        self._start.wait()

    def end(self) -> None:
        self._thread.join()


def test_at_its_time_either_the_old_text_goes_out_or_the_new_one(
    outbox: Outbox, database: Database
) -> None:
    """The network thread releases and claims while the person saves."""
    schedule, send_queue = Schedule(database, KEY), SendQueue(database, KEY, PollIntervals())
    for at in range(60):
        to = f"+1415555{at:04}"
        outbox.queue(draft(f"a{at}", "old", to, send_at=AT))
        save = Save(outbox, at, to)
        save.begin()
        schedule.release(AT)
        first = send_queue.claim(AT)
        save.end()
        schedule.release(AT)
        claims = [one for one in (first, send_queue.claim(AT)) if one is not None]
        assert len(claims) == 1, "one text, once"
        assert (claims[0].text == "new") == (save.ids is not None)
        with database.transaction():
            # It was accepted.
            database.run(
                "UPDATE message SET state = 'accepted', message_id = ? WHERE state = 'sending'",
                (str(at),),
            )
    assert {one.state for one in outbox.newest(99)} == {MessageState.ACCEPTED}


def test_the_history_goes_on_in_the_text_that_takes_its_place(outbox: Outbox, clock: Clock) -> None:
    outbox.queue(draft("a", "Old", send_at=AT))
    clock.now += 1_000
    assert outbox.decisions.move("a", AT + 1)
    clock.now += 1_000
    ids = outbox.change("a", draft("b", "New", send_at=AT + 1), [OTHER_TO, TO])
    assert ids is not None
    assert events(outbox, ids[1]) == ["planned", "moved", "edited"]
    assert events(outbox, ids[0]) == ["planned"], "it is new"
    found = outbox.details(ids[1])
    assert found is not None
    assert [line.at for line in found.history] == [NOW, NOW + 1_000, NOW + 2_000]
    clock.now += 1_000
    again = outbox.change(ids[1], draft("c", "New", send_at=AT + 2), [TO])
    assert again is not None
    assert events(outbox, again[0]) == ["planned", "moved", "edited", "moved"]
