-- A file of Ownline's outbox after step 8, with a text in each state.

PRAGMA page_size=4096;

PRAGMA writable_schema=ON;

BEGIN TRANSACTION;

DROP TABLE IF EXISTS block;
CREATE TABLE block (
    session INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    texts   INTEGER NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES(1,0,7);

DROP TABLE IF EXISTS colleague;
CREATE TABLE colleague (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (session, number)
) STRICT;

DROP TABLE IF EXISTS colleague_word;
CREATE TABLE colleague_word (
    session   INTEGER NOT NULL,
    word      TEXT NOT NULL,
    colleague INTEGER NOT NULL REFERENCES colleague (id) ON DELETE CASCADE,
    PRIMARY KEY (session, word, colleague)
) STRICT, WITHOUT ROWID;
CREATE INDEX colleague_words ON colleague_word (colleague);

DROP TABLE IF EXISTS counted;
CREATE TABLE counted (
    slot   INTEGER PRIMARY KEY CHECK (slot = 1),
    number INTEGER NOT NULL
) STRICT;
INSERT INTO counted VALUES(1,0);

DROP TABLE IF EXISTS directory;
CREATE TABLE directory (
    session INTEGER NOT NULL REFERENCES session (id),
    number  TEXT NOT NULL,
    status  TEXT NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS draft;
CREATE TABLE draft (
    id         TEXT PRIMARY KEY,
    session    TEXT NOT NULL,
    sender     TEXT NOT NULL,
    recipient  TEXT NOT NULL,
    text       TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO draft VALUES('d','s','+16505550101','+14155550109','not sent',7);

DROP TABLE IF EXISTS history;
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
    doubt         INTEGER NOT NULL DEFAULT 0, elsewhere INTEGER NOT NULL DEFAULT 0, dropped TEXT NOT NULL DEFAULT '', seal BLOB NOT NULL DEFAULT x'', again_of INTEGER REFERENCES message (seq), ready INTEGER NOT NULL DEFAULT 1, hold_until INTEGER, send_at INTEGER, late INTEGER NOT NULL DEFAULT 0,
    CHECK (state <> 'accepted' OR message_id <> '')
) STRICT;
INSERT INTO message VALUES(1,'id-queued',1,'+16505550101','+14155550101','queued ☃',X'1E4B5C3C7C4729BBEFA305E5DA02A4603840197D0B565F53D9D8207CA9D44D61','queued','','','','',1700000000000,0,NULL,NULL,NULL,NULL,NULL,0,0,'',X'B60150DFA5E1331677FC6D3BD244E029A48A646088E20EDA185C66EAD7734F62',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(2,'id-sending',1,'+16505550101','+14155550102','sending ☃',X'D2209FA798E0F6EE810751FF59BD51CC74903BDBE35CBDACB72B2D4722DB1DE3','sending','','','','',1700000000000,1,1700000000002,NULL,NULL,NULL,NULL,0,0,'',X'4BF4D57B96B4CDFEE281AAAE1B17C8218E47526277E985EEB0CD1E8E1BF4F3FA',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(3,'id-checking',1,'+16505550101','+14155550103','checking ☃',X'4CD7A9034A346E75C4A201C3CEAD9D1A6416BB2F49B7B5812614798CFDD1A825','checking','','','','',1700000000000,1,1700000000003,NULL,NULL,NULL,NULL,0,0,'',X'36EEF5D75B3EC2F8908DDA3E2056678D19977365668094D0E1136E08CCC36DB6',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(4,'id-unconfirmed',1,'+16505550101','+14155550104','unconfirmed ☃',X'67763EE4BF3287103D515E6DADB3648FC59F879A788AFA00136CC203FE203442','unconfirmed','','','','',1700000000000,1,1700000000004,NULL,NULL,NULL,NULL,0,0,'',X'B3B7C043DCF6F4557606C557034910751D03728F83AD78A99A28C589ACD4A014',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(5,'id-accepted',1,'+16505550101','+14155550105','accepted ☃',X'D2DD8CE9BA7C16A33E6559E2A080CE53E5C017FA30DC0B0616936301508E2974','accepted','Delivered','','','4711',1700000000000,1,1700000000005,NULL,NULL,NULL,NULL,0,0,'',X'24323FD85BE365A08EA4B7A99AC11A0E0A1D3E4ADE3EDB8BD15F7A1844F0CB31',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(6,'id-rejected',1,'+16505550101','+14155550106','rejected ☃',X'2562DE2EA822438C0FBE2F23B5D2FBCCB17164FD51DC43DA3B47C976C9C448B8','rejected','','MSG-242','no','',1700000000000,1,1700000000006,NULL,NULL,NULL,NULL,0,0,'',X'FDEC5F2F3AADC022160241B7E0C1104FCD3C5F137272C1E0D4B4A0C300231D6C',NULL,1,NULL,NULL,0);
INSERT INTO message VALUES(7,'id-cancelled',1,'+16505550101','+14155550107','cancelled ☃',X'D20D7FDF6D64CF072D1E1625653659FF3D1036B98674CE43C3840F0032E385BE','cancelled','','','','',1700000000000,1,1700000000007,NULL,NULL,NULL,NULL,0,0,'',X'09F7093B2D70F11E8707F2F9B61F38BFE969E8042AFCD3BC5D9C0D5F7D683271',NULL,1,NULL,NULL,0);
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, text) VALUES (new.seq, new.text);
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = excluded.last;
END;
CREATE INDEX message_again ON message (again_of) WHERE again_of IS NOT NULL;
CREATE INDEX message_doubt ON message (session, recipient) WHERE doubt = 1;
CREATE INDEX message_dropped ON message (seq) WHERE dropped <> '';
CREATE INDEX message_failed ON message (seq)
    WHERE (state = 'rejected' OR status IN ('SendingFailed', 'DeliveryFailed')) AND dropped = '';
CREATE INDEX message_follow ON message (session, follow_at) WHERE follow_at IS NOT NULL;
CREATE INDEX message_held ON message (session) WHERE ready = 0;
CREATE INDEX message_look ON message (session, look_at) WHERE look_at IS NOT NULL;
CREATE TRIGGER message_moved AFTER UPDATE OF session ON message WHEN old.session <> new.session
BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE UNIQUE INDEX message_of_server ON message (session, message_id) WHERE message_id <> '';
CREATE INDEX message_of_session ON message (session, seq);
CREATE INDEX message_open ON message (seq) WHERE state IN ('queued', 'sending', 'checking');
CREATE TRIGGER message_placed AFTER INSERT ON message BEGIN
    INSERT INTO block VALUES (new.session, new.seq >> 10, 1)
        ON CONFLICT (session, number) DO UPDATE SET texts = texts + 1;
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.seq, old.text);
    DELETE FROM texted WHERE number = old.recipient
        AND NOT EXISTS (SELECT 1 FROM message WHERE recipient = old.recipient);
END;
CREATE TRIGGER message_rewritten AFTER UPDATE OF text, recipient ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.seq, old.text);
    INSERT INTO message_words (rowid, text) VALUES (new.seq, new.text);
    INSERT INTO texted VALUES (new.recipient, new.seq)
        ON CONFLICT (number) DO UPDATE SET last = max(last, excluded.last);
END;
CREATE INDEX message_to ON message (recipient, seq);
CREATE TRIGGER message_troubled AFTER UPDATE OF state, status, code, dropped, late ON message
WHEN new.elsewhere = 0 AND CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs you'
        WHEN new.state = 'rejected' OR new.dropped <> '' OR new.status = 'SendingFailed'
            OR (new.status = 'DeliveryFailed' AND new.code <> 'SMS-CAR-104') THEN 'failed'
        ELSE ''
    END <> CASE
        WHEN old.state = 'unconfirmed' OR old.late = 1 THEN 'needs you'
        WHEN old.state = 'rejected' OR old.dropped <> '' OR old.status = 'SendingFailed'
            OR (old.status = 'DeliveryFailed' AND old.code <> 'SMS-CAR-104') THEN 'failed'
        ELSE ''
    END
BEGIN
    DELETE FROM untold WHERE message = new.seq;
    INSERT INTO untold SELECT new.seq, kind FROM (SELECT CASE
        WHEN new.state = 'unconfirmed' OR new.late = 1 THEN 'needs you'
        WHEN new.state = 'rejected' OR new.dropped <> '' OR new.status = 'SendingFailed'
            OR (new.status = 'DeliveryFailed' AND new.code <> 'SMS-CAR-104') THEN 'failed'
        ELSE ''
    END AS kind) WHERE kind <> '';
END;
CREATE INDEX message_undecided ON message (session, recipient, state)
    WHERE state IN ('sending', 'checking', 'unconfirmed');
CREATE TRIGGER message_unplaced AFTER DELETE ON message BEGIN
    UPDATE block SET texts = texts - 1 WHERE session = old.session AND number = old.seq >> 10;
END;
CREATE INDEX message_unsure ON message (seq) WHERE state = 'unconfirmed' OR late = 1;
CREATE INDEX message_waiting ON message (session, seq) WHERE state = 'queued';

DELETE FROM sqlite_schema WHERE name='message_words' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','message_words','message_words',0,'CREATE VIRTUAL TABLE message_words USING fts5 (
    text, content = ''message'', content_rowid = ''seq'', detail = ''full'', prefix = ''1 2 3 4 5 6'',
    tokenize = "unicode61 remove_diacritics 2"
)');

DROP TABLE IF EXISTS message_words_config;
CREATE TABLE 'message_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO message_words_config VALUES('secure-delete',1);
INSERT INTO message_words_config VALUES('version',4);

DROP TABLE IF EXISTS message_words_data;
CREATE TABLE 'message_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO message_words_data VALUES(1,X'0707');
INSERT INTO message_words_data VALUES(10,X'000000010107070007010101020101030101040101050101060101070101');
INSERT INTO message_words_data VALUES(137438953473,X'000000480730717565756564010202000231710102020003327175010202000433717565010202000534717565750102020006357175657565010202000736717565756564010202040B0708090A0B');
INSERT INTO message_words_data VALUES(274877906945,X'00000049083073656E64696E6702020200023173020202000332736502020200043373656E02020200053473656E6402020200063573656E646902020200073673656E64696E020202040C0708090A0B');
INSERT INTO message_words_data VALUES(412316860417,X'0000004A0930636865636B696E6703020200023163030202000332636803020200043363686503020200053463686563030202000635636865636B030202000736636865636B69030202040D0708090A0B');
INSERT INTO message_words_data VALUES(549755813889,X'0000004D0C30756E636F6E6669726D656404020200023175040202000332756E040202000433756E63040202000534756E636F040202000635756E636F6E040202000736756E636F6E6604020204100708090A0B');
INSERT INTO message_words_data VALUES(687194767361,X'0000004A09306163636570746564050202000231610502020003326163050202000433616363050202000534616363650502020006356163636570050202000736616363657074050202040D0708090A0B');
INSERT INTO message_words_data VALUES(824633720833,X'0000004A093072656A656374656406020200023172060202000332726506020200043372656A06020200053472656A6506020200063572656A656306020200073672656A656374060202040D0708090A0B');
INSERT INTO message_words_data VALUES(962072674305,X'0000004B0A3063616E63656C6C656407020200023163070202000332636107020200043363616E07020200053463616E6307020200063563616E636507020200073663616E63656C070202040E0708090A0B');

DROP TABLE IF EXISTS message_words_docsize;
CREATE TABLE 'message_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO message_words_docsize VALUES(1,X'01');
INSERT INTO message_words_docsize VALUES(2,X'01');
INSERT INTO message_words_docsize VALUES(3,X'01');
INSERT INTO message_words_docsize VALUES(4,X'01');
INSERT INTO message_words_docsize VALUES(5,X'01');
INSERT INTO message_words_docsize VALUES(6,X'01');
INSERT INTO message_words_docsize VALUES(7,X'01');

DROP TABLE IF EXISTS message_words_idx;
CREATE TABLE 'message_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO message_words_idx VALUES(1,X'',2);
INSERT INTO message_words_idx VALUES(2,X'',2);
INSERT INTO message_words_idx VALUES(3,X'',2);
INSERT INTO message_words_idx VALUES(4,X'',2);
INSERT INTO message_words_idx VALUES(5,X'',2);
INSERT INTO message_words_idx VALUES(6,X'',2);
INSERT INTO message_words_idx VALUES(7,X'',2);

DROP TABLE IF EXISTS penalty;
CREATE TABLE penalty (
    session    INTEGER NOT NULL REFERENCES session (id),
    rate_group TEXT NOT NULL,
    began_at   INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    PRIMARY KEY (session, rate_group)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS session;
CREATE TABLE session (
    id        INTEGER PRIMARY KEY,
    server    TEXT NOT NULL,
    account   TEXT NOT NULL,
    extension TEXT NOT NULL,
    name      TEXT NOT NULL DEFAULT '',
    kind      TEXT NOT NULL DEFAULT '',
    number    TEXT NOT NULL DEFAULT '',
    country   TEXT NOT NULL DEFAULT 'US',
    known     INTEGER NOT NULL DEFAULT 0, sync_token TEXT NOT NULL DEFAULT '', sync_at INTEGER, since INTEGER, removed INTEGER NOT NULL DEFAULT 0, email TEXT NOT NULL DEFAULT '',
    UNIQUE (server, account, extension)
) STRICT;
INSERT INTO session VALUES(1,'https://x.test','1','2','Ana Martins','User','101','US',1,'',NULL,NULL,0,'');

DROP TABLE IF EXISTS texted;
CREATE TABLE texted (
    number TEXT PRIMARY KEY,
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO texted VALUES('+14155550101',1);
INSERT INTO texted VALUES('+14155550102',2);
INSERT INTO texted VALUES('+14155550103',3);
INSERT INTO texted VALUES('+14155550104',4);
INSERT INTO texted VALUES('+14155550105',5);
INSERT INTO texted VALUES('+14155550106',6);
INSERT INTO texted VALUES('+14155550107',7);

DROP TABLE IF EXISTS untold;
CREATE TABLE untold (
    message INTEGER PRIMARY KEY REFERENCES message (seq) ON DELETE CASCADE,
    kind    TEXT NOT NULL
) STRICT;

DELETE FROM main.sqlite_sequence WHERE name='message';
INSERT INTO main.sqlite_sequence VALUES ('message', 7);

pragma user_version=8;
pragma application_id=1333227084;

COMMIT TRANSACTION;

PRAGMA writable_schema=OFF;

BEGIN;
CREATE TABLE no_such_table(x,y,z);
ROLLBACK;
