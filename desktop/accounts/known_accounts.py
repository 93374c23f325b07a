"""The accounts that the outbox knows: of its texts, and to be signed in at start.

The tokens are in the keyring, not here.
"""

from __future__ import annotations

from desktop.core.model import (
    AccountKey,
    AccountState,
    AccountView,
    Identity,
    Keeping,
    OutboxAccount,
)
from desktop.core.records import Record
from desktop.database.connection import Database, storable


class KnownAccount(Record, frozen=True):
    key: AccountKey
    name: str
    extension_type: str
    extension_number: str
    home_country: str
    email: str = ""
    """Prefilled on the sign-in page, so that nobody signs in as somebody else by mistake."""
    keeping: Keeping = Keeping.UNTOLD

    @classmethod
    def of(cls, key: AccountKey, identity: Identity) -> KnownAccount:
        return cls(
            key,
            identity.name,
            identity.extension_type,
            identity.extension_number,
            identity.home_country,
            identity.email,
        )

    def view(self, state: AccountState) -> AccountView:
        """How it is shown while its numbers are not known."""
        return AccountView(
            self.key,
            self.name,
            self.extension_type,
            self.extension_number,
            state,
            home_country=self.home_country,
        )


def find_account_row(database: Database, key: AccountKey) -> int | None:
    """The row id of this account, or None."""
    row = database.row(
        "SELECT id FROM session WHERE server = ? AND account = ? AND extension = ?",
        (key.server, key.account_id, key.extension_id),
    )
    return None if row is None else row[0]


def account_row(database: Database, key: AccountKey) -> int:
    """The row id of this account, inserted where there is none. Inside a transaction."""
    database.run(
        "INSERT OR IGNORE INTO session (server, account, extension) VALUES (?, ?, ?)",
        (key.server, key.account_id, key.extension_id),
    )
    row_id = find_account_row(database, key)
    assert row_id is not None
    return row_id


def ensured_account_row(database: Database, key: AccountKey) -> int:
    """Like `account_row`, outside a transaction: nothing is written where there is a row."""
    row_id = find_account_row(database, key)
    if row_id is None:
        with database.transaction():
            row_id = account_row(database, key)
    return row_id


def named_account(database: Database, account: KnownAccount) -> int:
    """Like `account_row`, and fills in the name where it has none. The account does not become a
    known one."""
    row_id = account_row(database, account.key)
    database.run(
        "UPDATE session SET name = ?, kind = ?, number = ?, country = ? WHERE id = ? AND name = ''",
        (
            storable(account.name),
            storable(account.extension_type),
            storable(account.extension_number),
            storable(account.home_country),
            row_id,
        ),
    )
    return row_id


class KnownAccounts:
    """The accounts that are signed in, or will be at the next start. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, account: KnownAccount) -> None:
        with self._database.transaction():
            row_id = account_row(self._database, account.key)
            self._database.run(
                "UPDATE session SET name = ?, kind = ?, number = ?, country = ?, email = ?,"
                " known = ? WHERE id = ?",
                (
                    storable(account.name),
                    storable(account.extension_type),
                    storable(account.extension_number),
                    storable(account.home_country),
                    storable(account.email),
                    int(account.keeping),
                    row_id,
                ),
            )

    def forget(self, key: AccountKey) -> None:
        """For an account that the person signed out. Its texts stay."""
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET known = 0 WHERE id = ?", (account_row(self._database, key),)
            )

    def all(self) -> list[KnownAccount]:
        """The oldest first."""
        return [_known(*row) for row in self._database.rows(_ACCOUNTS) if row[0]]

    def views(self, server: str) -> tuple[AccountView, ...]:
        """The accounts of a server, as they are shown until their tokens were read."""
        return tuple(
            one.view(AccountState.SIGNING_IN) for one in self.all() if one.key.server == server
        )

    def find(self, text: str) -> KnownAccount | None:
        """Finds an account by its `AccountKey.text`, signed in or not."""
        accounts = [_known(*row) for row in self._database.rows(_ACCOUNTS)]
        return next((one for one in accounts if one.key.text == text), None)


_ACCOUNTS = """
SELECT known, server, account, extension, name, kind, number, country, email FROM session
WHERE removed = 0 ORDER BY id
"""


def _known(known: int, server: str, account: str, extension: str, *rest: str) -> KnownAccount:
    # A later version may know more.
    keeping = Keeping(known) if known in tuple(Keeping) else Keeping.UNTOLD
    name, kind, number, country, email = rest
    key = AccountKey(server, account, extension)
    return KnownAccount(key, name, kind, number, country, email, keeping)


def accounts_with_texts(database: Database) -> list[OutboxAccount]:
    """The accounts that have texts here, sent or received, the oldest first."""
    rows = database.rows(
        "SELECT server, account, extension, name, kind, number FROM session s WHERE removed = 0"
        " AND (EXISTS (SELECT 1 FROM message WHERE session = s.id)"
        " OR EXISTS (SELECT 1 FROM conversation WHERE session = s.id)) ORDER BY id"
    )
    return [
        OutboxAccount(AccountKey(server, account, extension), *rest)
        for server, account, extension, *rest in rows
    ]
