"""What decides about the rows of a list beside its spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from desktop.core.model import EarlierText, MayStop
from desktop.core.records import Record
from desktop.texting.reach import Reach


class Rules(Record, frozen=True):
    """The functions are called on the thread of `MergePlan.compute`, once each."""

    REDACTED = ("own", "sender")

    country: str
    """ISO 3166 code of the sender's home country."""
    own: Collection[str] = ()
    """The sender's own numbers."""
    opted_out: Callable[[Collection[str]], AbstractSet[str]] = lambda _recipients: frozenset()
    """Of these recipients, those that want no texts from the sender."""
    may_stop: Callable[[Collection[str]], Mapping[str, MayStop]] = lambda _recipients: {}
    """Of these recipients, those who may have asked for no more texts, or did on another own
    number: `Consents.may_stop`. An empty own number is the sender."""
    earlier_texts: Callable[[Sequence[tuple[str, str]]], dict[int, EarlierText]] = lambda _: {}
    """Which of the pairs (recipient, text) went out before, by their positions, and what went out
    lately: `Merges.earlier_texts`."""
    first_texts: Callable[[Collection[str]], AbstractSet[str]] = lambda _recipients: frozenset()
    """Of these recipients, those with whom nothing was exchanged. Not asked without an addition."""
    unreached: Callable[[Collection[str]], AbstractSet[str]] = lambda _recipients: frozenset()
    """Of these recipients, those whose number does not get texts, as an earlier one showed."""
    sender: str = ""
    """Whose texts they are: what a person decided about those of another one is asked again."""
    reach: Reach = Reach()
    """Of the sender."""
    files_within: str = ""
    """The texts have files, which can only go to numbers with this calling code, such as 1. Empty:
    they have none."""
    first_text_addition: str = ""
    """What is added to a first text (`texting.first_text`). It can have fields."""
