"""A clock that only tests move."""

from __future__ import annotations


class Clock:
    """Time stands still until a test moves it. In ms, and in seconds for the listener."""

    def __init__(self) -> None:
        self.ms = 1_700_000_000_000

    def now_ms(self) -> int:
        return self.ms

    def now_s(self) -> float:
        return self.ms / 1000

    def turn(self, seconds: float) -> None:
        self.ms += round(seconds * 1000)
