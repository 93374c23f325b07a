"""A small client of the practice service, independent of the program's own."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

from desktop.core.model import PRACTICE_CLIENT_ID, REDIRECT_PATH, REDIRECT_PORTS
from desktop.practice.access import OPERATIONS
from tests.practice.description import Description
from tests.practice_service import PATIENCE_SECONDS, PracticeService, sign_in

REDIRECT_URI = f"http://localhost:{REDIRECT_PORTS[0]}{REDIRECT_PATH}"
EXTENSION = "/restapi/v1.0/account/~/extension/~"

ALL_SCOPES = sorted({each.scope for each in OPERATIONS.values() if each.scope})

ANA, ANA_DIRECT, ANA_LINE = "400131426101", "+16505550101", "+16505550102"
ROBERT, ROBERT_DIRECT, MAIN = "400131426102", "+16505550110", "+16505550120"
SALES, SALES_NUMBER = "400131426201", "+16505550130"
ANYBODY = "+14155550100"


@dataclass(frozen=True)
class Pkce:
    verifier: str
    challenge: str


def new_pkce() -> Pkce:
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    return Pkce(verifier, base64.urlsafe_b64encode(digest).rstrip(b"=").decode())


def authorize_url(service: PracticeService, challenge: str, **changes: str | None) -> str:
    """The URL that the program opens. A change to None removes a parameter."""
    parameters: dict[str, str | None] = {
        "response_type": "code",
        "client_id": PRACTICE_CLIENT_ID,
        "redirect_uri": REDIRECT_URI,
        "state": "some-state",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        **changes,
    }
    given = {name: value for name, value in parameters.items() if value is not None}
    return f"{service.base}/restapi/oauth/authorize?{urlencode(given)}"


def answer_of(location: str) -> dict[str, str]:
    """The query parameters of the redirect back to the app."""
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


class Client:
    """Signs in and calls operations. Checks every answer against the OpenAPI description, if it
    is available."""

    def __init__(self, service: PracticeService, description: Description | None) -> None:
        self.service = service
        self._description = description
        self._http = requests.Session()
        self._http.trust_env = False
        self.tokens: dict[str, Any] = {}
        self.name = "Ana Martins"

    def close(self) -> None:
        self._http.close()

    def sign_in(self, person: str = "Ana Martins") -> dict[str, Any]:
        pkce = new_pkce()
        location = sign_in(self.service, authorize_url(self.service, pkce.challenge), person)
        answer = self.exchange(answer_of(location)["code"], pkce.verifier)
        assert answer.status_code == 200, answer.text
        self.tokens, self.name = answer.json(), person
        return self.tokens

    def exchange(self, issued: str, pkce_verifier: str, **changes: str) -> requests.Response:
        form = {
            "grant_type": "authorization_code",
            "code": issued,
            "redirect_uri": REDIRECT_URI,
            "client_id": PRACTICE_CLIENT_ID,
            "code_verifier": pkce_verifier,
        }
        return self.token({**form, **changes})

    def refresh(self, refresh_token: str, **changes: str) -> requests.Response:
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        return self.token({**form, "client_id": PRACTICE_CLIENT_ID, **changes})

    def token(self, form: Mapping[str, str]) -> requests.Response:
        url = f"{self.service.base}/restapi/oauth/token"
        answer = self._http.post(url, form, timeout=PATIENCE_SECONDS)
        self._check("getToken", answer)
        return answer

    def get(
        self, operation: str, path: str = "", *, token: str | None = None, **query: Any
    ) -> requests.Response:
        answer = self._http.get(
            f"{self.service.base}{EXTENSION}{path}",
            params=query,
            headers=self.headers(token),
            timeout=PATIENCE_SECONDS,
            allow_redirects=False,
        )
        self._check(operation, answer)
        return answer

    def call(
        self,
        operation: str,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        **request: Any,
    ) -> requests.Response:
        """Any operation. ``path`` is relative to `/restapi`, or to the caller's extension if it
        begins with `~`."""
        whole = f"{EXTENSION}{path[1:]}" if path.startswith("~") else f"/restapi{path}"
        answer = self._http.request(
            method,
            f"{self.service.base}{whole}",
            headers={**self.headers(), **(headers or {})},
            timeout=PATIENCE_SECONDS,
            allow_redirects=False,
            **request,
        )
        self._check(operation, answer)
        return answer

    def sign_in_with(self, *scopes: str) -> None:
        """Sign in again as the same person, with these scopes, or with all."""
        self.service.settings(scopes=list(scopes or ALL_SCOPES))
        self.sign_in(self.name)

    def send(
        self, sender: str = ANA_DIRECT, to: str = ANYBODY, text: str = "Hello"
    ) -> requests.Response:
        return self.send_body(
            {"from": {"phoneNumber": sender}, "to": [{"phoneNumber": to}], "text": text}
        )

    def send_body(self, body: Any) -> requests.Response:
        data: dict[str, Any] = {"data": body} if isinstance(body, bytes) else {"json": body}
        answer = self._http.post(
            f"{self.service.base}{EXTENSION}/sms",
            headers={"Content-Type": "application/json", **self.headers()},
            timeout=PATIENCE_SECONDS,
            allow_redirects=False,
            **data,
        )
        self._check("createSMSMessage", answer)
        return answer

    def read(self, message_id: int | str) -> dict[str, Any]:
        answer = self.get("readMessage", f"/message-store/{message_id}")
        assert answer.status_code == 200, answer.text
        record: dict[str, Any] = answer.json()
        return record

    def store(self, **query: Any) -> list[dict[str, Any]]:
        answer = self.get("listMessages", "/message-store", **query)
        assert answer.status_code == 200, answer.text
        records: list[dict[str, Any]] = answer.json()["records"]
        return records

    def wait_for(
        self, message_id: int | str, reached: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any]:
        """Read a message until ``wanted`` accepts it."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not reached(record := self.read(message_id)):
            assert time.monotonic() < deadline, record
            time.sleep(0.02)
        return record

    def headers(self, token: str | None = None) -> dict[str, str]:
        token = self.tokens.get("access_token", "") if token is None else token
        return {"Authorization": f"Bearer {token}"} if token else {}

    def _check(self, operation: str, answer: requests.Response) -> None:
        assert answer.headers["Date"]
        if self._description is not None and answer.content and self._is_json(answer):
            content_type = answer.headers["Content-Type"].partition(";")[0]
            self._description.check(operation, answer.status_code, answer.json(), content_type)

    def _is_json(self, answer: requests.Response) -> bool:
        content_type = answer.headers.get("Content-Type", "")
        return "json" in content_type


def error_of(answer: requests.Response) -> tuple[int, str]:
    """HTTP status and error code of a refusal."""
    return answer.status_code, answer.json()["errors"][0]["errorCode"]
