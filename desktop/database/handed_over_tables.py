"""Accepted is not sent: a step of `schema`.

The sums of a list tell texts that RingCentral has only accepted from those that it handed to the
carrier, and texts that it refused, which never went out, from those that failed on their way.
"""

from __future__ import annotations

from desktop.database.merge_tables import counted_anew
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

HANDED_OVER_TABLES = counted_anew(KIND_OF_TEXT)
