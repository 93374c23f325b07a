"""What can be done with texts of the outbox: the same in its rows, in a conversation and in the
details."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import EndedAs, MessageRow, MessageState, Notice
from desktop.messages import Outbox, can_move, can_send_now, is_over
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import TimeMenu
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.states import can_edit
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.messages.outbox_job import OutboxJob

_NOT_SENT = QT_TRANSLATE_NOOP("notices", "This text cannot be sent")
# What the person is sure of.
_NEVER_SENT = (EndedAs.CANCELLED, EndedAs.FIRST_FOUND)


class TextActions(QObject):
    """``edit_wanted`` carries the `MessageRow`. ``changed``: texts were cancelled, moved, removed.
    ``cancelled`` carries the ids of those that `take_back` can bring back, ``told`` a sentence
    about what was done. ``failed`` carries the `Notice` of a DiskError, or of what RingCentral
    would refuse. ``place``: a widget in the window where a dialog opens."""

    edit_wanted = Signal(object)
    changed = Signal()
    cancelled = Signal(list)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, outbox: Outbox, settings: QSettings, theme: Theme, place: QWidget) -> None:
        super().__init__(place)
        self._outbox = outbox
        self._settings = SendingSettings(settings)
        self._theme = theme
        self._place = place
        self._writes = QuietWrites(self, self.changed, self.failed)
        self._job = Lazy(self._make_job)
        self.refusal_of: Callable[[MessageRow], str] = lambda _row: ""
        """Why RingCentral would refuse to send a text, in words; empty: it would not."""

    def _make_job(self) -> OutboxJob:
        # late: only on demand
        from desktop.ui.messages.outbox_job import OutboxJob

        job = OutboxJob(self._outbox, self._place)
        job.finished.connect(self.changed)
        job.failed.connect(self.failed)
        return job

    def add_to(self, menu: QMenu, rows: Sequence[MessageRow]) -> None:
        if len(rows) == 1:
            self._add_single(menu, rows[0])
        elif rows:
            self._add_several(menu, rows)

    def _add_single(self, menu: QMenu, row: MessageRow) -> None:
        is_planned = can_move(row)
        if is_planned or can_edit(row):
            words = self.tr("&Edit") if is_planned else self.tr("&Edit and send")
            menu.addAction(words).triggered.connect(lambda: self.edit(row))
        if is_planned:
            times = self._times(menu, [row], has_now=False)
            times.setTitle(self.tr("Change &time"))
            menu.addMenu(times)
        waits = row.state == MessageState.QUEUED
        if self.can_send_now(row):
            now = menu.addAction(self.tr("Sen&d now"))
            now.triggered.connect(lambda: self.send_now([row]))
        if waits:
            cancel = menu.addAction(
                self.tr("U&ndo") if row.goes_early else self.tr("Ca&ncel this text")
            )
            cancel.triggered.connect(lambda: self.cancel([row]))
        if is_over(row):
            remove = menu.addAction(self.tr("&Remove from this computer…"))
            remove.triggered.connect(lambda: self.ask_to_remove([row]))

    def can_send_now(self, row: MessageRow) -> bool:
        """The same wherever *Send now* is offered."""
        if not can_send_now(row, is_opted_out=False):
            return False
        consents = self._outbox.consents
        try:
            none = consents.opted_out(row.account, row.sender, row.recipients)
        except DiskError:
            return False
        return not none

    def _add_several(self, menu: QMenu, rows: Sequence[MessageRow]) -> None:
        waiting = [row for row in rows if row.state == MessageState.QUEUED]
        planned = [row for row in rows if can_move(row)]
        over = [row for row in rows if is_over(row)]
        if planned:
            times = self._times(menu, planned, has_now=True)
            times.setTitle(self.tr("Change the &time of %Ln text(s)", "", len(planned)))
            menu.addMenu(times)
        if waiting:
            words = self.tr("Ca&ncel %Ln waiting text(s)", "", len(waiting))
            menu.addAction(words).triggered.connect(lambda: self.cancel(waiting))
        if over:
            words = self.tr("&Remove %Ln text(s)…", "", len(over))
            menu.addAction(words).triggered.connect(
                lambda: self.ask_to_remove(over, len(rows) - len(over))
            )

    def _times(self, menu: QMenu, rows: Sequence[MessageRow], *, has_now: bool) -> TimeMenu:
        def move(at: int | None) -> None:
            self._move(rows, at)

        numbers = [number for row in rows for number in row.recipients]
        times = [row.send_at for row in rows if row.send_at is not None]
        return TimeMenu(
            self._theme,
            self._place,
            move,
            Nights(self._settings, lambda: numbers),
            parent=menu,
            # The first of their times: they get one for all.
            planned_at=lambda: min(times, default=None),
            has_at_once=has_now,
        )

    # --- acts ---------------------------------------------------------------------------------

    def edit(self, row: MessageRow) -> None:
        """A planned text stays planned until the change is saved."""
        if row.state == MessageState.QUEUED and not can_move(row):
            # Otherwise it would wait beside the new one.
            self._writes.run(lambda: self._outbox.decisions.cancel(row.id))
        self.edit_wanted.emit(row)

    def _move(self, rows: Sequence[MessageRow], at: int | None) -> None:
        """``at`` in ms since 1970 UTC; None: now, after the time to undo."""
        decisions, grace_ms = self._outbox.decisions, self._settings.grace_ms

        def move(id_: str) -> bool:
            if at is None:
                return decisions.send_now(id_, grace_ms=grace_ms)
            return decisions.move(id_, at)

        refused = {row.id: self.refusal_of(row) for row in rows} if at is None else {}
        going = [row.id for row in rows if not refused.get(row.id)]
        if going:
            self._writes.run(lambda: [move(id_) for id_ in going])
        # Afterwards: what was done takes the words away that something was not.
        if words := next(filter(None, refused.values()), ""):
            self.failed.emit(Notice(_NOT_SENT, words))

    def send_now(self, rows: Sequence[MessageRow]) -> None:
        """After the time to undo."""
        self._move(rows, None)

    def cancel(self, rows: Sequence[MessageRow]) -> None:
        """Where Send now was pressed for a planned text, that is taken back instead."""
        left, cancelled = list(rows), list[str]()

        def write() -> None:
            while left:
                if self._stop(left[0]) and not left[0].goes_early:
                    cancelled.append(left[0].id)
                del left[0]
            if cancelled:
                self.cancelled.emit(cancelled)

        if rows:
            self._writes.run(write)

    def cancel_one(self, row: MessageRow) -> bool:
        """The same, in a write of the caller. Returns False where it does not wait any more. Raises
        DiskError."""
        is_done = self._stop(row)
        if is_done and not row.goes_early:
            self.cancelled.emit([row.id])
        return is_done

    def _stop(self, row: MessageRow) -> bool:
        decisions = self._outbox.decisions
        return decisions.take_back(row.id) if row.goes_early else decisions.cancel(row.id)

    def take_back(self, ids: Sequence[str]) -> None:
        """They wait again."""
        decisions, grace_ms = self._outbox.decisions, self._settings.grace_ms
        self._writes.run(lambda: [decisions.take_back(id_, grace_ms=grace_ms) for id_ in ids])

    def ask_to_remove(
        self,
        rows: Sequence[MessageRow],
        kept: int = 0,
        then: Callable[[], object] = lambda: None,
    ) -> Question:
        """``kept``: how many others were chosen with them, and stay. ``then`` is called once they
        are removed, or the person keeps them."""
        question = Question(
            self._theme,
            self._place.window(),
            "removeTextsQuestion",
            self.tr("Remove %Ln text(s) from this computer?", "", len(rows)),
            self._what_removing_does(rows, kept),
            self.tr("&Keep"),
        )
        ids = [row.id for row in rows]

        def ended(removed: int) -> None:
            if removed:
                self.told.emit(self.tr("%Ln text(s) removed", "", removed))
            then()

        question.offer(
            self.tr("&Remove"),
            "removeTextsButton",
            lambda: self._job().run(
                self.tr("Removing texts…"),
                lambda outbox, go_on: outbox.removal.remove(ids, go_on),
                ended,
            ),
        )
        question.rejected.connect(then)
        return question

    def _what_removing_does(self, rows: Sequence[MessageRow], kept: int) -> str:
        said = []
        # Those that were canceled stand in no conversation.
        if in_threads := sum(1 for row in rows if row.state != MessageState.CANCELLED):
            said.append(self.tr("%Ln text(s) also leave the conversation.", "", in_threads))
        if any(row.message_id or row.state == MessageState.ACCEPTED for row in rows):
            said.append(self.tr("RingCentral keeps its own record of what was sent."))
        elif all(row.ended_as in _NEVER_SENT for row in rows if not in_threads):
            said.append(self.tr("Nothing of it was sent."))
        if kept:
            said.append(
                self.tr("%Ln chosen text(s) still wait or are not certain yet, and stay.", "", kept)
            )
        return " ".join(said)
