"""Which keyring backends may store tokens: only those that the system itself protects."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping
from importlib.util import find_spec

from keyring import core
from keyring.backend import KeyringBackend

from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.records import Record

_LARGE = 64 * 1024
_WINDOWS_UNITS = 1280
"""CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes, two for each UTF-16 unit."""

_ALLOWED: Mapping[str, int] = {
    "keyring.backends.SecretService.Keyring": _LARGE,
    "keyring.backends.libsecret.Keyring": _LARGE,
    "keyring.backends.kwallet.DBusKeyring": _LARGE,
    "keyring.backends.kwallet.DBusKeyringKWallet4": _LARGE,
    "keyring.backends.macOS.Keyring": _LARGE,
    "keyring.backends.Windows.WinVaultKeyring": _WINDOWS_UNITS,
}
_NONE_FOUND = frozenset({"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"})
_CHAIN = "keyring.backends.chainer.ChainerBackend"

_SYSTEM_BACKENDS: Mapping[str, str] = {
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}
_LINUX_BACKEND = "keyring.backends.SecretService.Keyring"
_LATE_BACKENDS = (_LINUX_BACKEND, "keyring.backends.kwallet.DBusKeyring")

NONE_FOUND = QT_TRANSLATE_NOOP("notices", "No system keyring was found")
_SWITCHED_OFF = QT_TRANSLATE_NOOP("notices", "The system keyring is switched off")
_NOT_TRUSTED = QT_TRANSLATE_NOOP("notices", "The keyring “{name}” is not one that Ownline trusts")


class RefusedKeyringError(Exception):
    """The keyring is not used. ``reason`` begins a sentence for the screen."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ChosenKeyring(Record, frozen=True):
    backend: KeyringBackend
    max_units: int
    """The size of an entry, in UTF-16 units."""


def find() -> KeyringBackend:
    """Finds the backend that `keyring.get_keyring` would, but faster: that imports all backends,
    plug-ins included, and asks each whether it can be used, a fifth of a second at every start.

    A configured backend goes first, as there (https://keyring.readthedocs.io, "Configuring"), then
    the backend of the system. All are asked only where that cannot be used, or where KWallet, which
    needs Python's dbus, may have priority. Raises whatever a backend raises."""
    configured = core.load_env() or core.load_config()
    if configured is not None:
        return configured
    if find_spec("dbus") is None:
        # It is missing, not running or cannot be imported: `get_keyring` finds another.
        with contextlib.suppress(Exception):
            return core.load_keyring(_SYSTEM_BACKENDS.get(sys.platform, _LINUX_BACKEND))
    return core.get_keyring()


def find_late() -> KeyringBackend:
    """Looks again where `find` found none: the library itself would repeat its first answer."""
    configured = core.load_env() or core.load_config()
    if configured is not None:
        return configured
    names = (
        (_SYSTEM_BACKENDS[sys.platform],) if sys.platform in _SYSTEM_BACKENDS else _LATE_BACKENDS
    )
    for name in names:
        with contextlib.suppress(Exception):
            return core.load_keyring(name)
    raise RefusedKeyringError(NONE_FOUND)


def is_open(backend: KeyringBackend) -> bool:
    """Whether the keyring is known to be unlocked, so that using it asks for no password. Raises
    whatever a backend raises."""
    if _name(backend) != _LINUX_BACKEND:
        return False
    # late: exists only on Linux
    import secretstorage

    with contextlib.closing(secretstorage.dbus_init()) as bus:
        # Not `get_default_collection`, which would ask the person to make one.
        return not secretstorage.Collection(bus).is_locked()


def choose(backend: KeyringBackend) -> ChosenKeyring:
    """Raises RefusedKeyringError, and whatever a backend raises."""
    name = _name(backend)
    if name == _CHAIN:
        # A chain reads from all its members and writes to the first that can. Only the first
        # allowed member is used.
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
    """The exact class, because a subclass may store elsewhere."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
