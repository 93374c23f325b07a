"""Templates as the window uses them: read, written and searched."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.accounts.known_accounts import account_row, find_account_row
from desktop.core.model import AccountKey, Template, TemplateChange, TemplateScope
from desktop.database.connection import Database, Row, storable
from desktop.texting.matching import folded_words

MAX_NAME = 80

COLUMNS = "SELECT id, scope, name, text, server_id, pending, problem FROM template"


def template_of(row: Row) -> Template:
    id_, scope, name, text, server_id, pending, problem = row
    return Template(
        id_, TemplateScope(scope), name, text, server_id, TemplateChange(pending), problem
    )


class Templates:
    """On one connection. All methods raise DiskError. What is changed of RingCentral's is marked,
    and the network thread tells RingCentral."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all_of(self, account: AccountKey | None) -> list[Template]:
        """The local ones, and those of this account, sorted by name. Without those that are being
        deleted."""
        row_id = None if account is None else find_account_row(self._database, account)
        rows = self._database.rows(
            f"{COLUMNS} WHERE (session IS NULL OR session = ?) AND pending <> 'delete'", (row_id,)
        )
        found = [template_of(row) for row in rows]
        return sorted(found, key=lambda one: (folded_words(one.name), one.name, one.id))

    def get(self, id_: int) -> Template | None:
        row = self._database.row(f"{COLUMNS} WHERE id = ? AND pending <> 'delete'", (id_,))
        return None if row is None else template_of(row)

    def add(self, scope: TemplateScope, name: str, text: str, account: AccountKey | None) -> int:
        """Returns its id. ``account`` is not needed for a local one."""
        with self._database.transaction():
            session = None
            if scope is not TemplateScope.LOCAL:
                assert account is not None
                session = account_row(self._database, account)
            return store_template(self._database, session, scope, name, text)

    def rename(self, id_: int, name: str) -> None:
        found = self.get(id_)
        if found is not None:
            self.change(id_, name, found.text)

    def change(self, id_: int, name: str, text: str) -> None:
        """What RingCentral refused before is tried again."""
        with self._database.transaction():
            self._database.run(
                "UPDATE template SET name = ?, text = ?, problem = '', changed_at = ?,"
                " pending = CASE WHEN session IS NULL THEN '' WHEN server_id = '' THEN 'create'"
                " ELSE 'update' END WHERE id = ? AND pending <> 'delete'",
                (clean_name(name), storable(text), self._database.clock(), id_),
            )

    def try_again(self, id_: int) -> None:
        """Tells RingCentral again what it refused."""
        found = self.get(id_)
        if found is not None and found.problem:
            self.change(id_, found.name, found.text)

    def take_theirs(self, id_: int) -> None:
        """Gives up a change that RingCentral refused: the next reading brings its version."""
        with self._database.transaction():
            self._database.run(
                "UPDATE template SET problem = ''"
                " WHERE id = ? AND server_id <> '' AND pending = ''",
                (id_,),
            )

    def keep_here(self, id_: int) -> None:
        """Makes a template that RingCentral does not have a local one."""
        with self._database.transaction():
            self._database.run(
                "UPDATE template SET session = NULL, scope = 'local', pending = '', problem = ''"
                " WHERE id = ? AND server_id = '' AND pending <> 'delete'",
                (id_,),
            )

    def delete(self, id_: int) -> None:
        """Of RingCentral's, the network thread deletes the rest; until then it is not shown. One
        whose creation is on its way may get its id meanwhile."""
        with self._database.transaction():
            self._database.run(
                "DELETE FROM template WHERE id = ? AND (session IS NULL"
                " OR (server_id = '' AND pending = ''))",
                (id_,),
            )
            self._database.run(
                "UPDATE template SET pending = 'delete', problem = '', changed_at = ? WHERE id = ?",
                (self._database.clock(), id_),
            )


def store_template(
    database: Database, session: int | None, scope: TemplateScope, name: str, text: str
) -> int:
    """A new one, inside a transaction. Returns its id. ``session``: None for a local one."""
    pending = TemplateChange.NONE if session is None else TemplateChange.CREATE
    database.run(
        "INSERT INTO template (session, scope, name, text, pending, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            session,
            scope.value,
            clean_name(name),
            storable(text),
            pending.value,
            database.clock(),
        ),
    )
    return database.last_row_id


def clean_name(name: str) -> str:
    """On one line, without spaces around, and not too long."""
    return " ".join(storable(name[: 4 * MAX_NAME]).split())[:MAX_NAME].strip()


def matching(templates: Iterable[Template], typed: str) -> list[Template]:
    """Those with all typed words at the beginning of words of their name or text; first those
    where the name alone has them."""
    wanted = folded_words(typed)
    named, others = [], []
    for one in templates:
        if _has(wanted, one.name):
            named.append(one)
        elif _has(wanted, f"{one.name} {one.text}"):
            others.append(one)
    return named + others


def _has(wanted: list[str], text: str) -> bool:
    words = folded_words(text, limit=None)
    return all(any(word.startswith(one) for word in words) for one in wanted)
