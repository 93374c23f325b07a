"""Requests generated from RingCentral's description: valid, nearly valid and invalid ones."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from hypothesis import strategies as st

from desktop.core.model import PRACTICE_CLIENT_ID
from desktop.practice.messages import FIRST_ID
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, REDIRECT_URI, ROBERT_DIRECT
from tests.practice.description import Description

OFTEN = st.integers(0, 9).map(bool)
NUMBERS = (ANA_DIRECT, ANYBODY, ROBERT_DIRECT, ANA, "0", "-1", "9" * 40)
DATES = ("2026-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59")
WORDS = ("~", "*", "", "true", "null", "all", "\ud800", "a,b,,c", "../..", "%00", "\x00", "é")
TEXT = st.text(max_size=40) | st.sampled_from((*NUMBERS, *DATES, *WORDS))
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)

# Values that exist in practice, by parameter or field name.
KNOWN: dict[str, tuple[Any, ...]] = {
    "phoneNumber": NUMBERS[:3],
    "phoneNumberId": ("7001001", "7003001"),
    "messageId": tuple(str(FIRST_ID + n) for n in range(1, 12)),
    "attachmentId": tuple(str(FIRST_ID + n) for n in range(1, 12)),
    "resourceId": tuple(str(FIRST_ID + n) for n in range(1, 12)),
    "templateId": ("60000001", "60000002"),
    "subscriptionId": ("60000001", "60000002"),
    "eventFilters": (["/restapi/v1.0/account/~/extension/~/message-store"],),
    "transportType": ("WebHook",),
    "address": ("https://hooks.example/",),
    "dateFrom": DATES,
    "dateTo": DATES,
    "client_id": (PRACTICE_CLIENT_ID,),
    "redirect_uri": (REDIRECT_URI,),
    "response_type": ("code",),
    "code_challenge": ("c" * 43,),
    "code_challenge_method": ("S256",),
}


@dataclass(frozen=True)
class Request:
    operation: str
    method: str
    path: str
    content_type: str = ""
    body: bytes = field(default=b"", repr=False)


class Requests:
    """Strategies for the requests of one description."""

    def __init__(self, description: Description) -> None:
        self._schemas = description.schemas
        self._parameters = description.parameters
        self._operations = description.operations

    def any(self) -> st.SearchStrategy[Request]:
        return st.sampled_from(sorted(self._operations)).flatmap(self.of)

    def of(self, name: str) -> st.SearchStrategy[Request]:
        """Requests for one operation."""
        return st.composite(self._draw)(name)

    def _draw(self, draw: st.DrawFn, name: str) -> Request:
        operation = self._operations[name]
        path, query = operation["path"], []
        for parameter in self._all_parameters(operation):
            if parameter["in"] == "path":
                value = draw(_known(parameter["name"], st.just("~")) if draw(OFTEN) else TEXT)
                path = path.replace(f"{{{parameter['name']}}}", _quoted(value) or "1")
            elif parameter["in"] == "query" and draw(st.booleans()):
                query.append((parameter["name"], _as_text(draw(self._named(parameter)))))
        if query:
            path += "?" + urlencode(query, errors="replace")
        content_type, body = "", b""
        contents = operation.get("requestBody", {}).get("content", {})
        if contents:
            content_type = draw(st.sampled_from([*contents, "application/json", "text/plain"]))
            schema = contents.get(content_type, next(iter(contents.values())))["schema"]
            body = draw(self._body(content_type, schema))
        return Request(name, operation["method"].upper(), path, content_type, body)

    def _all_parameters(self, operation: dict[str, Any]) -> list[dict[str, Any]]:
        given = [*operation.get("parameters", []), *operation.get("path_parameters", [])]
        return [
            self._parameters[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
            for each in given
        ]

    def _body(self, content_type: str, schema: dict[str, Any]) -> st.SearchStrategy[bytes]:
        if content_type == "application/x-www-form-urlencoded":
            return self._value(schema).map(_form) | st.binary(max_size=60)
        if content_type.startswith("multipart/"):
            return self._value(schema).map(_parts) | st.binary(max_size=60)
        as_json = (self._value(schema) | JUNK).map(lambda value: json.dumps(value).encode())
        return st.integers(0, 9).flatmap(lambda n: st.binary(max_size=60) if n == 0 else as_json)

    def _named(self, parameter: dict[str, Any]) -> st.SearchStrategy[Any]:
        return _known(parameter["name"], self._value(parameter["schema"]))

    def _value(self, schema: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
        """Mostly valid by the schema, sometimes not."""
        described = self._described(schema, depth)
        return st.integers(0, 11).flatmap(lambda n: JUNK if n == 0 else described)

    def _described(self, schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
        if "$ref" in schema:
            return self._described(self._schemas[schema["$ref"].rpartition("/")[2]], depth)
        if "allOf" in schema:
            parts = [self._described(each, depth) for each in schema["allOf"]]
            return st.tuples(*parts).map(_merged)
        for choice in ("anyOf", "oneOf"):
            if choice in schema:
                return st.one_of([self._described(each, depth) for each in schema[choice]])
        if schema.get("enum"):
            return st.sampled_from(schema["enum"])
        match schema.get("type"):
            case "object" if depth < 4:
                return self._object(schema, depth)
            case "array":
                return st.lists(self._value(schema.get("items", {}), depth + 1), max_size=3)
            case "integer" | "number":
                return st.integers(-1, 1200) | st.integers()
            case "boolean":
                return st.booleans()
            case _:
                return TEXT

    def _object(self, schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
        values = {
            name: _known(name, self._value(each, depth + 1))
            for name, each in schema.get("properties", {}).items()
        }
        needed = {n: s for n, s in values.items() if n in schema.get("required", ())}
        others = {n: s for n, s in values.items() if n not in needed}
        return st.fixed_dictionaries(needed, optional=others)


def _known(name: str, otherwise: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    if name not in KNOWN:
        return otherwise
    known = st.sampled_from(KNOWN[name])
    return OFTEN.flatmap(lambda often: known if often else otherwise)


def _merged(parts: tuple[Any, ...]) -> Any:
    merged: dict[str, Any] = {}
    for each in parts:
        if isinstance(each, dict):
            merged |= each
    return merged


def _quoted(value: str) -> str:
    return quote(value.encode("utf-8", "replace"), safe=",*~")


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(_as_text, value))
    return value if isinstance(value, str) else json.dumps(value)


def _form(value: Any) -> bytes:
    fields = value if isinstance(value, dict) else {"x": value}
    return urlencode({k: _as_text(v) for k, v in fields.items()}, errors="replace").encode()


def _parts(value: Any) -> bytes:
    """A multipart body with boundary x: fields as JSON, attachments as files."""
    fields = dict(value) if isinstance(value, dict) else {"from": value}
    files = fields.pop("attachments", None)
    pieces = ['name="json"\r\nContent-Type: application/json\r\n\r\n' + json.dumps(fields)]
    for each in files if isinstance(files, list) else []:
        pieces.append('name="a"; filename="a.png"\r\n\r\n' + json.dumps(each))
    head = "--x\r\nContent-Disposition: form-data; "
    return ("".join(f"{head}{each}\r\n" for each in pieces) + "--x--\r\n").encode()
