"""The service answers every generated request, as described."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.practice.access import OPERATIONS
from tests.practice.client import Client
from tests.practice.description import PLACE, Description, find_description
from tests.practice.generated import JUNK, Request, Requests
from tests.practice_service import PATIENCE_SECONDS, PracticeService

FOUND = find_description()
DESCRIPTION = Description(FOUND) if FOUND is not None else None
REQUESTS = Requests(DESCRIPTION).any() if DESCRIPTION is not None else st.nothing()
MANY = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
CONTROLS = (
    *("POST /faults", "PUT /settings", "PATCH /numbers/7001001", "POST /messages"),
    *("POST /consents", "POST /consents/rights"),
)


@pytest.fixture(scope="module")
def ana() -> Iterator[Client]:
    """Ana with all scopes, in her own service."""
    with PracticeService() as service:
        client = Client(service, None)
        client.sign_in_with()
        yield client
        client.close()


@pytest.mark.skipif(DESCRIPTION is None, reason=f"{PLACE} is not beside this checkout")
@MANY
@given(request=REQUESTS)
def test_no_request_breaks_the_service(ana: Client, request: Request) -> None:
    if request.operation == "revokeToken":
        return  # would end the session of this test; test_tokens covers it
    is_open = OPERATIONS[request.operation].open
    headers = {
        **({} if is_open else ana.headers()),
        "Accept": "application/vnd.ringcentral.multipart+json",
    }
    if request.content_type:
        boundary = "; boundary=x" if request.content_type.startswith("multipart/") else ""
        headers["Content-Type"] = request.content_type + boundary
    status, content_type, answer = exchange(
        ana.service, request.method, request.path, request.body, headers
    )
    assert status < 500, answer
    if "json" in content_type and DESCRIPTION is not None:
        if (
            status < 400
            and str(status) not in DESCRIPTION.operations[request.operation]["responses"]
        ):
            return  # a value in the path turned it into another operation
        DESCRIPTION.check(request.operation, status, json.loads(answer), content_type)


@MANY
@given(control=st.sampled_from((*CONTROLS, "PATCH /extensions/400131426101")), body=JUNK)
def test_no_control_breaks_the_service(ana: Client, control: str, body: Any) -> None:
    method, _, path = control.partition(" ")
    headers = {"Content-Type": "application/json"}
    status, _, answer = exchange(
        ana.service, method, f"/practice{path}", json.dumps(body).encode(), headers
    )
    assert status < 500, answer


def exchange(
    service: PracticeService, method: str, path: str, body: bytes, headers: dict[str, str]
) -> tuple[int, str, bytes]:
    connection = HTTPConnection("127.0.0.1", service.port, timeout=PATIENCE_SECONDS)
    try:
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        content_type = answer.headers.get("Content-Type", "").partition(";")[0]
        return answer.status, content_type, answer.read()
    finally:
        connection.close()
