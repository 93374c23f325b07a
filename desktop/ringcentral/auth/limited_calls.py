"""A time limit for calls that may never return.

A locked keyring asks the person for its password and returns when they have typed it, in a minute
or never. The network thread does not wait that long.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any


class _Call:
    def __init__(self, function: Callable[[], Any]) -> None:
        self._function = function
        self.done = threading.Event()
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._function()
        except BaseException as error:  # noqa: BLE001 - handed to the caller as it is
            self.error = error
        self.done.set()


class LimitedCalls:
    """Runs calls one after the other in a thread of its own, started with the first call.

    A call that exceeds ``seconds`` goes on there, but its result is dropped. Later calls wait for
    it, each within its own limit. The thread does not keep the program from exiting.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._calls: queue.SimpleQueue[_Call] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def call(self, function: Callable[[], Any]) -> Any:
        """Returns or raises what ``function`` does. Raises TimeoutError after the limit."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="keyring", daemon=True)
            self._thread.start()
        call = _Call(function)
        self._calls.put(call)
        if not call.done.wait(self._seconds):
            raise TimeoutError
        if call.error is not None:
            raise call.error
        return call.result

    def _run(self) -> None:
        while True:
            self._calls.get().run()
