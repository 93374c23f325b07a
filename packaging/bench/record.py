"""The figures of a run as a file, so that the next run is compared with them."""

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
    said = {
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
    file.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


def thinned(values: Sequence[float], most: int = 25) -> list[float]:
    """So many values that stand for all of them, the smallest and the largest among them."""
    if len(values) <= most:
        return list(values)
    ordered = sorted(values)
    return [ordered[round(at * (len(ordered) - 1) / (most - 1))] for at in range(most)]


def read(file: Path) -> tuple[dict[str, Figure], bool]:
    """By name, and whether it was a quick run. Nothing where there is no file."""
    if not file.exists():
        return {}, False
    said = json.loads(file.read_text(encoding="utf-8"))
    figures = {
        one["name"]: Figure(
            one["name"],
            one["unit"],
            tuple(one["ours"]),
            tuple(one["floor"]),
            tuple(Limit(Reach[reach], value) for reach, value in one["limits"]),
        )
        for one in said["figures"]
    }
    return figures, bool(said["quick"])
