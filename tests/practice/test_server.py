"""The HTTP server: malformed requests get RingCentral's error body, too."""

from __future__ import annotations

import json
import socket

import pytest

from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client
from tests.practice_service import PATIENCE_SECONDS, PracticeService

PATH = "/restapi/v1.0/account/~/extension/~"


@pytest.mark.parametrize(
    ("request_text", "status", "code"),
    [
        (f"FROBNICATE {PATH} HTTP/1.1", 405, "CMN-120"),
        (f"TRACE {PATH} HTTP/1.1", 405, "CMN-120"),
        ("nonsense", 400, "CMN-104"),
        ("GET http://[::1/ HTTP/1.1", 400, "CMN-104"),
        (f"GET {PATH} HTTP/9.9", 505, "CMN-104"),
        (f"GET /{'x' * 70_000} HTTP/1.1", 414, "CMN-104"),
        (f"GET {PATH} HTTP/1.1\r\nX-Long: {'x' * 70_000}", 431, "CMN-104"),
        (f"POST {PATH}/sms HTTP/1.1\r\nContent-Length: many", 400, "CMN-104"),
        (f"POST {PATH}/sms HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nmany", 400, "CMN-104"),
    ],
)
def test_malformed_requests_get_an_error_body(
    practice: PracticeService, request_text: str, status: int, code: str
) -> None:
    with socket.create_connection(("127.0.0.1", practice.port), PATIENCE_SECONDS) as connection:
        connection.sendall(request_text.encode() + b"\r\n\r\n")
        answer = b""
        while more := connection.recv(65536):  # until the connection ends
            answer += more
            if b"\r\nConnection: keep-alive" in answer:
                break
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode()), head
    assert b"Content-Type: application/json" in head
    assert json.loads(body)["errorCode"] == code


def test_an_empty_line_before_a_request_is_ignored(practice: PracticeService) -> None:
    """RFC 9112, 2.2. Also between two requests of one connection."""
    with socket.create_connection(("127.0.0.1", practice.port), PATIENCE_SECONDS) as connection:
        for close in ("", "Connection: close\r\n"):
            text = f"\r\nGET {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\n{close}\r\n"
            connection.sendall(text.encode())
        answer = b""
        while more := connection.recv(65536):
            answer += more
    assert answer.count(b"HTTP/1.1 401 ") == 2


def test_head_has_the_content_length(ana: Client) -> None:
    """As in RFC 9110 (8.6): the length of the omitted body, or none."""
    whole = ana.call("readExtension", "GET", "~")
    head = ana.call("readExtension", "HEAD", "~")
    assert head.content == b""
    assert int(head.headers["Content-Length"]) == len(whole.content) > 0


def test_no_content_has_no_length(ana: Client) -> None:
    ana.sign_in_with()
    message = ana.service.add_message(ANA, ANA_DIRECT, ANYBODY, "x")
    answer = ana.call("deleteMessage", "DELETE", f"~/message-store/{message}")
    assert answer.status_code == 204
    assert "Content-Length" not in answer.headers
    assert ana.call("readExtension", "GET", "~").ok
