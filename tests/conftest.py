"""Fixtures that several test folders use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.practice_service import PracticeService


@pytest.fixture(scope="session")
def practice_process() -> Iterator[PracticeService]:
    with PracticeService() as service:
        yield service


@pytest.fixture
def practice(practice_process: PracticeService) -> PracticeService:
    """A practice service as after a first start, without rate limits, where a text is Delivered
    within half a second."""
    practice_process.reset()
    practice_process.settings(queued_seconds=0.2, sent_seconds=0.2)
    return practice_process
