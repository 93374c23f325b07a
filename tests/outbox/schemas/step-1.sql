-- A file of Ownline's outbox after step 1, with a text in each state.

PRAGMA page_size=4096;

BEGIN TRANSACTION;

CREATE TABLE history (
    id      INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES message (seq),
    at      INTEGER NOT NULL,
    event   TEXT NOT NULL,
    code    TEXT NOT NULL DEFAULT '',
    detail  TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO history VALUES(1,1,5,'queued','','');
INSERT INTO history VALUES(2,2,5,'queued','','');
INSERT INTO history VALUES(3,2,5,'claimed','','');
INSERT INTO history VALUES(4,2,5,'sending','','');
INSERT INTO history VALUES(5,3,5,'queued','','');
INSERT INTO history VALUES(6,3,5,'claimed','','');
INSERT INTO history VALUES(7,3,5,'checking','','');
INSERT INTO history VALUES(8,4,5,'queued','','');
INSERT INTO history VALUES(9,4,5,'claimed','','');
INSERT INTO history VALUES(10,4,5,'unconfirmed','','');
INSERT INTO history VALUES(11,5,5,'queued','','');
INSERT INTO history VALUES(12,5,5,'claimed','','');
INSERT INTO history VALUES(13,5,5,'accepted','','');
INSERT INTO history VALUES(14,6,5,'queued','','');
INSERT INTO history VALUES(15,6,5,'claimed','','');
INSERT INTO history VALUES(16,6,5,'rejected','','');
INSERT INTO history VALUES(17,7,5,'queued','','');
INSERT INTO history VALUES(18,7,5,'claimed','','');
INSERT INTO history VALUES(19,7,5,'cancelled','','');
CREATE INDEX history_of_message ON history (message, id);

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
    CHECK (state <> 'accepted' OR message_id <> '')
) STRICT;
INSERT INTO message VALUES(1,'id-queued',1,'+16505550101','+14155550101','queued ☃',X'1E4B5C3C7C4729BBEFA305E5DA02A4603840197D0B565F53D9D8207CA9D44D61','queued','','','','',1700000000000,0,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(2,'id-sending',1,'+16505550101','+14155550102','sending ☃',X'D2209FA798E0F6EE810751FF59BD51CC74903BDBE35CBDACB72B2D4722DB1DE3','sending','','','','',1700000000000,1,1700000000002,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(3,'id-checking',1,'+16505550101','+14155550103','checking ☃',X'4CD7A9034A346E75C4A201C3CEAD9D1A6416BB2F49B7B5812614798CFDD1A825','checking','','','','',1700000000000,1,1700000000003,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(4,'id-unconfirmed',1,'+16505550101','+14155550104','unconfirmed ☃',X'67763EE4BF3287103D515E6DADB3648FC59F879A788AFA00136CC203FE203442','unconfirmed','','','','',1700000000000,1,1700000000004,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(5,'id-accepted',1,'+16505550101','+14155550105','accepted ☃',X'D2DD8CE9BA7C16A33E6559E2A080CE53E5C017FA30DC0B0616936301508E2974','accepted','Delivered','','','4711',1700000000000,1,1700000000005,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(6,'id-rejected',1,'+16505550101','+14155550106','rejected ☃',X'2562DE2EA822438C0FBE2F23B5D2FBCCB17164FD51DC43DA3B47C976C9C448B8','rejected','','MSG-242','no','',1700000000000,1,1700000000006,NULL,NULL,NULL,NULL,0);
INSERT INTO message VALUES(7,'id-cancelled',1,'+16505550101','+14155550107','cancelled ☃',X'D20D7FDF6D64CF072D1E1625653659FF3D1036B98674CE43C3840F0032E385BE','cancelled','','','','',1700000000000,1,1700000000007,NULL,NULL,NULL,NULL,0);
CREATE INDEX message_doubt ON message (session, recipient) WHERE doubt = 1;
CREATE INDEX message_follow ON message (session, follow_at) WHERE follow_at IS NOT NULL;
CREATE INDEX message_look ON message (session, look_at) WHERE look_at IS NOT NULL;
CREATE UNIQUE INDEX message_of_server ON message (session, message_id) WHERE message_id <> '';
CREATE INDEX message_undecided ON message (session, recipient, state)
    WHERE state IN ('sending', 'checking', 'unconfirmed');
CREATE INDEX message_waiting ON message (session, seq) WHERE state = 'queued';

CREATE TABLE session (
    id        INTEGER PRIMARY KEY,
    server    TEXT NOT NULL,
    account   TEXT NOT NULL,
    extension TEXT NOT NULL,
    name      TEXT NOT NULL DEFAULT '',
    kind      TEXT NOT NULL DEFAULT '',
    number    TEXT NOT NULL DEFAULT '',
    country   TEXT NOT NULL DEFAULT 'US',
    known     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server, account, extension)
) STRICT;
INSERT INTO session VALUES(1,'https://x.test','1','2','Ana Martins','User','101','US',1);

CREATE TABLE unsent (
    slot      INTEGER PRIMARY KEY CHECK (slot = 1),
    draft     TEXT NOT NULL,
    session   TEXT NOT NULL,
    sender    TEXT NOT NULL,
    recipient TEXT NOT NULL,
    text      TEXT NOT NULL
) STRICT;
INSERT INTO unsent VALUES(1,'d','s','+16505550101','+14155550109','not sent');

DELETE FROM main.sqlite_sequence WHERE name='message';
INSERT INTO main.sqlite_sequence VALUES ('message', 7);

pragma user_version=1;
pragma application_id=1333227084;

COMMIT TRANSACTION;
