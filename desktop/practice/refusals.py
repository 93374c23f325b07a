"""What practice says no with: RingCentral's codes, their status and their message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# RingCentral's tables of error codes (developer guide, "Error codes"). MSG-246 is not in them:
# https://github.com/grokify/go-ringcentral-client/issues/29 shows it.
CODES: Mapping[str, tuple[int, str]] = {
    "CMN-101": (400, "Parameter [{parameter}] value is invalid."),
    "CMN-102": (404, "Resource for parameter [{parameter}] is not found"),
    "CMN-103": (400, "JSON can't be parsed."),
    "CMN-104": (400, "Cannot parse request"),
    "CMN-109": (403, "Feature not available."),
    "CMN-110": (400, "Header {parameter} should be specified."),
    "CMN-120": (404, "Invalid URI"),
    "CMN-201": (500, "Service Temporary Unavailable"),
    "CMN-203": (500, "Internal Server Error"),
    "CMN-301": (429, "Request rate exceeded"),
    "CMN-304": (429, "Duplicate concurrent request. Try again later"),
    "CMN-401": (
        403,
        "In order to call this API endpoint, application needs [{parameter}] permission",
    ),
    "CMN-404": (403, "Attempt to access another extension"),
    "CMN-405": (401, "Login to extension required."),
    "MSG-240": (403, "Specified recipient [{parameter}] isn't an US phone number"),
    "MSG-241": (403, "Cannot send SMS from Fax number"),
    "MSG-242": (403, "Sending SMS is not available from the number specified."),
    "MSG-245": (400, "Cannot find the phone number which belongs to user"),
    "MSG-246": (400, "Sending SMS from/to extension numbers is not available"),
    "MSG-304": (403, "Phone number doesn't belong to extension"),
    "MSG-305": (429, "Request rate exceeded"),
    "MSG-309": (403, "Cannot receive SMS on Fax number"),
    "MSG-338": (400, "Message size limit exceeded"),
    "OAU-105": (403, "Login for {parameter} extension is not allowed."),
    "OAU-106": (403, "Invalid authorization code"),
    "OAU-108": (403, "Authorization code is expired"),
    "OAU-109": (403, "Redirect URIs do not match"),
    "OAU-110": (403, "Authorization code was not issued for this application"),
    "OAU-111": (400, "Request parameter duplication detected"),
    "OAU-112": (403, "The client is unauthorized for the required grant type: [{parameter}]"),
    "OAU-120": (401, "Wrong Application ID"),
    "OAU-128": (401, "Access token expired."),
    "OAU-129": (401, "Access token corrupted."),
    "OAU-140": (401, "Invalid resource owner credentials."),
    "OAU-141": (401, "Login for extension in current state is not allowed."),
}

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
        self.parameter = parameter if code in {"CMN-101", "CMN-102"} else ""
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
