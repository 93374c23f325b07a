"""MotionSetting with a portal of the tests on a real message bus."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.notifications.message_bus import SessionBus
from desktop.notifications.motion import MotionSetting
from tests.notifications.conftest import TIMEOUT_MS, DaemonProcess, needs_bus

pytestmark = needs_bus

GNOME = "org.gnome.desktop.interface,enable-animations,b"
KDE = "org.kde.kdeglobals.KDE,AnimationDurationFactor,s"
NEWER = "org.freedesktop.appearance,reduced-motion,u"


@pytest.mark.parametrize(
    ("settings", "may_move"),
    [
        ((f"{GNOME},true",), True),
        ((f"{GNOME},false",), False),
        ((f"{GNOME},true", f"{NEWER},1"), False),
        ((f"{GNOME},true", f"{NEWER},0"), True),
        ((f"{KDE},1",), True),
        ((f"{KDE},0",), False),
        (("org.gnome.desktop.interface,font-name,s,Cantarell",), False),
    ],
)
def test_things_move_only_where_the_desktop_says_so(
    start_daemon: Callable[..., DaemonProcess],
    qtbot: QtBot,
    settings: tuple[str, ...],
    may_move: bool,
) -> None:
    daemon = start_daemon("settings", *settings)
    bus = SessionBus(os.environ)
    motion = MotionSetting(bus)
    motion.ask()
    daemon.wait_for("ReadAll")
    qtbot.waitUntil(lambda: motion.is_answered, timeout=TIMEOUT_MS)
    assert motion.may_move is may_move
    bus.close()


def test_a_change_of_the_setting_is_followed(
    start_daemon: Callable[..., DaemonProcess], qtbot: QtBot
) -> None:
    daemon = start_daemon("settings", f"{GNOME},true")
    bus = SessionBus(os.environ)
    motion = MotionSetting(bus)
    changes: list[bool] = []
    motion.changed.connect(changes.append)
    motion.ask()
    qtbot.waitUntil(lambda: changes == [True], timeout=TIMEOUT_MS)
    daemon.command(f"change x {GNOME},false")
    qtbot.waitUntil(lambda: changes == [True, False], timeout=TIMEOUT_MS)
    bus.close()


def test_without_a_portal_nothing_moves(qtbot: QtBot) -> None:
    bus = SessionBus(os.environ)
    motion = MotionSetting(bus)
    motion.ask()
    qtbot.waitUntil(lambda: motion.is_answered, timeout=TIMEOUT_MS)
    assert not motion.may_move
    bus.close()
