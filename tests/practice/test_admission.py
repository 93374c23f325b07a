"""Whether an extension may sign in and stay signed in: lockout, session limits, consent, status."""

from __future__ import annotations

import base64
import time
from pathlib import Path

import pytest
import requests

from desktop.app.tour.stand_in import Page, StandIn
from desktop.core.model import PRACTICE_CLIENT_ID
from tests.practice.client import (
    ANA,
    REDIRECT_URI,
    SALES,
    Client,
    answer_of,
    authorize_url,
    error_of,
    new_pkce,
)
from tests.practice.description import Description
from tests.practice_service import (
    PATIENCE_SECONDS,
    PracticeService,
    SignInRefusedError,
    sign_in,
)

WRONG = ("ana@harbourpine.example", "wrong")
RIGHT = ("ana@harbourpine.example", "tide-table-7")


def refusal(service: PracticeService, who: str | tuple[str, str]) -> tuple[int, str]:
    with pytest.raises(SignInRefusedError) as refused:
        sign_in(service, authorize_url(service, "c"), who)
    return refused.value.status, refused.value.page


def test_wrong_passwords_lock_the_account_for_a_while(practice: PracticeService) -> None:
    practice.settings(lockout_attempts=3, lockout_seconds=1000)
    assert [refusal(practice, WRONG)[0] for _ in range(3)] == [401, 401, 400]
    status, page = refusal(practice, RIGHT)
    assert status == 400
    assert "(OAU-147)" in page
    assert sign_in(practice, authorize_url(practice, "c"), "Sales")
    practice.reset()
    assert sign_in(practice, authorize_url(practice, "c"), RIGHT)


def test_lock_expires_and_a_correct_password_resets_the_count(practice: PracticeService) -> None:
    practice.settings(lockout_attempts=2, lockout_seconds=0.2)
    refusal(practice, WRONG)
    assert sign_in(practice, authorize_url(practice, "c"), RIGHT)
    assert [refusal(practice, WRONG)[0] for _ in range(2)] == [401, 400]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            assert "code" in answer_of(sign_in(practice, authorize_url(practice, "c"), RIGHT))
            break
        except SignInRefusedError:
            assert time.monotonic() < deadline


@pytest.mark.parametrize("status", ["Frozen", "Disabled"])
def test_disabled_extension_loses_its_access(ana: Client, status: str) -> None:
    ana.service.extension(ANA, status=status)
    assert error_of(ana.send()) == (401, "OAU-141")
    refused = ana.refresh(ana.tokens["refresh_token"])
    assert error_of(refused) == (400, "OAU-141")
    assert refused.json()["error"] == "invalid_grant"
    assert refusal(ana.service, "Ana Martins")[0] == 401
    ana.service.extension(ANA, status="Enabled")
    assert ana.send().status_code == 200


def test_extension_frozen_between_code_and_token_gets_no_token(
    practice: PracticeService, client: Client
) -> None:
    pkce = new_pkce()
    location = sign_in(practice, authorize_url(practice, pkce.challenge), "Ana Martins")
    practice.extension(ANA, status="Frozen")
    answer = client.exchange(answer_of(location)["code"], pkce.verifier)
    assert error_of(answer) == (400, "OAU-141")


def test_queue_that_gets_a_manager_cannot_refresh(client: Client) -> None:
    client.sign_in("Sales")
    client.service.extension(SALES, has_manager=True)
    assert client.get("readExtension").status_code == 200
    assert error_of(client.refresh(client.tokens["refresh_token"])) == (400, "OAU-163")


def test_nobody_signs_in_to_a_disabled_account(ana: Client) -> None:
    ana.service.settings(account_enabled=False)
    assert error_of(ana.get("readExtension")) == (401, "OAU-142")
    assert "(OAU-142)" in refusal(ana.service, "Ana Martins")[1]


def test_invalid_changes_of_an_extension(practice: PracticeService) -> None:
    for changes in ({"status": "Asleep"}, {"sms": 1}, {"name": "x"}, {"denied": "SMS"}):
        with pytest.raises(ValueError, match=r"."):
            practice.extension(ANA, **changes)
    with pytest.raises(ValueError, match="no such extension"):
        practice.extension("1", status="Frozen")


def test_session_limit(client: Client) -> None:
    client.service.settings(session_seconds=3600)
    tokens = client.sign_in()
    assert 3500 < tokens["session_expires_in"] <= 3600
    assert tokens["session_expiration_time"] > "2020"
    renewed = client.refresh(tokens["refresh_token"]).json()
    assert renewed["session_expires_in"] <= tokens["session_expires_in"]
    client.service.settings(session_seconds=1)
    client.tokens = renewed
    deadline = time.monotonic() + PATIENCE_SECONDS
    while client.get("readExtension").status_code == 200:
        assert time.monotonic() < deadline
    assert error_of(client.get("readExtension")) == (401, "OAU-128")
    assert client.refresh(renewed["refresh_token"]).status_code == 400


def test_idle_session_limit(client: Client) -> None:
    client.service.settings(session_idle_seconds=1)
    assert client.sign_in()["session_idle_timeout"] == 1
    wait = 0.2
    deadline = time.monotonic() + PATIENCE_SECONDS
    while client.get("readExtension").status_code == 200:
        assert time.monotonic() < deadline
        time.sleep(wait)  # each request restarts the idle time
        wait *= 1.5
    assert client.refresh(client.tokens["refresh_token"]).status_code == 400


def test_sessions_have_no_limit_by_default(client: Client) -> None:
    assert not {name for name in client.sign_in() if name.startswith("session_")} - {"session_id"}


@pytest.mark.parametrize("by_prompt", [False, True])
def test_consent(practice: PracticeService, client: Client, by_prompt: bool) -> None:
    practice.settings(consent_page=not by_prompt)
    prompt = "login consent" if by_prompt else None
    pkce = new_pkce()

    browser = StandIn()

    def consent_page() -> Page:
        page = browser.open(authorize_url(practice, pkce.challenge, prompt=prompt))
        asked = browser.press(page, "Continue as Ana")
        assert asked.status == 200
        assert "send texts from your numbers" in asked.text
        return asked

    asked = consent_page()
    code = answer_of(browser.press(asked, "Authorize", stays=True).url)["code"]
    assert client.exchange(code, pkce.verifier).json()["owner_id"] == ANA
    again = browser.press(asked, "Authorize", stays=True)
    assert again.status == 400  # a consent can be given once
    assert "was answered before" in again.text
    practice.reset()
    practice.settings(consent_page=not by_prompt)
    refused = browser.press(consent_page(), "Refuse", stays=True).url
    assert refused.startswith(REDIRECT_URI)
    assert answer_of(refused)["error"] == "access_denied"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (f"{PRACTICE_CLIENT_ID}:", ""),
        (f"{PRACTICE_CLIENT_ID}:secret", "OAU-146"),
        ("other:", "OAU-120"),
        (None, "OAU-134"),
    ],
)
def test_client_id_in_the_authorization_header(ana: Client, header: str | None, code: str) -> None:
    """As RingCentral's own libraries do, with the empty secret of a public app."""
    said = base64.b64encode(header.encode()).decode() if header else "!"
    answer = requests.post(
        f"{ana.service.base}/restapi/oauth/token",
        {"grant_type": "refresh_token", "refresh_token": ana.tokens["refresh_token"]},
        headers={"Authorization": f"Basic {said}"},
        timeout=60,
    )
    if code:
        assert error_of(answer) == (400, code)
        assert answer.json()["error"] == "invalid_client"
    else:
        assert answer.status_code == 200


def test_page_lists_people_for_rare_cases_too(practice: PracticeService) -> None:
    page = requests.get(authorize_url(practice, "c"), timeout=60).text
    assert "Continue as <bdi>مريم الحداد</bdi>" in page
    assert "<b>Bold</b>" not in page
    assert "Welcome menu" not in page
    assert "code" in answer_of(sign_in(practice, authorize_url(practice, "c"), "Noa Adler"))
    assert refusal(practice, "Grace Ito")[0] == 401
    assert refusal(practice, ("", ""))[0] == 401


def test_idle_time_survives_a_kill(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        service.settings(session_seconds=3600)
        client = Client(service, description)
        client.sign_in()
        service.restart(kill=True)
        service.settings(session_seconds=3600)
        assert client.refresh(client.tokens["refresh_token"]).json()["session_expires_in"] > 0
        client.close()
