"""Fixtures that several test folders use."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.practice_service import PracticeService

# Machines that test are slow at times; what is generated is the same.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")

# Two halves that may run side by side. What signs in shares the addresses that RingCentral sends
# the browser back to, and what notifies shares a bus.
_SIDE_BY_SIDE = ("ui", "outbox", "packaging")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        place = item.path.relative_to(Path(__file__).parent)
        is_apart = place.parts[0] in _SIDE_BY_SIDE or place.name.startswith("test_proofs")
        item.add_marker(pytest.mark.xdist_group("file and window" if is_apart else "road"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What was logged may have half an emoji in it, which does not get from half to half."""
    report = yield
    report.sections = [
        (name, said.encode("utf-8", "backslashreplace").decode()) for name, said in report.sections
    ]
    return report


@pytest.fixture(scope="session")
def practice_process() -> Iterator[PracticeService]:
    with PracticeService() as service:
        yield service


@pytest.fixture
def practice(practice_process: PracticeService) -> Iterator[PracticeService]:
    """A practice service as after a first start, without rate limits, where a text is Delivered
    within half a second. A test in which it answers otherwise than described fails."""
    practice_process.reset()
    practice_process.settings(queued_seconds=0.2, sent_seconds=0.2)
    yield practice_process
    wrong = practice_process.wrong_answers()
    assert not wrong, wrong
