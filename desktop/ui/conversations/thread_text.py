"""The words of a thread: of bubbles, their notes and day headings, and for screen readers."""

from __future__ import annotations

import enum

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import (
    ConversationRow,
    FileState,
    Mark,
    MessageRow,
    MessageState,
    ThreadText,
)
from desktop.messages import can_send_now
from desktop.ui.attachments.shown_file import ShownFile, files_of
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text import files
from desktop.ui.text.deliveries import short_sum_of_group, sum_of_group
from desktop.ui.text.plain import isolated, one_line, whole
from desktop.ui.text.states import StateText, has_failed, state_sentences
from desktop.ui.text.times import clock_time, day_heading, now_ms, planned_time, short_planned

# RingCentral's texts are at most 1,000 characters; a longer one is hostile or an error.
_MOST_CHARACTERS = 3_000
_MOST_NAME = 80

_QUIET = frozenset({"sent", "delivered", "waiting", "sending"})


def _t(text: str) -> str:
    return QCoreApplication.translate("thread", text)


class Act(enum.Enum):
    """What can be done with a text that waits for the person."""

    SEND_NOW = enum.auto()
    CANCEL = enum.auto()


class ThreadWords:
    """``read_at``: the time of the last refresh, to which days are relative, in ms."""

    def __init__(self, people: OutboxPeople, text: ConversationText) -> None:
        self._people = people
        self._text = text
        self.read_at = now_ms()

    def body(self, text: ThreadText) -> str:
        """Its words with their line breaks; its files are shown beside them."""
        body = whole(text.text[:_MOST_CHARACTERS])
        if len(text.text) > _MOST_CHARACTERS:
            body += "…"
        return body

    def writer(self, conversation: ConversationRow, text: ThreadText) -> str:
        """Who wrote it, where that is not clear: in a group."""
        if not conversation.is_group or text.writer is None:
            return ""
        return isolated(self._text.participant(conversation.account, text.writer))

    def new_texts(self) -> str:
        """Above the first text that was unread."""
        return _t(QT_TRANSLATE_NOOP("thread", "New"))

    def day(self, text: ThreadText) -> str:
        return day_heading(text.key.at, self.read_at)

    def time(self, text: ThreadText) -> str:
        return clock_time(text.key.at)

    def footers(self, text: ThreadText) -> tuple[str, ...]:
        """The time, and the state where an icon alone does not tell it; then fewer words. A planned
        text has its time in the word."""
        word, planned_at = self.word(text), self._goes_out_at(text)
        if planned_at is not None:
            return word, self._goes_out(short_planned(planned_at, self.read_at))
        time = self.time(text)
        return (f"{word} · {time}", time) if word else (time,)

    def _goes_out(self, time: str) -> str:
        return _t(QT_TRANSLATE_NOOP("thread", "Goes out {time}")).format(time=time)

    def state(self, text: ThreadText) -> StateText | None:
        return None if text.message is None else self._people.state_text(text.message)

    def word(self, text: ThreadText) -> str:
        """The word of a state that an icon alone does not tell."""
        state = self.state(text)
        if state is None or text.message is None:
            return ""
        message, planned_at = text.message, self._goes_out_at(text)
        if planned_at is not None:
            return self._goes_out(planned_time(planned_at, self.read_at))
        is_quiet = state.icon in _QUIET and state.tone != "warn"
        # One that the person marked as arrived.
        is_quiet = is_quiet and message.state != MessageState.CANCELLED
        if is_quiet and state.icon == "sent":
            return short_sum_of_group(message)
        return "" if is_quiet else state.word

    def _goes_out_at(self, text: ThreadText) -> int | None:
        """Of a planned text whose account can send it."""
        message = text.message
        if message is None or self._people.signed_out(message) is not None:
            return None
        return message.planned_at

    def note(self, text: ThreadText) -> tuple[str, str]:
        """What has to be said below a bubble, and its tone: why a text failed and what to do, or
        what an answer means for further texts. Both empty where there is nothing to say."""
        if text.message is not None:
            return self._note_of_sent(text.message)
        if text.mark is Mark.STOP:
            words = QT_TRANSLATE_NOOP(
                "thread",
                "With this, RingCentral blocked texts to this number. START from it, or your record"
                " that they agreed, lifts that.",
            )
            return _t(words), "warn"
        if text.mark is Mark.START:
            return _t(QT_TRANSLATE_NOOP("thread", "Texts to this number go out again.")), "good"
        if text.mark is Mark.MAY_STOP:
            words = QT_TRANSLATE_NOOP("thread", "This may be a request to send no more texts.")
            return _t(words), "warn"
        return "", ""

    def _note_of_sent(self, message: MessageRow) -> tuple[str, str]:
        is_uncertain = message.state == MessageState.UNCONFIRMED or message.may_have_arrived
        if not (has_failed(message) or message.dropped or message.late or is_uncertain):
            return "", ""
        meaning, remedy = state_sentences(message, self._people.signed_out(message))
        tone = "warn" if message.late or is_uncertain else "bad"
        return " ".join(part for part in (meaning, remedy) if part), tone

    def acts(self, text: ThreadText) -> tuple[tuple[Act, str], ...]:
        """What the note of a text that is held asks for."""
        message = text.message
        if message is None or not message.late or message.state != MessageState.QUEUED:
            return ()
        acts = [(Act.CANCEL, _t(QT_TRANSLATE_NOOP("thread", "Cancel this text")))]
        is_ready = can_send_now(message, is_opted_out=message.opted_out)
        if is_ready and not (message.files_lost or self._people.signed_out(message)):
            acts.insert(0, (Act.SEND_NOW, _t(QT_TRANSLATE_NOOP("thread", "Send now"))))
        return tuple(acts)

    def tip(self, text: ThreadText) -> str:
        """The state in words, which may be only an icon; of a group, how far it is."""
        message = text.message
        if message is None:
            return ""
        if message.deliveries and message.state == MessageState.ACCEPTED:
            return sum_of_group(message)
        state = self.state(text)
        return "" if state is None else state.word

    def sentence(self, conversation: ConversationRow, text: ThreadText) -> str:
        """What a screen reader says: sender, time, words, files, state."""
        if text.writer is not None:
            who = isolated(self._text.participant(conversation.account, text.writer))
        else:
            who = _t(QT_TRANSLATE_NOOP("thread", "You"))
        state = self.state(text)
        states = [] if state is None else [state.word]
        when = f"{self.day(text)}, {self.time(text)}"
        return self._said(f"{who}, {when}", conversation, text, *states)

    def news(self, conversation: ConversationRow, text: ThreadText) -> str:
        """What a screen reader says of an answer that comes now: who, words, files."""
        who = (
            "" if text.writer is None else self._text.participant(conversation.account, text.writer)
        )
        return self._said(isolated(who), conversation, text)

    def _said(
        self, begin: str, conversation: ConversationRow, text: ThreadText, *states: str
    ) -> str:
        words = isolated(one_line(self.body(text)))
        files_said = [self._file(file) for file in files_of(conversation, text)]
        notes = [part for part in (self.note(text)[0],) if part]
        return ". ".join([f"{begin}: {words}", *files_said, *states, *notes])

    def _file(self, file: ShownFile) -> str:
        """Its kind, name and size, and why it is not here."""
        name = isolated(one_line(file.name, _MOST_NAME)) if file.name else ""
        kind, size = files.kind_words(file.type), files.size_words(file.size)
        said = ", ".join(part for part in (f"{kind} {name}".strip(), size) if part)
        match file.state:
            case FileState.FAILED:
                return f"{said}. {files.problem_words(file.problem)}"
            case FileState.GONE:
                return f"{said}. {files.is_gone()}"
        return said
