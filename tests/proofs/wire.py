"""The simulated network: what `requests.Session` would do, without a server.

It takes the place of the two verbs that the edge uses, so that the program's own reading of
answers, headers and failures is part of every proof. A new operation of the edge needs a line in
`Wire._answer` and nothing else.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from email.utils import formatdate
from typing import Any, Protocol

import msgspec
import requests

from tests.proofs import faults
from tests.proofs.content import Content, hash_of, to_all
from tests.proofs.faults import Answer, Fate
from tests.proofs.server import ACCOUNT_ID, EXTENSION_ID, SENDER, Server
from tests.proofs.world import MINUTE, SECOND, World

_EXTENSION = "/restapi/v1.0/account/~/extension/~"
_DIRECTORY = "/restapi/v1.0/account/~/directory/entries"

# How long the program waits for an answer (`transport.Limits`).
_CONNECT, _READ = 10 * SECOND, 20 * SECOND


class Witness(Protocol):
    """Observes the sends for the judge."""

    def post_begins(self, content: Content) -> str: ...
    def post_ends(self, row: str, fate: Fate) -> None: ...


class Wire:
    """The network between one machine and one server."""

    def __init__(self, world: World, server: Server, witness: Witness) -> None:
        self._world = world
        self._server = server
        self._witness = witness

    def attach(self, account: requests.Session) -> None:
        """For `RingCentral`'s ``configure``."""
        vars(account).update(request=self.request, post=self.post)

    # --- reading ------------------------------------------------------------------------------

    def request(self, method: str, url: str, **more: Any) -> Answer:
        assert method == "GET", method
        return self.get(url, **more)

    def get(
        self, url: str, *, params: dict[str, Any] | None, headers: dict[str, str], **_: object
    ) -> Answer:
        if self._is_troubled():
            return self._troubled_get(url, params or {}, headers)
        self._travel()
        reply = self._answer(url, params or {}, headers)
        self._note_sync(url, reply)
        self._travel()
        return reply

    def _note_sync(self, url: str, reply: Answer) -> None:
        """A refusal of its own, or a page of something in between."""
        if url.endswith("/message-sync") and reply.status_code not in (401, 408, 429):
            is_refused = reply.status_code < 500 and reply.status_code != 200
            is_refused = is_refused and b"MSG-333" not in reply.content
            if is_refused or reply.status_code == 200:
                self._server.sync_answers.append((self._world.now, is_refused))

    def _troubled_get(self, url: str, params: dict[str, Any], headers: dict[str, str]) -> Answer:
        chance = self._world.chance
        match chance.randrange(6):
            case 0:
                self._world.pass_by(chance.randrange(_CONNECT))
                raise chance.choice(faults.NEVER_SENT)()
            case 1:
                self._world.pass_by(chance.randrange(_READ))
                raise chance.choice(faults.LOST)()
            case 2:
                self._travel()
                group = _group(url)
                self._server.limits[group].punish(self._world.now, self._penalty())
                return self._limited(group)
            case 3:
                self._travel()
                return self._dated(faults.refusal(401, "OAU-128"))
            case 4:
                self._travel()
                if url.endswith("/message-store"):
                    self._server.read_began_at = 0
                reply = self._dated(faults.refusal(403, "CMN-401"))
                self._note_sync(url, reply)
                return reply
        self._travel()
        good = self._answer(url, params, headers)
        unclear = self._dated(faults.unclear(chance, good.content))
        if unclear.status_code != 200:
            self._note_sync(url, unclear)
        return unclear

    def _answer(self, url: str, params: dict[str, Any], headers: dict[str, str]) -> Answer:
        group = _group(url)
        refused = self._gate(headers, group)
        if refused is not None:
            return refused
        path = _DIRECTORY if url.endswith(_DIRECTORY) else url.partition(_EXTENSION)[2]
        body: dict[str, Any] | None
        if path == "":
            body = {"id": EXTENSION_ID, "account": {"id": ACCOUNT_ID}, "name": "Ana Martins"}
        elif path == "/phone-number":
            features = ["SmsSender", "CallerId"]
            number = {"id": 1, "phoneNumber": SENDER, "usageType": "DirectNumber"}
            body = {"records": [{**number, "features": features}], "navigation": {}}
        elif path in ("/device", _DIRECTORY):
            body = {"records": [], "navigation": {}}
        elif path.endswith("/sms-configuration"):
            body = {"smsCampaignInfo": {"status": "Confirmed"}}
        elif path == "/message-sync":
            body = self._server.synced(params)
            if body is None:
                return self._dated(faults.refusal(400, "MSG-333"))
        elif path == "/message-store":
            body = self._server.listed(params)
        elif path.startswith("/message-store/"):
            body = self._server.one(path.rpartition("/")[2])
        else:
            body = None
        if body is None:
            return self._dated(faults.refusal(404, "CMN-102"), group)
        return self._dated(faults.answer(200, body), group)

    # --- sending ------------------------------------------------------------------------------

    def post(
        self,
        url: str,
        *,
        headers: dict[str, str],
        json: dict[str, Any] | None = None,
        data: io.BytesIO | None = None,
        **_: object,
    ) -> Answer:
        assert url.endswith("/sms" if data is None else "/mms"), url
        files: list[bytes] = []
        if data is not None:
            json, files = _parts(data.getvalue(), headers["Content-Type"])
            assert files, "a text without files needs no such request"
        assert json is not None
        content = Content(
            json["from"]["phoneNumber"],
            to_all([one["phoneNumber"] for one in json["to"]]),
            json["text"],
            ",".join(map(hash_of, files)),
        )
        sizes = tuple(map(len, files))
        row = self._witness.post_begins(content)
        fate, reply = self._send(lambda: self._take(row, content, sizes), headers)
        self._witness.post_ends(row, fate)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _take(self, row: str, content: Content, sizes: tuple[int, ...]) -> bytes:
        record = self._server.accept(row, content, sizes)
        return faults.answer(200, self._server.json(record)).content

    def _send(
        self, take: Callable[[], bytes], headers: dict[str, str]
    ) -> tuple[Fate, Answer | requests.RequestException]:
        chance = self._world.chance
        kind = chance.randrange(7) if self._is_troubled() else -1
        if kind == 0:
            self._world.pass_by(chance.randrange(_CONNECT))
            return Fate.NOT_SENT, chance.choice(faults.NEVER_SENT)()
        self._travel()
        refused = self._gate(headers, "medium")
        if refused is not None:
            return Fate.REFUSED, refused
        match kind:
            case 1:
                self._server.limits["medium"].punish(self._world.now, self._penalty())
                return Fate.REFUSED, self._limited("medium")
            case 2:
                return Fate.REFUSED, self._dated(faults.refusal(401, "OAU-128"))
            case 3:
                code = chance.choice(("MSG-242", "MSG-304", "CMN-101", "MSG-999"))
                self._travel()
                return Fate.REJECTED, self._dated(faults.refusal(chance.choice((400, 403)), code))
            case 4 | 5 | 6:
                return Fate.UNKNOWN, self._lose(take, is_lost=kind != 6)
        body = take()
        self._travel()
        return Fate.ACCEPTED, self._dated(Answer(200, body), "medium")

    def _lose(
        self, take: Callable[[], bytes], *, is_lost: bool
    ) -> Answer | requests.RequestException:
        """The server accepts the text now, later or never; the answer does not show which."""
        chance = self._world.chance
        body = b'{"id": "'
        when = chance.randrange(4)
        if when == 0:
            body = take()
        elif when == 1:
            self._server.late += 1
            delay = chance.choice((SECOND, 20 * SECOND, 90 * SECOND, 4 * MINUTE, 20 * MINUTE))
            self._world.at(self._world.now + delay, lambda: self._take_late(take))
        if is_lost:
            self._world.pass_by(chance.randrange(_READ))
            return chance.choice(faults.LOST)()
        self._travel()
        status = self._server.conditions.unclear_status
        if status and chance.random() < 0.5:
            return self._dated(Answer(status))
        if chance.random() < 0.1:
            return self._dated(faults.refusal(429, "CMN-304"))
        return self._dated(faults.unclear(chance, body))

    def _take_late(self, take: Callable[[], bytes]) -> None:
        self._server.late -= 1
        take()

    # --- both ---------------------------------------------------------------------------------

    def _is_troubled(self) -> bool:
        return not self._server.calm and self._world.chosen(self._server.conditions.trouble)

    def _travel(self) -> None:
        self._world.pass_by(1 + self._world.chance.randrange(self._server.conditions.latency))

    def _penalty(self) -> int:
        return self._world.chance.choice((5 * SECOND, 60 * SECOND, 10 * MINUTE))

    def _gate(self, headers: dict[str, str], group: str) -> Answer | None:
        token = headers["Authorization"].rpartition(" ")[2]
        if self._server.tokens.get(token, 0) <= self._world.now:
            return self._dated(faults.refusal(401, "OAU-128"))
        if not self._server.limits[group].take(self._world.now):
            return self._limited(group)
        return None

    def _limited(self, group: str) -> Answer:
        reply = self._dated(faults.refusal(429, "CMN-301"), group)
        self._server.limits[group].is_told = True
        reply.headers["Retry-After"] = str(-(-self._server.limits[group].penalty // SECOND))
        return reply

    def _dated(self, reply: Answer, group: str = "") -> Answer:
        reply.headers["Date"] = formatdate(self._server.time() // 1000, usegmt=True)
        if group:
            limit = self._server.limits[group]
            reply.headers["X-Rate-Limit-Group"] = group
            reply.headers["X-Rate-Limit-Limit"] = str(limit.limit)
            reply.headers["X-Rate-Limit-Remaining"] = str(max(limit.limit - limit.used, 0))
            reply.headers["X-Rate-Limit-Window"] = "60"
        return reply


def _parts(body: bytes, content_type: str) -> tuple[dict[str, Any], list[bytes]]:
    """The JSON of a multipart body, and its files."""
    boundary = content_type.partition("boundary=")[2].encode()
    parts = body.split(b"--" + boundary)
    assert parts[0] == b"", "something before the first part"
    assert parts[-1] == b"--\r\n", "no end"
    first, *files = [part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for part in parts[1:-1]]
    return msgspec.json.decode(first, type=dict[str, Any]), files


def _group(url: str) -> str:
    return "medium" if url.endswith(_DIRECTORY) else "light"
