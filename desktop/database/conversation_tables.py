"""The tables of conversations and inbound texts: the first migration after the baseline.

Rows of `store_record` are records of RingCentral's message store that are no rows of the outbox:
inbound texts, and outbound ones that are older than the first sync.
"""

CONVERSATION_TABLES = """
CREATE TABLE conversation (
    id        INTEGER PRIMARY KEY,
    session   INTEGER NOT NULL REFERENCES session (id),
    own       TEXT NOT NULL,
    party     TEXT NOT NULL,
    server_id TEXT NOT NULL DEFAULT '',
    last_at   INTEGER NOT NULL DEFAULT 0,
    unread    INTEGER NOT NULL DEFAULT 0,
    done      INTEGER NOT NULL DEFAULT 0,
    muted     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session, party, own)
) STRICT;

CREATE INDEX conversation_newest ON conversation (last_at, id);
CREATE INDEX conversation_of_own ON conversation (session, own, last_at, id);
CREATE INDEX conversation_unread ON conversation (last_at, id) WHERE unread > 0;

ALTER TABLE message ADD COLUMN conversation INTEGER;
ALTER TABLE message ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN hold_if_answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;

INSERT INTO conversation (session, own, party, last_at)
    SELECT session, sender, recipient, max(created_at) FROM message
    GROUP BY session, sender, recipient;
UPDATE message SET at = coalesce(send_at, created_at), conversation = (
    SELECT id FROM conversation c
    WHERE c.session = message.session AND c.own = message.sender AND c.party = message.recipient);

CREATE INDEX message_thread ON message (conversation, at, seq) WHERE state <> 'cancelled';

CREATE TRIGGER message_in_conversation AFTER INSERT ON message
WHEN new.conversation IS NOT NULL
BEGIN
    UPDATE conversation SET done = 0, last_at = max(last_at, new.created_at)
        WHERE id = new.conversation;
END;

CREATE TABLE store_record (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    session      INTEGER NOT NULL REFERENCES session (id),
    message_id   TEXT NOT NULL,
    conversation INTEGER NOT NULL,
    inbound      INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    sender       TEXT NOT NULL,
    text         TEXT NOT NULL,
    status       TEXT NOT NULL DEFAULT '',
    code         TEXT NOT NULL DEFAULT '',
    unread       INTEGER NOT NULL DEFAULT 0,
    mark         TEXT NOT NULL DEFAULT '',
    files        INTEGER NOT NULL DEFAULT 0,
    gone         TEXT NOT NULL DEFAULT '',
    read_there   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session, message_id)
) STRICT;

CREATE INDEX store_record_thread ON store_record (conversation, at, id) WHERE gone = '';
CREATE INDEX store_record_unread ON store_record (conversation, at, id)
    WHERE unread = 1 AND gone = '';

CREATE VIRTUAL TABLE record_words USING fts5 (
    text, content = 'store_record', content_rowid = 'id', detail = 'full', prefix = '1 2 3 4 5 6',
    tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO record_words (record_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER record_added AFTER INSERT ON store_record BEGIN
    INSERT INTO record_words (rowid, text) VALUES (new.id, new.text);
    UPDATE conversation SET last_at = max(last_at, new.at),
        unread = unread + (new.unread = 1 AND new.gone = ''), done = done AND new.unread = 0
        WHERE id = new.conversation;
END;
CREATE TRIGGER record_changed AFTER UPDATE OF unread, gone ON store_record BEGIN
    UPDATE conversation SET unread = unread - (old.unread = 1 AND old.gone = '')
        + (new.unread = 1 AND new.gone = '') WHERE id = new.conversation;
END;
CREATE TRIGGER record_rewritten AFTER UPDATE OF text ON store_record BEGIN
    INSERT INTO record_words (record_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO record_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER record_removed AFTER DELETE ON store_record BEGIN
    INSERT INTO record_words (record_words, rowid, text) VALUES ('delete', old.id, old.text);
    UPDATE conversation SET unread = unread - (old.unread = 1 AND old.gone = '')
        WHERE id = old.conversation;
END;

CREATE TABLE untold_answer (
    record INTEGER PRIMARY KEY REFERENCES store_record (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE unseen_failure (
    message INTEGER PRIMARY KEY REFERENCES message (seq) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER failure_unseen AFTER INSERT ON untold WHEN new.kind = 'failed' BEGIN
    INSERT OR IGNORE INTO unseen_failure VALUES (new.message);
END;

CREATE TABLE store_gap (
    session INTEGER PRIMARY KEY REFERENCES session (id),
    began   INTEGER NOT NULL,
    ended   INTEGER NOT NULL
) STRICT;

CREATE TABLE reply (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    id           TEXT NOT NULL,
    text         TEXT NOT NULL,
    changed_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX reply_draft ON reply (id);

CREATE TABLE consent (
    session    INTEGER NOT NULL REFERENCES session (id),
    own        TEXT NOT NULL,
    party      TEXT NOT NULL,
    status     TEXT NOT NULL,
    source     TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (session, own, party)
) STRICT, WITHOUT ROWID;

UPDATE session SET sync_token = '';
"""
"""`message.conversation` and `message.at` place a text in its conversation: `at` is when it was
written, the time it is planned for, or the server's time once it is known. `hold_if_answered`: a
planned text waits for the person when the other party writes first; then it is `answered`. The sync
tokens of before are for outbound texts only. Texts refer to their conversation without a foreign
key: to check one, SQLite would read all texts.

`store_record.read_there`: RingCentral says that the text was read. `unread` follows what changes
there, and is also changed here, which RingCentral is not told.

`untold_answer`: inbound texts without a notification yet. `unseen_failure`: failed texts that the
person has not looked at. `store_gap`: the span of the message store that an account has still to
read. `reply`: unsent replies."""
