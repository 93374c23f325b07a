"""The program: creates every object, connects the threads, starts and ends.

Signals that cross threads are connected only here, and only to slots of QObjects.
"""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSettings,
    QThread,
    QTimer,
    Signal,
    Slot,
)

import desktop
from desktop.app.early_sign_in import EarlySignIn
from desktop.app.restart import Restart
from desktop.app.settings import keep_private, stored_service
from desktop.app.shutdown import Shutdown
from desktop.app.single_instance import SingleInstance
from desktop.app.system_browser import open_in_browser
from desktop.core.clocks import Clocks
from desktop.core.errors import DiskError
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
from desktop.core.session_start import SessionStart, find_session_start
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.startup.arguments import Options
from desktop.startup.garbage_collector import freeze_and_enable
from desktop.ui.text.notices import translated
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from desktop.worker.thread import Worker

if TYPE_CHECKING:
    from desktop.app.desktop_integration import DesktopIntegration
    from desktop.app.practice_process import PracticeProcess
    from desktop.app.tour.browser import TourBrowser
    from desktop.app.tour.tour import Tour
    from desktop.ui.help.about import About
    from desktop.ui.help.guide import Guide
    from desktop.worker.engine import Engine, EngineUpdate

# If an account is signed in, the desktop integration starts this long after the network thread, so
# that the numbers are loaded first.
_INTEGRATION_MS = 600
# A start with the session may be earlier than the panel with the tray.
_NO_TRAY_MS = 15_000
# A window that is not painted within this time is minimised or covered.
_UNPAINTED_MS = 2_000


class Program(QObject):
    """Owns everything that lives as long as the program. GUI thread."""

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
        """``shell`` is still empty; ``leave`` ends the event loop with an exit status. Raises
        DiskError."""
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
        self._browser = None if options.tour is None else _tour_browser(options.tour)
        self._outbox = Outbox(paths.outbox_file, self._clocks.wall)
        self.window = Window(
            shell,
            self._outbox,
            self._settings,
            self._service,
            self._browser.open if self._browser is not None else open_in_browser,
            paths.folders,
        )
        self.keep_draft = self.window.main_page.keep_drafts
        self._own_troubles: tuple[Trouble, ...] = (
            () if damage is None else (Trouble(TroubleKind.OUTBOX_MOVED_ASIDE, damage.notice),)
        )
        self._thread: QThread | None = None
        self._worker: Worker | None = None
        self._practice: PracticeProcess | None = None
        self._tour: Tour | None = None
        self._early_sign_in = EarlySignIn(self.window.commands)
        self._shutdown = Shutdown(self.window, self.stopping.emit, self._leave, self)
        self._restart = Restart(self.window, self._settings)
        self._integration = Lazy(self._make_integration)
        _offer_help(self.window, paths)
        if options.tour is None:
            _let_hide(self.window, self._integration)
            self.window.ending.session_start = _session_start(options)
        self._has_begun = False
        self._is_changing = False
        instance.raise_wanted.connect(shell.raise_window)
        instance.link_given.connect(self.window.links.take)
        self.window.commands.use_service.connect(self._use_service)
        self.window.closing.connect(self._end)
        self.window.installEventFilter(self)
        # The accounts are shown at once; the network thread opens the keyring later.
        known = self._outbox.known.views(self._service.server if self._service else "")
        self.window.show_accounts(AccountList(known))
        self._integration_ms = _INTEGRATION_MS if known else 0

    # --- start --------------------------------------------------------------------------------

    def show(self) -> None:
        self._shell.show_content(self.window, is_hidden=self._options.hidden)
        if self._own_troubles:
            self._show_troubles(Troubles())
        if self._options.hidden:
            self._schedule_rest()
            QTimer.singleShot(_NO_TRAY_MS, self.window, lambda: _show_without_tray(self))
        QTimer.singleShot(_UNPAINTED_MS, self, self._schedule_rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._schedule_rest()
        return super().eventFilter(watched, event)

    @Slot()
    def _schedule_rest(self) -> None:
        """The rest is imported after the first paint, which it would delay."""
        if not self._has_begun and not self._shutdown.has_begun:
            self._has_begun = True
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._start_rest)

    def _make_integration(self) -> DesktopIntegration:
        # late: the first paint does not need it
        from desktop.app.desktop_integration import DesktopIntegration

        return DesktopIntegration(self.window, self._outbox, self._settings, self._paths.resources)

    @Slot()
    def _start_rest(self) -> None:
        freeze_and_enable()
        if self._shutdown.has_begun:
            return
        if self._options.practice:
            # late: only practice needs it
            from desktop.app.practice_process import PracticeProcess

            self._practice = PracticeProcess(self._paths.practice_state_file, self)
            self._practice.ready.connect(self._practice_ready)
            self._practice.failed.connect(self._show_failure)
            self._practice.start()
        elif self._service is not None and self._thread is None:
            self._start_network(self._service)
        # The network thread is importing; more work here would delay it, and the numbers with it.
        QTimer.singleShot(self._integration_ms, self, self._start_integration)
        if self._options.link:
            self.window.links.take(self._options.link)
        if self._options.tour is not None and self._browser is not None:
            # late: only the tour needs it
            from desktop.app.tour.tour import Tour

            examples = self._paths.resources / "practice" / "lists"
            self._tour = Tour(self.window, self._browser, self._options.tour, examples, self)
            self._tour.finished.connect(self.end_tour)
            self._tour.start()

    @Slot()
    def _start_integration(self) -> None:
        if self._shutdown.has_begun:
            return
        self._instance.listen()
        # late: the first paint does not need it
        from desktop.app.memory import MemoryTrimmer

        MemoryTrimmer(self)
        if self._options.tour is None:
            self._integration()

    @Slot(str)
    def _practice_ready(self, base: str) -> None:
        assert self._service is not None
        port = int(base.rsplit(":", 1)[1])
        self._service = replace(self._service, browser_base=base, carrier_port=port)
        self.window.main_page.header.show_practice_page(f"{base}/practice")
        self._start_network(self._service)

    @Slot(object)
    def _use_service(self, service: Service) -> None:
        """The person saved a client ID and server, for the first time or new ones."""
        self._service = service
        if self._thread is None:
            # The page to sign in comes first, whatever was pressed before the set-up.
            self._early_sign_in.forget()
            self._start_network(service)
        elif not self._is_changing:
            self._is_changing = True
            self._early_sign_in.expect_another()
            self.stopping.emit()

    def _start_network(self, service: Service) -> None:
        thread = QThread(self)
        thread.setObjectName("network")
        worker = Worker(self._engine_factory(service))
        worker.moveToThread(thread)
        window, commands = self.window, self.window.commands
        worker.messages_changed.connect(window.main_page.workspace.refresh_later)
        worker.messages_changed.connect(commands.rows_changed)
        worker.accounts_changed.connect(window.show_accounts)
        worker.sign_in_changed.connect(window.show_sign_in)
        worker.troubles_changed.connect(self._show_troubles)
        worker.keyring_asked.connect(window.status_bar.keyring_asked)
        worker.failed.connect(self._show_failure)
        worker.ended.connect(thread.quit)
        commands.process_outbox.connect(worker.outbox_filled)
        commands.sign_in.connect(worker.begin_sign_in)
        commands.sign_in_fresh.connect(worker.begin_fresh_sign_in)
        commands.cancel_sign_in.connect(worker.cancel_sign_in)
        commands.sign_in_again.connect(worker.begin_sign_in_again)
        commands.sign_out.connect(worker.sign_out)
        commands.sign_out_all.connect(worker.sign_out_all)
        commands.remove_account.connect(worker.remove_account)
        commands.read_again.connect(worker.read_again)
        commands.remember_again.connect(worker.remember_again)
        self.stopping.connect(worker.stop)
        thread.started.connect(worker.start)
        thread.finished.connect(worker.deleteLater)
        thread.finished.connect(self._thread_ended)
        self._thread, self._worker = thread, worker
        thread.start()
        self._early_sign_in.hand_over(worker)

    def _engine_factory(
        self, service: Service
    ) -> Callable[[Callable[[EngineUpdate], None]], Engine]:
        outbox_file, clocks = self._paths.outbox_file, self._clocks
        is_tour = self._options.tour is not None

        def create(publish: Callable[[EngineUpdate], None]) -> Engine:
            """Runs on the network thread."""
            # late: the network thread imports requests and the keyring after the first paint
            from desktop.ringcentral.auth import vault
            from desktop.worker.engine import Engine
            from desktop.worker.timing import Timing

            # A tour does not use the keyring entries of the person who runs it.
            name = "Ownline tour" if is_tour else vault.SERVICE_NAME
            open_vault = functools.partial(vault.open_vault, service_name=name)
            timing = Timing(clocks=clocks)
            engine = Engine(outbox_file, service, open_vault, timing, publish, translated)
            # The imported modules are never freed; collecting them would block the window for
            # 50 ms.
            freeze_and_enable()
            return engine

        return create

    # --- trouble ------------------------------------------------------------------------------

    @Slot(Troubles)
    def _show_troubles(self, troubles: Troubles) -> None:
        self.window.show_troubles(Troubles.in_order((*self._own_troubles, *troubles.items)))

    def show_settings_damage(self, notice: Notice) -> None:
        """The client ID may be gone; the accounts know their server."""
        known = self._outbox.known.all()
        if known and not self._settings.value("service/server", ""):
            self._settings.setValue("service/server", known[0].key.server)
        self._own_troubles += (Trouble(TroubleKind.OUTBOX_MOVED_ASIDE, notice),)
        self._show_troubles(Troubles())

    @Slot(Notice)
    def _show_failure(self, notice: Notice) -> None:
        self._own_troubles += (Trouble(TroubleKind.DISK, notice, stops=True),)
        self._show_troubles(Troubles())

    # --- end ----------------------------------------------------------------------------------

    @Slot(int)
    def end_tour(self, status: int) -> None:
        self._shutdown.exit_status = status
        self._end()

    @Slot()
    def _end(self) -> None:
        if not self._shutdown.has_begun:
            self._instance.stop_listening()
            self._shutdown.begin(self._thread, self._worker)

    @Slot()
    def _thread_ended(self) -> None:
        if self._shutdown.has_begun:
            self._shutdown.finish()
        elif self._is_changing and self._service is not None:
            self._is_changing = False
            self._start_network(self._service)

    def _leave(self, status: int) -> None:
        if self._practice is not None:
            self._practice.stop()
        self._settings.sync()
        with contextlib.suppress(DiskError):
            keep_private(self._paths)
        self._leave_loop(status)

    def close(self) -> None:
        """Called after the event loop; until then the window may read the database."""
        self._outbox.close()
        CleanShutdown(self._paths.outbox_file).note()
        self._instance.release()
        self._restart.open_again()


def _offer_help(window: Window, paths: Paths) -> None:
    """Creates the guide and the About box when they are first opened."""
    pages, commands = paths.resources / "guide", window.commands

    def make_guide() -> Guide:
        # late: opened on demand
        from desktop.ui.help.guide import Guide

        return Guide(window, pages, open_in_browser)

    def make_about() -> About:
        # late: opened on demand
        from desktop.ui.help.about import About

        return About(window.shell, paths.folders, open_in_browser)

    guide, about = Lazy(make_guide), Lazy(make_about)
    commands.open_guide.connect(lambda: guide().show())
    commands.open_about.connect(lambda: about().show())
    commands.open_troubleshooting.connect(lambda: guide().show("troubleshooting.md"))


def _let_hide(window: Window, integration: Lazy[DesktopIntegration]) -> None:
    """Only the desktop integration knows whether there is a tray."""
    window.ending.hides_on_close = lambda: integration().hides_on_close()
    window.ending.has_tray = lambda: integration().can_hide()


def _show_without_tray(program: Program) -> None:
    """After a start that showed no window."""
    if not program._shutdown.has_begun and not program.window.ending.has_tray():
        program.window.shell.show()


def _session_start(options: Options) -> SessionStart | None:
    if options.practice:
        return None
    source = Path(desktop.__file__).parent
    return find_session_start(os.environ, sys.platform, Path.home(), source)


def _tour_browser(folder: Path) -> TourBrowser:
    # late: only the tour needs it
    from desktop.app.tour.browser import TourBrowser

    return TourBrowser(folder)
