"""URIs in answers. The host is the one of the request."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request

from desktop.core.model import PRACTICE_MEDIA, PRACTICE_SERVER
from desktop.practice.refusals import Refusal

PRACTICE_HOST = urlsplit(PRACTICE_SERVER).hostname
MEDIA_HOST = urlsplit(PRACTICE_MEDIA).hostname
MEDIA_OPERATION = "readMessageContent"
# For clients that use the loopback address, the media host is the other one of these names.
OTHER_LOOPBACK = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


def check_host() -> None:
    """Raises Refusal for an unknown Host header, against DNS rebinding, and where the host does
    not have the operation: attachments are on the media host, and nothing else is."""
    host = _host()
    if host not in {PRACTICE_HOST, MEDIA_HOST, *OTHER_LOOPBACK}:
        raise Refusal("CMN-120")
    if host not in OTHER_LOOPBACK and (host == MEDIA_HOST) != (request.endpoint == MEDIA_OPERATION):
        raise Refusal("CMN-120")


def base() -> str:
    """The base URI of this service."""
    return PRACTICE_SERVER if _host() in (PRACTICE_HOST, MEDIA_HOST) else f"http://{request.host}"


def media() -> str:
    """The base URI of attachments."""
    host = _host()
    if host not in OTHER_LOOPBACK:
        return PRACTICE_MEDIA
    return f"http://{OTHER_LOOPBACK[host]}{request.host[len(host) :]}"


def _host() -> str:
    return request.host.partition(":")[0].lower()


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
