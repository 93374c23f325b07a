"""RingCentral's list of consents: who opted out of texts from which number of the company.

Guide: sms/messaging-consent-management.md. Every call is one request and raises ServiceError:
RefusedError where the account or the person may not use the list.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

from desktop.core.errors import RefusedError, ServerTroubleError
from desktop.core.model import ConsentChange, ConsentRecord, ConsentStatus
from desktop.core.records import Record
from desktop.ringcentral import json_records as read
from desktop.ringcentral.api import PER_PAGE, RingCentral
from desktop.ringcentral.rate_limits import RateGroup

_PATH = "/restapi/v2/accounts/~/sms/consents"
_MAX_PAGE_TOKEN = 4000
# Answers without RingCentral's own code from a server that has no such list.
_NO_SUCH_LIST = frozenset({"404", "405", "501"})
_STATUSES = frozenset(ConsentStatus)


class ConsentPage(Record, frozen=True):
    """``next_token`` is empty on the last page."""

    records: tuple[ConsentRecord, ...]
    next_token: str


def list_opt_outs(api: RingCentral, own_numbers: Sequence[str], page_token: str) -> ConsentPage:
    """listConsents (Light): who opted out of texts from ``own_numbers`` (E.164). ``page_token`` is
    empty for the first page."""
    query: dict[str, Any] = {
        "from": list(own_numbers),
        "optStatus": ConsentStatus.OPT_OUT.value,
        "perPage": PER_PAGE,
    }
    if page_token:
        query["pageToken"] = page_token
    with _refusals():
        answer = api.get(_PATH, query)
    paging = read.json_object(answer.get("paging"))
    return ConsentPage(
        tuple(one for one in map(_consent, read.records(answer)) if one is not None),
        read.string(paging.get("nextPageToken"), _MAX_PAGE_TOKEN),
    )


def record_consent(api: RingCentral, change: ConsentChange) -> None:
    """updateConsents (Light): for one pair. A repetition changes nothing. Raises RefusedError also
    where RingCentral took the request, but not the record."""
    record = {
        "from": change.own,
        "to": change.party,
        "optStatus": change.status.value,
        "source": "Api",
    }
    if change.note:
        # Not in the guide, but in RingCentral's own client libraries.
        record["notes"] = change.note
    with _refusals():
        answer = api.request("PATCH", _PATH, RateGroup.LIGHT, body={"records": [record]})
    failed = read.json_objects(answer.get("failedRecords"))
    if failed:
        raise _refusal(failed[0])


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Where there is no such list, it is refused."""
    try:
        yield
    except ServerTroubleError as error:
        if error.code in _NO_SUCH_LIST:
            raise RefusedError(code=error.code) from None
        raise


def _consent(record: read.Json) -> ConsentRecord | None:
    """None for a status that Ownline does not know."""
    status = read.string(record.get("optStatus"))
    if status not in _STATUSES:
        return None
    return ConsentRecord(
        own=_number(record.get("from")),
        party=_number(record.get("to")),
        status=ConsentStatus(status),
        source=read.string(record.get("source")),
        changed_at=read.milliseconds(record.get("lastModifiedTime")),
    )


def _number(value: object) -> str:
    """The guide shows plain numbers; other operations have objects with `phoneNumber`."""
    return read.string(read.json_object(value).get("phoneNumber") or value)


def _refusal(failed: read.Json) -> RefusedError:
    """The guide does not show the fields of a failed record."""
    inner = next(
        iter(read.json_objects(failed.get("errors"))), read.json_object(failed.get("error"))
    )
    code = read.string(inner.get("errorCode")) or read.string(failed.get("errorCode"))
    message = read.string(inner.get("message")) or read.string(failed.get("message"))
    return RefusedError(code=code or "failedRecords", details=message)
