"""Planned texts and their conversations: a step of `schema`."""

from __future__ import annotations

# A planned text is no news of its conversation before it goes out or its time has passed. The same
# text held for another reason stays in its place. A conversation that has nothing else begins with
# it. `done` is left alone: the person put the conversation away until the next answer.
PLANNED_TABLES = """
DROP TRIGGER message_in_conversation;
CREATE TRIGGER message_in_conversation AFTER INSERT ON message
WHEN new.conversation IS NOT NULL AND new.send_at IS NULL
BEGIN
    UPDATE conversation SET done = 0, last_at = max(last_at, new.created_at)
        WHERE id = new.conversation;
END;
CREATE TRIGGER message_is_planned AFTER INSERT ON message
WHEN new.conversation IS NOT NULL AND new.send_at IS NOT NULL
BEGIN
    UPDATE conversation SET last_at = new.created_at WHERE id = new.conversation AND last_at = 0;
END;
CREATE TRIGGER message_is_due AFTER UPDATE OF ready, late ON message
WHEN new.conversation IS NOT NULL AND old.send_at IS NOT NULL AND new.state = 'queued'
    AND ((old.ready = 0 AND new.ready = 1)
        OR (old.late = 0 AND new.late = 1 AND new.answered = 0 AND new.opted_out = 0))
BEGIN
    UPDATE conversation SET last_at = max(last_at, new.at) WHERE id = new.conversation;
END;

CREATE INDEX message_planned_in ON message (conversation, send_at)
    WHERE ready = 0 AND late = 0 AND send_at IS NOT NULL;
CREATE INDEX message_cancelled ON message (seq) WHERE withdrawn = 1;
"""
