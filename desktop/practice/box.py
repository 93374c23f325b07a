"""All parts of practice, built in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop.practice.access import OPERATIONS
from desktop.practice.clock import Clock
from desktop.practice.faults import Faults
from desktop.practice.journal import Journal
from desktop.practice.life import Life
from desktop.practice.limits import Limits
from desktop.practice.messages import Messages
from desktop.practice.oauth import Sessions
from desktop.practice.planting import Planting
from desktop.practice.settings import Settings
from desktop.practice.signin import SignIn
from desktop.practice.state import StateFile
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
    sign_in: SignIn
    messages: Messages
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
        self.roster.reset()
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
        sign_in=SignIn(world, sessions, settings),
        messages=messages,
        planting=planting,
        roster=Roster(world),
        life=Life(world, numbers, settings),
        limits=Limits(settings),
        faults=Faults(frozenset(OPERATIONS)),
        lock=Lock(),
        limited=limited,
    )


def usual_settings(*, limited: bool) -> Settings:
    return Settings() if limited else Settings(limits=None)
