"""Lists in the outbox: queued, paused, moved, cancelled, and what became of each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import (
    AccountKey,
    EarlierText,
    LeftOut,
    MergeDraft,
    MergeRow,
    MergeState,
    MergeSummary,
    ResultRow,
)
from desktop.database.commit_counter import counted_transaction
from desktop.database.connection import Database, Row, json_list
from desktop.messages.first_texts import first_texts
from desktop.messages.message_list import COLUMNS, message_of
from desktop.messages.participants import participants_of

GoOn = Callable[[float], bool]
"""Is told the progress, from 0 to 1. Returns whether to go on."""

# Rows of a result read at once.
_PAGE = 500

_REASONS = frozenset(LeftOut)


class Merges:
    """On one connection; what has a ``go_on`` takes long and belongs on a worker thread, over
    `Outbox.for_other_thread`. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- writing -----------------------------------------------------------------------------

    def fill(self, draft: MergeDraft, rows: Iterable[MergeRow], go_on: GoOn) -> int | None:
        """Puts a list into the outbox and lets it be sent. Returns its id, or None where ``go_on``
        returned false; then nothing of it is left.

        Confirming again after an error is safe: the same ``draft.key`` makes one list.
        """
        # late: only on demand
        from desktop.messages.merge_filling import fill_merge

        return fill_merge(self._database, draft, rows, go_on)

    def take_back(self, id_: int) -> bool:
        """Undoes a list in its undo time: nothing of it is sent any more. `clear` removes it, or
        else `MergeUpkeep` does. Returns False where it is too late."""
        with counted_transaction(self._database):
            changed = self._database.run(
                "UPDATE merge SET state = 'filling', hold_until = NULL"
                " WHERE id = ? AND hold_until IS NOT NULL",
                (id_,),
            )
        return changed > 0

    def clear(self, id_: int, go_on: GoOn = lambda _part: True) -> None:
        """Removes what is left of a list that was taken back. Where ``go_on`` ends it,
        `MergeUpkeep` goes on."""
        # late: only on demand
        from desktop.messages.merge_removal import remove_merge

        is_unfilled = "SELECT 1 FROM merge WHERE id = ? AND state = 'filling'"
        if self._database.row(is_unfilled, (id_,)) is not None:
            remove_merge(self._database, id_, go_on)

    def pause(self, id_: int) -> bool:
        """No text of the list is sent until `go_on`. Returns whether it was running."""
        return self._set_state(id_, MergeState.RUNNING, MergeState.PAUSED)

    def go_on(self, id_: int) -> bool:
        """Returns whether it was paused."""
        return self._set_state(id_, MergeState.PAUSED, MergeState.RUNNING)

    def _set_state(self, id_: int, before: MergeState, after: MergeState) -> bool:
        with counted_transaction(self._database):
            changed = self._database.run(
                "UPDATE merge SET state = ? WHERE id = ? AND state = ?",
                (after.value, id_, before.value),
            )
        return changed > 0

    def cancel_waiting(self, id_: int, go_on: GoOn) -> int:
        """Cancels the texts of a list that are not sent yet. Returns how many. The list is paused
        from the start: a text that comes back from an attempt is not sent either."""
        # late: only on demand
        from desktop.messages.merge_changes import cancel_waiting

        self.pause(id_)
        return cancel_waiting(self._database, id_, go_on)

    def move(self, id_: int, send_at: int | None, go_on: GoOn) -> int:
        """Plans the texts that are not sent yet for ``send_at``, in ms since 1970 UTC; None: at
        once. Returns how many. What is held for an answer or an opt-out stays so. Nothing of the
        list is sent meanwhile; where ``go_on`` ends the move, the list stays paused, and once it
        goes on, `MergeUpkeep` moves the rest."""
        # late: only on demand
        from desktop.messages.merge_changes import move_waiting

        was_running = self.pause(id_)
        moved, is_whole = move_waiting(self._database, id_, send_at, go_on)
        if was_running and is_whole:
            self.go_on(id_)
        return moved

    def remove(self, id_: int, go_on: GoOn = lambda _part: True) -> bool:
        """Removes a list whose texts are all over, for good. Returns whether nothing is left."""
        # late: only on demand
        from desktop.messages.merge_removal import remove_list

        return remove_list(self._database, id_, go_on)

    # --- reading -----------------------------------------------------------------------------

    def summary(self, id_: int) -> MergeSummary | None:
        return next(iter(self._summaries([id_])), None)

    def all_of(self, account: AccountKey | None) -> list[MergeSummary]:
        """The lists of an account, or of all, that are filled; the newest first."""
        condition = "s.removed = 0"
        values: tuple[object, ...] = ()
        if account is not None:
            condition = "g.session = ?"
            values = (find_account_row(self._database, account),)
        rows = self._database.rows(
            "SELECT g.id FROM merge g JOIN session s ON s.id = g.session"
            f" WHERE {condition} AND g.state <> 'filling'",
            values,
        )
        found = self._summaries([id_ for (id_,) in rows])
        return sorted(found, key=lambda one: one.id, reverse=True)

    def _summaries(self, ids: Sequence[int]) -> list[MergeSummary]:
        # late: only where there are lists
        from desktop.messages.merge_summaries import summaries_of

        return summaries_of(self._database, ids)

    def header(self, id_: int) -> tuple[str, ...]:
        """The cells of the header row of its spreadsheet."""
        row = self._database.row("SELECT header FROM merge WHERE id = ?", (id_,))
        return () if row is None else tuple(msgspec.json.decode(row[0]))

    def result_rows(self, id_: int) -> Iterator[ResultRow]:
        """All rows of its spreadsheet, in their order, with what became of each."""
        last = -1
        while rows := self._database.rows(
            "SELECT number, cells, message, left_out FROM merge_row"
            " WHERE merge = ? AND number > ? ORDER BY number LIMIT ?",
            (id_, last, _PAGE),
        ):
            yield from self._results(rows)
            last = rows[-1][0]

    def _results(self, rows: Sequence[Row]) -> Iterator[ResultRow]:
        seqs = json_list(row[2] for row in rows if row[2] is not None)
        found = self._database.rows(
            f"{COLUMNS} WHERE m.seq IN (SELECT value FROM json_each(?))", (seqs,)
        )
        messages = {row[0]: message_of(row) for row in found}
        times: dict[int, int] = dict(
            self._database.rows(
                "SELECT value, (SELECT at FROM history WHERE message = value ORDER BY id DESC"
                " LIMIT 1) FROM json_each(?)",
                (seqs,),
            )
        )
        for number, cells, seq, left_out in rows:
            yield ResultRow(
                number,
                tuple(msgspec.json.decode(cells)),
                LeftOut(left_out) if left_out in _REASONS else None,
                messages.get(seq),
                times.get(seq),
            )

    # --- before sending ----------------------------------------------------------------------

    def earlier_texts(
        self,
        account: AccountKey,
        sender: str,
        digest: bytes,
        name: str,
        pairs: Sequence[tuple[str, str]],
    ) -> dict[int, EarlierText]:
        """What went to the recipients by earlier lists: see `EarlierTexts.of`. ``digest`` and
        ``name``: of the spreadsheet."""
        # late: only on demand
        from desktop.messages.earlier_texts import EarlierTexts

        row = find_account_row(self._database, account)
        return EarlierTexts(self._database, row, sender, digest, name).of(pairs)

    def first_texts(
        self,
        account: AccountKey,
        sender: str,
        recipients: Sequence[str],
        *,
        in_group: bool = False,
    ) -> set[str]:
        """Those of the recipients with whom this own number never exchanged a text. ``in_group``:
        all of them, where it never exchanged one with them as a group."""
        row = find_account_row(self._database, account)
        if row is None:
            return set(recipients)
        if in_group:
            party = participants_of(sender, recipients).party
            return set(recipients) if first_texts(self._database, row, sender, [party]) else set()
        return first_texts(self._database, row, sender, recipients)

    def unreached(
        self, account: AccountKey, codes: Iterable[str], recipients: Iterable[str]
    ) -> set[str]:
        """Those of the recipients whose last text failed with one of ``codes``."""
        # late: only on demand
        from desktop.messages.earlier_texts import unreached

        row = find_account_row(self._database, account)
        return set() if row is None else unreached(self._database, row, recipients, codes)
