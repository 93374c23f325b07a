"""Validation of the client ID and the server address that the user types."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QUrl

from desktop.core.model import (
    DEFAULT_SERVER,
    REDIRECT_PATH,
    REDIRECT_PORTS,
    is_in_its_domain,
    is_ringcentral,
)
from desktop.core.setup_file import is_place, without_marks
from desktop.ui.text.plain import isolated, unbroken

# RingCentral's client IDs are about 22 characters of the URL-safe base64 alphabet.
_CLIENT_ID = re.compile(r"[A-Za-z0-9._-]{8,128}")
_HOST = re.compile(
    r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)

# Two of its 32 characters differ: 0.94.
_NEARLY = 0.93


class ServiceFieldError(ValueError):
    """Invalid input. The message is a sentence for the screen."""


def read_client_id(typed: str) -> str:
    """The client ID without spaces, line breaks, and brackets or quotation marks around it, which
    come from copying. Raises ServiceFieldError."""
    client_id = without_marks("".join(typed.split()))
    if not client_id:
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service",
                "Paste the client ID of your app. RingCentral's developer console shows it.",
            )
        )
    if is_place(client_id) or not _CLIENT_ID.fullmatch(client_id):
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service",
                "This is no client ID, which has 8 or more letters, digits and dashes. Copy it"
                " again.",
            )
        )
    return client_id


def read_server(typed: str) -> str:
    """The server as https://host. Raises ServiceFieldError.

    Of RingCentral's own servers, a whole address is taken, and one with http://: what is used
    begins with https:// anyway, and ends with the name."""
    text = without_marks(typed.strip()).strip()
    if not text:
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service", "Type the server, which usually is https://platform.ringcentral.com."
            )
        )
    if "://" not in text:
        text = f"https://{text}"
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or not _HOST.fullmatch(url.host().lower()):
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service",
                "This is not a server name. Type something like https://platform.ringcentral.com.",
            )
        )
    server = f"https://{url.host().lower()}"
    if _is_nearly_ringcentral(server):
        words = QCoreApplication.translate(
            "service", "The letters differ: RingCentral's address is {server}."
        )
        raise ServiceFieldError(words.format(server=unbroken(isolated(DEFAULT_SERVER))))
    is_plain = not url.userInfo() and url.port() == -1
    if is_ringcentral(server) and url.scheme() in ("http", "https") and is_plain:
        return server
    if is_in_its_domain(server) and not is_ringcentral(server):
        words = QCoreApplication.translate(
            "service",
            "This is an address of RingCentral's, but Ownline cannot use it. The right one is"
            " {server}. It stood here at first.",
        )
        raise ServiceFieldError(words.format(server=unbroken(isolated(DEFAULT_SERVER))))
    if url.scheme() != "https":
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service",
                "The server must begin with https://, so that the connection is encrypted.",
            )
        )
    has_more = url.path() not in ("", "/") or url.hasQuery() or url.hasFragment()
    if has_more or not is_plain:
        raise ServiceFieldError(
            QCoreApplication.translate(
                "service", "Leave only the server's name, such as https://platform.ringcentral.com."
            )
        )
    return server


def _is_nearly_ringcentral(server: str) -> bool:
    """A letter or two are wrong. Whoever holds such a name would get the sign-ins."""
    from difflib import SequenceMatcher  # late: only where another server is typed

    if is_in_its_domain(server):
        return False
    return SequenceMatcher(None, server, DEFAULT_SERVER).ratio() > _NEARLY


def redirect_addresses(host: str) -> tuple[str, ...]:
    """The redirect addresses to register, exactly as RingCentral compares them."""
    return tuple(f"http://{host}:{port}{REDIRECT_PATH}" for port in REDIRECT_PORTS)
