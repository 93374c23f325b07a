"""Lists for tests."""

from __future__ import annotations

from desktop.core.model import LeftOut, MergeDraft, MergeRow, MergeSummary
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.merge_upkeep import MergeUpkeep
from tests.messages.samples import FROM, KEY


def always(_part: float) -> bool:
    return True


def rows(count: int) -> list[MergeRow]:
    made = [MergeRow(n, (f"Kim {n}",), number(n), f"Dear Kim {n}") for n in range(1, count + 1)]
    return [*made, MergeRow(count + 1, ("?",), left_out=LeftOut.UNREADABLE)]


def number(at: int) -> str:
    return f"+1415556{at:04}"


def merge_draft(key: str = "k", **more: object) -> MergeDraft:
    values = {"name": "a.csv", "digest": b"d", "header": ("name",)} | more
    return MergeDraft(key, KEY, FROM, **values)  # type: ignore[arg-type]


def fill(outbox: Outbox, count: int = 3, key: str = "k", **more: object) -> int:
    with outbox.for_other_thread() as other:
        id_ = other.merges.fill(merge_draft(key, **more), rows(count), always)
    assert id_ is not None
    return id_


def summary(outbox: Outbox, id_: int) -> MergeSummary:
    found = outbox.merges.summary(id_)
    assert found is not None
    return found


def do_upkeep(database: Database) -> None:
    upkeep = MergeUpkeep(database)
    while upkeep.is_pending:
        upkeep.step()


def nothing_is_left(database: Database) -> bool:
    tables = ("message", "history", "merge", "merge_row", "merge_sum")
    return all(database.row(f"SELECT 1 FROM {table}") is None for table in tables)
