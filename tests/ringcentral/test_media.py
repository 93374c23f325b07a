"""Attachments are downloaded from the media host only, within limits of size and time."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from desktop.core.errors import RateLimitedError, RefusedError, UnauthorizedError
from desktop.core.model import PRACTICE_MEDIA, PRACTICE_SERVER, Service
from desktop.ringcentral import media
from desktop.ringcentral.media import MediaEnd, MediaReader, MediaServer, WantedMedia
from desktop.ringcentral.transport import Limits

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(300_000)
QUICK = Limits(connect=2, read=1, total=2)
Answer = Callable[[socket.socket], None]


def answer(
    body: bytes = PICTURE, status: str = "200 OK", length: int | None = None, headers: str = ""
) -> Answer:
    said = len(body) if length is None else length
    head = f"HTTP/1.1 {status}\r\nContent-Length: {said}\r\n{headers}\r\n".encode()
    return lambda connection: connection.sendall(head + body)


class Host:
    """Answers each connection with the next answer, and keeps the requests."""

    def __init__(self, server: socket.socket, answers: tuple[Answer, ...]) -> None:
        self._server = server
        self._answers = answers
        self.received: list[bytes] = []
        self.port = server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            for each in self._answers:
                connection, _ = self._server.accept()
                with closing(connection):
                    self.received.append(connection.recv(65536))
                    with suppress(OSError):
                        each(connection)


@contextmanager
def host(*answers: Answer) -> Iterator[Host]:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        try:
            yield Host(server, answers)
        finally:
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)


class Download:
    """One reader, and waiting for its end."""

    def __init__(self, port: int, limits: Limits = QUICK) -> None:
        self.changed = threading.Event()
        service = Service(PRACTICE_SERVER, "id", "http://x", carrier_port=port)
        self.reader = MediaReader(MediaServer(service, limits, self.changed.set), lambda: "mine")

    def start(self, to: Path, **values: int | bool) -> None:
        self.changed.clear()
        self.reader.start(WantedMedia("7", "8", **values), to)  # type: ignore[arg-type]

    def __call__(self, to: Path, **values: int | bool) -> MediaEnd:
        self.start(to, **values)
        assert self.changed.wait(30)
        end = self.reader.take_end()
        assert end is not None
        assert not self.reader.is_busy
        return end


def download(server: Host, to: Path, limits: Limits = QUICK, **values: int | bool) -> MediaEnd:
    made = Download(server.port, limits)
    try:
        return made(to, **values)
    finally:
        made.reader.close()


def test_an_attachment_is_written_to_a_private_file(tmp_path: Path) -> None:
    to = tmp_path / "new"
    with host(answer()) as server:
        end = download(server, to, size=len(PICTURE))
    assert (end.problem, end.status, to.read_bytes()) == ("", 200, PICTURE)
    assert to.stat().st_mode & 0o777 == 0o600
    path = "/restapi/v1.0/account/~/extension/~/message-store/7/content/8"
    head = server.received[0].decode()
    assert head.startswith(f"GET {path} HTTP/1.1\r\n")
    assert f"Host: {PRACTICE_MEDIA.removeprefix('https://')}\r\n" in head
    assert "Authorization: Bearer mine\r\n" in head


def test_one_reader_downloads_one_after_the_other(tmp_path: Path) -> None:
    with host(answer(), answer(b"GIF89a")) as server:
        made = Download(server.port)
        assert [made(tmp_path / "a").problem, made(tmp_path / "b").problem] == ["", ""]
        made.reader.close()
    assert (tmp_path / "b").read_bytes() == b"GIF89a"


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        (answer(length=len(PICTURE) + 9), media.CUT),
        (answer(b""), media.CUT),
        (lambda connection: None, media.NETWORK),
        (answer(b" <!DOCTYPE html><title>Guest network</title>"), media.NETWORK),
        (answer(b"<html>", "502 Bad Gateway"), media.NETWORK),
        (answer(b"", "302 Found", headers="Location: http://127.0.0.1:9/\r\n"), media.NETWORK),
        (answer(b"not found", "404 Not Found"), media.NETWORK),
        (answer(b'{"errorCode": "CMN-102"}', "404 Not Found"), media.GONE),
        (answer(b'{"errorCode": "CMN-401"}', "403 Forbidden"), media.REFUSED),
    ],
)
def test_what_can_go_wrong(tmp_path: Path, says: Answer, problem: str) -> None:
    with host(says) as server:
        assert download(server, tmp_path / "new").problem == problem
    assert len(server.received) == 1, "nothing is asked twice, and no redirect is followed"


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        ("401 Unauthorized", "OAU-213", UnauthorizedError),
        ("429 Too Many Requests", "CMN-301", RateLimitedError),
        ("403 Forbidden", "CMN-401", RefusedError),
    ],
)
def test_a_refusal_has_its_error(tmp_path: Path, status: str, code: str, kind: type) -> None:
    body = f'{{"errorCode": "{code}"}}'.encode()
    with host(answer(body, status, headers="Retry-After: 7\r\n")) as server:
        end = download(server, tmp_path / "new")
    assert isinstance(end.error, kind)
    assert (end.token, dict(end.headers)["Retry-After"]) == ("mine", "7")
    assert "mine" not in repr(end)


@pytest.mark.parametrize("announced", [1, 0])
def test_more_than_announced_or_allowed_is_not_kept(tmp_path: Path, announced: int) -> None:
    too_much = 200_000 if announced else media.MOST_BYTES + 1
    with host(answer(bytes(too_much))) as server:
        assert download(server, tmp_path / "new", size=announced).problem == media.TOO_LARGE
    assert (tmp_path / "new").stat().st_size <= media.MOST_BYTES


def test_a_packed_answer_counts_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(bytes(media.MOST_BYTES * 3))
    with host(answer(packed, headers="Content-Encoding: gzip\r\n")) as server:
        assert download(server, tmp_path / "new").problem == media.TOO_LARGE


def test_a_page_is_kept_where_it_is_the_attachment(tmp_path: Path) -> None:
    with host(answer(b"<html>menu</html>")) as server:
        assert download(server, tmp_path / "new", is_page=True).problem == ""


def test_a_trickle_ends_at_the_limit_for_its_size(tmp_path: Path) -> None:
    ended = threading.Event()

    def trickle(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        with suppress(OSError):
            while not ended.wait(0.05):
                connection.sendall(b"x")

    with host(trickle) as server:
        end = download(server, tmp_path / "new", Limits(total=0.5), size=1000)
        ended.set()
    assert end.problem == media.SLOW


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with host(answer()) as server:
        assert download(server, tmp_path / "missing" / "new").problem == media.DISK


def test_a_download_that_begins_late_ends_at_once(tmp_path: Path) -> None:
    over = threading.Event()

    def silence(connection: socket.socket) -> None:
        over.wait(30)

    with host(silence) as server:
        made = Download(server.port, Limits(connect=30, read=30, total=30))
        made.reader.close()
        made.start(tmp_path / "new")
        _until_no_thread()
        over.set()
    assert not made.changed.is_set()


def _until_no_thread() -> None:
    deadline = time.monotonic() + 20
    while any(one.name == "media" for one in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_closing_ends_a_download(tmp_path: Path) -> None:
    begun, over = threading.Event(), threading.Event()

    def half(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nhalf")
        begun.set()
        over.wait(30)

    with host(half) as server:
        made = Download(server.port, Limits(connect=30, read=30, total=30))
        made.start(tmp_path / "new")
        assert begun.wait(30)
        made.reader.close()
        _until_no_thread()
        over.set()
    assert not made.changed.is_set(), "nobody is woken after the end"
