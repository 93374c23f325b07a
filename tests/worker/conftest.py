from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.records import replace
from tests.practice_service import PracticeService
from tests.worker.rig import HASTY, QUICK, Rig, rig_in


@pytest.fixture
def rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    with rig_in(practice, tmp_path) as made:
        yield made


@pytest.fixture
def hasty_rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    with rig_in(practice, tmp_path, HASTY) as made:
        yield made


@pytest.fixture
def slow_rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    """For hours that pass: the store is read once an hour, as each sync takes some ms of real time.
    A sync is also use: the account is hardly used."""
    slow = replace(QUICK, intervals=replace(QUICK.intervals, sync=3_600_000))
    with rig_in(practice, tmp_path, slow) as made:
        yield made


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A self-signed certificate for 127.0.0.1 that nobody trusts, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    key, cert = str(folder / "key.pem"), str(folder / "cert.pem")
    subprocess.run(
        f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1"
        f" -addext subjectAltName=IP:127.0.0.1 -keyout {key} -out {cert}".split(),
        check=True,
        capture_output=True,
    )
    return cert, key
