"""The tables of pictures and files, and of group texts: the fourth version after the baseline.

The bytes are files beside the database (`attachment_files`). A `file_set` is what one text carries,
in order, and never changes: texts with the same files share it, such as all texts of a list. Its
`key` is a hash over all of its attachments. Nothing refers to a set by a foreign key: to check one,
SQLite would read all texts. `AttachmentUpkeep` removes sets that nothing has any more.

`draft_part`: what an unsent draft or reply has beside its text. `store_file`: the files of records
of the message store; `hash` is set while their bytes are here. `loose_file`: bytes that perhaps no
row has any more. `delivery`: what became of a group
text for each recipient.
"""

ATTACHMENT_TABLES = """
CREATE TABLE file_set (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    key BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE attachment (
    file_set INTEGER NOT NULL REFERENCES file_set (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    hash     TEXT NOT NULL,
    name     TEXT NOT NULL,
    type     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    PRIMARY KEY (file_set, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_of_hash ON attachment (hash);

ALTER TABLE message ADD COLUMN file_set INTEGER;
ALTER TABLE message ADD COLUMN files_lost INTEGER NOT NULL DEFAULT 0;

CREATE INDEX message_of_file_set ON message (file_set) WHERE file_set IS NOT NULL;

CREATE TABLE draft_part (
    draft    TEXT PRIMARY KEY,
    file_set INTEGER,
    in_group INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN
    DELETE FROM draft_part WHERE draft = old.id;
END;
CREATE TRIGGER reply_removed AFTER DELETE ON reply BEGIN
    DELETE FROM draft_part WHERE draft = old.id;
END;

CREATE TABLE store_file (
    session    INTEGER NOT NULL REFERENCES session (id),
    message_id TEXT NOT NULL,
    position   INTEGER NOT NULL,
    server_id  TEXT NOT NULL,
    type       TEXT NOT NULL,
    name       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    state      TEXT NOT NULL DEFAULT 'there',
    hash       TEXT NOT NULL DEFAULT '',
    problem    TEXT NOT NULL DEFAULT '',
    used_at    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, message_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX store_file_wanted ON store_file (session, used_at) WHERE state = 'wanted';
CREATE INDEX store_file_here ON store_file (used_at, hash) WHERE hash <> '';
CREATE INDEX store_file_of_hash ON store_file (hash) WHERE hash <> '';

CREATE TRIGGER record_files_hidden AFTER UPDATE OF gone ON store_record
WHEN new.gone IN ('purged', 'removed') BEGIN
    DELETE FROM store_file WHERE session = new.session AND message_id = new.message_id;
END;
CREATE TRIGGER record_files_removed AFTER DELETE ON store_record BEGIN
    DELETE FROM store_file WHERE session = old.session AND message_id = old.message_id;
END;
CREATE TRIGGER message_files_removed AFTER DELETE ON message WHEN old.message_id <> '' BEGIN
    DELETE FROM store_file WHERE session = old.session AND message_id = old.message_id;
END;

CREATE TABLE loose_file (
    hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attachment_loose AFTER DELETE ON attachment BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;
CREATE TRIGGER store_file_loose AFTER DELETE ON store_file WHEN old.hash <> '' BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;
CREATE TRIGGER store_file_forgotten AFTER UPDATE OF hash ON store_file
WHEN old.hash <> '' AND old.hash <> new.hash BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;

CREATE TABLE delivery (
    message INTEGER NOT NULL REFERENCES message (seq) ON DELETE CASCADE,
    number  TEXT NOT NULL,
    status  TEXT NOT NULL,
    code    TEXT NOT NULL,
    PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;
"""
