"""One process of each browser for all tests of this folder. Each test starts without cookies."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.browsers.drivers import MISSING, RUNNING
from tests.browsers.person import Person
from tests.practice_service import PracticeService


@pytest.fixture(scope="session", params=RUNNING)
def running_browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Person]:
    kind = request.param
    if MISSING[kind]:
        pytest.skip(MISSING[kind])
    # On the bus of the tests they would wake the portals and daemons of this machine.
    environ = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    with RUNNING[kind](tmp_path_factory.mktemp(kind), environ=environ) as driver:
        yield Person(driver)


@pytest.fixture
def person(running_browser: Person, practice: PracticeService) -> Iterator[Person]:
    """A person at a browser without cookies of practice."""
    running_browser.open(f"{practice.base}/practice")
    running_browser.driver.delete_all_cookies()
    yield running_browser
    running_browser.open("about:blank")
