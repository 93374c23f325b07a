"""RingCentral's refusals while signing in, as known errors.

Sources: OpenAPI `OauthInvalidRequest`; RFC 6749, 4.1.2.1 and 5.2; developer guide, "Error codes".
The code decides, never the message. An unknown code is shown with the server's description.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from desktop.core.errors import (
    DeniedError,
    ExtensionStateError,
    QueueLoginError,
    SignInAgainError,
    SignInError,
    WrongClientError,
)
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice
from desktop.core.records import Record

_CODE = re.compile(r"\b[A-Z]{3}-\d{1,5}\b")
_MAX_DESCRIPTION = 300

_CLASSES: Mapping[str, type[SignInError]] = {
    "OAU-105": QueueLoginError,
    "OAU-120": WrongClientError,
    "OAU-121": WrongClientError,
    "OAU-127": WrongClientError,
    "OAU-136": ExtensionStateError,
    "OAU-141": ExtensionStateError,
    "OAU-142": ExtensionStateError,
    "OAU-146": WrongClientError,
    # Dead tokens.
    **dict.fromkeys(("OAU-128", "OAU-129", "OAU-149", "OAU-210", "OAU-213"), SignInAgainError),
    "access_denied": DeniedError,
    "invalid_client": WrongClientError,
}

_NOT_TAKEN = Notice(
    QT_TRANSLATE_NOOP("notices", "RingCentral did not take the sign-in"),
    QT_TRANSLATE_NOOP("notices", "Start again from Ownline."),
)
_NOT_REGISTERED = Notice(
    QT_TRANSLATE_NOOP("notices", "The redirect address is not registered"),
    QT_TRANSLATE_NOOP(
        "notices",
        "In RingCentral's developer console, open the app, Settings, and add the redirect addresses"
        " that Ownline's guide lists, character by character.",
    ),
)
_WRONG_KIND_OF_APP = Notice(
    QT_TRANSLATE_NOOP("notices", "The app may not sign people in this way"),
    QT_TRANSLATE_NOOP(
        "notices",
        "It has to be a client-side web app (authorization code with PKCE, without a client"
        " secret). Register one in RingCentral's developer console, then enter its client ID under"
        " “Change client ID or server”.",
    ),
)
_LOCKED_OUT = Notice(
    QT_TRANSLATE_NOOP("notices", "RingCentral has locked this login"),
    QT_TRANSLATE_NOOP(
        "notices",
        "There were too many wrong passwords. Wait a while, then sign in again. An administrator"
        " can help sooner.",
    ),
)
_NOTICES: Mapping[str, Notice] = {
    **dict.fromkeys(
        ("OAU-101", "OAU-102", "OAU-106", "OAU-110", "OAU-111", "OAU-117", "OAU-150"), _NOT_TAKEN
    ),
    "OAU-108": Notice(
        QT_TRANSLATE_NOOP("notices", "The sign-in came too late"),
        QT_TRANSLATE_NOOP("notices", "It is valid for a minute only. Start again."),
    ),
    "OAU-109": _NOT_REGISTERED,
    "OAU-113": _NOT_REGISTERED,
    "OAU-119": Notice(
        QT_TRANSLATE_NOOP("notices", "This number cannot be used to sign in"),
        QT_TRANSLATE_NOOP("notices", "Sign in with your e-mail address, or with another number."),
    ),
    "OAU-140": Notice(
        QT_TRANSLATE_NOOP("notices", "The e-mail or password is wrong"),
        QT_TRANSLATE_NOOP(
            "notices",
            "A call queue needs its own e-mail and password; an administrator can set them in the"
            " admin portal.",
        ),
    ),
    "OAU-147": _LOCKED_OUT,
    "OAU-148": _LOCKED_OUT,
    "OAU-163": Notice(
        QT_TRANSLATE_NOOP("notices", "This call queue has a manager"),
        QT_TRANSLATE_NOOP(
            "notices",
            "A call queue can sign in only while it has no queue manager. An administrator can"
            " remove the manager in the admin portal; then sign in again.",
        ),
    ),
    # Also the answers to a client ID of an app that has a secret (OAU-123, OAU-134).
    **dict.fromkeys(
        ("OAU-112", "OAU-116", "OAU-123", "OAU-125", "OAU-134", "OAU-151", "OAU-168", "OAU-251"),
        _WRONG_KIND_OF_APP,
    ),
    "unauthorized_client": _WRONG_KIND_OF_APP,
    "unsupported_grant_type": _WRONG_KIND_OF_APP,
    "unsupported_response_type": _WRONG_KIND_OF_APP,
}


class Refusal(Record, frozen=True):
    """``error`` is the code of OAuth, ``codes`` are RingCentral's, the most exact first. All of it
    comes from outside and is cut to a sane length."""

    REDACTED = ("description",)

    error: str
    codes: tuple[str, ...]
    description: str

    @property
    def code(self) -> str:
        return next(iter(self.codes), self.error)

    @property
    def known(self) -> SignInError | None:
        """The error for a known code, or None."""
        for code in (*self.codes, self.error):
            if code in _CLASSES:
                return _CLASSES[code](code=code, details=self.description)
            if code in _NOTICES:
                found = _NOTICES[code]
                return SignInError(
                    title=found.title, advice=found.advice, code=code, details=self.description
                )
        return None

    def as_error(self, unknown: type[SignInError]) -> SignInError:
        return self.known or unknown(code=self.code, details=self.description)

    def without(self, secrets: tuple[str, ...]) -> Refusal:
        """Drops the description where it repeats what was sent."""
        if any(secret and secret in self.description for secret in secrets):
            return Refusal(self.error, self.codes, "")
        return self


def refusal_in_body(body: bytes) -> Refusal | None:
    """The refusal in an error body of OAuth or RingCentral; None for anything else, such as the
    page of a proxy."""
    try:
        answer = msgspec.json.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    error = _code(answer.get("error"))
    errors = answer.get("errors")
    nested = [each for each in errors if isinstance(each, dict)] if isinstance(errors, list) else []
    codes = [_code(each.get("errorCode")) for each in nested[:8]]
    codes += [_code(answer.get("errorCode")), _code(answer.get("error_code"))]
    description = _one_line(answer.get("error_description") or answer.get("message"))
    codes += _CODE.findall(description)
    codes = [code for code in dict.fromkeys(codes) if code]
    if not error and not codes:
        return None
    return Refusal(error, tuple(codes), description)


def refusal_in_redirect(parameters: Mapping[str, str]) -> Refusal | None:
    """The refusal in the redirect (RFC 6749, 4.1.2.1), or None."""
    if "error" not in parameters:
        return None
    error = _code(parameters["error"])
    description = _one_line(parameters.get("error_description"))
    codes = [_code(parameters.get("error_code")), *_CODE.findall(f"{error} {description}")]
    return Refusal(error, tuple(code for code in dict.fromkeys(codes) if code), description)


def _code(value: object) -> str:
    """A code is short, visible ASCII; anything else becomes empty."""
    if isinstance(value, str) and re.fullmatch(r"[!-~]{1,64}", value):
        return value
    return ""


def _one_line(value: object) -> str:
    """The server's description on one line."""
    return (
        " ".join(value[: 4 * _MAX_DESCRIPTION].split())[:_MAX_DESCRIPTION]
        if isinstance(value, str)
        else ""
    )
