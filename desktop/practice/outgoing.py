"""The request to send a text or a media message, read from JSON or a multipart body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import phonenumbers
from flask import request

from desktop.practice.multipart import JSON_TYPE, Part, json_of, parts_of
from desktop.practice.refusals import Refusal

E164 = re.compile(r"\+[1-9][0-9]{6,14}")
PUNCTUATION = str.maketrans("", "", " ()-.\u00a0")
FIELDS = ("from", "to", "text", "country")
WHOLE = ("json", "body", "request")
"""Names of a part with all fields that need not say that it is JSON."""
NORTH_AMERICA = frozenset({"US", "CA"})

# Attachment types that RingCentral accepts, by file extension (developer guide, "Sending MMS").
CONTENT_TYPES = {
    **dict.fromkeys(("jpeg", "jpg"), "image/jpeg"),
    **dict.fromkeys(("tiff", "tif"), "image/tiff"),
    **dict.fromkeys(("mp4", "m4v"), "video/mp4"),
    **dict.fromkeys(("mpeg", "mpg"), "video/mpeg"),
    **dict.fromkeys(("mov", "qt"), "video/quicktime"),
    **dict.fromkeys(("vcf", "vcard"), "text/vcard"),
    **dict.fromkeys(("gzip", "gz"), "application/gzip"),
    "png": "image/png",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "3gp": "video/3gpp",
    "avi": "video/avi",
    "flv": "video/x-flv",
    "wmv": "video/x-ms-wmv",
    "webm": "video/webm",
    "ogg": "video/ogg",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "oga": "audio/ogg",
    "wav": "audio/wav",
    "amr": "audio/amr",
    "3gpp": "audio/3gpp",  # shares .3gp with video
    "zip": "application/zip",
    "rtf": "application/rtf",
    "pdf": "application/pdf",
    "html": "text/html",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
}
MAX_ATTACHMENTS = 10
MAX_ATTACHMENT_BYTES = 1_500_000
"""Total size of a message's attachments (OpenAPI, createSMSMessage)."""


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """``sender`` and ``to`` are not checked yet."""

    sender: str
    to: list[Any]
    text: str
    region: str
    files: tuple[File, ...] = ()


def read(*, with_files: bool) -> Outgoing:
    """The body of the request. Raises Refusal. A text without files may be multipart, too
    (OpenAPI)."""
    files: tuple[File, ...] = ()
    if request.mimetype.startswith("multipart/"):
        body, files = _from_parts(parts_of(request.get_data(), request.content_type or ""))
    elif request.mimetype in (JSON_TYPE, "") and not with_files:
        body = json_of(request.get_data())
    else:
        raise Refusal("CMN-104")
    if not isinstance(body, dict):
        raise Refusal("CMN-103")
    if with_files and not files:
        raise Refusal("CMN-101", "attachments")
    text = body.get("text", "" if with_files else None)
    sender = phone_number(body.get("from"), "from")
    recipients = body.get("to")
    if not isinstance(recipients, list) or not recipients:
        raise Refusal("CMN-101", "to")
    if not isinstance(text, str) or not (text or files):
        raise Refusal("CMN-101", "text")
    return Outgoing(sender, recipients, text, _region(body.get("country")), files)


def phone_number(party: object, parameter: str) -> str:
    number = party.get("phoneNumber") if isinstance(party, dict) else None
    if not isinstance(number, str) or not number.strip():
        raise Refusal("CMN-101", parameter)
    return number.strip()


def normal(written: str, region: str = "US") -> str | None:
    """The number in E.164, or None. Without a country code it belongs to ``region``. In North
    America, ten digits and eleven that begin with 1 are accepted."""
    digits = written.translate(PUNCTUATION)
    if region not in NORTH_AMERICA and not digits.startswith("+"):
        return _foreign(digits, region)
    if re.fullmatch(r"[2-9][0-9]{9}", digits):
        digits = "1" + digits
    if re.fullmatch(r"1[2-9][0-9]{9}", digits):
        digits = "+" + digits
    if digits.startswith("+1") and not re.fullmatch(r"\+1[2-9][0-9]{9}", digits):
        return None
    return digits if E164.fullmatch(digits) else None


def _foreign(digits: str, region: str) -> str | None:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    written: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written


def _region(country: object) -> str:
    if country is None:
        return "US"
    if isinstance(country, dict) and {"id", "isoCode"} <= set(country):
        raise Refusal("MSG-365")
    code = country.get("isoCode", "US") if isinstance(country, dict) else None
    if not isinstance(code, str) or not re.fullmatch("[A-Z]{2}", code):
        raise Refusal("CMN-101", "country.isoCode")
    return code


def _from_parts(parts: list[Part]) -> tuple[Any, tuple[File, ...]]:
    """The body and the files: one JSON part for all fields, or one part for each field."""
    whole = next((part for part in parts if _is_whole(part)), None)
    fields = [part for part in parts if part.name in FIELDS and not part.file_name]
    files = [part for part in parts if part is not whole and part not in fields]
    if whole is not None:
        body = json_of(whole.content)
    else:
        body = {}
        for part in fields:
            value = _value(part)
            if part.name == "to":
                body.setdefault("to", []).extend(value if isinstance(value, list) else [value])
            else:
                body[part.name] = value
    checked = tuple(_file(part) for part in files)
    if len(checked) > MAX_ATTACHMENTS:
        raise Refusal("MSG-379")
    if sum(len(each.content) for each in checked) > MAX_ATTACHMENT_BYTES:
        raise Refusal("MSG-376")
    return body, checked


def _is_whole(part: Part) -> bool:
    if part.content_type == JSON_TYPE:
        return part.name not in FIELDS
    return part.name in WHOLE and not part.content_type and not part.file_name


def _value(part: Part) -> Any:
    if part.content_type == JSON_TYPE or part.name != "text":
        return json_of(part.content)
    return part.content.decode("utf-8", "replace")


def _file(part: Part) -> File:
    if not part.disposition:
        raise Refusal("MSG-350")
    if not part.file_name:
        raise Refusal("MSG-351")
    if not part.content:
        raise Refusal("MSG-347")
    ending = part.file_name.rpartition(".")[2].lower()
    content_type = part.content_type or CONTENT_TYPES.get(ending, "")
    if content_type not in CONTENT_TYPES.values():
        raise Refusal("MSG-348")
    return File(part.file_name, content_type, part.content)
