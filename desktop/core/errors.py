"""The exception tree. A known error has a title and advice for the screen; anything else is a bug.

``title`` says what happened and ``advice`` what to do. They are class attributes, so that the texts
of all known errors are in one place; an instance can override them. Errors never contain tokens,
authorization codes or the text of a message.
"""

from __future__ import annotations

from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
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
        """The error as the window shows it (exceptions never cross a thread)."""
        return Notice(self.title, self.advice, self.code, self.details)


# --- requests to RingCentral -----------------------------------------------------------------


class ServiceError(OwnlineError):
    """Base of the errors of a request to RingCentral."""

    title = QT_TRANSLATE_NOOP("notices", "The request to RingCentral failed")


class OfflineError(ServiceError):
    """The server could not be reached: name, refused, connect timeout, no route."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral cannot be reached")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Check the internet connection. Ownline tries again by itself; nothing is lost."
    )


class ProxyUnusableError(OfflineError):
    """The environment names a proxy that requests cannot use, such as SOCKS."""

    title = QT_TRANSLATE_NOOP("notices", "Ownline cannot use this computer's proxy")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Only http and https proxies work. Change the proxy setting of this computer, then start"
        " Ownline again. Nothing was sent.",
    )


class ProxyInTheWayError(OfflineError):
    """The proxy refuses, cannot be reached, or ends the connection. ``details`` is its host and
    port, ``code`` its HTTP status."""

    title = QT_TRANSLATE_NOOP("notices", "The proxy does not connect to RingCentral")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Check this computer's proxy setting, or ask your IT department. Ownline tries again by"
        " itself; nothing is lost. The proxy:",
    )


class CertificateError(ServiceError):
    title = QT_TRANSLATE_NOOP("notices", "The connection to RingCentral is not safe")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The server's certificate was refused. A company proxy or a wrong computer clock can cause"
        " this. Nothing was sent.",
    )


class CertificateFileError(CertificateError):
    """The environment names a file of authorities that is missing or invalid. ``details`` is the
    variable with its value."""

    title = QT_TRANSLATE_NOOP("notices", "A certificate file cannot be read")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "A setting of this computer names it. Correct the setting, then start Ownline again. Your"
        " texts wait; nothing is lost. The setting:",
    )


class ServerTroubleError(ServiceError):
    """5xx, a truncated or unreadable response, or a timeout: try again later."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral is having problems")
    advice = QT_TRANSLATE_NOOP("notices", "Ownline tries again by itself; nothing is lost.")


class AnsweredInsteadError(ServerTroubleError):
    """A web page instead of an answer: of a network that wants a sign-in, or of a proxy."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral cannot be reached through this network")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Something between this computer and RingCentral answered instead of it, such as the"
        " welcome page of a Wi-Fi network. Open a browser to sign in to the network.",
    )


class ServerAwayError(ServerTroubleError):
    """503. No request of the rate group may be sent for ``seconds``."""

    def __init__(self, seconds: float = 0.0, *, code: str = "") -> None:
        super().__init__(code=code)
        self.seconds = seconds


class RateLimitedError(ServiceError):
    """429. No request of the rate group may be sent for ``seconds``."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral asks for a pause")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Too many requests in a minute. Ownline goes on by itself."
    )

    def __init__(self, seconds: float, *, code: str = "") -> None:
        super().__init__(code=code)
        self.seconds = seconds


class UnauthorizedError(ServiceError):
    """401: the access token is invalid or has expired."""

    title = QT_TRANSLATE_NOOP("notices", "The sign-in has ended")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Sign in again. Your waiting texts are kept and sent after that."
    )


class RefusedError(ServiceError):
    """A 4xx in RingCentral's own error format: a retry would fail in the same way."""

    title = QT_TRANSLATE_NOOP("notices", "RingCentral refused the request")
    advice = ""


class SyncTokenError(ServiceError):
    """message-sync no longer accepts its sync token: do a full sync."""


# --- signing in ------------------------------------------------------------------------------


class SignInError(OwnlineError):
    """Base of the errors of signing in."""

    title = QT_TRANSLATE_NOOP("notices", "Signing in did not work")


class SignInAgainError(SignInError):
    """The refresh token is no longer accepted: used up, or the account changed or is gone."""

    title = QT_TRANSLATE_NOOP("notices", "Please sign in again")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "RingCentral no longer accepts the sign-in. Your waiting texts are kept and sent after you"
        " sign in.",
    )


class PortsBusyError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "Ownline cannot receive the sign-in from the browser")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Another program uses all the ports Ownline listens on. Close other copies of Ownline and"
        " try again.",
    )


class DeniedError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "Access was not allowed")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Access was refused in the browser. Sign in again and choose Authorize."
    )


class SignInTimeoutError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "The sign-in timed out")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The sign-in was not finished in the browser within ten minutes. Start again when you are"
        " ready.",
    )


class WrongClientError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "RingCentral does not know this client ID")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Check the client ID and the server under “Change client ID or server”. A client ID works"
        " only with the server it was registered with.",
    )


class NoRefreshTokenError(SignInError):
    title = QT_TRANSLATE_NOOP("notices", "RingCentral does not let the app stay signed in")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "In RingCentral's developer console, open the app, Settings, and switch on"
        " “Issue refresh tokens”. Until then you have to sign in every hour.",
    )


class QueueLoginError(SignInError):
    """OAU-105."""

    title = QT_TRANSLATE_NOOP("notices", "This extension is not allowed to sign in")
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


# --- the outbox ------------------------------------------------------------------------------


class DiskError(OwnlineError):
    """Reading or writing the outbox failed; the transaction was rolled back."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox cannot be written")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The disk may be full or read-only. What you typed is still here; nothing was sent.",
    )


class OutboxPlaceError(DiskError):
    """A folder, a link to nothing or a device is where a file of the outbox should be."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox cannot be opened")
    advice = QT_TRANSLATE_NOOP(
        "notices", "{path} is not a file. Move it away, then start Ownline again."
    )


class FolderError(DiskError):
    """A folder or file that the start needs cannot be used (`core.file_trouble`)."""

    title = QT_TRANSLATE_NOOP("notices", "Ownline cannot use its folder")


class OutboxLockedError(DiskError):
    """Another connection holds the lock of the file; nothing was written."""

    title = QT_TRANSLATE_NOOP("notices", "Another program is using the outbox file")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Close the program that holds {file}, such as a backup or a database browser. Nothing is"
        " lost, and nothing is sent meanwhile.",
    )

    def __init__(self, file: str = "outbox.db", *, details: str = "") -> None:
        super().__init__(advice=fill(type(self).advice, file=file), details=details)


class OutboxDamagedError(DiskError):
    title = QT_TRANSLATE_NOOP("notices", "The outbox file is damaged")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Nothing is sent now. Restart Ownline: it keeps the damaged file and shows the texts that"
        " can still be read.",
    )


class OutboxOlderError(DiskError):
    """The file lacks texts that were sent: it was replaced by a copy, or its journal is missing."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox is an older copy")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Some of its texts may have been sent already. Ownline sends none of them by itself.",
    )


class OutboxNewerError(DiskError):
    title = QT_TRANSLATE_NOOP("notices", "The outbox is from a newer Ownline")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "This Ownline cannot use it and has not changed it. Restart Ownline: it keeps the file and"
        " shows the texts that it can read.",
    )


class OutboxOutdatedError(DiskError):
    """The file is of a version from before the first release."""

    title = QT_TRANSLATE_NOOP("notices", "The outbox is from a version that was never released")
    advice = QT_TRANSLATE_NOOP("notices", "Nothing in it was changed.")


# --- recipients ------------------------------------------------------------------------------


class PhoneNumberError(OwnlineError):
    """A recipient that cannot be texted. Raised by `recipient_number.parse_recipient`."""

    title = QT_TRANSLATE_NOOP("notices", "This is not a phone number")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Type a number such as (650) 555-0123 or +44 20 7946 0958."
    )


class SeveralNumbersError(PhoneNumberError):
    title = QT_TRANSLATE_NOOP("notices", "There is more than one number here")
    advice = QT_TRANSLATE_NOOP("notices", "A text goes to one number. Leave only one.")


class AmbiguousNumberError(PhoneNumberError):
    """``readings``: the numbers that can be meant, in E.164. One if what was typed is none as a
    whole."""

    title = QT_TRANSLATE_NOOP("notices", "It is not certain which number is meant")
    advice = QT_TRANSLATE_NOOP("notices", "Choose it below, or type it again.")

    def __init__(self, readings: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.readings = readings


class UnfilledFieldError(OwnlineError):
    """A text has a field, such as {name}, that nothing filled in. ``field`` is its name;
    ``others``: those of the others. All are named at once, not one after the other."""

    title = QT_TRANSLATE_NOOP("notices", "A field of the text is not filled in")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Fill in {field}, or remove it. To send the braces themselves, write {plain}.",
    )
    several = QT_TRANSLATE_NOOP(
        "notices",
        "Fill in {fields} and {last}, or remove them. To send the braces themselves, write"
        " {plain}.",
    )

    def __init__(self, field: str = "name", *others: str) -> None:
        # In isolates: a language may be read from right to left.
        *names, last = (f"\u2068{{{one}}}\u2069" for one in (field, *others))
        # A line that ends behind the brace would show nothing of the space.
        plain = f"\u2068{{\u00a0{field}}}\u2069"
        if names:
            advice = fill(type(self).several, fields=", ".join(names), last=last, plain=plain)
        else:
            advice = fill(type(self).advice, field=last, plain=plain)
        super().__init__(advice=advice)
        self.field = field


class OptedOutError(OwnlineError):
    """The recipient wants no more texts from this number."""

    title = QT_TRANSLATE_NOOP("notices", "This recipient asked for no more texts")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "They can text START to your number, or you can record that they agreed to texts again.",
    )
