"""RingCentral's OpenAPI description, if it is beside the checkout."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema

PLACE = Path("shared") / "ringcentral" / "openapi.json"
MORE = Path(__file__).parent / "more_calls.json"
"""Calls that the description does not have."""
DATE_TIME = (
    r"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]+)?(Z|[+-][0-9:]+)"
)
DESCRIBED_ERRORS = "ApiErrorResponseModel"


def find_description() -> Path | None:
    """`shared/ringcentral/openapi.json` beside the repository or one of its parent folders."""
    for folder in Path(__file__).resolve().parents:
        if (folder / PLACE).is_file():
            return folder / PLACE
    return None


class Description:
    """Checks answers against the schemas of the description."""

    def __init__(self, path: Path) -> None:
        data, more = (json.loads(each.read_text("utf-8")) for each in (path, MORE))
        for name, described in more["paths"].items():
            data["paths"].setdefault(name, described)
        for name, schema in more["components"]["schemas"].items():
            data["components"]["schemas"].setdefault(name, schema)
        self._components = _json_schema(data["components"])
        self._refusals = self._validator({"$ref": f"#/components/schemas/{DESCRIBED_ERRORS}"})
        self._validators: dict[tuple[str, int, str], Any] = {}  # None: no schema
        self.operations: dict[str, dict[str, Any]] = {
            operation["operationId"]: {
                **operation,
                "path": path,
                "method": method,
                "path_parameters": methods.get("parameters", []),
            }
            for path, methods in data["paths"].items()
            for method, operation in methods.items()
            if isinstance(operation, dict) and "operationId" in operation
        }

    @property
    def schemas(self) -> dict[str, Any]:
        schemas: dict[str, Any] = self._components["schemas"]
        return schemas

    @property
    def parameters(self) -> dict[str, Any]:
        parameters: dict[str, Any] = self._components["parameters"]
        return parameters

    def check(
        self, operation: str, status: int, body: Any, content_type: str = "application/json"
    ) -> None:
        """Raises jsonschema.ValidationError, and KeyError for a success without a description,
        or that is not JSON although described. ``body`` is checked if it is JSON."""
        if status >= 400:
            self.check_refusal(body)
        validator = self._validator_of(operation, status, content_type)
        if validator is not None and "json" in content_type:
            validator.validate(body)

    def check_refusal(self, body: Any) -> None:
        self._refusals.validate(body)

    def validate(self, body: Any, schema: dict[str, Any]) -> None:
        self._validator(schema).validate(body)

    def _validator_of(self, operation: str, status: int, content_type: str) -> Any:
        key = (operation, status, content_type)
        if key not in self._validators:
            schema = self._schema_of(*key)
            self._validators[key] = None if schema is None else self._validator(schema)
        return self._validators[key]

    def _schema_of(self, operation: str, status: int, content_type: str) -> Any:
        responses = self.operations[operation]["responses"]
        response = responses.get(str(status)) if status >= 400 else responses[str(status)]
        if response is None:
            return None
        if "$ref" in response:
            response = self._components["responses"][response["$ref"].rpartition("/")[2]]
        contents = response.get("content", {})
        if status < 400 and content_type not in contents and "application/json" in contents:
            raise KeyError(content_type)
        schema = contents.get(content_type, {}).get("schema")
        return None if schema is None else _json_schema(schema)

    def _validator(self, schema: dict[str, Any]) -> Any:
        return jsonschema.Draft202012Validator(
            {"components": self._components, "allOf": [schema]},
            format_checker=_formats(),
        )


def _formats() -> jsonschema.FormatChecker:
    """Checkers for the formats of the description. jsonschema needs more packages for most of
    them."""
    checker = jsonschema.FormatChecker(formats=())
    wanted: dict[str, Callable[[Any], bool]] = {
        "int32": lambda value: abs(value) < 2**31,
        "int64": lambda value: abs(value) < 2**63,
        "date-time": lambda value: re.fullmatch(DATE_TIME, value) is not None,
        "uri": lambda value: bool(urlsplit(value).scheme),
        "email": lambda value: "@" in value,
    }
    for name, fits in wanted.items():
        kind = int if name.startswith("int") else str
        checker.checks(name, ValueError)(partial(_fits, kind, fits))
    return checker


def _fits(kind: type, fits: Callable[[Any], bool], value: object) -> bool:
    return not isinstance(value, kind) or fits(value)


def _json_schema(part: Any) -> Any:
    """Converts OpenAPI 3.0's `nullable` to JSON Schema."""
    if isinstance(part, list):
        return [_json_schema(each) for each in part]
    if not isinstance(part, dict):
        return part
    schema = {name: _json_schema(value) for name, value in part.items()}
    if isinstance(schema.get("enum"), list):
        schema["enum"] = [_code(each) for each in schema["enum"]]
    if schema.get("nullable") is True and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    return schema


def _code(value: Any) -> Any:
    """The description has the directory's error codes in the notation of their generator:
    ErrorCode{code='ADG-121', httpStatus=400, ...}."""
    match = (
        re.match(r"ErrorCode\{code='([A-Z]+-[0-9]+)'", value) if isinstance(value, str) else None
    )
    return match[1] if match else value
