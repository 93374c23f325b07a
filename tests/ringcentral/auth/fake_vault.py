"""A vault that outlives the program, like a keyring, and can fail on demand."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import VaultError
from desktop.core.model import AccountKey
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.vault import StoredSignIn
from tests.ringcentral.auth.practice_sign_in import PracticeSignIn


class PowerCutError(BaseException):
    """The program ends here."""


class FakeVault:
    """Keeps tokens in memory. It can fail, and the power can be cut during a save."""

    remembers = True
    can_be_opened = True

    def __init__(self) -> None:
        self.signins: dict[AccountKey, StoredSignIn] = {}
        self.because = ""
        self.fails = False
        self.is_locked = False
        self.asked = 0
        self.power_cut = ""
        self.on_save: Callable[[], object] = lambda: None

    def save(self, key: AccountKey, signin: StoredSignIn) -> None:
        self.on_save()
        if self.power_cut == "before saving":
            raise PowerCutError
        self.because = "The keyring is locked." if self.fails else ""
        if self.fails:
            raise VaultError(details=self.because)
        self.signins[key] = signin
        if self.power_cut == "after saving":
            raise PowerCutError

    def load(self, key: AccountKey) -> StoredSignIn | None:
        self.asked += 1
        if self.is_locked:
            raise VaultError(details="The keyring is locked.")
        return self.signins.get(key)

    def is_open(self) -> bool:
        return not (self.fails or self.is_locked)

    def forget(self, key: AccountKey) -> None:
        if self.fails:
            raise VaultError(details="The keyring is locked.")
        self.signins.pop(key, None)


def restored(sign_in: PracticeSignIn, vault: FakeVault, key: AccountKey | None) -> Credentials:
    assert key is not None
    credentials = Credentials.restore(sign_in.client, vault, sign_in.clock.now_ms, key)
    assert credentials is not None
    return credentials
