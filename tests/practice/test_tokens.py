"""Lifetimes and refresh of tokens."""

from __future__ import annotations

import pytest
import requests

from desktop.core.model import PRACTICE_CLIENT_ID
from tests.practice.client import Client, error_of


def access_works(client: Client, token: str) -> bool:
    status = client.get("readExtension", token=token).status_code
    assert status in (200, 401)
    return status == 200


def test_refresh_gives_a_new_pair_and_kills_the_old_access_token(ana: Client) -> None:
    old = dict(ana.tokens)
    new = ana.refresh(old["refresh_token"]).json()
    assert new["access_token"] != old["access_token"]
    assert new["refresh_token"] != old["refresh_token"]
    assert new["session_id"] == old["session_id"]
    assert not access_works(ana, old["access_token"])
    assert access_works(ana, new["access_token"])


def test_old_refresh_token_gives_the_same_pair_while_the_new_one_is_unused(ana: Client) -> None:
    old = ana.tokens["refresh_token"]
    first = ana.refresh(old).json()
    again = ana.refresh(old).json()
    assert again["access_token"] == first["access_token"]
    assert again["refresh_token"] == first["refresh_token"]


def test_old_refresh_token_works_shortly_after_the_first_use(ana: Client) -> None:
    old = ana.tokens["refresh_token"]
    first = ana.refresh(old).json()
    assert access_works(ana, first["access_token"])
    assert ana.refresh(old).json()["access_token"] == first["access_token"]


def test_old_refresh_token_expires_after_that(ana: Client) -> None:
    ana.service.settings(grace_used_seconds=0)
    old = ana.tokens["refresh_token"]
    first = ana.refresh(old).json()
    assert access_works(ana, first["access_token"])
    refused = ana.refresh(old)
    assert refused.status_code == 400
    assert refused.json()["error"] == "invalid_grant"
    assert ana.refresh(first["refresh_token"]).status_code == 200


def test_old_refresh_token_expires_if_the_new_one_stays_unused(ana: Client) -> None:
    ana.service.settings(grace_unused_seconds=0)
    old = ana.tokens["refresh_token"]
    assert ana.refresh(old).status_code == 200
    assert ana.refresh(old).status_code == 400


def test_refresh_token_before_the_previous_one_is_invalid(ana: Client) -> None:
    first = ana.tokens["refresh_token"]
    second = ana.refresh(first).json()["refresh_token"]
    assert ana.refresh(second).status_code == 200
    assert ana.refresh(first).status_code == 400


def test_lost_answer_of_a_refresh_is_harmless(ana: Client) -> None:
    old = ana.tokens["refresh_token"]
    ana.service.fault("token", "lost_answer")
    with pytest.raises(requests.ConnectionError):
        ana.refresh(old)
    pair = ana.refresh(old).json()
    assert access_works(ana, pair["access_token"])


@pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
def test_revoking_any_token_ends_the_session(ana: Client, kind: str) -> None:
    url = f"{ana.service.base}/restapi/oauth/revoke"
    form = {"token": ana.tokens[kind], "client_id": PRACTICE_CLIENT_ID}
    assert requests.post(url, form, timeout=60).status_code == 200
    assert not access_works(ana, ana.tokens["access_token"])
    assert ana.refresh(ana.tokens["refresh_token"]).status_code == 400
    assert requests.post(url, form, timeout=60).status_code == 200


def test_revoke_needs_a_token(ana: Client) -> None:
    url = f"{ana.service.base}/restapi/oauth/revoke"
    answer = requests.post(url, {"client_id": PRACTICE_CLIENT_ID}, timeout=60)
    assert error_of(answer) == (400, "CMN-101")


def test_tokens_expire(client: Client) -> None:
    client.service.settings(access_token_seconds=0, refresh_token_seconds=0)
    client.sign_in()
    assert error_of(client.get("readExtension")) == (401, "OAU-128")
    assert client.refresh(client.tokens["refresh_token"]).status_code == 400


@pytest.mark.parametrize("seconds", ["600", "5", "0"])
def test_app_may_ask_for_shorter_lifetimes_down_to_ten_minutes(ana: Client, seconds: str) -> None:
    answer = ana.refresh(ana.tokens["refresh_token"], access_token_ttl=seconds)
    assert 500 < answer.json()["expires_in"] <= 600


@pytest.mark.parametrize(
    ("token", "code"), [("", "CMN-405"), ("made-up", "OAU-129"), ("ä€", "OAU-129")]
)
def test_unusable_access_tokens(client: Client, token: str, code: str) -> None:
    answer = client.get("readExtension", token=token.encode().decode("latin-1"))
    assert error_of(answer) == (401, code)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_dead_tokens_are_not_found(ana: Client) -> None:
    """One that a newer one has replaced, and those of a session that has ended."""
    old = ana.tokens["access_token"]
    new = ana.refresh(ana.tokens["refresh_token"]).json()
    assert error_of(ana.get("readExtension", token=old)) == (401, "OAU-213")
    url = f"{ana.service.base}/restapi/oauth/revoke"
    form = {"token": new["access_token"], "client_id": PRACTICE_CLIENT_ID}
    assert requests.post(url, form, timeout=60).status_code == 200
    assert error_of(ana.get("readExtension", token=new["access_token"])) == (401, "OAU-210")
    assert error_of(ana.refresh(new["refresh_token"])) == (400, "OAU-210")


@pytest.mark.parametrize(
    ("settings", "error", "code"),
    [
        ({"app_has_secret": True}, "invalid_client", "OAU-123"),
        ({"app_signs_in": False}, "unauthorized_client", "OAU-251"),
    ],
)
def test_an_app_of_the_wrong_kind_gets_no_tokens(
    ana: Client, settings: dict[str, bool], error: str, code: str
) -> None:
    ana.service.settings(**settings)
    answer = ana.refresh(ana.tokens["refresh_token"])
    assert (*error_of(answer), answer.json()["error"]) == (400, code, error)


@pytest.mark.parametrize(
    ("scope", "path"),
    [("EditMessages", "/message-store"), ("SMS", "/message-store"), ("EditAccounts", "")],
)
def test_scopes_include_others(client: Client, scope: str, path: str) -> None:
    client.service.settings(scopes=[scope])
    assert client.sign_in()["scope"] == scope
    assert client.get("listMessages" if path else "readExtension", path).status_code == 200
    client.service.settings(scope_lists_included=True)
    included = "ReadMessages" if path else "ReadAccounts"
    assert {scope, included} <= set(client.sign_in()["scope"].split())


def test_app_without_refresh_tokens(client: Client) -> None:
    client.service.settings(issue_refresh_tokens=False)
    tokens = client.sign_in()
    assert "refresh_token" not in tokens
    assert "refresh_token_expires_in" not in tokens


def test_narrower_scopes(client: Client) -> None:
    client.service.settings(scopes=["ReadAccounts"])
    assert client.sign_in()["scope"] == "ReadAccounts"
    assert client.get("readExtension").status_code == 200
    refused = client.send()
    assert error_of(refused) == (403, "CMN-401")
    assert refused.json()["errorCode"] == "InsufficientPermissions"
    assert refused.json()["errors"][0]["permissionName"] == "SMS"
    assert error_of(client.get("listMessages", "/message-store")) == (403, "CMN-401")


def test_the_sixth_session_ends_the_first(client: Client) -> None:
    tokens = [client.sign_in("Sales")["access_token"] for _ in range(6)]
    assert [access_works(client, token) for token in tokens] == [False, *[True] * 5]


def test_journal_counts_the_uses_of_each_token(ana: Client) -> None:
    for _ in range(3):
        assert access_works(ana, ana.tokens["access_token"])
    new = ana.refresh(ana.tokens["refresh_token"]).json()
    uses = [(each["kind"], each["uses"]) for each in ana.service.journal()["tokens"]]
    assert uses == [("access", 3), ("refresh", 1), ("access", 0), ("refresh", 0)]
    assert new["access_token"] not in str(ana.service.journal())
