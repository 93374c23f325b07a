"""The bodies of notifications: about messages (OpenAPI, InstantMessageEvent and MessageEvent), and
about consents (developer guide, sms/messaging-consent-management.md)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from desktop.practice.changes import Change
from desktop.practice.clock import Clock
from desktop.practice.consents import Consent
from desktop.practice.messages import Message, Party
from desktop.practice.sms_consents import record_of
from desktop.practice.state import Record
from desktop.practice.store import attachments_of

CONSENTS_FILTER = "/sms/consents"


class PushEvents:
    def __init__(self, account_id: str, clock: Clock) -> None:
        self._account_id = account_id
        self._clock = clock

    def of_filter(self, event_filter: str, changes: Sequence[Change], media: str) -> list[Record]:
        """The bodies of the events that one filter wants of the changes in one store. ``media`` is
        the base URI of attachments."""
        path, query = urlsplit(event_filter).path, parse_qs(urlsplit(event_filter).query)
        directions = query.get("direction", ["Inbound", "Outbound"])
        wanted = [each for each in changes if each.message.direction in directions]
        if "SMS" not in query.get("type", ["SMS"]) or not wanted:
            return []
        if path.endswith("/message-store/instant"):
            new = (each.message for each in wanted if each.is_new)
            return [self._instant(each, media) for each in new if each.direction == "Inbound"]
        return [self._counts(wanted)] if path.endswith("/message-store") else []

    def of_consents(self, consents: Sequence[Consent]) -> list[Record]:
        """The decisions of recipients of the whole account."""
        records = [record_of(each, self._clock) for each in consents]
        return [{"records": records}] if records else []

    def wrapped(self, event_filter: str, body: Record, subscription_id: str, owner: str) -> Record:
        return {
            "uuid": str(uuid.uuid4()),
            "event": event_filter,
            "timestamp": self._clock.iso(self._clock.now()),
            "subscriptionId": subscription_id,
            "ownerId": owner,
            "body": body,
        }

    def _instant(self, message: Message, media: str) -> Record:
        """A text that has just arrived."""
        now, owner = self._clock.now(), message.extension_id
        path = f"/restapi/v1.0/account/{self._account_id}/extension/{owner}/message-store"
        sender = {"phoneNumber": message.sender, "name": message.sender_name}
        return {
            "id": str(message.id),
            "to": [_recipient(each, len(message.to)) for each in message.to],
            "from": {name: value for name, value in sender.items() if value or name != "name"},
            "type": "SMS",
            "creationTime": self._clock.iso(message.created_at),
            "lastModifiedTime": self._clock.iso(message.modified_at(now)),
            "readStatus": message.read_status,
            "priority": "Normal",
            "attachments": attachments_of(message, f"{media}{path}/{message.id}"),
            "direction": message.direction,
            "availability": message.availability,
            "subject": message.text,
            "messageStatus": message.status(now),
            "conversationId": str(message.conversation_id),
            "conversation": {"id": str(message.conversation_id)},
            "ownerId": owner,
        }

    def _counts(self, changes: Sequence[Change]) -> Record:
        """How many messages are new, and how many have changed."""
        owner = changes[0].message.extension_id
        new = [each.message.id for each in changes if each.is_new]
        changed = {each.message.id for each in changes if not each.is_new}
        return {
            "accountId": self._account_id,
            "extensionId": owner,
            "lastUpdated": self._clock.iso(self._clock.now()),
            "changes": [
                {
                    "type": "SMS",
                    "newCount": len(new),
                    "updatedCount": len(changed - set(new)),
                    "newMessageIds": new,
                }
            ],
            "ownerId": owner,
        }


def _recipient(party: Party, recipients: int) -> Record:
    record: Record = {"phoneNumber": party.phone_number}
    if party.name:
        record["name"] = party.name
    return {**record, "target": True} if party.target or recipients == 1 else record
