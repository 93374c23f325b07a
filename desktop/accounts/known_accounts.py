"""The accounts that the outbox knows: who wrote a row, and who is to be signed in at start.

No secrets are here; the keyring has them.
"""

from __future__ import annotations

from desktop.core.model import AccountKey, AccountState, AccountView, OutboxAccount
from desktop.core.records import Record
from desktop.database.connection import Database, storable


class KnownAccount(Record, frozen=True):
    key: AccountKey
    name: str
    extension_type: str
    extension_number: str
    home_country: str
    email: str = ""
    """Names the person on the sign-in page, so that nobody signs in as somebody else by mistake."""

    def view(self, state: AccountState) -> AccountView:
        """As it is shown while there are no numbers."""
        return AccountView(
            self.key,
            self.name,
            self.extension_type,
            self.extension_number,
            state,
            home_country=self.home_country,
        )


def account_row(database: Database, key: AccountKey) -> int:
    """The row of this account, made where there is none. Inside a transaction."""
    identity = (key.server, key.account_id, key.extension_id)
    database.run(
        "INSERT OR IGNORE INTO session (server, account, extension) VALUES (?, ?, ?)", identity
    )
    row = database.row(
        "SELECT id FROM session WHERE server = ? AND account = ? AND extension = ?", identity
    )
    assert row is not None
    number: int = row[0]
    return number


def named_account(database: Database, account: KnownAccount) -> int:
    """Like `account_row`, with the names where it has none yet. Nobody is signed in by it."""
    number = account_row(database, account.key)
    database.run(
        "UPDATE session SET name = ?, kind = ?, number = ?, country = ? WHERE id = ? AND name = ''",
        (
            storable(account.name),
            storable(account.extension_type),
            storable(account.extension_number),
            storable(account.home_country),
            number,
        ),
    )
    return number


class KnownAccounts:
    """Signed-in (or to be signed in again) accounts, the oldest first. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, account: KnownAccount) -> None:
        with self._database.transaction():
            number = account_row(self._database, account.key)
            self._database.run(
                "UPDATE session SET name = ?, kind = ?, number = ?, country = ?, email = ?,"
                " known = 1 WHERE id = ?",
                (
                    storable(account.name),
                    storable(account.extension_type),
                    storable(account.extension_number),
                    storable(account.home_country),
                    storable(account.email),
                    number,
                ),
            )

    def forget(self, key: AccountKey) -> None:
        """Signed out on purpose: not signed in at the next start. Its rows stay."""
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET known = 0 WHERE id = ?", (account_row(self._database, key),)
            )

    def all(self) -> list[KnownAccount]:
        return [_known(*row) for row in self._database.rows(_ACCOUNTS) if row[0]]

    def views(self, server: str) -> tuple[AccountView, ...]:
        """Those of a server as they are shown until the keyring was asked."""
        return tuple(
            one.view(AccountState.SIGNING_IN) for one in self.all() if one.key.server == server
        )

    def find(self, text: str) -> KnownAccount | None:
        """By `AccountKey.text`, signed in or not."""
        everybody = [_known(*row) for row in self._database.rows(_ACCOUNTS)]
        return next((one for one in everybody if one.key.text == text), None)


_ACCOUNTS = """
SELECT known, server, account, extension, name, kind, number, country, email FROM session
WHERE removed = 0 ORDER BY id
"""


def _known(known: int, server: str, account: str, extension: str, *rest: str) -> KnownAccount:
    return KnownAccount(AccountKey(server, account, extension), *rest)


def accounts_with_texts(database: Database) -> list[OutboxAccount]:
    """Whose texts are in the outbox, the oldest account first."""
    rows = database.rows(
        "SELECT server, account, extension, name, kind, number FROM session s WHERE removed = 0"
        " AND EXISTS (SELECT 1 FROM message WHERE session = s.id) ORDER BY id"
    )
    return [
        OutboxAccount(AccountKey(server, account, extension), *rest)
        for server, account, extension, *rest in rows
    ]
