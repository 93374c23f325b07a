"""Against the notification portal (one of the tests) on a real message bus."""

from __future__ import annotations

import os
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from desktop.core.model import Notification
from desktop.notifications.message_bus import SessionBus
from desktop.notifications.portal import PortalNotifier
from tests.notifications.conftest import PATIENCE_MS, Desk, Ears, needs_bus

pytestmark = needs_bus

ONE = Notification("failed", "A text failed", "<b>No</b> & such")


def test_it_is_shown_pressed_and_taken_away(start_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = start_desk("portal")
    bus = SessionBus(os.environ)
    notifier = PortalNotifier(bus)
    ears = Ears(notifier)
    notifier.show(ONE)
    ((key, values),) = desk.wait_for("AddNotification")
    assert key == "failed"
    assert values["title"] == ["s", "A text failed"]
    assert values["body"] == ["s", "‹b›No‹/b› & such"], "some read markup in it"
    desk.tell("press other")
    desk.tell("press failed abc")
    qtbot.waitUntil(lambda: bool(ears.pressed), timeout=PATIENCE_MS)
    assert ears.pressed == [("failed", "abc")]
    notifier.show(ONE)
    notifier.withdraw("failed")
    assert desk.wait_for("RemoveNotification") == [["failed"]]
    bus.close()


def test_without_a_portal_it_is_said_to_be_unreachable(qtbot: QtBot) -> None:
    bus = SessionBus(os.environ)
    notifier = PortalNotifier(bus)
    ears = Ears(notifier)
    notifier.show(ONE)
    qtbot.waitUntil(lambda: ears.unreachable == [ONE], timeout=PATIENCE_MS)
    bus.close()
