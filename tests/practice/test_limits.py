"""Rate limits per user, app and group, and the penalty, which restarts with each request."""

from __future__ import annotations

import time

import pytest

from tests.practice.client import Client, error_of
from tests.practice_service import PATIENCE_SECONDS, PracticeService


def test_headers_count_down(ana: Client) -> None:
    ana.service.settings(limits={"Light": 3})
    remaining = []
    for _ in range(3):
        headers = ana.get("readExtension").headers
        assert headers["X-Rate-Limit-Group"] == "light"
        assert headers["X-Rate-Limit-Limit"] == "3"
        assert headers["X-Rate-Limit-Window"] == "60"
        remaining.append(headers["X-Rate-Limit-Remaining"])
    assert remaining == ["2", "1", "0"]


def test_no_headers_without_limits(ana: Client) -> None:
    assert "X-Rate-Limit-Group" not in ana.get("readExtension").headers


def test_default_limits(ana: Client) -> None:
    with PracticeService(limits=True) as service:
        limits = service.settings()["limits"]
    assert limits == {"Light": 50, "Medium": 40, "Heavy": 10, "Auth": 5}


def test_over_the_limit(ana: Client) -> None:
    ana.service.settings(limits={"Medium": 1, "Light": 1}, penalty_seconds=33)
    assert ana.send().status_code == 200
    refused = ana.send()
    assert error_of(refused) == (429, "MSG-305")
    assert refused.headers["Retry-After"] == "33"
    assert refused.headers["X-Rate-Limit-Remaining"] == "0"
    assert len(ana.service.accepted()) == 1
    assert ana.get("readExtension").status_code == 200  # another group
    assert error_of(ana.get("readExtension")) == (429, "CMN-301")


def test_limits_are_per_user(ana: Client) -> None:
    ana.service.settings(limits={"Light": 1})
    assert ana.get("readExtension").status_code == 200
    assert ana.get("readExtension").status_code == 429
    ana.sign_in("Sales")
    assert ana.get("readExtension").status_code == 200


@pytest.mark.parametrize("group", ["user", "account"])
def test_the_window_slides(ana: Client, group: str) -> None:
    """Two requests late in one minute and two early in the next are four in one window."""
    if group == "user":
        ana.service.settings(limits={"Light": 3})
    else:
        ana.service.settings(account_limit=3)

    def answers(count: int) -> list[int]:
        return [ana.get("readExtension").status_code for _ in range(count)]

    assert answers(1) == [200]
    ana.service.skip(50_000)
    assert answers(2) == [200, 200]
    ana.service.skip(11_000)
    assert answers(2) == [200, 429]


def test_each_request_restarts_the_penalty(ana: Client) -> None:
    """Requests more frequent than the penalty's length prolong it."""
    ana.service.settings(limits={"Light": 1}, penalty_seconds=2.0, window_seconds=1.0)
    assert ana.get("readExtension").status_code == 200
    started = before = time.monotonic()
    while time.monotonic() < started + 3.0:
        asked = time.monotonic()
        status = ana.get("readExtension").status_code
        if time.monotonic() - before > 1.0:
            started = time.monotonic()  # the machine was suspended: the penalty may have ended
        else:
            assert status == 429
        before = asked
        time.sleep(0.2)
    assert ana.service.requests("readExtension")[-1]["penalty"] is True


def test_penalty_ends_after_waiting(ana: Client) -> None:
    ana.service.settings(limits={"Medium": 1}, penalty_seconds=0.3, window_seconds=0.3)
    assert ana.send().status_code == 200
    assert ana.send().status_code == 429
    deadline = time.monotonic() + PATIENCE_SECONDS
    wait = 0.3
    while ana.send().status_code == 429:
        assert time.monotonic() < deadline
        wait *= 1.5
        time.sleep(wait)
    assert len(ana.service.accepted()) == 2


def test_without_retry_after(ana: Client) -> None:
    ana.service.settings(limits={"Light": 0}, retry_after=False)
    refused = ana.get("readExtension")
    assert refused.status_code == 429
    assert "Retry-After" not in refused.headers
    assert refused.headers["X-Rate-Limit-Window"] == "60"


def test_tokens_are_limited_too(client: Client) -> None:
    client.service.settings(limits={"Auth": 1})
    tokens = client.sign_in()
    assert error_of(client.refresh(tokens["refresh_token"])) == (429, "CMN-301")


def test_rate_limit_fault_starts_a_real_penalty(ana: Client) -> None:
    ana.service.fault("createSMSMessage", "rate_limit", retry_after=1000)
    first = ana.send()
    assert error_of(first) == (429, "MSG-305")
    assert first.headers["Retry-After"] == "1000"
    assert ana.send().status_code == 429
    assert [each["penalty"] for each in ana.service.requests("createSMSMessage")] == [False, True]
    ana.service.clear_faults()
    assert ana.send().status_code == 200
    ana.service.fault("createSMSMessage", "rate_limit", penalty_seconds=0, error_code="CMN-301")
    assert "Retry-After" not in (again := ana.send()).headers
    assert error_of(again) == (429, "CMN-301")
    assert ana.send().status_code == 200
