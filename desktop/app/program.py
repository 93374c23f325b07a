"""The program: every object, every connection between threads, start and end.

Signals that cross a thread are connected here only, and only to slots of QObjects.
"""

from __future__ import annotations

import functools
import importlib
import os
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QMetaObject,
    QObject,
    QSettings,
    Qt,
    QThread,
    QTimer,
    Signal,
    Slot,
)

from desktop.app.early_sign_in import EarlySignIn
from desktop.app.late_integration import LateIntegration
from desktop.app.single_instance import SingleInstance
from desktop.app.stored_service import stored_service
from desktop.app.system_browser import open_in_browser
from desktop.core.clocks import Clocks
from desktop.core.model import (
    AccountList,
    Notice,
    Service,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.paths import Paths
from desktop.core.records import replace
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.startup.arguments import Options
from desktop.startup.garbage_collector import settle
from desktop.ui.text.notices import translated
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from desktop.worker.thread import Worker

if TYPE_CHECKING:
    from desktop.worker.engine import Engine, EngineUpdate

# The thread ends within one request; then the program ends whatever it does.
_STOP_MS = 35_000
# So long after the window of somebody who is signed in come tray, notifications and the ear for
# other starts: the numbers come sooner.
_LATER_MS = 600
_UNSEEN_MS = 2_000
_LOOK_MS = 20
_LAST_LOOKS = 250
# So long the program stays for texts that were sent just before its window was closed.
_HURRY_SECONDS = 10.0


class Program(QObject):
    """Everything that lives as long as the program does. Lives in the GUI thread."""

    stopping = Signal()

    def __init__(
        self,
        options: Options,
        paths: Paths,
        instance: SingleInstance,
        settings: QSettings,
        shell: Shell,
        leave: Callable[[int], None],
    ) -> None:
        """``shell`` is still empty; ``leave`` ends the event loop with an exit status."""
        super().__init__()
        self._leave_loop = leave
        self._options = options
        self._paths = paths
        self._instance = instance
        self._clocks = Clocks()
        self._shell = shell
        damage = prepare(paths.outbox_file, self._clocks.wall)
        self._settings = settings
        self._service = stored_service(self._settings, practice=options.practice)
        self._browser = (
            _load("desktop.app.tour.browser").TourBrowser(options.tour) if options.tour else None
        )
        self._outbox = Outbox(paths.outbox_file, self._clocks.wall)
        self.window = Window(
            shell,
            self._outbox,
            self._settings,
            self._service,
            self._browser.open if self._browser is not None else open_in_browser,
            paths.resources,
        )
        self.keep_draft = self.window.main_page.compose.drafts.keep_now
        _offer_help(self.window, paths)
        self._aside: tuple[Trouble, ...] = (
            () if damage is None else (Trouble(TroubleKind.OUTBOX_MOVED_ASIDE, damage.notice),)
        )
        self._thread: QThread | None = None
        self._worker: Worker | None = None
        self._practice: Any = None
        self._tour: Any = None
        self._early_sign_in = EarlySignIn(self.window)
        self._around = self._late_integration() if options.tour is None else None
        self._has_begun = False
        self._is_ending = False
        self._is_changing = False
        instance.raise_wanted.connect(shell.raise_window)
        instance.link_given.connect(self.window.links.take)
        self.window.service_chosen.connect(self._use_service)
        self.window.closing.connect(self._end)
        self.window.installEventFilter(self)
        # Who was signed in is shown at once; the keyring is asked later.
        server = self._service.server if self._service is not None else ""
        known = self._outbox.known.views(server)
        self.window.show_accounts(AccountList(known))
        self._integration_ms = _LATER_MS if known else 0

    # --- start --------------------------------------------------------------------------------

    def show(self) -> None:
        self._shell.show_content(self.window)
        if self._aside:
            self._show_troubles(Troubles())
        # Minimised or covered meanwhile, it may not paint for a long time.
        QTimer.singleShot(_UNSEEN_MS, self, self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._go_on()
        return super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        """The rest is imported after the window is seen: begun earlier, it delays the paint."""
        if not self._has_begun and not self._is_ending:
            self._has_begun = True
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._start_rest)

    def _late_integration(self) -> LateIntegration:
        def make() -> Any:
            kind = _load("desktop.app.desktop_integration").DesktopIntegration
            return kind(self.window, self._outbox, self._settings, self._paths.resources)

        return LateIntegration(self.window, make)

    @Slot()
    def _start_rest(self) -> None:
        settle()
        if self._is_ending:
            return
        if self._options.practice:
            self._practice = _load("desktop.app.practice_process").PracticeProcess(
                self._paths.practice_state_file, self
            )
            self._practice.ready.connect(self._practice_ready)
            self._practice.failed.connect(self._show_failure)
            self._practice.start()
        elif self._service is not None and self._thread is None:
            self._start_network(self._service)
        # The network thread imports meanwhile; more would hold it up, and the numbers with it.
        QTimer.singleShot(self._integration_ms, self, self._start_integration)
        if self._options.link:
            self.window.links.take(self._options.link)
        if self._options.tour is not None:
            tour = _load("desktop.app.tour.tour")
            self._tour = tour.Tour(self.window, self._browser, self._options.tour, self)
            self._tour.finished.connect(self.end_tour)
            self._tour.start()

    @Slot()
    def _start_integration(self) -> None:
        if self._is_ending:
            return
        self._instance.listen()
        _load("desktop.app.memory").MemoryTrimmer(self)
        if self._around is not None:
            self._around.around()

    @Slot(str)
    def _practice_ready(self, base: str) -> None:
        assert self._service is not None
        port = int(base.rsplit(":", 1)[1])
        self._service = replace(self._service, browser_base=base, carrier_port=port)
        self.window.main_page.header.show_practice_page(f"{base}/practice")
        self._start_network(self._service)

    @Slot(object)
    def _use_service(self, service: Service) -> None:
        """The person chose a client id and server, the first time or again."""
        self._service = service
        if self._thread is None:
            self._start_network(service)
        elif not self._is_changing:
            self._is_changing = True
            self.stopping.emit()

    def _start_network(self, service: Service) -> None:
        thread = QThread(self)
        thread.setObjectName("network")
        worker = Worker(self._engine_factory(service))
        worker.moveToThread(thread)
        window = self.window
        worker.messages_changed.connect(window.messages_changed)
        worker.accounts_changed.connect(window.show_accounts)
        worker.sign_in_changed.connect(window.show_sign_in)
        worker.troubles_changed.connect(self._show_troubles)
        worker.failed.connect(self._show_failure)
        worker.ended.connect(thread.quit)
        window.outbox_filled.connect(worker.outbox_filled)
        window.sign_in_wanted.connect(worker.begin_sign_in)
        window.fresh_sign_in_wanted.connect(worker.begin_fresh_sign_in)
        window.sign_in_cancelled.connect(worker.cancel_sign_in)
        window.sign_in_again_wanted.connect(worker.begin_sign_in_again)
        window.sign_out_wanted.connect(worker.sign_out)
        window.sign_out_all_wanted.connect(worker.sign_out_all)
        window.remove_wanted.connect(worker.remove_account)
        window.numbers_wanted.connect(worker.reload_numbers)
        window.remember_wanted.connect(worker.remember_again)
        self.stopping.connect(worker.stop)
        thread.started.connect(worker.start)
        thread.finished.connect(worker.deleteLater)
        thread.finished.connect(self._thread_ended)
        self._thread, self._worker = thread, worker
        thread.start()
        self._early_sign_in.hand_to(worker)

    def _engine_factory(
        self, service: Service
    ) -> Callable[[Callable[[EngineUpdate], None]], Engine]:
        outbox_file, clocks = self._paths.outbox_file, self._clocks
        is_tour = self._options.tour is not None

        def create(publish: Callable[[EngineUpdate], None]) -> Engine:
            # This runs in the network thread.
            # late: they import requests and keyring
            from desktop.ringcentral.auth import vault
            from desktop.worker.engine import Engine
            from desktop.worker.timing import Timing

            # A tour never meets the sign-ins of the person who takes it.
            name = "Ownline tour" if is_tour else vault.SERVICE_NAME
            open_vault = functools.partial(vault.open_vault, service_name=name)
            timing = Timing(clocks=clocks)
            engine = Engine(outbox_file, service, open_vault, timing, publish, translated)
            # What was imported stays. Looking through it for what could go would hold the window
            # for 50 ms.
            settle()
            return engine

        return create

    # --- trouble ------------------------------------------------------------------------------

    @Slot(Troubles)
    def _show_troubles(self, troubles: Troubles) -> None:
        self.window.show_troubles(Troubles.in_order((*self._aside, *troubles.items)))

    @Slot(Notice)
    def _show_failure(self, notice: Notice) -> None:
        self._aside += (Trouble(TroubleKind.DISK, notice),)
        self._show_troubles(Troubles())

    # --- end ----------------------------------------------------------------------------------

    @Slot(int)
    def end_tour(self, status: int) -> None:
        self._exit_status = status
        self._end()

    _exit_status = 0
    _hurry_until = 0.0
    _last_looks = _LAST_LOOKS
    _has_left = False

    @Slot()
    def _end(self) -> None:
        """The window is gone at once; the thread ends within one request. What was in flight is
        looked for at the next start."""
        if self._is_ending:
            return
        self._is_ending = True
        self._instance.stop_listening()
        self._shell.hide()
        if self._thread is None:
            self._leave()
            return
        if self.window.hurry() and self._worker is not None:
            # Who sends and closes at once means it to go out.
            bell = Worker.outbox_filled.__name__
            QMetaObject.invokeMethod(self._worker, bell, Qt.ConnectionType.QueuedConnection)
            self._hurry_until = monotonic() + _HURRY_SECONDS
        self._stop_thread()

    @Slot()
    def _stop_thread(self) -> None:
        if monotonic() < self._hurry_until and self.window.is_hurried():
            QTimer.singleShot(_LOOK_MS, self, self._stop_thread)
            return
        QTimer.singleShot(_STOP_MS, self, self._leave)
        self.stopping.emit()

    @Slot()
    def _thread_ended(self) -> None:
        if self._is_ending:
            self._leave()
        elif self._is_changing and self._service is not None:
            self._is_changing = False
            self._start_network(self._service)

    @Slot()
    def _leave(self) -> None:
        # `finished` comes a moment before the end of the thread. It is not waited for in one go:
        # the thread may need the interpreter for its last steps, and waiting holds it.
        if self._thread is not None and not self._thread.wait(0):
            self._last_looks -= 1
            if self._last_looks > 0:
                QTimer.singleShot(_LOOK_MS, self, self._leave)
                return
            # Destroying a running thread aborts the program; the outbox is safe as it is.
            os._exit(self._exit_status)
        if self._has_left:
            return
        self._has_left = True
        if self._practice is not None:
            self._practice.stop()
        self._settings.sync()
        self._leave_loop(self._exit_status)

    def close(self) -> None:
        """After the event loop: until then the window may read."""
        self._outbox.close()
        CleanShutdown(self._paths.outbox_file).note()
        self._instance.release()


def _offer_help(window: Window, paths: Paths) -> None:
    """Guide and about are made when they are wanted."""
    pages, menu = paths.resources / "guide", window.main_page.header.menu
    guide = Lazy(lambda: _load("desktop.ui.help.guide").Guide(window, pages, open_in_browser))
    menu.guide_wanted.connect(lambda: guide().show())
    about = Lazy(
        lambda: _load("desktop.ui.help.about").About(window.shell, paths.folders, open_in_browser)
    )
    menu.about_wanted.connect(lambda: about().show())


def _load(name: str) -> Any:
    """A module of ours that the first paint does without: it brings much with it, such as requests
    and the keyring. Only here and in `desktop.app.launch` are imports of ours not at the top."""
    return importlib.import_module(name)
