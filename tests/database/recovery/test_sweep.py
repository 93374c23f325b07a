"""Whatever is wrong with the file: the program starts, sends nothing that was salvaged, and shows
what can be read."""

from __future__ import annotations

import itertools
import os
import random
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import (
    DiskError,
    OutboxDamagedError,
    OutboxNewerError,
    OutboxOutdatedError,
    OutboxPlaceError,
)
from desktop.core.model import MessageState
from desktop.database.recovery.opening import prepare
from tests.database.recovery.sweep import (
    INBOUND,
    PAGE,
    TEXTS,
    Damage,
    Sweep,
    flip,
    random_flips,
    random_page,
    sql,
)

# A text that would go out by itself: for the unknown triggers.
_QUEUE = (
    "INSERT INTO message (id, session, sender, recipient, text, text_key, state, created_at)"
    " VALUES ('planted', 1, '+1', '+2', 'planted', x'00', 'queued', 1);"
)
_REWRITE = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="

BY_SQL = {
    "no messages": "DROP TABLE message",
    "no accounts": "PRAGMA foreign_keys = OFF; DROP TABLE session",
    "no history": "DROP TABLE history",
    "no search": "DROP TABLE message_words",
    "no index": "DROP INDEX message_waiting",
    "no trigger": "DROP TRIGGER message_placed",
    "no tables": "PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON;"
    " DELETE FROM sqlite_schema",
    "an unknown table": "CREATE TABLE unknown (x)",
    "an unknown column": "ALTER TABLE message ADD COLUMN unknown TEXT",
    "an unknown view": "CREATE VIEW unknown AS SELECT * FROM message",
    "a view in place of the texts": "ALTER TABLE message RENAME TO m; CREATE VIEW message AS"
    " SELECT seq + 1000 AS seq, 'view' || id AS id, session, sender, recipient, text, state,"
    " status, code, reason, message_id, created_at, claimed_at FROM m",
    "an unknown trigger": f"CREATE TRIGGER t AFTER UPDATE ON message BEGIN {_QUEUE} END",
    "a trigger at the start": f"CREATE TRIGGER t AFTER UPDATE ON session BEGIN {_QUEUE} END",
    "another trigger": "DROP TRIGGER message_added; CREATE TRIGGER message_added"
    " AFTER INSERT ON message BEGIN UPDATE message SET recipient = '+2'; END",
    "a table that is none": f"{_REWRITE} 'CREATE TABLE message (' WHERE name = 'message'",
    "no SQL": f"{_REWRITE} NULL WHERE name = 'message'",
    "a root page too far": "PRAGMA writable_schema = ON;"
    " UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'message'",
    "another table's root page": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage ="
    " (SELECT rootpage FROM sqlite_schema WHERE name = 'history') WHERE name = 'message'",
    "search: unknown version": "UPDATE message_words_config SET v = 99 WHERE k = 'version'",
    "search: no version": "DELETE FROM message_words_config",
    "search: no structure": "DELETE FROM message_words_data WHERE id = 10",
    "search: no words": "DELETE FROM message_words_data",
    "version -1": "PRAGMA user_version = -1",
    "version 0": "PRAGMA user_version = 0",
    "version 1": "PRAGMA user_version = 1",
    "version 999": "PRAGMA user_version = 999",
    "another application": "PRAGMA application_id = 1",
    "no application": "PRAGMA application_id = 0",
    "no numbers": "PRAGMA application_id = 0; PRAGMA user_version = 0",
}


@pytest.fixture(scope="module")
def sweep(tmp_path_factory: pytest.TempPathFactory) -> Sweep:
    return Sweep(tmp_path_factory.mktemp("sweep"))


@pytest.mark.parametrize("statements", BY_SQL.values(), ids=BY_SQL)
def test_a_schema_that_is_not_ours_is_damage(sweep: Sweep, statements: str) -> None:
    notice, states = sweep.shown(sql(statements))
    assert isinstance(notice, OutboxDamagedError)
    assert not {MessageState.QUEUED, MessageState.SENDING} & set(states.values())
    # The pages of a dropped table are free, but still hold the texts.
    assert states.keys() == sweep.states.keys()


def test_one_wrong_bit_anywhere_in_the_header(sweep: Sweep) -> None:
    """One bit of each byte; the proof "damage" tries all of them."""
    reserved = range(72, 92)
    for byte in (byte for byte in range(100) if byte not in reserved):
        bit = byte * 8 + byte % 8
        notice, states = sweep.shown(flip(bit))
        assert states.keys() == sweep.states.keys(), f"byte {byte}"
        assert notice is None or MessageState.QUEUED not in states.values(), f"byte {byte}"


@pytest.mark.parametrize(("byte", "mask"), [(47, 1), (60, 0x80), (63, 8), (18, 4), (19, 4)])
def test_a_wrong_bit_in_a_number_of_the_header_is_damage(
    sweep: Sweep, byte: int, mask: int
) -> None:
    notice, states = sweep.shown(flip(byte * 8 + mask.bit_length() - 1))
    assert isinstance(notice, OutboxDamagedError)
    assert states.keys() == sweep.states.keys()
    assert "missing" not in notice.advice


def test_wrong_bits_anywhere(sweep: Sweep) -> None:
    damages = random_flips(sweep.size // PAGE, random.Random(20))
    for number, damage in enumerate(itertools.islice(damages, 60)):
        assert sweep.start(damage, is_clean=number % 2 == 0).trouble == "", number


@pytest.mark.parametrize("suffix", ["-wal", "-shm"])
def test_wrong_bits_beside_the_file(tmp_path: Path, suffix: str) -> None:
    sweep = Sweep(tmp_path, with_wal=True)
    rng = random.Random(20)
    for number in range(6):
        first = rng.randrange(30_000 * 8) if number % 2 else rng.randrange(100 * 8)
        assert sweep.start(flip(first, first + 9, suffix=suffix)).trouble == "", number


def test_a_page_of_other_bytes_hides_only_its_own_texts(sweep: Sweep) -> None:
    """The schema is on several pages, in the middle of the file, too."""
    most_on_a_page = 40
    counts = []
    for page in range(1, sweep.size // PAGE + 1):
        start = sweep.start(random_page(page, page))
        notice = start.notice
        assert start.trouble == ""
        assert isinstance(notice, OutboxDamagedError)
        missing = TEXTS - len(start.states) + INBOUND - len(start.inbound)
        assert missing <= most_on_a_page, f"page {page}"
        is_told = "could not be read" in notice.advice or "may be missing" in notice.advice
        assert is_told or not missing, f"page {page}"
        if f"could not be read: {missing}." in notice.advice:
            counts.append(missing)
    assert max(counts) > 1, "the number is said where it is known"


def test_a_newer_or_an_older_schema_has_its_own_words(sweep: Sweep) -> None:
    for statements, expected in (
        ("PRAGMA user_version = 999; CREATE TABLE later (x)", OutboxNewerError),
        ("PRAGMA user_version = 7; DROP TABLE block", OutboxOutdatedError),
    ):
        notice, states = sweep.shown(sql(statements))
        assert type(notice) is expected
        assert "missing" not in notice.advice
        assert states.keys() == sweep.states.keys()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _text(file: Path) -> None:
    file.write_bytes(b"not a database\n" * 1000)


@pytest.mark.parametrize("damage", [_empty, _text, Path.unlink])
def test_a_file_without_any_row_says_that_texts_may_be_missing(
    sweep: Sweep, damage: Damage
) -> None:
    notice, states = sweep.shown(damage)
    assert isinstance(notice, OutboxDamagedError)
    assert states == {}
    assert "may be missing" in notice.advice


@pytest.mark.parametrize("name", ["outbox.db", "outbox.db-wal", "outbox-newest"])
@pytest.mark.parametrize("kind", ["folder", "dangling", "loop", "pipe"])
def test_what_is_no_file_is_named(tmp_path: Path, kind: str, name: str) -> None:
    file, place = tmp_path / "outbox.db", tmp_path / name
    match kind:
        case "folder":
            place.mkdir()
        case "dangling":
            place.symlink_to(tmp_path / "nowhere")
        case "loop":
            place.symlink_to(place)
        case "pipe":
            os.mkfifo(place)
    with pytest.raises(OutboxPlaceError) as caught:
        prepare(file, wall_ms)
    assert str(place) in caught.value.advice
    assert isinstance(caught.value, DiskError)
    assert not (tmp_path / "nowhere").exists()
