"""Lists with their sums, as the outbox shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop.core.errors import OutboxDamagedError
from desktop.core.model import AccountKey, MergeState, MergeSummary, MergeSums
from desktop.database.connection import Database, json_list
from desktop.database.decision_tables import KIND_OF_TEXT, is_looked_for
from desktop.database.unreported_tables import failed

_SUMMARIES = """
SELECT g.id, s.server, s.account, s.extension, g.sender, g.name, g.state, g.created_at, g.send_at
FROM merge g JOIN session s ON s.id = g.session
WHERE g.id IN (SELECT value FROM json_each(?)) AND s.removed = 0
"""
_SUMS = """
SELECT merge, kind, texts FROM merge_sum WHERE merge IN (SELECT value FROM json_each(?))
"""
# The condition of the partial index, word for word.
_FAILURES = """
SELECT merge, code, count(*) FROM message
WHERE merge IN (SELECT value FROM json_each(?)) AND merge IS NOT NULL AND dropped = ''
    AND FAILED
GROUP BY merge, code
""".replace("FAILED", failed())
_OF_TEXTS = """
SELECT KIND, count(*) FROM message m WHERE m.id IN (SELECT value FROM json_each(?)) GROUP BY 1
""".replace("KIND", KIND_OF_TEXT.format(row="m"))
# `merge_sum` counts them among those that are being sent; there are few.
_CHECKING = """
SELECT merge, count(*) FROM message INDEXED BY message_undecided
WHERE IS_LOOKED_FOR
    AND merge IN (SELECT value FROM json_each(?))
GROUP BY merge
""".replace("IS_LOOKED_FOR", is_looked_for())
# A text that was sent again is two rows, of which one is cancelled: for the person it is one text.
_REPEATED = """
SELECT m.merge, count(*) FROM message m INDEXED BY message_again
    JOIN message first ON first.seq = m.again_of
WHERE m.again_of IS NOT NULL AND m.merge IN (SELECT value FROM json_each(?))
    AND (first.state = 'cancelled' AND first.ended_as = 'sent again'
        OR m.state = 'cancelled' AND m.ended_as = 'first found')
GROUP BY m.merge
"""
_STATES = frozenset(MergeState)
_KINDS = frozenset(MergeSums.__struct_fields__)


def sums_of_texts(database: Database, ids: Sequence[str]) -> MergeSums:
    """What became of the texts with these ids, as of those of a list. Raises DiskError."""
    return _sums_of(dict(database.rows(_OF_TEXTS, (json_list(ids),))))


def summaries_of(database: Database, merges: Iterable[int]) -> list[MergeSummary]:
    """The lists with these ids. Their sums come from several tables, and are of one moment. Raises
    DiskError."""
    ids = list(merges)
    if not ids:
        return []
    with database.snapshot():
        return _read(database, json_list(ids))


def _read(database: Database, ids: str) -> list[MergeSummary]:
    values = (ids,)
    sums: dict[int, dict[str, int]] = defaultdict(dict)
    for merge, kind, texts in database.rows(_SUMS, values):
        sums[merge][kind] = texts
    _count_checking(database, sums)
    _leave_out_repeated(database, sums)
    failures: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for merge, code, texts in database.rows(_FAILURES, values):
        failures[merge].append((code, texts))
    found = []
    for id_, *account, sender, name, state, created_at, send_at in database.rows(
        _SUMMARIES, values
    ):
        if state not in _STATES:
            raise OutboxDamagedError(details="state of a list")
        found.append(
            MergeSummary(
                id=id_,
                account=AccountKey(*account),
                sender=sender,
                name=name,
                state=MergeState(state),
                created_at=created_at,
                send_at=send_at,
                sums=_sums_of(sums[id_]),
                failures=tuple(failures[id_]),
            )
        )
    return found


def _sums_of(kinds: dict[str, int]) -> MergeSums:
    """``kinds``: those of `merge_sum`, each with its number of texts."""
    sums = {kind.replace(" ", "_"): texts for kind, texts in kinds.items()}
    known = {field: texts for field, texts in sums.items() if field in _KINDS}
    failed_ones = known.get("failed", 0) + known.get("refused", 0)
    return MergeSums(**{**known, "failed": failed_ones})


def _count_checking(database: Database, sums: dict[int, dict[str, int]]) -> None:
    some = [merge for merge, of_kind in sums.items() if of_kind.get("sending")]
    for merge, texts in database.rows(_CHECKING, (json_list(some),)) if some else ():
        sums[merge]["sending"] -= texts
        sums[merge]["checking"] = texts


def _leave_out_repeated(database: Database, sums: dict[int, dict[str, int]]) -> None:
    some = [merge for merge, of_kind in sums.items() if of_kind.get("cancelled")]
    for merge, texts in database.rows(_REPEATED, (json_list(some),)) if some else ():
        sums[merge]["cancelled"] -= texts
