"""listMessages, readMessage and readMessageContent: an extension's message store."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlsplit

from flask import Flask, Response, jsonify, request

from desktop.practice import batch, filters, links, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages, Party
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import World


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
        content = f"{rule}/<message_id>/content/<attachment_id>"
        app.add_url_rule(content, "readMessageContent", self.read_content)

    def list_messages(self) -> dict[str, Any]:
        person, now = caller(), self._clock.now()
        everything = self._messages.of(person.id, now)
        uri = f"{links.extension(self._world.account_id, person.id)}/message-store"
        return query.page_of(
            filters.from_query(self._clock, now).select(everything),
            self.record,
            uri,
            totals=self._settings.list_totals,
        )

    def read_message(self, message_id: str) -> Response:
        """One message, or several. In the OpenAPI description a single message has
        `vmSideRecipients`."""
        if "," not in message_id:
            record = self.record(self.find(message_id))
            return jsonify({**record, "vmSideRecipients": record["to"]})
        return batch.answer(batch.ids_of(message_id), lambda each: self.record(self.find(each)))

    def read_content(self, message_id: str, attachment_id: str) -> Response:
        message = self.find(message_id)
        if not (attachment_id.isascii() and attachment_id.isdigit()):
            raise Refusal("CMN-101", "attachmentId")
        content, content_type, file_name = _content(message, int(attachment_id[:20]))
        disposition = query.one_of("contentDisposition", ("Inline", "Attachment"))
        name = quote(request.args.get("contentDispositionFilename") or file_name, safe="")
        kind = "attachment" if "Attachment" in disposition else "inline"
        return Response(
            content,
            content_type=content_type,
            headers={
                "Content-Disposition": f"{kind}; filename*=UTF-8''{name}",
                # Never render a received file as a page of this service.
                "Content-Security-Policy": "sandbox; default-src 'none'",
                "X-Content-Type-Options": "nosniff",
            },
        )

    def find(self, message_id: str) -> Message:
        """A message of the caller's store. Raises Refusal."""
        if not (message_id.isascii() and message_id.isdigit()):
            raise Refusal("CMN-101", "messageId")
        message = self._messages.get(caller().id, int(message_id[:20]), self._clock.now())
        if message is None:
            raise Refusal("CMN-102", "messageId")
        return message

    def record(self, message: Message) -> dict[str, Any]:
        """RingCentral's record of a message, with its current status."""
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
            "to": [party_of(party, now, message) for party in message.to],
            "subject": message.text,
            "creationTime": self._clock.iso(message.created_at),
            "lastModifiedTime": self._clock.iso(message.modified_at(now)),
            "messageStatus": message.status(now),
            "readStatus": message.read_status,
            "priority": "Normal",
            "availability": message.availability,
            "attachments": attachments_of(message, f"{links.media()}{urlsplit(uri).path}"),
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
            record |= self._final_fields(message, now)
        return record

    def _final_fields(self, message: Message, now: int) -> dict[str, Any]:
        """Fields that only a text with one recipient and a final status has."""
        if len(message.to) != 1:
            return {}
        step = message.to[0].step(now)
        if step.status == "Delivered":
            return {"smsDeliveryTime": self._clock.iso(step.at)}
        return {"deliveryErrorCode": step.code} if step.code else {}


def attachments_of(message: Message, uri: str) -> list[dict[str, Any]]:
    """The text and the files of a message. A purged message has neither."""
    if message.availability == "Purged":
        return []
    text = {
        "id": message.id,
        "uri": f"{uri}/content/{message.id}",
        "type": "Text",
        "contentType": "text/plain",
    }
    files = [
        {
            "id": each.id,
            "uri": f"{uri}/content/{each.id}",
            "type": "MmsAttachment",
            "contentType": each.content_type,
            "fileName": each.file_name,
            "size": each.size,
            **({"width": each.width, "height": each.height} if each.width else {}),
        }
        for each in message.attachments
    ]
    return [text, *files]


def party_of(party: Party, now: int, message: Message) -> dict[str, Any]:
    record = {"phoneNumber": party.phone_number, "messageStatus": party.step(now).status}
    if party.name:
        record["name"] = party.name
    if party.target or (message.direction == "Inbound" and len(message.to) == 1):
        return {**record, "target": True}
    return record


def _content(message: Message, attachment_id: int) -> tuple[bytes, str, str]:
    """Bytes, type and name. Raises Refusal CMN-102."""
    if message.availability != "Purged":
        if attachment_id == message.id:
            text = message.text.encode("utf-8", "replace")
            return text, "text/plain; charset=utf-8", f"{message.id}.txt"
        for each in message.attachments:
            if each.id == attachment_id:
                return each.bytes, each.content_type, each.file_name
    raise Refusal("CMN-102", "attachmentId")


def segment_count(text: str) -> int:
    """Segments of a text: 160 or 153 ASCII characters, otherwise 70 or 67 UTF-16 units."""
    if text.isascii():
        units, single, several = len(text), 160, 153
    else:
        units, single, several = len(text.encode("utf-16-le", "surrogatepass")) // 2, 70, 67
    return 1 if units <= single else -(-units // several)
