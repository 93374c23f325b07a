"""The keyring entry of a home. Copies of the home share it."""

from __future__ import annotations

from pathlib import Path

from desktop.ringcentral.auth.vault import Vault, open_vault

_FILE = "kept-as"


def set_vault_name(home: Path, name: str = "") -> None:
    """Name the entry once; after the home's original path, without a ``name``."""
    file = home / _FILE
    if not file.exists():
        file.write_text(name or str(home), "utf-8")


def vault_of(home: Path) -> Vault:
    """The vault of a home, for one thread. Raises VaultError on use."""
    return open_vault(service_name=(home / _FILE).read_text("utf-8"))
