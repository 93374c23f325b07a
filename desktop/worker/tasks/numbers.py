"""Reads all numbers of an account, one page at a time."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from desktop.core.errors import RefusedError, ServerTroubleError
from desktop.core.model import (
    Campaign,
    CampaignState,
    Identity,
    Notice,
    NumberRecord,
    Numbers,
    PhoneLine,
)
from desktop.ringcentral.api import RingCentral
from desktop.texting.senders import sort_numbers

# Assignments change while the program runs.
_EVERY_MS = 15 * 60_000

# Of 250 numbers each. No extension has this many, but a hostile server could go on for ever.
_MAX_PAGES = 200

# Reading the campaigns takes one request per number.
_MAX_CAMPAIGNS = 20


class _Stage(StrEnum):
    NUMBERS = "numbers"
    DEVICES = "devices"
    CAMPAIGNS = "campaigns"


class NumbersTask:
    """``numbers`` is None until everything was read once. A later read that fails keeps the earlier
    numbers."""

    def __init__(self, api: RingCentral, elapsed: Callable[[], int]) -> None:
        self._api = api
        self._elapsed = elapsed
        self.numbers: Numbers | None = None
        self.failed: Notice | None = None
        self._due_at = 0
        self._campaigns: dict[str, Campaign] = {}
        self._campaigns_read: set[str] = set()
        self._start_over()

    def _start_over(self) -> None:
        self._stage = _Stage.NUMBERS
        self._page = 1
        self._campaigns_read.clear()
        self._records: list[NumberRecord] = []
        self._lines: list[PhoneLine] = []

    def due_at(self) -> int:
        """When the next request is due, in ms of ``elapsed``."""
        return self._due_at

    def reload(self) -> None:
        self._start_over()
        self._due_at = 0

    def fail(self, notice: Notice, wait_ms: int) -> None:
        """Ends this read; the next one starts with the first page."""
        self._start_over()
        self.failed = notice
        self._due_at = self._elapsed() + wait_ms

    def step(self, identity: Identity, scopes: frozenset[str] | None) -> bool:
        """One request. Returns whether `numbers` or `failed` changed. Raises ServiceError."""
        if self._stage is _Stage.NUMBERS:
            self._read_numbers()
            return False
        if self._stage is _Stage.DEVICES:
            if not self._read_devices():
                return False
            return self._update(identity, scopes)
        self._read_campaign()
        return self._update(identity, scopes)

    def _read_numbers(self) -> None:
        page = self._api.numbers(self._page)
        self._records += page.records
        self._page += 1
        if not page.more or self._page > _MAX_PAGES:
            self._stage, self._page = _Stage.DEVICES, 1

    def _read_devices(self) -> bool:
        """Returns whether all are read. Without the permission, lines appear as direct numbers."""
        try:
            page = self._api.phone_lines(self._page)
        except RefusedError:
            return True
        self._lines += page.records
        self._page += 1
        return not page.more or self._page > _MAX_PAGES

    def _read_campaign(self) -> None:
        """Of one number. After server trouble it is read again with the next read of all
        numbers."""
        missing = self._without_campaign()
        if not missing:
            return
        try:
            campaign = self._api.campaign(missing[0])
        except ServerTroubleError:
            campaign = Campaign()
        self._campaigns[missing[0]] = campaign
        self._campaigns_read.add(missing[0])

    def _without_campaign(self) -> list[str]:
        senders = self.numbers.senders if self.numbers else ()
        asked = [one for one in senders if one.campaign is not CampaignState.NOT_NEEDED]
        ids = [sender.number_id for sender in asked[:_MAX_CAMPAIGNS] if sender.number_id]
        return [number_id for number_id in ids if number_id not in self._campaigns_read]

    def _update(self, identity: Identity, scopes: frozenset[str] | None) -> bool:
        before = self.numbers, self.failed
        self.numbers = sort_numbers(
            identity, self._records, self._lines, scopes=scopes, campaigns=self._campaigns
        )
        self.failed = None
        if self._without_campaign():
            self._stage = _Stage.CAMPAIGNS
            self._due_at = 0
        else:
            self._start_over()
            self._due_at = self._elapsed() + _EVERY_MS
        return (self.numbers, self.failed) != before
