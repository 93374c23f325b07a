from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.practice.client import Client
from tests.practice.description import Description, find_description
from tests.practice_service import PracticeService


@pytest.fixture(scope="session")
def description() -> Description | None:
    """None where RingCentral's description does not lie beside the checkout."""
    path = find_description()
    return Description(path) if path is not None else None


@pytest.fixture
def client(practice: PracticeService, description: Description | None) -> Iterator[Client]:
    """Nobody is signed in."""
    client = Client(practice, description)
    yield client
    client.close()


@pytest.fixture
def ana(client: Client) -> Client:
    client.sign_in("Ana Martins")
    return client
