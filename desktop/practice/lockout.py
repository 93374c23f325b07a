"""Too many wrong passwords lock an account for a while."""

from __future__ import annotations

from desktop.practice.clock import Clock
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings


class Lockout:
    """Counts wrong passwords by e-mail. A right one in time begins anew."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._failures: dict[str, int] = {}
        self._locked_until: dict[str, int] = {}

    def reset(self) -> None:
        self._failures.clear()
        self._locked_until.clear()

    def check(self, extension_id: str) -> None:
        """Raises Refusal OAU-147 while the account is locked, whatever the password is."""
        if self._locked_until.get(extension_id, 0) > self._clock.now():
            raise Refusal("OAU-147")

    def failed(self, extension_id: str) -> None:
        """A wrong password; the last one that is too many locks, and says so."""
        count = self._failures.get(extension_id, 0) + 1
        self._failures[extension_id] = count
        if self._settings.lockout_attempts and count >= self._settings.lockout_attempts:
            del self._failures[extension_id]
            seconds = self._settings.lockout_seconds
            self._locked_until[extension_id] = self._clock.now() + round(seconds * 1000)
            self.check(extension_id)

    def succeeded(self, extension_id: str) -> None:
        self._failures.pop(extension_id, None)
