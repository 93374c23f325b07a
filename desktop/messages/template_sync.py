"""RingCentral's templates of one account, and what it has still to be told about them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import AccountKey, ServerTemplate, Template, TemplateChange
from desktop.database.connection import Database, storable
from desktop.messages.templates import COLUMNS, template_of


class TemplateSync:
    """Used by the network thread only. Raises DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self._account = ensured_account_row(database, account)

    def next_change(self) -> Template | None:
        """The oldest change that RingCentral was not told."""
        row = self._database.row(
            f"{COLUMNS} WHERE session = ? AND pending <> '' ORDER BY id LIMIT 1", (self._account,)
        )
        return None if row is None else template_of(row)

    def has_change(self) -> bool:
        row = self._database.row(
            "SELECT 1 FROM template WHERE session = ? AND pending <> '' LIMIT 1", (self._account,)
        )
        return row is not None

    def replace(self, found: Sequence[ServerTemplate]) -> bool:
        """Takes over a complete reading. What was changed here, or refused, stays as it is here.
        Returns whether anything changed."""
        with self._database.transaction():
            rows = self._database.rows(f"{COLUMNS} WHERE session = ?", (self._account,))
            here = [template_of(row) for row in rows]
            changed = self._adopt(here, found)
            by_id = {one.server_id: one for one in here if one.server_id}
            for one in found:
                mine = by_id.pop(one.id, None)
                changed |= self._insert(one) if mine is None else self._take(mine, one)
            for gone in by_id.values():
                changed |= self._note_gone(gone)
        return changed

    def _adopt(self, here: list[Template], found: Sequence[ServerTemplate]) -> bool:
        """The answer to a creation may have been lost: RingCentral has the template all the same.
        Names are unique there. Changes ``here``."""
        known = {one.server_id for one in here}
        free = {(one.scope, one.name, one.text): one.id for one in found if one.id not in known}
        changed = False
        for at, mine in enumerate(here):
            id_ = free.pop((mine.scope, mine.name, mine.text), "") if not mine.server_id else ""
            if id_:
                changed = True
                self._created(mine, id_)
                row = self._database.row(f"{COLUMNS} WHERE id = ?", (mine.id,))
                here[at] = mine if row is None else template_of(row)
        return changed

    def _insert(self, one: ServerTemplate) -> bool:
        self._database.run(
            "INSERT INTO template (session, scope, server_id, name, text, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._account,
                one.scope.value,
                one.id,
                storable(one.name),
                storable(one.text),
                self._database.clock(),
            ),
        )
        return True

    def _take(self, mine: Template, theirs: ServerTemplate) -> bool:
        name, text = storable(theirs.name), storable(theirs.text)
        is_same = (mine.scope, mine.name, mine.text) == (theirs.scope, name, text)
        if is_same or mine.pending or mine.problem:
            return False
        self._database.run(
            "UPDATE template SET scope = ?, name = ?, text = ?, changed_at = ? WHERE id = ?",
            (theirs.scope.value, name, text, self._database.clock(), mine.id),
        )
        return True

    def _note_gone(self, mine: Template) -> bool:
        """Deleted at RingCentral by somebody else. What was changed here is created again."""
        if mine.pending is TemplateChange.UPDATE:
            self._database.run(
                "UPDATE template SET server_id = '', pending = 'create' WHERE id = ?", (mine.id,)
            )
        elif mine.problem:
            self._database.run("UPDATE template SET server_id = '' WHERE id = ?", (mine.id,))
        else:
            self._database.run("DELETE FROM template WHERE id = ?", (mine.id,))
        return True

    # --- the end of a change -------------------------------------------------------------------

    def done(self, change: Template, server_id: str = "") -> None:
        """RingCentral has carried out ``change``. What the person changed since is still
        pending."""
        with self._database.transaction():
            match change.pending:
                case TemplateChange.CREATE:
                    self._created(change, server_id)
                case TemplateChange.UPDATE:
                    self._clear(change)
                case _:
                    self._database.run("DELETE FROM template WHERE id = ?", (change.id,))

    def _created(self, change: Template, server_id: str) -> None:
        if change.pending is not TemplateChange.DELETE:
            self._clear(change)
        self._database.run(
            "UPDATE template SET server_id = ?,"
            " pending = CASE pending WHEN 'create' THEN 'update' ELSE pending END"
            " WHERE id = ? AND session = ?",
            (server_id, change.id, self._account),
        )

    def gone(self, change: Template) -> None:
        """RingCentral does not know the template any more: it is created again."""
        with self._database.transaction():
            self._note_gone(change)

    def _clear(self, change: Template) -> None:
        self._database.run(
            "UPDATE template SET pending = '', problem = '' WHERE id = ? AND pending = ?"
            " AND name = ? AND text = ?",
            (change.id, change.pending.value, change.name, change.text),
        )

    def refused(self, change: Template, code: str) -> None:
        """It stays as it is here, with the code, until the person decides."""
        with self._database.transaction():
            self._database.run(
                "UPDATE template SET pending = '', problem = ? WHERE id = ? AND pending = ?"
                " AND name = ? AND text = ?",
                (storable(code), change.id, change.pending.value, change.name, change.text),
            )
