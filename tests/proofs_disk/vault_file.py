"""A vault in a file. It outlives killed processes, as a keyring does."""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop.core.model import AccountKey
from desktop.ringcentral.auth.vault import StoredSignIn


class FileVault:
    """For proofs only: it stores tokens in plain text."""

    remembers = True
    can_be_opened = False
    because = ""

    def __init__(self, file: Path) -> None:
        self._file = file

    def save(self, key: AccountKey, signin: StoredSignIn) -> None:
        self._write(self._read() | {key.text: signin.encode(1 << 20)})

    def load(self, key: AccountKey) -> StoredSignIn | None:
        text = self._read().get(key.text)
        return None if text is None else StoredSignIn.decode(text)

    def is_open(self) -> bool:
        return True

    def forget(self, key: AccountKey) -> None:
        self._write({name: text for name, text in self._read().items() if name != key.text})

    def _read(self) -> dict[str, str]:
        if not self._file.exists():
            return {}
        stored: dict[str, str] = json.loads(self._file.read_text("utf-8"))
        return stored

    def _write(self, stored: dict[str, str]) -> None:
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        fresh.write_text(json.dumps(stored), "utf-8")
        fresh.replace(self._file)
