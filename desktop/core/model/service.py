"""The RingCentral service that the program uses, and constants of its API."""

from __future__ import annotations

from collections.abc import Mapping, Set

from desktop.core.records import Record

# Maximum length of `text` of createSMSMessage, in UTF-16 code units (openapi.json).
MAX_TEXT_UNITS = 1000

# OAuth scopes that the program needs. RingCentral grants them to the app, not per request.
SCOPE_SMS = "SMS"
SCOPE_READ_ACCOUNTS = "ReadAccounts"
SCOPE_READ_MESSAGES = "ReadMessages"
SCOPE_EDIT_EXTENSIONS = "EditExtensions"
SCOPE_EDIT_ACCOUNTS = "EditAccounts"
NEEDED_SCOPES = (SCOPE_READ_ACCOUNTS, SCOPE_READ_MESSAGES, SCOPE_SMS)

# Scopes that include others (developer guide, basics/permissions.md). Whether RingCentral lists the
# included ones, too, is not documented.
_INCLUDED: Mapping[str, frozenset[str]] = {
    SCOPE_SMS: frozenset({SCOPE_READ_MESSAGES}),
    "EditMessages": frozenset({SCOPE_READ_MESSAGES}),
    SCOPE_EDIT_ACCOUNTS: frozenset({SCOPE_READ_ACCOUNTS, SCOPE_EDIT_EXTENSIONS}),
}


def with_included(scopes: Set[str]) -> frozenset[str]:
    """The granted scopes together with those that they include."""
    return frozenset(scopes).union(*(_INCLUDED[scope] for scope in scopes & _INCLUDED.keys()))


DEFAULT_SERVER = "https://platform.ringcentral.com"

# Practice has its own https name (".test" never resolves, RFC 6761). A transport adapter for this
# name sends its requests to the loopback port of the practice process.
PRACTICE_SERVER = "https://practice.ownline.test"
PRACTICE_MEDIA = "https://media.practice.ownline.test"
PRACTICE_CLIENT_ID = "ownline-practice"

# The server of AT&T Office@Hand and of Verizon is in the other domain (developer guide,
# basics/partners/segregated-environments.md).
_RINGCENTRAL_DOMAINS = (".ringcentral.com", ".ringcentral.biz")

# Attachments are on a host of their own: platform.ringcentral.com has media.ringcentral.com
# (developer guide, basics/media.md). It is the only other host that gets the access token.
_PLATFORM, _MEDIA, _RINGCENTRAL = "https://platform.", "https://media.", ".ringcentral.com"

# Registered as redirect addresses at RingCentral, which compares them character by character.
REDIRECT_PORTS = (53217, 53218, 53219, 53220)
REDIRECT_PATH = "/signed-in"
REDIRECT_HOSTS = ("localhost", "127.0.0.1")


def is_ringcentral(server: str) -> bool:
    """Whether it is one of RingCentral's own. ``server``: https:// and a host name, no more."""
    return server.startswith(_PLATFORM) and server.endswith(_RINGCENTRAL_DOMAINS)


def is_in_its_domain(server: str) -> bool:
    """Whether the host belongs to RingCentral, whatever it is for: a website of theirs, too."""
    host = "." + server.removeprefix("https://")
    return host.endswith(_RINGCENTRAL_DOMAINS)


class Service(Record, frozen=True):
    """The RingCentral service that the program uses.

    ``server`` is the base URL of all requests and identifies the service in accounts and in the
    keyring. ``browser_base`` is the base URL for the browser; it differs only in practice.
    ``carrier_port`` is the loopback port that serves ``server`` in practice, otherwise None.
    """

    server: str
    client_id: str
    browser_base: str
    redirect_host: str = "localhost"
    carrier_port: int | None = None

    @property
    def media(self) -> str:
        """The base URL of attachments."""
        if self.server == PRACTICE_SERVER:
            return PRACTICE_MEDIA
        if self.server.startswith(_PLATFORM) and self.server.endswith(_RINGCENTRAL):
            return _MEDIA + self.server.removeprefix(_PLATFORM)
        return self.server

    @property
    def is_practice(self) -> bool:
        return self.carrier_port is not None
