"""Whether an extension may sign in, and stay signed in."""

from __future__ import annotations

from desktop.practice.clock import Clock
from desktop.practice.refusals import OauthRefusal, Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import NO_LOGIN_STATUSES, Person, World


class Admission:
    """Checks the state of account and extension. Both can change while people are signed in, so
    nothing is cached."""

    def __init__(self, world: World, settings: Settings) -> None:
        self._world = world
        self._settings = settings

    def check(self, extension_id: str) -> Person:
        """The extension, if it may call the API. Raises Refusal, also for one that was disabled
        or frozen after it signed in."""
        if not self._settings.account_enabled:
            raise Refusal("OAU-142")
        person = self._world.people.get(extension_id)
        if person is None:
            raise Refusal("OAU-136")
        if person.status in NO_LOGIN_STATUSES:
            raise Refusal("OAU-141")
        return person

    def check_sign_in(self, extension_id: str) -> Person:
        """The extension, if it may sign in or refresh its tokens. Raises Refusal, also for a
        call queue with a manager: it has no login of its own."""
        person = self.check(extension_id)
        if person.has_manager:
            raise Refusal("OAU-163")
        return person

    def check_renewal(self, extension_id: str) -> None:
        """As `check_sign_in`, with the error body of the token endpoint. Raises OauthRefusal."""
        try:
            self.check_sign_in(extension_id)
        except Refusal as refusal:
            raise OauthRefusal("invalid_grant", refusal.code) from refusal


class Lockout:
    """Locks an extension after too many wrong passwords. A correct password resets the count."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._failures: dict[str, int] = {}
        self._locked_until: dict[str, int] = {}

    def reset(self) -> None:
        self._failures.clear()
        self._locked_until.clear()

    def check(self, extension_id: str) -> None:
        """Raises Refusal OAU-147 while the extension is locked, even for the correct password."""
        if self._locked_until.get(extension_id, 0) > self._clock.now():
            raise Refusal("OAU-147")

    def failed(self, extension_id: str) -> None:
        """Count a wrong password. Raises Refusal OAU-147 when this one locks the extension."""
        count = self._failures.get(extension_id, 0) + 1
        self._failures[extension_id] = count
        if self._settings.lockout_attempts and count >= self._settings.lockout_attempts:
            del self._failures[extension_id]
            seconds = self._settings.lockout_seconds
            self._locked_until[extension_id] = self._clock.now() + round(seconds * 1000)
            self.check(extension_id)

    def succeeded(self, extension_id: str) -> None:
        self._failures.pop(extension_id, None)
