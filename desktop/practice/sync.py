"""syncMessages: all messages once, then what has changed since."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from desktop.practice import filters, links, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.store import Store
from desktop.practice.sync_tokens import SyncPoint, SyncTokens


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
        """FSync is usual: the messages of a time. ISync: what changed since a token was given."""
        types = query.one_of("syncType", ("FSync", "ISync")) or {"FSync"}
        if len(types) > 1:
            raise Refusal("CMN-101", "syncType")
        extension_id, now = caller().id, self._clock.now()
        count = query.whole_number("recordCount", query.MAX_PER_PAGE)
        if "ISync" in types:
            point = self._tokens.read(request.args.get("syncToken", ""), extension_id)
            wanted, found = point.wanted, self._changed(point, now)
        else:
            wanted = filters.from_query(self._clock, now)
            found = wanted.chosen(self._messages.of(extension_id, now))
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
        """Five seconds are told twice, so that nothing falls between two syncs."""
        since = point.at - round(self._settings.sync_overlap_seconds * 1000)
        return [
            each
            for each in self._messages.of(point.extension_id, now)
            if max(each.modified_at(now), each.visible_at) >= since
            and (each.availability != "Alive" or point.wanted.kept([each]))
        ]

    def _record(self, message: Message) -> dict[str, Any]:
        """What is deleted is told by its id alone."""
        if message.availability == "Alive":
            return self._store.record(message)
        return {"id": message.id, "availability": message.availability}
