"""The way of a text out of the fields: checked, queued, undone. One for the compose pane and the
reply pane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot

from desktop.core.errors import OptedOutError, UnfilledFieldError
from desktop.core.file_errors import AttachmentLostError
from desktop.core.gui_priority import frame
from desktop.core.model import MAX_TEXT_UNITS, Draft, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft
from desktop.texting.first_text import without_addition
from desktop.texting.phone import as_written
from desktop.texting.quiet_hours import quiet_numbers
from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.commands import Commands, SettingsSection
from desktop.ui.compose.before_sending import BeforeSending
from desktop.ui.compose.field_filler import Filling, Route
from desktop.ui.compose.part_counter import PartCounter
from desktop.ui.compose.planned_note import PlannedNote
from desktop.ui.compose.second_send import SecondSend
from desktop.ui.compose.send_button import SendButton
from desktop.ui.compose.send_keys import CTRL_ENTER, ENTER, SHIFT_ENTER, key_text
from desktop.ui.compose.send_notice import SendNotice
from desktop.ui.compose.text_field import TextField
from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.compose.waiting_send import WaitingSend
from desktop.ui.lock_retry import LockRetry
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.templates.text_templates import TextTemplates
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.times import now_ms, number
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.theme import Theme


class Fields(Protocol):
    """What a pane does for `Sending`."""

    def route(self) -> Route:
        """What the fields of the text, such as {name}, are filled from."""

    def checked(self) -> tuple[Draft, Sequence[str]] | None:
        """The draft, and the numbers (E.164) it goes to. None where it cannot be sent, with the
        reason shown. Ends what an input method composes."""

    def clear(self, draft: Draft) -> None:
        """It is a text in the outbox now. Raises no DiskError."""

    def take_back(self, draft: UnsentDraft, conversation: int) -> str:
        """It was undone, and is among the drafts. Where its fields are, in a sentence, if it is in
        them again; otherwise empty. Raises no DiskError. ``conversation``: its id."""


class Sending(QObject):
    """GUI thread. Has the widgets around Send; the pane lays them out. ``queued`` carries the ids
    of the texts. ``told`` carries what became of *Undo*, where the fields are not seen."""

    queued = Signal(list)
    told = Signal(str)

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        field: TextField,
        fields: Fields,
    ) -> None:
        super().__init__(field)
        self._outbox = outbox
        self._commands = commands
        self._field = field
        self._fields = fields
        self._settings = SendingSettings(settings)
        self.notice = SendNotice(theme, field)
        self.attachments = AttachmentArea(outbox, settings, theme)
        self.counter = PartCounter(theme)
        self.before = BeforeSending(outbox, settings, theme)
        self.button = SendButton(theme, settings, self.before.nights)
        self.undo_bar = UndoBar(theme)
        self.planned = PlannedNote(theme, outbox)
        for changed in (commands.rows_changed, commands.process_outbox):
            changed.connect(self.planned.look)
        self.templates = TextTemplates(outbox, theme, commands, field, fields.route)
        self.second = SecondSend(field)
        self.queued.connect(self.second.expect)
        self._sending = LockRetry(self, self.notice.say)
        self._undoing = LockRetry(self, self.notice.show_problem)
        self.notice.unseen.connect(self.told)
        field.textChanged.connect(self._text_changed)
        field.refused.connect(self._show_not_inserted)
        field.send_wanted.connect(self._send_by_enter)
        field.attached.connect(self.attachments.add)
        self.attachments.failed.connect(self.notice.say)
        self.attachments.clip.chosen.connect(self._write_on)
        self.counter.pressed.connect(self._write_on)
        self.attachments.changed.connect(self._files_changed)
        self._waiting = WaitingSend(self.attachments, self.notice)
        self._waiting.due.connect(lambda at, waits: self._queue(at, waits=waits))
        self.attachments.dropped.watch(field.viewport())
        self.counter.replace_wanted.connect(field.replace_text)
        self.before.looked.connect(self._count)
        self.before.wait_wanted.connect(self._send_in_morning)
        self.button.pressed.connect(self.send)
        self.button.planned.connect(self.send)
        section = SettingsSection.SENDING
        self.button.settings_wanted.connect(lambda: commands.open_settings.emit(section))
        commands.sending_changed.connect(self.before.look)
        commands.sending_changed.connect(self.attachments.follow_size)
        commands.sending_changed.connect(self._show_key)
        self._show_key()
        self.undo_bar.undone.connect(self._undo)
        self.planned.changed.connect(self._show_planned)

    # --- sending ------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def send(self, send_at: int | None = None) -> None:
        """Queues the text, or shows what is missing. ``send_at``: earliest time in ms. Without it,
        a text that was planned keeps its time."""
        if self.second.is_expected and self._has_nothing:
            return
        plan = self.planned.plan
        if send_at is None and plan.has_passed:
            self.planned.show_time(plan.at, plan.changes)
            passed = self.tr("Its time has passed. Choose another one, or “Send at once instead”.")
            self.notice.say(passed)
            return
        self._queue(plan.at if send_at is None else send_at, waits=False)

    @Slot()
    def _send_by_enter(self) -> None:
        """In an empty field it does nothing: it may be pressed twice."""
        if not self._has_nothing:
            self.send()

    @property
    def _has_nothing(self) -> bool:
        return not self._field.text().strip() and self.attachments.is_empty

    @Slot()
    def _show_key(self) -> None:
        """The key that sends, as it is set now."""
        self._field.enter_sends = enter_sends = self._settings.enter_sends
        send, line = key_text(CTRL_ENTER), ""
        if enter_sends:
            send, line = key_text(ENTER), key_text(SHIFT_ENTER)
        self.counter.show_key(*self.planned.plan.keys(send, line))
        self.button.show_key(send)

    @Slot()
    def _send_in_morning(self) -> None:
        self._queue(None, waits=True)

    def _queue(self, send_at: int | None, *, waits: bool) -> None:
        """``waits``: where it is night, the text goes out when that is over."""
        self._sending.cancel()
        if self.attachments.is_busy:
            self._waiting.wait(send_at, waits=waits)
            return
        found = self._fields.checked()
        if found is None:
            return
        draft, recipients = found
        problem = self.attachments.problem() or self.attachments.question()
        if problem:
            self._refuse(problem)
            return
        draft = replace(draft, files=self.attachments.files)
        # What is a field for each of them stays one in a text to all, and is refused.
        filling = Filling({}) if draft.in_group else self.templates.filled(draft.text)
        if filling.problem:
            self._refuse(filling.problem)
            return
        times = quiet_numbers(recipients, now_ms()) if waits else {}
        planned = replace(self.button.planned_draft(draft, send_at), addition=self.before.addition)
        field = self._field
        going = self._going(recipients, times, in_group=planned.in_group)
        changes = self.planned.plan.changes

        def queue() -> None:
            """Raises DiskError; then the fields stay as they are."""
            with frame:
                try:
                    if changes:
                        way = (planned, recipients, times, filling.texts)
                        ids = self._outbox.change(changes, *way)
                    else:
                        ids = self._outbox.queue_all(planned, recipients, times, filling.texts)
                except (UnfilledFieldError, AttachmentLostError) as error:
                    # A field of what is added to a first text, or of one to a group.
                    self._refuse(as_sentence(error.notice))
                    return
                except OptedOutError as error:
                    # Just now; what is shown is read again.
                    self._refuse(as_sentence(error.notice))
                    self._commands.process_outbox.emit()
                    return
                if ids is None:
                    self.planned.look()
                    self._refuse(self.tr("Nothing was changed: the planned text waits no more."))
                    return
                self._fields.clear(planned)
                self.notice.say("")
                # The fields are empty, and it was no first text a second time.
                self.before.look()
                if planned.grace_ms and going:
                    texts = 1 if planned.in_group else len(going)
                    self.undo_bar.offer(ids, planned.grace_ms, texts, planned, going)
                self.planned.tell(planned.send_at or min(times.values(), default=None), field)
                self._commands.process_outbox.emit()
            self.queued.emit(ids)

        self._sending.run(queue)

    def _going(
        self, recipients: Sequence[str], times: Mapping[str, int], *, in_group: bool
    ) -> list[str]:
        """Names or numbers of those who get the text now: the others wait, or all of a group."""
        route = self._fields.route()
        # A group in the order in which its conversation names it.
        wanted = sorted(recipients) if in_group else recipients
        now = [one for one in wanted if not times or (one not in times and not in_group)]
        return [route.names.get(one) or as_written(one, route.country) for one in now]

    @Slot()
    def _write_on(self) -> None:
        """Files were chosen in the dialog, or the line below the field was pressed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, problem: str) -> None:
        self.notice.show_problem("" if self.attachments.insist(problem) else problem)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def check_text(self) -> bool:
        """Whether the text can be sent. Otherwise the reason is shown, and the field focused."""
        self.before.look()
        problem = self._field.problem(may_be_empty=bool(self.attachments.files))
        over = self.counter.segments.utf16_units - MAX_TEXT_UNITS
        if not problem and over > 0:
            problem = self.tr(
                "The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as"
                " two texts.",
                "",
                over,
            ).format(limit=number(MAX_TEXT_UNITS))
        self.notice.say("")
        if problem:
            self._refuse(problem)
        return not problem

    def cancel(self) -> None:
        """A text that waits for the file of the outbox, or for its pictures, is not queued."""
        self._sending.cancel()
        self._waiting.cancel()

    # --- undo ---------------------------------------------------------------------------------

    @Slot(list, object)
    def _undo(self, ids: list[str], queued: Draft | None) -> None:
        """Brings a text back into the fields, or keeps it under Drafts."""

        def undo() -> None:
            """Raises DiskError; then nothing has changed."""
            conversation = self._outbox.conversations.of_text(ids[0])
            draft = self._outbox.undo(ids, new_id(), queued)
            self._commands.process_outbox.emit()
            if draft is None:
                self.notice.show_problem(self.tr("The text is already being sent."))
                return
            if queued is None or draft.text != queued.text:
                # What was added is added again.
                shorter = without_addition(draft.text, self.before.addition)
                draft = replace(draft, text=shorter)
            place = self._fields.take_back(draft, conversation)
            if place and self._field.isVisible():
                announce(self._field, self.tr("The text was not sent. It is in the field again."))
            elif place:
                self.told.emit(place)
            else:
                self.notice.show_problem(self.tr("The text was not sent. It is under Drafts now."))

        self._undoing.run(undo)

    # --- while typing -------------------------------------------------------------------------

    @Slot()
    def edited(self) -> None:
        """Something was changed: what is queued has to be what was there when Send was pressed."""
        if self._sending.is_waiting or self._waiting.is_waiting:
            self.cancel()
            self.notice.say(self.tr("The text was not sent yet: you changed it. Press Send again."))

    @Slot()
    def _show_planned(self) -> None:
        self.button.show_plan(self.planned.plan)
        self._show_key()
        self.edited()

    @Slot()
    def _files_changed(self) -> None:
        self._count()
        self.notice.withdraw()
        if not self._waiting.is_waiting:
            self.edited()

    @Slot()
    def _text_changed(self) -> None:
        self._count()
        if not self._waiting.is_waiting:
            self.notice.say("")
        self.edited()

    @Slot()
    def _count(self) -> None:
        self.before.show_written(is_written=not self._has_nothing)
        is_mms = bool(self.attachments.files) or self.before.in_group
        text = self._field.text()
        known = self.templates.known(text)
        self.before.show_text(text, known)
        outgoing = self.before.outgoing(text, known)
        self.counter.show_text(text, outgoing, is_mms=is_mms)

    @Slot(int)
    def _show_not_inserted(self, length: int) -> None:
        self.notice.say(
            self.tr(
                "That is {length} characters, and a text can have {limit}. It was not inserted;"
                " your copy is unchanged."
            ).format(length=number(length), limit=number(MAX_TEXT_UNITS))
        )
