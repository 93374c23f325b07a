"""The accounts that are signed in again at the next start."""

from __future__ import annotations

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.database.connection import Database
from tests.messages.samples import KEY, OTHER


def test_known_accounts_keep_their_order_and_can_be_forgotten(database: Database) -> None:
    known = KnownAccounts(database)
    for key, name in ((KEY, "Ana"), (OTHER, "Sales")):
        known.remember(KnownAccount(key, name, "User", "101", "US"))
    known.remember(KnownAccount(KEY, "Ana M.", "User", "101", "US"))
    assert [one.name for one in known.all()] == ["Ana M.", "Sales"]
    known.forget(KEY)
    assert [one.name for one in known.all()] == ["Sales"]
