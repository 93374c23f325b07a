"""Converts RingCentral's JSON to model objects. Invalid or missing fields become empty."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime
from typing import Any

import msgspec

from desktop.core.errors import AnsweredInsteadError, ServerTroubleError
from desktop.core.model import (
    FAILED_STATUSES,
    FINAL_STATUSES,
    NO_REPORT_YET,
    UNREPORTED_CODES,
    Delivery,
    DirectoryEntry,
    Identity,
    NumberOwner,
    NumberRecord,
    PhoneLine,
    StoreFile,
    StoreRecord,
)

Json = dict[str, Any]

# RingCentral has no longer ones. A hostile server must not fill the memory or the list.
_MAX_STRING = 300
_MAX_TEXT = 10_000
_MAX_RECIPIENTS = 100
_MAX_FILES = 50

_MAX_ID = (1 << 63) - 1
_MAX_DIGITS = 19

# The end of 2099, in ms since 1970 UTC.
_LATEST = 4_102_444_799_000


def decode(body: bytes) -> Json:
    """The JSON object of an answer. Raises ServerTroubleError."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        if is_web_page(body):
            raise AnsweredInsteadError(details="HTML") from error
        raise ServerTroubleError(details="unreadable answer") from error
    if not isinstance(found, dict):
        raise ServerTroubleError(details="unreadable answer")
    return found


def is_web_page(body: bytes) -> bool:
    """HTML, whatever type its header names. No JSON begins like this."""
    return body.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<")


def string(value: object, limit: int = _MAX_STRING) -> str:
    """A string, or a number as a string (ids come as either), cut to ``limit``; else empty."""
    if isinstance(value, str):
        return value[:limit]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return ""


def strings(value: object, limit: int = 20) -> tuple[str, ...]:
    """The strings of a list, without anything else in it."""
    found = [string(one) for one in value[:limit]] if isinstance(value, list) else []
    return tuple(one for one in found if one)


def json_object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def json_objects(value: object) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def records(page: Json) -> list[Json]:
    """The records of a page. Raises ServerTroubleError where there is no list of them."""
    if not isinstance(page.get("records"), list):
        raise ServerTroubleError(details="no records in the answer")
    return json_objects(page["records"])


def has_more(page: Json, number: int, per_page: int) -> bool:
    """Whether a page follows page ``number``. Totals may be missing (openapi.json)."""
    navigation = page.get("navigation")
    if isinstance(navigation, dict) and isinstance(navigation.get("nextPage"), dict):
        return True
    total = json_object(page.get("paging")).get("totalPages")
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
    """The answer of readExtension. Raises ServerTroubleError where it has no extension id."""
    account = string(json_object(answer.get("account")).get("id"))
    extension = string(answer.get("id"))
    if not extension:
        raise ServerTroubleError(details="the answer does not name the extension")
    sms = next(
        (f for f in json_objects(answer.get("serviceFeatures")) if f.get("featureName") == "SMS"),
        None,
    )
    allowed = sms.get("enabled") if sms is not None else None
    contact = json_object(answer.get("contact"))
    country = json_object(json_object(answer.get("regionalSettings")).get("homeCountry"))
    return Identity(
        account_id=account,
        extension_id=extension,
        name=string(answer.get("name")),
        extension_number=string(answer.get("extensionNumber")),
        extension_type=string(answer.get("type")),
        status=string(answer.get("status")),
        sms_allowed=allowed if isinstance(allowed, bool) else None,
        sms_reason=string(sms.get("reason")) if sms is not None else "",
        email=string(contact.get("email")),
        home_country=string(country.get("isoCode")) or "US",
    )


def number(record: Json) -> NumberRecord:
    """One record of listExtensionPhoneNumbers."""
    features = record.get("features")
    owner = record.get("extension")
    return NumberRecord(
        id=string(record.get("id")),
        phone_number=string(record.get("phoneNumber")),
        usage_type=string(record.get("usageType")),
        type=string(record.get("type")),
        status=string(record.get("status")),
        payment_type=string(record.get("paymentType")),
        label=string(record.get("label")),
        features=frozenset(string(feature) for feature in features)
        if isinstance(features, list)
        else frozenset(),
        owner=_owner(owner) if isinstance(owner, dict) else None,
    )


def _owner(extension: Json) -> NumberOwner:
    return NumberOwner(
        extension_id=string(extension.get("id")),
        name=string(extension.get("name")),
        extension_type=string(extension.get("type")),
        extension_number=string(extension.get("extensionNumber")),
    )


def phone_lines(device: Json) -> list[PhoneLine]:
    """The lines of one record of listExtensionDevices."""
    name = string(device.get("name")) or string(json_object(device.get("model")).get("name"))
    found = []
    for line in json_objects(device.get("phoneLines")):
        phone_number = string(json_object(line.get("phoneInfo")).get("phoneNumber"))
        if phone_number:
            found.append(PhoneLine(phone_number, name))
    return found


def store_record(record: Json) -> StoreRecord:
    """A message. For one recipient the status of `to[0]` counts where it is final: the aggregate
    hides Delivered and DeliveryFailed (guide: messaging/sms, message status)."""
    to = json_objects(record.get("to"))[:_MAX_RECIPIENTS]
    status = string(record.get("messageStatus"))
    code = string(record.get("deliveryErrorCode"))
    is_inbound = string(record.get("direction")) == "Inbound"
    deliveries = tuple(_delivery(one) for one in to) if not is_inbound else ()
    if len(deliveries) == 1:
        own = deliveries[0].status
        if own and (not status or own in FINAL_STATUSES):
            status = own
        code = deliveries[0].code or code
    elif deliveries:
        status, code = _status_of_group(deliveries, status, code)
    return StoreRecord(
        message_id=_message_id(record.get("id")),
        sender=string(json_object(record.get("from")).get("phoneNumber")),
        recipients=tuple(string(one.get("phoneNumber")) for one in to),
        text=string(record.get("subject"), _MAX_TEXT),
        created_at=milliseconds(record.get("creationTime")),
        status=status,
        code=code,
        is_inbound=is_inbound,
        target=_target(to) if is_inbound else "",
        conversation_id=string(json_object(record.get("conversation")).get("id")),
        is_read=record.get("readStatus") != "Unread",
        availability=string(record.get("availability")) or "Alive",
        files=_files(record),
        deliveries=deliveries if len(deliveries) > 1 else (),
    )


def _delivery(recipient: Json) -> Delivery:
    code = string(recipient.get("deliveryErrorCode")) or string(recipient.get("errorCode"))
    number, status = string(recipient.get("phoneNumber")), string(recipient.get("messageStatus"))
    return Delivery(number, status, code)


def _status_of_group(deliveries: tuple[Delivery, ...], status: str, code: str) -> tuple[str, str]:
    """RingCentral's status of the whole text hides Delivered and DeliveryFailed of its recipients
    (openapi.json, MessageStatusEnum). Once it is final for all of them: the worst. What may have
    arrived is the least of failures."""
    if not all(one.status in FINAL_STATUSES for one in deliveries):
        return status, code
    failed = [one for one in deliveries if one.status in FAILED_STATUSES]
    if failed:
        worst = min(failed, key=lambda one: _how_mild(one.code))
        return worst.status, worst.code
    return "Delivered", ""


def _how_mild(code: str) -> int:
    """One without a report yet comes before one that will never have one: it is asked for again."""
    if code not in UNREPORTED_CODES:
        return 0
    return 1 if code == NO_REPORT_YET else 2


def _target(to: list[Json]) -> str:
    """The own number among the recipients of an inbound text: in a group it is the `target`."""
    found = next((one for one in to if one.get("target") is True), to[0] if to else {})
    return string(found.get("phoneNumber"))


def _files(record: Json) -> tuple[StoreFile, ...]:
    """The attachments beside the text itself."""
    attachments = json_objects(record.get("attachments"))[:_MAX_FILES]
    files = [one for one in attachments if one.get("type") == "MmsAttachment"]
    return tuple(
        StoreFile(
            server_id=_message_id(one.get("id")),
            type=string(one.get("contentType")).partition(";")[0].strip().lower(),
            name=string(one.get("fileName")),
            size=_count(one.get("size")),
            width=_count(one.get("width")),
            height=_count(one.get("height")),
            position=position,
        )
        for position, one in enumerate(files)
    )


def _count(value: object) -> int:
    """A whole number that is not negative; 0 for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MAX_ID:
        return value
    return 0


def directory_entries(record: Json) -> list[DirectoryEntry]:
    """The numbers of one record of listDirectoryEntries, which is an extension."""
    name = f"{string(record.get('firstName'))} {string(record.get('lastName'))}".strip()
    return [
        DirectoryEntry(
            phone_number=number,
            status=string(record.get("status")),
            name=name or string(record.get("name")),
            is_shown=record.get("hidden") is not True
            and one.get("hidden") is not True
            and string(one.get("type")) != "FaxOnly"
            and string(one.get("usageType")) != "CompanyFaxNumber",
        )
        for one in json_objects(record.get("phoneNumbers"))
        if (number := string(one.get("phoneNumber")))
    ]


def is_from_ringcentral(status: int, body: bytes) -> bool:
    """Whether RingCentral itself answered: with JSON, or with an error in its own format."""
    if status == 200:
        try:
            return bool(decode(body))
        except ServerTroubleError:
            return False
    return bool(error_of(body)[0])


def _message_id(value: object) -> str:
    """Ids are positive integers of 64 bits (openapi.json); anything else becomes empty."""
    found = string(value)
    is_id = found.isascii() and found.isdigit() and found[0] != "0" and len(found) <= _MAX_DIGITS
    return found if is_id and int(found) <= _MAX_ID else ""


def error_of(body: bytes) -> tuple[str, str]:
    """Code and message in RingCentral's error format; empty where the body has another.

    The first of ``errors`` is more exact than the outer code, which may be InvalidParameter. The
    message names the missing permission, if there is one.
    """
    try:
        answer = decode(body)
    except ServerTroubleError:
        return "", ""
    inner = next(iter(json_objects(answer.get("errors"))), {})
    code = string(inner.get("errorCode")) or string(answer.get("errorCode"))
    message = string(inner.get("message")) or string(answer.get("message"))
    permission = string(inner.get("permissionName")) or string(answer.get("permissionName"))
    if permission and permission not in message:
        message = f"{message} [{permission}]".strip()
    return code, message
