"""Downloads attachments of the message store (readMessageContent), one at a time, on a thread.

The address is built from ids. What a record names as the ``uri`` of its attachment is never asked,
because the access token would go there.
https://developers.ringcentral.com/guide/basics/media
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import requests
from urllib3.exceptions import HTTPError

from desktop.core.errors import RefusedError, ServiceError, UnauthorizedError
from desktop.core.gui_priority import yield_to_gui
from desktop.core.model import Service
from desktop.core.new_file import open_new
from desktop.core.records import Record, replace
from desktop.ringcentral.authorities import Authorities
from desktop.ringcentral.deadline import Deadline
from desktop.ringcentral.failures import error_of_answer, error_of_failure
from desktop.ringcentral.transport import BoundedAdapter, Limits, proxies_for

_log = logging.getLogger(__name__)

MOST_BYTES = 12 << 20
"""Of one attachment. Carriers pass on a few MB at most."""

# The size that a record announces is not always exact.
_ROUNDING = 64 << 10
# A slower connection is not worth the wait.
_BYTES_PER_SECOND = 16 << 10
_USUAL_BYTES = 2 << 20

_PIECE = 64 << 10
_HEAD = 512
_PAGES = (b"<!doctype html", b"<html")
_NOT_FOUND = "CMN-102"

NETWORK, SLOW, CUT, TOO_LARGE, REFUSED, DISK, GONE = (
    "network",
    "slow",
    "cut",
    "large",
    "refused",
    "disk",
    "gone",
)
"""What can happen to a download, as keywords of `StoreFile.problem`. GONE: RingCentral does not
have the attachment any more."""


class WantedMedia(Record, frozen=True):
    """An attachment. ``size`` in bytes as its record says; 0 where it does not."""

    message_id: str
    attachment_id: str
    size: int = 0
    is_page: bool = False
    """It is HTML: an answer with such a page is the attachment, not that of a portal."""


class MediaEnd(Record, frozen=True):
    """How a download ended. ``problem`` is one of the keywords above; empty: the file is whole."""

    token: str
    """The access token of the request."""
    problem: str = ""
    error: ServiceError | None = None
    status: int = 0
    """0: without an answer."""
    headers: tuple[tuple[str, str], ...] = ()

    REDACTED = ("token", "headers")


class MediaServer(Record, frozen=True):
    """What the downloads of all accounts have in common. ``on_change`` is called in the thread of a
    download; it has to be safe there."""

    service: Service
    limits: Limits
    on_change: Callable[[], None]

    def reader(self, token: Callable[[], str]) -> MediaReader:
        return MediaReader(self, token)


class MediaReader:
    """The public methods are for the thread that created it, and return at once.

    One download at a time. ``on_change`` of the server is called when `take_end` has something,
    and never after `close`.
    """

    def __init__(self, server: MediaServer, token: Callable[[], str]) -> None:
        """``token`` returns the access token, or raises UnauthorizedError."""
        self._server = server
        self._token = token
        self._lock = threading.Lock()
        self._is_closed = False
        self._end: MediaEnd | None = None
        self._deadline = _EndableDeadline()
        self._connection: _Connection | None = None
        self.is_busy = False
        """A download began, and its end was not taken yet."""

    def start(self, wanted: WantedMedia, to: Path) -> None:
        """Begins to write the attachment to ``to``, which must not exist. Raises
        UnauthorizedError."""
        assert not self.is_busy
        token = self._token()
        self.is_busy = True
        work = (wanted, to, token)
        threading.Thread(target=self._run, args=work, name="media", daemon=True).start()

    def take_end(self) -> MediaEnd | None:
        """How the download ended; None while it goes on. The thread has closed its file."""
        end, self._end = self._end, None
        if end is not None:
            self.is_busy = False
        return end

    @property
    def has_ended(self) -> bool:
        return self._end is not None

    def close(self) -> None:
        """The download ends soon after, and nobody waits for it."""
        with self._lock:
            self._is_closed = True
        self._deadline.end()

    # --- the thread ---------------------------------------------------------------------------

    def _run(self, wanted: WantedMedia, to: Path, token: str) -> None:
        end = MediaEnd(token, NETWORK)
        try:
            end = self._download(wanted, to, token)
        except Exception:  # noqa: BLE001 - the only place in this thread that catches bugs
            _log.exception("the media thread met a bug")
        if self._is_closed and self._connection is not None:
            self._connection.close()
        with self._lock:
            self._end = end
            if not self._is_closed:
                self._server.on_change()

    def _download(self, wanted: WantedMedia, to: Path, token: str) -> MediaEnd:
        if self._connection is None:
            self._connection = _Connection(self._server, self._deadline)
        try:
            with open_new(to) as file:
                return self._connection.download(wanted, file, token)
        except _DiskRefusesError as error:
            _log.info("an attachment cannot be written: %s", error.__cause__)
        except OSError as error:
            _log.info("an attachment cannot be written: %s", error.strerror)
        return MediaEnd(token, DISK)


class _Connection:
    """The connection to the media host, for one thread at a time."""

    def __init__(self, server: MediaServer, deadline: _EndableDeadline) -> None:
        service = server.service
        self._base = service.media
        self._limits = server.limits
        self._deadline = deadline
        self._adapter = _StreamingAdapter(
            server.limits, Authorities(), service.carrier_port, deadline
        )
        self._http = requests.Session()
        self._http.trust_env = False
        self._http.adapters.clear()
        # Nothing else is mounted, so no other host can get a request.
        self._http.mount(f"{self._base}/", self._adapter)
        self._http.proxies = {} if service.is_practice else proxies_for(self._base)

    def close(self) -> None:
        self._http.close()

    def download(self, wanted: WantedMedia, file: BinaryIO, token: str) -> MediaEnd:
        """Raises _DiskRefusesError."""
        path = "/restapi/v1.0/account/~/extension/~/message-store"
        url = f"{self._base}{path}/{wanted.message_id}/content/{wanted.attachment_id}"
        most = min(MOST_BYTES, wanted.size + _ROUNDING) if wanted.size else MOST_BYTES
        usual = min(wanted.size or _USUAL_BYTES, MOST_BYTES)
        total = self._limits.total + usual / _BYTES_PER_SECOND
        self._adapter.begin(file, most, replace(self._limits, total=total))
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "*/*",
            "Accept-Encoding": "identity",
        }
        try:
            response = self._http.get(url, headers=headers, allow_redirects=False)
        except _TooLargeError:
            return MediaEnd(token, TOO_LARGE)
        except requests.RequestException as failure:
            # An answer that began is cut; one that never came is a matter of the network.
            cut = SLOW if self._deadline.has_expired else CUT
            problem = cut if self._adapter.has_begun else NETWORK
            return MediaEnd(token, problem, error_of_failure(failure))
        return self._end_of(wanted, response, token)

    def _end_of(self, wanted: WantedMedia, response: requests.Response, token: str) -> MediaEnd:
        status, headers = response.status_code, tuple(response.headers.items())
        error = error_of_answer(status, response.headers, response.content)
        problem = ""
        if isinstance(error, RefusedError):
            problem = GONE if status == 404 and error.code == _NOT_FOUND else REFUSED
        elif error is not None:
            # What RateLimitedError and UnauthorizedError mean is the caller's matter.
            problem = REFUSED if isinstance(error, UnauthorizedError) else NETWORK
        elif not wanted.is_page and self._adapter.head.lstrip().lower().startswith(_PAGES):
            # The network asks for a sign-in of its own.
            problem = NETWORK
        elif not self._adapter.head:
            problem = CUT
        return MediaEnd(token, problem, error, status, headers)


class _EndableDeadline(Deadline):
    """After `end`, each request ends at once."""

    def __init__(self) -> None:
        super().__init__()
        self._is_over = False

    def end(self) -> None:
        """From any thread."""
        self._is_over = True
        self.expire()

    @contextlib.contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        with super().within(seconds):
            if self._is_over:
                self.expire()
            yield


class _TooLargeError(requests.RequestException):
    pass


class _DiskRefusesError(Exception):
    pass


class _StreamingAdapter(BoundedAdapter):
    """Writes the body of a good answer to a file, and keeps its first bytes."""

    _file: BinaryIO
    _most = 0

    def begin(self, file: BinaryIO, most: int, limits: Limits) -> None:
        """Before each request: ``most`` bytes are written to ``file``."""
        self._file, self._most, self._limits = file, most, limits
        self.head = b""
        self.has_begun = False

    def _read(self, response: requests.Response) -> bytes:
        if response.status_code != 200:
            return super()._read(response)
        self.has_begun = True
        size = 0
        try:
            for piece in self._pieces(response.raw):
                size += len(piece)
                if size > self._most:
                    raise _TooLargeError(f"more than {self._most} bytes")
                self.head += piece[: max(_HEAD - len(self.head), 0)]
                self._write(piece)
        except (HTTPError, OSError, ValueError) as error:
            response.close()
            if isinstance(error, requests.RequestException):
                raise
            raise requests.ConnectionError(error) from error
        except _DiskRefusesError:
            response.close()
            raise
        response.raw.release_conn()
        return b""

    def _pieces(self, raw: Any) -> Iterator[bytes]:
        while piece := raw.read(_PIECE, decode_content=True):
            yield_to_gui()
            yield piece

    def _write(self, piece: bytes) -> None:
        try:
            self._file.write(piece)
        except OSError as error:
            raise _DiskRefusesError from error
