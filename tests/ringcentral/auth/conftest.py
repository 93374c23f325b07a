"""Fixtures: a clock, listeners that are always closed, and Ana, signed in to practice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.listener import LoopbackListener
from tests.practice_service import PracticeService
from tests.ringcentral.auth.fake_clock import Clock
from tests.ringcentral.auth.fake_vault import FakeVault
from tests.ringcentral.auth.practice_sign_in import ANA, PracticeSignIn


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def listen(clock: Clock) -> Iterator[Callable[[str], LoopbackListener]]:
    opened: list[LoopbackListener] = []

    def listen_on(host: str) -> LoopbackListener:
        listener = LoopbackListener((0,), "/signed-in", host, clock.now_s)
        opened.append(listener)
        return listener

    yield listen_on
    for listener in opened:
        listener.close()


@pytest.fixture
def sign_in(practice: PracticeService, clock: Clock) -> PracticeSignIn:
    return PracticeSignIn(practice, clock)


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault()


@pytest.fixture
def credentials(sign_in: PracticeSignIn, vault: FakeVault) -> Credentials:
    """Ana, signed in and identified."""
    credentials = Credentials(
        sign_in.client, vault, sign_in.clock.now_ms, tokens=sign_in.tokens(ANA)
    )
    credentials.identify(sign_in.key(credentials.access_token()))
    return credentials
