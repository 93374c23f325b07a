"""authWsToken, and the opening of a WebSocket with its token."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, request

from desktop.practice import links
from desktop.practice.access import calling_session
from desktop.practice.push import Push
from desktop.practice.refusals import Refusal
from desktop.practice.web_socket import accept_key

RULE = "/ws"
SWITCHING = 101


class PushAccess:
    def __init__(self, push: Push) -> None:
        self._push = push

    def register(self, app: Flask) -> None:
        token = "/restapi/oauth/wstoken"
        app.add_url_rule(token, "authWsToken", self.new_token, methods=["POST"])
        app.add_url_rule(RULE, "webSocket", self.connect, websocket=True)

    def new_token(self) -> dict[str, Any]:
        uri = f"{links.base().replace('http', 'ws', 1)}{RULE}"
        return {**self._push.new_token(calling_session()), "uri": uri}

    def connect(self) -> Response:
        """Answers 101, also for a wrong token: the refusal is the first message. The connection
        goes on with ``practice.opened``, an `Opened`."""
        key = request.headers.get("Sec-WebSocket-Key", "")
        if not key:
            raise Refusal("CMN-104")
        opened = self._push.open(
            request.args.get("access_token", ""),
            request.args.get("wsc", ""),
            links.media(),
            refuse=request.environ.get("practice.refuse_recovery", False),
        )
        request.environ["practice.opened"] = opened
        if opened.session is not None:
            request.environ["practice.extension"] = opened.session.sign_in.person_id
        accept = {"Upgrade": "websocket", "Sec-WebSocket-Accept": accept_key(key)}
        return Response(status=SWITCHING, headers=accept)
