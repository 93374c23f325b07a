"""Requests, accepted texts and uses of tokens, for tests to count."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any, Self

KEPT_REQUESTS = 20_000


@dataclass(frozen=True, slots=True)
class AcceptedFile:
    """A file that was accepted with a text, without its bytes."""

    name: str
    type: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, content_type: str, content: bytes) -> Self:
        return cls(name, content_type, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class AcceptedText:
    """``at`` is the server's time by its own clock, which may be wrong. ``files`` in their order
    in the request."""

    messageId: str  # noqa: N815 - named as in RingCentral's records
    extensionId: str  # noqa: N815
    from_: str
    to: tuple[str, ...]
    text: str
    at: str
    files: tuple[AcceptedFile, ...] = ()


@dataclass(slots=True)
class SeenRequest:
    """``status`` is None while the request is in progress, and 0 if it got no answer."""

    n: int
    at: str
    operation: str
    method: str
    path: str
    extension_id: str = ""
    status: int | None = None
    fault: str = ""
    penalty: bool = False
    code: str = ""
    """The error code of a refusal."""


@dataclass(slots=True)
class TokenUse:
    kind: str
    extension_id: str
    uses: int = 0


class Journal:
    def __init__(self) -> None:
        self._accepted: list[AcceptedText] = []
        self._requests: deque[SeenRequest] = deque(maxlen=KEPT_REQUESTS)
        self._tokens: dict[str, TokenUse] = {}
        self._count = 0

    def reset(self) -> None:
        self._accepted.clear()
        self._requests.clear()
        self._tokens.clear()
        self._count = 0

    def accepted(self, text: AcceptedText) -> None:
        self._accepted.append(text)

    def arrived(self, at: str, operation: str, method: str, path: str) -> SeenRequest:
        """Record a request. The caller completes the returned record."""
        self._count += 1
        seen = SeenRequest(self._count, at, operation, method, path)
        self._requests.append(seen)
        return seen

    def issued(self, token: str, kind: str, extension_id: str) -> None:
        self._tokens[opaque(token)] = TokenUse(kind, extension_id)

    def used(self, token: str) -> None:
        use = self._tokens.get(opaque(token))
        if use is not None:
            use.uses += 1

    def signed_in(self) -> set[str]:
        """The ids of the extensions that got a token."""
        return {each.extension_id for each in self._tokens.values()}

    def as_json(self) -> dict[str, Any]:
        return {
            "accepted": [
                {"from" if name == "from_" else name: value for name, value in asdict(each).items()}
                for each in self._accepted
            ],
            "requests": [_camel(asdict(each)) for each in self._requests],
            "tokens": [{"id": i, **_camel(asdict(t))} for i, t in self._tokens.items()],
        }

    def counts(self) -> dict[str, Any]:
        """Numbers of accepted texts, requests, refusals and token uses."""
        recipients = Counter(number for text in self._accepted for number in text.to)
        return {
            "texts": len(self._accepted),
            "requests": self._count,
            "inPenalty": sum(each.penalty for each in self._requests),
            "textsPerRecipient": dict(recipients),
            "textsPerExtension": dict(Counter(text.extensionId for text in self._accepted)),
            "requestsPerOperation": dict(Counter(each.operation for each in self._requests)),
            "refusals": dict(Counter(each.code for each in self._requests if each.code)),
            "usesPerToken": {name: use.uses for name, use in self._tokens.items()},
        }

    def last_accepted(self, count: int) -> list[AcceptedText]:
        """Newest first."""
        return self._accepted[: -count - 1 : -1]

    def last_requests(self, count: int) -> list[SeenRequest]:
        """Newest first."""
        return list(islice(reversed(self._requests), count))


def opaque(token: str) -> str:
    """An id for a token that does not reveal it."""
    return hashlib.sha256(token.encode()).hexdigest()[:12]


def _camel(record: dict[str, Any]) -> dict[str, Any]:
    return {"extensionId" if k == "extension_id" else k: v for k, v in record.items()}
