-- A file of Ownline's outbox from before a text that is looked for once more still needed a decision:
-- one list, with a text in each state of unknown outcome.

-- The values of various per-database settings
PRAGMA page_size=4096;
-- PRAGMA encoding='UTF-8';
-- PRAGMA auto_vacuum=NONE;
-- PRAGMA max_page_count=4294967294;

-- This pragma is needed to restore virtual tables
PRAGMA writable_schema=ON;

BEGIN TRANSACTION;

-- Table  attachment
DROP TABLE IF EXISTS attachment;
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
-- Triggers and indices on  attachment
CREATE TRIGGER attachment_loose AFTER DELETE ON attachment BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;
CREATE INDEX attachment_of_hash ON attachment (hash);

-- Table  block
DROP TABLE IF EXISTS block;
CREATE TABLE block (
    session INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    texts   INTEGER NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES(1,0,1);

-- Table  colleague
DROP TABLE IF EXISTS colleague;
CREATE TABLE colleague (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (session, number)
) STRICT;

-- Table  colleague_word
DROP TABLE IF EXISTS colleague_word;
CREATE TABLE colleague_word (
    session   INTEGER NOT NULL,
    word      TEXT NOT NULL,
    colleague INTEGER NOT NULL REFERENCES colleague (id) ON DELETE CASCADE,
    PRIMARY KEY (session, word, colleague)
) STRICT, WITHOUT ROWID;
-- Triggers and indices on  colleague_word
CREATE INDEX colleague_words ON colleague_word (colleague);

-- Table  consent
DROP TABLE IF EXISTS consent;
CREATE TABLE consent (
    session    INTEGER NOT NULL REFERENCES session (id),
    own        TEXT NOT NULL,
    party      TEXT NOT NULL,
    status     TEXT NOT NULL,
    source     TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (session, own, party)
) STRICT, WITHOUT ROWID;

-- Table  consent_change
DROP TABLE IF EXISTS consent_change;
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
-- Triggers and indices on  consent_change
CREATE INDEX consent_change_of ON consent_change (session, own, party, id);
CREATE INDEX consent_change_waiting ON consent_change (session, id) WHERE state = 'waiting';

-- Table  consent_news
DROP TABLE IF EXISTS consent_news;
CREATE TABLE consent_news (
    session INTEGER PRIMARY KEY REFERENCES session (id),
    number  INTEGER NOT NULL
) STRICT;

-- Table  contact
DROP TABLE IF EXISTS contact;
CREATE TABLE contact (
    id     INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('named', 'imported')),
    name   TEXT NOT NULL,
    UNIQUE (number, source)
) STRICT;
-- Triggers and indices on  contact
CREATE INDEX contact_imported ON contact (id) WHERE source = 'imported';

-- Table  contact_word
DROP TABLE IF EXISTS contact_word;
CREATE TABLE contact_word (
    word    TEXT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    number  TEXT NOT NULL,
    PRIMARY KEY (word, contact)
) STRICT, WITHOUT ROWID;
-- Triggers and indices on  contact_word
CREATE INDEX contact_words ON contact_word (contact);

-- Table  conversation
DROP TABLE IF EXISTS conversation;
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
INSERT INTO conversation VALUES(1,1,'+16505550101','+14155550100','',1760000000000,0,0,0);
-- Triggers and indices on  conversation
CREATE INDEX conversation_newest ON conversation (last_at, id);
CREATE INDEX conversation_of_own ON conversation (session, own, last_at, id);
CREATE INDEX conversation_unread ON conversation (last_at, id) WHERE unread > 0;

-- Table  counted
DROP TABLE IF EXISTS counted;
CREATE TABLE counted (
    slot   INTEGER PRIMARY KEY CHECK (slot = 1),
    number INTEGER NOT NULL
) STRICT;
INSERT INTO counted VALUES(1,1);

-- Table  delivery
DROP TABLE IF EXISTS delivery;
CREATE TABLE delivery (
    message INTEGER NOT NULL REFERENCES message (seq) ON DELETE CASCADE,
    number  TEXT NOT NULL,
    status  TEXT NOT NULL,
    code    TEXT NOT NULL,
    PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;

-- Table  directory
DROP TABLE IF EXISTS directory;
CREATE TABLE directory (
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    status  TEXT NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

-- Table  draft
DROP TABLE IF EXISTS draft;
CREATE TABLE draft (
    id         TEXT PRIMARY KEY,
    session    TEXT NOT NULL,
    sender     TEXT NOT NULL,
    recipient  TEXT NOT NULL,
    text       TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
-- Triggers and indices on  draft
CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN
    DELETE FROM draft_part WHERE draft = old.id;
END;

-- Table  draft_part
DROP TABLE IF EXISTS draft_part;
CREATE TABLE draft_part (
    draft    TEXT PRIMARY KEY,
    file_set INTEGER,
    in_group INTEGER NOT NULL DEFAULT 0
, send_at INTEGER, changes TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

-- Table  file_set
DROP TABLE IF EXISTS file_set;
CREATE TABLE file_set (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    key BLOB NOT NULL UNIQUE
) STRICT;

-- Table  history
DROP TABLE IF EXISTS history;
CREATE TABLE history (
    id      INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES message (seq),
    at      INTEGER NOT NULL,
    event   TEXT NOT NULL,
    code    TEXT NOT NULL DEFAULT '',
    detail  TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO history VALUES(1,1,1760000000000,'queued','','');
-- Triggers and indices on  history
CREATE INDEX history_of_message ON history (message, id);

-- Table  loose_file
DROP TABLE IF EXISTS loose_file;
CREATE TABLE loose_file (
    hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Table  merge
DROP TABLE IF EXISTS merge;
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
, hold_until INTEGER) STRICT;
INSERT INTO merge VALUES(1,'753dc70383d53636889748f643e71b9b',1,'+16505550101','customers.xlsx',X'64','running',1760000000000,NULL,'["Phone", "Name"]',1,NULL,0,NULL);
-- Triggers and indices on  merge
CREATE INDEX merge_digest ON merge (digest);
CREATE INDEX merge_of_session ON merge (session, state);
CREATE INDEX merge_place ON merge (place);
CREATE INDEX merge_undoable ON merge (session, hold_until) WHERE hold_until IS NOT NULL;

-- Table  merge_block
DROP TABLE IF EXISTS merge_block;
CREATE TABLE merge_block (
    merge  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    texts  INTEGER NOT NULL,
    PRIMARY KEY (merge, number)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_block VALUES(1,0,8);

-- Table  merge_row
DROP TABLE IF EXISTS merge_row;
CREATE TABLE merge_row (
    merge    INTEGER NOT NULL REFERENCES merge (id),
    number   INTEGER NOT NULL,
    cells    TEXT NOT NULL,
    message  INTEGER,
    left_out TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (merge, number)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_row VALUES(1,2,'["", "Kim 1"]',NULL,'no number');
INSERT INTO merge_row VALUES(1,3,'["+14155550001", "Ana"]',2,'');
INSERT INTO merge_row VALUES(1,4,'["+14155550002", "Ana"]',3,'');
INSERT INTO merge_row VALUES(1,5,'["+14155550003", "Ana"]',4,'');
INSERT INTO merge_row VALUES(1,6,'["+14155550004", "Ana"]',5,'');
INSERT INTO merge_row VALUES(1,7,'["+14155550005", "Ana"]',6,'');
INSERT INTO merge_row VALUES(1,8,'["+14155550006", "Ana"]',7,'');
INSERT INTO merge_row VALUES(1,9,'["+14155550007", "Ana"]',8,'');
INSERT INTO merge_row VALUES(1,10,'["+14155550008", "Ana"]',9,'');
-- Triggers and indices on  merge_row
CREATE INDEX merge_row_of_message ON merge_row (message) WHERE message IS NOT NULL;

-- Table  merge_sum
DROP TABLE IF EXISTS merge_sum;
CREATE TABLE merge_sum (
    merge INTEGER NOT NULL,
    kind  TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (merge, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sum VALUES(1,'accepted',2);
INSERT INTO merge_sum VALUES(1,'cancelled',1);
INSERT INTO merge_sum VALUES(1,'delivered',0);
INSERT INTO merge_sum VALUES(1,'failed',1);
INSERT INTO merge_sum VALUES(1,'handed over',0);
INSERT INTO merge_sum VALUES(1,'left out',1);
INSERT INTO merge_sum VALUES(1,'needs decision',1);
INSERT INTO merge_sum VALUES(1,'refused',1);
INSERT INTO merge_sum VALUES(1,'sending',2);

-- Table  message
DROP TABLE IF EXISTS message;
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
    late          INTEGER NOT NULL DEFAULT 0, conversation INTEGER, at INTEGER NOT NULL DEFAULT 0, hold_if_answered INTEGER NOT NULL DEFAULT 0, answered INTEGER NOT NULL DEFAULT 0, merge INTEGER, opted_out INTEGER NOT NULL DEFAULT 0, file_set INTEGER, files_lost INTEGER NOT NULL DEFAULT 0, ended_as TEXT NOT NULL DEFAULT '', withdrawn INTEGER
    GENERATED ALWAYS AS (state = 'cancelled' AND ended_as <> 'arrived') VIRTUAL,
    CHECK (state <> 'accepted' OR message_id <> '')
) STRICT;
INSERT INTO message VALUES(1,'single',1,'+16505550101','+14155550100','Hello',X'185F8DB32271FE25F561A6FC938B2E264306EC304EDA518007D1764826381969','queued','','','','',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'7DF6B8018AD827C22F8016ED52C986D0FC555DC3F9C9BD34584A25FB6D52773F',NULL,1,NULL,NULL,0,1,1760000000000,0,0,NULL,0,NULL,0,'');
INSERT INTO message VALUES(2,'m1-1',1,'+16505550101','+14155550001','Dear 1',X'00','checking','','','','',1760000000000,0,1760000000000,NULL,NULL,NULL,NULL,1,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(3,'m1-2',1,'+16505550101','+14155550002','Dear 2',X'00','unconfirmed','','','','',1760000000000,0,1760000000000,NULL,NULL,NULL,NULL,1,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(4,'m1-3',1,'+16505550101','+14155550003','Dear 3',X'00','checking','','','','',1760000000000,0,1760000000000,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(5,'m1-4',1,'+16505550101','+14155550004','Dear 4',X'00','accepted','DeliveryFailed','SMS-CAR-430','','m1-4',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(6,'m1-5',1,'+16505550101','+14155550005','Dear 5',X'00','rejected','','MSG-304','','',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(7,'m1-6',1,'+16505550101','+14155550006','Dear 6',X'00','accepted','Later','','','m1-6',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(8,'m1-7',1,'+16505550101','+14155550007','Dear 7',X'00','accepted','','','','m1-7',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
INSERT INTO message VALUES(9,'m1-8',1,'+16505550101','+14155550008','Dear 8',X'00','cancelled','','','','',1760000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'',NULL,1,NULL,NULL,0,NULL,1760000000000,0,0,1,0,NULL,0,'');
-- Triggers and indices on  message
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, text) SELECT new.seq, new.text WHERE (new.merge IS NULL
        OR coalesce(new.seq <= (SELECT words_to FROM merge WHERE id = new.merge), 1));
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = excluded.last;
END;
CREATE INDEX message_again ON message (again_of) WHERE again_of IS NOT NULL;
CREATE INDEX message_cancelled ON message (seq) WHERE withdrawn = 1;
CREATE INDEX message_doubt ON message (session, recipient) WHERE doubt = 1;
CREATE INDEX message_dropped ON message (seq) WHERE dropped <> '';
CREATE INDEX message_failed ON message (seq) WHERE (state = 'rejected' OR status = 'SendingFailed' OR (status = 'DeliveryFailed' AND code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) AND dropped = '';
CREATE TRIGGER message_files_removed AFTER DELETE ON message WHEN old.message_id <> '' BEGIN
    DELETE FROM store_file WHERE session = old.session AND message_id = old.message_id;
END;
CREATE INDEX message_follow ON message (session, follow_at) WHERE follow_at IS NOT NULL;
CREATE INDEX message_held ON message (session) WHERE ready = 0;
CREATE TRIGGER message_in_conversation AFTER INSERT ON message
WHEN new.conversation IS NOT NULL AND new.send_at IS NULL
BEGIN
    UPDATE conversation SET done = 0, last_at = max(last_at, new.created_at)
        WHERE id = new.conversation;
END;
CREATE TRIGGER message_in_merge AFTER INSERT ON message WHEN new.merge IS NOT NULL BEGIN
    INSERT INTO merge_block VALUES (new.merge, new.seq >> 10, 1)
        ON CONFLICT (merge, number) DO UPDATE SET texts = texts + 1;
    INSERT INTO merge_sum VALUES (new.merge, CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs decision'
        WHEN new.state = 'queued' THEN 'waiting'
        WHEN new.state IN ('sending', 'checking') THEN 'sending'
        WHEN new.state = 'cancelled' THEN CASE new.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN new.dropped <> '' THEN 'dropped'
        WHEN new.state = 'rejected' THEN 'refused'
        WHEN (new.state = 'rejected' OR new.status = 'SendingFailed' OR (new.status = 'DeliveryFailed' AND new.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN new.status = 'DeliveryFailed' AND new.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN new.status = 'Delivered' THEN 'delivered'
        WHEN new.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END, 1)
        ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_is_due AFTER UPDATE OF ready, late ON message
WHEN new.conversation IS NOT NULL AND old.send_at IS NOT NULL AND new.state = 'queued'
    AND ((old.ready = 0 AND new.ready = 1)
        OR (old.late = 0 AND new.late = 1 AND new.answered = 0 AND new.opted_out = 0))
BEGIN
    UPDATE conversation SET last_at = max(last_at, new.at) WHERE id = new.conversation;
END;
CREATE TRIGGER message_is_planned AFTER INSERT ON message
WHEN new.conversation IS NOT NULL AND new.send_at IS NOT NULL
BEGIN
    UPDATE conversation SET last_at = new.created_at WHERE id = new.conversation AND last_at = 0;
END;
CREATE TRIGGER message_leaves_merge AFTER DELETE ON message WHEN old.merge IS NOT NULL BEGIN
    UPDATE merge_block SET texts = texts - 1 WHERE merge = old.merge AND number = old.seq >> 10;
    UPDATE merge_sum SET texts = texts - 1 WHERE merge = old.merge AND kind = CASE
        WHEN old.state = 'unconfirmed' OR old.late = 1 THEN 'needs decision'
        WHEN old.state = 'queued' THEN 'waiting'
        WHEN old.state IN ('sending', 'checking') THEN 'sending'
        WHEN old.state = 'cancelled' THEN CASE old.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN old.dropped <> '' THEN 'dropped'
        WHEN old.state = 'rejected' THEN 'refused'
        WHEN (old.state = 'rejected' OR old.status = 'SendingFailed' OR (old.status = 'DeliveryFailed' AND old.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN old.status = 'DeliveryFailed' AND old.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN old.status = 'Delivered' THEN 'delivered'
        WHEN old.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END;
    UPDATE merge_row SET message = NULL, left_out = 'removed' WHERE message = old.seq;
END;
CREATE INDEX message_look ON message (session, look_at) WHERE look_at IS NOT NULL;
CREATE INDEX message_merge_failed ON message (merge, code)
    WHERE merge IS NOT NULL AND dropped = '' AND (state = 'rejected' OR status = 'SendingFailed' OR (status = 'DeliveryFailed' AND code NOT IN ('SMS-CAR-104', 'SMS-CAR-199')));
CREATE INDEX message_merge_waiting ON message (merge, seq)
    WHERE state = 'queued' AND ready = 1 AND merge IS NOT NULL;
CREATE TRIGGER message_moved AFTER UPDATE OF session ON message
WHEN old.session <> new.session AND new.merge IS NULL
BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_moves_in_merge
AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.merge IS NOT NULL AND CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs decision'
        WHEN new.state = 'queued' THEN 'waiting'
        WHEN new.state IN ('sending', 'checking') THEN 'sending'
        WHEN new.state = 'cancelled' THEN CASE new.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN new.dropped <> '' THEN 'dropped'
        WHEN new.state = 'rejected' THEN 'refused'
        WHEN (new.state = 'rejected' OR new.status = 'SendingFailed' OR (new.status = 'DeliveryFailed' AND new.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN new.status = 'DeliveryFailed' AND new.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN new.status = 'Delivered' THEN 'delivered'
        WHEN new.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END <> CASE
        WHEN old.state = 'unconfirmed' OR old.late = 1 THEN 'needs decision'
        WHEN old.state = 'queued' THEN 'waiting'
        WHEN old.state IN ('sending', 'checking') THEN 'sending'
        WHEN old.state = 'cancelled' THEN CASE old.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN old.dropped <> '' THEN 'dropped'
        WHEN old.state = 'rejected' THEN 'refused'
        WHEN (old.state = 'rejected' OR old.status = 'SendingFailed' OR (old.status = 'DeliveryFailed' AND old.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN old.status = 'DeliveryFailed' AND old.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN old.status = 'Delivered' THEN 'delivered'
        WHEN old.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END
BEGIN
    UPDATE merge_sum SET texts = texts - 1 WHERE merge = old.merge AND kind = CASE
        WHEN old.state = 'unconfirmed' OR old.late = 1 THEN 'needs decision'
        WHEN old.state = 'queued' THEN 'waiting'
        WHEN old.state IN ('sending', 'checking') THEN 'sending'
        WHEN old.state = 'cancelled' THEN CASE old.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN old.dropped <> '' THEN 'dropped'
        WHEN old.state = 'rejected' THEN 'refused'
        WHEN (old.state = 'rejected' OR old.status = 'SendingFailed' OR (old.status = 'DeliveryFailed' AND old.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN old.status = 'DeliveryFailed' AND old.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN old.status = 'Delivered' THEN 'delivered'
        WHEN old.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END;
    INSERT INTO merge_sum VALUES (new.merge, CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs decision'
        WHEN new.state = 'queued' THEN 'waiting'
        WHEN new.state IN ('sending', 'checking') THEN 'sending'
        WHEN new.state = 'cancelled' THEN CASE new.ended_as
            WHEN 'arrived' THEN 'marked arrived' WHEN 'not sent' THEN 'marked not sent'
            WHEN 'salvaged' THEN 'not sent' ELSE 'cancelled' END
        WHEN new.dropped <> '' THEN 'dropped'
        WHEN new.state = 'rejected' THEN 'refused'
        WHEN (new.state = 'rejected' OR new.status = 'SendingFailed' OR (new.status = 'DeliveryFailed' AND new.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        WHEN new.status = 'DeliveryFailed' AND new.code IN ('SMS-CAR-104', 'SMS-CAR-199') THEN 'unreported'
        WHEN new.status = 'Delivered' THEN 'delivered'
        WHEN new.status = 'Sent' THEN 'handed over'
        ELSE 'accepted'
    END, 1)
        ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + 1;
END;
CREATE INDEX message_of_file_set ON message (file_set) WHERE file_set IS NOT NULL;
CREATE INDEX message_of_merge ON message (merge, seq) WHERE merge IS NOT NULL;
CREATE UNIQUE INDEX message_of_server ON message (session, message_id) WHERE message_id <> '';
CREATE INDEX message_of_session ON message (session, seq);
CREATE INDEX message_open ON message (seq) WHERE state IN ('queued', 'sending', 'checking');
CREATE TRIGGER message_placed AFTER INSERT ON message WHEN new.merge IS NULL BEGIN
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE INDEX message_planned ON message (session, hold_if_answered, send_at)
    WHERE ready = 0 AND late = 0 AND send_at IS NOT NULL;
CREATE INDEX message_planned_in ON message (conversation, send_at)
    WHERE ready = 0 AND late = 0 AND send_at IS NOT NULL;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text)
        SELECT 'delete', old.seq, old.text WHERE (old.merge IS NULL
        OR coalesce(old.seq <= (SELECT words_to FROM merge WHERE id = old.merge), 1));
    DELETE FROM texted WHERE number = old.recipient
        AND NOT EXISTS (SELECT 1 FROM message WHERE recipient = old.recipient);
END;
CREATE TRIGGER message_rewritten AFTER UPDATE OF text, recipient ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text)
        SELECT 'delete', old.seq, old.text WHERE (old.merge IS NULL
        OR coalesce(old.seq <= (SELECT words_to FROM merge WHERE id = old.merge), 1));
    INSERT INTO message_words (rowid, text) SELECT new.seq, new.text WHERE (new.merge IS NULL
        OR coalesce(new.seq <= (SELECT words_to FROM merge WHERE id = new.merge), 1));
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = max(last, excluded.last);
END;
CREATE INDEX message_single_waiting ON message (session, ready, seq)
    WHERE state = 'queued' AND merge IS NULL;
CREATE INDEX message_thread ON message (conversation, at, seq) WHERE withdrawn = 0;
CREATE INDEX message_to ON message (recipient, seq);
CREATE TRIGGER message_troubled AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.elsewhere = 0
    AND CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs you'
        WHEN new.dropped <> '' OR (new.state = 'rejected' OR new.status = 'SendingFailed' OR (new.status = 'DeliveryFailed' AND new.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        ELSE ''
    END <> CASE
        WHEN old.state = 'unconfirmed' OR old.late = 1 THEN 'needs you'
        WHEN old.dropped <> '' OR (old.state = 'rejected' OR old.status = 'SendingFailed' OR (old.status = 'DeliveryFailed' AND old.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        ELSE ''
    END
BEGIN
    DELETE FROM untold WHERE message = new.seq;
    INSERT INTO untold SELECT new.seq, kind
        FROM (SELECT CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs you'
        WHEN new.dropped <> '' OR (new.state = 'rejected' OR new.status = 'SendingFailed' OR (new.status = 'DeliveryFailed' AND new.code NOT IN ('SMS-CAR-104', 'SMS-CAR-199'))) THEN 'failed'
        ELSE ''
    END AS kind) WHERE kind <> '';
END;
CREATE INDEX message_undecided ON message (session, recipient, state)
    WHERE state IN ('sending', 'checking', 'unconfirmed');
CREATE INDEX message_undoable ON message (session, hold_until)
    WHERE ready = 0 AND hold_until IS NOT NULL;
CREATE TRIGGER message_unplaced AFTER DELETE ON message WHEN old.merge IS NULL BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
END;
CREATE INDEX message_unreported ON message (seq) WHERE status = 'DeliveryFailed' AND code IN ('SMS-CAR-104', 'SMS-CAR-199') AND dropped = '';
CREATE INDEX message_unsure ON message (seq) WHERE state = 'unconfirmed' OR late = 1;
CREATE INDEX message_waiting ON message (session, seq) WHERE state = 'queued';
CREATE INDEX message_written ON message (created_at);

-- Table  message_words
DELETE FROM sqlite_schema WHERE name='message_words' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','message_words','message_words',0,'CREATE VIRTUAL TABLE message_words USING fts5 (
    text, content = ''message'', content_rowid = ''seq'', detail = ''full'', prefix = ''1 2 3 4 5 6'',
    tokenize = "unicode61 remove_diacritics 2"
)');

-- Table  message_words_config
DROP TABLE IF EXISTS message_words_config;
CREATE TABLE 'message_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO message_words_config VALUES('secure-delete',1);
INSERT INTO message_words_config VALUES('version',4);

-- Table  message_words_data
DROP TABLE IF EXISTS message_words_data;
CREATE TABLE 'message_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO message_words_data VALUES(1,X'0911');
INSERT INTO message_words_data VALUES(10,X'000000010102020002010101020101');
INSERT INTO message_words_data VALUES(137438953473,X'0000003B063068656C6C6F01020200023168010202000332686501020200043368656C01020200053468656C6C01020200063568656C6C6F010202040A0708090A');
INSERT INTO message_words_data VALUES(274877906945,X'000000F8023031020203010132030203010133040203010134050203010135060203010136070203010137080203010138090203010464656172020202010202010202010202010202010202010202010202000231310202030101320302030101330402030101340502030101350602030101360702030101370802030101380902030101640202020102020102020102020102020102020102020102020003326465020202010202010202010202010202010202010202010202000433646561020202010202010202010202010202010202010202010202000534646561720202020102020102020102020102020102020102020102020406060606060606061E07060606060606061B1D1E');

-- Table  message_words_docsize
DROP TABLE IF EXISTS message_words_docsize;
CREATE TABLE 'message_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO message_words_docsize VALUES(1,X'01');
INSERT INTO message_words_docsize VALUES(2,X'02');
INSERT INTO message_words_docsize VALUES(3,X'02');
INSERT INTO message_words_docsize VALUES(4,X'02');
INSERT INTO message_words_docsize VALUES(5,X'02');
INSERT INTO message_words_docsize VALUES(6,X'02');
INSERT INTO message_words_docsize VALUES(7,X'02');
INSERT INTO message_words_docsize VALUES(8,X'02');
INSERT INTO message_words_docsize VALUES(9,X'02');

-- Table  message_words_idx
DROP TABLE IF EXISTS message_words_idx;
CREATE TABLE 'message_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO message_words_idx VALUES(1,X'',2);
INSERT INTO message_words_idx VALUES(2,X'',2);

-- Table  penalty
DROP TABLE IF EXISTS penalty;
CREATE TABLE penalty (
    session    INTEGER NOT NULL REFERENCES session (id),
    rate_group TEXT NOT NULL,
    began_at   INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    PRIMARY KEY (session, rate_group)
) STRICT, WITHOUT ROWID;

-- Table  record_words
DELETE FROM sqlite_schema WHERE name='record_words' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','record_words','record_words',0,'CREATE VIRTUAL TABLE record_words USING fts5 (
    text, content = ''store_record'', content_rowid = ''id'', detail = ''full'', prefix = ''1 2 3 4 5 6'',
    tokenize = "unicode61 remove_diacritics 2"
)');

-- Table  record_words_config
DROP TABLE IF EXISTS record_words_config;
CREATE TABLE 'record_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO record_words_config VALUES('secure-delete',1);
INSERT INTO record_words_config VALUES('version',4);

-- Table  record_words_data
DROP TABLE IF EXISTS record_words_data;
CREATE TABLE 'record_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO record_words_data VALUES(1,X'');
INSERT INTO record_words_data VALUES(10,X'00000001000000');

-- Table  record_words_docsize
DROP TABLE IF EXISTS record_words_docsize;
CREATE TABLE 'record_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

-- Table  record_words_idx
DROP TABLE IF EXISTS record_words_idx;
CREATE TABLE 'record_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- Table  reply
DROP TABLE IF EXISTS reply;
CREATE TABLE reply (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    id           TEXT NOT NULL,
    text         TEXT NOT NULL,
    changed_at   INTEGER NOT NULL
) STRICT;
-- Triggers and indices on  reply
CREATE INDEX reply_draft ON reply (id);
CREATE TRIGGER reply_removed AFTER DELETE ON reply BEGIN
    DELETE FROM draft_part WHERE draft = old.id;
END;

-- Table  session
DROP TABLE IF EXISTS session;
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
INSERT INTO session VALUES(1,'https://x.test','1','2','','','','US',0,'',NULL,NULL,0,'');

-- Table  store_file
DROP TABLE IF EXISTS store_file;
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
-- Triggers and indices on  store_file
CREATE TRIGGER store_file_forgotten AFTER UPDATE OF hash ON store_file
WHEN old.hash <> '' AND old.hash <> new.hash BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;
CREATE INDEX store_file_here ON store_file (used_at, hash) WHERE hash <> '';
CREATE TRIGGER store_file_loose AFTER DELETE ON store_file WHEN old.hash <> '' BEGIN
    INSERT OR IGNORE INTO loose_file VALUES (old.hash);
END;
CREATE INDEX store_file_of_hash ON store_file (hash) WHERE hash <> '';
CREATE INDEX store_file_wanted ON store_file (session, used_at) WHERE state = 'wanted';

-- Table  store_gap
DROP TABLE IF EXISTS store_gap;
CREATE TABLE store_gap (
    session INTEGER PRIMARY KEY REFERENCES session (id),
    began   INTEGER NOT NULL,
    ended   INTEGER NOT NULL
) STRICT;

-- Table  store_record
DROP TABLE IF EXISTS store_record;
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
-- Triggers and indices on  store_record
CREATE INDEX asked_texts ON store_record (conversation, at, id)
    WHERE mark = 'may stop' AND gone = '';
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
CREATE TRIGGER record_files_hidden AFTER UPDATE OF gone ON store_record
WHEN new.gone IN ('purged', 'removed') BEGIN
    DELETE FROM store_file WHERE session = new.session AND message_id = new.message_id;
END;
CREATE TRIGGER record_files_removed AFTER DELETE ON store_record BEGIN
    DELETE FROM store_file WHERE session = old.session AND message_id = old.message_id;
END;
CREATE TRIGGER record_removed AFTER DELETE ON store_record BEGIN
    INSERT INTO record_words (record_words, rowid, text) VALUES ('delete', old.id, old.text);
    UPDATE conversation SET unread = unread - (old.unread = 1 AND old.gone = '')
        WHERE id = old.conversation;
END;
CREATE TRIGGER record_rewritten AFTER UPDATE OF text ON store_record BEGIN
    INSERT INTO record_words (record_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO record_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE INDEX store_record_thread ON store_record (conversation, at, id) WHERE gone = '';
CREATE INDEX store_record_unread ON store_record (conversation, at, id)
    WHERE unread = 1 AND gone = '';

-- Table  template
DROP TABLE IF EXISTS template;
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
-- Triggers and indices on  template
CREATE UNIQUE INDEX template_of_server ON template (session, server_id) WHERE server_id <> '';
CREATE INDEX template_pending ON template (session, id) WHERE pending <> '';

-- Table  texted
DROP TABLE IF EXISTS texted;
CREATE TABLE texted (
    number TEXT PRIMARY KEY,
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO texted VALUES('+14155550001',2);
INSERT INTO texted VALUES('+14155550002',3);
INSERT INTO texted VALUES('+14155550003',4);
INSERT INTO texted VALUES('+14155550004',5);
INSERT INTO texted VALUES('+14155550005',6);
INSERT INTO texted VALUES('+14155550006',7);
INSERT INTO texted VALUES('+14155550007',8);
INSERT INTO texted VALUES('+14155550008',9);
INSERT INTO texted VALUES('+14155550100',1);

-- Table  unseen_failure
DROP TABLE IF EXISTS unseen_failure;
CREATE TABLE unseen_failure (
    message INTEGER PRIMARY KEY REFERENCES message (seq) ON DELETE CASCADE
) STRICT;
INSERT INTO unseen_failure VALUES(5);
INSERT INTO unseen_failure VALUES(6);

-- Table  untold
DROP TABLE IF EXISTS untold;
CREATE TABLE untold (
    message INTEGER PRIMARY KEY REFERENCES message (seq) ON DELETE CASCADE,
    kind    TEXT NOT NULL
) STRICT;
INSERT INTO untold VALUES(3,'needs you');
INSERT INTO untold VALUES(5,'failed');
INSERT INTO untold VALUES(6,'failed');
-- Triggers and indices on  untold
CREATE TRIGGER failure_unseen AFTER INSERT ON untold WHEN new.kind = 'failed' BEGIN
    INSERT OR IGNORE INTO unseen_failure VALUES (new.message);
END;

-- Table  untold_answer
DROP TABLE IF EXISTS untold_answer;
CREATE TABLE untold_answer (
    record INTEGER PRIMARY KEY REFERENCES store_record (id) ON DELETE CASCADE
) STRICT;

-- For primary key autoincrements the next id to use is stored in
-- sqlite_sequence
DELETE FROM main.sqlite_sequence WHERE name='merge';
INSERT INTO main.sqlite_sequence VALUES ('merge', 1);
DELETE FROM main.sqlite_sequence WHERE name='message';
INSERT INTO main.sqlite_sequence VALUES ('message', 9);

-- Database header
pragma user_version=20;
pragma application_id=1333227084;

COMMIT TRANSACTION;

-- Restoring writable schema back to default
PRAGMA writable_schema=OFF;

-- We need to force SQLite to reread the schema because otherwise it doesn't
-- know that the virtual tables we inserted directly into sqlite_schema exist.
BEGIN;
CREATE TABLE no_such_table(x,y,z);
ROLLBACK;
