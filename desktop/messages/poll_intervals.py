"""How often the outcome and the status of texts are asked for."""

from __future__ import annotations

from desktop.core.records import Record


class PollIntervals(Record, frozen=True):
    """All times are in ms. Tests shorten them in proportion."""

    first_look: int = 5_000
    """After a send of unknown outcome."""
    between_looks: int = 20_000
    reads_apart: int = 60_000
    """Two complete reads of the store at least this far apart..."""
    give_up: int = 120_000
    """...and this long after the claim, both without a match: the text is unconfirmed."""
    # (age of the text up to which the interval is used, interval); after the last age: never.
    follow: tuple[tuple[int, int], ...] = (
        (60_000, 2_000),
        (600_000, 15_000),
        (3_600_000, 300_000),
        (86_400_000, 3_600_000),
    )

    sync: int = 15_000
    """Between two syncs of the message store, which bring inbound texts..."""
    sync_with_push: int = 300_000
    """...and where RingCentral tells when there are some."""

    after_unknown: int = 5_000
    after_unknown_longest: int = 1_800_000
    """Before the next send, after one of unknown outcome: twice as long for each in a row."""
    after_trouble: int = 60_000
    """Until a status that could not be read is asked for again."""

    def next_status_at(self, accepted_at: int, now: int) -> int | None:
        """When to ask for the status again; None: never."""
        for age, wait in self.follow:
            if now - accepted_at < age:
                return now + wait
        return None
