"""The exception tree. A known error has words for the screen; anything else is a bug.

``title`` says what happened and ``advice`` what to do. They are class attributes, so that every
known error is worded in one place; an instance may refine them. Messages never carry tokens, codes
or the text of a message.
"""

from __future__ import annotations

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice


class OwnlineError(Exception):
    """Base of all known errors."""

    title = QT_TRANSLATE_NOOP("notices", "Something went wrong")
    advice = QT_TRANSLATE_NOOP("notices", "Try again.")

    def __init__(
        self,
        *,
        title: str | None = None,
        advice: str | None = None,
        code: str = "",
        details: str = "",
    ) -> None:
        self.title = title if title is not None else type(self).title
        self.advice = advice if advice is not None else type(self).advice
        self.code = code
        self.details = details
        super().__init__(f"{self.title} {code}".strip())

    @property
    def notice(self) -> Notice:
        """The error as words for the window (exceptions never cross a thread)."""
        return Notice(self.title, self.advice, self.code, self.details)


# --- the edge to RingCentral -----------------------------------------------------------------


class ServiceError(OwnlineError):
    """Base of what a request to RingCentral can end in."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral could not be asked")


class OfflineError(ServiceError):
    """The server could not be reached: name, refused, connect timeout, no route."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral cannot be reached")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Check the internet connection. Ownline tries again by itself; nothing is lost."
    )


class ProxyUnusableError(OfflineError):
    """The environment names a proxy of a kind that requests has no way to use, such as SOCKS."""

    title = QT_TRANSLATE_NOOP("notices", "Ownline cannot use this computer's proxy")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Only http and https proxies work. Change the proxy setting of this computer, then start"
        " Ownline again. Nothing was sent.",
    )


class CertificateError(ServiceError):
    title = QT_TRANSLATE_NOOP("notices", "The connection to RingCentral is not safe")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The server's certificate was refused. A company proxy or a wrong computer clock can cause"
        " this. Nothing was sent.",
    )


class ServerTroubleError(ServiceError):
    """5xx, a cut or unreadable answer, a timeout: try again later."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral has trouble answering")
    advice = QT_TRANSLATE_NOOP("notices", "Ownline tries again by itself; nothing is lost.")


class RateLimitedError(ServiceError):
    """429. ``seconds`` is how long the whole group has to be silent."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral asks for a pause")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Too many requests in a minute. Ownline goes on by itself."
    )

    def __init__(self, seconds: float, *, code: str = "") -> None:
        super().__init__(code=code)
        self.seconds = seconds


class UnauthorizedError(ServiceError):
    """401: the access token is not accepted (any more)."""

    title = QT_TRANSLATE_NOOP("notices", "The sign-in has ended")
    advice = QT_TRANSLATE_NOOP("notices", "Sign in again. Texts that wait are kept and sent then.")


class RefusedError(ServiceError):
    """A 4xx in RingCentral's own error format: asking again gives the same answer."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral said no")
    advice = ""


class SyncTokenError(ServiceError):
    """message-sync does not take its token any more: begin with a full sync."""


# --- signing in ------------------------------------------------------------------------------


class SignInError(OwnlineError):
    """Base of what signing in can end in."""

    title = QT_TRANSLATE_NOOP("notices", "Signing in did not work")


class SignInAgainError(SignInError):
    """The stored sign-in is not accepted any more."""

    title = QT_TRANSLATE_NOOP("notices", "Please sign in again")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The stored sign-in is no longer valid. Texts that wait are kept and sent after it.",
    )


class PortsBusyError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "The browser could not report back")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Another program uses all the ports Ownline listens on. Close other copies of Ownline and"
        " try again.",
    )


class DeniedError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "Access was not allowed")
    advice = QT_TRANSLATE_NOOP(
        "notices", "In the browser, access was refused. Sign in again and choose Authorize."
    )


class SignInTimeoutError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "Nobody signed in")
    advice = QT_TRANSLATE_NOOP(
        "notices", "The browser did not come back in ten minutes. Start again when you are ready."
    )


class WrongClientError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "RingCentral does not know this client ID")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Check the client ID and the server under “Change client ID or server”. A client ID works"
        " only with the server it was registered with.",
    )


class NoRefreshTokenError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "The app may not stay signed in")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "In RingCentral's developer console, open the app, Settings, and switch on"
        " “Issue refresh tokens”. Until then you have to sign in every hour.",
    )


class QueueLoginError(SignInError):
    """OAU-105."""

    title = QT_TRANSLATE_NOOP("notices", "This extension may not sign in")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "A call queue can sign in only with its own e-mail and password, and only while it has no"
        " queue manager. An administrator can change that in the admin portal.",
    )


class ExtensionStateError(SignInError):
    """OAU-141, OAU-142."""

    title = QT_TRANSLATE_NOOP("notices", "This extension cannot sign in now")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "It is disabled, frozen or not activated. An administrator can change its status.",
    )


class VaultError(OwnlineError):
    """The system keyring cannot be used. ``details`` says why."""

    title = QT_TRANSLATE_NOOP("notices", "The sign-in cannot be remembered")
    advice = QT_TRANSLATE_NOOP(
        "notices", "No usable system keyring was found. You stay signed in until you close Ownline."
    )


class SignInUnreadError(OwnlineError):
    """The stored sign-in cannot be read now: the keyring did not open. ``details`` says why."""

    title = QT_TRANSLATE_NOOP("notices", "The stored sign-in cannot be read")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Try again when the keyring is open, or sign in. Texts that wait are kept, and sent then.",
    )


# --- the outbox ------------------------------------------------------------------------------


class DiskError(OwnlineError):
    """Reading or writing the outbox failed; nothing was half done."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox cannot be written")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The disk may be full or read-only. What you typed is still here; nothing was sent.",
    )


class OutboxDamagedError(DiskError):
    title = QT_TRANSLATE_NOOP("notices", "The outbox file is damaged")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Nothing is sent now. Start Ownline again: the file is then moved aside and kept, and what"
        " can be read of it is shown.",
    )


class OutboxOlderError(DiskError):
    """Less is in it than was sent: a copy was put in its place, or its journal is gone."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox is older than what was sent")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Some of its texts may have gone out already. Nothing of it is sent by itself."
    )


class OutboxNewerError(DiskError):
    title = QT_TRANSLATE_NOOP("notices", "The outbox is from a newer Ownline")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Install the newest Ownline to open it. Nothing in it was changed."
    )


class OutboxOutdatedError(DiskError):
    """A file of a version from before the first release."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox is from a version that was never released")
    advice = QT_TRANSLATE_NOOP("notices", "Nothing in it was changed.")


# --- what a person typed ---------------------------------------------------------------------


class PhoneNumberError(OwnlineError):
    """A recipient that cannot be texted. Raised by `phone.parse_recipient`."""

    title = QT_TRANSLATE_NOOP("notices", "This is not a phone number")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Type a number such as (650) 555-0123 or +44 20 7946 0958."
    )
