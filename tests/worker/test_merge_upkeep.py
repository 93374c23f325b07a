"""What is left of a list whose filling was interrupted, while the engine does its other work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.core.model import AccountKey, MergeDraft, MergeRow
from desktop.messages import Filter
from tests.worker.rig import ANA, Rig


class _KilledError(Exception):
    pass


def fill_some(rig: Rig, account: AccountKey, count: int) -> None:
    """Fills a list with about as many rows, as if the program had been killed then."""

    def rows() -> Iterator[MergeRow]:
        for at in range(count):
            yield MergeRow(at, (), f"+1415556{at:04}", "Dear nobody")
        raise _KilledError

    draft = MergeDraft("killed", account, ANA, "a.csv", b"d", ("name",))
    with rig.outbox.for_other_thread() as other, pytest.raises(_KilledError):
        other.merges.fill(draft, rows(), lambda _part: True)


def is_left(rig: Rig) -> bool:
    return bool(rig.outbox._database.rows("SELECT 1 FROM merge"))


def test_a_text_goes_out_before_all_of_an_unfilled_list_is_removed(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    fill_some(rig, ana, 3_000)
    text = rig.outbox_draft(ana, "goes at once")
    rig.engine = rig.start_engine()
    rig.run_until(lambda: bool(rig.accepted()) or not is_left(rig), "the text goes out")
    assert is_left(rig)
    rig.run_until(lambda: not is_left(rig), "the list is removed")
    assert [row.id for row in rig.outbox.newest(9)] == [text]
    assert [one["text"] for one in rig.accepted()] == ["goes at once"]


def test_the_engine_makes_a_new_list_searchable(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_for(1)
    draft = MergeDraft("new", ana, ANA, "a.csv", b"d", ("name",))
    row = MergeRow(1, (), "+14155560001", "Dear somebody")
    with rig.outbox.for_other_thread() as other:
        other.merges.fill(draft, [row], lambda _part: True)
    assert not rig.outbox.newest(9, None, Filter(words="somebody"))
    rig.engine.outbox_filled()
    rig.run_until(lambda: bool(rig.outbox.newest(9, None, Filter(words="somebody"))), "found")
