"""The program's side of a sign-in: listens for the redirect of the browser."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from desktop.core.clocks import Clocks
from desktop.core.errors import PortsBusyError, SignInError
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, REDIRECT_PORTS, Service
from desktop.ringcentral.auth.sign_in import BrowserSignIn, Grant
from tests.practice_service import PracticeService

PATIENCE_SECONDS = 120.0


class WayBack:
    """A context manager. ``host`` is that of the redirect address; ``fresh`` asks for the page even
    where the browser is signed in. Waits for one of ``ports``, which other tests use as well."""

    def __init__(
        self,
        practice: PracticeService,
        *,
        fresh: bool = False,
        host: str = "localhost",
        ports: Sequence[int] = REDIRECT_PORTS,
    ) -> None:
        service = Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, practice.base, host, practice.port)
        self._flow = BrowserSignIn(
            service, fresh=fresh, now_ms=Clocks().elapsed, random=secrets, ports=ports
        )
        self.url = self._started()
        self._is_over = threading.Event()
        self._outcome: Grant | SignInError | None = None
        self._thread = threading.Thread(target=self._listen)

    def _started(self) -> str:
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self._flow.start()
            except PortsBusyError:
                if time.monotonic() > give_up:
                    raise
            time.sleep(0.02)

    @property
    def port(self) -> int:
        (address,) = parse_qs(urlsplit(self.url).query)["redirect_uri"]
        port = urlsplit(address).port
        assert port is not None
        return port

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join()
        self._flow.cancel()

    def outcome(self) -> Grant | SignInError:
        """Waits for the browser."""
        self._thread.join(60)
        assert self._outcome is not None, "the browser did not come back"
        return self._outcome

    def nobody_came(self) -> bool:
        return self._outcome is None

    def _listen(self) -> None:
        try:
            while self._outcome is None and not self._is_over.wait(0.01):
                self._outcome = self._flow.poll()
        except SignInError as error:
            self._outcome = error
