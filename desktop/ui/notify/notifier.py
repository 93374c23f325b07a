"""Tells the person what went wrong or needs them while they look elsewhere: each thing once."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from desktop.core.errors import DiskError
from desktop.core.model import AccountList, AccountState, AccountView, MessageRow, Notification
from desktop.messages import Kind, Outbox, PendingNotification
from desktop.ui.messages.finder import MessageFinder
from desktop.ui.messages.model import OutboxModel
from desktop.ui.notify.notification_text import MOST_NAMES, SIGNED_OUT, NotificationText
from desktop.ui.preferences.notifications import Level, chosen_level

# What happens within this time is told at once, in ms.
_GATHER_MS = 1000
# So long after the window came to the front its notifications are taken away, in ms.
_CALM_MS = 1500

_SIGNED_OUT_KEY = "attention/signed_out"


class _Shown(Struct):
    """A notification that may still stand on the screen."""

    count: int = 0
    ids: list[str] = []
    """The newest of its texts, the newest first."""


class Notifier(QObject):
    """``wanted`` carries a `Notification`, ``withdrawn`` the key of one that is needed no more.

    Nothing is told of a text that the person sees right now, nor of success.
    """

    wanted = Signal(object)
    withdrawn = Signal(str)

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        finder: MessageFinder,
        model: OutboxModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._settings = settings
        self._finder = finder
        self._people = model.people
        self._views: tuple[AccountView, ...] = ()
        self._shown: dict[str, _Shown] = {}
        self._is_stopped = False
        self.words = NotificationText(self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self.look)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._calm_down)
        model.was_read.connect(self.look_later)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._focus_changed)

    @Slot(AccountList)
    def show_accounts(self, accounts: AccountList) -> None:
        self._views = accounts.views
        self.look_later()

    @Slot()
    def look_later(self) -> None:
        if not self._is_stopped and not self._gather.isActive():
            self._gather.start()

    def stop(self) -> None:
        """The window is being closed. What changes from now on is not told and not withdrawn."""
        self._is_stopped = True
        self._gather.stop()
        self._calm.stop()

    @Slot()
    def look(self) -> None:
        """Tells what is new. What a failing disk does not say now comes with the next look."""
        level = chosen_level(self._settings)
        self.words.with_names = level is Level.NAMES
        try:
            told = [self._of_news(news) for news in self._outbox.pending_notifications.take()]
            told += [self._of_account(view) for view in self._views]
        except DiskError:
            return
        for notification in told:
            if notification is not None and level is not Level.OFF:
                self.wanted.emit(notification)

    @Slot(str)
    def closed(self, key: str) -> None:
        """It is not on the screen any more: what comes is counted anew."""
        self._shown.pop(key, None)

    @Slot(str)
    def pressed(self, key: str) -> None:
        """The window has come to the front: the newest of these texts is chosen in it."""
        shown = self._shown.pop(key, None)
        if shown is not None and shown.ids:
            self._finder.show_text(Kind(key), shown.ids[0], alone=shown.count == 1)

    # --- texts --------------------------------------------------------------------------------

    def _of_news(self, news: PendingNotification) -> Notification | None:
        seen = self._finder.visible_ids() if _is_in_front() else frozenset()
        ids = [id_ for id_ in news.ids if id_ not in seen]
        count = news.count - (len(news.ids) - len(ids))
        if not count:
            return None
        shown = self._shown.setdefault(news.kind.value, _Shown())
        shown.count += count
        shown.ids = [*ids, *shown.ids][:MOST_NAMES]
        rows = [row for row in map(self._row, shown.ids) if row is not None]
        if shown.count == 1 and rows:
            return self.words.of_one(news.kind, rows[0], self._name(rows[0]))
        return self.words.of_many(news.kind, shown.count, [self._name(row) for row in rows])

    def _row(self, id_: str) -> MessageRow | None:
        details = self._outbox.details(id_)
        return None if details is None else details.row

    def _name(self, row: MessageRow) -> str:
        return row.name or self._people.written(row, row.recipient)

    # --- sign-ins -----------------------------------------------------------------------------

    def _of_account(self, view: AccountView) -> Notification | None:
        """Texts wait for somebody to sign in again. It is told once, until they did."""
        told = self._told_signed_out()
        key = view.key.text
        if view.state == AccountState.SIGNED_IN and key in told:
            self._settings.setValue(_SIGNED_OUT_KEY, sorted(told - {key}))
            self.withdrawn.emit(SIGNED_OUT)
        if view.state != AccountState.SIGNED_OUT or key in told:
            return None
        unfinished = self._outbox.unfinished(view.key)
        waiting = unfinished.waiting + unfinished.planned
        if not waiting:
            return None
        self._settings.setValue(_SIGNED_OUT_KEY, sorted(told | {key}))
        if _is_in_front():
            # The banner says it.
            return None
        return self.words.of_signed_out(view.name, waiting)

    def _told_signed_out(self) -> set[str]:
        kept = self._settings.value(_SIGNED_OUT_KEY, [])
        # QSettings keeps a list of one as a text.
        return set(kept) if isinstance(kept, list) else {str(kept)} - {""}

    @Slot(QWindow)
    def _focus_changed(self, window: QWindow | None) -> None:
        if window is not None and not self._is_stopped:
            # A moment later: a press on a notification may bring the window to the front first.
            self._calm.start()

    @Slot()
    def _calm_down(self) -> None:
        """Who is here needs no notifications."""
        if _is_in_front():
            for key in (*self._shown, SIGNED_OUT):
                self.withdrawn.emit(key)
            self._shown.clear()


def _is_in_front() -> bool:
    active = QApplication.activeWindow()
    return active is not None and active.isVisible() and not active.isMinimized()
