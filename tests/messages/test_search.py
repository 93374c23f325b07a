"""Search and filters: by the words that people type, and against a slow oracle."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from desktop.contacts.directory import Directory
from desktop.core.model import ConversationFilter, DirectoryEntry, MessageRow
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.messages.search import Search
from desktop.texting.matching import digits_of
from tests.messages.samples import KEY, NOW, OTHER, draft, put_merge, queue, queue_copies


def found(outbox: Outbox, words: str, kind: Kind = Kind.ALL) -> list[str]:
    return [row.text for row in outbox.newest(100, wanted=Filter(None, kind, words))]


# --- words --------------------------------------------------------------------------------------


def test_all_words_match_and_the_last_one_as_a_prefix(outbox: Outbox) -> None:
    queue(outbox, "Your order is ready")
    queue(outbox, "The orders are late, ready or not")
    assert found(outbox, "order") == ["The orders are late, ready or not", "Your order is ready"]
    assert found(outbox, "order ") == ["Your order is ready"]
    assert found(outbox, "ready or") == [
        "The orders are late, ready or not",
        "Your order is ready",
    ]
    assert found(outbox, "order tomorrow") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Übergröße", "ubergro"),
        ("café au lait", "CAFE"),
        ("Привет, Анна", "привет"),
        ("it's o'clock", "o'clock"),
        ('say "hello" AND (wave)', "hello and wave"),
        ("50% off *today*", "today*"),
        ("שלום עולם", "שלום"),
        ("see https://example.com/a?b=c", "example.com/a"),
    ],
)
def test_accents_case_and_punctuation_do_not_matter(outbox: Outbox, text: str, words: str) -> None:
    queue(outbox, "something else")
    queue(outbox, text)
    assert found(outbox, words) == [text]


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "*",
        "AND",
        "a OR",
        "NEAR(",
        "^x",
        "text:",
        "-a",
        "(((",
        "'; DROP TABLE",
        "\0",
        "😀",
        "x" * 200,
        "a " * 100,
        "\ud83d",
    ],
)
def test_no_input_breaks_the_search(outbox: Outbox, words: str) -> None:
    queue(outbox, "plain")
    assert found(outbox, words) in ([], ["plain"])


@pytest.mark.parametrize("words", ["zoe", "ZOË", "mull", "muller zo", "müll"])
def test_a_name_of_the_directory_finds_the_texts_to_it(
    outbox: Outbox, database: Database, words: str
) -> None:
    queue(outbox, "older", "+14155550177")
    queue(outbox, "to somebody else")
    queue(outbox, "newer", "+14155550177")
    assert found(outbox, words) == []
    entries = [DirectoryEntry("+14155550177", "Enabled", "Zoë Müller")]
    entries += [DirectoryEntry("+14155550100", "Enabled", "Max Mustermann")]
    Directory(database, KEY).replace(entries)
    assert found(outbox, words) == ["newer", "older"]
    assert found(outbox, f"{words} max") == []
    assert found(outbox, words, Kind.FAILED) == []


@pytest.mark.parametrize("source", ["directory", "named", "imported"])
def test_a_group_is_found_by_the_name_of_any_member(
    outbox: Outbox, database: Database, source: str
) -> None:
    first, middle, last = "+14155550111", "+14155550122", "+14155550133"
    queue(outbox, "to all", ", ".join((first, middle, last)), in_group=True)
    queue(outbox, "to one", middle)
    queue(outbox, "to others", ", ".join((first, last)), in_group=True)
    if source == "directory":
        Directory(database, KEY).replace([DirectoryEntry(middle, "Enabled", "Olivia Clarke")])
    elif source == "named":
        outbox.address_book.name_number(middle, "Olivia Clarke")
    else:
        outbox.address_book.import_names([(middle, "Olivia Clarke")])
    for words in ("olivia", "Clarke", "cla oli"):
        assert found(outbox, words) == ["to one", "to all"]
        hits = outbox.conversations.find(ConversationFilter(words=words), 9)
        rows = outbox.conversations.rows(hits)
        assert sorted(len(row.others) for row in rows.values()) == [1, 3]
    (text,) = outbox.conversations.find(ConversationFilter(words="olivia all"), 9)
    assert text.text is not None
    assert found(outbox, "olivia someone") == []


def test_matches_by_name_and_by_text_are_in_order(outbox: Outbox, database: Database) -> None:
    Directory(database, KEY).replace([DirectoryEntry("+14155550177", "Enabled", "Kim Lee")])
    queue(outbox, "one", "+14155550177")
    queue(outbox, "Kim is late")
    queue(outbox, "Kim, are you there?", "+14155550177")
    assert found(outbox, "kim") == ["Kim, are you there?", "Kim is late", "one"]


def test_an_edited_text_is_found_by_its_new_words_only(outbox: Outbox) -> None:
    outbox.queue(draft("one", "before"))
    outbox.queue(draft("one", "after", "+14155550111"))
    assert found(outbox, "before") == []
    assert found(outbox, "after") == ["after"]
    assert found(outbox, "555 0111") == ["after"]
    assert found(outbox, "555 0100") == []


# --- numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "+1 415 555 0123",
        "(415) 555-0123",
        "415.555.0123",
        "4155550123",
        "555-01",
        "001 415 555",
        "0123",
    ],
)
def test_a_number_is_found_in_any_notation(outbox: Outbox, words: str) -> None:
    queue(outbox, "to her", "+14155550123")
    queue(outbox, "to somebody else", "+442079460018")
    assert found(outbox, words) == ["to her"]


def test_a_trunk_zero_is_ignored(outbox: Outbox) -> None:
    queue(outbox, "to London", "+442079460018")
    assert found(outbox, "020 7946 0018") == ["to London"]
    assert found(outbox, "(020) 7946") == ["to London"]


def test_digits_match_texts_and_numbers(outbox: Outbox) -> None:
    queue(outbox, "Order 4711 is ready")
    queue(outbox, "hello", "+14154711000")
    assert found(outbox, "4711") == ["hello", "Order 4711 is ready"]


# --- kinds and accounts -------------------------------------------------------------------------

KINDS = {
    Kind.WAITING: [{"state": "queued"}, {"state": "sending"}, {"state": "checking"}],
    Kind.NEEDS_YOU: [{"state": "unconfirmed"}, {"state": "queued", "late": "1"}],
    Kind.FAILED: [
        {"state": "rejected"},
        {"state": "accepted", "status": "SendingFailed"},
        {"state": "accepted", "status": "DeliveryFailed"},
    ],
    Kind.DROPPED: [{"state": "accepted", "status": "Sent", "dropped": "Frozen"}],
    Kind.CANCELLED: [{"state": "cancelled"}, {"state": "cancelled", "ended_as": "not sent"}],
    Kind.ALL: [
        {"state": "cancelled", "ended_as": "arrived"},
        {"state": "accepted", "status": "Delivered"},
    ],
}


def test_each_kind_has_its_rows(outbox: Outbox, database: Database) -> None:
    for kind, states in KINDS.items():
        for at, values in enumerate(states):
            id_ = queue(outbox, f"{kind} {at}")
            names = ", ".join(f"{name} = ?" for name in (*values, "message_id"))
            with database.transaction():
                database.run(
                    f"UPDATE message SET {names} WHERE id = ?", (*values.values(), id_, id_)
                )
    for kind, states in KINDS.items():
        texts = [row.text for row in outbox.newest(100, wanted=Filter(kind=kind))]
        if kind is Kind.ALL:
            assert len(texts) == 13
        else:
            assert sorted(texts) == [f"{kind} {at}" for at in range(len(states))]
            assert found(outbox, "0", kind) == [f"{kind} 0"]
    assert outbox.needs_you() == 2


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ALL])
def test_each_kind_uses_its_index(outbox: Outbox, database: Database, kind: Kind) -> None:
    condition, values = Search(database).where(Filter(kind=kind), 100, 10)
    plan = database.rows(
        "EXPLAIN QUERY PLAN SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
        f" WHERE {condition} ORDER BY m.seq DESC LIMIT 10",
        values,
    )
    steps = " ".join(str(step[-1]) for step in plan)
    assert "USING" in steps
    assert "INDEX message_" in steps
    assert "TEMP B-TREE" not in steps


# --- times --------------------------------------------------------------------------------------

HOUR = 3_600_000


def written(outbox: Outbox, database: Database, hours: int, text: str = "Hello") -> str:
    """A text that was written so many hours after `NOW`."""
    id_ = queue(outbox, text)
    with database.transaction():
        database.run("UPDATE message SET created_at = ? WHERE id = ?", (NOW + hours * HOUR, id_))
    return id_


def test_texts_of_a_time_are_found_also_out_of_order(outbox: Outbox, database: Database) -> None:
    # Texts of other devices come later than what was written here meanwhile.
    for hours in (0, 1, 2, 30, 3, 25, 4, 50):
        written(outbox, database, hours, f"after {hours} hours")

    def found_in(first: int, last: int, **more: object) -> list[str]:
        span = (NOW + first * HOUR, NOW + last * HOUR)
        wanted = Filter(span=span, **more)  # type: ignore[arg-type]
        return [row.text.split()[1] for row in outbox.newest(100, wanted=wanted)]

    assert found_in(1, 4) == ["3", "2", "1"]
    assert found_in(24, 48) == ["25", "30"]
    assert found_in(60, 90) == []
    assert found_in(0, 48, words="hours") == ["4", "25", "3", "30", "2", "1", "0"]
    assert found_in(0, 24, words="after 3") == ["3"]
    assert found_in(0, 2, words="0100") == ["1", "0"]
    assert found_in(0, 2, kind=Kind.WAITING) == ["1", "0"]
    assert found_in(0, 2, kind=Kind.FAILED) == []
    assert found_in(0, 2, account=OTHER) == []


def test_a_month_finds_its_texts_besides_those_with_its_name(
    outbox: Outbox, database: Database
) -> None:
    for hours, text in ((0, "In May"), (30, "a"), (1, "Outside"), (31, "May be"), (32, "c")):
        written(outbox, database, hours, text)
    month = (NOW + 30 * HOUR, NOW + 40 * HOUR)

    def found(**more: object) -> list[str]:
        wanted = Filter(words="may", month=month, **more)  # type: ignore[arg-type]
        rows = outbox.newest(2, wanted=wanted)
        rows += outbox.newest(9, rows[-1].seq, wanted) if rows else []
        return [row.text for row in rows]

    assert found() == ["c", "May be", "a", "In May"]
    assert found(kind=Kind.WAITING) == ["c", "May be", "a", "In May"]
    assert found(kind=Kind.FAILED) == []
    assert found(account=OTHER) == []


def test_pages_of_a_time_go_on_below_what_is_written_meanwhile(
    outbox: Outbox, database: Database
) -> None:
    for at in range(6):
        written(outbox, database, at, str(at))
    wanted = Filter(span=(NOW, NOW + 100 * HOUR))
    first = outbox.newest(3, wanted=wanted)
    written(outbox, database, 6, "6")
    rest = outbox.newest(9, first[-1].seq, wanted)
    assert [row.text for row in (*first, *rest)] == ["5", "4", "3", "2", "1", "0"]
    assert [row.text for row in outbox.newest(1, wanted=wanted)] == ["6"]


@pytest.mark.parametrize("words", ["", "text", "0100"])
def test_a_search_in_a_time_walks_only_its_texts(
    outbox: Outbox, database: Database, words: str
) -> None:
    queue_copies(database, outbox, 3_000)
    with database.transaction():
        database.run("UPDATE message SET created_at = ? + seq * ?", (NOW, HOUR))
    wanted = Filter(words=words, span=(NOW + 100 * HOUR, NOW + 110 * HOUR))
    connection = outbox._database._connection
    steps = 0

    def count() -> bool:
        nonlocal steps
        steps += 1
        return False

    # Called once for so many steps of the virtual machine.
    connection.set_progress_handler(count, 10)
    assert len(outbox.newest(100, wanted=wanted)) == 10
    connection.set_progress_handler(None)
    assert steps < 500, "not all texts were walked"


# --- against an oracle --------------------------------------------------------------------------


def fold(text: str) -> list[str]:
    bare = "".join(
        one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one)
    )
    return re.findall(r"[^\W_]+", bare.lower())


def is_wanted(row: MessageRow, wanted: Filter) -> bool:
    if wanted.account not in (None, row.account):
        return False
    if not wanted.words.strip():
        return True
    words, asked = fold(row.text), fold(wanted.words)
    digits = digits_of(wanted.words)
    is_ended = wanted.words[-1:].isspace()
    *whole, last = asked or [""]
    in_text = bool(asked) and all(one in words for one in whole)
    in_text = in_text and (
        last in words if is_ended else any(word.startswith(last) for word in words)
    )
    return in_text or bool(digits and digits in row.recipient)


@pytest.mark.parametrize("seed", range(4))
def test_pages_match_the_oracle(outbox: Outbox, seed: int) -> None:
    chance = random.Random(seed)
    words = ["order", "orders", "late", "Café", "4711", "415", "ready", "über"]
    numbers = ["+14155550100", "+14155550177", "+442079460018", "+4915112345678"]
    for _ in range(300):
        text = " ".join(chance.choices(words, k=chance.randint(1, 4)))
        queue(outbox, text, chance.choice(numbers), chance.choice([KEY, OTHER]))
    everything = outbox.newest(1000)
    assert len(everything) == 300
    for _ in range(60):
        asked = " ".join(
            chance.choices([*words, "5550", "(415) 555", "079", ""], k=chance.randint(0, 2))
        )
        wanted = Filter(chance.choice([None, KEY]), Kind.ALL, asked + chance.choice(["", " "]))
        pages: list[MessageRow] = []
        while page := outbox.newest(7, pages[-1].seq if pages else None, wanted):
            pages += page
        expected = [row for row in everything if is_wanted(row, wanted)]
        assert [row.seq for row in pages] == [row.seq for row in expected], wanted


def test_the_texts_of_a_list_are_found_alone(outbox: Outbox, database: Database) -> None:
    queue(outbox, "Dear 7")
    first, other = put_merge(database, 700), put_merge(database, 9)
    with database.transaction():
        database.run("UPDATE message SET state = 'unconfirmed' WHERE text = 'Dear 7'")

    def texts(merge: int | None, **more: object) -> list[str]:
        wanted = Filter(merge=merge, **more)  # type: ignore[arg-type]
        return [row.text for row in outbox.newest(1000, wanted=wanted)]

    assert texts(first) == [f"Dear {at}" for at in range(700, 0, -1)]
    assert texts(other, kind=Kind.NEEDS_YOU) == ["Dear 7"]
    assert texts(other, words="dear") == [f"Dear {at}" for at in range(9, 0, -1)]
    assert texts(first, words="dear 70") == ["Dear 700", "Dear 70"]
    assert texts(other, account=OTHER) == []
    assert len(texts(None, words="dear 7 ")) == 3
