"""Lists: one text to each row of a spreadsheet, with fields filled in from its cells.

On the screen and in the guide it is a *list*; in code *merge*, because `list` is Python's.
"""

from __future__ import annotations

from enum import StrEnum

from desktop.core.model.accounts import AccountKey
from desktop.core.model.attachments import Attachment
from desktop.core.model.messages import MessageRow
from desktop.core.records import Record


class LeftOut(StrEnum):
    """Why a row of a list gets no text. The first reason that fits counts."""

    NO_NUMBER = "no number"
    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"
    """Can be read as several numbers."""
    OWN_NUMBER = "own number"
    OPTED_OUT = "opted out"
    TOO_FAR = "too far"
    """It is abroad, and the own number cannot text abroad."""
    ABROAD = "abroad"
    """The text has files, which cannot go to other countries."""
    TWICE = "twice"
    """An earlier row has the number and the text."""
    MAY_STOP = "may stop"
    """Free words may have asked for no more texts, and nobody said whether they did."""
    OPTED_OUT_ELSEWHERE = "opted out elsewhere"
    """They opted out of the texts from another own number, and may want those from this one."""
    OTHER_TEXT = "other text"
    """An earlier row has the number, and another text."""
    ALREADY_SENT = "already sent"
    """The same list, or the same text, went to this number before."""
    SENT_LATELY = "sent lately"
    """A text of another list went to this number a short time before."""
    MAY_BE_SENT = "may be sent"
    """So did a text of a list that ended as not sent, but may have gone out."""
    EMPTY_FIELD = "empty field"
    BRACES = "braces"
    """A cell would stand in the text as a field that nobody filled in."""
    NO_TEXT = "no text"
    TOO_LONG = "too long"
    BY_PERSON = "by person"
    """The person left it out."""


class EarlierText(Record, frozen=True):
    """That a text of an earlier list went to a number, or will. ``is_same``: by the same list, or
    with the same text. ``at``: when that list was sent, in ms since 1970 UTC. ``is_doubtful``: it
    ended as not sent, but may have gone out. ``is_waiting``: it has not gone out yet. ``sender``:
    the other own number (E.164) that it is from; empty: the one that is asked about."""

    list_name: str
    at: int
    is_same: bool
    is_doubtful: bool = False
    is_waiting: bool = False
    sender: str = ""


class MergeState(StrEnum):
    FILLING = "filling"
    """Not all texts are in the outbox yet; none is sent."""
    RUNNING = "running"
    PAUSED = "paused"


class MergeRow(Record, frozen=True):
    """A row of the spreadsheet as it goes into the database. ``number`` counts from 1, as the
    spreadsheet shows it. Either ``recipient`` (E.164) and ``text``, or ``left_out``.

    ``later_text``: of a first text to somebody, what they get where a text was exchanged with them
    after the rows were checked; empty: the same."""

    REDACTED = ("cells", "text", "later_text")

    number: int
    cells: tuple[str, ...]
    recipient: str = ""
    text: str = ""
    left_out: LeftOut | None = None
    later_text: str = ""


class MergeDraft(Record, frozen=True):
    """A list, ready to be queued. ``key`` is made by `new_id` when the list window opens, so that
    confirming twice makes one list."""

    key: str
    account: AccountKey
    sender: str
    """The own number, E.164."""
    name: str
    """Of the file, or what else the person sees as the name of the list."""
    digest: bytes
    """Of the content of the spreadsheet (SHA-256)."""
    header: tuple[str, ...]
    send_at: int | None = None
    """Send not before this time, in ms since 1970 UTC. None: at once."""
    hold_if_answered: bool = False
    files: tuple[Attachment, ...] = ()
    """All texts of the list have them."""
    grace_ms: int = 0
    """How long the list can be undone, once all its texts are in the outbox. Not for a list with a
    time."""


class MergeSums(Record, frozen=True):
    """How many texts of a list are in which state."""

    waiting: int = 0
    sending: int = 0
    checking: int = 0
    """It is not known whether they went out."""
    accepted: int = 0
    """RingCentral has them, and has not sent them yet, as far as it says."""
    handed_over: int = 0
    """Sent: the carrier has them. Nothing else is known yet."""
    delivered: int = 0
    unreported: int = 0
    """They may have arrived; more is not reported."""
    marked_arrived: int = 0
    """The person says so, of texts of unknown outcome."""
    failed: int = 0
    refused: int = 0
    """Those of the failed ones that RingCentral did not accept: they never went out."""
    dropped: int = 0
    needs_decision: int = 0
    marked_not_sent: int = 0
    """The person says so."""
    not_sent: int = 0
    """They waited when the outbox was damaged."""
    cancelled: int = 0
    left_out: int = 0
    """Rows without a text."""

    @property
    def texts(self) -> int:
        return self.open + self.sent + self.refused + self.withdrawn

    @property
    def open(self) -> int:
        return self.waiting + self.under_way + self.needs_decision

    @property
    def under_way(self) -> int:
        return self.sending + self.checking

    @property
    def sent(self) -> int:
        """Those that went out: RingCentral has taken them, whatever became of them."""
        arrived = self.delivered + self.unreported + self.marked_arrived
        failed = self.failed - self.refused + self.dropped
        return self.accepted + self.handed_over + arrived + failed

    @property
    def answered(self) -> int:
        """Those that RingCentral has taken or refused."""
        return self.sent + self.refused

    @property
    def withdrawn(self) -> int:
        """Those that did not go out, as far as the person knows."""
        return self.cancelled + self.marked_not_sent + self.not_sent


class MergeSummary(Record, frozen=True):
    """A list as the outbox shows it."""

    REDACTED = ("name",)

    id: int
    account: AccountKey
    sender: str
    name: str
    state: MergeState
    created_at: int
    send_at: int | None = None
    sums: MergeSums = MergeSums()
    failures: tuple[tuple[str, int], ...] = ()
    """Codes of failed texts, each with its number of texts."""


class ResultRow(Record, frozen=True):
    """A row of the spreadsheet with what became of it. With neither ``left_out`` nor ``message``
    its text was removed from the outbox."""

    REDACTED = ("cells",)

    number: int
    cells: tuple[str, ...]
    left_out: LeftOut | None = None
    message: MessageRow | None = None
    at: int | None = None
    """When the state of the text changed last, in ms since 1970 UTC."""
