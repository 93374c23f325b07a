"""Saving and reading the figures of a run, for comparison with later runs."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from bench.figure import Figure, Limit, Reach


def machine() -> str:
    return f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"


def write(file: Path, figures: Sequence[Figure], *, quick: bool) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {
        "machine": machine(),
        "quick": quick,
        "figures": [
            {
                "name": one.name,
                "unit": one.unit,
                "ours": [round(value, 3) for value in thinned(one.ours)],
                "floor": [round(value, 3) for value in thinned(one.floor)],
                "limits": [[limit.reach.name, limit.value] for limit in one.limits],
            }
            for one in figures
        ],
    }
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def thinned(values: Sequence[float], most: int = 25) -> list[float]:
    """A sample of at most ``most`` values, with the minimum and the maximum."""
    if len(values) <= most:
        return list(values)
    ordered = sorted(values)
    return [ordered[round(at * (len(ordered) - 1) / (most - 1))] for at in range(most)]


def read(file: Path) -> tuple[dict[str, Figure], bool]:
    """Figures by name, and whether it was a quick run. Empty without a file."""
    if not file.exists():
        return {}, False
    data = json.loads(file.read_text(encoding="utf-8"))
    figures = {
        one["name"]: Figure(
            one["name"],
            one["unit"],
            tuple(one["ours"]),
            tuple(one["floor"]),
            tuple(Limit(Reach[reach], value) for reach, value in one["limits"]),
        )
        for one in data["figures"]
    }
    return figures, bool(data["quick"])
