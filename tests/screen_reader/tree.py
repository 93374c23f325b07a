"""Reads and uses another program through AT-SPI, the accessibility bus of Linux desktops.

Source: the interfaces in https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PATIENCE_SECONDS = 60.0
_Found = TypeVar("_Found")
_A11Y = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"

# Bits of the two words of GetState (atspi-constants.h).
CHECKED, EDITABLE, FOCUSABLE, FOCUSED = 1 << 4, 1 << 7, 1 << 11, 1 << 12
MULTI_LINE, SHOWING = 1 << 17, 1 << 25


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible object of the program."""

    bus: str
    path: str
    role: str
    name: str
    state: int

    def address(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.bus, f"{_A11Y}.{interface}")


class Reader:
    """One connection to the accessibility bus of this session."""

    def __init__(self) -> None:
        with open_dbus_connection("SESSION") as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            found = session.send_and_get_reply(new_method_call(launcher, "GetAddress"))
        self._bus = open_dbus_connection(found.body[0])
        self._heard = self._listen()

    def _listen(self) -> deque[Any]:
        """Starts to record the announcements of the program."""
        rule = MatchRule(type="signal", interface=f"{_A11Y}.Event.Object", member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", f"{_A11Y}.Registry", f"{_A11Y}.Registry")
        event = new_method_call(registry, "RegisterEvent", "sass", ("object:announcement", [], ""))
        self._bus.send_and_get_reply(event)
        heard: deque[Any] = deque()
        self._bus.filter(rule, queue=heard)
        return heard

    def _ask(self, address: DBusAddress, method: str, signature: str = "", *body: Any) -> Any:
        asked = new_method_call(address, method, signature or None, body)
        answer = self._bus.send_and_get_reply(asked, timeout=PATIENCE_SECONDS)
        if answer.header.message_type == MessageType.error:
            raise LookupError(f"{method}: {answer.body}")
        return answer.body[0]

    def programs(self) -> list[Node]:
        desktop = DBusAddress(_ROOT, f"{_A11Y}.Registry", f"{_A11Y}.Accessible")
        return [self.node(*one) for one in self._ask(desktop, "GetChildren")]

    def node(self, bus: str, path: str) -> Node:
        address = DBusAddress(path, bus, f"{_A11Y}.Accessible")
        name = self._bus.send_and_get_reply(Properties(address).get("Name")).body[0][1]
        low, high = self._ask(address, "GetState")
        return Node(bus, path, self._ask(address, "GetRoleName"), str(name), low | high << 32)

    def tree(self, top: Node) -> Iterator[Node]:
        """``top`` and all its descendants, except those that disappear meanwhile."""
        yield top
        try:
            children = self._ask(top.address("Accessible"), "GetChildren")
        except LookupError:
            return
        for child in children:
            try:
                node = self.node(*child)
            except (LookupError, IndexError):
                continue
            yield from self.tree(node)

    def showing(self) -> list[Node]:
        """Everything of the program that is on the screen."""
        return [
            node
            for program in self.programs()
            for node in self.tree(program)
            if node.state & SHOWING
        ]

    def wait_for(self, role: str, name: str) -> Node:
        """The visible node with this role and name, or else the first whose name has ``name`` in
        it."""

        def found() -> Node | None:
            nodes = [n for n in self.showing() if n.role == role and name in n.name]
            return next((n for n in nodes if n.name == name), nodes[0] if nodes else None)

        return wait_until(found, f"{role} {name!r}")

    def press(self, node: Node) -> None:
        self._ask(node.address("Action"), "DoAction", "i", 0)

    def middle(self, node: Node) -> tuple[int, int]:
        """The middle of ``node`` on the screen, in pixels."""
        left, top, width, height = self._ask(node.address("Component"), "GetExtents", "u", 0)
        return left + width // 2, top + height // 2

    def type_into(self, node: Node, text: str) -> None:
        self._ask(node.address("EditableText"), "SetTextContents", "s", text)

    def announcement(self, words: str) -> str:
        """The first announcement that contains ``words``."""

        def found() -> str | None:
            heard = self._bus.recv_until_filtered(self._heard, timeout=PATIENCE_SECONDS)
            said = str(heard.body[3][1])
            return said if words in said else None

        return wait_until(found, f"announcement of {words!r}")


def wait_until(find: Callable[[], _Found | None], what: str) -> _Found:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while (found := find()) is None:
        assert time.monotonic() < give_up, what
        time.sleep(0.1)
    return found
