"""Small records that somebody made and that are kept: templates, subscriptions, contacts."""

from __future__ import annotations

from typing import Any

from desktop.practice.state import StateFile

Record = dict[str, Any]
FIRST_ID = 60_000_000


class Keepsakes:
    """Records of one kind by owner and id, in the state file. Owners are extensions, the account,
    or an extension with an app."""

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
        self.keep(owner, record_id, record)
        return record_id

    def keep(self, owner: str, record_id: str, record: Record) -> None:
        self._owned.setdefault(owner, {})[record_id] = record
        kept = {"owner": owner, "id": record_id, "record": record}
        self._state.keep(self._kind, record_id, kept)

    def remove(self, owner: str, record_id: str) -> None:
        self._owned.get(owner, {}).pop(record_id, None)
        self._state.keep(self._kind, record_id, None)
