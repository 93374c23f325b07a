"""Error answers with RingCentral's codes, statuses and messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.practice.codes import CODES

# Codes whose error body has `parameterName`.
PARAMETER_CODES = frozenset({"CMN-101", "CMN-102", "CMN-406", "ADG-121"})

# Codes whose error body has `permissionName` (developer guide, voice/call-log/access.md).
PERMISSION_CODES = frozenset({"CMN-401", "CMN-408", "SUB-528"})

# Codes that only the inner error has; the outer code is a word.
OUTER_CODES: Mapping[str, str] = {
    "MSG-246": "InvalidParameter",
    "CMN-401": "InsufficientPermissions",
    "CMN-408": "InsufficientPermissions",
}


class ControlError(ValueError):
    """An invalid request to the control API. The message is shown on the control page."""


class Refusal(Exception):  # noqa: N818 - a refused request is not an error of the service
    """Answers a request with an error. ``parameter`` and ``value`` are put into the message and,
    for codes about parameters or permissions, into the body."""

    def __init__(
        self,
        code: str,
        parameter: str = "",
        *,
        value: str = "",
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        usual_status, message = CODES.get(code, (500, "Error"))
        self.code = code
        self.status = status or usual_status
        self.message = message.replace("{parameter}", parameter).replace("{value}", value)
        self.parameter = parameter if code in PARAMETER_CODES else ""
        self._details = {
            "parameterName": self.parameter,
            "parameterValue": value,
            "permissionName": parameter if code in PERMISSION_CODES else "",
        }
        self.headers = dict(headers or {})

    def body(self) -> dict[str, Any]:
        """RingCentral's error body: code and message of the first error, and all errors."""
        details = {name: value for name, value in self._details.items() if value}
        error = {"errorCode": self.code, "message": self.message, **details}
        outer = {**error, "errorCode": OUTER_CODES.get(self.code, self.code)}
        return {**outer, "errors": [error]}


class OauthRefusal(Refusal):
    """An error of the token endpoint: the body also has the error of RFC 6749, 5.2. The OpenAPI
    description has status 400 for all of them."""

    def __init__(self, error: str, code: str, parameter: str = "") -> None:
        super().__init__(code, parameter, status=400)
        self.error = error

    def body(self) -> dict[str, Any]:
        return {"error": self.error, "error_description": self.message, **super().body()}
