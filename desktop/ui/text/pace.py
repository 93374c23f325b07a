"""How long RingCentral takes for many texts, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

LOW_VOLUME_A_DAY = 6_000
"""Texts that a number of the registration tier `LowVolume` may send in a day."""

# Above this, minutes are too fine.
_MOST_MINUTES = 90


class Pace(QObject):
    """An object of Qt only for `tr`: lupdate knows no other way to a plural."""

    def __init__(self, per_minute: int = 40, *, is_low_volume: bool = False) -> None:
        """``per_minute``: RingCentral's rate limit of the account."""
        super().__init__()
        self.per_minute = per_minute
        self.is_low_volume = is_low_volume

    def minutes(self, texts: int) -> int:
        return -(-texts // max(self.per_minute, 1))

    def is_limited(self, texts: int) -> bool:
        """Whether they are more than a day's limit. Ownline does not spread them over days."""
        return self.is_low_volume and texts > LOW_VOLUME_A_DAY

    def text(self, texts: int) -> str:
        """Such as *about 5 hours*."""
        if 2 * texts <= self.per_minute:
            return self.tr("less than a minute")
        minutes = self.minutes(texts)
        if minutes <= _MOST_MINUTES:
            return self.tr("about %Ln minute(s)", "", minutes)
        hours = round(minutes / 60)
        return self.tr("about %Ln hour(s)", "", hours)
