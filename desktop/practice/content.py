"""readMessageContent: the text of a message as a file, and the files of a media message."""

from __future__ import annotations

import base64
from urllib.parse import quote

from flask import Flask, Response, request

from desktop.practice import query
from desktop.practice.messages import Message
from desktop.practice.refusals import Refusal
from desktop.practice.store import Store


class Content:
    def __init__(self, store: Store) -> None:
        self._store = store

    def register(self, app: Flask, extension: str) -> None:
        rule = f"{extension}/message-store/<message_id>/content/<attachment_id>"
        app.add_url_rule(rule, "readMessageContent", self.read)

    def read(self, message_id: str, attachment_id: str) -> Response:
        message = self._store.find(message_id)
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
                # Whatever somebody texted: it is never a page of this service.
                "Content-Security-Policy": "sandbox; default-src 'none'",
                "X-Content-Type-Options": "nosniff",
            },
        )


def _content(message: Message, attachment_id: int) -> tuple[bytes, str, str]:
    """Bytes, type and name. Raises Refusal CMN-102."""
    if message.availability != "Purged":
        if attachment_id == message.id:
            text = message.text.encode("utf-8", "replace")
            return text, "text/plain; charset=utf-8", f"{message.id}.txt"
        for each in message.attachments:
            if each.id == attachment_id:
                return base64.b64decode(each.content), each.content_type, each.file_name
    raise Refusal("CMN-102", "attachmentId")
