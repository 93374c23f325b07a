"""Where refresh tokens are kept between two starts: in the system keyring, or nowhere."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Any, NoReturn, Protocol

import msgspec
from keyring.backend import KeyringBackend
from keyring.errors import (
    InitError,
    KeyringLocked,
    NoKeyringError,
    PasswordDeleteError,
    PasswordSetError,
)

from desktop.core.errors import VaultError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.model import AccountKey
from desktop.core.records import Record, replace
from desktop.ringcentral.auth.keyring_choice import (
    NONE_FOUND,
    RefusedKeyringError,
    choose,
    find,
    find_late,
    is_open,
)
from desktop.ringcentral.auth.limited_calls import LimitedCalls

_log = logging.getLogger(__name__)

SERVICE_NAME = "Ownline"
CALL_SECONDS = 30.0
_SO = QT_TRANSLATE_NOOP("notices", "{reason}, so you stay signed in only until you close Ownline.")
_TOO_SMALL = QT_TRANSLATE_NOOP("notices", "The system keyring is too small for the sign-in")
_NOT_GIVEN_BACK = QT_TRANSLATE_NOOP(
    "notices", "The system keyring did not give back what was stored"
)
_STILL_WAITS = QT_TRANSLATE_NOOP("notices", "The system keyring still waits for its password")
_LOCKED = QT_TRANSLATE_NOOP("notices", "The system keyring is locked")
_NOT_UNLOCKED = QT_TRANSLATE_NOOP("notices", "The system keyring was not unlocked")
_NO_ACCESS = QT_TRANSLATE_NOOP("notices", "The system keyring refused access")
_FAILED = QT_TRANSLATE_NOOP("notices", "The system keyring failed")
_UNUSABLE = QT_TRANSLATE_NOOP("notices", "The system keyring cannot be used")
_SENTENCE = QT_TRANSLATE_NOOP("notices", "{reason}.")


class StoredSignIn(Record, frozen=True):
    """What the keyring keeps of a sign-in: the refresh token and its metadata. Times are ms of the
    clock of `TokenClient`."""

    REDACTED = ("refresh_token",)

    refresh_token: str
    refresh_expires_at: int | None = None
    scopes: frozenset[str] = frozenset()
    owner_id: str = ""
    session_expires_at: int | None = None
    session_idle_until: int | None = None

    def encode(self, max_units: int) -> str:
        """As text of at most ``max_units`` UTF-16 units; without the scopes where they do not fit.
        Raises VaultError where even that is too long."""
        for stored in (self, replace(self, scopes=frozenset())):
            text = msgspec.json.encode(stored).decode()
            if len(text.encode("utf-16-le")) // 2 <= max_units:
                return text
        raise VaultError(details=_TOO_SMALL)

    @staticmethod
    def decode(text: str) -> StoredSignIn | None:
        """None for text that Ownline did not write."""
        try:
            stored = msgspec.json.decode(text, type=StoredSignIn)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        return stored if stored.refresh_token else None


class Vault(Protocol):
    """Keeps sign-ins. Where ``remembers`` is false, ``because`` is a sentence for the screen, and
    ``can_be_opened`` is true if unlocking or starting it may help. All methods raise VaultError
    with the reason in ``details``. Used by the network thread only. Each call may block for half a
    minute, while the system asks the person for a password."""

    @property
    def remembers(self) -> bool: ...

    @property
    def because(self) -> str: ...

    @property
    def can_be_opened(self) -> bool: ...

    def save(self, key: AccountKey, signin: StoredSignIn) -> None: ...

    def load(self, key: AccountKey) -> StoredSignIn | None: ...

    def forget(self, key: AccountKey) -> None: ...

    def is_open(self) -> bool:
        """Whether it can be used now without asking the person for a password. Raises nothing."""
        ...


class MemoryVault:
    """Keeps sign-ins for this run only. ``reason``: the beginning of a sentence."""

    remembers = False
    can_be_opened = False

    def __init__(self, reason: str) -> None:
        self._reason = reason
        self.because = fill(_SO, reason=reason)
        self._signins: dict[AccountKey, StoredSignIn] = {}

    def save(self, key: AccountKey, signin: StoredSignIn) -> None:
        self._signins[key] = signin

    def load(self, key: AccountKey) -> StoredSignIn | None:
        """Never None: whether a keyring has one is not known here."""
        found = self._signins.get(key)
        if found is None:
            raise VaultError(details=fill(_SENTENCE, reason=self._reason))
        return found

    def forget(self, key: AccountKey) -> None:
        self._signins.pop(key, None)

    def is_open(self) -> bool:
        return False


class KeyringVault:
    """Keeps sign-ins in a keyring that `open_vault` has chosen.

    ``max_units`` is the size of one entry, in UTF-16 units. After a failed call ``remembers`` is
    false until a later call succeeds: a keyring can be unlocked at any time.
    """

    can_be_opened = True

    def __init__(
        self,
        backend: KeyringBackend,
        max_units: int,
        calls: LimitedCalls,
        service_name: str = SERVICE_NAME,
    ) -> None:
        self._backend = backend
        self._service_name = service_name
        self._max_units = max_units
        self._calls = calls
        self.because = ""

    @property
    def remembers(self) -> bool:
        return not self.because

    def save(self, key: AccountKey, signin: StoredSignIn) -> None:
        """Writes, and verifies by reading back. Raises VaultError."""
        try:
            text = signin.encode(self._max_units)
        except VaultError as error:
            self._fail(error.details)
        self._call(lambda: self._backend.set_password(self._service_name, key.text, text))
        if self._read(key) != text:
            self._fail(_NOT_GIVEN_BACK)

    def load(self, key: AccountKey) -> StoredSignIn | None:
        text = self._read(key)
        return StoredSignIn.decode(text) if isinstance(text, str) else None

    def forget(self, key: AccountKey) -> None:
        """Does nothing where there is no entry."""
        if self._read(key) is None:
            return
        try:
            self._call(lambda: self._backend.delete_password(self._service_name, key.text))
        except VaultError:
            if self._read(key) is not None:
                raise

    def is_open(self) -> bool:
        try:
            return bool(self._calls.call(lambda: is_open(self._backend)))
        except Exception:  # noqa: BLE001 - as in `_call`
            return False

    def _read(self, key: AccountKey) -> Any:
        return self._call(lambda: self._backend.get_password(self._service_name, key.text))

    def _call(self, function: Callable[[], Any]) -> Any:
        try:
            result = self._calls.call(function)
        # The only place that calls a keyring. Backends raise the errors of their own libraries
        # (jeepney, secretstorage, dbus, pywin32), and none of them may stop the program.
        except Exception as error:  # noqa: BLE001
            self._fail(_reason(error))
        self.because = ""
        return result

    def _fail(self, reason: str) -> NoReturn:
        self.because = fill(_SO, reason=reason)
        # Not chained: the error of a backend may contain what was to be stored.
        raise VaultError(details=fill(_SENTENCE, reason=reason)) from None


class LateVault:
    """Keeps sign-ins for this run until a keyring is there, and looks for one with each call. It
    may start after Ownline."""

    can_be_opened = True

    def __init__(self, reason: str, find_keyring: Callable[[], KeyringVault | None]) -> None:
        self._memory = MemoryVault(reason)
        self._find_keyring = find_keyring
        self._keyring: KeyringVault | None = None

    @property
    def remembers(self) -> bool:
        return self._now().remembers

    @property
    def because(self) -> str:
        return self._now().because

    def _now(self) -> KeyringVault | MemoryVault:
        return self._memory if self._keyring is None else self._keyring

    def _look(self) -> KeyringVault | MemoryVault:
        if self._keyring is None:
            self._keyring = self._find_keyring()
        return self._now()

    def save(self, key: AccountKey, signin: StoredSignIn) -> None:
        self._look().save(key, signin)
        if self._keyring is not None:
            self._memory.forget(key)

    def load(self, key: AccountKey) -> StoredSignIn | None:
        with contextlib.suppress(VaultError):
            return self._memory.load(key)
        return self._look().load(key)

    def forget(self, key: AccountKey) -> None:
        self._memory.forget(key)
        self._look().forget(key)

    def is_open(self) -> bool:
        return self._look().is_open()


def open_vault(
    *,
    backend: KeyringBackend | None = None,
    seconds: float = CALL_SECONDS,
    service_name: str = SERVICE_NAME,
) -> KeyringVault | LateVault | MemoryVault:
    """The vault of this machine, or with ``backend``. ``seconds`` limits each call; entries are
    kept under ``service_name``.

    Nothing is read or written yet: a locked keyring asks the person for its password, which should
    happen only when they want to sign in.
    """
    calls = LimitedCalls(seconds)
    try:
        found = calls.call(find) if backend is None else backend
        chosen = calls.call(lambda: choose(found))
    except RefusedKeyringError as refused:
        reason = refused.reason
    # This imports a backend that the environment or keyringrc.cfg names; it may fail in any way.
    except Exception as error:  # noqa: BLE001
        _log.warning("keyring cannot be used: %s", type(error).__name__)
        reason = _UNUSABLE
    else:
        return KeyringVault(chosen.backend, chosen.max_units, calls, service_name)
    if backend is not None or reason != NONE_FOUND:
        return MemoryVault(reason)

    def find_keyring() -> KeyringVault | None:
        try:
            late = calls.call(lambda: choose(find_late()))
        except Exception:  # noqa: BLE001 - as above
            return None
        return KeyringVault(late.backend, late.max_units, calls, service_name)

    return LateVault(reason, find_keyring)


def _reason(error: Exception) -> str:
    name = type(error).__name__
    if isinstance(error, TimeoutError):
        return _STILL_WAITS
    # The names of secretstorage, which exists only on Linux.
    if isinstance(error, KeyringLocked) or name in {"LockedException", "PromptDismissedException"}:
        return _LOCKED
    if isinstance(error, NoKeyringError) or name == "SecretServiceNotAvailableException":
        return NONE_FOUND
    if isinstance(error, InitError):
        return _NOT_UNLOCKED
    if isinstance(error, PasswordSetError | PasswordDeleteError):
        return _NO_ACCESS
    _log.warning("keyring failed: %s", name)
    return _FAILED
