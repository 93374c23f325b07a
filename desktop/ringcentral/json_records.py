"""RingCentral's JSON records to model objects. Odd or missing fields are empty, never an error."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from desktop.core.errors import ServerTroubleError
from desktop.core.model import (
    FINAL_STATUSES,
    DirectoryEntry,
    Identity,
    NumberOwner,
    NumberRecord,
    PhoneLine,
    StoreRecord,
)

Json = dict[str, Any]

# Longer words than these are not RingCentral's; a hostile one must not fill the memory or the list.
_MAX_WORD = 300
_MAX_TEXT = 10_000

# The end of 2099, in ms since 1970 UTC.
_LATEST = 4_102_444_799_000


def decode(body: bytes) -> Json:
    """The JSON object of an answer. Raises ServerTroubleError."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise ServerTroubleError(details="unreadable answer") from error
    if not isinstance(found, dict):
        raise ServerTroubleError(details="unreadable answer")
    return found


def word(value: object, limit: int = _MAX_WORD) -> str:
    """Text, or a number as text (ids come as either), cut; anything else is empty."""
    if isinstance(value, str):
        return value[:limit]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return ""


def words(value: object, most: int = 20) -> tuple[str, ...]:
    """The texts of a list; anything else is left out."""
    found = [word(one) for one in value[:most]] if isinstance(value, list) else []
    return tuple(one for one in found if one)


def part(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def parts(value: object) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def records(page: Json) -> list[Json]:
    """The records of a page. Raises ServerTroubleError where there is no list of them."""
    if not isinstance(page.get("records"), list):
        raise ServerTroubleError(details="no records in the answer")
    return parts(page["records"])


def has_more(page: Json, number: int, per_page: int) -> bool:
    """Whether a page follows page ``number``: totals may be missing (openapi.json)."""
    navigation = page.get("navigation")
    if isinstance(navigation, dict) and isinstance(navigation.get("nextPage"), dict):
        return True
    total = part(page.get("paging")).get("totalPages")
    if isinstance(total, int) and not isinstance(total, bool):
        return number < total
    return navigation is None and len(page["records"]) >= per_page


def milliseconds(value: object) -> int | None:
    """ISO 8601 to ms since 1970 UTC."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return int(at.timestamp() * 1000)


def iso(at_ms: int) -> str:
    at = datetime.fromtimestamp(min(max(at_ms, 0), _LATEST) / 1000, UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def identity(answer: Json) -> Identity:
    """Of readExtension. Raises ServerTroubleError when it does not say who it is."""
    account = word(part(answer.get("account")).get("id"))
    extension = word(answer.get("id"))
    if not extension:
        raise ServerTroubleError(details="the answer does not name the extension")
    sms = next(
        (f for f in parts(answer.get("serviceFeatures")) if f.get("featureName") == "SMS"), None
    )
    allowed = sms.get("enabled") if sms is not None else None
    contact = part(answer.get("contact"))
    country = part(part(answer.get("regionalSettings")).get("homeCountry"))
    return Identity(
        account_id=account,
        extension_id=extension,
        name=word(answer.get("name")),
        extension_number=word(answer.get("extensionNumber")),
        extension_type=word(answer.get("type")),
        status=word(answer.get("status")),
        sms_allowed=allowed if isinstance(allowed, bool) else None,
        sms_reason=word(sms.get("reason")) if sms is not None else "",
        email=word(contact.get("email")),
        home_country=word(country.get("isoCode")) or "US",
    )


def number(record: Json) -> NumberRecord:
    """One record of listExtensionPhoneNumbers."""
    features = record.get("features")
    owner = record.get("extension")
    return NumberRecord(
        id=word(record.get("id")),
        phone_number=word(record.get("phoneNumber")),
        usage_type=word(record.get("usageType")),
        type=word(record.get("type")),
        status=word(record.get("status")),
        label=word(record.get("label")),
        features=frozenset(word(feature) for feature in features)
        if isinstance(features, list)
        else frozenset(),
        owner=_owner(owner) if isinstance(owner, dict) else None,
    )


def _owner(extension: Json) -> NumberOwner:
    return NumberOwner(
        extension_id=word(extension.get("id")),
        name=word(extension.get("name")),
        extension_type=word(extension.get("type")),
        extension_number=word(extension.get("extensionNumber")),
    )


def phone_lines(device: Json) -> list[PhoneLine]:
    """The lines of one record of listExtensionDevices."""
    name = word(device.get("name")) or word(part(device.get("model")).get("name"))
    found = []
    for line in parts(device.get("phoneLines")):
        phone_number = word(part(line.get("phoneInfo")).get("phoneNumber"))
        if phone_number:
            found.append(PhoneLine(phone_number, name))
    return found


def store_record(record: Json) -> StoreRecord:
    """A message. For one recipient the status is the one of `to[0]` where that is further on: the
    aggregate hides Delivered and DeliveryFailed (guide: messaging/sms, message status)."""
    to = parts(record.get("to"))
    status = word(record.get("messageStatus"))
    code = word(record.get("deliveryErrorCode"))
    if len(to) == 1:
        own = word(to[0].get("messageStatus"))
        if own and (not status or own in FINAL_STATUSES):
            status = own
        code = word(to[0].get("deliveryErrorCode")) or word(to[0].get("errorCode")) or code
    return StoreRecord(
        message_id=_message_id(record.get("id")),
        sender=word(part(record.get("from")).get("phoneNumber")),
        recipients=tuple(word(one.get("phoneNumber")) for one in to),
        text=word(record.get("subject"), _MAX_TEXT),
        created_at=milliseconds(record.get("creationTime")),
        status=status,
        code=code,
    )


def directory_entries(record: Json) -> list[DirectoryEntry]:
    """The numbers of one record of listDirectoryEntries, which is an extension."""
    name = f"{word(record.get('firstName'))} {word(record.get('lastName'))}".strip()
    return [
        DirectoryEntry(
            phone_number=number,
            status=word(record.get("status")),
            name=name or word(record.get("name")),
            is_shown=record.get("hidden") is not True
            and one.get("hidden") is not True
            and word(one.get("type")) != "FaxOnly"
            and word(one.get("usageType")) != "CompanyFaxNumber",
        )
        for one in parts(record.get("phoneNumbers"))
        if (number := word(one.get("phoneNumber")))
    ]


def is_own(status: int, body: bytes) -> bool:
    """Whether an answer is RingCentral's own: JSON that says yes, or no in its error format."""
    if status == 200:
        try:
            return bool(decode(body))
        except ServerTroubleError:
            return False
    return bool(error_of(body)[0])


def _message_id(value: object) -> str:
    """Ids are whole numbers of 64 bits (openapi.json); anything else names no record."""
    found = word(value)
    return found if found.isascii() and found.isdigit() else ""


def error_of(body: bytes) -> tuple[str, str]:
    """Code and message of RingCentral's error format; empty where the body is something else.

    The first of ``errors`` is the exact one: the outer code may be as general as InvalidParameter.
    """
    try:
        answer = decode(body)
    except ServerTroubleError:
        return "", ""
    inner = next(iter(parts(answer.get("errors"))), {})
    code = word(inner.get("errorCode")) or word(answer.get("errorCode"))
    message = word(inner.get("message")) or word(answer.get("message"))
    return code, message
