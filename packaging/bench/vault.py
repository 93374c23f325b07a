"""Under which name the keyring keeps a home's sign-in: copies of the home have the same."""

from __future__ import annotations

from pathlib import Path

from desktop.ringcentral.auth.vault import Vault, open_vault

_FILE = "kept-as"


def set_vault_name(home: Path) -> None:
    """By its first place, once."""
    file = home / _FILE
    if not file.exists():
        file.write_text(str(home), "utf-8")


def vault_of(home: Path) -> Vault:
    """For one thread. Raises VaultError when it is used."""
    return open_vault(service_name=(home / _FILE).read_text("utf-8"))
