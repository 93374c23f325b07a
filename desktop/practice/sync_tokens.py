"""The tokens of syncMessages: what was asked for, and when."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass

from desktop.practice import filters
from desktop.practice.clock import Clock
from desktop.practice.filters import MessageFilter
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.state import StateFile

PARAMETER = "syncToken"


@dataclass(frozen=True, slots=True)
class SyncPoint:
    """Everything up to ``at`` (real ms) was told already."""

    extension_id: str
    at: int
    wanted: MessageFilter


class SyncTokens:
    """A token carries all it stands for, signed; practice keeps nothing but the key."""

    def __init__(self, settings: Settings, clock: Clock, state: StateFile) -> None:
        self._settings = settings
        self._clock = clock
        self._state = state
        kept = state.records("sync key")
        self._key = bytes.fromhex(kept[-1]["key"]) if kept else self._new_key()

    def reset(self) -> None:
        """Tokens from before are not understood any more."""
        self._key = self._new_key()

    def issue(self, point: SyncPoint) -> str:
        data = [point.extension_id, point.at, point.wanted.as_json()]
        content = base64.urlsafe_b64encode(json.dumps(data).encode()).decode()
        return f"{content}.{self._signature(content)}"

    def read(self, token: str, extension_id: str) -> SyncPoint:
        """Raises Refusal: CMN-101 for what is no token; MSG-333 for one of somebody else and for
        one that is too old."""
        content, _, signature = token.partition(".")
        if not hmac.compare_digest(self._signature(content).encode(), signature.encode()):
            raise Refusal("CMN-101", PARAMETER)
        try:
            owner, at, wanted = json.loads(base64.urlsafe_b64decode(content))
        except (ValueError, binascii.Error) as error:
            raise Refusal("CMN-101", PARAMETER) from error
        oldest = self._clock.now() - round(self._settings.sync_token_seconds * 1000)
        if owner != extension_id or at < oldest:
            raise Refusal("MSG-333")
        return SyncPoint(owner, at, filters.from_json(wanted))

    def _signature(self, content: str) -> str:
        return hmac.new(self._key, content.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def _new_key(self) -> bytes:
        key = secrets.token_bytes(32)
        self._state.keep("sync key", "1", {"key": key.hex()})
        return key
