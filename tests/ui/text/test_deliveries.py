"""What became of a group text, as a sentence."""

from __future__ import annotations

import pytest

from desktop.core.model import AccountKey, Delivery, MessageRow, MessageState
from desktop.ui.text.deliveries import short_sum_of_group, sum_of_group


def row(*statuses: str) -> MessageRow:
    deliveries = tuple(
        Delivery(number=f"+1415555010{at}", status=status) for at, status in enumerate(statuses)
    )
    return MessageRow(
        seq=1,
        id="1",
        account=AccountKey("https://x", "1", "1"),
        sender="+16505550101",
        recipient=",".join(one.number for one in deliveries),
        text="Hello",
        state=MessageState.ACCEPTED,
        created_at=0,
        deliveries=deliveries,
    )


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (("Delivered", "Delivered"), "Delivered to 2 of 2 people."),
        (("Queued", "Queued"), "Delivered to 0 of 2 people."),
        (("Sent", "Sent"), "Sent to 2 of 2 people, and not reported yet."),
        (
            ("SendingFailed", "Sent"),
            "Sent to 1 of 2 people, and not reported yet. It did not reach 1 of them."
            " Sent again, it goes to all of them.",
        ),
        (
            ("DeliveryFailed", "DeliveryFailed"),
            "Delivered to 0 of 2 people. It did not reach 2 of them.",
        ),
    ],
)
def test_the_sum_of_a_group(statuses: tuple[str, ...], words: str) -> None:
    assert sum_of_group(row(*statuses)) == words


def test_in_a_bubble_only_what_is_on_its_way_is_counted() -> None:
    assert short_sum_of_group(row("Delivered", "Delivered", "Sent")) == "2 of 3 delivered"
    assert short_sum_of_group(row("Delivered", "Delivered")) == ""
    assert short_sum_of_group(row("Sent", "Sent")) == ""
