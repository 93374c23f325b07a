"""The operations of RingCentral that Ownline uses, for one signed-in extension.

Every call is one request with all limits of the transport. Used by the network thread only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import requests

from desktop.core.errors import RefusedError, ServerTroubleError, SyncTokenError
from desktop.core.model import (
    Campaign,
    CampaignState,
    DirectoryEntry,
    Identity,
    Limited,
    NumberRecord,
    Outcome,
    PhoneLine,
    StoreRecord,
    Unknown,
)
from desktop.core.records import Record
from desktop.ringcentral import json_records as read
from desktop.ringcentral.consents import Consents
from desktop.ringcentral.failures import outcome_of_answer, outcome_of_failure
from desktop.ringcentral.push.address import MAX_ADDRESS, MAX_TOKEN, WebSocketToken
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.rate_limits import RateGroup, penalty_seconds
from desktop.ringcentral.rest import PER_PAGE, Page, RestClient

_EXTENSION = "/restapi/v1.0/account/~/extension/~"

# Codes of message-sync for a token that is invalid or too old.
_SYNC_TOKEN_REFUSED = frozenset({"MSG-333", "MSG-411", "CMN-101"})
_MAX_SYNC_TOKEN = 4000


class Sync(Record, frozen=True):
    """One answer of message-sync. ``complete`` is false where there are older records, too."""

    records: tuple[StoreRecord, ...]
    token: str
    complete: bool


class RingCentral:
    """``token`` returns the access token for each request, or raises UnauthorizedError.
    ``elapsed`` counts ms, evenly.

    Reading calls raise ServiceError. `send_sms` never does: it returns an Outcome.
    """

    def __init__(
        self,
        server: str,
        configure: Callable[[requests.Session], None],
        token: Callable[[], str],
        elapsed: Callable[[], int],
        push: PushServer | None = None,
    ) -> None:
        self.push = push
        """Where events come from; None where nobody listens."""
        self._rest = RestClient(server, configure, token, elapsed)
        self.clock = self._rest.clock
        self.rate_limits = self._rest.rate_limits
        self.consents = Consents(self._rest)
        # Sends have a `requests.Session` of their own. Each send begins with a new connection, so
        # that a stale connection never looks like a lost answer.
        self._send_http = requests.Session()
        configure(self._send_http)

    def close(self) -> None:
        self._rest.close()
        self._send_http.close()

    # --- identity and numbers -----------------------------------------------------------------

    def identity(self) -> Identity:
        """readExtension (Light)."""
        return read.identity(self._rest.get(_EXTENSION))

    def numbers(self, page: int) -> Page[NumberRecord]:
        """listExtensionPhoneNumbers (Light)."""
        return self._rest.page(f"{_EXTENSION}/phone-number", {}, page, lambda r: [read.number(r)])

    def phone_lines(self, page: int) -> Page[PhoneLine]:
        """listExtensionDevices (Light)."""
        return self._rest.page(f"{_EXTENSION}/device", {}, page, read.phone_lines)

    def campaign(self, number_id: str) -> Campaign:
        """smsConfigurationInfo (Light). Unknown where it is refused (permission, plan)."""
        try:
            answer = self._rest.get(f"{_EXTENSION}/phone-number/{number_id}/sms-configuration")
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
            answer = self._rest.get(f"{_EXTENSION}/features", query, RateGroup.MEDIUM)
        except RefusedError:
            return False
        found = [answer, *read.json_objects(answer.get("records"))]
        return any(one.get("id") == name and one.get("available") is True for one in found)

    # --- texts -------------------------------------------------------------------------------

    def send_sms(self, sender: str, recipient: str, text: str) -> Outcome:
        """createSMSMessage (Medium). One recipient, because several become a group conversation."""
        headers = self._rest.headers()
        rate_limit = self.rate_limits.group(RateGroup.MEDIUM)
        self._send_http.close()
        try:
            response = self._send_http.post(
                f"{self._rest.server}{_EXTENSION}/sms",
                json={
                    "from": {"phoneNumber": sender},
                    "to": [{"phoneNumber": recipient}],
                    "text": text,
                },
                headers=headers,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            return outcome_of_failure(error)
        finally:
            rate_limit.note_request()
        self._rest.note_answer(response, RateGroup.MEDIUM)
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
            return read.store_record(self._rest.get(f"{_EXTENSION}/message-store/{message_id}"))
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
        return self._rest.page(
            f"{_EXTENSION}/message-store", query, page, lambda r: [read.store_record(r)]
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
        return self._rest.page(
            f"{_EXTENSION}/message-store", query, page, lambda r: [read.store_record(r)]
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
            answer = self._rest.get(f"{_EXTENSION}/message-sync", query)
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
        return self._rest.page(
            "/restapi/v1.0/account/~/directory/entries",
            {"showFederated": "false"},
            page,
            read.directory_entries,
            RateGroup.MEDIUM,
        )

    def websocket_token(self) -> WebSocketToken:
        """authWsToken (Auth): valid for one connection, for 30 s."""
        answer = self._rest.change("POST", "/restapi/oauth/wstoken", group=RateGroup.AUTH)
        token = read.string(answer.get("ws_access_token"), MAX_TOKEN)
        if not token:
            raise ServerTroubleError(details="no token for the WebSocket")
        return WebSocketToken(read.string(answer.get("uri"), MAX_ADDRESS), token)
