"""syncMessages: a full sync, then incremental syncs."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from typing import Any

from flask import Flask, request

from desktop.practice import filters, links, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.filters import MessageFilter
from desktop.practice.messages import Message, Messages
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.state import StateFile
from desktop.practice.store import Store

PARAMETER = "syncToken"


@dataclass(frozen=True, slots=True)
class SyncPoint:
    """Everything up to ``at`` (real ms) was already returned."""

    extension_id: str
    at: int
    wanted: MessageFilter


class SyncTokens:
    """A token contains its sync point, signed. Practice stores only the key."""

    def __init__(self, settings: Settings, clock: Clock, state: StateFile) -> None:
        self._settings = settings
        self._clock = clock
        self._state = state
        kept = state.records("sync key")
        self._key = bytes.fromhex(kept[-1]["key"]) if kept else self._new_key()

    def reset(self) -> None:
        """Makes all earlier tokens invalid."""
        self._key = self._new_key()

    def issue(self, point: SyncPoint) -> str:
        data = [point.extension_id, point.at, point.wanted.as_json()]
        content = base64.urlsafe_b64encode(json.dumps(data).encode()).decode()
        return f"{content}.{self._signature(content)}"

    def read(self, token: str, extension_id: str) -> SyncPoint:
        """Raises Refusal: CMN-101 for an invalid token; MSG-333 for another extension's, or an
        expired one."""
        content, _, signature = token.partition(".")
        if not hmac.compare_digest(self._signature(content).encode(), signature.encode()):
            raise Refusal("CMN-101", PARAMETER)
        try:
            owner, at, wanted = json.loads(base64.urlsafe_b64decode(content))
        except (ValueError, binascii.Error) as error:
            raise Refusal("CMN-101", PARAMETER) from error
        oldest = self._clock.now() - round(self._settings.sync_token_seconds * 1000)
        if owner != extension_id or at < oldest:
            raise Refusal("MSG-333")
        return SyncPoint(owner, at, filters.from_json(wanted))

    def _signature(self, content: str) -> str:
        return hmac.new(self._key, content.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def _new_key(self) -> bytes:
        key = secrets.token_bytes(32)
        self._state.save("sync key", "1", {"key": key.hex()})
        return key


class Sync:
    def __init__(
        self,
        account_id: str,
        messages: Messages,
        tokens: SyncTokens,
        clock: Clock,
        settings: Settings,
        store: Store,
    ) -> None:
        self._account_id = account_id
        self._messages = messages
        self._tokens = tokens
        self._clock = clock
        self._settings = settings
        self._store = store

    def register(self, app: Flask, extension: str) -> None:
        app.add_url_rule(f"{extension}/message-sync", "syncMessages", self.sync)

    def sync(self) -> dict[str, Any]:
        """FSync (the default): the messages of a period. ISync: the changes since a token was
        issued. It takes no wider period than the full sync: `dateFrom` is ignored, and
        `recordCount` only limits the changes. The token has no record count (developer guide)."""
        types = query.one_of("syncType", ("FSync", "ISync")) or {"FSync"}
        if len(types) > 1:
            raise Refusal("CMN-101", "syncType")
        extension_id, now = caller().id, self._clock.now()
        count = query.whole_number("recordCount", query.MAX_PER_PAGE)
        if "ISync" in types:
            point = self._tokens.read(request.args.get("syncToken", ""), extension_id)
            wanted, found = point.wanted, self._changed(point, now)
            filters.from_query(self._clock, now)  # wrong parameters are refused nevertheless
        else:
            wanted = filters.from_query(self._clock, now)
            found = wanted.select(self._messages.of(extension_id, now))
        older = len(found) > count
        uri = f"{links.extension(self._account_id, extension_id)}/message-sync"
        return {
            "uri": f"{uri}?{request.query_string.decode('ascii', 'replace')}",
            "records": [self._record(each) for each in found[:count]],
            "syncInfo": {
                "syncType": next(iter(types)),
                "syncToken": self._tokens.issue(SyncPoint(extension_id, now, wanted)),
                "syncTime": self._clock.iso(now),
                "olderRecordsExist": older,
            },
        }

    def _changed(self, point: SyncPoint, now: int) -> list[Message]:
        """Overlaps the previous sync by some seconds, so that nothing is missed."""
        since = point.at - round(self._settings.sync_overlap_seconds * 1000)
        return [
            each
            for each in self._messages.of(point.extension_id, now)
            if max(each.modified_at(now), each.visible_at) >= since
            and (each.availability != "Alive" or point.wanted.matching([each]))
        ]

    def _record(self, message: Message) -> dict[str, Any]:
        """A deleted message has only its id and availability."""
        if message.availability == "Alive":
            return self._store.record(message)
        return {"id": message.id, "availability": message.availability}
