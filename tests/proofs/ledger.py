"""What the judge knows: which texts the person asked for, and what really happened to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.proofs.content import Content
from tests.proofs.faults import MAY_BE_SENT_AGAIN, Fate


@dataclass(slots=True)
class Asked:
    """A text that the person asked for: a draft, or a text sent again."""

    id: str
    content: Content
    wish: str
    """Equal for all copies of one text."""
    again_of: str = ""
    """The text of unknown outcome that this one repeats."""
    is_durable: bool = False
    """`queue` or `send_again` returned: it must never be lost from now on."""
    taken_back: str = ""
    """The decision that ended it: cancelled, marked or sent again."""
    may_be_taken_back: bool = False
    """The person decided, but may not know whether the decision was stored."""
    fates: list[Fate] = field(default_factory=list)
    send_at: int | None = None
    """When it is planned to be sent, in ms of server time; it is held if the other writes first."""
    shown_before: frozenset[str] = frozenset()
    """Inbound texts that were there when it was planned."""
    is_sent_now: bool = False
    """The person said so, whatever was planned."""

    @property
    def may_be_sent(self) -> bool:
        return all(fate in MAY_BE_SENT_AGAIN for fate in self.fates)


@dataclass(slots=True)
class Verdict:
    """A sentence for each thing that went wrong."""

    lost: list[str] = field(default_factory=list)
    double: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    indistinguishable: int = 0
    """Another device sent the same text to the same number while the outcome was open, and its
    record was bound to the row. The store has nothing to distinguish the two."""

    @property
    def counts(self) -> tuple[int, int, int, int]:
        return tuple(map(len, (self.lost, self.double, self.wrong, self.stuck)))  # type: ignore[return-value]

    @property
    def is_clean(self) -> bool:
        return not any(self.counts)

    def has(self, kind: str) -> bool:
        lists: dict[str, list[str]] = {
            "lost": self.lost,
            "double": self.double,
            "wrong": self.wrong,
            "stuck": self.stuck,
        }
        return bool(lists[kind])

    def describe(self) -> str:
        names = ("lost", "double", "wrong", "stuck")
        lists = (self.lost, self.double, self.wrong, self.stuck)
        return "; ".join(
            f"{name}: {line}" for name, lines in zip(names, lists, strict=True) for line in lines
        )
