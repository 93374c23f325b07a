"""Attachments from their host, and what can be wrong with them, over real sockets."""

from __future__ import annotations

import http.client
import socket
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from desktop.practice.pictures import look
from desktop.practice.world import default_world_file
from desktop.practice.wrong_files import WRONG_FILES
from tests.practice.client import ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice.test_mms import send
from tests.practice_service import PATIENCE_SECONDS

CONTENT = "readMessageContent"
PHOTO = (default_world_file().parent / "files" / "photo.jpg").read_bytes()


@dataclass(frozen=True)
class Media:
    """A photo in Ana's store."""

    client: Client
    message: str
    record: dict[str, Any]

    @property
    def uri(self) -> str:
        return str(self.record["uri"])

    def get(self, **headers: str) -> requests.Response:
        return requests.get(
            self.uri,
            headers={**self.client.headers(), **headers},
            timeout=PATIENCE_SECONDS,
            allow_redirects=False,
        )

    @contextmanager
    def wire(self) -> Iterator[socket.socket]:
        """A raw connection on which the photo was asked for."""
        parts = urlsplit(self.uri)
        head = f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        token = self.client.headers()["Authorization"]
        with socket.create_connection(("127.0.0.1", parts.port), PATIENCE_SECONDS) as wire:
            wire.sendall(f"{head}Authorization: {token}\r\n\r\n".encode())
            yield wire

    def fault(self, kind: str, **parameters: Any) -> None:
        self.client.service.fault(CONTENT, kind, **parameters)


@pytest.fixture
def media(ana: Client) -> Media:
    [message] = ana.service.receive(ANYBODY, ANA_DIRECT, "Look", files=["photo.jpg"])
    return Media(ana, message, ana.read(message)["attachments"][1])


def test_bytes_and_size_as_announced(media: Media) -> None:
    answer = media.get()
    assert answer.content == PHOTO
    assert answer.headers["Content-Type"] == media.record["contentType"] == "image/jpeg"
    assert media.record["size"] == len(PHOTO)
    assert (media.record["width"], media.record["height"]) == (1600, 1200)
    assert urlsplit(media.uri).hostname == "localhost"


def test_nothing_without_a_valid_token(media: Media) -> None:
    for token, code in (("", "CMN-405"), ("Bearer wrong", "OAU-129"), ("Basic x", "CMN-405")):
        answer = requests.get(media.uri, headers={"Authorization": token}, timeout=PATIENCE_SECONDS)
        assert error_of(answer) == (401, code)
    token = media.client.tokens["access_token"]
    in_query = requests.get(media.uri, {"access_token": token}, timeout=PATIENCE_SECONDS)
    assert error_of(in_query) == (401, "CMN-405")
    media.client.service.skip(3_601_000)
    assert error_of(media.get()) == (401, "OAU-128")


def test_nobody_else_reads_it(media: Media) -> None:
    media.client.sign_in("Robert Okafor")
    status, code = error_of(media.get())
    assert (status, code) == (403, "CMN-404")
    path = urlsplit(media.uri).path.partition("/message-store")[2]
    mine = media.client.call(CONTENT, "GET", f"~/message-store{path}")
    assert error_of(mine) == (404, "CMN-102")


def test_app_needs_the_permission(media: Media) -> None:
    media.client.sign_in_with("ReadAccounts")
    assert error_of(media.get()) == (403, "CMN-401")


def test_purged_is_gone_and_deleted_is_not(media: Media) -> None:
    media.client.service.change_message(media.message, availability="Deleted")
    assert media.get().content == PHOTO
    media.client.service.change_message(media.message, availability="Purged")
    assert error_of(media.get()) == (404, "CMN-102")


@pytest.mark.parametrize(("code", "error_code"), [(404, "CMN-102"), (403, "CMN-401"), (503, "")])
def test_refused_on_purpose(media: Media, code: int, error_code: str) -> None:
    media.fault("status", code=code, error_code=error_code or None)
    assert error_of(media.get()) == (code, error_code or "CMN-201")
    assert media.get().content == PHOTO


def test_limit_with_a_real_penalty(media: Media) -> None:
    media.client.service.settings(limits={"Medium": 40})
    media.fault("rate_limit", retry_after=20)
    limited = media.get()
    assert error_of(limited) == (429, "CMN-301")
    assert limited.headers["Retry-After"] == "20"
    assert limited.headers["X-Rate-Limit-Group"] == "medium"
    assert media.get().status_code == 429
    for _ in range(2):  # each request within the penalty begins it again
        media.client.service.skip(15_000)
        assert media.get().status_code == 429
    media.client.service.skip(21_000)
    assert media.get().status_code == 200


@pytest.mark.parametrize("kind", ["close_before_reading", "close_after_reading", "lost_answer"])
def test_no_answer(media: Media, kind: str) -> None:
    media.fault(kind)
    with media.wire() as wire:
        assert wire.recv(1) == b""


def test_delay(media: Media) -> None:
    media.fault("delay", seconds=1000)
    with pytest.raises(requests.ReadTimeout):
        requests.get(media.uri, headers=media.client.headers(), timeout=(10, 0.3))


def test_trickle_in_pieces(media: Media) -> None:
    media.fault("trickle", seconds=0.001, bytes=2000)
    assert media.get().content == PHOTO
    media.fault("trickle", seconds=1000, bytes=2000)
    with media.wire() as wire:
        assert wire.recv(65536).startswith(b"HTTP/1.1 200 OK")
        wire.settimeout(0.3)
        with pytest.raises(TimeoutError):
            wire.recv(65536)


@pytest.mark.parametrize("reset", [False, True])
def test_cut_in_the_middle(media: Media, reset: bool) -> None:
    media.fault("cut", bytes=20_000, reset=reset)
    with pytest.raises(requests.exceptions.RequestException):
        media.get()


def test_wrong_type(media: Media) -> None:
    for content_type in ("text/html", "image/svg+xml", "", "image/png; charset=utf-8"):
        media.fault("wrong_type", content_type=content_type)
        answer = media.get()
        assert answer.headers["Content-Type"] == content_type
        assert answer.content == PHOTO


@pytest.mark.parametrize("length", [0, 1000, 1_000_000, 10**8])
def test_wrong_length(media: Media, length: int) -> None:
    media.fault("wrong_length", bytes=length)
    with media.wire() as wire:
        answer = http.client.HTTPResponse(wire)
        answer.begin()
        assert answer.headers["Content-Length"] == str(length)
        if length > len(PHOTO):
            with pytest.raises(http.client.IncompleteRead):
                answer.read()
        else:
            assert answer.read() == PHOTO[:length]
        answer.close()
        while wire.recv(65536):
            pass  # the connection ends: the rest cannot be taken for the next answer


@pytest.mark.parametrize("file", WRONG_FILES)
def test_other_bytes_than_announced(media: Media, file: str) -> None:
    media.fault("wrong_bytes", file=file)
    answer = media.get()
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.content == WRONG_FILES[file](PHOTO)
    assert (len(answer.content) == media.record["size"]) == (file == "garbage")
    if file == "bomb":
        picture = look(answer.content)
        assert picture is not None
        assert picture.width * picture.height > 3_000_000_000
        assert len(answer.content) < 50_000


def test_huge_with_and_without_a_length(media: Media) -> None:
    for has_length in (True, False):
        media.fault("huge", bytes=3_000_000, has_length=has_length)
        answer = media.get()
        assert ("Content-Length" in answer.headers) == has_length
        assert len(answer.content) == 3_000_000
        assert answer.content.startswith(PHOTO)
    assert media.get().content == PHOTO


def test_small_answer_that_unpacks_to_a_huge_one(media: Media) -> None:
    media.fault("packed", bytes=20_000_000)
    with media.wire() as wire:
        answer = http.client.HTTPResponse(wire)
        answer.begin()
        assert answer.headers["Content-Encoding"] == "gzip"
        packed = answer.read()
    assert len(packed) < 50_000
    assert len(zlib.decompress(packed, 31)) == 20_000_000


@pytest.mark.parametrize("code", [301, 302, 307, 308])
def test_redirect_to_another_host(media: Media, code: int) -> None:
    elsewhere = "http://media.elsewhere.example/photo.jpg"
    media.fault("redirect", code=code, location=elsewhere)
    answer = media.get()
    assert (answer.status_code, answer.headers["Location"]) == (code, elsewhere)


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        ("listMessages", "/message-store"),
        ("syncMessages", "/message-sync"),
        ("readMessage", "/message-store/{id}"),
    ],
)
def test_records_point_to_another_host(media: Media, operation: str, path: str) -> None:
    def read() -> dict[str, Any]:
        answer = media.client.get(operation, path.format(id=media.message)).json()
        record: dict[str, Any] = answer if "id" in answer else answer["records"][0]
        return record

    right = read()
    for base in ("http://127.0.0.1:9", "https://media.ringcentral.com.elsewhere.example"):
        media.client.service.fault(operation, "foreign_media", base=base)
        wrong = read()
        for each, other in zip(right["attachments"], wrong["attachments"], strict=True):
            assert other == {**each, "uri": f"{base}{urlsplit(each['uri']).path}"}
        assert {**wrong, "attachments": right["attachments"]} == right
    assert read() == right


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "wrong_bytes", "file": "nothing"},
        {"kind": "wrong_type", "content_type": "a\r\nb: c"},
        {"kind": "foreign_media", "base": 1},
        {"kind": "wrong_length"},
        {"kind": "trickle", "seconds": 1, "bytes": -1},
    ],
)
def test_wrong_parameters(ana: Client, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"file is|one line|parameters|number"):
        ana.service.fault(CONTENT, **wrong)
    assert ana.service.faults() == []


def test_sent_picture_is_read_back_with_its_size(ana: Client) -> None:
    record = send(ana, ("photo.jpg", PHOTO, "image/jpeg")).json()
    attached = record["attachments"][1]
    assert (attached["width"], attached["height"], attached["size"]) == (1600, 1200, len(PHOTO))
    assert Media(ana, str(record["id"]), attached).get().content == PHOTO
