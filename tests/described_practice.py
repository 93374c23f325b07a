"""`python -m tests.described_practice`: the practice service. It reports each answer that does not
match RingCentral's description on standard error, if the description lies beside the checkout."""

from __future__ import annotations

import json
import sys
from typing import Any

import jsonschema

from desktop.practice.__main__ import main
from desktop.practice.distortion import DISTORTIONS
from desktop.practice.fault_injection import Answer
from desktop.practice.faults import WEB_SOCKET, Fault
from desktop.practice.gateway import Gateway
from desktop.practice.journal import SeenRequest
from tests.practice.description import Description, find_description

FOUND = find_description()
WRONG_ON_PURPOSE = {"status", "portal", "redirect", "body", "huge", "deep", *DISTORTIONS}
WRONG_ON_PURPOSE |= {"packed", "wrong_type", "wrong_bytes", "foreign_media"}


# Refusals that have a status of 5xx.
OUTAGES = (b'"MSG-290"',)


class DescribedGateway(Gateway):
    """Checks every answer except those that a fault makes wrong on purpose."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self._description = Description(FOUND) if FOUND is not None else None

    def answer(
        self, environ: dict[str, Any], seen: SeenRequest | None, fault: Fault | None
    ) -> Answer:
        answer = super().answer(environ, seen, fault)
        right = fault is None or fault.kind not in WRONG_ON_PURPOSE
        has_body = environ["REQUEST_METHOD"] != "HEAD"
        if right and has_body and seen is not None and self._description is not None:
            wrong = what_is_wrong(self._description, seen.operation, answer)
            if wrong:
                say = f"{seen.operation or seen.path} answered {answer.status}: {wrong}\n"
                sys.stderr.write(say)
                sys.stderr.flush()
        return answer


def what_is_wrong(description: Description, operation: str, answer: Answer) -> str:
    """Returns an empty string if the answer is as described. Pages for people and 304 are not
    described."""
    headers = {name.lower(): value for name, value in answer.headers}
    content_type = headers.get("content-type", "").partition(";")[0]
    if content_type == "text/html" or answer.status == 304:
        return ""
    if answer.status >= 500 and not any(code in answer.body for code in OUTAGES):
        return "the service broke"
    try:
        body = json.loads(answer.body) if "json" in content_type else None
        if operation and operation != WEB_SOCKET:
            description.check(operation, answer.status, body, content_type)
        elif body is not None:
            description.check_refusal(body)
    except jsonschema.ValidationError as error:
        return f"{error.json_path}: {error.message[:300]}"
    except LookupError as error:
        return f"{error} is not described"
    return ""


if __name__ == "__main__":
    sys.exit(main(gateway=DescribedGateway))
