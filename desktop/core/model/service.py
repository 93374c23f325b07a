"""The service the program talks to, and what RingCentral's API sets for it."""

from __future__ import annotations

from desktop.core.records import Record

# The limit RingCentral sets for `text` of createSMSMessage, in UTF-16 code units (openapi.json).
MAX_TEXT_UNITS = 1000

# Permissions (OAuth scopes) the program needs. RingCentral grants them to the app, not by request.
SCOPE_SMS = "SMS"
SCOPE_READ_ACCOUNTS = "ReadAccounts"
SCOPE_READ_MESSAGES = "ReadMessages"
NEEDED_SCOPES = (SCOPE_READ_ACCOUNTS, SCOPE_READ_MESSAGES, SCOPE_SMS)

DEFAULT_SERVER = "https://platform.ringcentral.com"

# Practice has an https name of its own (".test" never resolves, RFC 6761); a transport adapter
# mounted only for this name carries it to the loopback port of the practice process.
PRACTICE_SERVER = "https://practice.ownline.test"
PRACTICE_CLIENT_ID = "ownline-practice"

# Registered as redirect addresses with RingCentral, which compares them character by character.
REDIRECT_PORTS = (53217, 53218, 53219, 53220)
REDIRECT_PATH = "/signed-in"
REDIRECT_HOSTS = ("localhost", "127.0.0.1")


class Service(Record, frozen=True):
    """The RingCentral service that the program talks to.

    ``server`` names it, in accounts and in the keyring, and is the base of every request.
    ``browser_base`` is what a browser can open; it differs from ``server`` only in practice.
    ``carrier_port`` is the loopback port that carries requests to ``server`` (practice), or None.
    """

    server: str
    client_id: str
    browser_base: str
    redirect_host: str = "localhost"
    carrier_port: int | None = None

    @property
    def is_practice(self) -> bool:
        return self.carrier_port is not None
