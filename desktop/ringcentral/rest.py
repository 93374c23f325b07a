"""One request to RingCentral's REST API for one signed-in extension, and what its answer says of
time and limits. The operations are in `api` and in the modules for one noun each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import requests

from desktop.core.errors import RateLimitedError
from desktop.core.records import Record
from desktop.ringcentral import json_records as read
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.failures import error_of_answer, error_of_failure
from desktop.ringcentral.rate_limits import RateGroup, RateLimits

T = TypeVar("T")

# Small pages: decoding one must not stall the window (ARCHITECTURE.md, "Speed").
PER_PAGE = 250

# What a request that changes something may be answered with.
_DONE = frozenset({200, 201, 202, 204})


class Page(Record, Generic[T], frozen=True):
    records: tuple[T, ...]
    more: bool


class RestClient:
    """``token`` returns the access token for each request, or raises UnauthorizedError.
    ``elapsed`` counts ms, evenly.

    Calls raise ServiceError. Each answer updates ``clock``, the time of the server, and
    ``rate_limits``. Used by the network thread only.
    """

    def __init__(
        self,
        server: str,
        configure: Callable[[requests.Session], None],
        token: Callable[[], str],
        elapsed: Callable[[], int],
    ) -> None:
        self.server = server
        self._token = token
        self.clock = ServerClock(elapsed)
        self.rate_limits = RateLimits(elapsed)
        self._http = requests.Session()
        configure(self._http)

    def close(self) -> None:
        self._http.close()

    def get(
        self, path: str, query: dict[str, Any] | None = None, group: RateGroup = RateGroup.LIGHT
    ) -> read.Json:
        response = self._send("GET", path, group, params=query)
        self._raise_for(response, group)
        return read.decode(response.content)

    def page(
        self,
        path: str,
        query: dict[str, Any],
        page: int,
        of_record: Callable[[read.Json], list[T]],
        group: RateGroup = RateGroup.LIGHT,
    ) -> Page[T]:
        """The page number ``page`` of a list, from 1 on."""
        answer = self.get(path, {**query, "page": page, "perPage": PER_PAGE}, group)
        found = [item for record in read.records(answer) for item in of_record(record)]
        return Page(tuple(found), read.has_more(answer, page, PER_PAGE))

    def change(
        self, method: str, path: str, body: object = None, group: RateGroup = RateGroup.LIGHT
    ) -> read.Json:
        """POST, PUT, PATCH or DELETE, of which a repetition does no harm. Empty where the answer
        has no body."""
        response = self._send(method, path, group, json=body)
        if response.status_code not in _DONE:
            self._raise_for(response, group)
        return read.decode(response.content) if response.content else {}

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token()}", "Accept": "application/json"}

    def note_answer(self, response: requests.Response, group: RateGroup) -> None:
        if read.is_from_ringcentral(response.status_code, response.content):
            # Captive portals and proxies have clocks of their own.
            self.clock.note(response.headers.get("Date"))
        self.rate_limits.group(group).note_answer(response.status_code, response.headers)

    def _send(self, method: str, path: str, group: RateGroup, **more: Any) -> requests.Response:
        headers = self.headers()
        try:
            response = self._http.request(
                method, f"{self.server}{path}", headers=headers, allow_redirects=False, **more
            )
        except requests.RequestException as failure:
            raise error_of_failure(failure) from None
        finally:
            self.rate_limits.group(group).note_request()
        self.note_answer(response, group)
        return response

    def _raise_for(self, response: requests.Response, group: RateGroup) -> None:
        error = error_of_answer(response.status_code, response.headers, response.content)
        if isinstance(error, RateLimitedError):
            self.rate_limits.group(group).pause(error.seconds)
        if error is not None:
            raise error
