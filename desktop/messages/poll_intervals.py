"""How long the road waits before it asks again."""

from __future__ import annotations

from desktop.core.records import Record


class PollIntervals(Record, frozen=True):
    """When to look and to follow, in ms. Tests shorten it; the proportions stay."""

    first_look: int = 5_000
    """After a send of unknown outcome."""
    between_looks: int = 20_000
    reads_apart: int = 60_000
    """Two complete reads this far apart..."""
    give_up: int = 120_000
    """...and this long after the claim, without a match: the person is asked."""
    # (age of the text, how long until its status is asked for again); after the last: never.
    follow: tuple[tuple[int, int], ...] = (
        (60_000, 2_000),
        (600_000, 15_000),
        (3_600_000, 300_000),
        (86_400_000, 3_600_000),
    )

    after_trouble: int = 60_000
    """Until the status of a text that could not be read is asked for again."""

    def next_status_at(self, accepted_at: int, now: int) -> int | None:
        for age, wait in self.follow:
            if now - accepted_at < age:
                return now + wait
        return None
