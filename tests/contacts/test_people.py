"""Suggested recipients: people of the company directory, and numbers texted before."""

from __future__ import annotations

from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry
from desktop.database.connection import Database
from desktop.messages import Outbox
from tests.messages.samples import KEY, draft

A, B, C = "+14155550101", "+14155550102", "+14155550103"


def names(outbox: Outbox, typed: str) -> list[str]:
    return [one.name or one.number for one in outbox.people.suggest(KEY, typed, 1)]


def test_people_are_found_by_any_word_or_by_digits(outbox: Outbox, database: Database) -> None:
    directory = Directory(database, KEY)
    directory.replace(
        [
            DirectoryEntry(A, "Enabled", "Zoë Müller"),
            DirectoryEntry(B, "Enabled", "Ana Martins"),
            DirectoryEntry(C, "Frozen", "Ann Frost"),
            DirectoryEntry("+14155550104", "Enabled", "Anonymous", is_shown=False),
        ]
    )
    assert names(outbox, "mul") == ["Zoë Müller"]
    assert names(outbox, "mar an") == ["Ana Martins"]
    assert names(outbox, "an") == ["Ana Martins"]
    assert names(outbox, "(415) 555-01") == ["Zoë Müller", "Ana Martins"]
    assert outbox.people.name_of(KEY, B) == "Ana Martins"
    assert outbox.people.name_of(KEY, C) == "Ann Frost"
    assert outbox.dropped_extension(KEY, A) is None
    assert outbox.dropped_extension(KEY, C) is not None
    outbox.queue(draft("d", to=A))
    outbox.queue(draft("e", to="+14155550188"))
    assert names(outbox, "+1415")[:2] == ["+14155550188", "Zoë Müller"]
    directory.replace([DirectoryEntry(B, "Enabled", "Ana Stone")])
    assert names(outbox, "ana") == ["Ana Stone"]
    assert names(outbox, "mul") == []
