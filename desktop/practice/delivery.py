"""The simulated delivery of an accepted text."""

from __future__ import annotations

from desktop.practice.consents import Consents
from desktop.practice.messages import Step
from desktop.practice.settings import Settings
from desktop.practice.world import DROPPING_STATUSES, Number, Numbers, Person, Reply, World

# The delivery error if the sender's campaign is not confirmed.
NOT_REGISTERED = "SMS-UP-414"
# RingCentral blocks the text itself. Where a provider or a carrier does it, the code is SMS-UP-413
# or SMS-CAR-413; the world has a number for each.
OPTED_OUT = "SMS-RC-413"


class Delivery:
    """Decides how the status of a text changes: by the sender's campaign, the recipient's
    opt-out and the recipient's number."""

    def __init__(
        self, world: World, numbers: Numbers, consents: Consents, settings: Settings
    ) -> None:
        self._world = world
        self._numbers = numbers
        self._consents = consents
        self._settings = settings

    def steps(self, sender: Number, recipient: str, accepted_at: int) -> tuple[Step, ...]:
        """All statuses, from Queued to the final one. Times are real ms."""
        sent_at = accepted_at + round(self._settings.queued_seconds * 1000)
        ended_at = sent_at + round(self._settings.sent_seconds * 1000)
        queued, sent = Step(accepted_at, "Queued"), Step(sent_at, "Sent")
        if sender.campaign is not None and sender.campaign.get("status") != "Confirmed":
            return queued, Step(sent_at, "SendingFailed", NOT_REGISTERED)
        if self._consents.opted_out(sender.phone_number, recipient, accepted_at):
            return queued, Step(sent_at, "SendingFailed", OPTED_OUT)
        behaviour, code = self._behaviour(recipient)
        match behaviour:
            case "stuck":
                return (queued,)
            case "sent" | "dropped":
                return queued, sent
            case "sending failed":
                return queued, Step(sent_at, "SendingFailed", code)
            case "delivery failed":
                return queued, sent, Step(ended_at, "DeliveryFailed", code)
            case _:
                return queued, sent, Step(ended_at, "Delivered")

    def visible_at(self, accepted_at: int, hidden_seconds: float | None) -> int:
        """When the text appears in the sender's store. Real ms; None: as the settings say."""
        seconds = self._settings.visible_after_seconds if hidden_seconds is None else hidden_seconds
        return accepted_at + round(seconds * 1000)

    def receiver(self, recipient: str) -> Person | None:
        """The extension whose message store also gets the text, if any."""
        number = self._numbers.find(recipient)
        if number is None or self._behaviour(recipient)[0] != "delivered":
            return None
        return self._world.people.get(number.texter)

    def replies(self, recipient: str) -> tuple[Reply, ...]:
        """What the recipient writes back to every text."""
        listed = self._world.recipient(recipient)
        return listed.replies if listed is not None else ()

    def _behaviour(self, recipient: str) -> tuple[str, str]:
        number = self._numbers.find(recipient)
        texter = self._world.people.get(number.texter) if number is not None else None
        if texter is not None and texter.status in DROPPING_STATUSES:
            return "dropped", ""
        listed = self._world.recipient(recipient)
        if listed is not None:
            return listed.behaviour, listed.code
        return "delivered", ""
