"""The sessions of the network thread: signed in, waiting for somebody, and on their way out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from desktop.accounts.known_accounts import KnownSession, KnownSessions
from desktop.accounts.removal import Removal
from desktop.core.errors import VaultError
from desktop.core.model import SessionKey, SessionView, Trouble, TroubleKind
from desktop.database.connection import Store
from desktop.ringcentral.auth.tokens import Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.worker.account import SessionRoad
from desktop.worker.account_factory import RoadMaker
from desktop.worker.ended_accounts import EndedRoads
from desktop.worker.signed_out import Away


class Roads:
    """Used by the network thread only. Methods that touch the outbox raise DiskError."""

    def __init__(self, store: Store, vault: Vault, maker: RoadMaker) -> None:
        self._known = KnownSessions(store)
        self._removal = Removal(store)
        self._vault = vault
        self._maker = maker
        self._roads: dict[str, SessionRoad] = {}
        self._away = Away(vault)
        self._leaving: list[SessionKey] = []
        self._ended = EndedRoads()
        self._order: dict[str, int] = {}
        self._stuck: Trouble | None = None
        self._turn = 0
        self._is_held = False

    def __iter__(self) -> Iterator[SessionRoad]:
        return iter(self._roads.values())

    def hold(self, *, on: bool) -> None:
        """While the outbox is being read, people are signed in and numbers are read, but nothing is
        sent, looked for or removed."""
        self._is_held = on
        for road in self:
            road.is_held = on

    def restore(self, server: str) -> None:
        """Sessions of an earlier run are signed in by their stored refresh tokens."""
        stored = []
        for known in self._known.all():
            if known.key.server == server:
                self._order[known.key.text] = len(self._order)
                stored.append(known)
        self._resume(stored)

    def _resume(self, stored: list[KnownSession]) -> None:
        """Of a vault that did not open once, nothing more is asked: each time it may ask the person
        for a password."""
        error: VaultError | None = None
        for known in stored:
            road = None
            try:
                road = self._maker.restored(known) if error is None else None
            except VaultError as failed:
                error = failed
            if road is None:
                self._away.add(known, error)
                continue
            self._away.pop(known.key.text)
            road.is_held = self._is_held
            self._roads[known.key.text] = road

    def remember_again(self, session: str) -> None:
        """The person may have unlocked the keyring: for a sign-in that is to be kept, or that was
        not read. Waits while the system asks for a password."""
        road = self._roads.get(session)
        if road is not None:
            road.login.remember_again()
        else:
            unread = self._away.unread
            self._resume([known for known in self._known.all() if known.key.text in unread])

    def get(self, session: str) -> SessionRoad | None:
        return self._roads.get(session)

    def join(self, known: KnownSession, tokens: Tokens) -> None:
        """Somebody signed in, for the first time or again."""
        self._known.remember(known)
        text = known.key.text
        old = self._roads.pop(text, None)
        if old is not None:
            # RingCentral keeps five sign-ins of a person at once: the one before is ended.
            with contextlib.suppress(VaultError):
                old.login.sign_out()
            self._ended.add(old)
        self._away.pop(text)
        self._leaving = [key for key in self._leaving if key != known.key]
        self._roads[text] = self._maker.joined(known, tokens)
        self._roads[text].is_held = self._is_held

    def email_of(self, session: str) -> str:
        """For the sign-in page; empty where it is not known."""
        known = self._known.find(session) if session else None
        return known.email if known is not None else ""

    # --- leaving ------------------------------------------------------------------------------

    def sign_out(self, session: str) -> None:
        """From now on nothing is done for it; revoking follows. Its texts stay."""
        road = self._roads.get(session)
        key = road.key if road is not None else self._away.key_of(session)
        if key is None:
            return
        # First what can fail: a sign-in that is forgotten nowhere goes on.
        self._known.forget(key)
        self._away.pop(session)
        self._stuck = None
        self._leaving.append(key)

    def sign_out_all(self) -> None:
        for session in [*self._roads, *self._away.sessions]:
            self.sign_out(session)

    def remove(self, session: str) -> None:
        """Signs out and removes all texts of the session, for good."""
        known = self._known.find(session)
        if known is None:
            return
        self.sign_out(session)
        self._removal.begin(known.key)

    def _step_out(self) -> None:
        """One sign-out, with one request."""
        key = self._leaving.pop(0)
        road = self._roads.pop(key.text, None)
        try:
            if road is not None:
                self._ended.add(road)
                road.login.sign_out()
            else:
                self._vault.forget(key)
        except VaultError as error:
            self._stuck = Trouble(TroubleKind.SERVER, error.notice)

    def close(self) -> None:
        """Who was on the way out is forgotten here, if not told to RingCentral."""
        for key in self._leaving:
            with contextlib.suppress(VaultError):
                self._vault.forget(key)
        for road in self._roads.values():
            road.close()

    # --- steps --------------------------------------------------------------------------------

    def times(self) -> Iterator[int]:
        """When something is due, in ms of ``elapsed``; 0 for at once."""
        if self._leaving or (self._removal.is_pending and not self._is_held):
            yield 0
        for road in self:
            at = road.next_at()
            if at is not None:
                yield at

    def step(self, now: int) -> bool | None:
        """The sessions take turns: one step of one that is due, at most one request. Returns
        whether rows changed, or None where nothing was due."""
        self._ended.settle()
        if self._leaving:
            self._step_out()
            return False
        changed = self._step_one(now)
        if self._removal.is_pending and not self._is_held:
            self._removal.step()
            return True
        return changed

    def _step_one(self, now: int) -> bool | None:
        due = [road for road in self if (at := road.next_at()) is not None and at <= now]
        if not due:
            return None
        self._turn += 1
        road = due[self._turn % len(due)]
        known = road.known
        changes = road.step()
        if road.known != known:
            self._known.remember(road.known)
        return changes.messages

    # --- what the window sees -----------------------------------------------------------------

    def views(self) -> tuple[SessionView, ...]:
        leaving = {key.text for key in self._leaving}
        views = [road.view() for road in self if road.key.text not in leaving]
        views += self._away.views()
        views.sort(key=lambda view: self._order.setdefault(view.key.text, len(self._order)))
        return tuple(views)

    def troubles(self) -> Iterator[Trouble]:
        if self._stuck is not None:
            yield self._stuck
        yield from self._away.troubles()
        leaving = {key.text for key in self._leaving}
        for road in self:
            if road.key.text not in leaving:
                yield from road.troubles()
