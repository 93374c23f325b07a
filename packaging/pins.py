"""Parsing the text of a lock."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Packages without a wheel, built during set-up with the locked setuptools.
SOURCES = frozenset({"observable"})


@dataclass(frozen=True, slots=True)
class Pin:
    name: str
    version: str
    hashes: int


def read_pins(text: str) -> list[Pin]:
    """The pins of a lock, without markers: a package has one version on all systems."""
    return [pin for entry in _entries(text) if (pin := _pin(entry)) is not None]


def divided(text: str) -> tuple[str, str]:
    """The entries that are installed as wheels, and those that have to be built."""
    wheels: list[str] = []
    sources: list[str] = []
    for entry in _entries(text):
        pin = _pin(entry)
        (sources if pin is not None and pin.name in SOURCES else wheels).append(entry)
    return "\n".join(wheels), "\n".join(sources)


def normal(name: str) -> str:
    """The normalized name of a package (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _entries(text: str) -> list[str]:
    return re.split(r"(?<!\\)\n", text)


def _pin(entry: str) -> Pin | None:
    found = re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", entry)
    if found is None:
        return None
    return Pin(normal(found[1]), found[2], entry.count("--hash=sha256:"))
