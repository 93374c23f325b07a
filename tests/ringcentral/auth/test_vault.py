"""The vault: what is stored, which keyrings are trusted, and how failures are explained."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, kwallet, libsecret, macOS, null
from keyring.backends.SecretService import Keyring as SecretService
from keyring.backends.Windows import WinVaultKeyring
from keyring.errors import KeyringLocked, PasswordSetError

from desktop.core.errors import VaultError
from desktop.core.model import AccountKey
from desktop.ringcentral.auth.keyring_choice import choose
from desktop.ringcentral.auth.limited_calls import LimitedCalls
from desktop.ringcentral.auth.vault import KeyringVault, MemoryVault, StoredSignIn, open_vault

KEY = AccountKey("https://platform.example", "1001", "2002")
OTHER = AccountKey("https://platform.example", "1001", "2003")
SECRET = "r3fresh-" + "x" * 40
SIGN_IN = StoredSignIn(SECRET, 1_700_000_000_000, frozenset({"SMS", "ReadAccounts"}), "2002", 5, 6)


class SmallKeyring(KeyringBackend):
    """A keyring in memory with a size limit for entries; longer ones are refused or cut."""

    priority = 0

    def __init__(self, size: int = 100_000, *, cuts: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self._size = size
        self._cuts = cuts

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password) > self._size and not self._cuts:
            raise PasswordSetError(f"too long: {password}")
        self.entries[service, username] = password[: self._size]

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class TroubledKeyring(SmallKeyring):
    """Raises ``trouble`` while it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble is not None:
            raise self.trouble
        return super().get_password(service, username)


class AskingKeyring(SmallKeyring):
    """Waits for the person's password."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait(60)
        return super().get_password(service, username)


def made(kind: Any) -> KeyringBackend:
    """The library's classes are not typed."""
    backend: KeyringBackend = kind()
    return backend


def vault_in(
    backend: KeyringBackend, max_units: int = 100_000, seconds: float = 30
) -> KeyringVault:
    return KeyringVault(backend, max_units, LimitedCalls(seconds))


def test_save_load_and_forget() -> None:
    backend = SmallKeyring()
    vault = vault_in(backend)
    assert vault.load(KEY) is None
    vault.save(KEY, SIGN_IN)
    vault.save(OTHER, StoredSignIn("other"))
    assert set(backend.entries) == {("Ownline", KEY.text), ("Ownline", OTHER.text)}
    assert vault.load(KEY) == SIGN_IN
    assert vault.remembers
    assert vault.because == ""
    vault.forget(KEY)
    vault.forget(KEY)
    assert vault.load(KEY) is None
    assert vault.load(OTHER) == StoredSignIn("other")


def test_the_token_is_not_in_the_repr() -> None:
    assert SECRET not in repr(SIGN_IN)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "not JSON",
        "{}",
        "[]",
        "null",
        '{"refresh_token": 5}',
        '{"refresh_token": ""}',
        "[" * 9999,
        '{"refresh_token": "a", "scopes": "SMS"}',
        "\ud800",
        "{" + "x" * 5000,
    ],
)
def test_a_corrupted_entry_is_none(stored: str) -> None:
    backend = SmallKeyring()
    backend.entries["Ownline", KEY.text] = stored
    assert vault_in(backend).load(KEY) is None


def test_an_entry_of_a_newer_program_is_read() -> None:
    backend = SmallKeyring()
    backend.entries["Ownline", KEY.text] = '{"refresh_token": "a", "from_the_future": [1]}'
    assert vault_in(backend).load(KEY) == StoredSignIn("a")


def test_it_fits_into_a_windows_entry() -> None:
    """1,280 UTF-16 units, with a token much longer than the samples in RingCentral's guide."""
    backend = SmallKeyring(1280)
    vault = vault_in(backend, 1280)
    vault.save(KEY, StoredSignIn("r" * 1000, 1_700_000_000_000, frozenset({"SMS"}), "123456789012"))
    many = StoredSignIn(
        "r" * 900, 1_700_000_000_000, frozenset(f"Permission{n}" for n in range(40))
    )
    vault.save(OTHER, many)
    assert all(len(text) <= 1280 for text in backend.entries.values())
    loaded = vault.load(OTHER)
    assert loaded is not None
    assert loaded.refresh_token == many.refresh_token
    assert loaded.scopes == frozenset()


def test_a_token_too_long_for_the_entry() -> None:
    backend = SmallKeyring()
    vault = vault_in(backend, 1280)
    with pytest.raises(VaultError) as caught:
        vault.save(KEY, StoredSignIn("r" * 1300))
    assert caught.value.details == "The system keyring is too small for the sign-in."
    assert not vault.remembers
    assert backend.entries == {}


@pytest.mark.parametrize("cuts", [True, False], ids=["cuts", "refuses"])
def test_a_keyring_too_small_for_the_token(cuts: bool) -> None:
    vault = vault_in(SmallKeyring(20, cuts=cuts))
    with pytest.raises(VaultError) as caught:
        vault.save(KEY, SIGN_IN)
    assert not vault.remembers
    assert vault.because.endswith("so you stay signed in only until you close Ownline.")
    shown = f"{caught.value!r} {caught.value.notice} {vault.because}"
    assert SECRET not in shown + str(caught.getrepr(style="native"))


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (KeyringLocked("no"), "The system keyring is locked"),
        (PasswordSetError("no"), "The system keyring refused access"),
        (ConnectionResetError("no"), "The system keyring failed"),
        (type("PromptDismissedException", (Exception,), {})(), "The system keyring is locked"),
        (RuntimeError(SECRET), "The system keyring failed"),
    ],
)
def test_a_failure_is_explained_and_may_pass(trouble: Exception, words: str) -> None:
    backend = TroubledKeyring()
    vault = vault_in(backend)
    vault.save(KEY, SIGN_IN)
    backend.trouble = trouble
    asks: list[Callable[[], object]] = [
        lambda: vault.load(KEY),
        lambda: vault.save(KEY, SIGN_IN),
        lambda: vault.forget(KEY),
    ]
    for ask in asks:
        with pytest.raises(VaultError) as caught:
            ask()
        assert caught.value.details == words + "."
        assert not vault.remembers
        assert vault.because == f"{words}, so you stay signed in only until you close Ownline."
    backend.trouble = None
    assert vault.load(KEY) == SIGN_IN
    assert vault.remembers
    assert vault.because == ""


def test_a_keyring_that_asks_for_a_password_times_out() -> None:
    backend = AskingKeyring()
    vault = vault_in(backend, seconds=0.2)
    with pytest.raises(VaultError) as caught:
        vault.load(KEY)
    assert caught.value.details == "The system keyring still waits for its password."
    backend.answered.set()
    patient = vault_in(backend)
    patient.save(KEY, SIGN_IN)
    assert patient.load(KEY) == SIGN_IN


def test_memory() -> None:
    vault = MemoryVault("because")
    vault.save(KEY, SIGN_IN)
    assert vault.load(KEY) == SIGN_IN
    assert not vault.remembers
    vault.forget(KEY)
    vault.forget(KEY)
    with pytest.raises(VaultError) as error:
        vault.load(KEY)
    assert error.value.details == "because."


@pytest.mark.parametrize(
    ("backend", "units"),
    [
        (SecretService, 65536),
        (libsecret.Keyring, 65536),
        (kwallet.DBusKeyring, 65536),
        (kwallet.DBusKeyringKWallet4, 65536),
        (macOS.Keyring, 65536),
        (WinVaultKeyring, 1280),
    ],
)
def test_system_keyrings_are_trusted(backend: type[KeyringBackend], units: int) -> None:
    vault = open_vault(backend=made(backend))
    assert isinstance(vault, KeyringVault)
    assert vault.remembers
    assert choose(made(backend)).max_units == units


class DiskKeyring(SecretService):
    """A subclass of a trusted keyring may store anywhere."""


PlaintextKeyring = type(
    "PlaintextKeyring", (SmallKeyring,), {"__module__": "keyrings.alt.file", "priority": 0.5}
)


@pytest.mark.parametrize(
    ("backend", "words"),
    [
        (null.Keyring, "The system keyring is switched off, so you"),
        (fail.Keyring, "No system keyring was found, so you"),
        (PlaintextKeyring, "The keyring “keyrings.alt.file.PlaintextKeyring” is not one that"),
        (DiskKeyring, "DiskKeyring” is not one that Ownline trusts, so you"),
    ],
)
def test_other_keyrings_are_refused_by_name(backend: type[KeyringBackend], words: str) -> None:
    vault = open_vault(backend=made(backend))
    assert isinstance(vault, MemoryVault)
    assert words in vault.because
    assert not vault.remembers


class Chain(chainer.ChainerBackend):
    """A chain with the members of the test."""

    backends: ClassVar[list[KeyringBackend]] = []


Chain.__module__, Chain.__qualname__ = "keyring.backends.chainer", "ChainerBackend"


def test_only_a_trusted_member_of_a_chain_is_used() -> None:
    trusted, chain = made(SecretService), made(Chain)
    Chain.backends = [PlaintextKeyring(), trusted]
    assert choose(chain).backend is trusted
    Chain.backends = [PlaintextKeyring(), made(null.Keyring)]
    assert "keyrings.alt.file.PlaintextKeyring" in open_vault(backend=chain).because
    Chain.backends = []
    assert "No system keyring was found" in open_vault(backend=chain).because


@pytest.mark.parametrize(
    ("backend", "words"),
    [
        ("keyring.backends.null.Keyring", "The system keyring is switched off"),
        ("keyring.backends.fail.Keyring", "No system keyring was found"),
        ("no.such.Keyring", "The system keyring cannot be used,"),
        ("keyring.backends.Windows.WinVaultKeyring", "cannot be used,"),
    ],
)
def test_a_keyring_named_in_the_environment(backend: str, words: str, tmp_path: Path) -> None:
    if sys.platform == "win32" and "Windows" in backend:
        pytest.skip("there it is the right one")
    script = (
        "from desktop.ringcentral.auth.vault import open_vault; print(ascii(open_vault().because))"
    )
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": backend, "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=Path(__file__).parents[3],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert words in done.stdout


@pytest.fixture(autouse=True)
def own_chain() -> Iterator[None]:
    yield
    Chain.backends = []
