"""The exception tree. A known error has words for the screen; anything else is a bug.

``title`` says what happened and ``advice`` what to do. They are class attributes, so that every
known error is worded in one place; an instance may refine them. Messages never carry tokens, codes
or the text of a message.
"""

from __future__ import annotations

from desktop.model import Notice


class OwnlineError(Exception):
    """Base of all known errors."""

    title = "Something went wrong"
    advice = "Try again."

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

    title = "RingCentral could not be asked"


class OfflineError(ServiceError):
    """The server could not be reached: name, refused, connect timeout, no route."""

    title = "RingCentral cannot be reached"
    advice = "Check the internet connection. Ownline tries again by itself; nothing is lost."


class ProxyUnusableError(OfflineError):
    """The environment names a proxy of a kind that requests has no way to use, such as SOCKS."""

    title = "Ownline cannot use this computer's proxy"
    advice = (
        "Only http and https proxies work. Change the proxy setting of this computer, then start"
        " Ownline again. Nothing was sent."
    )


class CertificateError(ServiceError):
    title = "The connection to RingCentral is not safe"
    advice = (
        "The server's certificate was refused. A company proxy or a wrong computer clock can cause"
        " this. Nothing was sent."
    )


class ServerTroubleError(ServiceError):
    """5xx, a cut or unreadable answer, a timeout: try again later."""

    title = "RingCentral has trouble answering"
    advice = "Ownline tries again by itself; nothing is lost."


class RateLimitedError(ServiceError):
    """429. ``seconds`` is how long the whole group has to be silent."""

    title = "RingCentral asks for a pause"
    advice = "Too many requests in a minute. Ownline goes on by itself."

    def __init__(self, seconds: float, *, code: str = "") -> None:
        super().__init__(code=code)
        self.seconds = seconds


class UnauthorizedError(ServiceError):
    """401: the access token is not accepted (any more)."""

    title = "The sign-in has ended"
    advice = "Sign in again. Texts that wait are kept and sent then."


class RefusedError(ServiceError):
    """A 4xx in RingCentral's own error format: asking again gives the same answer."""

    title = "RingCentral said no"
    advice = ""


class SyncTokenError(ServiceError):
    """message-sync does not take its token any more: begin with a full sync."""


# --- signing in ------------------------------------------------------------------------------


class SignInError(OwnlineError):
    """Base of what signing in can end in."""

    title = "Signing in did not work"


class SignInAgainError(SignInError):
    """The stored sign-in is not accepted any more."""

    title = "Please sign in again"
    advice = "The stored sign-in is no longer valid. Texts that wait are kept and sent after it."


class PortsBusyError(SignInError):
    title = "The browser could not report back"
    advice = (
        "Another program uses all the ports Ownline listens on. Close other copies of Ownline and"
        " try again."
    )


class DeniedError(SignInError):
    title = "Access was not allowed"
    advice = "In the browser, access was refused. Sign in again and choose Authorize."


class SignInTimeoutError(SignInError):
    title = "Nobody signed in"
    advice = "The browser did not come back in ten minutes. Start again when you are ready."


class WrongClientError(SignInError):
    title = "RingCentral does not know this client ID"
    advice = (
        "Check the client ID and the server under “Change client ID or server”. A client ID works"
        " only with the server it was registered with."
    )


class NoRefreshTokenError(SignInError):
    title = "The app may not stay signed in"
    advice = (
        "In RingCentral's developer console, open the app, Settings, and switch on"
        " “Issue refresh tokens”. Until then you have to sign in every hour."
    )


class QueueLoginError(SignInError):
    """OAU-105."""

    title = "This extension may not sign in"
    advice = (
        "A call queue can sign in only with its own e-mail and password, and only while it has no"
        " queue manager. An administrator can change that in the admin portal."
    )


class ExtensionStateError(SignInError):
    """OAU-141, OAU-142."""

    title = "This extension cannot sign in now"
    advice = "It is disabled, frozen or not activated. An administrator can change its status."


class VaultError(OwnlineError):
    """The system keyring cannot be used. ``details`` says why."""

    title = "The sign-in cannot be remembered"
    advice = "No usable system keyring was found. You stay signed in until you close Ownline."


# --- the outbox ------------------------------------------------------------------------------


class DiskError(OwnlineError):
    """Reading or writing the outbox failed; nothing was half done."""

    title = "The outbox cannot be written"
    advice = "The disk may be full or read-only. What you typed is still here; nothing was sent."


class OutboxDamagedError(DiskError):
    title = "The outbox file is damaged"
    advice = (
        "Nothing is sent now. Start Ownline again: the file is then moved aside and kept, and what"
        " can be read of it is shown."
    )


class OutboxOlderError(DiskError):
    """Less is in it than was sent: a copy was put in its place, or its journal is gone."""

    title = "The outbox is older than what was sent"
    advice = "Some of its texts may have gone out already. Nothing of it is sent by itself."


class OutboxNewerError(DiskError):
    title = "The outbox is from a newer Ownline"
    advice = "Install the newest Ownline to open it. Nothing in it was changed."


# --- what a person typed ---------------------------------------------------------------------


class PhoneNumberError(OwnlineError):
    """A recipient that cannot be texted. Raised by `phone.parse_recipient`."""

    title = "This is not a phone number"
    advice = "Type a number such as (650) 555-0123 or +44 20 7946 0958."
