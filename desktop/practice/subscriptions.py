"""Subscriptions to notifications. Those by WebHook are stored and expire, but practice sends them
nothing. One by WebSocket is made over the socket, and lives with its session (`push`)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, request

from desktop.practice import links
from desktop.practice.access import WEB_SOCKET_SCOPE, caller, calling_session, with_included
from desktop.practice.clock import Clock
from desktop.practice.multipart import json_of
from desktop.practice.push import PushSession
from desktop.practice.refusals import Refusal
from desktop.practice.state import Collection, Record

RULE = "/restapi/v1.0/subscription"
DEFAULT_SECONDS = 900
WEB_SOCKET_SECONDS = 86_400  # it renews itself
MAX_SECONDS = 315_360_000  # of a WebHook (OpenAPI, UpdateSubscriptionRequest)
MAX_SUBSCRIPTIONS = 30  # of a user and an app (OpenAPI, createSubscription)
# The permission that a filter needs, by a part of it.
FILTER_SCOPES = {"message-store": "ReadMessages", "/sms/consents": "SMS"}
WEB_SOCKET = "WebSocket"
ACCOUNT_RULE = r"/restapi/v1\.0/account/(?:~|[0-9]+)"
EXTENSION_RULE = rf"{ACCOUNT_RULE}/extension/(?:~|[0-9]+)"
# The documented event filters, without their queries (developer guide, "Event filters"; for
# consents, sms/messaging-consent-management.md).
EVENT_FILTERS = re.compile(
    "|".join(
        (
            rf"{EXTENSION_RULE}",
            rf"{EXTENSION_RULE}/message-store(?:/instant)?",
            rf"{EXTENSION_RULE}/(?:fax|voicemail|favorite|favorite/presence|grant)",
            rf"{EXTENSION_RULE}/presence(?:/dnd|/line|/line/presence)?",
            rf"{EXTENSION_RULE}/telephony/sessions",
            rf"{ACCOUNT_RULE}/(?:extension|presence|telephony/sessions|directory/entries)",
            rf"{ACCOUNT_RULE}/phone-number",
            rf"{ACCOUNT_RULE}/call-queues/[0-9]+/presence",
            rf"{ACCOUNT_RULE}/device/[0-9]+/emergency-address",
            rf"{ACCOUNT_RULE}/a2p-sms/(?:batches(?:/[0-9]+)?|messages|opt-outs)",
            rf"{ACCOUNT_RULE}/message-threads/(?:entries/)?sync",
            r"/restapi/v2/accounts/(?:~|[0-9]+)/sms/consents",
            r"/team-messaging/v1/(?:posts|groups|chats)",
        )
    )
)


class Subscriptions:
    """Each subscription belongs to a user and an app."""

    def __init__(self, account_id: str, subscriptions: Collection, clock: Clock) -> None:
        self._account_id = account_id
        self._subscriptions = subscriptions
        self._clock = clock

    def register(self, app: Flask) -> None:
        one = f"{RULE}/<subscription_id>"
        for rule, name, view, method in (
            (RULE, "listSubscriptions", self.list_all, "GET"),
            (RULE, "createSubscription", self.create, "POST"),
            (one, "readSubscription", self.read, "GET"),
            (one, "updateSubscription", self.update, "PUT"),
            (one, "deleteSubscription", self.delete, "DELETE"),
        ):
            app.add_url_rule(rule, name, view, methods=[method])

    def list_all(self) -> dict[str, Any]:
        records = [self._render(i, each) for i, each in self._active().items()]
        return {"uri": f"{links.base()}{RULE}", "records": records}

    def create(self) -> Record:
        body = _body()
        record: Record = {
            "eventFilters": self._filters(body.get("eventFilters")),
            "deliveryMode": _delivery(body.get("deliveryMode")),
            "created": self._clock.now(),
            "until": self._until(body),
        }
        through = _push_session()
        if through is not None and record["deliveryMode"]["transportType"] == WEB_SOCKET:
            return self._render(through.subscribe(record), record)
        if len(self._active()) >= MAX_SUBSCRIPTIONS:
            raise Refusal("SUB-505")
        return self._render(self._subscriptions.add(_owner(), record), record)

    def read(self, subscription_id: str) -> Record:
        return self._render(subscription_id, self._find(subscription_id))

    def update(self, subscription_id: str) -> Record:
        """Without a body, only renews."""
        record = self._find(subscription_id)
        body = _body() if request.get_data() else {}
        wanted = body.get("eventFilters", record["eventFilters"])
        record = {**record, "eventFilters": self._filters(wanted), "until": self._until(body)}
        through = _push_session()
        if through is not None and through.subscription_id == subscription_id:
            through.subscription = record
        else:
            self._subscriptions.save(_owner(), subscription_id, record)
        return self._render(subscription_id, record)

    def delete(self, subscription_id: str) -> tuple[str, int]:
        self._find(subscription_id)
        through = _push_session()
        if through is not None and through.subscription_id == subscription_id:
            through.unsubscribe()
        else:
            self._subscriptions.remove(_owner(), subscription_id)
        return "", 204

    def _active(self) -> dict[str, Record]:
        """The caller's subscriptions that have not expired."""
        now, through = self._clock.now(), _push_session()
        mine = list(self._subscriptions.of(_owner()).items())
        if through is not None and through.subscription is not None:
            mine.append((through.subscription_id, through.subscription))
        return {i: each for i, each in mine if each["until"] > now}

    def _find(self, subscription_id: str) -> Record:
        record, through = self._subscriptions.of(_owner()).get(subscription_id), _push_session()
        if through is not None and through.subscription_id == subscription_id:
            record = through.subscription
        if record is None:
            raise Refusal("CMN-102", "subscriptionId", status=404)
        if record["until"] <= self._clock.now():
            self._subscriptions.remove(_owner(), subscription_id)
            raise Refusal("SUB-507", subscription_id)
        return record

    def _filters(self, given: object) -> list[str]:
        """Checked filters; with the ids of the account and the extension where they have `~`."""
        filters = _check_filters(given)
        if _push_session() is None:
            return filters
        for name, own in (
            ("account", self._account_id),
            ("accounts", self._account_id),
            ("extension", caller().id),
        ):
            filters = [each.replace(f"/{name}/~", f"/{name}/{own}") for each in filters]
        return filters

    def _until(self, body: Record) -> int:
        by_socket = _push_session() is not None
        seconds = body.get("expiresIn", WEB_SOCKET_SECONDS if by_socket else DEFAULT_SECONDS)
        if isinstance(seconds, bool) or not isinstance(seconds, int) or seconds < 1:
            raise Refusal("CMN-101", "expiresIn")
        return self._clock.now() + min(seconds, MAX_SECONDS) * 1000

    def _render(self, subscription_id: str, record: Record) -> Record:
        return {
            "uri": f"{links.base()}{RULE}/{subscription_id}",
            "id": subscription_id,
            "eventFilters": record["eventFilters"],
            "expirationTime": self._clock.iso(record["until"]),
            "expiresIn": max(1, (record["until"] - self._clock.now()) // 1000),
            "status": "Active",
            "creationTime": self._clock.iso(record["created"]),
            "deliveryMode": record["deliveryMode"],
        }


def _owner() -> str:
    return f"{caller().id}/{calling_session().client_id}"


def _body() -> Record:
    body = json_of(request.get_data())
    if not isinstance(body, dict):
        raise Refusal("CMN-103")
    return body


def _push_session() -> PushSession | None:
    """The session of the socket that the request came through, if any."""
    return request.environ.get("practice.push")


def _check_filters(given: object) -> list[str]:
    """Raises Refusal: not a list of filters, another extension's, or without permission."""
    if not isinstance(given, list) or not given:
        raise Refusal("CMN-101", "eventFilters")
    for each in given:
        if not isinstance(each, str) or not EVENT_FILTERS.fullmatch(each.partition("?")[0]):
            raise Refusal("SUB-508", str(each)[:200])
        path = urlsplit(each).path.split("/")
        if "extension" in path[:-1]:
            extension_id = path[path.index("extension") + 1]
            if extension_id not in ("~", caller().id):
                raise Refusal("SUB-405")
        scopes = with_included(calling_session().scopes)
        for part, scope in FILTER_SCOPES.items():
            if part in each and scope not in scopes:
                raise Refusal("CMN-401", scope)
    return given


def _delivery(given: object) -> Record:
    kind = given.get("transportType") if isinstance(given, dict) else None
    if kind == WEB_SOCKET:
        # Such a subscription is made over the socket (OpenAPI, createSubscription). The code of a
        # refusal is not documented, except for an app without the permission.
        if WEB_SOCKET_SCOPE not in calling_session().scopes:
            raise Refusal("SUB-528", "SubscriptionWebSocket")
        if _push_session() is not None:
            return {"transportType": WEB_SOCKET, "encryption": False}
        raise Refusal("CMN-101", "deliveryMode.transportType")
    if not isinstance(given, dict) or kind != "WebHook":
        raise Refusal("CMN-101", "deliveryMode.transportType")
    address = given.get("address")
    try:
        parts = urlsplit(address) if isinstance(address, str) else None
    except ValueError:
        parts = None
    if parts is None or parts.scheme != "https" or not parts.netloc:
        raise Refusal("CMN-101", "deliveryMode.address")
    return {"transportType": "WebHook", "address": address, "encryption": False}
