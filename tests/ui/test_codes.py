"""Every code that RingCentral documents, and every one of practice, has words of its own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop.core.errors import RefusedError, SignInError
from desktop.core.model import AccountKey, MessageRow, MessageState
from desktop.practice.codes import CODES
from desktop.ringcentral.auth.refusals import Refusal
from desktop.ui.text.codes import text_for_code
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.states import state_sentences

LISTS = Path(__file__).parents[3] / "shared" / "ringcentral"


def row(state: MessageState, code: str) -> MessageRow:
    return MessageRow(
        1, "id", AccountKey("s", "a", "e"), "+16505550101", "+16505550123", "Hi", state, code=code
    )


def assert_has_words(code: str) -> None:
    words = text_for_code(code)
    assert words is not None, f"{code} has no words"
    assert words.meaning.endswith(".")
    assert words.remedy.endswith(".")
    if code.startswith("OAU-"):
        known = Refusal("", (code,), "").known
        assert known is not None, f"{code} has no words while signing in"
        assert known.title != SignInError.title


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_of_practice_has_words(code: str) -> None:
    assert_has_words(code)


@pytest.mark.skipif(not LISTS.exists(), reason="RingCentral's lists are not beside the checkout")
@pytest.mark.parametrize("name", ["api-error-codes.csv", "delivery-error-codes.csv"])
def test_every_documented_code_has_words(name: str) -> None:
    with (LISTS / name).open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            assert_has_words(line["code"])


@pytest.mark.parametrize("code", ["CMN-402", "CMN-408"])
def test_a_permission_of_the_role_is_for_the_admin_portal(code: str) -> None:
    words = text_for_code(code)
    assert words is not None
    assert "role" in words.meaning
    assert "admin portal, under Roles" in words.remedy
    assert "developer console" not in words.remedy


def test_a_permission_of_the_app_is_for_the_developer_console() -> None:
    words = text_for_code("CMN-401")
    assert words is not None
    assert "developer console" in words.remedy


@pytest.mark.parametrize("code", ["CMN-401", "CMN-408", "BIL-103", "SUB-528"])
def test_a_refused_request_is_shown_with_the_words_of_its_code(code: str) -> None:
    words = text_for_code(code)
    assert words is not None
    shown = as_sentence(RefusedError(code=code, details="Its own words").notice)
    assert words.meaning in shown
    assert words.remedy in shown
    assert as_sentence(RefusedError(code="XYZ-1").notice) == f"{RefusedError.title}."


@pytest.mark.parametrize("state", [MessageState.CHECKING, MessageState.UNCONFIRMED])
def test_the_code_of_an_unclear_answer_is_explained_without_advice_to_send_again(
    state: MessageState,
) -> None:
    words = text_for_code("MSG-290")
    assert words is not None
    meaning, remedy = state_sentences(row(state, "MSG-290"))
    assert words.meaning in meaning
    assert "was lost" not in meaning
    assert remedy == ""
    assert "was lost" in state_sentences(row(MessageState.CHECKING, ""))[0]


@pytest.mark.parametrize("code", ["OAU-123", "OAU-251", "unauthorized_client"])
@pytest.mark.parametrize("error", ["invalid_client", "unauthorized_client", "invalid_request"])
def test_an_app_of_the_wrong_kind_is_not_called_an_unknown_client_id(code: str, error: str) -> None:
    known = Refusal(error, (code,), "").known
    assert known is not None
    assert known.title == "The app may not sign people in this way"
    assert "PKCE" in known.advice
    assert "secret" in known.advice


def test_a_queue_with_a_manager_is_told_the_remedy() -> None:
    known = Refusal("access_denied", ("OAU-163",), "").known
    assert known is not None
    assert known.title == "This call queue has a manager"
    assert "remove the manager" in known.advice
