"""What is refused of a text with files, by which code, and in which order; and what is read."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import socket
from typing import Any

import pytest
import requests

from desktop.practice.app import MAX_BODY
from tests.practice.client import ANA_DIRECT, ANYBODY, EXTENSION, Client, error_of
from tests.practice.test_mms import PICTURE, body, send
from tests.practice_service import PATIENCE_SECONDS

BOUNDARY = "b0undary"
CONTENT = PICTURE[1]
ABROAD = "+442079460958"
LENA_TOLL_FREE, LENA_TOLL_FREE_ID = "+18885550163", "7007004"


def to(*numbers: str) -> dict[str, Any]:
    return body(to=[{"phoneNumber": each} for each in numbers])


def part(headers: str, content: bytes) -> bytes:
    return f"--{BOUNDARY}\r\n{headers}\r\n\r\n".encode() + content + b"\r\n"


def file_part(headers: str = "", content: bytes = CONTENT) -> bytes:
    disposition = 'Content-Disposition: attachment; filename="cat.png"'
    return part(headers or f"{disposition}\r\nContent-Type: image/png", content)


def whole(wanted: object = None, headers: str = "Content-Type: application/json") -> bytes:
    return part(headers, json.dumps(wanted or body()).encode())


def post(client: Client, *parts: bytes, kind: str = "mixed", end: bytes | None = None) -> Any:
    last = f"--{BOUNDARY}--\r\n".encode() if end is None else end
    headers = {"Content-Type": f"multipart/{kind}; boundary={BOUNDARY}"}
    data = b"".join(parts) + last
    return client.call("createMMS", "POST", "~/mms", data=data, headers=headers)


def accepted_file(client: Client, answer: requests.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    [text] = client.service.accepted()
    [file] = text["files"]
    found: dict[str, Any] = file
    return found


def test_journal_has_the_files_in_their_order(ana: Client) -> None:
    card = ("kim.vcf", b"BEGIN:VCARD", "text/vcard")
    send(ana, PICTURE, card)
    ana.send()
    first, second = ana.service.accepted()
    assert first["files"] == [
        {
            "name": name,
            "type": content_type,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        for name, content, content_type in (PICTURE, card)
    ]
    assert second["files"] == []


@pytest.mark.parametrize("kind", ["mixed", "form-data"])
@pytest.mark.parametrize("disposition", ["attachment", 'form-data; name="attachment"'])
@pytest.mark.parametrize(
    "headers",
    [
        "Content-Type: application/json",
        'Content-Disposition: form-data; name="json"\r\nContent-Type: application/json',
        'Content-Disposition: form-data; name="body"\r\nContent-Type: application/json',
        'Content-Disposition: form-data; name="json"; filename="request.json"\r\n'
        "Content-Type: application/json; charset=utf-8",
        'Content-Disposition: form-data; name="json"',
    ],
)
def test_forms_of_a_request(ana: Client, kind: str, disposition: str, headers: str) -> None:
    file = f'Content-Disposition: {disposition}; filename="cat.png"\r\nContent-Type: image/png'
    answer = post(ana, whole(headers=headers), file_part(file), kind=kind)
    assert accepted_file(ana, answer)["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    assert answer.json()["subject"] == "Cat"


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("binary", CONTENT),
        ("8BIT", CONTENT),
        ("base64", base64.encodebytes(CONTENT)),
        ("quoted-printable", b"=89PNG=0D=0A=1A=0A--not a =\r\nboundary=0D=0A"),
    ],
)
def test_encoded_parts(ana: Client, encoding: str, content: bytes) -> None:
    headers = (
        'Content-Disposition: attachment; filename="cat.png"\r\nContent-Type: image/png\r\n'
        f"Content-Transfer-Encoding: {encoding}"
    )
    file = accepted_file(ana, post(ana, whole(), file_part(headers, content)))
    assert file["sha256"] == hashlib.sha256(CONTENT).hexdigest()


@pytest.mark.parametrize(
    ("headers", "content", "expected"),
    [
        ("Content-Type: image/png", CONTENT, (400, "MSG-350")),
        ("Content-Disposition: attachment\r\nContent-Type: image/png", CONTENT, (400, "MSG-351")),
        ('Content-Disposition: attachment; filename="a.png"', b"", (400, "MSG-347")),
        ('Content-Disposition: attachment; filename="a.exe"', CONTENT, (415, "MSG-348")),
        ('Content-Disposition: attachment; filename="a"', CONTENT, (415, "MSG-348")),
        (
            'Content-Disposition: attachment; filename="a.png"\r\nContent-Type: image/heic',
            CONTENT,
            (415, "MSG-348"),
        ),
        (
            'Content-Disposition: attachment; filename="a.png"\r\n'
            "Content-Transfer-Encoding: base64",
            b"no base64!",
            (400, "CMN-104"),
        ),
        (
            'Content-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: zip',
            CONTENT,
            (400, "CMN-104"),
        ),
    ],
)
def test_parts_refused(
    ana: Client, headers: str, content: bytes, expected: tuple[int, str]
) -> None:
    assert error_of(post(ana, whole(), file_part(headers, content))) == expected
    assert ana.service.accepted() == []


def test_limits_are_exact(ana: Client) -> None:
    half = ("a.png", b"x" * 750_000, "image/png")
    assert send(ana, half, half).status_code == 200
    assert send(ana, *[PICTURE] * 10).status_code == 200
    assert error_of(send(ana, half, half, PICTURE)) == (400, "MSG-376")
    assert error_of(send(ana, *[PICTURE] * 11)) == (400, "MSG-379")
    assert len(ana.service.accepted()) == 2


def test_other_codes_of_a_limit_by_a_fault(ana: Client) -> None:
    for code in ("MSG-337", "MSG-376", "MSG-384", "BIL-103"):
        ana.service.fault("createMMS", "status", code=400, error_code=code)
        assert error_of(send(ana, PICTURE)) == (400, code)
    assert ana.service.accepted() == []


@pytest.mark.parametrize("path", ["mms", "sms"])
def test_account_without_mms(ana: Client, path: str) -> None:
    ana.service.settings(mms=False)
    answer = send(ana, PICTURE, path=path)
    assert error_of(answer) == (403, "BIL-103")
    assert "[MMS]" in answer.json()["message"]
    assert ana.service.accepted() == []
    assert ana.send().status_code == 200


@pytest.mark.parametrize("path", ["mms", "sms"])
@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (to(ABROAD), (403, "MSG-383")),
        (to(ANYBODY, "(415) 555-0100"), (400, "CMN-406")),
        (to(*(f"+1415555{n:04}" for n in range(101, 112))), (400, "MSG-381")),
        (to(*[ANYBODY] * 11), (400, "MSG-381")),
        (to("+14155551305"), (403, "MSG-384")),
        (to("+14155551307"), (403, "BIL-103")),
        (to(ANYBODY, "+14155551305"), (403, "MSG-384")),
        (to(ANYBODY, ABROAD), (403, "MSG-383")),
        (to("911"), (400, "MSG-247")),
        (body(to=[]), (400, "CMN-101")),
        (body(text="x" * 1001), (400, "MSG-338")),
        (body(**{"from": {"phoneNumber": ANYBODY}}), (400, "MSG-245")),
        (body(**{"from": {"phoneNumber": "+16505550110"}}), (403, "MSG-304")),
    ],
)
def test_texts_with_a_file_refused(
    ana: Client, path: str, wanted: dict[str, Any], expected: tuple[int, str]
) -> None:
    ana.service.number("7001001", features=["SmsSender", "MmsSender", "InternationalSmsSender"])
    assert error_of(send(ana, PICTURE, path=path, wanted=wanted)) == expected
    assert ana.service.accepted() == []


def test_the_request_then_the_files_then_the_sender_then_the_recipients(ana: Client) -> None:
    ana.service.number("7001001", features=["SmsSender"])
    wrong = to(ANYBODY, ANYBODY)
    program = ("a.exe", CONTENT, "application/x-msdownload")
    assert error_of(post(ana, whole(wrong), file_part(), end=b"")) == (400, "CMN-104")
    assert error_of(send(ana, program, wanted=wrong)) == (415, "MSG-348")
    assert error_of(send(ana, PICTURE, wanted=wrong)) == (403, "MSG-242")
    ana.service.number("7001001", features=["SmsSender", "MmsSender"])
    assert error_of(send(ana, PICTURE, wanted=wrong)) == (400, "CMN-406")
    assert ana.service.accepted() == []


def test_toll_free_number_sends_no_files_but_texts(client: Client) -> None:
    client.sign_in("Lena Brandt")
    client.service.number(LENA_TOLL_FREE_ID, features=["SmsSender", "MmsSender"])
    wanted = body(**{"from": {"phoneNumber": LENA_TOLL_FREE}})
    assert error_of(send(client, PICTURE, path="sms", wanted=wanted)) == (403, "MSG-242")
    assert client.send(LENA_TOLL_FREE).status_code == 200


@pytest.mark.parametrize("end", [b"", b"--" + BOUNDARY.encode(), b"--b0und"])
def test_body_without_its_last_boundary(ana: Client, end: bytes) -> None:
    assert error_of(post(ana, whole(), file_part(), end=end)) == (400, "CMN-104")
    assert ana.service.accepted() == []


def ask(client: Client, length: str, sent: bytes) -> tuple[int, str]:
    """Sends all of it on a raw connection, and nothing more; then reads status and code."""
    with socket.create_connection(("127.0.0.1", client.service.port), PATIENCE_SECONDS) as wire:
        wire.sendall(
            f"POST {EXTENSION}/mms HTTP/1.1\r\nHost: 127.0.0.1\r\n{length}\r\n"
            f"Authorization: {client.headers()['Authorization']}\r\n"
            f"Content-Type: multipart/mixed; boundary={BOUNDARY}\r\n\r\n".encode()
        )
        wire.sendall(sent)
        wire.shutdown(socket.SHUT_WR)
        answer = http.client.HTTPResponse(wire)
        answer.begin()
        return answer.status, json.loads(answer.read())["errorCode"]


@pytest.mark.parametrize("chunked", [False, True])
def test_body_that_ends_early_is_not_accepted(ana: Client, chunked: bool) -> None:
    data = whole() + file_part() + f"--{BOUNDARY}--\r\n".encode()
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {len(data)}"
    sent = b"%x\r\n%b\r\n" % (len(data), data) if chunked else data[:-1]
    assert ask(ana, length, sent) == (400, "CMN-104")
    assert ana.service.accepted() == []


@pytest.mark.parametrize("chunked", [False, True])
def test_body_over_ten_megabytes(ana: Client, chunked: bool) -> None:
    """The client can send all of it, and still reads the answer."""
    data = whole() + file_part(content=b"x" * 2 * MAX_BODY) + f"--{BOUNDARY}--\r\n".encode()
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {len(data)}"
    sent = b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data) if chunked else data
    assert ask(ana, length, sent) == (413, "CMN-104")
    assert ana.service.requests("createMMS")[-1]["status"] == 413
    assert ana.service.accepted() == []
    assert ana.send(ANA_DIRECT).status_code == 200
