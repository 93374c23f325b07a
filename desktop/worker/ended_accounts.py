"""Roads that ended while the disk had not taken an outcome yet: it is not forgotten with them."""

from __future__ import annotations

from desktop.worker.account import Account


class EndedAccounts:
    """Used by the network thread only."""

    def __init__(self) -> None:
        self._accounts: list[Account] = []

    def add(self, account: Account) -> None:
        account.close()
        if account.sending.has_unsettled:
            self._accounts.append(account)

    def settle(self) -> None:
        """Raises DiskError as long as the disk does not take them."""
        while self._accounts:
            self._accounts[0].sending.settle_again()
            self._accounts.pop(0)
