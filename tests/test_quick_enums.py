"""Enumerations that are made in one go are what the standard library makes."""

from __future__ import annotations

import enum
import json
import subprocess
import sys
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
