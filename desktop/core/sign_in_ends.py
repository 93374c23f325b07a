"""Why a sign-in has ended, or cannot be used at a start: one true sentence for each."""

from __future__ import annotations

from desktop.core.errors import OwnlineError, SignInAgainError
from desktop.core.i18n import QT_TRANSLATE_NOOP


class SignInExpiredError(SignInAgainError):
    """The refresh token was refused after its end."""

    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The sign-in has expired. Your waiting texts are kept and sent after you sign in.",
    )


class SignInOfAnotherError(SignInAgainError):
    """The tokens are those of another extension, which must not send these texts."""

    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The stored sign-in is that of another extension. Your waiting texts are kept and sent"
        " after you sign in.",
    )


class SignInNotKeptError(SignInAgainError):
    """At a start: the tokens of the last run were only in memory. ``details`` says why the keyring
    cannot be used now either."""

    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The last sign-in could not be kept in the keyring, so it ended when Ownline was closed."
        " Your waiting texts are kept and sent after you sign in.",
    )


class SignInMissingError(SignInAgainError):
    """At a start: the keyring can be read, and nothing is there."""

    advice = QT_TRANSLATE_NOOP(
        "notices",
        "The keyring has no sign-in for this account. Your waiting texts are kept and sent after"
        " you sign in.",
    )


class SignInUnreadError(OwnlineError):
    """The stored sign-in cannot be read because the keyring is locked or missing. ``details`` says
    why."""

    title = QT_TRANSLATE_NOOP("notices", "The stored sign-in cannot be read")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Start or unlock the keyring and try again, or sign in. Your waiting texts are kept and"
        " sent after that.",
    )


class SignInOutOfReachError(OwnlineError):
    """Trying again does not help: the keyring is switched off, or not one that is used."""

    title = QT_TRANSLATE_NOOP("notices", "The stored sign-in cannot be read")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Sign in again. Your waiting texts are kept and sent after that."
    )
