"""Sign-ins in a file, so that every program of a run starts signed in, with or without a keyring.

They are those of the practice service: made-up people of a temporary folder.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop import lean_packages  # noqa: F401 - before the keyring, as in the engine
from desktop.model import SessionKey
from desktop.session.vault import StoredSignIn


class FileVault:
    remembers = True
    can_be_opened = False
    because = ""

    def __init__(self, file: Path) -> None:
        self._file = file.resolve()

    def save(self, key: SessionKey, signin: StoredSignIn) -> None:
        self._write(self._read() | {key.text: signin.encode(1 << 20)})

    def load(self, key: SessionKey) -> StoredSignIn | None:
        text = self._read().get(key.text)
        return None if text is None else StoredSignIn.decode(text)

    def forget(self, key: SessionKey) -> None:
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
