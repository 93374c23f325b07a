"""Against a real notification daemon (one of the tests) on a real message bus."""

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
from tests.notifications.conftest import PATIENCE_MS, Desk, Ears, needs_bus
from tests.ui.samples import HOSTILE

pytestmark = needs_bus

ICON = Path(__file__).parents[2] / "resources" / "icons" / "ownline.svg"
ONE = Notification("failed", "A text failed", "No such number")
TWO = Notification("failed", "2 texts failed")

Start = Callable[..., Desk]


@pytest.fixture
def bus(qtbot: QtBot) -> Iterator[SessionBus]:
    made = SessionBus(os.environ)
    yield made
    made.close()


@pytest.fixture
def notifier(bus: SessionBus) -> DesktopNotifier:
    return DesktopNotifier(bus, ICON, "Open Ownline")


@pytest.fixture
def ears(notifier: DesktopNotifier) -> Ears:
    return Ears(notifier)


def test_it_is_shown_with_what_the_specification_asks_for(
    start_desk: Start, notifier: DesktopNotifier
) -> None:
    desk = start_desk("desktop", "body", "actions")
    notifier.show(ONE)
    (values,) = desk.wait_for("Notify")
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


def test_a_later_one_takes_the_place_of_the_one_before(
    start_desk: Start, notifier: DesktopNotifier, qtbot: QtBot
) -> None:
    desk = start_desk("desktop")
    notifier.show(ONE)
    # Before the number of the first is known.
    notifier.show(ONE)
    notifier.show(TWO)
    shown = desk.wait_for("Notify", 2)
    assert [values[1] for values in shown] == [0, 1]
    assert [values[3] for values in shown] == ["A text failed", "2 texts failed"]
    notifier.show(Notification("needs-you", "A text needs you"))
    assert desk.wait_for("Notify", 3)[-1][1] == 0, "another kind stands beside it"


def test_markup_is_escaped_where_the_server_reads_it_and_only_there(
    start_desk: Start, notifier: DesktopNotifier
) -> None:
    wild = Notification("failed", "<b>x</b> & y", "<img src='file:///etc/passwd'/> & <b>")
    desk = start_desk("desktop", "body", "body-markup")
    notifier.show(wild)
    (values,) = desk.wait_for("Notify")
    assert values[3] == "<b>x</b> & y", "a title is never markup"
    assert values[4] == "&lt;img src='file:///etc/passwd'/&gt; &amp; &lt;b&gt;"
    desk.end()

    desk = start_desk("desktop", "body")
    notifier.show(wild)
    (values,) = desk.wait_for("Notify")
    assert values[4] == "<img src='file:///etc/passwd'/> & <b>"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_arrives_as_a_short_line(
    start_desk: Start, notifier: DesktopNotifier, text: str
) -> None:
    desk = start_desk("desktop", "body")
    notifier.show(Notification("failed", isolated(one_line(text, 40)), one_line(text, 120)))
    (values,) = desk.wait_for("Notify")
    assert len(values[3]) <= 42
    assert len(values[4]) <= 120
    assert "\n" not in values[3] + values[4]
    assert values[4] == one_line(text, 120)


def test_a_press_is_told_with_its_token(
    start_desk: Start, notifier: DesktopNotifier, ears: Ears, qtbot: QtBot
) -> None:
    desk = start_desk("desktop", "actions")
    notifier.show(ONE)
    desk.wait_for("Notify")
    desk.tell("press 7")
    desk.tell("token 1 abc")
    desk.tell("press 1")
    qtbot.waitUntil(lambda: bool(ears.pressed), timeout=PATIENCE_MS)
    assert ears.pressed == [("failed", "abc")], "of the others, nothing is known"


def test_one_that_the_person_closed_is_not_replaced(
    start_desk: Start, notifier: DesktopNotifier, ears: Ears, qtbot: QtBot
) -> None:
    desk = start_desk("desktop")
    notifier.show(ONE)
    desk.wait_for("Notify")
    desk.tell("close 1")
    qtbot.waitUntil(lambda: ears.closed == ["failed"], timeout=PATIENCE_MS)
    notifier.show(TWO)
    assert desk.wait_for("Notify", 2)[-1][1] == 0


def test_one_is_taken_away_even_before_its_number_is_known(
    start_desk: Start, notifier: DesktopNotifier
) -> None:
    desk = start_desk("desktop")
    notifier.withdraw("failed")
    notifier.show(ONE)
    notifier.withdraw("failed")
    assert desk.wait_for("CloseNotification") == [[1]]


def test_without_a_daemon_it_is_said_to_be_unreachable(
    notifier: DesktopNotifier, ears: Ears, qtbot: QtBot
) -> None:
    notifier.show(ONE)
    qtbot.waitUntil(lambda: ears.unreachable == [ONE], timeout=PATIENCE_MS)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "tcp:host=x", "rubbish", "unix:"])
def test_without_a_bus_it_is_said_to_be_unreachable(address: str, qtbot: QtBot) -> None:
    notifier = DesktopNotifier(SessionBus({"DBUS_SESSION_BUS_ADDRESS": address}), ICON)
    ears = Ears(notifier)
    notifier.show(ONE)
    assert ears.unreachable == [ONE]
    notifier.show(TWO)
    assert ears.unreachable == [ONE, TWO], "it is tried anew"


def test_a_daemon_that_hangs_holds_nothing_up(
    start_desk: Start, notifier: DesktopNotifier, bus: SessionBus, ears: Ears
) -> None:
    desk = start_desk("desktop")
    desk.tell("hang")
    for _ in range(500):
        notifier.show(ONE)
    notifier.withdraw("failed")
    bus.close()
    assert ears.pressed == []


def test_the_numbers_of_a_daemon_that_has_gone_are_not_those_of_the_next(
    start_desk: Start, notifier: DesktopNotifier, ears: Ears, qtbot: QtBot
) -> None:
    """Daemons count from one, and some tell everybody what was pressed (xfce4-notifyd 0.7)."""
    desk = start_desk("desktop")
    notifier.show(ONE)
    desk.wait_for("Notify")
    desk.end()
    qtbot.waitUntil(lambda: ears.closed == ["failed"], timeout=PATIENCE_MS)
    desk = start_desk("desktop")
    desk.tell("press 1")
    notifier.withdraw("failed")
    notifier.show(TWO)
    assert desk.wait_for("Notify")[0][1] == 0, "it takes nobody's place"
    assert ears.pressed == []
    assert desk.heard("CloseNotification") == []


def test_another_daemon_is_asked_after_the_first_has_gone(
    start_desk: Start, notifier: DesktopNotifier, ears: Ears, qtbot: QtBot
) -> None:
    desk = start_desk("desktop")
    notifier.show(ONE)
    desk.wait_for("Notify")
    desk.end()
    notifier.show(ONE)
    qtbot.waitUntil(lambda: bool(ears.unreachable), timeout=PATIENCE_MS)
    desk = start_desk("desktop")
    notifier.show(TWO)
    assert desk.wait_for("Notify")[0][3] == "2 texts failed"
    desk.tell("press 1")
    qtbot.waitUntil(lambda: bool(ears.pressed), timeout=PATIENCE_MS)
