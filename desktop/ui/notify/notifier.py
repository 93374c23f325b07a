"""Notifies the user once of each failure, question or answer that is not in sight."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from desktop.core.errors import DiskError
from desktop.core.model import AccountList, AccountState, AccountView, MessageRow, Notification
from desktop.messages import Kind, Outbox, PendingNotification
from desktop.ui.messages.finder import MessageFinder
from desktop.ui.messages.model import OutboxModel
from desktop.ui.notify.answers import AnswerNotifications
from desktop.ui.notify.lists import ListNotifications
from desktop.ui.notify.notification_text import MAX_NAMES, SIGNED_OUT, NotificationText
from desktop.ui.preferences.notification_settings import (
    Detail,
    NotificationSettings,
    stored_list,
)

# Events within this time are combined into one notification, in ms.
_COLLECT_MS = 1000
# After the disk could not be read, in ms.
_LATER_MS = 60_000
# Notifications are withdrawn this long after the window came to the front, in ms.
_WITHDRAW_MS = 1500

_SIGNED_OUT_KEY = "attention/signed_out"


class _Shown(Struct):
    """A notification that may still be on the screen."""

    count: int = 0
    ids: list[str] = []
    """Ids of its latest texts, the newest first."""


class Notifier(QObject):
    """``wanted`` carries a `Notification`, ``withdrawn`` the key of one that is no longer needed.
    ``conversation_wanted``: the notification of this conversation was pressed.

    No notification for a text that the user sees right now, nor for success.
    """

    wanted = Signal(object)
    withdrawn = Signal(str)
    conversation_wanted = Signal(int)

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        finder: MessageFinder,
        model: OutboxModel,
        visible_conversation: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._stored = settings
        self._settings = NotificationSettings(settings)
        self._finder = finder
        self._people = model.people
        self._views: tuple[AccountView, ...] = ()
        self._shown: dict[str, _Shown] = {}
        self._is_stopped = False
        self.text = NotificationText(self)
        self._answers = AnswerNotifications(
            outbox, model.people, self._settings, visible_conversation, self
        )
        self._answers.wanted.connect(self.wanted)
        self._answers.withdrawn.connect(self.withdrawn)
        self._lists = ListNotifications(outbox, self._visible_lists, self)
        self._lists.wanted.connect(self.wanted)
        self._lists.rested.connect(self.look_later)
        self._collect_timer = QTimer(self)
        self._collect_timer.setSingleShot(True)
        self._collect_timer.setInterval(_COLLECT_MS)
        self._collect_timer.timeout.connect(self.look)
        self._later_timer = QTimer(self)
        self._later_timer.setSingleShot(True)
        self._later_timer.setInterval(_LATER_MS)
        self._later_timer.timeout.connect(self.look_later)
        self._withdraw_timer = QTimer(self)
        self._withdraw_timer.setSingleShot(True)
        self._withdraw_timer.setInterval(_WITHDRAW_MS)
        self._withdraw_timer.timeout.connect(self._withdraw_all)
        model.reread.connect(self.look_later)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._focus_changed)

    @Slot(AccountList)
    def show_accounts(self, accounts: AccountList) -> None:
        self._views = accounts.views
        self.look_later()

    @Slot()
    def look_later(self) -> None:
        if not self._is_stopped and not self._collect_timer.isActive():
            self._collect_timer.start()

    def stop(self) -> None:
        """The window is being closed: show and withdraw nothing from now on."""
        self._is_stopped = True
        for timer in (self._collect_timer, self._later_timer, self._withdraw_timer):
            timer.stop()

    @Slot()
    def look(self) -> None:
        """Shows what is new. What cannot be read from the disk now is looked at again."""
        self.text.with_names = self._settings.detail is not Detail.BARE
        try:
            found = [
                self._for_texts(pending) for pending in self._outbox.pending_notifications.take()
            ]
            found += [self._for_account(view) for view in self._views]
            for notification in found:
                if notification is not None and self._settings.tells_failures:
                    self.wanted.emit(notification)
            self._lists.with_names = self.text.with_names
            self._lists.look(is_told=self._settings.tells_failures)
            self._answers.look()
        except DiskError:
            self._later_timer.start()

    @Slot(str)
    def closed(self, key: str) -> None:
        """The notification was closed: start counting again."""
        self._shown.pop(key, None)
        self._answers.closed(key)
        self._lists.closed(key)

    @Slot(str)
    def pressed(self, key: str) -> None:
        """The notification was pressed, and the window is in front: select its newest text."""
        if conversation := self._answers.pressed(key):
            self.conversation_wanted.emit(conversation)
        if found := self._lists.pressed(key):
            self._finder.show_texts_of(*found)
        shown = self._shown.pop(key, None)
        if shown is not None and shown.ids:
            self._finder.show_text(Kind(key), shown.ids[0], alone=shown.count == 1)

    def _visible_lists(self) -> frozenset[int]:
        return self._finder.visible_lists() if _is_in_front() else frozenset()

    # --- texts --------------------------------------------------------------------------------

    def _for_texts(self, pending: PendingNotification) -> Notification | None:
        seen = self._finder.visible_ids() if _is_in_front() else frozenset()
        ids = [id_ for id_ in pending.ids if id_ not in seen]
        count = pending.count - (len(pending.ids) - len(ids))
        if not count:
            return None
        shown = self._shown.setdefault(pending.kind.value, _Shown())
        shown.count += count
        shown.ids = [*ids, *shown.ids][:MAX_NAMES]
        rows = [row for row in map(self._row, shown.ids) if row is not None]
        if shown.count == 1 and rows:
            return self.text.for_one(pending.kind, rows[0], self._name(rows[0]))
        return self.text.for_many(pending.kind, shown.count, [self._name(row) for row in rows])

    def _row(self, id_: str) -> MessageRow | None:
        details = self._outbox.details(id_)
        return None if details is None else details.row

    def _name(self, row: MessageRow) -> str:
        return row.name or self._people.formatted(row, row.recipient)

    # --- accounts -----------------------------------------------------------------------------

    def _for_account(self, view: AccountView) -> Notification | None:
        """Texts wait for a sign-in. Shown once until the user has signed in again."""
        shown = self._shown_signed_out()
        key = view.key.text
        if view.state == AccountState.SIGNED_IN and key in shown:
            self._stored.setValue(_SIGNED_OUT_KEY, sorted(shown - {key}))
            self.withdrawn.emit(SIGNED_OUT)
        if view.state != AccountState.SIGNED_OUT or key in shown:
            return None
        waiting = self._outbox.unfinished(view.key).going
        if not waiting:
            return None
        self._stored.setValue(_SIGNED_OUT_KEY, sorted(shown | {key}))
        if _is_in_front():
            # The status bar shows it.
            return None
        return self.text.for_signed_out(view.name, waiting, is_unread=view.is_unread)

    def _shown_signed_out(self) -> set[str]:
        return set(stored_list(self._stored, _SIGNED_OUT_KEY)) - {""}

    @Slot(QWindow)
    def _focus_changed(self, window: QWindow | None) -> None:
        if window is not None and not self._is_stopped:
            # Delayed: pressing a notification may bring the window to the front before `pressed`.
            self._withdraw_timer.start()

    @Slot()
    def _withdraw_all(self) -> None:
        """Withdraws all notifications if the user is still in the window."""
        if _is_in_front():
            for key in (*self._shown, *self._lists.take_shown(), SIGNED_OUT):
                self.withdrawn.emit(key)
            self._shown.clear()
            self._answers.withdraw_all()


def _is_in_front() -> bool:
    active = QApplication.activeWindow()
    return active is not None and active.isVisible() and not active.isMinimized()
