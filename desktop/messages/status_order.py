"""The status of a text as RingCentral tells it: what is final, and what is newer than what."""

from __future__ import annotations

from desktop.core.model import FINAL_STATUSES, StoreRecord
from desktop.core.records import Record

# Reported as a failed delivery, but means: no report yet, ask again in an hour.
NO_REPORT_YET = "SMS-CAR-104"


class KnownStatus(Record, frozen=True):
    """What a row knows of its record."""

    status: str
    code: str
    follow_at: int | None

    def learns_from(self, record: StoreRecord, *, complete: bool) -> bool:
        """Whether it has to be written down. Not ``complete``: when it is asked for next, too."""
        is_awaited = self.follow_at is not None and not complete
        return is_awaited or is_forward(self.status, self.code, record)


def is_final(status: str, code: str) -> bool:
    return status in FINAL_STATUSES and code != NO_REPORT_YET


def _rank(status: str, code: str) -> int:
    if is_final(status, code):
        return 2
    return 0 if status in ("", "Queued") else 1


def is_forward(status: str, code: str, record: StoreRecord) -> bool:
    if is_final(status, code) or not record.status:
        return False
    if (record.status, record.code) == (status, code):
        return False
    return _rank(record.status, record.code) >= _rank(status, code)
