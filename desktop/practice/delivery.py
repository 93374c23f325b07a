"""What becomes of a text once it is accepted."""

from __future__ import annotations

from desktop.practice.messages import Messages, Step
from desktop.practice.settings import Settings
from desktop.practice.world import NO_LOGIN_STATUSES, Number, Numbers, World

# The delivery error code of a text from a number whose campaign is not confirmed.
NOT_REGISTERED = "SMS-UP-414"
OPTED_OUT = "SMS-UP-413"


class Delivery:
    """Decides the steps of a text: by the sender's campaign, by whether the recipient opted out,
    and by the recipient's number."""

    def __init__(
        self, world: World, numbers: Numbers, messages: Messages, settings: Settings
    ) -> None:
        self._world = world
        self._numbers = numbers
        self._messages = messages
        self._settings = settings

    def steps(self, sender: Number, recipient: str, accepted_at: int) -> tuple[Step, ...]:
        """Queued, then whatever the recipient's number stands for. Times are real ms."""
        sent_at = accepted_at + round(self._settings.queued_seconds * 1000)
        ended_at = sent_at + round(self._settings.sent_seconds * 1000)
        queued, sent = Step(accepted_at, "Queued"), Step(sent_at, "Sent")
        if sender.campaign is not None and sender.campaign.get("status") != "Confirmed":
            return queued, Step(sent_at, "SendingFailed", NOT_REGISTERED)
        if (sender.phone_number, recipient) in self._messages.opt_outs:
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

    def arrives(self, recipient: str) -> bool:
        """Whether the text also turns up in the store of the extension that has the number."""
        return self._behaviour(recipient)[0] == "delivered"

    def _behaviour(self, recipient: str) -> tuple[str, str]:
        listed = self._world.behaviours.get(recipient)
        if listed is not None:
            return listed.behaviour, listed.code
        number = self._numbers.find(recipient)
        owner = self._world.people.get(number.owner) if number is not None else None
        if owner is not None and owner.status in NO_LOGIN_STATUSES:
            return "dropped", ""
        return "delivered", ""
