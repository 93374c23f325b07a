"""Texts of which no carrier says whether they arrived, and those of unknown outcome that ended by
a decision of the person: a step of `schema`.

RingCentral calls the first ones *DeliveryFailed*, with a code that says no such thing. They are no
failures: `FAILED` and `UNREPORTED` are the one rule for filters, counts, sums of lists and
notifications.
"""

from __future__ import annotations

from desktop.database.merge_tables import counted_anew

# "No report yet", and "the carrier reports an unknown status".
_CODES = "('SMS-CAR-104', 'SMS-CAR-199')"

_FAILED = (
    "({row}state = 'rejected' OR {row}status = 'SendingFailed'"
    f" OR ({{row}}status = 'DeliveryFailed' AND {{row}}code NOT IN {_CODES}))"
)
_UNREPORTED = f"{{row}}status = 'DeliveryFailed' AND {{row}}code IN {_CODES}"


def failed(alias: str = "") -> str:
    """Texts that failed, dropped ones included: a condition on a row of `message`."""
    return _FAILED.format(row=f"{alias}." if alias else "")


def unreported(alias: str = "") -> str:
    """Texts that may have arrived."""
    return _UNREPORTED.format(row=f"{alias}." if alias else "")


KIND_OF_TEXT = f"""CASE
        WHEN {{row}}.state = 'unconfirmed' OR {{row}}.late = 1 THEN 'needs decision'
        WHEN {{row}}.state = 'queued' THEN 'waiting'
        WHEN {{row}}.state IN ('sending', 'checking') THEN 'sending'
        WHEN {{row}}.state = 'cancelled' THEN CASE {{row}}.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN {{row}}.dropped <> '' THEN 'dropped'
        WHEN {failed("{row}")} THEN 'failed'
        WHEN {unreported("{row}")} THEN 'unreported'
        WHEN {{row}}.status = 'Delivered' THEN 'delivered'
        ELSE 'accepted'
    END"""
"""How a text counts in the sums of its list, with the alias of its row for {row}."""

_KIND_OF_TROUBLE = f"""CASE
        WHEN {{row}}.state = 'unconfirmed' OR {{row}}.late = 1 THEN 'needs you'
        WHEN {{row}}.dropped <> '' OR {failed("{row}")} THEN 'failed'
        ELSE ''
    END"""

_TABLES = """
DROP INDEX message_failed;
CREATE INDEX message_failed ON message (seq) WHERE IS_FAILED AND dropped = '';
CREATE INDEX message_unreported ON message (seq) WHERE IS_UNREPORTED AND dropped = '';
DROP INDEX message_merge_failed;
CREATE INDEX message_merge_failed ON message (merge, code)
    WHERE merge IS NOT NULL AND dropped = '' AND IS_FAILED;

DROP TRIGGER message_troubled;
CREATE TRIGGER message_troubled AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.elsewhere = 0
    AND TROUBLE_AFTER <> TROUBLE_BEFORE
BEGIN
    DELETE FROM untold WHERE message = new.seq;
    INSERT INTO untold SELECT new.seq, kind
        FROM (SELECT TROUBLE_AFTER AS kind) WHERE kind <> '';
END;
DELETE FROM untold WHERE kind = 'failed'
    AND message IN (SELECT seq FROM message WHERE IS_UNREPORTED AND dropped = '');
DELETE FROM unseen_failure
    WHERE message IN (SELECT seq FROM message WHERE IS_UNREPORTED AND dropped = '');
"""
_WORDS = {
    "TROUBLE_AFTER": _KIND_OF_TROUBLE.format(row="new"),
    "TROUBLE_BEFORE": _KIND_OF_TROUBLE.format(row="old"),
    "IS_FAILED": failed(),
    "IS_UNREPORTED": unreported(),
}


def _filled(sql: str) -> str:
    for word, words in _WORDS.items():
        sql = sql.replace(word, words)
    return sql


UNREPORTED_TABLES = _filled(_TABLES) + counted_anew(KIND_OF_TEXT)
"""Sums of lists tell *marked as not sent* and *marked as arrived* from *canceled* and *sent*."""
