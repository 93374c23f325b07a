"""Conversations: opening, scrolling, searching, and answers that come in."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from bench.figure import Figure, Limit, Reach, ratio
from bench.home import SENDER, Home, Vocabulary, account_of, signed_in
from bench.runs import Runs
from desktop.database.connection import Database

LONG, SHORT = "+16285550101", "+16285550102"
_LONG_TEXTS, _SHORT_TEXTS = 10_000, 100
_CONVERSATIONS = 20_000
_NOW = 1_790_000_000_000


def conversations(runs: Runs) -> Iterator[Figure]:
    home = signed_in(runs.folder / "conversations", runs.practice.base)
    fill(home)
    found = runs.inside(home, "conversations")
    yield ratio(
        "conversation of 10,000 texts opened, beside one of 100",
        "ms",
        found["long"],
        found["short"],
        1.5,
    )
    limit = (Limit(Reach.P99, 16),)
    yield Figure("conversation: scroll by a page", "ms", tuple(found["pages"]), (), limit)
    floor = tuple(found["floor"])
    name = f"{_CONVERSATIONS:,} conversations: search, per key"
    yield Figure(name, "ms", tuple(found["search"]), floor, limit)


def answers(runs: Runs) -> Iterator[Figure]:
    """From practice having an answer to its bubble on the screen."""
    for kind, most in (("push", 1.0), ("poll", 20.0)):
        runs.practice.ask("PUT", "/settings", {"scopes": _SCOPES[kind]})
        found = runs.inside(runs.fresh(f"answers-{kind}"), f"answers-{kind}")
        limit = (Limit(Reach.MOST, most),)
        yield Figure(f"an answer is seen, by {kind}", "s", tuple(found["seconds"]), (), limit)
    runs.practice.ask("PUT", "/settings", {"scopes": _SCOPES["push"]})


_SCOPES = {
    "push": ["ReadAccounts", "ReadMessages", "SMS", "WebSocket"],
    "poll": ["ReadAccounts", "ReadMessages", "SMS"],
}


def fill(home: Home) -> None:
    """A long conversation, a short one, and many with a few texts."""
    clock = itertools.count(_NOW, 1_000)
    database = Database(home.outbox_file, lambda: next(clock))
    vocabulary, chance = Vocabulary.made(), random.Random(3)  # noqa: S311
    few = dict.fromkeys(vocabulary.numbers[:_CONVERSATIONS], 3)
    counts = {LONG: _LONG_TEXTS, SHORT: _SHORT_TEXTS}
    counts |= {party: count for party, count in few.items() if party not in counts}
    try:
        account, _ = account_of(database)
        with database.transaction():
            number = 0
            for at, (party, count) in enumerate(counts.items(), 1):
                database.run(
                    "INSERT INTO conversation (id, session, own, party) VALUES (?, ?, ?, ?)",
                    (at, account, SENDER, party),
                )
                for _ in range(count):
                    number += 1
                    text = " ".join(chance.choices(vocabulary.words, k=8))
                    when = _NOW - 90 * 86_400_000 + number * 1_000
                    values = (account, f"8{number:09}", at, number % 2, when, party, text)
                    database.run(_INSERT, values)
        database.truncate_wal()
    finally:
        database.close()


_INSERT = (
    "INSERT INTO store_record (session, message_id, conversation, inbound, at, sender, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
