"""What survives a restart."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from desktop.practice.state import StateFile
from tests.practice.client import Client
from tests.practice.description import Description
from tests.practice_service import PracticeService


@pytest.mark.parametrize("kill", [False, True])
def test_sign_in_and_texts_survive(
    tmp_path: Path, description: Description | None, kill: bool
) -> None:
    with PracticeService(state=tmp_path / "state" / "practice.jsonl") as service:
        client = Client(service, description)
        client.sign_in()
        kept = client.send(text="kept").json()
        port = service.port
        service.restart(kill=kill)
        assert service.port == port
        assert client.read(kept["id"])["subject"] == "kept"
        later = client.send(text="later").json()
        assert later["id"] > kept["id"]
        assert later["conversationId"] == kept["conversationId"]
        assert client.refresh(client.tokens["refresh_token"]).status_code == 200
        client.close()


def test_rotation_and_revocation_survive(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        client = Client(service, description)
        first = client.sign_in()["refresh_token"]
        pair = client.refresh(first).json()
        service.restart()
        assert client.refresh(first).json()["access_token"] == pair["access_token"]
        service.reset()
        service.restart()
        assert client.refresh(pair["refresh_token"]).status_code == 400
        client.close()


def test_without_a_state_file_everything_is_forgotten(description: Description | None) -> None:
    with PracticeService() as service:
        client = Client(service, description)
        client.sign_in()
        service.restart()
        assert client.get("readExtension").status_code == 401
        client.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "practice.jsonl"
    path.write_text("")
    path.chmod(0o644)
    StateFile(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_last_line_wins_and_a_partial_one_is_ignored(tmp_path: Path) -> None:
    path = tmp_path / "practice.jsonl"
    state = StateFile(path)
    state.save("message", "1", {"text": "first"})
    state.save("message", "2", {"text": "second"})
    state.save("message", "1", {"text": "changed"})
    state.save("message", "2", None)
    state.close()
    with path.open("a") as file:
        file.write('["message","3",{"te')
    again = StateFile(path)
    assert again.records("message") == [{"text": "changed"}]
    again.close()
    assert len(path.read_text().splitlines()) == 1
