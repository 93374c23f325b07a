"""Malformed answers: a correct answer with changed, missing or additional fields.

Each function takes a decoded answer and returns a changed copy. ``fields`` names the fields to
change, at any depth (None: the default fields of the kind).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

Fields = frozenset[str] | None
Change = Callable[[Any], Any]

ENUM_FIELDS = frozenset(
    {
        "availability",
        "direction",
        "featureName",
        "lineType",
        "messageStatus",
        "paymentType",
        "priority",
        "readStatus",
        "status",
        "syncType",
        "token_type",
        "type",
        "usageType",
    }
)
TEXT_FIELDS = frozenset(
    {"company", "firstName", "jobTitle", "label", "lastName", "location", "message", "name"}
    | {"phoneNumber", "subject"}
)
UNKNOWN = "SomethingNew"
# HTML, direction marks, control characters, a lone surrogate, stacked combining marks.
HOSTILE = (
    "<img src=x onerror=alert(1)> & </b> \u202etxt.exe\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069"
    " \x00\x07\x1b[31m\r\n %s {0} ${x} \ud83d \u0301\u0301\u0301 " + "W" * 300
)


def wrong_types(answer: Any, fields: Fields) -> Any:
    """Text instead of a number, a list instead of an object, and so on. Without ``fields``:
    every value that is not a list or an object."""
    return _walk(answer, fields, _wrong, leaves_only=fields is None)


def null_fields(answer: Any, fields: Fields) -> Any:
    return _walk(answer, fields, lambda _value: None, leaves_only=fields is None)


def unknown_enums(answer: Any, fields: Fields) -> Any:
    """Enum values that the program does not know."""

    def renamed(value: Any) -> Any:
        return [*value, UNKNOWN] if isinstance(value, list) else UNKNOWN

    named = ENUM_FIELDS | {"features"} if fields is None else fields
    return _walk(answer, named, renamed, kinds=(str, list))


def hostile_text(answer: Any, fields: Fields) -> Any:
    """Names and texts that a window must not interpret."""
    named = TEXT_FIELDS if fields is None else fields
    return _walk(answer, named, lambda _value: HOSTILE, kinds=(str,))


def missing_fields(answer: Any, fields: Fields) -> Any:
    """Removes the fields; without ``fields``, all of them."""
    if isinstance(answer, list):
        return [missing_fields(each, fields) for each in answer]
    if not isinstance(answer, dict):
        return answer
    return {
        name: missing_fields(value, fields)
        for name, value in answer.items()
        if fields is not None and name not in fields
    }


def extra_fields(answer: Any, fields: Fields) -> Any:
    """Adds fields that the program does not know to every object."""
    if isinstance(answer, list):
        return [extra_fields(each, fields) for each in answer]
    if not isinstance(answer, dict):
        return answer
    more = {"somethingNew": {"of": [UNKNOWN, 1, None]}, "": "", "__class__": UNKNOWN}
    return {name: extra_fields(value, fields) for name, value in answer.items()} | more


DISTORTIONS: Mapping[str, Callable[[Any, Fields], Any]] = {
    "wrong_types": wrong_types,
    "missing_fields": missing_fields,
    "null_fields": null_fields,
    "unknown_enums": unknown_enums,
    "extra_fields": extra_fields,
    "hostile_text": hostile_text,
}


def foreign_media(answer: Any, base: str) -> Any:
    """The attachments of every message are on another server, at the same paths."""
    if isinstance(answer, list):
        return [foreign_media(each, base) for each in answer]
    if not isinstance(answer, dict):
        return answer
    moved = {name: foreign_media(value, base) for name, value in answer.items()}
    for each in moved.get("attachments", ()):
        parts = urlsplit(each["uri"])
        each["uri"] = f"{base}{parts.path}"
    return moved


def huge(body: bytes, size: int, is_json: bool) -> bytes:
    """The same answer, padded to at least ``size`` bytes: JSON with a text, others with zeros."""
    if not is_json:
        return body + bytes(max(0, size - len(body)))
    padding = "x" * max(0, size - len(body))
    return _with_member(body, json.dumps(padding))


def deep(body: bytes, depth: int) -> bytes:
    """The same answer with a nested list in it."""
    return _with_member(body, "[" * depth + "]" * depth)


def _with_member(body: bytes, value: str) -> bytes:
    text = body.decode("utf-8", "replace").strip()
    if text.startswith("{"):
        comma = "" if text.replace(" ", "") == "{}" else ","
        return f'{text[:-1]}{comma}"somethingNew":{value}}}'.encode()
    return value.encode()


def _wrong(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, int | float):
        return f"{value} or so"
    if isinstance(value, str):
        return len(value)
    return [value] if isinstance(value, dict) else {"0": value}


def _walk(
    value: Any,
    fields: Fields,
    change: Change,
    *,
    leaves_only: bool = False,
    kinds: tuple[type, ...] = (object,),
) -> Any:
    if isinstance(value, list):
        return [_walk(e, fields, change, leaves_only=leaves_only, kinds=kinds) for e in value]
    if not isinstance(value, dict):
        return value
    walked = {}
    for name, each in value.items():
        meant = (fields is None or name in fields) and isinstance(each, kinds)
        if meant and not (leaves_only and isinstance(each, dict | list)):
            walked[name] = change(each)
        else:
            walked[name] = _walk(each, fields, change, leaves_only=leaves_only, kinds=kinds)
    return walked
