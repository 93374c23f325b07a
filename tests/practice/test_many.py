"""A thousand texts over one connection: all are accepted, and memory does not grow."""

from __future__ import annotations

import json
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.practice.client import ANA_DIRECT, ANYBODY, EXTENSION, Client
from tests.practice.description import Description
from tests.practice_service import PATIENCE_SECONDS, PracticeService

TEXTS = 1000
MOST_KIB = 16 * 1024  # the texts themselves are kept: about 1.5 KiB each


def send_many(client: Client, count: int) -> set[int]:
    connection = HTTPConnection("127.0.0.1", client.service.port, timeout=PATIENCE_SECONDS)
    headers = {**client.headers(), "Content-Type": "application/json"}
    ids = set()
    for n in range(count):
        body = {
            "from": {"phoneNumber": ANA_DIRECT},
            "to": [{"phoneNumber": ANYBODY}],
            "text": f"Text {n}",
        }
        connection.request("POST", f"{EXTENSION}/sms", json.dumps(body), headers)
        answer = connection.getresponse()
        content = answer.read()
        assert answer.status == 200, content
        ids.add(int(json.loads(content)["id"]))
    connection.close()
    return ids


def memory_kib(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_thousand_texts(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        client = Client(service, description)
        client.sign_in()
        assert len(send_many(client, 100)) == 100
        before = memory_kib(service.pid)
        ids = send_many(client, TEXTS)
        assert len(ids) == TEXTS
        assert memory_kib(service.pid) - before < MOST_KIB
        assert len(client.store(perPage=1000)) == 1000
        assert service.counts()["textsPerRecipient"] == {ANYBODY: TEXTS + 100}
        service.restart(kill=True)
        assert ids == {each["id"] for each in client.store(perPage=1000)}
        client.close()
