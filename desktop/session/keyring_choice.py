"""Which keyrings may keep a sign-in: only those that the system itself protects."""

from __future__ import annotations

from collections.abc import Mapping

from keyring.backend import KeyringBackend

from desktop.records import Record
from desktop.words import QT_TRANSLATE_NOOP, fill

_ROOMY = 64 * 1024
_WINDOWS = 1280
"""CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes, two for each UTF-16 unit."""

_ALLOWED: Mapping[str, int] = {
    "keyring.backends.SecretService.Keyring": _ROOMY,
    "keyring.backends.libsecret.Keyring": _ROOMY,
    "keyring.backends.kwallet.DBusKeyring": _ROOMY,
    "keyring.backends.kwallet.DBusKeyringKWallet4": _ROOMY,
    "keyring.backends.macOS.Keyring": _ROOMY,
    "keyring.backends.Windows.WinVaultKeyring": _WINDOWS,
}
_NONE_FOUND = frozenset({"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"})
_CHAIN = "keyring.backends.chainer.ChainerBackend"


NONE_FOUND = QT_TRANSLATE_NOOP("notices", "No system keyring was found")
_SWITCHED_OFF = QT_TRANSLATE_NOOP("notices", "The system keyring is switched off")
_NOT_TRUSTED = QT_TRANSLATE_NOOP("notices", "The keyring “{name}” is not one that Ownline trusts")


class RefusedKeyringError(Exception):
    """The keyring is not used. ``reason`` is the beginning of a sentence for the screen."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ChosenKeyring(Record, frozen=True):
    backend: KeyringBackend
    max_units: int
    """What an entry holds, in UTF-16 units."""


def choose(backend: KeyringBackend) -> ChosenKeyring:
    """Raises RefusedKeyringError, and whatever a backend raises while it is looked at."""
    name = _name(backend)
    if name == _CHAIN:
        # A chain reads from all its members and writes to the first that is able to; only the
        # first allowed one is asked.
        members: list[KeyringBackend] = list(getattr(backend, "backends", []))
        for member in members:
            if _name(member) in _ALLOWED:
                return choose(member)
        name = next(map(_name, members), "keyring.backends.fail.Keyring")
    if name in _ALLOWED:
        return ChosenKeyring(backend, _ALLOWED[name])
    if name == "keyring.backends.null.Keyring":
        raise RefusedKeyringError(_SWITCHED_OFF)
    if name in _NONE_FOUND:
        raise RefusedKeyringError(NONE_FOUND)
    raise RefusedKeyringError(fill(_NOT_TRUSTED, name=name))


def _name(backend: KeyringBackend) -> str:
    """The exact class: a subclass may store elsewhere."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
