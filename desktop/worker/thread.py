"""The worker object of the network thread: slots in, signals out.

It is imported before the first window. The engine imports requests and keyring, so it is imported
later, on the network thread.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountList, Notice, Reading, SignIn, Trouble, TroubleKind, Troubles

if TYPE_CHECKING:
    from desktop.worker.engine import Engine, EngineUpdate

_log = logging.getLogger(__name__)

# The timer fires at least this often; then the engine is asked again.
LONGEST_WAIT_MS = 60_000

_RETRY_DISK_MS = 5_000


class Worker(QObject):
    """Lives in the network thread. `desktop.app` creates it and connects its signals.

    Each slot does one bounded thing and starts the timer for the next.
    """

    messages_changed = Signal()
    accounts_changed = Signal(AccountList)
    sign_in_changed = Signal(SignIn)
    troubles_changed = Signal(Troubles)
    keyring_asked = Signal()
    """Once more, because the person wanted it; what came of it was told before."""
    failed = Signal(Notice)
    """Emitted once, after a bug; the thread does nothing any more."""
    ended = Signal()
    _woken = Signal()
    """Emitted on the threads of push and media."""

    def __init__(self, create_engine: Callable[[Callable[[EngineUpdate], None]], Engine]) -> None:
        """``create_engine`` is called in `start`, on the network thread."""
        super().__init__()
        self._create_engine = create_engine
        self._engine: Engine | None = None
        self._is_over = False
        """After a bug and after `stop`, nothing starts again."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)
        self._woken.connect(self._step, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def start(self) -> None:
        self._guard(self._start_engine)

    def _start_engine(self) -> None:
        """Nothing is sent unless the recovery in `Engine.start` succeeds."""
        engine = self._create_engine(self._publish)
        engine.wake = self._woken.emit
        try:
            engine.start()
        except OwnlineError:
            engine.close()
            raise
        self._engine = engine

    @Slot()
    def outbox_filled(self) -> None:
        self._with_engine(lambda engine: engine.outbox_filled())

    @Slot()
    def begin_sign_in(self) -> None:
        self._with_engine(lambda engine: engine.begin_sign_in(fresh=False))

    @Slot()
    def begin_fresh_sign_in(self) -> None:
        self._with_engine(lambda engine: engine.begin_sign_in(fresh=True))

    @Slot(str)
    def begin_sign_in_again(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.begin_sign_in(fresh=True, account_key=account_key))

    @Slot()
    def cancel_sign_in(self) -> None:
        self._with_engine(lambda engine: engine.cancel_sign_in())

    @Slot(str)
    def sign_out(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.sign_out(account_key))

    @Slot()
    def sign_out_all(self) -> None:
        self._with_engine(lambda engine: engine.sign_out_all())

    @Slot(str)
    def remove_account(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.remove_account(account_key))

    @Slot(str, str)
    def read_again(self, account_key: str, what: str) -> None:
        self._with_engine(lambda engine: engine.read_again(account_key, Reading(what)))

    @Slot(str)
    def remember_again(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.remember_again(account_key))
        self.keyring_asked.emit()

    @Slot()
    def stop(self) -> None:
        """The last slot: ``ended`` ends the event loop of the thread."""
        self._timer.stop()
        self._is_over = True
        engine, self._engine = self._engine, None
        if engine is not None:
            self._guard(engine.close)
        self._timer.stop()
        self.ended.emit()

    @Slot()
    def _step(self) -> None:
        if self._is_over:
            return
        if self._engine is None:
            self._guard(self._start_engine)
        else:
            self._with_engine(lambda engine: engine.step())

    def _with_engine(self, work: Callable[[Engine], None]) -> None:
        engine = self._engine
        if engine is not None:
            self._guard(lambda: work(engine))

    def _guard(self, work: Callable[[], None]) -> None:
        """The only place in this thread that catches bugs."""
        try:
            work()
            wait = self._engine.next_in() if self._engine is not None else None
        except OwnlineError as error:
            if isinstance(error, DiskError) and self._engine is not None:
                self._engine.pause_for_disk(error)
            else:
                trouble = Trouble(TroubleKind.DISK, error.notice, stops=True)
                self.troubles_changed.emit(Troubles((trouble,)))
            self._timer.start(_RETRY_DISK_MS)
        except Exception as error:  # noqa: BLE001
            _log.exception("the network thread met a bug")
            self._fail(error)
        else:
            if wait is not None:
                self._timer.start(min(wait, LONGEST_WAIT_MS))

    def _fail(self, error: Exception) -> None:
        """Stops for good: after a bug, nothing more is sent."""
        engine, self._engine = self._engine, None
        self._is_over = True
        self._timer.stop()
        if engine is not None:
            with contextlib.suppress(Exception):
                engine.close()
        self.failed.emit(
            Notice(
                QT_TRANSLATE_NOOP("notices", "Ownline has a fault and stopped sending"),
                QT_TRANSLATE_NOOP(
                    "notices",
                    "Nothing is lost. Close Ownline and start it again; if it happens again,"
                    " please report it with the log file.",
                ),
                type(error).__name__,
            )
        )

    def _publish(self, update: EngineUpdate) -> None:
        if update.messages:
            self.messages_changed.emit()
        if update.accounts is not None:
            self.accounts_changed.emit(update.accounts)
        if update.sign_in is not None:
            self.sign_in_changed.emit(update.sign_in)
        if update.troubles is not None:
            self.troubles_changed.emit(update.troubles)
