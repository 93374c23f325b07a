"""What a number is called: by the person, by an imported file, or by the company directory."""

from __future__ import annotations

import pytest

from desktop.contacts.address_book import AddressBook, NamesOfNumber, NameSource
from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry
from desktop.database.connection import Database
from desktop.messages import Filter, Outbox
from tests.messages.samples import KEY, OTHER, queue

A, B, C = "+14155550101", "+14155550102", "+14155550103"


@pytest.fixture
def book(outbox: Outbox, database: Database) -> AddressBook:
    """A is in the company directory."""
    Directory(database, KEY).replace([DirectoryEntry(A, "Enabled", "Zoë Müller")])
    return outbox.address_book


def shown(outbox: Outbox) -> list[str]:
    return [row.name for row in outbox.newest(10)]


def test_the_name_that_the_person_gave_wins_and_each_comes_back(
    outbox: Outbox, book: AddressBook
) -> None:
    queue(outbox, "hello", to=A)
    assert shown(outbox) == ["Zoë Müller"]
    book.import_names([(A, "Zoe of Sales")])
    assert shown(outbox) == ["Zoe of Sales"]
    book.name_number(A, "  My \n boss ")
    assert shown(outbox) == ["My boss"] == [outbox.people.name_of(KEY, A)]
    assert book.names_of(KEY, A) == NamesOfNumber("My boss", "Zoe of Sales", "Zoë Müller")
    book.name_number(A, "   ")
    assert shown(outbox) == ["Zoe of Sales"]
    assert book.remove_imported() == 1
    assert book.remove_imported() == 0
    assert shown(outbox) == ["Zoë Müller"]


def test_a_name_of_the_person_is_for_every_account(outbox: Outbox, book: AddressBook) -> None:
    queue(outbox, "mine", to=A)
    queue(outbox, "theirs", to=A, account=OTHER)
    assert shown(outbox) == ["", "Zoë Müller"], "a directory is for its account"
    book.name_number(A, "Boss")
    assert shown(outbox) == ["Boss", "Boss"]
    assert [one.name for one in outbox.people.suggest(OTHER, "bos", 1)] == ["Boss"]


@pytest.mark.parametrize("words", ["boss", "sal zo", "mull", "MÜLLER", "my boss"])
def test_a_text_is_found_by_each_name_of_its_recipient(
    outbox: Outbox, book: AddressBook, words: str
) -> None:
    book.import_names([(A, "Zoe of Sales"), (B, "Bob of Sales")])
    book.name_number(A, "My boss")
    queue(outbox, "hello", to=A)
    queue(outbox, "other", to=C)
    found = outbox.newest(10, wanted=Filter(words=words))
    assert [(row.text, row.name) for row in found] == [("hello", "My boss")]


def test_words_of_two_different_names_find_nothing(outbox: Outbox, book: AddressBook) -> None:
    book.import_names([(B, "Bob Stone")])
    book.name_number(B, "Uncle")
    queue(outbox, "hello", to=B)
    assert outbox.newest(10, wanted=Filter(words="uncle stone")) == []
    book.name_number(B, "Aunt")
    assert outbox.newest(10, wanted=Filter(words="uncle")) == [], "its old words are gone"


def test_people_with_an_imported_name_are_suggested_once(outbox: Outbox, book: AddressBook) -> None:
    book.import_names([(A, "Zoe of Sales"), (B, "Zoltan")])
    book.name_number(C, "Zora")
    people = outbox.people.suggest(KEY, "zo", 1)
    assert [(one.name, one.number) for one in people] == [
        ("Zoe of Sales", A),
        ("Zoltan", B),
        ("Zora", C),
    ]
    assert [one.name for one in outbox.people.suggest(KEY, "415 555 0102", 1)] == ["Zoltan"]
    queue(outbox, "hello", to=C)
    assert outbox.people.suggest(KEY, "zo", 1)[0].name == "Zora", "texted last"
    book = outbox.address_book
    for at, name in enumerate(("Kimberly", "kim", "Kim Li", "Kimono", "An Kim")):
        book.name_number(f"+1415555031{at}", name)
    found = [one.name for one in outbox.people.suggest(KEY, "Kim", 1)]
    assert found == ["kim", "An Kim", "Kim Li", "Kimberly", "Kimono"], "Enter takes the first"


def test_a_contact_to_whom_texts_are_dropped_is_suggested_by_the_name_of_the_person_only(
    outbox: Outbox, database: Database, book: AddressBook
) -> None:
    Directory(database, KEY).replace([DirectoryEntry(B, "Frozen", "Bob Frost")])
    assert outbox.people.suggest(KEY, "bob", 1) == []
    book.name_number(B, "Bobby")
    assert [one.name for one in outbox.people.suggest(KEY, "bob", 1)] == ["Bobby"]


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("x" * 10_000, "x" * 200),
        ("<b>Bob</b> & Co", "<b>Bob</b> & Co"),
        ("half \ud83d", "half \ufffd"),
        ("a\tb\r\nc", "a b c"),
        ("\u202eevil", "\u202eevil"),
    ],
)
def test_a_hostile_name_is_stored_as_plain_text(book: AddressBook, name: str, stored: str) -> None:
    book.name_number(B, name)
    assert book.all_names(NameSource.NAMED) == {B: stored}
