"""The worker object of the network thread: slots in, announcements out.

Light: the engine, which brings requests and the keyring, is made on the thread at `start`.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountList, Notice, SignIn, Trouble, TroubleKind, Troubles

_log = logging.getLogger(__name__)

# A timer waits at most this long; then the engine is asked again.
_LONGEST_WAIT_MS = 60_000

# After trouble with the disk at the start.
_TRY_AGAIN_MS = 5_000


class NewsLike(Protocol):
    """`engine.News`, without importing it."""

    @property
    def messages(self) -> bool: ...
    @property
    def accounts(self) -> AccountList | None: ...
    @property
    def sign_in(self) -> SignIn | None: ...
    @property
    def troubles(self) -> Troubles | None: ...


class EngineLike(Protocol):
    """`engine.Engine`, without importing it."""

    def start(self) -> None: ...
    def step(self) -> None: ...
    def next_in(self) -> int | None: ...
    def filled(self) -> None: ...
    def begin_sign_in(self, *, fresh: bool, account_key: str = "") -> None: ...
    def cancel_sign_in(self) -> None: ...
    def sign_out(self, account_key: str) -> None: ...
    def sign_out_all(self) -> None: ...
    def remove_account(self, account_key: str) -> None: ...
    def reload_numbers(self, account_key: str) -> None: ...
    def remember_again(self, account_key: str) -> None: ...
    def note_disk(self, error: DiskError) -> None: ...
    def close(self) -> None: ...


class Worker(QObject):
    """Lives in the network thread; made by ``app``, which connects every signal.

    Each slot does one bounded thing and sets the timer for the next.
    """

    messages_changed = Signal()
    accounts_changed = Signal(AccountList)
    sign_in_changed = Signal(SignIn)
    troubles_changed = Signal(Troubles)
    failed = Signal(Notice)
    """A bug, once; the thread does nothing any more."""
    ended = Signal()

    def __init__(self, make_engine: Callable[[Callable[[NewsLike], None]], EngineLike]) -> None:
        super().__init__()
        self._make_engine = make_engine
        self._engine: EngineLike | None = None
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    @Slot()
    def start(self) -> None:
        self._guarded(self._begin)

    def _begin(self) -> None:
        """Nothing is sent before the recovery in ``start`` has succeeded."""
        engine = self._make_engine(self._announce)
        try:
            engine.start()
        except OwnlineError:
            engine.close()
            raise
        self._engine = engine

    @Slot()
    def outbox_filled(self) -> None:
        self._with_engine(lambda engine: engine.filled())

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

    @Slot(str)
    def reload_numbers(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.reload_numbers(account_key))

    @Slot(str)
    def remember_again(self, account_key: str) -> None:
        self._with_engine(lambda engine: engine.remember_again(account_key))

    @Slot()
    def stop(self) -> None:
        """The last slot: ends the thread's event loop by way of ``ended``."""
        self._timer.stop()
        engine, self._engine = self._engine, None
        if engine is not None:
            self._guarded(engine.close)
        self._timer.stop()
        self.ended.emit()

    @Slot()
    def _step(self) -> None:
        if self._has_failed:
            return
        if self._engine is None:
            self._guarded(self._begin)
        else:
            self._with_engine(lambda engine: engine.step())

    def _with_engine(self, work: Callable[[EngineLike], None]) -> None:
        engine = self._engine
        if engine is not None:
            self._guarded(lambda: work(engine))

    def _guarded(self, work: Callable[[], None]) -> None:
        """The one place of this thread that catches bugs: told once, nothing goes on blindly."""
        try:
            work()
            wait = self._engine.next_in() if self._engine is not None else None
        except OwnlineError as error:
            if isinstance(error, DiskError) and self._engine is not None:
                self._engine.note_disk(error)
                self._timer.start(_TRY_AGAIN_MS)
                return
            self.troubles_changed.emit(Troubles((Trouble(TroubleKind.DISK, error.notice),)))
            self._timer.start(_TRY_AGAIN_MS)
            return
        except Exception as error:  # noqa: BLE001
            _log.exception("the network thread met a bug")
            engine, self._engine = self._engine, None
            self._has_failed = True
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
            return
        if wait is not None:
            self._timer.start(min(wait, _LONGEST_WAIT_MS))

    def _announce(self, news: NewsLike) -> None:
        if news.messages:
            self.messages_changed.emit()
        if news.accounts is not None:
            self.accounts_changed.emit(news.accounts)
        if news.sign_in is not None:
            self.sign_in_changed.emit(news.sign_in)
        if news.troubles is not None:
            self.troubles_changed.emit(news.troubles)
