"""How cancelled texts ended, and drafts with a time: the fifth version after the baseline.

A text of unknown outcome ends by a decision of the person, and keeps `doubt`. `ended_as` says how:
with 'arrived' it counts as sent, although no record of RingCentral's message store shows it.
"""

from desktop.database.merge_tables import KIND, sum_triggers

_IS_CANCELLED = "WHEN {row}.state = 'cancelled' THEN"
_ARRIVED = "WHEN {row}.state = 'cancelled' AND {row}.ended_as = 'arrived' THEN 'accepted'"

_TABLES = """
ALTER TABLE message ADD COLUMN ended_as TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN withdrawn INTEGER
    GENERATED ALWAYS AS (state = 'cancelled' AND ended_as <> 'arrived') VIRTUAL;

DROP INDEX message_thread;
CREATE INDEX message_thread ON message (conversation, at, seq) WHERE withdrawn = 0;

DROP TRIGGER message_in_merge;
DROP TRIGGER message_moves_in_merge;
DROP TRIGGER message_leaves_merge;
SUM_TRIGGERS

UPDATE message SET ended_as = 'not sent' WHERE state = 'cancelled' AND doubt = 1;
UPDATE message SET ended_as = 'sent again' WHERE state = 'cancelled' AND doubt = 1
    AND EXISTS (SELECT 1 FROM message n WHERE n.again_of = message.seq);
UPDATE message SET ended_as = 'first found' WHERE state = 'cancelled' AND again_of IS NOT NULL
    AND EXISTS (SELECT 1 FROM history WHERE message = message.seq AND event = 'first-found');

ALTER TABLE draft_part ADD COLUMN send_at INTEGER;
"""
KIND_OF_TEXT = KIND.replace(_IS_CANCELLED, f"{_ARRIVED} {_IS_CANCELLED}")
"""How a text counts in the sums of its list, with the alias of its row for {row}."""

ENDING_TABLES = _TABLES.replace("SUM_TRIGGERS", sum_triggers(KIND_OF_TEXT))
"""`message.withdrawn`: the text does not belong to its conversation, because it was not sent as far
as the person knows. `draft_part.send_at`: a planned text that is being changed, in ms since 1970
UTC."""
