"""Enumerations that are filled when they are asked are what the standard library makes."""

from __future__ import annotations

import enum
import json
import subprocess
import sys
import threading
from typing import Any

import pytest

from desktop import quick_enums
from tests.practice_service import ROOT

tried = pytest.mark.skipif(
    sys.version_info[:2] not in quick_enums.TRIED, reason="the library makes them with this Python"
)


def said(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.enum_facts", *arguments],
        capture_output=True,
        timeout=100,
        check=True,
        cwd=ROOT,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@tried
def test_all_of_the_binding_are_the_same() -> None:
    ours, theirs = said("quick"), said()

    assert len(theirs) > 600
    assert sum(len(kind["members"]) for kind in theirs.values()) > 6_000
    assert ours.keys() == theirs.keys()
    for name, facts in theirs.items():
        assert ours[name] == facts, name


@tried
@pytest.mark.parametrize(
    "names",
    [
        "RED GREEN",
        ["RED", "GREEN"],
        {"RED": 1, "GREEN": 2},
        [("RED", 1), ("GREEN", "two")],
        [("RED", 1), ("name", 2)],
        [("RED", True)],
        [],
    ],
)
def test_others_are_left_to_the_library(names: Any) -> None:
    kind: Any = enum.Enum
    made = kind("Made", names)
    theirs: Any = quick_enums._library(enum.Enum, "Made", names, module=__name__)

    assert made.__module__ == __name__
    assert [(one.name, one.value) for one in made] == [(one.name, one.value) for one in theirs]


@tried
def test_a_name_that_comes_twice_is_refused_as_ever() -> None:
    kind: Any = enum.Enum
    with pytest.raises(TypeError):
        kind("Made", [("RED", 1), ("RED", 2)])


def fresh(kind: Any = enum.Enum) -> Any:
    return kind("Colour", [("RED", 1), ("GREEN", 2), ("ROSE", 1)], module=__name__)


@tried
@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: kind.GREEN,
        lambda kind: kind(2),
        lambda kind: kind["GREEN"],
        list,
        len,
        lambda kind: list(reversed(kind)),
        lambda kind: enum.FlagBoundary.KEEP in kind,
        lambda kind: enum.Enum in kind.__mro__,
        lambda kind: list(kind.__members__),
        dir,
        repr,
        lambda kind: sorted(vars(kind)),
        lambda kind: type(kind.ROSE.name),
    ],
)
def test_every_question_finds_the_members(ask: Any) -> None:
    made = fresh()
    assert type(made) is quick_enums.Unfilled
    theirs: Any = quick_enums._library(
        enum.Enum, "Colour", [("RED", 1), ("GREEN", 2), ("ROSE", 1)], module=__name__
    )

    assert repr(ask(made)) == repr(ask(theirs))
    assert type(made) is enum.EnumMeta
    assert [one.name for one in made] == ["RED", "GREEN"]


@tried
def test_what_the_binding_puts_into_a_class_stays() -> None:
    made = fresh()
    made.__module__, made.__qualname__ = "elsewhere", "Thing.Colour"
    made._missing_ = lambda value: made.RED

    assert made(7) is made.RED
    assert repr(made.GREEN) == "<Colour.GREEN: 2>"
    assert (made.__module__, made.__qualname__) == ("elsewhere", "Thing.Colour")


@tried
def test_many_threads_that_ask_first_see_the_same_members() -> None:
    kind: Any = enum.Flag
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(30):
            made = kind("Many", [(f"M{at}", 1 << at) for at in range(200)], module=__name__)
            start = threading.Barrier(4)
            found: list[Any] = []

            def ask(made: Any = made, start: Any = start, found: Any = found) -> None:
                start.wait()
                found.append((made.M0, made.M199))

            threads = [threading.Thread(target=ask) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert found == [(made.M0, made.M199)] * 4
    finally:
        sys.setswitchinterval(before)


@tried
def test_what_could_not_be_filled_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = fresh()

    def full(*_arguments: Any) -> None:
        raise MemoryError

    with monkeypatch.context() as broken:
        broken.setattr(quick_enums, "_put_members", full)
        with pytest.raises(MemoryError):
            _ = made.GREEN
    assert made.GREEN.value == 2


@tried
def test_nothing_is_left_open_once_the_binding_names_members_in_the_old_way() -> None:
    script = (
        "from desktop import binding, quick_enums\n"
        "from PySide6.QtCore import Qt\n"
        "assert quick_enums._waiting\n"
        "from PySide6.QtCore import QObject\n"
        "try: QObject().setObjectName(3)\n"
        "except TypeError as error: assert 'setObjectName' in str(error)\n"
        "assert not quick_enums._waiting, list(quick_enums._waiting)\n"
        "assert Qt.AlignLeft is Qt.AlignmentFlag.AlignLeft\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, timeout=60, cwd=ROOT)
