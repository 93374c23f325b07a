"""The sums at the foot of the window: of the account that is shown, and apart from them those of
the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.messages import UnfinishedTexts


class WaitingCounts(Record, frozen=True):
    shown: UnfinishedTexts = UnfinishedTexts()
    """Of the account that is shown, or of all where all are."""
    for_sign_in: UnfinishedTexts = UnfinishedTexts()
    """Those of them whose account is signed out."""
    elsewhere: int = 0
    """Texts of the other accounts that have not gone out."""
    in_drafts: int = 0
    """Drafts that have a time, and do not go out."""


def counts_of(
    unfinished: Mapping[AccountKey, UnfinishedTexts],
    away: Collection[AccountKey],
    shown: AccountKey | None,
    in_drafts: int,
) -> WaitingCounts:
    """``away``: the accounts that are signed out. ``shown``: None for all."""
    here = {key: texts for key, texts in unfinished.items() if shown in (None, key)}
    others = (texts for key, texts in unfinished.items() if key not in here)
    return WaitingCounts(
        sum(here.values(), UnfinishedTexts()),
        sum((texts for key, texts in here.items() if key in away), UnfinishedTexts()),
        sum(others, UnfinishedTexts()).queued,
        in_drafts,
    )
