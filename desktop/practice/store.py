"""listMessages and readMessage: an extension's message store."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from desktop.practice import links, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages, Party
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import World

DAY = 24 * 3600 * 1000


class Store:
    def __init__(self, world: World, messages: Messages, clock: Clock, settings: Settings) -> None:
        self._world = world
        self._messages = messages
        self._clock = clock
        self._settings = settings

    def register(self, app: Flask, extension: str) -> None:
        rule = f"{extension}/message-store"
        app.add_url_rule(rule, "listMessages", self.list_messages)
        app.add_url_rule(f"{rule}/<message_id>", "readMessage", self.read_message)

    def list_messages(self) -> dict[str, Any]:
        person, now = caller(), self._clock.now()
        everything = self._messages.of(person.id, now)
        uri = f"{links.extension(self._world.account_id, person.id)}/message-store"
        return query.page_of(
            self._chosen(everything, now), self.record, uri, totals=self._settings.list_totals
        )

    def read_message(self, message_id: str) -> dict[str, Any]:
        """The OpenAPI description wants `vmSideRecipients` in every single message."""
        if not (message_id.isascii() and message_id.isdigit()):
            raise Refusal("CMN-101", "messageId")
        message = self._messages.get(caller().id, int(message_id[:20]), self._clock.now())
        if message is None:
            raise Refusal("CMN-102", "messageId")
        record = self.record(message)
        return {**record, "vmSideRecipients": record["to"]}

    def record(self, message: Message) -> dict[str, Any]:
        """A message as it is now."""
        now = self._clock.now()
        uri = f"{links.extension(self._world.account_id, message.extension_id)}/message-store"
        uri = f"{uri}/{message.id}"
        conversation = str(message.conversation_id)
        record: dict[str, Any] = {
            "uri": uri,
            "id": message.id,
            "extensionId": message.extension_id,
            "type": "SMS",
            "direction": message.direction,
            "from": {"phoneNumber": message.sender, "name": message.sender_name},
            "to": [_party(party, now, message) for party in message.to],
            "subject": message.text,
            "creationTime": self._clock.iso(message.created_at),
            "lastModifiedTime": self._clock.iso(message.modified_at(now)),
            "messageStatus": message.status(now),
            "readStatus": message.read_status,
            "priority": "Normal",
            "availability": message.availability,
            "attachments": [
                {
                    "id": message.id,
                    "uri": f"{uri}/content/{message.id}",
                    "type": "Text",
                    "contentType": "text/plain",
                }
            ],
            "conversationId": message.conversation_id,
            "conversation": {
                "id": conversation,
                "uri": f"{links.base()}/restapi/v1.0/conversation/{conversation}",
            },
            "segmentCount": segment_count(message.text),
        }
        if not message.sender_name:
            del record["from"]["name"]
        if message.direction == "Outbound":
            record["smsSendingAttemptsCount"] = 1
            record |= self._ending(message, now)
        return record

    def _ending(self, message: Message, now: int) -> dict[str, Any]:
        """What is known only once a text with one recipient has come to its end."""
        if len(message.to) != 1:
            return {}
        step = message.to[0].step(now)
        if step.status == "Delivered":
            return {"smsDeliveryTime": self._clock.iso(step.at)}
        return {"deliveryErrorCode": step.code} if step.code else {}

    def _chosen(self, messages: list[Message], now: int) -> list[Message]:
        """By the query parameters. Without dates: the last 24 hours before `dateTo`."""
        date_to = self._date("dateTo", now)
        date_from = self._date("dateFrom", date_to - DAY)
        availability = query.one_of("availability", ("Alive", "Deleted", "Purged")) or {"Alive"}
        directions = query.one_of("direction", ("Inbound", "Outbound"))
        types = query.one_of("messageType", ("Fax", "SMS", "VoiceMail", "Pager"))
        read = query.one_of("readStatus", ("Read", "Unread"))
        conversation = request.args.get("conversationId")
        number = request.args.get("phoneNumber", "").strip()
        chosen = [
            each
            for each in messages
            if date_from <= each.created_at <= date_to
            and each.availability in availability
            and (not directions or each.direction in directions)
            and (not types or "SMS" in types)
            and (not read or each.read_status in read)
            and (conversation is None or conversation == str(each.conversation_id))
            and (not number or _concerns(each, number))
        ]
        if query.one_of("distinctConversations", ("true", "false")) == {"true"}:
            latest = {each.conversation_id: each for each in reversed(chosen)}
            chosen = [each for each in chosen if latest[each.conversation_id] is each]
        return chosen

    def _date(self, name: str, default: int) -> int:
        text = request.args.get(name)
        if text is None:
            return default
        try:
            # A client that forgot to encode the "+" of a zone is still understood.
            return self._clock.parse(text.replace(" ", "+"))
        except (ValueError, OverflowError) as error:
            raise Refusal("CMN-101", name) from error


def _party(party: Party, now: int, message: Message) -> dict[str, Any]:
    record = {"phoneNumber": party.phone_number, "messageStatus": party.step(now).status}
    if party.name:
        record["name"] = party.name
    if message.direction == "Inbound":
        return {**record, "target": True}
    return record


def _concerns(message: Message, number: str) -> bool:
    digits = "".join(c for c in number if c.isdigit())
    parties = (message.sender, *(party.phone_number for party in message.to))
    return any(digits == party.lstrip("+") for party in parties)


def segment_count(text: str) -> int:
    """Parts of a text: 160 or 153 characters of plain ASCII, otherwise 70 or 67 UTF-16 units."""
    if text.isascii():
        units, single, several = len(text), 160, 153
    else:
        units, single, several = len(text.encode("utf-16-le", "surrogatepass")) // 2, 70, 67
    return 1 if units <= single else -(-units // several)
