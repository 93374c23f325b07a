"""One RingCentral server, and how requests reach it."""

from __future__ import annotations

from collections.abc import Callable

import requests

from desktop.core.records import Record
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.media import MediaServer
from desktop.ringcentral.push.server import PushServer


class RingCentralServer(Record, frozen=True):
    """``configure`` sets up each `requests.Session`; ``elapsed`` counts ms, evenly."""

    address: str
    configure: Callable[[requests.Session], None]
    tokens: TokenClient
    elapsed: Callable[[], int]
    push: PushServer | None = None
    media: MediaServer | None = None

    def api(self, token: Callable[[], str]) -> RingCentral:
        """For one extension, with connections, rate limits and a clock of its own."""
        return RingCentral(self.address, self.configure, token, self.elapsed, self.push, self.media)
