"""The steps with which an administrator registers Ownline as an app, as text to be sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import NEEDED_SCOPES, REDIRECT_HOSTS, SCOPE_EDIT_EXTENSIONS
from desktop.core.setup_file import SETUP_FILE, SetupFile
from desktop.ui.sign_in.service_fields import redirect_addresses

CONSOLE = "https://developers.ringcentral.com/login.html#/"

# RingCentral's words in the console, which are English in every language (developer guide,
# getting-started/register-app.md and its pictures; basics/partners/segregated-environments.md).
_WORDS = {
    "create": "Create App",
    "type": "REST API App",
    "auth": "Auth",
    "flow": "3-legged OAuth flow authorization code",
    "kind": "Client-side web app, e.g. SPA, Javascript",
    "redirect": "OAuth Redirect URI",
    "refresh": "Issue refresh tokens?",
    "yes": "Yes",
    "security": "Security",
    "scopes": "Application Scopes",
    "private": "This app is private and will only be callable using credentials from the same"
    " RingCentral account",
    "finish": "Create",
    "partner": "AT&T Office@Hand",
    "segregated": "https://platform.ringcentral.biz",
}
_WEB_SOCKETS = "WebSocketsSubscriptions"

# It is no client ID: a file in which it was forgotten is refused.
_PLACE = "<client ID>"

_INTRODUCTION = QT_TRANSLATE_NOOP(
    "administrator",
    "Ownline is a desktop program with which people text from their own RingCentral numbers. It"
    " signs in to RingCentral as an app, which an administrator registers once for the company,"
    " free of charge.",
)
_STEPS = (
    QT_TRANSLATE_NOOP(
        "administrator",
        "Sign in to RingCentral's developer console with an account of your company: {console}",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Press “{create}” and choose “{type}”. Any name will do, such as Ownline. If the button is"
        " gray, your account may not create apps.",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Under “{auth}”, choose “{flow}”, and as the type of app “{kind}”. Ownline uses PKCE and no"
        " client secret.",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Under “{redirect}”, enter these four addresses, exactly as they are here:\n{addresses}",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "At “{refresh}”, choose “{yes}”. Otherwise people have to sign in again every hour.",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Under “{security}”, at “{scopes}”, add {needed}. Two more are optional: with {sockets},"
        " answers arrive at once; with {templates}, templates can be changed. Ownline needs no"
        " others. The console may write these names with spaces.",
    ),
    QT_TRANSLATE_NOOP("administrator", "Choose “{private}”, then press “{finish}”."),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Save the last lines of this text as a text file with the name {file}, with the client ID"
        " of the app in place of {place}. Leave the server as it is, unless your company is with"
        " {partner} or Verizon, whose server is {segregated}.",
    ),
    QT_TRANSLATE_NOOP(
        "administrator",
        "Send the file back, for instance by e-mail. It contains nothing secret. Please do not send"
        " a client secret: Ownline needs none.",
    ),
)
_OTHER_HOST = QT_TRANSLATE_NOOP(
    "administrator",
    "If the console refuses localhost, write 127.0.0.1 instead, in all four and in the file.",
)


def steps_for_administrator(host: str) -> str:
    """For somebody who has never heard of Ownline. ``host``: that of the redirect addresses."""
    addresses = "\n".join(f"     {address}" for address in redirect_addresses(host))
    if host == REDIRECT_HOSTS[0]:
        addresses += f"\n   {_tr(_OTHER_HOST)}"
    values = {
        **_WORDS,
        "console": CONSOLE,
        "addresses": addresses,
        "needed": ", ".join(NEEDED_SCOPES),
        "sockets": _WEB_SOCKETS,
        "templates": SCOPE_EDIT_EXTENSIONS,
        "place": _PLACE,
        "file": SETUP_FILE,
    }
    steps = (
        f"{number}. {_tr(step).format(**values)}" for number, step in enumerate(_STEPS, start=1)
    )
    file = SetupFile(_PLACE, redirect_host=host).text
    return "\n\n".join((_tr(_INTRODUCTION), *steps, file)) + "\n"


def _tr(sentence: str) -> str:
    return QCoreApplication.translate("administrator", sentence)
