"""URIs in answers. The host is the one of the request."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request

from desktop.core.model import PRACTICE_SERVER
from desktop.practice.refusals import Refusal

PRACTICE_HOST = urlsplit(PRACTICE_SERVER).hostname
LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost"})


def base() -> str:
    """The base URI of this service. Raises Refusal for an unknown Host header, against DNS
    rebinding."""
    host = request.host.partition(":")[0].lower()
    if host == PRACTICE_HOST:
        return PRACTICE_SERVER
    if host not in LOOPBACK_HOSTS:
        raise Refusal("CMN-120")
    return f"http://{request.host}"


def account(account_id: str) -> str:
    return f"{base()}/restapi/v1.0/account/{account_id}"


def extension(account_id: str, extension_id: str) -> str:
    return f"{account(account_id)}/extension/{extension_id}"


def country() -> dict[str, str]:
    """The one country of the practice company."""
    return {
        "id": "1",
        "uri": f"{base()}/restapi/v1.0/dictionary/country/1",
        "name": "United States",
    }
