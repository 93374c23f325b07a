"""Faults of the answer: answers that replace or change the real one."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus

from desktop.practice import distortion
from desktop.practice.access import EXCEEDED_CODES, OPERATIONS, bearer, user_key
from desktop.practice.clock import Clock
from desktop.practice.faults import Fault
from desktop.practice.limits import Limits
from desktop.practice.oauth import Sessions
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.wrong_files import WRONG_FILES, packed_zeros

PORTAL = """<!DOCTYPE html>
<html lang="en"><head><title>Guest network</title></head>
<body><h1>Welcome to the guest network</h1><p>Accept the terms to go on.</p></body></html>
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer before it goes to the socket."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    date: str = ""
    """The Date header, if it is not the server's time."""
    length: str | None = None
    """The Content-Length, if it is not the body's; empty: none. The connection ends after it."""

    def to_bytes(self, http_date: str, *, keep: bool, head: bool) -> bytes:
        try:
            reason = HTTPStatus(self.status).phrase
        except ValueError:
            reason = "Unknown"
        unneeded = {"content-length", "connection", "date"}
        headers = [(k, v) for k, v in self.headers if k.lower() not in unneeded]
        headers.append(("Date", self.date or http_date))
        # RFC 9110, 8.6: no length with 204; for HEAD, the length of the omitted body.
        lengthless = (HTTPStatus.NO_CONTENT, HTTPStatus.SWITCHING_PROTOCOLS)
        if self.status not in lengthless and self.length != "":
            headers.append(("Content-Length", self._length(head)))
        upgraded = self.status == HTTPStatus.SWITCHING_PROTOCOLS
        headers.append(("Connection", "Upgrade" if upgraded else "keep-alive" if keep else "close"))
        lines = [f"HTTP/1.1 {self.status} {reason}", *(f"{k}: {v}" for k, v in headers), "", ""]
        return "\r\n".join(lines).encode("latin-1", "replace") + (b"" if head else self.body)

    @property
    def is_json(self) -> bool:
        return any("json" in v for k, v in self.headers if k.lower() == "content-type")

    def with_header(self, name: str, value: str) -> Answer:
        others = tuple((k, v) for k, v in self.headers if k.lower() != name.lower())
        return replace(self, headers=(*others, (name, value)))

    def _length(self, head: bool) -> str:
        length = str(len(self.body)) if self.length is None else self.length
        if not head:
            return length
        # Flask has already removed the body and kept its length in the header.
        return next((v for k, v in self.headers if k.lower() == "content-length"), length)


class FaultInjection:
    """Creates the answers of faults. Does not use sockets."""

    def __init__(
        self, sessions: Sessions, limits: Limits, clock: Clock, settings: Settings
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._limits = limits
        self._settings = settings

    def replacement(self, fault: Fault, operation: str, authorization: str) -> Answer | None:
        """The answer that replaces processing the request, or None to process it."""
        match fault.kind:
            case "status" if not fault["after_accepting"]:
                return self._status(fault)
            case "rate_limit":
                return self._rate_limit(fault, operation, authorization)
            case "duplicate_concurrent":
                return refused(Refusal("CMN-304"))
            case "portal":
                return Answer(200, (("Content-Type", "text/html; charset=utf-8"),), PORTAL.encode())
            case "redirect":
                return Answer(int(fault["code"]), (("Location", str(fault["location"])),))
            case _:
                return None

    def changed(self, fault: Fault, answer: Answer) -> Answer:
        """The answer after the request was processed."""
        if fault.kind == "status":
            return self._status(fault)
        if fault.kind == "body":
            replaced = fault["replace"]
            if isinstance(replaced, str):
                return Answer(answer.status, answer.headers, replaced.encode("utf-8", "replace"))
            return Answer(answer.status, answer.headers, json.dumps(replaced).encode())
        if fault.kind == "wrong_clock":
            return replace(answer, date=self._clock.http_date(float(fault["seconds"])))
        if fault.kind in MISLEADING:
            return MISLEADING[fault.kind](fault, answer)
        return _distorted(fault, answer)

    def _status(self, fault: Fault) -> Answer:
        after, answer = fault["retry_after"], self._bare_status(fault)
        if after is None:
            return answer
        wait = ("Retry-After", str(math.ceil(after)))
        return replace(answer, headers=(*answer.headers, wait))

    def _bare_status(self, fault: Fault) -> Answer:
        status = int(fault["code"])
        body = fault["body"]
        if isinstance(body, str):
            return Answer(status, (("Content-Type", "text/html"),), body.encode("utf-8", "replace"))
        if body is not None:
            return Answer(status, _json_type(), json.dumps(body).encode())
        code = fault["error_code"]
        if code is None and status < 500:
            return Answer(status)
        return refused(Refusal(code or "CMN-201", status=status))

    def _rate_limit(self, fault: Fault, operation: str, authorization: str) -> Answer:
        """429, and a real penalty: each request during the penalty is refused and restarts it."""
        group = OPERATIONS[operation].group if operation in OPERATIONS else "Light"
        after = fault["retry_after"]
        seconds = fault["penalty_seconds"]
        if seconds is None:
            seconds = after if after is not None else self._settings.penalty_seconds
        user = self._user(authorization)
        if user and seconds:
            self._limits.start_penalty(user, group, seconds)
        headers = {
            "X-Rate-Limit-Group": group.lower(),
            "X-Rate-Limit-Limit": str((self._settings.limits or {}).get(group, 0)),
            "X-Rate-Limit-Remaining": "0",
            "X-Rate-Limit-Window": str(math.ceil(self._settings.window_seconds)),
        }
        if not fault["headers"]:
            headers.clear()
        if after is not None:
            headers["Retry-After"] = str(math.ceil(after))
        usual = EXCEEDED_CODES.get(operation, "CMN-301") if fault["headers"] else "CMN-310"
        return refused(
            Refusal(fault["error_code"] or usual, status=429, headers=headers),
        )

    def _user(self, authorization: str) -> str:
        try:
            session = self._sessions.signed_in(bearer(authorization))
        except Refusal:
            return ""
        return user_key(session.person_id, session.client_id)


def _distorted(fault: Fault, answer: Answer) -> Answer:
    if fault.kind == "huge":
        body = distortion.huge(answer.body, int(fault["bytes"]), answer.is_json)
        return replace(answer, body=body, length=None if fault["has_length"] else "")
    if fault.kind == "deep":
        return replace(answer, body=distortion.deep(answer.body, int(fault["depth"])))
    distort = distortion.DISTORTIONS.get(fault.kind)
    try:
        decoded = json.loads(answer.body)
    except ValueError:
        return answer
    if fault.kind == "foreign_media":
        moved = distortion.foreign_media(decoded, str(fault["base"]))
        return replace(answer, body=json.dumps(moved).encode())
    if distort is None:
        return answer
    named = fault["fields"]
    fields = frozenset(named) if named is not None else None
    return replace(answer, body=json.dumps(distort(decoded, fields)).encode())


def _wrong_type(fault: Fault, answer: Answer) -> Answer:
    return answer.with_header("Content-Type", str(fault["content_type"]))


def _wrong_length(fault: Fault, answer: Answer) -> Answer:
    return replace(answer, length=str(int(fault["bytes"])))


def _wrong_bytes(fault: Fault, answer: Answer) -> Answer:
    return replace(answer, body=WRONG_FILES[fault["file"]](answer.body))


def _packed(fault: Fault, answer: Answer) -> Answer:
    packed = answer.with_header("Content-Encoding", "gzip")
    return replace(packed, body=packed_zeros(int(fault["bytes"])))


# Faults whose answer is not what it says.
MISLEADING: Mapping[str, Callable[[Fault, Answer], Answer]] = {
    "wrong_type": _wrong_type,
    "wrong_length": _wrong_length,
    "wrong_bytes": _wrong_bytes,
    "packed": _packed,
}


def refused(refusal: Refusal) -> Answer:
    """An answer with RingCentral's error body."""
    headers: Iterable[tuple[str, str]] = refusal.headers.items()
    return Answer(refusal.status, (*_json_type(), *headers), json.dumps(refusal.body()).encode())


def _json_type() -> tuple[tuple[str, str], ...]:
    return (("Content-Type", "application/json;charset=utf-8"),)
