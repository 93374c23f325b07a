"""The state file, which survives a restart. One JSON line per change; the last one wins.

Appending costs the same with any number of texts, and a killed process loses at most the line
that it was writing.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, TextIO

Record = dict[str, Any]
FIRST_ID = 60_000_000


class StateFile:
    """Records by kind and id. Without a path nothing is stored. Raises OSError."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._records: dict[str, dict[str, Record]] = {}
        self._file: TextIO | None = None
        if path is not None:
            self._read(path)
            self._rewrite(path)

    def records(self, kind: str) -> list[Record]:
        """The records of this kind when the file was opened, oldest first."""
        return list(self._records.get(kind, {}).values())

    def save(self, kind: str, record_id: str, record: Record | None) -> None:
        """Store a new or changed record, or delete it (None)."""
        if self._file is not None:
            self._file.write(_line(kind, record_id, record))
            self._file.flush()

    def clear(self) -> None:
        self._records.clear()
        if self._path is not None:
            self._rewrite(self._path)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _read(self, path: Path) -> None:
        if not path.exists():
            return
        for line in path.read_text("utf-8").splitlines():
            try:
                kind, record_id, record = json.loads(line)
            except ValueError:
                continue  # the line that was being written when the process was killed
            of_kind = self._records.setdefault(kind, {})
            if record is None:
                of_kind.pop(record_id, None)
            else:
                of_kind[record_id] = record

    def _rewrite(self, path: Path) -> None:
        self.close()
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(path.name + ".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            for kind, of_kind in self._records.items():
                file.writelines(_line(kind, each, record) for each, record in of_kind.items())
        new.replace(path)
        self._file = path.open("a", encoding="utf-8")


def _line(kind: str, record_id: str, record: Record | None) -> str:
    return json.dumps([kind, record_id, record], separators=(",", ":")) + "\n"


class Collection:
    """Records of one kind (templates, subscriptions, contacts) by owner and id, kept in the
    state file. The owner is an extension, the account, or an extension with an app."""

    def __init__(self, kind: str, state: StateFile) -> None:
        self._kind = kind
        self._state = state
        self._last_id = FIRST_ID
        self._owned: dict[str, dict[str, Record]] = {}
        for each in state.records(kind):
            self._owned.setdefault(each["owner"], {})[each["id"]] = each["record"]
            self._last_id = max(self._last_id, int(each["id"]))

    def reset(self) -> None:
        self._owned.clear()

    def of(self, owner: str) -> dict[str, Record]:
        return self._owned.get(owner, {})

    def add(self, owner: str, record: Record) -> str:
        self._last_id += 1
        record_id = str(self._last_id)
        self.save(owner, record_id, record)
        return record_id

    def save(self, owner: str, record_id: str, record: Record) -> None:
        self._owned.setdefault(owner, {})[record_id] = record
        kept = {"owner": owner, "id": record_id, "record": record}
        self._state.save(self._kind, record_id, kept)

    def remove(self, owner: str, record_id: str) -> None:
        self._owned.get(owner, {}).pop(record_id, None)
        self._state.save(self._kind, record_id, None)
