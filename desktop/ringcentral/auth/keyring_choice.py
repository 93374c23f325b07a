"""Which keyrings may keep a sign-in: only those that the system itself protects."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping
from importlib.util import find_spec

from keyring import core
from keyring.backend import KeyringBackend

from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.records import Record

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

_OF_THE_SYSTEM: Mapping[str, str] = {
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}
_ELSEWHERE = "keyring.backends.SecretService.Keyring"

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


def find() -> KeyringBackend:
    """What `keyring.get_keyring` comes to, by a shorter way: it brings all backends that there are,
    plug-ins too, and asks each whether it can be used, which is a fifth of a second of every start.
    What the person configured goes first, as there (https://keyring.readthedocs.io, "Configuring");
    then the one of the system. Only where that cannot be used, or where KWallet, which needs dbus
    from Python, might go before it, all are asked. Raises whatever a backend raises."""
    configured = core.load_env() or core.load_config()
    if configured is not None:
        return configured
    if find_spec("dbus") is None:
        # It is not there, or not running, or cannot be loaded: the long way says what is.
        with contextlib.suppress(Exception):
            return core.load_keyring(_OF_THE_SYSTEM.get(sys.platform, _ELSEWHERE))
    return core.get_keyring()


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
