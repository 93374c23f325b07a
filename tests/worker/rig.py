"""The real engine against the practice service over real sockets, driven step by step.

Where the engine has nothing to do, nobody waits: its clocks and the service's skip the time.
"""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.core.model import (
    PRACTICE_CLIENT_ID,
    PRACTICE_SERVER,
    AccountKey,
    AccountList,
    AccountView,
    Draft,
    MessageRow,
    MessageState,
    Numbers,
    Service,
    SignIn,
    SignInStage,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.ringcentral.auth.vault import MemoryVault, Vault
from desktop.ringcentral.transport import Limits
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.timing import Timing
from tests.practice_service import PracticeService, sign_in

PATIENCE_SECONDS = 180.0

# On a busy machine an answer of practice can take seconds: no request ends for that.
QUICK = Timing(
    limits=Limits(connect=20, read=20, total=30),
    intervals=PollIntervals(
        first_look=100,
        between_looks=100,
        reads_apart=300,
        give_up=1_200,
        follow=((600_000, 100),),
        after_unknown=50,
        after_unknown_longest=100,
        after_trouble=300,
    ),
)
# Does not wait for an answer that will not come.
HASTY = replace(QUICK, limits=Limits(connect=2, read=1.5, total=3))

ANA = "+16505550101"
RECIPIENT = "+14155550100"


class Rig:
    """One person's program without its window. The vault lives as long as the rig."""

    def __init__(self, practice: PracticeService, folder: Path, timing: Timing = QUICK) -> None:
        self.practice = practice
        # High limits: rate limits have tests of their own.
        practice.settings(limits=dict.fromkeys(("Light", "Medium", "Heavy", "Auth"), 5000))
        self.file = folder / "outbox.db"
        self.timing = timing
        self.clocks = practice.clocks
        self.vault: Vault = MemoryVault("kept by the test")
        self.service = Service(
            PRACTICE_SERVER, PRACTICE_CLIENT_ID, practice.base, carrier_port=practice.port
        )
        self.accounts = AccountList()
        self.troubles = Troubles()
        self.sign_in_state = SignIn(SignInStage.IDLE)
        self.told = 0
        """How often the window was told that texts changed."""
        self.damage = prepare(self.file, self.clocks.wall)
        self.outbox = Outbox(self.file, self.clocks.wall)
        self.engine = self.start_engine()

    def start_engine(self) -> Engine:
        engine = Engine(
            self.file,
            self.service,
            lambda: self.vault,
            replace(self.timing, clocks=self.clocks),
            self._note_update,
        )
        engine.start()
        return engine

    def restart(self) -> None:
        self.engine.close()
        self.engine = self.start_engine()

    def open_again(self) -> None:
        """A start of the program, after its files were closed."""
        self.damage = prepare(self.file, self.clocks.wall)
        self.outbox = Outbox(self.file, self.clocks.wall)
        self.engine = self.start_engine()

    def close(self) -> None:
        self.engine.close()
        self.outbox.close()

    def _note_update(self, update: EngineUpdate) -> None:
        self.accounts = update.accounts or self.accounts
        self.troubles = update.troubles or self.troubles
        self.sign_in_state = update.sign_in or self.sign_in_state
        self.told += update.messages

    def run_until(
        self, done: Callable[[], bool], what: str = "", *, in_real_time: bool = False
    ) -> None:
        """Steps like the worker. Skips the time between two steps; ``in_real_time`` waits instead,
        at most 20 ms at a time. Fails after a generous time."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not done():
            assert time.monotonic() < deadline, f"never happened: {what}; {self.describe()}"
            wait = self.engine.next_in()
            if in_real_time:
                time.sleep(min(20 if wait is None else wait, 20) / 1000)
            elif wait != 0:
                self.practice.skip(20 if wait is None else wait)
            self.engine.step()

    def run_for(self, seconds: float) -> None:
        """Seconds of the rig's clocks."""
        end = self.clocks.elapsed() + round(seconds * 1000)

        def is_over() -> bool:
            left = end - self.clocks.elapsed()
            wait = self.engine.next_in()
            if left > 0 and (wait is None or wait > left):
                self.practice.skip(left)
                self.engine.step()
            return self.clocks.elapsed() >= end

        self.run_until(is_over)

    def describe(self) -> str:
        rows = [(row.state.value, row.status, row.code) for row in self.outbox.newest(20)]
        return f"{rows}, {self.troubles}, {self.sign_in_state.failure}"

    # --- what a person does -------------------------------------------------------------------

    def sign_in(self, person: str = "Ana Martins") -> AccountKey:
        self.engine.begin_sign_in(fresh=True)
        self.answer_browser(person)
        assert self.sign_in_state.stage is SignInStage.DONE, self.sign_in_state
        self.run_until(lambda: self.view(person).numbers is not None, "numbers")
        return self.view(person).key

    def answer_browser(self, person: str | tuple[str, str] | None) -> None:
        """The person uses the page in the browser, while the listener is polled."""
        url = self.sign_in_state.url
        browser = threading.Thread(
            target=sign_in, args=(self.practice, url, person), kwargs={"follow": True}
        )
        browser.start()
        self.run_until(
            lambda: self.sign_in_state.stage in (SignInStage.DONE, SignInStage.FAILED),
            "sign-in",
            in_real_time=True,
        )
        browser.join()

    def view(self, person: str = "Ana Martins") -> AccountView:
        return next(view for view in self.accounts.views if view.name == person)

    def queue(
        self, account: AccountKey, text: str = "Hello", to: str = RECIPIENT, sender: str = ANA
    ) -> str:
        id_ = self.outbox_draft(account, text, to, sender)
        self.engine.outbox_filled()
        return id_

    def outbox_draft(
        self, account: AccountKey, text: str, to: str = RECIPIENT, sender: str = ANA
    ) -> str:
        """Queues a text without `outbox_filled`."""
        draft = Draft(uuid.uuid4().hex, account, sender, to, text)
        self.outbox.queue(draft)
        return draft.id

    def numbers(self, person: str = "Ana Martins") -> Numbers:
        numbers = self.view(person).numbers
        assert numbers is not None
        return numbers

    def row(self, id_: str) -> MessageRow:
        details = self.outbox.details(id_)
        assert details is not None
        return details.row

    def events(self, id_: str) -> list[str]:
        details = self.outbox.details(id_)
        assert details is not None
        return [line.event for line in details.history]

    def until_state(self, id_: str, *states: MessageState) -> MessageRow:
        self.run_until(lambda: self.row(id_).state in states, f"{states}")
        return self.row(id_)

    def until_status(self, id_: str, status: str) -> MessageRow:
        self.run_until(lambda: self.row(id_).status == status, status)
        return self.row(id_)

    def accepted(self, text: str | None = None) -> list[dict[str, object]]:
        """The texts that the service accepted."""
        return [one for one in self.practice.accepted() if text is None or one["text"] == text]

    def trouble_kinds(self) -> set[TroubleKind]:
        return {trouble.kind for trouble in self.troubles.items}


@contextlib.contextmanager
def rig_in(practice: PracticeService, folder: Path, timing: Timing = QUICK) -> Iterator[Rig]:
    rig = Rig(practice, folder, timing)
    try:
        yield rig
    finally:
        rig.close()
