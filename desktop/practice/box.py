"""All parts of practice, built in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop.practice.access import OPERATIONS
from desktop.practice.admission import Admission
from desktop.practice.clock import Clock
from desktop.practice.faults import Faults
from desktop.practice.journal import Journal
from desktop.practice.keepsakes import Keepsakes
from desktop.practice.life import Life
from desktop.practice.limits import Limits
from desktop.practice.lockout import Lockout
from desktop.practice.messages import Messages
from desktop.practice.oauth import Sessions
from desktop.practice.planting import Planting
from desktop.practice.settings import Settings
from desktop.practice.signin import SignIn
from desktop.practice.state import StateFile
from desktop.practice.sync_tokens import SyncTokens
from desktop.practice.world import Numbers, Roster, World


@dataclass(frozen=True, slots=True)
class Box:
    """The parts share one lock: whoever touches them holds it. No part waits while it is held."""

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
    sync_tokens: SyncTokens
    templates: Keepsakes
    subscriptions: Keepsakes
    contacts: Keepsakes
    planting: Planting
    roster: Roster
    life: Life
    limits: Limits
    faults: Faults
    lock: Lock
    limited: bool

    def reset(self) -> None:
        """As after a first start: nobody signed in, no messages, no faults, usual settings."""
        usual = usual_settings(limited=self.limited)
        for name in Settings.__dataclass_fields__:
            setattr(self.settings, name, getattr(usual, name))
        self.state.clear()
        for part in (self.numbers, self.journal, self.sessions, self.sign_in, self.messages):
            part.reset()
        for kept in (self.roster, self.sync_tokens, self.templates, self.subscriptions):
            kept.reset()
        self.contacts.reset()
        self.limits.reset()
        self.faults.reset()
        self.planting.plant_world()


def build(world: World, state_path: Path | None, *, limited: bool) -> Box:
    """Raises OSError where the state file cannot be used."""
    settings = usual_settings(limited=limited)
    clock = Clock(settings)
    numbers = Numbers(world)
    journal = Journal()
    state = StateFile(state_path)
    sessions = Sessions(settings, clock, journal, state)
    admission = Admission(world, settings)
    messages = Messages(state)
    planting = Planting(world, messages, clock)
    planting.plant_world()
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
        sync_tokens=SyncTokens(settings, clock, state),
        templates=Keepsakes("template", state),
        subscriptions=Keepsakes("subscription", state),
        contacts=Keepsakes("contact", state),
        planting=planting,
        roster=Roster(world),
        life=Life(world, numbers, messages, settings),
        limits=Limits(settings, clock),
        faults=Faults(frozenset(OPERATIONS)),
        lock=Lock(),
        limited=limited,
    )


def usual_settings(*, limited: bool) -> Settings:
    return Settings() if limited else Settings(limits=None)
