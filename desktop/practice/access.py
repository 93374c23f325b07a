"""Access control of a request: token, rate limit, account and extension, permission."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from flask import Flask, Response, g, request

from desktop.practice.admission import Admission
from desktop.practice.limits import Limits
from desktop.practice.oauth import Session, Sessions
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import Person, World


@dataclass(frozen=True, slots=True)
class Operation:
    """Rate group and application permission (OpenAPI: x-throttling-group, x-app-permission)."""

    group: str
    scope: str = ""
    open: bool = False
    """Needs no access token."""


WEB_SOCKET_SCOPE = "WebSocket"
OPERATIONS: Mapping[str, Operation] = {
    "authorize": Operation("Auth", open=True),
    "authorize2": Operation("Auth", open=True),
    "getToken": Operation("Auth", open=True),
    "revokeToken": Operation("Auth", open=True),
    "authWsToken": Operation("Auth", WEB_SOCKET_SCOPE),
    "authUserInfo": Operation("Auth"),
    "readExtension": Operation("Light", "ReadAccounts"),
    "listExtensionPhoneNumbers": Operation("Light", "ReadAccounts"),
    "smsConfigurationInfo": Operation("Light", "ReadAccounts"),
    "listExtensionDevices": Operation("Light", "ReadAccounts"),
    "createSMSMessage": Operation("Medium", "SMS"),
    "createMMS": Operation("Medium", "SMS"),
    "listMessages": Operation("Light", "ReadMessages"),
    "readMessage": Operation("Light", "ReadMessages"),
    "readMessageContent": Operation("Medium", "ReadMessages"),
    "syncMessages": Operation("Light", "ReadMessages"),
    "updateMessage": Operation("Medium", "EditMessages"),
    "patchMessage": Operation("Medium", "EditMessages"),
    "deleteMessage": Operation("Medium", "EditMessages"),
    "deleteMessageByFilter": Operation("Medium", "EditMessages"),
    "createUserMessageTemplate": Operation("Medium", "EditExtensions"),
    "listUserMessageTemplates": Operation("Light", "ReadAccounts"),
    "readUserMessageTemplate": Operation("Light", "ReadAccounts"),
    "updateUserMessageTemplate": Operation("Medium", "EditExtensions"),
    "deleteUserMessageTemplate": Operation("Medium", "EditExtensions"),
    "createCompanyMessageTemplate": Operation("Medium", "EditAccounts"),
    "listCompanyMessageTemplates": Operation("Light", "ReadAccounts"),
    "readCompanyMessageTemplate": Operation("Light", "ReadAccounts"),
    "updateCompanyMessageTemplate": Operation("Medium", "EditAccounts"),
    "deleteCompanyMessageTemplate": Operation("Medium", "EditAccounts"),
    "listSubscriptions": Operation("Light"),
    "createSubscription": Operation("Medium"),
    "readSubscription": Operation("Light"),
    "updateSubscription": Operation("Medium"),
    "deleteSubscription": Operation("Medium"),
    "listContacts": Operation("Heavy", "ReadContacts"),
    "createContact": Operation("Heavy", "Contacts"),
    "readAccountInfo": Operation("Light", "ReadAccounts"),
    "listDirectoryEntries": Operation("Medium", "ReadAccounts"),
    "readExtensionFeatures": Operation("Medium", "ReadAccounts"),
    "listExtensionGrants": Operation("Light", "ReadAccounts"),
    "getSmsRecipients": Operation("Light", "ReadAccounts"),
    "listSmsConsentRecords": Operation("Light", "SMS"),
    "updateSmsConsentRecords": Operation("Light", "SMS"),
    "searchSmsConsentRecords": Operation("Light", "SMS"),
    "exportSmsConsentRecords": Operation("Light", "SMS"),
}
# Permissions of an app that include others (developer guide, basics/permissions.md).
INCLUDED_SCOPES: Mapping[str, frozenset[str]] = {
    "SMS": frozenset({"ReadMessages"}),
    "EditMessages": frozenset({"ReadMessages"}),
    "EditAccounts": frozenset({"ReadAccounts", "EditExtensions"}),
}
EXCEEDED_CODES = {"createSMSMessage": "MSG-305", "createMMS": "MSG-305"}

# The directory is a separate service with its own error codes.
WRONG_PARAMETER_CODES = {"listDirectoryEntries": "ADG-121"}


def caller() -> Person:
    """The signed-in extension. Only in views of operations that need an access token."""
    person: Person = g.caller
    return person


def calling_session() -> Session:
    """The caller's OAuth session, in the same views."""
    session: Session = g.session
    return session


class Access:
    """Checks every request that needs an access token, before its view runs."""

    def __init__(
        self,
        world: World,
        admission: Admission,
        sessions: Sessions,
        limits: Limits,
        settings: Settings,
    ) -> None:
        self._world = world
        self._admission = admission
        self._sessions = sessions
        self._limits = limits
        self._settings = settings

    def register(self, app: Flask) -> None:
        app.url_value_preprocessor(self._pop_ids)
        app.before_request(self._check)
        app.after_request(self._add_headers)

    def count(self, person_id: str, client_id: str, operation: str) -> None:
        """Count a request against its group. Raises Refusal 429."""
        if not self._limits.take_account():
            raise Refusal("CMN-310")
        group = OPERATIONS[operation].group
        verdict = self._limits.take(user_key(person_id, client_id), group)
        g.rate_headers = verdict.headers
        request.environ["practice.penalty"] = verdict.in_penalty
        if not verdict.allowed:
            raise Refusal(EXCEEDED_CODES.get(operation, "CMN-301"))

    def _pop_ids(self, _endpoint: str | None, values: dict[str, Any] | None) -> None:
        g.account_id = (values or {}).pop("account_id", "~")
        g.extension_id = (values or {}).pop("extension_id", "~")

    def _check(self) -> None:
        operation = OPERATIONS.get(request.endpoint or "")
        if operation is None or operation.open:
            return
        through = request.environ.get("practice.push")
        if through is None:
            session = self._sessions.signed_in(bearer(request.headers.get("Authorization", "")))
        else:
            session = through.sign_in
        person = self._admission.check(session.person_id)
        request.environ["practice.extension"] = person.id
        self.count(person.id, session.client_id, request.endpoint or "")
        for name, given, mine in (
            ("accountId", g.account_id, self._world.account_id),
            ("extensionId", g.extension_id, person.id),
        ):
            if given not in ("~", mine):
                if given.isdigit():
                    raise Refusal("CMN-404")
                raise Refusal(WRONG_PARAMETER_CODES.get(request.endpoint or "", "CMN-101"), name)
        is_optional = operation.scope == WEB_SOCKET_SCOPE and not (
            self._settings.ws_token_needs_permission
        )
        granted = is_optional or operation.scope in ("", *with_included(session.scopes))
        if not granted:
            raise Refusal("CMN-401", operation.scope)
        if operation.scope in person.denied:
            raise Refusal("CMN-408", operation.scope)
        g.caller, g.session = person, session

    def _add_headers(self, response: Response) -> Response:
        for name, value in g.get("rate_headers", {}).items():
            response.headers[name] = value
        return response


def bearer(header: str) -> str:
    """The token of an Authorization header. Raises Refusal without one."""
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refusal("CMN-405", headers={"WWW-Authenticate": "Bearer"})
    return token.strip()


def with_included(scopes: Collection[str]) -> tuple[str, ...]:
    """The scopes, and those that they include."""
    included = (sorted(INCLUDED_SCOPES.get(each, ())) for each in scopes)
    return tuple(dict.fromkeys((*scopes, *chain.from_iterable(included))))


def user_key(person_id: str, client_id: str) -> str:
    """Limits are per user and app."""
    return f"{person_id}/{client_id}"
