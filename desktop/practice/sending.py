"""createSMSMessage and createMMS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask

from desktop.practice import outgoing
from desktop.practice.acceptance import Acceptance
from desktop.practice.access import caller
from desktop.practice.messages import Message
from desktop.practice.outgoing import Outgoing
from desktop.practice.sending_rules import SendingRules

Render = Callable[[Message], dict[str, Any]]


class Sending:
    """Checks a text as RingCentral does, then accepts it."""

    def __init__(self, rules: SendingRules, acceptance: Acceptance, render: Render) -> None:
        self._rules = rules
        self._acceptance = acceptance
        self._render = render

    def register(self, app: Flask, extension: str) -> None:
        app.add_url_rule(f"{extension}/sms", "createSMSMessage", self.create, methods=["POST"])
        app.add_url_rule(f"{extension}/mms", "createMMS", self.create_mms, methods=["POST"])

    def create(self) -> dict[str, Any]:
        return self._create(outgoing.read(with_files=False))

    def create_mms(self) -> dict[str, Any]:
        return self._create(outgoing.read(with_files=True))

    def _create(self, wanted: Outgoing) -> dict[str, Any]:
        person = caller()
        sender, to = self._rules.check(wanted, person)
        return self._render(self._acceptance.accept(person, sender, to, wanted))
