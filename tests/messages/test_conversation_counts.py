"""Whatever comes in which order: counts and search match the texts, and nothing is there twice."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from desktop.accounts.removal import AccountRemoval
from desktop.core.model import AccountKey, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.replies import Reply
from tests.messages.samples import FROM, KEY, NOW, OTHER, TO, Synced, draft, inbound

_TEXTS = st.integers(0, 12)
_ACCOUNTS = st.sampled_from((KEY, OTHER))
_NUMBERS = (TO, "+14155550177")
_WORDS = ("Yes", "On my way", "Yes, on Monday")

_WRONG_UNREAD = """
SELECT id, unread FROM conversation c WHERE unread <> (SELECT count(*) FROM store_record r
    WHERE r.conversation = c.id AND r.unread = 1 AND r.gone = '')
"""
_WRONG_BLOCKS = """
SELECT session, number FROM block b WHERE texts <> (SELECT count(*) FROM message m
    WHERE m.session = b.session AND m.seq >> 10 = b.number)
UNION SELECT session, seq >> 10 FROM message
    WHERE (session, seq >> 10) NOT IN (SELECT session, number FROM block)
"""
_NEWER_THAN_ITS_CONVERSATION = """
SELECT r.id FROM store_record r JOIN conversation c ON c.id = r.conversation WHERE r.at > c.last_at
"""
_LEFT_OVER = """
SELECT record FROM untold_answer WHERE record NOT IN (SELECT id FROM store_record)
UNION SELECT conversation FROM reply WHERE conversation NOT IN (SELECT id FROM conversation)
UNION SELECT id FROM store_record WHERE conversation NOT IN (SELECT id FROM conversation)
"""
_TWICE = """
SELECT message_id FROM (SELECT session, message_id FROM store_record UNION ALL
    SELECT session, message_id FROM message WHERE message_id <> '')
GROUP BY session, message_id HAVING count(*) > 1
"""


class Conversing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="ownline-conversing-"))
        file = self.folder / "outbox.db"
        self.outbox, self.database = Outbox(file, lambda: NOW), Database(file, lambda: NOW)
        self.number = 0

    def _sync(self, account: AccountKey, *records: StoreRecord, **more: Any) -> None:
        Synced(self.database, account).take(*records, at=NOW, **more)

    def _conversations(self) -> list[int]:
        return [id_ for (id_,) in self.database.rows("SELECT id FROM conversation ORDER BY id")]

    def _conversation(self, data: st.DataObject) -> int | None:
        ids = self._conversations()
        return data.draw(st.sampled_from(ids)) if ids else None

    # --- RingCentral --------------------------------------------------------------------------

    @rule(
        account=_ACCOUNTS,
        texts=st.lists(_TEXTS, min_size=1, max_size=5),
        is_read=st.booleans(),
        complete=st.booleans(),
    )
    def comes_in(
        self, account: AccountKey, texts: list[int], is_read: bool, complete: bool
    ) -> None:
        records = [
            inbound(
                str(100 + number),
                _WORDS[number % 3],
                NOW - 1000 * (number * 7 % 5),
                sender=_NUMBERS[number % 2],
                recipients=(FROM, TO) if number % 5 == 1 else (FROM,),
                is_read=is_read,
            )
            for number in texts
        ]
        self._sync(account, *records, complete=complete)

    @rule(account=_ACCOUNTS, text=_TEXTS, availability=st.sampled_from(("Deleted", "Purged")))
    def is_deleted_elsewhere(self, account: AccountKey, text: int, availability: str) -> None:
        self._sync(account, StoreRecord(str(100 + text), "", (), "", availability=availability))

    @rule(account=_ACCOUNTS, text=_TEXTS)
    def was_sent_elsewhere(self, account: AccountKey, text: int) -> None:
        """Some of them before the first sync."""
        to, at = _NUMBERS[text % 2], NOW + (1000 if text % 3 else -10_000_000)
        self._sync(account, StoreRecord(str(200 + text), FROM, (to,), "Sent", at, "Delivered"))

    @rule(account=_ACCOUNTS)
    def the_token_dies(self, account: AccountKey) -> None:
        Synced(self.database, account).message_sync.forget_token()

    # --- the person ---------------------------------------------------------------------------

    @rule(account=_ACCOUNTS, to=st.sampled_from(_NUMBERS))
    def writes(self, account: AccountKey, to: str) -> None:
        self.number += 1
        self.outbox.queue(draft(f"text-{self.number}", to=to, account=account))

    @rule(data=st.data(), what=st.sampled_from(("read", "unread", "done", "reply")))
    def marks(self, data: st.DataObject, what: str) -> None:
        id_ = self._conversation(data)
        conversations = self.outbox.conversations
        if id_ is None:
            return
        if what == "read":
            conversations.mark_read(id_)
        elif what == "unread":
            conversations.mark_unread(id_)
        elif what == "done":
            conversations.set_done(id_, is_done=True)
        else:
            conversations.replies.save(id_, Reply("draft", "half a sen"))

    @rule(data=st.data())
    def removes_a_text(self, data: st.DataObject) -> None:
        ids = [id_ for (id_,) in self.database.rows("SELECT id FROM store_record ORDER BY id")]
        if ids:
            self.outbox.conversations.remove_text(data.draw(st.sampled_from(ids)))

    @rule(account=_ACCOUNTS, steps=st.integers(0, 6))
    def removes_an_account(self, account: AccountKey, steps: int) -> None:
        """The removal may be interrupted, and go on later."""
        removal = AccountRemoval(self.database)
        removal.begin(account)
        for _ in range(steps):
            if removal.is_pending:
                removal.step()

    # --- what always holds --------------------------------------------------------------------

    @invariant()
    def counts_match(self) -> None:
        assert self.database.rows(_WRONG_UNREAD) == []
        assert self.database.rows(_WRONG_BLOCKS) == []
        assert self.database.rows(_NEWER_THAN_ITS_CONVERSATION) == []

    @invariant()
    def nothing_is_twice_or_left_over(self) -> None:
        assert self.database.rows(_TWICE) == []
        assert self.database.rows(_LEFT_OVER) == []

    @invariant()
    def search_matches(self) -> None:
        """FTS5 raises where its index does not match the texts."""
        with self.database.transaction():
            for index in ("record_words", "message_words"):
                check = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
                self.database.run(check)

    def teardown(self) -> None:
        self.outbox.close()
        self.database.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def test_counts_and_search_match_whatever_comes_in_which_order() -> None:
    chosen = settings(
        max_examples=40,
        stateful_step_count=30,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Conversing, settings=chosen)
