"""A home folder with a signed-in account and an outbox of a given size."""

from __future__ import annotations

import functools
import itertools
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.service_at import service_at
from bench.vault import set_vault_name, vault_of
from desktop.app.tour.browser import TourBrowser
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, AccountKey, SignIn, SignInStage
from desktop.database.backup import all_copies
from desktop.database.connection import Database
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.timing import Timing

SENDER = "+16505550101"
_PERSON = "Ana Martins"
_BLOCK = 5_000
_SETTINGS = f"[service]\nclient_id={PRACTICE_CLIENT_ID}\nserver={PRACTICE_SERVER}\n"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Random words in Zipf order, and fictitious numbers."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]

    @staticmethod
    def made() -> Vocabulary:
        chance = random.Random(1)  # noqa: S311
        letters = "abcdefghijklmnopqrstuvwxyz"
        words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(20_000)]
        # Fictitious numbers: 555-01xx in every area code.
        areas = range(201, 990)
        numbers = [f"+1{area}55501{end:02}" for area in areas for end in range(0, 100, 2)]
        chance.shuffle(numbers)
        return Vocabulary(tuple(words), tuple(numbers))


def friend(number: int) -> str:
    """One of a hundred recipients."""
    return f"+16285550{100 + number % 100}"


class Home:
    """``folder`` has all files of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "ownline"
        self.outbox_file = self.data / "outbox.db"
        self.data.mkdir(parents=True, mode=0o700, exist_ok=True)
        set_vault_name(folder)
        (self.data / "settings.ini").write_text(_SETTINGS, "utf-8")

    def environ(self, display: str) -> dict[str, str]:
        """The environment of a measured program, isolated except for the bus and the keyring."""
        kept = {
            name: value
            for name, value in os.environ.items()
            # Users have bytecode caches, so PYTHONDONTWRITEBYTECODE is removed.
            if not name.startswith(("XDG_", "QT_", "WAYLAND", "PYTHOND", "PYTHONU"))
        }
        places = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")
        return (
            kept
            | dict.fromkeys(places, str(self.folder))
            | {
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                # Prints the stack of each thread if the process is aborted.
                "PYTHONFAULTHANDLER": "1",
            }
        )

    def like(self, other: Home) -> None:
        """Copy the texts and the account. Both share one refresh token, which works only once.
        The copy has no backups and is not checked yet."""
        shutil.copytree(other.folder, self.folder, dirs_exist_ok=True)
        for copy in all_copies(self.outbox_file):
            copy.unlink(missing_ok=True)


def signed_in(folder: Path, base: str, people: Sequence[str] = (_PERSON,)) -> Home:
    """A home with signed-in accounts and an empty outbox."""
    home = Home(folder)
    states: list[SignIn] = []

    def on_update(news: EngineUpdate) -> None:
        if news.sign_in is not None:
            states.append(news.sign_in)

    vault = functools.partial(vault_of, folder)
    engine = Engine(home.outbox_file, service_at(base), vault, Timing(), on_update)
    engine.start()
    for person in people:
        enter(engine, lambda: states[-1], person)
    engine.close()
    return home


def enter(engine: Engine, state: Callable[[], SignIn], person: str = _PERSON) -> None:
    """Sign in; ``state`` returns the state of the sign-in."""
    browser = TourBrowser(find=lambda: None)  # a real browser would take processor time
    browser.person = person
    engine.begin_sign_in(fresh=True)
    browser.open(state().url)
    browser.let_continue()
    deadline = time.monotonic() + 60
    while state().stage is not SignInStage.DONE:
        if time.monotonic() > deadline or state().stage is SignInStage.FAILED:
            raise RuntimeError(f"nobody could sign in: {browser.trouble or state()}")
        engine.step()
        time.sleep(0.01)


def account_of(database: Database) -> tuple[int, AccountKey]:
    """The row id and the key of the signed-in account."""
    found = database.row("SELECT id, server, account, extension FROM session WHERE known = 1")
    assert found is not None
    return found[0], AccountKey(*found[1:])


def fill(home: Home, count: int) -> None:
    """Insert delivered texts directly, without triggers; the tables that these maintain are
    filled at the end."""
    clock = itertools.count(1_700_000_000_000, 1_000)
    database = Database(home.outbox_file, lambda: next(clock))
    try:
        account, _ = account_of(database)
        with database.transaction():
            triggers = database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for name, _sql in triggers:
                database.run(f"DROP TRIGGER {name}")
            for row in made_up_texts(count):
                database.run(_INSERT, (row[0], account, SENDER, *row[1:]))
            database.run("INSERT INTO message_words (message_words) VALUES ('rebuild')")
            database.run("INSERT INTO texted SELECT recipient, max(seq) FROM message GROUP BY 1")
            database.run(
                "INSERT INTO block SELECT session, seq >> 10, count(*) FROM message GROUP BY 1, 2"
            )
            database.run(
                "INSERT INTO conversation (session, own, party, last_at)"
                " SELECT session, sender, recipient, max(created_at) FROM message GROUP BY 1, 2, 3"
            )
            database.run(
                "UPDATE message SET at = created_at, conversation = (SELECT id FROM conversation"
                " WHERE session = message.session AND party = message.recipient)"
            )
            for _name, sql in triggers:
                database.run(sql)
        database.truncate_wal()
    finally:
        database.close()


_INSERT = (
    "INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
    " message_id, created_at) VALUES (?, ?, ?, ?, ?, x'00', 'accepted', 'Delivered', ?, ?)"
)


def made_up_texts(count: int) -> Iterator[tuple[str, str, str, str, int]]:
    vocabulary, chance = Vocabulary.made(), random.Random(2)  # noqa: S311
    weights = list(itertools.accumulate(1 / (at + 1) for at in range(len(vocabulary.words))))
    for begin in range(0, count, _BLOCK):
        size = min(_BLOCK, count - begin)
        words = chance.choices(vocabulary.words, cum_weights=weights, k=size * 8)
        numbers = chance.choices(vocabulary.numbers, k=size)
        for at in range(size):
            text = " ".join(words[at * 8 : at * 8 + 8])
            number = begin + at
            made = 1_700_000_000_000 + number * 1_000
            yield f"made-{number}", numbers[at], text, f"9{number:09}", made
