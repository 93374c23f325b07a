"""All parts of practice, built in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop.practice.acceptance import Acceptance
from desktop.practice.access import OPERATIONS
from desktop.practice.admission import Admission, Lockout
from desktop.practice.clock import Clock
from desktop.practice.delivery import Delivery
from desktop.practice.faults import Faults
from desktop.practice.history import History
from desktop.practice.inbound import Inbound
from desktop.practice.journal import Journal
from desktop.practice.limits import Limits
from desktop.practice.messages import Messages
from desktop.practice.oauth import Sessions
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
    inbound: Inbound
    history: History
    sync_tokens: SyncTokens
    templates: Collection
    subscriptions: Collection
    contacts: Collection
    seeding: Seeding
    roster: Roster
    acceptance: Acceptance
    limits: Limits
    faults: Faults
    lock: Lock
    limited: bool

    def reset(self) -> None:
        """As after a first start: nobody is signed in; no faults; default messages and settings."""
        defaults = default_settings(limited=self.limited)
        for name in Settings.__dataclass_fields__:
            setattr(self.settings, name, getattr(defaults, name))
        self.state.clear()
        for part in (self.numbers, self.journal, self.sessions, self.sign_in, self.messages):
            part.reset()
        for kept in (self.roster, self.sync_tokens, self.templates, self.subscriptions):
            kept.reset()
        self.contacts.reset()
        self.limits.reset()
        self.faults.reset()
        self.seeding.seed_world()


def build(world: World, state_path: Path | None, *, limited: bool) -> Box:
    """Raises OSError where the state file cannot be used."""
    settings = default_settings(limited=limited)
    clock = Clock(settings)
    numbers = Numbers(world)
    journal = Journal()
    state = StateFile(state_path)
    sessions = Sessions(settings, clock, journal, state)
    admission = Admission(world, settings)
    messages = Messages(state)
    inbound = Inbound(world, numbers, messages)
    seeding = Seeding(world, messages, clock)
    seeding.seed_world()
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
        inbound=inbound,
        history=History(world, numbers, messages, clock),
        sync_tokens=SyncTokens(settings, clock, state),
        templates=Collection("template", state),
        subscriptions=Collection("subscription", state),
        contacts=Collection("contact", state),
        seeding=seeding,
        roster=Roster(world),
        acceptance=Acceptance(
            messages, inbound, Delivery(world, numbers, messages, settings), journal, clock
        ),
        limits=Limits(settings, clock),
        faults=Faults(frozenset(OPERATIONS)),
        lock=Lock(),
        limited=limited,
    )


def default_settings(*, limited: bool) -> Settings:
    return Settings() if limited else Settings(limits=None)
