"""Lists with their sums, as the outbox shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop.core.errors import OutboxDamagedError
from desktop.core.model import AccountKey, MergeState, MergeSummary, MergeSums
from desktop.database.connection import Database, json_list
from desktop.database.ending_tables import KIND_OF_TEXT

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
    AND (state = 'rejected' OR status IN ('SendingFailed', 'DeliveryFailed'))
GROUP BY merge, code
"""
_OF_TEXTS = """
SELECT KIND, count(*) FROM message m WHERE m.id IN (SELECT value FROM json_each(?)) GROUP BY 1
""".replace("KIND", KIND_OF_TEXT.format(row="m"))
_STATES = frozenset(MergeState)
_KINDS = frozenset(MergeSums.__struct_fields__)


def sums_of_texts(database: Database, ids: Sequence[str]) -> MergeSums:
    """What became of the texts with these ids, as of those of a list. Raises DiskError."""
    sums = {
        kind.replace(" ", "_"): texts for kind, texts in database.rows(_OF_TEXTS, (json_list(ids),))
    }
    return MergeSums(**{field: texts for field, texts in sums.items() if field in _KINDS})


def summaries_of(database: Database, merges: Iterable[int]) -> list[MergeSummary]:
    """The lists with these ids. Raises DiskError."""
    ids = list(merges)
    if not ids:
        return []
    values = (json_list(ids),)
    sums: dict[int, dict[str, int]] = defaultdict(dict)
    for merge, kind, texts in database.rows(_SUMS, values):
        field = kind.replace(" ", "_")
        if field in _KINDS:
            sums[merge][field] = texts
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
                sums=MergeSums(**sums[id_]),
                failures=tuple(failures[id_]),
            )
        )
    return found
