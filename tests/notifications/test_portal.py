"""PortalNotifier with a real portal of the tests on a real message bus."""

from __future__ import annotations

import os
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from desktop.core.model import Notification
from desktop.notifications.message_bus import SessionBus
from desktop.notifications.portal import PortalNotifier
from tests.notifications.conftest import TIMEOUT_MS, DaemonProcess, SignalRecorder, needs_bus

pytestmark = needs_bus

ONE = Notification("failed", "A text failed", "<b>No</b> & such")


def test_a_notification_is_shown_pressed_and_withdrawn(
    start_daemon: Callable[..., DaemonProcess], qtbot: QtBot
) -> None:
    daemon = start_daemon("portal")
    bus = SessionBus(os.environ)
    notifier = PortalNotifier(bus)
    recorder = SignalRecorder(notifier)
    notifier.show(ONE)
    ((key, values),) = daemon.wait_for("AddNotification")
    assert key == "failed"
    assert values["title"] == ["s", "A text failed"]
    assert values["body"] == ["s", "‹b›No‹/b› & such"], "some daemons read markup"
    daemon.command("press other")
    daemon.command("press failed abc")
    qtbot.waitUntil(lambda: bool(recorder.pressed), timeout=TIMEOUT_MS)
    assert recorder.pressed == [("failed", "abc")]
    notifier.show(ONE)
    notifier.withdraw("failed")
    assert daemon.wait_for("RemoveNotification") == [["failed"]]
    bus.close()


def test_without_a_portal_a_notification_is_unreachable(qtbot: QtBot) -> None:
    bus = SessionBus(os.environ)
    notifier = PortalNotifier(bus)
    recorder = SignalRecorder(notifier)
    notifier.show(ONE)
    qtbot.waitUntil(lambda: recorder.unreachable == [ONE], timeout=TIMEOUT_MS)
    bus.close()
