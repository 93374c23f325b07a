"""A clock that only tests turn."""

from __future__ import annotations


class Clock:
    """Time stands still until a test turns it. Ms, and seconds for the listener."""

    def __init__(self) -> None:
        self.ms = 1_700_000_000_000

    def now_ms(self) -> int:
        return self.ms

    def now_s(self) -> float:
        return self.ms / 1000

    def turn(self, seconds: float) -> None:
        self.ms += round(seconds * 1000)
