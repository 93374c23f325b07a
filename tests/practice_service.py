"""The practice service as a process of its own, and a browser that signs in there."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from desktop.app.tour.stand_in import Page, StandIn
from desktop.core.clocks import Clocks, elapsed_ms, wall_ms
from desktop.core.model import PRACTICE_SERVER

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 90.0


class PracticeService:
    """Starts `desktop.practice` and controls it. A context manager.

    Its answers are checked against RingCentral's description (`tests.described_practice`), unless
    ``described`` is false: the check needs a development tool. It ends with this process, however
    that ends, because its standard input is closed then.

    ``push``: whether the app has the permission for push from the start; the setting ``scopes``
    gives it, too. ``clocks`` skip the time that the service skips.
    """

    def __init__(
        self,
        *,
        limits: bool = False,
        push: bool = False,
        described: bool = True,
        state: Path | None = None,
        world: Path | None = None,
        port: int = 0,
    ) -> None:
        self._module = "tests.described_practice" if described else "desktop.practice"
        self._options = [] if limits else ["--no-limits"]
        self._options += [] if push else ["--no-push"]
        for name, path in (("--state", state), ("--world", world)):
            if path is not None:
                self._options += [name, str(path)]
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._heard = 0
        self._skipped_ms = 0
        self.clocks = Clocks(
            lambda: wall_ms() + self._skipped_ms, lambda: elapsed_ms() + self._skipped_ms
        )
        self._process: subprocess.Popen[str] | None = None
        self.port = port
        self.base = ""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="ownline-practice-")
        self.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Raises AssertionError for wrong answers that nobody has asked about."""
        assert self._folder is not None
        self.stop()
        wrong = self.wrong_answers()
        self._folder.cleanup()
        assert error is not None or not wrong, wrong

    def wrong_answers(self) -> str:
        """The service's wrong answers since the last call, a line each, or the traceback of a
        bug."""
        said = self._said.read_bytes()[self._heard :]
        self._heard += len(said)
        return said.decode("utf-8", "replace")

    @property
    def _said(self) -> Path:
        """Its standard error."""
        assert self._folder is not None
        return Path(self._folder.name) / "said.txt"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        command = [sys.executable, "-m", self._module, "--with-parent"]
        with self._said.open("ab") as said:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port), *self._options],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )
        assert self._process.stdout is not None
        self.base = self._process.stdout.readline().strip()
        if not self.base:
            self.stop()
            raise RuntimeError("practice did not start")
        self.port = urlsplit(self.base).port or 0
        if self._skipped_ms:
            self.skip(0)

    def stop(self, *, kill: bool = False) -> None:
        """End the process: its standard input closes; with ``kill`` at once."""
        if self._process is None:
            return
        process, self._process = self._process, None
        if kill:
            process.kill()
        process.communicate(timeout=PATIENCE_SECONDS)

    def restart(self, *, kill: bool = False) -> None:
        """Stop and start on the same port, with the same state file."""
        self.stop(kill=kill)
        self.start()

    def fault(self, operation: str, kind: str, **parameters: Any) -> None:
        """``count`` (1; 0 for ever), ``skip`` (0) and the parameters of the kind."""
        self._ask("POST", "/faults", {"operation": operation, "kind": kind, **parameters})

    def faults(self) -> list[dict[str, Any]]:
        """The faults that have not happened often enough yet."""
        faults: list[dict[str, Any]] = self._ask("GET", "/faults")
        return faults

    def clear_faults(self) -> None:
        self._ask("DELETE", "/faults")

    def journal(self) -> dict[str, list[dict[str, Any]]]:
        journal: dict[str, list[dict[str, Any]]] = self._ask("GET", "/journal")
        return journal

    def accepted(self) -> list[dict[str, Any]]:
        """The accepted texts, in order."""
        return self.journal()["accepted"]

    def requests(self, operation: str = "") -> list[dict[str, Any]]:
        """The requests of one operation or of all, in order."""
        seen = self.journal()["requests"]
        return [each for each in seen if operation in ("", each["operation"])]

    def settings(self, **changes: Any) -> dict[str, Any]:
        settings: dict[str, Any] = self._ask("PUT", "/settings", changes)
        return settings

    def reset(self) -> None:
        self._skipped_ms = 0
        self._ask("POST", "/reset")

    def skip(self, milliseconds: int) -> None:
        """Moves `clocks` and the service's clock. Without the service, it follows at its start."""
        self._skipped_ms += milliseconds
        if self._process is not None:
            self.settings(skipped_seconds=self._skipped_ms / 1000)

    def number(self, number_id: str, **changes: Any) -> dict[str, Any]:
        """Change features, owner, assigned_to, status, label, campaign, type or usage_type of a
        number."""
        number: dict[str, Any] = self._ask("PATCH", f"/numbers/{number_id}", changes)
        return number

    def extension(self, extension_id: str, **changes: Any) -> dict[str, Any]:
        """Change status, has_manager, sms, admin or denied of an extension."""
        person: dict[str, Any] = self._ask("PATCH", f"/extensions/{extension_id}", changes)
        return person

    def counts(self) -> dict[str, Any]:
        """The journal, counted: textsPerRecipient, usesPerToken, inPenalty and others."""
        counts: dict[str, Any] = self._ask("GET", "/journal/counts")
        return counts

    def add_message(
        self, extension: str, sender: str, to: str | list[str], text: str, **more: Any
    ) -> str:
        """Put a message into a store, as if another device had sent it. Returns its id."""
        message = {"extension": extension, "from": sender, "to": to, "text": text, **more}
        return str(self._ask("POST", "/messages", message)["id"])

    def push_sessions(self) -> list[dict[str, Any]]:
        """Push sessions, oldest first, with extensionId, connected, eventFilters and events (how
        many wait to be sent)."""
        sessions: list[dict[str, Any]] = self._ask("GET", "/push")
        return sessions

    def receive(self, sender: str, to: str | list[str], text: str, **more: Any) -> list[str]:
        """A text arrives from outside the company. ``to`` is an own number or, for a group, a list
        with at least one. More: name, in_seconds, seconds_ago, read_status, attachments,
        files (`InboundControl.receive`). Returns the ids in the stores of the own numbers."""
        ids: list[str] = self._ask(
            "POST", "/inbound", {"from": sender, "to": to, "text": text, **more}
        )["ids"]
        return ids

    def history(self, own: str, **more: Any) -> int:
        """Months of conversations of an own number: count (5000), days (90), people (50), unread
        (0), first_number, seed (`History.add`)."""
        return int(self._ask("POST", "/history", {"own": own, **more})["added"])

    def change_message(self, message_id: int | str, **changes: str) -> None:
        """On another device: read_status (Read, Unread), availability (Alive, Deleted, Purged)."""
        self._ask("PATCH", f"/messages/{message_id}", changes)

    def consents(self) -> list[dict[str, Any]]:
        """The current consents of the whole account, as RingCentral's records."""
        records: list[dict[str, Any]] = self._ask("GET", "/consents")
        return records

    def decide(self, own: str, recipient: str, status: str = "OptOut", **more: str) -> int:
        """A recipient opts out of texts from ``own``, a number of the company or "*", or in. More:
        source, notes (`ConsentControl.change`). Returns how many consents have changed."""
        given = {"from": own, "to": recipient, "status": status, **more}
        return int(self._ask("POST", "/consents", given)["changed"])

    def consent_rights(self, right: str, extension: str = "") -> None:
        """What an extension, or everybody, may do with consents: change, read or none (403)."""
        self._ask("POST", "/consents/rights", {"right": right, "extension": extension})

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        """Waits while a fault makes the service refuse connections."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            try:
                connection.request(
                    method,
                    f"/practice{path}",
                    json.dumps(body) if body is not None else None,
                    {"Content-Type": "application/json"},
                )
                answer = connection.getresponse()
                result = json.loads(answer.read())
            except (ConnectionRefusedError, ConnectionResetError):
                if self._process is None or self._process.poll() is not None:
                    raise RuntimeError("practice has ended") from None
                if time.monotonic() > give_up:
                    raise
                time.sleep(0.05)
                continue
            finally:
                connection.close()
            if answer.status != 200:
                raise ValueError(result.get("error", answer.status))
            return result


class SignInRefusedError(Exception):
    """The sign-in page refused. ``page`` is its HTML."""

    def __init__(self, status: int, page: str) -> None:
        super().__init__(f"the sign-in page answered {status}")
        self.status = status
        self.page = page


def sign_in(
    service: PracticeService,
    authorize_url: str,
    person: str | tuple[str, str] | None,
    *,
    follow: bool = False,
    browser: StandIn | None = None,
) -> str:
    """Walk the sign-in page as a browser does and return the address it leads back to.

    ``person`` is a name on the page, an e-mail with a password, or None for Cancel. With ``follow``
    the address is opened as well (the program's listener answers). A ``browser`` keeps its cookies
    from one sign-in to the next. Raises SignInRefusedError.
    """
    browser = StandIn() if browser is None else browser
    page = browser.open(authorize_url.replace(PRACTICE_SERVER, service.base), stays=True)
    if page.status == 200:
        page = _press(browser, page, person)
    if page.status not in (302, 303):
        raise SignInRefusedError(page.status, page.text)
    if follow:
        browser.open(page.url)
    return page.url


def _press(browser: StandIn, page: Page, person: str | tuple[str, str] | None) -> Page:
    if isinstance(person, str):
        return browser.press(page, f"Continue as {person}", stays=True)
    if person is None:
        return browser.press(page, "Cancel", stays=True)
    filled = {"username": person[0], "password": person[1]}
    return browser.press(page, "Sign in", filled, stays=True)
