"""Keeps RingCentral's list of opt-outs: reads it, and tells what the person recorded."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import RefusedError
from desktop.core.model import ConsentRecord
from desktop.messages.consents import ConsentList
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.consents import list_opt_outs, record_consent

_EVERY_MS = 4 * 3_600_000

# After keywords and blocked texts the list is read again, but not at once for each of many.
_APART_MS = 60_000

# The role or the app may lack the right, which nobody changes in a minute.
_AFTER_REFUSAL_MS = 6 * 3_600_000

# A page of the list for so many own numbers at once: the address must not become too long.
_NUMBERS_AT_ONCE = 50

# Of 250 records each. Beyond, opt-outs are only added.
_MAX_PAGES = 400


class ConsentTask:
    """One request per step. Where RingCentral refuses the list, texts go out all the same: it
    blocks those to people who opted out by itself."""

    def __init__(self, api: RingCentral, consents: ConsentList, elapsed: Callable[[], int]) -> None:
        self._api = api
        self._consents = consents
        self._elapsed = elapsed
        self.is_refused = False
        """RingCentral does not show who opted out."""
        self._read_for: frozenset[str] = frozenset()
        self._read_at: int | None = None
        self._wait_ms = 0
        self._start_over()

    def _start_over(self) -> None:
        self._waiting: list[list[str]] = []
        self._is_reading = False
        self._start_part()

    def _start_part(self) -> None:
        """The part of the list for some of the own numbers."""
        self._page_token = ""
        self._pages = 0
        self._begun_at = 0
        self._news = 0
        self._records: list[ConsentRecord] = []

    def reload(self) -> None:
        """The person asked."""
        self._start_over()
        self._read_at = None

    def due_at(self, own_numbers: frozenset[str]) -> int | None:
        """In ms of ``elapsed``; None: there is nothing to do. ``own_numbers``: those that can text,
        E.164."""
        if self._is_reading or self._consents.next_change() is not None:
            return 0
        if not own_numbers:
            return None
        if self._read_at is None or self._read_for != own_numbers:
            return 0
        if self._consents.news and not self.is_refused:
            return self._read_at + _APART_MS
        return self._read_at + self._wait_ms

    def step(self, own_numbers: frozenset[str]) -> bool:
        """Tells one change, or reads one page. Returns whether rows changed. Raises ServiceError
        and DiskError."""
        if self._consents.next_change() is not None:
            return self._tell()
        try:
            return self._read(own_numbers)
        except RefusedError:
            self._refuse()
            return False
        except BaseException:
            self._start_over()
            raise

    def _tell(self) -> bool:
        change = self._consents.next_change()
        assert change is not None
        refused = None
        try:
            record_consent(self._api, change)
        except RefusedError as error:
            refused = error.code
        self._consents.settle(change, refused)
        if not self.is_refused:
            # The list decides about what was refused.
            self.reload()
        return True

    def _read(self, own_numbers: frozenset[str]) -> bool:
        if not self._is_reading:
            numbers = sorted(own_numbers)
            starts = range(0, len(numbers), _NUMBERS_AT_ONCE)
            self._waiting = [numbers[at : at + _NUMBERS_AT_ONCE] for at in starts]
            self._read_for, self._is_reading = own_numbers, True
        if not self._pages:
            self._begun_at = self._api.clock.now() or 0
            self._news = self._consents.news
        page = list_opt_outs(self._api, self._waiting[0], self._page_token)
        self.is_refused = False
        self._records += page.records
        self._pages += 1
        is_complete = not page.next_token
        if not is_complete and self._pages < _MAX_PAGES and page.next_token != self._page_token:
            self._page_token = page.next_token
            return False
        changed = self._consents.replace(
            self._waiting[0], self._records, self._begun_at, self._news, is_complete=is_complete
        )
        self._waiting.pop(0)
        self._start_part()
        if not self._waiting:
            self._end(_EVERY_MS)
        return changed

    def _refuse(self) -> None:
        self.is_refused = True
        self._end(_AFTER_REFUSAL_MS)

    def _end(self, wait_ms: int) -> None:
        self._start_over()
        self._read_at = self._elapsed()
        self._wait_ms = wait_ms
