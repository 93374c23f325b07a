"""What practice says no with: RingCentral's codes, their status and their message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.practice.codes import CODES

# Codes whose body names the parameter.
PARAMETER_CODES = frozenset({"CMN-101", "CMN-102", "CMN-406", "ADG-121"})

# Where the code of the whole answer is a word, and only the inner error has the code.
OUTER_CODES: Mapping[str, str] = {"MSG-246": "InvalidParameter"}


class ControlError(ValueError):
    """What the control API was asked for cannot be; the words are for a person."""


class Refusal(Exception):  # noqa: N818 - what the server says is a refusal, not an error of its own
    """A request is answered with an error. ``parameter`` fills the message and is named in the body
    for the codes about parameters."""

    def __init__(
        self,
        code: str,
        parameter: str = "",
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        usual_status, message = CODES.get(code, (500, "Error"))
        self.code = code
        self.status = status or usual_status
        self.message = message.replace("{parameter}", parameter)
        self.parameter = parameter if code in PARAMETER_CODES else ""
        self.headers = dict(headers or {})

    def body(self) -> dict[str, Any]:
        """RingCentral's error body: code and message of the first error, and all errors."""
        error = {"errorCode": self.code, "message": self.message}
        if self.parameter:
            error["parameterName"] = self.parameter
        outer = {**error, "errorCode": OUTER_CODES.get(self.code, self.code)}
        return {**outer, "errors": [error]}


class OauthRefusal(Refusal):
    """A refusal of the token endpoint: the body also has the error word of RFC 6749, 5.2. The
    OpenAPI description gives all of these status 400."""

    def __init__(self, error: str, code: str, parameter: str = "") -> None:
        super().__init__(code, parameter, status=400)
        self.error = error

    def body(self) -> dict[str, Any]:
        return {"error": self.error, "error_description": self.message, **super().body()}
