"""Conversations: who the person exchanges texts with, and what was said."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.model.accounts import AccountKey
from desktop.core.model.attachments import StoreFile
from desktop.core.model.consents import Consent, ConsentSource
from desktop.core.model.messages import MessageRow
from desktop.core.records import Record, replace


class Mark(StrEnum):
    """What an inbound text says about consent."""

    NONE = ""
    STOP = "stop"
    """A keyword with which RingCentral itself blocks further texts."""
    START = "start"
    """A keyword that lifts the block."""
    MAY_STOP = "may stop"
    """Free words that may ask for no more texts. RingCentral does not notice them."""


class Participant(Record, frozen=True):
    """One of the others in a conversation."""

    REDACTED = ("name",)

    number: str
    """E.164, or as RingCentral has it where it is no such number, as of short codes."""
    name: str = ""
    """Empty where no name is known."""


class ThreadKey(Record, frozen=True, order=True):
    """Where a text stands in its conversation. Keys are in the order of time."""

    at: int
    """In ms since 1970 UTC."""
    in_outbox: bool
    id: int
    """`seq` of a row of the outbox, or the id of a record of the message store."""


class MayStop(Record, frozen=True):
    """Free words of the other party may ask for no more texts, and the person has not said yet
    whether they do. ``own``: the own number to which they were written, in ``conversation``, which
    may be a group. ``text``: the newest text with such words.

    Or they opted out of the texts from another own number, which may be `ALL_NUMBERS` of another
    account; ``at``: when, in ms since 1970 UTC."""

    own: str
    conversation: int
    """0: there is none."""
    text: ThreadKey | None = None
    at: int | None = None

    def seen_from(self, own: str) -> MayStop:
        """``own``: the number that is asked about. Without its own number where the words were
        written to that one."""
        return replace(self, own="") if self.own == own and self.at is None else self


class ThreadText(Record, frozen=True):
    """A text of a conversation."""

    REDACTED = ("text",)

    key: ThreadKey
    text: str
    writer: Participant | None = None
    """Who wrote it; None for a text from the own number."""
    message: MessageRow | None = None
    """The outbound text with its state; None for an inbound one."""
    is_unread: bool = False
    mark: Mark = Mark.NONE
    files: tuple[StoreFile, ...] = ()
    """The files of a record of the message store. Those of a text of ours are in ``message``."""
    message_id: str = ""
    """Of its record; empty where it has none yet."""

    @property
    def file_count(self) -> int:
        return len(self.files) or (0 if self.message is None else len(self.message.files))

    @property
    def is_inbound(self) -> bool:
        return self.message is None


class ConversationRow(Record, frozen=True):
    """A conversation as the list shows it."""

    REDACTED = ("draft",)

    id: int
    account: AccountKey
    own: str
    """The own number, E.164."""
    others: tuple[Participant, ...]
    """The other party; in a group all of them, sorted by number."""
    last_at: int
    """Time of the last text, in ms since 1970 UTC. Planned texts do not count."""
    last: ThreadText | None = None
    """A planned text only where there is no other. None where no text is shown."""
    planned_at: int | None = None
    """When the next planned text goes out, in ms since 1970 UTC. None: none is planned."""
    unread: int = 0
    is_done: bool = False
    is_muted: bool = False
    draft: str = ""
    """The text of an unsent reply."""
    hit: ThreadText | None = None
    """The newest text that matches a search by words; None where the name or number matches."""
    consent: Consent | None = None
    may_stop: bool = False
    """Somebody may have asked for no more texts, and the person has not said yet whether they did.
    False where they opted out since."""

    @property
    def is_group(self) -> bool:
        return len(self.others) > 1

    @property
    def shown(self) -> ThreadText | None:
        """The text that stands for the conversation in the list."""
        return self.hit or self.last

    @property
    def is_opted_out(self) -> bool:
        """Whether the other party wants no more texts."""
        return self.consent is not None and self.consent.is_opt_out

    @property
    def has_said_stop(self) -> bool:
        """Whether they said so by the keyword. Otherwise the user recorded it, or RingCentral knows
        it from elsewhere."""
        return (
            self.is_opted_out
            and self.consent is not None
            and self.consent.source == ConsentSource.RECIPIENT
        )


class ConversationFilter(Record, frozen=True):
    """Which conversations are listed."""

    account: AccountKey | None = None
    own: str = ""
    """Only conversations of this own number."""
    is_done: bool = False
    """Only those that are done. Otherwise only those that are not, but a search and
    ``only_unread`` find both."""
    only_unread: bool = False
    kept: int = 0
    """This conversation, too, whether it is unread or done or neither: it is open."""
    words: str = ""
    """What the person typed into the search field."""
    span: tuple[int, int] | None = None
    """Only texts from the first time on, before the second: a date was typed. In ms since 1970
    UTC."""
    month: tuple[int, int] | None = None
    """With words that are the name of a month: its texts are wanted as well."""

    @property
    def is_search(self) -> bool:
        return bool(self.words.strip()) or self.span is not None
