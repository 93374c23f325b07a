"""What RingCentral refuses before it accepts a text."""

from __future__ import annotations

import re

from desktop.core.model import MAX_TEXT_UNITS
from desktop.practice import outgoing
from desktop.practice.outgoing import Outgoing
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import Number, Numbers, Person, World

MAX_RECIPIENTS = 10
SHORT_NUMBER = re.compile(r"[0-9]{3,6}")


class SendingRules:
    """Checks a text: its sender, its recipients, its length."""

    def __init__(self, world: World, numbers: Numbers, settings: Settings) -> None:
        self._world = world
        self._numbers = numbers
        self._settings = settings

    def check(self, wanted: Outgoing, person: Person) -> tuple[Number, list[str]]:
        """The sender's number, and the recipients in E.164. Raises Refusal."""
        if len(wanted.text.encode("utf-16-le", "surrogatepass")) // 2 > MAX_TEXT_UNITS:
            raise Refusal("MSG-338")
        if not person.sms:
            raise Refusal("CMN-109")
        sender = self._sender(wanted.sender, person)
        if wanted.files and ("MmsSender" not in sender.features or _is_toll_free(sender)):
            raise Refusal("MSG-242")
        if wanted.files and not self._settings.mms:
            raise Refusal("BIL-103", "MMS")
        if len(wanted.to) > MAX_RECIPIENTS:
            raise Refusal("MSG-381")
        to: list[str] = []
        for each in wanted.to:
            recipient = self._recipient(each, sender, wanted)
            if recipient in to:
                raise Refusal("CMN-406", "to.phoneNumber", value=recipient)
            to.append(recipient)
        return sender, to

    def _sender(self, phone_number: str, person: Person) -> Number:
        number = self._numbers.find(outgoing.normal(phone_number) or "")
        if number is None:
            raise Refusal("MSG-245")
        if number.texter != person.id:
            raise Refusal("MSG-304")
        if _is_fax(number):
            raise Refusal("MSG-241")
        if "SmsSender" not in number.features or number.status not in ("Normal", "PortedIn"):
            raise Refusal("MSG-242")
        return number

    def _recipient(self, party: object, sender: Number, wanted: Outgoing) -> str:
        if isinstance(party, dict) and "extensionNumber" in party:
            raise Refusal("MSG-246")
        given = outgoing.phone_number(party, "to.phoneNumber")
        if given in {each.extension_number for each in self._world.people.values()}:
            raise Refusal("MSG-246")
        if SHORT_NUMBER.fullmatch(given):
            raise Refusal("MSG-247")
        recipient = outgoing.normal(given, wanted.region)
        if recipient is None:
            raise Refusal("CMN-101", "to.phoneNumber")
        if not recipient.startswith("+1"):
            if "InternationalSmsSender" not in sender.features:
                raise Refusal("MSG-240", recipient)
            if wanted.files:
                raise Refusal("MSG-383")
        number = self._numbers.find(recipient)
        if number is not None and _is_fax(number):
            raise Refusal("MSG-309")
        behaviour = self._world.recipient(recipient)
        if behaviour is not None and behaviour.behaviour == "refused":
            kind = "MMS" if wanted.files else "SMS"
            raise Refusal(behaviour.code, recipient if behaviour.code == "MSG-290" else kind)
        return recipient


def _is_fax(number: Number) -> bool:
    return number.type == "FaxOnly" or number.usage_type == "CompanyFaxNumber"


def _is_toll_free(number: Number) -> bool:
    """Toll-free numbers cannot send MMS (developer guide, "SMS requirements")."""
    return number.payment_type == "TollFree"
