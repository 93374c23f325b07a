"""Throughput of the engine without a window, and the floor: a loop of `requests.post`.

Started as ``python -m bench.engine BASE FOLDER COUNT [growth]``.
"""

from __future__ import annotations

import gc
import sys
import time
from functools import partial
from pathlib import Path

import requests

from bench.home import SENDER, Home, account_of, enter, friend
from bench.memory import private_kib
from bench.result import write_result
from bench.service_at import service_at
from bench.vault import vault_of
from desktop.app.memory import trim_memory
from desktop.core.clocks import Clocks
from desktop.core.model import AccountKey, Draft, SignIn, SignInStage, new_id
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.timing import Timing


class EngineRun:
    """The engine, driven as the worker drives it."""

    def __init__(self, base: str, home: Home, clocks: Clocks | None = None) -> None:
        self._service = service_at(base)
        clocks = clocks or Clocks()
        database = Database(home.outbox_file, clocks.wall)
        _, self.key = account_of(database)
        database.close()
        self._outbox = Outbox(home.outbox_file, clocks.wall)
        self.engine = Engine(
            home.outbox_file,
            self._service,
            partial(vault_of, home.folder),
            Timing(clocks=clocks),
            self._on_update,
        )
        self.is_ready = False
        self._sign_in = SignIn(SignInStage.IDLE)
        self.engine.start()

    def _on_update(self, news: EngineUpdate) -> None:
        self._sign_in = news.sign_in or self._sign_in
        views = news.accounts.views if news.accounts is not None else ()
        self.is_ready = self.is_ready or any(view.numbers is not None for view in views)

    @property
    def waiting(self) -> int:
        """How many texts wait."""
        return self._outbox.unfinished(self.key).waiting

    def sync(self) -> None:
        """Run a sync."""
        task = next(iter(self.engine._accounts))._status_task
        task.needs_first_sync = True
        while task.needs_first_sync:
            self.engine.step()

    def sign_in(self) -> None:
        """Sign in again as the same person."""
        self.is_ready = False
        enter(self.engine, lambda: self._sign_in)
        self.run(until_ready=True)

    def run(self, *, until_ready: bool = False) -> None:
        """Run until no text is waiting."""
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline:
            if self.is_ready and (
                until_ready or not self._outbox.newest(1, None, Filter(kind=Kind.WAITING))
            ):
                return
            wait = self.engine.next_in()
            if wait:
                time.sleep(min(wait, 5) / 1000)
            self.engine.step()
        raise RuntimeError("the texts did not go out")

    def send(self, count: int) -> float:
        """Seconds for each text."""
        for at in range(count):
            self._outbox.queue(_draft(self.key, at))
        self.engine.outbox_filled()
        started = time.perf_counter()
        while self.waiting:
            for _ in range(20):
                self.engine.step()
        self.run()
        return (time.perf_counter() - started) / count


def _draft(key: AccountKey, at: int) -> Draft:
    return Draft(new_id(), key, SENDER, friend(at), f"made up for measuring {at}")


def posts(base: str, token: str, count: int) -> float:
    """Seconds for each bare request with the same body."""
    url = f"{base}/restapi/v1.0/account/~/extension/~/sms"
    started = time.perf_counter()
    for at in range(count):
        body = {
            "from": {"phoneNumber": SENDER},
            "to": [{"phoneNumber": friend(at)}],
            "text": f"made up for measuring {at}",
        }
        answer = requests.post(
            url, json=body, headers={"Authorization": f"Bearer {token}"}, timeout=30
        )
        answer.raise_for_status()
    return (time.perf_counter() - started) / count


def _use(run: EngineRun, texts: int) -> None:
    """Send texts, with a sync per ten and a sign-in per hundred texts."""
    run.send(texts)
    for _ in range(texts // 10):
        run.sync()
    for _ in range(texts // 100):
        run.sign_in()


def _memory_mib() -> float:
    """MiB after releasing free memory, as the program does from time to time."""
    gc.collect()
    trim_memory()
    return private_kib(0) / 1024


def main() -> int:
    base, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    run = EngineRun(base, Home(folder))
    run.run(until_ready=True)
    if sys.argv[4:] == ["growth"]:
        _use(run, 100)
        before = _memory_mib()
        _use(run, count // 2)
        half = _memory_mib()
        _use(run, count // 2)
        write_result(before=before, half=half, after=_memory_mib())
        return 0
    token = next(iter(run.engine._accounts)).credentials.access_token()
    run.send(20)
    ours, floor = [], []
    for _ in range(5):
        floor.append(posts(base, token, count) * 1000)
        ours.append(run.send(count) * 1000)
    write_result(ours=ours, floor=floor)
    return 0


if __name__ == "__main__":
    sys.exit(main())
