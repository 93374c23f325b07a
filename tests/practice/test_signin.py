"""From the authorization request through the sign-in page to the code."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
import requests

from desktop.app.tour.stand_in import StandIn
from desktop.core.model import REDIRECT_HOSTS, REDIRECT_PATH, REDIRECT_PORTS
from tests.practice.client import (
    ANA,
    REDIRECT_URI,
    Client,
    answer_of,
    authorize_url,
    error_of,
    new_pkce,
)
from tests.practice_service import PracticeService, SignInRefusedError, sign_in


def test_sign_in_from_request_to_token(practice: PracticeService, client: Client) -> None:
    pkce = new_pkce()
    location = sign_in(practice, authorize_url(practice, pkce.challenge), "Ana Martins")
    assert location.startswith(f"{REDIRECT_URI}?")
    assert answer_of(location)["state"] == "some-state"
    answer = client.exchange(answer_of(location)["code"], pkce.verifier)
    tokens = answer.json()
    assert tokens["token_type"] == "bearer"
    assert tokens["owner_id"] == ANA
    assert 3500 < tokens["expires_in"] <= 3600
    assert 604700 < tokens["refresh_token_expires_in"] <= 604800
    assert set(tokens["scope"].split()) == {"SMS", "ReadAccounts", "ReadMessages"}
    assert answer.headers["Cache-Control"] == "no-store"
    client.tokens = tokens
    assert client.get("readExtension").json()["name"] == "Ana Martins"


@pytest.mark.parametrize("host", REDIRECT_HOSTS)
@pytest.mark.parametrize("port", REDIRECT_PORTS)
def test_every_registered_redirect_works(practice: PracticeService, host: str, port: int) -> None:
    uri = f"http://{host}:{port}{REDIRECT_PATH}"
    url = authorize_url(practice, new_pkce().challenge, redirect_uri=uri)
    assert sign_in(practice, url, "Sales").startswith(f"{uri}?code=")


@pytest.mark.parametrize(
    "uri",
    [
        f"http://localhost:{REDIRECT_PORTS[0]}{REDIRECT_PATH}/",
        f"http://LOCALHOST:{REDIRECT_PORTS[0]}{REDIRECT_PATH}",
        f"http://localhost:1{REDIRECT_PATH}",
        f"https://localhost:{REDIRECT_PORTS[0]}{REDIRECT_PATH}",
        "https://attacker.example/",
        None,
    ],
)
def test_redirect_is_compared_exactly(practice: PracticeService, uri: str | None) -> None:
    url = authorize_url(practice, new_pkce().challenge, redirect_uri=uri)
    with pytest.raises(SignInRefusedError) as refused:
        sign_in(practice, url, "Ana Martins")
    assert refused.value.status == 400
    assert "OAU-109" in refused.value.page


@pytest.mark.parametrize("client_id", ["wrong", None])
def test_unknown_client(practice: PracticeService, client_id: str | None) -> None:
    with pytest.raises(SignInRefusedError) as refused:
        sign_in(practice, authorize_url(practice, "c", client_id=client_id), "Ana Martins")
    assert refused.value.status == 400
    assert "OAU-120" in refused.value.page


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"prompt": "none"}, "login_required"),
        ({"prompt": "none login"}, "invalid_request"),
    ],
)
def test_wrong_requests_go_back_to_the_app(
    practice: PracticeService, changes: dict[str, str | None], error: str
) -> None:
    answer = answer_of(sign_in(practice, authorize_url(practice, "c", **changes), "Ana Martins"))
    assert answer["error"] == error
    assert answer["state"] == "some-state"
    assert "code" not in answer


@pytest.mark.parametrize(
    ("person", "status", "code"),
    [
        (("ana@harbourpine.example", "wrong"), 401, "OAU-140"),
        (("nobody@harbourpine.example", "tide-table-7"), 401, "OAU-140"),
        (("", ""), 401, "OAU-140"),
        ("Ida Frost", 401, "OAU-141"),
        ("Support", 403, "OAU-163"),
    ],
)
def test_page_explains_a_refused_sign_in(
    practice: PracticeService, person: str | tuple[str, str], status: int, code: str
) -> None:
    with pytest.raises(SignInRefusedError) as refused:
        sign_in(practice, authorize_url(practice, "c"), person)
    assert refused.value.status == status
    assert f"({code})" in refused.value.page
    assert 'role="alert"' in refused.value.page
    assert 'href="/practice#people"' in refused.value.page, "there are the passwords"


def test_password_form(practice: PracticeService) -> None:
    who = ("Mia@HarbourPine.example", "paper-boat-2")
    assert "code" in answer_of(sign_in(practice, authorize_url(practice, "c"), who))


def test_cancel(practice: PracticeService) -> None:
    answer = answer_of(sign_in(practice, authorize_url(practice, "c"), None))
    assert answer["error"] == "access_denied"
    assert answer["state"] == "some-state"


def test_browser_is_remembered_until_the_app_insists(practice: PracticeService) -> None:
    browser = StandIn()
    url = authorize_url(practice, "c")
    sign_in(practice, url, "Ana Martins", browser=browser)
    assert browser.open(url, stays=True).url.startswith(f"{REDIRECT_URI}?code=")
    page = browser.open(authorize_url(practice, "c", prompt="login"), stays=True)
    assert (page.status, len(page.forms) > 1) == (200, True)
    assert browser.open(url, stays=True).url.startswith(f"{practice.base}/practice")


def test_page_is_safe_with_hostile_parameters(practice: PracticeService) -> None:
    state = '"><script>alert(1)</script>'
    url = authorize_url(practice, "c", state=state, login_hint='"><img src=x>')
    page = requests.get(url, timeout=60)
    assert "<script" not in page.text
    assert "<img" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert answer_of(sign_in(practice, url, "Ana Martins"))["state"] == state


def test_repeated_parameter_is_refused(practice: PracticeService) -> None:
    with pytest.raises(SignInRefusedError) as refused:
        sign_in(practice, authorize_url(practice, "c") + "&state=other", "Ana Martins")
    assert "OAU-111" in refused.value.page


def test_invalid_challenge_matches_no_verifier(client: Client) -> None:
    location = sign_in(client.service, authorize_url(client.service, "é" * 43), "Ana Martins")
    answer = client.exchange(answer_of(location)["code"], "é" * 43)
    assert error_of(answer) == (400, "OAU-106")


def test_client_without_html_is_refused_in_json(client: Client) -> None:
    answer = client.call("authorize", "GET", "/oauth/authorize", params={"client_id": "wrong"})
    assert error_of(answer) == (400, "OAU-120")
    assert answer.json()["error"] == "invalid_request"


def test_authorize_takes_a_form_too(practice: PracticeService) -> None:
    parts = urlsplit(authorize_url(practice, "c"))
    answer = requests.post(
        f"{practice.base}{parts.path}",
        dict(parse_qsl(parts.query)),
        allow_redirects=False,
        timeout=60,
    )
    assert answer.status_code == 302
    assert sign_in(practice, practice.base + answer.headers["Location"], "Robert Okafor")


def test_code_works_once(practice: PracticeService, client: Client) -> None:
    pkce = new_pkce()
    code = answer_of(sign_in(practice, authorize_url(practice, pkce.challenge), "Sales"))["code"]
    assert client.exchange(code, pkce.verifier).status_code == 200
    again = client.exchange(code, pkce.verifier)
    assert error_of(again) == (400, "OAU-106")
    assert again.json()["error"] == "invalid_grant"


def test_code_expires(practice: PracticeService, client: Client) -> None:
    practice.settings(code_seconds=0)
    pkce = new_pkce()
    code = answer_of(sign_in(practice, authorize_url(practice, pkce.challenge), "Sales"))["code"]
    assert error_of(client.exchange(code, pkce.verifier)) == (400, "OAU-108")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code_verifier": "something-else"}, "OAU-106"),
        ({"code_verifier": ""}, "OAU-106"),
        ({"redirect_uri": REDIRECT_URI.replace("localhost", "127.0.0.1")}, "OAU-109"),
        ({"code": "made-up"}, "OAU-106"),
        ({"client_id": "wrong"}, "OAU-120"),
        ({"grant_type": "password"}, "OAU-112"),
        ({"access_token_ttl": "soon"}, "CMN-101"),
    ],
)
def test_wrong_exchanges(
    practice: PracticeService, client: Client, changes: dict[str, str], code: str
) -> None:
    pkce = new_pkce()
    issued = answer_of(sign_in(practice, authorize_url(practice, pkce.challenge), "Sales"))["code"]
    assert error_of(client.exchange(issued, pkce.verifier, **changes)) == (400, code)


def test_token_needs_a_form(practice: PracticeService) -> None:
    url = f"{practice.base}/restapi/oauth/token"
    assert requests.post(url, json={}, timeout=60).status_code == 415
