"""What all WebSockets of one server have in common."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.clocks import Clocks
from desktop.core.model import Service
from desktop.core.records import Record
from desktop.ringcentral.push.address import WebSocketToken, accepted, with_tokens
from desktop.ringcentral.push.connection import PushLimits
from desktop.ringcentral.push.listener import PushListener


class PushServer(Record, frozen=True):
    """``on_change`` is called in the thread of a listener; it has to be safe there.

    ``clocks`` are the machine's own, also where those of the program skip time: they show that it
    slept.
    """

    service: Service
    limits: PushLimits
    on_change: Callable[[], None]
    clocks: Clocks = Clocks()

    def listen(self, token: WebSocketToken, recovery: str = "") -> PushListener | None:
        """Starts a listener. None where the address is not one of RingCentral."""
        address = accepted(token.uri, self.service)
        if address is None:
            return None
        url = with_tokens(address, token.token, recovery)
        listener = PushListener(url, self.limits, self.on_change, self.clocks)
        listener.start()
        return listener
