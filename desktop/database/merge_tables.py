"""The tables of lists, templates and consents that are not yet with RingCentral: the third version
after the baseline.

A list is one text to each row of a spreadsheet. Its texts are rows of `message`, with its id in
`merge`. `merge_row` has all rows of the spreadsheet, also those that were left out, so that the
result can be saved when the file is gone.
"""

# What a text counts as in the sums of its list, in the third version.
KIND = """CASE
        WHEN {row}.state = 'unconfirmed' OR {row}.late = 1 THEN 'needs decision'
        WHEN {row}.state = 'queued' THEN 'waiting'
        WHEN {row}.state IN ('sending', 'checking') THEN 'sending'
        WHEN {row}.state = 'cancelled' THEN 'cancelled'
        WHEN {row}.dropped <> '' THEN 'dropped'
        WHEN {row}.state = 'rejected' OR {row}.status = 'SendingFailed'
            OR ({row}.status = 'DeliveryFailed' AND {row}.code <> 'SMS-CAR-104') THEN 'failed'
        WHEN {row}.status = 'Delivered' THEN 'delivered'
        ELSE 'accepted'
    END"""

# They keep `merge_block`, `merge_sum` and `merge_row` true.
_SUM_TRIGGERS = """
CREATE TRIGGER message_in_merge AFTER INSERT ON message WHEN new.merge IS NOT NULL BEGIN
    INSERT INTO merge_block VALUES (new.merge, new.seq >> 10, 1)
        ON CONFLICT (merge, number) DO UPDATE SET texts = texts + 1;
    INSERT INTO merge_sum VALUES (new.merge, KIND_AFTER, 1)
        ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_moves_in_merge
AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.merge IS NOT NULL AND KIND_AFTER <> KIND_BEFORE
BEGIN
    UPDATE merge_sum SET texts = texts - 1 WHERE merge = old.merge AND kind = KIND_BEFORE;
    INSERT INTO merge_sum VALUES (new.merge, KIND_AFTER, 1)
        ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_leaves_merge AFTER DELETE ON message WHEN old.merge IS NOT NULL BEGIN
    UPDATE merge_block SET texts = texts - 1 WHERE merge = old.merge AND number = old.seq >> 10;
    UPDATE merge_sum SET texts = texts - 1 WHERE merge = old.merge AND kind = KIND_BEFORE;
    UPDATE merge_row SET message = NULL, left_out = 'removed' WHERE message = old.seq;
END;
"""

# Whether `message_words` has its words: of a text of a list, maybe not yet.
_HAS_WORDS = """({row}.merge IS NULL
        OR coalesce({row}.seq <= (SELECT words_to FROM merge WHERE id = {row}.merge), 1))"""

_TABLES = """
CREATE TABLE merge (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT NOT NULL UNIQUE,
    session    INTEGER NOT NULL REFERENCES session (id),
    sender     TEXT NOT NULL,
    name       TEXT NOT NULL,
    digest     BLOB NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('filling', 'running', 'paused')),
    created_at INTEGER NOT NULL,
    send_at    INTEGER,
    header     TEXT NOT NULL,
    place      INTEGER NOT NULL DEFAULT 0,
    words_to   INTEGER,
    moves      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX merge_place ON merge (place);
CREATE INDEX merge_digest ON merge (digest);

CREATE TABLE merge_row (
    merge    INTEGER NOT NULL REFERENCES merge (id),
    number   INTEGER NOT NULL,
    cells    TEXT NOT NULL,
    message  INTEGER,
    left_out TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (merge, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX merge_row_of_message ON merge_row (message) WHERE message IS NOT NULL;

CREATE TABLE merge_sum (
    merge INTEGER NOT NULL,
    kind  TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (merge, kind)
) STRICT, WITHOUT ROWID;

ALTER TABLE message ADD COLUMN merge INTEGER;
ALTER TABLE message ADD COLUMN opted_out INTEGER NOT NULL DEFAULT 0;

CREATE INDEX message_of_merge ON message (merge, seq) WHERE merge IS NOT NULL;
CREATE INDEX message_merge_failed ON message (merge, code)
    WHERE merge IS NOT NULL AND dropped = ''
    AND (state = 'rejected' OR status IN ('SendingFailed', 'DeliveryFailed'));
CREATE INDEX message_single_waiting ON message (session, ready, seq)
    WHERE state = 'queued' AND merge IS NULL;
CREATE INDEX message_merge_waiting ON message (merge, seq)
    WHERE state = 'queued' AND ready = 1 AND merge IS NOT NULL;
CREATE INDEX message_undoable ON message (session, hold_until)
    WHERE ready = 0 AND hold_until IS NOT NULL;
CREATE INDEX message_planned ON message (session, hold_if_answered, send_at)
    WHERE ready = 0 AND late = 0 AND send_at IS NOT NULL;
CREATE INDEX merge_of_session ON merge (session, state);

CREATE TABLE merge_block (
    merge  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    texts  INTEGER NOT NULL,
    PRIMARY KEY (merge, number)
) STRICT, WITHOUT ROWID;

SUM_TRIGGERS
DROP TRIGGER message_added;
DROP TRIGGER message_rewritten;
DROP TRIGGER message_removed;
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, text) SELECT new.seq, new.text WHERE HAS_WORDS_AFTER;
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = excluded.last;
END;
CREATE TRIGGER message_rewritten AFTER UPDATE OF text, recipient ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text)
        SELECT 'delete', old.seq, old.text WHERE HAS_WORDS_BEFORE;
    INSERT INTO message_words (rowid, text) SELECT new.seq, new.text WHERE HAS_WORDS_AFTER;
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = max(last, excluded.last);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text)
        SELECT 'delete', old.seq, old.text WHERE HAS_WORDS_BEFORE;
    DELETE FROM texted WHERE number = old.recipient
        AND NOT EXISTS (SELECT 1 FROM message WHERE recipient = old.recipient);
END;

DROP TRIGGER message_placed;
DROP TRIGGER message_moved;
DROP TRIGGER message_unplaced;
CREATE TRIGGER message_placed AFTER INSERT ON message WHEN new.merge IS NULL BEGIN
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_moved AFTER UPDATE OF session ON message
WHEN old.session <> new.session AND new.merge IS NULL
BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_unplaced AFTER DELETE ON message WHEN old.merge IS NULL BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
END;

CREATE TABLE consent_change (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES session (id),
    own     TEXT NOT NULL,
    party   TEXT NOT NULL,
    status  TEXT NOT NULL,
    note    TEXT NOT NULL DEFAULT '',
    at      INTEGER NOT NULL,
    state   TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'told', 'refused')),
    code    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX consent_change_waiting ON consent_change (session, id) WHERE state = 'waiting';
CREATE INDEX consent_change_of ON consent_change (session, own, party, id);

CREATE TABLE consent_news (
    session INTEGER PRIMARY KEY REFERENCES session (id),
    number  INTEGER NOT NULL
) STRICT;

CREATE TABLE template (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    session    INTEGER REFERENCES session (id),
    scope      TEXT NOT NULL CHECK (scope IN ('local', 'Personal', 'Company')),
    server_id  TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL,
    text       TEXT NOT NULL,
    pending    TEXT NOT NULL DEFAULT '' CHECK (pending IN ('', 'create', 'update', 'delete')),
    problem    TEXT NOT NULL DEFAULT '',
    changed_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX template_of_server ON template (session, server_id) WHERE server_id <> '';
CREATE INDEX template_pending ON template (session, id) WHERE pending <> '';
"""


def sum_triggers(kind: str) -> str:
    """``kind``: what a text counts as, an expression on ``{row}``."""
    return _with_condition(_SUM_TRIGGERS, "KIND", kind)


_COUNTED_ANEW = """
DROP TRIGGER message_in_merge;
DROP TRIGGER message_moves_in_merge;
DROP TRIGGER message_leaves_merge;
SUM_TRIGGERS
DELETE FROM merge_sum WHERE kind <> 'left out';
INSERT INTO merge_sum SELECT m.merge, KIND, count(*)
    FROM message m WHERE m.merge IS NOT NULL GROUP BY 1, 2;
"""


def counted_anew(kind: str) -> str:
    """A step that counts the texts of all lists by another ``kind``, as in `sum_triggers`."""
    sql = _COUNTED_ANEW.replace("SUM_TRIGGERS", sum_triggers(kind))
    return sql.replace("KIND", kind.format(row="m"))


def _with_condition(sql: str, name: str, condition: str) -> str:
    sql = sql.replace(f"{name}_AFTER", condition.format(row="new"))
    return sql.replace(f"{name}_BEFORE", condition.format(row="old"))


MERGE_TABLES = _with_condition(_TABLES, "HAS_WORDS", _HAS_WORDS).replace(
    "SUM_TRIGGERS", sum_triggers(KIND)
)
"""`merge.key` is the id that the list window made, so that confirming twice makes one list;
`digest` is that of the spreadsheet's content; `header` and `merge_row.cells` are JSON arrays of
text. A list is `filling` until all its texts are there, and nothing of it is sent before.
`merge.place` is the `seq` after which the list stands in the outbox. `merge.words_to`: the words of
its texts up to this `seq` are in `message_words`; NULL: of all. Adding and removing words takes
longer than all the rest, so `MergeUpkeep` adds those of a new list. `merge.moves` is 1 while not
all waiting texts have the list's new `send_at`; nothing of it is sent meanwhile.

`block` counts the texts that are in no list, `merge_block` those of each list, for `row_index`.
`message.opted_out`: a waiting text that is `late`
because its recipient wants no more texts.

`consent_change`: what the person recorded about a consent, and whether RingCentral was told.
`consent_news` counts what may have changed RingCentral's list since it was read last.

`template`: texts to be used again. Without a `session` it is kept on this computer only, for all
accounts. `pending` is what RingCentral has still to be told, `problem` the code with which it
refused."""
