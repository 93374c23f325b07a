"""Notifies of answers: one notification for each conversation, or one for several at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.records import replace
from desktop.messages import Outbox, PendingAnswer
from desktop.messages.conversation_search import Hit
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.notify.answer_text import ALL, MAX_NAMES, AnswerText, key_of
from desktop.ui.preferences.notification_settings import NotificationSettings


class AnswerNotifications(QObject):
    """``wanted`` carries a `Notification`, ``withdrawn`` the key of one that is no longer needed:
    its conversation was read, here or in another app.

    No notification for the conversation that is in sight. Reading raises DiskError; the next `look`
    continues.
    """

    wanted = Signal(object)
    withdrawn = Signal(str)

    def __init__(
        self,
        outbox: Outbox,
        people: OutboxPeople,
        settings: NotificationSettings,
        visible_conversation: Callable[[], int],
        parent: QObject,
    ) -> None:
        """``visible_conversation``: the id of the conversation that is open in an active window, or
        0."""
        super().__init__(parent)
        self._pending = outbox.pending_notifications
        self._conversations = outbox.conversations
        self._settings = settings
        self._visible_conversation = visible_conversation
        self.text = AnswerText(people, self)
        self._shown: dict[int, PendingAnswer] = {}
        """What notifications may still be on the screen, by conversation, the newest last."""
        self._together: set[int] = set()
        """Those of `_shown` that are in the notification of several."""

    def look(self) -> None:
        """Shows what is new, and withdraws what was read."""
        self._withdraw_read()
        pending = self._pending.take_answers(self._settings.is_muted)
        visible = self._visible_conversation()
        new = [one for one in reversed(pending) if one.conversation != visible]
        if not new or not self._settings.tells_answers:
            return
        self.text.detail = self._settings.detail
        conversations = {one.conversation for one in new}
        is_together = len(conversations) > 1 or bool(conversations & self._together)
        if is_together:
            self._gather(conversations)
        for one in new:
            before = self._shown.pop(one.conversation, None)
            count = one.count + (before.count if before is not None else 0)
            self._shown[one.conversation] = replace(one, count=count)
        if is_together:
            self._show_together()
        else:
            self._show_one(self._shown[new[0].conversation])

    def closed(self, key: str) -> None:
        """The notification was closed: start counting again."""
        for conversation in self._of(key):
            del self._shown[conversation]
            self._together.discard(conversation)

    def pressed(self, key: str) -> int:
        """The conversation with the newest of its texts, or 0."""
        of = self._of(key)
        self.closed(key)
        return of[-1] if of else 0

    def withdraw_all(self) -> None:
        for key in self._keys():
            self.withdrawn.emit(key)
        self._shown.clear()
        self._together.clear()

    def _withdraw_read(self) -> None:
        """The notification of several stays until all of them were read."""
        if not self._shown:
            return
        before = self._keys()
        for id_ in set(self._shown) - self._pending.still_unread(self._shown):
            del self._shown[id_]
            self._together.discard(id_)
        for key in before - self._keys():
            self.withdrawn.emit(key)

    def _gather(self, conversations: set[int]) -> None:
        """From now on they have a notification together."""
        before = self._keys()
        self._together |= conversations
        for key in before - self._keys():
            self.withdrawn.emit(key)

    def _show_one(self, answer: PendingAnswer) -> None:
        row = self._conversations.row(answer.conversation)
        newest = self._conversations.thread.texts((answer.newest,))
        if row is not None and newest:
            self.wanted.emit(self.text.for_one(row, answer.count, newest[0]))

    def _show_together(self) -> None:
        answers = [one for one in self._shown.values() if one.conversation in self._together]
        newest = [one.conversation for one in answers[: -MAX_NAMES - 1 : -1]]
        rows = self._conversations.rows(Hit(id_, None) for id_ in newest)
        named = [rows[id_] for id_ in newest if id_ in rows]
        texts = sum(one.count for one in answers)
        self.wanted.emit(self.text.for_many(texts, named, len(answers)))

    def _keys(self) -> set[str]:
        return {self._key(id_) for id_ in self._shown}

    def _key(self, conversation: int) -> str:
        return ALL if conversation in self._together else key_of(conversation)

    def _of(self, key: str) -> list[int]:
        """The conversations of a notification, the newest last."""
        return [id_ for id_ in self._shown if self._key(id_) == key]
