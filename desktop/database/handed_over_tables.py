"""Accepted is not sent: a step of `schema`.

The sums of a list tell texts that RingCentral has only accepted from those that it handed to the
carrier, and texts that it refused, which never went out, from those that failed on their way.
"""

from __future__ import annotations

from desktop.database.merge_tables import sum_triggers
from desktop.database.unreported_tables import KIND_OF_TEXT as _BEFORE
from desktop.database.unreported_tables import failed

_IS_FAILED = f"WHEN {failed('{row}')} THEN 'failed'"
_IS_DELIVERED = "WHEN {row}.status = 'Delivered' THEN 'delivered'"

KIND_OF_TEXT = _BEFORE.replace(
    _IS_FAILED, f"WHEN {{row}}.state = 'rejected' THEN 'refused'\n        {_IS_FAILED}"
).replace(
    _IS_DELIVERED, f"{_IS_DELIVERED}\n        WHEN {{row}}.status = 'Sent' THEN 'handed over'"
)
"""How a text counts in the sums of its list, with the alias of its row for {row}. With a status
that is not known it is accepted: that is all that is certain."""

_TABLES = """
DROP TRIGGER message_in_merge;
DROP TRIGGER message_moves_in_merge;
DROP TRIGGER message_leaves_merge;
SUM_TRIGGERS
DELETE FROM merge_sum WHERE kind <> 'left out';
INSERT INTO merge_sum SELECT m.merge, KIND, count(*)
    FROM message m WHERE m.merge IS NOT NULL GROUP BY 1, 2;
"""

HANDED_OVER_TABLES = _TABLES.replace("SUM_TRIGGERS", sum_triggers(KIND_OF_TEXT)).replace(
    "KIND", KIND_OF_TEXT.format(row="m")
)
