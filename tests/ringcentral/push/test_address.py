"""Which addresses of a server the token for the WebSocket is given to."""

from __future__ import annotations

import pytest

from desktop.core.model import DEFAULT_SERVER, PRACTICE_SERVER, Service
from desktop.ringcentral.push.address import WebSocketToken, accepted, with_tokens

REAL = Service(DEFAULT_SERVER, "id", DEFAULT_SERVER)
OWN = Service("https://sms.example:8443", "id", "https://sms.example:8443")
PRACTICE = Service(PRACTICE_SERVER, "id", "http://x", carrier_port=4711)
CARRIED = "ws://127.0.0.1:4711/ws"


@pytest.mark.parametrize(
    ("uri", "service", "address"),
    [
        ("wss://ws-api.ringcentral.com/ws", REAL, "wss://ws-api.ringcentral.com/ws"),
        ("wss://WS.RingCentral.com:443/ws?a=b", REAL, "wss://WS.RingCentral.com:443/ws?a=b"),
        ("wss://sms.example/ws", OWN, "wss://sms.example/ws"),
        ("wss://practice.ownline.test/ws", PRACTICE, CARRIED),
        ("ws://127.0.0.1:4711/ws", PRACTICE, CARRIED),
        *((uri, REAL, None) for uri in (
            "", "/ws", "ws://ws-api.ringcentral.com/ws", "https://ws-api.ringcentral.com/ws",
            "wss://ringcentral.com.example/ws", "wss://evilringcentral.com/ws",
            "wss://ws.ringcentral.com@evil.example/ws", "wss://me:pw@ws.ringcentral.com/ws",
            "wss://evil.example\\.ringcentral.com/ws", "wss://evil.example#.ringcentral.com/ws",
            "wss://evil.example?.ringcentral.com/ws", "wss://evil.example/.ringcentral.com",
            "wss://ws.ringcentral.com:99999/ws", "wss://ws.ringcentral.com:x/ws",
            "wss://[::1/ws", "wss://ws.ringcentral.com/ws\r\nX: y", "wss://ws.ringcentral.com/ w",
            "wss://ws.ringcentral.com./ws", "wss://practice.ownline.test/ws",
            "ws://127.0.0.1:4711/ws", "wss://ws.ringcentral.com/" + "x" * 2000,
            "wss://ws.rıngcentral.com/ws",
        )),
        *((uri, PRACTICE, None) for uri in (
            "ws://127.0.0.1:4712/ws", "ws://localhost:4711/ws", "wss://127.0.0.1:4711/ws",
            "wss://ws-api.ringcentral.com/ws", "ws://practice.ownline.test/ws",
        )),
    ],
)  # fmt: skip
def test_only_ringcentral_and_the_server_itself_get_the_token(
    uri: str, service: Service, address: str | None
) -> None:
    assert accepted(uri, service) == address


def test_tokens_are_quoted_in_the_address_and_hidden_in_a_repr() -> None:
    assert with_tokens("wss://h/ws?a=b", "x/y&z", "ü") == (
        "wss://h/ws?a=b&access_token=x%2Fy%26z&wsc=%C3%BC"
    )
    assert repr(WebSocketToken("wss://h?secret", "secret")) == "WebSocketToken()"
