"""The practice service as the program knows it."""

from __future__ import annotations

from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, Service


def service_at(base: str) -> Service:
    port = int(base.rsplit(":", 1)[1])
    return Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, base, carrier_port=port)
