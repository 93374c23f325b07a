"""DesktopNotifier with a real notification daemon of the tests on a real message bus."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.model import Notification
from desktop.notifications.desktop import DesktopNotifier
from desktop.notifications.message_bus import SessionBus
from desktop.ui.text.plain import isolated, one_line
from tests.notifications.conftest import TIMEOUT_MS, DaemonProcess, SignalRecorder, needs_bus
from tests.ui.samples import HOSTILE

pytestmark = needs_bus

ICON = Path(__file__).parents[2] / "resources" / "icons" / "ownline.svg"
ONE = Notification("failed", "A text failed", "No such number")
TWO = Notification("failed", "2 texts failed")

Start = Callable[..., DaemonProcess]


@pytest.fixture
def bus(qtbot: QtBot) -> Iterator[SessionBus]:
    created = SessionBus(os.environ)
    yield created
    created.close()


@pytest.fixture
def notifier(bus: SessionBus) -> DesktopNotifier:
    return DesktopNotifier(bus, ICON, "Open Ownline")


@pytest.fixture
def recorder(notifier: DesktopNotifier) -> SignalRecorder:
    return SignalRecorder(notifier)


def test_a_notification_is_sent_as_specified(
    start_daemon: Start, notifier: DesktopNotifier
) -> None:
    daemon = start_daemon("desktop", "body", "actions")
    notifier.show(ONE)
    (values,) = daemon.wait_for("Notify")
    name, replaces, icon, title, body, actions, hints, expires = values
    assert (name, replaces, title, body, expires) == (
        "Ownline",
        0,
        "A text failed",
        "No such number",
        -1,
    )
    assert Path(icon.removeprefix("file://")) == ICON
    assert actions == ["default", "Open Ownline"]
    assert hints == {"urgency": ["y", 1], "desktop-entry": ["s", "ownline"]}


def test_a_later_notification_replaces_the_earlier_one(
    start_daemon: Start, notifier: DesktopNotifier, qtbot: QtBot
) -> None:
    daemon = start_daemon("desktop")
    notifier.show(ONE)
    # Before the id of the first is known.
    notifier.show(ONE)
    notifier.show(TWO)
    shown = daemon.wait_for("Notify", 2)
    assert [values[1] for values in shown] == [0, 1]
    assert [values[3] for values in shown] == ["A text failed", "2 texts failed"]
    notifier.show(Notification("needs-you", "A text needs a decision"))
    assert daemon.wait_for("Notify", 3)[-1][1] == 0, "another key does not replace it"


def test_markup_is_escaped_only_if_the_daemon_supports_it(
    start_daemon: Start, notifier: DesktopNotifier
) -> None:
    wild = Notification("failed", "<b>x</b> & y", "<img src='file:///etc/passwd'/> & <b>")
    daemon = start_daemon("desktop", "body", "body-markup")
    notifier.show(wild)
    (values,) = daemon.wait_for("Notify")
    assert values[3] == "<b>x</b> & y", "a title is never markup"
    assert values[4] == "&lt;img src='file:///etc/passwd'/&gt; &amp; &lt;b&gt;"
    daemon.kill()

    daemon = start_daemon("desktop", "body")
    notifier.show(wild)
    (values,) = daemon.wait_for("Notify")
    assert values[4] == "<img src='file:///etc/passwd'/> & <b>"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_becomes_one_short_line(
    start_daemon: Start, notifier: DesktopNotifier, text: str
) -> None:
    daemon = start_daemon("desktop", "body")
    notifier.show(Notification("failed", isolated(one_line(text, 40)), one_line(text, 120)))
    (values,) = daemon.wait_for("Notify")
    assert len(values[3]) <= 42
    assert len(values[4]) <= 120
    assert "\n" not in values[3] + values[4]
    assert values[4] == one_line(text, 120)


def test_a_press_is_reported_with_its_token(
    start_daemon: Start, notifier: DesktopNotifier, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    daemon = start_daemon("desktop", "actions")
    notifier.show(ONE)
    daemon.wait_for("Notify")
    daemon.command("press 7")
    daemon.command("token 1 abc")
    daemon.command("press 1")
    qtbot.waitUntil(lambda: bool(recorder.pressed), timeout=TIMEOUT_MS)
    assert recorder.pressed == [("failed", "abc")], "unknown ids are ignored"


def test_a_closed_notification_is_not_replaced(
    start_daemon: Start, notifier: DesktopNotifier, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    daemon = start_daemon("desktop")
    notifier.show(ONE)
    daemon.wait_for("Notify")
    daemon.command("close 1")
    qtbot.waitUntil(lambda: recorder.closed == ["failed"], timeout=TIMEOUT_MS)
    notifier.show(TWO)
    assert daemon.wait_for("Notify", 2)[-1][1] == 0


def test_a_notification_can_be_withdrawn_before_its_id_is_known(
    start_daemon: Start, notifier: DesktopNotifier
) -> None:
    daemon = start_daemon("desktop")
    notifier.withdraw("failed")
    notifier.show(ONE)
    notifier.withdraw("failed")
    assert daemon.wait_for("CloseNotification") == [[1]]


def test_without_a_daemon_a_notification_is_unreachable(
    notifier: DesktopNotifier, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    notifier.show(ONE)
    qtbot.waitUntil(lambda: recorder.unreachable == [ONE], timeout=TIMEOUT_MS)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "tcp:host=x", "rubbish", "unix:"])
def test_without_a_bus_a_notification_is_unreachable(address: str, qtbot: QtBot) -> None:
    notifier = DesktopNotifier(SessionBus({"DBUS_SESSION_BUS_ADDRESS": address}), ICON)
    recorder = SignalRecorder(notifier)
    notifier.show(ONE)
    assert recorder.unreachable == [ONE]
    notifier.show(TWO)
    assert recorder.unreachable == [ONE, TWO], "the next call connects again"


def test_a_hanging_daemon_blocks_nothing(
    start_daemon: Start, notifier: DesktopNotifier, bus: SessionBus, recorder: SignalRecorder
) -> None:
    daemon = start_daemon("desktop")
    daemon.command("hang")
    for _ in range(500):
        notifier.show(ONE)
    notifier.withdraw("failed")
    bus.close()
    assert recorder.pressed == []


def test_ids_of_an_ended_daemon_are_not_used_with_the_next(
    start_daemon: Start, notifier: DesktopNotifier, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    """Daemons count from one, and some send the signal to all clients (xfce4-notifyd 0.7)."""
    daemon = start_daemon("desktop")
    notifier.show(ONE)
    daemon.wait_for("Notify")
    daemon.kill()
    qtbot.waitUntil(lambda: recorder.closed == ["failed"], timeout=TIMEOUT_MS)
    daemon = start_daemon("desktop")
    daemon.command("press 1")
    notifier.withdraw("failed")
    notifier.show(TWO)
    assert daemon.wait_for("Notify")[0][1] == 0, "it replaces nothing"
    assert recorder.pressed == []
    assert daemon.calls("CloseNotification") == []


def test_a_new_daemon_is_used_after_the_first_has_ended(
    start_daemon: Start, notifier: DesktopNotifier, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    daemon = start_daemon("desktop")
    notifier.show(ONE)
    daemon.wait_for("Notify")
    daemon.kill()
    notifier.show(ONE)
    qtbot.waitUntil(lambda: bool(recorder.unreachable), timeout=TIMEOUT_MS)
    daemon = start_daemon("desktop")
    notifier.show(TWO)
    assert daemon.wait_for("Notify")[0][3] == "2 texts failed"
    daemon.command("press 1")
    qtbot.waitUntil(lambda: bool(recorder.pressed), timeout=TIMEOUT_MS)
