"""createMMS and the attachments of a message."""

from __future__ import annotations

import csv
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from desktop.core.model import PRACTICE_MEDIA, PRACTICE_SERVER
from desktop.practice.outgoing import CONTENT_TYPES
from tests.practice.client import ANA_DIRECT, ANYBODY, ROBERT_DIRECT, Client, error_of
from tests.practice.description import find_description
from tests.practice_service import PATIENCE_SECONDS

PICTURE = ("cat.png", b"\x89PNG\r\n\x1a\n--not a boundary\r\n", "image/png")


def body(**changes: Any) -> dict[str, Any]:
    usual = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Cat"}
    return {**usual, **changes}


def send(
    client: Client, *files: Any, path: str = "mms", wanted: dict[str, Any] | None = None
) -> Any:
    whole = ("request.json", json.dumps(wanted or body()), "application/json")
    parts = [("json", whole), *(("attachment", each) for each in files)]
    operation = {"mms": "createMMS", "sms": "createSMSMessage"}[path]
    return client.call(operation, "POST", f"~/{path}", files=parts)


@pytest.mark.parametrize("path", ["mms", "sms"])
def test_accepted_and_read_back(ana: Client, path: str) -> None:
    record = send(ana, PICTURE, path=path).json()
    assert record["type"] == "SMS"
    text, picture = record["attachments"]
    assert (picture["type"], picture["contentType"]) == ("MmsAttachment", "image/png")
    assert (picture["fileName"], picture["size"]) == ("cat.png", len(PICTURE[1]))
    content = f"~/message-store/{record['id']}/content"
    got = ana.call("readMessageContent", "GET", f"{content}/{picture['id']}")
    assert got.content == PICTURE[1]
    assert got.headers["Content-Type"] == "image/png"
    assert ana.call("readMessageContent", "GET", f"{content}/{text['id']}").text == "Cat"
    query = {"contentDisposition": "Attachment", "contentDispositionFilename": "a\r\nb: ü.png"}
    named = ana.call("readMessageContent", "GET", f"{content}/{picture['id']}", params=query)
    assert named.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''a%0D%0Ab%3A%20%C3%BC.png"
    )
    missing = ana.call("readMessageContent", "GET", f"{content}/1")
    assert error_of(missing) == (404, "CMN-102")
    assert ana.service.accepted()[0]["messageId"] == str(record["id"])


def test_attachments_are_on_a_host_of_their_own(ana: Client) -> None:
    server, media = (urlsplit(each).netloc for each in (PRACTICE_SERVER, PRACTICE_MEDIA))
    send(ana, PICTURE)

    def get(url: str, host: str) -> requests.Response:
        whole = f"{ana.service.base}{urlsplit(url).path}"
        headers = {**ana.headers(), "Host": host}
        return requests.get(whole, headers=headers, timeout=PATIENCE_SECONDS)

    store = "/restapi/v1.0/account/~/extension/~/message-store"
    [record] = get(store, server).json()["records"]
    assert urlsplit(record["uri"]).netloc == server
    picture = record["attachments"][1]["uri"]
    assert urlsplit(picture).netloc == media
    assert get(picture, media).content == PICTURE[1]
    assert error_of(get(picture, server)) == (404, "CMN-120")
    assert error_of(get(store, media)) == (404, "CMN-120")
    # Without the program's names, the media host is the other name of this machine.
    mine = ana.store()[0]
    assert urlsplit(mine["uri"]).hostname == "127.0.0.1"
    assert urlsplit(mine["attachments"][1]["uri"]).hostname == "localhost"


def test_parts_may_be_fields_and_mixed(ana: Client) -> None:
    boundary = "b0undary"
    fields = {**body(), "text": "By fields"}
    parts = [
        f'Content-Disposition: form-data; name="{name}"\r\n'
        f"Content-Type: application/json\r\n\r\n{json.dumps(value)}"
        for name, value in fields.items()
    ]
    parts.append('Content-Disposition: attachment; filename="a.csv"\r\n\r\na,b')
    data = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--\r\n"
    headers = {"Content-Type": f"multipart/mixed; boundary={boundary}"}
    answer = ana.call("createMMS", "POST", "~/mms", data=data.encode(), headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["subject"] == "By fields"
    assert answer.json()["attachments"][1]["contentType"] == "text/csv"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (("a.exe", b"x", "application/x-msdownload"), (415, "MSG-348")),
        (("a.png", b"", "image/png"), (400, "MSG-347")),
        (("", b"x", "image/png"), (400, "MSG-351")),
        (("a.png", b"x" * 1_500_001, "image/png"), (400, "MSG-376")),
    ],
)
def test_files_refused(ana: Client, file: Any, expected: tuple[int, str]) -> None:
    assert error_of(send(ana, file)) == expected
    assert ana.service.accepted() == []


def test_requests_refused(ana: Client) -> None:
    assert error_of(send(ana)) == (400, "CMN-101")
    assert error_of(send(ana, *[PICTURE] * 11)) == (400, "MSG-379")
    abroad = body(to=[{"phoneNumber": "+442079460958"}])
    assert error_of(send(ana, PICTURE, wanted=abroad)) == (403, "MSG-383")
    assert error_of(ana.call("createMMS", "POST", "~/mms", json=body())) == (400, "CMN-104")
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    for data in (b"", b"--x\r\nno end", b"--x\r\n\r\nno json\r\n--x--"):
        answer = ana.call("createMMS", "POST", "~/mms", data=data, headers=headers)
        assert answer.status_code == 400
    assert ana.service.accepted() == []


def test_number_needs_the_feature(ana: Client) -> None:
    ana.service.number("7001001", features=["CallerId", "SmsSender"])
    assert error_of(send(ana, PICTURE)) == (403, "MSG-242")
    ana.sign_in("Lena Brandt")
    toll_free = body(**{"from": {"phoneNumber": "+18885550163"}})
    ana.service.number("7007004", features=["SmsSender", "MmsSender"])
    assert error_of(send(ana, PICTURE, wanted=toll_free)) == (403, "MSG-242")


def test_picture_is_delivered_to_a_colleague(ana: Client) -> None:
    sent = send(ana, PICTURE, wanted=body(to=[{"phoneNumber": ROBERT_DIRECT}])).json()
    ana.wait_for(sent["id"], lambda record: record["messageStatus"] == "Delivered")
    ana.sign_in("Robert Okafor")
    [received] = ana.store()
    picture = received["attachments"][1]
    path = f"~/message-store/{received['id']}/content/{picture['id']}"
    assert ana.call("readMessageContent", "GET", path).content == PICTURE[1]


def test_content_types_match_the_documentation() -> None:
    description = find_description()
    if description is None:
        pytest.skip("RingCentral's tables are not beside this checkout")
    with (description.parent / "mms-content-types.csv").open(encoding="utf-8") as file:
        table = {row["content_type"]: row["extensions"].split("/") for row in csv.DictReader(file)}
    assert set(CONTENT_TYPES.values()) == set(table)
    for ending, content_type in CONTENT_TYPES.items():
        assert f".{ending}" in table[content_type] or ending == "3gpp"
