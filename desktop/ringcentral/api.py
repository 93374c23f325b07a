"""The operations of RingCentral that Ownline uses, for one signed-in extension.

Every call is one request with all limits of the transport. Used by the network thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import requests

from desktop.core.errors import (
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    SyncTokenError,
)
from desktop.core.model import (
    Campaign,
    CampaignState,
    DirectoryEntry,
    Identity,
    Limited,
    LoadedFile,
    NumberRecord,
    Outcome,
    PhoneLine,
    StoreRecord,
    Unknown,
)
from desktop.core.records import Record
from desktop.ringcentral import json_records as read
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.failures import (
    error_of_answer,
    error_of_failure,
    outcome_of_answer,
    outcome_of_failure,
)
from desktop.ringcentral.media import MediaServer
from desktop.ringcentral.push.address import MAX_ADDRESS, MAX_TOKEN, WebSocketToken
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.rate_limits import RateGroup, RateLimits, penalty_seconds

T = TypeVar("T")

ACCOUNT = "/restapi/v1.0/account/~"
EXTENSION = f"{ACCOUNT}/extension/~"

# Codes of message-sync for a token that is invalid or too old.
_SYNC_TOKEN_REFUSED = frozenset({"MSG-333", "MSG-411", "CMN-101"})
_MAX_SYNC_TOKEN = 4000

# Small pages: decoding one must not stall the window (ARCHITECTURE.md, "Speed").
PER_PAGE = 250

_OK, _CREATED, _NO_CONTENT = 200, 201, 204


class Page(Record, Generic[T], frozen=True):
    records: tuple[T, ...]
    more: bool


class Sync(Record, frozen=True):
    """One answer of message-sync. ``complete`` is false where there are older records, too."""

    records: tuple[StoreRecord, ...]
    token: str
    complete: bool


class RingCentral:
    """``token`` returns the access token for each request, or raises UnauthorizedError.
    ``elapsed`` counts ms, evenly.

    Reading calls raise ServiceError. `send_sms` never does: it returns an Outcome. Each answer
    updates ``clock``, the time of the server, and ``rate_limits``.
    """

    def __init__(
        self,
        server: str,
        configure: Callable[[requests.Session], None],
        token: Callable[[], str],
        elapsed: Callable[[], int],
        push: PushServer | None = None,
        media: MediaServer | None = None,
    ) -> None:
        self._server = server
        self._token = token
        self.push = push
        """Where events come from; None where nobody listens."""
        self.media = None if media is None else media.reader(token)
        """Downloads attachments; None where nobody shows them."""
        self.clock = ServerClock(elapsed)
        self.rate_limits = RateLimits(elapsed)
        self._http = requests.Session()
        configure(self._http)
        # Sends have a `requests.Session` of their own. Each send begins with a new connection, so
        # that a stale connection never looks like a lost answer.
        self._send_http = requests.Session()
        configure(self._send_http)

    def close(self) -> None:
        self._http.close()
        self._send_http.close()

    # --- identity and numbers -----------------------------------------------------------------

    def identity(self) -> Identity:
        """readExtension (Light)."""
        return read.identity(self.get(EXTENSION))

    def numbers(self, page: int) -> Page[NumberRecord]:
        """listExtensionPhoneNumbers (Light)."""
        return self._page(f"{EXTENSION}/phone-number", {}, page, lambda r: [read.number(r)])

    def phone_lines(self, page: int) -> Page[PhoneLine]:
        """listExtensionDevices (Light)."""
        return self._page(f"{EXTENSION}/device", {}, page, read.phone_lines)

    def campaign(self, number_id: str) -> Campaign:
        """smsConfigurationInfo (Light). Unknown where it is refused (permission, plan)."""
        try:
            answer = self.get(f"{EXTENSION}/phone-number/{number_id}/sms-configuration")
        except RefusedError:
            return Campaign()
        campaign = answer.get("smsCampaignInfo")
        if not isinstance(campaign, dict):
            return Campaign(CampaignState.UNCONFIRMED)
        status = read.string(campaign.get("status"))
        is_confirmed = status == "Confirmed"
        state = CampaignState.CONFIRMED if is_confirmed else CampaignState.UNCONFIRMED
        use_cases = read.strings(campaign.get("useCases"))
        return Campaign(state, use_cases, read.string(campaign.get("registrationTier")))

    def has_feature(self, name: str) -> bool:
        """readExtensionFeatures (Medium). False where it is refused or not known."""
        query = {"featureId": name}
        try:
            answer = self.get(f"{EXTENSION}/features", query, RateGroup.MEDIUM)
        except RefusedError:
            return False
        found = [answer, *read.json_objects(answer.get("records"))]
        return any(one.get("id") == name and one.get("available") is True for one in found)

    # --- texts -------------------------------------------------------------------------------

    def send_sms(
        self, sender: str, recipients: Sequence[str], text: str, files: Sequence[LoadedFile] = ()
    ) -> Outcome:
        """createSMSMessage, with files createMMS (Medium). Several recipients see each other: they
        are a group conversation."""
        headers = self._headers()
        rate_limit = self.rate_limits.group(RateGroup.MEDIUM)
        self._send_http.close()
        fields: read.Json = {
            "from": {"phoneNumber": sender},
            "to": [{"phoneNumber": recipient} for recipient in recipients],
            "text": text,
        }
        try:
            if files:
                # late: few texts have files
                from desktop.ringcentral.multipart import body_with_files

                body = body_with_files(fields, files)
                response = self._send_http.post(
                    f"{self._server}{EXTENSION}/mms",
                    data=body.stream,
                    headers={**headers, "Content-Type": body.content_type},
                    allow_redirects=False,
                )
            else:
                response = self._send_http.post(
                    f"{self._server}{EXTENSION}/sms",
                    json=fields,
                    headers=headers,
                    allow_redirects=False,
                )
        except requests.RequestException as error:
            return outcome_of_failure(error)
        finally:
            rate_limit.note_request()
        self._note(response, RateGroup.MEDIUM)
        outcome = outcome_of_answer(response.status_code, response.headers, response.content)
        if isinstance(outcome, Limited):
            rate_limit.pause(outcome.seconds)
        elif outcome == Unknown("429"):
            # Not RingCentral's own refusal: it proves nothing, but asks for the same silence.
            rate_limit.pause(penalty_seconds(response.headers))
        return outcome

    def message(self, message_id: str) -> StoreRecord | None:
        """readMessage (Light). None where the store no longer has it."""
        try:
            return read.store_record(self.get(f"{EXTENSION}/message-store/{message_id}"))
        except RefusedError as error:
            if error.code == "CMN-102":
                return None
            raise

    def outbound_texts(self, start: int, end: int, page: int) -> Page[StoreRecord]:
        """listMessages (Light): outbound SMS created from ``start`` to ``end`` (ms), deleted ones
        included."""
        query = {
            "direction": "Outbound",
            "messageType": "SMS",
            "availability": ["Alive", "Deleted", "Purged"],
            "dateFrom": read.iso(start),
            "dateTo": read.iso(end),
        }
        return self._page(
            f"{EXTENSION}/message-store", query, page, lambda r: [read.store_record(r)]
        )

    def texts(self, start: int, end: int, page: int) -> Page[StoreRecord]:
        """listMessages (Light): SMS in both directions created from ``start`` to ``end`` (ms),
        deleted ones included."""
        query = {
            "messageType": "SMS",
            "availability": ["Alive", "Deleted", "Purged"],
            "dateFrom": read.iso(start),
            # Whole seconds: the last one is included.
            "dateTo": read.iso(end + 999),
        }
        return self._page(
            f"{EXTENSION}/message-store", query, page, lambda r: [read.store_record(r)]
        )

    def sync(self, token: str, start: int) -> Sync:
        """syncMessages (Light): SMS that changed since ``token``. Without a token, the newest of
        those created from ``start`` (ms) on. Raises SyncTokenError where the token is refused."""
        query: dict[str, Any] = {"messageType": "SMS"}
        if token:
            query |= {"syncType": "ISync", "syncToken": token}
        else:
            query |= {
                "syncType": "FSync",
                "dateFrom": read.iso(start),
                "recordCount": PER_PAGE,
            }
        try:
            answer = self.get(f"{EXTENSION}/message-sync", query)
        except RefusedError as error:
            if token and error.code in _SYNC_TOKEN_REFUSED:
                raise SyncTokenError(code=error.code) from None
            raise
        info = read.json_object(answer.get("syncInfo"))
        return Sync(
            tuple(read.store_record(record) for record in read.records(answer)),
            read.string(info.get("syncToken"), _MAX_SYNC_TOKEN),
            complete=info.get("olderRecordsExist") is not True,
        )

    def directory(self, page: int) -> Page[DirectoryEntry]:
        """listDirectoryEntries (Medium), without those of federated accounts."""
        return self._page(
            f"{ACCOUNT}/directory/entries",
            {"showFederated": "false"},
            page,
            read.directory_entries,
            RateGroup.MEDIUM,
        )

    def websocket_token(self) -> WebSocketToken:
        """authWsToken (Auth): valid for one connection, for 30 s."""
        answer = self.request("POST", "/restapi/oauth/wstoken", RateGroup.AUTH)
        token = read.string(answer.get("ws_access_token"), MAX_TOKEN)
        if not token:
            raise ServerTroubleError(details="no token for the WebSocket")
        return WebSocketToken(read.string(answer.get("uri"), MAX_ADDRESS), token)

    # --- one request --------------------------------------------------------------------------

    def _page(
        self,
        path: str,
        query: dict[str, Any],
        page: int,
        of_record: Callable[[read.Json], list[T]],
        group: RateGroup = RateGroup.LIGHT,
    ) -> Page[T]:
        answer = self.get(path, {**query, "page": page, "perPage": PER_PAGE}, group)
        found = [item for record in read.records(answer) for item in of_record(record)]
        return Page(tuple(found), read.has_more(answer, page, PER_PAGE))

    def get(
        self, path: str, query: dict[str, Any] | None = None, group: RateGroup = RateGroup.LIGHT
    ) -> read.Json:
        return self.request("GET", path, group, query=query)

    def request(
        self,
        method: str,
        path: str,
        group: RateGroup,
        *,
        query: dict[str, Any] | None = None,
        body: read.Json | None = None,
    ) -> read.Json:
        """One request of any operation but a send. The answer to a change may be empty. Raises
        ServiceError."""
        url, headers = f"{self._server}{path}", self._headers()
        rate_limit = self.rate_limits.group(group)
        try:
            response = self._http.request(
                method, url, params=query, json=body, headers=headers, allow_redirects=False
            )
        except requests.RequestException as failure:
            raise error_of_failure(failure) from None
        finally:
            rate_limit.note_request()
        self._note(response, group)
        if method != "GET" and response.status_code == _NO_CONTENT:
            return {}
        is_done = method != "GET" and response.status_code == _CREATED
        status = _OK if is_done else response.status_code
        error = error_of_answer(status, response.headers, response.content)
        if isinstance(error, RateLimitedError):
            rate_limit.pause(error.seconds)
        if error is not None:
            raise error
        return read.decode(response.content)

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token()}", "Accept": "application/json"}

    def _note(self, response: requests.Response, group: RateGroup) -> None:
        if read.is_from_ringcentral(response.status_code, response.content):
            # Captive portals and proxies have clocks of their own.
            self.clock.note(response.headers.get("Date"))
        self.rate_limits.group(group).note_answer(response.status_code, response.headers)
