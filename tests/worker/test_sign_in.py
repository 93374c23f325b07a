"""Sign-in and its errors. Each has a sentence, and sending goes on meanwhile."""

from __future__ import annotations

import socket
from contextlib import ExitStack, suppress

import pytest
import requests

from desktop.core.errors import (
    AnsweredInsteadError,
    DeniedError,
    NoRefreshTokenError,
    OfflineError,
    PortsBusyError,
    WrongClientError,
)
from desktop.core.model import REDIRECT_PORTS, AccountState, SignInStage, TroubleKind
from desktop.core.records import replace
from tests.worker.rig import Rig


def stage(rig: Rig) -> SignInStage:
    return rig.sign_in_state.stage


def failure(rig: Rig) -> str:
    assert rig.sign_in_state.stage is SignInStage.FAILED
    assert rig.sign_in_state.failure is not None
    assert rig.sign_in_state.failure.advice
    return rig.sign_in_state.failure.title


def test_access_refused_in_the_browser(rig: Rig) -> None:
    rig.engine.begin_sign_in(fresh=False)
    rig.answer_browser(None)
    assert failure(rig) == DeniedError.title
    rig.sign_in()


def test_a_wrong_client_id_fails_the_exchange(rig: Rig) -> None:
    rig.practice.fault("token", "status", code=401, body={"error": "invalid_client"})
    rig.engine.begin_sign_in(fresh=False)
    rig.answer_browser("Ana Martins")
    assert failure(rig) == WrongClientError.title


def test_a_wrong_client_id_shows_in_the_browser_and_the_program_waits(rig: Rig) -> None:
    rig.engine.close()
    rig.service = replace(rig.service, client_id="nobody-knows-me")
    rig.engine = rig.start_engine()
    rig.engine.begin_sign_in(fresh=False)
    page = requests.get(rig.sign_in_state.url, timeout=60)
    assert page.status_code >= 400
    rig.run_for(0.2)
    assert stage(rig) is SignInStage.WAITING
    rig.engine.cancel_sign_in()
    assert stage(rig) is SignInStage.IDLE


def test_the_server_is_down_after_the_redirect(rig: Rig) -> None:
    rig.practice.fault("token", "close_before_reading", count=0)
    rig.engine.begin_sign_in(fresh=False)
    rig.answer_browser("Ana Martins")
    assert failure(rig)
    rig.practice.clear_faults()
    rig.sign_in()


@pytest.mark.parametrize(
    ("kind", "parameters", "title"),
    [
        ("status", {"code": 503, "retry_after": 9}, "RingCentral is having problems"),
        ("status", {"code": 500}, "RingCentral is having problems"),
        ("rate_limit", {"retry_after": 9}, "RingCentral asks for a pause"),
    ],
)
def test_a_sign_in_that_fails_says_that_the_person_tries_again(
    rig: Rig, kind: str, parameters: dict[str, object], title: str
) -> None:
    rig.practice.fault("getToken", kind, **parameters)
    rig.engine.begin_sign_in(fresh=True)
    rig.answer_browser("Ana Martins")
    said = rig.sign_in_state.failure
    assert said is not None
    assert (said.title, said.advice) == (title, "Wait a minute, then try again.")


@pytest.mark.parametrize(
    ("operation", "kind", "parameters"),
    [
        ("getToken", "portal", {}),
        ("getToken", "redirect", {"code": 302}),
        ("readExtension", "portal", {}),
    ],
)
def test_a_welcome_page_of_a_network_says_what_to_do(
    rig: Rig, operation: str, kind: str, parameters: dict[str, object]
) -> None:
    rig.engine.begin_sign_in(fresh=True)
    rig.practice.fault(operation, kind, count=0, **parameters)
    rig.answer_browser("Ana Martins")
    said = rig.sign_in_state.failure
    assert said is not None
    assert said == AnsweredInsteadError(code=said.code, details=said.details).notice


def test_all_ports_are_busy(rig: Rig) -> None:
    with ExitStack() as stack:
        for port in REDIRECT_PORTS:
            with suppress(OSError):  # somebody else has it: just as busy
                stack.enter_context(socket.create_server(("127.0.0.1", port)))
        rig.engine.begin_sign_in(fresh=False)
        assert failure(rig) == PortsBusyError.title
    rig.sign_in()


def test_a_closed_browser_does_not_block_the_accounts(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.begin_sign_in(fresh=True)
    text = rig.queue(ana)
    rig.until_status(text, "Delivered")
    assert rig.sign_in_state.stage is SignInStage.WAITING
    rig.engine.cancel_sign_in()
    assert len(rig.accounts.views) == 1


def test_a_second_sign_in_invalidates_the_first_page(rig: Rig) -> None:
    rig.engine.begin_sign_in(fresh=False)
    first = rig.sign_in_state.url
    rig.engine.begin_sign_in(fresh=False)
    assert rig.sign_in_state.url != first
    rig.answer_browser("Ana Martins")
    assert rig.sign_in_state.stage is SignInStage.DONE


def test_the_server_is_down_at_start(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    rig.practice.fault("*", "refuse", seconds=1.5)
    with pytest.raises(requests.RequestException):
        requests.get(f"{rig.practice.base}/restapi/v1.0/account/~/extension/~", timeout=5)
    rig.engine = rig.start_engine()
    text = rig.queue(ana)
    rig.run_until(lambda: TroubleKind.OFFLINE in rig.trouble_kinds(), "offline")
    offline = next(one for one in rig.troubles.items if one.kind is TroubleKind.OFFLINE)
    assert offline.notice.title == OfflineError.title
    assert offline.until is not None
    rig.until_status(text, "Delivered")
    assert rig.view().state is AccountState.SIGNED_IN


def test_an_app_without_refresh_tokens_works_with_a_notice(rig: Rig) -> None:
    rig.practice.settings(issue_refresh_tokens=False)
    ana = rig.sign_in()
    assert rig.sign_in_state.failure is not None
    assert rig.sign_in_state.failure.title == NoRefreshTokenError.title
    rig.until_status(rig.queue(ana), "Delivered")


def test_an_expired_refresh_token_asks_to_sign_in_again(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    rig.practice.fault("token", "status", code=400, body={"error": "invalid_grant"})
    rig.engine = rig.start_engine()
    text = rig.queue(ana)
    rig.run_until(lambda: rig.view().state is AccountState.SIGNED_OUT, "signed out")
    assert TroubleKind.SIGNED_OUT in rig.trouble_kinds()
    rig.sign_in()
    rig.until_status(text, "Delivered")
    assert len(rig.accounts.views) == 1


def test_a_short_lived_access_token_is_refreshed_early(rig: Rig) -> None:
    rig.practice.settings(access_token_seconds=2)
    ana = rig.sign_in()
    for n in range(3):
        rig.until_status(rig.queue(ana, f"text {n}"), "Delivered")
        rig.run_for(1.2)
    assert len(rig.practice.requests("getToken")) >= 3
    assert len(rig.accepted()) == 3
