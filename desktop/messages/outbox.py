"""The outbox as the window uses it: queue, undo, read."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from types import MappingProxyType

from desktop.accounts.known_accounts import KnownAccounts, accounts_with_texts, find_account_row
from desktop.contacts.address_book import AddressBook
from desktop.contacts.directory import dropped_extension
from desktop.contacts.people import People
from desktop.core.model import (
    AccountKey,
    Draft,
    DroppedExtension,
    MessageDetails,
    MessageRow,
    OutboxAccount,
)
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.commit_counter import counted_transaction
from desktop.database.connection import FRAME_SECONDS, Database, Row
from desktop.database.decision_tables import is_looked_for, needs_decision
from desktop.messages.batches import Batches
from desktop.messages.consents import Consents
from desktop.messages.conversations import Conversations
from desktop.messages.decisions import Decisions
from desktop.messages.drafts import Drafts, UnsentDraft, drafts_of, save_draft
from desktop.messages.history import carry_over, history_of
from desktop.messages.merges import Merges
from desktop.messages.message_list import COLUMNS, MessageList, message_of
from desktop.messages.pending_notifications import PendingNotifications
from desktop.messages.queueing import put_in_outbox
from desktop.messages.search import Filter, Search
from desktop.messages.store_files import StoreFiles
from desktop.messages.templates import Templates
from desktop.messages.text_removal import TextRemoval, delete_text, marking_many
from desktop.messages.unseen_failures import UnseenFailures
from desktop.messages.waiting_texts import Waiting

_EVERYTHING = Filter()


_open_for_window = partial(Database, wait_seconds=FRAME_SECONDS)


# Single texts are counted by partial indexes; lists have their sums. Those that the person has to
# decide about are left out: they do not go out by themselves.
_UNFINISHED = """
SELECT
    (SELECT count(*) FROM message INDEXED BY message_single_waiting
     WHERE session = s.id AND state = 'queued' AND merge IS NULL AND late = 0
     AND (send_at IS NULL OR hold_until IS NOT NULL))
    + coalesce(sum(iif(w.state = 'paused' OR w.send_at > ?4, 0, w.texts)), 0),
    (SELECT count(*) FROM message WHERE session = s.id
     AND state IN ('sending', 'checking', 'unconfirmed')),
    (SELECT count(*) FROM message INDEXED BY message_single_waiting
     WHERE session = s.id AND state = 'queued' AND merge IS NULL AND late = 0
     AND send_at IS NOT NULL AND hold_until IS NULL)
    + coalesce(sum(iif(w.state <> 'paused' AND w.send_at > ?4, w.texts, 0)), 0),
    coalesce(sum(iif(w.state = 'paused', w.texts, 0)), 0),
    (SELECT count(*) FROM message INDEXED BY message_undecided WHERE session = s.id
     AND IS_LOOKED_FOR)
FROM session s LEFT JOIN (
    SELECT g.session, g.state, g.send_at, k.texts
    FROM merge g JOIN merge_sum k ON k.merge = g.id WHERE k.kind = 'waiting'
) w ON w.session = s.id
WHERE s.server = ?1 AND s.account = ?2 AND s.extension = ?3 GROUP BY s.id
""".replace("IS_LOOKED_FOR", is_looked_for())
_NEEDED = """
SELECT count(*) FROM message m JOIN session s ON s.id = m.session
WHERE NEEDS_DECISION AND s.removed = 0
""".replace("NEEDS_DECISION", needs_decision("m"))


class UnfinishedTexts(Record, frozen=True):
    """How many texts of accounts are not finished. Each text is in one of the numbers, and may be
    in ``checking`` as well; those that the person has to decide about before they go out are in
    none."""

    waiting: int = 0
    """Queued, to be sent as soon as possible."""
    open: int = 0
    """Their outcome is unknown."""
    planned: int = 0
    """Queued, to be sent at a chosen time."""
    paused: int = 0
    """Queued in paused lists, planned ones too: nothing of them goes out before *Go on*."""
    checking: int = 0
    """Those of the open ones that Ownline looks for, before the person can decide about them."""

    @property
    def going(self) -> int:
        """Those that go out without the person, now or at their time."""
        return self.waiting + self.planned

    @property
    def queued(self) -> int:
        return self.going + self.paused

    def __add__(self, other: UnfinishedTexts) -> UnfinishedTexts:
        return UnfinishedTexts(
            self.waiting + other.waiting,
            self.open + other.open,
            self.planned + other.planned,
            self.paused + other.paused,
            self.checking + other.checking,
        )


class Outbox:
    """One object per thread. All methods raise DiskError where the file cannot be read or written;
    then nothing has changed."""

    def __init__(
        self,
        file: Path,
        clock: Callable[[], int],
        open_database: Callable[[Path, Callable[[], int]], Database] = _open_for_window,
    ) -> None:
        self._database = open_database(file, clock)
        self._database.checkpoint_rarely()
        self._search = Search(self._database)
        self.message_list = MessageList(self._database, self._search)
        self.decisions = Decisions(self._database)
        self.drafts = Drafts(self._database)
        self.templates = Templates(self._database)
        self.people = People(self._database)
        self.address_book = AddressBook(self._database)
        self.known = KnownAccounts(self._database)
        self.conversations = Conversations(self._database)
        self.consents = Consents(self._database)
        self.removal = TextRemoval(self._database)
        self.pending_notifications = PendingNotifications(self._database)
        self.unseen_failures = UnseenFailures(self._database)
        self.batches = Batches(self._database)
        self.merges = Merges(self._database)
        self.waiting = Waiting(self._database)
        self.store_files = StoreFiles(self._database)
        self.files = AttachmentFiles(file)

    @contextlib.contextmanager
    def for_other_thread(self) -> Iterator[Outbox]:
        """The same over a connection of its own, which the other thread opens and closes here. It
        waits longer for a lock."""
        other = Outbox(self._database.file, self._database.clock, Database)
        try:
            yield other
        finally:
            other.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything is read from one moment, until this thread writes."""
        return self._database.snapshot()

    # --- writing -----------------------------------------------------------------------------

    def queue(self, draft: Draft) -> None:
        """Makes the text durable and lets it be sent.

        Pressing Send again after an error is safe, even where the commit was written after all: the
        draft's id is queued once. If the draft was edited in between, its row is changed unless it
        was claimed already; then the edited draft becomes a new text.
        """
        self.queue_all(draft, (draft.recipient,))

    def queue_all(
        self,
        draft: Draft,
        recipients: Sequence[str],
        times: Mapping[str, int] = MappingProxyType({}),
        texts: Mapping[str, str] = MappingProxyType({}),
    ) -> list[str]:
        """Like `queue`, but one text for each of ``recipients`` instead of the draft's: all of them
        or none. Returns their ids. ``times``: when the text to some of them is sent, in ms.
        ``texts``: the draft's text with its fields filled in for some of them. Raises
        UnfilledFieldError where a text still has a field."""
        with counted_transaction(self._database):
            return put_in_outbox(self._database, draft, recipients, times, texts)

    def change(
        self,
        id_: str,
        draft: Draft,
        recipients: Sequence[str],
        times: Mapping[str, int] = MappingProxyType({}),
        texts: Mapping[str, str] = MappingProxyType({}),
    ) -> list[str] | None:
        """Like `queue_all`, in place of the planned text with this id, whose history goes on, in
        one transaction. None
        where that one is not planned any more: it went out or was cancelled, and nothing is queued.
        Pressing Save again after an error is safe, as with `queue`."""
        with counted_transaction(self._database):
            is_saved = self._database.row("SELECT 1 FROM message WHERE id = ?", (draft.id,))
            if is_saved is None:
                row = self._waiting_row(id_)
                if row is None:
                    return None
                before = history_of(self._database, row[0])
                delete_text(self._database, row[0])
                ids = put_in_outbox(self._database, draft, recipients, times, texts)
                carry_over(self._database, ids, message_of(row), before)
                return ids
            return put_in_outbox(self._database, draft, recipients, times, texts)

    def is_planned(self, id_: str) -> bool:
        """Whether `change` is possible now."""
        return self._waiting_row(id_) is not None

    def _waiting_row(self, id_: str) -> Row | None:
        """Of a text that is in its undo time, or to be sent later."""
        return self._database.row(
            f"{COLUMNS} WHERE m.id = ? AND m.state = 'queued' AND m.ready = 0"
            " AND m.attempts = 0 AND s.removed = 0",
            (id_,),
        )

    def undo(
        self, ids: Sequence[str], draft_id: str, queued: Draft | None = None
    ) -> UnsentDraft | None:
        """Turns texts that are in their undo time, or to be sent later, into a draft again and
        deletes their rows, in one transaction. None where it is too late for all of them.
        ``queued``: the draft that they were. Without it, texts that differ by more than what was
        added at their end become a draft each, and the first is returned."""
        with counted_transaction(self._database), marking_many(self._database, len(ids)):
            undone = []
            for id_ in ids:
                row = self._waiting_row(id_)
                if row is None:
                    continue
                delete_text(self._database, row[0])
                undone.append(message_of(row))
            drafts = drafts_of(undone, draft_id, queued)
            for draft in drafts:
                save_draft(self._database, draft)
        return drafts[0] if drafts else None

    # --- before sending -----------------------------------------------------------------------

    def dropped_extension(self, account: AccountKey, recipient: str) -> DroppedExtension | None:
        """The recipient's extension where RingCentral is known to drop texts to it, or None."""
        row_id = find_account_row(self._database, account)
        return None if row_id is None else dropped_extension(self._database, row_id, recipient)

    def unfinished(self, account: AccountKey) -> UnfinishedTexts:
        """How many texts of this account are not finished."""
        row = self._database.row(
            _UNFINISHED,
            (account.server, account.account_id, account.extension_id, self._database.clock()),
        )
        return UnfinishedTexts() if row is None else UnfinishedTexts(*row)

    # --- reading -----------------------------------------------------------------------------

    def newest(
        self, limit: int, before: int | None = None, wanted: Filter = _EVERYTHING
    ) -> list[MessageRow]:
        """Rows with ``seq`` below ``before`` that pass the filter ``wanted``, the newest first."""
        bound = (1 << 62) if before is None else before
        condition, values = self._search.where(wanted, bound, limit)
        rows = self._database.rows(
            f"{COLUMNS} WHERE {condition} ORDER BY m.seq DESC LIMIT ?", (*values, limit)
        )
        return [message_of(row) for row in rows]

    def needs_you(self, account: AccountKey | None = None) -> int:
        """How many texts the person has to decide about, of one account or of all."""
        sql, values = _NEEDED, tuple[str, ...]()
        if account is not None:
            sql += " AND s.server = ? AND s.account = ? AND s.extension = ?"
            values = (account.server, account.account_id, account.extension_id)
        row = self._database.row(sql, values)
        return 0 if row is None else row[0]

    def accounts(self) -> list[OutboxAccount]:
        """The accounts that have texts here, sent or received."""
        return accounts_with_texts(self._database)

    def details(self, id_: str) -> MessageDetails | None:
        row = self._database.row(f"{COLUMNS} WHERE m.id = ?", (id_,))
        if row is None:
            return None
        # The row of a list has the text that was sent last.
        merge = self._database.row(
            "WITH RECURSIVE again (seq) AS (SELECT ?1 UNION"
            " SELECT m.seq FROM message m JOIN again ON m.again_of = again.seq)"
            " SELECT g.name, r.number FROM merge_row r JOIN merge g ON g.id = r.merge"
            " WHERE r.message IN (SELECT seq FROM again)",
            (row[0],),
        )
        history = history_of(self._database, row[0])
        return MessageDetails(message_of(row), history, *(merge or ()))

    def close(self) -> None:
        self._database.close()
