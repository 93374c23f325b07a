"""The tables of the outbox file, and the migrations from earlier versions.

``user_version`` of the file is `VERSION`. To change the tables, add a migration to `STEPS`. The
baseline and the existing steps are never edited, because files made by them exist.
"""

from __future__ import annotations

import functools
import hashlib

import apsw

from desktop.database.attachment_tables import ATTACHMENT_TABLES
from desktop.database.conversation_tables import CONVERSATION_TABLES
from desktop.database.decision_tables import DECISION_TABLES
from desktop.database.ending_tables import ENDING_TABLES
from desktop.database.handed_over_tables import HANDED_OVER_TABLES
from desktop.database.merge_tables import MERGE_TABLES
from desktop.database.planned_tables import PLANNED_TABLES
from desktop.database.unreported_tables import UNREPORTED_TABLES

# Marks the file as an outbox of Ownline (SQLite header, PRAGMA application_id): "OwnL".
APPLICATION_ID = 0x4F776E4C

# Accounts: `since`, `sync_token` and `sync_at` belong to message-sync.
# Texts: `ready`, `hold_until` (local ms) and `send_at` (UTC ms) are for the undo time and for texts
# to be sent later; `doubt` marks a text that is or was unconfirmed, `elsewhere` one that was sent
# from another device. `search` repeats the conditions of the partial indexes, word for word.
_MESSAGES = """
CREATE TABLE session (
    id         INTEGER PRIMARY KEY,
    server     TEXT NOT NULL,
    account    TEXT NOT NULL,
    extension  TEXT NOT NULL,
    name       TEXT NOT NULL DEFAULT '',
    kind       TEXT NOT NULL DEFAULT '',
    number     TEXT NOT NULL DEFAULT '',
    country    TEXT NOT NULL DEFAULT 'US',
    known      INTEGER NOT NULL DEFAULT 0,
    sync_token TEXT NOT NULL DEFAULT '',
    sync_at    INTEGER,
    since      INTEGER,
    removed    INTEGER NOT NULL DEFAULT 0,
    email      TEXT NOT NULL DEFAULT '',
    UNIQUE (server, account, extension)
) STRICT;

CREATE TABLE message (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    session       INTEGER NOT NULL REFERENCES session (id),
    sender        TEXT NOT NULL,
    recipient     TEXT NOT NULL,
    text          TEXT NOT NULL,
    text_key      BLOB NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'checking', 'unconfirmed',
                                                 'accepted', 'rejected', 'cancelled')),
    status        TEXT NOT NULL DEFAULT '',
    code          TEXT NOT NULL DEFAULT '',
    reason        TEXT NOT NULL DEFAULT '',
    message_id    TEXT NOT NULL DEFAULT '',
    created_at    INTEGER NOT NULL,
    attempts      INTEGER NOT NULL DEFAULT 0,
    claimed_at    INTEGER,
    first_look_at INTEGER,
    look_at       INTEGER,
    accepted_at   INTEGER,
    follow_at     INTEGER,
    doubt         INTEGER NOT NULL DEFAULT 0,
    elsewhere     INTEGER NOT NULL DEFAULT 0,
    dropped       TEXT NOT NULL DEFAULT '',
    seal          BLOB NOT NULL DEFAULT x'',
    again_of      INTEGER REFERENCES message (seq),
    ready         INTEGER NOT NULL DEFAULT 1,
    hold_until    INTEGER,
    send_at       INTEGER,
    late          INTEGER NOT NULL DEFAULT 0,
    CHECK (state <> 'accepted' OR message_id <> '')
) STRICT;

CREATE UNIQUE INDEX message_of_server ON message (session, message_id) WHERE message_id <> '';
CREATE INDEX message_waiting ON message (session, seq) WHERE state = 'queued';
CREATE INDEX message_undecided ON message (session, recipient, state)
    WHERE state IN ('sending', 'checking', 'unconfirmed');
CREATE INDEX message_look ON message (session, look_at) WHERE look_at IS NOT NULL;
CREATE INDEX message_doubt ON message (session, recipient) WHERE doubt = 1;
CREATE INDEX message_follow ON message (session, follow_at) WHERE follow_at IS NOT NULL;
CREATE INDEX message_again ON message (again_of) WHERE again_of IS NOT NULL;
CREATE INDEX message_of_session ON message (session, seq);
CREATE INDEX message_to ON message (recipient, seq);
CREATE INDEX message_open ON message (seq) WHERE state IN ('queued', 'sending', 'checking');
CREATE INDEX message_unsure ON message (seq) WHERE state = 'unconfirmed' OR late = 1;
CREATE INDEX message_held ON message (session) WHERE ready = 0;
CREATE INDEX message_failed ON message (seq)
    WHERE (state = 'rejected' OR status IN ('SendingFailed', 'DeliveryFailed')) AND dropped = '';
CREATE INDEX message_dropped ON message (seq) WHERE dropped <> '';

CREATE TABLE history (
    id      INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES message (seq),
    at      INTEGER NOT NULL,
    event   TEXT NOT NULL,
    code    TEXT NOT NULL DEFAULT '',
    detail  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX history_of_message ON history (message, id);

CREATE TABLE draft (
    id         TEXT PRIMARY KEY,
    session    TEXT NOT NULL,
    sender     TEXT NOT NULL,
    recipient  TEXT NOT NULL,
    text       TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
"""

# Search: the words of all texts, and each number texted with its last row.
_SEARCH = """
CREATE VIRTUAL TABLE message_words USING fts5 (
    text, content = 'message', content_rowid = 'seq', detail = 'full', prefix = '1 2 3 4 5 6',
    tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE texted (
    number TEXT PRIMARY KEY,
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, text) VALUES (new.seq, new.text);
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = excluded.last;
END;
CREATE TRIGGER message_rewritten AFTER UPDATE OF text, recipient ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.seq, old.text);
    INSERT INTO message_words (rowid, text) VALUES (new.seq, new.text);
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = max(last, excluded.last);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.seq, old.text);
    DELETE FROM texted WHERE number = old.recipient
        AND NOT EXISTS (SELECT 1 FROM message WHERE recipient = old.recipient);
END;
"""

# Rate penalties outlive a restart (in local ms: at a start the server time is not known). The
# status of extensions tells which texts RingCentral drops.
_ACCOUNTS = """
CREATE TABLE penalty (
    session    INTEGER NOT NULL REFERENCES session (id),
    rate_group TEXT NOT NULL,
    began_at   INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    PRIMARY KEY (session, rate_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory (
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    status  TEXT NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
"""

# The number of claims and decisions of the person; `CommitCounter` keeps a copy beside the file.
_COUNTED = """
CREATE TABLE counted (
    slot   INTEGER PRIMARY KEY CHECK (slot = 1),
    number INTEGER NOT NULL
) STRICT;

INSERT INTO counted VALUES (1, 0);
"""

# Everybody in the company directory with a number, and each folded word of their names, to suggest
# recipients while a name is typed.
_COLLEAGUES = """
CREATE TABLE colleague (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (session, number)
) STRICT;

CREATE TABLE colleague_word (
    session   INTEGER NOT NULL,
    word      TEXT NOT NULL,
    colleague INTEGER NOT NULL REFERENCES colleague (id) ON DELETE CASCADE,
    PRIMARY KEY (session, word, colleague)
) STRICT, WITHOUT ROWID;

CREATE INDEX colleague_words ON colleague_word (colleague);
"""

# Pending notifications: texts that failed or need the person, until they were shown. Texts sent
# from other devices are left out. "No report yet" is no failure.
_KIND_OF_TROUBLE = """CASE
        WHEN {row}.state = 'unconfirmed' OR {row}.late = 1 THEN 'needs you'
        WHEN {row}.state = 'rejected' OR {row}.dropped <> '' OR {row}.status = 'SendingFailed'
            OR ({row}.status = 'DeliveryFailed' AND {row}.code <> 'SMS-CAR-104') THEN 'failed'
        ELSE ''
    END"""
_UNTOLD = """
CREATE TABLE untold (
    message INTEGER PRIMARY KEY REFERENCES message (seq) ON DELETE CASCADE,
    kind    TEXT NOT NULL
) STRICT;

CREATE TRIGGER message_troubled AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.elsewhere = 0 AND KIND_AFTER <> KIND_BEFORE
BEGIN
    DELETE FROM untold WHERE message = new.seq;
    INSERT INTO untold SELECT new.seq, kind FROM (SELECT KIND_AFTER AS kind) WHERE kind <> '';
END;
""".replace("KIND_AFTER", _KIND_OF_TROUBLE.format(row="new")).replace(
    "KIND_BEFORE", _KIND_OF_TROUBLE.format(row="old")
)

# How many texts of an account are in each block of 1,024 `seq` values: `row_index` knows the length
# of the list, and which text is in which row, without counting all texts.
_BLOCKS = """
CREATE TABLE block (
    session INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    texts   INTEGER NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_placed AFTER INSERT ON message BEGIN
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_moved AFTER UPDATE OF session ON message WHEN old.session <> new.session
BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_unplaced AFTER DELETE ON message BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
END;
"""

# Names of numbers that are kept on this computer, for all accounts: given by the person, or
# imported from a file of contacts. A number may have one of each. The folded words are for search.
_CONTACTS = """
CREATE TABLE contact (
    id     INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('named', 'imported')),
    name   TEXT NOT NULL,
    UNIQUE (number, source)
) STRICT;

CREATE TABLE contact_word (
    word    TEXT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    number  TEXT NOT NULL,
    PRIMARY KEY (word, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_words ON contact_word (contact);
CREATE INDEX contact_imported ON contact (id) WHERE source = 'imported';
"""

# The undo time of a list: nothing of it is sent before it is over. `merge.hold_until` is in local
# ms, and NULL once texts may go out.
_LIST_UNDO = """
ALTER TABLE merge ADD COLUMN hold_until INTEGER;

CREATE INDEX merge_undoable ON merge (session, hold_until) WHERE hold_until IS NOT NULL;
"""

_BASELINE = (_MESSAGES, _SEARCH, _ACCOUNTS, _COUNTED, _COLLEAGUES, _UNTOLD, _BLOCKS)
BASELINE_VERSION = 8
"""Older files are from before the first release and are not opened."""

# The id of the planned text that a draft changes: that one stays planned until the change is saved.
_CHANGES = "ALTER TABLE draft_part ADD COLUMN changes TEXT NOT NULL DEFAULT ''"

# The day on which texts were written, for the search.
_WRITTEN = "CREATE INDEX message_written ON message (created_at)"

# Open questions about consent. They are few, whatever the number of texts.
_ASKED = """
CREATE INDEX asked_texts ON store_record (conversation, at, id)
    WHERE mark = 'may stop' AND gone = '';
"""

STEPS: tuple[str, ...] = (
    CONVERSATION_TABLES,
    _CONTACTS,
    MERGE_TABLES,
    ATTACHMENT_TABLES,
    ENDING_TABLES,
    _LIST_UNDO,
    _CHANGES,
    _WRITTEN,
    PLANNED_TABLES,
    UNREPORTED_TABLES,
    _ASKED,
    HANDED_OVER_TABLES,
    DECISION_TABLES,
)
"""SQL for each version after the baseline, the oldest first."""

VERSION = BASELINE_VERSION + len(STEPS)


def migrate(connection: apsw.Connection, steps: tuple[str, ...] = STEPS) -> None:
    """Runs the steps that are missing; an empty file gets the baseline first.

    Inside a transaction: a step that fails leaves the file unchanged. Not for a file older than the
    baseline.
    """
    version = connection.pragma("user_version")
    if version == 0:
        for sql in _BASELINE:
            connection.execute(sql)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        version = BASELINE_VERSION
    for sql in steps[version - BASELINE_VERSION :]:
        connection.execute(sql)
    connection.execute(f"PRAGMA user_version = {BASELINE_VERSION + len(steps)}")


_DIGEST = "6f118e80439cdf523cf93c7f20464aeb033e735763ac3537759bac2c8677d701"
"""`digest` of a file of this version; a test compares it."""

Definition = tuple[str, str, str, str | None]
"""Type, name, table and SQL of a table, an index, a trigger or a view."""

# Statistics of the query planner, which SQLite writes by itself where another program ran ANALYZE.
_STATISTICS = {"sqlite_stat1", "sqlite_stat4"}


def has_schema_of(connection: apsw.Connection, version: int) -> bool:
    """Whether the file has the tables, indexes and triggers of this version, and nothing else.

    ``user_version`` alone proves nothing: one flipped bit changes it. An unknown trigger would be
    obeyed. Runs no trigger and no view.
    """
    if not BASELINE_VERSION <= version <= VERSION:
        return False
    found = _definitions(connection)
    if version == VERSION and _digest_of(found) == _DIGEST:
        # At nearly every start. Making an empty database to compare with takes 10 ms.
        return True
    return found == _definitions_of(version)


def digest(version: int) -> str:
    """SHA-256 of the tables, indexes and triggers of a version, in hex."""
    return _digest_of(_definitions_of(version))


def _digest_of(definitions: frozenset[Definition]) -> str:
    ordered = sorted(definitions, key=lambda one: one[:3])
    return hashlib.sha256(repr(ordered).encode()).hexdigest()


@functools.cache
def _definitions_of(version: int) -> frozenset[Definition]:
    connection = apsw.Connection(":memory:")
    try:
        migrate(connection, STEPS[: version - BASELINE_VERSION])
        return _definitions(connection)
    finally:
        connection.close()


def _definitions(connection: apsw.Connection) -> frozenset[Definition]:
    """With single spaces: ALTER TABLE ADD COLUMN puts all on one line."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return frozenset(
        (kind, name, table, None if sql is None else " ".join(sql.split()))
        for kind, name, table, sql in rows
        if not (kind == "table" and name in _STATISTICS)
    )
