"""All parts of practice, built in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop.practice.acceptance import Acceptance
from desktop.practice.access import OPERATIONS, WEB_SOCKET_SCOPE
from desktop.practice.admission import Admission, Lockout
from desktop.practice.changes import Changes
from desktop.practice.clock import Clock
from desktop.practice.consents import Consents
from desktop.practice.delivery import Delivery
from desktop.practice.faults import WEB_SOCKET, Faults
from desktop.practice.history import History
from desktop.practice.inbound import Inbound
from desktop.practice.journal import Journal
from desktop.practice.limits import Limits
from desktop.practice.messages import Messages
from desktop.practice.oauth import Sessions
from desktop.practice.push import Push
from desktop.practice.push_events import PushEvents
from desktop.practice.seeding import Seeding
from desktop.practice.settings import Settings
from desktop.practice.signin import SignIn
from desktop.practice.state import Collection, StateFile
from desktop.practice.sync import SyncTokens
from desktop.practice.world import Numbers, Roster, World


@dataclass(frozen=True, slots=True)
class Box:
    """All parts share one lock. Hold it while you use any of them, and do not block meanwhile."""

    world: World
    settings: Settings
    clock: Clock
    numbers: Numbers
    journal: Journal
    state: StateFile
    sessions: Sessions
    admission: Admission
    sign_in: SignIn
    messages: Messages
    consents: Consents
    inbound: Inbound
    history: History
    sync_tokens: SyncTokens
    templates: Collection
    subscriptions: Collection
    contacts: Collection
    push: Push
    seeding: Seeding
    roster: Roster
    acceptance: Acceptance
    limits: Limits
    faults: Faults
    lock: Lock
    limited: bool
    push_allowed: bool

    def reset(self) -> None:
        """As after a first start: nobody is signed in; no faults; default messages and settings."""
        defaults = default_settings(limited=self.limited, push=self.push_allowed)
        for name in Settings.__dataclass_fields__:
            setattr(self.settings, name, getattr(defaults, name))
        self.state.clear()
        for part in (
            *(self.numbers, self.journal, self.sessions, self.sign_in, self.messages),
            *(self.roster, self.sync_tokens, self.templates, self.subscriptions, self.contacts),
            *(self.consents, self.push, self.limits, self.faults),
        ):
            part.reset()
        self.seeding.seed_world(self.state)


def build(world: World, state_path: Path | None, *, limited: bool, push: bool) -> Box:
    """``limited``: with rate limits; ``push``: the app has the permission for push. Raises OSError
    where the state file cannot be used."""
    settings = default_settings(limited=limited, push=push)
    clock = Clock(settings)
    numbers = Numbers(world)
    journal = Journal()
    state = StateFile(state_path)
    sessions = Sessions(settings, clock, journal, state)
    admission = Admission(world, settings)
    changes = Changes(clock)
    messages = Messages(state, changes)
    consents = Consents(state, changes, numbers)
    inbound = Inbound(world, numbers, messages, consents, settings)
    templates = Collection("template", state)
    seeding = Seeding(world, messages, consents, templates, clock)
    seeding.seed_world(state)
    return Box(
        world=world,
        settings=settings,
        clock=clock,
        numbers=numbers,
        journal=journal,
        state=state,
        sessions=sessions,
        admission=admission,
        sign_in=SignIn(world, admission, Lockout(settings, clock), sessions, settings),
        messages=messages,
        consents=consents,
        inbound=inbound,
        history=History(world, numbers, messages, clock),
        sync_tokens=SyncTokens(settings, clock, state),
        templates=templates,
        subscriptions=Collection("subscription", state),
        contacts=Collection("contact", state),
        push=Push(sessions, changes, PushEvents(world.account_id, clock), clock, settings),
        seeding=seeding,
        roster=Roster(world),
        acceptance=Acceptance(
            messages,
            consents,
            inbound,
            Delivery(world, numbers, consents, settings),
            journal,
            clock,
        ),
        limits=Limits(settings, clock),
        faults=Faults(frozenset({*OPERATIONS, WEB_SOCKET})),
        lock=Lock(),
        limited=limited,
        push_allowed=push,
    )


def default_settings(*, limited: bool, push: bool) -> Settings:
    settings = Settings() if limited else Settings(limits=None)
    if push:
        settings.scopes = (*settings.scopes, WEB_SOCKET_SCOPE)
    return settings
