"""Whether an extension may sign in, and stay signed in."""

from __future__ import annotations

from desktop.practice.clock import Clock
from desktop.practice.refusals import OauthRefusal, Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import NO_LOGIN_STATUSES, Person, World


class Admission:
    """The state of account and extension, asked anew each time: both change while people are
    signed in."""

    def __init__(self, world: World, settings: Settings) -> None:
        self._world = world
        self._settings = settings

    def stay(self, extension_id: str) -> Person:
        """Who calls. Raises Refusal: a disabled or frozen extension is out at once."""
        if not self._settings.account_enabled:
            raise Refusal("OAU-142")
        person = self._world.people.get(extension_id)
        if person is None:
            raise Refusal("OAU-136")
        if person.status in NO_LOGIN_STATUSES:
            raise Refusal("OAU-141")
        return person

    def enter(self, extension_id: str) -> Person:
        """Who signs in, or renews a sign-in. Raises Refusal; a call queue with a manager has no
        login of its own."""
        person = self.stay(extension_id)
        if person.has_manager:
            raise Refusal("OAU-105", person.type)
        return person

    def renew(self, extension_id: str) -> None:
        """As `enter`, in the words of the token endpoint. Raises OauthRefusal."""
        try:
            self.enter(extension_id)
        except Refusal as refusal:
            parameter = self._world.people[extension_id].type if refusal.code == "OAU-105" else ""
            raise OauthRefusal("invalid_grant", refusal.code, parameter) from refusal


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
